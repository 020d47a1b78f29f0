/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-store-private.h"

#include "stance-date.h"
#include "stance-error.h"

struct _StanceStore
{
  GObject parent_instance;

  char              *path;
  char              *author;
  gboolean           read_only;
  gboolean           closed;
  StanceStoreWorkers workers;
};

G_DEFINE_FINAL_TYPE (StanceStore, stance_store, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_COPY_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* How a worker reaches the store without holding it. */
typedef struct
{
  GWeakRef      store;
  GMainContext *context;
} Link;

typedef struct
{
  StanceWorker   *worker;
  StanceStoreWork work;
  gpointer        data;
  GDestroyNotify  data_free;
  GDestroyNotify  result_free;
  char           *author;
  GCancellable   *cancellable;
  gulong          cancelled_id;
} Request;

static void
link_clear (gpointer data)
{
  Link *link = data;

  g_weak_ref_clear (&link->store);
  g_main_context_unref (link->context);
}

static void
link_unref (gpointer link)
{
  g_atomic_rc_box_release_full (link, link_clear);
}

static void
request_free (Request *self)
{
  if (self->cancelled_id != 0)
    g_cancellable_disconnect (self->cancellable, self->cancelled_id);

  if (self->data_free != NULL)
    self->data_free (self->data);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->worker, stance_worker_unref);
  g_free (self->author);
  g_free (self);
}

/* Worker threads */

static void
return_result (GTask   *task,
               gpointer result,
               GError  *error)
{
  Request *request = g_task_get_task_data (task);

  if (error == NULL)
    {
      g_task_return_pointer (task, result, request->result_free);
      return;
    }

  if (result != NULL && request->result_free != NULL)
    request->result_free (result);

  g_task_return_error (task, error);
}

static void
run_read (GTask        *task,
          StanceRecord *record)
{
  Request *request = g_task_get_task_data (task);
  GError  *error = NULL;
  gpointer result = request->work (record, request->data, &error);

  return_result (task, result, error);
}

static void
run_write (GTask        *task,
           StanceRecord *record)
{
  Request *request = g_task_get_task_data (task);
  GError  *error = NULL;
  gpointer result = NULL;

  stance_record_set_author (record, request->author);

  if (stance_record_begin (record, &error))
    {
      result = request->work (record, request->data, &error);

      if (error == NULL)
        stance_record_commit (record, &error);
      else
        stance_record_rollback (record);
    }

  return_result (task, result, error);
}

