/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-exercise-view.h"

#include <glib/gi18n.h>

#include "stance-choice.h"
#include "stance-columns.h"
#include "stance-exercise-sections.h"
#include "stance-figure-player.h"
#include "stance-figure-thumb.h"
#include "stance-photos.h"

/* In pixels: the longest side that is decoded, and how high photos are shown. */
#define PHOTO_SIZE   800
#define PHOTO_HEIGHT 280

struct _StanceExerciseView
{
  GtkWidget parent_instance;

  StanceLibrary      *library;
  StanceExerciseItem *item;
  StanceSide          side;
  StanceChoice       *side_choice;
  StanceFigurePlayer *player;
  GtkWidget          *halt;
  GtkBox             *photos;

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkBox            *figure;
  GtkBox            *sides;
  GtkLabel          *reason;
  GtkLabel          *other_names;
  GtkLabel          *purpose;
  GtkBox            *doing;
  GtkBox            *ladder;
  GtkBox            *knowing;
};

G_DEFINE_FINAL_TYPE (StanceExerciseView, stance_exercise_view, GTK_TYPE_WIDGET)

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static StanceText *
get_text (StanceExerciseView *self)
{
  return stance_session_get_text (stance_library_get_session (self->library));
}

static StanceFigureCache *
get_figures (StanceExerciseView *self)
{
  return stance_session_get_figures (stance_library_get_session (self->library));
}

static char *
dup_text (StanceExerciseView *self,
          const char         *key)
{
  return stance_exercise_dup_text (stance_exercise_item_get_exercise (self->item), key,
                                   stance_text_get_language (get_text (self)));
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* The ladder */

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
new_step (StanceExerciseView *self,
          const char         *direction,
          StanceExerciseItem *item)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget       *thumb = stance_figure_thumb_new ();
  g_autofree char *name = g_strdup_printf ("%s: %s", direction, stance_exercise_item_get_name (item));

  stance_figure_thumb_set_exercise (STANCE_FIGURE_THUMB (thumb), get_figures (self), stance_exercise_item_get_catalog (item),
                                    stance_exercise_item_get_exercise (item), self->side);
  gtk_box_append (GTK_BOX (box), thumb);
  gtk_box_append (GTK_BOX (box), new_label (direction, "dim-label"));
  gtk_box_append (GTK_BOX (box), new_label (stance_exercise_item_get_name (item), "heading"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", stance_exercise_item_get_exercise (item)->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "library.show");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "ladder-step");

  return button;
}

static void
add_step (StanceExerciseView *self,
          GtkWidget          *steps,
          const char         *direction,
          const char         *none,
          const char         *id)
{
  StanceExerciseItem *item = id != NULL ? stance_library_find (self->library, id) : NULL;

  gtk_box_append (GTK_BOX (steps), item != NULL ? new_step (self, direction, item) : new_label (none, "dim-label"));
}

static void
fill_ladder (StanceExerciseView *self)
{
  const StanceExercise *exercise = stance_exercise_item_get_exercise (self->item);
  GtkWidget            *steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char      *exit = dup_text (self, "Exit");
  g_autofree char      *ready = exit != NULL ? g_strdup_printf (_ ("Ready for the harder one: %s"), exit) : NULL;
  GtkWidget            *criterion = gtk_label_new (ready);

  stance_exercise_sections_add_heading (self->ladder, _ ("One Step Easier or Harder"));
  gtk_box_set_homogeneous (GTK_BOX (steps), TRUE);
  add_step (self, steps, _ ("Easier"), _ ("Nothing easier in the library"), exercise->easier);
  add_step (self, steps, _ ("Harder"), _ ("Nothing harder in the library"), exercise->harder);
  gtk_box_append (self->ladder, steps);

  gtk_label_set_wrap (GTK_LABEL (criterion), TRUE);
  gtk_label_set_xalign (GTK_LABEL (criterion), 0);
  gtk_widget_set_visible (criterion, ready != NULL);
  gtk_box_append (self->ladder, criterion);
  stance_exercise_sections_add_facts (self->ladder, self->item, get_text (self));
}

/* All of it */

static void
fill_doing (StanceExerciseView *self)
{
  clear (self->doing);
  stance_exercise_sections_add_steps (self->doing, self->item, get_text (self), self->side);
  stance_exercise_sections_add_watch (self->doing, self->item, get_text (self));
}

static void
fill_head (StanceExerciseView *self)
{
  g_autofree char *others = dup_text (self, "OtherNames");
  g_autofree char *also = others != NULL ? g_strdup_printf (_ ("Also called: %s"), others) : NULL;
  g_autofree char *purpose = dup_text (self, "Purpose");

  show_text (self->reason, stance_exercise_item_get_reason (self->item));
  show_text (self->other_names, also);
  show_text (self->purpose, purpose);
}

static void
show_figure (StanceExerciseView *self)
{
  if (self->item != NULL)
    stance_figure_player_set_figure (self->player, stance_exercise_item_get_exercise (self->item)->figure,
                                     stance_figure_cache_get_look (get_figures (self)), stance_exercise_item_get_name (self->item));
}

/* Of the clinic's own exercise, where it has no figure. */
static void
show_photos (StanceExerciseView *self)
{
  const StanceExercise *exercise = stance_exercise_item_get_exercise (self->item);
  gboolean              shown = exercise->figure == NULL && exercise->photos != NULL && exercise->photos->len > 0;

  clear (self->photos);
  gtk_widget_set_visible (GTK_WIDGET (self->photos), shown);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->player)), !shown);
  for (guint i = 0; shown && i < exercise->photos->len; i++)
    {
      const StancePhoto *photo = exercise->photos->pdata[i];

      gtk_box_append (self->photos, stance_photos_new_picture (photo->image, PHOTO_SIZE, stance_exercise_item_get_name (self->item)));
    }
}

