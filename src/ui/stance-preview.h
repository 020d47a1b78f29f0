/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-program-editor.h"

G_BEGIN_DECLS

/**
 * StancePreview:
 *
 * The paper of a program as it will be printed, with the choice of paper, language and
 * large print. It is laid out away from the main thread, soon after each change; an issued
 * program is shown as it was issued and has no choice.
 *
 * Signal `laid-out`: another sheet is shown.
 */
#define STANCE_TYPE_PREVIEW (stance_preview_get_type ())
G_DECLARE_FINAL_TYPE (StancePreview, stance_preview, STANCE, PREVIEW, GtkWidget)

GtkWidget *stance_preview_new (StanceProgramEditor *draft);

/* What is on the screen; %NULL until the first is laid out. */
const StanceSheet *stance_preview_get_sheet (StancePreview *self);

const char *stance_preview_get_language (StancePreview *self);
StancePaper stance_preview_get_paper (StancePreview *self);
gboolean    stance_preview_get_large_print (StancePreview *self);

/* A sheet of its own, for printing: of an issued program from what was kept of it. */
void         stance_preview_lay_out_async (StancePreview      *self,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
StanceSheet *stance_preview_lay_out_finish (StancePreview *self,
                                            GAsyncResult  *result,
                                            GError       **error);

G_END_DECLS
