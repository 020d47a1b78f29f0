/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-member.h"

G_BEGIN_DECLS

/* How the client trains and what they want, as told at one visit. One table says what
 * each member is (see stance_story_get_info()); the values stand in an array by member.
 */
typedef enum
{
  STANCE_STORY_RUNS_PER_WEEK,
  STANCE_STORY_LONGEST_KM,
  STANCE_STORY_WEEKLY_KM,
  STANCE_STORY_WEEKLY_KM_BEFORE, /* eight weeks ago */
  STANCE_STORY_DESCENTS,
  STANCE_STORY_SURFACES, /* several */
  STANCE_STORY_SHOES,
  STANCE_STORY_GOALS, /* in the client's words */
  STANCE_N_STORY_MEMBERS,
} StanceStoryMember;

/**
 * StanceStory:
 *
 * Values by member; unset numbers are NAN, unset texts and choices %NULL.
 */
typedef struct
{
  double numbers[STANCE_N_STORY_MEMBERS];
  char  *texts[STANCE_N_STORY_MEMBERS];
} StanceStory;

const StanceMemberInfo *stance_story_get_info (StanceStoryMember member);
/* -1 when unknown. */
int stance_story_find (const char *id);

/* To read and write; only for what changes @self need it be non-const. */
StanceMembers stance_story_members (const StanceStory *self);

void stance_story_init (StanceStory *self);
void stance_story_clear (StanceStory *self);
void stance_story_copy (const StanceStory *self,
                        StanceStory       *copy);

gboolean stance_story_has (const StanceStory *self,
                           StanceStoryMember  member);
gboolean stance_story_is_empty (const StanceStory *self);

/* The change of the weekly distance in eight weeks, in per cent of what it was then; NAN
 * when one of them is unknown, or nothing was run then.
 */
double stance_story_get_change (const StanceStory *self);

G_END_DECLS
