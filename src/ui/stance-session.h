/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog.h"
#include "stance-clinic.h"
#include "stance-figure-cache.h"
#include "stance-store.h"
#include "stance-text.h"

G_BEGIN_DECLS

/**
 * StanceSession:
 *
 * An open record with what every page needs beside it: the content, the clinic as it
 * is stored now, who is at work, and words in the window's language.
 *
 * Signal `clinic-changed`: the clinic was read anew, or another clinician is at work.
 *
 * Signal `catalog-changed`: the clinic's own exercises were read, or have changed: there
 * is a new catalog. What stands in one before lives as long as the session.
 */
#define STANCE_TYPE_SESSION (stance_session_get_type ())
G_DECLARE_FINAL_TYPE (StanceSession, stance_session, STANCE, SESSION, GObject)

/* Reads the clinic and its own exercises at once, without waiting for them.
 * @catalog: what Stance brings
 */
StanceSession *stance_session_new (StanceStore   *store,
                                   StanceCatalog *catalog);

StanceStore   *stance_session_get_store (StanceSession *self);
StanceCatalog *stance_session_get_catalog (StanceSession *self);
/* For names of measures, regions and exercises, and for numbers. */
StanceText *stance_session_get_text (StanceSession *self);
const char *stance_session_get_language (StanceSession *self);

/* The small pictures of exercises, drawn once for all pages. */
StanceFigureCache *stance_session_get_figures (StanceSession *self);

/* Owned by the session and replaced with `clinic-changed`; empty until it is read. */
const StanceClinic *stance_session_get_clinic (StanceSession *self);
/* Who is at work; %NULL when nobody said. */
const StanceClinician *stance_session_get_clinician (StanceSession *self);
/* Stands in the audit from now on and is remembered on this computer. */
void stance_session_set_clinician (StanceSession *self,
                                   const char    *id);

G_END_DECLS
