/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-member.h"

#include "stance-number-private.h"

#include <math.h>

static void
add_not_a_choice (const StanceMemberInfo *info,
                  const char             *text,
                  const char             *place,
                  GPtrArray              *problems)
{
  g_autofree char *choices = g_strjoinv (", ", (char **) info->choices);

  stance_problems_add (problems, place, "unknown-id", "“%s” is none of %s", text, choices);
}

static void
add_outside (const StanceMemberInfo *info,
             double                  number,
             const char             *place,
             GPtrArray              *problems)
{
  char written[STANCE_NUMBER_BUFFER];
  char lowest[STANCE_NUMBER_BUFFER];
  char highest[STANCE_NUMBER_BUFFER];

  stance_problems_add (problems, place, "outside-limits", "%s is outside %s … %s",
                       stance_number_write (number, written),
                       stance_number_write (info->min, lowest),
                       stance_number_write (info->max, highest));
}

static char *
dup_place (const char *place,
           const char *id)
{
  if (place == NULL || *place == '\0')
    return g_strdup (id);

  return g_strconcat (place, ".", id, NULL);
}

static gboolean
check_choices (const StanceMemberInfo *info,
               char                  **chosen,
               const char             *place,
               GPtrArray              *problems)
{
  for (char **choice = chosen; *choice != NULL; choice++)
    if (!g_strv_contains (info->choices, *choice))
      {
        add_not_a_choice (info, *choice, place, problems);
        return FALSE;
      }

  return TRUE;
}

/* Each once and in the order of the table, so that the same ones are the same text. */
static char *
dup_in_order (const StanceMemberInfo *info,
              char                  **chosen)
{
  GString *text = g_string_new (NULL);

  for (const char *const *choice = info->choices; *choice != NULL; choice++)
    if (g_strv_contains ((const char *const *) chosen, *choice))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "", *choice);

  return g_string_free (text, FALSE);
}

/* What is to be stored, free with g_free(); %NULL with a problem when it cannot be. */
static char *
dup_checked (const StanceMemberInfo *info,
             const char             *text,
             const char             *place,
             GPtrArray              *problems)
{
  if (info->kind == STANCE_MEMBER_CHOICES)
    {
      g_auto (GStrv) chosen = g_strsplit (text, ";", -1);

      return check_choices (info, chosen, place, problems) ? dup_in_order (info, chosen) : NULL;
    }

  if (info->kind == STANCE_MEMBER_CHOICE && !g_strv_contains (info->choices, text))
    {
      add_not_a_choice (info, text, place, problems);
      return NULL;
    }

  return g_strdup (text);
}

int
stance_members_find (StanceMembers self,
                     const char   *id)
{
  for (int i = 0; i < self.n; i++)
    if (g_strcmp0 (self.infos[i].id, id) == 0)
      return i;

  return -1;
}

void
stance_members_init (StanceMembers self)
{
  for (int i = 0; i < self.n; i++)
    {
      self.numbers[i] = NAN;
      self.texts[i] = NULL;
    }
}

void
stance_members_clear (StanceMembers self)
{
  for (int i = 0; i < self.n; i++)
    {
      self.numbers[i] = NAN;
      g_clear_pointer (&self.texts[i], g_free);
    }
}

void
stance_members_copy (StanceMembers self,
                     StanceMembers copy)
{
  for (int i = 0; i < self.n; i++)
    {
      copy.numbers[i] = self.numbers[i];
      copy.texts[i] = g_strdup (self.texts[i]);
    }
}

gboolean
stance_members_has (StanceMembers self,
                    int           member)
{
  if (self.infos[member].kind == STANCE_MEMBER_NUMBER)
    return !isnan (self.numbers[member]);

  return self.texts[member] != NULL;
}

gboolean
stance_members_has_choice (StanceMembers self,
                           int           member,
                           const char   *choice)
{
  g_auto (GStrv) chosen = NULL;

  if (self.texts[member] == NULL)
    return FALSE;

  chosen = g_strsplit (self.texts[member], ";", -1);

  return g_strv_contains ((const char *const *) chosen, choice);
}

gboolean
stance_members_set_text (StanceMembers self,
                         int           member,
                         const char   *text,
                         const char   *place,
                         GPtrArray    *problems)
{
  const StanceMemberInfo *info = &self.infos[member];
  g_autofree char        *where = dup_place (place, info->id);
  char                   *checked = NULL;

  if (info->kind == STANCE_MEMBER_NUMBER)
    {
      stance_problems_add (problems, where, "wrong-kind", "a number is needed");
      return FALSE;
    }

  if (text != NULL && *text != '\0')
    {
      checked = dup_checked (info, text, where, problems);
      if (checked == NULL)
        return FALSE;
    }

  g_free (self.texts[member]);
  self.texts[member] = checked;

  return TRUE;
}

gboolean
stance_members_set_number (StanceMembers self,
                           int           member,
                           double        number,
                           const char   *place,
                           GPtrArray    *problems)
{
  const StanceMemberInfo *info = &self.infos[member];
  g_autofree char        *where = dup_place (place, info->id);

  if (info->kind != STANCE_MEMBER_NUMBER)
    {
      stance_problems_add (problems, where, "wrong-kind", "a text is needed");
      return FALSE;
    }

  if (!isnan (number) && !stance_number_is_within (number, info->min, info->max))
    {
      add_outside (info, number, where, problems);
      return FALSE;
    }

  self.numbers[member] = number;

  return TRUE;
}

void
stance_members_check (StanceMembers self,
                      const char   *place,
                      GPtrArray    *problems)
{
  for (int i = 0; i < self.n; i++)
    {
      const StanceMemberInfo *info = &self.infos[i];
      g_autofree char        *where = dup_place (place, info->id);
      g_autofree char        *checked = NULL;

      if (self.texts[i] != NULL)
        checked = dup_checked (info, self.texts[i], where, problems);
      else if (!isnan (self.numbers[i]) && !stance_number_is_within (self.numbers[i], info->min, info->max))
        add_outside (info, self.numbers[i], where, problems);
    }
}
