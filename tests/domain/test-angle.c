/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-angle.h"

#include <math.h>

typedef enum
{
  DROP,     /* stance, swing */
  THIGH,    /* hip, knee */
  HIP,      /* stance, swing, knee */
  KNEE,     /* hip, knee, ankle */
  TRUNK,    /* base, top */
  REARFOOT, /* calf, Achilles, heel top, heel bottom */
  FLEXION,  /* hip, knee, ankle */
  FOOT,     /* heel, toe */
  SHIN,     /* knee, ankle */
  EXTENSION /* hip, knee */
} Angle;

typedef struct
{
  const char      *path;
  Angle            angle;
  StanceImageView  view;
  StanceImagePoint points[4];
  double           expected;
} Vector;

#define BEHIND_RIGHT               \
  {                                \
    FALSE, STANCE_SIDE_RIGHT, 1, 0 \
  }
#define BEHIND_LEFT               \
  {                               \
    FALSE, STANCE_SIDE_LEFT, 1, 0 \
  }
#define FRONT_RIGHT               \
  {                               \
    TRUE, STANCE_SIDE_RIGHT, 1, 0 \
  }
#define FRONT_LEFT               \
  {                              \
    TRUE, STANCE_SIDE_LEFT, 1, 0 \
  }

/* Worked out by hand; to be met within 0.05°. */
static const Vector vectors[] = {
  { "drop", DROP, BEHIND_RIGHT, { { 560, 400 }, { 460, 410 } }, 5.71 },
  { "a level pelvis", DROP, BEHIND_RIGHT, { { 560, 400 }, { 460, 400 } }, 0 },
  { "a hike", DROP, BEHIND_RIGHT, { { 560, 400 }, { 460, 392 } }, -4.57 },
  { "drop of the left stance", DROP, BEHIND_LEFT, { { 460, 402 }, { 560, 409 } }, 4.00 },
  { "drop with a rolled camera", DROP, { FALSE, STANCE_SIDE_RIGHT, 1, 0.573 }, { { 560, 400 }, { 460, 410 } }, 6.28 },
  { "a knee inside", KNEE, FRONT_RIGHT, { { 400, 300 }, { 430, 600 }, { 410, 880 } }, 9.80 },
  { "a straight leg", KNEE, FRONT_RIGHT, { { 400, 300 }, { 400, 600 }, { 400, 880 } }, 0 },
  { "a leg straight and tilted", KNEE, FRONT_RIGHT, { { 400, 300 }, { 430, 600 }, { 460, 900 } }, 0 },
  { "a knee outside", KNEE, FRONT_RIGHT, { { 400, 300 }, { 385, 600 }, { 395, 880 } }, -4.91 },
  { "a left knee inside", KNEE, FRONT_LEFT, { { 600, 300 }, { 570, 600 }, { 590, 880 } }, 9.80 },
  { "thigh", THIGH, BEHIND_RIGHT, { { 560, 400 }, { 530, 700 } }, 5.71 },
  { "hip adduction", HIP, BEHIND_RIGHT, { { 560, 400 }, { 460, 410 }, { 530, 700 } }, 11.42 },
  { "trunk to the stance", TRUNK, BEHIND_RIGHT, { { 510, 405 }, { 530, 120 } }, 4.01 },
  { "trunk away from it", TRUNK, BEHIND_RIGHT, { { 510, 405 }, { 495, 120 } }, -3.01 },
  { "eversion", REARFOOT, BEHIND_RIGHT, { { 540, 760 }, { 532, 860 }, { 532, 890 }, { 540, 930 } }, 15.88 },
  { "a bent knee", FLEXION, BEHIND_RIGHT, { { 500, 400 }, { 540, 620 }, { 530, 840 } }, 12.91 },
  { "a straight knee", FLEXION, BEHIND_RIGHT, { { 500, 400 }, { 520, 620 }, { 540, 840 } }, 0 },
  { "a right angle", FLEXION, BEHIND_RIGHT, { { 500, 400 }, { 500, 600 }, { 300, 600 } }, 90 },
  { "rearfoot", FOOT, BEHIND_RIGHT, { { 600, 900 }, { 720, 880 } }, 9.46 },
  { "a flat foot", FOOT, BEHIND_RIGHT, { { 600, 900 }, { 720, 900 } }, 0 },
  { "forefoot", FOOT, BEHIND_RIGHT, { { 600, 895 }, { 720, 900 } }, -2.39 },
  { "a shin ahead", SHIN, BEHIND_RIGHT, { { 560, 640 }, { 590, 850 } }, 8.13 },
  { "a thigh behind", EXTENSION, BEHIND_RIGHT, { { 500, 400 }, { 440, 620 } }, 15.26 },
};

