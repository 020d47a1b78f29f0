/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* One entry of the chain; borrowed texts. */
typedef struct
{
  const char *at;
  const char *who;
  const char *verb;
  const char *subject;
  const char *id;
  const char *before;
  const char *after;
} StanceAuditEntry;

/* SHA-256 over @previous, @sequence and the entry, each with its length before it so that
 * no two entries are written alike; free with g_free().
 */
char *stance_audit_entry_dup_hash (const StanceAuditEntry *self,
                                   gint64                  sequence,
                                   const char             *previous);

/* Appends to the chain, after what is gathered of other minutes or of the same subject. */
gboolean stance_audit_entry_append (const StanceAuditEntry *self,
                                    StanceRecord           *record,
                                    GError                **error);

/* Flushes what is gathered of other minutes than @at, and all of subject @id. */
gboolean stance_audit_flush_before (StanceRecord *record,
                                    const char   *at,
                                    const char   *id,
                                    GError      **error);

/* Now, in UTC with seconds; free with g_free(). */
char *stance_audit_dup_now (void);

G_END_DECLS
