/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-draft.h"
#include "stance-safety-sheet.h"

G_BEGIN_DECLS

/* Lays the paper out and opens the print dialog over @parent's window: the letter in the
 * window's language after asking for a word of one's own, the stop sheet in the client's.
 */
void stance_safety_print (GtkWidget        *parent,
                          StanceDraft      *draft,
                          StanceSafetyPaper kind);

/* The sheet that is printed. */
StanceSheet *stance_safety_print_lay_out (StanceDraft      *draft,
                                          StanceSafetyPaper kind,
                                          const char       *note);

G_END_DECLS
