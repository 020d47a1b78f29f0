/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-safety-print.h"

#include <glib/gi18n.h>

#include "stance-ask-form.h"
#include "stance-dialogs.h"
#include "stance-print.h"

/* Who waits for the answer: the window is gone with its button. */
typedef struct
{
  StanceDraft *draft;
  GtkWindow   *window;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->draft);
  g_object_unref (job->window);
  g_free (job);
}

static const StanceClinician *
find_writer (StanceDraft *draft)
{
  StanceSession         *session = stance_draft_get_session (draft);
  const StanceClinician *clinician = stance_session_get_clinician (session);

  if (clinician != NULL)
    return clinician;

  return stance_clinic_find_clinician (stance_session_get_clinic (session), stance_draft_get_assessment (draft)->clinician);
}

StanceSheet *
stance_safety_print_lay_out (StanceDraft      *draft,
                             StanceSafetyPaper kind,
                             const char       *note)
{
  StanceSession      *session = stance_draft_get_session (draft);
  const StanceClient *client = stance_draft_get_client (draft);
  const StanceClinic *clinic = stance_session_get_clinic (session);
  int                 paper = stance_nick_find (stance_paper_nicks, clinic->paper);
  const char         *language = stance_session_get_language (session);
  g_autoptr (StanceText) text = NULL;
  const StanceSafetySource source = {
    .assessment = stance_draft_get_assessment (draft),
    .client = client,
    .clinic = clinic,
    .clinician = find_writer (draft),
    .catalog = stance_session_get_catalog (session),
    .stops = stance_draft_get_findings (draft)->stops,
    .note = note,
  };

  if (kind == STANCE_SAFETY_STOP_SHEET && *client->language != '\0')
    language = client->language;

  text = stance_text_new_nearest (language);

  return stance_safety_sheet_new (&source, kind, text, paper < 0 ? STANCE_PAPER_A4 : (StancePaper) paper,
                                  client->large_print && kind == STANCE_SAFETY_STOP_SHEET);
}

static void
run (StanceDraft      *draft,
     GtkWindow        *window,
     StanceSafetyPaper kind,
     const char       *note)
{
  const char *name = kind == STANCE_SAFETY_LETTER ? _ ("Letter to the Doctor") : _ ("Stop Sheet");
  g_autoptr (GtkPrintOperation) operation = stance_print_new (stance_safety_print_lay_out (draft, kind, note), name);
  g_autoptr (GError) error = NULL;

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    stance_dialogs_tell (window, _ ("It Was Not Printed"), error->message);
}

static void
note_given_cb (char   **values,
               gpointer user_data)
{
  Job *job = user_data;

  run (job->draft, job->window, STANCE_SAFETY_LETTER, values[0]);
}

void
stance_safety_print (GtkWidget        *parent,
                     StanceDraft      *draft,
                     StanceSafetyPaper kind)
{
  const StanceAskField fields[] = { { .label = _ ("In your words"), .optional = TRUE }, { NULL } };
  GtkWindow           *window = GTK_WINDOW (gtk_widget_get_root (parent));
  Job                 *job;

  if (kind == STANCE_SAFETY_STOP_SHEET)
    {
      run (draft, window, kind, NULL);
      return;
    }

  job = g_new0 (Job, 1);
  job->draft = g_object_ref (draft);
  job->window = g_object_ref (window);
  stance_ask_form (window, _ ("Letter to the Doctor"), _ ("The letter names what was found. Add what the doctor should know; it may stay empty."),
                                                          fields, _ ("_Print"), note_given_cb, job, job_free);
}
