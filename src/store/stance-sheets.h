/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* Stores the sheet of @program, with its audit entry. */
gboolean stance_sheets_add (StanceRecord          *record,
                            const char            *program,
                            const StanceSheetFile *sheet,
                            GError               **error);

G_END_DECLS
