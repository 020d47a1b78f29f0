/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-exercise-card.h"

#include <glib/gi18n.h>

#include "stance-figure-thumb.h"

#define NARROWEST 150

struct _StanceExerciseCard
{
  GtkWidget parent_instance;

  StanceFigureCache  *figures;
  StanceExerciseItem *item;

  GtkWidget         *box;
  StanceFigureThumb *thumb;
  GtkLabel          *name;
  GtkLabel          *muscles;
  GtkLabel          *reason;
  GtkWidget         *star;
  GtkWidget         *add;
};

G_DEFINE_FINAL_TYPE (StanceExerciseCard, stance_exercise_card, GTK_TYPE_WIDGET)

static void
name_for_readers (StanceExerciseCard *self)
{
  const char      *reason = stance_exercise_item_get_reason (self->item);
  g_autofree char *words = g_strjoin (". ", stance_exercise_item_get_muscles (self->item),
                                      reason, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, stance_exercise_item_get_name (self->item),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
update_star (StanceExerciseCard *self)
{
  gboolean favorite = stance_exercise_item_get_favorite (self->item);

  gtk_button_set_icon_name (GTK_BUTTON (self->star), favorite ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (self->star, favorite ? _ ("Remove from Favorites") : _ ("Add to Favorites"));
}

static void
show_reason (StanceExerciseCard *self)
{
  const char *reason = stance_exercise_item_get_reason (self->item);

  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reason), reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  if (reason != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "held-back");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "held-back");
}

static void
update (StanceExerciseCard *self)
{
  const char *id = stance_exercise_item_get_exercise (self->item)->id;

  gtk_label_set_label (self->name, stance_exercise_item_get_name (self->item));
  gtk_label_set_label (self->muscles, stance_exercise_item_get_muscles (self->item));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), stance_exercise_item_get_name (self->item));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->muscles), stance_exercise_item_get_muscles (self->item));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->star), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "s", id);
  stance_figure_thumb_set_exercise (self->thumb, self->figures, stance_exercise_item_get_catalog (self->item),
                                    stance_exercise_item_get_exercise (self->item), STANCE_SIDE_LEFT);
  update_star (self);
  show_reason (self);
  name_for_readers (self);
}

static void
drop_item (StanceExerciseCard *self)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_clear_object (&self->item);
}

static void
stance_exercise_card_dispose (GObject *object)
{
  StanceExerciseCard *self = STANCE_EXERCISE_CARD (object);

  drop_item (self);
  g_clear_object (&self->figures);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (stance_exercise_card_parent_class)->dispose (object);
}

static void
stance_exercise_card_class_init (StanceExerciseCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_exercise_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "stance-exercise-card");
}

static GtkLabel *
add_label (StanceExerciseCard *self,
           int                 lines,
           const char         *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);

  return GTK_LABEL (label);
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *icon,
            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  /* The target first: a name without the target it wants is warned of. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "circular");
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
stance_exercise_card_init (StanceExerciseCard *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_size_request (self->box, NARROWEST, -1);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->thumb = STANCE_FIGURE_THUMB (stance_figure_thumb_new ());
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->thumb));
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_widget_set_valign (buttons, GTK_ALIGN_START);
  self->add = add_button (buttons, "list-add-symbolic", "library.add");
  gtk_widget_set_tooltip_text (self->add, _ ("Add to Program"));
  self->star = add_button (buttons, "non-starred-symbolic", "library.toggle-favorite");
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), buttons);
  gtk_box_append (GTK_BOX (self->box), overlay);

  self->name = add_label (self, 2, "heading");
  self->muscles = add_label (self, 2, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->muscles), "dim-label");
  self->reason = add_label (self, 6, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->reason), "reason");
}

GtkWidget *
stance_exercise_card_new (StanceFigureCache *figures,
                          gboolean           adds)
{
  StanceExerciseCard *self = g_object_new (STANCE_TYPE_EXERCISE_CARD, NULL);

  self->figures = g_object_ref (figures);
  gtk_widget_set_visible (self->add, adds);

  return GTK_WIDGET (self);
}

StanceExerciseItem *
stance_exercise_card_get_item (StanceExerciseCard *self)
{
  g_return_val_if_fail (STANCE_IS_EXERCISE_CARD (self), NULL);

  return self->item;
}

void
stance_exercise_card_set_item (StanceExerciseCard *self,
                               StanceExerciseItem *item)
{
  g_return_if_fail (STANCE_IS_EXERCISE_CARD (self));

  drop_item (self);
  if (item == NULL)
    return;

  self->item = g_object_ref (item);
  g_signal_connect_object (item, "notify::favorite", G_CALLBACK (update_star), self, G_CONNECT_SWAPPED);
  update (self);
}
