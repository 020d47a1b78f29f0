/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-draft.h"

G_BEGIN_DECLS

/* What there is to say of @measure among its rivals where no earlier visit has a value of it;
 * %NULL when nothing. Free with g_free().
 */
char *stance_rival_words_last (StanceDraft         *draft,
                               const StanceMeasure *measure,
                               StanceSide           side);

G_END_DECLS
