/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-store-fixture.h"
#include "visit.h"

/* The client of @text and a draft of its visit, stored. */
void stored_visit_init (Fixture    *fixture,
                        Visit      *visit,
                        const char *text);

StanceFindings *stored_visit_evaluate (const StanceCatalog *catalog,
                                       const Visit         *visit);

/* A draft of one exercise; @assessment may be empty. */
StanceProgram *stored_program_new (Fixture    *fixture,
                                   const char *client,
                                   const char *assessment);

/* The same, issued with a sheet. */
StanceProgram *stored_program_issue (Fixture    *fixture,
                                     const char *client,
                                     const char *assessment);
