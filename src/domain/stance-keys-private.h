/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-keys.h"

G_BEGIN_DECLS

/* Takes a reference to @file, which nobody may change after this. */
StanceKeys *stance_keys_new (GKeyFile   *file,
                             const char *group);
/* The whole file that they stand in; free with g_free(). */
char *stance_keys_dup_file (StanceKeys *self);

G_END_DECLS
