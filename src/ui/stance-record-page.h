/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-requests.h"
#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceRecordPage:
 *
 * All that is known of the person, to read; editing opens the form.
 */
#define STANCE_TYPE_RECORD_PAGE (stance_record_page_get_type ())
G_DECLARE_FINAL_TYPE (StanceRecordPage, stance_record_page, STANCE, RECORD_PAGE, GtkWidget)

void stance_record_page_show (StanceRecordPage    *self,
                              StanceSession       *session,
                              const StanceHistory *history);

G_END_DECLS
