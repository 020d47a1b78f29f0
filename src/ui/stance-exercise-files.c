/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-exercise-files.h"

#include <glib/gi18n.h>

#include "stance-dialogs.h"
#include "stance-error.h"
#include "stance-errors.h"
#include "stance-exercise-requests.h"
#include "stance-photo-image.h"

/* Several photos as cameras write them, in base64. */
#define MAX_SIZE (128 * 1024 * 1024)

/* One piece of work from the question to the answer. */
typedef struct
{
  GtkWindow             *parent;
  StanceSession         *session;
  StanceOwnExercise     *exercise;
  char                  *id;
  StanceExerciseCallback callback;
  gpointer               user_data;
  GDestroyNotify         destroy;
} Work;

static Work *
work_new (GtkWindow             *parent,
          StanceSession         *session,
          StanceExerciseCallback callback,
          gpointer               user_data,
          GDestroyNotify         destroy)
{
  Work *self = g_new0 (Work, 1);

  g_set_weak_pointer (&self->parent, parent);
  self->session = g_object_ref (session);
  self->callback = callback;
  self->user_data = user_data;
  self->destroy = destroy;

  return self;
}

static void
work_free (gpointer data)
{
  Work *self = data;

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->session);
  stance_own_exercise_free (self->exercise);
  g_free (self->id);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static void
done (Work       *self,
      const char *id)
{
  if (self->callback != NULL)
    self->callback (id, self->user_data);
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Work) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceOwnExercise) stored = stance_store_finish (STANCE_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (stored != NULL)
    {
      done (self, stored->id);
      return;
    }

  text = stance_errors_dup_text (error);
  stance_dialogs_tell (self->parent, _ ("The exercise was not imported"), text);
}

/* Takes @self. */
static void
store (Work           *self,
       StanceStoreWork request)
{
  stance_store_write_async (stance_session_get_store (self->session), request, g_steal_pointer (&self->exercise),
                            (GDestroyNotify) stance_own_exercise_free, (GDestroyNotify) stance_own_exercise_free,
                            NULL, stored_cb, self);
}

/* The answer may come before the question's data is freed: the work is kept for it. */
static void
replace_answered_cb (const char *answer,
                     gpointer    user_data)
{
  Work *self = user_data;
  Work *next;

  if (!g_str_equal (answer, "replace"))
    return;

  next = work_new (self->parent, self->session, self->callback, self->user_data, g_steal_pointer (&self->destroy));
  next->exercise = g_steal_pointer (&self->exercise);
  store (next, stance_request_replace_exercise);
}

static void
ask_replace (Work *self)
{
  const StanceDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel") },
      { "replace", _ ("_Replace"), .destructive = TRUE },
        { NULL },
    };
  /* Translators: %s is an exercise's id. */
  g_autofree char *body = g_strdup_printf (_ ("“%s” is in the library already. What was printed with it stays as it is."),
                                              self->exercise->id);

  stance_dialogs_ask (self->parent, _ ("Replace the Exercise?"), body, answers, replace_answered_cb, self, work_free);
}

static void
parsed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Work) self = user_data;
  g_autoptr (GError) error = NULL;
  const StanceExercise *same;

  self->exercise = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->exercise == NULL)
    {
      stance_dialogs_tell (self->parent, _ ("The exercise was not imported"), error->message);
      return;
    }

  same = stance_catalog_find_exercise (stance_session_get_catalog (self->session), self->exercise->id);
  if (same != NULL)
    ask_replace (g_steal_pointer (&self));
  else
    store (g_steal_pointer (&self), stance_request_save_exercise);
}

typedef struct
{
  GFile         *file;
  StanceCatalog *catalog;
} Source;

static void
source_free (gpointer data)
{
  Source *self = data;

  g_object_unref (self->file);
  stance_catalog_unref (self->catalog);
  g_free (self);
}

static gboolean
is_too_large (GFile   *file,
              GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, error);

  if (info == NULL)
    return TRUE;
  if (g_file_info_get_size (info) <= MAX_SIZE)
    return FALSE;

  g_set_error (error, STANCE_ERROR, STANCE_ERROR_INVALID, "The file is larger than %d MB", MAX_SIZE / 1024 / 1024);

  return TRUE;
}

