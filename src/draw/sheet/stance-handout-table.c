/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-handout-topic.h"

#include "stance-advice.h"

#include <string.h>

/* Between two columns, in sizes of the type. */
#define GUTTER 0.9

/* Above and below a cell's words. */
#define PADDING 3.0

/* A cell that a pen fills in. */
#define HAND_HEIGHT 22.0

static const StanceStyle head_style = { STANCE_BLOCK_TABLE_CELL, .level = 1, .size = STANCE_SIZE_BODY, .ink = STANCE_INK_ACCENT, .bold = TRUE };
static const StanceStyle name_style = { STANCE_BLOCK_TABLE_CELL, .level = 2, .size = STANCE_SIZE_BODY, .bold = TRUE };
static const StanceStyle cell_style = { STANCE_BLOCK_TABLE_CELL, .size = STANCE_SIZE_BODY };
static const StanceStyle strong_style = { STANCE_BLOCK_PARAGRAPH, .size = STANCE_SIZE_BODY, .bold = TRUE };

/* @row: counts the rows that were placed, headings as well */
typedef struct
{
  const HandoutTopic *topic;
  StanceFlow         *flow;
  int                 number;
  int                 row;
  guint               n_columns;
  double              gutter;
  StanceSpan          spans[STANCE_ADVICE_MAX_COLUMNS];
} Table;

static const StanceStyle *
get_style (guint column)
{
  return column == 0 ? &name_style : &cell_style;
}

/* The width below which a word is torn, and the one with which each cell is one line. */
static void
measure_column (const Table *self,
                guint        column,
                double      *least,
                double      *most)
{
  const char *heading = self->topic->columns[column];

  *least = stance_flow_measure_word (self->flow, &head_style, heading);
  *most = stance_flow_measure_width (self->flow, &head_style, heading);

  for (guint row = 0; row < handout_topic_get_n_rows (self->topic); row++)
    {
      const char *cell = handout_topic_get_cell (self->topic, row, column);

      *least = MAX (*least, stance_flow_measure_word (self->flow, get_style (column), cell));
      *most = MAX (*most, stance_flow_measure_width (self->flow, get_style (column), cell));
    }

  /* Rounding must not break a line. */
  *least += 1;
  *most += 1;
}

/* Each column gets what its words need, and of the rest a share by how much it has to
 * say. FALSE when even the words do not fit.
 */
static gboolean
divide (Table *self)
{
  double width = stance_flow_get_width (self->flow) - (self->n_columns - 1) * self->gutter;
  double least[STANCE_ADVICE_MAX_COLUMNS] = { 0 };
  double most[STANCE_ADVICE_MAX_COLUMNS] = { 0 };
  double all_least = 0;
  double wanted = 0;
  double start = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      measure_column (self, i, &least[i], &most[i]);
      all_least += least[i];
      wanted += most[i] - least[i];
    }

  if (all_least > width)
    return FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    {
      double share = wanted > 0 ? (most[i] - least[i]) / wanted : 1.0 / self->n_columns;
      double rest = width - all_least;

      /* Where all has room, what is over goes evenly. */
      self->spans[i].start = start;
      self->spans[i].width = wanted < rest ? most[i] + (rest - wanted) / self->n_columns : least[i] + share * rest;
      start += self->spans[i].width + self->gutter;
    }

  return TRUE;
}

static double
measure_row (const Table             *self,
             const char *const       *texts,
             const StanceStyle *const styles[])
{
  double height = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      gboolean by_hand = *texts[i] == '\0';

      height = MAX (height, by_hand ? HAND_HEIGHT : 2 * PADDING + stance_flow_measure (self->flow, styles[i], self->spans[i].width, texts[i]));
    }

  return height;
}

static void
add_rule (Table *self)
{
  StanceSpan   all = { 0, stance_flow_get_width (self->flow) };
  StanceBlock *rule = stance_flow_add_block (self->flow, STANCE_BLOCK_RULE, all, 0.5);

  stance_ink_get_color (STANCE_INK_HAIR, rule->color);
  stance_flow_skip (self->flow, 0.5);
}

