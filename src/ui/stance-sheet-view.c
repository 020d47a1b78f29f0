/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-sheet-view.h"

#include <glib/gi18n.h>

/* In pixels: around each page, and the widest that a page is painted. */
#define MARGIN  18
#define WIDEST  820
#define NATURAL 560
#define SHADOW  6

struct _StanceSheetView
{
  GtkWidget parent_instance;

  StanceSheet *sheet;
};

G_DEFINE_FINAL_TYPE (StanceSheetView, stance_sheet_view, GTK_TYPE_WIDGET)

static int
get_page_width (int width)
{
  return CLAMP (width - 2 * MARGIN, 1, WIDEST);
}

static double
get_page_height (StanceSheetView *self,
                 int              page_width)
{
  return self->sheet->height * page_width / self->sheet->width;
}

static GtkSizeRequestMode
stance_sheet_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stance_sheet_view_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  StanceSheetView *self = STANCE_SHEET_VIEW (widget);
  double           height = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 2 * MARGIN + 200;
      *natural = 2 * MARGIN + NATURAL;
      return;
    }

  if (self->sheet != NULL)
    height = get_page_height (self, get_page_width (for_size > 0 ? for_size : NATURAL));

  *minimum = self->sheet != NULL ? MARGIN + (int) self->sheet->pages->len * ((int) height + MARGIN) : 0;
  *natural = *minimum;
}

static void
snapshot_page (StanceSheetView       *self,
               GtkSnapshot           *snapshot,
               guint                  page,
               const graphene_rect_t *place)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA shade = { 0, 0, 0, 0.35f };
  GskRoundedRect       outline;
  cairo_t             *cr;

  gsk_rounded_rect_init_from_rect (&outline, place, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0, SHADOW);
  gtk_snapshot_append_color (snapshot, &white, place);
  cr = gtk_snapshot_append_cairo (snapshot, place);
  cairo_translate (cr, place->origin.x, place->origin.y);
  cairo_scale (cr, place->size.width / self->sheet->width, place->size.height / self->sheet->height);
  stance_sheet_paint_page (self->sheet, page, cr);
  cairo_destroy (cr);
}

static void
stance_sheet_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  StanceSheetView *self = STANCE_SHEET_VIEW (widget);
  int              width = get_page_width (gtk_widget_get_width (widget));
  int              x = (gtk_widget_get_width (widget) - width) / 2;
  double           height;

  if (self->sheet == NULL)
    return;

  height = get_page_height (self, width);
  for (guint i = 0; i < self->sheet->pages->len; i++)
    snapshot_page (self, snapshot, i,
                   &GRAPHENE_RECT_INIT (x, MARGIN + i * ((int) height + MARGIN), width, height));
}

static void
stance_sheet_view_finalize (GObject *object)
{
  g_clear_pointer (&STANCE_SHEET_VIEW (object)->sheet, stance_sheet_free);

  G_OBJECT_CLASS (stance_sheet_view_parent_class)->finalize (object);
}

static void
stance_sheet_view_class_init (StanceSheetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = stance_sheet_view_finalize;
  widget_class->get_request_mode = stance_sheet_view_get_request_mode;
  widget_class->measure = stance_sheet_view_measure;
  widget_class->snapshot = stance_sheet_view_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
stance_sheet_view_init (StanceSheetView *self)
{
}

GtkWidget *
stance_sheet_view_new (void)
{
  return g_object_new (STANCE_TYPE_SHEET_VIEW, NULL);
}

void
stance_sheet_view_set_sheet (StanceSheetView *self,
                             StanceSheet     *sheet)
{
  g_autofree char *words = NULL;

  g_return_if_fail (STANCE_IS_SHEET_VIEW (self));

  g_clear_pointer (&self->sheet, stance_sheet_free);
  self->sheet = sheet;
  words = sheet != NULL ? stance_sheet_to_text (sheet) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Preview of the Sheet"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const StanceSheet *
stance_sheet_view_get_sheet (StanceSheetView *self)
{
  g_return_val_if_fail (STANCE_IS_SHEET_VIEW (self), NULL);

  return self->sheet;
}
