/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-help.h"

#include "stance-cli-verbs.h"
#include "stance-error.h"
#include "stance-record.h"

static void
add_verb (GString             *help,
          const StanceCliVerb *verb)
{
  g_autofree char *usage = stance_cli_verb_dup_usage (verb);

  g_string_append_printf (help, "  %s\n      %s\n", usage, verb->help);
}

char *
stance_cli_dup_help (const StanceCliVerb *verb)
{
  GString *help = g_string_new ("stance-cli [--database FILE] [--json] [--clinician NAME] VERB …\n\n");

  if (verb != NULL)
    add_verb (help, verb);

  for (guint i = 0; stance_cli_groups[i] != NULL && verb == NULL; i++)
    for (const StanceCliVerb *each = stance_cli_groups[i]; each->name != NULL; each++)
      add_verb (help, each);

  g_string_append (help, "\n"
                         "  --database FILE   the record, instead of the user's own\n"
                         "  --json            print one JSON value\n"
                         "  --clinician NAME  whose work it is\n"
                         "  --help            this help, or that of a verb\n"
                         "  --version         the version\n\n"
                         "FILE for input may be “-”. CLIENT is an id or a number.\n"
                         "Exit status: 0 done, 1 it failed, 2 wrong usage.\n");

  return g_string_free (help, FALSE);
}

static const struct
{
  StanceError code;
  const char *remedy;
} remedies[] = {
  { STANCE_ERROR_MISSING, "Give another file with --database, or make one with “client add”, “clinic set” or “demo”." },
  { STANCE_ERROR_FOREIGN, "The file was left as it is. Give another one with --database." },
  { STANCE_ERROR_NEWER, "The file was left as it is. Use the newer version of Stance, or give another file with --database." },
  { STANCE_ERROR_READ_ONLY, "Nothing was changed. Make the file and its folder writable; what only reads still works." },
  { STANCE_ERROR_FULL, "Nothing was changed. Make room on the disk and do it again." },
  { STANCE_ERROR_BUSY, "Nothing was changed. Close the program that holds it, or do it again in a moment." },
  { STANCE_ERROR_CONFLICT, "Nothing was changed. Somebody else has saved it in the meantime: look at it and do it again." },
  { STANCE_ERROR_INVALID, "Nothing was written." },
  { STANCE_ERROR_CONTENT, "Nothing was written." },
};

static char *
dup_copies (const char *database)
{
  g_autoptr (GPtrArray) copies = stance_record_list_copies (database);

  if (copies->len == 0)
    return g_strdup ("The file was left as it is. If you have a backup: stance-cli restore FILE");

  return g_strdup_printf ("The file was left as it is. The newest copy of it: stance-cli --database %s restore %s",
                          database, (const char *) g_ptr_array_index (copies, 0));
}

char *
stance_cli_dup_remedy (const GError *error,
                       const char   *database)
{
  if (g_error_matches (error, STANCE_ERROR, STANCE_ERROR_CORRUPT))
    return dup_copies (database);

  for (guint i = 0; i < G_N_ELEMENTS (remedies); i++)
    if (g_error_matches (error, STANCE_ERROR, (int) remedies[i].code))
      return g_strdup (remedies[i].remedy);

  return NULL;
}
