/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * StanceKeys:
 *
 * One group of a content key file, read strictly: whatever is not asked for is an
 * error, and each error names file, group and key (STANCE_ERROR_CONTENT).
 * Reference-counted, immutable after loading, so that threads may share it.
 */
typedef struct _StanceKeys StanceKeys;

StanceKeys *stance_keys_ref (StanceKeys *self);
void        stance_keys_unref (StanceKeys *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceKeys, stance_keys_unref)

const char *stance_keys_get_group (StanceKeys *self);

/* The text in @language ("de", "pt_BR"), else in English; never looks at the
 * process's locale. %NULL when the key is absent. Free with g_free().
 */
char *stance_keys_dup_text (StanceKeys *self,
                            const char *key,
                            const char *language);

G_END_DECLS
