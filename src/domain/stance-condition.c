/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-condition-private.h"

#include "stance-error.h"

#include <math.h>
#include <string.h>

#define DEEPEST 16

/* What a word takes, a letter for each argument; a star: the last any number of times,
 * a plus: at least once.
 *
 *   c condition   v value   l limit   n number   S side   z zone   x sex
 *   names: m measure   t task   g grade   p part   s sign   k mark   r region   u rule
 */
static const struct
{
  const char *text;
  const char *takes;
  StanceWord  word;
} words[] = {
  { "all", "c+", STANCE_WORD_ALL },
  { "any", "c+", STANCE_WORD_ANY },
  { "n-of", "nc+", STANCE_WORD_N_OF },
  { "not", "c", STANCE_WORD_NOT },
  { "certain", "c", STANCE_WORD_CERTAIN },
  { "first-known", "c+", STANCE_WORD_FIRST_KNOWN },
  { "never", "", STANCE_WORD_NEVER },
  { "on", "Sc", STANCE_WORD_ON },
  { "before", "c", STANCE_WORD_BEFORE },
  { "twice", "c", STANCE_WORD_TWICE },
  { "below", "vl", STANCE_WORD_BELOW },
  { "at-most", "vl", STANCE_WORD_AT_MOST },
  { "at-least", "vl", STANCE_WORD_AT_LEAST },
  { "above", "vl", STANCE_WORD_ABOVE },
  { "near", "m", STANCE_WORD_NEAR },
  { "clear", "m", STANCE_WORD_CLEAR },
  { "worse", "m", STANCE_WORD_WORSE },
  { "eye", "mtn", STANCE_WORD_EYE },
  { "grade", "mg", STANCE_WORD_GRADE },
  { "trials", "mn", STANCE_WORD_TRIALS },
  { "known", "v", STANCE_WORD_KNOWN },
  { "sign", "s", STANCE_WORD_SIGN },
  { "signs", "ns+", STANCE_WORD_SIGNS },
  { "mark", "k", STANCE_WORD_MARK },
  { "region", "r*", STANCE_WORD_REGION },
  { "symptomatic", "", STANCE_WORD_SYMPTOMATIC },
  { "sex", "x+", STANCE_WORD_SEX },
  { "runs", "", STANCE_WORD_RUNS },
  { "zone", "uz", STANCE_WORD_ZONE },
  { "acting", "", STANCE_WORD_ACTING },
  { "of", "mt", STANCE_WORD_OF },
  { "lsi", "m", STANCE_WORD_LSI },
  { "difference", "m", STANCE_WORD_DIFFERENCE },
  { "points", "mp", STANCE_WORD_POINTS },
  { "pain", "m", STANCE_WORD_PAIN },
  { "worst", "", STANCE_WORD_WORST },
  { "age", "", STANCE_WORD_AGE },
};

static const struct
{
  char        letter;
  const char *kind;
} name_kinds[] = {
  { 'm', "measure" },
  { 't', "task" },
  { 'g', "grade" },
  { 'p', "part" },
  { 's', "sign" },
  { 'k', "mark" },
  { 'r', "region" },
  { 'u', "rule" },
};

static const char *const sides_nicks[] = { "left", "right", "other", "either", "both", NULL };
static const char *const limit_nicks[] = { "", "threshold", "norm-low", NULL };
static const char *const zone_choices[] = { "any", "near", "clear", NULL };

typedef struct
{
  const char *next;
  int         depth;
} Parser;

static StanceCondition *parse_node (Parser  *parser,
                                    gboolean value,
                                    GError **error);

static gboolean
fail (GError    **error,
      const char *message,
      const char *word)
{
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_CONTENT, "%s: “%s”", message, word);

  return FALSE;
}

static const char *
find_kind (char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (name_kinds); i++)
    if (name_kinds[i].letter == letter)
      return name_kinds[i].kind;

  return NULL;
}

