/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-story-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "stance-examination.h"
#include "stance-words.h"

static const char *const labels[STANCE_N_STORY_MEMBERS] = {
  [STANCE_STORY_RUNS_PER_WEEK] = N_ ("Runs a week"),
                                     [STANCE_STORY_LONGEST_KM] = N_ ("Longest run, km"),
                                                                     [STANCE_STORY_WEEKLY_KM] = N_ ("Km a week now"),
                                                                                                    [STANCE_STORY_WEEKLY_KM_BEFORE] = N_ ("Eight weeks ago"),
                                                                                                                                          [STANCE_STORY_DESCENTS] = N_ ("Descents"),
                                                                                                                                                                        [STANCE_STORY_SURFACES] = N_ ("Surfaces"),
                                                                                                                                                                                                      [STANCE_STORY_SHOES] = N_ ("Shoes"),
                                                                                                                                                                                                                                 [STANCE_STORY_GOALS] = N_ ("Goals, in their words"),
                                                                                                                                                                                                                                 };

static const struct
{
  const char *choice;
  const char *label;
} choices[] = {
  { "none", NC_ ("story", "None") },
  { "some", NC_ ("story", "Some") },
  { "many", NC_ ("story", "Many") },
  { "road", NC_ ("story", "Road") },
  { "trail", NC_ ("story", "Trail") },
  { "track", NC_ ("story", "Track") },
  { "treadmill", NC_ ("story", "Treadmill") },
  { "sand", NC_ ("story", "Sand") },
};

const char *
stance_story_member_to_label (StanceStoryMember member)
{
  return _ (labels[member]);
}

const char *
stance_story_choice_to_label (const char *choice)
{
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].choice, choice))
      return g_dpgettext2 (NULL, "story", choices[i].label);

  return choice;
}

char *
stance_story_words_change (const StanceStory *story)
{
  double           change = stance_story_get_change (story);
  double           rounded = round (fabs (change));
  g_autofree char *percent = NULL;

  if (isnan (change))
    return NULL;
  if (rounded < 1)
    return g_strdup (_ ("As much as eight weeks ago"));

  percent = stance_words_number (rounded);
  if (change > 0)
    return g_strdup_printf (_ ("%s %% more than eight weeks ago"), percent);

  return g_strdup_printf (_ ("%s %% less than eight weeks ago"), percent);
}

/* Takes @part, which may be %NULL or empty. */
static void
add (GString *line,
     char    *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);

  g_free (part);
}

static char *
dup_number (const StanceStory *story,
            StanceStoryMember  member)
{
  return stance_story_has (story, member) ? stance_words_number (story->numbers[member]) : NULL;
}

static void
add_numbers (GString           *line,
             const StanceStory *story)
{
  g_autofree char *runs = dup_number (story, STANCE_STORY_RUNS_PER_WEEK);
  g_autofree char *now = dup_number (story, STANCE_STORY_WEEKLY_KM);
  g_autofree char *before = dup_number (story, STANCE_STORY_WEEKLY_KM_BEFORE);
  g_autofree char *longest = dup_number (story, STANCE_STORY_LONGEST_KM);
  char            *change = stance_story_words_change (story);

  add (line, runs != NULL ? g_strdup_printf (_ ("%s runs a week"), runs) : NULL);
  add (line, now != NULL ? g_strdup_printf (_ ("%s km a week"), now) : NULL);
  if (change == NULL && before != NULL)
    change = g_strdup_printf (_ ("eight weeks ago %s km"), before);
  add (line, change);
  add (line, longest != NULL ? g_strdup_printf (_ ("longest %s km"), longest) : NULL);
}

static void
add_surfaces (GString           *line,
              const StanceStory *story)
{
  const char *surfaces = story->texts[STANCE_STORY_SURFACES];
  g_auto (GStrv) chosen = g_strsplit (surfaces != NULL ? surfaces : "", ";", -1);
  g_autoptr (GString) words = g_string_new (NULL);

  for (char **surface = chosen; *surface != NULL; surface++)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", stance_story_choice_to_label (*surface));

  add (line, g_strdup (words->str));
}

char *
stance_story_words_line (StanceSession     *session,
                         const StanceStory *story)
{
  GString    *line = g_string_new (NULL);
  const char *descents = story->texts[STANCE_STORY_DESCENTS];
  const char *goals = story->texts[STANCE_STORY_GOALS];

  add_numbers (line, story);
  /* Translators: how much the client runs downhill: "descents: many". */
  add (line, descents != NULL ? g_strdup_printf (_ ("descents: %s"), stance_story_choice_to_label (descents)) : NULL);
  add_surfaces (line, story);
  add (line, g_strdup (story->texts[STANCE_STORY_SHOES]));
  add (line, goals != NULL ? g_strdup_printf (_ ("“%s”"), goals) : NULL);

  return g_string_free (line, FALSE);
}

static char *
describe_item (StanceSession    *session,
               const StanceTerm *item,
               int               answer)
{
  static const StanceSide sides[STANCE_N_EXAMINED] = {
    [STANCE_EXAMINED_NOT_NORMAL_LEFT] = STANCE_SIDE_LEFT,
    [STANCE_EXAMINED_NOT_NORMAL_RIGHT] = STANCE_SIDE_RIGHT,
    [STANCE_EXAMINED_NOT_NORMAL_BOTH] = STANCE_SIDE_BOTH,
  };
  g_autofree char *name = stance_term_dup_name (item, stance_session_get_language (session));

  if (sides[answer] == STANCE_SIDE_NONE)
    return g_steal_pointer (&name);

  return g_strdup_printf ("%s (%s)", name, stance_words_side (sides[answer]));
}

char *
stance_examination_words_line (StanceSession          *session,
                               const StanceAssessment *assessment)
{
  const GPtrArray *items = stance_catalog_get_terms (stance_session_get_catalog (session), STANCE_TERMS_EXAMINATION);
  g_autoptr (GString) found = g_string_new (NULL);
  GString *line = g_string_new (NULL);
  int      n_normal = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const StanceTerm *item = g_ptr_array_index (items, i);
      int               answer = stance_assessment_get_answer (assessment, item->id);
      g_autofree char  *words = NULL;

      n_normal += answer == STANCE_EXAMINED_NORMAL;
      if (!stance_examined_is_not_normal (answer))
        continue;

      words = describe_item (session, item, answer);
      g_string_append_printf (found, "%s%s", found->len > 0 ? ", " : "", words);
    }

  if (found->len > 0)
    add (line, g_strdup_printf (_ ("Not normal: %s"), found->str));
  if (n_normal > 0)
    add (line, g_strdup_printf (ngettext ("%d normal", "%d normal", n_normal), n_normal));

  return g_string_free (line, FALSE);
}
