/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "stance-catalog.h"
#include "stance-cli-arguments.h"
#include "stance-record.h"

G_BEGIN_DECLS

/**
 * StanceCli:
 * @database: path, given or default
 * @clinician: as given with --clinician, else %NULL
 * @record: open while a verb that needs it runs
 * @out: what goes to standard output when, and only when, the verb succeeds
 * @speaks_anyway: @out is an answer even though the verb fails (what a check found)
 * @today: the local date
 *
 * One run of the command line. Wrong usage is an error of G_OPTION_ERROR, every other
 * error is a failure.
 */
struct _StanceCli
{
  char          *database;
  gboolean       json;
  const char    *clinician;
  StanceRecord  *record;
  StanceCatalog *catalog;
  GString       *out;
  gboolean       speaks_anyway;
  char          *today;
};

/* Runs the command line of @argv (without the program's name) and returns the exit code. */
int stance_cli_run (const char *const *argv);

/* The catalog, loaded at the first call, with the exercises of the record that is open. */
const StanceCatalog *stance_cli_get_catalog (StanceCli *self);

void stance_cli_print (StanceCli  *self,
                       const char *format,
                       ...) G_GNUC_PRINTF (2, 3);
/* Takes @node. */
void stance_cli_print_json (StanceCli *self,
                            JsonNode  *node);
/* `{"file"}`; without --json nothing. */
void stance_cli_print_file (StanceCli  *self,
                            const char *file);
/* `{"id"}`, or the bare id on a line; with @quiet nothing but JSON. */
void stance_cli_print_id (StanceCli  *self,
                          const char *id,
                          gboolean    quiet);
/* By id or number; an error names which was meant. */
StanceClient *stance_cli_get_client (StanceCli  *self,
                                     const char *id_or_number,
                                     GError    **error);
/* By id; an error names which was meant. */
StanceAssessment *stance_cli_get_assessment (StanceCli  *self,
                                             const char *id,
                                             GError    **error);
StanceProgram    *stance_cli_get_program (StanceCli  *self,
                                          const char *id,
                                          GError    **error);
/* A thing of the catalog as JSON, or a member a line. Takes @node; returns TRUE. */
gboolean stance_cli_show_thing (StanceCli *self,
                                JsonNode  *node);
/* NOT_FOUND, with where to look; returns FALSE. */
gboolean stance_cli_fail_unknown (const char *kind,
                                  const char *id,
                                  GError    **error);
/* What is worth knowing though it did not fail, on standard error. */
void stance_cli_warn (const char *format,
                      ...) G_GNUC_PRINTF (1, 2);

/* Whose work it is: --clinician, else the only one there is; %NULL for nobody. Borrowed
 * from @clinic. FALSE when --clinician names nobody.
 */
gboolean stance_cli_find_clinician (StanceCli              *self,
                                    const StanceClinic     *clinic,
                                    const StanceClinician **clinician,
                                    GError                **error);

G_END_DECLS
