/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>

/* Content files as they are built in, with their translations. */
static const char *const endings[] = { ".advice", ".exercise", ".measure", ".rule", ".terms", ".words", NULL };

typedef void (*CheckText) (const char *place,
                           const char *english,
                           const char *german);

static gboolean
is_content (const char *name)
{
  for (int i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;

  return FALSE;
}

static void
check_group (GKeyFile   *file,
             const char *name,
             const char *group,
             CheckText   check)
{
  g_auto (GStrv) translated = g_strsplit (CONTENT_KEYWORDS, ";", -1);

  for (int i = 0; translated[i] != NULL; i++)
    {
      g_autofree char *key = g_strconcat (translated[i], "[de]", NULL);
      g_autofree char *english = g_key_file_get_string (file, group, translated[i], NULL);
      g_autofree char *german = g_key_file_get_string (file, group, key, NULL);
      g_autofree char *place = g_strdup_printf ("%s: [%s] %s", name, group, translated[i]);

      if (english != NULL)
        check (place, english, german);
    }
}

static int
check_folder (const char *folder,
              CheckText   check)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  int         n_files = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file_path = g_build_filename (path, name, NULL);
      g_autoptr (GKeyFile) file = g_key_file_new ();
      g_auto (GStrv) groups = NULL;

      if (!is_content (name))
        continue;
      n_files++;
      g_assert_true (g_key_file_load_from_file (file, file_path, G_KEY_FILE_KEEP_TRANSLATIONS, NULL));
      groups = g_key_file_get_groups (file, NULL);
      for (int i = 0; groups[i] != NULL; i++)
        check_group (file, name, groups[i], check);
    }

  return n_files;
}

static void
check_translated (const char *place,
                  const char *english,
                  const char *german)
{
  if (german == NULL || german[0] == '\0')
    g_error ("%s has no German: %s", place, english);
}

/* The same arguments, each as often asked for: {0} {1,plural,…}. */
static void
check_arguments (const char *place,
                 const char *english,
                 const char *german)
{
  for (char digit = '0'; digit <= '9'; digit++)
    {
      const char plain[] = { '{', digit, '}', '\0' };
      const char chosen[] = { '{', digit, ',', '\0' };
      gboolean   in_english = strstr (english, plain) != NULL || strstr (english, chosen) != NULL;
      gboolean   in_german = strstr (german, plain) != NULL || strstr (german, chosen) != NULL;

      if (in_english != in_german)
        g_error ("%s: {%c} stands in one language only", place, digit);
    }
}

/* The polite form: a sentence that asks somebody says Sie, never du. */
static void
check_polite (const char *place,
              const char *english,
              const char *german)
{
  g_autoptr (GRegex) familiar = g_regex_new ("\\b(du|dich|dir|dein\\w*)\\b", G_REGEX_CASELESS, 0, NULL);

  if (g_regex_match (familiar, german, 0, NULL))
    g_error ("%s is familiar: %s", place, german);
}

static const struct
{
  const char *path;
  CheckText   check;
} checks[] = {
  { "/german/each translatable text has its German", check_translated },
  { "/german/a pattern asks for the same arguments in both languages", check_arguments },
  { "/german/clients are spoken to politely", check_polite },
};

static void
test_content (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (check_folder (".", checks[i].check), >=, 15);
  g_assert_cmpint (check_folder ("sheet", checks[i].check), >=, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, GSIZE_TO_POINTER (i), test_content);

  return g_test_run ();
}
