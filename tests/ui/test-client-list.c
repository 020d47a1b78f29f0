/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-list-model.h"
#include "stance-client-pages.h"
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
  g_object_get (item, "name", &name, NULL);
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
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/client-list/the store counts, and one page is read", Fixture, NULL, set_up, test_counted, tear_down);
  g_test_add ("/client-list/a row far down is filled in place", Fixture, NULL, set_up, test_paged, tear_down);
  g_test_add ("/client-list/what was scrolled past is forgotten", Fixture, NULL, set_up, test_bounded, tear_down);
  g_test_add ("/client-list/a keystroke overtakes the search before", Fixture, NULL, set_up, test_searched, tear_down);
  g_test_add ("/client-list/a list may go away while it reads", Fixture, NULL, set_up, test_dropped, tear_down);

  return g_test_run ();
}
