/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-young.h"

const char *const stance_young_nicks[] = { "limp", "night-or-rest-pain", "fever", "trauma", "rotation-differs", NULL };
const char *const stance_answer_nicks[] = { "", "no", "yes", NULL };

static guint
count (const StanceYoung *self,
       StanceAnswer       answer)
{
  guint n = 0;

  for (int i = 0; i < STANCE_N_YOUNG; i++)
    n += self->answers[i] == answer;

  return n;
}

void
stance_young_copy (const StanceYoung *self,
                   StanceYoung       *copy)
{
  *copy = *self;
  copy->guardian = g_strdup (self->guardian);
  copy->consent_date = g_strdup (self->consent_date);
}

void
stance_young_clear (StanceYoung *self)
{
  g_clear_pointer (&self->guardian, g_free);
  g_clear_pointer (&self->consent_date, g_free);
}

gboolean
stance_young_is_abnormal (const StanceYoung *self)
{
  return count (self, STANCE_ANSWER_YES) > 0;
}

gboolean
stance_young_is_complete (const StanceYoung *self)
{
  return count (self, STANCE_ANSWER_UNASKED) == 0;
}

gboolean
stance_young_is_empty (const StanceYoung *self)
{
  return count (self, STANCE_ANSWER_UNASKED) == STANCE_N_YOUNG && self->guardian == NULL && self->consent_date == NULL;
}
