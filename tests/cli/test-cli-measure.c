/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run.h"

#include <string.h>

#define HEAD                                                                                   \
  "[Measure]\nSection=movement\nTasks=squat\nUnit=cm\nDecimals=1\nSides=true\nMin=0\nMax=60\n" \
  "Better=higher\nTrials=3\nMDC=4\nName=Reach to the front\nShort=Reach\n"

#define CLIENT "client add --given-name Alva --family-name Musterlauf --birth-date 1990-02-03 --sex female"
#define VISIT(date, value) \
  "{'date':'" date "','observations':[{'measure':'reach','side':'left','trials':[" value "]}],'red_flags':[]}"

static void
import (Clinic     *clinic,
        const char *text)
{
  clinic_write (clinic, "reach.measure", text);
  clinic_run (clinic, "measure import @reach.measure");
  if (clinic->status != 0)
    g_test_message ("%s", clinic->err);
  g_assert_cmpstr (clinic->out, ==, "reach\n");
}

static void
ask_about (Clinic     *clinic,
           const char *verb,
           const char *id)
{
  g_autofree char *arguments = g_strconcat (verb, " ", id, NULL);

  clinic_ask (clinic, arguments);
}

/* Typed, compared with its own error, drawn; and read after it was retired. */
static void
behaves_like_others (Clinic       *clinic,
                     gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  import (clinic, HEAD);
  clinic_ask (clinic, "measure show reach");
  g_assert_true (clinic_truth_at (clinic, "own"));
  g_free (clinic_make (clinic, CLIENT, ""));
  first = clinic_make (clinic, "assessment add 1 -", VISIT ("2026-08-03", "20,21,22"));
  second = clinic_make (clinic, "assessment add 1 -", VISIT ("2026-09-03", "25,26,27"));
  clinic_run (clinic, "measure retire reach");
  ask_about (clinic, "assessment show", second);
  g_assert_cmpstr (clinic_text_at (clinic, "observations.0.unit"), ==, "cm");
  g_assert_cmpstr (clinic_text_at (clinic, "observations.0.change.verdict"), ==, "beyond-error");
  g_assert_cmpstr (clinic_text_at (clinic, "observations.0.change.from"), ==, first);
  clinic_run (clinic, "chart 1 --measure reach --output @reach.svg");
  g_assert_cmpint (clinic->status, ==, 0);
  clinic_run (clinic, "measure list");
  g_assert_nonnull (strstr (clinic->out, "own, retired"));
  clinic_run (clinic, "check");
  g_assert_cmpint (clinic->status, ==, 0);
}

static void
outside_its_limits (Clinic       *clinic,
                    gconstpointer data)
{
  import (clinic, HEAD);
  g_free (clinic_make (clinic, CLIENT, ""));
  clinic_run_with (clinic, "assessment add 1 -", VISIT ("2026-08-03", "61"));
  clinic_assert_failed (clinic, 1, "observations[0].trials[0]: 61 is outside 0 … 60 (reach)");
}

static void
to_another_clinic (Clinic       *clinic,
                   gconstpointer data)
{
  import (clinic, HEAD);
  clinic_run (clinic, "measure import @reach.measure");
  clinic_assert_failed (clinic, 1, "--replace");
  clinic_run (clinic, "measure export reach --output @out.measure");
  clinic_run (clinic, "--database @other.db measure import @out.measure");
  g_assert_cmpstr (clinic->out, ==, "reach\n");
  clinic_run (clinic, "measure export cadence --output @cadence.measure");
  clinic_run (clinic, "measure import @cadence.measure");
  clinic_assert_failed (clinic, 1, "cadence.measure: [Measure] Id: Stance itself has a measure 'cadence'");
}

