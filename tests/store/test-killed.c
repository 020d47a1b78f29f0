/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-store-fixture.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A program of its own works on the record and says after each call what is done; it is
 * killed at a random moment. What was said must be there.
 */

#define WORKER         "--work-on"
#define N_KILLS        30
#define LATEST_KILL    20000 /* µs after its last word that was waited for */
#define MOST_WORDS     900   /* bytes: more than the worker says of one client */
#define N_SAVES        4
#define SHEET_LANGUAGE "en"

/* The worker */

static void
say (const char *what,
     const char *id,
     const char *value)
{
  g_autofree char *line = g_strdup_printf ("%s %s %s\n", what, id, value);
  gssize           length = (gssize) strlen (line);

  /* Short enough to arrive whole or not at all. */
  if (write (STDOUT_FILENO, line, (gsize) length) != length)
    _exit (1);
}

static void
demand (gboolean      success,
        const GError *error)
{
  if (success)
    return;

  g_printerr ("%s\n", error->message);
  _exit (1);
}

static char *
work_on_visit (StanceRecord *record,
               const char   *client)
{
  g_autoptr (StanceAssessment) visit = stance_assessment_new ();
  GError *error = NULL;

  stance_set_text (&visit->client, client);
  stance_set_text (&visit->date, "2026-11-02");
  demand (stance_record_add_assessment (record, visit, &error), error);

  for (int i = 1; i <= N_SAVES; i++)
    {
      g_autofree char *worst = g_strdup_printf ("%d", i);

      visit->complaint.worst = i;
      stance_observation_set_value (stance_assessment_require (visit, "cadence", STANCE_SIDE_NONE, worst), i);
      demand (stance_record_save_assessment (record, visit, &error), error);
      say ("saved", visit->id, worst);
    }

  demand (stance_record_sign_assessment (record, visit->id, NULL, &error), error);
  say ("signed", visit->id, "-");

  return g_strdup (visit->id);
}

static void
work_on_program (StanceRecord *record,
                 const char   *client,
                 const char   *assessment)
{
  g_autoptr (StanceProgram) program = stance_program_new ();
  g_autofree char *bytes = g_strnfill (20000, '%');
  g_autoptr (GBytes) pdf = g_bytes_new (bytes, strlen (bytes));
  g_autoptr (StanceSheetFile) sheet = NULL;
  GError *error = NULL;

  stance_set_text (&program->client, client);
  stance_set_text (&program->assessment, assessment);
  stance_set_text (&program->date, "2026-11-02");
  g_ptr_array_add (program->items, stance_item_new ("hip-drop", STANCE_SIDE_LEFT, "strength"));
  demand (stance_record_add_program (record, program, &error), error);
  sheet = stance_sheet_file_new (program->id, SHEET_LANGUAGE, "a4", FALSE, "[Sheet]", pdf);
  demand (stance_record_issue_program (record, program, sheet, &error), error);
  say ("issued", program->id, sheet->sha256);
}

static void
work_for_ever (const char *path)
{
  GError       *error = NULL;
  StanceRecord *record = stance_record_open (path, STANCE_RECORD_WRITE, &error);

  demand (record != NULL, error);

  for (;;)
    {
      g_autoptr (StanceClient) client = stance_client_new ();
      g_autofree char *visit = NULL;

      stance_set_text (&client->family_name, "Beispiel");
      demand (stance_record_add_client (record, client, &error), error);
      say ("client", client->id, "-");
      visit = work_on_visit (record, client->id);
      work_on_program (record, client->id, visit);
    }
}

/* The test */

static void
assert_saved (StanceRecord *record,
              const char   *id,
              const char   *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceAssessment) visit = stance_record_get_assessment (record, id, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (visit->complaint.worst, >=, g_ascii_strtod (value, NULL));

  /* Never half of a save. */
  g_assert_cmpuint (visit->observations->len, ==, (guint) visit->complaint.worst);
}

