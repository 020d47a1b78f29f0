/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-figure-private.h"

#include "stance-nick.h"

const char *const stance_prop_nicks[] = {
  "wall", "step", "bench", "chair", "counter", "rail", "mat", "pillow", "ball", "roller", "hurdle", "line", "post",
  "mirror", "loop-band", "long-band", "weight", "strap", "clock", NULL
};
const char *const stance_ground_nicks[] = { "floor", "dirt", "rocks", "sand", "road", NULL };
const char *const stance_prop_faces[] = { "top", "front", "back", "left", "right", "rest", "rest-top", NULL };

const StanceCameraName stance_camera_names[] = {
  { "front", 0 },
  { "front-oblique", 40 },
  { "side", 90 },
  { "back-oblique", 140 },
  { "back", 180 },
  { "other-back-oblique", 220 },
  { "other-side", 270 },
  { "other-front-oblique", 320 },
  { NULL, 0 },
};

gboolean
stance_prop_kind_is_solid (StancePropKind kind)
{
  return kind < STANCE_PROP_LOOP_BAND;
}

StanceFigure *
stance_figure_new (void)
{
  StanceFigure *self = g_new0 (StanceFigure, 1);

  self->poses = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_pose_free);
  self->cameras = g_array_new (FALSE, FALSE, sizeof (StanceCamera));
  self->props = g_array_new (FALSE, FALSE, sizeof (StanceProp));
  self->arrows = g_array_new (FALSE, FALSE, sizeof (StanceArrow));
  self->muscles = g_new0 (const char *, 1);

  return self;
}

static gpointer
copy_pose (gconstpointer pose,
           gpointer      unused)
{
  return stance_pose_copy (pose);
}

StanceFigure *
stance_figure_copy (const StanceFigure *self)
{
  StanceFigure *copy = g_memdup2 (self, sizeof *self);

  copy->poses = g_ptr_array_copy (self->poses, copy_pose, NULL);
  g_ptr_array_set_free_func (copy->poses, (GDestroyNotify) stance_pose_free);
  copy->cameras = g_array_copy (self->cameras);
  copy->props = g_array_copy (self->props);
  copy->arrows = g_array_copy (self->arrows);
  copy->muscles = g_memdup2 (self->muscles, (g_strv_length ((char **) self->muscles) + 1) * sizeof (char *));

  return copy;
}

void
stance_figure_free (StanceFigure *self)
{
  g_ptr_array_unref (self->poses);
  g_array_unref (self->cameras);
  g_array_unref (self->props);
  g_array_unref (self->arrows);
  g_free (self->muscles);
  g_free (self);
}

int
stance_figure_find_prop (const StanceFigure *self,
                         const char         *name)
{
  for (guint i = 0; i < self->props->len; i++)
    if (g_strcmp0 (g_array_index (self->props, StanceProp, i).name, name) == 0)
      return (int) i;

  return -1;
}
