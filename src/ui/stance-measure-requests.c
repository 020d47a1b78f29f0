/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-measure-requests.h"

gpointer
stance_request_save_measure (StanceRecord *record,
                             gpointer      request,
                             GError      **error)
{
  g_autoptr (StanceOwnMeasure) measure = stance_own_measure_copy (request);

  if (measure->revision == 0
        ? !stance_record_add_own_measure (record, measure, error)
        : !stance_record_save_own_measure (record, measure, error))
    return NULL;

  return g_steal_pointer (&measure);
}

gpointer
stance_request_replace_measure (StanceRecord *record,
                                gpointer      request,
                                GError      **error)
{
  g_autoptr (StanceOwnMeasure) measure = stance_own_measure_copy (request);
  g_autoptr (StanceOwnMeasure) stored = stance_record_get_own_measure (record, measure->id, NULL);

  measure->revision = stored != NULL ? stored->revision : 0;
  measure->retired = stored != NULL && stored->retired;

  return stance_request_save_measure (record, measure, error);
}

gpointer
stance_request_retire_measure (StanceRecord *record,
                               gpointer      request,
                               GError      **error)
{
  const StanceOwnMeasure *measure = request;

  if (!stance_record_retire_own_measure (record, measure->id, measure->retired, error))
    return NULL;

  return stance_own_measure_copy (measure);
}
