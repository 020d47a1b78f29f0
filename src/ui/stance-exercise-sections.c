/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-exercise-sections.h"

#include <glib/gi18n.h>

#include "stance-handout.h"
#include "stance-rows.h"

GtkWidget *
stance_exercise_sections_add_heading (GtkBox     *box,
                                      const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  if (gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL)
    gtk_widget_set_margin_top (label, 12);
  gtk_box_append (box, label);

  return label;
}

static GtkListBox *
add_list (GtkBox     *box,
          const char *title)
{
  GtkWidget *heading = stance_exercise_sections_add_heading (box, title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  gtk_box_append (box, list);

  return GTK_LIST_BOX (list);
}

static void
show_whole (AdwActionRow *row)
{
  if (row == NULL)
    return;

  adw_action_row_set_title_lines (row, 0);
  adw_action_row_set_subtitle_lines (row, 0);
}

static void
remove_if_empty (GtkListBox *list)
{
  GtkWidget *heading = gtk_widget_get_prev_sibling (GTK_WIDGET (list));
  GtkBox    *box = GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (list)));

  if (gtk_list_box_get_row_at_index (list, 0) != NULL)
    return;

  gtk_box_remove (box, GTK_WIDGET (list));
  gtk_box_remove (box, heading);
}

/* @key: a text of the exercise */
static void
add_text (GtkListBox         *list,
          StanceExerciseItem *item,
          StanceText         *text,
          const char         *name,
          const char         *key)
{
  g_autofree char *value = stance_exercise_dup_text (stance_exercise_item_get_exercise (item), key,
                                                     stance_text_get_language (text));

  show_whole (stance_rows_add_value (list, name, value));
}

static void
add_terms (GtkListBox         *list,
           StanceExerciseItem *item,
           StanceText         *text,
           const char         *name,
           StanceTerms         terms,
           const char        **ids)
{
  g_autofree char *value = stance_exercise_item_join_terms (stance_exercise_item_get_catalog (item), terms, ids,
                                                            stance_text_get_language (text));

  show_whole (stance_rows_add_value (list, name, value));
}

void
stance_exercise_sections_add_steps (GtkBox             *box,
                                    StanceExerciseItem *item,
                                    StanceText         *text,
                                    StanceSide          side)
{
  GtkListBox *list = add_list (box, _ ("How to Do It"));
  g_auto (GStrv) steps = stance_exercise_dup_steps (stance_exercise_item_get_exercise (item), side,
                                                    stance_text_get_language (text));

  for (int i = 0; steps[i] != NULL; i++)
    {
      AdwActionRow    *row = stance_rows_add (list, steps[i], NULL);
      g_autofree char *number = stance_text_number (text, i + 1, 0);
      GtkWidget       *label = gtk_label_new (number);

      gtk_widget_add_css_class (label, "stance-key");
      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      adw_action_row_add_prefix (row, label);
      show_whole (row);
    }

  remove_if_empty (list);
}

static void
add_faults (GtkListBox         *list,
            StanceExerciseItem *item,
            StanceText         *text)
{
  const StanceExercise *exercise = stance_exercise_item_get_exercise (item);
  g_autoptr (GString) faults = g_string_new (NULL);

  for (int i = 0; i < exercise->n_faults; i++)
    {
      g_autofree char *key = g_strdup_printf ("Fault%d", i + 1);
      g_autofree char *fault = stance_exercise_dup_text (exercise, key, stance_text_get_language (text));

      g_string_append_printf (faults, "%s%s", i > 0 ? "\n" : "", fault);
    }

  show_whole (stance_rows_add_value (list, _ ("Faults"), faults->str));
}

void
stance_exercise_sections_add_watch (GtkBox             *box,
                                    StanceExerciseItem *item,
                                    StanceText         *text)
{
  GtkListBox *list = add_list (box, _ ("While Doing It"));

  add_text (list, item, text, _ ("Cue"), "Cue");
  add_faults (list, item, text);
  add_text (list, item, text, _ ("Tempo"), "Tempo");
  add_text (list, item, text, _ ("Effort"), "Effort");
  add_text (list, item, text, _ ("Stop If"), "StopIf");
  add_text (list, item, text, _ ("Take Care"), "Precaution");
  remove_if_empty (list);
}

