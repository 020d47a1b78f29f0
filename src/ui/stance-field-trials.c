/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-observation-field-private.h"
#include "stance-trials.h"

static void
typed_cb (StanceObservationField *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->input));

  if (!self->showing)
    stance_observation_field_typed (self, stance_trials_parse (text, stance_observation_field_require (self)) ? NULL : ".trials");
}

static void
build (StanceObservationField *self)
{
  g_autofree char *label = stance_observation_field_dup_label (self);

  self->input = stance_observation_field_new_entry (self, label, G_CALLBACK (typed_cb));
  gtk_widget_set_parent (self->input, GTK_WIDGET (self));
}

static void
show (StanceObservationField *self)
{
  g_autofree char *typed = stance_trials_to_text (stance_observation_field_find (self),
                                                  stance_observation_field_get_text (self));

  gtk_editable_set_text (GTK_EDITABLE (self->input), typed);
}

const StanceFieldKind stance_field_trials = { build, show };
