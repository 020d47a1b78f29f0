/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-eye.h"
#include "stance-stopwatch.h"

#include <gtk/gtk.h>

/* What keys do, without a window: after the keys the question that is asked, and all that
 * is answered, must be these. Enter is written as "e".
 */
typedef struct
{
  const char *path;
  const char *keys;
  const char *asked;    /* the question at hand */
  const char *answered; /* stands among the answers; NULL when nothing but the movement may */
} KeyCase;

static const KeyCase key_cases[] = {
  { "it begins with safety", "", "Is any of these there?", NULL },
  { "0 is none of the dangers", "0", "Where it hurts", "Safety: None." },
  { "N is none of the dangers as in the form", "n", "Where it hurts", "Safety: None." },
  { "what is skipped stays open", "ee", "Which side hurts?", NULL },
  { "a line opens its list", "2", "A hot, very swollen or locked joint, or an injury", NULL },
  { "a danger is ticked by its number", "21", "A hot, very swollen or locked joint, or an injury", "Safety: 1 ticked." },
  { "0 ends a list", "2100", "Where it hurts", "Safety: 1 ticked." },
  { "Enter ends a list", "21ee", "Where it hurts", "Safety: 1 ticked." },
  { "back leaves a list", "2-", "Is any of these there?", NULL },
  { "a tick that holds is taken back by the same key", "2660-", "Is any of these there?", NULL },
  { "a tick that stops is not taken back by a slip", "2110", "Is any of these there?", "Safety: 1 ticked." },
  { "the bone asks for the site", "11", "Pain over bone: where?", NULL },
  { "the site asks for the signs", "111", "Groin", "Safety: 1 ticked." },
  { "the signs lead back to the line, and that to the six", "11123000", "Where it hurts", "Safety: 1 ticked." },
  { "sites that have no key are on the next page", "11*4", "Sesamoid", "Safety: 1 ticked." },
  { "the pages of sites go round", "11**1", "Groin", "Safety: 1 ticked." },
  { "not over bone takes the site back", "11100110", "Pain in the groin or over a bone, pain at night or on walking", NULL },
  { "a bone that stops is not taken back by a slip", "1112001100", "Is any of these there?",
    "Safety: 1 ticked." },
  { "a region past nine has a key", "0*", "Which side hurts?", "Where it hurts: Foot." },
  { "where nothing hurts nothing more is asked of it", "00", "In which movement do you look?", "Where it hurts: No painful region." },
  { "a side is one key", "062", "Worst pain", "Side: Right." },
  { "pain is one key", "0627", "How soon does it settle?", "Worst pain: 7." },
  { "a 1 waits for a 0", "0621", "Worst pain", "Worst pain: 1." },
  { "a 1 and a 0 are ten", "06210", "How soon does it settle?", "Worst pain: 10." },
  { "a 1 and another key are two answers", "06212", "In which movement do you look?", "Worst pain: 1. Settles: Within a day." },
  { "a 1 and Enter go on", "0621e", "How soon does it settle?", "Worst pain: 1." },
  { "the star is ten", "062*", "How soon does it settle?", "Worst pain: 10." },
  { "back while a 1 waits stays", "0621-5", "How soon does it settle?", "Worst pain: 5." },
  { "back asks again", "0627-", "Worst pain", "Worst pain: 7." },
  { "an answer is replaced", "0627-3", "How soon does it settle?", "Worst pain: 3." },
  { "back does not go before the first", "--", "Is any of these there?", NULL },
  { "a key without a meaning does nothing", "0629", "How soon does it settle?", "Worst pain: 9." },
  { "the movement is chosen once", "eeeee3", "Hip drops", "Movement: step-down." },
  { "Enter keeps the movement", "eeeeee", "Hip drops", NULL },
  { "what is seen is one key", "eeeeee2", "Trunk leans", "Hip drops Left: Clear." },
  { "a grade there is not is no answer", "eeeeee3", "Hip drops", NULL },
  { "seen on the right after the left", "eeeeee012031", "Trunk leans",
    "Foot rolls inward Left: No. Pain in the task Left: 3. Hip drops Right: Some." },
  { "what suspected bone stress locks is not asked", "1200eeee", "How many kilometers a week at present?", "Safety: 1 ticked." },
};

