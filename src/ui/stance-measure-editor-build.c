/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-measure-editor-private.h"

typedef struct
{
  StanceMeasureEditor *editor;
  GCallback            changed;
  AdwPreferencesGroup *group; /* the present one */
} Builder;

static void
enter_group (Builder    *builder,
             const char *title,
             const char *description)
{
  builder->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (builder->group, title);
  adw_preferences_group_set_description (builder->group, description);
  adw_preferences_page_add (builder->editor->page, builder->group);
}

static void
add (Builder    *builder,
     GtkWidget  *row,
     gpointer    input,
     const char *signal_name)
{
  g_signal_connect_object (input, signal_name, builder->changed, builder->editor, G_CONNECT_SWAPPED);
  adw_preferences_group_add (builder->group, row);
}

static void
add_field (Builder           *builder,
           StanceMeasureField field,
           const char        *title)
{
  GtkWidget *row = stance_field_row_new (title);

  builder->editor->fields[field] = STANCE_FIELD_ROW (row);
  add (builder, row, row, "changed");
}

/* Takes @ids, as many as @names. */
static void
add_choice (Builder            *builder,
            StanceMeasureChoice choice,
            const char         *title,
            GPtrArray          *ids,
            GtkStringList      *names)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  builder->editor->choices[choice] = ADW_COMBO_ROW (row);
  builder->editor->ids[choice] = ids;
  add (builder, row, row, "notify::selected");
  g_object_unref (names);
}

static void
add_terms (Builder            *builder,
           StanceMeasureChoice choice,
           const char         *title,
           StanceTerms         terms)
{
  StanceSession   *session = builder->editor->session;
  const GPtrArray *list = stance_catalog_get_terms (stance_session_get_catalog (session), terms);
  GPtrArray       *ids = g_ptr_array_new ();
  GtkStringList   *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      g_ptr_array_add (ids, (gpointer) ((const StanceTerm *) list->pdata[i])->id);
      gtk_string_list_take (names, stance_term_dup_name (list->pdata[i], stance_session_get_language (session)));
    }
  add_choice (builder, choice, title, ids, names);
}

/* @words: pairs of what stands in the file and what is read; ends with %NULL */
static void
add_words (Builder            *builder,
           StanceMeasureChoice choice,
           const char         *title,
           const char *const  *words)
{
  GPtrArray     *ids = g_ptr_array_new ();
  GtkStringList *names = gtk_string_list_new (NULL);

  for (int i = 0; words[i] != NULL; i += 2)
    {
      g_ptr_array_add (ids, (gpointer) g_intern_string (words[i]));
      gtk_string_list_append (names, words[i + 1]);
    }
  add_choice (builder, choice, title, ids, names);
}

static void
build_head (Builder *builder)
{
  const char *const decimals[] = { "0", "0", "1", "1", "2", "2", "3", "3", NULL };
  GtkWidget        *row = adw_action_row_new ();

  enter_group (builder, _ ("Measure"), NULL);
  add_field (builder, STANCE_MEASURE_NAME, _ ("Name"));
  add_field (builder, STANCE_MEASURE_SHORT, _ ("Short Name"));
  add_terms (builder, STANCE_MEASURE_SECTION, _ ("Section"), STANCE_TERMS_SECTION);
  add_terms (builder, STANCE_MEASURE_TASK, _ ("Task"), STANCE_TERMS_TASK);
  add_field (builder, STANCE_MEASURE_UNIT, _ ("Unit"));
  add_words (builder, STANCE_MEASURE_DECIMALS, _ ("Decimals"), decimals);

  builder->editor->sides = GTK_SWITCH (gtk_switch_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Left and Right Apart"));
  gtk_widget_set_valign (GTK_WIDGET (builder->editor->sides), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (builder->editor->sides));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (builder->editor->sides));
  add (builder, row, builder->editor->sides, "notify::active");
}

static void
build_figures (Builder *builder)
{
  const char *const better[] = { "lower", _ ("Lower"), "higher", _ ("Higher"), "nearer", _ ("Nearer to Zero"), "none", _ ("Neither"), NULL };
  const char *const aggregates[] = { "mean", _ ("Their Mean"), "best", _ ("The Best of Them"), NULL };

  enter_group (builder, _ ("Limits"), _ ("What is outside is refused where it is typed"));
  add_field (builder, STANCE_MEASURE_MIN, _ ("Lowest Possible Value"));
  add_field (builder, STANCE_MEASURE_MAX, _ ("Highest Possible Value"));
  add_words (builder, STANCE_MEASURE_BETTER, _ ("Better Is"), better);

  enter_group (builder, _ ("Threshold"), _ ("Both may stay empty. A finding does not ask for them; charts and the form show them."));
  add_field (builder, STANCE_MEASURE_THRESHOLD, _ ("Threshold"));
  add_field (builder, STANCE_MEASURE_NEAR_ZONE, _ ("Near Zone"));

  enter_group (builder, _ ("Measuring Error"), _ ("The clinic’s own figures; without them no change is called more than error"));
  add_field (builder, STANCE_MEASURE_SEM, _ ("Standard Error (SEM)"));
  add_field (builder, STANCE_MEASURE_MDC, _ ("Smallest Detectable Change (MDC)"));

  enter_group (builder, _ ("Trials"), NULL);
  add_field (builder, STANCE_MEASURE_TRIALS, _ ("How Many Are Wanted"));
  add_words (builder, STANCE_MEASURE_AGGREGATE, _ ("What Counts"), aggregates);
}

void
stance_measure_editor_build (StanceMeasureEditor *self,
                             GCallback            changed)
{
  Builder    builder = { self, changed, NULL };
  GtkWidget *how_to = stance_text_row_new (_ ("How It Is Done"));

  build_head (&builder);
  build_figures (&builder);
  enter_group (&builder, NULL, NULL);
  self->how_to = STANCE_TEXT_ROW (how_to);
  add (&builder, how_to, how_to, "changed");
}
