/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-migrate.h"

#include "stance-schema-resource.h"
#include "stance-sqlite.h"

#define STEPS "/io/github/stance_pt/Stance/schema/sqlite/"

int
stance_migrate_get_latest (void)
{
  g_auto (GStrv) names = g_resource_enumerate_children (stance_schema_get_resource (), STEPS,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return names != NULL ? (int) g_strv_length (names) : 0;
}

gboolean
stance_migrate_get_version (sqlite3 *db,
                            int     *version,
                            GError **error)
{
  gint64 number = 0;

  if (!stance_sqlite_query_int (db, "PRAGMA user_version", &number, error))
    return FALSE;

  *version = (int) number;

  return TRUE;
}

static char *
dup_script (int      step,
            GError **error)
{
  g_autofree char *path = g_strdup_printf (STEPS "%04d", step);
  g_autoptr (GBytes) sql = g_resource_lookup_data (stance_schema_get_resource (), path,
                                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (sql == NULL)
    return NULL;

  return g_strdup_printf ("%.*s; PRAGMA application_id = %d; PRAGMA user_version = %d",
                          (int) g_bytes_get_size (sql), (const char *) g_bytes_get_data (sql, NULL),
                          STANCE_APPLICATION_ID, step);
}

/* Another process may have done the step while we waited for the lock. */
static gboolean
run_step (sqlite3 *db,
          int      step,
          GError **error)
{
  g_autofree char *script = dup_script (step, error);
  int              version = 0;

  if (script == NULL || !stance_migrate_get_version (db, &version, error))
    return FALSE;

  return version >= step || stance_sqlite_exec (db, script, error);
}

static gboolean
run_steps (sqlite3 *db,
           int      first,
           int      last,
           GError **error)
{
  for (int step = first; step <= last; step++)
    if (!run_step (db, step, error))
      {
        g_prefix_error (error, "Step %d of the schema: ", step);
        return FALSE;
      }

  return TRUE;
}

/* In one transaction: either the schema and its number move, or neither. */
static gboolean
apply_steps (sqlite3 *db,
             int      first,
             int      last,
             GError **error)
{
  if (!stance_sqlite_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (run_steps (db, first, last, error) && stance_sqlite_exec (db, "COMMIT", error))
    return TRUE;

  sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);

  return FALSE;
}

gboolean
stance_migrate (sqlite3 *db,
                int      target,
                GError **error)
{
  int version = 0;

  if (!stance_migrate_get_version (db, &version, error))
    return FALSE;

  /* A new file is whole at once: no other process finds it half made and wants to migrate it. */
  if (version == 0 && target > 0)
    return apply_steps (db, 1, target, error);

  while (version < target)
    {
      version++;

      if (!apply_steps (db, version, version, error))
        return FALSE;
    }

  return TRUE;
}
