/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-handout-private.h"

#include <string.h>

#define FIGURE_COLUMNS 3
#define NUMERAL_SCALE  4.5
#define NARROW_FROM    15.0

/* A figure needs this height at least, and gains nothing above the other. */
#define FIGURE_MIN 96.0
#define FIGURE_MAX 200.0

static const StanceStyle heading_style = { STANCE_BLOCK_HEADING, .level = 2, .size = STANCE_SIZE_LARGE, .bold = TRUE };
static const StanceStyle plain_style = { STANCE_BLOCK_PARAGRAPH, .size = STANCE_SIZE_BODY };
static const StanceStyle numeral_style = { STANCE_BLOCK_FIGURE, .size = STANCE_SIZE_LARGE, .ink = STANCE_INK_FAINT, .align = STANCE_ALIGN_CENTER, .bold = TRUE };

static void
add_text (StanceFlow        *flow,
          const StanceStyle *style,
          StanceSpan         span,
          const char        *text)
{
  if (*text == '\0')
    return;

  stance_flow_skip (flow, stance_flow_get_unit (flow) * 0.5);
  stance_flow_add_text (flow, style, span, text);
}

/* "How much: 12 times. Stop while …": the lead bold, then what is said of the two. */
static void
add_lead (StanceFlow     *flow,
          StanceBlockRole role,
          StanceSpan      span,
          const char     *lead,
          const char     *first,
          const char     *second)
{
  StanceStyle      style = { role, .size = STANCE_SIZE_BODY };
  const char      *colon = g_str_has_suffix (lead, ":") ? "" : ":";
  g_autofree char *words = NULL;

  if (*first == '\0' && *second == '\0')
    return;

  words = g_strdup_printf ("%s%s %s%s%s", lead, colon, first,
                           *first != '\0' && *second != '\0' ? " " : "", second);
  style.bold_lead = strlen (lead) + strlen (colon);
  add_text (flow, &style, span, words);
}

/* LEFT and RIGHT have the shape and color that they have in every chart. */
static void
add_side (StanceFlow        *flow,
          const HandoutItem *item,
          StanceSpan         span)
{
  gboolean    left = item->sign == STANCE_SIDE_LEFT;
  StanceStyle style = { STANCE_BLOCK_PARAGRAPH, .size = STANCE_SIZE_BODY, .bold = TRUE };

  if (*item->texts[ITEM_SIDE] == '\0')
    return;

  if (left || item->sign == STANCE_SIDE_RIGHT)
    {
      style.indent = 1.7 * stance_flow_get_size (flow, STANCE_SIZE_BODY);
      stance_flow_add_sign (flow, &style, span, left ? STANCE_SHAPE_LEFT : STANCE_SHAPE_RIGHT,
                            left ? STANCE_INK_LEFT : STANCE_INK_RIGHT, item->texts[ITEM_SIDE]);
    }
  else
    stance_flow_add_text (flow, &style, span, item->texts[ITEM_SIDE]);

  stance_flow_skip (flow, stance_flow_get_unit (flow) * 0.5);
}

