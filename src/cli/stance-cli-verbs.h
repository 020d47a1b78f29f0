/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-cli-arguments.h"

G_BEGIN_DECLS

/* Each group of verbs stands in a file of its own; a group ends with a name of %NULL, the
 * list of groups with %NULL.
 */
extern const StanceCliVerb stance_cli_advice_verbs[];
extern const StanceCliVerb stance_cli_assessment_verbs[];
extern const StanceCliVerb stance_cli_client_verbs[];
extern const StanceCliVerb stance_cli_clinic_verbs[];
extern const StanceCliVerb stance_cli_content_verbs[];
extern const StanceCliVerb stance_cli_database_verbs[];
extern const StanceCliVerb stance_cli_demo_verbs[];
extern const StanceCliVerb stance_cli_exercise_verbs[];
extern const StanceCliVerb stance_cli_figure_verbs[];
extern const StanceCliVerb stance_cli_measure_verbs[];
extern const StanceCliVerb stance_cli_paper_verbs[];
extern const StanceCliVerb stance_cli_program_verbs[];
extern const StanceCliVerb stance_cli_safety_verbs[];

extern const StanceCliVerb *const stance_cli_groups[];

G_END_DECLS
