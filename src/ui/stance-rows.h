/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Rows of boxed lists that show something. Texts are shown as they are, not as markup. */

void stance_rows_clear (GtkListBox *list);
/* A title, and in a second line what there is to say about it. */
AdwActionRow *stance_rows_add (GtkListBox *list,
                               const char *title,
                               const char *subtitle);
/* What something is called, small, over what it is. Nothing for an empty value. */
AdwActionRow *stance_rows_add_value (GtkListBox *list,
                                     const char *name,
                                     const char *value);
/* Opens something: the row carries the action and an arrow. */
AdwActionRow *stance_rows_add_link (GtkListBox *list,
                                    const char *title,
                                    const char *subtitle,
                                    const char *action_name,
                                    const char *target);

G_END_DECLS
