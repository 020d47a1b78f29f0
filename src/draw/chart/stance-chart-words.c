/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-chart-words.h"

#include "stance-catalog.h"

#include <math.h>

static char *
dup_value (const StanceHistory *history,
           StanceText          *text,
           double               value)
{
  return stance_text_quantity (text, value, history->measure->decimals, history->measure->unit);
}

/* In what is seen standing or running the side is that of the stance leg; what has no
 * side is called by the measure's short name.
 */
static char *
dup_who (const StanceHistory *history,
         StanceSide           side,
         StanceText          *text)
{
  static const char *const standing_tasks[] = { "running", "squat", "step-down", "landing", "single-leg-stand", NULL };
  static const char *const standing[] = { NULL, "chart-standing-left", "chart-standing-right" };
  static const char *const hips[] = { NULL, "chart-left-hip", "chart-right-hip" };
  static const char *const sides[] = { NULL, "chart-left-side", "chart-right-side" };
  const StanceMeasure     *measure = history->measure;
  const char              *language = stance_text_get_language (text);
  char                    *name;

  if (side == STANCE_SIDE_NONE)
    {
      name = stance_measure_dup_text (measure, "Short", language);
      return name != NULL ? name : stance_measure_dup_name (measure, language);
    }

  if (g_strv_contains (standing_tasks, history->task))
    return stance_text_get (text, standing[side]);

  return stance_text_get (text, g_str_has_prefix (measure->id, "hip-") ? hips[side] : sides[side]);
}

/* Better or worse where the measure has a better direction, else higher or lower. */
static const char *
name_direction (const StanceMeasure *measure,
                double               difference)
{
  switch (measure->better)
    {
    case STANCE_BETTER_HIGHER:
      return difference > 0 ? "better" : "worse";
    case STANCE_BETTER_LOWER:
      return difference < 0 ? "better" : "worse";
    case STANCE_BETTER_NONE:
    case STANCE_BETTER_NEARER:
      break;
    }

  return difference > 0 ? "higher" : "lower";
}

static char *
dup_break_words (const StanceChange *change,
                 StanceText         *text)
{
  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    {
      g_autofree char *key = NULL;

      if ((change->breaks & (1u << member)) == 0)
        continue;

      key = g_strconcat ("differs-", stance_protocol_get_info (member)->id, NULL);
      g_strdelimit (key, "_", '-');

      return stance_text_get (text, key);
    }

  return NULL;
}

/* @said: who, the earlier value, the later one */
static char *
say_not_comparable (const StanceChange       *change,
                    const StanceTextArgument *said,
                    StanceText               *text)
{
  g_autofree char *why = dup_break_words (change, text);

  if (why == NULL)
    return stance_text_format (text, "chart-not-comparable-plain", said, 3);

  return stance_text_say (text, "chart-not-comparable", said[0], said[1], said[2], STANCE_TEXT_WORDS (why));
}

static char *
dup_verdict_key (const StanceHistory *history,
                 const StanceChange  *change)
{
  if (change->verdict == STANCE_VERDICT_TOO_FEW_TRIALS)
    return g_strdup ("chart-too-few-trials");
  if (fabs (change->difference) < 1e-9)
    return g_strdup ("chart-same");
  if (history->measure->seen)
    return g_strdup ("chart-seen");
  if (change->verdict == STANCE_VERDICT_WITHIN_ERROR)
    return g_strdup ("chart-within-error");

  return g_strconcat ("chart-", stance_verdict_nicks[change->verdict], "-",
                      name_direction (history->measure, change->difference),
                      change->important == STANCE_IMPORTANT_YES ? "-important" : NULL, NULL);
}

char *
stance_chart_dup_conclusion (const StanceHistory *history,
                             const StanceSeries  *series,
                             StanceText          *text)
{
  const StanceChange *change = &series->change;
  g_autofree char    *who = dup_who (history, series->side, text);
  g_autofree char    *from = NULL;
  g_autofree char    *to = dup_value (history, text, stance_series_get_last (series)->value);
  g_autofree char    *size = dup_value (history, text, fabs (change->difference));
  g_autofree char    *error = dup_value (history, text, change->error);
  g_autofree char    *key = NULL;
  StanceTextArgument  said[] = { { who, 0 }, { NULL, 0 }, { to, 0 }, { size, 0 }, { error, 0 } };

  if (!change->exists)
    return stance_text_say (text, "chart-first", STANCE_TEXT_WORDS (who), STANCE_TEXT_WORDS (to));

  from = dup_value (history, text, change->earlier);
  said[1].text = from;
  if (change->verdict == STANCE_VERDICT_NOT_COMPARABLE)
    return say_not_comparable (change, said, text);

  key = dup_verdict_key (history, change);

  return stance_text_format (text, key, said, G_N_ELEMENTS (said));
}

