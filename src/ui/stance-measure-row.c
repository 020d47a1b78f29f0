/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-measure-row.h"

#include <glib/gi18n.h>

#include "stance-cadence-box.h"
#include "stance-measure-help.h"
#include "stance-observation-field.h"
#include "stance-observation-words.h"
#include "stance-steady-label.h"
#include "stance-strength-box.h"
#include "stance-target-button.h"

struct _StanceMeasureRow
{
  GtkWidget parent_instance;

  StanceDraft         *draft;
  const StanceMeasure *measure;
  const char          *task;

  GtkGrid           *grid;
  GtkMenuButton     *help;
  StanceSteadyLabel *results[2]; /* by column; of what has no field of its own, else %NULL */
  StanceSteadyLabel *norms[2];
  StanceSteadyLabel *lasts[2];
  StanceSteadyLabel *symmetry;
};

G_DEFINE_FINAL_TYPE (StanceMeasureRow, stance_measure_row, GTK_TYPE_WIDGET)

static StanceSide
get_side (StanceMeasureRow *self,
          int               column)
{
  if (!self->measure->sides)
    return STANCE_SIDE_NONE;

  return column == 0 ? STANCE_SIDE_LEFT : STANCE_SIDE_RIGHT;
}

static int
count_columns (StanceMeasureRow *self)
{
  return self->measure->sides ? 2 : 1;
}

static void
update_side (StanceMeasureRow *self,
             int               column)
{
  StanceSide       side = get_side (self, column);
  g_autofree char *norm = stance_observation_words_norm (self->draft, self->measure, side, self->task);
  g_autofree char *last = stance_observation_words_last (self->draft, self->measure, side, self->task);

  stance_steady_label_set_text (self->norms[column], norm, "dim-label");
  stance_steady_label_set_text (self->lasts[column], last, "dim-label");

  if (self->results[column] != NULL)
    {
      g_autofree char *result = stance_observation_words_result (self->draft, self->measure, side, self->task);

      stance_steady_label_set_text (self->results[column], result, NULL);
    }
}

static void
update_words (StanceMeasureRow *self)
{
  g_autofree char *symmetry = stance_observation_words_symmetry (self->draft, self->measure, self->task);

  for (int column = 0; column < count_columns (self); column++)
    update_side (self, column);

  stance_steady_label_set_text (self->symmetry, symmetry, "dim-label");
}

/* Made when it is first opened: few are. */
static void
fill_help (GtkMenuButton *button,
           gpointer       user_data)
{
  StanceMeasureRow *self = STANCE_MEASURE_ROW (user_data);
  GtkWidget        *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), stance_measure_help_new (self->draft, self->measure));
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
new_help (StanceMeasureRow *self,
          const char       *name)
{
  /* Translators: a button; %s is a measure. */
  g_autofree char *label = g_strdup_printf (_ ("About %s"), name);
  GtkWidget       *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "help-about-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_help, self, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);

  /* Not a stop between two fields: F1 in a field opens it. */
  gtk_widget_set_can_focus (button, FALSE);
  self->help = GTK_MENU_BUTTON (button);

  return button;
}

/* Name, task where there are several, and unit. */
static char *
describe_title (StanceMeasureRow *self,
                const char       *name)
{
  const char       *language = stance_session_get_language (stance_draft_get_session (self->draft));
  const StanceTerm *task = stance_catalog_find_term (stance_draft_get_catalog (self->draft), STANCE_TERMS_TASK, self->task);
  g_autofree char  *task_name = NULL;

  if (g_strv_length ((char **) self->measure->tasks) < 2 || task == NULL)
    return g_strdup (name);

  task_name = stance_term_dup_name (task, language);

  /* Translators: what is seen, and in which movement: "Hip drop, seen: squat". */
  return g_strdup_printf (_ ("%s: %s"), name, task_name);
}

static GtkWidget *
new_heading (StanceMeasureRow *self)
{
  StanceSession   *session = stance_draft_get_session (self->draft);
  const char      *typed_unit = self->measure->typed_unit != NULL ? self->measure->typed_unit : self->measure->unit;
  g_autofree char *name = stance_measure_dup_name (self->measure, stance_session_get_language (session));
  g_autofree char *title = describe_title (self, name);
  g_autofree char *unit = stance_text_unit (stance_session_get_text (session), typed_unit != NULL ? typed_unit : "");
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *title_label = gtk_label_new (title);
  GtkWidget       *unit_label = gtk_label_new (unit);

  gtk_label_set_wrap (GTK_LABEL (title_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title_label), 0);
  gtk_widget_add_css_class (title_label, "heading");
  gtk_widget_add_css_class (unit_label, "dim-label");
  gtk_widget_set_hexpand (unit_label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (unit_label), 0);

  gtk_box_append (GTK_BOX (box), title_label);
  gtk_box_append (GTK_BOX (box), unit_label);
  gtk_box_append (GTK_BOX (box), stance_target_button_new (self->draft, self->measure, self->task, GTK_WIDGET (self)));
  gtk_box_append (GTK_BOX (box), new_help (self, name));

  return box;
}

static void
add_fields (StanceMeasureRow *self,
            const StancePart *part,
            int               row)
{
  for (int column = 0; column < count_columns (self); column++)
    gtk_grid_attach (self->grid,
                     stance_observation_field_new (self->draft, self->measure, get_side (self, column), self->task, part),
                     column, row, 1, 1);
}

