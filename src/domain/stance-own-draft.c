/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-own-draft.h"

#include "stance-keys-private.h"

#include <string.h>

#define EXERCISE "Exercise"

struct _StanceOwnDraft
{
  GKeyFile *file;
};

/* What is true of the exercise it was copied from alone. */
static const char *const not_copied[] = { "Id", "Order", "Evidence", "EvidenceSource", NULL };

static const char *const figure_groups[] = { "Figure", "Pose ", "Prop ", "Arrow ", NULL };

static void
remove_translations (StanceOwnDraft *self,
                     const char     *key)
{
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, EXERCISE, NULL, NULL);
  g_autofree char *start = g_strconcat (key, "[", NULL);

  for (int i = 0; keys != NULL && keys[i] != NULL; i++)
    if (g_str_has_prefix (keys[i], start))
      g_key_file_remove_key (self->file, EXERCISE, keys[i], NULL);
}

static void
remove_key (StanceOwnDraft *self,
            const char     *key)
{
  remove_translations (self, key);
  g_key_file_remove_key (self->file, EXERCISE, key, NULL);
}

static void
keep_one_language (StanceOwnDraft       *self,
                   const StanceExercise *exercise,
                   const char           *language)
{
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, EXERCISE, NULL, NULL);

  for (int i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *text = strchr (keys[i], '[') == NULL ? stance_exercise_dup_text (exercise, keys[i], language) : NULL;

      if (text != NULL)
        stance_own_draft_set_text (self, keys[i], text);
    }
  for (int i = 0; keys != NULL && keys[i] != NULL; i++)
    if (strchr (keys[i], '[') != NULL)
      g_key_file_remove_key (self->file, EXERCISE, keys[i], NULL);
}

StanceOwnDraft *
stance_own_draft_new (const StanceExercise *exercise,
                      gboolean              copy,
                      const char           *language)
{
  StanceOwnDraft  *self = g_new0 (StanceOwnDraft, 1);
  g_autofree char *data = NULL;

  self->file = g_key_file_new ();
  if (exercise == NULL)
    return self;

  data = stance_keys_dup_file (exercise->words);
  g_key_file_load_from_data (self->file, data, strlen (data), G_KEY_FILE_KEEP_TRANSLATIONS, NULL);
  if (!copy)
    return self;

  for (int i = 0; not_copied[i] != NULL; i++)
    remove_key (self, not_copied[i]);
  keep_one_language (self, exercise, language);

  return self;
}

void
stance_own_draft_free (StanceOwnDraft *self)
{
  if (self == NULL)
    return;

  g_key_file_unref (self->file);
  g_free (self);
}

char *
stance_own_draft_dup_text (const StanceOwnDraft *self,
                           const char           *key)
{
  char *text = g_key_file_get_string (self->file, EXERCISE, key, NULL);

  return text != NULL ? text : g_strdup ("");
}

static char *
dup_one_line (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text != NULL ? text : "", " \t\r\n", -1);
  GString *line = g_string_new (NULL);

  for (int i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);

  return g_string_free (line, FALSE);
}

void
stance_own_draft_set_text (StanceOwnDraft *self,
                           const char     *key,
                           const char     *text)
{
  g_autofree char *line = dup_one_line (text);
  g_autofree char *present = stance_own_draft_dup_text (self, key);

  if (strcmp (line, present) == 0)
    return;

  remove_translations (self, key);
  if (*line != '\0')
    g_key_file_set_string (self->file, EXERCISE, key, line);
  else
    g_key_file_remove_key (self->file, EXERCISE, key, NULL);
}

void
stance_own_draft_cut_numbered (StanceOwnDraft *self,
                               const char     *stem,
                               int             first)
{
  static const char *const endings[] = { "", "-left", "-right" };

  for (int number = first; number <= 9; number++)
    for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
      {
        g_autofree char *key = g_strdup_printf ("%s%d%s", stem, number, endings[i]);

        remove_key (self, key);
      }
}

void
stance_own_draft_set_words (StanceOwnDraft    *self,
                            const char        *key,
                            const char *const *ids)
{
  g_autofree char *list = g_strjoinv (";", (char **) ids);

  if (*list != '\0')
    g_key_file_set_string (self->file, EXERCISE, key, list);
  else
    g_key_file_remove_key (self->file, EXERCISE, key, NULL);
}

