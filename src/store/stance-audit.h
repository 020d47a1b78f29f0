/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* What a change is about. Each subject is read back from its tables before and after
 * the change, so that no statement can forget a field.
 */
typedef enum
{
  STANCE_SUBJECT_CLINIC,
  STANCE_SUBJECT_CLIENT,
  STANCE_SUBJECT_EPISODE,
  STANCE_SUBJECT_ASSESSMENT,
  STANCE_SUBJECT_PROGRAM,
  STANCE_SUBJECT_SHEET,
  STANCE_SUBJECT_SETTING,
  STANCE_SUBJECT_EXERCISE,
  STANCE_SUBJECT_MEASURE,
  STANCE_N_SUBJECTS,
} StanceSubject;

typedef struct _StanceChangeNote StanceChangeNote;

void stance_change_note_free (StanceChangeNote *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceChangeNote, stance_change_note_free)

/**
 * stance_audit_start:
 * @id: of the subject; need not exist yet
 *
 * Reads what is there. To be called inside the transaction, before the change.
 *
 * Returns: (transfer full): to hand to stance_audit_finish()
 */
StanceChangeNote *stance_audit_start (StanceRecord *record,
                                      StanceSubject subject,
                                      const char   *id,
                                      GError      **error);

/* Reads what is there now and appends an entry with what differs; none when nothing
 * differs.
 */
gboolean stance_audit_finish (StanceRecord     *record,
                              StanceChangeNote *note,
                              const char       *verb,
                              GError          **error);

/* For a draft's autosave: gathered in audit_pending until the minute is over, the subject
 * is changed in another way, or the record is closed. It stands in the same transaction
 * as the change, so nothing is lost by a kill; the chain itself only ever grows.
 */
gboolean stance_audit_gather (StanceRecord     *record,
                              StanceChangeNote *note,
                              const char       *verb,
                              GError          **error);

/* Moves what is gathered into the chain, in a transaction of its own. */
gboolean stance_audit_flush_all (StanceRecord *record,
                                 GError      **error);

/* Recomputes the chain and adds a problem in English for each fault. */
gboolean stance_audit_check (StanceRecord *record,
                             GPtrArray    *problems,
                             GError      **error);

G_END_DECLS
