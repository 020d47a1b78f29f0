/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-figure-private.h"

#include "stance-nick.h"
#include "stance-number-private.h"

#include <math.h>

static void
begin_group (GString    *text,
             const char *kind,
             const char *name)
{
  g_string_append_printf (text, "%s[%s%s%s]\n", text->len > 0 ? "\n" : "", kind, *name != '\0' ? " " : "", name);
}

static void
write_word (GString    *text,
            const char *key,
            const char *word)
{
  g_string_append_printf (text, "%s=%s\n", key, word);
}

/* The zeros at the end may be left out, but for the first @least numbers. */
static void
write_numbers (GString      *text,
               const char   *key,
               const double *numbers,
               int           n,
               int           least)
{
  char buffer[STANCE_NUMBER_BUFFER];

  while (n > least && fabs (numbers[n - 1]) < STANCE_NUMBER_TOLERANCE)
    n--;
  if (n == 0)
    return;

  g_string_append_printf (text, "%s=", key);
  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ";" : "", stance_number_write (numbers[i], buffer));
  g_string_append_c (text, '\n');
}

static const char *
find_camera_name (const StanceCamera *camera)
{
  if (fabs (camera->above - STANCE_CAMERA_ABOVE) > STANCE_NUMBER_TOLERANCE)
    return NULL;
  for (int i = 0; stance_camera_names[i].name != NULL; i++)
    if (fabs (camera->turn - stance_camera_names[i].turn) < STANCE_NUMBER_TOLERANCE)
      return stance_camera_names[i].name;

  return NULL;
}

static void
write_cameras (GString      *text,
               const GArray *cameras)
{
  char turn[STANCE_NUMBER_BUFFER], above[STANCE_NUMBER_BUFFER];

  for (guint i = 0; i < cameras->len; i++)
    {
      const StanceCamera *camera = &g_array_index (cameras, StanceCamera, i);
      const char         *name = find_camera_name (camera);

      g_string_append (text, i > 0 ? ";" : "Cameras=");
      if (name != NULL)
        g_string_append (text, name);
      else
        g_string_append_printf (text, "%s/%s", stance_number_write (camera->turn, turn),
                                stance_number_write (camera->above, above));
    }
  g_string_append_c (text, '\n');
}

static void
write_head (GString            *text,
            const StanceFigure *self)
{
  begin_group (text, "Figure", "");
  write_cameras (text, self->cameras);
  if (self->ground != STANCE_GROUND_FLOOR)
    write_word (text, "Ground", stance_ground_nicks[self->ground]);
  write_numbers (text, "Slope", &self->slope, 1, 0);
  if (self->muscles[0] != NULL)
    {
      g_autofree char *muscles = g_strjoinv (";", (char **) self->muscles);

      write_word (text, "Marked", muscles);
    }
  if (self->two_legged)
    write_word (text, "TwoLegged", "true");
  if (self->cycle)
    write_word (text, "Cycle", "true");
}

static void
write_angles (GString          *text,
              const StancePose *pose)
{
  for (int angle = 0; angle < STANCE_N_ANGLES;)
    {
      const char *key = stance_angle_get_key (angle, NULL);
      int         n = 1;

      while (angle + n < STANCE_N_ANGLES && strcmp (stance_angle_get_key (angle + n, NULL), key) == 0)
        n++;
      write_numbers (text, key, &pose->angles[angle], n, 0);
      angle += n;
    }
}

typedef enum
{
  WRITE_ALL,
  WRITE_MOVED,
  WRITE_SLID,
} Write;

static gboolean
is_written (const StanceContact *contact,
            Write                write)
{
  return write == WRITE_ALL || (write == WRITE_MOVED ? contact->moved : contact->slid);
}

/* All with their surfaces; of those that have moved the points alone. */
static void
write_contacts (GString      *text,
                const char   *key,
                const GArray *contacts,
                Write         write)
{
  const char *before = "";

  for (guint i = 0; i < contacts->len; i++)
    {
      const StanceContact *contact = &g_array_index (contacts, StanceContact, i);

      if (!is_written (contact, write))
        continue;
      if (*before == '\0')
        g_string_append_printf (text, "%s=", key);
      g_string_append_printf (text, "%s%s", before, stance_point_nicks[contact->point]);
      if (write == WRITE_ALL)
        g_string_append_printf (text, "@%s", contact->surface);
      before = ";";
    }
  if (*before != '\0')
    g_string_append_c (text, '\n');
}

static void
write_without (GString            *text,
               const StanceFigure *self,
               const StancePose   *pose)
{
  const char *before = "Without=";

  for (guint i = 0; i < self->props->len && i < 32; i++)
    if (pose->without & (1u << i))
      {
        g_string_append_printf (text, "%s%s", before, g_array_index (self->props, StanceProp, i).name);
        before = ";";
      }
  if (pose->without != 0)
    g_string_append_c (text, '\n');
}

static void
write_pose (GString            *text,
            const StanceFigure *self,
            const StancePose   *pose)
{
  begin_group (text, "Pose", pose->name);
  write_word (text, "Base", stance_base_nicks[pose->base]);
  if (pose->ground >= 0)
    write_word (text, "Ground", stance_ground_nicks[pose->ground]);
  write_without (text, self, pose);
  if (pose->placed)
    write_numbers (text, "At", pose->at, 3, 2);
  write_angles (text, pose);
  write_contacts (text, "Touch", pose->contacts, WRITE_ALL);
  write_contacts (text, "Moved", pose->contacts, WRITE_MOVED);
  write_contacts (text, "Slid", pose->contacts, WRITE_SLID);
  if (pose->unbalanced)
    write_word (text, "Balance", "false");
}

static void
write_prop (GString          *text,
            const StanceProp *prop)
{
  begin_group (text, "Prop", prop->name);
  write_word (text, "Kind", stance_prop_nicks[prop->kind]);
  write_numbers (text, "At", prop->at, 3, 0);
  write_numbers (text, "Size", prop->size, 3, 0);
  write_numbers (text, "Turn", &prop->turn, 1, 0);
  if (prop->around != NULL)
    write_word (text, "Around", prop->around);
  if (prop->kind == STANCE_PROP_LONG_BAND)
    write_numbers (text, "From", prop->from, 3, 3);
  if (prop->held[0] == STANCE_POINT_NONE)
    return;

  g_string_append_printf (text, "Held=%s", stance_point_nicks[prop->held[0]]);
  if (prop->held[1] != STANCE_POINT_NONE)
    g_string_append_printf (text, ";%s", stance_point_nicks[prop->held[1]]);
  g_string_append_c (text, '\n');
}

static void
write_arrow (GString           *text,
             const StanceArrow *arrow,
             guint              number)
{
  g_autofree char *name = g_strdup_printf ("%u", number);

  begin_group (text, "Arrow", name);
  write_word (text, "Point", stance_point_nicks[arrow->point]);
  g_string_append_printf (text, "Pose=%d\n", arrow->pose);
  if (arrow->push)
    write_numbers (text, "Push", arrow->direction, 3, 3);
}

char *
stance_figure_to_data (const StanceFigure *self)
{
  GString *text = g_string_new (NULL);

  write_head (text, self);
  for (guint i = 0; i < self->poses->len; i++)
    write_pose (text, self, self->poses->pdata[i]);
  for (guint i = 0; i < self->props->len; i++)
    write_prop (text, &g_array_index (self->props, StanceProp, i));
  for (guint i = 0; i < self->arrows->len; i++)
    write_arrow (text, &g_array_index (self->arrows, StanceArrow, i), i + 1);

  return g_string_free (text, FALSE);
}
