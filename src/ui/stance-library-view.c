/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-library-view.h"

#include <glib/gi18n.h>

#include "stance-figure-choice.h"
#include "stance-library-own.h"

struct _StanceLibraryView
{
  GtkWidget parent_instance;

  StanceLibrary *library;
  gboolean       adds;
  gboolean       show_retired;
  char          *awaited; /* id of an exercise that was just stored */

  /* Template children */
  GtkStack             *stack;
  AdwWindowTitle       *title;
  GtkWidget            *leave;
  StanceLibraryBrowser *browser;
  GtkMenuButton        *cards_menu;
  AdwWindowTitle       *name;
  GtkMenuButton        *exercise_menu;
  GtkWidget            *add;
  GtkButton            *star;
  StanceExerciseView   *exercise;
};

enum
{
  PROP_0,
  PROP_SHOW_RETIRED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceLibraryView, stance_library_view, GTK_TYPE_WIDGET)

static void
update_star (StanceLibraryView *self)
{
  StanceExerciseItem *item = stance_exercise_view_get_item (self->exercise);
  gboolean            favorite = item != NULL && stance_exercise_item_get_favorite (item);

  gtk_button_set_icon_name (self->star, favorite ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->star), favorite ? _ ("Remove from Favorites") : _ ("Add to Favorites"));
}

static void
update_actions (StanceLibraryView *self)
{
  StanceExerciseItem   *item = stance_library_view_get_open (self);
  const StanceExercise *exercise = item != NULL ? stance_exercise_item_get_exercise (item) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.add", self->adds);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.add-shown", self->adds && item != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.toggle-shown", item != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.easier", exercise != NULL && exercise->easier != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.harder", exercise != NULL && exercise->harder != NULL);
  stance_library_own_update (self);
}

static void
show_item (StanceLibraryView  *self,
           StanceExerciseItem *item)
{
  stance_exercise_view_set_item (self->exercise, item);
  adw_window_title_set_title (self->name, stance_exercise_item_get_name (item));
  update_star (self);
  gtk_stack_set_visible_child_name (self->stack, "exercise");
  stance_library_browser_capture_keys (self->browser, NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->exercise), GTK_DIR_TAB_FORWARD);
  update_actions (self);
}

gboolean
stance_library_view_go_back (StanceLibraryView *self)
{
  g_return_val_if_fail (STANCE_IS_LIBRARY_VIEW (self), FALSE);

  if (stance_library_view_get_open (self) == NULL)
    return FALSE;

  gtk_stack_set_visible_child_name (self->stack, "cards");
  stance_library_browser_capture_keys (self->browser, GTK_WIDGET (self));
  stance_library_browser_focus_cards (self->browser);
  update_actions (self);

  return TRUE;
}

static void
choose (StanceLibraryView *self,
        const char        *id)
{
  g_autofree char *copy = g_strdup (id);

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, copy);
}

static void
opened_cb (StanceLibraryView *self,
           const char        *id)
{
  StanceExerciseItem *item = stance_library_find (self->library, id);

  if (item != NULL)
    show_item (self, item);
}

static void
taken_cb (StanceLibraryView *self,
          const char        *id)
{
  if (self->adds)
    choose (self, id);
  else
    opened_cb (self, id);
}

static void
favorites_changed_cb (StanceLibraryView *self)
{
  update_star (self);
}

/* What is open may have become another, or be offered no more. */
static void
refilled_cb (StanceLibraryView *self)
{
  StanceExerciseItem *open = stance_library_view_get_open (self);
  g_autofree char    *id = g_steal_pointer (&self->awaited);
  StanceExerciseItem *item = id != NULL ? stance_library_find (self->library, id) : NULL;

  /* The store may still be on its way to what is awaited. */
  if (id != NULL && item == NULL)
    self->awaited = g_steal_pointer (&id);

  if (item == NULL && open != NULL)
    item = stance_library_find (self->library, stance_exercise_item_get_exercise (open)->id);

  if (item != NULL)
    show_item (self, item);
  else
    stance_library_view_go_back (self);
}

