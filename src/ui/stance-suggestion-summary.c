/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-suggestion-summary.h"

#include <glib/gi18n.h>

#include "stance-draft-private.h"
#include "stance-finding-words.h"
#include "stance-program.h"
#include "stance-side-label.h"

/* Else the form beside it would give way to the longest line. */
#define MAX_WIDTH_CHARS 26

typedef enum
{
  ROW_LOAD,
  ROW_CUE,
  ROW_EXERCISES,
  ROW_HELD_BACK,
  N_ROWS,
} Row;

static const char *const names[N_ROWS] = {
  [ROW_LOAD] = N_ ("Load"),
                   [ROW_CUE] = N_ ("Cue"),
                                   [ROW_EXERCISES] = N_ ("Exercises"),
                                                         [ROW_HELD_BACK] = N_ ("Held back"),
                                                         };

struct _StanceSuggestionSummary
{
  AdwBin parent_instance;

  StanceDraft *draft;
  GtkWidget   *names[N_ROWS];
  GtkLabel    *words[N_ROWS];
  GtkWidget   *nothing;
};

G_DEFINE_FINAL_TYPE (StanceSuggestionSummary, stance_suggestion_summary, ADW_TYPE_BIN)

static void
stance_suggestion_summary_dispose (GObject *object)
{
  g_clear_object (&STANCE_SUGGESTION_SUMMARY (object)->draft);

  G_OBJECT_CLASS (stance_suggestion_summary_parent_class)->dispose (object);
}

static void
stance_suggestion_summary_class_init (StanceSuggestionSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_suggestion_summary_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_label (const char *words,
           const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_WIDTH_CHARS);
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
stance_suggestion_summary_init (StanceSuggestionSummary *self)
{
  GtkBox    *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  GtkWidget *title = new_label (_ ("What This Visit Suggests"), "heading");
  GtkGrid   *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 12);
  gtk_grid_set_row_spacing (grid, 6);
  for (int row = 0; row < N_ROWS; row++)
    {
      self->names[row] = new_label (_ (names[row]), "dim-label");
      self->words[row] = GTK_LABEL (new_label (NULL, row == ROW_HELD_BACK ? "dim-label" : NULL));
      gtk_widget_set_hexpand (GTK_WIDGET (self->words[row]), TRUE);
      gtk_grid_attach (grid, self->names[row], 0, row, 1, 1);
      gtk_grid_attach (grid, GTK_WIDGET (self->words[row]), 1, row, 1, 1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->words[row]), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                      self->names[row], NULL, -1);
    }

  self->nothing = new_label (_ ("Nothing yet. The findings below say what they wait for."), "dim-label");
  gtk_box_append (box, title);
  gtk_box_append (box, self->nothing);
  gtk_box_append (box, GTK_WIDGET (grid));
  gtk_widget_add_css_class (GTK_WIDGET (self), "stance-finding");
  gtk_widget_add_css_class (GTK_WIDGET (self), "stance-summary");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

GtkWidget *
stance_suggestion_summary_new (StanceDraft *draft)
{
  StanceSuggestionSummary *self = g_object_new (STANCE_TYPE_SUGGESTION_SUMMARY, NULL);

  self->draft = g_object_ref (draft);
  stance_suggestion_summary_update (self);

  return GTK_WIDGET (self);
}

static void
set_row (StanceSuggestionSummary *self,
         Row                      row,
         const char              *words)
{
  gboolean has = words != NULL && *words != '\0';

  gtk_label_set_label (self->words[row], has ? words : "");
  gtk_widget_set_visible (self->names[row], has);
  gtk_widget_set_visible (GTK_WIDGET (self->words[row]), has);
}

static char *
dup_cue (StanceSuggestionSummary *self,
         const char              *id)
{
  const StanceTerm *cue = stance_catalog_find_term (stance_draft_get_catalog (self->draft), STANCE_TERMS_CUE, id);

  return cue != NULL ? stance_term_dup_name (cue, stance_session_get_language (stance_draft_get_session (self->draft))) : NULL;
}

/* One to a line, with its side where it has one. */
static char *
list_items (StanceSuggestionSummary *self,
            const GPtrArray         *items)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const StanceItem *item = items->pdata[i];
      g_autofree char  *name = stance_finding_words_exercise (self->draft, item->exercise);
      gboolean          one_sided = item->side == STANCE_SIDE_LEFT || item->side == STANCE_SIDE_RIGHT;

      g_string_append_printf (lines, "%s%s%s%s", i > 0 ? "\n" : "", name, one_sided ? ", " : "",
                              one_sided ? stance_side_to_label (item->side) : "");
    }

  return g_string_free (lines, FALSE);
}

/* Of all findings together, each once. */
static char *
list_held_back (StanceSuggestionSummary *self,
                const StanceFindings    *findings)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (StanceHeldBack));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < findings->findings->len; i++)
    {
      const StanceFinding *finding = findings->findings->pdata[i];

      for (guint j = 0; finding->acts && j < finding->held_back->len; j++)
        if (g_hash_table_add (seen, (gpointer) g_array_index (finding->held_back, StanceHeldBack, j).exercise))
          g_array_append_val (all, g_array_index (finding->held_back, StanceHeldBack, j));
    }

  return stance_finding_words_held_back (self->draft, all);
}

void
stance_suggestion_summary_update (StanceSuggestionSummary *self)
{
  const StanceFindings *findings = stance_draft_get_findings (self->draft);
  const StanceCase      situation = stance_draft_get_case (self->draft);
  gboolean              has_findings = findings->findings->len > 0 && !findings->stopped;
  g_autoptr (StanceProgram) program = has_findings ? stance_program_suggest (&situation, findings, NULL) : NULL;
  g_autofree char *load = program != NULL ? stance_finding_words_advice (self->draft, program->load) : NULL;
  g_autofree char *cue = program != NULL ? dup_cue (self, program->cue) : NULL;
  g_autofree char *exercises = program != NULL ? list_items (self, program->items) : NULL;
  g_autofree char *held_back = program != NULL ? list_held_back (self, findings) : NULL;

  set_row (self, ROW_LOAD, load);
  set_row (self, ROW_CUE, cue);
  set_row (self, ROW_EXERCISES, exercises);
  set_row (self, ROW_HELD_BACK, held_back);
  gtk_widget_set_visible (self->nothing, program == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), has_findings);
}
