/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text-private.h"

#include <unicode/uloc.h>

char *
stance_locale_dup_tag (const char *language)
{
  g_autofree char *tag = g_strdelimit (g_strdup (language), "_", '-');

  return g_strdup_printf ("%s-u-ca-gregory-nu-latn", g_str_equal (tag, "en") ? "en-GB" : tag);
}

char *
stance_locale_dup_id (const char *language)
{
  g_autofree char *tag = stance_locale_dup_tag (language);
  char             id[ULOC_FULLNAME_CAPACITY];
  UErrorCode       status = U_ZERO_ERROR;

  uloc_forLanguageTag (tag, id, sizeof id, NULL, &status);

  return g_strdup (U_SUCCESS (status) ? id : "en_GB");
}

char *
stance_utf8_from_icu (const guint16 *text,
                      int            length)
{
  return g_utf16_to_utf8 (text, length, NULL, NULL, NULL);
}
