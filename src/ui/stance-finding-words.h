/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-draft.h"

G_BEGIN_DECLS

/* What a card says of a finding, in the window's language. Texts are (transfer full). */

/* How far it is beyond its threshold; %NULL for a finding without zones. */
const char *stance_finding_words_zone (const StanceFinding *finding);
/* What it was found from: "Pelvic drop 8.0° (threshold 5.0°)"; %NULL when from nothing measured. */
char *stance_finding_words_values (StanceDraft         *draft,
                                   const StanceFinding *finding);
/* What it suggests, or why it suggests nothing; never empty. */
char *stance_finding_words_offer (StanceDraft         *draft,
                                  const StanceFinding *finding);

/* What is folded away. */
typedef struct
{
  const char *heading; /* %NULL for none */
  char       *words;
} StanceFindingLine;

void stance_finding_line_free (StanceFindingLine *self);

/* (element-type StanceFindingLine) */
GPtrArray *stance_finding_words_why (StanceDraft         *draft,
                                     const StanceFinding *finding);
/* Full citations. */
GPtrArray *stance_finding_words_sources (StanceDraft         *draft,
                                         const StanceFinding *finding);

/* Names of things by their ids, joined by @between. */
char *stance_finding_words_terms (StanceDraft     *draft,
                                  const GPtrArray *ids,
                                  StanceTerms      terms,
                                  const char      *between);
/* Empty for no @id. */
char *stance_finding_words_advice (StanceDraft *draft,
                                   const char  *id);
char *stance_finding_words_exercise (StanceDraft *draft,
                                     const char  *id);
/* "8.0°", a grade's name, or what was seen. */
char *stance_finding_words_value (StanceDraft       *draft,
                                  const StanceInput *input);
/* Names of @held_back, and once why: (transfer full), %NULL when nothing is. */
char *stance_finding_words_held_back (StanceDraft  *draft,
                                      const GArray *held_back);

G_END_DECLS
