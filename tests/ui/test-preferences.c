/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-preferences.h"
#include "stance-text-row.h"
#include "ui-help.h"

typedef struct
{
  StanceApplication *application;
  char              *folder;
  char              *path;
  StanceWindow      *window;
  GtkWidget         *preferences;
} Fixture;

static void
show (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.preferences", NULL);
  ui_help_settle ();
  fixture->preferences = ui_help_wait_window (STANCE_TYPE_PREFERENCES);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->application = ui_help_new_application ();
  fixture->folder = ui_help_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "stance.db", NULL);
  ui_help_make_record (fixture->path, 1);
  fixture->window = ui_help_open (fixture->application, fixture->path);
  show (fixture);
}

static gboolean
is_closed (gpointer data)
{
  return ui_help_find_window (STANCE_TYPE_PREFERENCES) == NULL;
}

/* Closing waits until all is stored. */
static void
close_window (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->preferences));
  ui_help_wait (is_closed, NULL);
  fixture->preferences = NULL;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->preferences != NULL)
    close_window (fixture);
  ui_help_close (fixture->window);
  g_object_unref (fixture->application);
  g_free (fixture->path);
  ui_help_remove_folder (fixture->folder);
}

static StanceClinic *
read_clinic (Fixture *fixture)
{
  g_autoptr (StanceRecord) record = stance_record_open (fixture->path, STANCE_RECORD_READ_ONLY, NULL);

  return stance_record_get_clinic (record, NULL);
}

static void
type (Fixture    *fixture,
      const char *name,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_help_find (fixture->preferences, ADW_TYPE_ENTRY_ROW, name)), text);
}

/* The @n-th entry of clinicians: each has one for the name and one for the credentials. */
static void
type_clinician (Fixture    *fixture,
                guint       n,
                const char *text)
{
  GtkWidget *group = ui_help_find (fixture->preferences, ADW_TYPE_PREFERENCES_GROUP, "clinicians");
  g_autoptr (GPtrArray) entries = ui_help_list (group, ADW_TYPE_ENTRY_ROW);

  g_assert_cmpuint (n, <, entries->len);
  gtk_editable_set_text (GTK_EDITABLE (g_ptr_array_index (entries, n)), text);
}

static void
press (GtkWidget  *root,
       const char *label)
{
  GtkWidget *found = ui_help_find_label (root, label);

  g_assert_nonnull (found);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON), "clicked");
  ui_help_settle ();
}

static void
add_clinician (Fixture    *fixture,
               guint       n,
               const char *name,
               const char *credentials)
{
  GtkWidget *group = ui_help_find (fixture->preferences, ADW_TYPE_PREFERENCES_GROUP, "clinicians");
  g_autoptr (GPtrArray) buttons = ui_help_list (group, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (g_ptr_array_index (buttons, i)), "Add Clinician") == 0)
      g_signal_emit_by_name (g_ptr_array_index (buttons, i), "clicked");
  type_clinician (fixture, 2 * n, name);
  type_clinician (fixture, 2 * n + 1, credentials);
}

static void
test_clinic (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (StanceClinic) clinic = NULL;

  type (fixture, "name", "Clinic at the Park");
  type (fixture, "phone", "030 1234");
  type (fixture, "web", "example.org");
  type (fixture, "emergency_number", "112");
  stance_text_row_set_text (STANCE_TEXT_ROW (ui_help_find (fixture->preferences, STANCE_TYPE_TEXT_ROW, "address")), "1 Street\nTown");
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_help_find (fixture->preferences, ADW_TYPE_COMBO_ROW, "paper")), 1);
  close_window (fixture);

  clinic = read_clinic (fixture);
  g_assert_cmpstr (clinic->name, ==, "Clinic at the Park");
  g_assert_cmpstr (clinic->phone, ==, "030 1234");
  g_assert_cmpstr (clinic->web, ==, "example.org");
  g_assert_cmpstr (clinic->emergency_number, ==, "112");
  g_assert_cmpstr (clinic->address, ==, "1 Street\nTown");
  g_assert_cmpstr (clinic->paper, ==, "letter");
}

static gboolean
is_saved (gpointer data)
{
  g_autoptr (StanceClinic) clinic = read_clinic (data);

  return g_str_equal (clinic->name, "Typed");
}

static void
test_pause (Fixture      *fixture,
            gconstpointer data)
{
  type (fixture, "name", "Typed");
  ui_help_wait (is_saved, fixture);
  g_assert_nonnull (ui_help_find_window (STANCE_TYPE_PREFERENCES));
}

static void
test_clinicians (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (StanceClinic) clinic = NULL;
  const StanceClinician *first;
  const StanceClinician *second;

  add_clinician (fixture, 0, "Ada Muster", "PT");
  add_clinician (fixture, 1, "Ben Muster", "DPT");
  close_window (fixture);
  show (fixture);
  type_clinician (fixture, 2, "Benno Muster");
  close_window (fixture);

  clinic = read_clinic (fixture);
  g_assert_cmpuint (clinic->clinicians->len, ==, 2);
  first = g_ptr_array_index (clinic->clinicians, 0);
  second = g_ptr_array_index (clinic->clinicians, 1);
  g_assert_cmpstr (first->name, ==, "Ada Muster");
  g_assert_cmpstr (first->credentials, ==, "PT");
  g_assert_cmpstr (second->name, ==, "Benno Muster");
  g_assert_cmpstr (second->credentials, ==, "DPT");
}

