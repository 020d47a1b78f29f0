/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text.h"

#include "stance-text-private.h"

#include <stdio.h>

/* What is shown, by StanceDateStyle; the language says in which order and dress. */
static const char *const skeletons[] = { "yMMMMd", "yMMdd", "yMMM", "MMMd", "LLL" };

/* FALSE when @date is no day. */
static gboolean
read_date (const char *date,
           int        *days)
{
  g_autoptr (GDate) day = g_date_new ();
  g_autoptr (GDate) epoch = g_date_new_dmy (1, G_DATE_JANUARY, 1970);
  guint year, month, number;
  int   length = 0;

  if (sscanf (date, "%4u-%2u-%2u%n", &year, &month, &number, &length) != 3 || length != (int) strlen (date) || !g_date_valid_dmy ((GDateDay) number, month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (day, (GDateDay) number, month, (GDateYear) year);
  *days = g_date_days_between (epoch, day);

  return TRUE;
}

char *
stance_text_date (StanceText     *self,
                  const char     *date,
                  StanceDateStyle style)
{
  int days = 0;

  if (date == NULL || !read_date (date, &days))
    return g_strdup (date != NULL ? date : "");

  return stance_formats_write_date (stance_text_get_formats (self), days, skeletons[style]);
}
