/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-ground-paint.h"

#include "stance-hull.h"

#include <math.h>

/* What is painted on the ground, one over the other. */
#define KEY_BED     (STANCE_KEY_GROUND)
#define KEY_TEXTURE (STANCE_KEY_GROUND + 1)
#define KEY_LINE    (STANCE_KEY_GROUND + 2)
#define KEY_STONE   (STANCE_KEY_GROUND + 3)
#define KEY_SHADOW  (STANCE_KEY_GROUND + 9)

/* cm around the body; how deep trodden ground is cut open. */
#define AROUND 9
#define CUT    10

/* A bone's flesh this far above the ground has no shadow any more, cm. */
#define SHADOW_HEIGHT 16
/* What is smaller than this share of it is a speck, no shadow. */
#define FAINT 0.6

/* The ground as the camera has it: @across runs to the right, @deep toward the camera. */
typedef struct
{
  const StanceStage *stage;
  StanceVector       across, deep;
  StanceVector       middle;
  double             wide, far;
  int                ground; /* StanceGround */
} Bed;

/* The part of the floor that body and furniture stand on; walls and what is fastened far
 * away stand at its edge.
 */
static void
find_floor (const StanceStage *stage,
            StanceVector      *min,
            StanceVector      *max)
{
  *min = stage->min;
  *max = stage->max;

  for (guint i = 0; i < stage->figure->props->len; i++)
    {
      const StanceProp *prop = &g_array_index (stage->figure->props, StanceProp, i);
      StanceBox         box = stance_prop_get_box (stage->figure, prop);
      double            x = fabs (box.turn.m[0][0]) * box.size[0] / 2 + fabs (box.turn.m[0][1]) * box.size[1] / 2;
      double            y = fabs (box.turn.m[1][0]) * box.size[0] / 2 + fabs (box.turn.m[1][1]) * box.size[1] / 2;

      if (prop->kind == STANCE_PROP_WALL || prop->kind == STANCE_PROP_MIRROR || prop->kind >= STANCE_PROP_LOOP_BAND)
        continue;

      min->x = MIN (min->x, box.origin.x - x);
      min->y = MIN (min->y, box.origin.y - y);
      max->x = MAX (max->x, box.origin.x + x);
      max->y = MAX (max->y, box.origin.y + y);
    }
}

static Bed
make_bed (const StanceScene *scene,
          const StanceStage *stage)
{
  const StanceSight *sight = stance_scene_get_sight (scene);
  double             level = MAX (hypot (sight->toward.x, sight->toward.y), 1e-6);
  Bed                bed = { stage, sight->right };
  StanceVector       min, max;

  bed.deep = (StanceVector){ sight->toward.x / level, sight->toward.y / level, 0 };
  find_floor (stage, &min, &max);
  bed.middle = (StanceVector){ (min.x + max.x) / 2, (min.y + max.y) / 2, 0 };
  bed.wide = fabs (bed.across.x) * (max.x - min.x) / 2 + fabs (bed.across.y) * (max.y - min.y) / 2 + AROUND;
  bed.far = fabs (bed.deep.x) * (max.x - min.x) / 2 + fabs (bed.deep.y) * (max.y - min.y) / 2 + AROUND / 2.0;

  return bed;
}

/* @u and @v from -1 to 1. */
static StanceVector
place_on (const Bed *bed,
          double     u,
          double     v)
{
  StanceVector place = stance_vector_add (bed->middle, stance_vector_scale (bed->across, u * bed->wide));

  place = stance_vector_add (place, stance_vector_scale (bed->deep, v * bed->far));
  place.z = stance_figure_get_ground (bed->stage->figure, place.x, place.y);

  return place;
}

static StanceSpot
see (const StanceScene *scene,
     StanceVector       place)
{
  return stance_sight_see (stance_scene_get_sight (scene), place);
}

/* An indoor floor: a patch with round corners, and its far edge as a line. */
static void
add_floor (StanceScene       *scene,
           const StanceStage *stage,
           const Bed         *bed)
{
  StanceSpot       patch[48];
  const StanceSpot edge[2] = { see (scene, place_on (bed, -1, 0)), see (scene, place_on (bed, 1, 0)) };

  for (int i = 0; i < 48; i++)
    {
      double x = cos (i * G_PI / 24), y = sin (i * G_PI / 24);

      patch[i] = see (scene, place_on (bed, copysign (sqrt (fabs (x)), x), copysign (sqrt (fabs (y)), y)));
    }

  if (fabs (stance_scene_get_sight (scene)->toward.z) > 0.03)
    stance_scene_add_flat (scene, patch, 48, KEY_BED, stage->palette.ground, 0, TRUE);
  else
    stance_scene_add_flat (scene, edge, 2, KEY_LINE, stage->palette.fine, 1, FALSE);
}

