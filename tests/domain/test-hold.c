/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-hold.h"
#include "stance-lock.h"
#include "visit.h"

#include <string.h>

#define READY " mark=no-effusion mark=walk-30-min-ok mark=ten-squats-ok"

typedef struct
{
  const char *path;
  const char *visit;
  const char *task;
  int         lock;
} LockRow;

static const LockRow lock_rows[] = {
  { "/lock/nothing is locked without a suspicion", "", "running", STANCE_LOCK_NONE },
  { "/lock/suspected bone stress locks running", "flag=bone-stress-high-risk", "running", STANCE_LOCK_BONE },
  { "/lock/and the squat", "flag=bone-stress-high-risk", "squat", STANCE_LOCK_BONE },
  { "/lock/and the step-down", "site=groin builds", "step-down", STANCE_LOCK_BONE },
  { "/lock/and standing on one leg", "site=groin builds", "single-leg-stand", STANCE_LOCK_BONE },
  { "/lock/but not lying on the side", "flag=bone-stress-high-risk", "side-lying", STANCE_LOCK_NONE },
  { "/lock/nor what is told", "flag=bone-stress-high-risk", "told", STANCE_LOCK_NONE },
  { "/lock/bone of tier 3 locks no squat", "flag=bone-stress-other", "squat", STANCE_LOCK_NONE },
  { "/lock/an unanswered screen locks no squat", "unasked", "squat", STANCE_LOCK_NONE },
  { "/lock/a hop waits for three ticks", "", "hop", STANCE_LOCK_MARKS },
  { "/lock/with them it is free", READY, "hop", STANCE_LOCK_NONE },
  { "/lock/so is a landing", READY, "landing", STANCE_LOCK_NONE },
  { "/lock/the walk alone is not enough", "mark=walk-30-min-ok", "hop", STANCE_LOCK_EFFUSION | STANCE_LOCK_SQUATS },
  { "/lock/a hop waits for the screen", "unasked" READY, "hop", STANCE_LOCK_UNSCREENED },
  { "/lock/a hop waits for any stop rule", "flag=weight-loss" READY, "hop", STANCE_LOCK_STOPPED },
  { "/lock/tier 4 does not lock it", "flag=falls-risk" READY, "hop", STANCE_LOCK_NONE },
  { "/lock/a stop that is set aside does not either", "flag=weight-loss override=weight-loss/diet/2026-12-01" READY, "hop",
    STANCE_LOCK_NONE },
  { "/lock/a swollen joint does, whatever is ticked", "flag=large-effusion override=large-effusion/seen/2026-12-01" READY, "hop",
    STANCE_LOCK_EFFUSION },
  { "/lock/pain in the groin locks hops", "region=groin/left" READY, "hop", STANCE_LOCK_PAIN },
  { "/lock/pain at the hip locks hops", "region=outer-hip/left" READY, "hop", STANCE_LOCK_PAIN },
  { "/lock/pain in the shin locks landings", "region=shin/left" READY, "landing", STANCE_LOCK_PAIN },
  { "/lock/pain in the foot locks hops", "region=foot/left" READY, "hop", STANCE_LOCK_PAIN },
  { "/lock/pain over bone locks hops without a suspicion", "site=midfoot" READY, "hop", STANCE_LOCK_PAIN },
  { "/lock/pain of the front of the knee does not", "region=front-knee/left" READY, "hop", STANCE_LOCK_NONE },
  { "/lock/reasons are joined", "site=groin builds", "hop", STANCE_LOCK_BONE | STANCE_LOCK_PAIN | STANCE_LOCK_MARKS },
};

static void
test_lock (gconstpointer data)
{
  const LockRow *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { 0 };
  g_autoptr (GArray) stops = NULL;

  visit_init (&visit, row->visit);
  stops = stance_assessment_list_stops (visit.assessment, catalog, NULL);
  g_assert_cmpint (stance_assessment_get_lock (visit.assessment, catalog, stops, row->task), ==, row->lock);
}

typedef struct
{
  const char *path;
  const char *visit;
  const char *regions;
  const char *exercise;
  const char *held_by; /* NULL: not held back */
} HoldRow;

