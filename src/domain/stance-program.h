/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-dose.h"
#include "stance-finding.h"

G_BEGIN_DECLS

typedef enum
{
  STANCE_PROGRAM_DRAFT,
  STANCE_PROGRAM_ISSUED,
  STANCE_PROGRAM_REPLACED,
  STANCE_PROGRAM_STOPPED,
  STANCE_PROGRAM_EXPIRED,
} StanceProgramStatus;
extern const char *const stance_program_status_nicks[];

/**
 * StanceItem:
 * @reason: id of the rule that suggested it, or a text typed by the clinician
 */
typedef struct
{
  char      *exercise;
  StanceSide side;
  char      *phase;
  StanceDose dose;
  char      *reason;
  char      *note;
} StanceItem;

StanceItem *stance_item_new (const char *exercise,
                             StanceSide  side,
                             const char *phase);
StanceItem *stance_item_copy (const StanceItem *self);
void        stance_item_free (StanceItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceItem, stance_item_free)

/**
 * StanceProgram:
 * @assessment: the one it answers; may be empty
 * @previous: id of the version it was reopened from; empty for version 1
 * @date: made on, YYYY-MM-DD; @issued_on likewise, empty while a draft
 * @use_until: the day after which the sheet is no longer to be used
 * @next_visit: YYYY-MM-DD or empty
 * @cue: cue term or empty; @load advice term or empty
 * @stopped_by: codes of the danger signs that stopped it, separated by blanks; empty else
 * @stopped_on: YYYY-MM-DD; empty when it was not, or before that was noted
 * @weeks: of the tick table, 1 … 12
 * @items: (element-type StanceItem)
 * @advice: (element-type utf8): pages of advice that stand on the sheet, in their order
 */
typedef struct
{
  char               *id;
  int                 revision;
  char               *client;
  char               *assessment;
  char               *clinician;
  char               *previous;
  StanceProgramStatus status;
  int                 version;
  char               *date;
  char               *issued_on;
  char               *use_until;
  char               *next_visit;
  char               *cue;
  char               *load;
  char               *note;
  char               *stopped_by;
  char               *stopped_on;
  int                 weeks;
  GPtrArray          *items;
  GPtrArray          *advice;
} StanceProgram;

StanceProgram *stance_program_new (void);
StanceProgram *stance_program_copy (const StanceProgram *self);
void           stance_program_free (StanceProgram *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceProgram, stance_program_free)

/* The place of @page among the pages of advice, or -1. */
int stance_program_find_advice (const StanceProgram *self,
                                const char          *page);

/* Past its use_until, an issued program reads as expired. */
StanceProgramStatus stance_program_get_status (const StanceProgram *self,
                                               const char          *today);

/* What keeps it from being issued: nothing in it, an item without a dose (named), what
 * is not known; places are `items[0].dose`, `advice[1]`. */
GPtrArray *stance_program_check (const StanceProgram *self,
                                 const StanceCatalog *catalog);

/**
 * stance_program_suggest:
 *
 * The suggestion of `design.md` 11: from each acting finding in turn the first
 * exercise that is allowed, has a dose and is not yet chosen, until three are chosen.
 *
 * Returns: (transfer full): a draft without an id; %NULL with STANCE_ERROR_STOPPED
 *   (codes named) or STANCE_ERROR_NOT_FOUND ("nothing to suggest")
 */
StanceProgram *stance_program_suggest (const StanceCase     *situation,
                                       const StanceFindings *findings,
                                       GError              **error);

#define STANCE_PROGRAM_MAX_SUGGESTED 3

G_END_DECLS
