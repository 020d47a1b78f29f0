/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "runner-help.h"
#include "stance-angle.h"
#include "stance-runner-pose.h"
#include "stance-runner-words.h"

#include <math.h>

/* What is drawn may differ from what was typed by so much, degrees. */
#define DRAWN 0.5

static StanceImagePoint
see (const StanceRunnerPose *pose,
     StanceLandmark          landmark,
     StanceSide              side)
{
  StanceSpot spot = stance_runner_pose_see (pose, landmark);

  return (StanceImagePoint){ side == STANCE_SIDE_RIGHT ? -spot.x : spot.x, spot.y };
}

static double
measure (const StanceRunnerPose *pose,
         StanceRunnerPart        part,
         StanceSide              side)
{
  const StanceImageView view = { .stance = side, .direction = side == STANCE_SIDE_LEFT ? -1 : 1 };
  StanceImagePoint      at[STANCE_N_LANDMARKS];

  for (int i = 0; i < STANCE_N_LANDMARKS; i++)
    at[i] = see (pose, i, side);

  switch (part)
    {
    case STANCE_RUNNER_PELVIS:
      return stance_angle_pelvic_drop (&view, at[STANCE_LANDMARK_STANCE], at[STANCE_LANDMARK_SWING]);
    case STANCE_RUNNER_TRUNK:
      return stance_angle_trunk_lean (&view, at[STANCE_LANDMARK_BASE], at[STANCE_LANDMARK_NECK]);
    case STANCE_RUNNER_THIGH:
      return stance_angle_femoral_adduction (&view, at[STANCE_LANDMARK_STANCE], at[STANCE_LANDMARK_KNEE]);
    case STANCE_RUNNER_HIP:
      return stance_angle_hip_adduction (&view, at[STANCE_LANDMARK_STANCE], at[STANCE_LANDMARK_SWING], at[STANCE_LANDMARK_KNEE]);
    case STANCE_RUNNER_KNEE:
      return stance_angle_knee (&view, at[STANCE_LANDMARK_STANCE], at[STANCE_LANDMARK_KNEE], at[STANCE_LANDMARK_ANKLE]);
    case STANCE_RUNNER_HEEL:
      return stance_angle_rearfoot_eversion (&view, at[STANCE_LANDMARK_CALF], at[STANCE_LANDMARK_ACHILLES],
                                             at[STANCE_LANDMARK_HEEL_TOP], at[STANCE_LANDMARK_HEEL_BOTTOM]);
    case STANCE_RUNNER_TIBIA:
      return stance_angle_tibia (&view, at[STANCE_LANDMARK_KNEE], at[STANCE_LANDMARK_ANKLE]);
    case STANCE_RUNNER_FOOT:
      return stance_angle_foot_strike (&view, at[STANCE_LANDMARK_HEEL], at[STANCE_LANDMARK_BALL]);
    case STANCE_RUNNER_THIGH_OFF:
      return stance_angle_thigh_extension (&view, at[STANCE_LANDMARK_STANCE], at[STANCE_LANDMARK_KNEE]);
    case STANCE_RUNNER_KNEE_CONTACT:
    case STANCE_RUNNER_KNEE_STANCE:
    case STANCE_RUNNER_N_PARTS:
    default:
      return stance_angle_knee_flexion (at[STANCE_LANDMARK_STANCE], at[STANCE_LANDMARK_KNEE], at[STANCE_LANDMARK_ANKLE]);
    }
}

static double
measure_drawn (RunnerFixture   *fixture,
               StanceRunnerPart part,
               StanceSide       side)
{
  StanceRunnerPose pose;

  stance_runner_pose_init (&pose, &fixture->runner, side, stance_runner_part_get_moment (part));

  return measure (&pose, part, side);
}

/* The function of the knee tells no bend from an overstretch. */
static double
get_expected (StanceRunnerPart part,
              double           typed)
{
  return part == STANCE_RUNNER_KNEE_CONTACT ? fabs (typed) : typed;
}

/* The limits of each measure, and what is usual. */
static const struct
{
  const char *measure;
  const char *task;
  double      values[5];
} rows[] = {
  { "pelvic-drop-running", "running", { -10, -3, 0, 7, 20 } },
  { "pelvic-drop-squat", "squat", { -10, -1.5, 4, 9, 20 } },
  { "pelvic-drop-step-down", "step-down", { -10, -1.5, 4, 9, 20 } },
  { "femoral-adduction-running", "running", { -15, -4, 0, 11, 25 } },
  { "hip-adduction-running", "running", { -10, 0, 12, 20, 35 } },
  { "fppa-running", "running", { -30, -6, 0, 12.5, 45 } },
  { "fppa-squat", "squat", { -30, -8.9, 8.4, 16.8, 45 } },
  { "fppa-step-down", "step-down", { -30, -8.9, 8.4, 16.8, 45 } },
  { "fppa-landing", "landing", { -30, 0, 13.5, 21.7, 45 } },
  { "trunk-lean-running", "running", { -20, -5, 0, 6, 30 } },
  { "rearfoot-eversion-running", "running", { -15, -2, 4, 12, 35 } },
  { "knee-flexion-contact", "running", { -5, 0, 9, 21, 60 } },
  { "tibia-inclination", "running", { -15, 0, 4, 9, 30 } },
  { "foot-strike-angle", "running", { -30, -4, 0, 14, 45 } },
  { "knee-flexion-stance", "running", { 15, 33, 40, 46, 75 } },
  { "hip-extension-toe-off", "running", { -20, 0, 8, 16, 50 } },
};

