/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-audit.h"
#include "stance-date.h"
#include "stance-program-row.h"
#include "stance-programs.h"
#include "stance-row-read.h"
#include "stance-sheets.h"

#define REPLACE_PREVIOUS                                             \
  "UPDATE program SET status = 'replaced', revision = revision + 1 " \
  "WHERE id = ?1 AND status IN ('issued', 'expired')"

#define STOP                                                                                          \
  "UPDATE program SET status = 'stopped', stopped_by = ?2, stopped_on = ?3, revision = revision + 1 " \
  "WHERE id = ?1"

/* The revision moves too: who has the draft open is told. */
#define LEAVE_ASSESSMENT "UPDATE program SET assessment = NULL, revision = revision + 1 WHERE id = ?1"

#define SELECT_NEXT          "SELECT id FROM program WHERE previous = ?1"
#define SELECT_IN_FORCE      "SELECT id FROM program WHERE client = ?1 AND status IN ('issued', 'expired')"
#define SELECT_DRAFTS_FROM   "SELECT id FROM program WHERE assessment = ?1 AND status = 'draft'"
#define SELECT_HANDED_OUT_OF "SELECT id FROM program WHERE assessment = ?1 AND status <> 'draft'"

static gboolean
write_noted (StanceRecord        *self,
             const StanceProgram *row,
             const char          *verb,
             GError             **error)
{
  g_autoptr (StanceChangeNote) note = stance_audit_start (self, STANCE_SUBJECT_PROGRAM, row->id, error);

  return note != NULL && stance_program_row_write (self, row, error) && stance_audit_finish (self, note, verb, error);
}

gboolean
stance_record_add_program (StanceRecord  *self,
                           StanceProgram *program,
                           GError       **error)
{
  g_autofree char *id = stance_record_dup_new_id ();
  StanceProgram    row = *program;
  char             nothing[] = "";

  row.id = id;
  row.revision = 1;
  row.version = 1;
  row.previous = nothing;
  row.issued_on = nothing;
  row.status = STANCE_PROGRAM_DRAFT;

  if (!stance_record_enter (self, error) || !stance_record_leave (self, write_noted (self, &row, "add", error), error))
    return FALSE;

  stance_set_text (&program->id, id);
  stance_set_text (&program->previous, "");
  stance_set_text (&program->issued_on, "");
  program->revision = 1;
  program->version = 1;
  program->status = STANCE_PROGRAM_DRAFT;

  return TRUE;
}

/* The stored draft, when @program may be saved over it. */
static StanceProgram *
get_draft (StanceRecord *self,
           const char   *id,
           int           revision,
           GError      **error)
{
  g_autoptr (StanceProgram) stored = stance_record_get_program (self, id, error);

  if (stored == NULL)
    return NULL;

  if (stored->status != STANCE_PROGRAM_DRAFT)
    stance_record_fail_state ("The program was issued", error);
  else if (stored->revision != revision)
    stance_record_fail_conflict ("program", error);
  else
    return g_steal_pointer (&stored);

  return NULL;
}

static StanceProgram
make_row (const StanceProgram *program,
          const StanceProgram *stored)
{
  StanceProgram row = *program;

  row.client = stored->client;
  row.previous = stored->previous;
  row.issued_on = stored->issued_on;
  row.version = stored->version;
  row.status = stored->status;
  row.revision = stored->revision + 1;

  return row;
}

static gboolean
save_draft (StanceRecord        *self,
            const StanceProgram *program,
            GError             **error)
{
  g_autoptr (StanceProgram) stored = get_draft (self, program->id, program->revision, error);
  StanceProgram row;

  if (stored == NULL)
    return FALSE;

  row = make_row (program, stored);

  return write_noted (self, &row, "save", error);
}

gboolean
stance_record_save_program (StanceRecord  *self,
                            StanceProgram *program,
                            GError       **error)
{
  if (!stance_record_enter (self, error) || !stance_record_leave (self, save_draft (self, program, error), error))
    return FALSE;

  program->revision++;

  return TRUE;
}

static gboolean
change_status (StanceRecord *self,
               const char   *id,
               const char   *verb,
               const char   *sql,
               const char   *reason,
               GError      **error)
{
  g_autoptr (StanceChangeNote) note = stance_audit_start (self, STANCE_SUBJECT_PROGRAM, id, error);
  g_autofree char *today = stance_date_today ();

  return note != NULL && stance_sqlite_write (self->db, error, sql, reason != NULL ? "sss" : "s", id, reason, today) && stance_audit_finish (self, note, verb, error);
}

static gboolean
issue (StanceRecord          *self,
       const StanceProgram   *program,
       const StanceSheetFile *sheet,
       const char            *issued_on,
       GError               **error)
{
  g_autoptr (StanceProgram) stored = get_draft (self, program->id, program->revision, error);
  g_autofree char *on = g_strdup (issued_on);
  StanceProgram    row;

  if (stored == NULL)
    return FALSE;

  row = make_row (program, stored);
  row.status = STANCE_PROGRAM_ISSUED;
  row.issued_on = on;

  return write_noted (self, &row, "issue", error) && stance_sheets_add (self, program->id, sheet, error) && (*stored->previous == '\0' || change_status (self, stored->previous, "replace", REPLACE_PREVIOUS, NULL, error));
}

