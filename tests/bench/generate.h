/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record.h"

G_BEGIN_DECLS

/* Adds invented clients with @n_visits assessments each, in transactions of a thousand. */
gboolean generate_clients (StanceRecord *record,
                           guint         n_clients,
                           guint         n_visits,
                           GError      **error);

G_END_DECLS
