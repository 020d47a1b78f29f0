/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-figure-reader-private.h"

#include "stance-number-private.h"

static const char *const arounds[] = { "thighs", "knees", "shins", "ankles", "feet", NULL };

void
stance_figure_check_within (StanceContent *content,
                            const char    *key,
                            double         number,
                            double         min,
                            double         max)
{
  if (!stance_number_is_within (number, min, max))
    stance_content_fault (content, key, "%g is outside %g … %g", number, min, max);
}


gboolean
stance_figure_read_numbers (StanceContent *content,
                            const char    *key,
                            double        *numbers,
                            int            max_count,
                            double         min,
                            double         max)
{
  int n = stance_content_get_numbers (content, key, numbers, max_count);

  for (int i = 0; i < n; i++)
    stance_figure_check_within (content, key, numbers[i], min, max);

  return n > 0;
}

/* "name", "120" or "120/25" */
static void
read_camera (StanceFigureReader *self,
             const char         *word)
{
  StanceCamera camera = { 0, STANCE_CAMERA_ABOVE };
  char        *end;

  for (int i = 0; stance_camera_names[i].name != NULL; i++)
    if (strcmp (stance_camera_names[i].name, word) == 0)
      {
        camera.turn = stance_camera_names[i].turn;
        g_array_append_val (self->figure->cameras, camera);
        return;
      }

  camera.turn = g_ascii_strtod (word, &end);
  if (end != word && *end == '/' && end[1] != '\0')
    camera.above = g_ascii_strtod (end + 1, &end);
  if (end == word || *end != '\0')
    stance_content_fault (self->content, "Cameras", "'%s' is not known", word);
  stance_figure_check_within (self->content, "Cameras", camera.turn, 0, 360);
  stance_figure_check_within (self->content, "Cameras", camera.above, -20, 85);
  g_array_append_val (self->figure->cameras, camera);
}

static void
read_cameras (StanceFigureReader *self)
{
  g_autofree const char **words = stance_content_get_words (self->content, "Cameras");
  guint                   n = g_strv_length ((char **) words);

  if (n > STANCE_FIGURE_CAMERAS)
    stance_content_fault (self->content, "Cameras", "%u are more than %d", n, STANCE_FIGURE_CAMERAS);
  for (guint i = 0; i < n; i++)
    read_camera (self, words[i]);
  if (n == 0)
    read_camera (self, "front-oblique");
}

static void
read_muscles (StanceFigureReader  *self,
              const StanceCatalog *catalog,
              const char *const   *prime)
{
  g_free (self->figure->muscles);
  self->figure->muscles = stance_content_get_words (self->content, "Marked");
  if (catalog != NULL)
    stance_catalog_check_terms (catalog, self->content, "Marked", STANCE_TERMS_MUSCLE, self->figure->muscles);
  if (prime == NULL || stance_content_has (self->content, "Marked"))
    return;

  g_free (self->figure->muscles);
  self->figure->muscles = g_memdup2 (prime, (g_strv_length ((char **) prime) + 1) * sizeof (char *));
}

StancePoint
stance_figure_find_point (StanceFigureReader *self,
                          const char         *key,
                          const char         *nick)
{
  int point = stance_nick_find (stance_point_nicks, nick);

  if (point < 0)
    stance_content_fault (self->content, key, "there is no point '%s'", nick);

  return point;
}

static void
read_held (StanceFigureReader *self,
           StanceProp         *prop)
{
  g_autofree const char **words = stance_content_get_words (self->content, "Held");
  guint                   n = g_strv_length ((char **) words);

  if (n > G_N_ELEMENTS (prop->held))
    stance_content_fault (self->content, "Held", "%u points are more than two", n);
  for (guint i = 0; i < G_N_ELEMENTS (prop->held); i++)
    prop->held[i] = i < n ? stance_figure_find_point (self, "Held", words[i]) : STANCE_POINT_NONE;
}

/* What belongs to one kind of prop alone would be silently lost with another. */
static void
check_kind (StanceFigureReader *self,
            StanceProp         *prop)
{
  if ((prop->around != NULL) != (prop->kind == STANCE_PROP_LOOP_BAND))
    stance_content_fault (self->content, "Around", "goes with a loop-band, and a loop-band with it");
  if (stance_content_has (self->content, "From") != (prop->kind == STANCE_PROP_LONG_BAND))
    stance_content_fault (self->content, "From", "goes with a long-band, and a long-band with it");
  if ((prop->kind == STANCE_PROP_LONG_BAND || prop->kind == STANCE_PROP_WEIGHT || prop->kind == STANCE_PROP_STRAP) &&
      prop->held[0] == STANCE_POINT_NONE)
    stance_content_fault (self->content, "Held", "the key is missing");
}

static void
read_prop (StanceFigureReader *self,
           const char         *group)
{
  StanceProp prop = { .name = g_intern_string (group + strlen ("Prop ")) };
  int        around;

  stance_content_enter (self->content, group);
  if (*prop.name == '\0' || strpbrk (prop.name, ":;@ ") != NULL || strcmp (prop.name, "ground") == 0 ||
      stance_nick_find (stance_point_nicks, prop.name) >= 0)
    stance_content_fault (self->content, NULL, "a prop cannot have this name");
  stance_content_require (self->content, "Kind");
  prop.kind = stance_content_get_nick (self->content, "Kind", stance_prop_nicks, STANCE_PROP_WALL);
  stance_figure_read_numbers (self->content, "At", prop.at, 3, -STANCE_FIGURE_FARTHEST, STANCE_FIGURE_FARTHEST);
  stance_figure_read_numbers (self->content, "Size", prop.size, 3, 0, STANCE_FIGURE_FARTHEST);
  prop.turn = stance_content_get_number (self->content, "Turn", 0);
  stance_figure_check_within (self->content, "Turn", prop.turn, -360, 360);
  around = stance_content_get_nick (self->content, "Around", arounds, -1);
  prop.around = around >= 0 ? arounds[around] : NULL;
  stance_figure_read_numbers (self->content, "From", prop.from, 3, -STANCE_FIGURE_FARTHEST, STANCE_FIGURE_FARTHEST);
  read_held (self, &prop);
  check_kind (self, &prop);
  g_array_append_val (self->figure->props, prop);
}

