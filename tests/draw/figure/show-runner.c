/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-runner-paint.h"
#include "stance-runner-words.h"

#include <glib/gstdio.h>
#include <math.h>

/* Not a check: pictures of the drawn runner for people to look at: show-runner FOLDER
 * [LANGUAGE]. Each state is a line: measure[/task] left right.
 */

#define WIDTH  316
#define HEIGHT 312
#define SCALE  2

static const struct
{
  const char *name;
  gboolean    from_side;
  const char *values;
} states[] = {
  { "empty", FALSE, "" },
  { "drop-7-hike-3", FALSE, "pelvic-drop-running 7 -3" },
  { "near-and-clear", FALSE, "pelvic-drop-running 6.2 9.4;trunk-lean-running 4 8.5" },
  { "knees-in", FALSE, "pelvic-drop-running 4 5.1;fppa-running 12.5 -6;femoral-adduction-running 11 8" },
  { "all-behind", FALSE, "pelvic-drop-running 7.2 4.4;fppa-running 12.5 4;femoral-adduction-running 11 8;trunk-lean-running 6.2 -3;rearfoot-eversion-running 12 8" },
  { "one-leg", FALSE, "pelvic-drop-running 8 nan;trunk-lean-running 5 nan" },
  { "eyes", FALSE, "eye-hip-drop 2 1;eye-knee-in 2 0;eye-trunk-lean 1 0;eye-foot 1 2" },
  { "squat", FALSE, "fppa-squat 16 9;pelvic-drop-squat 6 2" },
  { "step-down", FALSE, "eye-knee-in/step-down 2 1;eye-hip-drop/step-down 1 0" },
  { "stand", FALSE, "eye-hip-drop/single-leg-stand 2 0" },
  { "extreme", FALSE, "pelvic-drop-running 20 -10;fppa-running 45 -30;femoral-adduction-running 25 -15;trunk-lean-running 30 -20" },
  { "side", TRUE, "knee-flexion-contact 8 14;tibia-inclination 9.5 4;foot-strike-angle 14 -4;knee-flexion-stance 35 42;hip-extension-toe-off 8 16" },
  { "side-one", TRUE, "knee-flexion-stance 30 nan" },
};

static void
add_value (StanceAssessment    *assessment,
           const StanceCatalog *catalog,
           const char          *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 0);
  g_auto (GStrv) names = g_strsplit (words[0], "/", 0);
  const StanceMeasure *measure = stance_catalog_find_measure (catalog, names[0]);

  for (StanceSide side = STANCE_SIDE_LEFT; side <= STANCE_SIDE_RIGHT; side++)
    {
      double value = g_ascii_strtod (words[side], NULL);

      if (!isnan (value))
        stance_observation_set_value (stance_assessment_require (assessment, names[0], side, names[1] != NULL ? names[1] : measure->tasks[0]), value);
    }
}

static void
show (gsize                   state,
      const StanceRunnerLook *look,
      const char             *folder,
      const char             *ending,
      StanceText             *text)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceAssessment) assessment = stance_assessment_new ();
  g_autoptr (StanceClient) client = stance_client_new ();
  g_autofree char *file = g_strdup_printf ("%s/%s%s.png", folder, states[state].name, ending);
  g_auto (GStrv) lines = g_strsplit (states[state].values, ";", 0);
  const StanceCase situation = { catalog, NULL, client, assessment, NULL };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SCALE * WIDTH, SCALE * HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  StanceRunner     runner;

  stance_set_text (&client->birth_date, "1990-01-01");
  client->sex = STANCE_SEX_FEMALE;
  stance_set_text (&assessment->date, "2026-11-21");
  for (int i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    add_value (assessment, catalog, lines[i]);

  stance_runner_init (&runner, &situation);
  cairo_scale (cr, SCALE, SCALE);
  cairo_set_source_rgb (cr, look->dark ? 0.14 : 1, look->dark ? 0.14 : 1, look->dark ? 0.14 : 1);
  cairo_paint (cr);
  stance_runner_paint (&runner, states[state].from_side, look, text, NULL, cr, WIDTH, HEIGHT);
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, file);
  cairo_surface_destroy (surface);

  if (*ending == '\0')
    {
      g_autofree char *words = stance_runner_dup_description (&runner, text);

      g_print ("%s\n%s\n", states[state].name, words);
    }
}

int
main (int   argc,
      char *argv[])
{
  const StanceRunnerLook plain = { 0 }, dark = { .dark = TRUE }, gray = { .gray = TRUE };
  g_autoptr (StanceText) text = NULL;

  if (argc < 2)
    {
      g_printerr ("Usage: show-runner FOLDER [LANGUAGE]\n");
      return 2;
    }

  text = stance_text_new (argc > 2 ? argv[2] : "en", NULL);
  g_mkdir_with_parents (argv[1], 0755);
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      show (i, &plain, argv[1], "", text);
      show (i, &dark, argv[1], "-dark", text);
      show (i, &gray, argv[1], "-gray", text);
    }

  return 0;
}
