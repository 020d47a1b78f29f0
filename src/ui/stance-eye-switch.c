/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-eye-switch.h"

#include "stance-draft-private.h"
#include "stance-eye-screen.h"
#include "stance-settings.h"

#define SETTING  "assessment-entry"
#define BY_EYE   "by-eye"
#define MEASURED "measured"

typedef struct
{
  AdwBin      *place;
  GtkWidget   *measured;
  StanceDraft *draft;
} Switch;

static void
switch_free (Switch *self)
{
  g_object_unref (self->draft);
  g_free (self);
}

static gboolean
can_type (StanceDraft *draft)
{
  return !stance_draft_is_signed (draft);
}

static void
remember (gboolean by_eye)
{
  g_autoptr (GSettings) settings = stance_settings_new ();

  stance_settings_set_string (settings, SETTING, by_eye ? BY_EYE : MEASURED);
}

static void
show_by_eye (Switch *self)
{
  if (adw_bin_get_child (self->place) == NULL)
    adw_bin_set_child (self->place, stance_eye_screen_new (self->draft));

  gtk_widget_grab_focus (adw_bin_get_child (self->place));
}

/* The fields of the form read what was answered meanwhile; else they are left as they
 * stand, with what may be wrong in them.
 */
static void
show_measured (Switch *self)
{
  GtkWidget *screen = adw_bin_get_child (self->place);

  if (screen != NULL && stance_eye_screen_take_typed (STANCE_EYE_SCREEN (screen)))
    stance_draft_emit_replaced (self->draft);

  gtk_widget_grab_focus (self->measured);
}

static void
toggled_cb (GtkToggleButton *button,
            Switch          *self)
{
  gboolean by_eye = gtk_toggle_button_get_active (button);

  if (by_eye)
    show_by_eye (self);
  else
    show_measured (self);

  if (can_type (self->draft))
    remember (by_eye);
}

static void
changed_cb (GtkToggleButton *button,
            StanceDraft     *draft)
{
  gtk_widget_set_visible (GTK_WIDGET (button), can_type (draft));

  if (!can_type (draft))
    gtk_toggle_button_set_active (button, FALSE);
}

void
stance_eye_switch_set_up (GtkToggleButton *button,
                          AdwBin          *place,
                          GtkWidget       *measured,
                          StanceDraft     *draft)
{
  g_autoptr (GSettings) settings = stance_settings_new ();
  g_autofree char *last = stance_settings_dup_string (settings, SETTING);
  Switch          *self = g_new0 (Switch, 1);

  self->place = place;
  self->measured = measured;
  self->draft = g_object_ref (draft);
  g_object_set_data_full (G_OBJECT (button), "stance-eye-switch", self, (GDestroyNotify) switch_free);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (changed_cb), button, G_CONNECT_SWAPPED);

  if (can_type (draft) && g_str_equal (last, BY_EYE))
    gtk_toggle_button_set_active (button, TRUE);

  changed_cb (button, draft);
}
