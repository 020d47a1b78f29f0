/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"
#include "stance-catalog.h"
#include "stance-clinic.h"

G_BEGIN_DECLS

/* Rivals are measures that score the same thing in ways that cannot be compared. The clinic
 * may take one of them as its standard.
 */

/* %NULL when the clinic has taken none of them that there is. */
const StanceMeasure *stance_rival_find_standard (const StanceCatalog *catalog,
                                                 const StanceClinic  *clinic,
                                                 const char          *rivals);

/* Whether @measure stands back behind the clinic's standard, which is returned; else %NULL. */
const StanceMeasure *stance_rival_get_preferred (const StanceCatalog *catalog,
                                                 const StanceClinic  *clinic,
                                                 const StanceMeasure *measure);

/* What the latest earlier visit with one of the rivals scored instead of @measure, of which
 * no earlier visit has a value; %NULL when there is none.
 */
const StanceMeasure *stance_rival_find_before (const StanceCatalog    *catalog,
                                               const StanceMeasure    *measure,
                                               StanceSide              side,
                                               const StanceAssessment *assessment,
                                               GPtrArray              *earlier);

/* Whether a form asks for @measure: it is one of @template's (%NULL: of all there are), and
 * is still offered. Where a shipped template names one of some rivals, the clinic's standard
 * is asked for in their place; a template of the clinic's own is taken by its word.
 */
gboolean stance_rival_is_asked (const StanceCatalog *catalog,
                                const StanceClinic  *clinic,
                                const StanceTerm *template,
                                const StanceMeasure *measure);

G_END_DECLS
