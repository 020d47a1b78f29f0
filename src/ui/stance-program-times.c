/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-program-times.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "stance-field-row.h"
#include "stance-term-rows.h"
#include "stance-text-row.h"
#include "stance-typed-date.h"

/* Weeks of the tick table. */
#define FEWEST_WEEKS 1
#define MOST_WEEKS   12

struct _StanceProgramTimes
{
  GtkWidget parent_instance;

  StanceProgramEditor *draft;
  gboolean             loading;

  GtkWidget     *box;
  GtkWidget     *load;
  GtkWidget     *cue;
  GtkSpinButton *weeks;
  GtkWidget     *next_visit;
  GtkWidget     *use_until;
  GtkWidget     *note;
};

G_DEFINE_FINAL_TYPE (StanceProgramTimes, stance_program_times, GTK_TYPE_WIDGET)

static void
take_date (GtkWidget *row,
           char     **place)
{
  g_autofree char *date = stance_typed_date_parse (gtk_editable_get_text (GTK_EDITABLE (row)));

  stance_field_row_set_error (STANCE_FIELD_ROW (row), date == NULL ? _ ("This is not a date") : NULL);
  if (date != NULL)
    stance_set_text (place, date);
}

static void
changed_cb (StanceProgramTimes *self)
{
  StanceProgram   *program = stance_program_editor_get_program (self->draft);
  g_autofree char *note = NULL;

  if (self->loading)
    return;

  note = stance_text_row_dup_text (STANCE_TEXT_ROW (self->note));
  stance_set_text (&program->load, stance_term_drop_down_get (self->load));
  stance_set_text (&program->cue, stance_term_drop_down_get (self->cue));
  stance_set_text (&program->note, note);
  program->weeks = gtk_spin_button_get_value_as_int (self->weeks);
  take_date (self->next_visit, &program->next_visit);
  take_date (self->use_until, &program->use_until);
  stance_program_editor_touch (self->draft);
}

static void
show_date (GtkWidget  *row,
           const char *date)
{
  g_autofree char *typed = stance_typed_date_format (date);

  gtk_editable_set_text (GTK_EDITABLE (row), typed);
}

void
stance_program_times_reload (StanceProgramTimes *self)
{
  const StanceProgram *program;

  g_return_if_fail (STANCE_IS_PROGRAM_TIMES (self));

  program = stance_program_editor_get_program (self->draft);
  self->loading = TRUE;
  stance_term_drop_down_set (self->load, program->load);
  stance_term_drop_down_set (self->cue, program->cue);
  gtk_spin_button_set_value (self->weeks, program->weeks);
  show_date (self->next_visit, program->next_visit);
  show_date (self->use_until, program->use_until);
  stance_text_row_set_text (STANCE_TEXT_ROW (self->note), program->note);
  self->loading = FALSE;
}

static void
stance_program_times_dispose (GObject *object)
{
  StanceProgramTimes *self = STANCE_PROGRAM_TIMES (object);

  self->loading = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (stance_program_times_parent_class)->dispose (object);
}

static void
stance_program_times_class_init (StanceProgramTimesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_program_times_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
stance_program_times_init (StanceProgramTimes *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_margin_top (self->box, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
add_group (StanceProgramTimes *self,
           const char         *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (self->box), group);

  return group;
}

static GtkWidget *
add_row (StanceProgramTimes *self,
         GtkWidget          *group,
         GtkWidget          *row,
         const char         *signal_name)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_swapped (row, signal_name, G_CALLBACK (changed_cb), self);

  return row;
}

/* Names are long: they stand below what they are. */
static GtkWidget *
add_terms (StanceProgramTimes *self,
           GtkWidget          *group,
           StanceSession      *session,
           const char         *title,
           StanceTerms         terms)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *drop_down = stance_term_drop_down_new (session, title, terms);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), drop_down);
  gtk_widget_add_css_class (box, "program-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (changed_cb), self);

  return drop_down;
}

static void
add_weeks (StanceProgramTimes *self,
           GtkWidget          *group)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (FEWEST_WEEKS, MOST_WEEKS, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Weeks to tick off"));
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  self->weeks = GTK_SPIN_BUTTON (spin);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (changed_cb), self);
}

GtkWidget *
stance_program_times_new (StanceProgramEditor *draft)
{
  StanceProgramTimes *self;
  StanceSession      *session;
  GtkWidget          *group;

  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (draft), NULL);

  self = g_object_new (STANCE_TYPE_PROGRAM_TIMES, NULL);
  self->draft = g_object_ref (draft);
  self->loading = TRUE;
  session = stance_program_editor_get_session (draft);

  group = add_group (self, _ ("Load and Running"));
  self->load = add_terms (self, group, session, _ ("Load advice"), STANCE_TERMS_ADVICE);
  self->cue = add_terms (self, group, session, _ ("Running cue"), STANCE_TERMS_CUE);
  group = add_group (self, _ ("Time"));
  add_weeks (self, group);
  self->next_visit = add_row (self, group, stance_field_row_new (_ ("Next visit")), "changed");
  self->use_until = add_row (self, group, stance_field_row_new (_ ("Use until")), "changed");
  self->note = add_row (self, group, stance_text_row_new (_ ("Note on the sheet")), "changed");
  stance_program_times_reload (self);

  return GTK_WIDGET (self);
}
