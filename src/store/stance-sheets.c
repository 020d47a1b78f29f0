/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-sheets.h"

#include "stance-audit.h"
#include "stance-audit-entry.h"
#include "stance-error.h"
#include "stance-row-read.h"

#include <string.h>

#define INSERT                                                                                    \
  "INSERT INTO sheet (id, program, language, paper, large_print, made_at, sha256, content, pdf) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"

#define SELECT \
  "SELECT id, language, paper, large_print, content, pdf, sha256, program FROM sheet WHERE program = ?1"

StanceSheetFile *
stance_sheet_file_new (const char *program,
                       const char *language,
                       const char *paper,
                       gboolean    large_print,
                       const char *content,
                       GBytes     *pdf)
{
  StanceSheetFile *self = g_new0 (StanceSheetFile, 1);

  self->id = stance_record_dup_new_id ();
  self->program = g_strdup (program);
  self->language = g_strdup (language);
  self->paper = g_strdup (paper);
  self->large_print = large_print;
  self->content = g_strdup (content);
  self->pdf = g_bytes_ref (pdf);
  self->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);

  return self;
}

void
stance_sheet_file_free (StanceSheetFile *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->program);
  g_free (self->language);
  g_free (self->paper);
  g_free (self->content);
  g_bytes_unref (self->pdf);
  g_free (self->sha256);
  g_free (self);
}

gboolean
stance_sheets_add (StanceRecord          *record,
                   const char            *program,
                   const StanceSheetFile *sheet,
                   GError               **error)
{
  g_autofree char *now = stance_audit_dup_now ();
  g_autoptr (StanceChangeNote) note = stance_audit_start (record, STANCE_SUBJECT_SHEET, sheet->id, error);

  return note != NULL && stance_sqlite_write (record->db, error, INSERT, "ssssisssb", sheet->id, program, sheet->language, sheet->paper, sheet->large_print, now, sheet->sha256, sheet->content, sheet->pdf) && stance_audit_finish (record, note, "add", error);
}

/* CORRUPT when the paper's sum is not the one that was stored with it. */
static gpointer
read_row (StanceRecord *record,
          sqlite3_stmt *row,
          GError      **error)
{
  g_autoptr (GBytes) pdf = g_bytes_new (sqlite3_column_blob (row, 5), (gsize) sqlite3_column_bytes (row, 5));
  g_autoptr (StanceSheetFile) self = NULL;

  self = stance_sheet_file_new (stance_sqlite_text (row, 7), stance_sqlite_text (row, 1), stance_sqlite_text (row, 2),
                                sqlite3_column_int (row, 3), stance_sqlite_text (row, 4), pdf);
  stance_set_text (&self->id, stance_sqlite_text (row, 0));

  if (strcmp (self->sha256, stance_sqlite_text (row, 6)) == 0)
    return g_steal_pointer (&self);

  g_set_error (error, STANCE_ERROR, STANCE_ERROR_CORRUPT, "The stored paper of sheet %s is not the one that was issued", self->id);

  return NULL;
}

StanceSheetFile *
stance_record_get_sheet (StanceRecord *self,
                         const char   *program,
                         GError      **error)
{
  return stance_row_read_get (self, SELECT, program, read_row, "issued sheet", error);
}
