/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-list.h"
#include "stance-client-list-model.h"
#include "stance-client-pages.h"
#include "stance-client-list-row.h"
#include "ui-help.h"

#define N_CLIENTS 2500

typedef struct
{
  char                  *folder;
  StanceStore           *store;
  StanceClientListModel *model;
} Fixture;

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      store)
{
  g_autoptr (GError) error = NULL;

  *(StanceStore **) store = stance_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_set (gpointer pointer)
{
  return *(gpointer *) pointer != NULL;
}

static gboolean
is_counted (gpointer model)
{
  return !stance_client_list_model_get_loading (model);
}

static gboolean
last_is_loaded (gpointer model)
{
  guint n = g_list_model_get_n_items (model);
  g_autoptr (StanceClientItem) item = g_list_model_get_item (model, n - 1);

  return stance_client_item_get_client (item) != NULL;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = ui_help_new_folder ();
  path = g_build_filename (fixture->folder, "stance.db", NULL);
  ui_help_make_record (path, N_CLIENTS);
  stance_store_open_async (path, STANCE_RECORD_WRITE, NULL, opened_cb, &fixture->store);
  ui_help_wait (is_set, &fixture->store);
  fixture->model = stance_client_list_model_new ();
  stance_client_list_model_set_store (fixture->model, fixture->store);
  ui_help_wait (is_counted, fixture->model);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->model);
  g_object_unref (fixture->store);
  ui_help_settle ();
  ui_help_remove_folder (fixture->folder);
}

static void
test_counted (Fixture      *fixture,
              gconstpointer data)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, N_CLIENTS);
  g_assert_cmpuint (stance_client_list_model_get_n_pages (fixture->model), ==, 1);
}

/* Rows far down are first empty, then filled in place. */
static void
test_paged (Fixture      *fixture,
            gconstpointer data)
{
  GListModel *list = G_LIST_MODEL (fixture->model);
  g_autoptr (StanceClientItem) item = g_list_model_get_item (list, N_CLIENTS - 1);
  g_autofree char *name = NULL;

  g_assert_null (stance_client_item_get_client (item));
  ui_help_wait (last_is_loaded, list);
  name = stance_client_dup_name (stance_client_item_get_client (item));
  g_assert_cmpstr (name, ==, "Given02499 Family02499");
}

static void
test_bounded (Fixture      *fixture,
              gconstpointer data)
{
  GListModel *list = G_LIST_MODEL (fixture->model);

  for (guint i = 0; i < N_CLIENTS; i += 10)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      g_assert_nonnull (item);
    }
  ui_help_wait (last_is_loaded, list);

  g_assert_cmpuint (stance_client_list_model_get_n_pages (fixture->model), <=, STANCE_CLIENT_LIST_MAX_PAGES);
}

/* Only the last of quick keystrokes is answered. */
static void
test_searched (Fixture      *fixture,
               gconstpointer data)
{
  GListModel *list = G_LIST_MODEL (fixture->model);
  g_autoptr (StanceClientItem) item = NULL;

  stance_client_list_model_set_search (fixture->model, "f");
  stance_client_list_model_set_search (fixture->model, "family0");
  stance_client_list_model_set_search (fixture->model, "FAMILY01234");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, N_CLIENTS);
  ui_help_wait (is_counted, fixture->model);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  item = g_list_model_get_item (list, 0);
  g_assert_cmpstr (stance_client_item_get_client (item)->family_name, ==, "Family01234");

  stance_client_list_model_set_search (fixture->model, "nobody of this name");
  ui_help_wait (is_counted, fixture->model);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
}

/* A list view makes widgets anew for what it is told, not for what a row says. */
static void
note_change_cb (GListModel *list,
                guint       position,
                guint       removed,
                guint       added,
                guint      *first)
{
  *first = MIN (*first, position);
}

static void
test_in_place (Fixture      *fixture,
               gconstpointer data)
{
  GListModel *list = G_LIST_MODEL (fixture->model);
  g_autoptr (StanceClientItem) before = g_list_model_get_item (list, 0);
  g_autoptr (StanceClientItem) after = NULL;
  guint first = G_MAXUINT;

  g_signal_connect (list, "items-changed", G_CALLBACK (note_change_cb), &first);
  stance_client_list_model_set_search (fixture->model, "family012");
  ui_help_wait (is_counted, fixture->model);

  after = g_list_model_get_item (list, 0);
  g_assert_true (before == after);
  g_assert_cmpuint (first, ==, STANCE_CLIENT_LIST_PAGE);
  g_assert_cmpstr (stance_client_item_get_client (after)->family_name, ==, "Family01200");
}

static void
test_back (Fixture      *fixture,
           gconstpointer data)
{
  GListModel *list = G_LIST_MODEL (fixture->model);
  g_autoptr (StanceClientItem) item = NULL;

  stance_client_list_model_set_search (fixture->model, "nobody of this name");
  ui_help_wait (is_counted, fixture->model);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);

  stance_client_list_model_set_search (fixture->model, "");
  ui_help_wait (is_counted, fixture->model);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, N_CLIENTS);
  item = g_list_model_get_item (list, 0);
  g_assert_cmpstr (stance_client_item_get_client (item)->family_name, ==, "Family00000");
}