/* A number from 0 to 1 that is always the same for the same @i. */
static double
scatter (guint i)
{
  guint32 mixed = (i + 1) * 2654435761u;

  mixed ^= mixed >> 15;
  mixed *= 2246822519u;
  mixed ^= mixed >> 13;

  return mixed / (double) G_MAXUINT32;
}

/* A place on the cut at the near edge, @down cm below the surface. */
static StanceSpot
see_cut (const StanceScene *scene,
         const Bed         *bed,
         double             u,
         double             down)
{
  StanceSpot spot = see (scene, place_on (bed, u, 1));

  spot.y += down;

  return spot;
}

static void
add_stone (StanceScene       *scene,
           const StanceStage *stage,
           StanceSpot         at,
           double             size,
           guint              seed)
{
  const StancePalette *palette = &stage->palette;
  StanceSpot           stone[7];
  double               key = KEY_STONE + 0.01 * seed;

  for (guint i = 0; i < 7; i++)
    {
      double angle = 2 * G_PI * i / 7;
      double off = size * (0.8 + 0.35 * scatter (seed * 7 + i));

      stone[i] = (StanceSpot){ at.x + off * cos (angle), at.y + 0.65 * off * sin (angle) };
    }

  stance_scene_add_flat (scene, stone, 7, key, palette->tones[STANCE_MATERIAL_SHOE].base, 0, TRUE);
  stance_scene_add_flat (scene, stone, 7, key + 0.005, palette->line, 0.8, TRUE);
}

static void
add_dots (StanceScene       *scene,
          const StanceStage *stage,
          const Bed         *bed,
          guint              n,
          double             length)
{
  for (guint i = 0; i < n; i++)
    {
      StanceSpot at = see_cut (scene, bed, 1.9 * scatter (3 * i) - 0.95, 1 + (CUT - 2) * scatter (3 * i + 1));
      StanceSpot dash[2] = { at, { at.x + length * (0.5 + scatter (3 * i + 2)), at.y + 0.3 * length * (scatter (i) - 0.5) } };

      stance_scene_add_flat (scene, dash, 2, KEY_TEXTURE, stage->palette.fine, 1.4, FALSE);
    }
}

/* At the near edge, and a few small ones behind, where no foot is likely to stand. */
static void
add_stones (StanceScene       *scene,
            const StanceStage *stage,
            const Bed         *bed,
            guint              n)
{
  for (guint i = 0; i < n; i++)
    {
      double u = 1.9 * (i + 0.2 + 0.6 * scatter (i)) / n - 0.95;

      if (i % 2 == 0)
        add_stone (scene, stage, see (scene, place_on (bed, u, -0.9 + 0.3 * scatter (i + 70))), 1.6 + 1.8 * scatter (i + 50), i);

      add_stone (scene, stage, see_cut (scene, bed, u, 0.2 + 2.8 * scatter (i + 90)), 2.6 + 3.2 * scatter (i + 40), n + i);
    }
}

static void
add_lane (StanceScene       *scene,
          const StanceStage *stage,
          const Bed         *bed)
{
  for (int i = 0; i < 4; i++)
    {
      double     u = -0.9 + 0.5 * i;
      StanceSpot dash[4] = { see (scene, place_on (bed, u, -0.06)), see (scene, place_on (bed, u + 0.3, -0.06)),
                             see (scene, place_on (bed, u + 0.3, 0.06)), see (scene, place_on (bed, u, 0.06)) };

      stance_scene_add_flat (scene, dash, 4, KEY_TEXTURE, stage->palette.rim, 0, TRUE);
    }
}

