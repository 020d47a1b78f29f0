/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"

#include "stance-choice.h"
#include "stance-eye-screen.h"

#define MOST_KEYS 30
#define DROP      "eye-hip-drop"

typedef struct
{
  FormFixture form;
  int         keys; /* pressed so far */
} Fixture;

static gint64 fake_now;

static gint64
get_fake_time (void)
{
  return fake_now;
}

static GtkWidget *
get_screen (Fixture *fixture)
{
  return ui_help_find (GTK_WIDGET (fixture->form.page), STANCE_TYPE_EYE_SCREEN, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  form_help_set_up (&fixture->form, NULL);
  stance_assessment_page_show_by_eye (fixture->form.page);
  stance_eye_screen_set_clock (STANCE_EYE_SCREEN (get_screen (fixture)), get_fake_time);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  form_help_tear_down (&fixture->form, NULL);
}

/* Keys of the number pad; what waits for a second key has gone on before the next. */
static void
press (Fixture    *fixture,
       const char *keys)
{
  for (const char *key = keys; *key != '\0'; key++)
    {
      guint keyval = *key == 'e' ? GDK_KEY_KP_Enter : GDK_KEY_KP_0 + (guint) (*key - '0');

      if (*key == '+')
        keyval = GDK_KEY_KP_Add;
      else if (*key == '*')
        keyval = GDK_KEY_KP_Multiply;
      else if (*key == '-')
        keyval = GDK_KEY_KP_Subtract;

      form_help_press (get_screen (fixture), keyval);
      fixture->keys++;

      /* A running stopwatch is never done. */
      for (int i = 0; i < 5; i++)
        g_main_context_iteration (NULL, FALSE);
    }
}

/* Two keys with time between them. */
static void
stand (Fixture *fixture,
       int      seconds)
{
  press (fixture, "0");
  fake_now += seconds * G_USEC_PER_SEC;
  press (fixture, "0");
  ui_help_settle ();
}

static void
screen_client (Fixture *fixture)
{
  press (fixture, "0"   /* no danger */
                  "627" /* front of the knee, right, worst 7 */
                  "2"   /* settles within a day */
                  "1"   /* running */
                  "10100"
                  "21203");
  stand (fixture, 18);
  stand (fixture, 30);
}

static int
get_seen (Fixture    *fixture,
          const char *measure,
          StanceSide  side)
{
  const StanceObservation *observation = stance_assessment_find (stance_draft_get_assessment (fixture->form.draft), measure, side, NULL);

  g_assert_nonnull (observation);

  return (int) g_array_index (observation->trials, double, 0);
}

static const char *
get_grade (Fixture   *fixture,
           StanceSide side)
{
  return stance_assessment_find (stance_draft_get_assessment (fixture->form.draft), "trendelenburg", side, NULL)->grade;
}

static void
test_whole (Fixture      *fixture,
            gconstpointer data)
{
  const StanceAssessment *assessment = stance_draft_get_assessment (fixture->form.draft);
  gint64                  begin = g_get_monotonic_time ();

  screen_client (fixture);
  press (fixture, "25e");
  g_assert_cmpint (fixture->keys, <=, MOST_KEYS);
  g_test_message ("%d keys, %.1f s", fixture->keys, (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);

  g_assert_true (assessment->screening->asked);
  g_assert_cmpstr (assessment->complaint.region, ==, "front-knee");
  g_assert_cmpint (assessment->complaint.side, ==, STANCE_SIDE_RIGHT);
  g_assert_cmpstr (assessment->complaint.settles, ==, "24h");
  g_assert_cmpint (get_seen (fixture, DROP, STANCE_SIDE_LEFT), ==, 1);
  g_assert_cmpint (get_seen (fixture, DROP, STANCE_SIDE_RIGHT), ==, 2);
  g_assert_cmpint (get_seen (fixture, "eye-foot", STANCE_SIDE_RIGHT), ==, 0);
  g_assert_cmpint (get_seen (fixture, "pain-in-task", STANCE_SIDE_RIGHT), ==, 3);
  g_assert_cmpfloat_with_epsilon (assessment->story.numbers[STANCE_STORY_WEEKLY_KM], 25, 1e-9);
  g_assert_cmpstr (get_grade (fixture, STANCE_SIDE_LEFT), ==, "delayed");
  g_assert_cmpstr (get_grade (fixture, STANCE_SIDE_RIGHT), ==, "negative");
}

static gboolean
is_signed (gpointer user_data)
{
  return stance_draft_is_signed (user_data);
}

static void
test_sign (Fixture      *fixture,
           gconstpointer data)
{
  screen_client (fixture);
  press (fixture, "25e");
  press (fixture, "*");
  ui_help_wait (is_signed, fixture->form.draft);
  ui_help_settle ();
  g_assert_false (gtk_widget_get_mapped (get_screen (fixture)));
  g_assert_cmpfloat_with_epsilon (form_help_get_stored (&fixture->form, DROP, STANCE_SIDE_RIGHT), 2, 1e-9);
}

/* Both ways of entering show one draft. */
static void
test_switch (Fixture      *fixture,
             gconstpointer data)
{
  StanceObservationField *field;

  press (fixture, "06272121");
  gtk_widget_activate_action (GTK_WIDGET (fixture->form.page), "assessment.by-eye", NULL);
  ui_help_settle ();
  g_assert_false (gtk_widget_get_mapped (get_screen (fixture)));
  field = form_help_get_field (&fixture->form, DROP, STANCE_SIDE_LEFT, NULL);
  g_assert_cmpint (stance_choice_get (STANCE_CHOICE (field->input)), ==, 2);

  form_help_choose (&fixture->form, DROP, STANCE_SIDE_LEFT, NULL, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->form.page), "assessment.by-eye", NULL);
  ui_help_settle ();
  g_assert_nonnull (form_help_find_text (get_screen (fixture), "Trunk leans"));
  g_assert_cmpint (get_seen (fixture, DROP, STANCE_SIDE_LEFT), ==, 0);
}

/* What is typed wrongly in the form still stands there, when nothing was answered by eye. */
static void
test_kept (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *input;

  gtk_widget_activate_action (GTK_WIDGET (fixture->form.page), "assessment.by-eye", NULL);
  form_help_type (&fixture->form, "pelvic-drop-running", STANCE_SIDE_LEFT, "about 8");
  gtk_widget_activate_action (GTK_WIDGET (fixture->form.page), "assessment.by-eye", NULL);
  press (fixture, "-");
  gtk_widget_activate_action (GTK_WIDGET (fixture->form.page), "assessment.by-eye", NULL);
  input = form_help_get_field (&fixture->form, "pelvic-drop-running", STANCE_SIDE_LEFT, NULL)->input;
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "about 8");
}

