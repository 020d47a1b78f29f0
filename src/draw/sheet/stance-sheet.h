/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <pango/pangocairo.h>

#include "stance-sheet-picture.h"

G_BEGIN_DECLS

/* Paper, laid out once: a list of pages, a page a list of placed blocks. Painting on
 * screen, printer and PDF, tagging, "copy as text" and the tests read this list.
 * Lengths are points (1/72 inch).
 */
typedef enum
{
  STANCE_PAPER_A4,
  STANCE_PAPER_LETTER,
} StancePaper;
extern const char *const stance_paper_nicks[];

void stance_paper_get_size (StancePaper paper,
                            double     *width,
                            double     *height);

typedef enum
{
  STANCE_BLOCK_LETTERHEAD, /* untagged when repeated */
  STANCE_BLOCK_HEADING,    /* level 1 … 3 */
  STANCE_BLOCK_PARAGRAPH,
  STANCE_BLOCK_LIST_ITEM,
  STANCE_BLOCK_DOSE,
  STANCE_BLOCK_TABLE_CELL,
  STANCE_BLOCK_FIGURE, /* the place of an exercise's picture */
  STANCE_BLOCK_RULE,
  STANCE_BLOCK_BOX,       /* a tinted ground behind others */
  STANCE_BLOCK_PAGE_FOOT, /* page x of y, client; untagged */
} StanceBlockRole;

/* A sign at the start of a block; its words say the same. */
typedef enum
{
  STANCE_SHAPE_NONE,
  STANCE_SHAPE_DISC,
  STANCE_SHAPE_TRIANGLE,
  STANCE_SHAPE_OCTAGON,
  STANCE_SHAPE_PHONE,
  STANCE_SHAPE_LEFT,  /* as in the charts: filled circle */
  STANCE_SHAPE_RIGHT, /* triangle */
} StanceShape;

/**
 * StanceBlock:
 * @level: of a heading 1 … 3; of a table cell 1 when it heads its column, 2 when it
 *   heads its row
 * @text: plain text, "" for a figure or rule
 * @picture: of a figure, else %NULL
 * @label: number of a list item, painted before the text; else %NULL
 * @text_x: where the text stands within the block; likewise @text_y and @label_x
 * @size: of the type, in points; 0 without text
 * @color: of text and rule; @tint the ground of a box or cell; @line the edge around it
 * @group: blocks of one exercise share a number; 0 for none
 * @table: number of the table, else -1, as @row and @column
 */
typedef struct
{
  StanceBlockRole     role;
  int                 level;
  double              x, y, width, height;
  char               *text;
  char               *alternative; /* of a figure */
  StanceSheetPicture *picture;
  char               *label;
  PangoLayout        *layout;       /* %NULL where there is no text */
  PangoLayout        *label_layout; /* %NULL where there is no label */
  double              text_x, text_y;
  double              label_x;
  double              size;
  StanceShape         shape;
  double              shape_color[3];
  double              shape_size;
  double              color[3];
  double              tint[3];
  double              line[3];
  gboolean            has_tint;
  gboolean            has_line;
  double              radius; /* of the corners of ground and edge */
  int                 group;
  int                 row, column, column_span;
  int                 table;
} StanceBlock;

typedef struct
{
  GPtrArray *blocks; /* StanceBlock, in reading order */
} StancePage;

typedef struct
{
  StancePaper paper;
  double      width, height;
  char       *title;
  char       *language;
  char       *date; /* YYYY-MM-DD: the PDF's date of making, so that equal sheets are equal bytes */
  gboolean    right_to_left;
  GPtrArray  *pages; /* StancePage */
} StanceSheet;

void stance_sheet_free (StanceSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceSheet, stance_sheet_free)

/* Paints one page at 72 units an inch, for preview, printer and PDF alike. */
void stance_sheet_paint_page (const StanceSheet *self,
                              guint              page,
                              cairo_t           *cr);

/* Tagged, with language, alternative texts and title. Error when cairo's surface or
 * qpdf fails.
 */
GBytes *stance_sheet_to_pdf (const StanceSheet *self,
                             GError           **error);

/* The words in reading order, for "Copy as Text"; free with g_free(). */
char *stance_sheet_to_text (const StanceSheet *self);

/* FALSE with STANCE_ERROR_NOT_FOUND when the sheet's font is not on this computer. */
gboolean stance_sheet_check_font (GError **error);

G_END_DECLS
