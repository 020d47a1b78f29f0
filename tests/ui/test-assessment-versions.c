/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "form-help.h"
#include "stance-date.h"
#include "stance-typed-date.h"

#define DROP "pelvic-drop-running"

static const char *const reason[] = { "Typed for the wrong side", NULL };

static gboolean
is_signed (gpointer user_data)
{
  return stance_draft_is_signed (user_data);
}

static gboolean
is_amending (gpointer user_data)
{
  return stance_draft_is_amending (user_data);
}

static void
sign (FormFixture *fixture)
{
  form_help_answer_none (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6 6 6 6 6 6 6");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "assessment.sign", NULL);
  ui_help_wait (is_signed, fixture->draft);
}

static void
amend (FormFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "assessment.amend", NULL);
  ui_help_wait (is_amending, fixture->draft);
}

static void
leave (FormFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave-work", NULL);
  fixture->page = NULL;
  fixture->draft = NULL;
}

/* The one amendment that was begun, of the newest visit; %NULL when there is none. */
static StanceAssessment *
read_amendment (FormFixture *fixture)
{
  g_autoptr (StanceRecord) record = stance_record_open (fixture->path, STANCE_RECORD_READ_ONLY, NULL);
  g_autoptr (StanceAssessment) visit = form_help_read (fixture);
  StanceAssessment *amendment = NULL;

  g_assert_true (stance_record_find_amendment (record, visit->id, &amendment, NULL));

  return amendment;
}

static gboolean
is_begun (gpointer user_data)
{
  g_autoptr (StanceAssessment) amendment = read_amendment (user_data);

  return amendment != NULL && stance_assessment_find (amendment, DROP, STANCE_SIDE_RIGHT, NULL) != NULL;
}

static gboolean
is_dropped (gpointer user_data)
{
  g_autoptr (StanceAssessment) amendment = read_amendment (user_data);

  return amendment == NULL;
}

static const char *
get_left (FormFixture *fixture)
{
  return gtk_editable_get_text (GTK_EDITABLE (form_help_get_field (fixture, DROP, STANCE_SIDE_LEFT, NULL)->input));
}

/* Whoever leaves in the middle finds all of it again, and the record shows what was signed. */
static void
test_left (FormFixture  *fixture,
           gconstpointer data)
{
  g_autoptr (StanceAssessment) visit = NULL;

  sign (fixture);
  amend (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_RIGHT, "4");
  leave (fixture);
  ui_help_wait (is_begun, fixture);

  visit = form_help_read (fixture);
  g_assert_cmpint (visit->version, ==, 1);
  form_help_open_stored (fixture, visit->id);
  ui_help_settle ();
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "was begun and is not signed"));

  amend (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form_help_get_field (fixture, DROP, STANCE_SIDE_RIGHT, NULL)->input)), ==, "4");
}

static void
test_unchanged (FormFixture  *fixture,
                gconstpointer data)
{
  sign (fixture);
  amend (fixture);
  leave (fixture);
  ui_help_wait (is_dropped, fixture);
}

static void
test_both_are_read (FormFixture  *fixture,
                    gconstpointer data)
{
  g_autoptr (StanceAssessment) newest = NULL;
  GtkWidget *page;

  sign (fixture);
  amend (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "7 7 7 7 7 7 7");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "assessment.sign", NULL);
  form_help_answer ("accept", reason);
  ui_help_wait (is_signed, fixture->draft);
  newest = form_help_read (fixture);
  g_assert_cmpint (newest->version, ==, 2);
  g_assert_cmpstr (newest->reason, ==, reason[0]);
  ui_help_settle ();
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), reason[0]));

  leave (fixture);
  form_help_open_stored (fixture, newest->id);
  ui_help_settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "assessment.open-version", "u", 1);
  page = stance_window_get_work (fixture->window);
  g_assert_true (page != GTK_WIDGET (fixture->page));
  g_assert_nonnull (form_help_find_text (page, "A newer one is in force"));
  fixture->page = STANCE_ASSESSMENT_PAGE (page);
  fixture->draft = stance_assessment_page_get_draft (fixture->page);
  g_assert_cmpstr (get_left (fixture), ==, "6  6  6  6  6  6  6");
  g_assert_false (gtk_widget_is_sensitive (form_help_get_field (fixture, DROP, STANCE_SIDE_LEFT, NULL)->input));
  gtk_widget_activate_action (page, "assessment.amend", NULL);
  ui_help_settle ();
  g_assert_false (stance_draft_is_amending (fixture->draft));
}

/* Discarding */

static guint
count_visits (FormFixture *fixture)
{
  g_autoptr (StanceRecord) record = stance_record_open (fixture->path, STANCE_RECORD_READ_ONLY, NULL);
  g_autoptr (GPtrArray) visits = stance_record_list_assessments (record, fixture->client, NULL);

  return visits->len;
}

static gboolean
has_none (gpointer user_data)
{
  return count_visits (user_data) == 0;
}

static gboolean
has_one (gpointer user_data)
{
  return count_visits (user_data) == 1;
}

static void
test_discard (FormFixture  *fixture,
              gconstpointer data)
{
  GtkWidget *undo;

  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "assessment.discard", NULL);
  ui_help_wait (has_none, fixture);
  ui_help_settle ();
  g_assert_null (stance_window_get_work (fixture->window));

  undo = gtk_widget_get_ancestor (form_help_find_text (GTK_WIDGET (fixture->window), "Undo"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (undo, "clicked");
  ui_help_wait (has_one, fixture);
  g_assert_cmpfloat_with_epsilon (form_help_get_stored (fixture, DROP, STANCE_SIDE_LEFT), 6, 1e-9);
}

/* The day of the visit */

static void
type_date (FormFixture *fixture,
           const char  *date)
{
  g_autofree char   *typed = stance_typed_date_format (date);
  const char *const *values = (const char *[]){ *typed != '\0' ? typed : date, NULL };

  form_help_answer ("change", values);
}

static void
assert_refused (FormFixture *fixture,
                const char  *date,
                const char  *why)
{
  g_autofree char *before = g_strdup (stance_draft_get_assessment (fixture->draft)->date);

  type_date (fixture, date);
  g_assert_nonnull (form_help_find_text (ui_help_find_window (ADW_TYPE_MESSAGE_DIALOG), why));
  g_assert_cmpstr (stance_draft_get_assessment (fixture->draft)->date, ==, before);
}

static void
test_date (FormFixture  *fixture,
           gconstpointer data)
{
  g_autofree char *today = stance_date_today ();
  g_autofree char *tomorrow = stance_date_add_days (today, 1);
  g_autofree char *yesterday = stance_date_add_days (today, -1);
  g_autoptr (StanceAssessment) stored = NULL;

  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "assessment.change-date", NULL);
  assert_refused (fixture, tomorrow, "in the future");
  assert_refused (fixture, "1980-01-01", "was born on");
  assert_refused (fixture, "soon", "Type a day");
  type_date (fixture, yesterday);
  form_help_wait_saved (fixture);
  stored = form_help_read (fixture);
  g_assert_cmpstr (stored->date, ==, yesterday);
}

#define ADD(path, test) g_test_add ("/assessment versions/" path, FormFixture, NULL, form_help_set_up, test, form_help_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("an amendment that was left in the middle is found again", test_left);
  ADD ("an amendment in which nothing was changed is dropped", test_unchanged);
  ADD ("both versions are read, the older one only read", test_both_are_read);
  ADD ("a draft that was discarded comes back with Undo", test_discard);
  ADD ("a day in the future, before birth or none is refused with the reason", test_date);

  return g_test_run ();
}
