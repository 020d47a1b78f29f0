/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-figure-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "stance-pose-preview.h"

#define ANGLE "stance-angle"

struct _StanceFigureEditor
{
  GtkWidget parent_instance;

  StanceSession     *session;
  StanceFigure      *first;  /* what it started as */
  StanceFigure      *source; /* as it was chosen, to go back to */
  StanceFigure      *figure;
  GPtrArray         *choices; /* of exercise ids; the first is none, the second what it started as */
  gboolean           changed;
  gboolean           filling;
  GtkWidget         *box;
  GtkDropDown       *choice;
  GtkWidget         *adjusting;
  GtkDropDown       *pose;
  StancePosePreview *preview;
  GtkRange          *sliders[STANCE_N_ANGLES];
};

G_DEFINE_FINAL_TYPE (StanceFigureEditor, stance_figure_editor, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The joints of the trunk, then those of one side. */
static const char *const names[STANCE_N_ANGLES_ONE_SIDE] = {
  [STANCE_ANGLE_PELVIS_TILT] = N_ ("Pelvis Forward"),
                                   [STANCE_ANGLE_PELVIS_DROP] = N_ ("Pelvis Drops on the Other Side"),
                                                                    [STANCE_ANGLE_PELVIS_TURN] = N_ ("Pelvis Turns"),
                                                                                                     [STANCE_ANGLE_SPINE_FLEXION] = N_ ("Back Bends Forward"),
                                                                                                                                        [STANCE_ANGLE_SPINE_BEND] = N_ ("Back Bends Sideways"),
                                                                                                                                                                        [STANCE_ANGLE_SPINE_TURN] = N_ ("Back Turns"),
                                                                                                                                                                                                        [STANCE_ANGLE_NECK_FLEXION] = N_ ("Head Forward"),
                                                                                                                                                                                                                                          [STANCE_ANGLE_NECK_BEND] = N_ ("Head Sideways"),
                                                                                                                                                                                                                                                                         [STANCE_ANGLE_NECK_TURN] = N_ ("Head Turns"),
                                                                                                                                                                                                                                                                                                        [STANCE_ANGLE_HIP_FLEXION] = N_ ("Hip Bends"),
                                                                                                                                                                                                                                                                                                                                         [STANCE_ANGLE_HIP_ABDUCTION] = N_ ("Hip Outward"),
                                                                                                                                                                                                                                                                                                                                                                            [STANCE_ANGLE_HIP_ROTATION] = N_ ("Hip Turns Outward"),
                                                                                                                                                                                                                                                                                                                                                                                                              [STANCE_ANGLE_KNEE_FLEXION] = N_ ("Knee Bends"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                [STANCE_ANGLE_ANKLE_FLEXION] = N_ ("Foot Up"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                   [STANCE_ANGLE_ANKLE_INVERSION] = N_ ("Sole Inward"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                        [STANCE_ANGLE_TOES_EXTENSION] = N_ ("Toes Up"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                            [STANCE_ANGLE_SHOULDER_FLEXION] = N_ ("Arm Forward"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                  [STANCE_ANGLE_SHOULDER_ABDUCTION] = N_ ("Arm Outward"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          [STANCE_ANGLE_SHOULDER_ROTATION] = N_ ("Arm Turns Outward"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 [STANCE_ANGLE_ELBOW_FLEXION] = N_ ("Elbow Bends"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                    [STANCE_ANGLE_FOREARM_TURN] = N_ ("Palm Forward"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                      [STANCE_ANGLE_WRIST_FLEXION] = N_ ("Hand to the Palm"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                      };

/* Which sliders stand together: from an angle of @limb up to another. */
static const struct
{
  const char *title;
  int         first;
  int         last;
  StanceLimb  limb;
} parts[] = {
  { N_ ("Pelvis"), STANCE_ANGLE_PELVIS_TILT, STANCE_ANGLE_PELVIS_TURN, STANCE_LIMB_WORKING },
    { N_ ("Working Leg"), STANCE_ANGLE_HIP_FLEXION, STANCE_ANGLE_TOES_EXTENSION, STANCE_LIMB_WORKING },
      { N_ ("Other Leg"), STANCE_ANGLE_HIP_FLEXION, STANCE_ANGLE_TOES_EXTENSION, STANCE_LIMB_OTHER },
        { N_ ("Back and Head"), STANCE_ANGLE_SPINE_FLEXION, STANCE_ANGLE_NECK_TURN, STANCE_LIMB_WORKING },
          { N_ ("Arm of the Working Side"), STANCE_ANGLE_SHOULDER_FLEXION, STANCE_ANGLE_WRIST_FLEXION, STANCE_LIMB_WORKING },
            { N_ ("Other Arm"), STANCE_ANGLE_SHOULDER_FLEXION, STANCE_ANGLE_WRIST_FLEXION, STANCE_LIMB_OTHER },
          };

static StancePose *
get_pose (StanceFigureEditor *self)
{
  guint index = gtk_drop_down_get_selected (self->pose);

  if (self->figure == NULL || index >= self->figure->poses->len)
    return NULL;

  return self->figure->poses->pdata[index];
}

static void
draw (StanceFigureEditor *self)
{
  stance_pose_preview_show (self->preview, self->figure,
                            stance_figure_cache_get_look (stance_session_get_figures (self->session)),
                            gtk_drop_down_get_selected (self->pose));
}

static void
show_angles (StanceFigureEditor *self)
{
  const StancePose *pose = get_pose (self);

  self->filling = TRUE;
  for (int i = 0; i < STANCE_N_ANGLES && pose != NULL; i++)
    gtk_range_set_value (self->sliders[i], pose->angles[i]);
  self->filling = FALSE;
  draw (self);
}

static void
tell (StanceFigureEditor *self)
{
  self->changed = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
slid_cb (GtkRange           *slider,
         StanceFigureEditor *self)
{
  StancePose *pose = get_pose (self);
  int         angle = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (slider), ANGLE));

  if (self->filling || pose == NULL)
    return;

  pose->angles[angle] = round (gtk_range_get_value (slider));
  draw (self);
  tell (self);
}

static void
pose_chosen_cb (StanceFigureEditor *self)
{
  if (!self->filling)
    show_angles (self);
}

/* The pose as it was before the sliders were moved. */
static void
reset_cb (StanceFigureEditor *self)
{
  StancePose *pose = get_pose (self);
  guint       index = gtk_drop_down_get_selected (self->pose);

  if (pose == NULL)
    return;

  memcpy (pose->angles, ((const StancePose *) self->source->poses->pdata[index])->angles, sizeof pose->angles);
  show_angles (self);
  tell (self);
}

static void
list_poses (StanceFigureEditor *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; self->figure != NULL && i < self->figure->poses->len; i++)
    /* Translators: one of the drawn poses of an exercise. */
    gtk_string_list_take (list, g_strdup_printf (_ ("Pose %u"), i + 1));

  self->filling = TRUE;
  gtk_drop_down_set_model (self->pose, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->pose, 0);
  self->filling = FALSE;
}

static void
take (StanceFigureEditor *self,
      const StanceFigure *figure)
{
  g_clear_pointer (&self->source, stance_figure_free);
  g_clear_pointer (&self->figure, stance_figure_free);
  if (figure != NULL)
    {
      self->source = stance_figure_copy (figure);
      self->figure = stance_figure_copy (figure);
    }

  gtk_widget_set_visible (self->adjusting, figure != NULL);
  list_poses (self);
  show_angles (self);
}

static const StanceFigure *
find_figure (StanceFigureEditor *self,
             guint               index)
{
  const StanceExercise *exercise;

  if (index == 0 || index >= self->choices->len)
    return NULL;
  if (self->choices->pdata[index] == NULL)
    return self->first;

  exercise = stance_catalog_find_exercise (stance_session_get_catalog (self->session), self->choices->pdata[index]);

  return exercise != NULL ? exercise->figure : NULL;
}

static void
chosen_cb (StanceFigureEditor *self)
{
  if (self->filling)
    return;

  take (self, find_figure (self, gtk_drop_down_get_selected (self->choice)));
  tell (self);
}

static void
list_choices (StanceFigureEditor *self)
{
  const GPtrArray *exercises = stance_catalog_get_exercises (stance_session_get_catalog (self->session));
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->choices, 0);
  g_ptr_array_add (self->choices, NULL);
  gtk_string_list_append (list, _ ("No figure"));
  if (self->first != NULL)
    {
      g_ptr_array_add (self->choices, NULL);
      gtk_string_list_append (list, _ ("As it is"));
    }

  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *exercise = exercises->pdata[i];

      if (exercise->figure == NULL)
        continue;
      g_ptr_array_add (self->choices, g_strdup (exercise->id));
      gtk_string_list_take (list, stance_exercise_dup_name (exercise, stance_session_get_language (self->session)));
    }

  self->filling = TRUE;
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->choice, self->first != NULL ? 1 : 0);
  self->filling = FALSE;
}

static void
stance_figure_editor_dispose (GObject *object)
{
  StanceFigureEditor *self = STANCE_FIGURE_EDITOR (object);

  self->filling = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stance_figure_editor_parent_class)->dispose (object);
}

static void
stance_figure_editor_finalize (GObject *object)
{
  StanceFigureEditor *self = STANCE_FIGURE_EDITOR (object);

  g_clear_pointer (&self->first, stance_figure_free);
  g_clear_pointer (&self->source, stance_figure_free);
  g_clear_pointer (&self->figure, stance_figure_free);
  g_ptr_array_unref (self->choices);

  G_OBJECT_CLASS (stance_figure_editor_parent_class)->finalize (object);
}

static void
stance_figure_editor_class_init (StanceFigureEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_figure_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_figure_editor_finalize;

  signals[CHANGED] = g_signal_new ("changed", STANCE_TYPE_FIGURE_EDITOR, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static char *
format_degrees (GtkScale *scale,
                double    value,
                gpointer  user_data)
{
  return g_strdup_printf ("%.0f°", value);
}

static GtkWidget *
create_slider (StanceFigureEditor *self,
               int                 angle,
               const char         *name)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *scale;
  double     min;
  double     max;

  stance_angle_get_limits (angle, &min, &max);
  scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, min, max, 1);
  gtk_scale_set_draw_value (GTK_SCALE (scale), TRUE);
  gtk_scale_set_value_pos (GTK_SCALE (scale), GTK_POS_RIGHT);
  gtk_scale_set_format_value_func (GTK_SCALE (scale), format_degrees, NULL, NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_object_set_data (G_OBJECT (scale), ANGLE, GINT_TO_POINTER (angle));
  g_signal_connect (scale, "value-changed", G_CALLBACK (slid_cb), self);
  self->sliders[angle] = GTK_RANGE (scale);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), scale);
  gtk_widget_add_css_class (row, "text-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static GtkWidget *
create_parts (StanceFigureEditor *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GtkWidget *row = adw_expander_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (parts[i].title));
      for (int angle = parts[i].first; angle <= parts[i].last; angle++)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                                  create_slider (self, STANCE_ANGLE_OF (angle, parts[i].limb), _ (names[angle])));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }

  return list;
}

static GtkWidget *
create_tools (StanceFigureEditor *self)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *reset = gtk_button_new_with_mnemonic (_ ("_Undo the Sliders"));

  self->pose = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pose), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Pose to adjust"), -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->pose), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->pose), GTK_ALIGN_START);
  g_signal_connect_object (self->pose, "notify::selected", G_CALLBACK (pose_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reset, "clicked", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (tools), GTK_WIDGET (self->pose));
  gtk_box_append (GTK_BOX (tools), reset);

  return tools;
}

static void
stance_figure_editor_init (StanceFigureEditor *self)
{
  GtkExpression *name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->choices = g_ptr_array_new_with_free_func (g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, name));
  gtk_drop_down_set_enable_search (self->choice, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Figure"), -1);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->choice));

  self->adjusting = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->preview = STANCE_POSE_PREVIEW (stance_pose_preview_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->preview), "card");
  gtk_box_append (GTK_BOX (self->adjusting), GTK_WIDGET (self->preview));
  gtk_box_append (GTK_BOX (self->adjusting), create_tools (self));
  gtk_box_append (GTK_BOX (self->adjusting), create_parts (self));
  gtk_widget_set_visible (self->adjusting, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->adjusting);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
stance_figure_editor_new (StanceSession *session)
{
  StanceFigureEditor *self;

  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);

  self = g_object_new (STANCE_TYPE_FIGURE_EDITOR, NULL);
  self->session = g_object_ref (session);
  list_choices (self);

  return GTK_WIDGET (self);
}

void
stance_figure_editor_fill (StanceFigureEditor *self,
                           const StanceFigure *figure)
{
  g_return_if_fail (STANCE_IS_FIGURE_EDITOR (self));

  g_clear_pointer (&self->first, stance_figure_free);
  self->first = figure != NULL ? stance_figure_copy (figure) : NULL;
  list_choices (self);
  take (self, self->first);
  self->changed = FALSE;
}

gboolean
stance_figure_editor_get_changed (StanceFigureEditor *self)
{
  g_return_val_if_fail (STANCE_IS_FIGURE_EDITOR (self), FALSE);

  return self->changed;
}

const StanceFigure *
stance_figure_editor_get_figure (StanceFigureEditor *self)
{
  g_return_val_if_fail (STANCE_IS_FIGURE_EDITOR (self), NULL);

  return self->figure;
}

void
stance_figure_editor_choose (StanceFigureEditor *self,
                             const char         *exercise)
{
  g_return_if_fail (STANCE_IS_FIGURE_EDITOR (self));

  for (guint i = 0; i < self->choices->len; i++)
    if (g_strcmp0 (self->choices->pdata[i], exercise) == 0)
      {
        gtk_drop_down_set_selected (self->choice, i);
        return;
      }
}

GtkRange *
stance_figure_editor_get_slider (StanceFigureEditor *self,
                                 int                 angle)
{
  g_return_val_if_fail (STANCE_IS_FIGURE_EDITOR (self) && angle >= 0 && angle < STANCE_N_ANGLES, NULL);

  return self->sliders[angle];
}

void
stance_figure_editor_show_pose (StanceFigureEditor *self,
                                guint               pose)
{
  g_return_if_fail (STANCE_IS_FIGURE_EDITOR (self));

  gtk_drop_down_set_selected (self->pose, pose);
}

guint
stance_figure_editor_get_n_drawn (StanceFigureEditor *self)
{
  g_return_val_if_fail (STANCE_IS_FIGURE_EDITOR (self), 0);

  return stance_pose_preview_get_n_drawn (self->preview);
}
