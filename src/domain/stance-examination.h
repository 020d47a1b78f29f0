/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"

G_BEGIN_DECLS

/* What was found in one item of the examination. An item with sides says where it is not
 * normal; one without says only that.
 */
typedef enum
{
  STANCE_EXAMINED_NORMAL,
  STANCE_EXAMINED_NOT_NORMAL,
  STANCE_EXAMINED_NOT_NORMAL_LEFT,
  STANCE_EXAMINED_NOT_NORMAL_RIGHT,
  STANCE_EXAMINED_NOT_NORMAL_BOTH,
  STANCE_EXAMINED_NOT_DONE,
  STANCE_N_EXAMINED,
} StanceExamined;
extern const char *const stance_examined_nicks[];

gboolean stance_examined_is_not_normal (int answer);
/* Whether @item can be answered so. */
gboolean stance_examined_is_of (int               answer,
                                const StanceTerm *item);

/* A StanceExamined, -1 when not answered. */
int stance_assessment_get_answer (const StanceAssessment *self,
                                  const char             *item);

/* Answers @item, -1 takes the answer back; the marks of which the items decide follow:
 * they are set when all their items speak for it, and taken away when one speaks against.
 */
void stance_assessment_examine (StanceAssessment    *self,
                                const StanceCatalog *catalog,
                                const StanceTerm    *item,
                                int                  answer);

/* The items whose result may be a danger sign that is not ticked yet: the clinician is
 * offered to tick it, it is never ticked for them.
 *
 * Returns: (transfer container) (element-type StanceTerm)
 */
GPtrArray *stance_assessment_list_suspicions (const StanceAssessment *self,
                                              const StanceCatalog    *catalog);

void stance_assessment_check_examination (const StanceAssessment *self,
                                          const StanceCatalog    *catalog,
                                          GPtrArray              *problems);

G_END_DECLS
