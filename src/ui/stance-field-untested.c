/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-field-untested.h"

#include <glib/gi18n.h>

/* The reason that has a key of its own. */
#define PAIN "pain"

gboolean
stance_field_untested_is (StanceObservationField *self)
{
  const StanceObservation *observation = stance_observation_field_find (self);

  return observation != NULL && observation->form == STANCE_FORM_NOT_TESTED;
}

static const char *
get_reason (StanceObservationField *self)
{
  const StanceObservation *observation = stance_observation_field_find (self);

  return stance_field_untested_is (self) && observation->not_tested != NULL ? observation->not_tested : PAIN;
}

/* Another field, or this one, said that it was not tested: the reason stands in place of the input. */
void
stance_field_untested_update (StanceObservationField *self)
{
  GtkWidget        *page = stance_field_untested_is (self) ? self->untested : GTK_WIDGET (self->content);
  const StanceTerm *term = stance_catalog_find_term (stance_draft_get_catalog (self->draft), STANCE_TERMS_NOT_TESTED, get_reason (self));
  g_autofree char  *name = term != NULL ? stance_term_dup_name (term, stance_session_get_language (stance_draft_get_session (self->draft))) : NULL;
  gboolean          had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->untested))), name != NULL ? name : "");

  if (gtk_stack_get_visible_child (self->pages) == page)
    return;

  gtk_stack_set_visible_child (self->pages, page);

  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The inputs keep what was typed in them while the reason stands in their place. */
void
stance_field_untested_undo (StanceObservationField *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  stance_observation_clear (stance_observation_field_require (self));

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (STANCE_IS_OBSERVATION_FIELD (child) && STANCE_OBSERVATION_FIELD (child)->measure == self->measure &&
        STANCE_OBSERVATION_FIELD (child)->side == self->side)
      self->kind->store (STANCE_OBSERVATION_FIELD (child));
}

void
stance_field_untested_toggle (StanceObservationField *self)
{
  if (stance_field_untested_is (self))
    {
      stance_field_untested_undo (self);
      return;
    }

  stance_observation_field_forget_problem (self);
  stance_observation_set_not_tested (stance_observation_field_require (self), PAIN);
  stance_draft_touch (self->draft);
}

/* The reason in place of the input; pressing it brings the input back. */
GtkWidget *
stance_field_untested_new (StanceObservationField *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "stance-untested");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Type a value (P)"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (stance_field_untested_toggle), self);

  return button;
}
