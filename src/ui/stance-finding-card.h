/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/* One finding as it stands beside the form: what it is and on which side, its zone, what
 * it was made from, what it suggests and holds back, what is still to be checked, how well
 * acting on it is known, and its limit. @finding is read now and not kept.
 */
GtkWidget *stance_finding_card_new (StanceDraft         *draft,
                                    const StanceFinding *finding);

G_END_DECLS
