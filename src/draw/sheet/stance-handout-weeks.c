/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-handout-private.h"

#define DAYS 7

/* A box that a pen can tick. */
#define BOX_HEIGHT 19.0

/* Between two weeks, so that the eye finds the day. */
#define WEEK_GAP 6.0

/* Width of a box in sizes of the type: two letters. */
#define LEAST_BOX 1.25

static const StanceStyle week_style = { STANCE_BLOCK_TABLE_CELL, .level = 1, .size = STANCE_SIZE_BODY, .ink = STANCE_INK_ACCENT, .align = STANCE_ALIGN_CENTER, .bold = TRUE };
static const StanceStyle day_style = { STANCE_BLOCK_TABLE_CELL, .level = 1, .size = STANCE_SIZE_BODY, .ink = STANCE_INK_GRAY, .align = STANCE_ALIGN_CENTER };
static const StanceStyle name_style = { STANCE_BLOCK_TABLE_CELL, .level = 2, .size = STANCE_SIZE_BODY };
static const StanceStyle box_style = { STANCE_BLOCK_TABLE_CELL, .size = STANCE_SIZE_BODY };

/* Some weeks side by side; @compact rows are headed by the exercise's number alone. */
typedef struct
{
  const StanceHandout *handout;
  StanceFlow          *flow;
  gboolean             compact;
  int                  table;
  int                  first_week;
  int                  n_weeks;
  double               name_width;
  double               box_width;
} Strip;

static StanceBlock *
add_cell (Strip             *self,
          const StanceStyle *style,
          int                row,
          int                column,
          StanceSpan         span,
          double             height,
          const char        *text)
{
  double       y = stance_flow_get_y (self->flow);
  StanceBlock *cell = stance_flow_add_cell (self->flow, style, span, y, height, text);

  cell->table = self->table;
  cell->row = row;
  cell->column = column;

  return cell;
}

static StanceSpan
get_box (const Strip *self,
         int          column)
{
  int week = column / DAYS;

  return (StanceSpan){ self->name_width + (week + 1) * WEEK_GAP + column * self->box_width, self->box_width };
}

static StanceSpan
get_name (const Strip *self)
{
  return (StanceSpan){ 0, self->name_width };
}

static void
add_weeks_row (Strip *self)
{
  double height = stance_flow_measure (self->flow, &week_style, 0, "0");

  add_cell (self, &name_style, 0, 0, get_name (self), height, self->compact ? "" : self->handout->texts[HANDOUT_EXERCISE])->level = 1;

  for (int i = 0; i < self->n_weeks; i++)
    {
      StanceSpan       first = get_box (self, i * DAYS);
      StanceSpan       all = { first.start, DAYS * self->box_width };
      g_autofree char *number = g_strdup_printf ("%d", self->first_week + i);
      g_auto (GStrv) parts = g_strsplit (self->handout->texts[HANDOUT_WEEK], "{0}", -1);
      g_autofree char *words = g_strjoinv (number, parts);

      add_cell (self, &week_style, 0, 1 + i * DAYS, all, height, words)->column_span = DAYS;
    }

  stance_flow_skip (self->flow, height);
}

static void
add_days_row (Strip *self)
{
  double height = stance_flow_measure (self->flow, &day_style, 0, "0");

  add_cell (self, &name_style, 1, 0, get_name (self), height, "");

  for (int i = 0; i < self->n_weeks * DAYS; i++)
    add_cell (self, &day_style, 1, 1 + i, get_box (self, i), height,
              self->handout->texts[HANDOUT_LETTER_1 + i % DAYS]);

  stance_flow_skip (self->flow, height);
}

static void
add_exercise_row (Strip *self,
                  guint  index)
{
  const HandoutItem *item = stance_handout_get_item (self->handout, index);
  g_autofree char   *number = g_strdup_printf ("%u", index + 1);
  const char        *name = self->compact ? number : item->texts[ITEM_HEADING];
  double             height = stance_flow_measure (self->flow, &name_style, self->name_width, name);

  height = MAX (height + 2, BOX_HEIGHT);
  add_cell (self, &name_style, index + 2, 0, get_name (self), height, name);

  for (int i = 0; i < self->n_weeks * DAYS; i++)
    {
      StanceBlock *box = add_cell (self, &box_style, index + 2, 1 + i, get_box (self, i), height, "");

      box->has_line = TRUE;
      stance_ink_get_color (STANCE_INK_HAIR, box->line);
    }

  stance_flow_skip (self->flow, height);
}

static void
add_strip (Strip *self)
{
  add_weeks_row (self);
  add_days_row (self);

  for (guint i = 0; i < self->handout->items->len; i++)
    add_exercise_row (self, i);
}

static double
get_box_width (const Strip *self,
               int          n_weeks)
{
  return (stance_flow_get_width (self->flow) - self->name_width - n_weeks * WEEK_GAP) / (n_weeks * DAYS);
}

/* As many weeks side by side as leave boxes that hold a day's name, but no more than make
 * all strips alike: six weeks are three and three. Sets the boxes' width.
 */
static int
count_weeks (Strip *self,
             int    most)
{
  double least = LEAST_BOX * stance_flow_get_size (self->flow, STANCE_SIZE_BODY);
  int    weeks = self->handout->weeks;
  int    n = 0;
  int    n_strips = 0;

  while (most > 1 && get_box_width (self, most) < least)
    most--;

  n_strips = (weeks + most - 1) / most;
  n = (weeks + n_strips - 1) / n_strips;
  /* A week alone is not stretched over the page. */
  self->box_width = get_box_width (self, MAX (n, MIN (most, 2)));

  return n;
}

void
stance_handout_add_weeks (const StanceHandout *self,
                          StanceFlow          *flow,
                          gboolean             compact)
{
  int    at_once = 0;
  double number_width = 2.5 * stance_flow_get_size (flow, STANCE_SIZE_BODY);
  Strip  strip = { .handout = self, .flow = flow, .compact = compact };

  if (self->items->len == 0)
    return;

  strip.name_width = compact ? number_width : stance_flow_get_span (flow, 0, 4).width;
  at_once = count_weeks (&strip, compact ? 4 : 2);
  stance_flow_begin (flow, 0);
  stance_handout_add_section (flow, self->texts[HANDOUT_WEEK_HEADING], self->texts[HANDOUT_WEEK_INTRO]);

  for (int week = 0; week < self->weeks; week += at_once)
    {
      strip.table = week / at_once;
      strip.first_week = week + 1;
      strip.n_weeks = MIN (at_once, self->weeks - week);

      /* Two strips stay together; more would push a page's worth ahead of them. */
      if (week > 0 && self->weeks > 2 * at_once)
        {
          stance_flow_end (flow, 1.4 * stance_flow_get_unit (flow));
          stance_flow_begin (flow, 0);
        }
      else if (week > 0)
        stance_flow_skip (flow, 1.4 * stance_flow_get_unit (flow));

      add_strip (&strip);
    }

  stance_flow_end (flow, 2 * stance_flow_get_unit (flow));
}
