/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-clinic.h"

#include "stance-texts-private.h"

#include <math.h>

#define N_SEXES (STANCE_SEX_OTHER + 1)

static const gsize clinic_texts[] = {
  G_STRUCT_OFFSET (StanceClinic, name),
  G_STRUCT_OFFSET (StanceClinic, address),
  G_STRUCT_OFFSET (StanceClinic, phone),
  G_STRUCT_OFFSET (StanceClinic, web),
  G_STRUCT_OFFSET (StanceClinic, emergency_number),
  G_STRUCT_OFFSET (StanceClinic, paper),
};

static const gsize clinician_texts[] = {
  G_STRUCT_OFFSET (StanceClinician, id),
  G_STRUCT_OFFSET (StanceClinician, name),
  G_STRUCT_OFFSET (StanceClinician, credentials),
};

static GHashTable *
thresholds_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
copy_thresholds (const StanceClinic *self,
                 StanceClinic       *copy)
{
  GHashTableIter iter;
  gpointer       measure;
  gpointer       thresholds;

  g_hash_table_iter_init (&iter, self->thresholds);
  while (g_hash_table_iter_next (&iter, &measure, &thresholds))
    g_hash_table_insert (copy->thresholds, g_strdup (measure), g_memdup2 (thresholds, N_SEXES * sizeof (double)));
}

static GPtrArray *
templates_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) stance_template_free);
}

static void
copy_templates (const StanceClinic *self,
                StanceClinic       *copy)
{
  for (guint i = 0; i < self->templates->len; i++)
    g_ptr_array_add (copy->templates, stance_template_copy (self->templates->pdata[i]));
}

static GHashTable *
standards_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
copy_standards (const StanceClinic *self,
                StanceClinic       *copy)
{
  GHashTableIter iter;
  gpointer       rivals;
  gpointer       measure;

  g_hash_table_iter_init (&iter, self->standards);
  while (g_hash_table_iter_next (&iter, &rivals, &measure))
    stance_clinic_set_standard (copy, rivals, measure);
}

static gboolean
has_active_clinician (const StanceClinic *self)
{
  for (guint i = 0; i < self->clinicians->len; i++)
    {
      const StanceClinician *clinician = g_ptr_array_index (self->clinicians, i);

      if (!clinician->archived)
        return TRUE;
    }

  return FALSE;
}

StanceClinic *
stance_clinic_new (void)
{
  StanceClinic *self = g_new0 (StanceClinic, 1);

  stance_texts_init (self, clinic_texts, G_N_ELEMENTS (clinic_texts));
  g_free (self->paper);
  self->paper = g_strdup ("a4");
  self->clinicians = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_clinician_free);
  self->setups = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_setup_free);
  self->thresholds = thresholds_new ();
  self->templates = templates_new ();
  self->standards = standards_new ();

  return self;
}

StanceClinic *
stance_clinic_copy (const StanceClinic *self)
{
  StanceClinic *copy = g_new0 (StanceClinic, 1);

  copy->revision = self->revision;
  stance_texts_copy (self, copy, clinic_texts, G_N_ELEMENTS (clinic_texts));
  copy->clinicians = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_clinician_free);
  for (guint i = 0; i < self->clinicians->len; i++)
    g_ptr_array_add (copy->clinicians, stance_clinician_copy (g_ptr_array_index (self->clinicians, i)));
  copy->setups = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_setup_free);
  for (guint i = 0; i < self->setups->len; i++)
    g_ptr_array_add (copy->setups, stance_setup_copy (g_ptr_array_index (self->setups, i)));
  copy->thresholds = thresholds_new ();
  copy_thresholds (self, copy);
  copy->templates = templates_new ();
  copy_templates (self, copy);
  copy->standards = standards_new ();
  copy_standards (self, copy);

  return copy;
}

void
stance_clinic_free (StanceClinic *self)
{
  if (self == NULL)
    return;

  stance_texts_clear (self, clinic_texts, G_N_ELEMENTS (clinic_texts));
  g_ptr_array_unref (self->clinicians);
  g_ptr_array_unref (self->setups);
  g_hash_table_unref (self->thresholds);
  g_ptr_array_unref (self->templates);
  g_hash_table_unref (self->standards);
  g_free (self);
}

StanceClinician *
stance_clinician_new (const char *name,
                      const char *credentials)
{
  StanceClinician *self = g_new0 (StanceClinician, 1);

  self->id = g_strdup ("");
  self->name = g_strdup (name != NULL ? name : "");
  self->credentials = g_strdup (credentials != NULL ? credentials : "");

  return self;
}

StanceClinician *
stance_clinician_copy (const StanceClinician *self)
{
  StanceClinician *copy = g_new0 (StanceClinician, 1);

  stance_texts_copy (self, copy, clinician_texts, G_N_ELEMENTS (clinician_texts));
  copy->archived = self->archived;

  return copy;
}

void
stance_clinician_free (StanceClinician *self)
{
  if (self == NULL)
    return;

  stance_texts_clear (self, clinician_texts, G_N_ELEMENTS (clinician_texts));
  g_free (self);
}

