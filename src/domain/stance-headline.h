/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-change.h"
#include "stance-finding.h"

G_BEGIN_DECLS

/**
 * StanceHeadline:
 * @measure: of the target
 * @result: of this visit; not known when it was not measured
 * @last: against the latest visit before in which it was measured
 * @baseline: against the first visit of the episode
 *
 * What is said of one target measure. Borrows from the catalog and the assessment.
 */
typedef struct
{
  const StanceTarget  *target;
  const StanceMeasure *measure;
  StanceResult         result;
  StanceChange         last;
  StanceChange         baseline;
} StanceHeadline;

void stance_headline_free (StanceHeadline *self);

/* (element-type StanceHeadline): of the assessment's targets, what the client tells first,
 * else in their order; those whose measure the catalog does not know are left out.
 */
GPtrArray *stance_headlines_new (const StanceCase *situation);

/* The four lines of `clinical.md` 3.8; names stand in STANCE_TERMS_FOLLOW_UP. */
typedef enum
{
  STANCE_FOLLOW_UP_NONE,
  STANCE_FOLLOW_UP_WORKING,
  STANCE_FOLLOW_UP_RETHINK,
  STANCE_FOLLOW_UP_NEXT_STEP,
  STANCE_FOLLOW_UP_ADHERENCE,
} StanceFollowUp;
/* The first name is the empty text. */
extern const char *const stance_follow_up_nicks[];

/**
 * stance_follow_up_judge:
 *
 * Since the baseline: what the client tells (of the targets; when none of them is told, of
 * all that is), against the angles among the targets. Better is by more than the measuring
 * error, or by an important change where no error is known. Nothing is said where one of the
 * two is not known on both visits, or where one that is told is better and another worse.
 */
StanceFollowUp stance_follow_up_judge (const StanceCase *situation);

G_END_DECLS