void
stance_own_draft_set_flag (StanceOwnDraft *self,
                           const char     *key,
                           gboolean        on)
{
  g_key_file_set_boolean (self->file, EXERCISE, key, on);
}

static void
set_range (StanceOwnDraft *self,
           const char     *group,
           const char     *key,
           int             min,
           int             max)
{
  g_autofree char *range = min < max ? g_strdup_printf ("%d-%d", min, max) : g_strdup_printf ("%d", min);

  if (min > 0)
    g_key_file_set_string (self->file, group, key, range);
}

void
stance_own_draft_set_dose (StanceOwnDraft   *self,
                           const char       *phase,
                           const StanceDose *dose)
{
  g_autofree char *article = g_strconcat ("Dose ", phase, NULL);
  g_autofree char *start = g_strconcat ("Start ", phase, NULL);

  g_key_file_remove_group (self->file, article, NULL);
  g_key_file_remove_group (self->file, start, NULL);
  if (dose == NULL)
    return;

  set_range (self, start, "Sets", dose->sets_min, dose->sets_max);
  set_range (self, start, "Reps", dose->reps_min, dose->reps_max);
  set_range (self, start, "Hold", dose->hold_min_s, dose->hold_max_s);
  set_range (self, start, "Rest", dose->rest_min_s, dose->rest_max_s);
  set_range (self, start, "PerWeek", dose->per_week_min, dose->per_week_max);
  if (dose->each_side)
    g_key_file_set_boolean (self->file, start, "EachSide", TRUE);
  if (dose->unit != STANCE_DOSE_REPS)
    g_key_file_set_string (self->file, start, "Unit", stance_dose_unit_nicks[dose->unit]);
  if (dose->when != STANCE_DOSE_ANY_TIME)
    g_key_file_set_string (self->file, start, "When", stance_dose_when_nicks[dose->when]);
}

static gboolean
is_of_figure (const char *group)
{
  for (int i = 0; figure_groups[i] != NULL; i++)
    if (g_str_has_prefix (group, figure_groups[i]))
      return TRUE;

  return FALSE;
}

static void
copy_group (GKeyFile   *from,
            GKeyFile   *to,
            const char *group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (from, group, NULL, NULL);

  for (int i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *value = g_key_file_get_value (from, group, keys[i], NULL);

      g_key_file_set_value (to, group, keys[i], value);
    }
}

void
stance_own_draft_set_figure (StanceOwnDraft *self,
                             const char     *data)
{
  g_autoptr (GKeyFile) figure = g_key_file_new ();
  g_auto (GStrv) old = g_key_file_get_groups (self->file, NULL);
  g_auto (GStrv) groups = NULL;

  for (int i = 0; old[i] != NULL; i++)
    if (is_of_figure (old[i]))
      g_key_file_remove_group (self->file, old[i], NULL);

  if (data == NULL || !g_key_file_load_from_data (figure, data, strlen (data), G_KEY_FILE_KEEP_TRANSLATIONS, NULL))
    return;

  groups = g_key_file_get_groups (figure, NULL);
  for (int i = 0; groups[i] != NULL; i++)
    if (is_of_figure (groups[i]))
      copy_group (figure, self->file, groups[i]);
}

char *
stance_own_draft_dup_data (const StanceOwnDraft *self)
{
  return g_key_file_to_data (self->file, NULL, NULL);
}

/* What stands in the place of the other in the form for the other side. */
static const struct
{
  const char *left;
  const char *right;
} sides[] = {
  { "LEFT", "RIGHT" },
  { "LINK", "RECHT" },
  { "Left", "Right" },
  { "left", "right" },
  { "link", "recht" },
};

static gsize
swap_at (const char *text,
         GString    *swapped)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      gboolean is_left = g_str_has_prefix (text, sides[i].left);

      if (!is_left && !g_str_has_prefix (text, sides[i].right))
        continue;
      g_string_append (swapped, is_left ? sides[i].right : sides[i].left);
      return strlen (is_left ? sides[i].left : sides[i].right);
    }

  return 0;
}

char *
stance_own_draft_dup_other_side (const char *text)
{
  GString *swapped = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize taken = swap_at (text, swapped);

      if (taken == 0)
        g_string_append_c (swapped, *text++);
      text += taken;
    }

  return g_string_free (swapped, FALSE);
}
