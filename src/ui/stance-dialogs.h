/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The seam to dialogs that newer platforms replace: questions, files, about. */

/**
 * StanceDialogAnswer:
 * @id: what the callback gets
 * @label: with mnemonic
 * @destructive: can lose something
 */
typedef struct
{
  const char *id;
  const char *label;
  gboolean    destructive;
  gboolean    suggested;
} StanceDialogAnswer;

typedef void (*StanceDialogCallback) (const char *answer,
                                      gpointer    user_data);

/**
 * stance_dialogs_ask:
 * @answers: ends with a %NULL id; the first is the safe one, given by Escape too
 * @user_data: passed to @callback; must live until then
 * @destroy: (nullable): frees @user_data after the answer
 *
 * Returns: (transfer none): the dialog, shown
 */
GtkWindow *stance_dialogs_ask (GtkWindow                *parent,
                               const char               *heading,
                               const char               *body,
                               const StanceDialogAnswer *answers,
                               StanceDialogCallback      callback,
                               gpointer                  user_data,
                               GDestroyNotify            destroy);
/* A dialog with a widget of ours between body and answers. */
void stance_dialogs_set_extra_child (GtkWindow *dialog,
                                     GtkWidget *child);
/* Only tells, with one button. */
GtkWindow *stance_dialogs_tell (GtkWindow  *parent,
                                const char *heading,
                                const char *body);
/* Answers @dialog as if its button were pressed. */
void stance_dialogs_answer (GtkWindow  *dialog,
                            const char *answer);

/* Calls @callback with a file, or with %NULL when it was given up. */
typedef void (*StanceFileCallback) (GFile   *file,
                                    gpointer user_data);

/* @name: proposed; holds no client's name, since it reaches the recent files. */
void stance_dialogs_save_file (GtkWindow         *parent,
                               const char        *title,
                               const char        *accept,
                               const char        *name,
                               StanceFileCallback callback,
                               gpointer           user_data,
                               GDestroyNotify     destroy);
/* @folder: where it starts, or %NULL. */
void stance_dialogs_open_file (GtkWindow         *parent,
                               const char        *title,
                               const char        *accept,
                               const char        *folder,
                               StanceFileCallback callback,
                               gpointer           user_data,
                               GDestroyNotify     destroy);
/* Only images are shown there. */
void stance_dialogs_open_image (GtkWindow         *parent,
                                const char        *title,
                                const char        *accept,
                                StanceFileCallback callback,
                                gpointer           user_data,
                                GDestroyNotify     destroy);
void stance_dialogs_choose_folder (GtkWindow         *parent,
                                   const char        *title,
                                   const char        *accept,
                                   StanceFileCallback callback,
                                   gpointer           user_data,
                                   GDestroyNotify     destroy);

void stance_dialogs_show_about (GtkWindow *parent);

/* Whether what was typed in @window, and not saved, shall be lost; closes it then. */
void stance_dialogs_ask_discard (GtkWindow *window);

G_END_DECLS