const StanceClinician *
stance_clinic_find_clinician (const StanceClinic *self,
                              const char         *id_or_name)
{
  if (id_or_name == NULL || *id_or_name == '\0')
    return NULL;

  for (guint i = 0; i < self->clinicians->len; i++)
    {
      const StanceClinician *clinician = g_ptr_array_index (self->clinicians, i);

      if (g_str_equal (clinician->id, id_or_name) || g_str_equal (clinician->name, id_or_name))
        return clinician;
    }

  return NULL;
}

static int
find_setup (const StanceClinic *self,
            const char         *name)
{
  for (guint i = 0; i < self->setups->len; i++)
    if (g_strcmp0 (((const StanceSetup *) g_ptr_array_index (self->setups, i))->name, name) == 0)
      return (int) i;

  return -1;
}

const StanceSetup *
stance_clinic_find_setup (const StanceClinic *self,
                          const char         *name)
{
  int index = find_setup (self, name);

  return index >= 0 ? g_ptr_array_index (self->setups, index) : NULL;
}

void
stance_clinic_take_setup (StanceClinic *self,
                          StanceSetup  *setup)
{
  int index = find_setup (self, setup->name);

  if (index >= 0)
    g_ptr_array_remove_index (self->setups, (guint) index);

  g_ptr_array_insert (self->setups, index, setup);
}

void
stance_clinic_set_threshold (StanceClinic *self,
                             const char   *measure,
                             double        threshold)
{
  for (int sex = STANCE_SEX_UNKNOWN; sex < N_SEXES; sex++)
    stance_clinic_set_threshold_of (self, measure, sex, threshold);
}

static gboolean
is_empty (const double *thresholds)
{
  for (int sex = STANCE_SEX_UNKNOWN; sex < N_SEXES; sex++)
    if (!isnan (thresholds[sex]))
      return FALSE;

  return TRUE;
}

static double *
require_thresholds (StanceClinic *self,
                    const char   *measure)
{
  const double none[N_SEXES] = { NAN, NAN, NAN, NAN };
  double      *thresholds = g_hash_table_lookup (self->thresholds, measure);

  if (thresholds == NULL)
    {
      thresholds = g_memdup2 (none, sizeof none);
      g_hash_table_insert (self->thresholds, g_strdup (measure), thresholds);
    }

  return thresholds;
}

void
stance_clinic_set_threshold_of (StanceClinic *self,
                                const char   *measure,
                                StanceSex     sex,
                                double        threshold)
{
  double *thresholds = require_thresholds (self, measure);

  thresholds[sex] = threshold;
  if (is_empty (thresholds))
    g_hash_table_remove (self->thresholds, measure);
}

double
stance_clinic_get_threshold (const StanceClinic *self,
                             const char         *measure)
{
  const double *thresholds = g_hash_table_lookup (self->thresholds, measure);

  for (int sex = STANCE_SEX_UNKNOWN; thresholds != NULL && sex < N_SEXES; sex++)
    if (isnan (thresholds[sex]) || thresholds[sex] < thresholds[0] || thresholds[sex] > thresholds[0])
      return NAN;

  return thresholds != NULL ? thresholds[0] : NAN;
}

double
stance_clinic_get_threshold_of (const StanceClinic *self,
                                const char         *measure,
                                StanceSex           sex)
{
  const double *thresholds = g_hash_table_lookup (self->thresholds, measure);

  return thresholds != NULL ? thresholds[sex] : NAN;
}

const StanceTemplate *
stance_clinic_find_template (const StanceClinic *self,
                             const char         *id_or_name)
{
  for (guint i = 0; id_or_name != NULL && *id_or_name != '\0' && i < self->templates->len; i++)
    {
      const StanceTemplate *template = self->templates->pdata[i];

      if (g_str_equal (template->id, id_or_name) || g_str_equal (template->name, id_or_name))
        return template;
    }

  return NULL;
}

void
stance_clinic_set_standard (StanceClinic *self,
                            const char   *rivals,
                            const char   *measure)
{
  if (measure == NULL)
    g_hash_table_remove (self->standards, rivals);
  else
    g_hash_table_replace (self->standards, g_strdup (rivals), g_strdup (measure));
}

const char *
stance_clinic_get_standard (const StanceClinic *self,
                            const char         *rivals)
{
  return rivals != NULL ? g_hash_table_lookup (self->standards, rivals) : NULL;
}

const char **
stance_clinic_list_missing (const StanceClinic *self)
{
  GPtrArray *missing = g_ptr_array_new ();

  if (*self->name == '\0')
    g_ptr_array_add (missing, (gpointer) "name");
  if (*self->phone == '\0')
    g_ptr_array_add (missing, (gpointer) "phone");
  if (*self->emergency_number == '\0')
    g_ptr_array_add (missing, (gpointer) "emergency_number");
  if (!has_active_clinician (self))
    g_ptr_array_add (missing, (gpointer) "clinicians");
  g_ptr_array_add (missing, NULL);

  return (const char **) g_ptr_array_free (missing, FALSE);
}