/* %NULL where the measure has but one task. */
static char *
dup_task_name (const StanceHistory *history,
               StanceText          *text)
{
  const StanceTerm *term = NULL;

  if (history->measure->tasks[1] != NULL)
    term = stance_catalog_find_term (history->catalog, STANCE_TERMS_TASK, history->task);

  return term != NULL ? stance_term_dup_name (term, stance_text_get_language (text)) : NULL;
}

char *
stance_chart_dup_title (const StanceHistory *history,
                        StanceText          *text)
{
  const StanceMeasure *measure = history->measure;
  g_autofree char     *name = stance_measure_dup_name (measure, stance_text_get_language (text));
  g_autofree char     *task = dup_task_name (history, text);
  g_autofree char     *unit = NULL;

  if (measure->unit == NULL || *measure->unit == '\0')
    return task == NULL ? g_steal_pointer (&name)
                        : stance_text_say (text, "chart-title-no-unit", STANCE_TEXT_WORDS (name), STANCE_TEXT_WORDS (task));

  unit = stance_text_unit (text, measure->unit);
  if (task != NULL)
    return stance_text_say (text, "chart-title-task", STANCE_TEXT_WORDS (name),
                            STANCE_TEXT_WORDS (task), STANCE_TEXT_WORDS (unit));

  return stance_text_say (text, "chart-title", STANCE_TEXT_WORDS (name), STANCE_TEXT_WORDS (unit));
}

static char *
dup_side_name (StanceText *text,
               StanceSide  side)
{
  static const char *const names[] = { "chart-value", "chart-left", "chart-right" };

  return stance_text_get (text, names[side]);
}

char *
stance_chart_dup_series_label (const StanceHistory *history,
                               const StanceSeries  *series,
                               StanceText          *text)
{
  g_autofree char *name = dup_side_name (text, series->side);
  g_autofree char *value = stance_text_number (text, stance_series_get_last (series)->value,
                                               history->measure->decimals);

  return stance_text_say (text, "chart-series", STANCE_TEXT_WORDS (name), STANCE_TEXT_WORDS (value));
}

char *
stance_chart_dup_band_label (const StanceHistory *history,
                             const StanceSeries  *series,
                             StanceText          *text)
{
  static const char *const keys[] = { "chart-band", "chart-band-left", "chart-band-right" };
  g_autofree char         *error = dup_value (history, text, series->error);

  return stance_text_say (text, keys[series->side], STANCE_TEXT_WORDS (error));
}

static char *
dup_point_words (const StanceHistory *history,
                 const StanceSeries  *series,
                 const StanceVisit   *visit,
                 StanceText          *text)
{
  g_autofree char *side = dup_side_name (text, series->side);
  g_autofree char *date = stance_text_date (text, visit->date, STANCE_DATE_LONG);
  g_autofree char *value = dup_value (history, text, visit->value);
  g_autofree char *sd = stance_text_number (text, visit->sd, history->measure->decimals);

  if (series->side == STANCE_SIDE_NONE)
    return stance_text_say (text, "chart-point-plain", STANCE_TEXT_WORDS (date), STANCE_TEXT_WORDS (value));

  return stance_text_say (text, isnan (visit->sd) ? "chart-point" : "chart-point-sd",
                          STANCE_TEXT_WORDS (side), STANCE_TEXT_WORDS (date),
                          STANCE_TEXT_WORDS (value), STANCE_TEXT_WORDS (sd));
}

char *
stance_chart_dup_description (const StanceHistory *history,
                              StanceText          *text)
{
  GString *description = g_string_new (NULL);

  for (guint i = 0; i < history->series->len; i++)
    {
      const StanceSeries *series = &g_array_index (history->series, StanceSeries, i);

      for (guint j = 0; j < series->visits->len; j++)
        {
          g_autofree char *words = dup_point_words (history, series, stance_series_get (series, j), text);

          g_string_append_printf (description, "%s%s", description->len > 0 ? "\n" : "", words);
        }
    }

  return g_string_free (description, FALSE);
}