static void
add_steps (StanceFlow        *flow,
           const HandoutItem *item,
           StanceSpan         span)
{
  StanceStyle style = { STANCE_BLOCK_LIST_ITEM, .size = STANCE_SIZE_BODY };

  style.indent = 1.7 * stance_flow_get_size (flow, STANCE_SIZE_BODY);

  for (int i = 0; item->steps[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d.", i + 1);

      stance_flow_add_labeled (flow, &style, span, number, item->steps[i]);
    }
}

/* In large print the column of the figure is too narrow for words. */
static gboolean
is_need_below_figure (const StanceFlow *flow)
{
  return stance_flow_get_size (flow, STANCE_SIZE_BODY) < NARROW_FROM;
}

static void
add_words (const StanceHandout *self,
           StanceFlow          *flow,
           const HandoutItem   *item,
           StanceSpan           span)
{
  add_side (flow, item, span);
  add_steps (flow, item, span);

  if (!is_need_below_figure (flow))
    add_text (flow, &plain_style, span, item->texts[ITEM_NEED]);

  add_lead (flow, STANCE_BLOCK_DOSE, span, self->texts[HANDOUT_HOW_MUCH],
            item->texts[ITEM_DOSE], item->texts[ITEM_EFFORT]);
  add_lead (flow, STANCE_BLOCK_PARAGRAPH, span, self->texts[HANDOUT_THINK_OF], item->texts[ITEM_CUE], "");
  add_lead (flow, STANCE_BLOCK_PARAGRAPH, span, self->texts[HANDOUT_TAKE_CARE],
            item->texts[ITEM_CARE], item->texts[ITEM_STOP_IF]);
  add_text (flow, &plain_style, span, item->texts[ITEM_NOTE]);
}

/* Without a picture its place says that nothing is missing: a calm panel, in which the
 * exercise's number will stand.
 */
static StanceBlock *
add_figure (StanceFlow         *flow,
            const HandoutItem  *item,
            StanceSpan          span,
            StanceSheetPicture *picture)
{
  StanceBlock *figure = stance_flow_add_block (flow, STANCE_BLOCK_FIGURE, span, 0);

  figure->alternative = g_strdup (item->texts[ITEM_ALTERNATIVE]);

  if (picture != NULL)
    {
      figure->picture = stance_sheet_picture_ref (picture);
      return figure;
    }

  figure->has_tint = TRUE;
  figure->radius = 4;
  stance_ink_get_color (STANCE_INK_PALE, figure->tint);

  return figure;
}

/* As high as the words beside it; a picture makes the best of the place. */
static void
finish_figure (StanceFlow  *flow,
               StanceBlock *figure,
               guint        number,
               double       words_height)
{
  g_autofree char *numeral = g_strdup_printf ("%u", number);

  figure->height = CLAMP (words_height, FIGURE_MIN, FIGURE_MAX);

  if (figure->picture == NULL)
    stance_flow_center_text (flow, figure, &numeral_style, NUMERAL_SCALE, numeral);
}

void
stance_handout_add_exercise (const StanceHandout *self,
                             StanceFlow          *flow,
                             guint                index,
                             StanceSheetPicture  *picture)
{
  const HandoutItem *item = stance_handout_get_item (self, index);
  StanceSpan         start = stance_flow_get_span (flow, 0, FIGURE_COLUMNS);
  StanceSpan         end = stance_flow_get_span (flow, FIGURE_COLUMNS, STANCE_FLOW_COLUMNS - FIGURE_COLUMNS);
  StanceBlock       *figure = NULL;
  double             top = 0;
  double             words_end = 0;
  double             need = 0;
  double             gap = stance_flow_get_unit (flow) * 0.5;
  const char        *below = is_need_below_figure (flow) ? item->texts[ITEM_NEED] : "";

  stance_flow_begin (flow, index + 1);
  stance_flow_add_text (flow, &heading_style, stance_flow_get_span (flow, 0, STANCE_FLOW_COLUMNS), item->texts[ITEM_HEADING]);
  stance_flow_skip (flow, gap);
  top = stance_flow_get_y (flow);
  figure = add_figure (flow, item, start, picture);
  add_words (self, flow, item, end);
  words_end = stance_flow_get_y (flow);
  need = *below != '\0' ? gap + stance_flow_measure (flow, &plain_style, start.width, below) : 0;
  finish_figure (flow, figure, index + 1, words_end - top - need);
  stance_flow_set_y (flow, top + figure->height);
  add_text (flow, &plain_style, start, below);
  stance_flow_set_y (flow, MAX (words_end, stance_flow_get_y (flow)));
  stance_flow_end (flow, 2.2 * stance_flow_get_unit (flow));
}
