/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog.h"

G_BEGIN_DECLS

/**
 * StanceOwnMeasure:
 * @id: a word that can be a file's name; none of Stance's own measures has it
 * @revision: 0 until it is stored
 * @retired: no longer offered; visits that have it go on
 * @content: its key file
 *
 * A measure that the clinic wrote, as it is kept. In a catalog it is a StanceMeasure like
 * any other.
 */
typedef struct
{
  char    *id;
  int      revision;
  gboolean retired;
  char    *content;
} StanceOwnMeasure;

/* All texts empty. */
StanceOwnMeasure *stance_own_measure_new (void);
StanceOwnMeasure *stance_own_measure_copy (const StanceOwnMeasure *self);
void              stance_own_measure_free (StanceOwnMeasure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceOwnMeasure, stance_own_measure_free)

/**
 * stance_own_measure_parse:
 * @name: the file's name, which errors name
 * @catalog: what the measure may name, and what it may not be called
 *
 * One measure from the text of a file. Its id is what `Id=` says, else made of @name, or of
 * the measure's name where @name has no ending (standard input).
 *
 * Returns: (transfer full): %NULL and STANCE_ERROR_CONTENT naming file, group and key
 */
StanceOwnMeasure *stance_own_measure_parse (const char          *name,
                                            const char          *data,
                                            gsize                length,
                                            const StanceCatalog *catalog,
                                            GError             **error);

/* The one file that holds all of a measure, the clinic's or Stance's own; free with g_free(). */
char *stance_measure_dup_file (const StanceMeasure *measure);

/* A word made of @words that no measure of the catalog has as its id; free with g_free(). */
char *stance_own_measure_dup_free_id (const char          *words,
                                      const StanceCatalog *catalog);

G_END_DECLS
