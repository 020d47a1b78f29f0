/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As many steps are wanted for a cadence (`clinical.md` 2.1). */
#define STANCE_TAP_COUNTER_ENOUGH 20

/* Steps that are tapped in the rhythm of a runner; all zero before the first. */
typedef struct
{
  gint64 first_us;
  gint64 last_us;
  int    steps;
} StanceTapCounter;

/* After a pause that no runner makes, the count begins anew. */
void stance_tap_counter_tap (StanceTapCounter *self,
                             gint64            now_us);
/* Steps a minute so far; NAN before the second. */
double   stance_tap_counter_get_cadence (const StanceTapCounter *self);
gboolean stance_tap_counter_is_enough (const StanceTapCounter *self);

G_END_DECLS
