/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-application.h"
#include "stance-window.h"

G_BEGIN_DECLS

/* What tests of the window share: an application with the product's styles, records in a
 * folder that goes away, waiting without sleeping, and finding a widget.
 */

/* Gives up the test after this long. */
#define UI_HELP_PATIENCE_S 20

typedef gboolean (*UiHelpCondition) (gpointer user_data);

StanceApplication *ui_help_new_application (void);
/* Iterates the main context until @condition holds. */
void ui_help_wait (UiHelpCondition condition,
                   gpointer        user_data);
/* Until nothing is left to do for the moment, reading of the store included. */
void ui_help_settle (void);

/* A new folder; remove with ui_help_remove_folder(), which frees it too. */
char *ui_help_new_folder (void);
void  ui_help_remove_folder (char *folder);
/* Makes a record with @n_clients in @path; their names are "Given%05d" "Family%05d". */
void ui_help_make_record (const char *path,
                          guint       n_clients);

/* A window on @path, shown, and open if it can be. */
StanceWindow *ui_help_open (StanceApplication *application,
                            const char        *path);
void          ui_help_close (StanceWindow *window);

/* The first shown descendant of @type whose `id` property of the template is @name, or
 * any when @name is %NULL.
 */
GtkWidget *ui_help_find (GtkWidget  *root,
                         GType       type,
                         const char *name);
/* All descendants of @type, in their order; (element-type GtkWidget). */
GPtrArray *ui_help_list (GtkWidget *root,
                         GType      type);
/* The first shown label with exactly @text; %NULL when there is none. */
GtkWidget *ui_help_find_label (GtkWidget  *root,
                               const char *text);
/* The window of @type that is on the screen. */
GtkWidget *ui_help_find_window (GType type);

/* Leaves a database of nothing but its header. */
void ui_help_damage (const char *path);
/* Waits until there is one. */
GtkWidget *ui_help_wait_window (GType type);
/* Answers the dialog of files that comes up with @path. */
void ui_help_choose_file (const char *path);
/* Waits for the question, and gives @answer as its button would. */
void ui_help_answer (const char *answer);
/* Waits until a label with exactly @text is shown. */
void ui_help_wait_label (GtkWidget  *root,
                         const char *text);

/* Counts @object while it lives; @counter outlives it. */
void ui_help_watch_object (GObject *object,
                           int     *counter);
/* The same for every widget of ours in @widget. */
void ui_help_watch (GtkWidget *widget,
                    int       *counter);

G_END_DECLS