static void
bad_file (Clinic       *clinic,
          gconstpointer data)
{
  clinic_write (clinic, "reach.measure", HEAD "Threshold=99\n");
  clinic_run (clinic, "measure import @reach.measure");
  clinic_assert_failed (clinic, 1, "reach.measure: [Measure] Threshold: 99 is outside 0 … 60");
  clinic_run (clinic, "measure show reach");
  clinic_assert_failed (clinic, 1, "reach");
}

#define CLINIC                                                          \
  "{'thresholds':{'pelvic-drop-running':6,'fppa-squat':{'female':14}}," \
  "'templates':[{'name':'Ours','measures':['reach','cadence'],'folded':true}],'standards':{'movement-score':'qasls'}}"

/* What it prints can be set again, and another name keeps the template. */
static void
clinic_members (Clinic       *clinic,
                gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *renamed = NULL;

  import (clinic, HEAD);
  clinic_run_with (clinic, "clinic set -", CLINIC);
  g_assert_cmpint (clinic->status, ==, 0);
  clinic_ask (clinic, "clinic show");
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "thresholds.fppa-squat.female"), 14, 1e-9);
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "thresholds.pelvic-drop-running"), 6, 1e-9);
  g_assert_cmpstr (clinic_text_at (clinic, "templates.0.measures.0"), ==, "reach");
  g_assert_cmpstr (clinic_text_at (clinic, "standards.movement-score"), ==, "qasls");
  id = g_strdup (clinic_text_at (clinic, "templates.0.id"));

  renamed = g_strdup_printf ("{'templates':[{'id':'%s','name':'Theirs'}]}", id);
  clinic_run_with (clinic, "clinic set -", renamed);
  clinic_ask (clinic, "clinic show");
  g_assert_cmpstr (clinic_text_at (clinic, "templates.0.id"), ==, id);
  g_assert_cmpstr (clinic_text_at (clinic, "templates.0.name"), ==, "Theirs");
  g_assert_cmpuint (clinic_length_at (clinic, "templates.0.measures"), ==, 2);
  g_assert_cmpstr (clinic_text_at (clinic, "standards.movement-score"), ==, "qasls");
}

static const struct
{
  const char *text;
  const char *message;
} faults[] = {
  { "{'thresholds':{'fppa-squat':{'female':140}}}", "thresholds.fppa-squat.female: 140 is outside -30 … 45 (fppa-squat)" },
  { "{'thresholds':{'fppa-squat':{'women':14}}}", "thresholds.fppa-squat.women" },
  { "{'thresholds':{'knee':5}}", "thresholds.knee: there is no such measure" },
  { "{'templates':[{'name':' ','measures':['cadence']}]}", "templates[0].name: a template needs a name" },
  { "{'templates':[{'name':'A','measures':['knee']}]}", "templates[0].measures[0]: there is no measure “knee”" },
  { "{'templates':[{'name':'A','measures':['lefs','lefs']}]}", "templates[0].measures[1]" },
  { "{'templates':[{'id':'7','name':'A','measures':['lefs']}]}", "templates[0].id: there is no such template" },
  { "{'standards':{'movement-score':'cadence'}}", "standards.movement-score: is none of these rivals" },
  { "{'standards':{'movement':'qasls'}}", "standards.movement: there are no such rivals" },
};

static void
bad_members (Clinic       *clinic,
             gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      clinic_run_with (clinic, "clinic set -", faults[i].text);
      clinic_assert_failed (clinic, 1, faults[i].message);
    }
}

#define ADD(path, test) g_test_add (path, Clinic, NULL, clinic_set_up, test, clinic_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/cli/measure/the clinic's own is compared and drawn like the others", behaves_like_others);
  ADD ("/cli/measure/what is outside its limits is refused", outside_its_limits);
  ADD ("/cli/measure/goes to another clinic as one file", to_another_clinic);
  ADD ("/cli/measure/a broken file is named and leaves nothing", bad_file);
  ADD ("/cli/clinic/thresholds by sex, templates and standards are set and shown", clinic_members);
  ADD ("/cli/clinic/what they may not be is named at its place", bad_members);

  return g_test_run ();
}
