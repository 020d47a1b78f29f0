/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-eye-screen.h"

#include <glib/gi18n.h>

#include "stance-eye-card.h"
#include "stance-eye-list.h"
#include "stance-split.h"

/* So long a 1 waits for the 0 that makes it 10. */
#define SECOND_KEY_MS 700
/* So long a time that was stopped is shown before it goes on. */
#define STOPPED_MS 1500
#define LIST_WIDTH 320

struct _StanceEyeScreen
{
  GtkWidget parent_instance;

  StanceDraft     *draft;
  StanceEye       *eye;
  StanceClock      clock;
  StanceSplit     *split;
  AdwBin          *place; /* of the card */
  GtkWidget       *card;
  StanceStopwatch *stopwatch; /* of the card; may be NULL */
  GtkButton       *dots;
  StanceEyeList   *list;
  guint            wait_source;
  gboolean         typed; /* since the form was told */
  gboolean         pressing;
};

G_DEFINE_FINAL_TYPE (StanceEyeScreen, stance_eye_screen, GTK_TYPE_WIDGET)

static StanceEyeCase
get_case (StanceEyeScreen *self)
{
  return (StanceEyeCase){
    .assessment = stance_draft_get_assessment (self->draft),
    .catalog = stance_draft_get_catalog (self->draft),
    .visits = stance_draft_get_visits (self->draft),
    .language = stance_session_get_language (stance_draft_get_session (self->draft)),
  };
}

static gboolean
can_type (StanceEyeScreen *self)
{
  return !stance_draft_is_signed (self->draft);
}

/* The new card */

static void
stopped_cb (StanceEyeScreen *self,
            double           seconds);

static void
show_card (StanceEyeScreen *self)
{
  gboolean focused = self->card != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->card = stance_eye_card_new (self->eye, self->draft, self->clock, &self->stopwatch);

  if (self->stopwatch != NULL)
    g_signal_connect_object (self->stopwatch, "stopped", G_CALLBACK (stopped_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_set_sensitive (self->card, can_type (self));
  adw_bin_set_child (self->place, self->card);
  gtk_button_set_child (self->dots, stance_eye_list_new_dots (self->eye));

  /* Each card takes the focus anew, so that a screen reader says what is asked. */
  if (focused)
    gtk_widget_grab_focus (self->card);
}

static void
show (StanceEyeScreen *self)
{
  show_card (self);
  stance_eye_list_update (self->list);
}

/* A stopwatch that runs is left alone, whatever else happens. */
static void
show_beside (StanceEyeScreen *self)
{
  if (self->stopwatch != NULL && stance_stopwatch_is_running (self->stopwatch))
    stance_eye_list_update (self->list);
  else
    show (self);
}

static void
replaced_cb (StanceEyeScreen *self)
{
  const StanceEyeCase situation = get_case (self);

  stance_eye_set_case (self->eye, &situation);
  show_beside (self);
}

/* What is typed in the form, or decided on a stop rule, is shown too. */
static void
changed_cb (StanceEyeScreen *self)
{
  if (!self->pressing && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_beside (self);
}

/* Going on by itself */

static gboolean
waited_cb (gpointer user_data)
{
  StanceEyeScreen *self = STANCE_EYE_SCREEN (user_data);

  self->wait_source = 0;
  stance_eye_go_on (self->eye);
  show (self);

  return G_SOURCE_REMOVE;
}

static void
wait (StanceEyeScreen *self)
{
  guint delay = stance_eye_get_look (self->eye) == STANCE_EYE_STOPWATCH ? STOPPED_MS : SECOND_KEY_MS;

  self->wait_source = g_timeout_add (self->clock != NULL ? 0 : delay, waited_cb, self);
}

/* Keys */

static void
follow (StanceEyeScreen *self,
        StanceEyeEffect  effect)
{
  g_clear_handle_id (&self->wait_source, g_source_remove);

  if (effect & STANCE_EYE_TYPED)
    {
      self->typed = TRUE;
      self->pressing = TRUE;
      stance_draft_touch (self->draft);
      self->pressing = FALSE;
    }

  if (stance_eye_waits (self->eye))
    wait (self);

  if (effect & STANCE_EYE_SIGNS)
    gtk_widget_activate_action (GTK_WIDGET (self), "assessment.sign", NULL);
  else if (effect & STANCE_EYE_TIMES)
    stance_stopwatch_toggle (self->stopwatch);
  else
    show (self);
}

static void
stopped_cb (StanceEyeScreen *self,
            double           seconds)
{
  follow (self, stance_eye_time (self->eye, seconds));

  if (self->stopwatch != NULL && seconds >= 1)
    stance_stopwatch_show (self->stopwatch, seconds);
}

/* While it runs, Enter and space stop it, and what goes back only forgets the time. */
static gboolean
press_running (StanceEyeScreen *self,
               char             key)
{
  if (self->stopwatch == NULL || !stance_stopwatch_is_running (self->stopwatch))
    return FALSE;

  if (key == '-')
    stance_stopwatch_reset (self->stopwatch);
  else if (key == '\n')
    stance_stopwatch_toggle (self->stopwatch);
  else
    return FALSE;

  return TRUE;
}

static gboolean
press (StanceEyeScreen *self,
       char             key)
{
  StanceEyeEffect effect;

  if (!can_type (self))
    return FALSE;

  /* The space bar is the stopwatch's, and elsewhere nobody's. */
  if (key == ' ' && stance_eye_get_look (self->eye) == STANCE_EYE_STOPWATCH)
    key = '0';

  if (press_running (self, key))
    return TRUE;

  effect = stance_eye_press (self->eye, key);
  if (effect != 0)
    follow (self, effect);

  return effect != 0;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                StanceEyeScreen       *self)
{
  char key = stance_eye_key_from_keyval (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || key == 0)
    return GDK_EVENT_PROPAGATE;

  return press (self, key) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
press_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  press (STANCE_EYE_SCREEN (widget), *g_variant_get_string (parameter, NULL));
}

static void
show_all (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  stance_split_set_show_content (STANCE_EYE_SCREEN (widget)->split, TRUE);
}

static void
chosen_cb (StanceEyeScreen *self,
           guint            at)
{
  g_clear_handle_id (&self->wait_source, g_source_remove);
  stance_eye_go (self->eye, at);
  stance_split_set_show_content (self->split, FALSE);
  show (self);
  gtk_widget_grab_focus (self->card);
}

static gboolean
stance_eye_screen_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (STANCE_EYE_SCREEN (widget)->card);
}

static void
stance_eye_screen_dispose (GObject *object)
{
  StanceEyeScreen *self = STANCE_EYE_SCREEN (object);

  g_clear_handle_id (&self->wait_source, g_source_remove);
  self->stopwatch = NULL;

  if (self->split != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->split));
  self->split = NULL;

  g_clear_object (&self->draft);

  G_OBJECT_CLASS (stance_eye_screen_parent_class)->dispose (object);
}

static void
stance_eye_screen_finalize (GObject *object)
{
  g_clear_pointer (&STANCE_EYE_SCREEN (object)->eye, stance_eye_free);

  G_OBJECT_CLASS (stance_eye_screen_parent_class)->finalize (object);
}

static void
stance_eye_screen_class_init (StanceEyeScreenClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stance_eye_screen_dispose;
  object_class->finalize = stance_eye_screen_finalize;
  widget_class->grab_focus = stance_eye_screen_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "eye.press", "s", press_action);
  gtk_widget_class_install_action (widget_class, "eye.show-all", NULL, show_all);
}

