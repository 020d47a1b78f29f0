/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "visit.h"

#include "stance-symmetry.h"

#include <math.h>

#define DROP(left, right) "pelvic-drop-running/left=" left " pelvic-drop-running/right=" right
#define HOP(left, right)  "single-hop/left=" left " single-hop/right=" right

typedef struct
{
  const char *path;
  const char *visit;
  const char *measure;
  const char *expected; /* difference, worse side, LSI or "-"; "+" when it adds weight */
} SymmetryRow;

static const SymmetryRow rows[] = {
  { "/symmetry/4 degrees more on the painful side add weight", DROP ("8*7", "4*7") " region=outer-hip/left", "pelvic-drop-running", "4 left - +" },
  { "/symmetry/a hair less counts as 4", DROP ("7.9999999995*7", "4*7") " region=outer-hip/left", "pelvic-drop-running", "4 left - +" },
  { "/symmetry/less does not", DROP ("7.9*7", "4*7") " region=outer-hip/left", "pelvic-drop-running", "3.9 left -" },
  { "/symmetry/nor on the side that does not hurt", DROP ("8*7", "4*7") " region=outer-hip/right", "pelvic-drop-running", "4 left -" },
  { "/symmetry/nor without a painful side", DROP ("8*7", "4*7"), "pelvic-drop-running", "4 left -" },
  { "/symmetry/an angle has no limb symmetry", DROP ("0.1*7", "-0.1*7"), "pelvic-drop-running", "0.2 left -" },
  { "/symmetry/without a painful side the lower is divided by the higher", HOP ("90", "100"), "single-hop", "10 left 90" },
  { "/symmetry/the painful side is divided by the other", HOP ("90", "100") " region=thigh/right", "single-hop", "10 left 111.111" },
  { "/symmetry/near zero limb symmetry says nothing", HOP ("3", "4"), "single-hop", "1 left -" },
  { "/symmetry/equal sides have no worse one", HOP ("90", "90"), "single-hop", "0 none 100" },
  { "/symmetry/hops on other ground are not compared", HOP ("80", "100") " own.surface=treadmill surface=ground", "single-hop", "unknown" },
  { "/symmetry/one side alone says nothing", "single-hop/left=80", "single-hop", "unknown" },
  { "/symmetry/not tested is no value", HOP ("80", "untested"), "single-hop", "unknown" },
};

static void
test_row (gconstpointer data)
{
  const SymmetryRow *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  StanceSymmetry   symmetry;
  g_autofree char *lsi = NULL;
  g_autofree char *found = NULL;

  visit_init (&visit, row->visit);
  symmetry = stance_symmetry_of (stance_catalog_find_measure (catalog, row->measure), visit.client, visit.assessment, NULL);
  lsi = symmetry.meaningful ? g_strdup_printf ("%g", symmetry.lsi) : g_strdup ("-");
  found = !symmetry.known ? g_strdup ("unknown")
                          : g_strdup_printf ("%g %s %s%s", symmetry.difference, stance_side_nicks[symmetry.worse], lsi,
                                             symmetry.adds_weight ? " +" : "");

  g_assert_cmpstr (found, ==, row->expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add_data_func (rows[i].path, &rows[i], test_row);

  return g_test_run ();
}
