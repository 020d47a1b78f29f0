/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text-private.h"

#include <unicode/uloc.h>
#include <unicode/unumberformatter.h>

#include <math.h>

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

/* ICU writes the minus of a typewriter in most languages. */
static char *
with_true_minus (const char *number)
{
  g_autoptr (GString) text = g_string_new (number);

  g_string_replace (text, "-", "−", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static UNumberFormatter *
open_formatter (const char *locale,
                const char *skeleton,
                UErrorCode *status)
{
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (skeleton, -1, NULL, NULL, NULL);

  return unumf_openForSkeletonAndLocale (wide, -1, locale, status);
}

char *
stance_locale_write_number (const char *locale,
                            double      number,
                            const char *skeleton)
{
  UErrorCode        status = U_ZERO_ERROR;
  UNumberFormatter *formatter;
  UFormattedNumber *result;
  UChar             written[512] = { 0 };
  g_autofree char  *text = NULL;

  if (isnan (number))
    return g_strdup ("–");

  /* A formatter for each call: formatters of ICU's C interface belong to one thread. */
  formatter = open_formatter (locale, skeleton, &status);
  result = unumf_openResult (&status);
  unumf_formatDouble (formatter, number, result, &status);
  unumf_resultToString (result, written, G_N_ELEMENTS (written) - 1, &status);
  unumf_closeResult (result);
  unumf_close (formatter);

  text = U_SUCCESS (status) ? stance_utf8_from_icu (written, -1) : NULL;

  return with_true_minus (text != NULL ? text : "–");
}
