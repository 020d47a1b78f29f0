/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog.h"
#include "stance-figure-view.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <math.h>

/* Not a check: pictures of figures for people to look at; build-aux/contact-sheet runs it. */

#define PAGE_WIDTH  595.0
#define PAGE_HEIGHT 842.0
#define COLUMNS     2
#define ROWS        5
#define EDGE        24.0

typedef struct
{
  char             *name;
  StanceFigureView *view;
} Entry;

typedef struct
{
  char    *folder;
  char   **files;
  gboolean shuffled;
  gboolean gray;
  gboolean dark;
  gboolean strip;
  char    *body;
  char    *clothes;
  char    *side;
  int      height;
  char   **ids;
  GArray  *entries;
} Job;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_clear_pointer (&entry->view, stance_figure_view_unref);
}

static StanceFigureLook
get_look (const Job *job)
{
  return (StanceFigureLook){ MAX (stance_nick_find (stance_body_nicks, job->body), 0),
                             MAX (stance_nick_find (stance_clothes_nicks, job->clothes), 0), job->gray, job->dark };
}

static StanceSide
get_side (const Job *job)
{
  return g_strcmp0 (job->side, "right") == 0 ? STANCE_SIDE_RIGHT : STANCE_SIDE_LEFT;
}

static void
add_figure (Job                *job,
            const char         *name,
            const StanceFigure *figure)
{
  StanceFigureLook look = get_look (job);
  Entry            entry = { g_strdup (name), stance_figure_view_new (figure, &look) };

  g_array_append_val (job->entries, entry);
}

/* What an exercise's reader does where nothing is marked. */
static void
mark_prime (StanceFigure *figure,
            const char   *data)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_auto (GStrv) prime = NULL;

  if (figure->muscles[0] != NULL || !g_key_file_load_from_data (keys, data, -1, 0, NULL))
    return;

  prime = g_key_file_get_string_list (keys, "Exercise", "Prime", NULL, NULL);
  if (prime == NULL)
    return;

  g_free (figure->muscles);
  figure->muscles = g_new0 (const char *, g_strv_length (prime) + 1);

  for (int i = 0; prime[i] != NULL; i++)
    figure->muscles[i] = g_intern_string (prime[i]);
}

/* As it is written, with what is not translated; nothing has to be built for it. */
static gboolean
add_file (Job        *job,
          const char *path)
{
  g_autofree char *data = NULL;
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceFigure) figure = NULL;

  if (g_file_get_contents (path, &data, NULL, &error))
    figure = stance_figure_new_from_data (data, &error);

  if (figure == NULL)
    {
      g_printerr ("%s: %s\n", path, error->message);
      return FALSE;
    }

  mark_prime (figure, data);
  if (g_str_has_suffix (base, ".exercise"))
    *strrchr (base, '.') = '\0';

  add_figure (job, base, figure);
  return TRUE;
}

static gboolean
add_all (Job           *job,
         StanceCatalog *catalog)
{
  const GPtrArray *exercises = stance_catalog_get_exercises (catalog);
  gboolean         all = (job->ids == NULL || job->ids[0] == NULL) && job->files == NULL;
  gboolean         good = TRUE;

  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *exercise = g_ptr_array_index (exercises, i);

      if (exercise->figure != NULL && (all || (job->ids != NULL && g_strv_contains ((const char *const *) job->ids, exercise->id))))
        add_figure (job, exercise->id, exercise->figure);
    }

  for (int i = 0; job->files != NULL && job->files[i] != NULL; i++)
    good = add_file (job, job->files[i]) && good;

  return good;
}

static void
paint_ground (const Job *job,
              cairo_t   *cr)
{
  if (job->dark)
    cairo_set_source_rgb (cr, 0.14, 0.14, 0.14);
  else
    cairo_set_source_rgb (cr, 1, 1, 1);

  cairo_paint (cr);
}