typedef struct
{
  StanceCatalog    *catalog;
  StanceAssessment *assessment;
  StanceEye        *eye;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->catalog = stance_catalog_new ();
  fixture->assessment = stance_assessment_new ();
  fixture->eye = stance_eye_new (&(StanceEyeCase){ fixture->assessment, fixture->catalog, NULL, "en" });
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  stance_eye_free (fixture->eye);
  stance_assessment_free (fixture->assessment);
  stance_catalog_unref (fixture->catalog);
}

static const char *
name_side (StanceSide side)
{
  if (side == STANCE_SIDE_NONE)
    return "";

  return side == STANCE_SIDE_LEFT ? " Left" : " Right";
}

/* "Safety: None. Where it hurts: Foot. …" */
static char *
dup_answers (StanceEye *eye)
{
  GString *answers = g_string_new (NULL);

  for (guint i = 0; i < stance_eye_get_length (eye); i++)
    {
      g_autofree char *name = stance_eye_dup_name (eye, i);
      g_autofree char *answer = stance_eye_dup_answer (eye, i);

      if (answer != NULL)
        g_string_append_printf (answers, "%s%s: %s. ", name, name_side (stance_eye_get_step_side (eye, i)), answer);
    }

  return g_string_free (answers, FALSE);
}

static StanceEyeEffect
press (Fixture    *fixture,
       const char *keys)
{
  StanceEyeEffect effect = 0;

  for (const char *key = keys; *key != '\0'; key++)
    effect = stance_eye_press (fixture->eye, *key == 'e' ? '\n' : *key);

  return effect;
}

static void
assert_asked (Fixture    *fixture,
              const char *asked)
{
  g_autofree char *question = stance_eye_dup_question (fixture->eye);

  g_assert_cmpstr (question, ==, asked);
}

static void
assert_answered (Fixture    *fixture,
                 const char *answered)
{
  g_autofree char *answers = dup_answers (fixture->eye);

  if (strstr (answers, answered) == NULL)
    g_error ("%s is not among: %s", answered, answers);
}

static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  const KeyCase *row = data;

  press (fixture, row->keys);
  assert_asked (fixture, row->asked);

  if (row->answered != NULL)
    assert_answered (fixture, row->answered);
  else
    {
      g_autofree char *answers = dup_answers (fixture->eye);

      g_assert_cmpstr (answers, ==, "Movement: running. ");
    }
}

/* Goes to the first question of that name. */
static void
go_to (Fixture    *fixture,
       const char *wanted)
{
  for (guint i = 0; i < stance_eye_get_length (fixture->eye); i++)
    {
      g_autofree char *name = stance_eye_dup_name (fixture->eye, i);

      if (g_str_equal (name, wanted))
        {
          stance_eye_go (fixture->eye, i);
          return;
        }
    }

  g_assert_not_reached ();
}

/* One movement is all that is seen in it. */
static void
test_not_tested (Fixture      *fixture,
                 gconstpointer data)
{
  go_to (fixture, "Hip drops");
  g_assert_true (press (fixture, "2+") & STANCE_EYE_TYPED);
  assert_answered (fixture, "Hip drops Left: Clear. Trunk leans Left: not tested: pain. Knee moves inward Left: not tested: pain. "
                            "Foot rolls inward Left: not tested: pain. ");
  g_assert_cmpint (stance_assessment_find (fixture->assessment, "eye-foot", STANCE_SIDE_LEFT, "running")->form, ==, STANCE_FORM_NOT_TESTED);
  g_assert_null (stance_assessment_find (fixture->assessment, "eye-foot", STANCE_SIDE_RIGHT, "running"));
}

/* The stopwatch */

typedef struct
{
  const char *path;
  double      seconds;
  const char *answered; /* NULL: it is asked on */
} TimeCase;

