/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-program-page-private.h"

#include <glib/gi18n.h>

#include "stance-ask-form.h"
#include "stance-dialogs.h"
#include "stance-error.h"
#include "stance-print.h"
#include "stance-program-requests.h"
#include "stance-window.h"

/* What a sheet needs of the clinic, in the words of stance_clinic_list_missing(). */
static const struct
{
  const char *missing;
  const char *label;
  gsize       place; /* of a text; 0 for a clinician */
} clinic_fields[] = {
  { "name", N_ ("Name of the clinic"), G_STRUCT_OFFSET (StanceClinic, name) },
    { "phone", N_ ("Phone of the clinic"), G_STRUCT_OFFSET (StanceClinic, phone) },
      { "emergency_number", N_ ("Emergency number of the country"), G_STRUCT_OFFSET (StanceClinic, emergency_number) },
        { "clinicians", N_ ("Your name"), 0 },
      };

static GtkWindow *
get_window (StanceProgramPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
add_toast (StanceProgramPage *self,
           const char        *words)
{
  StanceWindow *window = stance_window_of (GTK_WIDGET (self));

  if (window != NULL)
    stance_window_add_toast (window, adw_toast_new (words));
}

/* Printing */

static void
print_done_cb (StanceProgramPage      *self,
               GtkPrintOperationResult result,
               GtkPrintOperation      *operation)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  if (get_window (self) != NULL)
    stance_dialogs_tell (get_window (self), _ ("Not Printed"),
                                               _ ("The program is stored as issued. Print it again, or save it as PDF."));
}

static void
sheet_for_print_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (StanceProgramPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *name = NULL;
  StanceSheet     *sheet = stance_preview_lay_out_finish (STANCE_PREVIEW (source), result, &error);

  if (sheet == NULL)
    {
      stance_program_page_tell (self, error);
      return;
    }

  name = stance_program_page_dup_file_name (self, "");
  operation = stance_print_new (sheet, name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, get_window (self), NULL);
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  StanceProgramPage *self = STANCE_PROGRAM_PAGE (widget);

  stance_preview_lay_out_async (self->preview, sheet_for_print_cb, g_object_ref (self));
}

/* Issuing */