static void
write_png (const Job   *job,
           const Entry *entry)
{
  double           height = job->height;
  double           width = ceil (height * stance_figure_view_get_still_ratio (entry->view));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cairo_t         *cr = cairo_create (surface);
  g_autofree char *name = g_strdup_printf ("%s.png", entry->name);
  g_autofree char *path = g_build_filename (job->folder, name, NULL);

  paint_ground (job, cr);
  stance_figure_view_paint_still (entry->view, cr, get_side (job), 0, 0, width, height);
  cairo_surface_write_to_png (surface, path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The moments of the movement in a row, for judging how it moves. */
static void
write_strip (const Job   *job,
             const Entry *entry)
{
  guint            n_ways = stance_figure_view_get_n_poses (entry->view) - 1;
  guint            n = 4 * n_ways + 1;
  double           height = job->height;
  double           width = height * stance_figure_view_get_ratio (entry->view, 0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (n * width), (int) height);
  cairo_t         *cr = cairo_create (surface);
  g_autofree char *name = g_strdup_printf ("%s-strip.png", entry->name);
  g_autofree char *path = g_build_filename (job->folder, name, NULL);

  paint_ground (job, cr);
  for (guint i = 0; i < n; i++)
    stance_figure_view_paint (entry->view, cr, 0, i / 4.0, get_side (job), i * width, 0, width, height);

  cairo_surface_write_to_png (surface, path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Numbered when the names are to be guessed. */
static void
paint_cell (const Job   *job,
            cairo_t     *cr,
            const Entry *entry,
            guint        number)
{
  guint            cell = number % (COLUMNS * ROWS);
  double           width = (PAGE_WIDTH - 2 * EDGE) / COLUMNS;
  double           height = (PAGE_HEIGHT - 2 * EDGE) / ROWS;
  double           x = EDGE + (cell % COLUMNS) * width;
  double           y = EDGE + (cell / COLUMNS) * height;
  g_autofree char *label = job->shuffled ? g_strdup_printf ("%u", number + 1) : g_strdup (entry->name);

  stance_figure_view_paint_still (entry->view, cr, get_side (job), x + 6, y + 16, width - 12, height - 26);
  cairo_set_source_rgb (cr, 0.3, 0.3, 0.3);
  cairo_select_font_face (cr, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 8);
  cairo_move_to (cr, x + 6, y + 10);
  cairo_show_text (cr, label);
}

static void
shuffle (GArray *entries)
{
  for (guint i = entries->len; i > 1; i--)
    {
      guint j = (guint) g_random_int_range (0, (gint32) i);
      Entry taken = g_array_index (entries, Entry, i - 1);

      g_array_index (entries, Entry, i - 1) = g_array_index (entries, Entry, j);
      g_array_index (entries, Entry, j) = taken;
    }
}

static void
write_key (const Job *job)
{
  g_autoptr (GString) key = g_string_new (NULL);
  g_autofree char *path = g_build_filename (job->folder, "key.txt", NULL);

  for (guint i = 0; i < job->entries->len; i++)
    g_string_append_printf (key, "%u\t%s\n", i + 1, g_array_index (job->entries, Entry, i).name);

  g_file_set_contents (path, key->str, -1, NULL);
}

static gboolean
write_pdf (const Job *job)
{
  g_autofree char *path = g_build_filename (job->folder, job->shuffled ? "shuffled.pdf" : "contact-sheet.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  cairo_status_t   status;

  for (guint i = 0; i < job->entries->len; i++)
    {
      paint_cell (job, cr, &g_array_index (job->entries, Entry, i), i);
      if ((i + 1) % (COLUMNS * ROWS) == 0)
        cairo_show_page (cr);
    }

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status == CAIRO_STATUS_SUCCESS;
}

static gboolean
parse (Job    *job,
       int    *argc,
       char ***argv)
{
  const GOptionEntry options[] = {
    { "file", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &job->files, "An exercise that is not built in", "X.exercise" },
    { "shuffled", 0, 0, G_OPTION_ARG_NONE, &job->shuffled, "Numbers for names, in any order; key.txt tells", NULL },
    { "gray", 0, 0, G_OPTION_ARG_NONE, &job->gray, "As in black-and-white print", NULL },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &job->dark, "On a dark ground", NULL },
    { "strip", 0, 0, G_OPTION_ARG_NONE, &job->strip, "Also the movement in steps", NULL },
    { "body", 0, 0, G_OPTION_ARG_STRING, &job->body, "younger, older, larger", "BODY" },
    { "clothes", 0, 0, G_OPTION_ARG_STRING, &job->clothes, "short, long, head-covering", "CLOTHES" },
    { "side", 0, 0, G_OPTION_ARG_STRING, &job->side, "left, right", "SIDE" },
    { "height", 0, 0, G_OPTION_ARG_INT, &job->height, "Of the PNGs; 300", "PX" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &job->ids, NULL, "FOLDER [ID…]" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, argc, argv, &error) || job->ids == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "name a folder");
      return FALSE;
    }

  job->folder = g_strdup (job->ids[0]);
  memmove (job->ids, job->ids + 1, sizeof (char *) * g_strv_length (job->ids));
  return g_mkdir_with_parents (job->folder, 0755) == 0;
}

int
main (int    argc,
      char **argv)
{
  Job job = { .height = 300, .entries = g_array_new (FALSE, FALSE, sizeof (Entry)) };
  g_autoptr (StanceCatalog) catalog = NULL;
  gboolean good;

  g_array_set_clear_func (job.entries, clear_entry);
  if (!parse (&job, &argc, &argv))
    return 1;

  catalog = stance_catalog_new ();
  good = add_all (&job, catalog);
  if (job.shuffled)
    {
      shuffle (job.entries);
      write_key (&job);
    }

  for (guint i = 0; i < job.entries->len && !job.shuffled; i++)
    {
      write_png (&job, &g_array_index (job.entries, Entry, i));
      if (job.strip)
        write_strip (&job, &g_array_index (job.entries, Entry, i));
    }

  good = write_pdf (&job) && good;
  g_print ("%u figures in %s\n", job.entries->len, job.folder);

  return good ? 0 : 1;
}
