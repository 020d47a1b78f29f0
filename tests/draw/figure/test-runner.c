/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "runner-help.h"
#include "stance-runner-paint.h"
#include "stance-runner-words.h"

#include <math.h>

static void
test_measured_first (RunnerFixture *fixture,
                     gconstpointer  data)
{
  runner_help_type (fixture, "eye-hip-drop", "running", STANCE_SIDE_LEFT, 2);
  runner_help_type (fixture, "pelvic-drop-running", "running", STANCE_SIDE_LEFT, 3);
  runner_help_type (fixture, "eye-knee-in", "running", STANCE_SIDE_LEFT, 1);

  g_assert_cmpstr (fixture->runner.values[STANCE_SIDE_LEFT][STANCE_RUNNER_PELVIS].measure->id, ==, "pelvic-drop-running");
  g_assert_cmpstr (fixture->runner.values[STANCE_SIDE_LEFT][STANCE_RUNNER_KNEE].measure->id, ==, "eye-knee-in");
}

/* From the last to the first; each goes before all that were typed earlier. */
static void
test_one_task (RunnerFixture *fixture,
               gconstpointer  data)
{
  static const struct
  {
    const char *measure;
    const char *task;
    const char *caption;
  } steps[] = {
    { "fppa-landing", "landing", "Landing on one leg, seen from behind" },
    { "eye-hip-drop", "single-leg-stand", "Standing on one leg, seen from behind" },
    { "pelvic-drop-step-down", "step-down", "Step-down, seen from behind" },
    { "fppa-squat", "squat", "Single-leg squat, seen from behind" },
    { "eye-trunk-lean", "running", "Running, seen from behind" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *caption = NULL;
      guint            known = 0;

      runner_help_type (fixture, steps[i].measure, steps[i].task, STANCE_SIDE_LEFT, 1);
      caption = stance_runner_dup_caption (&fixture->runner, fixture->catalog, FALSE, fixture->text);
      g_assert_cmpstr (caption, ==, steps[i].caption);
      for (int part = 0; part < STANCE_RUNNER_N_PARTS; part++)
        known += fixture->runner.values[STANCE_SIDE_LEFT][part].measure != NULL;
      g_assert_cmpuint (known, ==, 1);
    }
}

/* Words */

static const struct
{
  const char *measure;
  StanceSide  side;
  double      value;
  const char *sentence;
} sentences[] = {
  { "pelvic-drop-running", STANCE_SIDE_LEFT, 4, "Standing on the LEFT leg, the right side drops 4°." },
  { "pelvic-drop-running", STANCE_SIDE_LEFT, 5, "Standing on the LEFT leg, the right side drops 5°. Near: threshold 5°." },
  { "pelvic-drop-running", STANCE_SIDE_LEFT, 7, "Standing on the LEFT leg, the right side drops 7°. Near: threshold 5°." },
  { "pelvic-drop-running", STANCE_SIDE_LEFT, 7.1, "Standing on the LEFT leg, the right side drops 7.1°. Clear: threshold 5°." },
  { "pelvic-drop-running", STANCE_SIDE_RIGHT, -3, "Standing on the RIGHT leg, the left side rises 3°." },
  { "pelvic-drop-running", STANCE_SIDE_RIGHT, 0.04, "Standing on the RIGHT leg, the pelvis is level." },
  { "pelvic-drop-running", STANCE_SIDE_RIGHT, 8, "Standing on the RIGHT leg, the left side drops 8°. Clear: threshold 5°." },
  { "trunk-lean-running", STANCE_SIDE_LEFT, -2.5, "Standing on the LEFT leg, the trunk leans 2.5° to the other side." },
  { "fppa-running", STANCE_SIDE_RIGHT, 12, "Standing on the RIGHT leg, the knee is 12° inside the line from hip to foot. Low validity." },
  { "rearfoot-eversion-running", STANCE_SIDE_LEFT, 9, "Standing on the LEFT leg, the heel tilts 9° inward. Low validity." },
  { "knee-flexion-stance", STANCE_SIDE_LEFT, 38, "LEFT leg: in stance, the knee bends 38°." },
  { "knee-flexion-stance", STANCE_SIDE_LEFT, 37, "LEFT leg: in stance, the knee bends 37°. Near: threshold 33°." },
  { "knee-flexion-stance", STANCE_SIDE_LEFT, 32.9, "LEFT leg: in stance, the knee bends 32.9°. Clear: threshold 33°." },
  { "hip-extension-toe-off", STANCE_SIDE_RIGHT, -4, "RIGHT leg: at toe-off, the thigh is 4° ahead of the hip. Clear: threshold 10°." },
  { "foot-strike-angle", STANCE_SIDE_RIGHT, 12, "RIGHT leg: it lands with the toes 12° up." },
};

static void
check_sentence (RunnerFixture *fixture,
                gsize          i)
{
  g_autofree char *description = NULL;

  runner_help_type (fixture, sentences[i].measure, "running", sentences[i].side, sentences[i].value);
  description = stance_runner_dup_description (&fixture->runner, fixture->text);
  g_assert_cmpstr (description, ==, sentences[i].sentence);
  runner_help_type (fixture, sentences[i].measure, "running", sentences[i].side, NAN);
}

static void
test_sentences (RunnerFixture *fixture,
                gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    check_sentence (fixture, i);
}

static void
test_few_trials (RunnerFixture *fixture,
                 gconstpointer  data)
{
  const StanceCase   situation = { fixture->catalog, NULL, fixture->client, fixture->assessment, NULL };
  StanceObservation *observation = stance_assessment_require (fixture->assessment, "pelvic-drop-running", STANCE_SIDE_LEFT, "running");
  g_autofree char   *sentence = NULL;

  stance_observation_set_trials (observation, (const double[]){ 8, 9 }, 2);
  stance_runner_init (&fixture->runner, &situation);
  sentence = stance_runner_dup_sentence (&fixture->runner, STANCE_SIDE_LEFT, STANCE_RUNNER_PELVIS, fixture->text);

  g_assert_cmpstr (sentence, ==, "Standing on the LEFT leg, the right side drops 8.5°. Clear: threshold 5°. 2 of 7 trials.");
}

static void
test_under_age (RunnerFixture *fixture,
                gconstpointer  data)
{
  g_autofree char *sentence = NULL;

  stance_set_text (&fixture->client->birth_date, "2012-03-14");
  runner_help_type (fixture, "pelvic-drop-running", "running", STANCE_SIDE_LEFT, 9);
  sentence = stance_runner_dup_sentence (&fixture->runner, STANCE_SIDE_LEFT, STANCE_RUNNER_PELVIS, fixture->text);

  g_assert_cmpstr (sentence, ==, "Standing on the LEFT leg, the right side drops 9°.");
}

static void
test_german (RunnerFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (StanceText) german = stance_text_new ("de", NULL);
  g_autofree char *sentence = NULL;

  runner_help_type (fixture, "pelvic-drop-running", "running", STANCE_SIDE_LEFT, 7.5);
  sentence = stance_runner_dup_sentence (&fixture->runner, STANCE_SIDE_LEFT, STANCE_RUNNER_PELVIS, german);

  g_assert_cmpstr (sentence, ==, "Stand auf dem LINKEN Bein: Die rechte Seite sinkt um 7,5°. Deutlich: Schwelle 5°.");
}

/* The worst of a side is its headline; a leg of which nothing is known says so. */
static void
test_headline (RunnerFixture *fixture,
               gconstpointer  data)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  runner_help_type (fixture, "pelvic-drop-running", "running", STANCE_SIDE_LEFT, 2);
  runner_help_type (fixture, "trunk-lean-running", "running", STANCE_SIDE_LEFT, 9);
  left = stance_runner_dup_headline (&fixture->runner, STANCE_SIDE_LEFT, FALSE, fixture->text);
  right = stance_runner_dup_headline (&fixture->runner, STANCE_SIDE_RIGHT, FALSE, fixture->text);

  g_assert_cmpstr (left, ==, "Standing on the LEFT leg, the trunk leans 9° to the side of that leg. Clear: threshold 5°.");
  g_assert_cmpstr (right, ==, "RIGHT leg: nothing known yet.");
}

