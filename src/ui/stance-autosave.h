/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-store.h"

G_BEGIN_DECLS

typedef enum
{
  STANCE_AUTOSAVE_EMPTY, /* nothing typed, nothing stored */
  STANCE_AUTOSAVE_SAVED,
  STANCE_AUTOSAVE_SAVING,   /* typed within the last second */
  STANCE_AUTOSAVE_CONFLICT, /* another window saved a newer one; both are kept */
  STANCE_AUTOSAVE_FAILED,   /* could not be written; what was typed is kept and tried again */
} StanceAutosaveState;

GType stance_autosave_state_get_type (void);

/**
 * StanceAutosaveWork:
 * @save: request: a copy of what is typed; result: it as stored
 * @read: request: the id as text; result: it as stored now
 * @make_request: of what is typed now, on the main thread
 * @saved: takes id and revision from the result
 * @dup_id: (nullable) (transfer full): of what is typed; %NULL before it is stored
 * @forget_id: it was deleted elsewhere and becomes a new one
 *
 * What saving means for one kind of thing. @owner is that of stance_autosave_new().
 */
typedef struct
{
  StanceStoreWork save;
  StanceStoreWork read;
  gpointer (*make_request) (gpointer owner);
  GDestroyNotify request_free;
  GDestroyNotify result_free;
  void (*saved) (gpointer owner,
                 gpointer result);
  char *(*dup_id) (gpointer owner);
  void (*forget_id) (gpointer owner);
} StanceAutosaveWork;

/**
 * StanceAutosave:
 *
 * Keeps something that is typed on the disk: within half a second of each change, one
 * write at a time, again after a failure, and never over a newer one without being told.
 * Property `state`.
 */
#define STANCE_TYPE_AUTOSAVE (stance_autosave_get_type ())
G_DECLARE_FINAL_TYPE (StanceAutosave, stance_autosave, STANCE, AUTOSAVE, GObject)

/* @owner owns the autosave (exactly one) and calls stance_autosave_close() when it is
 * disposed; saves that are under way keep it alive.
 */
StanceAutosave *stance_autosave_new (StanceStore              *store,
                                     const StanceAutosaveWork *work,
                                     GObject                  *owner,
                                     gboolean                  stored);

StanceAutosaveState stance_autosave_get_state (StanceAutosave *self);
/* %NULL unless the state is CONFLICT or FAILED. */
const GError *stance_autosave_get_error (StanceAutosave *self);
/* The newer one; %NULL unless the state is CONFLICT. */
gconstpointer stance_autosave_get_theirs (StanceAutosave *self);

/* Something was typed. */
void stance_autosave_touch (StanceAutosave *self);

/* The way out of a conflict. Theirs is handed over (transfer full): the owner goes on with
 * it, or takes its revision and calls touch to save over it.
 */
gpointer stance_autosave_resolve (StanceAutosave *self);

/* What is typed is now what is stored. */
void stance_autosave_settle (StanceAutosave *self);

/* Saves now what is not saved yet; done when it is on disk. */
void     stance_autosave_flush_async (StanceAutosave     *self,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean stance_autosave_flush_finish (StanceAutosave *self,
                                       GAsyncResult   *result,
                                       GError        **error);

/* Sends what is not saved yet on its way and forgets the owner. In a conflict that nobody
 * resolved it becomes a thing of its own beside the newer one.
 */
void stance_autosave_close (StanceAutosave *self);

G_END_DECLS
