/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "visit.h"

#include <math.h>

/* What is set in one member, and what then stands there; "-" where it was refused. */
typedef struct
{
  const char *path;
  const char *id;
  const char *text;
  const char *expected;
} TextRow;

static const TextRow texts[] = {
  { "/story/a choice stands as it was set", "descents", "some", "some" },
  { "/story/another choice is refused", "descents", "few", "-" },
  { "/story/several stand in one order", "surfaces", "treadmill;road", "road;treadmill" },
  { "/story/several stand once each", "surfaces", "sand;sand", "sand" },
  { "/story/one of several that does not exist refuses all", "surfaces", "road;moon", "-" },
  { "/story/an empty one of several is refused", "surfaces", "road;", "-" },
  { "/story/a goal is any words", "goals", "Berlin; pain-free", "Berlin; pain-free" },
};

static void
test_text (gconstpointer data)
{
  const TextRow *row = data;
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  StanceStory story;
  int         member = stance_story_find (row->id);
  gboolean    accepted;

  stance_story_init (&story);
  accepted = stance_members_set_text (stance_story_members (&story), member, row->text, "story", problems);

  g_assert_cmpstr (accepted ? story.texts[member] : "-", ==, row->expected);
  g_assert_cmpuint (problems->len, ==, accepted ? 0 : 1);
  stance_story_clear (&story);
}

static void
test_among (void)
{
  StanceStory   story;
  StanceMembers members;

  stance_story_init (&story);
  members = stance_story_members (&story);
  g_assert_false (stance_members_has_choice (members, STANCE_STORY_SURFACES, "road"));
  stance_members_set_text (members, STANCE_STORY_SURFACES, "road;sand", "", NULL);
  g_assert_true (stance_members_has_choice (members, STANCE_STORY_SURFACES, "sand"));
  g_assert_false (stance_members_has_choice (members, STANCE_STORY_SURFACES, "trail"));
  stance_story_clear (&story);
}

static void
test_copy (void)
{
  g_autoptr (StanceAssessment) visit = stance_assessment_new ();
  g_autoptr (StanceAssessment) copy = NULL;

  g_assert_true (stance_story_is_empty (&visit->story));
  visit->story.numbers[STANCE_STORY_LONGEST_KM] = 18;
  stance_set_text (&visit->story.texts[STANCE_STORY_GOALS], "Berlin");
  copy = stance_assessment_copy (visit);
  stance_story_clear (&visit->story);

  g_assert_true (stance_story_is_empty (&visit->story));
  g_assert_cmpfloat_with_epsilon (copy->story.numbers[STANCE_STORY_LONGEST_KM], 18, 1e-9);
  g_assert_cmpstr (copy->story.texts[STANCE_STORY_GOALS], ==, "Berlin");
}

static const struct
{
  double now;
  double before;
  double expected;
} changes[] = {
  { 39, 30, 30 },
  { 30, 30, 0 },
  { 0, 30, -100 },
  { 20, 40, -50 },
  { 20, 0, NAN },
  { NAN, 30, NAN },
  { 30, NAN, NAN },
};

static void
test_change (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      StanceStory story;
      double      change;

      stance_story_init (&story);
      story.numbers[STANCE_STORY_WEEKLY_KM] = changes[i].now;
      story.numbers[STANCE_STORY_WEEKLY_KM_BEFORE] = changes[i].before;
      change = stance_story_get_change (&story);
      g_assert_true (isnan (change) ? isnan (changes[i].expected) : fabs (change - changes[i].expected) < 1e-9);
    }
}

/* The client's distance, what was told at the visit, the switch. */
static const struct
{
  double   known;
  double   told;
  gboolean running;
  gboolean expected;
} runners[] = {
  { NAN, NAN, FALSE, FALSE },
  { 20, NAN, FALSE, TRUE },
  { NAN, 20, FALSE, TRUE },
  { 0, 20, FALSE, TRUE },
  { 20, 0, FALSE, FALSE },
  { 20, 0, TRUE, TRUE },
  { 0, NAN, TRUE, TRUE },
};

static void
test_runs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (runners); i++)
    {
      g_auto (Visit) visit = { NULL };

      visit_init (&visit, "");
      visit.client->weekly_km = runners[i].known;
      visit.assessment->story.numbers[STANCE_STORY_WEEKLY_KM] = runners[i].told;
      visit.assessment->running = runners[i].running;
      g_assert_cmpint (stance_assessment_client_runs (visit.assessment, visit.client), ==, runners[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_test_add_data_func (texts[i].path, &texts[i], test_text);
  g_test_add_func ("/story/what is among several is found", test_among);
  g_test_add_func ("/story/a copy of a visit keeps its own", test_copy);
  g_test_add_func ("/story/the change is in per cent of eight weeks ago", test_change);
  g_test_add_func ("/story/what was told at the visit is stronger than what was known", test_runs);

  return g_test_run ();
}
