/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-handout-private.h"
#include "stance-sheet-private.h"

/* Body text of large print is 18 points. */
#define LARGE_PRINT_SCALE 1.5

/* A tick table with names is for a program that leaves room for it. */
#define ROOMY_ITEMS 4
#define ROOMY_WEEKS 4

/* From generous to tight: the first that needs the fewest pages is taken.
 * @white: share of the usual white space; @compact: the tick table
 */
typedef struct
{
  double   white;
  gboolean compact;
} Density;

static const Density densities[] = { { 1, FALSE }, { 1, TRUE }, { 0.8, TRUE }, { 0.65, TRUE } };

static void
item_free (HandoutItem *self)
{
  for (int i = 0; i < ITEM_N_TEXTS; i++)
    g_free (self->texts[i]);

  g_strfreev (self->steps);
  g_clear_pointer (&self->figure, stance_figure_free);
  g_ptr_array_unref (self->photos);
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

static void
picture_free (gpointer picture)
{
  if (picture != NULL)
    stance_sheet_picture_unref (picture);
}

/* One for each item, made once however often the sheet is laid out; %NULL where an
 * exercise has none. The clinic's own photos come before a figure.
 */
static GPtrArray *
make_pictures (const StanceHandout *self)
{
  GPtrArray *pictures = g_ptr_array_new_with_free_func (picture_free);

  for (guint i = 0; i < self->items->len; i++)
    {
      const HandoutItem  *item = stance_handout_get_item (self, i);
      StanceSheetPicture *picture = stance_sheet_picture_new_photos (item->photos);

      if (picture == NULL && item->figure != NULL)
        picture = stance_sheet_picture_new_figure (item->figure, &self->look, item->sign);

      g_ptr_array_add (pictures, picture);
    }

  return pictures;
}

static StanceSheet *
lay_out (const StanceHandout *self,
         StancePaper          paper,
         PangoFontMap        *fonts,
         const GPtrArray     *pictures,
         double               scale,
         const char          *mark,
         const Density       *density)
{
  gboolean     compact = density->compact || self->items->len > ROOMY_ITEMS || self->weeks > ROOMY_WEEKS;
  StanceSheet *sheet = stance_sheet_new (paper, self->texts[HANDOUT_LANGUAGE], self->right_to_left);
  StanceFlow  *flow = stance_flow_new (sheet, fonts, scale, density->white);

  g_free (sheet->title);
  sheet->title = g_strdup (self->texts[HANDOUT_FILE_TITLE]);
  g_free (sheet->date);
  sheet->date = g_strdup (self->texts[HANDOUT_DATE_ISO]);
  stance_handout_keep_foot (self, flow);
  stance_handout_add_letterhead (self, flow, mark);
  stance_handout_add_advice (self, flow);
  stance_handout_add_lights (self, flow);
  stance_handout_add_calls (self, flow);

  for (guint i = 0; i < self->items->len; i++)
    stance_handout_add_exercise (self, flow, i, g_ptr_array_index (pictures, i));

  add_note (self, flow);
  stance_handout_add_short_topics (self, flow);
  stance_handout_add_weeks (self, flow, compact);
  stance_flow_place_aside (flow);
  stance_handout_add_topics (self, flow);
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
  self->topics = g_ptr_array_new_with_free_func ((GDestroyNotify) handout_topic_free);

  return self;
}

HandoutItem *
stance_handout_add_item (StanceHandout *self)
{
  HandoutItem *item = g_new0 (HandoutItem, 1);

  for (int i = 0; i < ITEM_N_TEXTS; i++)
    item->texts[i] = g_strdup ("");

  item->steps = g_new0 (char *, 1);
  item->photos = stance_photos_new (NULL);
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
  g_ptr_array_unref (self->topics);
  g_free (self);
}

StanceSheet *
stance_handout_lay_out (const StanceHandout *self,
                        StancePaper          paper,
                        gboolean             large_print,
                        StanceHandoutMark    mark)
{
  double scale = large_print ? LARGE_PRINT_SCALE : 1;
  g_autoptr (PangoFontMap) fonts = stance_flow_make_fonts ();
  g_autoptr (GPtrArray) pictures = make_pictures (self);
  g_autoptr (StanceSheet) best = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (densities) && (best == NULL || best->pages->len > 1); i++)
    {
      g_autoptr (StanceSheet) sheet = lay_out (self, paper, fonts, pictures, scale, get_mark (self, mark), &densities[i]);

      if (best != NULL && sheet->pages->len >= best->pages->len)
        continue;

      g_clear_pointer (&best, stance_sheet_free);
      best = g_steal_pointer (&sheet);
    }

  return g_steal_pointer (&best);
}
