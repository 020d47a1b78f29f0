/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-flow-private.h"
#include "stance-sheet-private.h"

#define MARGIN_SIDE   48.0 /* 17 mm: every printer reaches it and a punch misses the text */
#define MARGIN_TOP    31.0
#define MARGIN_BOTTOM 28.0
#define GUTTER        12.0

/* In units, what is added at most to the white between two bunches of a page. */
#define MOST_SPREAD 2.5

/* Of small, body and large type, in points. */
static const double sizes[STANCE_N_SIZES] = { 9.5, 12, 16 };

/* Large print grows the body; small and large type follow less, so that a line still
 * holds some words. */
static const double growth[STANCE_N_SIZES] = { 0.6, 1, 0.7 };

/* What waits for a place; y of @blocks from its top. @in_order: what waits behind it and
 * is in order as well does not overtake it.
 */
typedef struct
{
  GPtrArray *blocks;
  double     height;
  double     gap;
  gboolean   in_order;
} Aside;

/* Layout must not depend on the screen or printer that it is painted on. */
static PangoContext *
make_context (const StanceSheet *sheet, PangoFontMap *fonts)
{
  PangoContext         *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (sheet->language));
  pango_context_set_base_dir (context, sheet->right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  return context;
}

/* What the finished page leaves white at its end goes between its bunches. */
static void
spread_page (StanceFlow *self)
{
  guint  n_gaps = self->bunches->len > 1 ? self->bunches->len - 1 : 0;
  double spread = n_gaps > 0 ? MIN ((self->bottom - self->y) / n_gaps, MOST_SPREAD * self->unit) : 0;

  for (guint i = 1; i <= n_gaps && spread > 0; i++)
    for (guint j = g_array_index (self->bunches, guint, i); j < self->page->blocks->len; j++)
      ((StanceBlock *) g_ptr_array_index (self->page->blocks, j))->y += spread;

  g_array_set_size (self->bunches, 0);
}

static void
start_page (StanceFlow *self)
{
  spread_page (self);
  /* The first page has its letterhead in the flow, the others a running head. */
  self->top = self->sheet->pages->len == 0 ? self->head_y : self->head_end + 2 * self->unit;
  self->page = stance_sheet_add_page (self->sheet);
  self->y = self->top;
  self->gap = 0;
}

static void
place_block (StanceFlow  *self,
             StanceBlock *block,
             double       top)
{
  block->y += top;
  stance_page_add (self->page, block);
}

/* More than a page: block by block, each that would not fit begins the next page. */
static void
place_long (StanceFlow *self)
{
  double top = 0;

  if (self->page->blocks->len > 0)
    start_page (self);

  top = self->y;

  for (guint i = 0; i < self->held->len; i++)
    {
      StanceBlock *block = g_ptr_array_index (self->held, i);

      if (top + block->y + block->height > self->bottom && self->page->blocks->len > 0)
        {
          start_page (self);
          top = self->y - block->y;
        }

      place_block (self, block, top);
      self->y = MAX (self->y, block->y + block->height);
    }
}

static gboolean
fits (const StanceFlow *self,
      double            height)
{
  return self->y + self->gap + height <= self->bottom;
}

/* Below what stands there; @gap: white space after it. */
static void
place_bunch (StanceFlow      *self,
             const GPtrArray *blocks,
             double           height,
             double           gap)
{
  double top = self->y + self->gap;

  g_array_append_val (self->bunches, self->page->blocks->len);

  for (guint i = 0; i < blocks->len; i++)
    place_block (self, g_ptr_array_index (blocks, i), top);

  self->y = top + height;
  self->gap = gap;
}

static void
place_aside (StanceFlow *self,
             guint       index)
{
  Aside *aside = g_queue_pop_nth (&self->aside, index);

  if (!fits (self, aside->height))
    start_page (self);

  place_bunch (self, aside->blocks, aside->height, aside->gap);
  g_ptr_array_unref (aside->blocks);
  g_free (aside);
}

