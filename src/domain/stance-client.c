/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client.h"

#include "stance-date.h"
#include "stance-number-private.h"
#include "stance-protocol.h"
#include "stance-texts-private.h"

#include <math.h>
#include <string.h>

/* A year mistyped as 1852 is caught at the field. */
#define OLDEST_YEARS 130

static const gsize texts[] = {
  G_STRUCT_OFFSET (StanceClient, id),
  G_STRUCT_OFFSET (StanceClient, given_name),
  G_STRUCT_OFFSET (StanceClient, family_name),
  G_STRUCT_OFFSET (StanceClient, preferred_name),
  G_STRUCT_OFFSET (StanceClient, birth_date),
  G_STRUCT_OFFSET (StanceClient, phone),
  G_STRUCT_OFFSET (StanceClient, email),
  G_STRUCT_OFFSET (StanceClient, address),
  G_STRUCT_OFFSET (StanceClient, alerts),
  G_STRUCT_OFFSET (StanceClient, goals),
  G_STRUCT_OFFSET (StanceClient, language),
};

G_DEFINE_BOXED_TYPE (StanceClient, stance_client, stance_client_copy, stance_client_free)

/* Also of spaces that are not ASCII, which a paste from elsewhere brings. */
static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static void
check_name (const char *name,
            const char *place,
            GPtrArray  *problems)
{
  if (is_blank (name))
    stance_problems_add (problems, place, "blank", "a name is needed");
}

static void
check_birth_date (const char *birth_date,
                  const char *today,
                  GPtrArray  *problems)
{
  const char *place = "birth_date";

  if (is_blank (birth_date))
    stance_problems_add (problems, place, "blank", "a date of birth is needed");
  else if (!stance_date_is_valid (birth_date))
    stance_problems_add (problems, place, "not-a-date", "%s is not a date (YYYY-MM-DD)", birth_date);
  else if (strcmp (birth_date, today) > 0)
    stance_problems_add (problems, place, "future", "%s is in the future", birth_date);
  else if (stance_date_years_between (birth_date, today) > OLDEST_YEARS)
    stance_problems_add (problems, place, "outside-limits", "%s is more than %d years ago",
                         birth_date, OLDEST_YEARS);
}

static void
check_number (double      number,
              double      min,
              double      max,
              const char *place,
              GPtrArray  *problems)
{
  char written[STANCE_NUMBER_BUFFER];
  char lowest[STANCE_NUMBER_BUFFER];
  char highest[STANCE_NUMBER_BUFFER];

  if (isnan (number) || stance_number_is_within (number, min, max))
    return;

  stance_problems_add (problems, place, "outside-limits", "%s is outside %s … %s",
                       stance_number_write (number, written),
                       stance_number_write (min, lowest),
                       stance_number_write (max, highest));
}

static void
check_member (double               number,
              StanceProtocolMember member,
              GPtrArray           *problems)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);

  check_number (number, info->min, info->max, info->id, problems);
}

StanceClient *
stance_client_new (void)
{
  StanceClient *self = g_new0 (StanceClient, 1);

  stance_texts_init (self, texts, G_N_ELEMENTS (texts));
  self->height_cm = NAN;
  self->mass_kg = NAN;
  self->weekly_km = NAN;

  return self;
}

StanceClient *
stance_client_copy (const StanceClient *self)
{
  StanceClient *copy = g_new (StanceClient, 1);

  *copy = *self;
  stance_texts_copy (self, copy, texts, G_N_ELEMENTS (texts));

  return copy;
}

void
stance_client_free (StanceClient *self)
{
  if (self == NULL)
    return;

  stance_texts_clear (self, texts, G_N_ELEMENTS (texts));
  g_free (self);
}

void
stance_set_text (char      **place,
                 const char *text)
{
  char *copy = g_strdup (text != NULL ? text : "");

  /* Copied first: @text may be the old text or a part of it. */
  g_free (*place);
  *place = copy;
}

GPtrArray *
stance_client_check (const StanceClient *self,
                     const char         *today)
{
  GPtrArray *problems = stance_problems_new ();

  check_name (self->given_name, "given_name", problems);
  check_name (self->family_name, "family_name", problems);
  check_birth_date (self->birth_date, today, problems);
  check_member (self->height_cm, STANCE_PROTOCOL_HEIGHT_CM, problems);
  check_member (self->mass_kg, STANCE_PROTOCOL_MASS_KG, problems);
  check_number (self->weekly_km, 0.0, STANCE_CLIENT_MOST_WEEKLY_KM, "weekly_km", problems);

  return problems;
}

char *
stance_client_dup_name (const StanceClient *self)
{
  const char *first = is_blank (self->preferred_name) ? self->given_name : self->preferred_name;
  char       *name = g_strdup_printf ("%s %s", first, self->family_name);

  return g_strstrip (name);
}

int
stance_client_get_age (const StanceClient *self,
                       const char         *date)
{
  if (!stance_date_is_valid (self->birth_date) || strcmp (self->birth_date, date) > 0)
    return -1;

  return stance_date_years_between (self->birth_date, date);
}