static const HoldRow hold_rows[] = {
  { "/hold/nothing holds back without pain or flag", "", "", "hop-and-stick", NULL },
  { "/hold/the painful region does", "region=groin/left", "groin", "hop-and-stick", "groin" },
  { "/hold/no painful region holds nothing back", "region=none", "", "hop-and-stick", NULL },
  { "/hold/osteoporosis holds impact back", "flag=osteoporosis", "shin", "lateral-hurdle-hop", "shin" },
  { "/hold/and running downhill", "flag=osteoporosis", "shin", "cued-downhill-repeats", "shin" },
  { "/hold/but not a bridge", "flag=osteoporosis", "shin", "glute-bridge", NULL },
  { "/hold/past bone stress does", "flag=past-bone-stress", "shin", "hop-and-stick", "shin" },
  { "/hold/a jump in load does", "flag=load-jump", "shin", "hop-and-stick", "shin" },
  { "/hold/changed periods do", "flag=menstrual-change", "shin", "hop-and-stick", "shin" },
  { "/hold/low energy does", "flag=energy-or-eating", "shin", "hop-and-stick", "shin" },
  { "/hold/steroids do", "flag=steroid-or-quinolone", "shin", "hop-and-stick", "shin" },
  { "/hold/two flags hold back once", "flag=osteoporosis flag=load-jump", "shin", "hop-and-stick", "shin" },
  { "/hold/region and flag both do, the region first", "region=outer-hip/left flag=osteoporosis", "outer-hip shin", "hip-thrust",
    NULL },
  { "/hold/pregnancy names no exercise", "flag=pregnancy-or-postpartum", "", "hop-and-stick", NULL },
  { "/hold/nor does a risk of falling", "flag=falls-risk", "", "hop-and-stick", NULL },
};

static void
test_hold (gconstpointer data)
{
  const HoldRow *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { 0 };
  g_autofree const char **regions = NULL;
  g_autofree char        *joined = NULL;
  const StanceExercise   *exercise = stance_catalog_find_exercise (catalog, row->exercise);

  visit_init (&visit, row->visit);
  regions = stance_assessment_list_holds (visit.assessment, catalog);
  joined = g_strjoinv (" ", (char **) regions);
  g_assert_cmpstr (joined, ==, row->regions);
  if (exercise != NULL)
    g_assert_cmpstr (stance_exercise_find_hold (exercise, regions), ==, row->held_by);
}

static void
test_flag_of_hold (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { 0 };

  visit_init (&visit, "flag=falls-risk flag=osteoporosis");
  g_assert_cmpstr (stance_screening_find_hold (visit.assessment->screening, catalog, "shin"), ==, "osteoporosis");
  g_assert_null (stance_screening_find_hold (visit.assessment->screening, catalog, "groin"));
}

/* Where pain decides over the wall press, a flag changes nothing. */
static void
test_pain_limited (void)
{
  static const struct
  {
    const char *visit;
    gboolean    held;
  } rows[] = {
    { "runs flag=osteoporosis region=outer-hip/left worst=2 pelvic-drop-running/left=9*7", FALSE },
    { "runs flag=osteoporosis region=outer-hip/left worst=5 pelvic-drop-running/left=9*7", TRUE },
  };
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Visit) visit = { 0 };
      g_autoptr (StanceFindings) findings = NULL;
      const StanceFinding *finding;
      g_autofree char     *held = NULL;

      visit_init (&visit, rows[i].visit);
      findings = visit_evaluate (&visit, catalog, NULL);
      finding = find_finding (findings, "r01-pelvic-drop-running", "left");
      g_assert_nonnull (finding);
      held = join_held_back (finding->held_back);
      g_assert_cmpint (strstr (held, "standing-wall-press") != NULL, ==, rows[i].held);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lock_rows); i++)
    g_test_add_data_func (lock_rows[i].path, &lock_rows[i], test_lock);
  for (gsize i = 0; i < G_N_ELEMENTS (hold_rows); i++)
    g_test_add_data_func (hold_rows[i].path, &hold_rows[i], test_hold);
  g_test_add_func ("/hold/the flag that holds back is told", test_flag_of_hold);
  g_test_add_func ("/hold/where pain decides a flag changes nothing", test_pain_limited);

  return g_test_run ();
}