static void
fill (StanceExerciseView *self)
{
  StanceText *text = get_text (self);

  clear (self->ladder);
  clear (self->knowing);
  fill_head (self);
  show_figure (self);
  show_photos (self);
  fill_doing (self);
  fill_ladder (self);
  stance_exercise_sections_add_doses (self->knowing, self->item, text);
  stance_exercise_sections_add_regions (self->knowing, self->item, text);
  stance_exercise_sections_add_evidence (self->knowing, self->item, text);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
side_chosen_cb (StanceExerciseView *self)
{
  stance_exercise_view_set_side (self, stance_choice_get (self->side_choice) == 1 ? STANCE_SIDE_RIGHT : STANCE_SIDE_LEFT);
}

static void
stance_exercise_view_dispose (GObject *object)
{
  StanceExerciseView *self = STANCE_EXERCISE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_EXERCISE_VIEW);
  g_clear_object (&self->item);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (stance_exercise_view_parent_class)->dispose (object);
}

static void
stance_exercise_view_class_init (StanceExerciseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_exercise_view_dispose;

  g_type_ensure (STANCE_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-exercise-view.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceExerciseView, scroller);
  gtk_widget_class_bind_template_child (widget_class, StanceExerciseView, figure);
  gtk_widget_class_bind_template_child (widget_class, StanceExerciseView, sides);
  gtk_widget_class_bind_template_child (widget_class, StanceExerciseView, reason);
  gtk_widget_class_bind_template_child (widget_class, StanceExerciseView, other_names);
  gtk_widget_class_bind_template_child (widget_class, StanceExerciseView, purpose);
  gtk_widget_class_bind_template_child (widget_class, StanceExerciseView, doing);
  gtk_widget_class_bind_template_child (widget_class, StanceExerciseView, ladder);
  gtk_widget_class_bind_template_child (widget_class, StanceExerciseView, knowing);
}

