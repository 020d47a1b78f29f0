/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-problem.h"

#include "stance-error.h"

static void
stance_problem_free (gpointer data)
{
  StanceProblem *self = data;

  g_free (self->place);
  g_free (self->code);
  g_free (self->message);
  g_free (self);
}

static void G_GNUC_PRINTF (5, 0)
  add (GPtrArray  *problems,
       const char *place,
       const char *code,
       gboolean    warning,
       const char *format,
       va_list     arguments)
{
  StanceProblem *problem = g_new0 (StanceProblem, 1);

  problem->place = g_strdup (place);
  problem->code = g_strdup (code);
  problem->message = g_strdup_vprintf (format, arguments);
  problem->warning = warning;
  g_ptr_array_add (problems, problem);
}

GPtrArray *
stance_problems_new (void)
{
  return g_ptr_array_new_with_free_func (stance_problem_free);
}

void
stance_problems_add (GPtrArray  *problems,
                     const char *place,
                     const char *code,
                     const char *format,
                     ...)
{
  va_list arguments;

  va_start (arguments, format);
  add (problems, place, code, FALSE, format, arguments);
  va_end (arguments);
}

void
stance_problems_add_warning (GPtrArray  *problems,
                             const char *place,
                             const char *code,
                             const char *format,
                             ...)
{
  va_list arguments;

  va_start (arguments, format);
  add (problems, place, code, TRUE, format, arguments);
  va_end (arguments);
}

gboolean
stance_problems_have_error (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    if (!((StanceProblem *) problems->pdata[i])->warning)
      return TRUE;

  return FALSE;
}

gboolean
stance_problems_to_error (GPtrArray *problems,
                          GError   **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const StanceProblem *problem = problems->pdata[i];

      if (!problem->warning)
        g_string_append_printf (lines, "%s%s%s%s", lines->len > 0 ? "\n" : "",
                                problem->place, *problem->place != '\0' ? ": " : "", problem->message);
    }
  if (lines->len == 0)
    return TRUE;

  g_set_error_literal (error, STANCE_ERROR, STANCE_ERROR_INVALID, lines->str);

  return FALSE;
}