static void
add_row (Table                   *self,
         const char *const       *texts,
         const StanceStyle *const styles[])
{
  double height = measure_row (self, texts, styles);
  double y = stance_flow_get_y (self->flow);

  for (guint i = 0; i < self->n_columns; i++)
    {
      StanceBlock *cell = stance_flow_add_cell (self->flow, styles[i], self->spans[i], y, height, texts[i]);

      cell->text_y = PADDING;
      cell->table = self->number;
      cell->row = self->row;
      cell->column = i;
      cell->has_line = *texts[i] == '\0';
      stance_ink_get_color (STANCE_INK_HAIR, cell->line);
    }

  self->row++;
  stance_flow_set_y (self->flow, y + height);
  add_rule (self);
}

static void
add_headings (Table *self)
{
  const StanceStyle *styles[STANCE_ADVICE_MAX_COLUMNS];

  for (guint i = 0; i < self->n_columns; i++)
    styles[i] = &head_style;

  add_row (self, (const char *const *) self->topic->columns, styles);
}

static void
add_body_row (Table *self,
              guint  row)
{
  const StanceStyle *styles[STANCE_ADVICE_MAX_COLUMNS];
  const char        *texts[STANCE_ADVICE_MAX_COLUMNS];

  for (guint i = 0; i < self->n_columns; i++)
    {
      styles[i] = get_style (i);
      texts[i] = handout_topic_get_cell (self->topic, row, i);
    }

  /* A page that is full goes on with the headings. */
  if (stance_flow_get_y (self->flow) + measure_row (self, texts, styles) + 0.5 > stance_flow_get_height (self->flow))
    {
      stance_flow_end (self->flow, 0);
      stance_flow_begin (self->flow, 0);
      add_headings (self);
    }

  add_row (self, texts, styles);
}

static void
add_row_as_text (const HandoutTopic *self,
                 StanceFlow         *flow,
                 guint               row)
{
  StanceSpan       all = { 0, stance_flow_get_width (flow) };
  StanceStyle      style = { STANCE_BLOCK_LIST_ITEM, .size = STANCE_SIZE_BODY };
  g_autofree char *name = g_strdup_printf ("%s %s", self->columns[0], handout_topic_get_cell (self, row, 0));

  style.indent = 1.2 * stance_flow_get_size (flow, STANCE_SIZE_BODY);
  stance_flow_add_text (flow, &strong_style, all, name);

  for (guint column = 1; column < handout_topic_get_n_columns (self); column++)
    {
      const char      *cell = handout_topic_get_cell (self, row, column);
      g_autofree char *words = g_strdup_printf ("%s: %s", self->columns[column], *cell != '\0' ? cell : "________");

      style.bold_lead = strlen (self->columns[column]) + 1;
      stance_flow_add_labeled (flow, &style, all, "•", words);
    }
}

/* In large print five columns may be too many: row by row, each cell after its heading.
 * A row stays together, the first one with what stands before it.
 */
static void
add_as_text (const HandoutTopic *self,
             StanceFlow         *flow)
{
  for (guint row = 0; row < handout_topic_get_n_rows (self); row++)
    {
      if (row > 0)
        {
          stance_flow_end (flow, 0.6 * stance_flow_get_unit (flow));
          stance_flow_begin (flow, 0);
        }

      add_row_as_text (self, flow, row);
    }
}

void
handout_topic_add_table (const HandoutTopic *self,
                         StanceFlow         *flow,
                         int                 number)
{
  Table table = { .topic = self, .flow = flow, .number = number };

  table.n_columns = MIN (handout_topic_get_n_columns (self), STANCE_ADVICE_MAX_COLUMNS);
  table.gutter = GUTTER * stance_flow_get_size (flow, STANCE_SIZE_BODY);

  if (!divide (&table))
    {
      add_as_text (self, flow);
      return;
    }

  add_headings (&table);

  for (guint row = 0; row < handout_topic_get_n_rows (self); row++)
    add_body_row (&table, row);
}
