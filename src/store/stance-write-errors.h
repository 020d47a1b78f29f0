/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes SQLite tell a reached quota or a limit on the size of files as a full disk. It
 * knows only ENOSPC; of all else it says “disk I/O error”, and until its caller asks for
 * the system's number that has been overwritten by the rollback. Once for the process,
 * before the first connection; any thread.
 */
void stance_write_errors_install (void);

G_END_DECLS
