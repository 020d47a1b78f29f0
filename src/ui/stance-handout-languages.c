/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-handout-languages.h"

#include <gtk/gtk.h>

#include "stance-text.h"

/* Languages are shown in their own name, never translated. */
static const struct
{
  const char *id;
  const char *name;
} names[] = {
  { "ar", "العربية" },
  { "de", "Deutsch" },
  { "en", "English" },
  { "es", "Español" },
  { "fr", "Français" },
  { "it", "Italiano" },
  { "pl", "Polski" },
  { "pt", "Português" },
  { "ru", "Русский" },
  { "tr", "Türkçe" },
  { "uk", "Українська" },
};

char *
stance_handout_languages_dup_name (const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i].id, language) == 0)
      return g_strdup (names[i].name);

  return g_strdup (language != NULL ? language : "");
}

GListModel *
stance_handout_languages_list_names (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (const char *const *language = stance_text_get_languages (); *language != NULL; language++)
    gtk_string_list_take (list, stance_handout_languages_dup_name (*language));

  return G_LIST_MODEL (list);
}

guint
stance_handout_languages_find (const char *language)
{
  const char *const *languages = stance_text_get_languages ();

  for (guint i = 0; languages[i] != NULL; i++)
    if (g_strcmp0 (languages[i], language) == 0)
      return i;

  return 0;
}
