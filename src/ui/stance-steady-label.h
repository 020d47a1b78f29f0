/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StanceSteadyLabel:
 *
 * Small words below an input that come and go while one types: the place for the longest
 * of them is kept free, so that nothing below moves.
 */
#define STANCE_TYPE_STEADY_LABEL (stance_steady_label_get_type ())
G_DECLARE_FINAL_TYPE (StanceSteadyLabel, stance_steady_label, STANCE, STEADY_LABEL, GtkWidget)

GtkWidget *stance_steady_label_new (void);

/* @longest: (nullable): words as long as any that come; without, no place is kept */
void stance_steady_label_reserve (StanceSteadyLabel *self,
                                  const char        *longest);

const char *stance_steady_label_get_text (StanceSteadyLabel *self);
/* @text: (nullable); @style: (nullable): `error`, `warning`, `dim-label` */
void stance_steady_label_set_text (StanceSteadyLabel *self,
                                   const char        *text,
                                   const char        *style);

G_END_DECLS
