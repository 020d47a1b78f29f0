/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"

#include <glib/gstdio.h>
#include <math.h>
#include <signal.h>
#include <unistd.h>

#include "stance-banner.h"

#define DROP "pelvic-drop-running"
#define EYE  "eye-hip-drop"

static void
test_saved (FormFixture  *fixture,
            gconstpointer data)
{
  gint64 typed_at = g_get_monotonic_time ();

  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6,5");
  form_help_wait_saved (fixture);
  g_assert_cmpint (g_get_monotonic_time () - typed_at, <, G_USEC_PER_SEC);
  g_assert_cmpfloat_with_epsilon (form_help_get_stored (fixture, DROP, STANCE_SIDE_LEFT), 6.5, 1e-9);
}

static void
test_nothing_typed (FormFixture  *fixture,
                    gconstpointer data)
{
  ui_help_close (fixture->window);
  fixture->window = NULL;
  g_assert_null (form_help_read (fixture));
}

static gboolean
is_stored (gpointer user_data)
{
  return !isnan (form_help_get_stored (user_data, DROP, STANCE_SIDE_LEFT));
}

static void
test_left (FormFixture  *fixture,
           gconstpointer data)
{
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave-work", NULL);
  ui_help_wait (is_stored, fixture);
}

static void
test_closed (FormFixture  *fixture,
             gconstpointer data)
{
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6");
  ui_help_close (fixture->window);
  fixture->window = NULL;
  ui_help_wait (is_stored, fixture);
}

/* Signing */

static void
sign (FormFixture *fixture)
{
  form_help_answer_none (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6 6 6 6 6 6 6");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "assessment.sign", NULL);
  ui_help_settle ();
  ui_help_settle ();
}

static void
test_sign (FormFixture  *fixture,
           gconstpointer data)
{
  g_autoptr (StanceAssessment) stored = NULL;

  sign (fixture);
  stored = form_help_read (fixture);
  g_assert_cmpint (stored->status, ==, STANCE_ASSESSMENT_SIGNED);
  g_assert_cmpfloat_with_epsilon (stored->frozen.mass_kg, 60, 1e-9);
  g_assert_false (gtk_widget_is_sensitive (form_help_get_field (fixture, DROP, STANCE_SIDE_LEFT, NULL)->input));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form_help_get_field (fixture, DROP, STANCE_SIDE_LEFT, NULL)->input)), ==,
                   "6  6  6  6  6  6  6");
}

static void
test_amend (FormFixture  *fixture,
            gconstpointer data)
{
  static const char *const reason[] = { "Typed for the wrong side", NULL };
  g_autoptr (StanceAssessment) newest = NULL;
  g_autoptr (StanceAssessment) before = NULL;
  g_autoptr (StanceRecord) record = NULL;

  sign (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "assessment.amend", NULL);
  ui_help_settle ();
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "7 7 7 7 7 7 7");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "assessment.sign", NULL);
  form_help_answer ("accept", reason);
  ui_help_settle ();

  newest = form_help_read (fixture);
  g_assert_cmpint (newest->version, ==, 2);
  g_assert_cmpstr (newest->reason, ==, reason[0]);
  g_assert_cmpfloat_with_epsilon (form_help_get_stored (fixture, DROP, STANCE_SIDE_LEFT), 7, 1e-9);

  record = stance_record_open (fixture->path, STANCE_RECORD_READ_ONLY, NULL);
  before = stance_record_get_assessment (record, newest->previous, NULL);
  g_assert_cmpint (before->version, ==, 1);
  g_assert_cmpfloat_with_epsilon (g_array_index (stance_assessment_find (before, DROP, STANCE_SIDE_LEFT, NULL)->trials, double, 0), 6, 1e-9);
}

/* Two windows */

/* Another window saves the same draft with 9 on the left and 4 on the right. */
static void
save_elsewhere (FormFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceRecord) record = stance_record_open (fixture->path, STANCE_RECORD_WRITE, &error);
  g_autoptr (StanceAssessment) theirs = form_help_read (fixture);

  stance_observation_set_value (stance_assessment_require (theirs, DROP, STANCE_SIDE_LEFT, "running"), 9);
  stance_observation_set_value (stance_assessment_require (theirs, DROP, STANCE_SIDE_RIGHT, "running"), 4);
  stance_record_save_assessment (record, theirs, &error);
  g_assert_no_error (error);
}

