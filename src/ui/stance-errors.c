/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-errors.h"

#include <glib/gi18n.h>

#include "stance-error.h"

/* The last row of a table, without a code, stands for every other error. */
typedef struct
{
  int         code;
  const char *title;
  const char *body;
} Row;

static const Row opening_rows[] = {
  { STANCE_ERROR_MISSING,
    N_ ("The Record Is Not Here"),
        N_ ("The file or its folder does not exist. If it is on a drive or in a network folder, connect it and try again. Nothing was changed.") },
    { STANCE_ERROR_FOREIGN,
      N_ ("This Is Not a Record of Stance"),
          N_ ("The file was written by another program. It was left as it is. Choose another place, or put a copy of your record here.") },
      { STANCE_ERROR_NEWER,
        N_ ("This Record Needs a Newer Stance"),
            N_ ("The record was last used by a newer version. It was left as it is. Update Stance on this computer to open it.") },
        { STANCE_ERROR_CORRUPT,
          N_ ("The Record Is Damaged"),
              N_ ("The file cannot be read whole. It was left as it is. Restore the copy of an earlier day; the damaged file is kept beside it.") },
          { STANCE_ERROR_READ_ONLY,
            N_ ("The Record Cannot Be Written"),
                N_ ("You may not write to this file or its folder. Nothing was changed. Ask who looks after this computer, or open it to read.") },
            { STANCE_ERROR_FULL,
              N_ ("The Disk Is Full"),
                  N_ ("There is no room to open the record safely. Nothing was changed. Make room and try again, or open it to read.") },
              { STANCE_ERROR_BUSY,
                N_ ("Another Program Holds the Record"),
                    N_ ("It may be a backup or a second computer. Nothing was changed. Close the other program and try again.") },
                { -1,
                  N_ ("The Record Could Not Be Opened"),
                      N_ ("Nothing was changed. Try again, or open a copy.") },
                };

static const Row rows[] = {
  { STANCE_ERROR_CONFLICT,
    N_ ("Changed Elsewhere"),
        N_ ("Another window saved this meanwhile. What you typed is still here.") },
    { STANCE_ERROR_INVALID,
      N_ ("This Cannot Be Saved"),
          N_ ("A value is outside what is possible. What you typed is still here.") },
      { STANCE_ERROR_NOT_FOUND,
        N_ ("No Longer There"),
            N_ ("It is not in the record any more. Nothing was changed.") },
        { STANCE_ERROR_STATE,
          N_ ("This Is Already Done"),
              N_ ("It was signed, issued or closed meanwhile. Nothing was changed.") },
          { STANCE_ERROR_STOPPED,
            N_ ("A Stop Rule Forbids This"),
                N_ ("Nothing was changed. The safety screen of the last visit says why.") },
            { STANCE_ERROR_READ_ONLY,
              N_ ("The Record Cannot Be Written"),
                  N_ ("It is open to read only. What you typed is still here.") },
              { STANCE_ERROR_FULL,
                N_ ("The Disk Is Full"),
                    N_ ("Nothing was saved, and what you typed is still here. Make room and try again.") },
                { STANCE_ERROR_BUSY,
                  N_ ("Another Program Holds the Record"),
                      N_ ("Nothing was changed, and what you typed is still here. Close the other program and try again.") },
                  { STANCE_ERROR_CORRUPT,
                    N_ ("The Record Is Damaged"),
                        N_ ("Nothing was changed. Restore the copy of an earlier day from the main menu.") },
                    { STANCE_ERROR_FOREIGN,
                      N_ ("This Is Not a Record of Stance"),
                          N_ ("The file was written by another program. Nothing was changed.") },
                      { STANCE_ERROR_NEWER,
                        N_ ("This Record Needs a Newer Stance"),
                            N_ ("The file was last used by a newer version. Nothing was changed.") },
                        { STANCE_ERROR_MISSING,
                          N_ ("The File Is Not Here"),
                              N_ ("The file or its folder does not exist. Nothing was changed.") },
                          { -1,
                            N_ ("Something Went Wrong"),
                                N_ ("The record was left as it was, and what you typed is still here. Try again.") },
                          };

static StanceErrorWords
find_words (const Row    *table,
            const GError *error)
{
  int code = error != NULL && error->domain == STANCE_ERROR ? error->code : -1;

  while (table->code != -1 && table->code != code)
    table++;

  return (StanceErrorWords){ _ (table->title), _ (table->body) };
}

StanceErrorWords
stance_errors_describe_opening (const GError *error)
{
  return find_words (opening_rows, error);
}

StanceErrorWords
stance_errors_describe (const GError *error)
{
  return find_words (rows, error);
}

char *
stance_errors_dup_text (const GError *error)
{
  StanceErrorWords words = stance_errors_describe (error);

  /* Translators: a heading, and after the dash what was kept and what can be done. */
  return g_strdup_printf (_ ("%s – %s"), words.title, words.body);
}
