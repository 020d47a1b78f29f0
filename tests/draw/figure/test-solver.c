/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog.h"
#include "stance-motion.h"
#include "stance-solver.h"

#include "figure-checks.h"

#include <math.h>

#define STAND "[Figure]\n[Pose 1]\nTouch=foot-working@ground;foot-other@ground\n"

static StanceFigure *
read_figure (const char *data)
{
  g_autoptr (GError) error = NULL;
  StanceFigure *figure = stance_figure_new_from_data (data, &error);

  g_assert_no_error (error);

  return figure;
}

static StanceVector
get_point (const GArray *solved,
           guint         pose,
           StancePoint   point)
{
  return stance_skeleton_get_point (&g_array_index (solved, StanceSolved, pose).skeleton, point);
}

static double
measure_apart (const GArray *solved,
               StancePoint   point,
               guint         first,
               guint         second)
{
  return stance_vector_get_length (
    stance_vector_subtract (get_point (solved, first, point), get_point (solved, second, point)));
}

/* The closed form of the rates against a small change of each angle. */
static void
test_rates (void)
{
  for (int base = STANCE_BASE_UPRIGHT; base <= STANCE_BASE_SIDE; base++)
    {
      double         angles[STANCE_N_ANGLES];
      StanceSkeleton skeleton, moved;
      StanceMotion   motion;
      StanceVector   root = { 1, 2, 3 };

      for (int i = 0; i < STANCE_N_ANGLES; i++)
        angles[i] = (i * 37 + base * 11) % 50 - 20;
      stance_skeleton_pose (&skeleton, base, angles, root);
      stance_motion_init (&motion, &skeleton, angles);
      for (int i = 0; i < STANCE_N_ANGLES; i++)
        {
          angles[i] += 1e-4;
          stance_skeleton_pose (&moved, base, angles, root);
          angles[i] -= 1e-4;
          for (StancePoint point = 0; point < STANCE_N_POINTS; point++)
            {
              StanceVector local, place, change, rate;
              int          bone = stance_skeleton_find_point (point, &local);

              place = stance_skeleton_get_point (&skeleton, point);
              change = stance_vector_subtract (stance_skeleton_get_point (&moved, point), place);
              rate = stance_motion_get_place (&motion, i, bone, place);
              change = stance_vector_subtract (stance_vector_scale (change, 1e4), rate);
              g_assert_cmpfloat (stance_vector_get_length (change), <, 1e-4);
            }
        }
    }
}

static void
test_standing (void)
{
  g_autoptr (StanceFigure) figure = read_figure (STAND);
  g_autoptr (GArray) solved = stance_figure_solve (figure);
  StanceVector heel = get_point (solved, 0, STANCE_POINT_HEEL_WORKING);
  StanceVector ball = get_point (solved, 0, STANCE_POINT_BALL_WORKING);

  g_assert_cmpfloat (fabs (heel.z), <, 0.05);
  g_assert_cmpfloat (fabs (ball.z), <, 0.05);
  g_assert_cmpfloat (ball.x - heel.x, >, 17);
  check_figure ("standing", figure);
}

static void
test_squat (void)
{
  g_autoptr (StanceFigure) figure =
               read_figure (STAND "[Pose 2]\nLike=1\nPelvis=35\nHip-working=95\nHip-other=95\nKnee-working=95\nKnee-other=95\n");
  g_autoptr (GArray) solved = stance_figure_solve (figure);

  check_figure ("squat", figure);
  g_assert_cmpfloat (measure_apart (solved, STANCE_POINT_HEEL_WORKING, 0, 1), <, 0.3);
  g_assert_cmpfloat (measure_apart (solved, STANCE_POINT_BALL_OTHER, 0, 1), <, 0.3);
  g_assert_cmpfloat (g_array_index (solved, StanceSolved, 1).angles[STANCE_ANGLE_KNEE_FLEXION], >, 80);
}

