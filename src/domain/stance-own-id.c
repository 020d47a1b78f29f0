/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-own-exercise.h"
#include "stance-own-private.h"

/* What is asked for here is looked at again, and strictly, by the loader. */
char *
stance_own_dup_id (StanceContent *content,
                   const char    *group,
                   const char    *name)
{
  g_autofree char *base = g_path_get_basename (name);
  char            *ending = strrchr (base, '.');
  g_autofree char *said = NULL;
  g_autofree char *called = NULL;

  stance_content_enter (content, group);
  said = stance_content_dup_value (content, "Id");
  if (said != NULL)
    return g_steal_pointer (&said);

  called = stance_content_dup_value (content, "Name");
  if (ending == NULL && called != NULL)
    return stance_own_exercise_dup_id (called);
  if (ending != NULL)
    *ending = '\0';

  return stance_own_exercise_dup_id (base);
}

void
stance_own_check_id (StanceContent *content,
                     const char    *group,
                     const char    *id,
                     gboolean       brought)
{
  g_autofree char *proper = stance_own_exercise_dup_id (id);
  g_autofree char *thing = g_ascii_strdown (group, -1);

  stance_content_enter (content, group);
  if (*id == '\0' || strcmp (proper, id) != 0)
    stance_content_fault (content, "Id", "'%s' is not made of lower case letters, digits and single dashes", id);
  if (brought)
    stance_content_fault (content, "Id", "Stance itself has %s %s '%s'; give this one another id",
                          strchr ("aeiou", *thing) != NULL ? "an" : "a", thing, id);
}