static void
skip_space (Parser *parser)
{
  while (g_ascii_isspace (*parser->next))
    parser->next++;
}

/* The next word; empty at a parenthesis or at the end. */
static char *
take_word (Parser *parser)
{
  gsize length = strcspn (parser->next, "() \t\r\n");
  char *word = g_strndup (parser->next, length);

  parser->next += length;

  return word;
}

static gboolean
read_number (const char *word,
             double     *number)
{
  char *end;

  *number = g_ascii_strtod (word, &end);

  return *word != '\0' && *end == '\0' && isfinite (*number);
}

static StanceCondition *
condition_new (StanceWord  word,
               const char *kinds)
{
  StanceCondition *self = g_new0 (StanceCondition, 1);

  self->word = word;
  self->kinds = kinds;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_condition_free);
  self->names = g_ptr_array_new ();

  return self;
}

static gboolean
is_value (StanceWord word)
{
  return word >= STANCE_WORD_OF;
}

static gboolean
take_child (Parser          *parser,
            StanceCondition *self,
            gboolean         value,
            GError         **error)
{
  StanceCondition *child = parse_node (parser, value, error);

  if (child == NULL)
    return FALSE;

  g_ptr_array_add (self->children, child);

  return TRUE;
}

/* A threshold belongs to a measure, not to its symmetry or its parts. */
static gboolean
set_limit (StanceCondition *self,
           const char      *word,
           GError         **error)
{
  const StanceCondition *value = g_ptr_array_index (self->children, 0);
  int                    limit = stance_nick_find (limit_nicks, word);

  if (limit > 0 && value->word != STANCE_WORD_OF)
    return fail (error, "only a measure has a threshold or a norm", word);
  if (limit > 0)
    self->limit = limit;
  else if (!read_number (word, &self->number))
    return fail (error, "a number, threshold or norm-low is needed", word);

  return TRUE;
}

static gboolean
set_choice (StanceCondition   *self,
            const char *const *nicks,
            const char        *word,
            GError           **error)
{
  int choice = stance_nick_find (nicks, word);

  if (choice < 0)
    return fail (error, "this word does not fit", word);

  self->choice = nicks == stance_sex_nicks ? self->choice | (1U << choice) : (guint) choice;

  return TRUE;
}

static gboolean
set_argument (StanceCondition *self,
              char             letter,
              const char      *word,
              GError         **error)
{
  if (letter == 'l')
    return set_limit (self, word, error);
  if (letter == 'S')
    return set_choice (self, sides_nicks, word, error);
  if (letter == 'z')
    return set_choice (self, zone_choices, word, error);
  if (letter == 'x')
    return set_choice (self, stance_sex_nicks, word, error);
  if (letter == 'n')
    return read_number (word, &self->number) || fail (error, "a number is needed", word);

  g_ptr_array_add (self->names, (gpointer) g_intern_string (word));

  return TRUE;
}

static gboolean
take_argument (Parser          *parser,
               StanceCondition *self,
               char             letter,
               GError         **error)
{
  g_autofree char *word = NULL;

  if (letter == 'c' || letter == 'v')
    return take_child (parser, self, letter == 'v', error);

  word = take_word (parser);
  if (*word == '\0')
    return fail (error, "a word is missing before", *parser->next != '\0' ? parser->next : "the end");

  return set_argument (self, letter, word, error);
}

static gboolean
take_arguments (Parser          *parser,
                StanceCondition *self,
                const char      *takes,
                GError         **error)
{
  gboolean repeated = FALSE;

  while (TRUE)
    {
      gboolean last = *takes == '\0' || takes[1] == '*' || (takes[1] == '+' && repeated);

      skip_space (parser);
      if (*parser->next == ')' && last)
        {
          parser->next++;
          return TRUE;
        }

      if (*takes == '\0' || *parser->next == '\0')
        return fail (error, "a closing parenthesis is needed at",
                     *parser->next != '\0' ? parser->next : "the end");

      if (!take_argument (parser, self, *takes, error))
        return FALSE;

      if (takes[1] == '*' || takes[1] == '+')
        repeated = TRUE;
      else
        takes++;
    }
}

