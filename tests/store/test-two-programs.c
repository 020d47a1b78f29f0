/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-store-calls.h"
#include "stance-store-fixture.h"

#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

/* Two processes with a store each on one record. The other one obeys a line at a time:
 * "write N" adds N clients, "touch ID" changes one; it tells the number of clients
 * whenever its store says that something changed.
 */

#define OTHER       "--be-the-other"
#define N_AT_ONCE   40
#define TOLD_WITHIN (2 * G_USEC_PER_SEC)

/* Work on a store's thread */

static gpointer
touch_client (StanceRecord *record,
              gpointer      id,
              GError      **error)
{
  g_autoptr (StanceClient) client = stance_record_get_client (record, id, error);

  if (client == NULL)
    return NULL;

  stance_set_text (&client->phone, "0170 5550");

  return stance_record_save_client (record, client, error) ? g_strdup (client->id) : NULL;
}

static StanceStore *
open_store (const char *path)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  StanceStore *store;

  stance_store_open_async (path, STANCE_RECORD_WRITE, NULL, keep_result_cb, &result);
  store = stance_store_open_finish (await (&result), &error);
  g_assert_no_error (error);

  return store;
}

static char *
write_one (StanceStore    *store,
           StanceStoreWork work,
           const char     *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *id;

  stance_store_write_async (store, work, g_strdup (text), g_free, g_free, NULL, keep_result_cb, &result);
  id = stance_store_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return id;
}

static void
write_many (StanceStore *store,
            int          n_clients)
{
  for (int i = 0; i < n_clients; i++)
    g_free (write_one (store, add_client, "Beispiel"));
}

static int
read_count (StanceStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  int n_clients;

  stance_store_read_async (store, count_clients, NULL, NULL, NULL, NULL, keep_result_cb, &result);
  n_clients = GPOINTER_TO_INT (stance_store_finish (store, await (&result), &error));
  g_assert_no_error (error);

  return n_clients;
}

/* The other program */

static void
say (const char *what,
     int         number)
{
  g_autofree char *line = g_strdup_printf ("%s %d\n", what, number);

  if (write (STDOUT_FILENO, line, strlen (line)) < 0)
    _exit (1);
}

static void
counted_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      unused)
{
  g_autoptr (GError) error = NULL;

  say ("count", GPOINTER_TO_INT (stance_store_finish (STANCE_STORE (store), result, &error)));
}

static void
changed_cb (StanceStore *store,
            gpointer     unused)
{
  stance_store_read_async (store, count_clients, NULL, NULL, NULL, NULL, counted_cb, NULL);
}

static void
obey (StanceStore *store,
      const char  *line)
{
  if (g_str_has_prefix (line, "write "))
    write_many (store, (int) g_ascii_strtoll (line + strlen ("write "), NULL, 10));
  else if (g_str_has_prefix (line, "touch "))
    g_free (write_one (store, touch_client, line + strlen ("touch ")));

  say ("done", 0);
}

static gboolean
line_cb (GIOChannel  *input,
         GIOCondition condition,
         gpointer     store)
{
  g_autofree char *line = NULL;

  if (g_io_channel_read_line (input, &line, NULL, NULL, NULL) != G_IO_STATUS_NORMAL)
    _exit (0);

  obey (store, g_strchomp (line));

  return G_SOURCE_CONTINUE;
}

static void
be_the_other (const char *path)
{
  StanceStore *store = open_store (path);
  GIOChannel  *input = g_io_channel_unix_new (STDIN_FILENO);

  /* One line at a time, so that none waits in a buffer. */
  g_io_channel_set_buffer_size (input, 1);
  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), NULL);
  g_io_add_watch (input, G_IO_IN | G_IO_HUP, line_cb, store);
  say ("ready", 0);

  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

/* The test */

typedef struct
{
  GSubprocess      *process;
  GDataInputStream *output;
} Other;

static int
wait_for (Other      *other,
          const char *what)
{
  for (;;)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *line = g_data_input_stream_read_line (other->output, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_nonnull (line);

      if (g_str_has_prefix (line, what))
        return (int) g_ascii_strtoll (line + strlen (what), NULL, 10);
    }
}

static void
order (Other      *other,
       const char *line)
{
  GOutputStream *input = g_subprocess_get_stdin_pipe (other->process);

  g_assert_true (g_output_stream_write_all (input, line, strlen (line), NULL, NULL, NULL));
  g_assert_true (g_output_stream_flush (input, NULL, NULL));
}

