/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-rule.h"

const char *const stance_rule_side_nicks[] = { "each", "complaint", "none", NULL };

char *
stance_rule_dup_name (const StanceRule *self,
                      const char       *language)
{
  return stance_rule_dup_text (self, "Name", language);
}

char *
stance_rule_dup_text (const StanceRule *self,
                      const char       *key,
                      const char       *language)
{
  return stance_keys_dup_text (self->words, key, language);
}

const char *
stance_rule_get_evidence (const StanceRule *self)
{
  if (self->suggestions->len == 0)
    return NULL;

  return g_array_index (self->suggestions, StanceSuggestion, 0).evidence;
}
