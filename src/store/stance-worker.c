/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-worker.h"

/* Half of what others' writes may stay unseen (two seconds). */
#define LOOK_INTERVAL G_USEC_PER_SEC

struct _StanceWorker
{
  GThread           *thread;
  GAsyncQueue       *requests;
  StanceRecord      *record;
  StanceWorkerNotify notify;
  gpointer           user_data;
  GDestroyNotify     user_data_free;
  gint64             foreign_version;
  gint64             next_look;
  GMutex             lock; /* of current */
  GTask             *current;
};

typedef struct
{
  GTask           *task; /* NULL: the last request */
  StanceWorkerFunc func;
} Request;

static gboolean
release_cb (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

static void
release_in_its_context (GTask *task)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, release_cb, task, g_object_unref);
  g_source_attach (source, g_task_get_context (task));
}

static void
set_current (StanceWorker *self,
             GTask        *task)
{
  g_mutex_lock (&self->lock);
  self->current = task;

  if (self->record != NULL)
    stance_record_rearm (self->record);

  g_mutex_unlock (&self->lock);
}

/* A cancellation that comes after the look interrupts, as the task is current by then. */
static void
run_request (StanceWorker *self,
             Request      *request)
{
  set_current (self, request->task);

  if (!g_task_return_error_if_cancelled (request->task))
    request->func (request->task, self->record);

  set_current (self, NULL);
  release_in_its_context (request->task);
}

static void
look_for_foreign_writes (StanceWorker *self)
{
  gint64 version;

  if (self->notify == NULL || g_get_monotonic_time () < self->next_look)
    return;

  version = stance_record_get_foreign_version (self->record);

  if (version != self->foreign_version)
    self->notify (self->user_data);

  self->foreign_version = version;
  self->next_look = g_get_monotonic_time () + LOOK_INTERVAL;
}

static Request *
wait_for_request (StanceWorker *self)
{
  if (self->notify == NULL)
    return g_async_queue_pop (self->requests);

  return g_async_queue_timeout_pop (self->requests, LOOK_INTERVAL);
}

static gpointer
run_worker (gpointer user_data)
{
  StanceWorker *self = user_data;
  gboolean      last = FALSE;

  while (!last)
    {
      Request *request = wait_for_request (self);

      last = request != NULL && request->task == NULL;

      if (request != NULL && !last)
        run_request (self, request);

      g_free (request);

      if (!last)
        look_for_foreign_writes (self);
    }

  g_clear_pointer (&self->record, stance_record_close);
  stance_worker_unref (self);

  return NULL;
}

StanceWorker *
stance_worker_new (const char        *name,
                   StanceRecord      *record,
                   StanceWorkerNotify notify,
                   gpointer           user_data,
                   GDestroyNotify     user_data_free)
{
  StanceWorker *self = g_atomic_rc_box_new0 (StanceWorker);

  self->requests = g_async_queue_new_full (g_free);
  self->record = record;
  self->notify = notify;
  self->user_data = user_data;
  self->user_data_free = user_data_free;
  self->foreign_version = notify != NULL ? stance_record_get_foreign_version (record) : 0;
  g_mutex_init (&self->lock);
  self->thread = g_thread_new (name, run_worker, stance_worker_ref (self));

  return self;
}

StanceWorker *
stance_worker_ref (StanceWorker *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_worker (gpointer data)
{
  StanceWorker *self = data;

  g_async_queue_unref (self->requests);
  g_mutex_clear (&self->lock);

  if (self->user_data_free != NULL)
    self->user_data_free (self->user_data);
}

void
stance_worker_unref (StanceWorker *self)
{
  g_atomic_rc_box_release_full (self, clear_worker);
}

static void
push (StanceWorker    *self,
      GTask           *task,
      StanceWorkerFunc func)
{
  Request *request = g_new0 (Request, 1);

  request->task = task;
  request->func = func;
  g_async_queue_push (self->requests, request);
}

void
stance_worker_push (StanceWorker    *self,
                    GTask           *task,
                    StanceWorkerFunc func)
{
  push (self, g_object_ref (task), func);
}

void
stance_worker_interrupt (StanceWorker *self,
                         GTask        *task)
{
  g_mutex_lock (&self->lock);

  if (self->current == task && self->record != NULL)
    stance_record_interrupt (self->record);

  g_mutex_unlock (&self->lock);
}

void
stance_worker_stop (StanceWorker *self)
{
  push (self, NULL, NULL);
  g_thread_unref (self->thread);
  stance_worker_unref (self);
}

void
stance_worker_join (StanceWorker *self)
{
  push (self, NULL, NULL);
  g_thread_join (self->thread);
  stance_worker_unref (self);
}
