/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart-fixture.h"

#include <math.h>

#define DROP "pelvic-drop-running"

static const struct
{
  const char *file;
  int         format;
} names[] = {
  { "a.svg", STANCE_PICTURE_SVG },
  { "folder.png/A.PDF", STANCE_PICTURE_PDF },
  { "a.b.png", STANCE_PICTURE_PNG },
  { "svg", -1 },
  { "a.jpg", -1 },
  { "", -1 },
};

static StanceChart *
make_chart (const char *shoes)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new ();
  StanceAssessment *visit = chart_fixture_add_visit (fixture, "2026-08-31");

  visit->context.texts[STANCE_PROTOCOL_FOOTWEAR] = g_strdup (shoes);
  chart_fixture_measure (fixture, visit, DROP, 7, 5, 1);

  return chart_fixture_chart (fixture, DROP, "en", 640, 420);
}

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpint (stance_picture_format_from_name (names[i].file), ==, names[i].format);
}

static GBytes *
make_bytes (StanceChart        *chart,
            StancePictureFormat format)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = stance_chart_to_bytes (chart, format, &error);

  g_assert_no_error (error);

  return bytes;
}

static void
test_svg (void)
{
  static const GMarkupParser nothing = { 0 };
  g_autoptr (StanceChart) chart = make_chart ("own shoes");
  g_autoptr (GMarkupParseContext) parser = g_markup_parse_context_new (&nothing, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *svg = NULL;

  g_free (chart->conclusion);
  chart->conclusion = g_strdup ("a < b & c");
  bytes = make_bytes (chart, STANCE_PICTURE_SVG);
  svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_true (g_markup_parse_context_parse (parser, svg, -1, &error));
  g_assert_true (g_markup_parse_context_end_parse (parser, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (svg, "a &lt; b &amp; c</title>"));
  g_assert_nonnull (strstr (svg, "<desc>Left, 31 August 2026: 7.0°"));
}

static void
test_pdf (void)
{
  g_autoptr (StanceChart) chart = make_chart ("own shoes");
  g_autoptr (GBytes) bytes = make_bytes (chart, STANCE_PICTURE_PDF);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 5, "%PDF-", 5);
}

/* Width and height stand as big-endian numbers behind the signature and a chunk's head. */
static void
test_png (void)
{
  g_autoptr (StanceChart) chart = make_chart ("own shoes");
  g_autoptr (GBytes) bytes = make_bytes (chart, STANCE_PICTURE_PNG);
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpint (data[18] << 8 | data[19], ==, 1280);
  g_assert_cmpint (data[22] << 8 | data[23], ==, 840);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/the ending of a file says what it is", test_names);
  g_test_add_func ("/picture/svg carries sentence and values", test_svg);
  g_test_add_func ("/picture/pdf is one", test_pdf);
  g_test_add_func ("/picture/png has two pixels to a point", test_png);

  return g_test_run ();
}
