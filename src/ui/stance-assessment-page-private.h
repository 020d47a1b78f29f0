/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment-page.h"

#include "stance-banner.h"
#include "stance-client-bar.h"
#include "stance-split.h"

G_BEGIN_DECLS

struct _StanceAssessmentPage
{
  GtkWidget parent_instance;

  StanceDraft   *draft;
  StanceHistory *history;
  GPtrArray     *versions;      /* StanceAssessment, newest first; empty until they are read */
  gboolean       has_amendment; /* one was begun and is not signed */

  /* Template children */
  AdwWindowTitle  *title;
  GtkToggleButton *eye_button;
  AdwBin          *eye_bin;
  GtkWidget       *sign_button;
  GtkWidget       *program_button;
  StanceBanner    *banner;
  StanceClientBar *client_bar;
  StanceSplit     *split;
  AdwBin          *form_bin;
  AdwBin          *findings_bin;
  AdwBin          *runner_bin;
  GtkWidget       *findings_button;
  GMenu           *versions_menu;
};

/* Shows in title, banner and buttons how things stand. */
void stance_assessment_page_update (StanceAssessmentPage *self);
/* @error is taken over. */
void stance_assessment_page_show_failure (StanceAssessmentPage *self,
                                          GError               *error);

/* Versions: stance-assessment-page-versions.c */

void stance_assessment_page_install_version_actions (GtkWidgetClass *widget_class);
/* Reads what else there is of a visit that is stored. */
void stance_assessment_page_read_versions (StanceAssessmentPage *self);
/* What is to be known about a signed one; free with g_free(); %NULL when nothing is. */
char *stance_assessment_page_describe_version (StanceAssessmentPage *self);
/* Asks for the reason of an amendment and signs it. */
void stance_assessment_page_ask_reason (StanceAssessmentPage *self);

G_END_DECLS
