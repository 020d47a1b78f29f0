/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-pose-preview.h"

#include <glib/gi18n.h>

#define HEIGHT 260

/* What is to be drawn. */
typedef struct
{
  StanceFigure    *figure;
  StanceFigureLook look;
  guint            pose;
} Wish;

struct _StancePosePreview
{
  GtkWidget parent_instance;

  StanceFigureView *view;
  guint             pose; /* of the view */
  Wish             *next; /* while another is made ready */
  GCancellable     *cancellable;
  gboolean          solving;
  guint             n_drawn;
};

G_DEFINE_FINAL_TYPE (StancePosePreview, stance_pose_preview, GTK_TYPE_WIDGET)

static void solve (StancePosePreview *self,
                   Wish              *wish);

static void
wish_free (gpointer data)
{
  Wish *self = data;

  stance_figure_free (self->figure);
  g_free (self);
}

static void
solved_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  StanceFigureView  *view = g_task_propagate_pointer (G_TASK (result), NULL);
  const Wish        *wish = g_task_get_task_data (G_TASK (result));
  StancePosePreview *self;

  /* It has gone. */
  if (view == NULL)
    return;

  self = STANCE_POSE_PREVIEW (user_data);
  g_clear_pointer (&self->view, stance_figure_view_unref);
  self->view = view;
  self->pose = wish->pose;
  self->solving = FALSE;
  self->n_drawn++;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->next != NULL)
    solve (self, g_steal_pointer (&self->next));
}

static void
solve_on_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  const Wish *wish = data;

  g_task_return_pointer (task, stance_figure_view_new (wish->figure, &wish->look), (GDestroyNotify) stance_figure_view_unref);
}

/* Takes @wish. */
static void
solve (StancePosePreview *self,
       Wish              *wish)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, solved_cb, self);

  self->solving = TRUE;
  g_task_set_source_tag (task, solve);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, solve_on_thread);
}

static void
stance_pose_preview_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  StancePosePreview *self = STANCE_POSE_PREVIEW (widget);
  int                width = gtk_widget_get_width (widget);
  int                height = gtk_widget_get_height (widget);
  cairo_t           *cr;

  if (self->view == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  stance_figure_view_paint (self->view, cr, 0, self->pose, STANCE_SIDE_LEFT, 0, 0, width, height);
  cairo_destroy (cr);
}

static void
stance_pose_preview_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 64;
  *natural = HEIGHT;
}

static void
stance_pose_preview_dispose (GObject *object)
{
  StancePosePreview *self = STANCE_POSE_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->view, stance_figure_view_unref);
  g_clear_pointer (&self->next, wish_free);

  G_OBJECT_CLASS (stance_pose_preview_parent_class)->dispose (object);
}

static void
stance_pose_preview_class_init (StancePosePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_pose_preview_dispose;
  widget_class->snapshot = stance_pose_preview_snapshot;
  widget_class->measure = stance_pose_preview_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
stance_pose_preview_init (StancePosePreview *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The pose"), -1);
}

GtkWidget *
stance_pose_preview_new (void)
{
  return g_object_new (STANCE_TYPE_POSE_PREVIEW, NULL);
}

void
stance_pose_preview_show (StancePosePreview      *self,
                          const StanceFigure     *figure,
                          const StanceFigureLook *look,
                          guint                   pose)
{
  Wish *wish;

  g_return_if_fail (STANCE_IS_POSE_PREVIEW (self));

  g_clear_pointer (&self->next, wish_free);
  if (figure == NULL)
    return;

  wish = g_new0 (Wish, 1);
  wish->figure = stance_figure_copy (figure);
  wish->look = *look;
  wish->pose = pose;
  if (self->solving)
    self->next = wish;
  else
    solve (self, wish);
}

guint
stance_pose_preview_get_n_drawn (StancePosePreview *self)
{
  g_return_val_if_fail (STANCE_IS_POSE_PREVIEW (self), 0);

  return self->n_drawn;
}
