/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-program-editor.h"

G_BEGIN_DECLS

/**
 * StanceProgramForm:
 *
 * What a program holds, to be changed: its exercises as cards, load advice, running cue,
 * weeks and dates, pages of advice. Actions: `program.add-exercise`, `program.undo-remove`.
 */
#define STANCE_TYPE_PROGRAM_FORM (stance_program_form_get_type ())
G_DECLARE_FINAL_TYPE (StanceProgramForm, stance_program_form, STANCE, PROGRAM_FORM, GtkWidget)

GtkWidget *stance_program_form_new (StanceProgramEditor *draft);

/* Asks for a reason first where one is needed, then adds it at the end. */
void stance_program_form_choose (StanceProgramForm *self,
                                 const char        *exercise);
/* Whether adding @exercise now needs a typed reason. */
gboolean stance_program_form_needs_reason (StanceProgramForm *self,
                                           const char        *exercise);
void     stance_program_form_add (StanceProgramForm *self,
                                  const char        *exercise,
                                  const char        *reason);
void     stance_program_form_move (StanceProgramForm *self,
                                   guint              from,
                                   guint              to);
void     stance_program_form_remove (StanceProgramForm *self,
                                     guint              index);
/* Puts the focus on a field that cannot be read as typed; FALSE when all can. */
gboolean stance_program_form_show_error (StanceProgramForm *self);
/* Puts the focus on the dose of an item that has none. */
void stance_program_form_show_missing_dose (StanceProgramForm *self,
                                            guint              index);

G_END_DECLS