/* A measure by its name alone is its value in its first task. */
static StanceCondition *
parse_plain_measure (Parser  *parser,
                     GError **error)
{
  g_autofree char *word = take_word (parser);
  StanceCondition *self;

  if (*word == '\0' || !g_ascii_isalpha (*word))
    {
      fail (error, "a measure is needed", *word != '\0' ? word : "nothing");
      return NULL;
    }

  self = condition_new (STANCE_WORD_OF, "m");
  g_ptr_array_add (self->names, (gpointer) g_intern_string (word));

  return self;
}

static StanceCondition *
parse_word (Parser     *parser,
            const char *text,
            gboolean    value,
            GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (StanceCondition) self = NULL;

      if (!g_str_equal (words[i].text, text) || is_value (words[i].word) != value)
        continue;

      self = condition_new (words[i].word, words[i].takes);
      if (!take_arguments (parser, self, words[i].takes, error))
        return NULL;

      return g_steal_pointer (&self);
    }

  fail (error, value ? "this is no value" : "this is no condition", text);

  return NULL;
}

static StanceCondition *
parse_node (Parser  *parser,
            gboolean value,
            GError **error)
{
  g_autofree char *text = NULL;
  StanceCondition *self;

  skip_space (parser);
  if (*parser->next != '(')
    {
      if (value)
        return parse_plain_measure (parser, error);

      fail (error, "a condition begins with a parenthesis", parser->next);
      return NULL;
    }

  if (parser->depth == DEEPEST)
    {
      fail (error, "nested too deeply at", parser->next);
      return NULL;
    }

  parser->next++;
  parser->depth++;
  skip_space (parser);
  text = take_word (parser);
  self = parse_word (parser, text, value, error);
  parser->depth--;

  return self;
}

/* The kind of the name at @index among the names of @self. */
static const char *
get_name_kind (const StanceCondition *self,
               guint                  index)
{
  const char *last = NULL;

  for (const char *p = self->kinds; *p != '\0'; p++)
    {
      const char *kind = find_kind (*p);

      if (kind == NULL)
        continue;
      if (index == 0)
        return kind;

      last = kind;
      index--;
    }

  return last;
}

void
stance_condition_free (StanceCondition *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->children);
  g_ptr_array_unref (self->names);
  g_free (self);
}

StanceCondition *
stance_condition_parse (const char *text,
                        GError    **error)
{
  Parser parser = { .next = text };
  g_autoptr (StanceCondition) self = parse_node (&parser, FALSE, error);

  if (self == NULL)
    return NULL;

  skip_space (&parser);
  if (*parser.next != '\0')
    {
      fail (error, "nothing may stand after the condition", parser.next);
      return NULL;
    }

  return g_steal_pointer (&self);
}

gboolean
stance_condition_foreach_name (const StanceCondition  *self,
                               StanceConditionNameFunc check,
                               gpointer                user_data)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const char *name = g_ptr_array_index (self->names, i);
      const char *kind = get_name_kind (self, i);
      gboolean    any_task = g_str_equal (kind, "task") && g_str_equal (name, "any");

      if (!any_task && !check (kind, name, user_data))
        return FALSE;
    }

  for (guint i = 0; i < self->children->len; i++)
    if (!stance_condition_foreach_name (g_ptr_array_index (self->children, i), check, user_data))
      return FALSE;

  return TRUE;
}

gboolean
stance_condition_uses (const StanceCondition *self,
                       StanceWord             word)
{
  if (self->word == word)
    return TRUE;

  for (guint i = 0; i < self->children->len; i++)
    if (stance_condition_uses (g_ptr_array_index (self->children, i), word))
      return TRUE;

  return FALSE;
}
