/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-page.h"
#include "stance-client-page-private.h"
#include "stance-window.h"

/* Here begins the work on pages of its own: each action makes its page and hands it to
 * the window. An action that is not installed leaves its buttons insensitive.
 */

static void
open_assessment_page (StanceClientPage       *self,
                      const StanceAssessment *assessment)
{
  GtkWidget *page = stance_assessment_page_new (self->session, self->history, assessment);

  stance_window_push_work (stance_window_of (GTK_WIDGET (self)), page);
  gtk_widget_grab_focus (page);
}

static void
new_assessment (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (widget);
  g_autoptr (StanceAssessment) visit = NULL;

  if (self->history == NULL)
    return;

  visit = stance_assessment_page_begin_visit (self->session, self->history);
  open_assessment_page (self, visit);
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

void
stance_client_page_install_work_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "client.new-assessment", NULL, new_assessment);
  gtk_widget_class_install_action (widget_class, "client.open-assessment", "s", open_assessment);
}
