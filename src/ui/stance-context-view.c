/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-context-view.h"

#include <glib/gi18n.h>

#include "stance-protocol-labels.h"
#include "stance-protocol-row.h"
#include "stance-setup-row.h"

struct _StanceContextView
{
  AdwBin parent_instance;

  StanceDraft    *draft;
  AdwExpanderRow *expander;
  StanceSetupRow *setup;
  GtkWidget      *inputs[STANCE_N_PROTOCOL_MEMBERS]; /* %NULL where it is asked for elsewhere */
  gboolean        showing;
};

G_DEFINE_FINAL_TYPE (StanceContextView, stance_context_view, ADW_TYPE_BIN)

static StanceProtocol *
get_context (StanceContextView *self)
{
  return &stance_draft_get_assessment (self->draft)->context;
}

static StanceText *
get_text (StanceContextView *self)
{
  return stance_session_get_text (stance_draft_get_session (self->draft));
}

static void
update_subtitle (StanceContextView *self)
{
  g_autofree char *subtitle = stance_protocol_describe (get_context (self), get_text (self));
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

  adw_expander_row_set_subtitle (self->expander, escaped);
}

static void
changed_cb (StanceContextView *self)
{
  if (self->showing)
    return;

  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    if (self->inputs[member] != NULL)
      stance_protocol_row_store (self->inputs[member], member, get_context (self), get_text (self));

  update_subtitle (self);
  stance_setup_row_show (self->setup);
  stance_draft_touch (self->draft);
}

static void
show (StanceContextView *self)
{
  self->showing = TRUE;

  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    if (self->inputs[member] != NULL)
      stance_protocol_row_show (self->inputs[member], member, get_context (self), get_text (self));

  self->showing = FALSE;
  stance_setup_row_show (self->setup);
  update_subtitle (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !stance_draft_is_signed (self->draft));
}

static void
add_member (StanceContextView   *self,
            StanceProtocolMember member)
{
  self->inputs[member] = stance_protocol_row_new (member, G_CALLBACK (changed_cb), self);
  adw_expander_row_add_row (self->expander, self->inputs[member]);
}

static void
chosen_cb (StanceContextView *self)
{
  show (self);
  stance_draft_touch (self->draft);
}

static void
add_setup (StanceContextView *self)
{
  GtkWidget *row = stance_setup_row_new (self->draft);

  self->setup = STANCE_SETUP_ROW (row);
  g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (self->expander, row);
}

/* Below what it keeps. */
static void
add_save (StanceContextView *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Save These as a Set-up of the Clinic…"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (stance_setup_row_save), self->setup, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (self->expander, row);
}

static void
build (StanceContextView *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->expander = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), _ ("How it is measured"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->expander));

  add_setup (self);
  /* A contraction is of one strength test and is asked for there; a set-up is chosen. */
  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    if (member != STANCE_PROTOCOL_CONTRACTION && member != STANCE_PROTOCOL_SETUP)
      add_member (self, member);
  add_save (self);

  adw_bin_set_child (ADW_BIN (self), group);
}

static void
stance_context_view_dispose (GObject *object)
{
  g_clear_object (&STANCE_CONTEXT_VIEW (object)->draft);

  G_OBJECT_CLASS (stance_context_view_parent_class)->dispose (object);
}

static void
stance_context_view_class_init (StanceContextViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_context_view_dispose;
}

static void
stance_context_view_init (StanceContextView *self)
{
}

GtkWidget *
stance_context_view_new (StanceDraft *draft)
{
  StanceContextView *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_CONTEXT_VIEW, NULL);
  self->draft = g_object_ref (draft);
  self->showing = TRUE;
  build (self);
  g_signal_connect_object (draft, "replaced", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
