/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-member.h"

G_BEGIN_DECLS

/* How something was measured. One table says what each member is (see
 * stance_protocol_get_info()); the values stand in an array by member.
 */
typedef enum
{
  STANCE_PROTOCOL_SURFACE,
  STANCE_PROTOCOL_VIEW,
  STANCE_PROTOCOL_STEP_HEIGHT_CM,
  STANCE_PROTOCOL_FREE_LEG,
  STANCE_PROTOCOL_SQUAT_DEPTH,
  STANCE_PROTOCOL_SPEED_KMH,
  STANCE_PROTOCOL_INCLINE_PERCENT,
  STANCE_PROTOCOL_MINUTE,
  STANCE_PROTOCOL_FOOTWEAR,
  STANCE_PROTOCOL_TESTER,
  STANCE_PROTOCOL_SETUP,
  STANCE_PROTOCOL_CAMERA_HEIGHT_CM,
  STANCE_PROTOCOL_CAMERA_DISTANCE_M,
  STANCE_PROTOCOL_FRAME_RATE,
  STANCE_PROTOCOL_CONTRACTION,
  STANCE_PROTOCOL_HEIGHT_CM,
  STANCE_PROTOCOL_MASS_KG,
  STANCE_N_PROTOCOL_MEMBERS,
} StanceProtocolMember;

typedef StanceMemberInfo StanceProtocolInfo;

const StanceProtocolInfo *stance_protocol_get_info (StanceProtocolMember member);
/* -1 when unknown. */
int stance_protocol_find (const char *id);

/**
 * StanceProtocol:
 *
 * Values by member; unset numbers are NAN, unset texts and choices %NULL.
 */
typedef struct
{
  double numbers[STANCE_N_PROTOCOL_MEMBERS];
  char  *texts[STANCE_N_PROTOCOL_MEMBERS];
} StanceProtocol;

/* To read and write; only for what changes @self need it be non-const. */
StanceMembers stance_protocol_members (const StanceProtocol *self);

void stance_protocol_init (StanceProtocol *self);
void stance_protocol_clear (StanceProtocol *self);
void stance_protocol_copy (const StanceProtocol *self,
                           StanceProtocol       *copy);

gboolean stance_protocol_has (const StanceProtocol *self,
                              StanceProtocolMember  member);
/* Checks choice or limits; adds a problem at "@place.<id>" and changes nothing when wrong. */
gboolean stance_protocol_set_text (StanceProtocol      *self,
                                   StanceProtocolMember member,
                                   const char          *text,
                                   const char          *place,
                                   GPtrArray           *problems);
gboolean stance_protocol_set_number (StanceProtocol      *self,
                                     StanceProtocolMember member,
                                     double               number,
                                     const char          *place,
                                     GPtrArray           *problems);

G_END_DECLS
