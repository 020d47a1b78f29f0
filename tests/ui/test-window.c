/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-alert-mark.h"
#include "stance-banner.h"
#include "stance-client-bar.h"
#include "stance-client-form.h"
#include "stance-client-list.h"
#include "stance-client-page.h"
#include "stance-field-row.h"
#include "stance-opening.h"
#include "stance-overview.h"
#include "stance-progress-page.h"
#include "stance-record-page.h"
#include "stance-split.h"
#include "stance-text-row.h"
#include "stance-visit-list.h"
#include "ui-help.h"

typedef struct
{
  StanceApplication *application;
  char              *folder;
  char              *path;
  StanceWindow      *window;
  char              *client;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (StanceRecord) record = NULL;
  g_autoptr (StanceClient) client = NULL;

  fixture->application = ui_help_new_application ();
  fixture->folder = ui_help_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "stance.db", NULL);
  ui_help_make_record (fixture->path, 3);
  record = stance_record_open (fixture->path, STANCE_RECORD_READ_ONLY, NULL);
  client = stance_record_get_client (record, "1", NULL);
  fixture->client = g_strdup (client->id);
  fixture->window = ui_help_open (fixture->application, fixture->path);
  stance_window_show_client (fixture->window, fixture->client);
  ui_help_settle ();
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

static gboolean
is_archived (Fixture *fixture)
{
  g_autoptr (StanceRecord) record = stance_record_open (fixture->path, STANCE_RECORD_READ_ONLY, NULL);
  g_autoptr (StanceClient) client = stance_record_get_client (record, fixture->client, NULL);

  return client->archived;
}

static void
test_archive (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *page = ui_help_find (GTK_WIDGET (fixture->window), STANCE_TYPE_CLIENT_PAGE, NULL);
  GtkWidget *undo;

  gtk_widget_activate_action (page, "client.archive", NULL);
  ui_help_settle ();
  g_assert_true (is_archived (fixture));

  undo = ui_help_find_label (GTK_WIDGET (fixture->window), "Undo");
  g_assert_nonnull (undo);
  g_signal_emit_by_name (gtk_widget_get_ancestor (undo, GTK_TYPE_BUTTON), "clicked");
  ui_help_settle ();
  g_assert_false (is_archived (fixture));
}

static void
test_alerts (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const tabs[] = { "overview", "assessments", "progress", "programs", "record" };
  GtkWidget               *page = ui_help_find (GTK_WIDGET (fixture->window), STANCE_TYPE_CLIENT_PAGE, NULL);
  GtkWidget               *bar = ui_help_find (page, STANCE_TYPE_CLIENT_BAR, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      stance_client_page_show_tab (STANCE_CLIENT_PAGE (page), tabs[i]);
      ui_help_settle ();
      g_assert_nonnull (ui_help_find_label (bar, "Latex allergy"));
    }
}

static void
test_work (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *first = gtk_button_new_with_label ("First");
  GtkWidget *second = gtk_button_new_with_label ("Second");

  stance_window_push_work (fixture->window, first);
  stance_window_push_work (fixture->window, second);
  g_assert_true (stance_window_get_work (fixture->window) == second);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave-work", NULL);
  g_assert_true (stance_window_get_work (fixture->window) == first);
  stance_window_pop_work (fixture->window);
  g_assert_null (stance_window_get_work (fixture->window));
}

/* Whether a screen reader has something to say: a name of its own, or a label in it. */
static gboolean
has_name (GtkWidget *widget)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);
  GtkWidget  *parent = gtk_widget_get_parent (widget);

  if (tooltip != NULL && *tooltip != '\0')
    return TRUE;
  if (parent != NULL && gtk_widget_get_tooltip_text (parent) != NULL)
    return TRUE;
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;

  return ui_help_find (widget, GTK_TYPE_LABEL, NULL) != NULL;
}

static void
assert_named (GtkWidget *widget)
{
  /* Buttons of the window's frame are the platform's. */
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkWindowControls"))
    return;

  if (GTK_IS_BUTTON (widget) && !has_name (widget))
    g_error ("A button without a name in %s", G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

static void
test_named (Fixture      *fixture,
            gconstpointer data)
{
  assert_named (GTK_WIDGET (fixture->window));
}

/* Each key of the application does something that exists. */
static void
test_shortcuts (Fixture      *fixture,
                gconstpointer data)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (fixture->application));

  g_assert_cmpuint (g_strv_length (actions), >, 5);
  for (gsize i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      g_assert_true (g_action_parse_detailed_name (actions[i], &name, &target, NULL));
      if (g_str_has_prefix (name, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (fixture->application), name + 4));
    }
  g_assert_nonnull (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (fixture->window)));
}

static void
test_finalize (gconstpointer data)
{
  GObject *object = g_object_new (GPOINTER_TO_SIZE (data), NULL);

  if (g_object_is_floating (object))
    g_object_ref_sink (object);

  g_assert_finalize_object (object);
}

int
main (int   argc,
      char *argv[])
{
  const GType types[] = {
    STANCE_TYPE_ALERT_MARK,
    STANCE_TYPE_BANNER,
    STANCE_TYPE_CLIENT_BAR,
    STANCE_TYPE_CLIENT_LIST,
    STANCE_TYPE_CLIENT_PAGE,
    STANCE_TYPE_FIELD_ROW,
    STANCE_TYPE_OPENING,
    STANCE_TYPE_OVERVIEW,
    STANCE_TYPE_PROGRESS_PAGE,
    STANCE_TYPE_RECORD_PAGE,
    STANCE_TYPE_SPLIT,
    STANCE_TYPE_TEXT_ROW,
    STANCE_TYPE_VISIT_LIST,
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/window/archiving can be undone", Fixture, NULL, set_up, test_archive, tear_down);
  g_test_add ("/window/alerts are in sight on every tab", Fixture, NULL, set_up, test_alerts, tear_down);
  g_test_add ("/window/pages of work lie on one another", Fixture, NULL, set_up, test_work, tear_down);
  g_test_add ("/window/every button has a name", Fixture, NULL, set_up, test_named, tear_down);
  g_test_add ("/window/shortcuts name actions that exist", Fixture, NULL, set_up, test_shortcuts, tear_down);

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *path = g_strdup_printf ("/window/goes away whole/%s", g_type_name (types[i]));

      g_test_add_data_func (path, GSIZE_TO_POINTER (types[i]), test_finalize);
    }

  return g_test_run ();
}
