/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-figure-reader-private.h"

/* Points that are mostly named together; of a pair they begin with the same word. */
static const struct
{
  const char *name;
  StancePoint points[2];
} together[] = {
  { "foot-working", { STANCE_POINT_HEEL_WORKING, STANCE_POINT_BALL_WORKING } },
  { "foot-other", { STANCE_POINT_HEEL_OTHER, STANCE_POINT_BALL_OTHER } },
  { "toes-working", { STANCE_POINT_BALL_WORKING, STANCE_POINT_TOE_WORKING } },
  { "toes-other", { STANCE_POINT_BALL_OTHER, STANCE_POINT_TOE_OTHER } },
  { "forearm-working", { STANCE_POINT_ELBOW_WORKING, STANCE_POINT_WRIST_WORKING } },
  { "forearm-other", { STANCE_POINT_ELBOW_OTHER, STANCE_POINT_WRIST_OTHER } },
  { "shin-working", { STANCE_POINT_KNEE_WORKING, STANCE_POINT_INSTEP_WORKING } },
  { "shin-other", { STANCE_POINT_KNEE_OTHER, STANCE_POINT_INSTEP_OTHER } },
  { "seat", { STANCE_POINT_SEAT_WORKING, STANCE_POINT_SEAT_OTHER } },
};

/* "ground", "knee-other", "step", "wall:front" */
static void
check_surface (StanceFigureReader *self,
               const char         *surface)
{
  g_auto (GStrv) parts = g_strsplit (surface, ":", 2);
  int               index = stance_figure_find_prop (self->figure, parts[0]);
  int               face = parts[1] != NULL ? stance_nick_find (stance_prop_faces, parts[1]) : 0;
  const StanceProp *prop = index >= 0 ? &g_array_index (self->figure->props, StanceProp, index) : NULL;

  if (prop == NULL && parts[1] == NULL &&
      (strcmp (surface, "ground") == 0 || stance_nick_find (stance_point_nicks, surface) >= 0))
    return;
  if (prop == NULL)
    stance_content_fault (self->content, "Touch", "there is nothing called '%s'", parts[0]);
  else if (!stance_prop_kind_is_solid (prop->kind))
    stance_content_fault (self->content, "Touch", "'%s' cannot be leaned on", parts[0]);
  else if (face < 0 || (prop->kind != STANCE_PROP_CHAIR && g_str_has_prefix (stance_prop_faces[face], "rest")))
    stance_content_fault (self->content, "Touch", "'%s' has no face '%s'", parts[0], parts[1]);
}

/* The points of a name, one or two; returns how many. */
static int
find_points (StanceFigureReader *self,
             const char         *key,
             const char         *name,
             StancePoint         points[2])
{
  for (guint i = 0; i < G_N_ELEMENTS (together); i++)
    if (strcmp (together[i].name, name) == 0)
      {
        memcpy (points, together[i].points, sizeof together[i].points);
        return 2;
      }
  points[0] = stance_figure_find_point (self, key, name);

  return 1;
}

static StanceContact *
find_contact (StancePose *pose,
              StancePoint point)
{
  for (guint i = 0; i < pose->contacts->len; i++)
    if (g_array_index (pose->contacts, StanceContact, i).point == point)
      return &g_array_index (pose->contacts, StanceContact, i);

  return NULL;
}

static void
read_contact (StanceFigureReader *self,
              StancePose         *pose,
              const char         *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "@", 2);
  StancePoint points[2];
  int         n;

  if (parts[0] == NULL || parts[1] == NULL || *parts[1] == '\0')
    {
      stance_content_fault (self->content, "Touch", "'%s' is not of the form point@surface", word);
      return;
    }

  n = find_points (self, "Touch", parts[0], points);
  check_surface (self, parts[1]);
  for (int i = 0; i < n; i++)
    {
      StanceContact contact = { points[i], g_intern_string (parts[1]) };

      if (find_contact (pose, points[i]) != NULL)
        stance_content_fault (self->content, "Touch", "'%s' touches twice", parts[0]);
      g_array_append_val (pose->contacts, contact);
    }
}

static void
read_touch (StanceFigureReader *self,
            StancePose         *pose)
{
  g_autofree const char **words = stance_content_get_words (self->content, "Touch");

  for (guint i = 0; i < pose->contacts->len; i++)
    {
      g_array_index (pose->contacts, StanceContact, i).moved = FALSE;
      g_array_index (pose->contacts, StanceContact, i).slid = FALSE;
    }
  if (words[0] == NULL)
    return;

  g_array_set_size (pose->contacts, 0);
  if (strcmp (words[0], "none") == 0 && words[1] == NULL)
    return;
  for (int i = 0; words[i] != NULL; i++)
    read_contact (self, pose, words[i]);
}

