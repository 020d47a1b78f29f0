/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-requests.h"

#include "stance-date.h"

StanceClientRange *
stance_client_range_new (const char *search,
                         gboolean    include_archived,
                         gboolean    counted,
                         guint       offset,
                         guint       limit)
{
  StanceClientRange *self = g_new0 (StanceClientRange, 1);

  self->search = g_strdup (search != NULL ? search : "");
  self->include_archived = include_archived;
  self->counted = counted;
  self->offset = offset;
  self->limit = limit;

  return self;
}

void
stance_client_range_free (StanceClientRange *self)
{
  g_free (self->search);
  g_free (self);
}

void
stance_client_rows_free (StanceClientRows *self)
{
  g_clear_pointer (&self->clients, g_ptr_array_unref);
  g_free (self);
}

gpointer
stance_request_client_rows (StanceRecord *record,
                            gpointer      request,
                            GError      **error)
{
  const StanceClientRange *range = request;
  const StanceClientQuery  query = {
     .search = range->search,
     .include_archived = range->include_archived,
     .offset = range->offset,
     .limit = range->limit,
  };
  gint64            total = -1;
  GPtrArray        *clients;
  StanceClientRows *rows;

  if (range->counted)
    {
      total = stance_record_count_clients (record, &query, error);
      if (total < 0)
        return NULL;
    }

  clients = stance_record_list_clients (record, &query, error);
  if (clients == NULL)
    return NULL;

  rows = g_new0 (StanceClientRows, 1);
  rows->total = total;
  rows->offset = range->offset;
  rows->clients = clients;

  return rows;
}

static void
clear_history (gpointer history)
{
  StanceHistory *self = history;

  g_clear_pointer (&self->client, stance_client_free);
  g_clear_pointer (&self->episodes, g_ptr_array_unref);
  g_clear_pointer (&self->assessments, g_ptr_array_unref);
  g_clear_pointer (&self->programs, g_ptr_array_unref);
}

StanceHistory *
stance_history_ref (StanceHistory *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
stance_history_unref (StanceHistory *self)
{
  g_atomic_rc_box_release_full (self, clear_history);
}

const StanceAssessment *
stance_history_get_last_visit (const StanceHistory *self)
{
  if (self->assessments->len == 0)
    return NULL;

  return g_ptr_array_index (self->assessments, self->assessments->len - 1);
}

StanceCase
stance_history_get_last_case (const StanceHistory *self,
                              const StanceCatalog *catalog)
{
  return (StanceCase){
    .catalog = catalog,
    .client = self->client,
    .assessment = stance_history_get_last_visit (self),
    .earlier = self->assessments,
  };
}

const StanceProgram *
stance_history_get_program_in_force (const StanceHistory *self,
                                     const char          *today)
{
  for (guint i = 0; i < self->programs->len; i++)
    {
      const StanceProgram *program = g_ptr_array_index (self->programs, i);

      if (stance_program_get_status (program, today) == STANCE_PROGRAM_ISSUED)
        return program;
    }

  return NULL;
}

gpointer
stance_request_history (StanceRecord *record,
                        gpointer      request,
                        GError      **error)
{
  g_autoptr (StanceHistory) history = g_atomic_rc_box_new0 (StanceHistory);

  history->client = stance_record_get_client (record, request, error);
  if (history->client == NULL)
    return NULL;

  history->episodes = stance_record_list_episodes (record, history->client->id, error);
  if (history->episodes == NULL)
    return NULL;

  history->assessments = stance_record_list_assessments (record, history->client->id, error);
  if (history->assessments == NULL)
    return NULL;

  history->programs = stance_record_list_programs (record, history->client->id, error);
  if (history->programs == NULL)
    return NULL;

  return g_steal_pointer (&history);
}

gpointer
stance_request_save_client (StanceRecord *record,
                            gpointer      request,
                            GError      **error)
{
  g_autoptr (StanceClient) client = stance_client_copy (request);
  gboolean saved;

  if (*client->id == '\0')
    saved = stance_record_add_client (record, client, error);
  else
    saved = stance_record_save_client (record, client, error);

  return saved ? g_steal_pointer (&client) : NULL;
}

gpointer
stance_request_get_client (StanceRecord *record,
                           gpointer      request,
                           GError      **error)
{
  return stance_record_get_client (record, request, error);
}

static gpointer
set_archived (StanceRecord *record,
              const char   *id,
              gboolean      archived,
              GError      **error)
{
  g_autoptr (StanceClient) client = stance_record_get_client (record, id, error);

  if (client == NULL)
    return NULL;

  client->archived = archived;
  if (!stance_record_save_client (record, client, error))
    return NULL;

  return g_steal_pointer (&client);
}

gpointer
stance_request_archive_client (StanceRecord *record,
                               gpointer      request,
                               GError      **error)
{
  return set_archived (record, request, TRUE, error);
}

gpointer
stance_request_unarchive_client (StanceRecord *record,
                                 gpointer      request,
                                 GError      **error)
{
  return set_archived (record, request, FALSE, error);
}

gpointer
stance_request_start_episode (StanceRecord *record,
                              gpointer      request,
                              GError      **error)
{
  g_autofree char *today = stance_date_today ();

  stance_record_start_episode (record, request, today, error);

  return NULL;
}

gpointer
stance_request_get_clinic (StanceRecord *record,
                           gpointer      request,
                           GError      **error)
{
  return stance_record_get_clinic (record, error);
}

gpointer
stance_request_save_clinic (StanceRecord *record,
                            gpointer      request,
                            GError      **error)
{
  g_autoptr (StanceClinic) clinic = stance_clinic_copy (request);

  if (!stance_record_save_clinic (record, clinic, error))
    return NULL;

  return g_steal_pointer (&clinic);
}
