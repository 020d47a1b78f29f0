/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StanceLibraryChip:
 *
 * A filter as a button that opens its choices, and that says what is chosen.
 *
 * Signal `changed`.
 */
#define STANCE_TYPE_LIBRARY_CHIP (stance_library_chip_get_type ())
G_DECLARE_FINAL_TYPE (StanceLibraryChip, stance_library_chip, STANCE, LIBRARY_CHIP, GtkWidget)

/* @hint: (nullable): what choosing does, over the choices. @several: more than one can be chosen. */
GtkWidget *stance_library_chip_new (const char *name,
                                    const char *hint,
                                    gboolean    several);
void       stance_library_chip_add (StanceLibraryChip *self,
                                    const char        *id,
                                    const char        *label);

/* Ids, %NULL-terminated; free with g_strfreev(). */
char **stance_library_chip_dup_chosen (StanceLibraryChip *self);
void   stance_library_chip_choose (StanceLibraryChip *self,
                                   const char        *id,
                                   gboolean           chosen);
void   stance_library_chip_clear (StanceLibraryChip *self);

G_END_DECLS