gboolean
stance_record_issue_program (StanceRecord          *self,
                             StanceProgram         *program,
                             const StanceSheetFile *sheet,
                             GError               **error)
{
  const char *issued_on = *program->issued_on != '\0' ? program->issued_on : program->date;

  if (!stance_record_enter (self, error) || !stance_record_leave (self, issue (self, program, sheet, issued_on, error), error))
    return FALSE;

  if (*program->issued_on == '\0')
    stance_set_text (&program->issued_on, program->date);

  program->status = STANCE_PROGRAM_ISSUED;
  program->revision++;

  return TRUE;
}

/* An end that has passed is not taken over. */
static void
make_next_version (StanceProgram *program,
                   const char    *date)
{
  g_autofree char *id = stance_record_dup_new_id ();

  stance_set_text (&program->previous, program->id);
  stance_set_text (&program->id, id);
  stance_set_text (&program->date, date);
  stance_set_text (&program->issued_on, "");

  if (g_strcmp0 (program->use_until, date) < 0)
    stance_set_text (&program->use_until, "");

  if (g_strcmp0 (program->next_visit, date) < 0)
    stance_set_text (&program->next_visit, "");

  program->status = STANCE_PROGRAM_DRAFT;
  program->revision = 1;
  program->version++;
}

static StanceProgram *
reopen (StanceRecord *self,
        const char   *id,
        const char   *date,
        GError      **error)
{
  g_autoptr (StanceProgram) program = stance_record_get_program (self, id, error);

  if (program == NULL)
    return NULL;

  if (program->status == STANCE_PROGRAM_DRAFT)
    {
      stance_record_fail_state ("The program is a draft", error);
      return NULL;
    }

  if (!stance_row_read_check_none (self, SELECT_NEXT, id, "The program has a newer version", error))
    return NULL;

  make_next_version (program, date);

  return write_noted (self, program, "reopen", error) ? g_steal_pointer (&program) : NULL;
}

StanceProgram *
stance_record_reopen_program (StanceRecord *self,
                              const char   *id,
                              const char   *date,
                              GError      **error)
{
  g_autoptr (StanceProgram) program = NULL;

  if (!stance_record_enter (self, error))
    return NULL;

  program = reopen (self, id, date, error);

  return stance_record_leave (self, program != NULL, error) ? g_steal_pointer (&program) : NULL;
}

static gboolean
delete_draft (StanceRecord *self,
              const char   *id,
              GError      **error)
{
  g_autoptr (StanceProgram) stored = stance_record_get_program (self, id, error);

  if (stored == NULL)
    return FALSE;

  if (stored->status != STANCE_PROGRAM_DRAFT)
    return stance_record_fail_state ("The program was issued", error);

  return change_status (self, id, "delete", "DELETE FROM program WHERE id = ?1", NULL, error);
}

gboolean
stance_record_discard_program (StanceRecord *self,
                               const char   *id,
                               GError      **error)
{
  return stance_record_enter (self, error) && stance_record_leave (self, delete_draft (self, id, error), error);
}

static gpointer
dup_id (StanceRecord *record,
        sqlite3_stmt *row,
        GError      **error)
{
  return g_strdup (stance_sqlite_text (row, 0));
}

static GPtrArray *
list_ids (StanceRecord *self,
          const char   *sql,
          const char   *id,
          GError      **error)
{
  return stance_row_read_list (self, sql, id, dup_id, g_free, error);
}

/* @ids: (nullable): %NULL when they could not be read */
static gboolean
change_all (StanceRecord *self,
            GPtrArray    *ids,
            const char   *verb,
            const char   *sql,
            const char   *reason,
            GError      **error)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      if (!change_status (self, g_ptr_array_index (ids, i), verb, sql, reason, error))
        return FALSE;
    }

  return ids != NULL;
}

static gboolean
stop_all (StanceRecord *self,
          const char   *client,
          const char   *reason,
          GError      **error)
{
  g_autoptr (GPtrArray) ids = list_ids (self, SELECT_IN_FORCE, client, error);

  return change_all (self, ids, "stop", STOP, reason, error);
}

gboolean
stance_record_stop_programs (StanceRecord *self,
                             const char   *client,
                             const char   *reason_codes,
                             GError      **error)
{
  return stance_record_enter (self, error) && stance_record_leave (self, stop_all (self, client, reason_codes, error), error);
}

gboolean
stance_programs_release (StanceRecord *record,
                         const char   *assessment,
                         GError      **error)
{
  g_autoptr (GPtrArray) drafts = list_ids (record, SELECT_DRAFTS_FROM, assessment, error);
  g_autoptr (GPtrArray) handed_out = drafts != NULL ? list_ids (record, SELECT_HANDED_OUT_OF, assessment, error) : NULL;

  if (handed_out == NULL)
    return FALSE;

  if (handed_out->len > 0)
    return stance_record_fail_state ("A program that was issued is based on the assessment; sign it instead of deleting it", error);

  return change_all (record, drafts, "release", LEAVE_ASSESSMENT, NULL, error);
}
