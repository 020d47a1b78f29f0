/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog.h"
#include "stance-error.h"
#include "stance-figure.h"

#define FIGURE "[Figure]\n"
#define POSE   FIGURE "[Pose 1]\n"
#define STEP   "[Prop step]\nKind=step\n"

typedef struct
{
  const char *promise;
  const char *text;
  const char *message;
} Row;

static const Row broken[] = {
  { "no figure", "[Pose 1]\n", "[Figure] the group is missing" },
  { "no pose", FIGURE, "[Pose 1] the group is missing" },
  { "an unknown key", POSE "Elbow=3\n", "[Pose 1] Elbow: the key is not known" },
  { "an unknown camera", "[Figure]\nCameras=above\n[Pose 1]\n", "[Figure] Cameras: 'above' is not known" },
  { "a camera with half an elevation", "[Figure]\nCameras=40/\n[Pose 1]\n", "[Figure] Cameras: '40/' is not known" },
  { "a camera beyond the circle", "[Figure]\nCameras=400\n[Pose 1]\n", "[Figure] Cameras: 400 is outside 0 … 360" },
  { "a camera under the ground", "[Figure]\nCameras=40/-50\n[Pose 1]\n", "[Figure] Cameras: -50 is outside" },
  { "three cameras", "[Figure]\nCameras=front;side;back\n[Pose 1]\n", "[Figure] Cameras: 3 are more than 2" },
  { "unknown ground", "[Figure]\nGround=lava\n[Pose 1]\n", "[Figure] Ground: 'lava' is not known" },
  { "a slope like a wall", "[Figure]\nSlope=90\n[Pose 1]\n", "[Figure] Slope: 90 is outside -60 … 60" },
  { "a flag that is neither", "[Figure]\nCycle=yes\n[Pose 1]\n", "[Figure] Cycle: 'yes' is neither" },
  /* poses */
  { "a gap between poses", POSE "[Pose 3]\n", "[Pose 3] is not one of 1 … 6, or comes after a gap" },
  { "a seventh pose", POSE "[Pose 2]\n[Pose 3]\n[Pose 4]\n[Pose 5]\n[Pose 6]\n[Pose 7]\n", "[Pose 7] is not one of" },
  { "an unknown base", POSE "Base=floating\n", "[Pose 1] Base: 'floating' is not known" },
  { "a knee bent beyond its limit", POSE "Knee-working=200\n", "[Pose 1] Knee-working: 200 is outside 0 … 160" },
  { "a knee bent backwards", POSE "Knee-other=-5\n", "[Pose 1] Knee-other: -5 is outside 0 … 160" },
  { "too many numbers", POSE "Knee-other=5;6\n", "[Pose 1] Knee-other: has 2 numbers, and takes 1" },
  { "an angle that is no number", POSE "Hip-other=5;x\n", "[Pose 1] Hip-other: 'x' is not a number" },
  { "an angle left empty", POSE "Hip-other=5;;3\n", "[Pose 1] Hip-other: '' is not a number" },
  { "a place far away", POSE "At=5000\n", "[Pose 1] At: 5000 is outside" },
  { "unknown ground under one pose", POSE "Ground=lava\n", "[Pose 1] Ground: 'lava' is not known" },
  { "a prop that is not there and nowhere else", POSE "Without=chair\n" STEP, "[Pose 1] Without: there is no prop 'chair'" },
  { "the first pose like another", POSE "Like=1\n", "[Pose 1] Like: there is no pose before the first" },
  { "a pose like a later one", POSE "[Pose 2]\nLike=2\n", "[Pose 2] Like: '2' is not a whole number from 1 to 1" },
  /* contacts */
  { "an unknown point", POSE "Touch=tail@ground\n", "[Pose 1] Touch: there is no point 'tail'" },
  { "an unknown surface", POSE "Touch=foot-working@moon\n", "[Pose 1] Touch: there is nothing called 'moon'" },
  { "a face of the ground", POSE "Touch=foot-working@ground:top\n", "[Pose 1] Touch: there is nothing called" },
  { "an unknown face", POSE "Touch=foot-working@step:inside\n" STEP, "[Pose 1] Touch: 'step' has no face 'inside'" },
  { "the backrest of a step", POSE "Touch=sacrum@step:rest\n" STEP, "[Pose 1] Touch: 'step' has no face 'rest'" },
  { "a band that one leans on", POSE "Touch=sacrum@band\n[Prop band]\nKind=loop-band\nAround=knees\n",
    "[Pose 1] Touch: 'band' cannot be leaned on" },
  { "a contact of nothing", POSE "Touch=foot-working\n", "[Pose 1] Touch: 'foot-working' is not of the form" },
  { "a contact with nothing", POSE "Touch=foot-working@\n", "[Pose 1] Touch: 'foot-working@' is not of the form" },
  { "a surface that is only a face", POSE "Touch=foot-working@:top\n", "[Pose 1] Touch: there is nothing called ''" },
  { "a point that touches twice", POSE "Touch=foot-working@ground;heel-working@ground\n", "[Pose 1] Touch: 'heel-working'" },
  { "what moved without touching", POSE "Touch=foot-working@ground\n[Pose 2]\nLike=1\nMoved=foot-other\n",
    "[Pose 2] Moved: 'foot-other' touches nothing" },
  { "what moved before it began", POSE "Touch=foot-working@ground\nMoved=foot-working\n",
    "[Pose 1] Moved: the key is not known" },
  /* props and arrows */
  { "a prop without a kind", POSE "[Prop step]\nAt=0\n", "[Prop step] Kind: the key is missing" },
  { "an unknown prop", POSE "[Prop car]\nKind=car\n", "[Prop car] Kind: 'car' is not known" },
  { "a prop called ground", POSE "[Prop ground]\nKind=step\n", "[Prop ground] a prop cannot have this name" },
  { "a size below zero", POSE STEP "Size=-1\n", "[Prop step] Size: -1 is outside" },
  { "a band around nothing", POSE "[Prop band]\nKind=loop-band\n", "[Prop band] Around: goes with" },
  { "a step around the knees", POSE STEP "Around=knees\n", "[Prop step] Around: goes with" },
  { "a band around the neck", POSE "[Prop band]\nKind=loop-band\nAround=neck\n", "[Prop band] Around: 'neck'" },
  { "a long band that is not fastened", POSE "[Prop band]\nKind=long-band\nHeld=hand-working\n", "[Prop band] From:" },
  { "a weight that hangs in the air", POSE "[Prop bell]\nKind=weight\n", "[Prop bell] Held: the key is missing" },
  { "three hands", POSE "[Prop bell]\nKind=weight\nHeld=hand-working;hand-other;chest\n", "[Prop bell] Held: 3 points" },
  { "an arrow without a point", POSE "[Pose 2]\n[Arrow 1]\n", "[Arrow 1] Point: the key is missing" },
  { "an arrow of an unknown point", POSE "[Pose 2]\n[Arrow 1]\nPoint=tail\n", "[Arrow 1] Point: there is no point" },
  { "an arrow in a pose that is not there", POSE "[Pose 2]\n[Arrow 1]\nPoint=chest\nPose=3\n", "[Arrow 1] Pose: '3'" },
  { "a path into the first pose", POSE "[Arrow 1]\nPoint=chest\n", "[Arrow 1] Pose: nothing moves" },
  { "a second arrow alone", POSE "[Arrow 2]\nPoint=chest\nPush=1\n", "[Arrow 2] is not one of" },
};

