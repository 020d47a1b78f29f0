/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-search.h"

#include "stance-text.h"

#include <string.h>

#define LONGEST_PIECE 3
#define NOT_ARCHIVED  "active"

char *
stance_search_dup_text (const StanceClient *client)
{
  g_autofree char *all = g_strdup_printf ("%s %s %s %d", client->given_name, client->preferred_name,
                                          client->family_name, client->number);

  return stance_text_fold (all);
}

char *
stance_search_dup_sort (const StanceClient *client)
{
  g_autofree char *family = stance_text_fold (client->family_name);
  g_autofree char *given = stance_text_fold (client->given_name);

  /* The separator sorts before every letter, so Li Zoe comes before Lind Ada. */
  return g_strconcat (family, "\t", given, NULL);
}

static gboolean
is_letter (gunichar letter)
{
  return letter >= 0x80 || g_ascii_isalnum ((char) letter);
}

/* Every run of letters; what is between them is no piece. */
static void
foreach_run (const char *text,
             void (*visit) (const char *, glong, gpointer),
             gpointer user_data)
{
  const char *start = text;

  while (*start != '\0')
    {
      const char *end = start;

      while (*end != '\0' && is_letter (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);

      if (end > start)
        visit (start, g_utf8_strlen (start, end - start), user_data);

      start = *end != '\0' ? g_utf8_next_char (end) : end;
    }
}

static void
add_piece (GHashTable *pieces,
           const char *start,
           glong       length)
{
  const char *end = g_utf8_offset_to_pointer (start, length);

  g_hash_table_add (pieces, g_strndup (start, (gsize) (end - start)));
}

static void
add_all_pieces (const char *run,
                glong       length,
                gpointer    pieces)
{
  for (glong i = 0; i < length; i++, run = g_utf8_next_char (run))
    {
      for (glong size = 1; size <= LONGEST_PIECE && i + size <= length; size++)
        add_piece (pieces, run, size);
    }
}

/* A run's longest pieces say the most. */
static void
add_longest_pieces (const char *run,
                    glong       length,
                    gpointer    pieces)
{
  glong size = MIN (length, LONGEST_PIECE);

  for (glong i = 0; i + size <= length; i++, run = g_utf8_next_char (run))
    add_piece (pieces, run, size);
}

static char *
join_pieces (GHashTable *pieces,
             const char *quote)
{
  g_autoptr (GList) list = g_list_sort (g_hash_table_get_keys (pieces), (GCompareFunc) strcmp);
  GString *text = g_string_new (NULL);

  for (GList *link = list; link != NULL; link = link->next)
    g_string_append_printf (text, "%s%s%s%s", link != list ? " " : "", quote, (char *) link->data, quote);

  return g_string_free (text, FALSE);
}

static GHashTable *
new_pieces (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

char *
stance_search_dup_pieces (const char *search_text,
                          gboolean    archived)
{
  g_autoptr (GHashTable) pieces = new_pieces ();

  foreach_run (search_text, add_all_pieces, pieces);

  if (!archived)
    g_hash_table_add (pieces, g_strdup (NOT_ARCHIVED));

  return join_pieces (pieces, "");
}

static char **
split_words (const char *text)
{
  g_autofree char *folded = stance_text_fold (text);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (char **part = parts; *part != NULL; part++)
    {
      if (**part != '\0')
        g_strv_builder_add (words, *part);
    }

  return g_strv_builder_end (words);
}

static gboolean
is_one_piece (const char *word)
{
  glong length = 0;

  for (const char *letter = word; *letter != '\0'; letter = g_utf8_next_char (letter), length++)
    {
      if (!is_letter (g_utf8_get_char (letter)))
        return FALSE;
    }

  return length <= LONGEST_PIECE;
}

StanceSearch *
stance_search_new (const char *text,
                   gboolean    include_archived)
{
  g_autoptr (StanceSearch) self = g_new0 (StanceSearch, 1);
  g_autoptr (GHashTable) pieces = new_pieces ();

  self->words = split_words (text != NULL ? text : "");
  self->exact = TRUE;

  if (self->words[0] == NULL)
    return NULL;

  for (char **word = self->words; *word != NULL; word++)
    {
      foreach_run (*word, add_longest_pieces, pieces);
      self->exact = self->exact && is_one_piece (*word);
    }

  if (g_hash_table_size (pieces) > 0 && !include_archived)
    g_hash_table_add (pieces, g_strdup (NOT_ARCHIVED));

  self->match = join_pieces (pieces, "\"");

  return g_steal_pointer (&self);
}

void
stance_search_free (StanceSearch *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->words);
  g_free (self->match);
  g_free (self);
}
