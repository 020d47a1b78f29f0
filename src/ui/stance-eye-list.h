/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-eye.h"

G_BEGIN_DECLS

/**
 * StanceEyeList:
 *
 * All questions of the screening by eye with their answers.
 *
 * Signal `chosen`: with the place of the question to go to.
 */
#define STANCE_TYPE_EYE_LIST (stance_eye_list_get_type ())
G_DECLARE_FINAL_TYPE (StanceEyeList, stance_eye_list, STANCE, EYE_LIST, GtkWidget)

/* @eye: must outlive it */
GtkWidget *stance_eye_list_new (StanceEye *eye);
/* Something was answered, or it went on. */
void stance_eye_list_update (StanceEyeList *self);

/* The same in little, a dot for each question, full where it is answered. */
GtkWidget *stance_eye_list_new_dots (StanceEye *eye);

G_END_DECLS
