/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-client-list.h"
#include "stance-client-page.h"
#include "stance-opening.h"
#include "stance-banner.h"
#include "stance-split.h"
#include "stance-window.h"

G_BEGIN_DECLS

struct _StanceWindow
{
  AdwApplicationWindow parent_instance;

  char             *path;
  StanceRecordFlags flags;
  gboolean          refused; /* the record is there and could not be opened */
  StanceCatalog    *catalog;
  StanceSession    *session;
  GSettings        *settings;
  GCancellable     *cancellable; /* of opening, backing up and restoring */
  GQueue            works;       /* GtkWidget, the uppermost first; owned by the stack */

  /* Template children */
  StanceBanner     *banner;
  StanceClientList *client_list;
  StanceClientPage *client_page;
  GtkStack         *content;
  StanceOpening    *opening;
  StanceSplit      *split;
  GtkStack         *stack;
  AdwToastOverlay  *toasts;
};

/* Opens @path, or the same anew, with other flags. */
void stance_window_open (StanceWindow     *self,
                         const char       *path,
                         StanceRecordFlags flags);
/* Goes on with an open store; %NULL closes. */
void stance_window_set_store (StanceWindow *self,
                              StanceStore  *store);

/* Tables of actions, each in its own file. */
void stance_window_install_opening_actions (GtkWidgetClass *widget_class);
void stance_window_install_client_actions (GtkWidgetClass *widget_class);
void stance_window_install_backup_actions (GtkWidgetClass *widget_class);
void stance_window_install_menu_actions (GtkWidgetClass *widget_class);
/* Those with a state, which belong to an instance. */
void stance_window_add_stateful_actions (StanceWindow *self);
/* Who is at work. */
void stance_window_update_menu (StanceWindow *self);
/* Which can be done now. */
void stance_window_update_actions (StanceWindow *self);

G_END_DECLS
