/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-exercise-editor-private.h"

/* A row's title, and what stands in the row while nothing is chosen. */
static const struct
{
  const char *title;
  const char *none;
  StanceTerms terms;
} lists[STANCE_EDITOR_N_LISTS] = {
  [STANCE_EDITOR_PRIME] = { N_ ("Main Muscles"), N_ ("None chosen"), STANCE_TERMS_MUSCLE },
                            [STANCE_EDITOR_ALSO] = { N_ ("Other Muscles"), N_ ("None chosen"), STANCE_TERMS_MUSCLE },
                                                     [STANCE_EDITOR_EQUIPMENT] = { N_ ("Equipment"), N_ ("None needed"), STANCE_TERMS_EQUIPMENT },
                                                                                   [STANCE_EDITOR_HELD_BACK] = { N_ ("Held Back at First by Pain Here"), N_ ("Nowhere"), STANCE_TERMS_REGION },
                                                                                   };

static const char *const texts[STANCE_EDITOR_N_TEXTS] = {
  [STANCE_EDITOR_OTHER_NAMES] = N_ ("Other Names"),
                                    [STANCE_EDITOR_PURPOSE] = N_ ("What It Is For, in the Client’s Words"),
                                                                  [STANCE_EDITOR_CUE] = N_ ("One Cue"),
                                                                                            [STANCE_EDITOR_STOP_IF] = N_ ("Stop If"),
                                                                                                                          [STANCE_EDITOR_PRECAUTION] = N_ ("Precaution"),
                                                                                                                                                           [STANCE_EDITOR_EFFORT] = N_ ("How Hard"),
                                                                                                                                                                                        [STANCE_EDITOR_TEMPO] = N_ ("How Fast"),
                                                                                                                                                                                                                    [STANCE_EDITOR_EXIT] = N_ ("Ready for the Next When"),
                                                                                                                                                                                                                                               [STANCE_EDITOR_START_NOTE] = N_ ("How to Begin"),
                                                                                                                                                                                                                                                                                [STANCE_EDITOR_EVIDENCE] = N_ ("Evidence, for the Clinician"),
                                                                                                                                                                                                                                                                                };

/* Whom to tell of a change. */
typedef struct
{
  StanceExerciseEditor *editor;
  GCallback             changed;
} Builder;

static void
connect (const Builder *builder,
         gpointer       widget,
         const char    *signal_name)
{
  g_signal_connect_object (widget, signal_name, builder->changed, builder->editor, G_CONNECT_SWAPPED);
}

static AdwPreferencesGroup *
add_group (const Builder *builder,
           const char    *title,
           const char    *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (builder->editor->form, group);

  return ADW_PREFERENCES_GROUP (group);
}

static void
add_text (const Builder       *builder,
          AdwPreferencesGroup *group,
          StanceEditorText     text)
{
  GtkWidget *row = stance_text_row_new (_ (texts[text]));

  connect (builder, row, "changed");
  adw_preferences_group_add (group, row);
  builder->editor->texts[text] = STANCE_TEXT_ROW (row);
}

static void
add_list (const Builder       *builder,
          AdwPreferencesGroup *group,
          StanceEditorList     list)
{
  GtkWidget *row = stance_terms_row_new (builder->editor->session, _ (lists[list].title), _ (lists[list].none), lists[list].terms);

  connect (builder, row, "changed");
  adw_preferences_group_add (group, row);
  builder->editor->lists[list] = STANCE_TERMS_ROW (row);
}

static GtkSwitch *
add_switch (const Builder       *builder,
            AdwPreferencesGroup *group,
            const char          *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  connect (builder, toggle, "notify::active");
  adw_preferences_group_add (group, row);

  return GTK_SWITCH (toggle);
}

static void
build_head (const Builder *builder)
{
  AdwPreferencesGroup *group = add_group (builder, _ ("Exercise"), NULL);

  builder->editor->name = STANCE_FIELD_ROW (stance_field_row_new (_ ("Name")));
  connect (builder, builder->editor->name, "changed");
  adw_preferences_group_add (group, GTK_WIDGET (builder->editor->name));
  add_text (builder, group, STANCE_EDITOR_OTHER_NAMES);
  add_text (builder, group, STANCE_EDITOR_PURPOSE);
}

static void
build_steps (const Builder *builder)
{
  AdwPreferencesGroup *group;

  group = add_group (builder, _ ("How It Is Done"), _ ("Short sentences to the client, one thing each. A sentence that names a leg has a form for each side; the side is that of the working hip."));
  /* Translators: its number follows. */
  builder->editor->steps = STANCE_STEP_LIST (stance_step_list_new ("Step", _ ("Step"), _ ("_Add a Step"), TRUE));
  connect (builder, builder->editor->steps, "changed");
  adw_preferences_group_add (group, GTK_WIDGET (builder->editor->steps));

  group = add_group (builder, _ ("What to Watch"), NULL);
  add_text (builder, group, STANCE_EDITOR_CUE);
  add_text (builder, group, STANCE_EDITOR_STOP_IF);
  add_text (builder, group, STANCE_EDITOR_PRECAUTION);
  /* Translators: its number follows. */
  builder->editor->faults = STANCE_STEP_LIST (stance_step_list_new ("Fault", _ ("Common Fault"), _ ("Add a _Fault"), FALSE));
  gtk_widget_set_margin_top (GTK_WIDGET (builder->editor->faults), 12);
  connect (builder, builder->editor->faults, "changed");
  adw_preferences_group_add (group, GTK_WIDGET (builder->editor->faults));
}

