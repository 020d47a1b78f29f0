/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "stance-client-item.h"
#include "stance-store.h"

G_BEGIN_DECLS

/**
 * StanceClientListModel:
 *
 * The clients that a search finds, as a list of StanceClientItem that never holds them
 * all: the number of rows is what the store counts, and rows are read a page at a time
 * when they are looked at. A page that was not looked at for long is forgotten.
 *
 * Property `loading`: a search is being counted; the rows of the last one stay until then.
 * Property `total`: the rows there are.
 * Signal `filled`: rows that were empty have their client now.
 * Signal `failed`: a reading failed; with a GError.
 */
#define STANCE_TYPE_CLIENT_LIST_MODEL (stance_client_list_model_get_type ())
G_DECLARE_FINAL_TYPE (StanceClientListModel, stance_client_list_model, STANCE, CLIENT_LIST_MODEL, GObject)

StanceClientListModel *stance_client_list_model_new (void);

StanceStore *stance_client_list_model_get_store (StanceClientListModel *self);
void         stance_client_list_model_set_store (StanceClientListModel *self,
                                                 StanceStore           *store);

/* Overtakes a search that is still running. */
const char *stance_client_list_model_get_search (StanceClientListModel *self);
void        stance_client_list_model_set_search (StanceClientListModel *self,
                                                 const char            *search);

gboolean stance_client_list_model_get_show_archived (StanceClientListModel *self);
void     stance_client_list_model_set_show_archived (StanceClientListModel *self,
                                                     gboolean               show_archived);

gboolean stance_client_list_model_get_loading (StanceClientListModel *self);

/* Where a client stands among the rows that are held; FALSE when it is not there. */
gboolean stance_client_list_model_find (StanceClientListModel *self,
                                        const char            *id,
                                        guint                 *position);
/* How many pages are held in memory. */
guint stance_client_list_model_get_n_pages (StanceClientListModel *self);

G_END_DECLS