static void
test_stop (Fixture      *fixture,
           gconstpointer data)
{
  press (fixture, "21");
  g_assert_true (stance_draft_get_findings (fixture->form.draft)->stopped);
  g_assert_nonnull (form_help_find_text (get_screen (fixture), "Stop, and refer now"));
  press (fixture, "00");
  g_assert_nonnull (form_help_find_text (get_screen (fixture), "Where it hurts"));
}

/* A time that goes back is forgotten; what waits is not lost when the page is left. */
static void
test_reset (Fixture      *fixture,
            gconstpointer data)
{
  press (fixture, "0eeeeeeeeeeeeeee0");
  fake_now += 5 * G_USEC_PER_SEC;
  press (fixture, "-");
  g_assert_null (stance_assessment_find (stance_draft_get_assessment (fixture->form.draft), "trendelenburg", STANCE_SIDE_LEFT, NULL));
  form_help_press (get_screen (fixture), GDK_KEY_space);
  fake_now += 7 * G_USEC_PER_SEC;
  form_help_press (get_screen (fixture), GDK_KEY_space);
  g_assert_cmpstr (get_grade (fixture, STANCE_SIDE_LEFT), ==, "delayed");
}

/* Each card is the one thing that has the focus, named after its question. */
static void
test_named (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *first = gtk_root_get_focus (GTK_ROOT (fixture->form.window));
  GtkWidget *second;

  g_assert_true (gtk_widget_is_ancestor (first, get_screen (fixture)));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_PROPERTY_LABEL));
  press (fixture, "0");
  second = gtk_root_get_focus (GTK_ROOT (fixture->form.window));
  g_assert_true (second != first);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (second), GTK_ACCESSIBLE_PROPERTY_LABEL, "Where it hurts");
}

static void
test_finalize (Fixture      *fixture,
               gconstpointer data)
{
  int counter = 0;

  ui_help_watch_object (G_OBJECT (fixture->form.draft), &counter);
  press (fixture, "06272121");
  form_help_wait_saved (&fixture->form);
  ui_help_watch (GTK_WIDGET (fixture->form.page), &counter);
  gtk_widget_activate_action (GTK_WIDGET (fixture->form.window), "win.leave-work", NULL);
  ui_help_settle ();
  g_assert_cmpint (counter, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/eye screen/the number pad alone takes thirty keys at most", Fixture, NULL, set_up, test_whole, tear_down);
  g_test_add ("/eye screen/the last key signs", Fixture, NULL, set_up, test_sign, tear_down);
  g_test_add ("/eye screen/the form shows the same draft", Fixture, NULL, set_up, test_switch, tear_down);
  g_test_add ("/eye screen/what stands in the form is kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/eye screen/a stop rule says at once what to do", Fixture, NULL, set_up, test_stop, tear_down);
  g_test_add ("/eye screen/a time can be taken anew", Fixture, NULL, set_up, test_reset, tear_down);
  g_test_add ("/eye screen/each question is named for screen readers", Fixture, NULL, set_up, test_named, tear_down);
  g_test_add ("/eye screen/the screen goes away whole", Fixture, NULL, set_up, test_finalize, tear_down);

  return g_test_run ();
}
