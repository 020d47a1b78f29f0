/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StanceAskField:
 * @date: a date, typed in the system's order
 * @value: what stands there at first, of a date YYYY-MM-DD; may be %NULL
 * @not_before: of a date, YYYY-MM-DD; @not_after likewise; %NULL for any
 * @optional: may be left empty
 *
 * A question that is answered by filling in a few fields: a reason, a date.
 */
typedef struct
{
  const char *label;
  gboolean    date;
  const char *value;
  const char *not_before;
  const char *not_after;
  gboolean    optional;
} StanceAskField;

/* @values: %NULL-terminated, in the order of the fields, trimmed; none is empty that must
 * not be, and dates are YYYY-MM-DD. Not called when the question is given up.
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
