/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A question that is answered by filling in a few fields: a reason, a date. */
typedef struct
{
  const char *label;
  gboolean    date; /* a local date, YYYY-MM-DD */
} StanceAskField;

/* @values: %NULL-terminated, in the order of the fields, trimmed; none is empty and dates
 * are dates. Not called when the question is given up.
 */
typedef void (*StanceAskCallback) (char   **values,
                                   gpointer user_data);

/* @fields: ends with a %NULL label. @accept: label of the button, with mnemonic. */
void stance_ask_form (GtkWindow            *parent,
                      const char           *heading,
                      const char           *body,
                      const StanceAskField *fields,
                      const char           *accept,
                      StanceAskCallback     callback,
                      gpointer              user_data,
                      GDestroyNotify        destroy);

G_END_DECLS