static StanceRunnerPart
find_part (RunnerFixture *fixture,
           const char    *id)
{
  for (StanceRunnerPart part = 0; part < STANCE_RUNNER_N_PARTS; part++)
    {
      const StanceMeasure *known = fixture->runner.values[STANCE_SIDE_LEFT][part].measure;

      if (known != NULL && g_str_equal (known->id, id))
        return part;
    }

  g_assert_not_reached ();
}

static void
test_alone (RunnerFixture *fixture,
            gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (rows[i].values); k++)
        for (StanceSide side = STANCE_SIDE_LEFT; side <= STANCE_SIDE_RIGHT; side++)
          {
            StanceRunnerPart part;

            runner_help_type (fixture, rows[i].measure, rows[i].task, STANCE_SIDE_LEFT, rows[i].values[k]);
            runner_help_type (fixture, rows[i].measure, rows[i].task, STANCE_SIDE_RIGHT, rows[i].values[k]);
            part = find_part (fixture, rows[i].measure);
            g_assert_cmpfloat_with_epsilon (measure_drawn (fixture, part, side), get_expected (part, rows[i].values[k]), DRAWN);
          }

      runner_help_type (fixture, rows[i].measure, rows[i].task, STANCE_SIDE_LEFT, NAN);
      runner_help_type (fixture, rows[i].measure, rows[i].task, STANCE_SIDE_RIGHT, NAN);
    }
}

static void
test_together (RunnerFixture *fixture,
               gconstpointer  data)
{
  for (gsize k = 0; k < G_N_ELEMENTS (rows[0].values); k++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        if (g_str_equal (rows[i].task, "running") && !g_str_equal (rows[i].measure, "hip-adduction-running"))
          {
            runner_help_type (fixture, rows[i].measure, "running", STANCE_SIDE_LEFT, rows[i].values[k]);
            runner_help_type (fixture, rows[i].measure, "running", STANCE_SIDE_RIGHT, rows[i].values[4 - k]);
          }

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        if (g_str_equal (rows[i].task, "running") && !g_str_equal (rows[i].measure, "hip-adduction-running"))
          {
            StanceRunnerPart part = find_part (fixture, rows[i].measure);

            g_assert_cmpfloat_with_epsilon (measure_drawn (fixture, part, STANCE_SIDE_LEFT), get_expected (part, rows[i].values[k]), DRAWN);
            g_assert_cmpfloat_with_epsilon (measure_drawn (fixture, part, STANCE_SIDE_RIGHT), get_expected (part, rows[i].values[4 - k]), DRAWN);
          }

      g_assert_cmpfloat_with_epsilon (measure_drawn (fixture, STANCE_RUNNER_HIP, STANCE_SIDE_LEFT),
                                      rows[0].values[k] + rows[3].values[k], DRAWN);
    }
}

static void
test_hip_with_drop (RunnerFixture *fixture,
                    gconstpointer  data)
{
  runner_help_type (fixture, "pelvic-drop-running", "running", STANCE_SIDE_RIGHT, 7);
  runner_help_type (fixture, "hip-adduction-running", "running", STANCE_SIDE_RIGHT, 18);

  g_assert_cmpfloat_with_epsilon (measure_drawn (fixture, STANCE_RUNNER_HIP, STANCE_SIDE_RIGHT), 18, DRAWN);
  g_assert_cmpfloat_with_epsilon (measure_drawn (fixture, STANCE_RUNNER_PELVIS, STANCE_SIDE_RIGHT), 7, DRAWN);
}

static void
test_grades (RunnerFixture *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char      *measure;
    StanceRunnerPart part;
  } grades[] = {
    { "eye-hip-drop", STANCE_RUNNER_PELVIS },
    { "eye-trunk-lean", STANCE_RUNNER_TRUNK },
    { "eye-knee-in", STANCE_RUNNER_KNEE },
    { "eye-foot", STANCE_RUNNER_HEEL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      double drawn[3];

      for (int grade = 0; grade <= 2; grade++)
        {
          g_autofree char *sentence = NULL;
          g_autofree char *number = NULL;

          runner_help_type (fixture, grades[i].measure, "step-down", STANCE_SIDE_LEFT, grade);
          drawn[grade] = measure_drawn (fixture, grades[i].part, STANCE_SIDE_LEFT);
          sentence = stance_runner_dup_sentence (&fixture->runner, STANCE_SIDE_LEFT, grades[i].part, fixture->text);
          number = stance_runner_dup_number (&fixture->runner.values[STANCE_SIDE_LEFT][grades[i].part], fixture->text);
          g_assert_true (g_str_has_suffix (sentence, "Seen, not measured."));
          g_assert_null (strpbrk (sentence, "0123456789°"));
          g_assert_null (strpbrk (number, "0123456789°"));
        }

      g_assert_cmpfloat_with_epsilon (drawn[0], 0, DRAWN);
      g_assert_cmpfloat (drawn[1], >, 4);
      g_assert_cmpfloat (drawn[2], >, drawn[1] + 4);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (RunnerFixture *, gconstpointer);
  } tests[] = {
    { "/runner/each angle measured on the drawing is the one that was typed", test_alone },
    { "/runner/angles that are drawn together do not disturb each other", test_together },
    { "/runner/hip adduction alone is shared between pelvis and thigh", test_hip_with_drop },
    { "/runner/grades are drawn in rising amounts and never written as degrees", test_grades },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, RunnerFixture, NULL, runner_help_set_up, tests[i].test, runner_help_tear_down);

  return g_test_run ();
}
