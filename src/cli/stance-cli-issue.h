/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-cli.h"
#include "stance-handout.h"

G_BEGIN_DECLS

/* How a sheet is wanted: @language and @paper may be %NULL for what is usual for the
 * client and the clinic, @large_print adds to what the client wants.
 */
typedef struct
{
  const char *language;
  gboolean    large_print;
  const char *paper;
} StanceCliPaper;

/* Says on standard error what the clinic has not said of itself. */
void stance_cli_name_missing (const StanceClinic *clinic);
/* @language: %NULL for the client's, else English */
StanceText *stance_cli_choose_text (const char         *language,
                                    const StanceClient *client,
                                    GError            **error);

/* Stores the draft that answers @assessment. */
gboolean stance_cli_suggest (StanceCli  *cli,
                             const char *assessment,
                             char      **id,
                             GError    **error);

/* Lays the sheet out and stores program and sheet together. */
gboolean stance_cli_issue (StanceCli            *cli,
                           StanceProgram        *program,
                           const StanceCliPaper *paper,
                           GError              **error);

/* The words of @program as they are now, in @language (%NULL: the client's, else English). */
StanceHandout *stance_cli_make_handout (StanceCli           *cli,
                                        const StanceProgram *program,
                                        const char          *language,
                                        GError             **error);

/* @words: (transfer none); the PDF */
GBytes *stance_cli_print_handout (const StanceHandout *words,
                                  const char          *paper,
                                  gboolean             large_print,
                                  StanceHandoutMark    mark,
                                  GError             **error);

G_END_DECLS
