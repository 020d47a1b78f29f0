/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-headline-box.h"

#include <glib/gi18n.h>

#include "stance-change-words.h"
#include "stance-words.h"

/* So that headlines stand side by side where there is room. */
#define WIDTH_CHARS 24

struct _StanceHeadlineBox
{
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (StanceHeadlineBox, stance_headline_box, ADW_TYPE_BIN)

static GtkWidget *
add_label (GtkBox     *box,
           const char *words,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);

  return label;
}

/* The values, the verdict on them and why, each in its own size. Takes @since. */
static void
add_change (GtkBox               *box,
            StanceSession        *session,
            const StanceHeadline *headline,
            const StanceChange   *change,
            char                 *since)
{
  g_autofree char *values = stance_change_words_values (session, headline->measure, change);
  g_autofree char *verdict = stance_change_words_verdict (session, change);
  g_autofree char *why = stance_change_words_why (session, change);
  g_autofree char *dated = since;

  gtk_widget_add_css_class (add_label (box, values, "title-2"), "numeric");
  add_label (box, verdict, "title-4");
  gtk_widget_add_css_class (add_label (box, dated, "caption"), "dim-label");
  if (why != NULL)
    gtk_widget_add_css_class (add_label (box, why, "caption"), "dim-label");
}

/* The last visit is said smaller, in one line. */
static void
add_last (GtkBox               *box,
          StanceSession        *session,
          const StanceHeadline *headline)
{
  g_autofree char *values = stance_change_words_values (session, headline->measure, &headline->last);
  g_autofree char *verdict = stance_change_words_verdict (session, &headline->last);
  g_autofree char *why = stance_change_words_why (session, &headline->last);
  g_autofree char *date = stance_words_date (headline->last.from_date);
  /* Translators: a date, two values "5.1 → 4.0°", and the verdict on the change. */
  g_autofree char *words = g_strdup_printf (_ ("Since the last visit, %s: %s. %s."), date, values, verdict);
  g_autofree char *whole = why != NULL ? g_strdup_printf ("%s %s.", words, why) : g_strdup (words);

  gtk_widget_add_css_class (add_label (box, whole, "caption"), "numeric");
}

static gboolean
is_last_told (const StanceHeadline *headline)
{
  return headline->last.exists && (!headline->baseline.exists || !g_str_equal (headline->last.from, headline->baseline.from));
}

static void
add_value (GtkBox               *box,
           StanceSession        *session,
           const StanceHeadline *headline)
{
  g_autofree char *value = NULL;

  if (!headline->result.known)
    {
      add_label (box, _ ("Not measured at this visit"), "dim-label");
      return;
    }

  value = stance_text_quantity (stance_session_get_text (session), headline->result.value,
                                headline->measure->decimals, headline->measure->unit);
  gtk_widget_add_css_class (add_label (box, value, "title-2"), "numeric");
  gtk_widget_add_css_class (add_label (box, _ ("Nothing to compare with yet"), "caption"), "dim-label");
}

static GtkWidget *
new_headline (StanceSession        *session,
              const StanceHeadline *headline)
{
  const StanceTarget *target = headline->target;
  GtkBox             *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  g_autofree char    *name = stance_change_words_target (session, headline->measure, target->side, target->task);
  g_autofree char    *baseline = NULL;
  g_autofree char    *last = NULL;

  add_label (box, name, "caption-heading");
  baseline = stance_words_date (headline->baseline.from_date);
  last = stance_words_date (headline->last.from_date);

  if (headline->baseline.exists)
    /* Translators: %s is a date. */
    add_change (box, session, headline, &headline->baseline, g_strdup_printf (_ ("Since the baseline, %s"), baseline));
  else if (headline->last.exists)
    /* Translators: %s is a date. */
    add_change (box, session, headline, &headline->last, g_strdup_printf (_ ("Since the last visit, %s"), last));
  else
    add_value (box, session, headline);

  if (headline->baseline.exists && is_last_told (headline))
    add_last (box, session, headline);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (box);
}

static void
add_headlines (StanceHeadlineBox *self,
               StanceSession     *session,
               GPtrArray         *headlines)
{
  GtkFlowBox *flow = GTK_FLOW_BOX (gtk_flow_box_new ());

  gtk_flow_box_set_selection_mode (flow, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (flow, TRUE);
  gtk_flow_box_set_max_children_per_line (flow, STANCE_MAX_TARGETS);
  gtk_flow_box_set_column_spacing (flow, 18);
  gtk_flow_box_set_row_spacing (flow, 15);

  for (guint i = 0; i < headlines->len; i++)
    {
      GtkWidget *child = gtk_flow_box_child_new ();

      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), new_headline (session, g_ptr_array_index (headlines, i)));
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_append (flow, child);
    }

  gtk_box_append (self->box, GTK_WIDGET (flow));
}

static void
add_follow_up (StanceHeadlineBox *self,
               StanceSession     *session,
               const StanceCase  *situation)
{
  const char       *nick = stance_follow_up_nicks[stance_follow_up_judge (situation)];
  const StanceTerm *term = stance_catalog_find_term (situation->catalog, STANCE_TERMS_FOLLOW_UP, nick);
  g_autofree char  *words = NULL;

  if (term == NULL)
    return;

  words = stance_term_dup_name (term, stance_session_get_language (session));
  gtk_box_append (self->box, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_label (self->box, words, "body");
}

static void
stance_headline_box_class_init (StanceHeadlineBoxClass *klass)
{
}

static void
stance_headline_box_init (StanceHeadlineBox *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "stance-headlines");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
stance_headline_box_new (void)
{
  return g_object_new (STANCE_TYPE_HEADLINE_BOX, NULL);
}

void
stance_headline_box_show (StanceHeadlineBox *self,
                          StanceSession     *session,
                          const StanceCase  *situation)
{
  g_autoptr (GPtrArray) headlines = NULL;
  GtkWidget *child;

  g_return_if_fail (STANCE_IS_HEADLINE_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  headlines = stance_headlines_new (situation);
  if (headlines->len > 0)
    add_headlines (self, session, headlines);
  add_follow_up (self, session, situation);
  gtk_widget_set_visible (GTK_WIDGET (self), headlines->len > 0);
}

static gboolean
has_value (const StanceAssessment *assessment)
{
  for (guint i = 0; i < assessment->observations->len; i++)
    if (((const StanceObservation *) assessment->observations->pdata[i])->form != STANCE_FORM_EMPTY)
      return TRUE;

  return FALSE;
}

GtkWidget *
stance_headline_box_new_of (StanceDraft *draft)
{
  const StanceAssessment *assessment = stance_draft_get_assessment (draft);
  StanceHeadlineBox      *self = STANCE_HEADLINE_BOX (stance_headline_box_new ());
  const StanceCase        situation = {
           .catalog = stance_draft_get_catalog (draft),
           .client = stance_draft_get_client (draft),
           .assessment = assessment,
           .earlier = stance_draft_get_visits (draft),
  };

  stance_headline_box_show (self, stance_draft_get_session (draft), &situation);

  if (assessment->targets->len == 0 && has_value (assessment) && !stance_draft_is_signed (draft))
    {
      add_label (self->box, _ ("No target measure yet. The star beside a measure, or Ctrl+T in its field, makes it one of up to three "
                               "that get a headline here."),
                               "dim-label");
      gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
    }

  return GTK_WIDGET (self);
}
