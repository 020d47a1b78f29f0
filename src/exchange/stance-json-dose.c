/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-dose.h"

#include "stance-json-writer.h"

/* Beyond these somebody has typed a digit too many. */
#define MAX_SETS     20
#define MAX_REPS     200
#define MAX_SECONDS  3600
#define MAX_PER_WEEK 21

#define OFFSET(member) G_STRUCT_OFFSET (StanceDose, member)
#define COUNT(dose, i) G_STRUCT_MEMBER (int, (dose), (i))

static const struct
{
  const char *name;
  gsize       offset;
} ranges[] = {
  { "sets_min", OFFSET (sets_min) },
  { "sets_max", OFFSET (sets_max) },
  { "reps_min", OFFSET (reps_min) },
  { "reps_max", OFFSET (reps_max) },
  { "hold_min_s", OFFSET (hold_min_s) },
  { "hold_max_s", OFFSET (hold_max_s) },
  { "rest_min_s", OFFSET (rest_min_s) },
  { "rest_max_s", OFFSET (rest_max_s) },
  { "per_week_min", OFFSET (per_week_min) },
  { "per_week_max", OFFSET (per_week_max) },
};

/* Of an item. A single figure has the same name twice. */
static const struct
{
  const char *low_name, *high_name;
  gsize       low, high;
  int         limit;
} figures[] = {
  { "sets", "sets", OFFSET (sets_min), OFFSET (sets_max), MAX_SETS },
  { "reps_min", "reps_max", OFFSET (reps_min), OFFSET (reps_max), MAX_REPS },
  { "hold_min_s", "hold_max_s", OFFSET (hold_min_s), OFFSET (hold_max_s), MAX_SECONDS },
  { "rest_min_s", "rest_max_s", OFFSET (rest_min_s), OFFSET (rest_max_s), MAX_SECONDS },
  { "per_week", "per_week", OFFSET (per_week_min), OFFSET (per_week_max), MAX_PER_WEEK },
};

static void
write_manner (const StanceDose *dose,
              JsonObject       *object)
{
  json_object_set_boolean_member (object, "each_side", dose->each_side);
  stance_json_set_text (object, "unit", stance_dose_unit_nicks[dose->unit]);
  stance_json_set_text (object, "when", stance_dose_when_nicks[dose->when]);
}

JsonObject *
stance_json_write_dose (const StanceDose *dose)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    stance_json_set_count (object, ranges[i].name, COUNT (dose, ranges[i].offset));

  write_manner (dose, object);

  return object;
}

void
stance_json_write_item_dose (const StanceDose *dose,
                             JsonObject       *object)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      stance_json_set_count (object, figures[i].low_name, COUNT (dose, figures[i].low));

      if (figures[i].low_name != figures[i].high_name)
        stance_json_set_count (object, figures[i].high_name, COUNT (dose, figures[i].high));
    }

  write_manner (dose, object);
}

static int
read_count (StanceJsonReader *reader,
            const char       *name,
            int               limit)
{
  g_autofree char *message = NULL;
  int              count = 0;

  if (!stance_json_reader_whole (reader, name, &count))
    return 0;

  if (count >= 0 && count <= limit)
    return count;

  message = g_strdup_printf ("%d is outside 0 … %d", count, limit);
  stance_json_add_problem (reader, name, "outside-limits", message);
  return 0;
}

static void
read_figure (StanceJsonReader *reader,
             guint             i,
             StanceDose       *dose)
{
  int low = read_count (reader, figures[i].low_name, figures[i].limit);
  int high = low;

  if (figures[i].low_name != figures[i].high_name)
    high = read_count (reader, figures[i].high_name, figures[i].limit);

  if (low > 0 && high > 0 && low > high)
    stance_json_add_problem (reader, figures[i].low_name, "range", "is more than the upper end of the range");

  COUNT (dose, figures[i].low) = low > 0 ? low : high;
  COUNT (dose, figures[i].high) = high > 0 ? high : low;
}

void
stance_json_read_item_dose (StanceJsonReader *reader,
                            StanceDose       *dose)
{
  int unit = dose->unit;
  int when = dose->when;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    read_figure (reader, i, dose);

  stance_json_reader_boolean (reader, "each_side", &dose->each_side);
  stance_json_reader_nick (reader, "unit", stance_dose_unit_nicks, &unit);

  if (stance_json_reader_has (reader, "when") && !stance_json_reader_nick (reader, "when", stance_dose_when_nicks, &when))
    when = STANCE_DOSE_ANY_TIME;

  dose->unit = unit;
  dose->when = when;
}
