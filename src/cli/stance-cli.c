/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli.h"

#include <errno.h>
#include <stdio.h>

#include "stance-cli-help.h"
#include "stance-date.h"
#include "stance-error.h"
#include "stance-json-text.h"

enum
{
  EXIT_DONE = 0,
  EXIT_FAILED = 1,
  EXIT_USAGE = 2,
};

/* A broken one does not keep anybody from working with the others. */
static StanceCatalog *
load_catalog (StanceCli *self)
{
  g_autoptr (StanceCatalog) base = stance_catalog_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceOwnContent) own = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  StanceCatalog *catalog;

  if (self->record == NULL)
    return g_steal_pointer (&base);

  own = stance_record_list_own_content (self->record, &error);
  if (own == NULL)
    {
      stance_cli_warn ("warning: what the clinic has added could not be read: %s", error->message);
      return g_steal_pointer (&base);
    }

  catalog = stance_catalog_with_own (base, own, &faults);
  for (guint i = 0; i < faults->len; i++)
    stance_cli_warn ("warning: left out: %s", (const char *) g_ptr_array_index (faults, i));

  return catalog;
}

const StanceCatalog *
stance_cli_get_catalog (StanceCli *self)
{
  if (self->catalog == NULL)
    self->catalog = load_catalog (self);

  return self->catalog;
}

void
stance_cli_print (StanceCli  *self,
                  const char *format,
                  ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (self->out, format, arguments);
  va_end (arguments);
}

void
stance_cli_print_json (StanceCli *self,
                       JsonNode  *node)
{
  g_autoptr (JsonNode) owned = node;
  g_autofree char *text = stance_json_print (owned);

  stance_cli_print (self, "%s\n", text);
}

void
stance_cli_print_file (StanceCli  *self,
                       const char *file)
{
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_string_member (object, "file", file);

  if (self->json)
    stance_cli_print_json (self, json_node_init_object (json_node_alloc (), object));
}

void
stance_cli_print_id (StanceCli  *self,
                     const char *id,
                     gboolean    quiet)
{
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_string_member (object, "id", id);

  if (self->json)
    stance_cli_print_json (self, json_node_init_object (json_node_alloc (), object));
  else if (!quiet)
    stance_cli_print (self, "%s\n", id);
}

void
stance_cli_warn (const char *format,
                 ...)
{
  g_autofree char *text = NULL;
  va_list          arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* Not g_printerr(): without a locale it would write no letter beyond ASCII. */
  fprintf (stderr, "stance-cli: %s\n", text);
}

static char *
dup_names (const StanceClinic *clinic)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < clinic->clinicians->len; i++)
    {
      const StanceClinician *clinician = g_ptr_array_index (clinic->clinicians, i);

      if (!clinician->archived)
        g_ptr_array_add (names, clinician->name);
    }

  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

static const StanceClinician *
find_only (const StanceClinic *clinic)
{
  const StanceClinician *only = NULL;

  for (guint i = 0; i < clinic->clinicians->len; i++)
    {
      const StanceClinician *clinician = g_ptr_array_index (clinic->clinicians, i);

      if (clinician->archived)
        continue;

      if (only != NULL)
        return NULL;

      only = clinician;
    }

  return only;
}

gboolean
stance_cli_find_clinician (StanceCli              *self,
                           const StanceClinic     *clinic,
                           const StanceClinician **clinician,
                           GError                **error)
{
  g_autofree char *names = NULL;

  *clinician = self->clinician != NULL ? stance_clinic_find_clinician (clinic, self->clinician) : find_only (clinic);

  if (*clinician != NULL || self->clinician == NULL)
    return TRUE;

  names = dup_names (clinic);
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND, "--clinician: there is no “%s”; there %s%s",
               self->clinician, *names != '\0' ? "are " : "is none yet: name them with “clinic set”", names);
  return FALSE;
}

StanceClient *
stance_cli_get_client (StanceCli  *self,
                       const char *id_or_number,
                       GError    **error)
{
  StanceClient *client = stance_record_get_client (self->record, id_or_number, error);

  if (client == NULL)
    g_prefix_error (error, "CLIENT “%s”: ", id_or_number);

  return client;
}

StanceAssessment *
stance_cli_get_assessment (StanceCli  *self,
                           const char *id,
                           GError    **error)
{
  StanceAssessment *assessment = stance_record_get_assessment (self->record, id, error);

  if (assessment == NULL)
    g_prefix_error (error, "ASSESSMENT “%s”: ", id);

  return assessment;
}

