/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "members.h"

#include <math.h>

const char member_odd_text[] = "\"x\" 'y'; -- {\\} [a,b]\n\tStraße שלום 🏃 %s ?1 $1";

static gpointer
place (gconstpointer self,
       const Member *member)
{
  return (char *) self + member->offset;
}

void
member_set (gpointer      self,
            const Member *member)
{
  gpointer to = place (self, member);

  switch (member->kind)
    {
    case MEMBER_TEXT:
    case MEMBER_OPTIONAL:
      g_free (*(char **) to);
      *(char **) to = g_strdup (member->text != NULL ? member->text : member_odd_text);
      break;
    case MEMBER_NUMBER:
      *(double *) to = member->number;
      break;
    case MEMBER_FLAG:
    case MEMBER_WHOLE:
    case MEMBER_ENUM:
      *(int *) to = (int) member->number;
      break;
    default:
      g_assert_not_reached ();
    }
}

void
member_clear (gpointer      self,
              const Member *member)
{
  gpointer to = place (self, member);

  switch (member->kind)
    {
    case MEMBER_TEXT:
    case MEMBER_OPTIONAL:
      g_free (*(char **) to);
      *(char **) to = member->kind == MEMBER_TEXT ? g_strdup ("") : NULL;
      break;
    case MEMBER_NUMBER:
      *(double *) to = NAN;
      break;
    case MEMBER_FLAG:
    case MEMBER_WHOLE:
    case MEMBER_ENUM:
      *(int *) to = 0;
      break;
    default:
      g_assert_not_reached ();
    }
}

void
assert_same_number (double      a,
                    double      b,
                    const char *name)
{
  gboolean same = isnan (a) ? isnan (b) : a <= b && a >= b;

  if (!same)
    g_error ("%s: %.17g came back as %.17g", name, a, b);
}

void
assert_same_text (const char *a,
                  const char *b,
                  const char *name)
{
  if (g_strcmp0 (a, b) != 0)
    g_error ("%s: “%s” came back as “%s”", name, a, b);
}

void
members_assert_same (gconstpointer a,
                     gconstpointer b,
                     const Member *members,
                     gsize         n_members)
{
  for (gsize i = 0; i < n_members; i++)
    {
      gpointer from = place (a, &members[i]);
      gpointer to = place (b, &members[i]);

      if (members[i].kind == MEMBER_NUMBER)
        assert_same_number (*(double *) from, *(double *) to, members[i].name);
      else if (members[i].kind == MEMBER_TEXT || members[i].kind == MEMBER_OPTIONAL)
        assert_same_text (*(char **) from, *(char **) to, members[i].name);
      else
        assert_same_number (*(int *) from, *(int *) to, members[i].name);
    }
}
