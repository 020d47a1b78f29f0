/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "program-help.h"
#include "stance-error.h"
#include "stance-print.h"

static StanceRecord *
open_record (ProgramFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  StanceRecord *record = stance_record_open (fixture->form.path, STANCE_RECORD_WRITE, &error);

  g_assert_no_error (error);

  return record;
}

static StanceSheetFile *
read_sheet (ProgramFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceRecord) record = open_record (fixture);
  StanceSheetFile *file = stance_record_get_sheet (record, program_help_get_program (fixture)->id, &error);

  g_assert_no_error (error);

  return file;
}

static void
test_issue (ProgramFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (StanceProgram) stored = NULL;
  g_autoptr (StanceSheetFile) file = NULL;
  gsize       size = 0;
  const char *bytes;

  program_help_issue (fixture);
  stored = program_help_read (fixture);
  file = read_sheet (fixture);
  bytes = g_bytes_get_data (file->pdf, &size);
  g_assert_cmpint (stored->status, ==, STANCE_PROGRAM_ISSUED);
  g_assert_cmpstr (stored->issued_on, !=, "");
  g_assert_cmpstr (stored->use_until, >, stored->issued_on);
  g_assert_cmpstr (stored->clinician, !=, "");
  g_assert_cmpuint (size, >, 1000);
  g_assert_cmpmem (bytes, 5, "%PDF-", 5);
  g_assert_nonnull (strstr (file->content, "Ada Invented"));
  g_assert_false (stance_program_editor_is_editable (stance_program_page_get_draft (fixture->page)));
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "makes the next version"));
}

static void
test_missing_dose (ProgramFixture *fixture,
                   gconstpointer   data)
{
  GtkWidget *card = program_help_get_card (fixture, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceProgram) stored = NULL;

  gtk_editable_set_text (GTK_EDITABLE (program_help_get_entry (card, "Sets")), "");
  gtk_editable_set_text (GTK_EDITABLE (program_help_get_entry (card, "Repetitions, such as 12–15")), "");
  gtk_editable_set_text (GTK_EDITABLE (program_help_get_entry (card, "Hold in seconds, such as 30–60")), "");
  error = program_help_try_issue (fixture, NULL);
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "items[0].dose"));
  g_assert_nonnull (form_help_find_text (card, "Type how many sets"));
  g_assert_true (gtk_widget_has_css_class (program_help_get_entry (card, "Sets"), "error"));
  stored = program_help_read (fixture);
  g_assert_cmpint (stored->status, ==, STANCE_PROGRAM_DRAFT);
}

/* What is seen in a field would not be what is printed. */
static void
test_unread_dose (ProgramFixture *fixture,
                  gconstpointer   data)
{
  GtkWidget *entry = program_help_get_entry (program_help_get_card (fixture, 0), "Repetitions, such as 12–15");
  int        end = -1;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceProgram) stored = NULL;

  gtk_editable_insert_text (GTK_EDITABLE (entry), "x", -1, &end);
  error = program_help_try_issue (fixture, NULL);
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_INVALID);
  stored = program_help_read (fixture);
  g_assert_cmpint (stored->status, ==, STANCE_PROGRAM_DRAFT);
}

static void
test_empty (ProgramFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  while (program_help_get_program (fixture)->items->len > 0)
    stance_program_form_remove (stance_program_page_get_form (fixture->page), 0);
  stance_set_text (&program_help_get_program (fixture)->load, "");
  stance_set_text (&program_help_get_program (fixture)->cue, "");
  error = program_help_try_issue (fixture, NULL);
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_INVALID);
}

/* The clinic is asked once for what stands on every sheet. */
static void
test_clinic_asked (ProgramFixture *fixture,
                   gconstpointer   data)
{
  static const char *const answers[] = { "accept", "Invented Hip House", "+44 20 7946 0001", "999", "Bea Invented", NULL };
  g_autoptr (GError) error = program_help_try_issue (fixture, answers);
  g_autoptr (StanceRecord) record = open_record (fixture);
  g_autoptr (StanceClinic) clinic = stance_record_get_clinic (record, NULL);
  g_autoptr (StanceProgram) stored = program_help_read (fixture);
  g_autoptr (StanceSheetFile) file = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (clinic->name, ==, answers[1]);
  g_assert_cmpstr (clinic->emergency_number, ==, answers[3]);
  g_assert_cmpint (stored->status, ==, STANCE_PROGRAM_ISSUED);
  file = read_sheet (fixture);
  for (guint i = 1; answers[i] != NULL; i++)
    g_assert_nonnull (strstr (file->content, answers[i]));
}

