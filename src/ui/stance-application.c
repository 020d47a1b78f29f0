/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-application.h"

#include <glib/gi18n.h>

#include "stance-window.h"

struct _StanceApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (StanceApplication, stance_application, ADW_TYPE_APPLICATION)

/* Keys that work everywhere in a window; those of the open client stand in
 * stance-client-page.ui. shortcuts.ui shows all.
 */
static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.add-client", { "<Control>n" } },
  { "win.search", { "<Control>f" } },
  { "win.show-exercises", { "<Control>l" } },
  { "win.back-up", { "<Control>b" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.leave-work", { "<Alt>Left" } },
};

static GtkWindow *
find_window (StanceApplication *self,
             const char        *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (STANCE_IS_WINDOW (l->data) && g_strcmp0 (stance_window_get_path (l->data), path) == 0)
      return l->data;

  return NULL;
}

static void
show_record (StanceApplication *self,
             const char        *path)
{
  GtkWindow *window = find_window (self, path);

  if (window == NULL)
    window = GTK_WINDOW (stance_window_new (GTK_APPLICATION (self), path));

  gtk_window_present (window);
}

static int
stance_application_command_line (GApplication            *application,
                                 GApplicationCommandLine *command_line)
{
  GVariantDict    *options = g_application_command_line_get_options_dict (command_line);
  const char      *name = NULL;
  g_autofree char *path = NULL;

  if (g_variant_dict_lookup (options, "database", "^&ay", &name))
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, name);

      path = g_file_get_path (file);
    }

  if (path == NULL)
    path = stance_record_dup_default_path ();

  show_record (STANCE_APPLICATION (application), path);

  return EXIT_SUCCESS;
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  GList          *windows = g_list_copy (gtk_application_get_windows (application));

  /* Closing remembers the size and lets pages save. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);

  g_list_free (windows);
}

static void
stance_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = { { "quit", quit_cb } };

  G_APPLICATION_CLASS (stance_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action, accelerators[i].keys);
}

static void
stance_application_activate (GApplication *application)
{
  g_autofree char *path = stance_record_dup_default_path ();

  show_record (STANCE_APPLICATION (application), path);
}

static void
stance_application_class_init (StanceApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = stance_application_activate;
  application_class->command_line = stance_application_command_line;
  application_class->startup = stance_application_startup;
}

static void
stance_application_init (StanceApplication *self)
{
  const GOptionEntry options[] = {
    { "database", 'd', 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open the record in FILE"), N_ ("FILE") },
      { NULL },
    };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

StanceApplication *
stance_application_new (void)
{
  return g_object_new (STANCE_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/io/github/stance_pt/Stance",
                       NULL);
}
