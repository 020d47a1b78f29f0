/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* After the id; in the order in which they are written and read. */
#define STANCE_PROGRAM_COLUMNS                                                            \
  "revision, client, assessment, clinician, previous, status, version, date, issued_on, " \
  "use_until, next_visit, cue, load, note, weeks"

/* Program and items: INSERT for revision 1, else UPDATE of the revision before. */
gboolean stance_program_row_write (StanceRecord        *record,
                                   const StanceProgram *program,
                                   GError             **error);

G_END_DECLS