static void
test_lying (void)
{
  g_autoptr (StanceFigure) figure = read_figure (
    "[Figure]\n[Pose 1]\nBase=side\nHip-other=30\nKnee-other=50\nShoulder-other=80\n"
    "Touch=head-side@pillow;shoulder-other@ground;hip-other@ground;knee-side-other@ground\n"
    "[Pose 2]\nLike=1\nHip-working=0;30\n[Prop pillow]\nKind=pillow\nAt=-68\nSize=35;30;14\n");
  g_autoptr (GArray) solved = stance_figure_solve (figure);

  check_figure ("side-lying", figure);
  g_assert_cmpfloat (get_point (solved, 1, STANCE_POINT_HEEL_WORKING).z, >,
                     get_point (solved, 0, STANCE_POINT_HEEL_WORKING).z + 30);
}

static void
test_step_up (void)
{
  g_autoptr (StanceFigure) figure =
               read_figure ("[Figure]\n[Prop step]\nKind=step\nAt=30\nSize=30;60;20\n[Prop rail]\nKind=rail\nAt=20;45\n"
                            "[Pose 1]\nHip-working=60\nKnee-working=70\nShoulder-working=30;10\nElbow-working=50\n"
                            "Touch=foot-working@step;foot-other@ground;hand-working@rail\nBalance=false\n"
                            "[Pose 2]\nLike=1\nHip-working=0\nKnee-working=5\nHip-other=40\nKnee-other=60\n"
                            "Touch=foot-working@step;hand-working@rail\n");
  g_autoptr (GArray) solved = stance_figure_solve (figure);

  check_figure ("step-up", figure);
  g_assert_cmpfloat (fabs (get_point (solved, 1, STANCE_POINT_HEEL_WORKING).z - 20), <, 0.3);
  g_assert_cmpfloat (measure_apart (solved, STANCE_POINT_HAND_WORKING, 0, 1), <, 0.5);
}

static void
test_slope (void)
{
  g_autoptr (StanceFigure) figure =
               read_figure ("[Figure]\nSlope=-20\n[Pose 1]\nKnee-working=20\nKnee-other=20\nHip-working=20\nHip-other=20\n"
                            "Touch=foot-working@ground;foot-other@ground\n");
  g_autoptr (GArray) solved = stance_figure_solve (figure);
  StanceVector heel = get_point (solved, 0, STANCE_POINT_HEEL_WORKING);
  StanceVector ball = get_point (solved, 0, STANCE_POINT_BALL_WORKING);

  check_figure ("slope", figure);
  g_assert_cmpfloat_with_epsilon ((ball.z - heel.z) / (ball.x - heel.x), -0.2, 0.01);
}

/* Hanging arms would go through the thighs of one who crouches. */
static void
test_bulk (void)
{
  g_autoptr (StanceFigure) figure =
               read_figure ("[Figure]\n[Pose 1]\nPelvis=20\nHip-working=100\nHip-other=100\nKnee-working=110\nKnee-other=110\n"
                            "Shoulder-working=40;-12\nShoulder-other=40;-12\nElbow-working=20\nElbow-other=20\n"
                            "Touch=foot-working@ground;foot-other@ground\nBalance=false\n");
  g_autoptr (GArray) solved = stance_figure_solve (figure);
  const StanceSkeleton *skeleton = &g_array_index (solved, StanceSolved, 0).skeleton;
  StanceVector          hand = stance_skeleton_get_point (skeleton, STANCE_POINT_HAND_WORKING);

  for (int down = 10; down <= 42; down += 4)
    {
      StanceVector thigh = stance_skeleton_place (skeleton, STANCE_BONE_THIGH, (StanceVector){ 0, 0, -down });

      g_assert_cmpfloat (stance_vector_get_length (stance_vector_subtract (hand, thigh)), >, 5);
    }
}