static void
other_start (Other      *other,
             const char *path)
{
  g_autoptr (GError) error = NULL;

  other->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                     "/proc/self/exe", OTHER, path, NULL);
  g_assert_no_error (error);
  other->output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (other->process));
  wait_for (other, "ready");
}

static void
other_end (Other *other)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_close (g_subprocess_get_stdin_pipe (other->process), NULL, NULL);
  g_assert_true (g_subprocess_wait (other->process, NULL, &error));
  g_clear_object (&other->output);
  g_clear_object (&other->process);
}

static void
count_cb (StanceStore *store,
          gpointer     n_changes)
{
  (*(int *) n_changes)++;
}

static void
test_each_sees_the_other (Fixture      *fixture,
                          gconstpointer unused)
{
  g_autoptr (StanceStore) store = open_store (fixture->path);
  Other  other = { 0 };
  gint64 start;
  int    n_changes = 0;

  other_start (&other, fixture->path);
  g_free (write_one (store, add_client, "Beispiel"));
  start = g_get_monotonic_time ();

  while (wait_for (&other, "count") < 1)
    ;

  g_assert_cmpint (g_get_monotonic_time () - start, <, TOLD_WITHIN);

  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &n_changes);
  order (&other, "write 1\n");
  wait_for (&other, "done");
  start = g_get_monotonic_time ();

  while (n_changes == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (g_get_monotonic_time () - start, <, TOLD_WITHIN);
  g_assert_cmpint (read_count (store), ==, 2);
  other_end (&other);
}

static void
test_both_write (Fixture      *fixture,
                 gconstpointer unused)
{
  g_autoptr (StanceStore) store = open_store (fixture->path);
  g_autofree char *line = g_strdup_printf ("write %d\n", N_AT_ONCE);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  Other other = { 0 };

  other_start (&other, fixture->path);
  order (&other, line);
  write_many (store, N_AT_ONCE);
  wait_for (&other, "done");
  g_assert_cmpint (read_count (store), ==, 2 * N_AT_ONCE);
  other_end (&other);

  /* One chain, written by two. */
  problems = stance_record_check (fixture->record, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_conflict (Fixture      *fixture,
               gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceClient) stored = NULL;
  g_autofree char *line = g_strdup_printf ("touch %s\n", client->id);
  g_autoptr (GError) error = NULL;
  Other other = { 0 };

  other_start (&other, fixture->path);
  order (&other, line);
  wait_for (&other, "done");
  stance_set_text (&client->goals, "typed here");
  g_assert_false (stance_record_save_client (fixture->record, client, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_CONFLICT);
  g_assert_cmpstr (client->goals, ==, "typed here");
  g_assert_cmpint (client->revision, ==, 1);
  stored = stance_record_get_client (fixture->record, client->id, NULL);
  g_assert_cmpstr (stored->phone, ==, "0170 5550");
  g_assert_cmpstr (stored->goals, ==, "");
  other_end (&other);
}

static void
test_restore (Fixture      *fixture,
              gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autoptr (GError) error = NULL;
  StanceClientQuery all = { 0 };
  Other             other = { 0 };

  g_assert_true (stance_record_backup (fixture->record, copy, FALSE, NULL, NULL, NULL));
  g_clear_pointer (&fixture->record, stance_record_close);
  other_start (&other, fixture->path);
  order (&other, "write 1\n");
  wait_for (&other, "done");
  g_assert_false (stance_record_restore (fixture->path, copy, NULL, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_BUSY);
  g_clear_error (&error);

  /* The other goes on as if nothing had been tried. */
  order (&other, "write 1\n");
  wait_for (&other, "done");
  other_end (&other);
  fixture->record = fixture_open (fixture);
  g_assert_cmpint (stance_record_count_clients (fixture->record, &all, NULL), ==, 3);
  g_clear_pointer (&fixture->record, stance_record_close);

  g_assert_true (stance_record_restore (fixture->path, copy, NULL, &error));
  g_assert_no_error (error);
  fixture->record = fixture_open (fixture);
  g_assert_cmpint (stance_record_count_clients (fixture->record, &all, NULL), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], OTHER))
    be_the_other (argv[2]);

  g_test_init (&argc, &argv, NULL);
  fixture_add ("/two-programs/each is told of the other's writes within two seconds", test_each_sees_the_other);
  fixture_add ("/two-programs/both write at once and nothing is lost", test_both_write);
  fixture_add ("/two-programs/who saves second is told and keeps what was typed", test_conflict);
  fixture_add ("/two-programs/nobody restores while the other has the record open", test_restore);

  return g_test_run ();
}
