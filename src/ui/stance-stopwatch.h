/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StanceStopwatch:
 *
 * A stopwatch to be read from across the room, with a ring that closes as the limit is
 * reached; there it stops by itself, with a sound.
 *
 * Signal `stopped`: with the seconds, at the limit exactly these.
 */
#define STANCE_TYPE_STOPWATCH (stance_stopwatch_get_type ())
G_DECLARE_FINAL_TYPE (StanceStopwatch, stance_stopwatch, STANCE, STOPWATCH, GtkWidget)

/* Microseconds that only go forward, as g_get_monotonic_time(). */
typedef gint64 (*StanceClock) (void);

/* @limit: in seconds. @clock: (nullable): the system's */
GtkWidget *stance_stopwatch_new (double      limit,
                                 StanceClock clock);
gboolean   stance_stopwatch_is_running (StanceStopwatch *self);
/* Starts from zero, or stops. */
void stance_stopwatch_toggle (StanceStopwatch *self);
/* Back to zero, without saying anything. */
void stance_stopwatch_reset (StanceStopwatch *self);
/* Shows a time that was stopped before. */
void stance_stopwatch_show (StanceStopwatch *self,
                            double           seconds);
/* Looks at the clock; done with each frame, and while none is drawn ten times a second. */
void stance_stopwatch_look (StanceStopwatch *self);

G_END_DECLS
