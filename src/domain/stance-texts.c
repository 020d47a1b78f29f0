/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-texts-private.h"

static char **
place_of (gpointer structure,
          gsize    offset)
{
  return (char **) G_STRUCT_MEMBER_P (structure, offset);
}

void
stance_texts_init (gpointer     structure,
                   const gsize *offsets,
                   gsize        n_offsets)
{
  for (gsize i = 0; i < n_offsets; i++)
    *place_of (structure, offsets[i]) = g_strdup ("");
}

void
stance_texts_copy (gconstpointer from,
                   gpointer      to,
                   const gsize  *offsets,
                   gsize         n_offsets)
{
  for (gsize i = 0; i < n_offsets; i++)
    {
      const char *text = *place_of ((gpointer) from, offsets[i]);

      *place_of (to, offsets[i]) = g_strdup (text != NULL ? text : "");
    }
}

void
stance_texts_clear (gpointer     structure,
                    const gsize *offsets,
                    gsize        n_offsets)
{
  for (gsize i = 0; i < n_offsets; i++)
    g_clear_pointer (place_of (structure, offsets[i]), g_free);
}
