/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Languages in which something can be handed over, each in its own name: "Deutsch". */
char *stance_handout_languages_dup_name (const char *language);
/* (element-type GtkStringObject): their names, in the order of stance_text_get_languages(). */
GListModel *stance_handout_languages_list_names (void);
/* Where @language stands among them; 0 when it is not there. */
guint stance_handout_languages_find (const char *language);

G_END_DECLS