static gboolean
is_conflict (gpointer user_data)
{
  return stance_autosave_get_state (stance_draft_get_autosave (user_data)) == STANCE_AUTOSAVE_CONFLICT;
}

static void
make_conflict (FormFixture *fixture)
{
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6");
  form_help_wait_saved (fixture);
  save_elsewhere (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6.5");
  ui_help_wait (is_conflict, fixture->draft);
  ui_help_settle ();
}

/* The button of the question whose label is @words. */
static GtkCheckButton *
find_choice (const char *words)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      GtkWidget *label = form_help_find_text (l->data, words);

      if (label != NULL)
        return GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON));
    }

  return NULL;
}

/* @data: "here" or "there" */
static void
test_conflict (FormFixture  *fixture,
               gconstpointer data)
{
  GtkWidget *input = form_help_get_field (fixture, DROP, STANCE_SIDE_LEFT, NULL)->input;
  gboolean   here = g_str_equal (data, "here");

  make_conflict (fixture);
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "changed in another window"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "6.5");
  g_assert_cmpfloat_with_epsilon (form_help_get_stored (fixture, DROP, STANCE_SIDE_LEFT), 9, 1e-9);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "assessment.resolve", NULL);
  g_assert_nonnull (find_choice ("Here: 6.5"));
  gtk_check_button_set_active (find_choice (here ? "Here: 6.5" : "Other window: 9"), TRUE);
  form_help_answer ("save", NULL);
  form_help_wait_saved (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, here ? "6.5" : "9");
  g_assert_cmpfloat_with_epsilon (form_help_get_stored (fixture, DROP, STANCE_SIDE_LEFT), here ? 6.5 : 9, 1e-9);
  /* What only the other window had typed is chosen beforehand. */
  g_assert_cmpfloat_with_epsilon (form_help_get_stored (fixture, DROP, STANCE_SIDE_RIGHT), 4, 1e-9);
}

static guint
count_visits (FormFixture *fixture)
{
  g_autoptr (StanceRecord) record = stance_record_open (fixture->path, STANCE_RECORD_READ_ONLY, NULL);
  g_autoptr (GPtrArray) visits = stance_record_list_assessments (record, fixture->client, NULL);

  return visits->len;
}

static gboolean
has_two_visits (gpointer user_data)
{
  return count_visits (user_data) == 2;
}

/* Left without a choice, what was typed here becomes a draft of its own. */
static void
test_conflict_left (FormFixture  *fixture,
                    gconstpointer data)
{
  make_conflict (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave-work", NULL);
  ui_help_wait (has_two_visits, fixture);
  g_assert_cmpfloat_with_epsilon (form_help_get_stored (fixture, DROP, STANCE_SIDE_LEFT), 6.5, 1e-9);
}

/* A lock of another program stands for whatever keeps the record from being written. */
static gboolean
has_failed (gpointer user_data)
{
  return stance_autosave_get_state (stance_draft_get_autosave (user_data)) == STANCE_AUTOSAVE_FAILED;
}

static void
test_failure (FormFixture  *fixture,
              gconstpointer data)
{
  g_autoptr (StanceRecord) other = stance_record_open (fixture->path, STANCE_RECORD_WRITE, NULL);
  g_autoptr (GError) error = NULL;
  GtkWidget *input = form_help_get_field (fixture, DROP, STANCE_SIDE_LEFT, NULL)->input;

  g_assert_true (stance_record_begin (other, &error));
  stance_record_set_setting (other, "busy", "yes", &error);
  g_assert_no_error (error);

  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6");
  ui_help_wait (has_failed, fixture->draft);
  g_assert_true (*stance_banner_get_title (STANCE_BANNER (ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_BANNER, NULL))) != '\0');
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "6");

  stance_record_rollback (other);
  form_help_wait_saved (fixture);
  g_assert_cmpfloat_with_epsilon (form_help_get_stored (fixture, DROP, STANCE_SIDE_LEFT), 6, 1e-9);
}

