/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Seven trials with a mean of 5.0 must count as 5.0. */
#define STANCE_NUMBER_TOLERANCE 1e-9

#define STANCE_NUMBER_BUFFER G_ASCII_DTOSTR_BUF_SIZE

static inline gboolean
stance_number_is_at_least (double number,
                           double limit)
{
  return number >= limit - STANCE_NUMBER_TOLERANCE;
}

static inline gboolean
stance_number_is_above (double number,
                        double limit)
{
  return number > limit + STANCE_NUMBER_TOLERANCE;
}

/* FALSE for what is not a number. */
static inline gboolean
stance_number_is_within (double number,
                         double min,
                         double max)
{
  return number >= min - STANCE_NUMBER_TOLERANCE && number <= max + STANCE_NUMBER_TOLERANCE;
}

/* As short as it can be written, with a point, whatever the locale. */
static inline const char *
stance_number_write (double number,
                     char   buffer[STANCE_NUMBER_BUFFER])
{
  return g_ascii_formatd (buffer, STANCE_NUMBER_BUFFER, "%.10g", number);
}

G_END_DECLS
