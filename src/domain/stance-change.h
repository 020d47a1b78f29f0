/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-assessment.h"

G_BEGIN_DECLS

/* Words of `clinical.md` 2.6, in the order of stance_verdict_nicks. */
typedef enum
{
  STANCE_VERDICT_WITHIN_ERROR,
  STANCE_VERDICT_BEYOND_ERROR,
  STANCE_VERDICT_NO_ERROR_KNOWN,
  STANCE_VERDICT_TOO_FEW_TRIALS,
  STANCE_VERDICT_NOT_COMPARABLE,
} StanceVerdict;
extern const char *const stance_verdict_nicks[];

typedef enum
{
  STANCE_IMPORTANT_UNKNOWN, /* no important change is published */
  STANCE_IMPORTANT_NO,
  STANCE_IMPORTANT_YES,
} StanceImportant;

/**
 * StanceChange:
 * @exists: FALSE without an earlier value; the rest is then unset
 * @from: (owned) id of the earlier assessment
 * @from_date: (owned)
 * @earlier: the earlier value
 * @difference: new − old
 * @error: the change that counts as more than error; NAN when not known
 * @differs: members that break the comparison, that one side does not have, or
 *   that only mark it (bit sets by StanceProtocolMember)
 */
typedef struct
{
  gboolean        exists;
  char           *from;
  char           *from_date;
  double          earlier;
  double          difference;
  double          error;
  StanceVerdict   verdict;
  StanceImportant important;
  guint           breaks;
  guint           missing;
  guint           marks;
} StanceChange;

void stance_change_clear (StanceChange *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StanceChange, stance_change_clear)

/* Why, in English, as `why` of JSON: "surface differs"; %NULL when nothing to say. */
char *stance_change_dup_why (const StanceChange *self);

/* The bare comparison of two values, without protocol or trials (vector 21). */
StanceVerdict   stance_change_judge (const StanceMeasure *measure,
                                     double               earlier,
                                     double               later);
StanceImportant stance_change_is_important (const StanceMeasure *measure,
                                            double               earlier,
                                            double               later);

/**
 * stance_change_between:
 *
 * Compares the same measure, side and task of two assessments of one client.
 */
StanceChange stance_change_between (const StanceMeasure     *measure,
                                    const StanceClient      *client,
                                    const StanceAssessment  *earlier,
                                    const StanceAssessment  *later,
                                    const StanceObservation *observation);

/**
 * stance_change_since_last:
 * @earlier: (element-type StanceAssessment): other assessments of the client, any
 *   order, newest versions only; drafts count
 *
 * Against the latest visit before @assessment (by date, then by making) in which the
 * same measure, side and task has a value.
 */
StanceChange stance_change_since_last (const StanceMeasure     *measure,
                                       const StanceClient      *client,
                                       const StanceAssessment  *assessment,
                                       const StanceObservation *observation,
                                       GPtrArray               *earlier);

/* Against the first visit of the assessment's episode. */
StanceChange stance_change_since_baseline (const StanceMeasure     *measure,
                                           const StanceClient      *client,
                                           const StanceAssessment  *assessment,
                                           const StanceObservation *observation,
                                           GPtrArray               *earlier);

/* Whether two visits of a chart may be joined by a line. */
gboolean stance_change_is_comparable (const StanceMeasure  *measure,
                                      const StanceProtocol *earlier,
                                      const StanceProtocol *later,
                                      StanceChange         *change);

G_END_DECLS
