/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char    *id;
  char    *name;
  char    *credentials;
  gboolean archived;
} StanceClinician;

/**
 * StanceClinic:
 * @revision: counts the saves, for optimistic locking
 * @emergency_number: the country's, printed on each sheet
 * @paper: `a4` or `letter`
 * @clinicians: (element-type StanceClinician)
 * @thresholds: the clinic's own, measure id → pointer to double
 *
 * The letterhead and the clinic's own figures. Texts are never %NULL.
 */
typedef struct
{
  int         revision;
  char       *name;
  char       *address;
  char       *phone;
  char       *web;
  char       *emergency_number;
  char       *paper;
  GPtrArray  *clinicians;
  GHashTable *thresholds;
} StanceClinic;

StanceClinic *stance_clinic_new (void);
StanceClinic *stance_clinic_copy (const StanceClinic *self);
void          stance_clinic_free (StanceClinic *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceClinic, stance_clinic_free)

StanceClinician *stance_clinician_new (const char *name,
                                       const char *credentials);
StanceClinician *stance_clinician_copy (const StanceClinician *self);
void             stance_clinician_free (StanceClinician *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceClinician, stance_clinician_free)

/* By id or by name; %NULL when there is none. */
const StanceClinician *stance_clinic_find_clinician (const StanceClinic *self,
                                                     const char         *id_or_name);

void stance_clinic_set_threshold (StanceClinic *self,
                                  const char   *measure,
                                  double        threshold);
/* NAN when the clinic has none of its own. */
double stance_clinic_get_threshold (const StanceClinic *self,
                                    const char         *measure);

/* What a sheet needs and the clinic has not said yet: `name`, `phone`,
 * `emergency_number`, `clinicians`; ends with %NULL, free with g_free().
 */
const char **stance_clinic_list_missing (const StanceClinic *self);

G_END_DECLS
