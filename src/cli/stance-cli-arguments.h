/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _StanceCli          StanceCli;
typedef struct _StanceCliArguments StanceCliArguments;

/* What a verb wants from the database. */
typedef enum
{
  STANCE_CLI_NOTHING,
  STANCE_CLI_MAY_READ, /* reads what there is, and does without */
  STANCE_CLI_READS,
  STANCE_CLI_WRITES,
  STANCE_CLI_CREATES, /* makes it when it is missing */
} StanceCliAccess;

/**
 * StanceCliOption:
 * @name: without the dashes
 * @value: what stands for its value in the help; %NULL for a switch
 * @choices: the words it may be, %NULL for any; not for `@value` %NULL
 */
typedef struct
{
  const char        *name;
  const char        *value;
  const char *const *choices;
  gboolean           required;
} StanceCliOption;

typedef gboolean (*StanceCliFunc) (StanceCli                *cli,
                                   const StanceCliArguments *arguments,
                                   GError                  **error);

/**
 * StanceCliVerb:
 * @name: one or two words
 * @operands: what must follow, in order, parted by blanks; may be empty
 * @options: ends with a name of %NULL; %NULL for none
 */
typedef struct
{
  const char            *name;
  const char            *operands;
  const StanceCliOption *options;
  const char            *help;
  StanceCliAccess        access;
  StanceCliFunc          run;
} StanceCliVerb;

struct _StanceCliArguments
{
  const StanceCliVerb *verb;    /* %NULL when none was given */
  GPtrArray           *words;   /* borrowed */
  GHashTable          *options; /* name → value, "" for a switch; borrowed */
  const char          *database;
  const char          *clinician;
  gboolean             json;
  gboolean             help;
  gboolean             version;
};

/* %NULL with an error of G_OPTION_ERROR. @argv must outlive the result. */
StanceCliArguments *stance_cli_arguments_new (const char *const *argv,
                                              GError           **error);
void                stance_cli_arguments_free (StanceCliArguments *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceCliArguments, stance_cli_arguments_free)

/* The verb's operand by its place, always there. */
const char *stance_cli_arguments_get (const StanceCliArguments *self,
                                      guint                     index);
/* %NULL when it was not given. */
const char *stance_cli_arguments_get_option (const StanceCliArguments *self,
                                             const char               *name);

/* "client show CLIENT"; free with g_free(). */
char *stance_cli_verb_dup_usage (const StanceCliVerb *self);

G_END_DECLS
