/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-same-private.h"

#include <math.h>

gboolean
stance_is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

gboolean
stance_is_same_number (double a,
                       double b)
{
  return (isnan (a) && isnan (b)) || fabs (a - b) <= 0.0;
}

gboolean
stance_is_same_text (const char *a,
                     const char *b)
{
  return g_strcmp0 (stance_is_filled (a) ? a : NULL, stance_is_filled (b) ? b : NULL) == 0;
}
