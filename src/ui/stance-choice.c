/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-choice.h"

struct _StanceChoice
{
  GtkWidget parent_instance;

  GPtrArray *buttons; /* borrowed from the widget tree */
  int        chosen;
  int        first_key;
  gboolean   setting;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceChoice, stance_choice, GTK_TYPE_WIDGET)

static void
choose (StanceChoice *self,
        int           index)
{
  if (self->chosen == index)
    return;

  stance_choice_set (self, index);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static int
find_button (StanceChoice    *self,
             GtkToggleButton *button)
{
  guint index = 0;

  return g_ptr_array_find (self->buttons, button, &index) ? (int) index : -1;
}

static void
toggled_cb (GtkToggleButton *button,
            StanceChoice    *self)
{
  int index = find_button (self, button);

  if (self->setting)
    return;

  if (gtk_toggle_button_get_active (button))
    choose (self, index);
  else if (index == self->chosen)
    choose (self, -1);
}

static int
key_to_index (StanceChoice *self,
              guint         keyval)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    return (int) (keyval - GDK_KEY_0) - self->first_key;

  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return (int) (keyval - GDK_KEY_KP_0) - self->first_key;

  return -1;
}

/* Left and right keys go on to the neighbor, as in a group of radio buttons. */
static gboolean
move (StanceChoice *self,
      int           step)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  int        index = focus != NULL ? find_button (self, GTK_TOGGLE_BUTTON (focus)) : -1;

  if (index < 0 || index + step < 0 || index + step >= (int) self->buttons->len)
    return FALSE;

  return gtk_widget_grab_focus (self->buttons->pdata[index + step]);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                StanceChoice          *self)
{
  int index = key_to_index (self, keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right)
    return move (self, keyval == GDK_KEY_Right ? 1 : -1);

  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_BackSpace)
    {
      choose (self, -1);
      return GDK_EVENT_STOP;
    }

  if (index < 0 || index >= (int) self->buttons->len)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (self->buttons->pdata[index]);
  choose (self, index);

  return GDK_EVENT_STOP;
}

/* Tab enters at what is chosen and leaves the whole row. */
static gboolean
stance_choice_focus (GtkWidget       *widget,
                     GtkDirectionType direction)
{
  StanceChoice *self = STANCE_CHOICE (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (stance_choice_parent_class)->focus (widget, direction);

  if (gtk_widget_get_focus_child (widget) != NULL || self->buttons->len == 0)
    return FALSE;

  return gtk_widget_grab_focus (self->buttons->pdata[MAX (self->chosen, 0)]);
}

static gboolean
stance_choice_grab_focus (GtkWidget *widget)
{
  StanceChoice *self = STANCE_CHOICE (widget);

  return self->buttons->len > 0 && gtk_widget_grab_focus (self->buttons->pdata[MAX (self->chosen, 0)]);
}

static void
stance_choice_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  g_ptr_array_set_size (STANCE_CHOICE (object)->buttons, 0);

  G_OBJECT_CLASS (stance_choice_parent_class)->dispose (object);
}

static void
stance_choice_finalize (GObject *object)
{
  g_clear_pointer (&STANCE_CHOICE (object)->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (stance_choice_parent_class)->finalize (object);
}

static void
stance_choice_class_init (StanceChoiceClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stance_choice_dispose;
  object_class->finalize = stance_choice_finalize;
  widget_class->focus = stance_choice_focus;
  widget_class->grab_focus = stance_choice_grab_focus;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", STANCE_TYPE_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stance_choice_init (StanceChoice *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->buttons = g_ptr_array_new ();
  self->chosen = -1;
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "stance-choice");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
stance_choice_new (const char *label,
                   int         first_key)
{
  StanceChoice *self = g_object_new (STANCE_TYPE_CHOICE, NULL);

  self->first_key = first_key;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

void
stance_choice_add (StanceChoice *self,
                   const char   *name,
                   const char   *tooltip)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (name);

  g_return_if_fail (STANCE_IS_CHOICE (self));

  if (tooltip != NULL)
    {
      gtk_widget_set_tooltip_text (button, tooltip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
    }

  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);
}

int
stance_choice_get (StanceChoice *self)
{
  g_return_val_if_fail (STANCE_IS_CHOICE (self), -1);

  return self->chosen;
}

void
stance_choice_set (StanceChoice *self,
                   int           index)
{
  g_return_if_fail (STANCE_IS_CHOICE (self));
  g_return_if_fail (index < (int) self->buttons->len);

  self->chosen = index;
  self->setting = TRUE;

  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (self->buttons->pdata[i], (int) i == index);

  self->setting = FALSE;
}

void
stance_choice_mark (StanceChoice *self,
                    int           index,
                    const char   *why)
{
  g_return_if_fail (STANCE_IS_CHOICE (self));

  for (guint i = 0; i < self->buttons->len; i++)
    if ((int) i == index)
      {
        gtk_widget_add_css_class (self->buttons->pdata[i], "stance-ghost");
        gtk_accessible_update_property (self->buttons->pdata[i], GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
      }
    else
      gtk_widget_remove_css_class (self->buttons->pdata[i], "stance-ghost");
}
