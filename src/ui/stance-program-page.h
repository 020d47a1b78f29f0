/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-preview.h"
#include "stance-program-editor.h"
#include "stance-program-form.h"

G_BEGIN_DECLS

/**
 * StanceProgramPage:
 *
 * One program as a full-window work mode: what it holds, with the paper beside it.
 *
 * Actions: `program.issue` (issues, then prints), `program.print` (prints again),
 * `program.save-pdf`, `program.copy-text`, `program.reopen`, `program.resolve`,
 * `program.show-preview`.
 */
#define STANCE_TYPE_PROGRAM_PAGE (stance_program_page_get_type ())
G_DECLARE_FINAL_TYPE (StanceProgramPage, stance_program_page, STANCE, PROGRAM_PAGE, GtkWidget)

GtkWidget *stance_program_page_new (StanceSession       *session,
                                    StanceHistory       *history,
                                    const StanceProgram *program);

StanceProgramEditor *stance_program_page_get_draft (StanceProgramPage *self);
StanceProgramForm   *stance_program_page_get_form (StanceProgramPage *self);
StancePreview       *stance_program_page_get_preview (StanceProgramPage *self);

/* Proposed name of a file: the client's number and the date, never a name. Free with
 * g_free(). @ending: with its dot.
 */
char *stance_program_page_dup_file_name (StanceProgramPage *self,
                                         const char        *ending);

/* Issues without printing: FALSE and nothing done when something is missing, which is then
 * asked for or shown. STANCE_ERROR_INVALID names it.
 */
void     stance_program_page_issue_async (StanceProgramPage  *self,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean stance_program_page_issue_finish (StanceProgramPage *self,
                                           GAsyncResult      *result,
                                           GError           **error);

/* The PDF as issued, or of the draft as it is. */
void     stance_program_page_save_pdf_async (StanceProgramPage  *self,
                                             GFile              *file,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
gboolean stance_program_page_save_pdf_finish (StanceProgramPage *self,
                                              GAsyncResult      *result,
                                              GError           **error);

G_END_DECLS
