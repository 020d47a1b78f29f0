/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-clinic.h"
#include "stance-program.h"
#include "stance-sheet.h"
#include "stance-text.h"

G_BEGIN_DECLS

/* What is printed across the sheet's head. */
typedef enum
{
  STANCE_HANDOUT_ORIGINAL,
  STANCE_HANDOUT_DRAFT,
  STANCE_HANDOUT_COPY,
} StanceHandoutMark;

/**
 * StanceHandout:
 *
 * The program of one client with every text resolved in one language: what an issued
 * program keeps. Laying it out needs neither catalog nor database.
 */
typedef struct _StanceHandout StanceHandout;

/* @clinician: who gives it; may be %NULL */
StanceHandout *stance_handout_new (const StanceProgram   *program,
                                   const StanceClient    *client,
                                   const StanceClinic    *clinic,
                                   const StanceClinician *clinician,
                                   const char            *region,
                                   const StanceCatalog   *catalog,
                                   StanceText            *text);
void           stance_handout_free (StanceHandout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceHandout, stance_handout_free)

/* As a key file, and back: what the store keeps as the sheet's content. */
char          *stance_handout_to_data (const StanceHandout *self);
StanceHandout *stance_handout_new_from_data (const char *data,
                                             GError    **error);

StanceSheet *stance_handout_lay_out (const StanceHandout *self,
                                     StancePaper          paper,
                                     gboolean             large_print,
                                     StanceHandoutMark    mark);

/* The dose as a patient reads it, without ×: "12 to 15 times. Rest 1 minute. Do this 3
 * rounds, 3 days a week."; free with g_free().
 */
char *stance_dose_to_words (const StanceDose *dose,
                            StanceText       *text);
/* Short, for the clinician's list: "3 × 12–15 · rest 60 s · 3 a week". */
char *stance_dose_to_short (const StanceDose *dose,
                            StanceText       *text);

G_END_DECLS
