/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"
#include "ui-visits.h"

#include "stance-client-page.h"
#include "stance-compare-page.h"

typedef struct
{
  StanceApplication *application;
  char              *folder;
  char              *path;
  char              *client;
  StanceWindow      *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (StanceRecord) record = NULL;
  g_autoptr (StanceClient) client = NULL;
  g_autofree char *last = NULL;

  fixture->folder = ui_help_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "stance.db", NULL);
  fixture->application = ui_help_new_application ();
  ui_help_make_record (fixture->path, 1);
  record = stance_record_open (fixture->path, STANCE_RECORD_WRITE, NULL);
  client = stance_record_get_client (record, "1", NULL);
  fixture->client = g_strdup (client->id);
  last = ui_visits_add (record, client->id);
}

static void
open_page (Fixture *fixture)
{
  fixture->window = ui_help_open (fixture->application, fixture->path);
  stance_window_show_client (fixture->window, fixture->client);
  ui_help_settle ();
  gtk_widget_activate_action (ui_help_find (GTK_WIDGET (fixture->window), STANCE_TYPE_CLIENT_PAGE, NULL), "client.compare-visits", NULL);
  ui_help_wait_label (GTK_WIDGET (fixture->window), "Measures");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ui_help_close (fixture->window);
  g_object_unref (fixture->application);
  g_free (fixture->client);
  g_free (fixture->path);
  ui_help_remove_folder (fixture->folder);
}

static GtkDropDown *
get_chooser (Fixture *fixture,
             guint    index)
{
  g_autoptr (GPtrArray) choosers = ui_help_list (stance_window_get_work (fixture->window), GTK_TYPE_DROP_DOWN);

  return g_ptr_array_index (choosers, index);
}

static void
assert_pair (Fixture *fixture,
             guint    earlier,
             guint    later)
{
  g_assert_cmpuint (gtk_drop_down_get_selected (get_chooser (fixture, 0)), ==, earlier);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_chooser (fixture, 1)), ==, later);
}

static void
test_choose (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *page;

  open_page (fixture);
  page = stance_window_get_work (fixture->window);
  g_assert_true (STANCE_IS_COMPARE_PAGE (page));
  assert_pair (fixture, 1, 2);

  gtk_widget_activate_action (page, "compare.baseline", NULL);
  assert_pair (fixture, 0, 2);
  g_assert_nonnull (form_help_find_text (page, "More than measuring error"));

  /* Whichever is chosen where, the earlier one stands on the left. */
  gtk_drop_down_set_selected (get_chooser (fixture, 1), 1);
  assert_pair (fixture, 0, 1);
  gtk_drop_down_set_selected (get_chooser (fixture, 0), 2);
  assert_pair (fixture, 1, 2);
  gtk_widget_activate_action (page, "compare.last-two", NULL);
  assert_pair (fixture, 1, 2);
}

/* Another surface, and an amended version: both are there to be read. */
static void
amend_last (Fixture *fixture)
{
  g_autoptr (StanceRecord) record = stance_record_open (fixture->path, STANCE_RECORD_WRITE, NULL);
  g_autoptr (GPtrArray) visits = stance_record_list_assessments (record, fixture->client, NULL);
  StanceAssessment *last = g_ptr_array_index (visits, visits->len - 1);
  g_autofree char  *id = g_strdup (last->id);
  g_autoptr (GError) error = NULL;

  stance_record_sign_assessment (record, id, NULL, &error);
  g_assert_no_error (error);
  stance_set_text (&last->context.texts[STANCE_PROTOCOL_SURFACE], "ground");
  stance_record_amend_assessment (record, id, last, NULL, "it was the track", &error);
  g_assert_no_error (error);
}

static void
test_versions (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *page;

  amend_last (fixture);
  open_page (fixture);
  page = stance_window_get_work (fixture->window);
  assert_pair (fixture, 1, 3);
  g_assert_nonnull (form_help_find_text (page, "version 2: it was the track"));
  g_assert_nonnull (form_help_find_text (page, "Ground"));

  /* The version before. */
  gtk_drop_down_set_selected (get_chooser (fixture, 0), 2);
  assert_pair (fixture, 2, 3);
  g_assert_nonnull (form_help_find_text (page, "Signed"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/compare/any two visits, the earlier one on the left", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/compare/an amended version beside the one before", Fixture, NULL, set_up, test_versions, tear_down);

  return g_test_run ();
}
