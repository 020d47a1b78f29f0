/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-runner-words.h"

#include <math.h>
#include <string.h>

/* As they are called in the keys of runner.words. */
static const char *const parts[STANCE_RUNNER_N_PARTS] = {
  [STANCE_RUNNER_PELVIS] = "pelvis",
  [STANCE_RUNNER_TRUNK] = "trunk",
  [STANCE_RUNNER_THIGH] = "thigh",
  [STANCE_RUNNER_HIP] = "hip",
  [STANCE_RUNNER_KNEE] = "knee",
  [STANCE_RUNNER_HEEL] = "heel",
  [STANCE_RUNNER_KNEE_CONTACT] = "knee-contact",
  [STANCE_RUNNER_TIBIA] = "tibia",
  [STANCE_RUNNER_FOOT] = "foot",
  [STANCE_RUNNER_KNEE_STANCE] = "knee-stance",
  [STANCE_RUNNER_THIGH_OFF] = "thigh-off",
};

/* By side; where a leg is stood on, and what lands or pushes off. */
static const char *const standing[] = { NULL, "chart-standing-left", "chart-standing-right" };
static const char *const legs[] = { NULL, "runner-leg-left", "runner-leg-right" };

/* What rounds to nothing is nothing: "drops 0°" says too much. */
static double
round_value (const StanceRunnerValue *value)
{
  double scale = pow (10, value->measure->decimals);

  return round (value->value * scale) / scale;
}

static char *
dup_degrees (const StanceMeasure *measure,
             double               degrees,
             StanceText          *text)
{
  gboolean whole = fabs (degrees - round (degrees)) < 1e-6;

  return stance_text_quantity (text, fabs (degrees), whole ? 0 : measure->decimals, measure->unit);
}

/* "more", "less", "none", or "seen-1". */
static char *
dup_way (const StanceRunnerValue *value)
{
  double rounded = round_value (value);

  if (value->measure->seen)
    return g_strdup_printf ("seen-%d", (int) CLAMP (rounded, 0, 2));

  return g_strdup (rounded > 0 ? "more" : rounded < 0 ? "less"
                                                      : "none");
}

static char *
dup_bare_sentence (const StanceRunnerValue *value,
                   StanceSide               side,
                   StanceRunnerPart         part,
                   StanceText              *text)
{
  gboolean         behind = stance_runner_part_get_moment (part) == STANCE_RUNNER_BEHIND;
  g_autofree char *who = stance_text_get (text, behind ? standing[side] : legs[side]);
  g_autofree char *degrees = dup_degrees (value->measure, round_value (value), text);
  g_autofree char *way = dup_way (value);
  g_autofree char *key = g_strconcat ("runner-", parts[part], "-", way,
                                      part == STANCE_RUNNER_PELVIS ? (side == STANCE_SIDE_LEFT ? "-left" : "-right") : NULL, NULL);

  return stance_text_say (text, key, STANCE_TEXT_WORDS (who), STANCE_TEXT_WORDS (degrees));
}

/* @first and @second: what else the words of @key ask for */
static void
add_to_sentence (char             **sentence,
                 StanceText        *text,
                 const char        *key,
                 StanceTextArgument first,
                 StanceTextArgument second)
{
  char *longer = stance_text_say (text, key, STANCE_TEXT_WORDS (*sentence), first, second);

  g_free (*sentence);
  *sentence = longer;
}

/* Its zone, unless it was only seen; and what makes it less sure. */
static void
add_remarks (char                   **sentence,
             const StanceRunnerValue *value,
             StanceText              *text)
{
  g_autofree char         *degrees = dup_degrees (value->measure, value->threshold, text);
  const StanceTextArgument threshold = STANCE_TEXT_WORDS (degrees);
  const StanceTextArgument nothing = STANCE_TEXT_NUMBER (0);

  if (value->measure->seen)
    add_to_sentence (sentence, text, "runner-seen", nothing, nothing);
  else if (value->zone != STANCE_ZONE_NONE)
    add_to_sentence (sentence, text, value->zone == STANCE_ZONE_NEAR ? "runner-near" : "runner-clear", threshold, nothing);

  if (value->trials < value->measure->trials)
    add_to_sentence (sentence, text, "runner-few", STANCE_TEXT_NUMBER (value->trials), STANCE_TEXT_NUMBER (value->measure->trials));

  if (value->low)
    add_to_sentence (sentence, text, "runner-low", nothing, nothing);
}

