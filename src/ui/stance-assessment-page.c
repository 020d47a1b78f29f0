/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-page-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-assessment-form.h"
#include "stance-banner.h"
#include "stance-client-bar.h"
#include "stance-date.h"
#include "stance-draft-conflict.h"
#include "stance-errors.h"
#include "stance-eye-switch.h"
#include "stance-findings-view.h"
#include "stance-runner-view.h"
#include "stance-safety-sheet.h"
#include "stance-split.h"

enum
{
  SIGNAL_BUILD_PROGRAM,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceAssessmentPage, stance_assessment_page, GTK_TYPE_WIDGET)

static GtkWindow *
get_window (StanceAssessmentPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static const char *
describe_state (StanceDraft *draft)
{
  if (stance_draft_is_amending (draft))
    return _ ("Amending, signed with your reason");

  if (stance_draft_is_signed (draft))
    return _ ("Signed");

  switch (stance_autosave_get_state (stance_draft_get_autosave (draft)))
    {
    case STANCE_AUTOSAVE_SAVED:
      return _ ("Draft, saved");

    case STANCE_AUTOSAVE_SAVING:
      return _ ("Draft, saving…");

    case STANCE_AUTOSAVE_CONFLICT:
    case STANCE_AUTOSAVE_FAILED:
      return _ ("Not saved");

    case STANCE_AUTOSAVE_EMPTY:
    default:
      return _ ("New");
    }
}

static void
update_title (StanceAssessmentPage *self)
{
  const StanceAssessment *assessment = stance_draft_get_assessment (self->draft);
  StanceText             *text = stance_session_get_text (stance_draft_get_session (self->draft));
  g_autofree char        *date = stance_text_date (text, assessment->date, STANCE_DATE_SHORT);
  /* Translators: the date of a visit, and whether it is saved or signed. */
  g_autofree char *subtitle = g_strdup_printf (_ ("%s · %s"), date, describe_state (self->draft));

  adw_window_title_set_title (self->title, _ ("Assessment"));
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
update_banner (StanceAssessmentPage *self)
{
  g_autofree char *failure = NULL;

  if (stance_autosave_get_state (stance_draft_get_autosave (self->draft)) == STANCE_AUTOSAVE_CONFLICT)
    {
      stance_banner_set_title (self->banner, _ ("This draft was changed in another window. What you typed is kept here."));
      stance_banner_set_button (self->banner, _ ("_Choose…"), "assessment.resolve");
      return;
    }

  if (self->has_amendment && stance_draft_is_signed (self->draft))
    stance_banner_set_button (self->banner, _ ("_Continue"), "assessment.amend");
  else
    stance_banner_set_button (self->banner, NULL, NULL);

  if (stance_autosave_get_error (stance_draft_get_autosave (self->draft)) != NULL)
    failure = stance_errors_dup_text (stance_autosave_get_error (stance_draft_get_autosave (self->draft)));

  else
    failure = stance_assessment_page_describe_version (self);

  stance_banner_set_title (self->banner, failure != NULL ? failure : "");
}

static void
update_actions (StanceAssessmentPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   is_signed = stance_draft_is_signed (self->draft);
  gboolean   is_newest = is_signed && stance_draft_is_newest (self->draft);
  gboolean   is_empty = stance_autosave_get_state (stance_draft_get_autosave (self->draft)) == STANCE_AUTOSAVE_EMPTY;
  gboolean   is_stopped = stance_draft_get_findings (self->draft)->stopped;

  gtk_widget_action_set_enabled (widget, "assessment.sign", !is_signed && !is_empty);
  gtk_widget_action_set_enabled (widget, "assessment.amend", is_newest);
  gtk_widget_action_set_enabled (widget, "assessment.build-program", is_newest && !is_stopped);
  gtk_widget_action_set_enabled (widget, "assessment.change-date", !is_signed);
  gtk_widget_action_set_enabled (widget, "assessment.discard", !is_signed && !is_empty);
  gtk_widget_set_visible (self->sign_button, !is_signed);
  gtk_widget_set_visible (self->program_button, is_newest);

  /* What is signed cannot be typed into, but is there to be read. */
  if (is_signed)
    gtk_widget_add_css_class (GTK_WIDGET (self->form_bin), "stance-frozen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->form_bin), "stance-frozen");
}

static void
update_findings_button (StanceAssessmentPage *self)
{
  const StanceFindings *findings = stance_draft_get_findings (self->draft);
  g_autofree char      *label = NULL;

  if (findings->stopped && findings->findings->len == 0)
    label = g_strdup (_ ("Safety First"));
  else
    label = g_strdup_printf (ngettext ("%u Finding", "%u Findings", findings->findings->len), findings->findings->len);

  gtk_button_set_label (GTK_BUTTON (self->findings_button), label);
}

/* What to do now stands before what was drawn. */
static void
place_runner (StanceAssessmentPage *self)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (self->runner_bin));
  gboolean   stopped = stance_safety_sheet_is_needed (stance_draft_get_findings (self->draft)->stops);

  gtk_box_reorder_child_after (GTK_BOX (box), GTK_WIDGET (self->runner_bin), stopped ? GTK_WIDGET (self->findings_bin) : NULL);
}

void
stance_assessment_page_update (StanceAssessmentPage *self)
{
  update_title (self);
  update_banner (self);
  update_actions (self);
  update_findings_button (self);
  place_runner (self);
}

static void
resolve (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  StanceAssessmentPage *self = STANCE_ASSESSMENT_PAGE (widget);

  stance_draft_conflict_ask (get_window (self), self->draft);
}

/* Signing */

static void
signed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (StanceAssessmentPage) self = user_data;
  GError *error = NULL;

  if (!stance_draft_sign_finish (STANCE_DRAFT (source), result, &error))
    stance_assessment_page_show_failure (self, error);
  /* The fields are frozen and lost the focus, and with it the page's keys. */
  else if (self->program_button != NULL)
    gtk_widget_grab_focus (self->program_button);
}

