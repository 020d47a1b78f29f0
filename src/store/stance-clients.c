/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-audit.h"
#include "stance-client-row.h"
#include "stance-row-read.h"
#include "stance-search.h"

#define SELECT_BY_ID_OR_NUMBER                    \
  "SELECT " STANCE_CLIENT_COLUMNS " FROM client " \
  "WHERE id = ?1 OR (number = CAST (?1 AS INTEGER) AND ?1 NOT GLOB '*[^0-9]*' AND ?1 <> '')"

/* AUTOINCREMENT keeps the highest number that was ever given. */
#define SELECT_NEXT_NUMBER \
  "SELECT coalesce ((SELECT seq FROM sqlite_sequence WHERE name = 'client'), 0) + 1"

#define INSERT                                                                                        \
  "INSERT INTO client (id, number, revision, given_name, family_name, preferred_name, "               \
  "birth_date, sex, phone, email, address, height_cm, mass_kg, weekly_km, alerts, goals, "            \
  "language, large_print, archived, sort_text, search_text, audit_key, figure_body, figure_clothes) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, "         \
  "?19, ?20, ?21, ?22, ?23, ?24)"

#define UPDATE                                                                                                      \
  "UPDATE client SET number = ?2, revision = ?3, given_name = ?4, family_name = ?5, "                               \
  "preferred_name = ?6, birth_date = ?7, sex = ?8, phone = ?9, email = ?10, address = ?11, "                        \
  "height_cm = ?12, mass_kg = ?13, weekly_km = ?14, alerts = ?15, goals = ?16, language = ?17, "                    \
  "large_print = ?18, archived = ?19, sort_text = ?20, search_text = ?21, figure_body = ?23, figure_clothes = ?24 " \
  "WHERE id = ?1 AND revision = ?3 - 1 AND ?22 IS NULL"

StanceClient *
stance_client_from_row (sqlite3_stmt *statement)
{
  StanceClient *client = stance_client_new ();
  int           column = 0;

  stance_set_text (&client->id, stance_sqlite_text (statement, column++));
  client->number = sqlite3_column_int (statement, column++);
  client->revision = sqlite3_column_int (statement, column++);
  stance_set_text (&client->given_name, stance_sqlite_text (statement, column++));
  stance_set_text (&client->family_name, stance_sqlite_text (statement, column++));
  stance_set_text (&client->preferred_name, stance_sqlite_text (statement, column++));
  stance_set_text (&client->birth_date, stance_sqlite_text (statement, column++));
  client->sex = (StanceSex) stance_sqlite_nick (statement, column++, stance_sex_nicks);
  stance_set_text (&client->phone, stance_sqlite_text (statement, column++));
  stance_set_text (&client->email, stance_sqlite_text (statement, column++));
  stance_set_text (&client->address, stance_sqlite_text (statement, column++));
  client->height_cm = stance_sqlite_number (statement, column++);
  client->mass_kg = stance_sqlite_number (statement, column++);
  client->weekly_km = stance_sqlite_number (statement, column++);
  stance_set_text (&client->alerts, stance_sqlite_text (statement, column++));
  stance_set_text (&client->goals, stance_sqlite_text (statement, column++));
  stance_set_text (&client->language, stance_sqlite_text (statement, column++));
  client->large_print = sqlite3_column_int (statement, column++);
  client->figure_body = (StanceBody) stance_sqlite_nick (statement, column++, stance_body_nicks);
  client->figure_clothes = (StanceClothes) stance_sqlite_nick (statement, column++, stance_clothes_nicks);
  client->archived = sqlite3_column_int (statement, column++);

  return client;
}

/* INSERT and UPDATE take the same parameters; @key is NULL for the second. */
static gboolean
write_row (StanceRecord       *self,
           const char         *sql,
           const StanceClient *client,
           const char         *id,
           int                 revision,
           const char         *search_text,
           const char         *key,
           GError            **error)
{
  g_autofree char *sort_text = stance_search_dup_sort (client);

  return stance_sqlite_write (self->db, error, sql, "siissssssssdddsssiissoss",
                              id, client->number, revision, client->given_name, client->family_name,
                              client->preferred_name, client->birth_date, stance_sex_nicks[client->sex],
                              client->phone, client->email, client->address, client->height_cm,
                              client->mass_kg, client->weekly_km, client->alerts, client->goals,
                              client->language, client->large_print, client->archived, sort_text,
                              search_text, key, stance_body_nicks[client->figure_body],
                              stance_clothes_nicks[client->figure_clothes]);
}

static gboolean
add_pieces (StanceRecord *self,
            int           number,
            const char   *search_text,
            gboolean      archived,
            GError      **error)
{
  g_autofree char *pieces = stance_search_dup_pieces (search_text, archived);

  return stance_sqlite_write (self->db, error, "INSERT INTO client_piece (rowid, pieces) VALUES (?1, ?2)", "is",
                              number, pieces);
}