static double
measure (Angle                   angle,
         const StanceImageView  *view,
         const StanceImagePoint *p)
{
  switch (angle)
    {
    case DROP:
      return stance_angle_pelvic_drop (view, p[0], p[1]);
    case THIGH:
      return stance_angle_femoral_adduction (view, p[0], p[1]);
    case HIP:
      return stance_angle_hip_adduction (view, p[0], p[1], p[2]);
    case KNEE:
      return stance_angle_knee (view, p[0], p[1], p[2]);
    case TRUNK:
      return stance_angle_trunk_lean (view, p[0], p[1]);
    case REARFOOT:
      return stance_angle_rearfoot_eversion (view, p[0], p[1], p[2], p[3]);
    case FLEXION:
      return stance_angle_knee_flexion (p[0], p[1], p[2]);
    case FOOT:
      return stance_angle_foot_strike (view, p[0], p[1]);
    case SHIN:
      return stance_angle_tibia (view, p[0], p[1]);
    case EXTENSION:
      return stance_angle_thigh_extension (view, p[0], p[1]);
    default:
      g_assert_not_reached ();
    }
}

/* Each picture as it is, moved, larger, turned with its camera, and in a mirror. */
static void
test_vector (gconstpointer data)
{
  const Vector    *vector = data;
  StanceImageView  turned = vector->view;
  StanceImageView  mirror = vector->view;
  double           angle = 0.2; /* radians */
  StanceImagePoint moved[4], larger[4], rotated[4], mirrored[4];
  double           exact = measure (vector->angle, &vector->view, vector->points);

  for (int i = 0; i < 4; i++)
    {
      StanceImagePoint p = vector->points[i];

      moved[i] = (StanceImagePoint){ p.x - 1234, p.y + 77 };
      larger[i] = (StanceImagePoint){ p.x * 2.5, p.y * 2.5 };
      rotated[i] = (StanceImagePoint){ p.x * cos (angle) - p.y * sin (angle), p.x * sin (angle) + p.y * cos (angle) };
      mirrored[i] = (StanceImagePoint){ 1920 - p.x, p.y };
    }
  turned.roll += angle * 180.0 / G_PI;
  mirror.stance = stance_side_opposite (mirror.stance);
  mirror.direction = -mirror.direction;
  mirror.roll = -mirror.roll;

  g_assert_cmpfloat_with_epsilon (exact, vector->expected, 0.05);
  g_assert_cmpfloat_with_epsilon (measure (vector->angle, &vector->view, moved), exact, 1e-9);
  g_assert_cmpfloat_with_epsilon (measure (vector->angle, &vector->view, larger), exact, 1e-9);
  g_assert_cmpfloat_with_epsilon (measure (vector->angle, &turned, rotated), exact, 1e-9);
  g_assert_cmpfloat_with_epsilon (measure (vector->angle, &mirror, mirrored), exact, 1e-9);
}

static void
test_roll (void)
{
  const StanceImagePoint left = { 100, 900 };
  const StanceImagePoint right = { 1100, 910 };

  g_assert_cmpfloat_with_epsilon (stance_image_roll (left, right), 0.573, 0.0005);
  g_assert_cmpfloat_with_epsilon (stance_image_roll (right, left), 0.573, 0.0005);
}

static void
test_same_points (void)
{
  const StanceImageView  view = BEHIND_RIGHT;
  const StanceImagePoint same[4] = { { 5, 5 }, { 5, 5 }, { 5, 5 }, { 5, 5 } };

  for (int i = DROP; i <= EXTENSION; i++)
    g_assert_true (isnan (measure ((Angle) i, &view, same)));
  g_assert_true (isnan (stance_image_roll (same[0], same[1])));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *path = g_strdup_printf ("/angle/%s is what was drawn, however it is seen", vectors[i].path);

      g_test_add_data_func (path, &vectors[i], test_vector);
    }
  g_test_add_func ("/angle/a horizontal line tells the camera's roll", test_roll);
  g_test_add_func ("/angle/two marks in one place make no line", test_same_points);

  return g_test_run ();
}
