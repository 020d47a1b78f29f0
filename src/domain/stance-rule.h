/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-condition.h"
#include "stance-keys.h"

G_BEGIN_DECLS

/**
 * StanceSuggestion:
 * @phases: of each exercise
 * @most: of its exercises a program takes at most so many; 0: all
 *
 * One thing a rule suggests, with how well acting on it is known.
 */
typedef struct
{
  const char      *load;      /* advice term or %NULL */
  const char      *cue;       /* cue term or %NULL */
  const char     **exercises; /* in order of preference, %NULL-terminated; may be empty */
  const char     **phases;
  guint            most;
  const char      *evidence; /* evidence term */
  StanceCondition *when;     /* suggested only then; %NULL: always */
} StanceSuggestion;

/* For which sides a rule is asked. */
typedef enum
{
  STANCE_RULE_EACH_SIDE,
  STANCE_RULE_COMPLAINT_SIDE, /* "both" gives one finding a side */
  STANCE_RULE_NO_SIDE,        /* once */
} StanceRuleSide;
extern const char *const stance_rule_side_nicks[];

/**
 * StanceRule:
 * @near: when it fires near; %NULL when it has no zone
 * @clear: when it fires clear (or simply fires, for a rule without zones)
 * @acts: what must hold for it to suggest anything; %NULL: always
 * @zones: FALSE: fires without a zone
 * @adults_only: does not fire under 18
 * @measure: the one whose threshold is shown, or %NULL
 * @suggestions: of StanceSuggestion, in order
 * @checks: mark ids the clinician is asked to confirm
 *
 * Immutable; owned by the catalog.
 */
typedef struct
{
  const char      *id;
  int              version;
  StanceRuleSide   side;
  gboolean         zones;
  gboolean         adults_only;
  const char      *measure;
  StanceCondition *near;
  StanceCondition *clear;
  StanceCondition *acts;
  GArray          *suggestions;
  const char     **checks;
  const char      *source;
  StanceKeys      *words; /* Name, Meaning, Checks, Limit, LoadNote */
} StanceRule;

char *stance_rule_dup_name (const StanceRule *self,
                            const char       *language);
char *stance_rule_dup_text (const StanceRule *self,
                            const char       *key,
                            const char       *language);
/* That of the first thing suggested. */
const char *stance_rule_get_evidence (const StanceRule *self);

G_END_DECLS
