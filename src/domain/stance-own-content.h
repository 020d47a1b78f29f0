/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-own-exercise.h"
#include "stance-own-measure.h"
#include "stance-template.h"

G_BEGIN_DECLS

/**
 * StanceOwnContent:
 * @exercises: (element-type StanceOwnExercise)
 * @measures: (element-type StanceOwnMeasure)
 * @templates: (element-type StanceTemplate)
 *
 * All that the clinic has added to what Stance brings, as it is kept.
 */
typedef struct
{
  GPtrArray *exercises;
  GPtrArray *measures;
  GPtrArray *templates;
} StanceOwnContent;

/* Empty. */
StanceOwnContent *stance_own_content_new (void);
void              stance_own_content_free (StanceOwnContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceOwnContent, stance_own_content_free)

gboolean stance_own_content_is_empty (const StanceOwnContent *self);

/**
 * stance_catalog_with_own:
 * @base: all that Stance brings
 * @faults: (out) (optional) (transfer full) (element-type utf8): what kept something out
 *
 * A catalog of both, in which own things stand after the others. @base lives as long as it.
 */
StanceCatalog *stance_catalog_with_own (StanceCatalog          *base,
                                        const StanceOwnContent *own,
                                        GPtrArray             **faults);

G_END_DECLS
