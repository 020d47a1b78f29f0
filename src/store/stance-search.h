/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* How clients are found by any part of their names and number.
 *
 * The folded names and number stand in client.search_text. Their pieces of one, two and
 * three letters stand in the full-text table client_piece, which gives the few clients
 * that can match a rare search; what nearly everybody matches is found sooner by reading
 * on in the order of the list until the page is full.
 */

/* What a text is searched by; free with g_free(). */
char *stance_search_dup_text (const StanceClient *client);
/* By what the list is ordered; free with g_free(). */
char *stance_search_dup_sort (const StanceClient *client);
/* The pieces of @search_text, and a word that archived clients do not have. */
char *stance_search_dup_pieces (const char *search_text,
                                gboolean    archived);

/**
 * StanceSearch:
 * @words: each must be in the search text; %NULL-terminated
 * @match: for client_piece; empty when the words have no letters
 * @exact: what @match finds is all there is to check
 */
typedef struct
{
  char   **words;
  char    *match;
  gboolean exact;
} StanceSearch;

/* Reads @text as typed; NULL when nothing is searched for. */
StanceSearch *stance_search_new (const char *text,
                                 gboolean    include_archived);
void          stance_search_free (StanceSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceSearch, stance_search_free)

G_END_DECLS