/* The ankle is a joint: its side lies on the ground, not its middle. */
static void
test_ankle (void)
{
  g_autoptr (StanceFigure) figure = read_figure (
    "[Figure]\n[Pose 1]\nBase=side\nPelvis=0;-15\nShoulder-other=0;80\nElbow-other=90\nForearm-other=0\n"
    "Touch=forearm-other@ground;ankle-other@ground\n");
  g_autoptr (GArray) solved = stance_figure_solve (figure);

  check_figure ("side plank", figure);
  g_assert_cmpfloat (get_point (solved, 0, STANCE_POINT_ANKLE_OTHER).z, >, 3);
}

/* Nothing is touched: the third number of At is how high one jumps. */
static void
test_air (void)
{
  g_autoptr (StanceFigure) figure = read_figure ("[Figure]\n[Pose 1]\nAt=0;0;25\nKnee-working=40\nBalance=false\n");
  g_autoptr (GArray) solved = stance_figure_solve (figure);
  double lowest = INFINITY;

  for (StancePoint point = 0; point < STANCE_N_POINTS; point++)
    lowest = MIN (lowest, get_point (solved, 0, point).z);
  g_assert_cmpfloat_with_epsilon (lowest, 25, 0.5);
}

static void
test_moved (void)
{
  g_autoptr (StanceFigure) figure = read_figure (
    STAND "[Pose 2]\nLike=1\nHip-working=0;25\nMoved=foot-working\n[Pose 3]\nLike=1\nAt=0;35\nMoved=foot-other\n");
  g_autoptr (GArray) solved = stance_figure_solve (figure);

  check_figure ("side step", figure);
  g_assert_cmpfloat (measure_apart (solved, STANCE_POINT_HEEL_WORKING, 0, 1), >, 15);
  g_assert_cmpfloat (measure_apart (solved, STANCE_POINT_HEEL_OTHER, 0, 1), <, 0.3);
  g_assert_cmpfloat (measure_apart (solved, STANCE_POINT_HEEL_WORKING, 1, 2), <, 0.3);
}

/* The same figure is the same picture, today and in ten years. */
static void
test_same (void)
{
  g_autoptr (StanceFigure) figure = read_figure (STAND "[Pose 2]\nLike=1\nHip-working=60\nKnee-working=70\n");
  g_autoptr (GArray) first = stance_figure_solve (figure);
  g_autoptr (GArray) second = stance_figure_solve (figure);

  for (guint i = 0; i < first->len; i++)
    for (int angle = 0; angle < STANCE_N_ANGLES; angle++)
      g_assert_cmpfloat_with_epsilon (g_array_index (first, StanceSolved, i).angles[angle],
                                      g_array_index (second, StanceSolved, i).angles[angle], 1e-12);
}

static void
test_shipped (gconstpointer data)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceExercise *exercise = stance_catalog_find_exercise (catalog, data);

  check_figure (data, exercise->figure);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray *exercises = stance_catalog_get_exercises (catalog);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/solver/the rates of all angles are those of a small change", test_rates);
  g_test_add_func ("/solver/feet stand on the floor", test_standing);
  g_test_add_func ("/solver/feet stay in their place in a squat", test_squat);
  g_test_add_func ("/solver/one who lies is on the floor", test_lying);
  g_test_add_func ("/solver/a hand on a rail goes with a step up", test_step_up);
  g_test_add_func ("/solver/soles are flat on a slope", test_slope);
  g_test_add_func ("/solver/hands stay out of thighs", test_bulk);
  g_test_add_func ("/solver/one lies on the side of the ankle", test_ankle);
  g_test_add_func ("/solver/a jump is as high as written", test_air);
  g_test_add_func ("/solver/feet that are set down anew are moved", test_moved);
  g_test_add_func ("/solver/the same figure is solved the same", test_same);
  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *exercise = exercises->pdata[i];
      g_autofree char      *path = g_strdup_printf ("/solver/the body is sound in: %s", exercise->id);

      if (exercise->figure != NULL)
        g_test_add_data_func (path, exercise->id, test_shipped);
    }

  return g_test_run ();
}
