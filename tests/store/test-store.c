/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-store-calls.h"
#include "stance-store-fixture.h"

#include <gio/gio.h>
#include <unistd.h>

static StanceStore *
open_store (const char       *path,
            StanceRecordFlags flags,
            GError          **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  stance_store_open_async (path, flags, NULL, keep_result_cb, &result);

  return stance_store_open_finish (await (&result), error);
}

/* Writes first and then fails. */
static gpointer
add_client_and_fail (StanceRecord *record,
                     gpointer      name,
                     GError      **error)
{
  g_free (add_client (record, name, error));
  g_set_error_literal (error, STANCE_ERROR, STANCE_ERROR_INVALID, "on purpose");

  return NULL;
}

/* Reads until it is stopped. */
static gpointer
count_for_ever (StanceRecord *record,
                gpointer      started,
                GError      **error)
{
  StanceClientQuery query = { 0 };

  g_atomic_int_set ((int *) started, TRUE);

  while (stance_record_count_clients (record, &query, error) >= 0)
    ;

  return NULL;
}

static char *
write_client (StanceStore *store,
              const char  *name,
              GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  stance_store_write_async (store, add_client, g_strdup (name), g_free, g_free, NULL, keep_result_cb, &result);

  return stance_store_finish (store, await (&result), error);
}

static int
read_count (StanceStore *store,
            GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  stance_store_read_async (store, count_clients, NULL, NULL, NULL, NULL, keep_result_cb, &result);

  return GPOINTER_TO_INT (stance_store_finish (store, await (&result), error));
}

static void
count_cb (StanceStore *store,
          gpointer     n_changes)
{
  (*(int *) n_changes)++;
}

static void
test_write_and_read (Fixture      *fixture,
                     gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceStore) store = open_store (fixture->path, STANCE_RECORD_WRITE, &error);
  g_autofree char *id = NULL;
  int              n_changes = 0;

  g_assert_no_error (error);
  g_assert_cmpstr (stance_store_get_path (store), ==, fixture->path);
  g_assert_false (stance_store_is_read_only (store));
  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &n_changes);

  id = write_client (store, "Beispiel", &error);
  g_assert_no_error (error);
  g_assert_nonnull (id);
  g_assert_cmpint (read_count (store, &error), ==, 1);
  g_assert_cmpint (n_changes, ==, 1);
}

static void
test_failed_write (Fixture      *fixture,
                   gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceStore) store = open_store (fixture->path, STANCE_RECORD_WRITE, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  int n_changes = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &n_changes);
  stance_store_write_async (store, add_client_and_fail, g_strdup ("Beispiel"), g_free, g_free, NULL,
                            keep_result_cb, &result);
  g_assert_null (stance_store_finish (store, await (&result), &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_INVALID);
  g_assert_cmpint (read_count (store, NULL), ==, 0);
  g_assert_cmpint (n_changes, ==, 0);
}

static void
test_open_errors (Fixture      *fixture,
                  gconstpointer unused)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "none.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (open_store (missing, STANCE_RECORD_WRITE, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_MISSING);
}

static void
test_read_only (Fixture      *fixture,
                gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceStore) store = open_store (fixture->path, STANCE_RECORD_READ_ONLY, &error);

  g_assert_no_error (error);
  g_assert_true (stance_store_is_read_only (store));
  g_assert_null (write_client (store, "Beispiel", &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_READ_ONLY);
}