void
stance_exercise_sections_add_facts (GtkBox             *box,
                                    StanceExerciseItem *item,
                                    StanceText         *text)
{
  GtkListBox           *list = add_list (box, _ ("At a Glance"));
  const StanceExercise *exercise = stance_exercise_item_get_exercise (item);
  const char           *position[] = { exercise->position, NULL };

  add_terms (list, item, text, _ ("Works"), STANCE_TERMS_MUSCLE, exercise->prime);
  add_terms (list, item, text, _ ("Also"), STANCE_TERMS_MUSCLE, exercise->also);
  add_terms (list, item, text, _ ("Position"), STANCE_TERMS_POSITION, position);
  add_terms (list, item, text, _ ("Equipment"), STANCE_TERMS_EQUIPMENT, exercise->equipment);
  if (exercise->equipment == NULL || *exercise->equipment == NULL)
    stance_rows_add_value (list, _ ("Equipment"), _ ("none"));
  if (exercise->floor)
    show_whole (stance_rows_add_value (list, _ ("Floor"), _ ("one must get down to the floor")));
}

/* Doses */

static void
add_article (GString               *lines,
             StanceExerciseItem    *item,
             StanceText            *text,
             const StancePhaseDose *dose)
{
  g_autofree char *words = stance_dose_to_short (&dose->article, text);
  g_autofree char *source = stance_catalog_dup_citation (stance_exercise_item_get_catalog (item), dose->source);

  /* Translators: a dose, then the article it is from */
  g_string_append_printf (lines, _ ("Article: %s (%s)"), words, source);
}

static void
add_start (GString               *lines,
           StanceText            *text,
           const StancePhaseDose *dose)
{
  g_autofree char *words = stance_dose_to_short (&dose->start, text);

  g_string_append (lines, lines->len > 0 ? "\n" : "");
  /* Translators: a dose */
  g_string_append_printf (lines, _ ("Start with: %s (clinic practice)"), words);
}

void
stance_exercise_sections_add_doses (GtkBox             *box,
                                    StanceExerciseItem *item,
                                    StanceText         *text)
{
  GtkListBox           *list = add_list (box, _ ("Doses"));
  const StanceExercise *exercise = stance_exercise_item_get_exercise (item);

  for (guint i = 0; i < exercise->doses->len; i++)
    {
      const StancePhaseDose *dose = &g_array_index (exercise->doses, StancePhaseDose, i);
      const char            *phase[] = { dose->phase, NULL };
      g_autofree char       *name = stance_exercise_item_join_terms (stance_exercise_item_get_catalog (item), STANCE_TERMS_PHASE,
                                                                     phase, stance_text_get_language (text));
      g_autoptr (GString) lines = g_string_new (NULL);

      if (dose->has_article)
        add_article (lines, item, text, dose);
      if (dose->has_start)
        add_start (lines, text, dose);
      show_whole (stance_rows_add (list, name, lines->str));
    }

  if (exercise->doses->len == 0)
    show_whole (stance_rows_add (list, _ ("No dose in the articles"), _ ("You choose it in the program.")));
  add_text (list, item, text, _ ("At the Start"), "StartNote");
}

void
stance_exercise_sections_add_regions (GtkBox             *box,
                                      StanceExerciseItem *item,
                                      StanceText         *text)
{
  GtkListBox           *list = add_list (box, _ ("Held Back at First With Pain In"));
  const StanceExercise *exercise = stance_exercise_item_get_exercise (item);

  for (const char **id = exercise->held_back; id != NULL && *id != NULL; id++)
    {
      const StanceTerm *region = stance_catalog_find_term (stance_exercise_item_get_catalog (item), STANCE_TERMS_REGION, *id);
      g_autofree char  *name = region != NULL ? stance_term_dup_name (region, stance_text_get_language (text)) : g_strdup (*id);
      g_autofree char  *reason = region != NULL ? stance_term_dup_text (region, "Reason", stance_text_get_language (text)) : NULL;

      show_whole (stance_rows_add (list, name, reason));
    }

  remove_if_empty (list);
}

void
stance_exercise_sections_add_evidence (GtkBox             *box,
                                       StanceExerciseItem *item,
                                       StanceText         *text)
{
  const StanceExercise *exercise = stance_exercise_item_get_exercise (item);
  const char           *language = stance_text_get_language (text);
  g_autofree char      *evidence = stance_exercise_dup_text (exercise, "Evidence", language);
  g_autofree char      *source = stance_exercise_dup_text (exercise, "EvidenceSource", language);
  g_autofree char      *citation = NULL;
  GtkListBox           *list;

  if (evidence == NULL || *evidence == '\0')
    return;

  citation = stance_catalog_dup_citation (stance_exercise_item_get_catalog (item), source != NULL ? source : "");
  list = add_list (box, _ ("Evidence, for Clinicians"));
  show_whole (stance_rows_add (list, evidence, citation));
  show_whole (stance_rows_add (list, _ ("Muscle activity ranks exercises; it does not prove a gain in strength."), NULL));
}