static void
test_refused (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (stance_figure_new_from_data (row->text, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_CONTENT);
  if (strstr (error->message, row->message) == NULL)
    g_error ("'%s' does not say '%s'", error->message, row->message);
}

static const char *const whole = "[Figure]\n"
                                 "Cameras=front-oblique;120/25\n"
                                 "Ground=rocks\n"
                                 "Slope=-12.5\n"
                                 "Marked=gluteus-medius;quadriceps\n"
                                 "TwoLegged=true\n"
                                 "Cycle=true\n"
                                 "\n"
                                 "[Pose 1]\n"
                                 "Base=upright\n"
                                 "Pelvis=10;0;-5\n"
                                 "Hip-working=20;5\n"
                                 "Knee-working=30\n"
                                 "Elbow-other=0.5\n"
                                 "Touch=heel-working@ground;ball-working@ground;hand-other@wall:front\n"
                                 "\n"
                                 "[Pose 2]\n"
                                 "Base=side\n"
                                 "Ground=sand\n"
                                 "Without=step;band\n"
                                 "At=0;10\n"
                                 "Touch=ball-working@step;heel-working@step\n"
                                 "Moved=ball-working\n"
                                 "Slid=heel-working\n"
                                 "Balance=false\n"
                                 "\n"
                                 "[Prop step]\n"
                                 "Kind=step\n"
                                 "At=25;10\n"
                                 "Size=30;40;15\n"
                                 "Turn=-20\n"
                                 "\n"
                                 "[Prop wall]\n"
                                 "Kind=wall\n"
                                 "At=-40\n"
                                 "\n"
                                 "[Prop band]\n"
                                 "Kind=loop-band\n"
                                 "Around=shins\n"
                                 "\n"
                                 "[Prop rope]\n"
                                 "Kind=long-band\n"
                                 "From=80;0;0\n"
                                 "Held=hand-working;hand-other\n"
                                 "\n"
                                 "[Arrow 1]\n"
                                 "Point=knee-working\n"
                                 "Pose=2\n"
                                 "Push=0;20;0\n"
                                 "\n"
                                 "[Arrow 2]\n"
                                 "Point=chest\n"
                                 "Pose=2\n";

static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceFigure) figure = stance_figure_new_from_data (whole, &error);
  g_autoptr (StanceFigure) copy = NULL;
  g_autofree char *text = NULL;
  g_autofree char *of_copy = NULL;

  g_assert_no_error (error);
  copy = stance_figure_copy (figure);
  text = stance_figure_to_data (figure);
  g_assert_cmpstr (text, ==, whole);
  g_clear_pointer (&figure, stance_figure_free);
  of_copy = stance_figure_to_data (copy);
  g_assert_cmpstr (of_copy, ==, whole);
}