/* Outdoors the ground is cut open at its near edge, where its kind is seen. */
static void
add_trodden (StanceScene       *scene,
             const StanceStage *stage,
             const Bed         *bed)
{
  StanceSpot top[4] = { see (scene, place_on (bed, -1, -1)), see (scene, place_on (bed, 1, -1)),
                        see (scene, place_on (bed, 1, 1)), see (scene, place_on (bed, -1, 1)) };
  StanceSpot cut[4] = { top[3], top[2], see_cut (scene, bed, 1, CUT), see_cut (scene, bed, -1, CUT) };
  guint32    color = stage->palette.tones[STANCE_MATERIAL_WOOD].light;
  guint      n = (guint) (bed->wide / 3.5);

  if (bed->ground == STANCE_GROUND_ROAD || bed->ground == STANCE_GROUND_ROCKS)
    color = stage->palette.tones[STANCE_MATERIAL_METAL].light;

  if (bed->ground == STANCE_GROUND_DIRT)
    color = stage->palette.tones[STANCE_MATERIAL_WOOD].base;

  stance_scene_add_flat (scene, top, 4, KEY_BED, stage->palette.ground, 0, TRUE);
  stance_scene_add_flat (scene, cut, 4, KEY_BED + 0.1, color, 0, TRUE);
  stance_scene_add_flat (scene, cut, 2, KEY_LINE, stage->palette.line, 1, FALSE);

  switch (bed->ground)
    {
    case STANCE_GROUND_ROCKS:
      add_stones (scene, stage, bed, n);
      break;
    case STANCE_GROUND_SAND:
      add_dots (scene, stage, bed, 6 * n, 0.01);
      break;
    case STANCE_GROUND_ROAD:
      add_lane (scene, stage, bed);
      break;
    case STANCE_GROUND_DIRT:
    case STANCE_GROUND_FLOOR:
    default:
      add_dots (scene, stage, bed, 2 * n, 2.2);
      break;
    }
}

/* How thick the flesh around each bone is, cm, for its shadow. */
static double
get_flesh (int bone)
{
  static const double flesh[STANCE_N_BONES_ONE_SIDE] = { 12, 11, 12, 5, 7, 7, 5, 4, 4, 4, 3.5, 3 };

  return flesh[bone >= STANCE_N_BONES_ONE_SIDE ? bone - STANCE_BONES_OF_SIDE : bone];
}

static guint
add_round (const StanceScene *scene,
           const StanceStage *stage,
           StanceVector       at,
           double             radius,
           StanceSpot        *spots,
           guint              n)
{
  for (int i = 0; i < 12; i++)
    {
      StanceVector place = { at.x + radius * cos (i * G_PI / 6), at.y + radius * sin (i * G_PI / 6), 0 };

      place.z = stance_figure_get_ground (stage->figure, place.x, place.y);
      spots[n++] = see (scene, place);
    }

  return n;
}

static void
add_shadow (StanceScene          *scene,
            const StanceStage    *stage,
            const StanceSkeleton *skeleton,
            int                   bone)
{
  int          own = bone >= STANCE_N_BONES_ONE_SIDE ? bone - STANCE_BONES_OF_SIDE : bone;
  double       length = stance_bone_get_length (bone);
  gboolean     foot = own == STANCE_BONE_FOOT || own == STANCE_BONE_TOES;
  StanceVector along = foot ? (StanceVector){ length, 0, 0 } : (StanceVector){ 0, 0, own >= STANCE_BONE_THIGH ? -length : length };
  StanceVector ends[2] = { skeleton->origin[bone], stance_skeleton_place (skeleton, bone, along) };
  StanceSpot   spots[24], hull[25];
  guint        n = 0;

  for (int end = 0; end < 2; end++)
    {
      double height = ends[end].z - stance_figure_get_ground (stage->figure, ends[end].x, ends[end].y);
      double gone = MAX (height - get_flesh (bone), 0) / SHADOW_HEIGHT;

      if (gone < FAINT)
        n = add_round (scene, stage, ends[end], get_flesh (bone) * (1 - gone), spots, n);
    }

  if (n > 0)
    stance_scene_add_flat (scene, hull, stance_hull_find (spots, n, hull), KEY_SHADOW, stage->palette.shadow, 0, TRUE);
}

void
stance_ground_add (StanceScene          *scene,
                   const StanceStage    *stage,
                   const StanceSkeleton *skeleton,
                   guint                 pose)
{
  int own = ((const StancePose *) g_ptr_array_index (stage->figure->poses, pose))->ground;
  Bed bed = make_bed (scene, stage);

  bed.ground = own >= 0 ? own : (int) stage->figure->ground;
  if (bed.ground == STANCE_GROUND_FLOOR && fabs (stage->figure->slope) < 0.5)
    add_floor (scene, stage, &bed);
  else
    add_trodden (scene, stage, &bed);

  for (int bone = 0; bone < STANCE_N_BONES; bone++)
    add_shadow (scene, stage, skeleton, bone);
}
