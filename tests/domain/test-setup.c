/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client.h"
#include "stance-clinic.h"

#include <math.h>

static StanceSetup *
make_setup (const char *name,
            double      height_cm,
            double      frame_rate,
            const char *surface)
{
  StanceSetup *setup = stance_setup_new (name);

  setup->context.numbers[STANCE_PROTOCOL_CAMERA_HEIGHT_CM] = height_cm;
  setup->context.numbers[STANCE_PROTOCOL_FRAME_RATE] = frame_rate;
  setup->context.texts[STANCE_PROTOCOL_SURFACE] = g_strdup (surface);

  return setup;
}

static void
test_apply (void)
{
  g_autoptr (StanceSetup) setup = make_setup ("Room 2", 95, 120, "treadmill");
  StanceProtocol context;

  stance_protocol_init (&context);
  context.numbers[STANCE_PROTOCOL_SPEED_KMH] = 10;
  context.numbers[STANCE_PROTOCOL_CAMERA_HEIGHT_CM] = 50;
  stance_setup_apply (setup, NULL, &context);

  g_assert_cmpstr (context.texts[STANCE_PROTOCOL_SETUP], ==, "Room 2");
  g_assert_cmpstr (context.texts[STANCE_PROTOCOL_SURFACE], ==, "treadmill");
  g_assert_cmpfloat_with_epsilon (context.numbers[STANCE_PROTOCOL_CAMERA_HEIGHT_CM], 95, 1e-9);
  g_assert_cmpfloat_with_epsilon (context.numbers[STANCE_PROTOCOL_SPEED_KMH], 10, 1e-9);
  g_assert_true (stance_setup_agrees (setup, &context));

  context.numbers[STANCE_PROTOCOL_FRAME_RATE] = 60;
  g_assert_false (stance_setup_agrees (setup, &context));
  stance_protocol_clear (&context);
}

/* What the other room had said is not of this one; what was typed by hand stays. */
static void
test_former (void)
{
  g_autoptr (StanceSetup) former = make_setup ("Room 2", 95, 120, "treadmill");
  g_autoptr (StanceSetup) setup = make_setup ("Track", NAN, 240, NULL);
  StanceProtocol context;

  stance_protocol_init (&context);
  stance_setup_apply (former, NULL, &context);
  stance_set_text (&context.texts[STANCE_PROTOCOL_SURFACE], "ground");
  stance_setup_apply (setup, former, &context);

  g_assert_true (isnan (context.numbers[STANCE_PROTOCOL_CAMERA_HEIGHT_CM]));
  g_assert_cmpfloat_with_epsilon (context.numbers[STANCE_PROTOCOL_FRAME_RATE], 240, 1e-9);
  g_assert_cmpstr (context.texts[STANCE_PROTOCOL_SURFACE], ==, "ground");
  g_assert_true (stance_setup_agrees (setup, &context));
  stance_protocol_clear (&context);
}

static void
test_of_visit (void)
{
  static const StanceProtocolMember of_visit[] = {
    STANCE_PROTOCOL_FREE_LEG, STANCE_PROTOCOL_SQUAT_DEPTH, STANCE_PROTOCOL_SPEED_KMH, STANCE_PROTOCOL_INCLINE_PERCENT,
    STANCE_PROTOCOL_MINUTE, STANCE_PROTOCOL_FOOTWEAR, STANCE_PROTOCOL_TESTER, STANCE_PROTOCOL_SETUP,
    STANCE_PROTOCOL_CONTRACTION, STANCE_PROTOCOL_HEIGHT_CM, STANCE_PROTOCOL_MASS_KG
  };
  StanceProtocol context;
  g_autoptr (StanceSetup) setup = NULL;

  stance_protocol_init (&context);
  context.numbers[STANCE_PROTOCOL_SPEED_KMH] = 10;
  context.numbers[STANCE_PROTOCOL_CAMERA_DISTANCE_M] = 3;
  stance_set_text (&context.texts[STANCE_PROTOCOL_FOOTWEAR], "own");
  setup = stance_setup_new_from ("Room", &context);

  for (gsize i = 0; i < G_N_ELEMENTS (of_visit); i++)
    g_assert_false (stance_protocol_has (&setup->context, of_visit[i]));
  g_assert_true (stance_protocol_has (&setup->context, STANCE_PROTOCOL_CAMERA_DISTANCE_M));
  stance_protocol_clear (&context);
}

static void
test_take (void)
{
  g_autoptr (StanceClinic) clinic = stance_clinic_new ();

  stance_clinic_take_setup (clinic, make_setup ("A", 90, 60, NULL));
  stance_clinic_take_setup (clinic, make_setup ("B", 50, 60, NULL));
  stance_clinic_take_setup (clinic, make_setup ("A", 95, 60, NULL));

  g_assert_cmpuint (clinic->setups->len, ==, 2);
  g_assert_true (stance_clinic_find_setup (clinic, "A") == g_ptr_array_index (clinic->setups, 0));
  g_assert_cmpfloat_with_epsilon (stance_clinic_find_setup (clinic, "A")->context.numbers[STANCE_PROTOCOL_CAMERA_HEIGHT_CM], 95, 1e-9);
  g_assert_null (stance_clinic_find_setup (clinic, "C"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/setup/it fills in what it says and leaves the rest", test_apply);
  g_test_add_func ("/setup/what the one before had said goes with it", test_former);
  g_test_add_func ("/setup/what belongs to a visit is none of its matters", test_of_visit);
  g_test_add_func ("/setup/one of the same name is replaced in its place", test_take);

  return g_test_run ();
}
