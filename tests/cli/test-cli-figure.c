/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run.h"

#include <string.h>

#define WORDS "[Exercise]\nPosition=one-leg-stand\nName=Heron & Stork\nStep1-left=Lift your RIGHT foot.\nStep1-right=Lift your LEFT foot.\n"
#define FIGURE                                                                                                      \
  "[Figure]\nCameras=front-oblique\nMarked=gluteus-medius\n[Pose 1]\nTouch=foot-working@ground;foot-other@ground\n" \
  "[Pose 2]\nLike=1\nTouch=foot-working@ground\nHip-other=60\nKnee-other=80\n"

static void
import (Clinic     *clinic,
        const char *text)
{
  clinic_write (clinic, "heron.exercise", text);
  clinic_run (clinic, "exercise import @heron.exercise --replace");
  if (clinic->status != 0)
    g_test_message ("%s", clinic->err);
  g_assert_cmpint (clinic->status, ==, 0);
}

static char *
draw (Clinic     *clinic,
      const char *arguments,
      const char *name,
      gsize      *size)
{
  g_autofree char *line = g_strdup_printf ("exercise figure heron --output @%s%s", name, arguments);
  g_autofree char *path = clinic_dup_path (clinic, name);
  char            *contents = NULL;

  clinic_run (clinic, line);
  if (clinic->status != 0)
    g_test_message ("%s", clinic->err);
  g_assert_cmpint (clinic->status, ==, 0);
  g_assert_cmpstr (clinic->out, ==, "");
  g_assert_true (g_file_get_contents (path, &contents, size, NULL));

  return contents;
}

static void
told_in_svg (Clinic       *clinic,
             gconstpointer data)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  import (clinic, WORDS FIGURE);
  left = draw (clinic, "", "left.svg", NULL);
  right = draw (clinic, " --side right", "right.svg", NULL);
  g_assert_nonnull (strstr (left, "<title>Heron &amp; Stork</title>"));
  g_assert_nonnull (strstr (left, "<desc>Lift your RIGHT foot.</desc>"));
  g_assert_nonnull (strstr (right, "<desc>Lift your LEFT foot.</desc>"));
  g_assert_cmpstr (left, !=, right);
  g_assert_null (strstr (left, "<text"));
  g_assert_null (strstr (left, "glyph"));
}

static guint32
read_number (const char *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof (number));
  return GUINT32_FROM_BE (number);
}

static void
as_wide_as_asked (Clinic       *clinic,
                  gconstpointer data)
{
  g_autofree char *png = NULL;
  g_autofree char *pdf = NULL;
  gsize            size;

  import (clinic, WORDS FIGURE);
  png = draw (clinic, " --width 320", "heron.png", &size);
  g_assert_cmpuint (size, >, 1000);
  g_assert_cmpmem (png, 4, "\211PNG", 4);
  g_assert_cmpuint (read_number (png + 16), ==, 320);
  pdf = draw (clinic, "", "heron.pdf", NULL);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
}

static void
without_figure (Clinic       *clinic,
                gconstpointer data)
{
  g_autofree char *path = clinic_dup_path (clinic, "heron.png");

  import (clinic, WORDS);
  clinic_run (clinic, "exercise figure heron --output @heron.png");
  clinic_assert_failed (clinic, 1, "the exercise “heron” has no figure");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  clinic_run (clinic, "exercise figure stork --output @heron.png");
  clinic_assert_failed (clinic, 1, "there is no exercise “stork”");
}

#define ADD(path, test) g_test_add (path, Clinic, NULL, clinic_set_up, test, clinic_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/cli/figure/an SVG tells name and steps of the side, in no drawn words", told_in_svg);
  ADD ("/cli/figure/a PNG is as wide as asked", as_wide_as_asked);
  ADD ("/cli/figure/an exercise without a figure fails with a clear text", without_figure);

  return g_test_run ();
}
