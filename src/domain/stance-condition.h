/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-nick.h"

G_BEGIN_DECLS

/* A rule's condition, written in its key file as nested words in parentheses:
 *
 *   (any (above pelvic-drop-running threshold) (eye eye-hip-drop running 2))
 *
 * The words and what each takes are in data/rules/README.md. Missing or not
 * comparable input makes a condition unknown; unknown never fires (Kleene's
 * three-valued logic joins them).
 */
typedef struct _StanceCondition StanceCondition;

typedef enum
{
  STANCE_TRUTH_UNKNOWN,
  STANCE_TRUTH_NO,
  STANCE_TRUTH_YES,
} StanceTruth;

void stance_condition_free (StanceCondition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceCondition, stance_condition_free)

/* %NULL and STANCE_ERROR_CONTENT when @text is not a condition; the message says
 * which word is wrong.
 */
StanceCondition *stance_condition_parse (const char *text,
                                         GError    **error);

/* Calls @check with the kind of vocabulary and the id of each name that the
 * condition speaks of (measure, sign, mark, region, …), so that the catalog can
 * refuse unknown ones. Stops at the first FALSE.
 */
typedef gboolean (*StanceConditionNameFunc) (const char *kind,
                                             const char *id,
                                             gpointer    user_data);
gboolean stance_condition_foreach_name (const StanceCondition  *self,
                                        StanceConditionNameFunc check,
                                        gpointer                user_data);

struct _StanceCase;
struct _StanceFindings;

/* An observed value that a condition looked at. @task is interned, @date the visit's. */
typedef struct
{
  const char *measure;
  StanceSide  side;
  const char *task;
  double      value;
  const char *date;
} StanceInput;

/**
 * stance_condition_evaluate:
 * @side: the finding's side, which is the condition's unless it says otherwise
 * @so_far: findings of the rules before, for "another rule's zone"
 * @inputs: (nullable): array of StanceInput to which what was looked at is added
 *   once each
 */
StanceTruth stance_condition_evaluate (const StanceCondition        *self,
                                       const struct _StanceCase     *situation,
                                       StanceSide                    side,
                                       const struct _StanceFindings *so_far,
                                       GArray                       *inputs);

G_END_DECLS