static void
test_clinic_refused (ProgramFixture *fixture,
                     gconstpointer   data)
{
  static const char *const answers[] = { "cancel", NULL };
  g_autoptr (GError) error = program_help_try_issue (fixture, answers);
  g_autoptr (StanceProgram) stored = program_help_read (fixture);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (stored->status, ==, STANCE_PROGRAM_DRAFT);
}

/* Paper */

/* 0 where the tool is missing. */
static guint
count_pages (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  const char      *arguments[] = { "qpdf", "--show-npages", file, NULL };

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, &error);
  if (g_error_matches (error, G_SPAWN_ERROR, G_SPAWN_ERROR_NOENT))
    return 0;

  g_assert_no_error (error);

  return (guint) g_ascii_strtoull (output, NULL, 10);
}

static char *export(ProgramFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = stance_print_new (program_help_lay_out (fixture), "1-sheet");
  char *file = g_build_filename (fixture->form.folder, "printed.pdf", NULL);

  gtk_print_operation_set_export_filename (operation, file);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  return file;
}

static void
check_pages_equal (const StanceSheet *a,
                   const StanceSheet *b)
{
  g_autofree char *words_a = stance_sheet_to_text (a);
  g_autofree char *words_b = stance_sheet_to_text (b);

  g_assert_cmpuint (a->pages->len, ==, b->pages->len);
  g_assert_cmpstr (words_a, ==, words_b);
}

/* Printer, file and screen show the same pages. */
static void
test_pages (ProgramFixture *fixture,
            gconstpointer   data)
{
  g_autofree char *issued = g_build_filename (fixture->form.folder, "issued.pdf", NULL);
  g_autofree char *printed = NULL;
  g_autoptr (StanceSheetFile) file = NULL;
  g_autoptr (StanceSheet) sheet = NULL;

  program_help_issue (fixture);
  ui_help_settle ();
  file = read_sheet (fixture);
  g_file_set_contents (issued, g_bytes_get_data (file->pdf, NULL), (gssize) g_bytes_get_size (file->pdf), NULL);
  printed = export(fixture);
  sheet = program_help_lay_out (fixture);
  check_pages_equal (sheet, stance_preview_get_sheet (stance_program_page_get_preview (fixture->page)));

  if (count_pages (issued) == 0)
    {
      g_test_skip ("qpdf is not installed");
      return;
    }

  g_assert_cmpuint (count_pages (issued), ==, sheet->pages->len);
  g_assert_cmpuint (count_pages (printed), ==, sheet->pages->len);
}

static void
test_preview_follows (ProgramFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (StanceSheet) sheet = NULL;
  const StanceSheet *shown;
  g_autofree char   *words = NULL;

  gtk_editable_set_text (GTK_EDITABLE (program_help_get_entry (program_help_get_card (fixture, 0), "Note on the sheet")),
                         "Beside the kitchen table");
  ui_help_settle ();
  ui_help_settle ();
  sheet = program_help_lay_out (fixture);
  shown = stance_preview_get_sheet (stance_program_page_get_preview (fixture->page));
  check_pages_equal (sheet, shown);
  words = stance_sheet_to_text (shown);
  g_assert_nonnull (strstr (words, "Beside the kitchen table"));
}

typedef struct
{
  gboolean done;
  GError  *error;
} Saved;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saved *saved = user_data;

  stance_program_page_save_pdf_finish (STANCE_PROGRAM_PAGE (source), result, &saved->error);
  saved->done = TRUE;
}

static gboolean
is_saved (gpointer user_data)
{
  return ((Saved *) user_data)->done;
}

