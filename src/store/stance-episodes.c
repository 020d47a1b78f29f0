/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-episodes.h"

#include "stance-audit.h"

#include <string.h>

#define COLUMNS "id, client, name, region, side, started_on, ended_on"

#define SELECT_OF_CLIENT "SELECT " COLUMNS " FROM episode WHERE client = ?1 ORDER BY sequence DESC"
#define SELECT_OPEN      "SELECT " COLUMNS " FROM episode WHERE client = ?1 AND ended_on = ''"
#define SELECT_ONE       "SELECT " COLUMNS " FROM episode WHERE id = ?1"

/* The one that ended when @1 began. */
#define SELECT_BEFORE                                                                \
  "SELECT " COLUMNS " FROM episode AS before WHERE sequence = "                      \
  "(SELECT max (sequence) FROM episode WHERE client = before.client AND sequence < " \
  "(SELECT sequence FROM episode WHERE id = ?1)) "                                   \
  "AND client = (SELECT client FROM episode WHERE id = ?1) "                         \
  "AND ended_on = (SELECT started_on FROM episode WHERE id = ?1)"

#define INSERT                                                                            \
  "INSERT INTO episode (id, sequence, client, name, region, side, started_on, ended_on) " \
  "VALUES (?1, (SELECT coalesce (max (sequence), 0) + 1 FROM episode), ?2, '', ?3, ?4, ?5, '')"

#define SET_REGION "UPDATE episode SET region = ?2, side = ?3 WHERE id = ?1"
#define SET_END    "UPDATE episode SET ended_on = ?2 WHERE id = ?1"
#define DELETE     "DELETE FROM episode WHERE id = ?1"

void
stance_episode_free (StanceEpisode *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->client);
  g_free (self->name);
  g_free (self->region);
  g_free (self->started_on);
  g_free (self->ended_on);
  g_free (self);
}

static StanceEpisode *
read_row (sqlite3_stmt *row)
{
  StanceEpisode *self = g_new0 (StanceEpisode, 1);

  self->id = g_strdup (stance_sqlite_text (row, 0));
  self->client = g_strdup (stance_sqlite_text (row, 1));
  self->name = g_strdup (stance_sqlite_text (row, 2));
  self->region = g_strdup (stance_sqlite_text (row, 3));
  self->side = (StanceSide) stance_sqlite_nick (row, 4, stance_side_nicks);
  self->started_on = g_strdup (stance_sqlite_text (row, 5));
  self->ended_on = g_strdup (stance_sqlite_text (row, 6));

  return self;
}

GPtrArray *
stance_record_list_episodes (StanceRecord *self,
                             const char   *client,
                             GError      **error)
{
  g_autoptr (GPtrArray) episodes = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_episode_free);
  g_autoptr (StanceStatement) rows = stance_record_prepare (self, SELECT_OF_CLIENT, error);
  gboolean success = rows != NULL;
  gboolean has_row = FALSE;

  if (success)
    stance_sqlite_bind (rows, "s", client);

  while (success && (success = stance_sqlite_step (rows, &has_row, error)) && has_row)
    g_ptr_array_add (episodes, read_row (rows));

  return success ? g_steal_pointer (&episodes) : NULL;
}

/* *episode is NULL when there is none. */
static gboolean
find_episode (StanceRecord   *record,
              const char     *sql,
              const char     *id,
              StanceEpisode **episode,
              GError        **error)
{
  g_autoptr (StanceStatement) row = stance_sqlite_prepare (record->db, sql, error);
  gboolean has_row = FALSE;

  if (row == NULL)
    return FALSE;

  stance_sqlite_bind (row, "s", id);

  if (!stance_sqlite_step (row, &has_row, error))
    return FALSE;

  *episode = has_row ? read_row (row) : NULL;

  return TRUE;
}

/* With its audit entry; @a and @b are ?2 and ?3, as many as there are. */
static gboolean
change_episode (StanceRecord *record,
                const char   *id,
                const char   *verb,
                const char   *sql,
                const char   *a,
                const char   *b,
                GError      **error)
{
  g_autoptr (StanceChangeNote) note = stance_audit_start (record, STANCE_SUBJECT_EPISODE, id, error);
  const char *types = b != NULL ? "sss" : (a != NULL ? "ss" : "s");

  return note != NULL && stance_sqlite_write (record->db, error, sql, types, id, a, b) && stance_audit_finish (record, note, verb, error);
}

static char *
open_episode (StanceRecord *record,
              const char   *client,
              const char   *region,
              StanceSide    side,
              const char   *date,
              GError      **error)
{
  g_autofree char *id = stance_record_dup_new_id ();
  g_autoptr (StanceChangeNote) note = stance_audit_start (record, STANCE_SUBJECT_EPISODE, id, error);

  if (note == NULL || !stance_sqlite_write (record->db, error, INSERT, "sssss", id, client, region, stance_side_nicks[side], date) || !stance_audit_finish (record, note, "open", error))
    return NULL;

  return g_steal_pointer (&id);
}

static gboolean
is_place (const char *region)
{
  return region != NULL && *region != '\0' && strcmp (region, "none") != 0;
}

static gboolean
is_elsewhere (const StanceEpisode   *episode,
              const StanceComplaint *complaint)
{
  return is_place (complaint->region) && is_place (episode->region) && strcmp (complaint->region, episode->region) != 0;
}

static const char *
get_place (const StanceComplaint *complaint)
{
  return is_place (complaint->region) ? complaint->region : "";
}

