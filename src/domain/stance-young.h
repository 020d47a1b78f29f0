/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is asked besides under 18, `clinical.md` 3.5; the ids are terms of
 * rules/young.terms, in this order.
 */
typedef enum
{
  STANCE_YOUNG_LIMP,
  STANCE_YOUNG_NIGHT_OR_REST_PAIN,
  STANCE_YOUNG_FEVER,
  STANCE_YOUNG_TRAUMA,
  STANCE_YOUNG_ROTATION_DIFFERS,
  STANCE_N_YOUNG,
} StanceYoungQuestion;
extern const char *const stance_young_nicks[];

typedef enum
{
  STANCE_ANSWER_UNASKED,
  STANCE_ANSWER_NO,
  STANCE_ANSWER_YES,
} StanceAnswer;
/* The first name is the empty text. */
extern const char *const stance_answer_nicks[];

/**
 * StanceYoung:
 * @guardian: who consented, %NULL when nobody did yet
 * @consent_date: YYYY-MM-DD, %NULL likewise
 */
typedef struct
{
  StanceAnswer answers[STANCE_N_YOUNG];
  char        *guardian;
  char        *consent_date;
} StanceYoung;

void stance_young_copy (const StanceYoung *self,
                        StanceYoung       *copy);
void stance_young_clear (StanceYoung *self);

/* Any answer is yes. */
gboolean stance_young_is_abnormal (const StanceYoung *self);
/* All were asked. */
gboolean stance_young_is_complete (const StanceYoung *self);
/* Nothing was asked and nobody consented. */
gboolean stance_young_is_empty (const StanceYoung *self);

G_END_DECLS