static void
draft_issued_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (stance_program_editor_issue_finish (STANCE_PROGRAM_EDITOR (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
issue_draft (GTask *task)
{
  StanceProgramPage *self = g_task_get_source_object (task);

  stance_program_editor_issue_async (self->draft, stance_preview_get_language (self->preview),
                                     stance_preview_get_paper (self->preview),
                                     stance_preview_get_large_print (self->preview),
                                     draft_issued_cb, g_object_ref (task));
}

static void
clinic_saved_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (StanceClinic) clinic = stance_store_finish (STANCE_STORE (source), result, &error);

  if (clinic != NULL)
    issue_draft (task);
  else
    g_task_return_error (task, error);
}

static gboolean
is_missing (const char **missing,
            guint        field)
{
  return g_strv_contains (missing, clinic_fields[field].missing);
}

static void
clinic_given_cb (char   **values,
                 gpointer user_data)
{
  GTask                  *task = G_TASK (user_data);
  StanceProgramPage      *self = g_task_get_source_object (task);
  StanceSession          *session = stance_program_editor_get_session (self->draft);
  StanceClinic           *clinic = stance_clinic_copy (stance_session_get_clinic (session));
  g_autofree const char **missing = stance_clinic_list_missing (clinic);

  for (guint i = 0; i < G_N_ELEMENTS (clinic_fields) && *values != NULL; i++)
    {
      if (!is_missing (missing, i))
        continue;
      if (clinic_fields[i].place == 0)
        g_ptr_array_add (clinic->clinicians, stance_clinician_new (*values, ""));
      else
        stance_set_text (&G_STRUCT_MEMBER (char *, clinic, clinic_fields[i].place), *values);
      values++;
    }

  g_task_set_task_data (task, GINT_TO_POINTER (TRUE), NULL);
  stance_store_write_async (stance_session_get_store (session), stance_request_save_clinic,
                            clinic, (GDestroyNotify) stance_clinic_free, (GDestroyNotify) stance_clinic_free,
                            NULL, clinic_saved_cb, g_object_ref (task));
}

/* Given up: the question was closed without an answer. */
static void
clinic_asked (gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (g_task_get_task_data (task) == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the clinic's data was not given");
}

static void
ask_clinic (GTask       *task,
            const char **missing)
{
  StanceProgramPage *self = g_task_get_source_object (task);
  StanceAskField     fields[G_N_ELEMENTS (clinic_fields) + 1] = { { NULL, FALSE } };
  guint              n_fields = 0;

  for (guint i = 0; i < G_N_ELEMENTS (clinic_fields); i++)
    if (is_missing (missing, i))
      fields[n_fields++].label = _ (clinic_fields[i].label);

  stance_ask_form (get_window (self), _ ("What the Sheet Still Needs"),
                                         _ ("It stands on every sheet, so that your client knows whom to call. Asked only once."),
                                            fields, _ ("_Continue"), clinic_given_cb, g_object_ref (task), clinic_asked);
}

static void
clinician_chosen_cb (const char *answer,
                     gpointer    user_data)
{
  GTask             *task = G_TASK (user_data);
  StanceProgramPage *self = g_task_get_source_object (task);

  if (g_str_equal (answer, "cancel"))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "nobody was said to be at work");
      return;
    }

  stance_session_set_clinician (stance_program_editor_get_session (self->draft), answer);
  issue_draft (task);
}

/* Whose sheet it is stands on it; a clinic of several says so once. */
static void
ask_clinician (GTask *task)
{
  StanceProgramPage  *self = g_task_get_source_object (task);
  const StanceClinic *clinic = stance_session_get_clinic (stance_program_editor_get_session (self->draft));
  g_autoptr (GArray) answers = g_array_new (TRUE, TRUE, sizeof (StanceDialogAnswer));
  const StanceDialogAnswer cancel = { "cancel", _ ("_Cancel"), FALSE, FALSE };

  g_array_append_val (answers, cancel);

  for (guint i = 0; i < clinic->clinicians->len; i++)
    {
      const StanceClinician   *clinician = clinic->clinicians->pdata[i];
      const StanceDialogAnswer answer = { clinician->id, clinician->name, FALSE, FALSE };

      if (!clinician->archived)
        g_array_append_val (answers, answer);
    }

  stance_dialogs_ask (get_window (self), _ ("Who Gives This Program?"), _ ("Your name stands on the sheet and in the record."),
                                                                           &g_array_index (answers, StanceDialogAnswer, 0),
                                                                           clinician_chosen_cb, g_object_ref (task), g_object_unref);
}

static gboolean
has_clinician (StanceProgramPage *self)
{
  return *stance_program_editor_get_program (self->draft)->clinician != '\0' || stance_session_get_clinician (stance_program_editor_get_session (self->draft)) != NULL;
}

/* Shows what is missing where it is missing. */
static gboolean
check_program (StanceProgramPage *self,
               GError           **error)
{
  g_autoptr (GPtrArray) problems = stance_program_check (stance_program_editor_get_program (self->draft),
                                                         stance_program_editor_get_catalog (self->draft));
  const StanceProblem *problem = problems->len > 0 ? problems->pdata[0] : NULL;
  unsigned int         index = 0;

  /* What is seen in a field must be what is printed. */
  if (problem == NULL && stance_program_form_show_error (self->form))
    {
      stance_split_set_show_content (self->split, FALSE);
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_INVALID, "a figure of a dose cannot be read");
      return FALSE;
    }
  if (problem == NULL)
    return TRUE;

  if (sscanf (problem->place, "items[%u].dose", &index) == 1 && g_str_has_suffix (problem->place, ".dose"))
    {
      stance_split_set_show_content (self->split, FALSE);
      stance_program_form_show_missing_dose (self->form, index);
    }
  else
    {
      add_toast (self, _ ("There is nothing in the program yet"));
    }
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_INVALID, "%s: %s", problem->place, problem->message);

  return FALSE;
}

void
stance_program_page_issue_async (StanceProgramPage  *self,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autofree const char **missing = NULL;
  GError                 *error = NULL;

  g_return_if_fail (STANCE_IS_PROGRAM_PAGE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, stance_program_page_issue_async);
  missing = stance_clinic_list_missing (stance_session_get_clinic (stance_program_editor_get_session (self->draft)));

  if (!check_program (self, &error))
    g_task_return_error (task, error);
  else if (missing[0] != NULL)
    ask_clinic (task, missing);
  else if (!has_clinician (self))
    ask_clinician (task);
  else
    issue_draft (task);
}