/* Killing */

/* The process that is killed: types, says so, and goes on as if nothing were to come. */
G_NORETURN static void
type_until_killed (const char *path,
                   const char *client)
{
  FormFixture fixture = { 0 };

  fixture.application = ui_help_new_application ();
  fixture.path = g_strdup (path);
  fixture.client = g_strdup (client);
  form_help_open (&fixture);
  form_help_type (&fixture, DROP, STANCE_SIDE_LEFT, "6.1 7,2 6.8");
  form_help_type (&fixture, DROP, STANCE_SIDE_RIGHT, "5.5");
  form_help_type (&fixture, "cadence", STANCE_SIDE_NONE, "168");
  form_help_choose (&fixture, EYE, STANCE_SIDE_LEFT, NULL, 2);
  g_print ("typed\n");
  fflush (stdout);

  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

static char *program;

static void
test_kill (FormFixture  *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;
  g_autoptr (StanceAssessment) stored = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--type", fixture->path, fixture->client, NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));

  do
    {
      g_free (line);
      line = g_data_input_stream_read_line (output, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (line);
    }
  while (!g_str_equal (line, "typed"));

  /* The promise is about this second. */
  g_usleep (G_USEC_PER_SEC);
  g_subprocess_send_signal (process, SIGKILL);
  g_subprocess_wait (process, NULL, NULL);

  stored = form_help_read (fixture);
  g_assert_nonnull (stored);
  g_assert_cmpuint (stance_assessment_find (stored, DROP, STANCE_SIDE_LEFT, NULL)->trials->len, ==, 3);
  g_assert_cmpfloat_with_epsilon (form_help_get_stored (fixture, DROP, STANCE_SIDE_RIGHT), 5.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (form_help_get_stored (fixture, "cadence", STANCE_SIDE_NONE), 168, 1e-9);
  g_assert_cmpfloat_with_epsilon (form_help_get_stored (fixture, EYE, STANCE_SIDE_LEFT), 2, 1e-9);
}

static void
make (FormFixture  *fixture,
      gconstpointer data)
{
  form_help_make (fixture);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  if (argc > 3 && g_str_equal (argv[1], "--type"))
    type_until_killed (argv[2], argv[3]);

  program = argv[0];
  g_test_add ("/assessment record/what is typed is stored within a second", FormFixture, NULL, form_help_set_up, test_saved, form_help_tear_down);
  g_test_add ("/assessment record/nothing typed stores nothing", FormFixture, NULL, form_help_set_up, test_nothing_typed, form_help_tear_down);
  g_test_add ("/assessment record/leaving at once keeps what was typed", FormFixture, NULL, form_help_set_up, test_left, form_help_tear_down);
  g_test_add ("/assessment record/closing at once keeps what was typed", FormFixture, NULL, form_help_set_up, test_closed, form_help_tear_down);
  g_test_add ("/assessment record/signing freezes", FormFixture, NULL, form_help_set_up, test_sign, form_help_tear_down);
  g_test_add ("/assessment record/an amendment is a new version with its reason", FormFixture, NULL, form_help_set_up, test_amend, form_help_tear_down);
  g_test_add ("/assessment record/two windows/the value typed here is chosen", FormFixture, "here", form_help_set_up, test_conflict, form_help_tear_down);
  g_test_add ("/assessment record/two windows/the value of the other is chosen", FormFixture, "there", form_help_set_up, test_conflict, form_help_tear_down);
  g_test_add ("/assessment record/two windows/leaving keeps both", FormFixture, NULL, form_help_set_up, test_conflict_left, form_help_tear_down);
  g_test_add ("/assessment record/a failure is told, kept and tried again", FormFixture, NULL, form_help_set_up, test_failure, form_help_tear_down);
  g_test_add ("/assessment record/a killed program loses nothing older than a second", FormFixture, NULL, make, test_kill, form_help_tear_down);

  return g_test_run ();
}