void
stance_library_view_await (StanceLibraryView *self,
                           const char        *id)
{
  StanceExerciseItem *item;

  g_return_if_fail (STANCE_IS_LIBRARY_VIEW (self));

  item = stance_library_find (self->library, id);
  g_free (self->awaited);
  self->awaited = g_strdup (id);
  if (item != NULL)
    show_item (self, item);
}

/* Actions */

static void
show_exercise (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  opened_cb (STANCE_LIBRARY_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_neighbor (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  StanceLibraryView    *self = STANCE_LIBRARY_VIEW (widget);
  const StanceExercise *exercise = stance_exercise_item_get_exercise (stance_library_view_get_open (self));

  opened_cb (self, g_str_equal (action_name, "library.easier") ? exercise->easier : exercise->harder);
}

static void
add_exercise (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  choose (STANCE_LIBRARY_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
add_shown (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  StanceLibraryView *self = STANCE_LIBRARY_VIEW (widget);

  choose (self, stance_exercise_item_get_exercise (stance_library_view_get_open (self))->id);
}

static void
toggle_favorite (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  StanceLibraryView  *self = STANCE_LIBRARY_VIEW (widget);
  StanceExerciseItem *item = parameter != NULL ? stance_library_find (self->library, g_variant_get_string (parameter, NULL))
                                               : stance_library_view_get_open (self);

  if (item != NULL)
    stance_library_toggle_favorite (self->library, item);
}

static void
go_back (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  StanceLibraryView *self = STANCE_LIBRARY_VIEW (widget);

  if (!stance_library_view_go_back (self))
    gtk_widget_activate_action (widget, self->adds ? "window.close" : "win.leave-work", NULL);
}

static void
search (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  StanceLibraryView *self = STANCE_LIBRARY_VIEW (widget);

  stance_library_view_go_back (self);
  stance_library_browser_focus_search (self->browser);
}

static gboolean
stance_library_view_grab_focus (GtkWidget *widget)
{
  stance_library_browser_focus_search (STANCE_LIBRARY_VIEW (widget)->browser);

  return TRUE;
}

static void
stance_library_view_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *spec)
{
  switch (id)
    {
    case PROP_SHOW_RETIRED:
      g_value_set_boolean (value, STANCE_LIBRARY_VIEW (object)->show_retired);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
stance_library_view_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *spec)
{
  StanceLibraryView *self = STANCE_LIBRARY_VIEW (object);

  switch (id)
    {
    case PROP_SHOW_RETIRED:
      self->show_retired = g_value_get_boolean (value);
      stance_library_set_show_retired (self->library, self->show_retired);
      g_object_notify_by_pspec (object, spec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
stance_library_view_finalize (GObject *object)
{
  g_free (STANCE_LIBRARY_VIEW (object)->awaited);

  G_OBJECT_CLASS (stance_library_view_parent_class)->finalize (object);
}

static void
stance_library_view_dispose (GObject *object)
{
  StanceLibraryView *self = STANCE_LIBRARY_VIEW (object);

  if (self->browser != NULL)
    stance_library_browser_capture_keys (self->browser, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_LIBRARY_VIEW);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (stance_library_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "library.show", "s", show_exercise);
  gtk_widget_class_install_action (widget_class, "library.easier", NULL, show_neighbor);
  gtk_widget_class_install_action (widget_class, "library.harder", NULL, show_neighbor);
  gtk_widget_class_install_action (widget_class, "library.add", "s", add_exercise);
  gtk_widget_class_install_action (widget_class, "library.add-shown", NULL, add_shown);
  gtk_widget_class_install_action (widget_class, "library.toggle-favorite", "s", toggle_favorite);
  gtk_widget_class_install_action (widget_class, "library.toggle-shown", NULL, toggle_favorite);
  gtk_widget_class_install_action (widget_class, "library.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "library.search", NULL, search);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "library.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "library.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "library.toggle-shown", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "library.add-shown", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "library.easier", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "library.harder", NULL);
}

static void
stance_library_view_class_init (StanceLibraryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_library_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_library_view_finalize;
  G_OBJECT_CLASS (klass)->get_property = stance_library_view_get_property;
  G_OBJECT_CLASS (klass)->set_property = stance_library_view_set_property;
  widget_class->grab_focus = stance_library_view_grab_focus;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", STANCE_TYPE_LIBRARY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  properties[PROP_SHOW_RETIRED] =
    g_param_spec_boolean ("show-retired", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  g_type_ensure (STANCE_TYPE_LIBRARY_BROWSER);
  g_type_ensure (STANCE_TYPE_EXERCISE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-library-view.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryView, stack);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryView, title);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryView, leave);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryView, browser);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryView, cards_menu);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryView, name);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryView, exercise_menu);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryView, add);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryView, star);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryView, exercise);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, taken_cb);
  install_actions (widget_class);
  gtk_widget_class_install_property_action (widget_class, "library.show-retired", "show-retired");
  stance_library_own_install (widget_class);
}