typedef struct
{
  GtkWidget *window;
  GtkWidget *list;
  GtkWidget *view;
} Shown;

static gboolean
has_rows (gpointer view)
{
  return gtk_widget_get_mapped (view) && gtk_widget_get_first_child (view) != NULL;
}

static void
show (Fixture *fixture,
      Shown   *shown)
{
  shown->list = stance_client_list_new ();
  shown->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (shown->window), 360, 600);
  gtk_window_set_child (GTK_WINDOW (shown->window), shown->list);
  gtk_window_present (GTK_WINDOW (shown->window));
  stance_client_list_set_store (STANCE_CLIENT_LIST (shown->list), fixture->store);
  shown->view = g_object_ref (ui_help_find (shown->list, GTK_TYPE_LIST_VIEW, NULL));
  ui_help_wait (has_rows, shown->view);
  ui_help_settle ();
}

static void
unshow (Shown *shown)
{
  g_object_unref (shown->view);
  gtk_window_destroy (GTK_WINDOW (shown->window));
  ui_help_settle ();
}

static void
type (Shown      *shown,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_help_find (shown->list, GTK_TYPE_SEARCH_ENTRY, NULL)), text);
}

static guint
count_rows (Shown *shown)
{
  g_autoptr (GPtrArray) rows = ui_help_list (shown->view, STANCE_TYPE_CLIENT_LIST_ROW);

  return rows->len;
}

static gboolean
is_hidden (gpointer view)
{
  return !gtk_widget_get_mapped (view);
}

static void
test_shown_back (Fixture      *fixture,
                 gconstpointer data)
{
  Shown shown;

  show (fixture, &shown);
  g_assert_cmpuint (count_rows (&shown), <, 80);

  type (&shown, "nobody of this name");
  ui_help_wait (is_hidden, shown.view);
  type (&shown, "");
  ui_help_wait (has_rows, shown.view);
  ui_help_wait_label (shown.view, "Given00000 Family00000");

  unshow (&shown);
}

static gboolean
is_all_given (gpointer view)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))) == N_CLIENTS;
}

/* All clients can be scrolled to; a search then begins at the top, with few rows. */
static void
test_scrolled (Fixture      *fixture,
               gconstpointer data)
{
  Shown          shown;
  GtkAdjustment *adjustment;

  show (fixture, &shown);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (shown.view));
  gtk_adjustment_set_value (adjustment, 200);
  ui_help_wait (is_all_given, shown.view);

  type (&shown, "family0123");
  ui_help_wait_label (shown.view, "Given01230 Family01230");
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <=, 0);
  g_assert_cmpuint (count_rows (&shown), ==, 10);

  unshow (&shown);
}

static void
test_selected (Fixture      *fixture,
               gconstpointer data)
{
  Shown               shown;
  GtkSingleSelection *selection;
  g_autoptr (StanceClientItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->model), 7);

  show (fixture, &shown);
  selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (shown.view)));
  stance_client_list_set_current (STANCE_CLIENT_LIST (shown.list), stance_client_item_get_client (item)->id);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 7);

  type (&shown, "family00007");
  ui_help_wait_label (shown.view, "Given00007 Family00007");
  ui_help_settle ();
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 0);

  type (&shown, "family00008");
  ui_help_wait_label (shown.view, "Given00008 Family00008");
  ui_help_settle ();
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, GTK_INVALID_LIST_POSITION);

  unshow (&shown);
}

static void
test_dropped (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (StanceClientListModel) other = stance_client_list_model_new ();

  stance_client_list_model_set_store (other, fixture->store);
  stance_client_list_model_set_search (other, "family");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/client-list/the store counts, and one page is read", Fixture, NULL, set_up, test_counted, tear_down);
  g_test_add ("/client-list/a row far down is filled in place", Fixture, NULL, set_up, test_paged, tear_down);
  g_test_add ("/client-list/what was scrolled past is forgotten", Fixture, NULL, set_up, test_bounded, tear_down);
  g_test_add ("/client-list/a keystroke overtakes the search before", Fixture, NULL, set_up, test_searched, tear_down);
  g_test_add ("/client-list/another answer fills the same rows", Fixture, NULL, set_up, test_in_place, tear_down);
  g_test_add ("/client-list/after nobody was found all come back", Fixture, NULL, set_up, test_back, tear_down);
  g_test_add ("/client-list/after nobody was found all are shown again", Fixture, NULL, set_up, test_shown_back, tear_down);
  g_test_add ("/client-list/scrolling gives all, a search begins at the top", Fixture, NULL, set_up, test_scrolled, tear_down);
  g_test_add ("/client-list/the open client stays selected while it is found", Fixture, NULL, set_up, test_selected, tear_down);
  g_test_add ("/client-list/a list may go away while it reads", Fixture, NULL, set_up, test_dropped, tear_down);

  return g_test_run ();
}
