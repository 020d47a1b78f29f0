/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record.h"

G_BEGIN_DECLS

/* What the window asks of the store about the clinic's own exercises; as in
 * stance-requests.h.
 */

/**
 * StanceCatalogRequest:
 * @base: what Stance brings
 * @state: the word of stance_record_dup_own_content_state() that is known; %NULL at first
 */
typedef struct
{
  StanceCatalog *base;
  char          *state;
} StanceCatalogRequest;

StanceCatalogRequest *stance_catalog_request_new (StanceCatalog *base,
                                                  const char    *state);
void                  stance_catalog_request_free (StanceCatalogRequest *self);

/**
 * StanceCatalogAnswer:
 * @catalog: (nullable): with the clinic's own; %NULL when nothing has changed
 * @faults: (nullable) (element-type utf8): what kept one of them out
 */
typedef struct
{
  char          *state;
  StanceCatalog *catalog;
  GPtrArray     *faults;
} StanceCatalogAnswer;

void stance_catalog_answer_free (StanceCatalogAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceCatalogAnswer, stance_catalog_answer_free)

/* Request: StanceCatalogRequest; result: StanceCatalogAnswer. */
gpointer stance_request_catalog (StanceRecord *record,
                                 gpointer      request,
                                 GError      **error);

/* Request: StanceOwnExercise, with revision 0 when it is new; result: as stored. */
gpointer stance_request_save_exercise (StanceRecord *record,
                                       gpointer      request,
                                       GError      **error);
/* The same over whatever stands there. */
gpointer stance_request_replace_exercise (StanceRecord *record,
                                          gpointer      request,
                                          GError      **error);
/* Request: the id; no result. */
gpointer stance_request_retire_exercise (StanceRecord *record,
                                         gpointer      request,
                                         GError      **error);
gpointer stance_request_unretire_exercise (StanceRecord *record,
                                           gpointer      request,
                                           GError      **error);

G_END_DECLS
