/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text-private.h"

#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/unumberformatter.h>

#include <math.h>

#define MS_PER_DAY (24.0 * 60 * 60 * 1000)

struct _StanceFormats
{
  char       *locale;
  GMutex      lock;
  GHashTable *numbers; /* skeleton → UNumberFormatter */
  GHashTable *dates;   /* skeleton → UDateFormat */
};

static void
close_number (gpointer data)
{
  unumf_close (data);
}

static void
close_date (gpointer data)
{
  udat_close (data);
}

StanceFormats *
stance_formats_new (const char *locale)
{
  StanceFormats *self = g_new0 (StanceFormats, 1);

  self->locale = g_strdup (locale);
  g_mutex_init (&self->lock);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close_number);
  self->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close_date);

  return self;
}

void
stance_formats_free (StanceFormats *self)
{
  g_free (self->locale);
  g_mutex_clear (&self->lock);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->dates);
  g_free (self);
}

/* The lock is held; %NULL when ICU cannot make it. */
static UNumberFormatter *
require_number (StanceFormats *self,
                const char    *skeleton)
{
  UNumberFormatter     *formatter = g_hash_table_lookup (self->numbers, skeleton);
  g_autofree gunichar2 *wide = NULL;
  UErrorCode            status = U_ZERO_ERROR;

  if (formatter != NULL)
    return formatter;

  wide = g_utf8_to_utf16 (skeleton, -1, NULL, NULL, NULL);
  formatter = unumf_openForSkeletonAndLocale (wide, -1, self->locale, &status);
  if (U_FAILURE (status))
    return NULL;

  g_hash_table_insert (self->numbers, g_strdup (skeleton), formatter);

  return formatter;
}

static UDateFormat *
open_date (StanceFormats *self,
           const char    *skeleton,
           UErrorCode    *status)
{
  g_autofree gunichar2      *wide = g_utf8_to_utf16 (skeleton, -1, NULL, NULL, NULL);
  g_autofree gunichar2      *zone = g_utf8_to_utf16 ("UTC", -1, NULL, NULL, NULL);
  UDateTimePatternGenerator *generator = udatpg_open (self->locale, status);
  UChar                      pattern[64] = { 0 };

  udatpg_getBestPattern (generator, wide, -1, pattern, G_N_ELEMENTS (pattern) - 1, status);
  udatpg_close (generator);

  return udat_open (UDAT_PATTERN, UDAT_PATTERN, self->locale, zone, -1, pattern, -1, status);
}

static UDateFormat *
require_date (StanceFormats *self,
              const char    *skeleton)
{
  UDateFormat *format = g_hash_table_lookup (self->dates, skeleton);
  UErrorCode   status = U_ZERO_ERROR;

  if (format != NULL)
    return format;

  format = open_date (self, skeleton, &status);
  if (U_FAILURE (status))
    return NULL;

  g_hash_table_insert (self->dates, g_strdup (skeleton), format);

  return format;
}

/* ICU writes the minus of a typewriter in most languages. */
static char *
with_true_minus (const char *number)
{
  g_autoptr (GString) text = g_string_new (number);

  g_string_replace (text, "-", "−", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
stance_formats_write_number (StanceFormats *self,
                             double         number,
                             const char    *skeleton)
{
  UErrorCode        status = U_ZERO_ERROR;
  UNumberFormatter *formatter;
  UFormattedNumber *result = NULL;
  UChar             written[512] = { 0 };
  g_autofree char  *text = NULL;

  if (isnan (number))
    return g_strdup ("–");

  g_mutex_lock (&self->lock);
  formatter = require_number (self, skeleton);
  if (formatter != NULL)
    {
      result = unumf_openResult (&status);
      unumf_formatDouble (formatter, number, result, &status);
      unumf_resultToString (result, written, G_N_ELEMENTS (written) - 1, &status);
      unumf_closeResult (result);
    }
  g_mutex_unlock (&self->lock);

  text = stance_utf8_from_icu (written, -1);

  return with_true_minus (text != NULL ? text : "");
}

char *
stance_formats_write_date (StanceFormats *self,
                           int            day,
                           const char    *skeleton)
{
  UErrorCode   status = U_ZERO_ERROR;
  UDateFormat *format;
  UChar        written[128] = { 0 };

  g_mutex_lock (&self->lock);
  format = require_date (self, skeleton);
  if (format != NULL)
    udat_format (format, day * MS_PER_DAY, written, G_N_ELEMENTS (written) - 1, NULL, &status);
  g_mutex_unlock (&self->lock);

  return stance_utf8_from_icu (written, -1);
}
