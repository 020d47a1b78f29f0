/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-store-private.h"

#include "stance-error.h"

/* Opening, copying and restoring whole files, for a store. */

typedef struct
{
  char             *path;
  StanceRecordFlags flags;
} OpenRequest;

typedef struct
{
  char                 *file;
  char                 *path;
  GFileProgressCallback progress;
  gpointer              progress_data;
  int                   percent;
} CopyRequest;

typedef struct
{
  char              *file;
  char              *path;
  StanceRecordFlags  flags;
  StanceStoreWorkers workers;
} RestoreRequest;

typedef struct
{
  StanceStoreFiles *files; /* NULL when nothing could be opened again */
  GError           *error; /* why it was not restored */
} RestoreResult;

/* One step of a copy on its way to the main thread. */
typedef struct
{
  GTask *task;
  int    percent;
} Step;

void
stance_store_files_free (StanceStoreFiles *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->reader, stance_record_close);
  g_clear_pointer (&self->writer, stance_record_close);
  g_free (self->path);
  g_free (self);
}

StanceStoreFiles *
stance_store_files_open (const char       *path,
                         StanceRecordFlags flags,
                         GError          **error)
{
  g_autoptr (StanceStoreFiles) self = g_new0 (StanceStoreFiles, 1);
  gboolean writes = (flags & STANCE_RECORD_READ_ONLY) == 0;

  self->path = g_strdup (path);

  if (writes)
    self->writer = stance_record_open (path, flags, error);

  if (!writes || self->writer != NULL)
    self->reader = stance_record_open (path, STANCE_RECORD_READ_ONLY, error);

  return self->reader != NULL ? g_steal_pointer (&self) : NULL;
}

static void
open_request_free (OpenRequest *self)
{
  g_free (self->path);
  g_free (self);
}

static void
copy_request_free (CopyRequest *self)
{
  g_free (self->file);
  g_free (self->path);
  g_free (self);
}

static void
restore_request_free (RestoreRequest *self)
{
  g_free (self->file);
  g_free (self->path);
  g_free (self);
}

static void
restore_result_free (RestoreResult *self)
{
  g_clear_pointer (&self->files, stance_store_files_free);
  g_clear_error (&self->error);
  g_free (self);
}

static void
step_free (Step *self)
{
  g_object_unref (self->task);
  g_free (self);
}

/* Worker threads */

static void
open_files (GTask        *task,
            StanceRecord *unused)
{
  OpenRequest      *request = g_task_get_task_data (task);
  GError           *error = NULL;
  StanceStoreFiles *files = stance_store_files_open (request->path, request->flags, &error);

  if (files != NULL)
    g_task_return_pointer (task, files, (GDestroyNotify) stance_store_files_free);
  else
    g_task_return_error (task, error);
}

static gboolean
tell_progress_cb (gpointer user_data)
{
  Step        *step = user_data;
  CopyRequest *request = g_task_get_task_data (step->task);

  request->progress (step->percent, 100, request->progress_data);

  return G_SOURCE_REMOVE;
}

/* Goes before the answer, as it has the same priority and came earlier. */
static void
send_progress (GTask *task,
               int    percent)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Step *step = g_new0 (Step, 1);

  step->task = g_object_ref (task);
  step->percent = percent;
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, tell_progress_cb, step, (GDestroyNotify) step_free);
  g_source_attach (source, g_task_get_context (task));
}

static gboolean
progress_cb (double   done,
             gpointer user_data)
{
  GTask       *task = user_data;
  CopyRequest *request = g_task_get_task_data (task);
  int          percent = (int) (done * 100);

  if (request->progress != NULL && percent != request->percent)
    {
      request->percent = percent;
      send_progress (task, percent);
    }

  return !g_cancellable_is_cancelled (g_task_get_cancellable (task));
}