static void
parse_on_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  const Source *from = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceOwnExercise) exercise = NULL;
  g_autofree char *base = g_file_get_basename (from->file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *text = NULL;
  gsize            length = 0;

  if (!is_too_large (from->file, &error) && g_file_load_contents (from->file, cancellable, &text, &length, NULL, &error))
    exercise = stance_own_exercise_parse (name, text, length, from->catalog, &error);

  if (exercise != NULL && stance_photo_images_import (exercise->photos, name, &error))
    g_task_return_pointer (task, g_steal_pointer (&exercise), (GDestroyNotify) stance_own_exercise_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Takes @work. */
static void
import (Work  *work,
        GFile *file)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, parsed_cb, work);
  Source *source = g_new0 (Source, 1);

  source->file = g_object_ref (file);
  source->catalog = stance_catalog_ref (stance_session_get_catalog (work->session));
  g_task_set_source_tag (task, import);
  g_task_set_task_data (task, source, source_free);
  g_task_run_in_thread (task, parse_on_thread);
}

void
stance_exercise_files_import (GtkWindow             *parent,
                              StanceSession         *session,
                              GFile                 *file,
                              StanceExerciseCallback callback,
                              gpointer               user_data,
                              GDestroyNotify         destroy)
{
  import (work_new (parent, session, callback, user_data, destroy), file);
}

static void
chosen_cb (GFile   *file,
           gpointer user_data)
{
  Work *self = user_data;

  if (file != NULL)
    import (work_new (self->parent, self->session, self->callback, self->user_data, g_steal_pointer (&self->destroy)), file);
}

void
stance_exercise_files_choose (GtkWindow             *parent,
                              StanceSession         *session,
                              StanceExerciseCallback callback,
                              gpointer               user_data,
                              GDestroyNotify         destroy)
{
  stance_dialogs_open_file (parent, _ ("Import an Exercise"), _ ("_Import"), NULL, chosen_cb,
                                                                 work_new (parent, session, callback, user_data, destroy), work_free);
}

typedef struct
{
  GtkWindow *parent;
  char      *text;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_clear_weak_pointer (&self->parent);
  g_free (self->text);
  g_free (self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Export *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    stance_dialogs_tell (self->parent, _ ("The exercise was not exported"), error->message);
  export_free (self);
}

static void
place_chosen_cb (GFile   *file,
                 gpointer user_data)
{
  Export *self = user_data;
  Export *next;

  if (file == NULL)
    return;

  next = g_new0 (Export, 1);
  g_set_weak_pointer (&next->parent, self->parent);
  next->text = g_steal_pointer (&self->text);
  g_file_replace_contents_async (file, next->text, strlen (next->text), NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                 NULL, written_cb, next);
}

void
stance_exercise_files_export (GtkWindow            *parent,
                              const StanceExercise *exercise)
{
  g_autofree char *name = g_strconcat (exercise->id, ".exercise", NULL);
  Export          *self = g_new0 (Export, 1);

  g_set_weak_pointer (&self->parent, parent);
  self->text = stance_exercise_dup_file (exercise);
  stance_dialogs_save_file (parent, _ ("Export the Exercise"), _ ("_Export"), name, place_chosen_cb, self, export_free);
}

static void
retired_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Work) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  stance_store_finish (STANCE_STORE (source), result, &error);
  if (error == NULL)
    {
      done (self, self->id);
      return;
    }

  text = stance_errors_dup_text (error);
  stance_dialogs_tell (self->parent, _ ("The exercise was not changed"), text);
}

void
stance_exercise_files_retire (GtkWindow             *parent,
                              StanceSession         *session,
                              const char            *id,
                              gboolean               retired,
                              StanceExerciseCallback callback,
                              gpointer               user_data,
                              GDestroyNotify         destroy)
{
  Work *work = work_new (parent, session, callback, user_data, destroy);

  work->id = g_strdup (id);
  stance_store_write_async (stance_session_get_store (session),
                            retired ? stance_request_retire_exercise : stance_request_unretire_exercise,
                            g_strdup (id), g_free, NULL, NULL, retired_cb, work);
}
