/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The owned texts of a structure, told by their offsets, so that a structure with a
 * dozen of them says their names once. None is ever %NULL.
 */
void stance_texts_init (gpointer     structure,
                        const gsize *offsets,
                        gsize        n_offsets);
void stance_texts_copy (gconstpointer from,
                        gpointer      to,
                        const gsize  *offsets,
                        gsize         n_offsets);
void stance_texts_clear (gpointer     structure,
                         const gsize *offsets,
                         gsize        n_offsets);

G_END_DECLS
