/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-library-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "stance-rows.h"

/* Where a row keeps its exercise and the folded words that are searched. */
#define EXERCISE "stance-exercise"
#define WORDS    "stance-words"

struct _StanceLibraryWindow
{
  AdwWindow parent_instance;

  GtkSearchEntry *entry;
  GtkListBox     *list;
  char          **searched;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceLibraryWindow, stance_library_window, ADW_TYPE_WINDOW)

static void
append_muscles (GString             *words,
                const StanceCatalog *catalog,
                const char         **muscles,
                const char          *language)
{
  for (; *muscles != NULL; muscles++)
    {
      const StanceTerm *term = stance_catalog_find_term (catalog, STANCE_TERMS_MUSCLE, *muscles);
      g_autofree char  *name = term != NULL ? stance_term_dup_name (term, language) : g_strdup (*muscles);

      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", name);
    }
}

static char *
dup_reason (StanceProgramEditor *draft,
            const char          *language)
{
  const StanceTerm *region = stance_catalog_find_term (stance_program_editor_get_catalog (draft), STANCE_TERMS_REGION,
                                                       stance_program_editor_get_region (draft));

  return region != NULL ? stance_term_dup_text (region, "Reason", language) : NULL;
}

static char *
fold_words (const StanceExercise *exercise,
            const char           *name,
            const char           *muscles,
            const char           *language)
{
  g_autofree char *others = stance_exercise_dup_text (exercise, "OtherNames", language);
  g_autofree char *words = g_strjoin (" ", name, muscles, others, NULL);

  return stance_text_fold (words);
}

static void
add_exercise (StanceLibraryWindow  *self,
              StanceProgramEditor  *draft,
              const StanceExercise *exercise)
{
  const char      *language = stance_session_get_language (stance_program_editor_get_session (draft));
  g_autofree char *name = stance_exercise_dup_name (exercise, language);
  g_autoptr (GString) muscles = g_string_new (NULL);
  g_autoptr (GString) subtitle = NULL;
  AdwActionRow *row;

  append_muscles (muscles, stance_program_editor_get_catalog (draft), exercise->prime, language);
  append_muscles (muscles, stance_program_editor_get_catalog (draft), exercise->also, language);
  subtitle = g_string_new (muscles->str);

  if (stance_exercise_is_held_back (exercise, stance_program_editor_get_region (draft)))
    {
      g_autofree char *reason = dup_reason (draft, language);

      g_string_append_printf (subtitle, "\n%s %s", _ ("Held back at first."), reason != NULL ? reason : "");
    }

  row = stance_rows_add (self->list, name, subtitle->str);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_set_subtitle_lines (row, 0);
  if (stance_exercise_is_held_back (exercise, stance_program_editor_get_region (draft)))
    gtk_widget_add_css_class (GTK_WIDGET (row), "dim-label");
  g_object_set_data (G_OBJECT (row), EXERCISE, (gpointer) exercise);
  g_object_set_data_full (G_OBJECT (row), WORDS, fold_words (exercise, name, muscles->str, language), g_free);
}

static gboolean
is_shown (GtkListBoxRow *row,
          gpointer       user_data)
{
  StanceLibraryWindow *self = STANCE_LIBRARY_WINDOW (user_data);
  const char          *words = g_object_get_data (G_OBJECT (row), WORDS);

  for (char **word = self->searched; word != NULL && *word != NULL; word++)
    if (strstr (words, *word) == NULL)
      return FALSE;

  return TRUE;
}

static void
search_changed_cb (StanceLibraryWindow *self)
{
  g_autofree char *folded = stance_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  g_strfreev (self->searched);
  self->searched = g_strsplit (folded, " ", -1);
  gtk_list_box_invalidate_filter (self->list);
}

static void
row_activated_cb (StanceLibraryWindow *self,
                  GtkListBoxRow       *row)
{
  const StanceExercise *exercise = g_object_get_data (G_OBJECT (row), EXERCISE);
  g_autoptr (StanceLibraryWindow) held = g_object_ref (self);

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, exercise->id);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Enter in the search takes the first that is shown. */
static void
search_activated_cb (StanceLibraryWindow *self)
{
  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
        {
          row_activated_cb (self, row);
          return;
        }
    }
}

static void
stance_library_window_finalize (GObject *object)
{
  g_strfreev (STANCE_LIBRARY_WINDOW (object)->searched);

  G_OBJECT_CLASS (stance_library_window_parent_class)->finalize (object);
}

static void
stance_library_window_class_init (StanceLibraryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = stance_library_window_finalize;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", STANCE_TYPE_LIBRARY_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (ADW_TYPE_CLAMP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-library-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
stance_library_window_init (StanceLibraryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
}

StanceLibraryWindow *
stance_library_window_new (StanceProgramEditor *draft,
                           GtkWindow           *parent)
{
  StanceLibraryWindow *self;
  const GPtrArray     *exercises;

  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (draft), NULL);

  self = g_object_new (STANCE_TYPE_LIBRARY_WINDOW, "transient-for", parent, NULL);
  exercises = stance_catalog_get_exercises (stance_program_editor_get_catalog (draft));
  for (guint i = 0; i < exercises->len; i++)
    add_exercise (self, draft, exercises->pdata[i]);

  return self;
}

void
stance_library_window_search (StanceLibraryWindow *self,
                              const char          *words)
{
  g_return_if_fail (STANCE_IS_LIBRARY_WINDOW (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  search_changed_cb (self);
}

GPtrArray *
stance_library_window_list_shown (StanceLibraryWindow *self)
{
  GPtrArray *shown = g_ptr_array_new ();

  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (is_shown (row, self))
        g_ptr_array_add (shown, (gpointer) ((const StanceExercise *) g_object_get_data (G_OBJECT (row), EXERCISE))->id);
    }

  return shown;
}