static void
assert_signed (StanceRecord *record,
               const char   *id,
               const char   *unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceAssessment) visit = stance_record_get_assessment (record, id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (visit->status, ==, STANCE_ASSESSMENT_SIGNED);
  g_assert_true (visit->frozen.known);
}

static void
assert_issued (StanceRecord *record,
               const char   *id,
               const char   *sha256)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceProgram) program = stance_record_get_program (record, id, &error);
  g_autoptr (StanceSheetFile) sheet = stance_record_get_sheet (record, id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (program->status, ==, STANCE_PROGRAM_ISSUED);
  g_assert_cmpuint (program->items->len, ==, 1);
  g_assert_cmpstr (sheet->sha256, ==, sha256);
}

static void
assert_client (StanceRecord *record,
               const char   *id,
               const char   *unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceClient) client = stance_record_get_client (record, id, &error);

  g_assert_no_error (error);
}

static const struct
{
  const char *what;
  void (*assert_there) (StanceRecord *record,
                        const char   *id,
                        const char   *value);
} promises[] = {
  { "client", assert_client },
  { "saved", assert_saved },
  { "signed", assert_signed },
  { "issued", assert_issued },
};

static void
assert_kept (StanceRecord *record,
             const char   *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 3);

  g_assert_cmpuint (g_strv_length (parts), ==, 3);

  for (gsize i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      if (g_str_equal (promises[i].what, parts[0]))
        promises[i].assert_there (record, parts[1], parts[2]);
    }
}

static pid_t
start_worker (const char *path,
              int        *output)
{
  int   ends[2];
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();

  if (child == 0)
    {
      dup2 (ends[1], STDOUT_FILENO);
      close (ends[0]);
      close (ends[1]);
      execl ("/proc/self/exe", "test-killed", WORKER, path, NULL);
      _exit (1);
    }

  close (ends[1]);
  *output = ends[0];

  return child;
}

static void
read_rest (int      from,
           GString *said)
{
  char   buffer[4096];
  gssize length;

  while ((length = read (from, buffer, sizeof buffer)) > 0)
    g_string_append_len (said, buffer, length);

  close (from);
}

static void
read_some (int      from,
           gsize    length,
           GString *said)
{
  char byte;

  while (said->len < length && read (from, &byte, 1) == 1)
    g_string_append_c (said, byte);
}

/* Every third may still be opening when it is killed; of the others it is what they do
 * that is left to chance, however slow the computer.
 */
static char *
run_and_kill (const char *path,
              int         round)
{
  GString *said = g_string_new (NULL);
  int      output;
  int      status = 0;
  pid_t    child = start_worker (path, &output);

  if (round % 3 != 0)
    read_some (output, (gsize) g_test_rand_int_range (1, MOST_WORDS), said);

  g_usleep ((gulong) g_test_rand_int_range (0, LATEST_KILL));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  read_rest (output, said);

  return g_string_free (said, FALSE);
}

static void
assert_whole (Fixture    *fixture,
              const char *said)
{
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = stance_record_check (fixture->record, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);

  for (int i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] != '\0')
        assert_kept (fixture->record, lines[i]);
    }
}

static void
test_killed (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (int round = 0; round < N_KILLS; round++)
    {
      g_autofree char *said = NULL;

      g_clear_pointer (&fixture->record, stance_record_close);
      said = run_and_kill (fixture->path, round);
      fixture->record = fixture_open (fixture);
      assert_whole (fixture, said);
      g_string_append (all, said);
    }

  /* What a later kill might have taken. */
  assert_whole (fixture, all->str);
  g_assert_nonnull (strstr (all->str, "issued"));
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], WORKER))
    work_for_ever (argv[2]);

  g_test_init (&argc, &argv, NULL);
  fixture_add ("/killed/nothing that was said to be done is lost, whenever it is killed", test_killed);

  return g_test_run ();
}
