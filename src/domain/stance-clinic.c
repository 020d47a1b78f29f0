/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-clinic.h"

#include "stance-texts-private.h"

#include <math.h>

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
  gpointer       threshold;

  g_hash_table_iter_init (&iter, self->thresholds);
  while (g_hash_table_iter_next (&iter, &measure, &threshold))
    stance_clinic_set_threshold (copy, measure, *(double *) threshold);
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
  self->thresholds = thresholds_new ();

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
  copy->thresholds = thresholds_new ();
  copy_thresholds (self, copy);

  return copy;
}

void
stance_clinic_free (StanceClinic *self)
{
  if (self == NULL)
    return;

  stance_texts_clear (self, clinic_texts, G_N_ELEMENTS (clinic_texts));
  g_ptr_array_unref (self->clinicians);
  g_hash_table_unref (self->thresholds);
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

void
stance_clinic_set_threshold (StanceClinic *self,
                             const char   *measure,
                             double        threshold)
{
  if (isnan (threshold))
    g_hash_table_remove (self->thresholds, measure);
  else
    g_hash_table_replace (self->thresholds, g_strdup (measure),
                          g_memdup2 (&threshold, sizeof threshold));
}

double
stance_clinic_get_threshold (const StanceClinic *self,
                             const char         *measure)
{
  const double *threshold = g_hash_table_lookup (self->thresholds, measure);

  return threshold != NULL ? *threshold : NAN;
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
