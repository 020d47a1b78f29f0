/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "stance-exercise.h"
#include "stance-measure.h"
#include "stance-rule.h"
#include "stance-term.h"

G_BEGIN_DECLS

/**
 * StanceCatalog:
 *
 * All shipped content: measures, exercises, rules and terms, and the clinic's own
 * exercises. Immutable and reference-counted, so that every thread may read it.
 */
typedef struct _StanceCatalog StanceCatalog;

/* From what is compiled into the program. A broken file is left out with a warning
 * on the log, so that it fails the tests and not the user's start.
 */
StanceCatalog *stance_catalog_new (void);

/* From @resource, whose files stand under `/io/github/stance_pt/Stance/content/`
 * in the folders measures, exercises, rules and advice; the ending of a file says
 * what it is (.measure, .exercise, .rule, .advice, .terms).
 * %NULL and STANCE_ERROR_CONTENT naming file, group and key at the first fault.
 */
StanceCatalog *stance_catalog_load (GResource *resource,
                                    GError   **error);
StanceCatalog *stance_catalog_ref (StanceCatalog *self);
void           stance_catalog_unref (StanceCatalog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceCatalog, stance_catalog_unref)

/* Lists are in the order in which things are shown; owned by the catalog. */
const GPtrArray *stance_catalog_get_measures (const StanceCatalog *self);
/* Without those that the clinic has retired; they are found by their id all the same. */
const GPtrArray *stance_catalog_get_exercises (const StanceCatalog *self);
const GPtrArray *stance_catalog_get_all_exercises (const StanceCatalog *self);
const GPtrArray *stance_catalog_get_rules (const StanceCatalog *self);
const GPtrArray *stance_catalog_get_terms (const StanceCatalog *self,
                                           StanceTerms          terms);

/* %NULL when there is no such id. A rule may be named by its number alone (r01). */
const StanceMeasure  *stance_catalog_find_measure (const StanceCatalog *self,
                                                   const char          *id);
const StanceExercise *stance_catalog_find_exercise (const StanceCatalog *self,
                                                    const char          *id);
const StanceRule     *stance_catalog_find_rule (const StanceCatalog *self,
                                                const char          *id);
const StanceTerm     *stance_catalog_find_term (const StanceCatalog *self,
                                                StanceTerms          terms,
                                                const char          *id);

/* "R5;R31" as a reader can look it up; what names no citation stays as it is. Free
 * with g_free().
 */
char *stance_catalog_dup_citation (const StanceCatalog *self,
                                   const char          *source);

G_END_DECLS
