/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-nick.h"

const char *const stance_side_nicks[] = { "none", "left", "right", "both", NULL };
const char *const stance_sex_nicks[] = { "unknown", "female", "male", "other", NULL };

int
stance_nick_find (const char *const *nicks,
                  const char        *nick)
{
  for (int i = 0; nick != NULL && nicks[i] != NULL; i++)
    if (strcmp (nicks[i], nick) == 0)
      return i;

  return -1;
}
