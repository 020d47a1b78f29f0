/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "generate.h"
#include "stance-client-list.h"

#include <adwaita.h>
#include <stdlib.h>
#include <unistd.h>

/* The list of clients as it is shown: how long until the first page is there, how long a
 * keystroke holds the main thread, and what a large clinic costs in memory. All numbers
 * of one run; a frame is one of 60 Hz.
 */

#define N_SMALL  100
#define N_LARGE  100000
#define FRAME_MS (1000.0 / 60.0)
#define QUIET_MS 60

static const char *const typed[] = { "berdan", "ada", "soren", "ö", "wen zim", "48", "12345", "x", "zzz", "tomas kis" };

/* What the main thread is busy with between two waits, µs. A frame is painted at the end
 * of what it is busy with, or not at all.
 */
static struct
{
  gint64 woke;
  gint64 painting; /* since when; 0: not */
  gint64 painted;  /* in this turn */
  gint64 longest;
  gint64 longest_own;   /* all but painting: the answer, rows, layout */
  gint64 longest_paint; /* snapshot and renderer */
} busy;

static void
begin_paint_cb (void)
{
  busy.painting = g_get_monotonic_time ();
}

static void
end_paint_cb (void)
{
  busy.painted += g_get_monotonic_time () - busy.painting;
  busy.painting = 0;
}

static void
start_turn (void)
{
  busy.woke = g_get_monotonic_time ();
  busy.painted = 0;
}

static void
end_turn (void)
{
  gint64 turn = g_get_monotonic_time () - busy.woke;

  busy.longest = MAX (busy.longest, turn);
  busy.longest_own = MAX (busy.longest_own, turn - busy.painted);
  busy.longest_paint = MAX (busy.longest_paint, busy.painted);
}

static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  int result;

  end_turn ();
  result = g_poll (fds, n_fds, timeout);
  start_turn ();

  return result;
}

static gboolean
ring_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
run_for (guint ms)
{
  gboolean rung = FALSE;

  g_timeout_add (ms, ring_cb, &rung);
  while (!rung)
    g_main_context_iteration (NULL, TRUE);
}

static double
get_rss_mb (void)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) fields = NULL;

  g_file_get_contents ("/proc/self/statm", &contents, NULL, NULL);
  fields = g_strsplit (contents, " ", -1);

  return g_ascii_strtod (fields[1], NULL) * (double) sysconf (_SC_PAGESIZE) / (1 << 20);
}

static GtkWidget *
find (GtkWidget *root,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The menus hold such widgets too. */
static GtkWidget *
find_around_rows (GtkWidget *list,
                  GType      type)
{
  return gtk_widget_get_ancestor (find (list, GTK_TYPE_LIST_VIEW), type);
}

static void
die_of (GError *error)
{
  if (error == NULL)
    return;

  g_printerr ("%s\n", error->message);
  exit (1);
}

static char *
make_record (const char *folder,
             guint       n_clients)
{
  char *path = g_strdup_printf ("%s/list-%u.db", folder, n_clients);
  g_autoptr (StanceRecord) record = NULL;
  GError *error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;

  record = stance_record_open (path, STANCE_RECORD_CREATE, &error);
  die_of (error);
  generate_clients (record, n_clients, 0, &error);
  die_of (error);

  return path;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GError *error = NULL;

  *(StanceStore **) user_data = stance_store_open_finish (result, &error);
  die_of (error);
}

typedef struct
{
  GtkWidget   *window;
  GtkWidget   *list;
  StanceStore *store;
} Shown;

/* Until a page of the stack other than the waiting one has been painted. */
static double
show (Shown      *shown,
      const char *path)
{
  gint64    start;
  GtkStack *stack;

  shown->store = NULL;
  shown->list = stance_client_list_new ();
  shown->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (shown->window), 360, 800);
  gtk_window_set_child (GTK_WINDOW (shown->window), shown->list);
  gtk_window_present (GTK_WINDOW (shown->window));
  run_for (400);

  start = g_get_monotonic_time ();
  stance_store_open_async (path, STANCE_RECORD_WRITE, NULL, opened_cb, &shown->store);
  while (shown->store == NULL)
    g_main_context_iteration (NULL, TRUE);
  stance_client_list_set_store (STANCE_CLIENT_LIST (shown->list), shown->store);
  stack = GTK_STACK (find_around_rows (shown->list, GTK_TYPE_STACK));
  while (g_str_equal (gtk_stack_get_visible_child_name (stack), "loading"))
    g_main_context_iteration (NULL, TRUE);

  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
close_window (Shown *shown)
{
  gtk_window_destroy (GTK_WINDOW (shown->window));
  g_clear_object (&shown->store);
  run_for (200);
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
get_quantile (GArray *times,
              double  quantile)
{
  g_array_sort (times, compare_doubles);

  return g_array_index (times, double, (guint) ((times->len - 1) * quantile));
}

/* Painting begins after the layout, or where a frame needs none, with the frame. */
static void
watch_painting (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect_after (clock, "before-paint", G_CALLBACK (begin_paint_cb), NULL);
  g_signal_connect_after (clock, "layout", G_CALLBACK (begin_paint_cb), NULL);
  g_signal_connect_after (clock, "paint", G_CALLBACK (end_paint_cb), NULL);
}

/* The same frame painted in software with nothing changed, which is the measure of the
 * machine.
 */
static double
time_painting (GtkWidget *window)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);

  int width = gtk_widget_get_width (window);
  int height = gtk_widget_get_height (window);

  gtk_widget_queue_draw (window);
  run_for (300);
  for (int i = 0; i < 30; i++)
    {
      gint64           start = g_get_monotonic_time ();
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
      cairo_t         *cr = cairo_create (surface);
      GtkSnapshot     *snapshot = gtk_snapshot_new ();
      GskRenderNode   *node;
      double           ms;

      gdk_paintable_snapshot (paintable, snapshot, width, height);
      node = gtk_snapshot_free_to_node (snapshot);
      gsk_render_node_draw (node, cr);
      gsk_render_node_unref (node);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      ms = (g_get_monotonic_time () - start) / 1000.0;
      g_array_append_val (times, ms);
    }

  return get_quantile (times, 0.5);
}

