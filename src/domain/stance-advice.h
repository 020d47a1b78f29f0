/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-term.h"

G_BEGIN_DECLS

/* How the body of an advice page is set; lines with points may follow each. */
typedef enum
{
  STANCE_ADVICE_LINES,
  STANCE_ADVICE_STEPS, /* numbered */
  STANCE_ADVICE_TABLE,
} StanceAdviceKind;
extern const char *const stance_advice_kind_nicks[];

#define STANCE_ADVICE_MAX_COLUMNS 5
#define STANCE_ADVICE_MAX_ROWS    12

/**
 * StanceAdvice:
 * @load: what to keep and what to cut with pain in a region; a program has one of these
 * @running: about running: its reader runs
 * @group: term of STANCE_TERMS_ADVICE_GROUP; %NULL for none
 * @held_back: (array zero-terminated=1): regions in which it is not for the first weeks
 * @blank: (array zero-terminated=1): cells that are filled in by hand, "3-2" for row 3, column 2
 * @source: where it was read; %NULL for clinic practice
 *
 * What a page of advice has besides its words: the `advice` of a term of
 * STANCE_TERMS_ADVICE.
 */
struct _StanceAdvice
{
  gboolean         load;
  gboolean         running;
  StanceAdviceKind kind;
  int              n_columns;
  int              n_rows;
  const char      *group;
  const char     **held_back;
  const char     **blank;
  const char      *source;
};

gboolean stance_advice_is_held_back (const StanceAdvice *self,
                                     const char         *region);

/* The words of @page, a term of STANCE_TERMS_ADVICE, in @language. Rows and columns are
 * counted from 0; a cell that is filled in by hand is empty. Free with g_free() and
 * g_strfreev().
 */
char **stance_advice_dup_intro (const StanceTerm *page,
                                const char       *language);
char **stance_advice_dup_steps (const StanceTerm *page,
                                const char       *language);
char  *stance_advice_dup_column (const StanceTerm *page,
                                 int               column,
                                 const char       *language);
char  *stance_advice_dup_cell (const StanceTerm *page,
                               int               row,
                               int               column,
                               const char       *language);

G_END_DECLS
