/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-flow-private.h"
#include "stance-sheet-private.h"

#include <string.h>

/* Of the font's own height, 1.36 of its size: lines of 12 points stand 15.2 apart. */
#define LINE_SPACING 0.93

/* In sizes of the type: half of it still holds a line of about six words. */
#define WIDE_LIST 34

/* GNOME's palette, the accent a teal that stays dark enough in gray. */
static const guint32 inks[] = {
  [STANCE_INK_TEXT] = 0x1e1e1e,
  [STANCE_INK_GRAY] = 0x5e5c64,
  [STANCE_INK_ACCENT] = 0x00677a,
  [STANCE_INK_PALE] = 0xeaf4f6,
  [STANCE_INK_FAINT] = 0xaed3da,
  [STANCE_INK_HAIR] = 0x9a9996,
  [STANCE_INK_LEFT] = 0x1a5fb4,
  [STANCE_INK_RIGHT] = 0xc64600,
  [STANCE_INK_GREEN] = 0x1f8a55,
  [STANCE_INK_AMBER] = 0xcd7d00,
  [STANCE_INK_RED] = 0xc01c28,
};

static PangoAlignment
get_alignment (const StanceFlow *self,
               StanceAlign       align)
{
  gboolean mirrored = self->sheet->right_to_left;

  if (align == STANCE_ALIGN_CENTER)
    return PANGO_ALIGN_CENTER;

  return (align == STANCE_ALIGN_END) != mirrored ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static void
add_bold (PangoAttrList *attributes,
          gsize          from,
          gsize          to)
{
  PangoAttribute *bold = NULL;

  if (from >= to)
    return;

  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->start_index = from;
  bold->end_index = to;
  pango_attr_list_insert (attributes, bold);
}

gboolean
stance_text_is_kept (const char *text,
                     gsize       space)
{
  return space > 0 && text[space] == ' ' && g_ascii_isdigit (text[space - 1]) &&
         (g_ascii_isalpha (text[space + 1]) || text[space + 1] == '%');
}

static void
keep_quantities (PangoAttrList *attributes,
                 const char    *text)
{
  for (gsize i = 0; text[i] != '\0'; i++)
    {
      PangoAttribute *keep = NULL;

      if (!stance_text_is_kept (text, i))
        continue;

      keep = pango_attr_allow_breaks_new (FALSE);
      keep->start_index = i - 1;
      keep->end_index = i + 2;
      pango_attr_list_insert (attributes, keep);
    }
}

static void
set_attributes (PangoLayout       *layout,
                const StanceStyle *style,
                const char        *text)
{
  gsize          length = strlen (text);
  PangoAttrList *attributes = pango_attr_list_new ();

  /* A ligature is one sign: text taken from the PDF would miss letters. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  add_bold (attributes, 0, style->bold_lead);
  add_bold (attributes, length - style->bold_tail, length);
  keep_quantities (attributes, text);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* The offset of a part of @width that stands @start from the block's start edge. */
static double
offset_in (const StanceFlow *self,
           double            block_width,
           double            start,
           double            width)
{
  return self->sheet->right_to_left ? block_width - start - width : start;
}

static void
set_label (StanceFlow        *self,
           StanceBlock       *block,
           const StanceStyle *style,
           const char        *label)
{
  StanceStyle strong = *style;

  strong.bold = TRUE;
  strong.bold_lead = 0;
  strong.bold_tail = 0;
  strong.align = STANCE_ALIGN_START;
  block->label = g_strdup (label);
  block->label_layout = stance_flow_make_layout (self, &strong, 1, style->indent, label);
  block->label_x = offset_in (self, block->width, 0, style->indent);
}

void
stance_ink_get_color (StanceInk ink,
                      double   *color)
{
  color[0] = (inks[ink] >> 16 & 0xff) / 255.0;
  color[1] = (inks[ink] >> 8 & 0xff) / 255.0;
  color[2] = (inks[ink] & 0xff) / 255.0;
}

double
stance_layout_get_height (PangoLayout *layout)
{
  int height = 0;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

PangoLayout *
stance_flow_make_layout (const StanceFlow  *self,
                         const StanceStyle *style,
                         double             scale,
                         double             width,
                         const char        *text)
{
  PangoLayout          *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (STANCE_SHEET_FONT);

  pango_font_description_set_absolute_size (font, self->sizes[style->size] * scale * PANGO_SCALE);
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, get_alignment (self, style->align));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  set_attributes (layout, style, text);

  if (width > 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));

  return layout;
}

StanceBlock *
stance_flow_make_block (const StanceFlow  *self,
                        const StanceStyle *style,
                        StanceSpan         span,
                        const char        *text)
{
  StanceBlock *block = stance_block_new (style->role);
  double       width = span.width - style->indent;

  block->level = style->level;
  block->x = stance_flow_place (self, span);
  block->width = span.width;
  block->size = self->sizes[style->size];
  block->text_x = offset_in (self, span.width, style->indent, width);
  block->group = self->group;
  g_free (block->text);
  block->text = g_strdup (text);
  block->layout = stance_flow_make_layout (self, style, 1, width, text);
  block->height = stance_layout_get_height (block->layout);
  stance_ink_get_color (style->ink, block->color);

  return block;
}

StanceBlock *
stance_flow_add_text (StanceFlow        *self,
                      const StanceStyle *style,
                      StanceSpan         span,
                      const char        *text)
{
  StanceBlock *block = stance_flow_make_block (self, style, span, text);

  block->y = self->held_y;
  self->held_y += block->height;
  g_ptr_array_add (self->held, block);

  return block;
}

void
stance_flow_narrow (StanceFlow  *self,
                    StanceBlock *block,
                    double       width)
{
  if (self->sheet->right_to_left)
    block->x += block->width - width;

  block->width = width;
  /* Rounding must not break the line. */
  pango_layout_set_width (block->layout, (int) ((width + 1) * PANGO_SCALE));
}

StanceBlock *
stance_flow_add_labeled (StanceFlow        *self,
                         const StanceStyle *style,
                         StanceSpan         span,
                         const char        *label,
                         const char        *text)
{
  StanceBlock *block = stance_flow_add_text (self, style, span, text);

  set_label (self, block, style, label);

  return block;
}

StanceBlock *
stance_flow_add_sign (StanceFlow        *self,
                      const StanceStyle *style,
                      StanceSpan         span,
                      StanceShape        shape,
                      StanceInk          ink,
                      const char        *text)
{
  StanceBlock *block = stance_flow_add_text (self, style, span, text);

  block->shape = shape;
  /* As high as a line of body text with its white. */
  block->shape_size = self->sizes[style->size] * 1.3;
  block->label_x = offset_in (self, block->width, 0, block->shape_size);
  stance_ink_get_color (ink, block->shape_color);

  return block;
}

static void
add_points (StanceFlow *self,
            StanceSpan  span,
            char      **lines,
            guint       n)
{
  StanceStyle item = { STANCE_BLOCK_LIST_ITEM, .size = STANCE_SIZE_BODY };

  item.indent = 1.2 * self->sizes[STANCE_SIZE_BODY];

  for (guint i = 0; i < n; i++)
    stance_flow_add_labeled (self, &item, span, "•", lines[i]);
}

void
stance_flow_add_list (StanceFlow *self,
                      StanceSpan  span,
                      char      **lines,
                      guint       many)
{
  guint      n = g_strv_length (lines);
  gboolean   is_wide = span.width > WIDE_LIST * self->sizes[STANCE_SIZE_BODY];
  guint      half = n >= many && is_wide ? (n + 1) / 2 : n;
  double     top = self->held_y;
  double     end = 0;
  double     gap = 2 * self->unit;
  StanceSpan column = { span.start, (span.width - gap) / 2 };

  add_points (self, half < n ? column : span, lines, half);

  if (half == n)
    return;

  end = self->held_y;
  self->held_y = top;
  column.start += column.width + gap;
  add_points (self, column, lines + half, n - half);
  self->held_y = MAX (end, self->held_y);
}

StanceBlock *
stance_flow_add_cell (StanceFlow        *self,
                      const StanceStyle *style,
                      StanceSpan         span,
                      double             y,
                      double             height,
                      const char        *text)
{
  StanceBlock *block = stance_flow_make_block (self, style, span, text);

  block->text_y = MAX (0, (height - block->height) / 2);
  block->y = y;
  block->height = height;
  g_ptr_array_add (self->held, block);

  return block;
}

double
stance_flow_measure (const StanceFlow  *self,
                     const StanceStyle *style,
                     double             width,
                     const char        *text)
{
  g_autoptr (PangoLayout) layout = NULL;

  layout = stance_flow_make_layout (self, style, 1, width - style->indent, text);

  return stance_layout_get_height (layout);
}

double
stance_flow_measure_width (const StanceFlow  *self,
                           const StanceStyle *style,
                           const char        *text)
{
  g_autoptr (PangoLayout) layout = stance_flow_make_layout (self, style, 1, 0, text);
  int width = 0;

  pango_layout_get_size (layout, &width, NULL);

  return (double) width / PANGO_SCALE + style->indent;
}

double
stance_flow_measure_word (const StanceFlow  *self,
                          const StanceStyle *style,
                          const char        *text)
{
  double longest = 0;
  gsize  start = 0;

  for (gsize i = 0;; i++)
    {
      g_autofree char *word = NULL;

      if (text[i] != '\0' && (text[i] != ' ' || stance_text_is_kept (text, i)))
        continue;

      word = g_strndup (text + start, i - start);
      longest = MAX (longest, stance_flow_measure_width (self, style, word));
      start = i + 1;

      if (text[i] == '\0')
        return longest;
    }
}

void
stance_flow_center_text (StanceFlow        *self,
                         StanceBlock       *block,
                         const StanceStyle *style,
                         double             scale,
                         const char        *text)
{
  g_clear_object (&block->layout);
  block->layout = stance_flow_make_layout (self, style, scale, block->width, text);
  block->text_x = 0;
  block->text_y = (block->height - stance_layout_get_height (block->layout)) / 2;
  block->size = self->sizes[style->size] * scale;
  stance_ink_get_color (style->ink, block->color);
}