/* What waits and fits goes where the page would else end white. */
static void
fill_page (StanceFlow *self)
{
  guint index = 0;

  while (index < self->aside.length)
    {
      const Aside *next = g_queue_peek_nth (&self->aside, index);

      if (fits (self, next->height))
        place_aside (self, index);
      else if (next->in_order)
        return;
      else
        index++;
    }
}

static void
place_together (StanceFlow *self,
                double      gap)
{
  if (!fits (self, self->held_y))
    {
      fill_page (self);
      start_page (self);
    }

  place_bunch (self, self->held, self->held_y, gap);
}

static StanceBlock *
add_outside (StanceFlow        *self,
             guint              page,
             const StanceStyle *style,
             StanceSpan         span,
             double             y,
             const char        *text)
{
  StanceBlock *block = NULL;

  self->group = 0;
  block = stance_flow_make_block (self, style, span, text);
  block->y = y;
  stance_page_add (g_ptr_array_index (self->sheet->pages, page), block);

  return block;
}

PangoFontMap *
stance_flow_make_fonts (void)
{
  return pango_cairo_font_map_new ();
}

StanceFlow *
stance_flow_new (StanceSheet *sheet, PangoFontMap *fonts, double scale, double white)
{
  StanceFlow *self = g_new0 (StanceFlow, 1);

  self->sheet = sheet;
  self->context = make_context (sheet, fonts);

  for (int i = 0; i < STANCE_N_SIZES; i++)
    self->sizes[i] = sizes[i] * (1 + (scale - 1) * growth[i]);

  self->unit = self->sizes[STANCE_SIZE_BODY] / 2 * white;
  self->left = MARGIN_SIDE;
  self->right = sheet->width - MARGIN_SIDE;
  self->head_y = MARGIN_TOP;
  self->head_end = self->head_y + self->sizes[STANCE_SIZE_SMALL] * 1.4;
  stance_flow_keep_foot (self, self->sizes[STANCE_SIZE_SMALL] * 1.4);
  self->held = g_ptr_array_new ();
  self->bunches = g_array_new (FALSE, FALSE, sizeof (guint));
  start_page (self);

  return self;
}

void
stance_flow_keep_foot (StanceFlow *self,
                       double      height)
{
  self->foot_y = self->sheet->height - MARGIN_BOTTOM - height;
  self->bottom = self->foot_y - 1.5 * self->unit;
}

StanceSheet *
stance_flow_finish (StanceFlow *self)
{
  StanceSheet *sheet = self->sheet;

  stance_flow_place_aside (self);
  g_ptr_array_unref (self->held);
  g_array_unref (self->bunches);
  g_object_unref (self->context);
  g_free (self);

  return sheet;
}

double
stance_flow_get_size (const StanceFlow *self,
                      StanceSize        size)
{
  return self->sizes[size];
}

double
stance_flow_get_unit (const StanceFlow *self)
{
  return self->unit;
}

double
stance_flow_get_width (const StanceFlow *self)
{
  return self->right - self->left;
}

double
stance_flow_get_height (const StanceFlow *self)
{
  return self->bottom - self->head_end - 2 * self->unit;
}

StanceSpan
stance_flow_get_span (const StanceFlow *self,
                      int               column,
                      int               n_columns)
{
  double pitch = (stance_flow_get_width (self) + GUTTER) / STANCE_FLOW_COLUMNS;

  return (StanceSpan){ column * pitch, n_columns * pitch - GUTTER };
}

double
stance_flow_place (const StanceFlow *self,
                   StanceSpan        span)
{
  if (self->sheet->right_to_left)
    return self->right - span.start - span.width;

  return self->left + span.start;
}

void
stance_flow_begin (StanceFlow *self,
                   int         group)
{
  g_ptr_array_set_size (self->held, 0);
  self->held_y = 0;
  self->group = group;
}

