/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-handout.h"

#include <cairo-pdf.h>

/* A handout from program to PDF, against the same words as one plain paragraph. */

#define N_RUNS 25

static const char *const exercises[] = { "hip-drop", "step-down", "glute-bridge" };

static double
elapsed_ms (gint64 since)
{
  return (g_get_monotonic_time () - since) / 1000.0;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double first = *(const double *) a;
  const double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
get_median (GArray *times)
{
  g_array_sort (times, compare_doubles);

  return g_array_index (times, double, times->len / 2);
}

static StanceProgram *
make_program (StanceCatalog *catalog)
{
  StanceProgram *program = stance_program_new ();

  stance_set_text (&program->date, "2026-11-21");
  stance_set_text (&program->cue, "mirror-hips-level");
  stance_set_text (&program->load, "load-front-knee");

  for (gsize i = 0; i < G_N_ELEMENTS (exercises); i++)
    {
      const StanceExercise  *exercise = stance_catalog_find_exercise (catalog, exercises[i]);
      const StancePhaseDose *dose = &g_array_index (exercise->doses, StancePhaseDose, 0);
      StanceItem            *item = stance_item_new (exercises[i], STANCE_SIDE_LEFT, dose->phase);

      stance_exercise_get_item_dose (exercise, dose->phase, &item->dose);
      g_ptr_array_add (program->items, item);
    }

  return program;
}

static StanceSheet *
lay_out (const StanceProgram *program,
         StanceCatalog       *catalog,
         StanceText          *text)
{
  g_autoptr (StanceClient) client = stance_client_new ();
  g_autoptr (StanceClinic) clinic = stance_clinic_new ();
  g_autoptr (StanceHandout) handout = NULL;

  stance_set_text (&client->given_name, "Ada");
  stance_set_text (&client->family_name, "Example");
  stance_set_text (&client->birth_date, "1990-04-02");
  stance_set_text (&clinic->name, "Clinic of the Examples");
  stance_set_text (&clinic->phone, "01632 960 000");
  stance_set_text (&clinic->emergency_number, "112");
  handout = stance_handout_new (program, client, clinic, NULL, "front-knee", catalog, text);

  return stance_handout_lay_out (handout, STANCE_PAPER_A4, FALSE, STANCE_HANDOUT_ORIGINAL);
}

static cairo_status_t
discard (void                *closure,
         const unsigned char *data,
         unsigned int         length)
{
  return CAIRO_STATUS_SUCCESS;
}

static void
paint_plainly (const char *words)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (discard, NULL, 595, 842);
  cairo_t         *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);

  pango_layout_set_width (layout, 500 * PANGO_SCALE);
  pango_layout_set_text (layout, words, -1);
  pango_cairo_show_layout (cr, layout);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

int
main (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceText) text = stance_text_new ("en", NULL);
  g_autoptr (StanceProgram) program = make_program (catalog);
  g_autoptr (GArray) handouts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) plain = g_array_new (FALSE, FALSE, sizeof (double));
  gsize n_bytes = 0;
  guint n_pages = 0;

  for (int run = 0; run < N_RUNS; run++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (StanceSheet) sheet = lay_out (program, catalog, text);
      g_autoptr (GBytes) pdf = stance_sheet_to_pdf (sheet, NULL);
      double           time = elapsed_ms (start);
      g_autofree char *words = stance_sheet_to_text (sheet);

      g_array_append_val (handouts, time);
      n_bytes = g_bytes_get_size (pdf);
      n_pages = sheet->pages->len;

      start = g_get_monotonic_time ();
      paint_plainly (words);
      time = elapsed_ms (start);
      g_array_append_val (plain, time);
    }

  g_print ("handout: %.1f ms, %" G_GSIZE_FORMAT " bytes, %u pages; the same words as one paragraph %.1f ms, ratio %.1f\n",
           get_median (handouts), n_bytes, n_pages, get_median (plain), get_median (handouts) / get_median (plain));

  return 0;
}
