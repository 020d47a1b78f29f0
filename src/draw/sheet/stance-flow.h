/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-sheet.h"

G_BEGIN_DECLS

/* The three sizes of type. */
typedef enum
{
  STANCE_SIZE_SMALL,
  STANCE_SIZE_BODY,
  STANCE_SIZE_LARGE,
  STANCE_N_SIZES,
} StanceSize;

typedef enum
{
  STANCE_ALIGN_START,
  STANCE_ALIGN_CENTER,
  STANCE_ALIGN_END,
} StanceAlign;

/* Inks of paper; see the table in stance-flow.c. */
typedef enum
{
  STANCE_INK_TEXT,
  STANCE_INK_GRAY,
  STANCE_INK_ACCENT,
  STANCE_INK_PALE,  /* ground of a box */
  STANCE_INK_FAINT, /* large numerals on a pale ground */
  STANCE_INK_HAIR,  /* thin lines */
  STANCE_INK_LEFT,
  STANCE_INK_RIGHT,
  STANCE_INK_GREEN,
  STANCE_INK_AMBER,
  STANCE_INK_RED,
} StanceInk;

/**
 * StanceStyle:
 * @indent: kept free at the start, for a label or a sign
 * @bold_lead: bytes at the start of the text that are bold; @bold_tail at its end
 */
typedef struct
{
  StanceBlockRole role;
  int             level;
  StanceSize      size;
  StanceInk       ink;
  StanceAlign     align;
  gboolean        bold;
  double          indent;
  gsize           bold_lead;
  gsize           bold_tail;
} StanceStyle;

/* A rectangle in the direction of reading: @start from the start edge of the content. */
typedef struct
{
  double start;
  double width;
} StanceSpan;

#define STANCE_FLOW_COLUMNS 12

/**
 * StanceFlow:
 *
 * Places blocks on pages from top to bottom. What is added between begin and end stays
 * together on one page. Direction is the flow's: callers say start and end.
 */
typedef struct _StanceFlow StanceFlow;

/* A map of fonts of one's own, so that a sheet may be laid out on any thread; making one
 * takes longer than laying out a page.
 */
PangoFontMap *stance_flow_make_fonts (void);
/* Takes @sheet. @scale: of the sizes of type, 1 for body text of 12 points.
 * @white: share of the usual white space.
 */
StanceFlow *stance_flow_new (StanceSheet  *sheet,
                             PangoFontMap *fonts,
                             double        scale,
                             double        white);
/* Keeps room for a foot of @height; before anything is placed. */
void stance_flow_keep_foot (StanceFlow *self,
                            double      height);
/* The sheet with at least one page. */
StanceSheet *stance_flow_finish (StanceFlow *self);

double stance_flow_get_size (const StanceFlow *self,
                             StanceSize        size);
/* The distance that all others are multiples of; grows with the type. */
double stance_flow_get_unit (const StanceFlow *self);
double stance_flow_get_width (const StanceFlow *self);
/* Of the content of a page with a running head. */
double     stance_flow_get_height (const StanceFlow *self);
StanceSpan stance_flow_get_span (const StanceFlow *self,
                                 int               column,
                                 int               n_columns);

/* @group: 0, or the number of the exercise whose blocks these are */
void stance_flow_begin (StanceFlow *self,
                        int         group);
/* @gap: white space after it, dropped at the foot of a page */
void stance_flow_end (StanceFlow *self,
                      double      gap);

/* Instead of end: puts what begin has opened aside. Where a page would else end white, what
 * fits is placed there; all that is left is placed by stance_flow_place_aside(). What is
 * @in_order is not overtaken by others that are.
 */
void stance_flow_set_aside (StanceFlow *self,
                            double      gap,
                            gboolean    in_order);
void stance_flow_place_aside (StanceFlow *self);

/* The place of the next block within what begin has opened. */
double stance_flow_get_y (const StanceFlow *self);
void   stance_flow_set_y (StanceFlow *self,
                          double      y);
void   stance_flow_skip (StanceFlow *self,
                         double      distance);

/* Adds text at the present y and moves below it. The block belongs to the flow. */
StanceBlock *stance_flow_add_text (StanceFlow        *self,
                                   const StanceStyle *style,
                                   StanceSpan         span,
                                   const char        *text);
/* Makes a block of one line @width wide, so that another may stand beside it. */
void stance_flow_narrow (StanceFlow  *self,
                         StanceBlock *block,
                         double       width);
/* The same with a number before it; @style must have an indent. */
StanceBlock *stance_flow_add_labeled (StanceFlow        *self,
                                      const StanceStyle *style,
                                      StanceSpan         span,
                                      const char        *label,
                                      const char        *text);
/* The same with a sign before it. */
StanceBlock *stance_flow_add_sign (StanceFlow        *self,
                                   const StanceStyle *style,
                                   StanceSpan         span,
                                   StanceShape        shape,
                                   StanceInk          ink,
                                   const char        *text);
/* A list with points; from @many lines on in two columns, read down the first one. */
void stance_flow_add_list (StanceFlow *self,
                           StanceSpan  span,
                           char      **lines,
                           guint       many);
/* A block without text of @height at the present y; y stays. */
StanceBlock *stance_flow_add_block (StanceFlow     *self,
                                    StanceBlockRole role,
                                    StanceSpan      span,
                                    double          height);

/* A tinted ground behind all that is added until it is closed. */
StanceBlock *stance_flow_open_box (StanceFlow *self,
                                   StanceSpan  span,
                                   double      padding);
void         stance_flow_close_box (StanceFlow  *self,
                                    StanceBlock *box,
                                    double       padding);

/* One cell at @y; its text stands in the middle of its height. */
StanceBlock *stance_flow_add_cell (StanceFlow        *self,
                                   const StanceStyle *style,
                                   StanceSpan         span,
                                   double             y,
                                   double             height,
                                   const char        *text);
double       stance_flow_measure (const StanceFlow  *self,
                                  const StanceStyle *style,
                                  double             width,
                                  const char        *text);
/* Of the text in one line. */
double stance_flow_measure_width (const StanceFlow  *self,
                                  const StanceStyle *style,
                                  const char        *text);

/* Of the longest part of @text that is not torn apart at the end of a line. */
double stance_flow_measure_word (const StanceFlow  *self,
                                 const StanceStyle *style,
                                 const char        *text);
/* "20 cm", "3 rounds" and "8 %" are not torn apart: whether the space at @space stays. */
gboolean stance_text_is_kept (const char *text,
                              gsize       space);

/* Outside the flow: on page @page in its head or foot. */
StanceBlock *stance_flow_add_head (StanceFlow        *self,
                                   guint              page,
                                   const StanceStyle *style,
                                   StanceSpan         span,
                                   const char        *text);
StanceBlock *stance_flow_add_foot (StanceFlow        *self,
                                   guint              page,
                                   const StanceStyle *style,
                                   StanceSpan         span,
                                   const char        *text);
/* A hairline under the head or above the foot. */
void  stance_flow_add_edge (StanceFlow *self,
                            guint       page,
                            gboolean    foot);
guint stance_flow_get_n_pages (const StanceFlow *self);

void stance_ink_get_color (StanceInk ink,
                           double   *color);
/* Writes the number's text in the middle of a block, as on a figure's place. */
void stance_flow_center_text (StanceFlow        *self,
                              StanceBlock       *block,
                              const StanceStyle *style,
                              double             scale,
                              const char        *text);

G_END_DECLS
