/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"
#include "stance-lock.h"

G_BEGIN_DECLS

/* Above tests that are not to be done now: why, and what unlocks them. What waits for the
 * clinician's word alone is ticked there.
 */
#define STANCE_TYPE_LOCK_NOTE (stance_lock_note_get_type ())
G_DECLARE_FINAL_TYPE (StanceLockNote, stance_lock_note, STANCE, LOCK_NOTE, AdwBin)

/* @task: whose tests are locked */
GtkWidget *stance_lock_note_new (StanceDraft *draft,
                                 const char  *task);
void       stance_lock_note_show (StanceLockNote *self,
                                  StanceLock      lock);

G_END_DECLS
