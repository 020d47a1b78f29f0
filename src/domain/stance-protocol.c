/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-protocol.h"

#include "stance-number-private.h"

#include <math.h>

static const char *const surfaces[] = { "treadmill", "ground", "downhill", NULL };
static const char *const views[] = { "behind", "front", "side", NULL };
static const char *const free_legs[] = { "front", "behind", "beside", NULL };
static const char *const squat_depths[] = { "to-45", "to-60", "to-90", "deeper", NULL };
static const char *const contractions[] = { "eccentric", "isometric", NULL };

#define CHOICE(name, list)                                                       \
  {                                                                              \
    .id = name, .kind = STANCE_PROTOCOL_CHOICE, .choices = list, .at_least = NAN \
  }
#define NUMBER(name, lowest, highest, near)                                    \
  {                                                                            \
    .id = name, .kind = STANCE_PROTOCOL_NUMBER, .min = lowest, .max = highest, \
    .tolerance = near, .at_least = NAN                                         \
  }
#define TEXT(name)                                                                \
  {                                                                               \
    .id = name, .kind = STANCE_PROTOCOL_TEXT, .marks_only = TRUE, .at_least = NAN \
  }

/* Tolerances of `clinical.md` 2.6. Limits only catch slips of the keyboard. */
static const StanceProtocolInfo infos[STANCE_N_PROTOCOL_MEMBERS] = {
  [STANCE_PROTOCOL_SURFACE] = CHOICE ("surface", surfaces),
  [STANCE_PROTOCOL_VIEW] = CHOICE ("view", views),
  [STANCE_PROTOCOL_STEP_HEIGHT_CM] = NUMBER ("step_height_cm", 1, 100, 0),
  [STANCE_PROTOCOL_FREE_LEG] = CHOICE ("free_leg", free_legs),
  [STANCE_PROTOCOL_SQUAT_DEPTH] = CHOICE ("squat_depth", squat_depths),
  [STANCE_PROTOCOL_SPEED_KMH] = NUMBER ("speed_kmh", 0.5, 45, 0.5),
  [STANCE_PROTOCOL_INCLINE_PERCENT] = NUMBER ("incline_percent", -50, 50, 1),
  [STANCE_PROTOCOL_MINUTE] = NUMBER ("minute", 0, 600, 3),
  [STANCE_PROTOCOL_FOOTWEAR] = TEXT ("footwear"),
  [STANCE_PROTOCOL_TESTER] = TEXT ("tester"),
  [STANCE_PROTOCOL_SETUP] = TEXT ("setup"),
  [STANCE_PROTOCOL_CAMERA_HEIGHT_CM] = NUMBER ("camera_height_cm", 0, 300, 10),
  [STANCE_PROTOCOL_CAMERA_DISTANCE_M] = NUMBER ("camera_distance_m", 0.1, 50, 0.5),
  [STANCE_PROTOCOL_FRAME_RATE] = {
    .id = "frame_rate",
    .kind = STANCE_PROTOCOL_NUMBER,
    .min = 1,
    .max = 2000,
    .at_least = 60,
  },
  [STANCE_PROTOCOL_CONTRACTION] = CHOICE ("contraction", contractions),
  [STANCE_PROTOCOL_HEIGHT_CM] = NUMBER ("height_cm", 50, 250, 0),
  [STANCE_PROTOCOL_MASS_KG] = NUMBER ("mass_kg", 10, 300, 0),
};

static void
add_not_a_choice (const StanceProtocolInfo *info,
                  const char               *text,
                  const char               *place,
                  GPtrArray                *problems)
{
  g_autofree char *choices = g_strjoinv (", ", (char **) info->choices);

  stance_problems_add (problems, place, "unknown-id", "“%s” is none of %s", text, choices);
}

static void
add_outside (const StanceProtocolInfo *info,
             double                    number,
             const char               *place,
             GPtrArray                *problems)
{
  char written[STANCE_NUMBER_BUFFER];
  char lowest[STANCE_NUMBER_BUFFER];
  char highest[STANCE_NUMBER_BUFFER];

  stance_problems_add (problems, place, "outside-limits", "%s is outside %s … %s",
                       stance_number_write (number, written),
                       stance_number_write (info->min, lowest),
                       stance_number_write (info->max, highest));
}

static char *
dup_place (const char *place,
           const char *id)
{
  if (place == NULL || *place == '\0')
    return g_strdup (id);

  return g_strconcat (place, ".", id, NULL);
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
  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    if (g_strcmp0 (infos[i].id, id) == 0)
      return i;

  return -1;
}

void
stance_protocol_init (StanceProtocol *self)
{
  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    {
      self->numbers[i] = NAN;
      self->texts[i] = NULL;
    }
}

void
stance_protocol_clear (StanceProtocol *self)
{
  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    {
      self->numbers[i] = NAN;
      g_clear_pointer (&self->texts[i], g_free);
    }
}

void
stance_protocol_copy (const StanceProtocol *self,
                      StanceProtocol       *copy)
{
  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    {
      copy->numbers[i] = self->numbers[i];
      copy->texts[i] = g_strdup (self->texts[i]);
    }
}

gboolean
stance_protocol_has (const StanceProtocol *self,
                     StanceProtocolMember  member)
{
  if (infos[member].kind == STANCE_PROTOCOL_NUMBER)
    return !isnan (self->numbers[member]);

  return self->texts[member] != NULL;
}

gboolean
stance_protocol_set_text (StanceProtocol      *self,
                          StanceProtocolMember member,
                          const char          *text,
                          const char          *place,
                          GPtrArray           *problems)
{
  const StanceProtocolInfo *info = &infos[member];
  g_autofree char          *where = dup_place (place, info->id);

  if (info->kind == STANCE_PROTOCOL_NUMBER)
    {
      stance_problems_add (problems, where, "wrong-kind", "a number is needed");
      return FALSE;
    }

  if (text != NULL && *text == '\0')
    text = NULL;

  if (text != NULL && info->choices != NULL && !g_strv_contains (info->choices, text))
    {
      add_not_a_choice (info, text, where, problems);
      return FALSE;
    }

  g_free (self->texts[member]);
  self->texts[member] = g_strdup (text);

  return TRUE;
}

gboolean
stance_protocol_set_number (StanceProtocol      *self,
                            StanceProtocolMember member,
                            double               number,
                            const char          *place,
                            GPtrArray           *problems)
{
  const StanceProtocolInfo *info = &infos[member];
  g_autofree char          *where = dup_place (place, info->id);

  if (info->kind != STANCE_PROTOCOL_NUMBER)
    {
      stance_problems_add (problems, where, "wrong-kind", "a text is needed");
      return FALSE;
    }

  if (!isnan (number) && !stance_number_is_within (number, info->min, info->max))
    {
      add_outside (info, number, where, problems);
      return FALSE;
    }

  self->numbers[member] = number;

  return TRUE;
}
