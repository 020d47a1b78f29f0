/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-dialogs.h"
#include "ui-help.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* The grid view of GTK 4.8 says so, on a busy machine, when a frame comes between two of its
 * layouts; the next frame is right.
 */
#define GRID_WARNING "Trying to snapshot GtkListItemWidget"

static gboolean
is_of_grid (const GLogField *fields,
            gsize            n_fields)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      return g_str_has_prefix (fields[i].value, GRID_WARNING);

  return FALSE;
}

/* Every other warning ends the test, as it does without this. */
static GLogWriterOutput
write_log_cb (GLogLevelFlags   level,
              const GLogField *fields,
              gsize            n_fields,
              gpointer         user_data)
{
  g_log_writer_default (level, fields, n_fields, NULL);

  if ((level & G_LOG_LEVEL_WARNING) != 0 && !is_of_grid (fields, n_fields))
    abort ();

  return G_LOG_WRITER_HANDLED;
}

StanceApplication *
ui_help_new_application (void)
{
  g_autoptr (GError) error = NULL;
  GApplication      *present = g_application_get_default ();
  StanceApplication *application;

  /* A process has one on the bus, until it ends. */
  if (present != NULL)
    return g_object_ref (STANCE_APPLICATION (present));

  application = g_object_new (STANCE_TYPE_APPLICATION,
                              "flags", G_APPLICATION_NON_UNIQUE,
                              "resource-base-path", "/io/github/stance_pt/Stance",
                              NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_log_set_writer_func (write_log_cb, NULL, NULL);

  return g_object_ref (application);
}

G_NORETURN static gboolean
give_up_cb (gpointer user_data)
{
  g_error ("Waited in vain for %d s", UI_HELP_PATIENCE_S);
}

void
ui_help_wait (UiHelpCondition condition,
              gpointer        user_data)
{
  guint timeout = g_timeout_add_seconds (UI_HELP_PATIENCE_S, give_up_cb, NULL);

  while (!condition (user_data))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (timeout);
}

static gboolean
ring_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

void
ui_help_settle (void)
{
  gboolean rung = FALSE;

  g_timeout_add (250, ring_cb, &rung);
  while (!rung || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

char *
ui_help_new_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("stance-ui-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static void
remove_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_files (path);
      g_remove (path);
    }
}

void
ui_help_remove_folder (char *folder)
{
  remove_files (folder);
  g_rmdir (folder);
  g_free (folder);
}

void
ui_help_make_record (const char *path,
                     guint       n_clients)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceRecord) record = stance_record_open (path, STANCE_RECORD_CREATE, &error);

  g_assert_no_error (error);
  stance_record_begin (record, &error);
  for (guint i = 0; i < n_clients; i++)
    {
      g_autoptr (StanceClient) client = stance_client_new ();

      client->given_name = (g_free (client->given_name), g_strdup_printf ("Given%05u", i));
      client->family_name = (g_free (client->family_name), g_strdup_printf ("Family%05u", i));
      stance_set_text (&client->birth_date, "1990-04-01");
      stance_set_text (&client->language, "en");
      if (i % 10 == 0)
        stance_set_text (&client->alerts, "Latex allergy");
      g_assert_true (stance_record_add_client (record, client, &error));
    }
  stance_record_commit (record, &error);
  g_assert_no_error (error);
}

StanceWindow *
ui_help_open (StanceApplication *application,
              const char        *path)
{
  GtkWidget *window = stance_window_new (GTK_APPLICATION (application), path);

  gtk_window_present (GTK_WINDOW (window));
  ui_help_settle ();

  return STANCE_WINDOW (window);
}

void
ui_help_close (StanceWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  ui_help_settle ();
}

static GtkWidget *
search (GtkWidget *root,
        gboolean (*matches) (GtkWidget    *widget,
                             gconstpointer data),
        gconstpointer data)
{
  if (matches (root, data))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = search (child, matches, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

typedef struct
{
  GType       type;
  const char *name;
} Wanted;

static gboolean
is_wanted (GtkWidget    *widget,
           gconstpointer data)
{
  const Wanted *wanted = data;

  return g_type_is_a (G_OBJECT_TYPE (widget), wanted->type) && (wanted->name == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), wanted->name) == 0);
}

GtkWidget *
ui_help_find (GtkWidget  *root,
              GType       type,
              const char *name)
{
  const Wanted wanted = { type, name };

  return search (root, is_wanted, &wanted);
}

static gboolean
is_label (GtkWidget    *widget,
          gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

GtkWidget *
ui_help_find_label (GtkWidget  *root,
                    const char *text)
{
  return search (root, is_label, text);
}

GtkWidget *
ui_help_find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), type) && gtk_widget_get_visible (l->data))
      return l->data;

  return NULL;
}

static gboolean
has_window (gpointer type)
{
  return ui_help_find_window (GPOINTER_TO_SIZE (type)) != NULL;
}

GtkWidget *
ui_help_wait_window (GType type)
{
  ui_help_wait (has_window, GSIZE_TO_POINTER (type));

  return ui_help_find_window (type);
}

void
ui_help_choose_file (const char *path)
{
  GtkWidget *chooser = ui_help_wait_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  GtkWidget *question;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  /* A whole path may be typed in the place of the name. */
  if (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), path);
  else
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (chooser), file, NULL);

  ui_help_settle ();
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  ui_help_settle ();

  /* Whether it may be written over. */
  question = ui_help_find_window (GTK_TYPE_MESSAGE_DIALOG);
  if (question != NULL)
    gtk_dialog_response (GTK_DIALOG (question), GTK_RESPONSE_ACCEPT);
  ui_help_settle ();
}

void
ui_help_answer (const char *answer)
{
  GtkWidget *dialog = ui_help_wait_window (ADW_TYPE_MESSAGE_DIALOG);

  stance_dialogs_answer (GTK_WINDOW (dialog), answer);
}

typedef struct
{
  GtkWidget  *root;
  const char *text;
} WantedLabel;

static gboolean
has_label (gpointer data)
{
  const WantedLabel *wanted = data;

  return ui_help_find_label (wanted->root, wanted->text) != NULL;
}

void
ui_help_wait_label (GtkWidget  *root,
                    const char *text)
{
  WantedLabel wanted = { root, text };

  ui_help_wait (has_label, &wanted);
}

static void
list_into (GtkWidget *widget,
           GType      type,
           GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_into (child, type, found);
}

GPtrArray *
ui_help_list (GtkWidget *root,
              GType      type)
{
  GPtrArray *found = g_ptr_array_new ();

  list_into (root, type, found);

  return found;
}

void
ui_help_damage (const char *path)
{
  g_autofree char *contents = NULL;
  gsize            length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 200);
  memset (contents + 100, '?', length - 100);
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
}

static void
count_down_cb (gpointer counter,
               GObject *gone)
{
  --*(int *) counter;
}

void
ui_help_watch_object (GObject *object,
                      int     *counter)
{
  ++*counter;
  g_object_weak_ref (object, count_down_cb, counter);
}

void
ui_help_watch (GtkWidget *widget,
               int       *counter)
{
  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Stance"))
    ui_help_watch_object (G_OBJECT (widget), counter);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    ui_help_watch (child, counter);
}
