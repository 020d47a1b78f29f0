/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-handout-private.h"

/* From here on a list stands in two columns. */
#define MANY_LINES 5

/* Above those of the tables to tick. */
#define FIRST_TABLE 100

static const StanceStyle heading_style = { STANCE_BLOCK_HEADING, .level = 2, .size = STANCE_SIZE_LARGE, .bold = TRUE };
static const StanceStyle plain_style = { STANCE_BLOCK_PARAGRAPH, .size = STANCE_SIZE_BODY };

static void
add_intro (const HandoutTopic *self,
           StanceFlow         *flow,
           StanceSpan          span)
{
  g_autofree char *words = g_strjoinv (" ", self->intro);

  if (*words == '\0')
    return;

  stance_flow_add_text (flow, &plain_style, span, words);
  stance_flow_skip (flow, 0.5 * stance_flow_get_unit (flow));
}

static void
add_steps (const HandoutTopic *self,
           StanceFlow         *flow,
           StanceSpan          span)
{
  StanceStyle style = { STANCE_BLOCK_LIST_ITEM, .size = STANCE_SIZE_BODY };

  style.indent = 1.7 * stance_flow_get_size (flow, STANCE_SIZE_BODY);

  for (int i = 0; self->steps[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d.", i + 1);

      stance_flow_add_labeled (flow, &style, span, number, self->steps[i]);
    }
}

/* Heading and body, without an end. */
static void
begin_topic (const HandoutTopic *self,
             StanceFlow         *flow,
             int                 number)
{
  StanceSpan all = { 0, stance_flow_get_width (flow) };

  stance_flow_begin (flow, 0);
  stance_flow_add_text (flow, &heading_style, all, self->name);
  add_intro (self, flow, all);
  add_steps (self, flow, all);

  if (handout_topic_get_n_columns (self) > 0)
    handout_topic_add_table (self, flow, number);

  if (self->lines[0] != NULL)
    {
      stance_flow_skip (flow, stance_flow_get_unit (flow));
      stance_flow_add_list (flow, all, self->lines, MANY_LINES);
    }
}

/* Those before the first with a table, which may be long: they can wait for a page that
 * would else end white.
 */
static guint
count_short (const StanceHandout *self)
{
  guint n = 0;

  while (n < self->topics->len && handout_topic_get_n_columns (g_ptr_array_index (self->topics, n)) == 0)
    n++;

  return n;
}

void
stance_handout_add_short_topics (const StanceHandout *self,
                                 StanceFlow          *flow)
{
  for (guint i = 0; i < count_short (self); i++)
    {
      begin_topic (g_ptr_array_index (self->topics, i), flow, 0);
      stance_flow_set_aside (flow, 2.2 * stance_flow_get_unit (flow), TRUE);
    }
}

/* A page of advice stays together where a sheet of paper holds it. */
void
stance_handout_add_topics (const StanceHandout *self,
                           StanceFlow          *flow)
{
  for (guint i = count_short (self); i < self->topics->len; i++)
    {
      begin_topic (g_ptr_array_index (self->topics, i), flow, FIRST_TABLE + i);
      stance_flow_end (flow, 2.2 * stance_flow_get_unit (flow));
    }
}
