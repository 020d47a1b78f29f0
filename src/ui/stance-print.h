/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-sheet.h"

G_BEGIN_DECLS

/* A print job that paints the pages of a sheet as they were laid out, on the sheet's own
 * paper. Takes @sheet. @name: of the job; holds no client's name.
 *
 * Returns: (transfer full)
 */
GtkPrintOperation *stance_print_new (StanceSheet *sheet,
                                     const char  *name);

G_END_DECLS