static void
test_cancelled_read (Fixture      *fixture,
                     gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceStore) store = open_store (fixture->path, STANCE_RECORD_WRITE, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  int started = FALSE;

  stance_store_read_async (store, count_for_ever, &started, NULL, NULL, cancellable, keep_result_cb, &result);

  while (!g_atomic_int_get (&started))
    g_thread_yield ();

  g_cancellable_cancel (cancellable);
  g_assert_null (stance_store_finish (store, await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_assert_cmpint (read_count (store, &error), ==, 0);
  g_assert_no_error (error);
}

static void
test_foreign_write (Fixture      *fixture,
                    gconstpointer unused)
{
  g_autoptr (StanceStore) store = open_store (fixture->path, STANCE_RECORD_WRITE, NULL);
  g_autoptr (StanceClient) client = NULL;
  gint64 start;
  int    n_changes = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_cmpint (read_count (store, NULL), ==, 0);
  client = fixture_add_client (fixture, "Ada", "Beispiel");
  start = g_get_monotonic_time ();

  while (n_changes == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

static void
count_down_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      n_pending)
{
  (*(int *) n_pending)--;
}

/* The last reference may go while requests run on either thread. */
static void
test_drop_while_busy (Fixture      *fixture,
                      gconstpointer unused)
{
  int n_pending = 0;

  for (int i = 0; i < 100; i++)
    {
      g_autoptr (StanceStore) store = open_store (fixture->path, STANCE_RECORD_WRITE, NULL);

      for (int j = 0; j < 3; j++, n_pending += 2)
        {
          stance_store_write_async (store, add_client, g_strdup ("Beispiel"), g_free, g_free, NULL, count_down_cb, &n_pending);
          stance_store_read_async (store, count_clients, NULL, NULL, NULL, NULL, count_down_cb, &n_pending);
        }

      if (i % 2 == 0)
        g_clear_object (&store);

      while (n_pending > 4)
        g_main_context_iteration (NULL, TRUE);
    }

  while (n_pending > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
progress_cb (goffset  done,
             goffset  total,
             gpointer last)
{
  g_assert_cmpint (done, <=, total);
  *(goffset *) last = done;
}

static void
test_backup_and_restore (Fixture      *fixture,
                         gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceStore) store = NULL;
  g_autoptr (StanceStore) reopened = NULL;
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) restored = NULL;
  g_autofree char *file = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *id = NULL;
  g_autofree char *other = NULL;
  goffset          last = 0;

  g_clear_pointer (&fixture->record, stance_record_close);
  store = open_store (fixture->path, STANCE_RECORD_WRITE, NULL);
  stance_store_set_author (store, "Somebody");
  id = write_client (store, "Beispiel", NULL);
  stance_store_backup_async (store, file, progress_cb, &last, NULL, keep_result_cb, &saved);
  g_assert_true (stance_store_backup_finish (store, await (&saved), &error));
  g_assert_no_error (error);
  g_assert_cmpint (last, ==, 100);

  other = write_client (store, "Muster", NULL);
  stance_store_restore_async (store, file, NULL, keep_result_cb, &restored);
  g_assert_cmpint (read_count (store, &error), ==, 0);
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (stance_store_restore_finish (await (&restored), &reopened, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read_count (reopened, NULL), ==, 1);
  g_assert_cmpstr (stance_store_get_author (reopened), ==, "Somebody");
}

static void
test_failed_restore (Fixture      *fixture,
                     gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceStore) store = open_store (fixture->path, STANCE_RECORD_WRITE, NULL);
  g_autoptr (StanceStore) reopened = NULL;
  g_autoptr (GAsyncResult) restored = NULL;
  g_autofree char *id = write_client (store, "Beispiel", NULL);

  stance_store_restore_async (store, "/nowhere/copy.db", NULL, keep_result_cb, &restored);
  g_assert_false (stance_store_restore_finish (await (&restored), &reopened, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_MISSING);
  g_assert_cmpint (read_count (reopened, NULL), ==, 1);
}

static void
test_daily_copy (Fixture      *fixture,
                 gconstpointer unused)
{
  g_autoptr (StanceStore) store = open_store (fixture->path, STANCE_RECORD_WRITE, NULL);
  g_autoptr (GPtrArray) copies = stance_record_list_copies (fixture->path);

  while (copies->len == 0)
    {
      g_usleep (1000);
      g_ptr_array_unref (copies);
      copies = stance_record_list_copies (fixture->path);
    }

  g_assert_cmpuint (copies->len, ==, 1);
}

static void
copy_failed_cb (StanceStore  *store,
                const GError *error,
                gboolean     *told)
{
  g_assert_nonnull (error);
  *told = TRUE;
}

static void
test_no_daily_copy (Fixture      *fixture,
                    gconstpointer unused)
{
  g_autofree char *backups = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr (StanceStore) store = NULL;
  gboolean told = FALSE;

  g_assert_true (g_file_set_contents (backups, "a file where the folder should be", -1, NULL));
  store = open_store (fixture->path, STANCE_RECORD_WRITE, NULL);
  g_signal_connect (store, "copy-failed", G_CALLBACK (copy_failed_cb), &told);

  while (!told)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (read_count (store, NULL), ==, 0);
}

static void
test_backup_over_itself (Fixture      *fixture,
                         gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *alias = g_build_filename (fixture->folder, "alias.db", NULL);

  g_assert_cmpint (symlink (fixture->path, alias), ==, 0);
  g_assert_false (stance_record_backup (fixture->record, fixture->path, TRUE, NULL, NULL, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (stance_record_backup (fixture->record, alias, TRUE, NULL, NULL, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STATE);
}

static void
test_restore_closed (Fixture      *fixture,
                     gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceStore) reopened = NULL;
  g_autoptr (GAsyncResult) restored = NULL;
  g_autofree char *file = g_build_filename (fixture->folder, "copy.db", NULL);

  g_assert_true (stance_record_backup (fixture->record, file, FALSE, NULL, NULL, NULL));
  g_clear_pointer (&fixture->record, stance_record_close);
  g_assert_true (g_file_set_contents (fixture->path, "what is left of a database after the disk has failed", -1, NULL));

  stance_store_restore_at_async (fixture->path, file, NULL, keep_result_cb, &restored);
  g_assert_true (stance_store_restore_finish (await (&restored), &reopened, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read_count (reopened, NULL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/what is written can be read and is told once", test_write_and_read);
  fixture_add ("/store/a failed write leaves nothing and is not told", test_failed_write);
  fixture_add ("/store/a missing file is named", test_open_errors);
  fixture_add ("/store/a read-only store refuses to write", test_read_only);
  fixture_add ("/store/a cancelled read ends and the next one runs", test_cancelled_read);
  fixture_add ("/store/what another connection writes is told within two seconds", test_foreign_write);
  fixture_add ("/store/it may be dropped while requests run", test_drop_while_busy);
  fixture_add ("/store/a backup is restored and the store goes on", test_backup_and_restore);
  fixture_add ("/store/a failed restore comes back with the present record", test_failed_restore);
  fixture_add ("/store/opening makes the copy of the day", test_daily_copy);
  fixture_add ("/store/a copy of the day that fails is told", test_no_daily_copy);
  fixture_add ("/store/a backup never replaces the database itself", test_backup_over_itself);
  fixture_add ("/store/a damaged record is restored without being open", test_restore_closed);

  return g_test_run ();
}
