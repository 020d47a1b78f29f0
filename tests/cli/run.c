/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

void
clinic_set_up (Clinic       *self,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("stance-cli-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}

void
clinic_tear_down (Clinic       *self,
                  gconstpointer data)
{
  remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_clear_pointer (&self->value, json_node_unref);
}

static GSubprocess *
launch (Clinic            *self,
        const char *const *argv)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                        G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_setenv (launcher, "HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);

  return process;
}

static char **
split (Clinic     *self,
       const char *arguments)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "..", "src", "cli", "stance-cli", NULL);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_auto (GStrv) words = g_strsplit (arguments, " ", -1);

  g_ptr_array_add (argv, g_steal_pointer (&program));

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (argv, *words[i] == '@' ? clinic_dup_path (self, words[i] + 1) : g_strdup (words[i]));

  g_ptr_array_add (argv, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&argv), FALSE);
}

void
clinic_run_with (Clinic     *self,
                 const char *arguments,
                 const char *input)
{
  g_auto (GStrv) argv = split (self, arguments);
  g_autoptr (GSubprocess) process = launch (self, (const char *const *) argv);
  g_autofree char *json = g_strdelimit (g_strdup (input), "'", '"');
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_clear_pointer (&self->value, json_node_unref);
  g_subprocess_communicate_utf8 (process, json, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  self->status = g_subprocess_get_exit_status (process);
}

void
clinic_run (Clinic     *self,
            const char *arguments)
{
  clinic_run_with (self, arguments, "");
}

static void
ask (Clinic     *self,
     const char *arguments,
     const char *input)
{
  g_autofree char *with_json = g_strconcat ("--json ", arguments, NULL);
  g_autoptr (GError) error = NULL;

  clinic_run_with (self, with_json, input);

  if (self->status != 0)
    g_test_message ("%s: %s", arguments, self->err);

  g_assert_cmpint (self->status, ==, 0);
  self->value = json_from_string (self->out, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->value);
}

void
clinic_ask (Clinic     *self,
            const char *arguments)
{
  ask (self, arguments, "");
}

char *
clinic_make (Clinic     *self,
             const char *arguments,
             const char *input)
{
  ask (self, arguments, input);

  return g_strdup (clinic_text_at (self, "id"));
}

void
clinic_assert_failed (Clinic     *self,
                      int         status,
                      const char *message)
{
  g_assert_cmpint (self->status, ==, status);
  g_assert_cmpstr (self->out, ==, "");

  if (strstr (self->err, message) == NULL)
    g_test_message ("%s", self->err);

  g_assert_nonnull (strstr (self->err, message));
}

char *
clinic_dup_path (Clinic     *self,
                 const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
clinic_write (Clinic     *self,
              const char *name,
              const char *text)
{
  g_autofree char *path = clinic_dup_path (self, name);
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, json, -1, &error);
  g_assert_no_error (error);
}

static JsonNode *
step (JsonNode   *node,
      const char *name)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      guint index = (guint) g_ascii_strtoull (name, NULL, 10);

      g_assert_cmpuint (index, <, json_array_get_length (json_node_get_array (node)));
      return json_array_get_element (json_node_get_array (node), index);
    }

  g_assert_true (JSON_NODE_HOLDS_OBJECT (node));

  if (!json_object_has_member (json_node_get_object (node), name))
    g_test_message ("there is no member %s", name);

  g_assert_true (json_object_has_member (json_node_get_object (node), name));
  return json_object_get_member (json_node_get_object (node), name);
}

JsonNode *
clinic_at (Clinic     *self,
           const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, ".", -1);
  JsonNode *node = self->value;

  for (guint i = 0; names[i] != NULL; i++)
    node = *names[i] != '\0' ? step (node, names[i]) : node;

  return node;
}

const char *
clinic_text_at (Clinic     *self,
                const char *path)
{
  JsonNode *node = clinic_at (self, path);

  return JSON_NODE_HOLDS_NULL (node) ? NULL : json_node_get_string (node);
}

double
clinic_number_at (Clinic     *self,
                  const char *path)
{
  return json_node_get_double (clinic_at (self, path));
}

gboolean
clinic_truth_at (Clinic     *self,
                 const char *path)
{
  return json_node_get_boolean (clinic_at (self, path));
}

guint
clinic_length_at (Clinic     *self,
                  const char *path)
{
  return json_array_get_length (json_node_get_array (clinic_at (self, path)));
}
