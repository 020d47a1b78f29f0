/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-exercise-requests.h"

#include "stance-error.h"

StanceCatalogRequest *
stance_catalog_request_new (StanceCatalog *base,
                            const char    *state)
{
  StanceCatalogRequest *self = g_new0 (StanceCatalogRequest, 1);

  self->base = stance_catalog_ref (base);
  self->state = g_strdup (state);

  return self;
}

void
stance_catalog_request_free (StanceCatalogRequest *self)
{
  stance_catalog_unref (self->base);
  g_free (self->state);
  g_free (self);
}

void
stance_catalog_answer_free (StanceCatalogAnswer *self)
{
  if (self == NULL)
    return;

  g_free (self->state);
  g_clear_pointer (&self->catalog, stance_catalog_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self);
}

/* At first a record to which the clinic has added nothing has nothing new to say. */
gpointer
stance_request_catalog (StanceRecord *record,
                        gpointer      request,
                        GError      **error)
{
  StanceCatalogRequest *wanted = request;
  g_autoptr (StanceCatalogAnswer) answer = g_new0 (StanceCatalogAnswer, 1);
  g_autoptr (StanceOwnContent) own = NULL;

  answer->state = stance_record_dup_own_content_state (record, error);
  if (answer->state == NULL)
    return NULL;
  if (g_strcmp0 (answer->state, wanted->state) == 0)
    return g_steal_pointer (&answer);

  own = stance_record_list_own_content (record, error);
  if (own == NULL)
    return NULL;
  if (!stance_own_content_is_empty (own) || wanted->state != NULL)
    answer->catalog = stance_catalog_with_own (wanted->base, own, &answer->faults);

  return g_steal_pointer (&answer);
}

gpointer
stance_request_save_exercise (StanceRecord *record,
                              gpointer      request,
                              GError      **error)
{
  g_autoptr (StanceOwnExercise) exercise = stance_own_exercise_copy (request);

  if (exercise->revision == 0
        ? !stance_record_add_own_exercise (record, exercise, error)
        : !stance_record_save_own_exercise (record, exercise, error))
    return NULL;

  return g_steal_pointer (&exercise);
}

gpointer
stance_request_replace_exercise (StanceRecord *record,
                                 gpointer      request,
                                 GError      **error)
{
  g_autoptr (StanceOwnExercise) exercise = stance_own_exercise_copy (request);
  g_autoptr (StanceOwnExercise) stored = stance_record_get_own_exercise (record, exercise->id, error);

  if (stored == NULL)
    return NULL;

  exercise->revision = stored->revision;
  exercise->retired = stored->retired;

  return stance_record_save_own_exercise (record, exercise, error) ? g_steal_pointer (&exercise) : NULL;
}

gpointer
stance_request_retire_exercise (StanceRecord *record,
                                gpointer      request,
                                GError      **error)
{
  stance_record_retire_own_exercise (record, request, TRUE, error);

  return NULL;
}

gpointer
stance_request_unretire_exercise (StanceRecord *record,
                                  gpointer      request,
                                  GError      **error)
{
  stance_record_retire_own_exercise (record, request, FALSE, error);

  return NULL;
}
