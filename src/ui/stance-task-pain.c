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

static GtkWidget *
new_pair (void)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);

  return pair;
}

static void
add_heads (GtkBox     *card,
           const char *name)
{
  GtkWidget *pair = new_pair ();

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    gtk_box_append (GTK_BOX (pair), stance_side_label_new (sides[i]));

  stance_form_row_append (card, stance_form_row_new (name, NULL, pair));
}

static void
add_task (StanceDraft         *draft,
          const StanceMeasure *measure,
          const char          *task,
          GtkBox              *card)
{
  GtkWidget       *pair = new_pair ();
  g_autofree char *name = dup_task (draft, task);

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    gtk_box_append (GTK_BOX (pair), stance_observation_field_new (draft, measure, sides[i], task, NULL));

  stance_form_row_append (card, stance_form_row_new (name, NULL, pair));
}

GtkWidget *
stance_task_pain_new (StanceDraft *draft)
{
  const GPtrArray *measures = stance_catalog_get_measures (stance_draft_get_catalog (draft));
  const char      *language = stance_session_get_language (stance_draft_get_session (draft));
  GtkWidget       *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, "card");
  for (guint i = 0; i < measures->len; i++)
    {
      const StanceMeasure *measure = g_ptr_array_index (measures, i);
      g_autofree char     *name = measure->told ? stance_measure_dup_name (measure, language) : NULL;

      if (!measure->told)
        continue;

      add_heads (GTK_BOX (card), name);
      for (const char **task = measure->tasks; *task != NULL; task++)
        add_task (draft, measure, *task, GTK_BOX (card));
    }

  return card;
}
