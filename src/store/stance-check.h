/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* The database itself and its references, without the audit and the sheets. */
gboolean stance_check_database (sqlite3   *db,
                                GPtrArray *problems,
                                GError   **error);

G_END_DECLS
