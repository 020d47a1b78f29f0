/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-runner-view.h"

#include <string.h>

#include "stance-draft-private.h"
#include "stance-runner-paint.h"
#include "stance-runner-words.h"

struct _StanceRunnerView
{
  GtkWidget parent_instance;

  StanceDraft *draft;
  StanceRunner runner;
  gboolean     from_side;
  guint        n_paints;

  /* Template children */
  GtkLabel        *caption;
  GtkWidget       *views;
  GtkToggleButton *behind_button;
  GtkToggleButton *side_button;
  GtkDrawingArea  *area;
  GtkLabel        *left_label;
  GtkLabel        *right_label;
};

G_DEFINE_FINAL_TYPE (StanceRunnerView, stance_runner_view, GTK_TYPE_WIDGET)

static StanceText *
get_text (StanceRunnerView *self)
{
  return stance_session_get_text (stance_draft_get_session (self->draft));
}

static void
paint_cb (GtkDrawingArea *area,
          cairo_t        *cr,
          int             width,
          int             height,
          gpointer        user_data)
{
  StanceRunnerView      *self = STANCE_RUNNER_VIEW (user_data);
  AdwStyleManager       *style = adw_style_manager_get_default ();
  const StanceRunnerLook look = {
    .dark = adw_style_manager_get_dark (style),
    .high_contrast = adw_style_manager_get_high_contrast (style),
  };

  self->n_paints++;
  stance_runner_paint (&self->runner, self->from_side, &look, get_text (self),
                       gtk_widget_get_pango_context (GTK_WIDGET (area)), cr, width, height);
}

static GtkLabel *
get_label (StanceRunnerView *self,
           StanceSide        side)
{
  return side == STANCE_SIDE_LEFT ? self->left_label : self->right_label;
}

/* While nothing at all is known, the caption alone says what will appear. */
static void
say_side (StanceRunnerView *self,
          StanceSide        side)
{
  g_autofree char *sentence = NULL;

  if (self->runner.task != NULL)
    sentence = stance_runner_dup_headline (&self->runner, side, self->from_side, get_text (self));

  gtk_label_set_label (get_label (self, side), sentence != NULL ? sentence : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (get_label (self, side)), sentence);
}

static void
say (StanceRunnerView *self)
{
  StanceText      *text = get_text (self);
  g_autofree char *title = stance_text_get (text, "runner-title");
  g_autofree char *description = stance_runner_dup_description (&self->runner, text);
  g_autofree char *caption =
    stance_runner_dup_caption (&self->runner, stance_draft_get_catalog (self->draft), self->from_side, text);

  gtk_label_set_label (self->caption, caption);
  say_side (self, STANCE_SIDE_LEFT);
  say_side (self, STANCE_SIDE_RIGHT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, *description != '\0' ? description : caption, -1);
}

static void
show_view (StanceRunnerView *self,
           gboolean          from_side)
{
  self->from_side = from_side;
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

static void
toggled_cb (StanceRunnerView *self)
{
  show_view (self, !gtk_toggle_button_get_active (self->behind_button));
}

/* The view of what has changed; as it is when both did. */
static gboolean
choose_view (StanceRunnerView   *self,
             const StanceRunner *before)
{
  gboolean changed[2] = { FALSE, FALSE };

  for (StanceSide side = STANCE_SIDE_LEFT; side <= STANCE_SIDE_RIGHT; side++)
    for (int part = 0; part < STANCE_RUNNER_N_PARTS; part++)
      if (memcmp (&before->values[side][part], &self->runner.values[side][part], sizeof (StanceRunnerValue)) != 0)
        changed[stance_runner_part_get_moment (part) == STANCE_RUNNER_BEHIND ? 0 : 1] = TRUE;

  if (!stance_runner_knows_from_side (&self->runner))
    return FALSE;

  return changed[0] == changed[1] ? self->from_side : changed[1];
}

/* Most keystrokes change nothing that is drawn. */
static void
update (StanceRunnerView *self)
{
  const StanceCase   situation = stance_draft_get_case (self->draft);
  const StanceRunner before = self->runner;
  gboolean           from_side;

  stance_runner_init (&self->runner, &situation);
  if (memcmp (&before, &self->runner, sizeof before) == 0)
    return;

  from_side = choose_view (self, &before);
  gtk_widget_set_visible (self->views, stance_runner_knows_from_side (&self->runner));
  gtk_toggle_button_set_active (from_side ? self->side_button : self->behind_button, TRUE);
  show_view (self, from_side);
}

static void
stance_runner_view_dispose (GObject *object)
{
  StanceRunnerView *self = STANCE_RUNNER_VIEW (object);
  GtkWidget        *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_RUNNER_VIEW);

  /* Those that no name is bound to. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->draft);

  G_OBJECT_CLASS (stance_runner_view_parent_class)->dispose (object);
}

static void
stance_runner_view_class_init (StanceRunnerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_runner_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-runner-view.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceRunnerView, caption);
  gtk_widget_class_bind_template_child (widget_class, StanceRunnerView, views);
  gtk_widget_class_bind_template_child (widget_class, StanceRunnerView, behind_button);
  gtk_widget_class_bind_template_child (widget_class, StanceRunnerView, side_button);
  gtk_widget_class_bind_template_child (widget_class, StanceRunnerView, area);
  gtk_widget_class_bind_template_child (widget_class, StanceRunnerView, left_label);
  gtk_widget_class_bind_template_child (widget_class, StanceRunnerView, right_label);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stance_runner_view_init (StanceRunnerView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->area, paint_cb, self, NULL);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self->area, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self->area, G_CONNECT_SWAPPED);
}

GtkWidget *
stance_runner_view_new (StanceDraft *draft)
{
  StanceRunnerView *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_RUNNER_VIEW, NULL);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

const StanceRunner *
stance_runner_view_get_runner (StanceRunnerView *self)
{
  g_return_val_if_fail (STANCE_IS_RUNNER_VIEW (self), NULL);

  return &self->runner;
}

gboolean
stance_runner_view_is_from_side (StanceRunnerView *self)
{
  g_return_val_if_fail (STANCE_IS_RUNNER_VIEW (self), FALSE);

  return self->from_side;
}

const char *
stance_runner_view_get_sentence (StanceRunnerView *self,
                                 StanceSide        side)
{
  g_return_val_if_fail (STANCE_IS_RUNNER_VIEW (self), NULL);

  return gtk_label_get_label (get_label (self, side));
}

guint
stance_runner_view_get_n_paints (StanceRunnerView *self)
{
  g_return_val_if_fail (STANCE_IS_RUNNER_VIEW (self), 0);

  return self->n_paints;
}
