/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-preferences.h"
#include "stance-text-row.h"

G_BEGIN_DECLS

struct _StancePreferences
{
  AdwPreferencesWindow parent_instance;

  StanceSession *session;
  StanceClinic  *clinic; /* as it is being edited */
  gboolean       filling;
  gboolean       dirty;
  gboolean       saving;
  gboolean       closing; /* when it is saved */
  gboolean       failed;  /* the last saving; closing gives up what was typed */
  guint          timeout;
  GPtrArray     *rows;    /* of clinicians, in their group */
  GPtrArray     *sent;    /* (element-type StanceClinician): those being saved, in their order */
  GPtrArray     *present; /* (element-type StanceClinician): who can be at work */
  StanceClinic  *stored;  /* in a conflict: what somebody else saved */

  /* Template children */
  AdwEntryRow         *name;
  StanceTextRow       *address;
  AdwEntryRow         *phone;
  AdwEntryRow         *web;
  AdwEntryRow         *emergency_number;
  AdwComboRow         *paper;
  AdwComboRow         *at_work;
  AdwPreferencesGroup *clinicians;
};

/* Something was typed: it is saved when that pauses. */
void stance_preferences_changed (StancePreferences *self);
void stance_preferences_add_toast (StancePreferences *self,
                                   AdwToast          *toast);
/* Nothing but white space. */
gboolean stance_preferences_is_blank (const char *text);
/* The group of clinicians, and who of them can be at work. */
void stance_preferences_fill_clinicians (StancePreferences *self);
void stance_preferences_fill_at_work (StancePreferences *self);
/* Handlers of the template. */
void stance_preferences_add_clinician_cb (StancePreferences *self);
void stance_preferences_at_work_cb (StancePreferences *self);

G_END_DECLS
