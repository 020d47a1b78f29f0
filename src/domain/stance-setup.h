/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-protocol.h"

G_BEGIN_DECLS

/**
 * StanceSetup:
 * @name: as the clinic calls it ("Room 2 treadmill, phone on tripod")
 * @context: only members that belong to one
 *
 * How a place of the clinic measures, told once instead of at each visit.
 */
typedef struct
{
  char          *name;
  StanceProtocol context;
} StanceSetup;

/* Whether a member belongs to a place of the clinic, not to one visit. */
gboolean stance_setup_takes (StanceProtocolMember member);

StanceSetup *stance_setup_new (const char *name);
/* What belongs to a set-up of what stands in @context. */
StanceSetup *stance_setup_new_from (const char           *name,
                                    const StanceProtocol *context);
StanceSetup *stance_setup_copy (const StanceSetup *self);
void         stance_setup_free (StanceSetup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceSetup, stance_setup_free)

/* Writes its name and members into @context. What @former had written there, and this one
 * does not say, is not known any more.
 * @former: (nullable): the set-up before
 */
void stance_setup_apply (const StanceSetup *self,
                         const StanceSetup *former,
                         StanceProtocol    *context);
/* Whether all that it says still stands in @context. */
gboolean stance_setup_agrees (const StanceSetup    *self,
                              const StanceProtocol *context);

G_END_DECLS
