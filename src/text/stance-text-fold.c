/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text.h"

/* Letters whose stroke or join is no mark that Unicode takes apart. */
static const struct
{
  gunichar    letter;
  const char *plain;
} letters[] = {
  { 0x00E6, "ae" }, /* æ */
  { 0x00F0, "d" },  /* ð */
  { 0x00F8, "o" },  /* ø */
  { 0x00FE, "th" }, /* þ */
  { 0x0111, "d" },  /* đ */
  { 0x0127, "h" },  /* ħ */
  { 0x0131, "i" },  /* ı */
  { 0x0142, "l" },  /* ł */
  { 0x014B, "n" },  /* ŋ */
  { 0x0153, "oe" }, /* œ */
  { 0x0167, "t" },  /* ŧ */
  { 0x2018, "'" },
  { 0x2019, "'" },
  { 0x02BC, "'" },
  { 0x2010, "-" },
  { 0x2011, "-" },
};

static const char *
find_plain (gunichar letter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      if (letters[i].letter == letter)
        return letters[i].plain;
    }

  return NULL;
}

static void
append_folded (GString *folded,
               gunichar letter)
{
  const char *plain = find_plain (letter);

  if (plain != NULL)
    g_string_append (folded, plain);
  else if (!g_unichar_ismark (letter))
    g_string_append_unichar (folded, letter);
}

/* GLib's own tables are used here: they are the same in every locale, and a name is
 * folded each time that it is saved and at each key of a search.
 */
char *
stance_text_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *compatible = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (compatible, -1);
  g_autofree char *apart = g_utf8_normalize (lower, -1, G_NORMALIZE_NFD);
  GString         *folded = g_string_sized_new (strlen (apart));

  for (const char *at = apart; *at != '\0'; at = g_utf8_next_char (at))
    append_folded (folded, g_utf8_get_char (at));

  return g_string_free (folded, FALSE);
}
