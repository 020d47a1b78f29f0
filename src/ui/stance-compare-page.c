/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-compare-page.h"

#include <glib/gi18n.h>

#include "stance-client-bar.h"
#include "stance-compare-rows.h"
#include "stance-window.h"
#include "stance-words.h"

struct _StanceComparePage
{
  GtkWidget parent_instance;

  StanceSession *session;
  StanceHistory *history;
  GPtrArray     *visits; /* (element-type StanceComparedVisit); %NULL until they are read */
  gboolean       showing;

  /* Template children */
  StanceClientBar *client_bar;
  GtkDropDown     *first;
  GtkDropDown     *second;
  GtkBox          *sections;
};

G_DEFINE_FINAL_TYPE (StanceComparePage, stance_compare_page, GTK_TYPE_WIDGET)

static void
add_section (StanceComparePage *self,
             GtkWidget         *section)
{
  if (section != NULL)
    gtk_box_append (self->sections, section);
}

static void
clear (StanceComparePage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
}

static void
show_pair (StanceComparePage *self)
{
  const StanceComparison comparison = {
    .session = self->session,
    .client = self->history->client,
    .visits = self->history->assessments,
    .earlier = self->visits->pdata[gtk_drop_down_get_selected (self->first)],
    .later = self->visits->pdata[gtk_drop_down_get_selected (self->second)],
  };

  clear (self);
  add_section (self, stance_compare_new_complaint (&comparison));
  add_section (self, stance_compare_new_targets (&comparison));
  add_section (self, stance_compare_new_measures (&comparison));
  add_section (self, stance_compare_new_findings (&comparison));
  add_section (self, stance_compare_new_protocol (&comparison));
}

/* The earlier one stands on the left, whichever was chosen first. */
static void
select_pair (StanceComparePage *self,
             guint              one,
             guint              other)
{
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->first, MIN (one, other));
  gtk_drop_down_set_selected (self->second, MAX (one, other));
  self->showing = FALSE;
  show_pair (self);
}

static void
chosen_cb (StanceComparePage *self)
{
  if (!self->showing && self->visits != NULL)
    select_pair (self, gtk_drop_down_get_selected (self->first), gtk_drop_down_get_selected (self->second));
}

static const StanceAssessment *
get_visit (StanceComparePage *self,
           guint              index)
{
  return ((const StanceComparedVisit *) self->visits->pdata[index])->assessment;
}

/* Whether no later version of the same visit follows. */
static gboolean
is_newest (StanceComparePage *self,
           guint              index)
{
  return index + 1 == self->visits->len || get_visit (self, index)->sequence != get_visit (self, index + 1)->sequence;
}

/* The newest versions of the last two visits; of a single one its last two versions. */
static void
select_last_two (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  StanceComparePage *self = STANCE_COMPARE_PAGE (widget);
  guint              last = self->visits->len - 1;
  guint              before = last;

  while (before > 0 && (before == last || !is_newest (self, before)))
    before--;

  if (before == last || !is_newest (self, before))
    before = last > 0 ? last - 1 : 0;

  select_pair (self, before, last);
}

/* The first visit of the last one's episode. */
static void
select_baseline (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  StanceComparePage *self = STANCE_COMPARE_PAGE (widget);
  guint              last = self->visits->len - 1;
  guint              first = 0;

  while (first < last && (!g_str_equal (get_visit (self, first)->episode, get_visit (self, last)->episode) || !is_newest (self, first)))
    first++;

  select_pair (self, first, last);
}

/* "3 Jan 2026 · v2", short: two stand side by side on a narrow window. */
static char *
describe_visit (StanceComparePage      *self,
                const StanceAssessment *visit)
{
  StanceText      *text = stance_session_get_text (self->session);
  g_autofree char *date = stance_text_date (text, visit->date, STANCE_DATE_SHORT);

  if (visit->status == STANCE_ASSESSMENT_DRAFT)
    return g_strdup_printf ("%s · %s", date, stance_words_assessment_status (visit->status));
  if (visit->version > 1 || !g_str_equal (visit->previous, ""))
    /* Translators: a date, and the number of a version. */
    return g_strdup_printf (_ ("%s · v%d"), date, visit->version);

  return g_steal_pointer (&date);
}

static void
fill (StanceComparePage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->visits->len; i++)
    {
      g_autofree char *name = describe_visit (self, get_visit (self, i));

      gtk_string_list_append (names, name);
    }

  self->showing = TRUE;
  gtk_drop_down_set_model (self->first, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->second, G_LIST_MODEL (names));
  self->showing = FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "compare.last-two", NULL);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (StanceComparePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) visits = stance_store_finish (STANCE_STORE (source), result, &error);
  StanceWindow *window = stance_window_of (GTK_WIDGET (self));

  if (window == NULL)
    return;

  if (visits == NULL)
    stance_window_show_error (window, error);
  else if (visits->len > 0)
    {
      self->visits = g_steal_pointer (&visits);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.last-two", TRUE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.baseline", TRUE);
      fill (self);
    }
}

static gboolean
stance_compare_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (STANCE_COMPARE_PAGE (widget)->first));
}

static void
stance_compare_page_dispose (GObject *object)
{
  StanceComparePage *self = STANCE_COMPARE_PAGE (object);
  GtkWidget         *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_COMPARE_PAGE);

  /* Those that no name is bound to. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->history, stance_history_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stance_compare_page_parent_class)->dispose (object);
}

static void
stance_compare_page_class_init (StanceComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_compare_page_dispose;
  widget_class->grab_focus = stance_compare_page_grab_focus;

  g_type_ensure (STANCE_TYPE_CLIENT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceComparePage, client_bar);
  gtk_widget_class_bind_template_child (widget_class, StanceComparePage, first);
  gtk_widget_class_bind_template_child (widget_class, StanceComparePage, second);
  gtk_widget_class_bind_template_child (widget_class, StanceComparePage, sections);

  gtk_widget_class_install_action (widget_class, "compare.last-two", NULL, select_last_two);
  gtk_widget_class_install_action (widget_class, "compare.baseline", NULL, select_baseline);
}

static void
stance_compare_page_init (StanceComparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.last-two", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.baseline", FALSE);
  g_signal_connect_swapped (self->first, "notify::selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->second, "notify::selected", G_CALLBACK (chosen_cb), self);
}

GtkWidget *
stance_compare_page_new (StanceSession *session,
                         StanceHistory *history)
{
  StanceComparePage *self;

  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);

  self = g_object_new (STANCE_TYPE_COMPARE_PAGE, NULL);
  self->session = g_object_ref (session);
  self->history = stance_history_ref (history);
  stance_client_bar_set_client (self->client_bar, history->client);
  stance_store_read_async (stance_session_get_store (session), stance_request_compared_visits,
                           g_strdup (history->client->id), g_free, (GDestroyNotify) g_ptr_array_unref, NULL,
                           read_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
