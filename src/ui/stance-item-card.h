/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-program-editor.h"

G_BEGIN_DECLS

/**
 * StanceItemCard:
 *
 * One exercise of a program: why it is there, its side, phase, dose and note, changed in
 * place. Signals: `moved` (places down, negative up), `removed`.
 * Actions: `item.move-up` (Alt+Up), `item.move-down` (Alt+Down), `item.remove`.
 */
#define STANCE_TYPE_ITEM_CARD (stance_item_card_get_type ())
G_DECLARE_FINAL_TYPE (StanceItemCard, stance_item_card, STANCE, ITEM_CARD, GtkWidget)

GtkWidget *stance_item_card_new (StanceProgramEditor *draft,
                                 guint                index);

/* Says what is missing at the dose and puts the focus there. */
void stance_item_card_show_missing_dose (StanceItemCard *self);
/* Puts the focus on a field whose text is none of a dose; FALSE when there is none. */
gboolean stance_item_card_show_error (StanceItemCard *self);

/* "12–15", "12 - 15" or "12"; empty is 0 and 0. FALSE when it is none of them. */
gboolean stance_item_card_parse_range (const char *text,
                                       int        *min,
                                       int        *max);

G_END_DECLS
