/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-library-own.h"

#include <glib/gi18n.h>

#include "stance-exercise-editor.h"
#include "stance-exercise-files.h"
#include "stance-window.h"

static GtkWindow *
get_window (StanceLibraryView *view)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (view)));
}

static StanceSession *
get_session (StanceLibraryView *view)
{
  return stance_library_get_session (stance_library_view_get_library (view));
}

static const StanceExercise *
get_exercise (StanceLibraryView *view)
{
  StanceExerciseItem *item = stance_library_view_get_open (view);

  return item != NULL ? stance_exercise_item_get_exercise (item) : NULL;
}

/* Stored: it is shown as soon as it stands in the catalog. */
static void
stored_cb (const char *id,
           gpointer    user_data)
{
  stance_library_view_await (STANCE_LIBRARY_VIEW (user_data), id);
}

static void
saved_cb (StanceLibraryView *view,
          const char        *id)
{
  stored_cb (id, view);
}

static void
open_editor (StanceLibraryView    *view,
             const StanceExercise *exercise,
             gboolean              copy)
{
  GtkWidget *editor = stance_exercise_editor_new (get_window (view), get_session (view), exercise, copy);

  g_signal_connect_object (editor, "saved", G_CALLBACK (saved_cb), view, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (editor));
}

static void
make_new (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  open_editor (STANCE_LIBRARY_VIEW (widget), NULL, FALSE);
}

static void
copy (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  open_editor (STANCE_LIBRARY_VIEW (widget), get_exercise (STANCE_LIBRARY_VIEW (widget)), TRUE);
}

static void
edit (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  open_editor (STANCE_LIBRARY_VIEW (widget), get_exercise (STANCE_LIBRARY_VIEW (widget)), FALSE);
}

static void
import_file (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  StanceLibraryView *view = STANCE_LIBRARY_VIEW (widget);

  stance_exercise_files_choose (get_window (view), get_session (view), stored_cb, g_object_ref (view), g_object_unref);
}

static void
export_file (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  StanceLibraryView *view = STANCE_LIBRARY_VIEW (widget);

  stance_exercise_files_export (get_window (view), get_exercise (view));
}

static void
retired_cb (const char *id,
            gpointer    user_data)
{
  StanceWindow *window = stance_window_of (user_data);

  if (window != NULL)
    stance_window_add_toast (window, adw_toast_new (_ ("Not offered any more; programs keep it")));
}

/* Nothing is deleted: programs go on with it, and it can be offered again. */
static void
retire (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  StanceLibraryView *view = STANCE_LIBRARY_VIEW (widget);

  stance_exercise_files_retire (get_window (view), get_session (view), get_exercise (view)->id, TRUE,
                                retired_cb, g_object_ref (view), g_object_unref);
}

static void
offer (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  StanceLibraryView *view = STANCE_LIBRARY_VIEW (widget);

  stance_exercise_files_retire (get_window (view), get_session (view), get_exercise (view)->id, FALSE,
                                NULL, NULL, NULL);
}

void
stance_library_own_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "own.new", NULL, make_new);
  gtk_widget_class_install_action (widget_class, "own.import", NULL, import_file);
  gtk_widget_class_install_action (widget_class, "own.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "own.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "own.export", NULL, export_file);
  gtk_widget_class_install_action (widget_class, "own.retire", NULL, retire);
  gtk_widget_class_install_action (widget_class, "own.offer", NULL, offer);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "own.new", NULL);
}

void
stance_library_own_update (StanceLibraryView *view)
{
  GtkWidget            *widget = GTK_WIDGET (view);
  const StanceExercise *exercise = get_exercise (view);
  gboolean              writable = !stance_store_is_read_only (stance_session_get_store (get_session (view)));
  gboolean              own = writable && exercise != NULL && exercise->own;

  gtk_widget_action_set_enabled (widget, "own.new", writable);
  gtk_widget_action_set_enabled (widget, "own.import", writable);
  gtk_widget_action_set_enabled (widget, "own.copy", writable && exercise != NULL);
  gtk_widget_action_set_enabled (widget, "own.edit", own);
  gtk_widget_action_set_enabled (widget, "own.export", exercise != NULL);
  gtk_widget_action_set_enabled (widget, "own.retire", own && !exercise->retired);
  gtk_widget_action_set_enabled (widget, "own.offer", own && exercise->retired);
}

GMenuModel *
stance_library_own_new_cards_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("_New Exercise…"), "own.new");
  g_menu_append (menu, _ ("_Import…"), "own.import");
  g_menu_append (menu, _ ("Show _Retired Exercises"), "library.show-retired");

  return G_MENU_MODEL (menu);
}

GMenuModel *
stance_library_own_new_exercise_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("_Copy and Change…"), "own.copy");
  g_menu_append (menu, _ ("_Edit…"), "own.edit");
  g_menu_append (menu, _ ("E_xport…"), "own.export");
  g_menu_append (menu, _ ("_Retire"), "own.retire");
  g_menu_append (menu, _ ("_Offer Again"), "own.offer");

  return G_MENU_MODEL (menu);
}
