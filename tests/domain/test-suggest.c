/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "visit.h"

#include "stance-error.h"
#include "stance-program.h"

#define DROP "pelvic-drop-running/left="

typedef struct
{
  const char *path;
  const char *visit;
  const char *expected; /* load | cue | exercise:side:phase … */
} SuggestRow;

static const SuggestRow rows[] = {
  { "/suggest/one finding gives up to three", "trendelenburg/left=positive mark=hip-back-nerve-checked",
    "|| standing-wall-press:left:strength hip-drop:left:strength side-lying-hip-abduction-wall:left:find" },
  { "/suggest/the drop alone is gone round until there are three", DROP "9*7 cadence=165",
    "|cadence-plus-5| hip-drop:left:strength standing-wall-press:left:strength side-plank-leg-lift:left:strength" },
  { "/suggest/one from each finding in turn",
    DROP "9*7 trendelenburg/left=positive mark=hip-back-nerve-checked",
    "|mirror-hips-level| hip-drop:left:strength standing-wall-press:left:strength side-plank-leg-lift:left:strength" },
  { "/suggest/the other side takes what is not chosen yet", DROP "9*7 pelvic-drop-running/right=9*7",
    "|mirror-hips-level| hip-drop:left:strength standing-wall-press:right:strength side-plank-leg-lift:left:strength" },
  { "/suggest/one of a squat and one of the side of the hip", "fppa-squat/left=14*3 eye-knee-in@squat/left=2",
    "|| chair-squat-one-leg:left:strength clamshell:left:strength" },
  { "/suggest/the low step where the chair squat is held back", "fppa-squat/left=14*3 region=front-knee/left",
    "|| low-step-down:left:strength clamshell:left:strength" },
  { "/suggest/each in the first phase in which it has a dose",
    "hip-extension-toe-off/left=5*7 thomas-thigh-angle/left=0 mark=extension-matters", "|| glute-bridge:both:activate" },
  { "/suggest/two legs are both sides", DROP "9*7 region=outer-hip/left worst=5 runs",
    "load-outer-hip|mirror-hips-level| glute-bridge:both:activate" },
  { "/suggest/advice alone is a program", "region=shin/left runs", "load-shin|| " },
  { "/suggest/hip and knee for the front of the knee", "region=front-knee/left sign=pain-on-squat-or-stairs",
    "|| side-lying-hip-abduction-wall:left:find terminal-knee-extension:left:strength low-step-down:left:strength" },
};

static StanceProgram *
suggest (const char *text,
         GError    **error)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  g_autoptr (StanceFindings) findings = NULL;
  StanceCase situation = { .catalog = catalog };

  visit_init (&visit, text);
  situation.client = visit.client;
  situation.assessment = visit.assessment;
  findings = stance_findings_evaluate (&situation);

  return stance_program_suggest (&situation, findings, error);
}

static void
test_row (gconstpointer data)
{
  const SuggestRow *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceProgram) program = suggest (row->visit, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  g_string_printf (found, "%s|%s|%s", program->load, program->cue, program->items->len == 0 ? " " : "");
  for (guint i = 0; i < program->items->len; i++)
    {
      const StanceItem *item = g_ptr_array_index (program->items, i);

      g_assert_true (stance_dose_is_complete (&item->dose));
      g_string_append_printf (found, " %s:%s:%s", item->exercise, stance_side_nicks[item->side], item->phase);
    }

  g_assert_cmpstr (found->str, ==, row->expected);
}

static void
test_stopped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceProgram) program = suggest (DROP "9*7 flag=compartment flag=under-18 flag=weight-loss", &error);

  g_assert_null (program);
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STOPPED);
  g_assert_cmpstr (error->message, ==, "stopped by the safety screen: compartment, weight-loss");
}

static void
test_nothing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceProgram) program = suggest (DROP "2*7", &error);

  g_assert_null (program);
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "nothing to suggest");
}

static void
test_check (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceProgram) program = stance_program_new ();
  g_autoptr (GPtrArray) empty = stance_program_check (program, catalog);
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *found = NULL;

  g_ptr_array_add (program->items, stance_item_new ("hip-drop", STANCE_SIDE_LEFT, "strength"));
  g_ptr_array_add (program->items, stance_item_new ("moon-walk", STANCE_SIDE_LEFT, "strength"));
  problems = stance_program_check (program, catalog);
  found = join_problems (problems);

  g_assert_cmpint (empty->len, ==, 1);
  g_assert_cmpstr (found, ==, "items[0].dose missing, items[1].exercise unknown-id");
}

static void
test_check_advice (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceProgram) program = stance_program_new ();
  g_autoptr (StanceProgram) copy = NULL;
  g_autoptr (GPtrArray) alone = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *found = NULL;

  g_ptr_array_add (program->advice, g_strdup ("gear"));
  alone = stance_program_check (program, catalog);
  g_assert_cmpint (alone->len, ==, 0);

  stance_set_text (&program->load, "running-brake");
  g_ptr_array_add (program->advice, g_strdup ("moon-walk"));
  g_ptr_array_add (program->advice, g_strdup ("gear"));
  g_ptr_array_add (program->advice, g_strdup ("running-brake"));
  copy = stance_program_copy (program);
  problems = stance_program_check (copy, catalog);
  found = join_problems (problems);

  g_assert_cmpstr (found, ==, "load unknown-id, advice[1] unknown-id, advice[2] twice, advice[3] twice");
}

static void
test_expired (void)
{
  g_autoptr (StanceProgram) program = stance_program_new ();
  g_autoptr (StanceProgram) copy = NULL;

  program->status = STANCE_PROGRAM_ISSUED;
  stance_set_text (&program->use_until, "2026-11-02");
  copy = stance_program_copy (program);

  g_assert_cmpint (stance_program_get_status (copy, "2026-11-02"), ==, STANCE_PROGRAM_ISSUED);
  g_assert_cmpint (stance_program_get_status (copy, "2026-11-03"), ==, STANCE_PROGRAM_EXPIRED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add_data_func (rows[i].path, &rows[i], test_row);
  g_test_add_func ("/suggest/a stop gives no program and names its codes", test_stopped);
  g_test_add_func ("/suggest/nothing that acts gives no program", test_nothing);
  g_test_add_func ("/program/nothing in it, or no dose, keeps it from being issued", test_check);
  g_test_add_func ("/suggest/unknown or doubled advice keeps a program from being issued", test_check_advice);
  g_test_add_func ("/program/past its last day it reads as expired", test_expired);

  return g_test_run ();
}
