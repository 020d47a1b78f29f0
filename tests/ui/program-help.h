/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "form-help.h"
#include "stance-program-page.h"

G_BEGIN_DECLS

/* What tests of the program's page share: a runner whose outer hip hurts and whose hip
 * drops on the left; her last visit is signed and its program has just been built.
 */
typedef struct
{
  FormFixture        form;
  StanceProgramPage *page;
} ProgramFixture;

/* @data: "bare" for a clinic that has told nothing of itself; else %NULL */
void program_help_set_up (ProgramFixture *fixture,
                          gconstpointer   data);
void program_help_tear_down (ProgramFixture *fixture,
                             gconstpointer   data);

StanceProgram *program_help_get_program (ProgramFixture *fixture);
/* As it stands in the record now: the one on the page. */
StanceProgram *program_help_read (ProgramFixture *fixture);
void           program_help_wait_saved (ProgramFixture *fixture);
/* The card at @index. */
GtkWidget *program_help_get_card (ProgramFixture *fixture,
                                  guint           index);
/* The field of a card that has this name for screen readers. */
GtkWidget *program_help_get_entry (GtkWidget  *card,
                                   const char *name);

/* Issues; stops the test when that fails. */
void program_help_issue (ProgramFixture *fixture);
/* The outcome of issuing, once it has one. */
GError *program_help_try_issue (ProgramFixture    *fixture,
                                const char *const *answers);
/* A sheet of its own, as for printing. */
StanceSheet *program_help_lay_out (ProgramFixture *fixture);

G_END_DECLS