static void
playing_changed_cb (StanceExerciseView *self)
{
  gboolean playing = stance_figure_player_get_playing (self->player);

  gtk_widget_set_visible (self->halt, stance_figure_player_can_move (self->player));
  gtk_button_set_icon_name (GTK_BUTTON (self->halt), playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->halt, playing ? _ ("Halt the Movement") : _ ("Show the Movement"));
}

static void
halt_clicked_cb (StanceExerciseView *self)
{
  stance_figure_player_set_playing (self->player, !stance_figure_player_get_playing (self->player));
}

static void
add_player (StanceExerciseView *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->player = STANCE_FIGURE_PLAYER (stance_figure_player_new ());
  self->halt = gtk_button_new ();
  gtk_widget_set_halign (self->halt, GTK_ALIGN_END);
  gtk_widget_set_valign (self->halt, GTK_ALIGN_END);
  gtk_widget_set_margin_end (self->halt, 6);
  gtk_widget_set_margin_bottom (self->halt, 6);
  gtk_widget_add_css_class (self->halt, "circular");
  gtk_widget_add_css_class (self->halt, "flat");
  g_signal_connect_object (self->halt, "clicked", G_CALLBACK (halt_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "notify::playing", G_CALLBACK (playing_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->player));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->halt);
  gtk_box_append (self->figure, overlay);

  self->photos = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_box_set_homogeneous (self->photos, TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->photos), -1, PHOTO_HEIGHT);
  gtk_box_append (self->figure, GTK_WIDGET (self->photos));
}

static void
stance_exercise_view_init (StanceExerciseView *self)
{
  GtkWidget *label = gtk_label_new (_ ("Working hip"));

  gtk_widget_init_template (GTK_WIDGET (self));
  self->side = STANCE_SIDE_LEFT;
  add_player (self);

  self->side_choice = STANCE_CHOICE (stance_choice_new (_ ("Working hip"), 1));
  stance_choice_add (self->side_choice, _ ("Left"), NULL);
  stance_choice_add (self->side_choice, _ ("Right"), NULL);
  stance_choice_set (self->side_choice, 0);
  g_signal_connect_object (self->side_choice, "chosen", G_CALLBACK (side_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->sides, label);
  gtk_box_append (self->sides, GTK_WIDGET (self->side_choice));
}

void
stance_exercise_view_set_library (StanceExerciseView *self,
                                  StanceLibrary      *library)
{
  g_return_if_fail (STANCE_IS_EXERCISE_VIEW (self));
  g_return_if_fail (STANCE_IS_LIBRARY (library));

  g_set_object (&self->library, library);
  g_signal_connect_object (get_figures (self), "dropped", G_CALLBACK (show_figure), self, G_CONNECT_SWAPPED);
}

StanceExerciseItem *
stance_exercise_view_get_item (StanceExerciseView *self)
{
  g_return_val_if_fail (STANCE_IS_EXERCISE_VIEW (self), NULL);

  return self->item;
}

void
stance_exercise_view_set_item (StanceExerciseView *self,
                               StanceExerciseItem *item)
{
  g_return_if_fail (STANCE_IS_EXERCISE_VIEW (self));

  if (!g_set_object (&self->item, item) || item == NULL)
    return;

  fill (self);
}

StanceSide
stance_exercise_view_get_side (StanceExerciseView *self)
{
  g_return_val_if_fail (STANCE_IS_EXERCISE_VIEW (self), STANCE_SIDE_LEFT);

  return self->side;
}

void
stance_exercise_view_set_side (StanceExerciseView *self,
                               StanceSide          side)
{
  g_return_if_fail (STANCE_IS_EXERCISE_VIEW (self));

  stance_choice_set (self->side_choice, side == STANCE_SIDE_RIGHT ? 1 : 0);
  if (self->side == side)
    return;

  self->side = side;
  stance_figure_player_set_side (self->player, side);
  if (self->item != NULL)
    fill_doing (self);
}
