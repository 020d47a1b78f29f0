/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-page-private.h"

#include <glib/gi18n.h>

#include "stance-ask-form.h"
#include "stance-dialogs.h"
#include "stance-draft-requests.h"
#include "stance-errors.h"
#include "stance-visit-actions.h"
#include "stance-window.h"

static GtkWindow *
get_window (StanceAssessmentPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

void
stance_assessment_page_show_failure (StanceAssessmentPage *self,
                                     GError               *error)
{
  g_autoptr (GError) owned = error;
  StanceErrorWords words = stance_errors_describe (owned);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    stance_dialogs_tell (get_window (self), words.title, words.body);
}

/* Amending */

static void
amended_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (StanceAssessmentPage) self = user_data;
  GError *error = NULL;

  if (!stance_draft_amend_finish (STANCE_DRAFT (source), result, &error))
    stance_assessment_page_show_failure (self, error);
}

static void
amendment_reason_cb (char   **values,
                     gpointer user_data)
{
  StanceAssessmentPage *self = STANCE_ASSESSMENT_PAGE (user_data);

  stance_draft_amend_async (self->draft, values[0], amended_cb, g_object_ref (self));
}

void
stance_assessment_page_ask_reason (StanceAssessmentPage *self)
{
  const StanceAskField fields[] = { { _ ("Reason for the change"), FALSE }, { NULL } };

  stance_ask_form (get_window (self), _ ("Sign a New Version?"), _ ("The version before stays readable."),
                                                                    fields, _ ("_Sign"), amendment_reason_cb, g_object_ref (self), g_object_unref);
}

static void
amendment_begun_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (StanceAssessmentPage) self = user_data;
  GError *error = NULL;

  if (!stance_draft_begin_amendment_finish (STANCE_DRAFT (source), result, &error))
    stance_assessment_page_show_failure (self, error);
}

static void
amend (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  StanceAssessmentPage *self = STANCE_ASSESSMENT_PAGE (widget);

  self->has_amendment = FALSE;
  stance_draft_begin_amendment_async (self->draft, amendment_begun_cb, g_object_ref (self));
}

/* The visit as a whole */

static void
change_date (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  StanceAssessmentPage *self = STANCE_ASSESSMENT_PAGE (widget);

  stance_visit_ask_date (get_window (self), self->draft);
}

static void
discard (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  stance_visit_discard (widget, STANCE_ASSESSMENT_PAGE (widget)->draft);
}

static void
open_version (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  StanceAssessmentPage *self = STANCE_ASSESSMENT_PAGE (widget);
  guint                 index = g_variant_get_uint32 (parameter);

  if (index < self->versions->len)
    stance_window_push_work (stance_window_of (widget),
                             stance_assessment_page_new (stance_draft_get_session (self->draft), self->history,
                                                         self->versions->pdata[index]));
}

static void
versions_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (StanceAssessmentPage) self = user_data;
  g_autoptr (GPtrArray) versions = stance_store_finish (STANCE_STORE (source), result, NULL);

  if (versions == NULL || self->draft == NULL)
    return;

  g_ptr_array_unref (self->versions);
  self->versions = g_steal_pointer (&versions);
  stance_visit_fill_versions (self->versions_menu, self->versions, stance_draft_get_assessment (self->draft));
}

static void
amendment_sought_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (StanceAssessmentPage) self = user_data;
  g_autofree gboolean *has = stance_store_finish (STANCE_STORE (source), result, NULL);

  if (has == NULL || self->draft == NULL)
    return;

  self->has_amendment = *has;
  stance_assessment_page_update (self);
}

void
stance_assessment_page_read_versions (StanceAssessmentPage *self)
{
  const StanceAssessment *assessment = stance_draft_get_assessment (self->draft);
  StanceStore            *store = stance_session_get_store (stance_draft_get_session (self->draft));

  if (*assessment->id == '\0')
    return;

  stance_store_read_async (store, stance_request_list_versions, g_strdup (assessment->id), g_free,
                           (GDestroyNotify) g_ptr_array_unref, NULL, versions_read_cb, g_object_ref (self));
  if (stance_draft_is_signed (self->draft))
    stance_store_read_async (store, stance_request_has_amendment, g_strdup (assessment->id), g_free, g_free, NULL,
                             amendment_sought_cb, g_object_ref (self));
}

char *
stance_assessment_page_describe_version (StanceAssessmentPage *self)
{
  const StanceAssessment *assessment = stance_draft_get_assessment (self->draft);

  if (!stance_draft_is_signed (self->draft))
    return NULL;

  if (!stance_draft_is_newest (self->draft))
    /* Translators: the number of a version. */
    return g_strdup_printf (_ ("This is version %d. A newer one is in force."), assessment->version);

  if (self->has_amendment)
    return g_strdup (_ ("An amendment of this visit was begun and is not signed."));

  if (assessment->version > 1)
    /* Translators: the number of a version, and the reason that was given for it. */
    return g_strdup_printf (_ ("Version %d: %s"), assessment->version, assessment->reason);

  return NULL;
}


void
stance_assessment_page_install_version_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "assessment.amend", NULL, amend);
  gtk_widget_class_install_action (widget_class, "assessment.change-date", NULL, change_date);
  gtk_widget_class_install_action (widget_class, "assessment.discard", NULL, discard);
  gtk_widget_class_install_action (widget_class, "assessment.open-version", "u", open_version);
}