static void
test_like (void)
{
  g_autoptr (StanceFigure) figure = stance_figure_new_from_data (
    "[Figure]\n[Pose 1]\nBase=supine\nHip-working=20;5;3\nKnee-other=90\nTouch=foot-other@ground;hand-other@ground\n"
    "[Pose 2]\nLike=1\nHip-working=40\n[Pose 3]\nTouch=none\nLike=2\n[Pose 4]\n",
    NULL);
  const StancePose *second, *third, *last;

  g_assert_nonnull (figure);
  second = figure->poses->pdata[1];
  third = figure->poses->pdata[2];
  last = figure->poses->pdata[3];
  g_assert_cmpint ((int) second->angles[STANCE_ANGLE_HIP_FLEXION], ==, 40);
  g_assert_cmpint ((int) second->angles[STANCE_ANGLE_HIP_ROTATION], ==, 3);
  g_assert_cmpint ((int) third->angles[STANCE_ANGLE_OF (STANCE_ANGLE_KNEE_FLEXION, STANCE_LIMB_OTHER)], ==, 90);
  g_assert_cmpuint (second->contacts->len, ==, 3);
  g_assert_cmpuint (third->contacts->len, ==, 0);
  g_assert_cmpint ((int) last->angles[STANCE_ANGLE_HIP_FLEXION], ==, 0);
  g_assert_cmpint (last->base, ==, STANCE_BASE_SUPINE);
}

static void
test_other_groups (void)
{
  g_autoptr (StanceFigure) figure =
               stance_figure_new_from_data ("[Exercise]\nName=A\nName[de]=B\n[Figure]\n[Pose 1]\n[Dose strength]\nSets=0\n", NULL);

  g_assert_nonnull (figure);
  g_assert_cmpuint (figure->cameras->len, ==, 1);
  g_assert_null (figure->muscles[0]);
}

/* Every shipped figure can be frozen with a sheet and read again. */
static void
test_shipped (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray *exercises = stance_catalog_get_exercises (catalog);

  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *exercise = exercises->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (StanceFigure) again = NULL;
      g_autofree char *text = NULL;
      g_autofree char *second = NULL;

      if (exercise->figure == NULL)
        continue;
      text = stance_figure_to_data (exercise->figure);
      again = stance_figure_new_from_data (text, &error);
      g_assert_no_error (error);
      second = stance_figure_to_data (again);
      g_assert_cmpstr (text, ==, second);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strdup_printf ("/figure/refused: %s", broken[i].promise);

      g_test_add_data_func (path, &broken[i], test_refused);
    }
  g_test_add_func ("/figure/what is written is read again", test_round_trip);
  g_test_add_func ("/figure/a pose like another differs in what is written", test_like);
  g_test_add_func ("/figure/groups of other things are passed over", test_other_groups);
  g_test_add_func ("/figure/every shipped figure can be frozen", test_shipped);

  return g_test_run ();
}
