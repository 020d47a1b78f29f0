/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "visit.h"

#include "stance-headline.h"

#define DROP   "target=pelvic-drop-running@running/left pelvic-drop-running/left="
#define PAIN   " target=pain-worst@told pain-worst="
#define TOLD   " pain-worst="
#define UWRI   " uwri="
#define SQUAT  " target=fppa-squat@squat/left fppa-squat/left="
#define HURTS  DROP "7*7" PAIN "6"
#define BEFORE DROP "7*7" TOLD "6"

typedef struct
{
  const char *path;
  const char *before;
  const char *after;
  const char *expected;
} FollowUpRow;

static const FollowUpRow rows[] = {
  { "/follow-up/pain is better and the angle is not", HURTS, DROP "6*7" PAIN "3", "working" },
  { "/follow-up/the angle is better and pain is not", HURTS, DROP "4*7" PAIN "5", "rethink" },
  { "/follow-up/both are better", HURTS, DROP "4*7" PAIN "4", "next-step" },
  { "/follow-up/neither is better", HURTS, DROP "6*7" PAIN "5", "adherence" },
  { "/follow-up/what is worse is not better", HURTS, DROP "10*7" PAIN "9", "adherence" },
  { "/follow-up/an angle that is worse does not undo that pain is better", HURTS, DROP "10*7" PAIN "3", "working" },
  { "/follow-up/what is told counts without being a target", BEFORE, DROP "6*7" TOLD "3", "working" },
  { "/follow-up/function is better, pain as before", BEFORE UWRI "20", DROP "6*7" TOLD "6" UWRI "25", "working" },
  { "/follow-up/a target that is told counts alone", HURTS UWRI "20", DROP "6*7" PAIN "6" UWRI "30", "adherence" },
  { "/follow-up/pain is better and function worse: nothing is said", BEFORE UWRI "25", DROP "6*7" TOLD "3" UWRI "20", "" },
  { "/follow-up/one angle is better and one worse: nothing is said", HURTS SQUAT "20*3", DROP "4*7" PAIN "3" SQUAT "30*3", "" },
  { "/follow-up/an angle that is no target does not count", "pelvic-drop-running/left=7*7" TOLD "6",
    "pelvic-drop-running/left=4*7" TOLD "3", "" },
  { "/follow-up/without an angle then nothing is said", "target=pelvic-drop-running@running/left" TOLD "6",
    DROP "4*7" TOLD "3", "" },
  { "/follow-up/without anything told nothing is said", DROP "7*7", DROP "4*7", "" },
  { "/follow-up/an angle of too few steps is not known", HURTS, DROP "4*6" PAIN "3", "" },
  { "/follow-up/an angle on another surface is not known", "surface=ground " HURTS, "surface=treadmill " DROP "4*7" PAIN "3", "" },
  { "/follow-up/what is told without error or importance is not known", DROP "7*7 groc=-2", DROP "4*7 groc=5", "" },
};

/* A visit of 2 November and one before it. */
typedef struct
{
  Visit      before;
  Visit      after;
  GPtrArray *visits;
  StanceCase situation;
} Pair;

static void
pair_init (Pair                *self,
           const StanceCatalog *catalog,
           const char          *before,
           const char          *after)
{
  visit_init (&self->before, before);
  visit_init (&self->after, after);
  stance_set_text (&self->before.assessment->id, "before");
  stance_set_text (&self->before.assessment->date, "2026-09-02");
  stance_set_text (&self->after.assessment->id, "after");
  self->visits = g_ptr_array_new ();
  g_ptr_array_add (self->visits, self->before.assessment);
  self->situation = (StanceCase){
    .catalog = catalog, .client = self->after.client, .assessment = self->after.assessment, .earlier = self->visits
  };
}

static void
pair_clear (Pair *self)
{
  visit_clear (&self->before);
  visit_clear (&self->after);
  g_ptr_array_unref (self->visits);
}

static void
test_follow_up (gconstpointer data)
{
  const FollowUpRow *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  Pair pair;

  pair_init (&pair, catalog, row->before, row->after);
  g_assert_cmpstr (stance_follow_up_nicks[stance_follow_up_judge (&pair.situation)], ==, row->expected);
  pair_clear (&pair);
}

/* Each line has its words. */
static void
test_lines (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();

  for (int i = STANCE_FOLLOW_UP_WORKING; stance_follow_up_nicks[i] != NULL; i++)
    g_assert_nonnull (stance_catalog_find_term (catalog, STANCE_TERMS_FOLLOW_UP, stance_follow_up_nicks[i]));
  g_assert_cmpuint (stance_catalog_get_terms (catalog, STANCE_TERMS_FOLLOW_UP)->len, ==, 4);
}

static void
test_headlines (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (GPtrArray) headlines = NULL;
  const StanceHeadline *headline;
  Pair                  pair;

  pair_init (&pair, catalog, "pelvic-drop-running/left=7*7 fppa-squat/left=20*3",
             DROP "4*7 target=fppa-squat@squat/left target=gone@squat/left fppa-squat/right=9*3 cadence=170" PAIN "3");
  headlines = stance_headlines_new (&pair.situation);

  /* What is told stands first. */
  g_assert_cmpuint (headlines->len, ==, 3);
  headline = g_ptr_array_index (headlines, 0);
  g_assert_cmpstr (headline->measure->id, ==, "pain-worst");
  g_assert_false (headline->baseline.exists);
  headline = g_ptr_array_index (headlines, 1);
  g_assert_cmpstr (headline->measure->id, ==, "pelvic-drop-running");
  g_assert_true (headline->result.known);
  g_assert_cmpint (headline->baseline.verdict, ==, STANCE_VERDICT_BEYOND_ERROR);
  g_assert_cmpstr (headline->baseline.from, ==, headline->last.from);
  headline = g_ptr_array_index (headlines, 2);
  g_assert_false (headline->result.known);
  g_assert_false (headline->last.exists);
  pair_clear (&pair);
}

static const struct
{
  const char *path;
  const char *visit;
  const char *problems;
} checks[] = {
  { "/target/three are well", DROP "7*7" PAIN "6" SQUAT "9*3", "" },
  { "/target/a fourth is too many", DROP "7*7" PAIN "6" SQUAT "9*3 target=cadence@running", "targets too-many" },
  { "/target/an unknown measure", "target=gone@squat", "targets[0].measure unknown-id" },
  { "/target/a side is missing", "target=fppa-squat@squat", "targets[0].side side" },
  { "/target/both sides are none", "target=fppa-squat@squat/both", "targets[0].side side" },
  { "/target/a side too many", "target=cadence@running/left", "targets[0].side side" },
  { "/target/another task", "target=fppa-squat@running/left", "targets[0].task unknown-id" },
  { "/target/one twice", "target=cadence@running target=pain-worst@told target=cadence@running", "targets[2] doubled" },
  { "/target/the other side is another", "target=fppa-squat@squat/left target=fppa-squat@squat/right", "" },
};

static void
test_check (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *joined = NULL;

  visit_init (&visit, checks[i].visit);
  problems = stance_assessment_check (visit.assessment, catalog, visit.client, "2026-11-21");
  joined = join_problems (problems);

  g_assert_cmpstr (joined, ==, checks[i].problems);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add_data_func (rows[i].path, &rows[i], test_follow_up);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, GUINT_TO_POINTER (i), test_check);
  g_test_add_func ("/follow-up/each line has its words", test_lines);
  g_test_add_func ("/headline/each target that is known has one, and nothing else", test_headlines);

  return g_test_run ();
}
