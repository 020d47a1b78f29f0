/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "stance-change.h"
#include "stance-clinic.h"
#include "stance-finding.h"
#include "stance-program.h"

G_BEGIN_DECLS

/* The written forms of `stance-cli --json` and of its input files. Reading is strict:
 * unknown members, ids and sides are problems at their path, all are gathered, and the
 * result is %NULL when there is an error among them.
 */

StanceAssessment *stance_json_read_assessment (JsonNode            *node,
                                               const StanceCatalog *catalog,
                                               const StanceClient  *client,
                                               const char          *today,
                                               GPtrArray           *problems);
/* These change the members that stand in @node (null empties one); FALSE and nothing
 * changed on an error.
 */
gboolean stance_json_read_client (JsonNode     *node,
                                  StanceClient *client,
                                  const char   *today,
                                  GPtrArray    *problems);
gboolean stance_json_read_clinic (JsonNode            *node,
                                  StanceClinic        *clinic,
                                  const StanceCatalog *catalog,
                                  GPtrArray           *problems);
/* Cue and items (and use_until, next_visit, load, advice, note, weeks). What `program show` prints
 * besides these may stand there when it is unchanged.
 */
gboolean stance_json_read_program (JsonNode            *node,
                                   StanceProgram       *program,
                                   const StanceCatalog *catalog,
                                   GPtrArray           *problems);

/* All are (transfer full); names and reasons are in English. */
JsonNode *stance_json_write_clinic (const StanceClinic *clinic);
JsonNode *stance_json_write_client (const StanceClient *client,
                                    gboolean            whole);
/* @all: (element-type StanceAssessment): the client's assessments */
JsonNode *stance_json_write_assessment (const StanceAssessment *assessment,
                                        const StanceClient     *client,
                                        const StanceCatalog    *catalog,
                                        GPtrArray              *all);
JsonNode *stance_json_write_findings (const StanceFindings *findings,
                                      const StanceCatalog  *catalog);
JsonNode *stance_json_write_program (const StanceProgram *program,
                                     const char          *today);
JsonNode *stance_json_write_measure (const StanceMeasure *measure);
JsonNode *stance_json_write_exercise (const StanceExercise *exercise);
JsonNode *stance_json_write_rule (const StanceRule *rule);
/* @page: a term of STANCE_TERMS_ADVICE */
JsonNode *stance_json_write_advice (const StanceTerm *page);

G_END_DECLS