/* @slid: what is named has moved along its surface, otherwise through the air. */
static void
read_moved (StanceFigureReader *self,
            StancePose         *pose,
            const char         *key,
            gboolean            slid)
{
  g_autofree const char **words = stance_content_get_words (self->content, key);

  for (int i = 0; words[i] != NULL; i++)
    {
      StancePoint points[2];
      int         n = find_points (self, key, words[i], points);

      for (int k = 0; k < n; k++)
        {
          StanceContact *contact = find_contact (pose, points[k]);

          if (contact == NULL)
            stance_content_fault (self->content, key, "'%s' touches nothing", words[i]);
          else if (slid)
            contact->slid = TRUE;
          else
            contact->moved = TRUE;
        }
    }
}

/* All angles that are written under one key stand in a row. */
static int
count_angles (int angle)
{
  int n = 1;

  while (angle + n < STANCE_N_ANGLES &&
         strcmp (stance_angle_get_key (angle, NULL), stance_angle_get_key (angle + n, NULL)) == 0)
    n++;

  return n;
}

static void
read_angles (StanceFigureReader *self,
             StancePose         *pose)
{
  for (int angle = 0, n; angle < STANCE_N_ANGLES; angle += n)
    {
      const char *key = stance_angle_get_key (angle, NULL);
      int         n_read;

      n = count_angles (angle);
      n_read = stance_content_get_numbers (self->content, key, &pose->angles[angle], n);
      for (int i = angle; i < angle + n_read; i++)
        {
          double min, max;

          stance_angle_get_limits (i, &min, &max);
          stance_figure_check_within (self->content, key, pose->angles[i], min, max);
        }
    }
}

/* A new pose with the name, or a copy of the one that it is said to be like. */
static StancePose *
begin_pose (StanceFigureReader *self,
            const char         *name,
            int                 number)
{
  StancePose *pose;
  int         like = 0;

  if (stance_content_has (self->content, "Like") && number == 1)
    stance_content_fault (self->content, "Like", "there is no pose before the first");
  else if (number > 1)
    like = stance_content_get_whole (self->content, "Like", 1, number - 1, 0);
  if (like == 0)
    return stance_pose_new (name);

  pose = stance_pose_copy (self->figure->poses->pdata[like - 1]);
  pose->name = g_intern_string (name);
  pose->placed = FALSE;

  return pose;
}

/* What is not there in this pose: the chair, once one sits on the floor. */
static void
read_without (StanceFigureReader *self,
              StancePose         *pose)
{
  g_autofree const char **words = stance_content_get_words (self->content, "Without");

  if (words[0] != NULL)
    pose->without = 0;

  for (int i = 0; words[i] != NULL; i++)
    {
      int prop = stance_figure_find_prop (self->figure, words[i]);

      if (prop < 0 || prop >= 32)
        stance_content_fault (self->content, "Without", "there is no prop '%s'", words[i]);
      else
        pose->without |= 1u << prop;
    }
}

void
stance_figure_read_pose (StanceFigureReader *self,
                         int                 number)
{
  g_autofree char *name = g_strdup_printf ("%d", number);
  StancePose      *pose = begin_pose (self, name, number);
  StanceBase       base = number == 1 ? STANCE_BASE_UPRIGHT : ((StancePose *) self->figure->poses->pdata[0])->base;

  pose->base = stance_content_get_nick (self->content, "Base", stance_base_nicks, base);
  if (stance_figure_read_numbers (self->content, "At", pose->at, 3, -STANCE_FIGURE_FARTHEST, STANCE_FIGURE_FARTHEST))
    pose->placed = TRUE;
  pose->ground = stance_content_get_nick (self->content, "Ground", stance_ground_nicks, pose->ground);
  read_without (self, pose);
  read_angles (self, pose);
  read_touch (self, pose);
  if (number > 1)
    {
      read_moved (self, pose, "Moved", FALSE);
      read_moved (self, pose, "Slid", TRUE);
    }
  if (stance_content_has (self->content, "Balance"))
    pose->unbalanced = !stance_content_get_flag (self->content, "Balance");
  g_ptr_array_add (self->figure->poses, pose);
}