/* A table without content is told what it held. */
static gboolean
remove_pieces (StanceRecord *self,
               int           number,
               const char   *search_text,
               gboolean      archived,
               GError      **error)
{
  g_autofree char *pieces = stance_search_dup_pieces (search_text, archived);

  return stance_sqlite_write (self->db, error,
                              "INSERT INTO client_piece (client_piece, rowid, pieces) VALUES ('delete', ?1, ?2)", "is",
                              number, pieces);
}

static gboolean
insert_client (StanceRecord *self,
               StanceClient *client,
               const char   *id,
               GError      **error)
{
  g_autofree char *key = stance_record_dup_new_key ();
  g_autofree char *search_text = NULL;
  g_autoptr (StanceChangeNote) note = stance_audit_start (self, STANCE_SUBJECT_CLIENT, id, error);
  gint64 number = 0;

  if (note == NULL || !stance_sqlite_query_int (self->db, SELECT_NEXT_NUMBER, &number, error))
    return FALSE;

  client->number = (int) number;
  search_text = stance_search_dup_text (client);

  return write_row (self, INSERT, client, id, 1, search_text, key, error) && add_pieces (self, client->number, search_text, client->archived, error) && stance_audit_finish (self, note, "add", error);
}

gboolean
stance_record_add_client (StanceRecord *self,
                          StanceClient *client,
                          GError      **error)
{
  g_autofree char *id = stance_record_dup_new_id ();

  if (!stance_record_enter (self, error))
    return FALSE;

  if (!stance_record_leave (self, insert_client (self, client, id, error), error))
    {
      client->number = 0;
      return FALSE;
    }

  stance_set_text (&client->id, id);
  client->revision = 1;

  return TRUE;
}

/* Moves the pieces when what is searched for has changed. */
static gboolean
update_pieces (StanceRecord       *self,
               const StanceClient *client,
               const char         *search_text,
               GError            **error)
{
  g_autoptr (StanceStatement) statement = NULL;
  g_autofree char *old_text = NULL;
  gboolean         old_archived;
  gboolean         has_row = FALSE;

  statement = stance_sqlite_prepare (self->db, "SELECT search_text, archived FROM client WHERE number = ?1", error);

  if (statement == NULL)
    return FALSE;

  stance_sqlite_bind (statement, "i", client->number);

  if (!stance_sqlite_step (statement, &has_row, error) || !has_row)
    return FALSE;

  old_text = g_strdup (stance_sqlite_text (statement, 0));
  old_archived = sqlite3_column_int (statement, 1);

  if (g_str_equal (old_text, search_text) && old_archived == client->archived)
    return TRUE;

  return remove_pieces (self, client->number, old_text, old_archived, error) && add_pieces (self, client->number, search_text, client->archived, error);
}

/* Whether the row is there with this number and revision; else the fitting error. */
static gboolean
check_revision (StanceRecord       *self,
                const StanceClient *client,
                GError            **error)
{
  g_autoptr (StanceStatement) statement = NULL;
  gboolean has_row = FALSE;

  statement = stance_sqlite_prepare (self->db, "SELECT revision FROM client WHERE id = ?1 AND number = ?2", error);

  if (statement == NULL)
    return FALSE;

  stance_sqlite_bind (statement, "si", client->id, client->number);

  if (!stance_sqlite_step (statement, &has_row, error))
    return FALSE;

  if (!has_row)
    return stance_record_fail_not_found ("client", error);

  return sqlite3_column_int (statement, 0) == client->revision || stance_record_fail_conflict ("client", error);
}

static gboolean
update_client (StanceRecord       *self,
               const StanceClient *client,
               GError            **error)
{
  g_autofree char *search_text = stance_search_dup_text (client);
  g_autoptr (StanceChangeNote) note = NULL;

  if (!check_revision (self, client, error))
    return FALSE;

  note = stance_audit_start (self, STANCE_SUBJECT_CLIENT, client->id, error);

  return note != NULL && update_pieces (self, client, search_text, error) && write_row (self, UPDATE, client, client->id, client->revision + 1, search_text, NULL, error) && stance_audit_finish (self, note, "save", error);
}

gboolean
stance_record_save_client (StanceRecord *self,
                           StanceClient *client,
                           GError      **error)
{
  if (!stance_record_enter (self, error) || !stance_record_leave (self, update_client (self, client, error), error))
    return FALSE;

  client->revision++;

  return TRUE;
}

static gpointer
read_client (StanceRecord *record,
             sqlite3_stmt *row,
             GError      **error)
{
  return stance_client_from_row (row);
}

StanceClient *
stance_record_get_client (StanceRecord *self,
                          const char   *id_or_number,
                          GError      **error)
{
  return stance_row_read_get (self, SELECT_BY_ID_OR_NUMBER, id_or_number, read_client, "client", error);
}
