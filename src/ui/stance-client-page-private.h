/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-client-bar.h"
#include "stance-client-page.h"
#include "stance-overview.h"
#include "stance-progress-page.h"
#include "stance-record-page.h"
#include "stance-visit-list.h"

G_BEGIN_DECLS

struct _StanceClientPage
{
  GtkWidget parent_instance;

  StanceSession *session;
  char          *client;
  StanceHistory *history;
  GCancellable  *cancellable;
  gboolean       folded;
  gboolean       narrow;
  int            wide_width; /* what the switcher of tabs needs in the header */
  guint          narrow_idle;

  /* Template children */
  GtkWidget          *box;
  GtkStack           *header_title;
  AdwWindowTitle     *title;
  StanceClientBar    *bar;
  AdwViewStack       *tabs;
  StanceOverview     *overview;
  StanceVisitList    *assessments;
  StanceVisitList    *programs;
  StanceProgressPage *progress;
  StanceRecordPage   *record;
};

/* Actions that change the client itself. */
void stance_client_page_install_record_actions (GtkWidgetClass *widget_class);
/* Actions that begin work on a page of its own. */
void stance_client_page_install_work_actions (GtkWidgetClass *widget_class);
/* Which can be done now. */
void stance_client_page_update_actions (StanceClientPage *self);

G_END_DECLS
