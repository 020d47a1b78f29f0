/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "stance-record.h"

G_BEGIN_DECLS

/**
 * StanceStore:
 *
 * The record for a program with a main loop: one thread writes, a second only reads, a
 * third makes copies.
 * Main-thread calls never wait, not even for opening. It may be dropped while requests
 * run; they end, and their callbacks are told.
 *
 * Signal `changed`: on the main thread after a write of ours succeeded, or within two
 * seconds of a write by another process.
 *
 * Signal `copy-failed`: on the main thread when the day's copy could not be made; with
 * the GError.
 */
#define STANCE_TYPE_STORE (stance_store_get_type ())
G_DECLARE_FINAL_TYPE (StanceStore, stance_store, STANCE, STORE, GObject)

void stance_store_open_async (const char         *path,
                              StanceRecordFlags   flags,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
/* Also makes the day's copy, after opening and without holding it up. */
StanceStore *stance_store_open_finish (GAsyncResult *result,
                                       GError      **error);

const char *stance_store_get_path (StanceStore *self);
gboolean    stance_store_is_read_only (StanceStore *self);

/* The clinician at work; stands in the audit of all later writes. Empty for none. */
void        stance_store_set_author (StanceStore *self,
                                     const char  *clinician);
const char *stance_store_get_author (StanceStore *self);

/**
 * StanceStoreWork:
 * @request: what was handed to the call; owned by the request
 *
 * One unit of work, run on a store's thread: plain calls of stance_record_…. For a
 * write it runs inside one transaction, committed when it returns without an error.
 * It must not touch a widget.
 *
 * Returns: (nullable): the result, freed with the request's result_free when nobody
 *   takes it
 */
typedef gpointer (*StanceStoreWork) (StanceRecord *record,
                                     gpointer      request,
                                     GError      **error);

void stance_store_write_async (StanceStore        *self,
                               StanceStoreWork     work,
                               gpointer            request,
                               GDestroyNotify      request_free,
                               GDestroyNotify      result_free,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
void stance_store_read_async (StanceStore        *self,
                              StanceStoreWork     work,
                              gpointer            request,
                              GDestroyNotify      request_free,
                              GDestroyNotify      result_free,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
/* (transfer full): the work's result. A cancelled read is interrupted even while it runs. */
gpointer stance_store_finish (StanceStore  *self,
                              GAsyncResult *result,
                              GError      **error);

/* On the copying thread, so that reading and writing go on; cancellable, with progress on the
 * main thread. */
void     stance_store_backup_async (StanceStore          *self,
                                    const char           *file,
                                    GFileProgressCallback progress,
                                    gpointer              progress_data,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean stance_store_backup_finish (StanceStore  *self,
                                     GAsyncResult *result,
                                     GError      **error);

/* Closes this store (all other calls then fail with STANCE_ERROR_STATE), restores and
 * opens anew. On failure the present database is opened again and comes with the error.
 */
void stance_store_restore_async (StanceStore        *self,
                                 const char         *file,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
/* The same for a record that could not be opened, as when it is damaged. */
void stance_store_restore_at_async (const char         *path,
                                    const char         *file,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
/* Of both. @reopened: (out) (transfer full): the store to go on with; %NULL only when even
 * the present database cannot be opened again.
 */
gboolean stance_store_restore_finish (GAsyncResult *result,
                                      StanceStore **reopened,
                                      GError      **error);

G_END_DECLS
