/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-assessment.h"
#include "stance-catalog.h"
#include "stance-clinic.h"
#include "stance-rule.h"

G_BEGIN_DECLS

/**
 * StanceCase:
 * @clinic: for its thresholds; may be %NULL
 * @earlier: (element-type StanceAssessment): the client's other visits, newest
 *   versions only, any order; may be %NULL
 *
 * All that findings are made from. Borrowed; built on the stack.
 */
typedef struct _StanceCase
{
  const StanceCatalog    *catalog;
  const StanceClinic     *clinic;
  const StanceClient     *client;
  const StanceAssessment *assessment;
  GPtrArray              *earlier;
} StanceCase;

/* The clinic's own threshold, else the shipped one for the client's sex; NAN when
 * none. Under 18 there is none: the figures are of adults.
 */
double stance_case_get_threshold (const StanceCase    *self,
                                  const StanceMeasure *measure);

typedef enum
{
  STANCE_ZONE_NONE,
  STANCE_ZONE_NEAR,
  STANCE_ZONE_CLEAR,
} StanceZone;
/* The first name is the empty text: written as null in JSON. */
extern const char *const stance_zone_nicks[];

/* Near is from the threshold to the zone's end; clear is worse than both. NONE where value
 * or threshold is NAN, or where neither way is better.
 */
StanceZone stance_zone_of_value (const StanceMeasure *measure,
                                 double               value,
                                 double               threshold);

typedef struct
{
  const char *exercise;
  const char *region; /* whose Reason says why */
} StanceHeldBack;

/**
 * StanceFinding:
 * @rule_version: of the rule that said so; of a signed one maybe an earlier one
 * @side: %STANCE_SIDE_NONE where the rule has no side
 * @inputs: of StanceInput
 * @threshold: the one that applied; NAN when none; @judged the measure it is of, or %NULL
 * @offered: (element-type StanceSuggestion): the parts of the rule that hold, whether it acts or not
 * @checks: (element-type utf8): marks still to be confirmed
 * @loads: (element-type utf8): advice terms, @cues cue terms
 * @suggests: (element-type utf8): exercise ids, those the region allows
 * @held_back: of StanceHeldBack
 * @set_aside: (nullable): the reason with which the clinician set it aside; it then
 *   does not act
 */
typedef struct
{
  const StanceRule *rule;
  int               rule_version;
  StanceSide        side;
  StanceZone        zone;
  gboolean          acts;
  GArray           *inputs;
  double            threshold;

  const StanceMeasure *judged;
  GPtrArray           *offered;

  GPtrArray  *checks;
  GPtrArray  *loads;
  GPtrArray  *cues;
  GPtrArray  *suggests;
  GArray     *held_back;
  const char *set_aside;
} StanceFinding;

typedef struct _StanceFindings
{
  gboolean   stopped;
  GArray    *stops;    /* StanceStopReason */
  GPtrArray *findings; /* StanceFinding, in the order of the rules */
} StanceFindings;

void stance_findings_free (StanceFindings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceFindings, stance_findings_free)

/* Evaluates every rule of the catalog. When stopped, findings are there and none acts. Of a
 * signed assessment they are those that were signed.
 */
StanceFindings *stance_findings_evaluate (const StanceCase *situation);

/* The part of its rule that suggests @exercise; %NULL if none does. */
const StanceSuggestion *stance_finding_get_suggestion (const StanceFinding *self,
                                                       const char          *exercise);

/* The phase in which the finding's rule suggests @exercise; "strength" if it does not. */
const char *stance_finding_get_phase (const StanceFinding *self,
                                      const char          *exercise);

/* "@rule-id/side", the key of set_aside; free with g_free(). */
char *stance_finding_dup_key (const StanceFinding *self);

G_END_DECLS
