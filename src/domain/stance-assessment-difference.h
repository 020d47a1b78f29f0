/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"

G_BEGIN_DECLS

typedef enum
{
  STANCE_DIFFERENCE_DATE,
  STANCE_DIFFERENCE_TEMPLATE,
  STANCE_DIFFERENCE_RUNNING,
  STANCE_DIFFERENCE_SCREENING, /* flags, bone question, override and clearance together */
  STANCE_DIFFERENCE_COMPLAINT,
  STANCE_DIFFERENCE_STORY,
  STANCE_DIFFERENCE_EXAMINATION,
  STANCE_DIFFERENCE_TARGETS,
  STANCE_DIFFERENCE_CONTEXT, /* of the protocol, one member */
  STANCE_DIFFERENCE_SIGN,
  STANCE_DIFFERENCE_MARK,
  STANCE_DIFFERENCE_SET_ASIDE,
  STANCE_DIFFERENCE_OBSERVATION,
  STANCE_N_DIFFERENCE_KINDS,
} StanceDifferenceKind;

/**
 * StanceDifference:
 * @id: of a protocol member, sign, mark, finding ("rule/side") or measure; %NULL for the
 *   kinds of which an assessment has one
 * @side: of an observation, as @task; else none and %NULL
 * @here: there is something in the first assessment, @there in the second
 *
 * One thing that two versions of an assessment do not say alike.
 */
typedef struct
{
  StanceDifferenceKind kind;
  const char          *id; /* interned, as @task */
  StanceSide           side;
  const char          *task;
  gboolean             here;
  gboolean             there;
} StanceDifference;

/* Of what is typed only: not of ids, versions and what is frozen. In the order of the form.
 *
 * Returns: (transfer full) (element-type StanceDifference)
 */
GArray *stance_assessment_list_differences (const StanceAssessment *here,
                                            const StanceAssessment *there);

/* Makes @self say of @difference what @there says. */
void stance_assessment_take (StanceAssessment       *self,
                             const StanceAssessment *there,
                             const StanceDifference *difference);

G_END_DECLS
