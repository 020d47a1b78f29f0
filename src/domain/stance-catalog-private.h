/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog.h"
#include "stance-content.h"
#include "stance-template.h"

G_BEGIN_DECLS

/* From texts of files: path below `content/` → GBytes. With @strict the first fault
 * ends it; otherwise a broken file is left out with a warning.
 */
StanceCatalog *stance_catalog_load_files (GHashTable *files,
                                          gboolean    strict,
                                          GError    **error);

/* A catalog that shares all that @base holds and to which exercises can be added, after all
 * of those that may name each other have been announced, and measures and templates.
 * Nobody else may have it yet.
 */
StanceCatalog *stance_catalog_extend (StanceCatalog *base);
void           stance_catalog_announce (StanceCatalog *self,
                                        const char    *id);
void           stance_catalog_take_exercise (StanceCatalog  *self,
                                             StanceExercise *exercise);

void stance_catalog_take_measure (StanceCatalog *self,
                                  StanceMeasure *measure);
/* A retired one is found by its id alone. */
void stance_catalog_take_template (StanceCatalog *self,
                                   StanceTerm *template);

/* Whether an exercise of this name is in the library or comes with it. */
gboolean stance_catalog_may_name_exercise (const StanceCatalog *self,
                                           const char          *id);

/* The same of what Stance itself brings, without the clinic's own. */
gboolean stance_catalog_brings_exercise (const StanceCatalog *self,
                                         const char          *id);

gboolean stance_catalog_brings_measure (const StanceCatalog *self,
                                        const char          *id);

/* Whether all exercises of the ladders and all measures of templates and sums are loaded. */
gboolean stance_catalog_check_lists (const StanceCatalog *self,
                                     GError             **error);

/* The same for what one measure adds up. */
gboolean stance_catalog_check_sum (const StanceCatalog *self,
                                   const StanceMeasure *measure,
                                   GError             **error);

/* How each kind of file becomes a value. Faults stay in @content; the value is
 * worth nothing when there is one. What a file names is looked up in @catalog,
 * where everything that it may name has been loaded before.
 */
StanceMeasure  *stance_measure_load (StanceContent       *content,
                                     const StanceCatalog *catalog);
StanceExercise *stance_exercise_load (StanceContent       *content,
                                      const StanceCatalog *catalog);
StanceRule     *stance_rule_load (StanceContent       *content,
                                  const StanceCatalog *catalog);
/* (element-type StanceTerm): a group for each term of @terms */
GPtrArray *stance_terms_load (StanceContent       *content,
                              const StanceCatalog *catalog,
                              StanceTerms          terms);
/* Of the present group. */
StanceAdvice *stance_advice_load (StanceContent       *content,
                                  const StanceCatalog *catalog);

void stance_measure_free (StanceMeasure *self);
void stance_exercise_free (StanceExercise *self);
void stance_rule_free (StanceRule *self);
void stance_term_free (StanceTerm *self);
void stance_advice_free (StanceAdvice *self);

/* The clinic's own, with the measures of it that are in @catalog. */
StanceTerm *stance_term_new_template (const StanceTemplate *template,
                                      const StanceCatalog *catalog);

/* The list that a file of terms holds ("rules/signs.terms"); -1 when none does. */
int stance_terms_find_file (const char *path);

/* A fault of @key unless each of @ids is a term of @terms. */
void stance_catalog_check_term (const StanceCatalog *self,
                                StanceContent       *content,
                                const char          *key,
                                StanceTerms          terms,
                                const char          *id);
void stance_catalog_check_terms (const StanceCatalog *self,
                                 StanceContent       *content,
                                 const char          *key,
                                 StanceTerms          terms,
                                 const char *const   *ids);

G_END_DECLS
