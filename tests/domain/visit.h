/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"
#include "stance-finding.h"

/* A visit written in one line, so that a table row tells all of it:
 *
 *   pelvic-drop-running/left=6.2*7     seven trials; without *n one value
 *   eye-knee-in@squat/left=2           in a task
 *   lateral-step-down/left.knee=2      points of a part; "full" sets the others to 0
 *   trendelenburg/left=delayed:18      a grade with its seconds
 *   lever=0.38 own.contraction=isometric (of the last one), contraction=eccentric (of the context)
 *   region=outer-hip/left worst=3 sign=… mark=… flag=… runs aside=r01…/left
 *   target=pelvic-drop-running@running/left
 *   site=groin builds rest tender age=17 sex=male mass=70 date=2026-11-02 unasked
 *
 * Without more words it is a woman of 30 who was asked the safety screen.
 */
typedef struct
{
  StanceClient     *client;
  StanceAssessment *assessment;
} Visit;

void visit_init (Visit      *self,
                 const char *text);
void visit_clear (Visit *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Visit, visit_clear)

/* "place code" of each problem, joined by commas; warnings in parentheses. */
char *join_problems (GPtrArray *problems);

/* The findings of a visit alone; @clinic may be %NULL. */
StanceFindings *visit_evaluate (const Visit         *self,
                                const StanceCatalog *catalog,
                                const StanceClinic  *clinic);
/* @side: "left", "right", "none"; %NULL when the rule did not fire. */
const StanceFinding *find_finding (const StanceFindings *findings,
                                   const char           *rule,
                                   const char           *side);
/* Zone, "fires" without one, "-" for %NULL; "+" when it acts. */
char *describe_finding (const StanceFinding *finding);
/* Joined by blanks. */
char *join_ids (GPtrArray *ids);
char *join_held_back (GArray *held_back);