static char *
open_next (StanceRecord          *record,
           const StanceEpisode   *present,
           const StanceComplaint *complaint,
           const char            *date,
           GError               **error)
{
  if (!change_episode (record, present->id, "end", SET_END, date, NULL, error))
    return NULL;

  return open_episode (record, present->client, get_place (complaint), complaint->side, date, error);
}

/* Keeps @episode, which learns where it hurts from the first complaint that says so. */
static char *
keep (StanceRecord          *record,
      const StanceEpisode   *episode,
      const StanceComplaint *complaint,
      GError               **error)
{
  if (is_place (complaint->region) && !is_place (episode->region) && !change_episode (record, episode->id, "save", SET_REGION, complaint->region, stance_side_nicks[complaint->side], error))
    return NULL;

  return g_strdup (episode->id);
}

char *
stance_episodes_join (StanceRecord           *record,
                      const StanceAssessment *assessment,
                      GError                **error)
{
  const StanceComplaint *complaint = &assessment->complaint;
  g_autoptr (StanceEpisode) present = NULL;

  if (!find_episode (record, SELECT_OPEN, assessment->client, &present, error))
    return NULL;

  if (present == NULL)
    return open_episode (record, assessment->client, get_place (complaint), complaint->side, assessment->date, error);

  if (is_elsewhere (present, complaint))
    return open_next (record, present, complaint, assessment->date, error);

  return keep (record, present, complaint, error);
}

static gboolean
count_assessments (StanceRecord *record,
                   const char   *episode,
                   gint64       *n_assessments,
                   GError      **error)
{
  g_autoptr (StanceStatement) row = NULL;

  row = stance_sqlite_prepare (record->db, "SELECT count (DISTINCT sequence) FROM assessment WHERE episode = ?1", error);

  if (row == NULL)
    return FALSE;

  stance_sqlite_bind (row, "s", episode);

  if (!stance_sqlite_step (row, NULL, error))
    return FALSE;

  *n_assessments = sqlite3_column_int64 (row, 0);

  return TRUE;
}

/* The caller drops @present once the draft has left it. */
static char *
go_back (StanceRecord        *record,
         const StanceEpisode *present,
         const StanceEpisode *before,
         GError             **error)
{
  if (!change_episode (record, present->id, "end", SET_END, present->started_on, NULL, error) || !change_episode (record, before->id, "reopen", SET_END, "", NULL, error))
    return NULL;

  return g_strdup (before->id);
}

static char *
follow_alone (StanceRecord          *record,
              const StanceEpisode   *present,
              const StanceComplaint *complaint,
              GError               **error)
{
  g_autoptr (StanceEpisode) before = NULL;

  if (!find_episode (record, SELECT_BEFORE, present->id, &before, error))
    return NULL;

  if (before != NULL && strcmp (before->region, complaint->region) == 0)
    return go_back (record, present, before, error);

  if (!change_episode (record, present->id, "save", SET_REGION, complaint->region,
                       stance_side_nicks[complaint->side], error))
    return NULL;

  return g_strdup (present->id);
}

char *
stance_episodes_follow (StanceRecord           *record,
                        const StanceAssessment *stored,
                        const StanceComplaint  *complaint,
                        GError                **error)
{
  g_autoptr (StanceEpisode) present = NULL;
  gint64 n_assessments = 0;

  if (!find_episode (record, SELECT_ONE, stored->episode, &present, error) || !count_assessments (record, stored->episode, &n_assessments, error))
    return NULL;

  /* A late word on a visit of a closed episode moves nothing. */
  if (*present->ended_on != '\0')
    return g_strdup (present->id);

  if (!is_elsewhere (present, complaint))
    return keep (record, present, complaint, error);

  if (n_assessments <= 1)
    return follow_alone (record, present, complaint, error);

  return open_next (record, present, complaint, stored->date, error);
}

gboolean
stance_episodes_drop_empty (StanceRecord *record,
                            const char   *episode,
                            GError      **error)
{
  g_autoptr (StanceEpisode) present = NULL;
  g_autoptr (StanceEpisode) before = NULL;
  gint64 n_assessments = 0;

  if (!count_assessments (record, episode, &n_assessments, error))
    return FALSE;

  if (n_assessments > 0)
    return TRUE;

  if (!find_episode (record, SELECT_ONE, episode, &present, error) || !find_episode (record, SELECT_BEFORE, episode, &before, error) || !change_episode (record, episode, "delete", DELETE, NULL, NULL, error))
    return FALSE;

  return before == NULL || *present->ended_on != '\0' || change_episode (record, before->id, "reopen", SET_END, "", NULL, error);
}

static gboolean
start_episode (StanceRecord *self,
               const char   *client,
               const char   *date,
               GError      **error)
{
  const StanceComplaint nowhere = { 0 };
  g_autoptr (StanceEpisode) present = NULL;
  g_autofree char *id = NULL;
  gint64           n_assessments = 0;

  if (!find_episode (self, SELECT_OPEN, client, &present, error))
    return FALSE;

  if (present == NULL)
    id = open_episode (self, client, "", STANCE_SIDE_NONE, date, error);
  else if (!count_assessments (self, present->id, &n_assessments, error))
    return FALSE;
  else if (n_assessments == 0)
    return TRUE;
  else
    id = open_next (self, present, &nowhere, date, error);

  return id != NULL;
}

gboolean
stance_record_start_episode (StanceRecord *self,
                             const char   *client,
                             const char   *date,
                             GError      **error)
{
  return stance_record_enter (self, error) && stance_record_leave (self, start_episode (self, client, date, error), error);
}