static void
build_pictures (const Builder *builder)
{
  AdwPreferencesGroup *group = add_group (builder, _ ("Figure"), _ ("Drawn like that of another exercise, with the joints as you set them. Hands and feet stay where they stand or hold."));

  builder->editor->figure = STANCE_FIGURE_EDITOR (stance_figure_editor_new (builder->editor->session));
  connect (builder, builder->editor->figure, "changed");
  adw_preferences_group_add (group, GTK_WIDGET (builder->editor->figure));

  group = add_group (builder, _ ("Photos"), _ ("Shown where there is no figure. Only with the consent of whoever is seen on them."));

  builder->editor->photos = STANCE_PHOTO_LIST (stance_photo_list_new ());
  connect (builder, builder->editor->photos, "changed");
  adw_preferences_group_add (group, GTK_WIDGET (builder->editor->photos));
}

static GtkStringList *
list_names (StanceExerciseEditor *self,
            StanceTerms           terms)
{
  const GPtrArray *list = stance_catalog_get_terms (stance_session_get_catalog (self->session), terms);
  GtkStringList   *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < list->len; i++)
    gtk_string_list_take (names, stance_term_dup_name (list->pdata[i], stance_session_get_language (self->session)));

  return names;
}

static void
build_body (const Builder *builder)
{
  StanceExerciseEditor *self = builder->editor;
  AdwPreferencesGroup  *group = add_group (builder, _ ("Muscles and Position"), NULL);
  g_autoptr (GtkStringList) positions = list_names (self, STANCE_TERMS_POSITION);

  add_list (builder, group, STANCE_EDITOR_PRIME);
  add_list (builder, group, STANCE_EDITOR_ALSO);

  self->position = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->position), _ ("Position"));
  adw_combo_row_set_model (self->position, G_LIST_MODEL (positions));
  connect (builder, self->position, "notify::selected");
  adw_preferences_group_add (group, GTK_WIDGET (self->position));

  add_list (builder, group, STANCE_EDITOR_EQUIPMENT);
  self->floor = add_switch (builder, group, _ ("One Must Get Down to the Floor"));
  self->one_sided = add_switch (builder, group, _ ("Done with One Leg at a Time"));
  add_list (builder, group, STANCE_EDITOR_HELD_BACK);
}

static void
build_doses (const Builder *builder)
{
  StanceExerciseEditor *self = builder->editor;
  const GPtrArray      *phases = stance_catalog_get_terms (stance_session_get_catalog (self->session), STANCE_TERMS_PHASE);
  AdwPreferencesGroup  *group = add_group (builder, _ ("Dose"), _ ("What a program starts with, in each phase in which it is used"));

  for (guint i = 0; i < phases->len; i++)
    {
      const StanceTerm *phase = phases->pdata[i];
      g_autofree char  *name = stance_term_dup_name (phase, stance_session_get_language (self->session));
      GtkWidget        *row = stance_dose_row_new (phase->id, name);

      connect (builder, row, "changed");
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->doses, row);
    }

  add_text (builder, group, STANCE_EDITOR_EFFORT);
  add_text (builder, group, STANCE_EDITOR_TEMPO);
  add_text (builder, group, STANCE_EDITOR_START_NOTE);
}

static GtkDropDown *
add_neighbor (const Builder       *builder,
              AdwPreferencesGroup *group,
              const char          *title,
              GListModel          *names)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *drop_down = gtk_drop_down_new (g_object_ref (names), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), TRUE);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), drop_down);
  connect (builder, drop_down, "notify::selected");
  adw_preferences_group_add (group, row);

  return GTK_DROP_DOWN (drop_down);
}

/* None first; the exercise itself is no neighbor of its own. */
static void
build_ladder (const Builder *builder)
{
  StanceExerciseEditor *self = builder->editor;
  const GPtrArray      *exercises = stance_catalog_get_all_exercises (stance_session_get_catalog (self->session));
  AdwPreferencesGroup  *group = add_group (builder, _ ("Ladder"), NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("None"));
  g_ptr_array_add (self->neighbors, NULL);
  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *exercise = exercises->pdata[i];

      if (self->exercise != NULL && !self->copy && exercise->id == self->exercise->id)
        continue;
      gtk_string_list_take (names, stance_exercise_dup_name (exercise, stance_session_get_language (self->session)));
      g_ptr_array_add (self->neighbors, (gpointer) exercise->id);
    }

  self->easier = add_neighbor (builder, group, _ ("One Step Easier"), G_LIST_MODEL (names));
  self->harder = add_neighbor (builder, group, _ ("One Step Harder"), G_LIST_MODEL (names));
  add_text (builder, group, STANCE_EDITOR_EXIT);
  add_text (builder, group, STANCE_EDITOR_EVIDENCE);
}

void
stance_exercise_editor_build (StanceExerciseEditor *self,
                              GCallback             changed)
{
  const Builder builder = { self, changed };

  build_head (&builder);
  build_steps (&builder);
  build_pictures (&builder);
  build_body (&builder);
  build_doses (&builder);
  build_ladder (&builder);
}