/* Neither a row that was added and left, nor a name that was rubbed out. */
static void
test_blank (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (StanceClinic) clinic = NULL;

  add_clinician (fixture, 0, "Ada Muster", "PT");
  close_window (fixture);
  show (fixture);
  add_clinician (fixture, 1, "  ", "PT");
  type_clinician (fixture, 0, "");
  type_clinician (fixture, 1, "BSc");
  close_window (fixture);

  clinic = read_clinic (fixture);
  g_assert_cmpuint (clinic->clinicians->len, ==, 1);
  g_assert_cmpstr (((StanceClinician *) g_ptr_array_index (clinic->clinicians, 0))->name, ==, "Ada Muster");
  g_assert_cmpstr (((StanceClinician *) g_ptr_array_index (clinic->clinicians, 0))->credentials, ==, "BSc");
}

static gboolean
is_archived (gpointer data)
{
  g_autoptr (StanceClinic) clinic = read_clinic (data);

  return ((StanceClinician *) g_ptr_array_index (clinic->clinicians, 0))->archived;
}

static gboolean
is_present (gpointer data)
{
  return !is_archived (data);
}

static void
test_archive (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *group;

  add_clinician (fixture, 0, "Ada Muster", "PT");
  close_window (fixture);
  show (fixture);
  group = ui_help_find (fixture->preferences, ADW_TYPE_PREFERENCES_GROUP, "clinicians");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_help_find (group, ADW_TYPE_EXPANDER_ROW, NULL)), TRUE);
  ui_help_settle ();
  press (group, "Archive");
  ui_help_wait (is_archived, fixture);
  g_assert_null (ui_help_find (group, ADW_TYPE_EXPANDER_ROW, NULL));

  press (fixture->preferences, "Undo");
  ui_help_wait (is_present, fixture);
  g_assert_nonnull (ui_help_find (group, ADW_TYPE_EXPANDER_ROW, NULL));
}

static gboolean
has_two (gpointer preferences)
{
  GtkWidget *row = ui_help_find (preferences, ADW_TYPE_COMBO_ROW, "at_work");

  return g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))) == 2;
}

static void
test_at_work (Fixture      *fixture,
              gconstpointer data)
{
  StanceSession *session = stance_window_get_session (fixture->window);
  GtkWidget     *row = ui_help_find (fixture->preferences, ADW_TYPE_COMBO_ROW, "at_work");

  g_assert_false (gtk_widget_get_sensitive (row));
  add_clinician (fixture, 0, "Ada Muster", "PT");
  add_clinician (fixture, 1, "Ben Muster", "DPT");
  ui_help_wait (has_two, fixture->preferences);
  ui_help_settle ();
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);

  g_assert_cmpstr (stance_session_get_clinician (session)->name, ==, "Ben Muster");
  g_assert_cmpstr (stance_store_get_author (stance_session_get_store (session)), ==,
                   stance_session_get_clinician (session)->id);
}

static void
save_elsewhere (Fixture *fixture)
{
  g_autoptr (StanceRecord) record = stance_record_open (fixture->path, STANCE_RECORD_WRITE, NULL);
  g_autoptr (StanceClinic) clinic = stance_record_get_clinic (record, NULL);

  stance_set_text (&clinic->phone, "elsewhere");
  g_assert_true (stance_record_save_clinic (record, clinic, NULL));
}

static gboolean
shows_elsewhere (gpointer preferences)
{
  GtkWidget *row = ui_help_find (preferences, ADW_TYPE_ENTRY_ROW, "phone");

  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), "elsewhere");
}

static void
test_elsewhere (Fixture      *fixture,
                gconstpointer data)
{
  save_elsewhere (fixture);
  ui_help_wait (shows_elsewhere, fixture->preferences);
}

static void
test_conflict (Fixture      *fixture,
               gconstpointer data)
{
  save_elsewhere (fixture);
  type (fixture, "name", "Typed");
  gtk_window_close (GTK_WINDOW (fixture->preferences));
  ui_help_answer ("mine");
  ui_help_wait (is_saved, fixture);
  g_assert_nonnull (ui_help_find_window (STANCE_TYPE_PREFERENCES));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/preferences/the clinic is stored before the window goes", Fixture, NULL, set_up, test_clinic, tear_down);
  g_test_add ("/preferences/typing is stored when it pauses", Fixture, NULL, set_up, test_pause, tear_down);
  g_test_add ("/preferences/clinicians are added and edited", Fixture, NULL, set_up, test_clinicians, tear_down);
  g_test_add ("/preferences/a clinician without a name is not stored", Fixture, NULL, set_up, test_blank, tear_down);
  g_test_add ("/preferences/archiving a clinician can be undone", Fixture, NULL, set_up, test_archive, tear_down);
  g_test_add ("/preferences/who is at work stands in the audit", Fixture, NULL, set_up, test_at_work, tear_down);
  g_test_add ("/preferences/what is saved elsewhere is shown", Fixture, NULL, set_up, test_elsewhere, tear_down);
  g_test_add ("/preferences/a conflict asks and keeps what was typed", Fixture, NULL, set_up, test_conflict, tear_down);

  return g_test_run ();
}