gboolean
stance_program_page_issue_finish (StanceProgramPage *self,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
issued_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  StanceProgramPage *self = STANCE_PROGRAM_PAGE (source);
  g_autoptr (GError) error = NULL;

  if (stance_program_page_issue_finish (self, result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "program.print", NULL);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
           !g_error_matches (error, STANCE_ERROR, STANCE_ERROR_INVALID))
    stance_program_page_tell (self, error);
}

static void
issue (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  stance_program_page_issue_async (STANCE_PROGRAM_PAGE (widget), issued_cb, NULL);
}

/* Ctrl+P prints what there is: a draft is issued first. */
static gboolean
print_key_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  StanceProgramPage *self = STANCE_PROGRAM_PAGE (widget);

  return gtk_widget_activate_action (widget, stance_program_editor_is_editable (self->draft) ? "program.issue" : "program.print", NULL);
}

/* Files */

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
write_pdf (GTask  *task,
           GBytes *pdf,
           GError *error)
{
  if (pdf == NULL)
    g_task_return_error (task, error);
  else
    g_file_replace_contents_bytes_async (g_task_get_task_data (task), pdf, NULL, FALSE, G_FILE_CREATE_PRIVATE,
                                         NULL, written_cb, g_object_ref (task));
}

static void
issued_sheet_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (StanceSheetFile) file = stance_store_finish (STANCE_STORE (source), result, &error);

  write_pdf (task, file != NULL ? file->pdf : NULL, error);
}

static void
draft_sheet_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (StanceSheet) sheet = stance_preview_lay_out_finish (STANCE_PREVIEW (source), result, &error);
  g_autoptr (GBytes) pdf = sheet != NULL ? stance_sheet_to_pdf (sheet, &error) : NULL;

  write_pdf (task, pdf, error);
}

void
stance_program_page_save_pdf_async (StanceProgramPage  *self,
                                    GFile              *file,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (STANCE_IS_PROGRAM_PAGE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, stance_program_page_save_pdf_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);

  if (stance_program_editor_is_editable (self->draft))
    stance_preview_lay_out_async (self->preview, draft_sheet_cb, task);
  else
    stance_store_read_async (stance_session_get_store (stance_program_editor_get_session (self->draft)),
                             stance_request_get_sheet, g_strdup (stance_program_editor_get_program (self->draft)->id), g_free,
                             (GDestroyNotify) stance_sheet_file_free, NULL, issued_sheet_cb, task);
}

gboolean
stance_program_page_save_pdf_finish (StanceProgramPage *self,
                                     GAsyncResult      *result,
                                     GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
pdf_saved_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  StanceProgramPage *self = STANCE_PROGRAM_PAGE (source);
  StanceWindow      *window = stance_window_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (stance_program_page_save_pdf_finish (self, result, &error))
    add_toast (self, _ ("Saved as PDF"));
  else if (window != NULL)
    stance_window_show_error (window, error);
}

static void
pdf_chosen_cb (GFile   *file,
               gpointer user_data)
{
  if (file != NULL)
    stance_program_page_save_pdf_async (STANCE_PROGRAM_PAGE (user_data), file, pdf_saved_cb, NULL);
}

static void
save_pdf (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  StanceProgramPage *self = STANCE_PROGRAM_PAGE (widget);
  g_autofree char   *name = stance_program_page_dup_file_name (self, ".pdf");

  stance_dialogs_save_file (get_window (self), _ ("Save as PDF"), _ ("_Save"), name,
                                                                     pdf_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
copy_text (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  StanceProgramPage *self = STANCE_PROGRAM_PAGE (widget);
  const StanceSheet *sheet = stance_preview_get_sheet (self->preview);
  g_autofree char   *words = NULL;

  if (sheet == NULL)
    return;

  words = stance_sheet_to_text (sheet);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), words);
  add_toast (self, _ ("Copied"));
}

void
stance_program_page_install_paper_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "program.issue", NULL, issue);
  gtk_widget_class_install_action (widget_class, "program.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "program.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (widget_class, "program.copy-text", NULL, copy_text);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, print_key_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "program.save-pdf", NULL);
}
