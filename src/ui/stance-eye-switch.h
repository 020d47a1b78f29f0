/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/* Makes @button the switch of a visit between the screening by eye, which it makes in
 * @place when it is first wanted, and @measured. Both write into @draft. The choice is
 * remembered; what is signed is only read, in @measured.
 */
void stance_eye_switch_set_up (GtkToggleButton *button,
                               AdwBin          *place,
                               GtkWidget       *measured,
                               StanceDraft     *draft);

G_END_DECLS
