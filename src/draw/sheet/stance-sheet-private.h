/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-sheet.h"

G_BEGIN_DECLS

/* Noto Sans Arabic is extracted in the wrong order, so the Naskh face is named. */
#define STANCE_SHEET_FONT "Noto Sans, Noto Naskh Arabic"

StanceSheet *stance_sheet_new (StancePaper paper,
                               const char *language,
                               gboolean    right_to_left);

StanceBlock *stance_block_new (StanceBlockRole role);
void         stance_block_free (StanceBlock *self);

/* Takes @block. */
void stance_page_add (StancePage  *self,
                      StanceBlock *block);

/* Adds an empty page and returns it. */
StancePage *stance_sheet_add_page (StanceSheet *self);

const StancePage  *stance_sheet_get_page (const StanceSheet *self,
                                          guint              page);
const StanceBlock *stance_page_get_block (const StancePage *self,
                                          guint             index);

/* Whether the block is part of what is read: not a rule, a ground, a page foot or the
 * letterhead of a later page.
 */
gboolean stance_block_is_read (const StanceBlock *self,
                               guint              page);

/* Ground, edge, shape, label and text of one block, at its place on the page. */
void stance_block_paint (const StanceBlock *self,
                         cairo_t           *cr);

/* Adds to cairo's tagged PDF what cairo cannot say: the language, the figures'
 * alternative texts, which cells head a table, and that the title names the window.
 */
GBytes *stance_sheet_finish_pdf (const StanceSheet *self,
                                 GBytes            *pdf,
                                 GError           **error);

G_END_DECLS