static gboolean
tell_changed_cb (gpointer user_data)
{
  Link *link = user_data;
  g_autoptr (StanceStore) store = g_weak_ref_get (&link->store);

  if (store != NULL)
    g_signal_emit (store, signals[SIGNAL_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
foreign_write_seen_cb (gpointer user_data)
{
  Link *link = user_data;
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_changed_cb, g_atomic_rc_box_acquire (link), link_unref);
  g_source_attach (source, link->context);
}

static void
copy_daily (GTask        *task,
            StanceRecord *unused)
{
  GError *error = NULL;
  g_autoptr (StanceRecord) record = NULL;
  g_autofree char *today = stance_date_today ();

  record = stance_record_open (g_task_get_task_data (task), STANCE_RECORD_READ_ONLY, &error);

  if (record != NULL && stance_record_copy_daily (record, today, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Main thread */

static void
cancelled_cb (GCancellable *cancellable,
              GTask        *task)
{
  Request *request = g_task_get_task_data (task);

  stance_worker_interrupt (request->worker, task);
}

static void
copied_daily_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Link *link = user_data;
  g_autoptr (StanceStore) store = g_weak_ref_get (&link->store);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_info ("No copy was made today: %s", error->message);

      if (store != NULL)
        g_signal_emit (store, signals[SIGNAL_COPY_FAILED], 0, error);
    }

  link_unref (link);
}

static void
write_completed_cb (GTask       *task,
                    GParamSpec  *pspec,
                    StanceStore *self)
{
  if (!g_task_had_error (task))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
stance_store_dispose (GObject *object)
{
  StanceStore *self = STANCE_STORE (object);

  g_clear_pointer (&self->workers.writer, stance_worker_stop);
  g_clear_pointer (&self->workers.reader, stance_worker_stop);
  g_clear_pointer (&self->workers.copier, stance_worker_stop);

  G_OBJECT_CLASS (stance_store_parent_class)->dispose (object);
}

static void
stance_store_finalize (GObject *object)
{
  StanceStore *self = STANCE_STORE (object);

  g_free (self->path);
  g_free (self->author);

  G_OBJECT_CLASS (stance_store_parent_class)->finalize (object);
}

static void
stance_store_class_init (StanceStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = stance_store_dispose;
  object_class->finalize = stance_store_finalize;

  /**
   * StanceStore::changed:
   *
   * Emitted on the main thread after a write of ours succeeded, or within two seconds of
   * a write by another process.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", STANCE_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * StanceStore::copy-failed:
   * @error: why
   *
   * Emitted on the main thread when the day's copy could not be made. The record itself
   * is open and whole.
   */
  signals[SIGNAL_COPY_FAILED] =
    g_signal_new ("copy-failed", STANCE_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
stance_store_init (StanceStore *self)
{
  self->author = g_strdup ("");
}

static void
start_daily_copy (StanceStore *self,
                  Link        *link)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, copied_daily_cb, g_atomic_rc_box_acquire (link));

  g_task_set_source_tag (task, start_daily_copy);
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  stance_worker_push (self->workers.copier, task, copy_daily);
}

StanceStore *
stance_store_new (StanceStoreFiles *files)
{
  g_autoptr (StanceStoreFiles) taken = files;
  StanceStore *self = g_object_new (STANCE_TYPE_STORE, NULL);
  Link        *link = g_atomic_rc_box_new0 (Link);
  gboolean     writes = files->writer != NULL;

  g_weak_ref_init (&link->store, self);
  link->context = g_main_context_ref_thread_default ();
  self->path = g_strdup (files->path);
  self->read_only = !writes;

  /* The writing connection sees as foreign only what this store did not write. */
  if (writes)
    self->workers.writer = stance_worker_new ("stance-write", g_steal_pointer (&taken->writer),
                                              foreign_write_seen_cb, link, link_unref);

  self->workers.reader = stance_worker_new ("stance-read", g_steal_pointer (&taken->reader),
                                            writes ? NULL : foreign_write_seen_cb,
                                            writes ? NULL : link, writes ? NULL : link_unref);
  self->workers.copier = stance_worker_new ("stance-copy", NULL, NULL, NULL, NULL);

  if (writes)
    start_daily_copy (self, link);

  return self;
}

StanceStoreWorkers
stance_store_close (StanceStore *self)
{
  StanceStoreWorkers workers = self->workers;

  self->workers = (StanceStoreWorkers){ 0 };
  self->closed = TRUE;

  return workers;
}

const StanceStoreWorkers *
stance_store_get_workers (StanceStore *self)
{
  return &self->workers;
}

gboolean
stance_store_refuse (StanceStore  *self,
                     StanceWorker *worker,
                     GTask        *task)
{
  if (worker != NULL)
    return FALSE;

  if (self->closed)
    g_task_return_new_error (task, STANCE_ERROR, STANCE_ERROR_STATE, "%s is closed", self->path);
  else
    g_task_return_new_error (task, STANCE_ERROR, STANCE_ERROR_READ_ONLY, "%s is open read-only", self->path);

  return TRUE;
}

const char *
stance_store_get_path (StanceStore *self)
{
  g_return_val_if_fail (STANCE_IS_STORE (self), NULL);

  return self->path;
}

gboolean
stance_store_is_read_only (StanceStore *self)
{
  g_return_val_if_fail (STANCE_IS_STORE (self), TRUE);

  return self->read_only;
}

void
stance_store_set_author (StanceStore *self,
                         const char  *clinician)
{
  g_return_if_fail (STANCE_IS_STORE (self));

  g_free (self->author);
  self->author = g_strdup (clinician != NULL ? clinician : "");
}

const char *
stance_store_get_author (StanceStore *self)
{
  g_return_val_if_fail (STANCE_IS_STORE (self), NULL);

  return self->author;
}

static Request *
request_new (StanceStore    *self,
             StanceStoreWork work,
             gpointer        data,
             GDestroyNotify  data_free,
             GDestroyNotify  result_free)
{
  Request *request = g_new0 (Request, 1);

  request->work = work;
  request->data = data;
  request->data_free = data_free;
  request->result_free = result_free;
  request->author = g_strdup (self->author);

  return request;
}

void
stance_store_write_async (StanceStore        *self,
                          StanceStoreWork     work,
                          gpointer            request,
                          GDestroyNotify      request_free_func,
                          GDestroyNotify      result_free,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (STANCE_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, stance_store_write_async);
  g_task_set_task_data (task, request_new (self, work, request, request_free_func, result_free),
                        (GDestroyNotify) request_free);

  /* What was written is written, whoever has lost interest since. */
  g_task_set_check_cancellable (task, FALSE);

  if (stance_store_refuse (self, self->workers.writer, task))
    return;

  g_signal_connect_object (task, "notify::completed", G_CALLBACK (write_completed_cb), self, 0);
  stance_worker_push (self->workers.writer, task, run_write);
}

void
stance_store_read_async (StanceStore        *self,
                         StanceStoreWork     work,
                         gpointer            request,
                         GDestroyNotify      request_free_func,
                         GDestroyNotify      result_free,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *read;

  g_return_if_fail (STANCE_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  read = request_new (self, work, request, request_free_func, result_free);
  g_task_set_source_tag (task, stance_store_read_async);
  g_task_set_task_data (task, read, (GDestroyNotify) request_free);

  if (stance_store_refuse (self, self->workers.reader, task))
    return;

  read->worker = stance_worker_ref (self->workers.reader);

  if (cancellable != NULL)
    {
      read->cancellable = g_object_ref (cancellable);
      read->cancelled_id = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), task, NULL);
    }

  stance_worker_push (self->workers.reader, task, run_read);
}

gpointer
stance_store_finish (StanceStore  *self,
                     GAsyncResult *result,
                     GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