static const TimeCase time_cases[] = {
  { "a press too much is no time", 0.6, NULL },
  { "one second counts", 1.2, "Trendelenburg test, 30 seconds Left: delayed positive, 1 s." },
  { "seconds count when they are full", 24.9, "delayed positive, 24 s." },
  { "just before the end is not the end", 29.99, "delayed positive, 29 s." },
  { "held to the end is negative", 30, "Trendelenburg test, 30 seconds Left: negative." },
};

#define TEST_NAME "Trendelenburg test, 30 seconds"

static void
test_times (Fixture      *fixture,
            gconstpointer data)
{
  const TimeCase *row = data;

  go_to (fixture, TEST_NAME);
  g_assert_true (press (fixture, "0") & STANCE_EYE_TIMES);
  stance_eye_time (fixture->eye, row->seconds);
  g_assert_cmpint (stance_eye_waits (fixture->eye), ==, row->answered != NULL);

  if (row->answered != NULL)
    assert_answered (fixture, row->answered);
}

/* Two hands that stop at once must not start the other leg. */
static void
test_stop_twice (Fixture      *fixture,
                 gconstpointer data)
{
  guint at;

  go_to (fixture, TEST_NAME);
  at = stance_eye_get_at (fixture->eye);
  stance_eye_time (fixture->eye, 30);
  g_assert_false (press (fixture, "0") & STANCE_EYE_TIMES);
  press (fixture, "e");
  g_assert_cmpuint (stance_eye_get_at (fixture->eye), ==, at);
  stance_eye_go_on (fixture->eye);
  g_assert_cmpuint (stance_eye_get_at (fixture->eye), ==, at + 1);
  g_assert_cmpint (stance_eye_get_side (fixture->eye), ==, STANCE_SIDE_RIGHT);
}

static const KeyCase grade_cases[] = {
  { "what cannot be raised is positive", "1", TEST_NAME, "Left: positive." },
  { "invalid asks for the pain", "2", "How bad was the pain in the test?", "Left: invalid." },
  { "pain makes it invalid", "24", TEST_NAME, "Left: invalid, pain 4." },
  { "invalid for another reason", "2e", TEST_NAME, "Left: invalid." },
  { "ten of pain in a test", "210", TEST_NAME, "Left: invalid, pain 10." },
  { "not tested is that leg alone", "+", TEST_NAME, "Left: not tested: pain." },
  { "another grade replaces it, with its pain", "24-1", TEST_NAME, "Left: positive." },
};

#define DISTANCE "How many kilometers a week at present?"

static const KeyCase distance_cases[] = {
  { "digits stand one after the other", "25", DISTANCE, "Distance a week: 25 km." },
  { "Enter ends the number", "25e", "Findings", "Distance a week: 25 km." },
  { "back takes the last digit", "25-", DISTANCE, "Distance a week: 2 km." },
  { "back from an empty number goes back", "25---", TEST_NAME, "Movement: running." },
  { "a number typed anew replaces the one before", "25e-30", DISTANCE, "Distance a week: 30 km." },
  { "more than anybody runs is no digit", "9999", DISTANCE, "Distance a week: 99" },
  { "one who does not run", "*", "Findings", "Distance a week: Does not run." },
  { "none a week is not running", "0e", "Findings", "Distance a week: Does not run." },
  { "runs, nobody knows how far", "/", "Findings", "Distance a week: Runs." },
};

static void
test_distances (Fixture      *fixture,
                gconstpointer data)
{
  const KeyCase *row = data;

  go_to (fixture, "Distance a week");
  press (fixture, row->keys);
  assert_asked (fixture, row->asked);
  assert_answered (fixture, row->answered);
}

static void
test_grades (Fixture      *fixture,
             gconstpointer data)
{
  const KeyCase *row = data;

  go_to (fixture, TEST_NAME);
  press (fixture, row->keys);
  assert_asked (fixture, row->asked);
  assert_answered (fixture, row->answered);
}

/* Whoever comes back */

static void
test_resume (Fixture      *fixture,
             gconstpointer data)
{
  press (fixture, "0627221");
  stance_eye_free (fixture->eye);
  fixture->eye = stance_eye_new (&(StanceEyeCase){ fixture->assessment, fixture->catalog, NULL, "en" });
  assert_asked (fixture, "Trunk leans");
  assert_answered (fixture, "Movement: single-leg squat.");
}

