/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-task-pain.h"

#include "stance-form-row.h"
#include "stance-observation-field.h"
#include "stance-side-label.h"

static const StanceSide sides[] = { STANCE_SIDE_LEFT, STANCE_SIDE_RIGHT };

static char *
dup_task (StanceDraft *draft,
          const char  *task)
{
  const StanceTerm *term = stance_catalog_find_term (stance_draft_get_catalog (draft), STANCE_TERMS_TASK, task);

  return term != NULL ? stance_term_dup_name (term, stance_session_get_language (stance_draft_get_session (draft))) : g_strdup (task);
}

/* The sides stand under their heads. */
static GtkWidget *
new_pair (GtkSizeGroup *columns)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  gtk_size_group_add_widget (columns, pair);

  return pair;
}

static void
add_heads (GtkBox       *card,
           GtkSizeGroup *columns)
{
  GtkWidget *pair = new_pair (columns);

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    gtk_box_append (GTK_BOX (pair), stance_side_label_new (sides[i]));

  stance_form_row_append (card, stance_form_row_new ("", NULL, pair));
}

static void
add_task (StanceDraft         *draft,
          const StanceMeasure *measure,
          const char          *task,
          GtkBox              *card,
          GtkSizeGroup        *columns)
{
  GtkWidget       *pair = new_pair (columns);
  g_autofree char *name = dup_task (draft, task);

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    gtk_box_append (GTK_BOX (pair), stance_observation_field_new (draft, measure, sides[i], task, NULL));

  stance_form_row_append (card, stance_form_row_new (name, NULL, pair));
}

static gboolean
has_value (StanceDraft         *draft,
           const StanceMeasure *measure)
{
  const GPtrArray *observations = stance_draft_get_assessment (draft)->observations;

  for (guint i = 0; i < observations->len; i++)
    {
      const StanceObservation *observation = g_ptr_array_index (observations, i);

      if (observation->form != STANCE_FORM_EMPTY && g_str_equal (observation->measure, measure->id))
        return TRUE;
    }

  return FALSE;
}

/* A heading with the lines under it; folded while nothing stands there. */
static GtkWidget *
new_measure (StanceDraft         *draft,
             const StanceMeasure *measure)
{
  g_autofree char *name = stance_measure_dup_name (measure, stance_session_get_language (stance_draft_get_session (draft)));
  g_autoptr (GtkSizeGroup) columns = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *fold = stance_form_fold_new (name, card);

  gtk_widget_add_css_class (card, "card");
  add_heads (GTK_BOX (card), columns);
  for (const char **task = measure->tasks; *task != NULL; task++)
    add_task (draft, measure, *task, GTK_BOX (card), columns);
  stance_form_fold_set_open (STANCE_FORM_FOLD (fold), has_value (draft, measure));

  return fold;
}

GtkWidget *
stance_task_pain_new (StanceDraft *draft)
{
  const GPtrArray *measures = stance_catalog_get_measures (stance_draft_get_catalog (draft));
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < measures->len; i++)
    if (((const StanceMeasure *) measures->pdata[i])->told)
      gtk_box_append (GTK_BOX (box), new_measure (draft, measures->pdata[i]));

  return box;
}
