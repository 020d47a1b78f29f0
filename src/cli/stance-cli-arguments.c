/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-arguments.h"

#include <string.h>

#include "stance-cli-verbs.h"

static const StanceCliOption common_options[] = {
  { "database", "FILE" },
  { "clinician", "NAME" },
  { "json" },
  { "help" },
  { "version" },
  { NULL },
};

static const StanceCliOption *
find_option (const StanceCliOption *options,
             const char            *name)
{
  for (const StanceCliOption *option = options; option != NULL && option->name != NULL; option++)
    if (g_str_equal (option->name, name))
      return option;

  return NULL;
}

static gboolean
is_verb (const StanceCliVerb *verb,
         GPtrArray           *words,
         guint               *n_words)
{
  g_auto (GStrv) name = g_strsplit (verb->name, " ", -1);

  *n_words = g_strv_length (name);

  if (words->len < *n_words)
    return FALSE;

  for (guint i = 0; i < *n_words; i++)
    if (!g_str_equal (name[i], g_ptr_array_index (words, i)))
      return FALSE;

  return TRUE;
}

/* Of what was not understood: two words where the first begins a verb. */
static char *
dup_start (GPtrArray *words)
{
  const char      *first = g_ptr_array_index (words, 0);
  g_autofree char *prefix = g_strconcat (first, " ", NULL);

  for (guint i = 0; stance_cli_groups[i] != NULL && words->len > 1; i++)
    for (const StanceCliVerb *verb = stance_cli_groups[i]; verb->name != NULL; verb++)
      if (g_str_has_prefix (verb->name, prefix))
        return g_strconcat (prefix, g_ptr_array_index (words, 1), NULL);

  return g_strdup (first);
}

static gboolean
find_verb (StanceCliArguments *self,
           GError            **error)
{
  g_autofree char *start = NULL;
  guint            n_words;

  for (guint i = 0; stance_cli_groups[i] != NULL; i++)
    for (const StanceCliVerb *verb = stance_cli_groups[i]; verb->name != NULL; verb++)
      if (is_verb (verb, self->words, &n_words))
        {
          self->verb = verb;
          g_ptr_array_remove_range (self->words, 0, n_words);
          return TRUE;
        }

  start = dup_start (self->words);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "there is no verb “%s”", start);
  return FALSE;
}

static gboolean
check_words (StanceCliArguments *self,
             GError            **error)
{
  g_auto (GStrv) operands = g_strsplit (self->verb->operands, " ", -1);
  guint            n_operands = g_strv_length (operands);
  g_autofree char *usage = NULL;

  if (self->words->len == n_operands)
    return TRUE;

  usage = stance_cli_verb_dup_usage (self->verb);

  if (self->words->len < n_operands)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s is missing: stance-cli %s",
                 operands[self->words->len], usage);
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "“%s” is too much: stance-cli %s",
                 (const char *) g_ptr_array_index (self->words, n_operands), usage);

  return FALSE;
}

static gboolean
check_option (const char            *name,
              const char            *value,
              const StanceCliOption *option,
              const StanceCliVerb   *verb,
              GError               **error)
{
  g_autofree char *choices = NULL;

  if (option == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION,
                   "“%s” has no option --%s", verb->name, name);
      return FALSE;
    }

  if (option->choices == NULL || g_strv_contains (option->choices, value))
    return TRUE;

  choices = g_strjoinv (", ", (char **) option->choices);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               "--%s must be one of %s, not “%s”", name, choices, value);
  return FALSE;
}

static gboolean
check_options (StanceCliArguments *self,
               GError            **error)
{
  GHashTableIter iter;
  gpointer       name, value;

  g_hash_table_iter_init (&iter, self->options);

  while (g_hash_table_iter_next (&iter, &name, &value))
    if (!check_option (name, value, find_option (self->verb->options, name), self->verb, error))
      return FALSE;

  for (const StanceCliOption *option = self->verb->options; option != NULL && option->name != NULL; option++)
    if (option->required && !g_hash_table_contains (self->options, option->name))
      {
        g_autofree char *usage = stance_cli_verb_dup_usage (self->verb);

        g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s is missing: stance-cli %s",
                     option->name, usage);
        return FALSE;
      }

  return TRUE;
}

/* Before the verb is known, whether an option takes a value is told by its name: no two
 * verbs differ in that.
 */