void
stance_flow_end (StanceFlow *self,
                 double      gap)
{
  if (self->held->len == 0)
    return;

  if (self->held_y > stance_flow_get_height (self))
    place_long (self);
  else
    place_together (self, gap);

  g_ptr_array_set_size (self->held, 0);
  self->gap = gap;
  self->group = 0;
}

void
stance_flow_set_aside (StanceFlow *self,
                       double      gap,
                       gboolean    in_order)
{
  Aside *aside = NULL;

  /* What is more than a page waits for none. */
  if (self->held_y > stance_flow_get_height (self))
    {
      stance_flow_end (self, gap);
      return;
    }

  aside = g_new0 (Aside, 1);
  aside->blocks = g_ptr_array_copy (self->held, NULL, NULL);
  aside->height = self->held_y;
  aside->gap = gap;
  aside->in_order = in_order;
  g_queue_push_tail (&self->aside, aside);
  g_ptr_array_set_size (self->held, 0);
  self->group = 0;
}

void
stance_flow_place_aside (StanceFlow *self)
{
  while (!g_queue_is_empty (&self->aside))
    place_aside (self, 0);
}

double
stance_flow_get_y (const StanceFlow *self)
{
  return self->held_y;
}

void
stance_flow_set_y (StanceFlow *self,
                   double      y)
{
  self->held_y = y;
}

void
stance_flow_skip (StanceFlow *self,
                  double      distance)
{
  self->held_y += distance;
}

StanceBlock *
stance_flow_add_block (StanceFlow     *self,
                       StanceBlockRole role,
                       StanceSpan      span,
                       double          height)
{
  StanceBlock *block = stance_block_new (role);

  block->x = stance_flow_place (self, span);
  block->y = self->held_y;
  block->width = span.width;
  block->height = height;
  block->group = self->group;
  g_ptr_array_add (self->held, block);

  return block;
}

StanceBlock *
stance_flow_open_box (StanceFlow *self,
                      StanceSpan  span,
                      double      padding)
{
  StanceBlock *box = stance_flow_add_block (self, STANCE_BLOCK_BOX, span, 0);

  box->has_tint = TRUE;
  box->radius = 4;
  stance_ink_get_color (STANCE_INK_PALE, box->tint);
  self->held_y += padding;

  return box;
}

void
stance_flow_close_box (StanceFlow  *self,
                       StanceBlock *box,
                       double       padding)
{
  self->held_y += padding;
  box->height = self->held_y - box->y;
}

StanceBlock *
stance_flow_add_head (StanceFlow        *self,
                      guint              page,
                      const StanceStyle *style,
                      StanceSpan         span,
                      const char        *text)
{
  StanceBlock *block = add_outside (self, page, style, span, self->head_y, text);

  /* One line: the whole name stands on the first page. */
  pango_layout_set_ellipsize (block->layout, PANGO_ELLIPSIZE_END);
  block->height = stance_layout_get_height (block->layout);

  return block;
}

StanceBlock *
stance_flow_add_foot (StanceFlow        *self,
                      guint              page,
                      const StanceStyle *style,
                      StanceSpan         span,
                      const char        *text)
{
  return add_outside (self, page, style, span, self->foot_y, text);
}

void
stance_flow_add_edge (StanceFlow *self,
                      guint       page,
                      gboolean    foot)
{
  StanceBlock *rule = stance_block_new (STANCE_BLOCK_RULE);

  rule->x = self->left;
  rule->y = foot ? self->foot_y - self->unit * 0.7 : self->head_end + self->unit * 0.5;
  rule->width = stance_flow_get_width (self);
  rule->height = 0.75;
  stance_ink_get_color (STANCE_INK_HAIR, rule->color);
  stance_page_add (g_ptr_array_index (self->sheet->pages, page), rule);
}

guint
stance_flow_get_n_pages (const StanceFlow *self)
{
  return self->sheet->pages->len;
}