static void
sign (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  StanceAssessmentPage *self = STANCE_ASSESSMENT_PAGE (widget);

  if (stance_draft_is_amending (self->draft))
    stance_assessment_page_ask_reason (self);
  else
    stance_draft_sign_async (self->draft, signed_cb, g_object_ref (self));
}

static void
build_program (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  StanceAssessmentPage *self = STANCE_ASSESSMENT_PAGE (widget);

  g_signal_emit (self, signals[SIGNAL_BUILD_PROGRAM], 0, stance_draft_get_assessment (self->draft)->id);
}

static void
show_findings (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  stance_split_set_show_content (STANCE_ASSESSMENT_PAGE (widget)->split, TRUE);
}

static void
turn_by_eye (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  StanceAssessmentPage *self = STANCE_ASSESSMENT_PAGE (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->eye_button)))
    gtk_toggle_button_set_active (self->eye_button, !gtk_toggle_button_get_active (self->eye_button));
}

static gboolean
stance_assessment_page_grab_focus (GtkWidget *widget)
{
  StanceAssessmentPage *self = STANCE_ASSESSMENT_PAGE (widget);
  GtkWidget            *form = adw_bin_get_child (gtk_toggle_button_get_active (self->eye_button) ? self->eye_bin : self->form_bin);

  return form != NULL && gtk_widget_grab_focus (form);
}

