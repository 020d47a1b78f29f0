/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-episode-targets.h"

#include "stance-audit.h"

#define SELECT "SELECT measure, side, task FROM target WHERE episode = ?1 ORDER BY position"
#define INSERT "INSERT INTO target (episode, position, measure, side, task) VALUES (?1, ?2, ?3, ?4, ?5)"
#define DELETE "DELETE FROM target WHERE episode = ?1"

static StanceTarget *
read_row (sqlite3_stmt *row)
{
  return stance_target_new (stance_sqlite_text (row, 0), (StanceSide) stance_sqlite_nick (row, 1, stance_side_nicks),
                            stance_sqlite_text (row, 2));
}

gboolean
stance_episode_targets_read (StanceRecord *record,
                             const char   *episode,
                             GPtrArray    *targets,
                             GError      **error)
{
  g_autoptr (StanceStatement) rows = stance_record_prepare (record, SELECT, error);
  gboolean success = rows != NULL;
  gboolean has_row = FALSE;

  g_ptr_array_set_size (targets, 0);

  if (success)
    stance_sqlite_bind (rows, "s", episode);

  while (success && (success = stance_sqlite_step (rows, &has_row, error)) && has_row)
    g_ptr_array_add (targets, read_row (rows));

  return success;
}

static gboolean
write_rows (StanceRecord *record,
            const char   *episode,
            GPtrArray    *targets,
            GError      **error)
{
  if (!stance_sqlite_write (record->db, error, DELETE, "s", episode))
    return FALSE;

  for (guint i = 0; i < targets->len; i++)
    {
      const StanceTarget *target = g_ptr_array_index (targets, i);

      if (!stance_sqlite_write (record->db, error, INSERT, "sisss", episode, (int) i, target->measure,
                                stance_side_nicks[target->side], target->task))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_noted (StanceRecord *record,
             const char   *episode,
             GPtrArray    *targets,
             GError      **error)
{
  g_autoptr (StanceChangeNote) note = stance_audit_start (record, STANCE_SUBJECT_EPISODE, episode, error);

  return note != NULL && write_rows (record, episode, targets, error) && stance_audit_finish (record, note, "targets", error);
}

gboolean
stance_episode_targets_share (StanceRecord           *record,
                              const char             *episode,
                              const StanceAssessment *assessment,
                              GError                **error)
{
  g_autoptr (GPtrArray) stored = stance_targets_new ();

  if (!assessment->targets_said)
    return stance_episode_targets_read (record, episode, assessment->targets, error);

  if (!stance_episode_targets_read (record, episode, stored, error))
    return FALSE;

  return stance_targets_equal (stored, assessment->targets) || write_noted (record, episode, assessment->targets, error);
}
