/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-clinic-rows.h"

/* Moves whenever one of them is changed, and is short however many there are. */
#define SELECT_STATE                                                                          \
  "SELECT (SELECT count (*) || '/' || coalesce (sum (revision), 0) FROM exercise) || ' ' || " \
  "(SELECT count (*) || '/' || coalesce (sum (revision), 0) FROM measure) || ' ' || "         \
  "(SELECT count (*) || '/' || coalesce (sum (revision), 0) FROM template)"

StanceOwnContent *
stance_record_list_own_content (StanceRecord *self,
                                GError      **error)
{
  g_autoptr (StanceOwnContent) own = stance_own_content_new ();

  g_ptr_array_unref (own->exercises);
  g_ptr_array_unref (own->measures);
  own->measures = NULL;
  own->exercises = stance_record_list_own_exercises (self, error);
  if (own->exercises != NULL)
    own->measures = stance_record_list_own_measures (self, error);

  if (own->measures == NULL || !stance_clinic_templates_read (self, own->templates, error))
    return NULL;

  return g_steal_pointer (&own);
}

char *
stance_record_dup_own_content_state (StanceRecord *self,
                                     GError      **error)
{
  g_autoptr (StanceStatement) row = stance_record_prepare (self, SELECT_STATE, error);

  if (row == NULL || !stance_sqlite_step (row, NULL, error))
    return NULL;

  return g_strdup (stance_sqlite_text (row, 0));
}
