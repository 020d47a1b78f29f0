/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-banner.h"
#include "stance-client-bar.h"
#include "stance-program-page.h"
#include "stance-split.h"

G_BEGIN_DECLS

struct _StanceProgramPage
{
  GtkWidget parent_instance;

  StanceProgramEditor *draft;
  StanceProgramForm   *form;
  StancePreview       *preview;
  char                *stopped; /* why nothing may be issued, in words; %NULL when it may */

  /* Template children */
  AdwWindowTitle  *title;
  GtkButton       *issue_button;
  GtkButton       *print_button;
  GtkButton       *change_button;
  StanceBanner    *banner;
  StanceClientBar *client_bar;
  StanceSplit     *split;
  AdwBin          *form_bin;
  AdwBin          *preview_bin;
};

/* Actions that bring the program onto paper or into a file. */
void stance_program_page_install_paper_actions (GtkWidgetClass *widget_class);
/* Tells of a failure in a dialog. */
void stance_program_page_tell (StanceProgramPage *self,
                               const GError      *error);

G_END_DECLS
