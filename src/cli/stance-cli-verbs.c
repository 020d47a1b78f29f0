/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-verbs.h"

/* In the order of the help. */
const StanceCliVerb *const stance_cli_groups[] = {
  stance_cli_clinic_verbs,
  stance_cli_client_verbs,
  stance_cli_assessment_verbs,
  stance_cli_program_verbs,
  stance_cli_paper_verbs,
  stance_cli_safety_verbs,
  stance_cli_exercise_verbs,
  stance_cli_figure_verbs,
  stance_cli_measure_verbs,
  stance_cli_content_verbs,
  stance_cli_advice_verbs,
  stance_cli_database_verbs,
  stance_cli_demo_verbs,
  NULL,
};
