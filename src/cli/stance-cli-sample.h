/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"

G_BEGIN_DECLS

typedef struct
{
  StanceAssessment *assessment;
  gboolean          program; /* what is suggested is issued */
} StanceCliSampleVisit;

/**
 * StanceCliSample:
 * @visits: (element-type StanceCliSampleVisit), oldest first
 *
 * A client of the sample clinic, from a key file of `data/sample/`.
 */
typedef struct
{
  StanceClient *client;
  GPtrArray    *visits;
} StanceCliSample;

#define STANCE_CLI_SAMPLE_FOLDER "/io/github/stance_pt/Stance/sample/"

/* STANCE_ERROR_CONTENT names file, group and key. */
StanceCliSample *stance_cli_sample_new (const char          *file,
                                        const StanceCatalog *catalog,
                                        const char          *today,
                                        GError             **error);
void             stance_cli_sample_free (StanceCliSample *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceCliSample, stance_cli_sample_free)

/* The files' names in their order; free with g_strfreev(). */
char **stance_cli_sample_list_files (GError **error);

/**
 * stance_cli_sample_observe:
 * @measure: as the file names it: the id, and a task where there are several
 * @written: `left;right`, or one value where the measure has no sides
 * @lever_m: of a test of strength; NAN when it is not known
 * @random: misses the true value by the measure's own error
 *
 * Adds to @assessment what was seen. FALSE when it cannot be read.
 */
gboolean stance_cli_sample_observe (StanceAssessment    *assessment,
                                    const StanceCatalog *catalog,
                                    const char          *measure,
                                    const char          *written,
                                    double               lever_m,
                                    GRand               *random);

G_END_DECLS