/* Painting */

#define WIDTH  316
#define HEIGHT 310

static cairo_surface_t *
paint (RunnerFixture *fixture,
       gboolean       from_side)
{
  const StanceRunnerLook look = { 0 };
  cairo_surface_t       *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t               *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  stance_runner_paint (&fixture->runner, from_side, &look, fixture->text, NULL, cr, WIDTH, HEIGHT);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) row)[x] & 0xffffff;
}

/* Pixels that are clearly lighter or darker, as on gray paper. */
static guint
compare (cairo_surface_t *a,
         cairo_surface_t *b)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      n += ABS ((int) (get_pixel (a, x, y) >> 8 & 0xff) - (int) (get_pixel (b, x, y) >> 8 & 0xff)) > 50;

  return n;
}

/* The wedge and the frame of the number; the words would be more. */
static void
test_zones (RunnerFixture *fixture,
            gconstpointer  data)
{
  cairo_surface_t *surfaces[3];

  for (int zone = 0; zone < 3; zone++)
    {
      runner_help_type (fixture, "pelvic-drop-running", "running", STANCE_SIDE_LEFT, 9);
      fixture->runner.values[STANCE_SIDE_LEFT][STANCE_RUNNER_PELVIS].zone = zone;
      surfaces[zone] = paint (fixture, FALSE);
    }

  for (int zone = 0; zone < 3; zone++)
    g_assert_cmpuint (compare (surfaces[zone], surfaces[(zone + 1) % 3]), >, 150);
  for (int zone = 0; zone < 3; zone++)
    cairo_surface_destroy (surfaces[zone]);
}