static void
copy_to_file (GTask        *task,
              StanceRecord *unused)
{
  CopyRequest *request = g_task_get_task_data (task);
  GError      *error = NULL;
  g_autoptr (StanceRecord) record = stance_record_open (request->path, STANCE_RECORD_READ_ONLY, &error);

  if (record != NULL && stance_record_backup (record, request->file, TRUE, progress_cb, task, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
join_worker (StanceWorker *worker)
{
  if (worker != NULL)
    stance_worker_join (worker);
}

static void
restore_file (GTask        *task,
              StanceRecord *unused)
{
  RestoreRequest *request = g_task_get_task_data (task);
  RestoreResult  *result = g_new0 (RestoreResult, 1);

  join_worker (g_steal_pointer (&request->workers.reader));
  join_worker (g_steal_pointer (&request->workers.copier));
  join_worker (g_steal_pointer (&request->workers.writer));

  stance_record_restore (request->path, request->file, NULL, &result->error);
  result->files = stance_store_files_open (request->path, request->flags,
                                           result->error == NULL ? &result->error : NULL);

  g_task_return_pointer (task, result, (GDestroyNotify) restore_result_free);
}

/* Main thread */

/* A thread for one request. */
static void
run_once (GTask           *task,
          StanceWorkerFunc func)
{
  StanceWorker *worker = stance_worker_new ("stance-file", NULL, NULL, NULL, NULL);

  stance_worker_push (worker, task, func);
  stance_worker_stop (worker);
}

void
stance_store_open_async (const char         *path,
                         StanceRecordFlags   flags,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  OpenRequest *request = g_new0 (OpenRequest, 1);

  request->path = g_strdup (path);
  request->flags = flags;
  g_task_set_source_tag (task, stance_store_open_async);
  g_task_set_task_data (task, request, (GDestroyNotify) open_request_free);
  run_once (task, open_files);
}

StanceStore *
stance_store_open_finish (GAsyncResult *result,
                          GError      **error)
{
  StanceStoreFiles *files;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  files = g_task_propagate_pointer (G_TASK (result), error);

  return files != NULL ? stance_store_new (files) : NULL;
}

void
stance_store_backup_async (StanceStore          *self,
                           const char           *file,
                           GFileProgressCallback progress,
                           gpointer              progress_data,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  CopyRequest *request = g_new0 (CopyRequest, 1);

  g_return_if_fail (STANCE_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  request->file = g_strdup (file);
  request->path = g_strdup (stance_store_get_path (self));
  request->progress = progress;
  request->progress_data = progress_data;
  request->percent = -1;
  g_task_set_source_tag (task, stance_store_backup_async);
  g_task_set_task_data (task, request, (GDestroyNotify) copy_request_free);

  if (!stance_store_refuse (self, stance_store_get_workers (self)->copier, task))
    stance_worker_push (stance_store_get_workers (self)->copier, task, copy_to_file);
}

gboolean
stance_store_backup_finish (StanceStore  *self,
                            GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
stance_store_restore_async (StanceStore        *self,
                            const char         *file,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  RestoreRequest *request;

  g_return_if_fail (STANCE_IS_STORE (self));

  /* Once begun it must end with an open store, so it cannot be cancelled half-way. */
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, stance_store_restore_async);

  if (stance_store_refuse (self, stance_store_get_workers (self)->reader, task))
    return;

  request = g_new0 (RestoreRequest, 1);
  request->file = g_strdup (file);
  request->path = g_strdup (stance_store_get_path (self));
  request->flags = stance_store_is_read_only (self) ? STANCE_RECORD_READ_ONLY : STANCE_RECORD_WRITE;
  request->workers = stance_store_close (self);
  g_task_set_task_data (task, request, (GDestroyNotify) restore_request_free);

  run_once (task, restore_file);
}

void
stance_store_restore_at_async (const char         *path,
                               const char         *file,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  RestoreRequest *request = g_new0 (RestoreRequest, 1);

  request->file = g_strdup (file);
  request->path = g_strdup (path);
  request->flags = STANCE_RECORD_WRITE;
  g_task_set_source_tag (task, stance_store_restore_at_async);
  g_task_set_task_data (task, request, (GDestroyNotify) restore_request_free);

  run_once (task, restore_file);
}

gboolean
stance_store_restore_finish (GAsyncResult *result,
                             StanceStore **reopened,
                             GError      **error)
{
  RestoreResult *restored;
  gboolean       success;

  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  *reopened = NULL;
  restored = g_task_propagate_pointer (G_TASK (result), error);

  if (restored == NULL)
    return FALSE;

  if (restored->files != NULL)
    {
      g_autoptr (GObject) closed = g_async_result_get_source_object (result);

      *reopened = stance_store_new (g_steal_pointer (&restored->files));

      if (closed != NULL)
        stance_store_set_author (*reopened, stance_store_get_author (STANCE_STORE (closed)));
    }

  success = restored->error == NULL;

  if (!success)
    g_propagate_error (error, g_steal_pointer (&restored->error));

  restore_result_free (restored);

  return success;
}
