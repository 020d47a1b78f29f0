/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-label.h"

/* Noto Sans before Noto Naskh Arabic: in the other order Arabic falls to another font. */
#define FAMILY "Noto Sans, Noto Naskh Arabic, sans-serif"
/* Figures of one width, and no ligatures: they hide letters from who copies text. */
#define FEATURES "tnum=1, liga=0, clig=0"

static const struct
{
  double         size;
  PangoWeight    weight;
  PangoAlignment alignment;
  gboolean       wraps;
} styles[] = {
  [STANCE_LABEL_TITLE] = { 15, PANGO_WEIGHT_BOLD, PANGO_ALIGN_LEFT, TRUE },
  [STANCE_LABEL_CONCLUSION] = { 12, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, TRUE },
  [STANCE_LABEL_TICK_X] = { 10.5, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER, FALSE },
  [STANCE_LABEL_TICK_Y] = { 10.5, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, FALSE },
  [STANCE_LABEL_SERIES] = { 12, PANGO_WEIGHT_BOLD, PANGO_ALIGN_LEFT, FALSE },
  [STANCE_LABEL_BAND] = { 10.5, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, TRUE },
  [STANCE_LABEL_NOTE] = { 10.5, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, TRUE },
  [STANCE_LABEL_EMPTY] = { 14, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER, TRUE },
};

double
stance_swatch_get_width (StanceSwatch swatch)
{
  static const double widths[] = { 0, 15, 28, 28, 20 };

  return widths[swatch];
}

void
stance_label_prepare_context (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);

  cairo_font_options_destroy (options);
}

PangoContext *
stance_label_create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  stance_label_prepare_context (context);

  return context;
}

static void
set_font (PangoLayout    *layout,
          StanceLabelRole role)
{
  PangoFontDescription *font = pango_font_description_from_string (FAMILY);
  PangoAttrList        *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, styles[role].size * PANGO_SCALE);
  pango_font_description_set_weight (font, styles[role].weight);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new (FEATURES));
  pango_layout_set_attributes (layout, attributes);

  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
}

PangoLayout *
stance_label_lay_out (PangoContext   *context,
                      StanceLabelRole role,
                      const char     *text,
                      double          width)
{
  PangoLayout *layout = pango_layout_new (context);

  set_font (layout, role);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_alignment (layout, styles[role].alignment);
  if (styles[role].wraps)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }

  return layout;
}

gboolean
stance_rectangle_overlaps (const StanceRectangle *a,
                           const StanceRectangle *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}