static void
test_file (ProgramFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->form.folder, "saved.pdf", NULL);
  g_autoptr (StanceSheetFile) issued = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autofree char *name = NULL;
  Saved            saved = { FALSE, NULL };

  program_help_issue (fixture);
  stance_program_page_save_pdf_async (fixture->page, file, saved_cb, &saved);
  ui_help_wait (is_saved, &saved);
  g_assert_no_error (saved.error);
  issued = read_sheet (fixture);
  written = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (written, issued->pdf));

  name = stance_program_page_dup_file_name (fixture->page, ".pdf");
  g_assert_true (g_str_has_prefix (name, "1-"));
  g_assert_null (strstr (name, "Family"));
}

/* What comes after */

static void
test_reopen (ProgramFixture *fixture,
             gconstpointer   data)
{
  g_autofree char *first = NULL;
  guint            n_items = program_help_get_program (fixture)->items->len;
  g_autoptr (StanceProgram) stored = NULL;

  program_help_issue (fixture);
  first = g_strdup (program_help_get_program (fixture)->id);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "program.reopen", NULL);
  ui_help_settle ();
  stored = program_help_read (fixture);
  g_assert_cmpint (stored->version, ==, 2);
  g_assert_cmpint (stored->status, ==, STANCE_PROGRAM_DRAFT);
  g_assert_cmpstr (stored->previous, ==, first);
  g_assert_cmpuint (stored->items->len, ==, n_items);
  g_assert_true (gtk_widget_is_sensitive (program_help_get_card (fixture, 0)));
}

/* A button on the page for @action could not be pressed. */
static void
assert_disabled (ProgramFixture *fixture,
                 const char     *action)
{
  GtkWidget *button = gtk_button_new_with_label (action);

  g_test_message ("%s", action);
  gtk_widget_set_parent (button, GTK_WIDGET (fixture->page));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_widget_unparent (button);
}

/* A red flag of today stops the sheet of today; seen when it is opened again. */
static void
test_stopped (ProgramFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceRecord) record = open_record (fixture);
  g_autofree char *id = NULL;
  GtkWidget       *page;

  program_help_issue (fixture);
  id = g_strdup (program_help_get_program (fixture)->id);
  stance_record_stop_programs (record, fixture->form.client, "night-pain", &error);
  g_assert_no_error (error);

  ui_help_close (fixture->form.window);
  fixture->form.window = ui_help_open (fixture->form.application, fixture->form.path);
  stance_window_show_client (fixture->form.window, fixture->form.client);
  ui_help_settle ();
  page = ui_help_find (GTK_WIDGET (fixture->form.window), g_type_from_name ("StanceClientPage"), NULL);
  gtk_widget_activate_action (page, "client.open-program", "s", id);
  ui_help_settle ();
  fixture->page = STANCE_PROGRAM_PAGE (stance_window_get_work (fixture->form.window));

  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "stopped by a danger sign"));
  assert_disabled (fixture, "program.print");
  assert_disabled (fixture, "program.issue");
  assert_disabled (fixture, "program.reopen");
  assert_disabled (fixture, "program.save-pdf");
  assert_disabled (fixture, "program.copy-text");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, data, function) g_test_add ("/program paper/" path, ProgramFixture, data, program_help_set_up, function, program_help_tear_down)
  ADD ("what is issued is frozen with its bytes", NULL, test_issue);
  ADD ("an exercise without a dose is named where it stands", NULL, test_missing_dose);
  ADD ("a figure that cannot be read keeps it from being issued", NULL, test_unread_dose);
  ADD ("a program of nothing is not issued", NULL, test_empty);
  ADD ("what the clinic has not told is asked before issuing", "bare", test_clinic_asked);
  ADD ("without the answer nothing is issued", "bare", test_clinic_refused);
  ADD ("printer, file and screen have the same pages", NULL, test_pages);
  ADD ("the preview follows what is typed", NULL, test_preview_follows);
  ADD ("the file holds the bytes that were issued and no name", NULL, test_file);
  ADD ("an issued program goes on as its next version", NULL, test_reopen);
  ADD ("a stopped program cannot be brought onto paper", NULL, test_stopped);
#undef ADD

  return g_test_run ();
}
