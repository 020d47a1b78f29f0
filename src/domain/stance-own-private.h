/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog-private.h"

G_BEGIN_DECLS

/* What the clinic's own things have in common. Of each, @group is the first group of its
 * file, which says its id and its name.
 */

/* What `Id=` says, else made of the file's @name, or of the thing's where that has no
 * ending; it is looked at by stance_own_check_id(). Free with g_free().
 */
char *stance_own_dup_id (StanceContent *content,
                         const char    *group,
                         const char    *name);
/* A fault of an @id that is no name of a file, or that Stance itself has (@brought). */
void stance_own_check_id (StanceContent *content,
                          const char    *group,
                          const char    *id,
                          gboolean       brought);

/* Load what is kept into @catalog; what cannot be is left out and named in @faults. */
void stance_own_exercises_load (StanceCatalog   *catalog,
                                const GPtrArray *exercises,
                                GPtrArray       *faults);
void stance_own_measures_load (StanceCatalog   *catalog,
                               const GPtrArray *measures,
                               GPtrArray       *faults);

G_END_DECLS
