/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-protocol.h"

#include <math.h>

static const char *const surfaces[] = { "treadmill", "ground", "downhill", NULL };
static const char *const views[] = { "behind", "front", "side", NULL };
static const char *const free_legs[] = { "front", "behind", "beside", NULL };
static const char *const squat_depths[] = { "to-45", "to-60", "to-90", "deeper", NULL };
static const char *const contractions[] = { "eccentric", "isometric", NULL };

/* Tolerances of `clinical.md` 2.6. Limits only catch slips of the keyboard. */
static const StanceProtocolInfo infos[STANCE_N_PROTOCOL_MEMBERS] = {
  [STANCE_PROTOCOL_SURFACE] = STANCE_MEMBER_CHOICE_INFO ("surface", surfaces),
  [STANCE_PROTOCOL_VIEW] = STANCE_MEMBER_CHOICE_INFO ("view", views),
  [STANCE_PROTOCOL_STEP_HEIGHT_CM] = STANCE_MEMBER_NUMBER_INFO ("step_height_cm", 1, 100, 0),
  [STANCE_PROTOCOL_FREE_LEG] = STANCE_MEMBER_CHOICE_INFO ("free_leg", free_legs),
  [STANCE_PROTOCOL_SQUAT_DEPTH] = STANCE_MEMBER_CHOICE_INFO ("squat_depth", squat_depths),
  [STANCE_PROTOCOL_SPEED_KMH] = STANCE_MEMBER_NUMBER_INFO ("speed_kmh", 0.5, 45, 0.5),
  [STANCE_PROTOCOL_INCLINE_PERCENT] = STANCE_MEMBER_NUMBER_INFO ("incline_percent", -50, 50, 1),
  [STANCE_PROTOCOL_MINUTE] = STANCE_MEMBER_NUMBER_INFO ("minute", 0, 600, 3),
  [STANCE_PROTOCOL_FOOTWEAR] = STANCE_MEMBER_TEXT_INFO ("footwear"),
  [STANCE_PROTOCOL_TESTER] = STANCE_MEMBER_TEXT_INFO ("tester"),
  [STANCE_PROTOCOL_SETUP] = STANCE_MEMBER_TEXT_INFO ("setup"),
  [STANCE_PROTOCOL_CAMERA_HEIGHT_CM] = STANCE_MEMBER_NUMBER_INFO ("camera_height_cm", 0, 300, 10),
  [STANCE_PROTOCOL_CAMERA_DISTANCE_M] = STANCE_MEMBER_NUMBER_INFO ("camera_distance_m", 0.1, 50, 0.5),
  [STANCE_PROTOCOL_FRAME_RATE] = {
    .id = "frame_rate",
    .kind = STANCE_MEMBER_NUMBER,
    .min = 1,
    .max = 2000,
    .at_least = 60,
  },
  [STANCE_PROTOCOL_CONTRACTION] = STANCE_MEMBER_CHOICE_INFO ("contraction", contractions),
  [STANCE_PROTOCOL_HEIGHT_CM] = STANCE_MEMBER_NUMBER_INFO ("height_cm", 50, 250, 0),
  [STANCE_PROTOCOL_MASS_KG] = STANCE_MEMBER_NUMBER_INFO ("mass_kg", 10, 300, 0),
};

StanceMembers
stance_protocol_members (const StanceProtocol *self)
{
  return (StanceMembers){ infos, STANCE_N_PROTOCOL_MEMBERS, (double *) self->numbers, (char **) self->texts };
}

const StanceProtocolInfo *
stance_protocol_get_info (StanceProtocolMember member)
{
  g_return_val_if_fail (member < STANCE_N_PROTOCOL_MEMBERS, NULL);

  return &infos[member];
}

int
stance_protocol_find (const char *id)
{
  return stance_members_find ((StanceMembers){ infos, STANCE_N_PROTOCOL_MEMBERS, NULL, NULL }, id);
}

void
stance_protocol_init (StanceProtocol *self)
{
  stance_members_init (stance_protocol_members (self));
}

void
stance_protocol_clear (StanceProtocol *self)
{
  stance_members_clear (stance_protocol_members (self));
}

void
stance_protocol_copy (const StanceProtocol *self,
                      StanceProtocol       *copy)
{
  stance_members_copy (stance_protocol_members (self), stance_protocol_members (copy));
}

gboolean
stance_protocol_has (const StanceProtocol *self,
                     StanceProtocolMember  member)
{
  return stance_members_has (stance_protocol_members (self), member);
}

gboolean
stance_protocol_set_text (StanceProtocol      *self,
                          StanceProtocolMember member,
                          const char          *text,
                          const char          *place,
                          GPtrArray           *problems)
{
  return stance_members_set_text (stance_protocol_members (self), member, text, place, problems);
}

gboolean
stance_protocol_set_number (StanceProtocol      *self,
                            StanceProtocolMember member,
                            double               number,
                            const char          *place,
                            GPtrArray           *problems)
{
  return stance_members_set_number (stance_protocol_members (self), member, number, place, problems);
}
