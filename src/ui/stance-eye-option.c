/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-eye-private.h"

#include <math.h>

#include <gdk/gdk.h>

/* What kinds of questions share: their keys and the words on them. */

static const char list_keys[] = "123456789/*";

/* The number pad with its lock and without, the digits above the letters, and what does
 * the same elsewhere on the keyboard.
 */
static const struct
{
  guint keyval;
  char  key;
} others[] = {
  { GDK_KEY_KP_Insert, '0' },
  { GDK_KEY_KP_End, '1' },
  { GDK_KEY_KP_Down, '2' },
  { GDK_KEY_KP_Page_Down, '3' },
  { GDK_KEY_KP_Left, '4' },
  { GDK_KEY_KP_Begin, '5' },
  { GDK_KEY_KP_Right, '6' },
  { GDK_KEY_KP_Home, '7' },
  { GDK_KEY_KP_Up, '8' },
  { GDK_KEY_KP_Page_Up, '9' },
  { GDK_KEY_KP_Divide, '/' },
  { GDK_KEY_slash, '/' },
  { GDK_KEY_KP_Multiply, '*' },
  { GDK_KEY_asterisk, '*' },
  { GDK_KEY_KP_Add, '+' },
  { GDK_KEY_plus, '+' },
  { GDK_KEY_KP_Subtract, '-' },
  { GDK_KEY_minus, '-' },
  { GDK_KEY_KP_Decimal, '-' },
  { GDK_KEY_KP_Separator, '-' },
  { GDK_KEY_KP_Delete, '-' },
  { GDK_KEY_period, '-' },
  { GDK_KEY_comma, '-' },
  { GDK_KEY_BackSpace, '-' },
  { GDK_KEY_Left, '-' },
  { GDK_KEY_KP_Enter, '\n' },
  { GDK_KEY_Return, '\n' },
  { GDK_KEY_ISO_Enter, '\n' },
  { GDK_KEY_Right, '\n' },
  { GDK_KEY_space, ' ' },
  { GDK_KEY_KP_Space, ' ' },
  { GDK_KEY_n, 'n' },
  { GDK_KEY_N, 'n' },
};

char
stance_eye_key_from_keyval (guint keyval)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    return (char) ('0' + (keyval - GDK_KEY_0));

  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return (char) ('0' + (keyval - GDK_KEY_KP_0));

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i].keyval == keyval)
      return others[i].key;

  return 0;
}

char
stance_eye_key_at (guint index)
{
  return index < G_N_ELEMENTS (list_keys) - 1 ? list_keys[index] : 0;
}

void
stance_eye_add_option (GPtrArray *options,
                       char       key,
                       char      *label,
                       char      *detail,
                       gboolean   chosen,
                       int        value)
{
  StanceEyeOption *option = g_new0 (StanceEyeOption, 1);

  option->key = key;
  option->label = label;
  option->detail = detail;
  option->chosen = chosen;
  option->value = value;
  g_ptr_array_add (options, option);
}

void
stance_eye_add_terms (const StanceEye *self,
                      GPtrArray       *options,
                      StanceTerms      terms,
                      const char      *skip,
                      const char      *chosen)
{
  const GPtrArray *list = stance_catalog_get_terms (self->situation.catalog, terms);
  guint            n = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const StanceTerm *term = list->pdata[i];

      if (g_strcmp0 (term->id, skip) != 0)
        stance_eye_add_option (options, stance_eye_key_at (n++), stance_term_dup_name (term, self->situation.language), NULL,
                               g_strcmp0 (term->id, chosen) == 0, (int) i);
    }
}

void
stance_eye_add_scale (GPtrArray *options,
                      double     chosen)
{
  for (int i = 0; i <= STANCE_EYE_WORST_PAIN; i++)
    stance_eye_add_option (options, i < STANCE_EYE_WORST_PAIN ? (char) ('0' + i) : '*', g_strdup_printf ("%d", i), NULL,
                           !isnan (chosen) && lround (chosen) == i, i);
}

guint
stance_eye_leave_scale (int value)
{
  return STANCE_EYE_TYPED | (value == 1 ? (guint) STANCE_EYE_WAITS : STANCE_EYE_GOES_ON);
}

const char *
stance_eye_get_id (const StanceEye *self,
                   StanceTerms      terms,
                   int              index)
{
  const GPtrArray *list = stance_catalog_get_terms (self->situation.catalog, terms);

  g_return_val_if_fail (index >= 0 && index < (int) list->len, NULL);

  return ((const StanceTerm *) list->pdata[index])->id;
}

char *
stance_eye_dup_term (const StanceEye *self,
                     StanceTerms      terms,
                     const char      *id)
{
  const StanceTerm *term = id != NULL ? stance_catalog_find_term (self->situation.catalog, terms, id) : NULL;

  return term != NULL ? stance_term_dup_name (term, self->situation.language) : g_strdup (id);
}

void
stance_eye_set_id (char      **place,
                   const char *id)
{
  g_free (*place);
  *place = g_strdup (id);
}

char *
stance_eye_dup_whole (double number)
{
  return isnan (number) ? NULL : g_strdup_printf ("%ld", lround (number));
}
