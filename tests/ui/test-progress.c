/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-chart-view.h"
#include "stance-client-page.h"
#include "stance-error.h"
#include "stance-progress-page.h"
#include "ui-help.h"
#include "ui-visits.h"

typedef struct
{
  StanceApplication  *application;
  char               *folder;
  StanceWindow       *window;
  StanceProgressPage *page;
} Fixture;

/* @data: whether there are visits */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (StanceRecord) record = NULL;
  g_autoptr (StanceClient) client = NULL;
  g_autofree char *path = NULL;
  GtkWidget       *page;

  fixture->application = ui_help_new_application ();
  fixture->folder = ui_help_new_folder ();
  path = g_build_filename (fixture->folder, "stance.db", NULL);
  ui_help_make_record (path, 1);
  record = stance_record_open (path, STANCE_RECORD_WRITE, NULL);
  client = stance_record_get_client (record, "1", NULL);
  if (data != NULL)
    g_free (ui_visits_add (record, client->id));

  fixture->window = ui_help_open (fixture->application, path);
  stance_window_show_client (fixture->window, client->id);
  ui_help_settle ();
  page = ui_help_find (GTK_WIDGET (fixture->window), STANCE_TYPE_CLIENT_PAGE, NULL);
  stance_client_page_show_tab (STANCE_CLIENT_PAGE (page), "progress");
  ui_help_settle ();
  fixture->page = STANCE_PROGRESS_PAGE (ui_help_find (page, STANCE_TYPE_PROGRESS_PAGE, NULL));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ui_help_close (fixture->window);
  g_object_unref (fixture->application);
  ui_help_remove_folder (fixture->folder);
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  StanceClientPage *page = STANCE_CLIENT_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (fixture->page), STANCE_TYPE_CLIENT_PAGE));
  g_autoptr (GPtrArray) measures =
               stance_progress_page_list_measures (stance_session_get_catalog (stance_client_page_get_session (page)),
                                                   stance_client_page_get_history (page));
  const char *const expected[] = { "pain-worst", "pelvic-drop-running", "cadence" };

  g_assert_cmpuint (measures->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < measures->len; i++)
    g_assert_cmpstr (((const StanceMeasure *) measures->pdata[i])->id, ==, expected[i]);
}

/* What the episode is followed by comes before all else. */
static void
test_targets (Fixture      *fixture,
              gconstpointer data)
{
  StanceClientPage    *page = STANCE_CLIENT_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (fixture->page), STANCE_TYPE_CLIENT_PAGE));
  const StanceHistory *history = stance_client_page_get_history (page);
  g_autoptr (GPtrArray) measures = NULL;

  g_ptr_array_add (stance_history_get_last_visit (history)->targets, stance_target_new ("cadence", STANCE_SIDE_NONE, "running"));
  measures = stance_progress_page_list_measures (stance_session_get_catalog (stance_client_page_get_session (page)), history);

  g_assert_cmpstr (((const StanceMeasure *) measures->pdata[0])->id, ==, "cadence");
  g_assert_cmpstr (((const StanceMeasure *) measures->pdata[1])->id, ==, "pain-worst");
}

static void
test_chart (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget         *view = ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_CHART_VIEW, NULL);
  const StanceChart *chart;

  g_assert_nonnull (view);
  chart = stance_chart_view_get_chart (STANCE_CHART_VIEW (view));
  g_assert_false (chart->empty);
  g_assert_cmpuint (chart->marks->len, ==, 3);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, chart->title);
}

static guint
count_labels (const StanceChart *chart,
              StanceLabelRole    role)
{
  guint count = 0;

  for (guint i = 0; i < chart->labels->len; i++)
    count += g_array_index (chart->labels, StanceChartLabel, i).role == role ? 1 : 0;

  return count;
}

/* Given the height it asks for, as in the column of the page. */
static void
check_whole (GtkWidget *view,
             int        width)
{
  const StanceChart *chart;
  int                height = 0;

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (view, width, height, -1, NULL);
  chart = stance_chart_view_get_chart (STANCE_CHART_VIEW (view));
  g_test_message ("%s at %d × %d", chart->title, width, height);
  g_assert_cmpuint (count_labels (chart, STANCE_LABEL_CONCLUSION), >, 0);
  g_assert_cmpuint (count_labels (chart, STANCE_LABEL_NOTE), >, 0);
  g_assert_cmpint (height, <, 2 * width);
}

static void
test_whole (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) views = ui_help_list (GTK_WIDGET (fixture->page), STANCE_TYPE_CHART_VIEW);

  g_assert_cmpuint (views->len, >, 0);
  for (guint i = 0; i < views->len; i++)
    for (int width = 320; width <= 900; width += 20)
      check_whole (views->pdata[i], width);
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_null (ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_CHART_VIEW, NULL));
  g_assert_nonnull (ui_help_find (GTK_WIDGET (fixture->page), ADW_TYPE_STATUS_PAGE, NULL));
}

typedef struct
{
  gboolean done;
  GError  *error;
} Saved;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saved *saved = user_data;

  stance_progress_page_save_finish (STANCE_PROGRESS_PAGE (source), result, &saved->error);
  saved->done = TRUE;
}

static gboolean
is_saved (gpointer user_data)
{
  return ((Saved *) user_data)->done;
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const beginnings[][2] = { { "chart.svg", "<?xml" }, { "chart.pdf", "%PDF" }, { "chart.png", "\211PNG" } };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, beginnings[i][0], NULL);
      g_autofree char *contents = NULL;
      Saved            saved = { FALSE, NULL };

      stance_progress_page_save_async (fixture->page, "pelvic-drop-running", file, saved_cb, &saved);
      ui_help_wait (is_saved, &saved);
      g_assert_no_error (saved.error);
      g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
      g_assert_true (g_str_has_prefix (contents, beginnings[i][1]));
    }
}

static void
test_wrong_ending (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "chart.doc", NULL);
  Saved saved = { FALSE, NULL };

  stance_progress_page_save_async (fixture->page, "pelvic-drop-running", file, saved_cb, &saved);
  ui_help_wait (is_saved, &saved);
  g_assert_error (saved.error, STANCE_ERROR, STANCE_ERROR_INVALID);
  g_assert_false (g_file_query_exists (file, NULL));
  g_clear_error (&saved.error);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, visits, function) g_test_add (path, Fixture, GINT_TO_POINTER (visits), set_up, function, tear_down)
  ADD ("/progress/pain stands first, then what changed beyond error, then the rest", TRUE, test_order);
  ADD ("/progress/target measures come before all", TRUE, test_targets);
  ADD ("/progress/each visit has its mark and screen readers hear the chart", TRUE, test_chart);
  ADD ("/progress/a chart asks for the height that its sentences need", TRUE, test_whole);
  ADD ("/progress/a client without values is told what to do next", FALSE, test_empty);
  ADD ("/progress/a chart is saved in the format of the file's ending", TRUE, test_save);
  ADD ("/progress/another ending is refused and writes nothing", TRUE, test_wrong_ending);
#undef ADD

  return g_test_run ();
}
