/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-story.h"

#include "stance-client.h"

#include <math.h>

static const char *const descents[] = { "none", "some", "many", NULL };
static const char *const surfaces[] = { "road", "trail", "track", "treadmill", "sand", NULL };

static const StanceMemberInfo infos[STANCE_N_STORY_MEMBERS] = {
  [STANCE_STORY_RUNS_PER_WEEK] = STANCE_MEMBER_NUMBER_INFO ("runs_per_week", 0, 50, 0),
  [STANCE_STORY_LONGEST_KM] = STANCE_MEMBER_NUMBER_INFO ("longest_km", 0, STANCE_CLIENT_MOST_WEEKLY_KM, 0),
  [STANCE_STORY_WEEKLY_KM] = STANCE_MEMBER_NUMBER_INFO ("weekly_km", 0, STANCE_CLIENT_MOST_WEEKLY_KM, 0),
  [STANCE_STORY_WEEKLY_KM_BEFORE] = STANCE_MEMBER_NUMBER_INFO ("weekly_km_before", 0, STANCE_CLIENT_MOST_WEEKLY_KM, 0),
  [STANCE_STORY_DESCENTS] = STANCE_MEMBER_CHOICE_INFO ("descents", descents),
  [STANCE_STORY_SURFACES] = STANCE_MEMBER_CHOICES_INFO ("surfaces", surfaces),
  [STANCE_STORY_SHOES] = STANCE_MEMBER_TEXT_INFO ("shoes"),
  [STANCE_STORY_GOALS] = STANCE_MEMBER_TEXT_INFO ("goals"),
};

StanceMembers
stance_story_members (const StanceStory *self)
{
  return (StanceMembers){ infos, STANCE_N_STORY_MEMBERS, (double *) self->numbers, (char **) self->texts };
}

const StanceMemberInfo *
stance_story_get_info (StanceStoryMember member)
{
  g_return_val_if_fail (member < STANCE_N_STORY_MEMBERS, NULL);

  return &infos[member];
}

int
stance_story_find (const char *id)
{
  return stance_members_find ((StanceMembers){ infos, STANCE_N_STORY_MEMBERS, NULL, NULL }, id);
}

void
stance_story_init (StanceStory *self)
{
  stance_members_init (stance_story_members (self));
}

void
stance_story_clear (StanceStory *self)
{
  stance_members_clear (stance_story_members (self));
}

void
stance_story_copy (const StanceStory *self,
                   StanceStory       *copy)
{
  stance_members_copy (stance_story_members (self), stance_story_members (copy));
}

gboolean
stance_story_has (const StanceStory *self,
                  StanceStoryMember  member)
{
  return stance_members_has (stance_story_members (self), member);
}

gboolean
stance_story_is_empty (const StanceStory *self)
{
  for (int member = 0; member < STANCE_N_STORY_MEMBERS; member++)
    if (stance_story_has (self, member))
      return FALSE;

  return TRUE;
}

double
stance_story_get_change (const StanceStory *self)
{
  double now = self->numbers[STANCE_STORY_WEEKLY_KM];
  double before = self->numbers[STANCE_STORY_WEEKLY_KM_BEFORE];

  /* An unknown distance (NAN) is not more than 0. */
  return before > 0.0 ? (now - before) / before * 100.0 : NAN;
}
