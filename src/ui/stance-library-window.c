/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-library-window.h"

#include <glib/gi18n.h>

#define WIDTH  860
#define HEIGHT 680

struct _StanceLibraryWindow
{
  AdwWindow parent_instance;

  StanceLibraryView *view;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceLibraryWindow, stance_library_window, ADW_TYPE_WINDOW)

static void
chosen_cb (StanceLibraryWindow *self,
           const char          *exercise)
{
  g_autoptr (StanceLibraryWindow) held = g_object_ref (self);

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, exercise);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
stance_library_window_class_init (StanceLibraryWindowClass *klass)
{
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", STANCE_TYPE_LIBRARY_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
stance_library_window_init (StanceLibraryWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Add Exercise"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 294);
}

StanceLibraryWindow *
stance_library_window_new (StanceProgramEditor *draft,
                           GtkWindow           *parent)
{
  StanceLibraryWindow    *self;
  const StanceClient     *client;
  StanceFigureLook        look;
  GtkWidget              *view;
  g_autofree const char **holds = NULL;

  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (draft), NULL);

  self = g_object_new (STANCE_TYPE_LIBRARY_WINDOW, "transient-for", parent, NULL);
  client = stance_program_editor_get_client (draft);
  look = (StanceFigureLook){ client->figure_body, client->figure_clothes, FALSE, FALSE };
  holds = stance_program_editor_list_holds (draft);
  view = stance_library_view_new_for_program (stance_program_editor_get_session (draft),
                                              holds, &look);
  self->view = STANCE_LIBRARY_VIEW (view);
  g_signal_connect_object (view, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_window_set_content (ADW_WINDOW (self), view);
  gtk_widget_grab_focus (view);

  return self;
}

StanceLibraryView *
stance_library_window_get_view (StanceLibraryWindow *self)
{
  g_return_val_if_fail (STANCE_IS_LIBRARY_WINDOW (self), NULL);

  return self->view;
}

void
stance_library_window_search (StanceLibraryWindow *self,
                              const char          *words)
{
  g_return_if_fail (STANCE_IS_LIBRARY_WINDOW (self));

  stance_library_browser_search (stance_library_view_get_browser (self->view), words);
}

GPtrArray *
stance_library_window_list_shown (StanceLibraryWindow *self)
{
  g_return_val_if_fail (STANCE_IS_LIBRARY_WINDOW (self), NULL);

  return stance_library_browser_list_shown (stance_library_view_get_browser (self->view));
}
