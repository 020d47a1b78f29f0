/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-setup.h"

#include "stance-client.h"

#include <math.h>

static const gboolean of_setup[STANCE_N_PROTOCOL_MEMBERS] = {
  [STANCE_PROTOCOL_SURFACE] = TRUE,
  [STANCE_PROTOCOL_VIEW] = TRUE,
  [STANCE_PROTOCOL_STEP_HEIGHT_CM] = TRUE,
  [STANCE_PROTOCOL_CAMERA_HEIGHT_CM] = TRUE,
  [STANCE_PROTOCOL_CAMERA_DISTANCE_M] = TRUE,
  [STANCE_PROTOCOL_FRAME_RATE] = TRUE,
};

static gboolean
is_same (const StanceProtocol *one,
         const StanceProtocol *other,
         StanceProtocolMember  member)
{
  if (stance_protocol_get_info (member)->kind == STANCE_MEMBER_NUMBER)
    return fabs (one->numbers[member] - other->numbers[member]) < 1e-9;

  return g_strcmp0 (one->texts[member], other->texts[member]) == 0;
}

static void
copy_member (const StanceProtocol *from,
             StanceProtocolMember  member,
             StanceProtocol       *to)
{
  to->numbers[member] = from->numbers[member];
  g_free (to->texts[member]);
  to->texts[member] = g_strdup (from->texts[member]);
}

static void
clear_member (StanceProtocol      *protocol,
              StanceProtocolMember member)
{
  protocol->numbers[member] = NAN;
  g_clear_pointer (&protocol->texts[member], g_free);
}

gboolean
stance_setup_takes (StanceProtocolMember member)
{
  return of_setup[member];
}

StanceSetup *
stance_setup_new (const char *name)
{
  StanceSetup *self = g_new0 (StanceSetup, 1);

  self->name = g_strdup (name != NULL ? name : "");
  stance_protocol_init (&self->context);

  return self;
}

StanceSetup *
stance_setup_new_from (const char           *name,
                       const StanceProtocol *context)
{
  StanceSetup *self = stance_setup_new (name);

  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    if (of_setup[member])
      copy_member (context, member, &self->context);

  return self;
}

StanceSetup *
stance_setup_copy (const StanceSetup *self)
{
  return stance_setup_new_from (self->name, &self->context);
}

void
stance_setup_free (StanceSetup *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  stance_protocol_clear (&self->context);
  g_free (self);
}

void
stance_setup_apply (const StanceSetup *self,
                    const StanceSetup *former,
                    StanceProtocol    *context)
{
  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    {
      if (stance_protocol_has (&self->context, member))
        copy_member (&self->context, member, context);
      else if (former != NULL && stance_protocol_has (&former->context, member) &&
               is_same (&former->context, context, member))
        clear_member (context, member);
    }

  stance_set_text (&context->texts[STANCE_PROTOCOL_SETUP], self->name);
}

gboolean
stance_setup_agrees (const StanceSetup    *self,
                     const StanceProtocol *context)
{
  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    if (stance_protocol_has (&self->context, member) && !is_same (&self->context, context, member))
      return FALSE;

  return TRUE;
}
