/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-page.h"
#include "stance-client-page-private.h"
#include "stance-compare-page.h"
#include "stance-date.h"
#include "stance-program-page.h"
#include "stance-program-requests.h"
#include "stance-window.h"

/* Here begins the work on pages of its own: each action makes its page and hands it to
 * the window. An action that is not installed leaves its buttons insensitive.
 */

static GtkWidget *
open_program_page (StanceClientPage    *self,
                   const StanceProgram *program)
{
  GtkWidget *page = stance_program_page_new (self->session, self->history, program);

  stance_window_push_work (stance_window_of (GTK_WIDGET (self)), page);
  gtk_widget_grab_focus (page);

  return page;
}

/* The pages of a new program need what was read with the visit it answers. */
static void
suggested_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (StanceClientPage) self = user_data;
  StanceWindow *window = stance_window_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceProgram) program = stance_store_finish (STANCE_STORE (source), result, &error);

  if (window == NULL || self->history == NULL)
    return;

  if (program != NULL)
    open_program_page (self, program);
  else
    stance_window_show_error (window, error);
}

static void
build_program_cb (StanceClientPage *self,
                  const char       *assessment)
{
  const StanceClinician *clinician = stance_session_get_clinician (self->session);

  stance_store_write_async (stance_session_get_store (self->session), stance_request_suggest_program,
                            stance_program_work_new (stance_session_get_catalog (self->session), assessment,
                                                     clinician != NULL ? clinician->id : ""),
                            (GDestroyNotify) stance_program_work_free, (GDestroyNotify) stance_program_free,
                            NULL, suggested_cb, g_object_ref (self));
}

static GtkWidget *
open_assessment_page (StanceClientPage       *self,
                      const StanceAssessment *assessment)
{
  GtkWidget *page = stance_assessment_page_new (self->session, self->history, assessment);

  g_signal_connect_object (page, "build-program", G_CALLBACK (build_program_cb), self, G_CONNECT_SWAPPED);
  stance_window_push_work (stance_window_of (GTK_WIDGET (self)), page);
  gtk_widget_grab_focus (page);

  return page;
}

/* "client.new-assessment", "client.new-assessment-by-eye" */
static void
new_assessment (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (widget);
  g_autoptr (StanceAssessment) visit = NULL;
  GtkWidget *page;

  if (self->history == NULL)
    return;

  visit = stance_assessment_page_begin_visit (self->session, self->history);
  page = open_assessment_page (self, visit);

  if (g_str_has_suffix (action_name, "-by-eye"))
    stance_assessment_page_show_by_eye (STANCE_ASSESSMENT_PAGE (page));
}

static void
open_assessment (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (widget);
  const char       *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; self->history != NULL && i < self->history->assessments->len; i++)
    {
      const StanceAssessment *assessment = self->history->assessments->pdata[i];

      if (g_str_equal (assessment->id, id))
        open_assessment_page (self, assessment);
    }
}

static void
compare_visits (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (widget);
  GtkWidget        *page;

  if (self->history == NULL || self->history->assessments->len == 0)
    return;

  page = stance_compare_page_new (self->session, self->history);
  stance_window_push_work (stance_window_of (widget), page);
  gtk_widget_grab_focus (page);
}

static void
open_program (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (widget);
  const char       *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; self->history != NULL && i < self->history->programs->len; i++)
    {
      const StanceProgram *program = self->history->programs->pdata[i];

      if (g_str_equal (program->id, id))
        {
          open_program_page (self, program);
          return;
        }
    }
}

static void
print_sheet (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  StanceClientPage    *self = STANCE_CLIENT_PAGE (widget);
  g_autofree char     *today = stance_date_today ();
  const StanceProgram *program;

  if (!gtk_widget_get_mapped (widget) || self->history == NULL)
    return;

  program = stance_history_get_program_in_force (self->history, today);
  if (program != NULL)
    gtk_widget_activate_action (open_program_page (self, program), "program.print", NULL);
}

void
stance_client_page_install_work_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "client.new-assessment", NULL, new_assessment);
  gtk_widget_class_install_action (widget_class, "client.new-assessment-by-eye", NULL, new_assessment);
  gtk_widget_class_install_action (widget_class, "client.open-assessment", "s", open_assessment);
  gtk_widget_class_install_action (widget_class, "client.compare-visits", NULL, compare_visits);
  gtk_widget_class_install_action (widget_class, "client.open-program", "s", open_program);
  gtk_widget_class_install_action (widget_class, "client.print-sheet", NULL, print_sheet);
}