char *
stance_runner_dup_sentence (const StanceRunner *self,
                            StanceSide          side,
                            StanceRunnerPart    part,
                            StanceText         *text)
{
  const StanceRunnerValue *value = &self->values[side][part];
  char                    *sentence;

  if (value->measure == NULL)
    return NULL;

  sentence = dup_bare_sentence (value, side, part, text);
  add_remarks (&sentence, value, text);

  return sentence;
}

/* How much a value asks to be looked at: a clear grade as a clear zone. */
static int
get_weight (const StanceRunnerValue *value)
{
  return value->measure->seen ? (int) round_value (value) : (int) value->zone;
}

static gboolean
is_from_side (StanceRunnerPart part)
{
  return stance_runner_part_get_moment (part) != STANCE_RUNNER_BEHIND;
}

char *
stance_runner_dup_headline (const StanceRunner *self,
                            StanceSide          side,
                            gboolean            from_side,
                            StanceText         *text)
{
  int best = -1;

  for (int part = 0; part < STANCE_RUNNER_N_PARTS; part++)
    {
      const StanceRunnerValue *value = &self->values[side][part];

      if (value->measure == NULL || is_from_side (part) != from_side)
        continue;
      if (best < 0 || get_weight (value) > get_weight (&self->values[side][best]))
        best = part;
    }

  if (best >= 0)
    return stance_runner_dup_sentence (self, side, best, text);

  return stance_text_get (text, side == STANCE_SIDE_LEFT ? "runner-unknown-left" : "runner-unknown-right");
}

char *
stance_runner_dup_description (const StanceRunner *self,
                               StanceText         *text)
{
  GString *description = g_string_new (NULL);

  for (StanceSide side = STANCE_SIDE_LEFT; side <= STANCE_SIDE_RIGHT; side++)
    for (int part = 0; part < STANCE_RUNNER_N_PARTS; part++)
      {
        g_autofree char *sentence = stance_runner_dup_sentence (self, side, part, text);

        if (sentence != NULL)
          g_string_append_printf (description, "%s%s", description->len > 0 ? "\n" : "", sentence);
      }

  return g_string_free (description, FALSE);
}

/* "running" begins a caption: its first letter becomes large. */
static char *
dup_capitalized (const char *words)
{
  g_autofree char *first = g_utf8_substring (words, 0, MIN (1, g_utf8_strlen (words, -1)));
  g_autofree char *large = g_utf8_strup (first, -1);

  return g_strconcat (large, words + strlen (first), NULL);
}

char *
stance_runner_dup_caption (const StanceRunner  *self,
                           const StanceCatalog *catalog,
                           gboolean             from_side,
                           StanceText          *text)
{
  const StanceTerm *term = self->task != NULL ? stance_catalog_find_term (catalog, STANCE_TERMS_TASK, self->task) : NULL;
  g_autofree char  *name = NULL;
  g_autofree char  *task = NULL;

  if (term == NULL)
    return stance_text_get (text, "runner-empty");

  name = stance_term_dup_name (term, stance_text_get_language (text));
  task = dup_capitalized (name);

  return stance_text_say (text, from_side ? "runner-from-side" : "runner-behind", STANCE_TEXT_WORDS (task));
}

char *
stance_runner_dup_number (const StanceRunnerValue *value,
                          StanceText              *text)
{
  g_autofree char *key = NULL;

  if (!value->measure->seen)
    return dup_degrees (value->measure, round_value (value), text);

  key = g_strdup_printf ("runner-grade-%d", (int) CLAMP (round_value (value), 0, 2));

  return stance_text_get (text, key);
}

char *
stance_runner_dup_word (const StanceRunnerValue *value,
                        StanceRunnerPart         part,
                        StanceText              *text)
{
  g_autofree char *way = value->measure->seen ? g_strdup ("seen") : dup_way (value);
  g_autofree char *key = g_strconcat ("runner-word-", parts[part], "-", way, NULL);

  return stance_text_get (text, key);
}

char *
stance_runner_dup_zone (const StanceRunnerValue *value,
                        StanceText              *text)
{
  static const char *const keys[] = { NULL, "runner-word-near", "runner-word-clear" };

  if (value->measure->seen)
    return stance_text_get (text, "runner-word-seen");

  return keys[value->zone] != NULL ? stance_text_get (text, keys[value->zone]) : NULL;
}