static const StanceCliOption *
find_anywhere (const char *name)
{
  const StanceCliOption *option = find_option (common_options, name);

  for (guint i = 0; stance_cli_groups[i] != NULL && option == NULL; i++)
    for (const StanceCliVerb *verb = stance_cli_groups[i]; verb->name != NULL && option == NULL; verb++)
      option = find_option (verb->options, name);

  return option;
}

static void
set_option (StanceCliArguments *self,
            const char         *name,
            const char         *value)
{
  if (g_str_equal (name, "database"))
    self->database = value;
  else if (g_str_equal (name, "clinician"))
    self->clinician = value;
  else if (g_str_equal (name, "json"))
    self->json = TRUE;
  else if (g_str_equal (name, "help"))
    self->help = TRUE;
  else if (g_str_equal (name, "version"))
    self->version = TRUE;
  else
    g_hash_table_insert (self->options, (gpointer) name, (gpointer) value);
}

/* @at: the option; moves on to its value where that stands apart. */
static gboolean
take_option (StanceCliArguments *self,
             const char *const **at,
             GError            **error)
{
  const char            *equals = strchr (**at, '=');
  g_autofree char       *name = equals != NULL ? g_strndup (**at + 2, equals - **at - 2) : g_strdup (**at + 2);
  const StanceCliOption *option = find_anywhere (name);
  const char            *value = equals != NULL ? equals + 1 : NULL;

  if (option == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION, "there is no option --%s", name);
      return FALSE;
    }

  if (option->value == NULL && value != NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s takes no value", name);
      return FALSE;
    }

  if (option->value != NULL && value == NULL)
    value = *++*at;

  if (option->value != NULL && value == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s needs a value: %s", name, option->value);
      return FALSE;
    }

  set_option (self, option->name, value != NULL ? value : "");
  return TRUE;
}

static gboolean
take_all (StanceCliArguments *self,
          const char *const  *argv,
          GError            **error)
{
  gboolean only_words = FALSE;

  for (const char *const *at = argv; *at != NULL; at++)
    {
      if (!g_utf8_validate (*at, -1, NULL))
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "an argument is not UTF-8");
          return FALSE;
        }

      if (only_words || **at != '-' || g_str_equal (*at, "-"))
        g_ptr_array_add (self->words, (gpointer) *at);
      else if (g_str_equal (*at, "--"))
        only_words = TRUE;
      else if (g_str_equal (*at, "-h"))
        self->help = TRUE;
      else if (!g_str_has_prefix (*at, "--"))
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION, "there is no option %s", *at);
          return FALSE;
        }
      else if (!take_option (self, &at, error))
        return FALSE;
    }

  return TRUE;
}

StanceCliArguments *
stance_cli_arguments_new (const char *const *argv,
                          GError           **error)
{
  g_autoptr (StanceCliArguments) self = g_new0 (StanceCliArguments, 1);

  self->words = g_ptr_array_new ();
  self->options = g_hash_table_new (g_str_hash, g_str_equal);

  if (!take_all (self, argv, error))
    return NULL;

  if (self->words->len == 0)
    return g_steal_pointer (&self);

  if (!find_verb (self, self->help ? NULL : error))
    return self->help ? g_steal_pointer (&self) : NULL;

  if (!self->help && (!check_options (self, error) || !check_words (self, error)))
    return NULL;

  return g_steal_pointer (&self);
}

void
stance_cli_arguments_free (StanceCliArguments *self)
{
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->options, g_hash_table_unref);
  g_free (self);
}

const char *
stance_cli_arguments_get (const StanceCliArguments *self,
                          guint                     index)
{
  return g_ptr_array_index (self->words, index);
}

const char *
stance_cli_arguments_get_option (const StanceCliArguments *self,
                                 const char               *name)
{
  return g_hash_table_lookup (self->options, name);
}

static void
add_option (GString               *usage,
            const StanceCliOption *option)
{
  g_autofree char *choices = option->choices != NULL ? g_strjoinv ("|", (char **) option->choices) : NULL;
  const char      *value = choices != NULL ? choices : option->value;

  g_string_append_printf (usage, " %s--%s%s%s%s", option->required ? "" : "[", option->name,
                          value != NULL ? " " : "", value != NULL ? value : "", option->required ? "" : "]");
}

char *
stance_cli_verb_dup_usage (const StanceCliVerb *self)
{
  GString *usage = g_string_new (self->name);

  if (*self->operands != '\0')
    g_string_append_printf (usage, " %s", self->operands);

  for (const StanceCliOption *option = self->options; option != NULL && option->name != NULL; option++)
    add_option (usage, option);

  return g_string_free (usage, FALSE);
}
