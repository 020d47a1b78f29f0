/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cells of a spreadsheet, as they come in over the clipboard. */

/* Whether @text is more than one cell. */
gboolean stance_pasted_is_table (const char *text);

/**
 * stance_pasted_read:
 * @text: lines of cells that tabs part
 * @sides: the field has a neighbor: the left and the right side
 * @left: (out): what goes into the left field; into the only one where there is no @right
 * @right: (out) (nullable): what goes into the right field
 *
 * One line or one column is the trials of one side; two columns are the left and the right
 * side, the other way round when their heads say so. A head without a digit is left out.
 * Any other table is written out with bars between its cells: it is no number and has to
 * be mended by hand.
 */
void stance_pasted_read (const char *text,
                         gboolean    sides,
                         char      **left,
                         char      **right);

G_END_DECLS
