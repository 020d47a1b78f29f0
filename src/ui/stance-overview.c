/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-overview.h"

#include <glib/gi18n.h>

#include "stance-date.h"
#include "stance-due-reviews.h"
#include "stance-headline-box.h"
#include "stance-rows.h"
#include "stance-story-words.h"
#include "stance-visit-words.h"
#include "stance-words.h"

struct _StanceOverview
{
  GtkWidget parent_instance;

  /* Template children */
  GtkStack   *stack;
  GtkWidget  *headlines;
  GtkListBox *complaint;
  GtkWidget  *values_group;
  GtkListBox *values;
  GtkListBox *program;
  GtkWidget  *print;
};

G_DEFINE_FINAL_TYPE (StanceOverview, stance_overview, GTK_TYPE_WIDGET)

static void
show_headlines (StanceOverview      *self,
                StanceSession       *session,
                const StanceHistory *history)
{
  const StanceCase situation = stance_history_get_last_case (history, stance_session_get_catalog (session));

  stance_headline_box_show (STANCE_HEADLINE_BOX (self->headlines), session, &situation);
}

static void
show_complaint (StanceOverview      *self,
                StanceSession       *session,
                const StanceHistory *history)
{
  const StanceAssessment *last = stance_history_get_last_visit (history);
  const StanceEpisode    *episode = history->episodes->len > 0 ? g_ptr_array_index (history->episodes, 0) : NULL;
  g_autofree char        *words = stance_visit_words_complaint (session, &last->complaint);
  g_autofree char        *story = stance_story_words_line (session, &last->story);
  g_autofree char        *date = stance_words_date (last->date);
  g_autofree char        *today = stance_date_today ();
  g_autofree char        *since = episode != NULL ? stance_words_date (episode->started_on) : g_strdup ("");

  stance_rows_clear (self->complaint);
  stance_due_reviews_add (self->complaint, session, history, today);
  stance_rows_add_value (self->complaint, _ ("Complaint"), *words != '\0' ? words : _ ("None recorded"));
  if (!stance_story_is_empty (&last->story))
    stance_rows_add_value (self->complaint, _ ("Training and goals"), story);
  stance_rows_add_value (self->complaint, _ ("Episode since"), since);
  stance_rows_add_value (self->complaint, _ ("Goals"), history->client->goals);
  stance_rows_add_link (self->complaint, _ ("Last visit"), date, "client.open-assessment", last->id);
}

static void
add_value (StanceOverview          *self,
           StanceSession           *session,
           const StanceHistory     *history,
           const StanceAssessment  *last,
           const StanceObservation *observation)
{
  const StanceMeasure *measure = stance_catalog_find_measure (stance_session_get_catalog (session), observation->measure);
  g_autofree char     *name = NULL;
  g_autofree char     *title = NULL;
  g_autofree char     *words = NULL;
  StanceResult         result;
  StanceChange         change;

  if (measure == NULL)
    return;

  result = stance_observation_get_result (observation, measure, stance_assessment_get_mass (last, history->client));
  if (!result.known)
    return;

  change = stance_change_since_last (measure, history->client, last, observation, history->assessments);
  name = stance_measure_dup_name (measure, stance_session_get_language (session));
  if (observation->side == STANCE_SIDE_NONE)
    title = g_strdup (name);
  else
    title = g_strdup_printf ("%s · %s", name, stance_words_side (observation->side));
  words = stance_visit_words_value (session, measure, &result, &change);
  gtk_widget_add_css_class (GTK_WIDGET (stance_rows_add_value (self->values, title, words)), "numeric");
  stance_change_clear (&change);
}

static void
show_values (StanceOverview      *self,
             StanceSession       *session,
             const StanceHistory *history)
{
  const StanceAssessment *last = stance_history_get_last_visit (history);

  stance_rows_clear (self->values);
  for (guint i = 0; i < last->observations->len; i++)
    add_value (self, session, history, last, g_ptr_array_index (last->observations, i));

  gtk_widget_set_visible (self->values_group, gtk_list_box_get_row_at_index (self->values, 0) != NULL);
}

static void
show_program (StanceOverview      *self,
              StanceSession       *session,
              const StanceHistory *history)
{
  g_autofree char     *today = stance_date_today ();
  const StanceProgram *program = stance_history_get_program_in_force (history, today);
  g_autofree char     *words = NULL;
  g_autofree char     *from = NULL;
  g_autofree char     *until = NULL;
  g_autofree char     *dates = NULL;

  stance_rows_clear (self->program);
  gtk_widget_set_visible (self->print, program != NULL);
  if (program == NULL)
    {
      stance_rows_add (self->program, _ ("No program in force"), _ ("One is built from the findings of an assessment."));
      return;
    }

  words = stance_visit_words_program (session, program);
  from = stance_words_date (program->issued_on);
  until = stance_words_date (program->use_until);
  /* Translators: two dates, between which a program is followed. */
  dates = g_strdup_printf (_ ("%s to %s"), from, until);
  stance_rows_add_link (self->program, words, dates, "client.open-program", program->id);
}

static void
stance_overview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STANCE_TYPE_OVERVIEW);

  G_OBJECT_CLASS (stance_overview_parent_class)->dispose (object);
}

static void
stance_overview_class_init (StanceOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_overview_dispose;

  g_type_ensure (STANCE_TYPE_HEADLINE_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceOverview, stack);
  gtk_widget_class_bind_template_child (widget_class, StanceOverview, headlines);
  gtk_widget_class_bind_template_child (widget_class, StanceOverview, complaint);
  gtk_widget_class_bind_template_child (widget_class, StanceOverview, values_group);
  gtk_widget_class_bind_template_child (widget_class, StanceOverview, values);
  gtk_widget_class_bind_template_child (widget_class, StanceOverview, program);
  gtk_widget_class_bind_template_child (widget_class, StanceOverview, print);
}

static void
stance_overview_init (StanceOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
stance_overview_show (StanceOverview      *self,
                      StanceSession       *session,
                      const StanceHistory *history)
{
  g_return_if_fail (STANCE_IS_OVERVIEW (self));

  if (history == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "loading");
      return;
    }
  if (history->assessments->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  show_headlines (self, session, history);
  show_complaint (self, session, history);
  show_values (self, session, history);
  show_program (self, session, history);
  gtk_stack_set_visible_child_name (self->stack, "overview");
}
