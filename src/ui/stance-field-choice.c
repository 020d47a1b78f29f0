/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-choice.h"
#include "stance-last-visit.h"
#include "stance-observation-field-private.h"

static void
chosen_cb (StanceObservationField *self)
{
  StanceObservation *observation = stance_observation_field_require (self);
  int                chosen = stance_choice_get (STANCE_CHOICE (self->input));

  if (self->part != NULL && chosen >= 0)
    stance_observation_set_part (observation, self->part->id, chosen);
  else if (self->part != NULL)
    g_hash_table_remove (observation->parts, self->part->id);
  else if (chosen >= 0)
    stance_observation_set_value (observation, chosen);
  else
    stance_observation_clear (observation);

  if (self->part != NULL && g_hash_table_size (observation->parts) == 0)
    stance_observation_clear (observation);

  stance_observation_field_typed (self, NULL);
}

/* What an eye grade stands for; a part shows its points alone. */
static const char *
describe_grade (int grade,
                int max)
{
  if (grade == 0)
    return _ ("No");

  if (max == 1)
    return _ ("Yes");

  return grade == max ? _ ("Clear") : _ ("Some");
}

static int
get_points (StanceObservationField  *self,
            const StanceObservation *observation)
{
  gpointer points;

  if (observation == NULL)
    return -1;

  if (self->part != NULL)
    return g_hash_table_lookup_extended (observation->parts, self->part->id, NULL, &points) ? GPOINTER_TO_INT (points) : -1;

  return observation->trials->len == 1 ? (int) lround (g_array_index (observation->trials, double, 0)) : -1;
}

/* A pale frame around what was chosen at the last visit. */
static void
show_last (StanceObservationField *self)
{
  const StanceObservation *last = stance_last_visit_find (self->draft, self->measure, self->side, self->task);

  stance_choice_mark (STANCE_CHOICE (self->input), get_points (self, last), _ ("last visit"));
}

static void
build (StanceObservationField *self)
{
  g_autofree char *label = stance_observation_field_dup_label (self);
  int              max = self->part != NULL ? self->part->max : (int) lround (self->measure->max);

  self->input = stance_choice_new (label, 0);

  for (int points = 0; points <= max; points++)
    {
      g_autofree char *number = g_strdup_printf ("%d", points);

      if (self->part != NULL)
        stance_choice_add (STANCE_CHOICE (self->input), number, NULL);
      else
        stance_choice_add (STANCE_CHOICE (self->input), describe_grade (points, max), NULL);
    }

  g_signal_connect_swapped (self->input, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_box_append (self->content, self->input);
  show_last (self);
}

static void
show (StanceObservationField *self)
{
  stance_choice_set (STANCE_CHOICE (self->input), get_points (self, stance_observation_field_find (self)));
}

const StanceFieldKind stance_field_choice = { build, show, chosen_cb, NULL };
