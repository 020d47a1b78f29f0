/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-cli.h"
#include "stance-finding.h"

G_BEGIN_DECLS

/**
 * StanceCliCase:
 * @earlier: the client's other visits, newest versions only
 *
 * An assessment with everything that findings are made from.
 */
typedef struct
{
  StanceAssessment *assessment;
  StanceClient     *client;
  StanceClinic     *clinic;
  GPtrArray        *earlier;
  StanceCase        situation;
} StanceCliCase;

/* @assessment: (transfer full): the one to judge; %NULL passes an error on */
StanceCliCase *stance_cli_case_new (StanceCli        *cli,
                                    StanceAssessment *assessment,
                                    GError          **error);
void           stance_cli_case_free (StanceCliCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceCliCase, stance_cli_case_free)

/* Tiers for which no sheet may stay in use. */
#define STANCE_CLI_FINAL_TIERS 1, 2

/* The codes of these tiers that stop, parted by @gap; empty when none. Free with g_free(). */
char *stance_cli_dup_stops (const GArray *stops,
                            int           lowest_tier,
                            int           highest_tier,
                            const char   *gap);
/* FALSE with STANCE_ERROR_STOPPED and the codes of these tiers that stop; `not-screened`
 * is tier 0.
 */
gboolean stance_cli_check_stops (const GArray *stops,
                                 int           lowest_tier,
                                 int           highest_tier,
                                 GError      **error);

G_END_DECLS
