/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-progress-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "stance-change.h"
#include "stance-chart-view.h"
#include "stance-date.h"
#include "stance-dialogs.h"
#include "stance-error.h"
#include "stance-headline-box.h"
#include "stance-window.h"

/* Of a chart in a file of its own, in points. */
#define FILE_WIDTH  560
#define FILE_HEIGHT 320

struct _StanceProgressPage
{
  GtkWidget parent_instance;

  StanceHistory *history;
  GPtrArray     *views; /* StanceChartView, borrowed from the cards */

  /* Template children */
  GtkStack *stack;
  GtkBox   *cards;
};

G_DEFINE_FINAL_TYPE (StanceProgressPage, stance_progress_page, GTK_TYPE_WIDGET)

typedef enum
{
  RANK_TARGET,
  RANK_PAIN,
  RANK_CHANGED,
  RANK_OTHER,
  RANK_ABSENT,
} Rank;

/* The rank of a measure by what one visit says of it. */
static Rank
rank_in_visit (const StanceMeasure    *measure,
               const StanceHistory    *history,
               const StanceAssessment *visit)
{
  double mass = stance_assessment_get_mass (visit, history->client);
  Rank   rank = RANK_ABSENT;

  for (guint i = 0; i < visit->observations->len; i++)
    {
      const StanceObservation *observation = visit->observations->pdata[i];
      g_auto (StanceChange) change = { 0 };

      if (!g_str_equal (observation->measure, measure->id) ||
          !stance_observation_get_result (observation, measure, mass).known)
        continue;

      rank = MIN (rank, RANK_OTHER);
      change = stance_change_since_baseline (measure, history->client, visit, observation, history->assessments);
      if (change.exists && change.verdict == STANCE_VERDICT_BEYOND_ERROR)
        return RANK_CHANGED;
    }

  return rank;
}

static gboolean
is_target (const StanceMeasure    *measure,
           const StanceAssessment *visit)
{
  for (guint i = 0; i < visit->targets->len; i++)
    if (g_str_equal (((const StanceTarget *) visit->targets->pdata[i])->measure, measure->id))
      return TRUE;

  return FALSE;
}

/* What counts is the last visit in which it has a value. */
static Rank
rank_measure (const StanceMeasure *measure,
              const StanceHistory *history)
{
  for (guint i = history->assessments->len; i > 0; i--)
    {
      Rank rank = rank_in_visit (measure, history, history->assessments->pdata[i - 1]);

      if (rank != RANK_ABSENT && is_target (measure, stance_history_get_last_visit (history)))
        return RANK_TARGET;
      if (rank != RANK_ABSENT)
        return g_str_has_prefix (measure->id, "pain-") ? RANK_PAIN : rank;
    }

  return RANK_ABSENT;
}

GPtrArray *
stance_progress_page_list_measures (const StanceCatalog *catalog,
                                    const StanceHistory *history)
{
  const GPtrArray *measures = stance_catalog_get_measures (catalog);
  GPtrArray       *sorted = g_ptr_array_new ();

  for (Rank rank = RANK_TARGET; rank < RANK_ABSENT; rank++)
    for (guint i = 0; i < measures->len; i++)
      if (rank_measure (measures->pdata[i], history) == rank)
        g_ptr_array_add (sorted, measures->pdata[i]);

  return sorted;
}

static void
add_headlines (StanceProgressPage *self,
               StanceSession      *session)
{
  const StanceCase situation = stance_history_get_last_case (self->history, stance_session_get_catalog (session));
  GtkWidget       *headlines = stance_headline_box_new ();

  stance_headline_box_show (STANCE_HEADLINE_BOX (headlines), session, &situation);
  gtk_box_append (self->cards, headlines);
}

static GtkWidget *
new_card (StanceProgressPage  *self,
          StanceSession       *session,
          const StanceMeasure *measure)
{
  GtkWidget       *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *view = stance_chart_view_new (session, self->history, measure);
  GtkWidget       *button = gtk_button_new_with_mnemonic (_ ("_Save Chart…"));
  g_autofree char *name = stance_measure_dup_name (measure, stance_session_get_language (session));
  /* Translators: for screen readers; %s is the name of a measure. */
  g_autofree char *label = g_strdup_printf (_ ("Save Chart of %s"), name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "progress.save-chart");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", measure->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "chart-card");
  gtk_box_append (GTK_BOX (card), view);
  gtk_box_append (GTK_BOX (card), button);
  g_ptr_array_add (self->views, view);

  return card;
}

static void
clear (StanceProgressPage *self)
{
  GtkWidget *card;

  g_ptr_array_set_size (self->views, 0);
  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, card);
}