/* Two equal legs are each other's mirrored picture, but for their words and colors. */
static void
test_mirrored (RunnerFixture *fixture,
               gconstpointer  data)
{
  cairo_surface_t *surface;
  guint            n_differ = 0;

  runner_help_type (fixture, "trunk-lean-running", "running", STANCE_SIDE_LEFT, 6);
  runner_help_type (fixture, "trunk-lean-running", "running", STANCE_SIDE_RIGHT, 6);
  surface = paint (fixture, FALSE);

  /* the legs, below everything that is written */
  for (int y = HEIGHT / 2; y < HEIGHT - 24; y++)
    for (int x = 0; x < WIDTH / 2; x++)
      {
        guint32 left = get_pixel (surface, x, y);
        guint32 right = get_pixel (surface, WIDTH - 1 - x, y);

        n_differ += ABS ((int) (left >> 8 & 0xff) - (int) (right >> 8 & 0xff)) > 40;
      }

  g_assert_cmpuint (n_differ, <, 30);
  cairo_surface_destroy (surface);
}

static void
test_empty (RunnerFixture *fixture,
            gconstpointer  data)
{
  const StanceCase situation = { fixture->catalog, NULL, fixture->client, fixture->assessment, NULL };
  g_autofree char *caption = NULL;
  cairo_surface_t *surface;

  stance_runner_init (&fixture->runner, &situation);
  caption = stance_runner_dup_caption (&fixture->runner, fixture->catalog, FALSE, fixture->text);
  g_assert_cmpstr (caption, ==, "What you measure or see is drawn here.");

  /* gray but for the signs over the columns */
  surface = paint (fixture, FALSE);
  for (int y = 30; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        guint32 pixel = get_pixel (surface, x, y);

        g_assert_cmpint (ABS ((int) (pixel >> 16) - (int) (pixel & 0xff)), <, 16);
      }
  cairo_surface_destroy (surface);
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
    { "/runner/what is measured goes before what is seen", test_measured_first },
    { "/runner/one picture shows one task, running first", test_one_task },
    { "/runner/each sentence names leg, way, amount and zone", test_sentences },
    { "/runner/a value of few trials says so", test_few_trials },
    { "/runner/under 18 there are no zones", test_under_age },
    { "/runner/the sentence is said in German too", test_german },
    { "/runner/the clearest value of a leg is its headline", test_headline },
    { "/runner/zones differ without their color", test_zones },
    { "/runner/the right leg is the mirrored picture of the left", test_mirrored },
    { "/runner/with nothing known the figure is gray and says what will appear", test_empty },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, RunnerFixture, NULL, runner_help_set_up, tests[i].test, runner_help_tear_down);

  return g_test_run ();
}
