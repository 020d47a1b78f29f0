/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-audit.h"

G_BEGIN_DECLS

/* In the after of an entry that leaves its subject signed or issued: the SHA-256 of all
 * that was stored of it then.
 */
#define STANCE_AUDIT_SEAL "seal"

const char *stance_audit_subject_get_name (StanceSubject subject);

/* What is stored, as a flat map; empty when there is nothing. */
GHashTable *stance_audit_subject_read (StanceRecord *record,
                                       StanceSubject subject,
                                       const char   *id,
                                       GError      **error);

/* Whether what was read is signed or issued. */
gboolean stance_audit_subject_is_final (StanceSubject subject,
                                        GHashTable   *map);

/* free with g_free(); %NULL with an error. */
char *stance_audit_subject_dup_seal (StanceRecord *record,
                                     StanceSubject subject,
                                     const char   *id,
                                     GError      **error);

/* Adds a problem in English for each subject that is not as its newest entry sealed it. */
gboolean stance_audit_subject_check (StanceRecord *record,
                                     GPtrArray    *problems,
                                     GError      **error);

G_END_DECLS