static StanceChartView *
find_view (StanceProgressPage *self,
           const char         *measure)
{
  for (guint i = 0; i < self->views->len; i++)
    if (g_str_equal (stance_chart_view_get_measure (self->views->pdata[i])->id, measure))
      return self->views->pdata[i];

  return NULL;
}

typedef struct
{
  StanceProgressPage *page;
  char               *measure;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->page);
  g_free (saving->measure);
  g_free (saving);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  StanceWindow *window = stance_window_of (GTK_WIDGET (source));
  g_autoptr (GError) error = NULL;

  if (!stance_progress_page_save_finish (STANCE_PROGRESS_PAGE (source), result, &error) && window != NULL)
    stance_window_show_error (window, error);
  else if (window != NULL)
    stance_window_add_toast (window, adw_toast_new (_ ("Chart saved")));
}

static void
file_chosen_cb (GFile   *file,
                gpointer user_data)
{
  Saving *saving = user_data;

  if (file != NULL)
    stance_progress_page_save_async (saving->page, saving->measure, file, saved_cb, NULL);
}

static void
save_chart (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  StanceProgressPage *self = STANCE_PROGRESS_PAGE (widget);
  Saving             *saving = g_new0 (Saving, 1);
  g_autofree char    *today = stance_date_today ();
  g_autofree char    *name = NULL;

  saving->page = g_object_ref (self);
  saving->measure = g_variant_dup_string (parameter, NULL);
  name = g_strdup_printf ("%d-%s-%s.svg", self->history->client->number, saving->measure, today);
  stance_dialogs_save_file (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save Chart as SVG, PDF or PNG"), _ ("_Save"),
                                                                                                               name, file_chosen_cb, saving, saving_free);
}

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
stance_progress_page_dispose (GObject *object)
{
  StanceProgressPage *self = STANCE_PROGRESS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_PROGRESS_PAGE);
  g_clear_pointer (&self->history, stance_history_unref);

  G_OBJECT_CLASS (stance_progress_page_parent_class)->dispose (object);
}

static void
stance_progress_page_finalize (GObject *object)
{
  g_ptr_array_unref (STANCE_PROGRESS_PAGE (object)->views);

  G_OBJECT_CLASS (stance_progress_page_parent_class)->finalize (object);
}

static void
stance_progress_page_class_init (StanceProgressPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stance_progress_page_dispose;
  object_class->finalize = stance_progress_page_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, StanceProgressPage, cards);
  gtk_widget_class_install_action (widget_class, "progress.save-chart", "s", save_chart);
}

static void
stance_progress_page_init (StanceProgressPage *self)
{
  self->views = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
stance_progress_page_show (StanceProgressPage *self,
                           StanceSession      *session,
                           StanceHistory      *history)
{
  g_autoptr (GPtrArray) measures = NULL;

  g_return_if_fail (STANCE_IS_PROGRESS_PAGE (self));

  clear (self);
  g_clear_pointer (&self->history, stance_history_unref);
  gtk_stack_set_visible_child_name (self->stack, "empty");

  if (history == NULL)
    return;

  self->history = stance_history_ref (history);
  measures = stance_progress_page_list_measures (stance_session_get_catalog (session), history);
  if (measures->len > 0)
    add_headlines (self, session);
  for (guint i = 0; i < measures->len; i++)
    gtk_box_append (self->cards, new_card (self, session, measures->pdata[i]));

  gtk_stack_set_visible_child_name (self->stack, measures->len > 0 ? "charts" : "empty");
}

void
stance_progress_page_save_async (StanceProgressPage *self,
                                 const char         *measure,
                                 GFile              *file,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  StanceChartView *view;
  g_autoptr (GTask) task = NULL;
  g_autoptr (StanceChart) chart = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  GError          *error = NULL;
  int              format;

  g_return_if_fail (STANCE_IS_PROGRESS_PAGE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, stance_progress_page_save_async);
  view = find_view (self, measure);
  name = g_file_get_basename (file);
  format = stance_picture_format_from_name (name);

  if (view == NULL || format < 0)
    {
      g_task_return_new_error (task, STANCE_ERROR, STANCE_ERROR_INVALID,
                               "%s: a chart is saved as .svg, .pdf or .png", name);
      return;
    }

  chart = stance_chart_view_lay_out (view, FILE_WIDTH, FILE_HEIGHT);
  bytes = stance_chart_to_bytes (chart, format, &error);
  if (bytes == NULL)
    g_task_return_error (task, error);
  else
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                         written_cb, g_steal_pointer (&task));
}

gboolean
stance_progress_page_save_finish (StanceProgressPage *self,
                                  GAsyncResult       *result,
                                  GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
