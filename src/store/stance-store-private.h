/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-store.h"
#include "stance-worker.h"

G_BEGIN_DECLS

/* What opening gives: the connections of a store to be. */
typedef struct
{
  char         *path;
  StanceRecord *writer; /* NULL when read-only */
  StanceRecord *reader;
} StanceStoreFiles;

StanceStoreFiles *stance_store_files_open (const char       *path,
                                           StanceRecordFlags flags,
                                           GError          **error);
void              stance_store_files_free (StanceStoreFiles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceStoreFiles, stance_store_files_free)

/* Takes @files over. */
StanceStore *stance_store_new (StanceStoreFiles *files);

/* The threads of a store; those of a closed one are %NULL. */
typedef struct
{
  StanceWorker *writer;
  StanceWorker *reader;
  StanceWorker *copier; /* whole copies, so that neither reading nor writing waits */
} StanceStoreWorkers;

/* After this every call on @self fails with STANCE_ERROR_STATE. */
StanceStoreWorkers stance_store_close (StanceStore *self);

const StanceStoreWorkers *stance_store_get_workers (StanceStore *self);

/* Returns TRUE and answers @task when @worker is missing. */
gboolean stance_store_refuse (StanceStore  *self,
                              StanceWorker *worker,
                              GTask        *task);

G_END_DECLS