/* A score is a line of its parts, each left and right; returns the next free row. */
static int
add_parts (StanceMeasureRow *self)
{
  const char *language = stance_session_get_language (stance_draft_get_session (self->draft));
  int         row = 0;

  for (guint i = 0; i < self->measure->parts->len; i++)
    {
      const StancePart *part = &g_array_index (self->measure->parts, StancePart, i);
      const StanceTerm *term = stance_catalog_find_term (stance_draft_get_catalog (self->draft), STANCE_TERMS_PART, part->id);
      g_autofree char  *name = term != NULL ? stance_term_dup_name (term, language) : g_strdup (part->id);
      GtkWidget        *label = gtk_label_new (name);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_grid_attach (self->grid, label, 0, row++, 2, 1);
      add_fields (self, part, row++);
    }

  return row;
}

/* Whether the fields say themselves what was typed comes to. */
static gboolean
has_own_result (StanceMeasureRow *self)
{
  return self->measure->entry != STANCE_ENTRY_PARTS && self->measure->derive != STANCE_DERIVE_SUM;
}

static StanceSteadyLabel *
add_steady (GtkBox *box,
            char   *longest)
{
  g_autofree char *kept = longest;
  GtkWidget       *label = stance_steady_label_new ();

  stance_steady_label_reserve (STANCE_STEADY_LABEL (label), kept);
  gtk_box_append (box, label);

  return STANCE_STEADY_LABEL (label);
}

/* What a sum or a score says at first is as long as it gets, give or take a figure. */
static char *
dup_longest_result (StanceMeasureRow *self,
                    StanceSide        side)
{
  g_autofree char *empty = NULL;

  if (self->measure->derive != STANCE_DERIVE_SUM)
    return g_strdup (_ ("Some parts are open"));

  empty = stance_observation_words_result (self->draft, self->measure, side, self->task);

  return g_strdup_printf ("%s 00.0° 00.0°", empty);
}

static void
add_side_words (StanceMeasureRow *self,
                int               column,
                int               row)
{
  StanceSide side = get_side (self, column);
  GtkBox    *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  if (!has_own_result (self))
    self->results[column] = add_steady (box, dup_longest_result (self, side));

  self->norms[column] = add_steady (box, stance_observation_words_longest_norm (self->draft, self->measure));
  self->lasts[column] = add_steady (box, stance_observation_words_longest_last (self->draft, self->measure, side, self->task));
  gtk_grid_attach (self->grid, GTK_WIDGET (box), column, row, 1, 1);
}

static void
add_words (StanceMeasureRow *self,
           int               row)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  for (int column = 0; column < count_columns (self); column++)
    add_side_words (self, column, row);

  self->symmetry = add_steady (box, stance_observation_words_longest_symmetry (self->draft, self->measure));
  gtk_widget_set_parent (GTK_WIDGET (box), GTK_WIDGET (self));
}

/* What is of little worth says so where it is entered. */
static void
add_caution (StanceMeasureRow *self)
{
  g_autofree char *words = stance_measure_dup_text (self->measure, "Caution", stance_session_get_language (stance_draft_get_session (self->draft)));
  GtkWidget       *label;

  if (words == NULL)
    return;

  label = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "warning");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

/* One value keeps the width that two have; beside it may stand what counts it. */
static void
add_beside (StanceMeasureRow *self)
{
  GtkWidget *field = gtk_grid_get_child_at (self->grid, 0, 0);
  GtkWidget *beside = self->measure->counter == STANCE_COUNTER_STEPS ? stance_cadence_box_new (STANCE_OBSERVATION_FIELD (field))
                                                                     : gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_grid_attach (self->grid, beside, 1, 0, 1, 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "measure.count", STANCE_IS_CADENCE_BOX (beside));
}

static void
build (StanceMeasureRow *self)
{
  int row = 1;

  gtk_widget_set_parent (new_heading (self), GTK_WIDGET (self));
  add_caution (self);

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));

  if (self->measure->entry == STANCE_ENTRY_PARTS)
    row = add_parts (self);
  else if (self->measure->derive != STANCE_DERIVE_SUM)
    add_fields (self, NULL, 0);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "measure.count", FALSE);
  if (!self->measure->sides)
    add_beside (self);

  add_words (self, row);

  if (self->measure->derive == STANCE_DERIVE_TORQUE_PER_MASS)
    gtk_widget_set_parent (stance_strength_box_new (self->draft, self->measure, self->task), GTK_WIDGET (self));
}

static void
show_help (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  gtk_menu_button_popup (STANCE_MEASURE_ROW (widget)->help);
}

static void
show_counter (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  stance_cadence_box_open (STANCE_CADENCE_BOX (gtk_grid_get_child_at (STANCE_MEASURE_ROW (widget)->grid, 1, 0)));
}

static void
stance_measure_row_dispose (GObject *object)
{
  StanceMeasureRow *self = STANCE_MEASURE_ROW (object);
  GtkWidget        *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->draft);

  G_OBJECT_CLASS (stance_measure_row_parent_class)->dispose (object);
}

static void
stance_measure_row_class_init (StanceMeasureRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_measure_row_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "measure.help", NULL, show_help);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "measure.count", NULL, show_counter);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_F1, 0, "measure.help", NULL);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
stance_measure_row_init (StanceMeasureRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "stance-measure");
}

GtkWidget *
stance_measure_row_new (StanceDraft         *draft,
                        const StanceMeasure *measure,
                        const char          *task)
{
  StanceMeasureRow *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_MEASURE_ROW, NULL);
  self->draft = g_object_ref (draft);
  self->measure = measure;
  self->task = task;
  build (self);

  g_signal_connect_object (draft, "changed", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "replaced", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  update_words (self);

  return GTK_WIDGET (self);
}
