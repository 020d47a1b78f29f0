/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "stance-record-private.h"

G_BEGIN_DECLS

/**
 * StanceWorker:
 *
 * A thread that runs requests in their order and owns what they work on.
 *
 * A request's task holds the store, and a store must not go on the thread of its own
 * worker (`g_thread_join()` would never return): therefore a finished task is always
 * handed back and released in the main context it came from.
 */
typedef struct _StanceWorker StanceWorker;

/* @record is the worker's, %NULL for one that opens what it needs. */
typedef void (*StanceWorkerFunc) (GTask        *task,
                                  StanceRecord *record);

/* Called on the thread when another connection has written. */
typedef void (*StanceWorkerNotify) (gpointer user_data);

/**
 * stance_worker_new:
 * @record: (transfer full) (nullable): closed on the thread at the end
 * @notify: (nullable): asked for every second, when no request is running
 * @user_data: (transfer full): for @notify
 */
StanceWorker *stance_worker_new (const char        *name,
                                 StanceRecord      *record,
                                 StanceWorkerNotify notify,
                                 gpointer           user_data,
                                 GDestroyNotify     user_data_free);
StanceWorker *stance_worker_ref (StanceWorker *self);
void          stance_worker_unref (StanceWorker *self);

void stance_worker_push (StanceWorker    *self,
                         GTask           *task,
                         StanceWorkerFunc func);

/* Makes the reads of @task fail when it is the one that runs; any thread. */
void stance_worker_interrupt (StanceWorker *self,
                              GTask        *task);

/* Ends after what was pushed before. Does not wait, and may be called on any thread. */
void stance_worker_stop (StanceWorker *self);
/* Waits until all is done and the record is closed: never on the main thread. */
void stance_worker_join (StanceWorker *self);

G_END_DECLS