static void
read_props (StanceFigureReader *self)
{
  const char *const *groups = stance_content_get_groups (self->content);

  for (int i = 0; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], "Prop "))
      read_prop (self, groups[i]);
}

/* A group of these that comes after a gap or is one too many would be "not known", which
 * helps nobody.
 */
static int
read_numbered (StanceFigureReader *self,
               const char         *kind,
               int                 max,
               void (*read) (StanceFigureReader *self,
                             int                 number))
{
  const char *const *groups = stance_content_get_groups (self->content);
  g_autofree char   *prefix = g_strconcat (kind, " ", NULL);
  int                n = 0, n_groups = 0;

  for (int i = 0; groups[i] != NULL; i++)
    n_groups += g_str_has_prefix (groups[i], prefix);

  for (int number = 1; number <= MIN (n_groups, max); number++)
    {
      g_autofree char *group = g_strdup_printf ("%s %d", kind, number);

      if (!g_strv_contains (groups, group))
        break;
      stance_content_enter (self->content, group);
      read (self, number);
      n++;
    }

  for (int i = 0; groups[i] != NULL && n < n_groups; i++)
    if (g_str_has_prefix (groups[i], prefix))
      {
        gint64 number;

        if (g_ascii_string_to_signed (groups[i] + strlen (prefix), 10, 0, n, &number, NULL) && number > 0)
          continue;
        stance_content_enter (self->content, groups[i]);
        stance_content_fault (self->content, NULL, "is not one of 1 … %d, or comes after a gap", max);
      }

  return n;
}

static void
read_arrow (StanceFigureReader *self,
            int                 number)
{
  StanceArrow arrow = { .point = STANCE_POINT_NONE };
  int         n_poses = (int) self->figure->poses->len;

  stance_content_require (self->content, "Point");
  if (stance_content_has (self->content, "Point"))
    arrow.point = stance_figure_find_point (self, "Point", stance_content_get_word (self->content, "Point"));
  arrow.pose = stance_content_get_whole (self->content, "Pose", 1, MAX (n_poses, 1), n_poses);
  arrow.push = stance_figure_read_numbers (self->content, "Push", arrow.direction, 3, -STANCE_FIGURE_FARTHEST, STANCE_FIGURE_FARTHEST);
  if (!arrow.push && arrow.pose == 1 && !self->figure->cycle)
    stance_content_fault (self->content, "Pose", "nothing moves into the first pose; say Push");
  g_array_append_val (self->figure->arrows, arrow);
}

static StanceFigure *
load (StanceFigureReader  *self,
      const StanceCatalog *catalog,
      const char *const   *prime)
{
  read_cameras (self);
  read_muscles (self, catalog, prime);
  self->figure->ground =
    stance_content_get_nick (self->content, "Ground", stance_ground_nicks, STANCE_GROUND_FLOOR);
  self->figure->slope = stance_content_get_number (self->content, "Slope", 0);
  stance_figure_check_within (self->content, "Slope", self->figure->slope, -60, 60);
  self->figure->two_legged = stance_content_get_flag (self->content, "TwoLegged");
  self->figure->cycle = stance_content_get_flag (self->content, "Cycle");
  read_props (self);
  if (read_numbered (self, "Pose", STANCE_FIGURE_POSES, stance_figure_read_pose) == 0)
    {
      stance_content_enter (self->content, "Pose 1");
      stance_content_fault (self->content, NULL, "the group is missing");
    }
  read_numbered (self, "Arrow", 9, read_arrow);

  return self->figure;
}

StanceFigure *
stance_figure_load (StanceContent       *content,
                    const StanceCatalog *catalog,
                    const char *const   *prime)
{
  StanceFigureReader self = { NULL, content };

  if (!g_strv_contains (stance_content_get_groups (content), "Figure"))
    return NULL;

  self.figure = stance_figure_new ();
  stance_content_enter (content, "Figure");

  return load (&self, catalog, prime);
}

static gboolean
is_of_figure (const char *group)
{
  return strcmp (group, "Figure") == 0 || g_str_has_prefix (group, "Pose ") || g_str_has_prefix (group, "Prop ") ||
         g_str_has_prefix (group, "Arrow ");
}

StanceFigure *
stance_figure_new_from_data (const char *data,
                             GError    **error)
{
  g_autoptr (StanceContent) content = stance_content_new ("figure", data, strlen (data));
  g_auto (GStrv) groups = g_strdupv ((char **) stance_content_get_groups (content));
  g_autoptr (StanceFigure) self = NULL;

  for (int i = 0; groups[i] != NULL; i++)
    if (!is_of_figure (groups[i]))
      stance_content_ignore_group (content, groups[i]);

  self = stance_figure_load (content, NULL, NULL);
  if (self == NULL)
    stance_content_require_group (content, "Figure");

  return stance_content_finish (content, error) ? g_steal_pointer (&self) : NULL;
}
