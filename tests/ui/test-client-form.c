/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-form-private.h"
#include "stance-conflict.h"
#include "ui-help.h"

typedef struct
{
  StanceApplication *application;
  char              *folder;
  char              *path;
  StanceWindow      *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->application = ui_help_new_application ();
  fixture->folder = ui_help_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "stance.db", NULL);
  ui_help_make_record (fixture->path, 1);
  fixture->window = ui_help_open (fixture->application, fixture->path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ui_help_close (fixture->window);
  g_object_unref (fixture->application);
  g_free (fixture->path);
  ui_help_remove_folder (fixture->folder);
}

static StanceClientForm *
new_form (Fixture            *fixture,
          const StanceClient *client)
{
  GtkWidget *form = stance_client_form_new (GTK_WINDOW (fixture->window),
                                            stance_window_get_session (fixture->window), client);

  gtk_window_present (GTK_WINDOW (form));
  ui_help_settle ();

  return STANCE_CLIENT_FORM (form);
}

static StanceClient *
read_first (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceRecord) record = stance_record_open (fixture->path, STANCE_RECORD_READ_ONLY, &error);
  StanceClient *client = stance_record_get_client (record, "1", &error);

  g_assert_no_error (error);

  return client;
}

static void
type (StanceFieldRow *row,
      const char     *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static const struct
{
  const char *path;
  gsize       row;
  const char *typed;
  const char *error;
} rows[] = {
  { "/client-form/a name of blanks is refused at its field", G_STRUCT_OFFSET (StanceClientForm, given_name), "   ", "A name is needed" },
  { "/client-form/a birth date in the future is refused at its field", G_STRUCT_OFFSET (StanceClientForm, birth_date), "2999-01-01", "The birth date is in the future" },
  { "/client-form/words are no height", G_STRUCT_OFFSET (StanceClientForm, height), "tall", "This is not a number" },
  { "/client-form/a weekly distance below nothing is refused", G_STRUCT_OFFSET (StanceClientForm, weekly_km), "-3", "The distance must be between 0 and 500 km" },
  { "/client-form/a comma is decimal", G_STRUCT_OFFSET (StanceClientForm, mass), "64,5", "" },
  { "/client-form/a point is decimal", G_STRUCT_OFFSET (StanceClientForm, mass), "64.5", "" },
};

static void
test_field (Fixture      *fixture,
            gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (StanceClient) client = read_first (fixture);
  g_autoptr (StanceClient) typed = NULL;
  StanceClientForm *form = new_form (fixture, client);
  StanceFieldRow   *row = G_STRUCT_MEMBER (StanceFieldRow *, form, rows[i].row);

  type (row, rows[i].typed);
  typed = stance_client_form_collect (form);
  stance_client_form_check (form, typed);

  g_assert_cmpstr (stance_field_row_get_error (row), ==, rows[i].error);
  g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (row), "error"), ==, *rows[i].error != '\0');
  if (*rows[i].error != '\0')
    gtk_test_accessible_assert_state (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                                      GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
test_added (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (StanceClient) stored = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceRecord) record = NULL;
  StanceClientForm *form = new_form (fixture, NULL);

  /* One can type at once. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (form)), GTK_WIDGET (form->given_name)));
  type (form->given_name, "Ines");
  type (form->family_name, "Müller");
  type (form->birth_date, "1988-05-17");
  type (form->mass, "61,5");
  gtk_widget_activate_action (GTK_WIDGET (form), "form.save", NULL);
  ui_help_settle ();

  g_assert_null (ui_help_find_window (STANCE_TYPE_CLIENT_FORM));
  record = stance_record_open (fixture->path, STANCE_RECORD_READ_ONLY, &error);
  stored = stance_record_get_client (record, "2", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (stored->family_name, ==, "Müller");
  g_assert_cmpfloat_with_epsilon (stored->mass_kg, 61.5, 1e-9);
}

/* Somebody else saves while the form is open: told, both shown, nothing typed is lost. */
static void
test_conflict (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceClient) client = read_first (fixture);
  g_autoptr (StanceClient) theirs = stance_client_copy (client);
  g_autoptr (StanceClient) stored = NULL;
  g_autoptr (StanceRecord) record = stance_record_open (fixture->path, STANCE_RECORD_WRITE, &error);
  StanceClientForm *form = new_form (fixture, client);
  GtkWidget        *dialog;

  type (form->phone, "typed");
  stance_set_text (&theirs->phone, "stored");
  g_assert_true (stance_record_save_client (record, theirs, &error));
  gtk_widget_activate_action (GTK_WIDGET (form), "form.save", NULL);
  ui_help_settle ();

  dialog = ui_help_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_nonnull (ui_help_find_label (dialog, "Phone: stored “stored”, typed “typed”"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form->phone)), ==, "typed");

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "mine");
  gtk_window_destroy (GTK_WINDOW (dialog));
  ui_help_settle ();
  stored = read_first (fixture);
  g_assert_cmpstr (stored->phone, ==, "typed");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add (rows[i].path, Fixture, GSIZE_TO_POINTER (i), set_up, test_field, tear_down);
  g_test_add ("/client-form/a new client is stored as typed", Fixture, NULL, set_up, test_added, tear_down);
  g_test_add ("/client-form/a newer row is told and nothing typed is lost", Fixture, NULL, set_up, test_conflict, tear_down);

  return g_test_run ();
}