static void
test_last_task (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_assessment_free);
  const char *const dates[] = { "2026-03-01", "2026-05-01", "2026-04-01" };
  const char *const tasks[] = { "running", "step-down", "squat" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      StanceAssessment *visit = stance_assessment_new ();

      stance_set_text (&visit->date, dates[i]);
      stance_observation_set_value (stance_assessment_require (visit, "eye-knee-in", STANCE_SIDE_LEFT, tasks[i]), 1);
      g_ptr_array_add (visits, visit);
    }

  stance_eye_free (fixture->eye);
  fixture->eye = stance_eye_new (&(StanceEyeCase){ fixture->assessment, fixture->catalog, visits, "en" });
  assert_answered (fixture, "Movement: step-down.");
}

/* Keys of the keyboard */

static const struct
{
  guint keyval;
  char  key;
} keyvals[] = {
  { GDK_KEY_KP_7, '7' },
  { GDK_KEY_7, '7' },
  { GDK_KEY_KP_Home, '7' },
  { GDK_KEY_KP_Begin, '5' },
  { GDK_KEY_KP_Insert, '0' },
  { GDK_KEY_KP_Page_Down, '3' },
  { GDK_KEY_KP_Enter, '\n' },
  { GDK_KEY_KP_Decimal, '-' },
  { GDK_KEY_KP_Separator, '-' },
  { GDK_KEY_KP_Add, '+' },
  { GDK_KEY_KP_Multiply, '*' },
  { GDK_KEY_Home, 0 },
  { GDK_KEY_a, 0 },
};

static void
test_keyvals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keyvals); i++)
    g_assert_cmpint (stance_eye_key_from_keyval (keyvals[i].keyval), ==, keyvals[i].key);
}

/* The clock */

static gint64 fake_now;

static gint64
get_fake_time (void)
{
  return fake_now;
}

static void
stopped_cb (StanceStopwatch *watch,
            double           seconds,
            double          *stopped)
{
  *stopped = seconds;
}

static void
test_clock (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (stance_stopwatch_new (30, get_fake_time));
  StanceStopwatch *watch = STANCE_STOPWATCH (widget);
  double           stopped = -1;

  g_signal_connect (watch, "stopped", G_CALLBACK (stopped_cb), &stopped);
  stance_stopwatch_toggle (watch);
  fake_now += 12345678;
  stance_stopwatch_look (watch);
  g_assert_true (stance_stopwatch_is_running (watch));
  stance_stopwatch_toggle (watch);
  g_assert_cmpfloat_with_epsilon (stopped, 12.345678, 1e-6);

  stance_stopwatch_toggle (watch);
  fake_now += 31 * G_USEC_PER_SEC;
  stance_stopwatch_look (watch);
  g_assert_false (stance_stopwatch_is_running (watch));
  g_assert_cmpfloat_with_epsilon (stopped, 30, 1e-9);
}

#define ADD(folder, cases, test)                                                     \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)                                   \
    {                                                                                \
      g_autofree char *path = g_strdup_printf ("/eye %s/%s", folder, cases[i].path); \
                                                                                     \
      g_test_add (path, Fixture, &cases[i], set_up, test, tear_down);                \
    }

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("keys", key_cases, test_keys)
  ADD ("time", time_cases, test_times)
  ADD ("grade", grade_cases, test_grades)
  ADD ("distance", distance_cases, test_distances)
  g_test_add ("/eye/not tested is all of one movement", Fixture, NULL, set_up, test_not_tested, tear_down);
  g_test_add ("/eye/two stops at once are one", Fixture, NULL, set_up, test_stop_twice, tear_down);
  g_test_add ("/eye/it goes on where nothing is answered", Fixture, NULL, set_up, test_resume, tear_down);
  g_test_add ("/eye/the movement is that of the last visit", Fixture, NULL, set_up, test_last_task, tear_down);
  g_test_add_func ("/eye/the number pad counts with its lock and without", test_keyvals);
  g_test_add_func ("/eye/the stopwatch follows the clock and stops at its limit", test_clock);

  return g_test_run ();
}
