/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog.h"
#include "stance-problem.h"

G_BEGIN_DECLS

/* So few that a change of one of them is hardly ever chance (`clinical.md` 2.6). */
#define STANCE_MAX_TARGETS 3

/**
 * StanceTarget:
 *
 * What an episode is followed by: a measure, on one side, in one task.
 */
typedef struct
{
  const char *measure; /* interned */
  StanceSide  side;
  const char *task; /* interned */
} StanceTarget;

StanceTarget *stance_target_new (const char *measure,
                                 StanceSide  side,
                                 const char *task);
void          stance_target_free (StanceTarget *self);

/* A list that frees its targets, in the order in which they were chosen. */
GPtrArray *stance_targets_new (void);
GPtrArray *stance_targets_copy (GPtrArray *self);
gboolean   stance_targets_equal (GPtrArray *self,
                                 GPtrArray *other);
/* -1 when it is not among them. */
int stance_targets_find (GPtrArray  *self,
                         const char *measure,
                         StanceSide  side,
                         const char *task);

/* Too many, doubled, unknown measures and tasks, sides that a measure does not have; at
 * `targets`, `targets[0].measure` and so on.
 */
void stance_targets_check (GPtrArray           *self,
                           const StanceCatalog *catalog,
                           GPtrArray           *problems);

G_END_DECLS
