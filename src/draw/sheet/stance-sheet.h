/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <pango/pangocairo.h>

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

typedef struct
{
  StanceBlockRole role;
  int             level;
  double          x, y, width, height;
  char           *text;        /* plain text, "" for a figure or rule */
  char           *alternative; /* of a figure */
  PangoLayout    *layout;      /* %NULL where there is no text */
  double          color[3];
  double          tint[3]; /* ground of a box or cell */
  gboolean        has_tint;
  int             group;       /* blocks of one exercise share a number; 0 for none */
  int             row, column; /* of a table cell, else -1 */
  int             table;       /* number of the table, else -1 */
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
