/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-protocol-labels.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-trials.h"

static const struct
{
  const char *label;
  const char *unit; /* behind a number in the one-line description */
} members[STANCE_N_PROTOCOL_MEMBERS] = {
  [STANCE_PROTOCOL_SURFACE] = { N_ ("Surface"), NULL },
                                [STANCE_PROTOCOL_VIEW] = { N_ ("View"), NULL },
                                                           [STANCE_PROTOCOL_STEP_HEIGHT_CM] = { N_ ("Step height, cm"), "cm" },
                                                                                                [STANCE_PROTOCOL_FREE_LEG] = { N_ ("Free leg"), NULL },
                                                                                                                               [STANCE_PROTOCOL_SQUAT_DEPTH] = { N_ ("Squat depth"), NULL },
                                                                                                                                                                 [STANCE_PROTOCOL_SPEED_KMH] = { N_ ("Speed, km/h"), "km/h" },
                                                                                                                                                                                                 [STANCE_PROTOCOL_INCLINE_PERCENT] = { N_ ("Incline, %"), "%" },
                                                                                                                                                                                                                                       [STANCE_PROTOCOL_MINUTE] = { N_ ("Minute of the run"), "min" },
                                                                                                                                                                                                                                                                    [STANCE_PROTOCOL_FOOTWEAR] = { N_ ("Shoes"), NULL },
                                                                                                                                                                                                                                                                                                   [STANCE_PROTOCOL_TESTER] = { N_ ("Tester"), NULL },
                                                                                                                                                                                                                                                                                                                                [STANCE_PROTOCOL_SETUP] = { N_ ("Set-up"), NULL },
                                                                                                                                                                                                                                                                                                                                                            [STANCE_PROTOCOL_CAMERA_HEIGHT_CM] = { N_ ("Camera height, cm"), NULL },
                                                                                                                                                                                                                                                                                                                                                                                                   [STANCE_PROTOCOL_CAMERA_DISTANCE_M] = { N_ ("Camera distance, m"), NULL },
                                                                                                                                                                                                                                                                                                                                                                                                                                           [STANCE_PROTOCOL_FRAME_RATE] = { N_ ("Frames a second"), NULL },
                                                                                                                                                                                                                                                                                                                                                                                                                                                                            [STANCE_PROTOCOL_CONTRACTION] = { N_ ("Contraction"), NULL },
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                              [STANCE_PROTOCOL_HEIGHT_CM] = { N_ ("Body height, cm"), NULL },
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                              [STANCE_PROTOCOL_MASS_KG] = { N_ ("Body mass, kg"), NULL },
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                              };

static const struct
{
  const char *choice;
  const char *label;
} choices[] = {
  { "treadmill", N_ ("Treadmill") },
    { "ground", N_ ("Ground") },
      { "downhill", N_ ("Downhill") },
        { "behind", N_ ("Behind") },
          { "front", N_ ("In front") },
            { "side", N_ ("From the side") },
              { "beside", N_ ("Beside") },
                { "to-45", N_ ("To 45°") },
                  { "to-60", N_ ("To 60°") },
                    { "to-90", N_ ("To 90°") },
                      { "deeper", N_ ("Deeper") },
                        { "eccentric", N_ ("Eccentric") },
                          { "isometric", N_ ("Isometric") },
                        };

const char *
stance_protocol_member_to_label (StanceProtocolMember member)
{
  return _ (members[member].label);
}

const char *
stance_protocol_choice_to_label (const char *choice)
{
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].choice, choice))
      return _ (choices[i].label);

  return choice;
}

static char *
describe_member (const StanceProtocol *protocol,
                 StanceProtocolMember  member,
                 StanceText           *text)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);
  g_autofree char          *number = NULL;

  if (info->kind == STANCE_MEMBER_CHOICE && protocol->texts[member] != NULL)
    return g_strdup (stance_protocol_choice_to_label (protocol->texts[member]));

  if (info->kind == STANCE_MEMBER_TEXT)
    return g_strdup (protocol->texts[member]);

  if (members[member].unit == NULL || isnan (protocol->numbers[member]))
    return NULL;

  number = stance_trials_number_to_text (text, protocol->numbers[member]);

  return g_strdup_printf ("%s\302\240%s", number, members[member].unit);
}

char *
stance_protocol_describe (const StanceProtocol *protocol,
                          StanceText           *text)
{
  GString *line = g_string_new (NULL);

  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    {
      g_autofree char *words = describe_member (protocol, member, text);

      if (words != NULL)
        g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
    }

  return g_string_free (line, FALSE);
}
