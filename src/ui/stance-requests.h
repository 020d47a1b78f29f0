/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record.h"

G_BEGIN_DECLS

/* Everything the window asks of the store's threads: functions of the type
 * StanceStoreWork, their requests and their results. None touches a widget.
 */

/**
 * StanceClientRange:
 * @search: any part of name or number
 * @offset: of the first row
 * @limit: rows wanted
 * @counted: also say how many there are
 */
typedef struct
{
  char    *search;
  gboolean include_archived;
  gboolean counted;
  guint    offset;
  guint    limit;
} StanceClientRange;

StanceClientRange *stance_client_range_new (const char *search,
                                            gboolean    include_archived,
                                            gboolean    counted,
                                            guint       offset,
                                            guint       limit);
void               stance_client_range_free (StanceClientRange *self);

/**
 * StanceClientRows:
 * @total: of the whole search; -1 when it was not asked for
 * @clients: (element-type StanceClient)
 */
typedef struct
{
  gint64     total;
  guint      offset;
  GPtrArray *clients;
} StanceClientRows;

void stance_client_rows_free (StanceClientRows *self);

/* Request: StanceClientRange; result: StanceClientRows. */
gpointer stance_request_client_rows (StanceRecord *record,
                                     gpointer      request,
                                     GError      **error);

/**
 * StanceHistory:
 * @client: (owned)
 * @episodes: (element-type StanceEpisode), newest first
 * @assessments: (element-type StanceAssessment), newest versions, oldest visit first
 * @programs: (element-type StanceProgram), newest first
 *
 * All that stands in the record about one client, as it was at one moment. Not changed
 * after it is made; reference-counted.
 */
typedef struct
{
  StanceClient *client;
  GPtrArray    *episodes;
  GPtrArray    *assessments;
  GPtrArray    *programs;
} StanceHistory;

StanceHistory *stance_history_ref (StanceHistory *self);
void           stance_history_unref (StanceHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceHistory, stance_history_unref)

/* The newest visit; %NULL before the first. */
const StanceAssessment *stance_history_get_last_visit (const StanceHistory *self);
/* What is known at the newest visit; there must be one. Borrows from @self. */
StanceCase stance_history_get_last_case (const StanceHistory *self,
                                         const StanceCatalog *catalog);
/* The one that is issued and not past its date; %NULL when there is none. */
const StanceProgram *stance_history_get_program_in_force (const StanceHistory *self,
                                                          const char          *today);

/* Request: the client's id; result: StanceHistory. */
gpointer stance_request_history (StanceRecord *record,
                                 gpointer      request,
                                 GError      **error);

/* Request: StanceClient, without an id when it is new; result: StanceClient as stored. */
gpointer stance_request_save_client (StanceRecord *record,
                                     gpointer      request,
                                     GError      **error);
/* Request: the client's id; result: StanceClient as stored. */
gpointer stance_request_get_client (StanceRecord *record,
                                    gpointer      request,
                                    GError      **error);
gpointer stance_request_archive_client (StanceRecord *record,
                                        gpointer      request,
                                        GError      **error);
gpointer stance_request_unarchive_client (StanceRecord *record,
                                          gpointer      request,
                                          GError      **error);

/* Request: the client's id; no result. From today. */
gpointer stance_request_start_episode (StanceRecord *record,
                                       gpointer      request,
                                       GError      **error);

/* No request; result: StanceClinic. */
gpointer stance_request_get_clinic (StanceRecord *record,
                                    gpointer      request,
                                    GError      **error);
/* Request: StanceClinic; result: StanceClinic as stored. */
gpointer stance_request_save_clinic (StanceRecord *record,
                                     gpointer      request,
                                     GError      **error);

G_END_DECLS
