/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The written names of an enumeration, by value; ends with NULL. The same words
 * stand in JSON, in the database and in the key files.
 */
typedef const char *const StanceNicks[];

/**
 * stance_nick_find:
 * @nicks: names in the order of the enumeration, %NULL at the end
 * @nick: (nullable): the written name
 *
 * Returns: the value, or -1 if no such name exists
 */
int stance_nick_find (const char *const *nicks,
                      const char        *nick);

extern const char *const stance_side_nicks[];
extern const char *const stance_sex_nicks[];

/* The side of a measure is the stance leg; the side of an exercise the working hip. */
typedef enum
{
  STANCE_SIDE_NONE,
  STANCE_SIDE_LEFT,
  STANCE_SIDE_RIGHT,
  STANCE_SIDE_BOTH,
} StanceSide;

typedef enum
{
  STANCE_SEX_UNKNOWN,
  STANCE_SEX_FEMALE,
  STANCE_SEX_MALE,
  STANCE_SEX_OTHER,
} StanceSex;

static inline StanceSide
stance_side_opposite (StanceSide side)
{
  if (side == STANCE_SIDE_LEFT)
    return STANCE_SIDE_RIGHT;

  return side == STANCE_SIDE_RIGHT ? STANCE_SIDE_LEFT : side;
}

G_END_DECLS
