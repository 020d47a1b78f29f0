/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-arrow-paint.h"

#include <math.h>

/* Half the shaft's width, half the head's width and its length, cm. */
#define SHAFT       1.25
#define HEAD_WIDTH  3.7
#define HEAD_LENGTH 6.0
#define PUSH_SHAFT  2.2
#define PUSH_WIDTH  5.0
#define PUSH_LENGTH 7.0

/* A way shorter than this in the picture is no arrow, cm. */
#define SHORTEST 5.0

/* How long a push is drawn at least, and how far off the skin it ends, cm. */
#define PUSH_LEAST 16.0
#define PUSH_OFF   3.0

static StanceSpot
get_across (StanceSpot from,
            StanceSpot to)
{
  double length = MAX (hypot (to.x - from.x, to.y - from.y), 1e-6);

  return (StanceSpot){ -(to.y - from.y) / length, (to.x - from.x) / length };
}

static double
get_distance (StanceSpot a,
              StanceSpot b)
{
  return hypot (b.x - a.x, b.y - a.y);
}

/* Cuts the way off where the head begins; returns how many spots are left. */
static guint
leave_head (StanceSpot *way,
            guint       n,
            StanceSpot  tip,
            double      head)
{
  while (n > 2 && get_distance (way[n - 1], tip) < head)
    n--;

  return n;
}

/* The outline of the whole arrow along @way: one side, the head, the other side. */
static void
add_arrow (StanceScene       *scene,
           const StanceStage *stage,
           StanceSpot        *way,
           guint              n,
           double             shaft,
           double             width,
           double             head)
{
  StanceSpot tip = way[n - 1];
  guint      left = leave_head (way, n, tip, head);
  StanceSpot outline[2 * STANCE_WAY_STEPS + 8];
  guint      end = left - 1;
  StanceSpot neck = way[end];
  StanceSpot across;
  double     off = get_distance (neck, tip);
  guint      count = 0;

  /* the head is as long as it should be wherever the way was cut */
  neck = (StanceSpot){ tip.x + (neck.x - tip.x) * head / MAX (off, 1e-6), tip.y + (neck.y - tip.y) * head / MAX (off, 1e-6) };
  way[end] = neck;

  for (guint i = 0; i < left; i++)
    {
      across = get_across (way[MAX (i, 1) - 1], i == end ? tip : way[i + 1]);
      outline[count++] = (StanceSpot){ way[i].x + shaft * across.x, way[i].y + shaft * across.y };
    }

  across = get_across (neck, tip);
  outline[count++] = (StanceSpot){ neck.x + width * across.x, neck.y + width * across.y };
  outline[count++] = tip;
  outline[count++] = (StanceSpot){ neck.x - width * across.x, neck.y - width * across.y };

  for (guint i = left; i > 0; i--)
    {
      across = get_across (way[MAX (i - 1, 1) - 1], i - 1 == end ? tip : way[i]);
      outline[count++] = (StanceSpot){ way[i - 1].x - shaft * across.x, way[i - 1].y - shaft * across.y };
    }

  stance_scene_add_flat (scene, outline, count, STANCE_KEY_ARROW, stage->palette.arrow_rim, 3.6, TRUE);
  stance_scene_add_flat (scene, outline, count, STANCE_KEY_ARROW + 1, stage->palette.arrow, 0, TRUE);
}

static void
add_way (StanceScene       *scene,
         const StanceStage *stage,
         const StanceWay   *way)
{
  StanceSpot spots[STANCE_WAY_STEPS + 1];
  double     length = 0;

  for (guint i = 0; i <= STANCE_WAY_STEPS; i++)
    {
      spots[i] = stance_sight_see (stance_scene_get_sight (scene), way->places[i]);
      length += i > 0 ? get_distance (spots[i - 1], spots[i]) : 0;
    }

  if (length < SHORTEST)
    return;

  add_arrow (scene, stage, spots, STANCE_WAY_STEPS + 1, SHAFT, HEAD_WIDTH, MIN (HEAD_LENGTH, 0.6 * length));
}

static void
add_push (StanceScene       *scene,
          const StanceStage *stage,
          const StanceArrow *arrow,
          guint              pose)
{
  const StanceSkeleton *skeleton = &g_array_index (stage->solved, StanceSolved, pose).skeleton;
  const StanceSight    *sight = stance_scene_get_sight (scene);
  StanceSpot            at = stance_sight_see (sight, stance_skeleton_get_point (skeleton, arrow->point));
  StanceSpot            by = stance_sight_see (sight, (StanceVector){ arrow->direction[0], arrow->direction[1], arrow->direction[2] });
  double                length = hypot (by.x, by.y);
  double                drawn = MAX (length, PUSH_LEAST);
  StanceSpot            way[3];

  if (length < 1)
    return;

  by = (StanceSpot){ by.x / length, by.y / length };
  way[0] = (StanceSpot){ at.x + by.x * PUSH_OFF, at.y + by.y * PUSH_OFF };
  way[2] = (StanceSpot){ way[0].x + by.x * drawn, way[0].y + by.y * drawn };
  way[1] = (StanceSpot){ way[2].x - by.x * PUSH_LENGTH * 1.01, way[2].y - by.y * PUSH_LENGTH * 1.01 };
  add_arrow (scene, stage, way, 3, PUSH_SHAFT, PUSH_WIDTH, PUSH_LENGTH);
}

void
stance_arrow_add_all (StanceScene       *scene,
                      const StanceStage *stage,
                      guint              pose)
{
  for (guint i = 0; i < stage->figure->arrows->len; i++)
    {
      const StanceArrow *arrow = &g_array_index (stage->figure->arrows, StanceArrow, i);

      if ((guint) arrow->pose != pose + 1)
        continue;

      if (arrow->push)
        add_push (scene, stage, arrow, pose);
      else if (pose > 0 || stage->figure->cycle)
        add_way (scene, stage, &g_array_index (stage->ways, StanceWay, i));
    }
}
