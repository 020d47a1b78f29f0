/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-words.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <math.h>
#include <stdio.h>

#include "stance-date.h"

char *
stance_words_age (const StanceClient *client)
{
  g_autofree char *today = stance_date_today ();
  int              age = stance_client_get_age (client, today);

  if (age < 0)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("%d year", "%d years", (gulong) age), age);
}

char *
stance_words_client_details (const StanceClient *client)
{
  g_autofree char *age = stance_words_age (client);
  g_autofree char *number = g_strdup_printf (C_ ("number of a client", "No. %d"), client->number);

  if (*age == '\0')
    return g_steal_pointer (&number);

  return g_strdup_printf ("%s · %s", number, age);
}

char *
stance_words_date (const char *date)
{
  g_autoptr (GDateTime) day = NULL;
  int year = 0;
  int month = 0;
  int number = 0;

  if (date == NULL || !stance_date_is_valid (date))
    return g_strdup ("");

  sscanf (date, "%d-%d-%d", &year, &month, &number);
  day = g_date_time_new_local (year, month, number, 12, 0, 0);
  /* Translators: a date such as 21 November 2026; see g_date_time_format(). */
  return g_date_time_format (day, C_ ("date", "%-d %B %Y"));
}

char *
stance_words_moment (const char *at)
{
  g_autoptr (GDateTime) utc = at != NULL ? g_date_time_new_from_iso8601 (at, NULL) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return g_strdup ("");

  /* Translators: a date with the time, such as 21 November 2026, 14:05; see g_date_time_format(). */
  return g_date_time_format (local, C_ ("moment", "%-d %B %Y, %H:%M"));
}

const char *
stance_words_sex (StanceSex sex)
{
  static const char *const words[] = {
    [STANCE_SEX_UNKNOWN] = NC_ ("sex", "Not said"),
    [STANCE_SEX_FEMALE] = NC_ ("sex", "Female"),
    [STANCE_SEX_MALE] = NC_ ("sex", "Male"),
    [STANCE_SEX_OTHER] = NC_ ("sex", "Other"),
  };

  return g_dpgettext2 (NULL, "sex", words[sex]);
}

const char *
stance_words_body (StanceBody body)
{
  static const char *const words[] = {
    [STANCE_BODY_YOUNGER] = NC_ ("figure", "A younger person"),
    [STANCE_BODY_OLDER] = NC_ ("figure", "An older person"),
    [STANCE_BODY_LARGER] = NC_ ("figure", "A larger person"),
  };

  return g_dpgettext2 (NULL, "figure", words[body]);
}

const char *
stance_words_clothes (StanceClothes clothes)
{
  static const char *const words[] = {
    [STANCE_CLOTHES_SHORT] = NC_ ("figure", "Short"),
    [STANCE_CLOTHES_LONG] = NC_ ("figure", "Long"),
    [STANCE_CLOTHES_HEAD_COVERING] = NC_ ("figure", "Long, hair covered"),
  };

  return g_dpgettext2 (NULL, "figure", words[clothes]);
}

const char *
stance_words_side (StanceSide side)
{
  static const char *const words[] = {
    [STANCE_SIDE_NONE] = "",
    [STANCE_SIDE_LEFT] = NC_ ("side", "Left"),
    [STANCE_SIDE_RIGHT] = NC_ ("side", "Right"),
    [STANCE_SIDE_BOTH] = NC_ ("side", "Both sides"),
  };

  return *words[side] == '\0' ? "" : g_dpgettext2 (NULL, "side", words[side]);
}

const char *
stance_words_assessment_status (StanceAssessmentStatus status)
{
  return status == STANCE_ASSESSMENT_DRAFT ? C_ ("assessment", "Draft") : C_ ("assessment", "Signed");
}

const char *
stance_words_program_status (StanceProgramStatus status)
{
  static const char *const words[] = {
    [STANCE_PROGRAM_DRAFT] = NC_ ("program", "Draft"),
    [STANCE_PROGRAM_ISSUED] = NC_ ("program", "In force"),
    [STANCE_PROGRAM_REPLACED] = NC_ ("program", "Replaced"),
    [STANCE_PROGRAM_STOPPED] = NC_ ("program", "Stopped"),
    [STANCE_PROGRAM_EXPIRED] = NC_ ("program", "Past its date"),
  };

  return g_dpgettext2 (NULL, "program", words[status]);
}

char *
stance_words_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (GString) written = NULL;

  if (isnan (number))
    return g_strdup ("");

  written = g_string_new (g_ascii_formatd (text, sizeof text, "%.6g", number));
  g_string_replace (written, ".", nl_langinfo (RADIXCHAR), 1);

  return g_strdup (written->str);
}
