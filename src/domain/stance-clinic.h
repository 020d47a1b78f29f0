/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-nick.h"
#include "stance-setup.h"
#include "stance-template.h"

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
 * @setups: (element-type StanceSetup): of different names
 * @thresholds: the clinic's own, measure id → four doubles by StanceSex; see below
 * @templates: (element-type StanceTemplate): the clinic's own, in their order
 * @standards: of rivals the one that the clinic takes: id of the rivals → measure id
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
  GPtrArray  *setups;
  GHashTable *thresholds;
  GPtrArray  *templates;
  GHashTable *standards;
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

/* By name; %NULL when there is none. */
const StanceSetup *stance_clinic_find_setup (const StanceClinic *self,
                                             const char         *name);
/* Takes it over; one of its name before is replaced in its place. */
void stance_clinic_take_setup (StanceClinic *self,
                               StanceSetup  *setup);

/* For clients of every sex, also where the shipped one depends on it; NAN takes it away. */
void stance_clinic_set_threshold (StanceClinic *self,
                                  const char   *measure,
                                  double        threshold);
/* For those of one sex; with NAN the shipped one holds for them. */
void stance_clinic_set_threshold_of (StanceClinic *self,
                                     const char   *measure,
                                     StanceSex     sex,
                                     double        threshold);
/* NAN when the clinic has none of its own that is the same for all. */
double stance_clinic_get_threshold (const StanceClinic *self,
                                    const char         *measure);
/* NAN when the clinic has none of its own for this sex. */
double stance_clinic_get_threshold_of (const StanceClinic *self,
                                       const char         *measure,
                                       StanceSex           sex);

/* By id or by name; %NULL when there is none. */
const StanceTemplate *stance_clinic_find_template (const StanceClinic *self,
                                                   const char         *id_or_name);

/* @measure: %NULL when none of the rivals is the standard */
void        stance_clinic_set_standard (StanceClinic *self,
                                        const char   *rivals,
                                        const char   *measure);
const char *stance_clinic_get_standard (const StanceClinic *self,
                                        const char         *rivals);

/* What a sheet needs and the clinic has not said yet: `name`, `phone`,
 * `emergency_number`, `clinicians`; ends with %NULL, free with g_free().
 */
const char **stance_clinic_list_missing (const StanceClinic *self);

G_END_DECLS
