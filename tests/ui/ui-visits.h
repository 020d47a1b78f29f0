/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record.h"

G_BEGIN_DECLS

/* Visits of one runner with a hip that drops on the left and comes level: three months
 * before today, six weeks before, and today; the last one signed. Frees nothing of yours.
 *
 * Returns: (transfer full): the id of the last one
 */
char *ui_visits_add (StanceRecord *record,
                     const char   *client);
/* A visit today whose screen found @flag. */
char *ui_visits_add_stopped (StanceRecord *record,
                             const char   *client,
                             const char   *flag);
/* Name, phone, emergency number and a clinician. */
void ui_visits_fill_clinic (StanceRecord *record);

G_END_DECLS