typedef struct
{
  GArray *whole;
  GArray *own;
  GArray *paint;
} Times;

static void
time_key (GtkWidget  *entry,
          const char *text,
          Times      *times)
{
  double ms;

  run_for (QUIET_MS);
  busy.longest = busy.longest_own = busy.longest_paint = 0;
  start_turn ();
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  run_for (QUIET_MS * 4);
  ms = busy.longest / 1000.0;
  g_array_append_val (times->whole, ms);
  ms = busy.longest_own / 1000.0;
  g_array_append_val (times->own, ms);
  ms = busy.longest_paint / 1000.0;
  g_array_append_val (times->paint, ms);
}

static void
print_times (const char *what,
             GArray     *times)
{
  g_print ("a keystroke on the main thread, %s: median %.1f ms, p95 %.1f ms, worst %.1f ms, p95 ÷ one frame %.2f\n",
           what, get_quantile (times, 0.5), get_quantile (times, 0.95), get_quantile (times, 1),
           get_quantile (times, 0.95) / FRAME_MS);
}

static void
bench_typing (Shown *shown)
{
  GtkWidget *entry = find (shown->list, GTK_TYPE_SEARCH_ENTRY);
  double     still = time_painting (shown->list);
  Times      times = {
         g_array_new (FALSE, FALSE, sizeof (double)),
         g_array_new (FALSE, FALSE, sizeof (double)),
         g_array_new (FALSE, FALSE, sizeof (double)),
  };

  watch_painting (shown->window);
  for (gsize word = 0; word < G_N_ELEMENTS (typed); word++)
    for (const char *end = typed[word]; *end != '\0'; end = g_utf8_next_char (end))
      {
        g_autofree char *text = g_strndup (typed[word], g_utf8_next_char (end) - typed[word]);

        time_key (entry, text, &times);
      }

  print_times ("painting too", times.whole);
  print_times ("answer, rows and layout", times.own);
  print_times ("painting alone", times.paint);
  g_print ("painting the list with nothing changed: median %.1f ms; painting after a keystroke ÷ that %.2f\n",
           still, get_quantile (times.paint, 0.5) / still);
  g_array_unref (times.whole);
  g_array_unref (times.own);
  g_array_unref (times.paint);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  run_for (400);
}

static void
bench_scrolling (Shown *shown)
{
  GtkWidget     *scrolled = find_around_rows (shown->list, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  g_assert (gtk_widget_get_mapped (scrolled));
  busy.longest = 0;
  for (int step = 1; step <= 200; step++)
    {
      double upper = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      gtk_adjustment_set_value (adjustment, upper * step / 200);
      run_for (16);
    }
  run_for (400);
  g_print ("scrolled to %.0f of %.0f: longest hold of the main thread %.1f ms\n",
           gtk_adjustment_get_value (adjustment), gtk_adjustment_get_upper (adjustment), busy.longest / 1000.0);
}

int
main (int   argc,
      char *argv[])
{
  const char      *folder = argc > 1 ? argv[1] : ".";
  g_autofree char *empty = make_record (folder, 0);
  g_autofree char *small = make_record (folder, N_SMALL);
  g_autofree char *large = make_record (folder, N_LARGE);
  Shown            shown = { 0 };
  double           of_empty;
  double           of_large;
  double           rss_small;

  if (!gtk_init_check ())
    return 77;
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  start_turn ();
  g_main_context_set_poll_func (NULL, poll_cb);

  show (&shown, small);
  close_window (&shown);
  of_empty = show (&shown, empty);
  close_window (&shown);
  show (&shown, small);
  bench_scrolling (&shown);
  rss_small = get_rss_mb ();
  close_window (&shown);
  of_large = show (&shown, large);
  g_print ("from opening to the first page: empty %.1f ms, %d clients %.1f ms, ratio %.2f\n",
           of_empty, N_LARGE, of_large, of_large / of_empty);
  bench_typing (&shown);
  bench_scrolling (&shown);
  g_print ("resident: %d clients %.1f MB, %d clients scrolled through %.1f MB\n", N_SMALL, rss_small, N_LARGE, get_rss_mb ());
  close_window (&shown);

  return 0;
}
