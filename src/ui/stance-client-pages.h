/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-client-item.h"
#include "stance-requests.h"

G_BEGIN_DECLS

/* The pages of a long list that are held: those looked at last. A page is first of
 * empty rows, and stale until it is filled.
 */

#define STANCE_CLIENT_LIST_PAGE      100
#define STANCE_CLIENT_LIST_MAX_PAGES 12

/**
 * StanceClientPages:
 * @n_rows: of the whole list
 * @held: number of a page → page
 * @looks: counts the looks, which is what age is measured in
 */
typedef struct
{
  guint       n_rows;
  GHashTable *held;
  guint64     looks;
} StanceClientPages;

void stance_client_pages_init (StanceClientPages *self);
void stance_client_pages_clear (StanceClientPages *self);

/* Forgets all pages but the first, whose rows stay where they are and are to be filled
 * with others.
 * Returns: how many rows stay
 */
guint stance_client_pages_restart (StanceClientPages *self,
                                   guint              n_rows);
/* Keeps the pages, which are stale then, but those whose length is another.
 * Returns: the first row that is not the same place any more
 */
guint stance_client_pages_resize (StanceClientPages *self,
                                  guint              n_rows);

/* (transfer none): the row, of a page that may have to be read (@stale). */
StanceClientItem *stance_client_pages_look (StanceClientPages *self,
                                            guint              position,
                                            gboolean          *stale);
gboolean          stance_client_pages_is_stale (StanceClientPages *self,
                                                guint              number);
void              stance_client_pages_fill (StanceClientPages      *self,
                                            const StanceClientRows *rows);
/* (element-type guint): the numbers of the pages that must be read. */
GArray *stance_client_pages_list_stale (StanceClientPages *self);

gboolean stance_client_pages_find (StanceClientPages *self,
                                   const char        *id,
                                   guint             *position);

G_END_DECLS