StanceProgram *
stance_cli_get_program (StanceCli  *self,
                        const char *id,
                        GError    **error)
{
  StanceProgram *program = stance_record_get_program (self->record, id, error);

  if (program == NULL)
    g_prefix_error (error, "PROGRAM “%s”: ", id);

  return program;
}

/* The first clinic set may be done by the one whom it names. */
static gboolean
set_author (StanceCli *self,
            GError   **error)
{
  g_autoptr (StanceClinic) clinic = stance_record_get_clinic (self->record, error);
  const StanceClinician *clinician;

  if (clinic == NULL)
    return FALSE;

  if (self->clinician != NULL && clinic->clinicians->len == 0)
    {
      stance_record_set_author (self->record, self->clinician);
      return TRUE;
    }

  if (!stance_cli_find_clinician (self, clinic, &clinician, error))
    return FALSE;

  if (clinician != NULL)
    stance_record_set_author (self->record, clinician->id);

  return TRUE;
}

static gboolean
open_record (StanceCli      *self,
             StanceCliAccess access,
             GError        **error)
{
  static const StanceRecordFlags flags[] = {
    [STANCE_CLI_MAY_READ] = STANCE_RECORD_READ_ONLY,
    [STANCE_CLI_READS] = STANCE_RECORD_READ_ONLY,
    [STANCE_CLI_WRITES] = STANCE_RECORD_WRITE,
    [STANCE_CLI_CREATES] = STANCE_RECORD_CREATE,
  };

  if (access == STANCE_CLI_NOTHING)
    return TRUE;

  if (access == STANCE_CLI_MAY_READ && !g_file_test (self->database, G_FILE_TEST_EXISTS))
    return TRUE;

  self->record = stance_record_open (self->database, flags[access], error);

  if (self->record != NULL)
    return set_author (self, error);

  g_prefix_error (error, "%s: ", self->database);
  return FALSE;
}

static gboolean
write_out (StanceCli *self,
           GError   **error)
{
  gsize written = fwrite (self->out->str, 1, self->out->len, stdout);

  if (written == self->out->len && fflush (stdout) == 0)
    return TRUE;

  g_set_error (error, STANCE_ERROR, STANCE_ERROR_STORE, "standard output could not be written: %s", g_strerror (errno));
  return FALSE;
}

static gboolean
run_verb (StanceCli                *self,
          const StanceCliArguments *arguments,
          GError                  **error)
{
  const StanceCliVerb *verb = arguments->verb;

  if (!open_record (self, verb->access, error))
    return FALSE;

  if (!verb->run (self, arguments, error))
    {
      if (self->speaks_anyway)
        write_out (self, NULL);

      return FALSE;
    }

  g_clear_pointer (&self->record, stance_record_close);

  return write_out (self, error);
}

static int
report (const GError *error,
        const char   *database)
{
  g_autofree char *remedy = stance_cli_dup_remedy (error, database);

  stance_cli_warn ("%s", error->message);

  if (error->domain == G_OPTION_ERROR)
    fprintf (stderr, "See “stance-cli --help”.\n");
  else if (remedy != NULL)
    fprintf (stderr, "%s\n", remedy);

  return error->domain == G_OPTION_ERROR ? EXIT_USAGE : EXIT_FAILED;
}

static void
clear (StanceCli *self)
{
  g_clear_pointer (&self->record, stance_record_close);
  g_clear_pointer (&self->catalog, stance_catalog_unref);
  g_clear_pointer (&self->database, g_free);
  g_clear_pointer (&self->today, g_free);
  g_string_free (self->out, TRUE);
}

static int
run (const StanceCliArguments *arguments)
{
  StanceCli self = { 0 };
  g_autoptr (GError) error = NULL;
  int code = EXIT_DONE;

  self.database = arguments->database != NULL ? g_strdup (arguments->database) : stance_record_dup_default_path ();
  self.json = arguments->json;
  self.clinician = arguments->clinician;
  self.out = g_string_new (NULL);
  self.today = stance_date_today ();

  if (!run_verb (&self, arguments, &error))
    code = report (error, self.database);

  clear (&self);

  return code;
}

int
stance_cli_run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceCliArguments) arguments = stance_cli_arguments_new (argv, &error);
  g_autofree char *help = NULL;

  if (arguments == NULL)
    return report (error, NULL);

  if (arguments->version)
    return printf ("stance-cli %s\n", STANCE_VERSION) > 0 ? EXIT_DONE : EXIT_FAILED;

  help = stance_cli_dup_help (arguments->verb);

  if (arguments->help)
    return fputs (help, stdout) >= 0 ? EXIT_DONE : EXIT_FAILED;

  if (arguments->verb != NULL)
    return run (arguments);

  fputs (help, stderr);
  return EXIT_USAGE;
}
