/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The measures that are told with the complaint: a line for each task, left and right. */
GtkWidget *stance_task_pain_new (StanceDraft *draft);

G_END_DECLS
