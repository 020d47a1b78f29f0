/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One sentence of a StanceStepList, as a row of it. */

/* A sentence: the plain form, or that of each side. */
enum
{
  STANCE_STEP_PLAIN,
  STANCE_STEP_LEFT,
  STANCE_STEP_RIGHT,
  STANCE_STEP_N_FORMS,
};

typedef struct
{
  GtkWidget       *row;
  GtkLabel        *name;
  GtkToggleButton *sided;
  GtkWidget       *up;
  GtkWidget       *down;
  GtkWidget       *forms[STANCE_STEP_N_FORMS]; /* the boxes */
  GtkTextView     *views[STANCE_STEP_N_FORMS];
} StanceStep;

/* Free with g_free(). */
char    *stance_step_dup_text (const StanceStep *self,
                               int               form);
void     stance_step_set_text (StanceStep *self,
                               int         form,
                               const char *text);
gboolean stance_step_has_words (const StanceStep *self,
                                int               form);
/* In the form or forms that are shown. */
gboolean stance_step_is_said (const StanceStep *self);
void     stance_step_mark (StanceStep *self,
                           int         form,
                           gboolean    wrong);
void     stance_step_show_forms (StanceStep *self);
/* The place to type a form into; its buffer is in @views then. */
GtkWidget *stance_step_create_form (StanceStep *self,
                                    int         form);

G_END_DECLS
