/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-last-visit.h"
#include "stance-observation-field-private.h"
#include "stance-pasted.h"
#include "stance-trials.h"

static void
typed_cb (StanceObservationField *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->input));

  if (!self->showing)
    stance_observation_field_typed (self, stance_trials_parse (text, stance_observation_field_require (self)) ? NULL : ".trials");
}

static void
fill (StanceObservationField *self,
      StanceSide              side,
      const char             *words)
{
  StanceObservationField *field = side == self->side ? self : stance_observation_field_get_neighbor (self);

  gtk_editable_set_text (GTK_EDITABLE (field->input), words);
}

/* Lines and tabs of a spreadsheet: whatever way they come in, a line of text cannot show them. */
static void
insert_text_cb (GtkEditable            *editable,
                const char             *text,
                int                     length,
                int                    *position,
                StanceObservationField *self)
{
  g_autofree char *pasted = length < 0 ? g_strdup (text) : g_strndup (text, length);
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (!stance_pasted_is_table (pasted))
    return;

  g_signal_stop_emission_by_name (editable, "insert-text");
  stance_pasted_read (pasted, stance_observation_field_get_neighbor (self) != NULL, &left, &right);

  if (right == NULL)
    {
      gtk_editable_insert_text (editable, left, -1, position);
      return;
    }

  fill (self, STANCE_SIDE_LEFT, left);
  fill (self, STANCE_SIDE_RIGHT, right);
  *position = (int) g_utf8_strlen (gtk_editable_get_text (editable), -1);
}

static void
build (StanceObservationField *self)
{
  g_autofree char *label = stance_observation_field_dup_label (self);
  g_autofree char *last = stance_last_visit_dup_typed (self->draft, self->measure, self->side, self->task);

  self->input = stance_observation_field_new_entry (self, label, G_CALLBACK (typed_cb));
  g_signal_connect (gtk_editable_get_delegate (GTK_EDITABLE (self->input)), "insert-text", G_CALLBACK (insert_text_cb), self);
  gtk_box_append (self->content, self->input);

  if (last != NULL)
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->input), last);
}

static void
show (StanceObservationField *self)
{
  g_autofree char *typed = stance_trials_to_text (stance_observation_field_find (self),
                                                  stance_observation_field_get_text (self));

  gtk_editable_set_text (GTK_EDITABLE (self->input), typed);
}

const StanceFieldKind stance_field_trials = { build, show, typed_cb, NULL };
