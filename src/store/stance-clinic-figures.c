/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-clinic-rows.h"

#include <math.h>

#define INSERT_THRESHOLD "INSERT INTO clinic_threshold (measure, threshold) VALUES (?1, ?2)"
#define INSERT_OF_SEX    "INSERT INTO clinic_threshold_of_sex (measure, sex, threshold) VALUES (?1, ?2, ?3)"
#define INSERT_STANDARD  "INSERT INTO clinic_standard (rivals, measure) VALUES (?1, ?2)"

static void
read_threshold (StanceClinic *clinic,
                sqlite3_stmt *row)
{
  stance_clinic_set_threshold (clinic, stance_sqlite_text (row, 0), sqlite3_column_double (row, 1));
}

static void
read_threshold_of_sex (StanceClinic *clinic,
                       sqlite3_stmt *row)
{
  stance_clinic_set_threshold_of (clinic, stance_sqlite_text (row, 0),
                                  (StanceSex) stance_sqlite_nick (row, 2, stance_sex_nicks),
                                  sqlite3_column_double (row, 1));
}

static void
read_standard (StanceClinic *clinic,
               sqlite3_stmt *row)
{
  stance_clinic_set_standard (clinic, stance_sqlite_text (row, 0), stance_sqlite_text (row, 1));
}

static const struct
{
  const char *select;
  const char *clear;
  void (*read) (StanceClinic *clinic,
                sqlite3_stmt *row);
} tables[] = {
  { "SELECT measure, threshold FROM clinic_threshold ORDER BY measure", "DELETE FROM clinic_threshold", read_threshold },
  { "SELECT measure, threshold, sex FROM clinic_threshold_of_sex ORDER BY measure, sex", "DELETE FROM clinic_threshold_of_sex", read_threshold_of_sex },
  { "SELECT rivals, measure FROM clinic_standard ORDER BY rivals", "DELETE FROM clinic_standard", read_standard },
};

gboolean
stance_clinic_figures_read (StanceRecord *record,
                            StanceClinic *clinic,
                            GError      **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (StanceStatement) row = stance_record_prepare (record, tables[i].select, error);
      gboolean success = row != NULL;
      gboolean has_row = FALSE;

      while (success && (success = stance_sqlite_step (row, &has_row, error)) && has_row)
        tables[i].read (clinic, row);

      if (!success)
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_threshold (StanceRecord       *record,
                 const StanceClinic *clinic,
                 const char         *measure,
                 GError            **error)
{
  double for_all = stance_clinic_get_threshold (clinic, measure);

  if (!isnan (for_all))
    return stance_sqlite_write (record->db, error, INSERT_THRESHOLD, "sd", measure, for_all);

  for (int sex = STANCE_SEX_UNKNOWN; sex <= STANCE_SEX_OTHER; sex++)
    {
      double threshold = stance_clinic_get_threshold_of (clinic, measure, sex);

      if (!isnan (threshold) &&
          !stance_sqlite_write (record->db, error, INSERT_OF_SEX, "ssd", measure, stance_sex_nicks[sex], threshold))
        return FALSE;
    }

  return TRUE;
}

gboolean
stance_clinic_figures_write (StanceRecord       *record,
                             const StanceClinic *clinic,
                             GError            **error)
{
  GHashTableIter iterator;
  gpointer       key;
  gpointer       value;

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!stance_sqlite_exec (record->db, tables[i].clear, error))
      return FALSE;

  g_hash_table_iter_init (&iterator, clinic->thresholds);
  while (g_hash_table_iter_next (&iterator, &key, NULL))
    if (!write_threshold (record, clinic, key, error))
      return FALSE;

  g_hash_table_iter_init (&iterator, clinic->standards);
  while (g_hash_table_iter_next (&iterator, &key, &value))
    if (!stance_sqlite_write (record->db, error, INSERT_STANDARD, "ss", key, value))
      return FALSE;

  return TRUE;
}
