/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-audit.h"

G_BEGIN_DECLS

/* The clinic's own things are kept alike: an id, a revision, the key file, and whether it is
 * still offered. What a table has beyond that its kind writes.
 */
typedef struct
{
  StanceSubject subject;
  const char   *article; /* before the name */
  const char   *name;    /* as errors say */
  const char   *select_revision;
  const char   *insert;
  const char   *update;
  gboolean (*write_more) (StanceRecord *record,
                          gconstpointer thing,
                          GError      **error); /* may be %NULL */
} StanceOwnKind;

/* @thing: what @write_more is given */
typedef struct
{
  const char   *id;
  int           revision;
  gboolean      retired;
  const char   *content;
  gconstpointer thing;
} StanceOwnRow;

/* STATE when the id is taken. */
gboolean stance_own_rows_add (StanceRecord        *record,
                              const StanceOwnKind *kind,
                              const StanceOwnRow  *row,
                              GError             **error);
/* NOT_FOUND; CONFLICT when the revision is not the stored one. */
gboolean stance_own_rows_save (StanceRecord        *record,
                               const StanceOwnKind *kind,
                               const StanceOwnRow  *row,
                               const char          *verb,
                               GError             **error);

G_END_DECLS