static void
stance_eye_screen_init (StanceEyeScreen *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* The card, and below it the dots where there is no room for the list. */
static GtkWidget *
build_asking (StanceEyeScreen *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->place = ADW_BIN (adw_bin_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->place), TRUE);
  self->dots = GTK_BUTTON (gtk_button_new ());
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->dots), "eye.show-all");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->dots), _ ("All Questions"));
  gtk_widget_add_css_class (GTK_WIDGET (self->dots), "flat");
  gtk_widget_set_focus_on_click (GTK_WIDGET (self->dots), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->dots));

  return box;
}

static GtkWidget *
build_list (StanceEyeScreen *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *back = gtk_button_new_with_mnemonic (_ ("Back to the _Question"));

  self->list = STANCE_EYE_LIST (stance_eye_list_new (self->eye));
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "split.back");
  gtk_widget_add_css_class (back, "stance-eye-back");
  g_object_bind_property (self->split, "folded", back, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), back);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_widget_set_size_request (box, LIST_WIDTH, -1);
  gtk_widget_set_hexpand (box, FALSE);

  return box;
}

static void
build (StanceEyeScreen *self)
{
  const StanceEyeCase situation = get_case (self);

  self->eye = stance_eye_new (&situation);
  self->split = g_object_new (STANCE_TYPE_SPLIT, NULL);
  g_object_set (self->split, "sidebar", build_asking (self), "content", build_list (self), NULL);
  g_object_bind_property (self->split, "folded", self->dots, "visible", G_BINDING_SYNC_CREATE);
  gtk_widget_set_parent (GTK_WIDGET (self->split), GTK_WIDGET (self));
}

GtkWidget *
stance_eye_screen_new (StanceDraft *draft)
{
  StanceEyeScreen *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_EYE_SCREEN, NULL);
  self->draft = g_object_ref (draft);
  build (self);
  g_signal_connect_object (draft, "replaced", G_CALLBACK (replaced_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

gboolean
stance_eye_screen_take_typed (StanceEyeScreen *self)
{
  gboolean typed;

  g_return_val_if_fail (STANCE_IS_EYE_SCREEN (self), FALSE);

  typed = self->typed;
  self->typed = FALSE;

  return typed;
}

void
stance_eye_screen_set_clock (StanceEyeScreen *self,
                             StanceClock      clock)
{
  g_return_if_fail (STANCE_IS_EYE_SCREEN (self));

  self->clock = clock;
  show (self);
}
