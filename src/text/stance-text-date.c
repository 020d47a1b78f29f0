/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text.h"

#include "stance-text-private.h"

#include <stdio.h>

#include <unicode/udat.h>
#include <unicode/udatpg.h>

#define MS_PER_DAY (24.0 * 60 * 60 * 1000)

/* What is shown, by StanceDateStyle; the language says in which order and dress. */
static const char *const skeletons[] = { "yMMMMd", "yMMdd", "yMMM", "MMMd", "LLL" };

/* FALSE when @date is no day. */
static gboolean
read_date (const char *date,
           UDate      *time)
{
  g_autoptr (GDate) day = g_date_new ();
  g_autoptr (GDate) epoch = g_date_new_dmy (1, G_DATE_JANUARY, 1970);
  guint year, month, number;
  int   length = 0;

  if (sscanf (date, "%4u-%2u-%2u%n", &year, &month, &number, &length) != 3 || length != (int) strlen (date) || !g_date_valid_dmy ((GDateDay) number, month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (day, (GDateDay) number, month, (GDateYear) year);
  *time = g_date_days_between (epoch, day) * MS_PER_DAY;

  return TRUE;
}

static UDateFormat *
open_format (const char *locale,
             const char *skeleton,
             UErrorCode *status)
{
  g_autofree gunichar2      *wide = g_utf8_to_utf16 (skeleton, -1, NULL, NULL, NULL);
  g_autofree gunichar2      *zone = g_utf8_to_utf16 ("UTC", -1, NULL, NULL, NULL);
  UDateTimePatternGenerator *generator = udatpg_open (locale, status);
  UChar                      pattern[64] = { 0 };

  udatpg_getBestPattern (generator, wide, -1, pattern, G_N_ELEMENTS (pattern) - 1, status);
  udatpg_close (generator);

  return udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, zone, -1, pattern, -1, status);
}

char *
stance_text_date (StanceText     *self,
                  const char     *date,
                  StanceDateStyle style)
{
  UErrorCode   status = U_ZERO_ERROR;
  UDate        time = 0;
  UDateFormat *format;
  UChar        written[128] = { 0 };

  if (date == NULL || !read_date (date, &time))
    return g_strdup (date != NULL ? date : "");

  format = open_format (stance_text_get_locale (self), skeletons[style], &status);
  udat_format (format, time, written, G_N_ELEMENTS (written) - 1, NULL, &status);
  udat_close (format);

  return U_SUCCESS (status) ? stance_utf8_from_icu (written, -1) : g_strdup (date);
}
