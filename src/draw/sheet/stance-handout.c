/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-handout-private.h"
#include "stance-sheet-private.h"

/* Body text of large print is 18 points. */
#define LARGE_PRINT_SCALE 1.5

static void
item_free (HandoutItem *self)
{
  for (int i = 0; i < ITEM_N_TEXTS; i++)
    g_free (self->texts[i]);

  g_strfreev (self->steps);
  g_free (self);
}

static const char *
get_mark (const StanceHandout *self,
          StanceHandoutMark    mark)
{
  if (mark == STANCE_HANDOUT_DRAFT)
    return self->texts[HANDOUT_MARK_DRAFT];

  return mark == STANCE_HANDOUT_COPY ? self->texts[HANDOUT_MARK_COPY] : "";
}

static void
add_note (const StanceHandout *self,
          StanceFlow          *flow)
{
  static const StanceStyle style = { STANCE_BLOCK_PARAGRAPH, .size = STANCE_SIZE_BODY };

  if (*self->texts[HANDOUT_NOTE] == '\0')
    return;

  stance_flow_begin (flow, 0);
  stance_flow_add_text (flow, &style, stance_flow_get_span (flow, 0, STANCE_FLOW_COLUMNS),
                        self->texts[HANDOUT_NOTE]);
  stance_flow_end (flow, 2 * stance_flow_get_unit (flow));
}

static StanceSheet *
lay_out (const StanceHandout *self,
         StancePaper          paper,
         double               scale,
         const char          *mark,
         gboolean             compact)
{
  StanceSheet *sheet = stance_sheet_new (paper, self->texts[HANDOUT_LANGUAGE], self->right_to_left);
  StanceFlow  *flow = stance_flow_new (sheet, scale);

  g_free (sheet->title);
  sheet->title = g_strdup (self->texts[HANDOUT_FILE_TITLE]);
  g_free (sheet->date);
  sheet->date = g_strdup (self->texts[HANDOUT_DATE_ISO]);
  stance_handout_add_letterhead (self, flow, mark);
  stance_handout_add_advice (self, flow);

  for (guint i = 0; i < self->items->len; i++)
    stance_handout_add_exercise (self, flow, i);

  add_note (self, flow);
  stance_handout_add_weeks (self, flow, compact);
  stance_handout_add_lights (self, flow);
  stance_handout_add_calls (self, flow);
  stance_handout_add_running (self, flow, mark);

  return stance_flow_finish (flow);
}

StanceHandout *
stance_handout_new_empty (void)
{
  StanceHandout *self = g_new0 (StanceHandout, 1);

  for (int i = 0; i < HANDOUT_N_TEXTS; i++)
    self->texts[i] = g_strdup ("");

  self->load = g_new0 (char *, 1);
  self->emergency = g_new0 (char *, 1);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);

  return self;
}

HandoutItem *
stance_handout_add_item (StanceHandout *self)
{
  HandoutItem *item = g_new0 (HandoutItem, 1);

  for (int i = 0; i < ITEM_N_TEXTS; i++)
    item->texts[i] = g_strdup ("");

  item->steps = g_new0 (char *, 1);
  g_ptr_array_add (self->items, item);

  return item;
}

const HandoutItem *
stance_handout_get_item (const StanceHandout *self,
                         guint                index)
{
  return g_ptr_array_index (self->items, index);
}

void
stance_handout_free (StanceHandout *self)
{
  for (int i = 0; i < HANDOUT_N_TEXTS; i++)
    g_free (self->texts[i]);

  g_strfreev (self->load);
  g_strfreev (self->emergency);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* The tick table is roomy where that costs no page. */
StanceSheet *
stance_handout_lay_out (const StanceHandout *self,
                        StancePaper          paper,
                        gboolean             large_print,
                        StanceHandoutMark    mark)
{
  double      scale = large_print ? LARGE_PRINT_SCALE : 1;
  const char *words = get_mark (self, mark);
  g_autoptr (StanceSheet) roomy = lay_out (self, paper, scale, words, FALSE);
  g_autoptr (StanceSheet) compact = lay_out (self, paper, scale, words, TRUE);

  return compact->pages->len < roomy->pages->len ? g_steal_pointer (&compact) : g_steal_pointer (&roomy);
}