static void
stance_assessment_page_dispose (GObject *object)
{
  StanceAssessmentPage *self = STANCE_ASSESSMENT_PAGE (object);
  GtkWidget            *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_ASSESSMENT_PAGE);

  /* Those that no name is bound to. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->history, stance_history_unref);
  g_clear_pointer (&self->versions, g_ptr_array_unref);

  G_OBJECT_CLASS (stance_assessment_page_parent_class)->dispose (object);
}

static void
stance_assessment_page_class_init (StanceAssessmentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_assessment_page_dispose;
  widget_class->grab_focus = stance_assessment_page_grab_focus;

  signals[SIGNAL_BUILD_PROGRAM] =
    g_signal_new ("build-program", STANCE_TYPE_ASSESSMENT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (STANCE_TYPE_BANNER);
  g_type_ensure (STANCE_TYPE_CLIENT_BAR);
  g_type_ensure (STANCE_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-assessment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceAssessmentPage, title);
  gtk_widget_class_bind_template_child (widget_class, StanceAssessmentPage, eye_button);
  gtk_widget_class_bind_template_child (widget_class, StanceAssessmentPage, eye_bin);
  gtk_widget_class_bind_template_child (widget_class, StanceAssessmentPage, sign_button);
  gtk_widget_class_bind_template_child (widget_class, StanceAssessmentPage, program_button);
  gtk_widget_class_bind_template_child (widget_class, StanceAssessmentPage, banner);
  gtk_widget_class_bind_template_child (widget_class, StanceAssessmentPage, client_bar);
  gtk_widget_class_bind_template_child (widget_class, StanceAssessmentPage, split);
  gtk_widget_class_bind_template_child (widget_class, StanceAssessmentPage, form_bin);
  gtk_widget_class_bind_template_child (widget_class, StanceAssessmentPage, findings_bin);
  gtk_widget_class_bind_template_child (widget_class, StanceAssessmentPage, runner_bin);
  gtk_widget_class_bind_template_child (widget_class, StanceAssessmentPage, findings_button);
  gtk_widget_class_bind_template_child (widget_class, StanceAssessmentPage, versions_menu);

  gtk_widget_class_install_action (widget_class, "assessment.sign", NULL, sign);
  gtk_widget_class_install_action (widget_class, "assessment.resolve", NULL, resolve);
  gtk_widget_class_install_action (widget_class, "assessment.build-program", NULL, build_program);
  gtk_widget_class_install_action (widget_class, "assessment.show-findings", NULL, show_findings);
  gtk_widget_class_install_action (widget_class, "assessment.by-eye", NULL, turn_by_eye);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "assessment.by-eye", NULL);
  stance_assessment_page_install_version_actions (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "assessment.sign", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "assessment.build-program", NULL);
}

static void
stance_assessment_page_init (StanceAssessmentPage *self)
{
  self->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_assessment_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
stance_assessment_page_new (StanceSession          *session,
                            StanceHistory          *history,
                            const StanceAssessment *assessment)
{
  StanceAssessmentPage *self;

  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);

  self = g_object_new (STANCE_TYPE_ASSESSMENT_PAGE, NULL);
  self->draft = stance_draft_new (session, history, assessment);
  self->history = stance_history_ref (history);
  stance_client_bar_set_client (self->client_bar, history->client);
  adw_bin_set_child (self->form_bin, stance_assessment_form_new (self->draft));
  adw_bin_set_child (self->runner_bin, stance_runner_view_new (self->draft));
  adw_bin_set_child (self->findings_bin, stance_findings_view_new (self->draft));
  stance_eye_switch_set_up (self->eye_button, self->eye_bin, GTK_WIDGET (self->form_bin), self->draft);

  g_signal_connect_object (self->draft, "changed", G_CALLBACK (stance_assessment_page_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stance_draft_get_autosave (self->draft), "notify::state", G_CALLBACK (stance_assessment_page_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "replaced", G_CALLBACK (stance_assessment_page_read_versions), self, G_CONNECT_SWAPPED);
  stance_assessment_page_update (self);
  stance_assessment_page_read_versions (self);

  return GTK_WIDGET (self);
}

/* The episode that the record will put it in, unless the complaint is another. */
static void
join_episode (StanceAssessment    *visit,
              const StanceHistory *history)
{
  const StanceAssessment *last = stance_history_get_last_visit (history);
  const StanceEpisode    *newest = history->episodes->len > 0 ? history->episodes->pdata[0] : NULL;

  if (newest == NULL || *newest->ended_on != '\0')
    return;

  stance_set_text (&visit->episode, newest->id);
  if (last != NULL && g_str_equal (last->episode, newest->id))
    {
      g_ptr_array_unref (visit->targets);
      visit->targets = stance_targets_copy (last->targets);
    }
}

StanceAssessment *
stance_assessment_page_begin_visit (StanceSession *session,
                                    StanceHistory *history)
{
  const StanceAssessment *last = stance_history_get_last_visit (history);
  const StanceClinician  *clinician = stance_session_get_clinician (session);
  StanceAssessment       *visit = stance_assessment_new ();
  g_autofree char        *today = stance_date_today ();

  stance_set_text (&visit->client, history->client->id);
  stance_set_text (&visit->clinician, clinician != NULL ? clinician->id : NULL);
  stance_set_text (&visit->date, today);
  join_episode (visit, history);

  /* How it is measured is carried over; what is measured is not. */
  if (last != NULL)
    {
      stance_protocol_clear (&visit->context);
      stance_protocol_copy (&last->context, &visit->context);
      visit->context.numbers[STANCE_PROTOCOL_MASS_KG] = NAN;
      visit->context.numbers[STANCE_PROTOCOL_HEIGHT_CM] = NAN;
      stance_assessment_carry_stops (visit, last, stance_session_get_catalog (session), history->assessments);
    }

  return visit;
}

void
stance_assessment_page_show_by_eye (StanceAssessmentPage *self)
{
  g_return_if_fail (STANCE_IS_ASSESSMENT_PAGE (self));

  gtk_toggle_button_set_active (self->eye_button, TRUE);
}

StanceDraft *
stance_assessment_page_get_draft (StanceAssessmentPage *self)
{
  g_return_val_if_fail (STANCE_IS_ASSESSMENT_PAGE (self), NULL);

  return self->draft;
}