static void
stance_library_view_init (StanceLibraryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  stance_library_browser_capture_keys (self->browser, GTK_WIDGET (self));
}

static void
set_menu (GtkMenuButton *button,
          GMenuModel    *own,
          GMenuModel    *figures)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append_section (menu, NULL, own);
  g_menu_append_section (menu, NULL, figures);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_menus (StanceLibraryView *self)
{
  g_autoptr (GMenuModel) figures = stance_figure_choice_new_menu ();
  g_autoptr (GMenuModel) cards = stance_library_own_new_cards_menu ();
  g_autoptr (GMenuModel) exercise = stance_library_own_new_exercise_menu ();

  set_menu (self->cards_menu, cards, figures);
  set_menu (self->exercise_menu, exercise, figures);
}

static GtkWidget *
create (StanceSession          *session,
        const char *const      *holds,
        const StanceFigureLook *look,
        gboolean                adds)
{
  StanceLibraryView *self = g_object_new (STANCE_TYPE_LIBRARY_VIEW, NULL);

  self->library = stance_library_new (session, holds);
  self->adds = adds;
  stance_figure_choice_install (GTK_WIDGET (self), stance_session_get_figures (session), look);
  add_menus (self);
  stance_library_browser_set_library (self->browser, self->library, adds);
  stance_exercise_view_set_library (self->exercise, self->library);
  g_signal_connect_object (self->library, "refilled", G_CALLBACK (refilled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "favorites-changed", G_CALLBACK (favorites_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->leave, !adds);
  gtk_widget_set_visible (self->add, adds);
  update_actions (self);

  return GTK_WIDGET (self);
}

GtkWidget *
stance_library_view_new (StanceSession *session)
{
  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);

  return create (session, NULL, NULL, FALSE);
}

GtkWidget *
stance_library_view_new_for_program (StanceSession          *session,
                                     const char *const      *holds,
                                     const StanceFigureLook *look)
{
  GtkWidget *self;

  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);

  self = create (session, holds, look, TRUE);
  adw_window_title_set_title (STANCE_LIBRARY_VIEW (self)->title, _ ("Add Exercise"));

  return self;
}

StanceLibrary *
stance_library_view_get_library (StanceLibraryView *self)
{
  g_return_val_if_fail (STANCE_IS_LIBRARY_VIEW (self), NULL);

  return self->library;
}

StanceLibraryBrowser *
stance_library_view_get_browser (StanceLibraryView *self)
{
  g_return_val_if_fail (STANCE_IS_LIBRARY_VIEW (self), NULL);

  return self->browser;
}

StanceExerciseItem *
stance_library_view_get_open (StanceLibraryView *self)
{
  g_return_val_if_fail (STANCE_IS_LIBRARY_VIEW (self), NULL);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "exercise") != 0)
    return NULL;

  return stance_exercise_view_get_item (self->exercise);
}
