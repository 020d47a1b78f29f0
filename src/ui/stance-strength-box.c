/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-strength-box.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-observation-field-private.h"
#include "stance-protocol-labels.h"
#include "stance-trials.h"

/* A hand-held device sits above the ankle or the knee: no leg is longer or shorter. */
#define LEVER_MIN_M 0.1
#define LEVER_MAX_M 1.0

struct _StanceStrengthBox
{
  GtkWidget parent_instance;

  StanceDraft         *draft;
  const StanceMeasure *measure;
  const char          *task;

  GtkWidget *lever;
  GtkWidget *contraction;
  gboolean   showing;
};

G_DEFINE_FINAL_TYPE (StanceStrengthBox, stance_strength_box, GTK_TYPE_WIDGET)

static const StanceProtocolInfo *
get_contractions (void)
{
  return stance_protocol_get_info (STANCE_PROTOCOL_CONTRACTION);
}

/* The value typed so far in either side, else the last visit's. */
static const StanceObservation *
find_example (StanceStrengthBox *self)
{
  const StanceAssessment *assessment = stance_draft_get_assessment (self->draft);
  GPtrArray              *visits = stance_draft_get_visits (self->draft);

  for (int i = (int) visits->len; i >= 0; i--)
    {
      const StanceAssessment *visit = i == (int) visits->len ? assessment : visits->pdata[i];

      for (StanceSide side = STANCE_SIDE_LEFT; side <= STANCE_SIDE_RIGHT; side++)
        {
          const StanceObservation *observation = stance_assessment_find (visit, self->measure->id, side, self->task);

          if (observation != NULL && !isnan (observation->lever_m))
            return observation;
        }
    }

  return NULL;
}

static double
read_lever (StanceStrengthBox *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->lever));
  double      lever;
  gboolean    wrong = *text != '\0' && (!stance_text_parse_number (text, &lever) || lever < LEVER_MIN_M || lever > LEVER_MAX_M);

  if (wrong)
    gtk_widget_add_css_class (self->lever, "error");
  else
    gtk_widget_remove_css_class (self->lever, "error");

  gtk_widget_set_tooltip_text (self->lever, wrong ? _ ("Meters, from 0.1 to 1: 38 cm are 0.38") : NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->lever), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);

  return wrong || *text == '\0' ? NAN : lever;
}

/* Both sides are measured with the same lever; an untouched side stays untouched. */
static void
store_for_side (StanceStrengthBox *self,
                StanceSide         side,
                double             lever)
{
  guint              selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->contraction));
  const char        *contraction = selected > 0 && selected != GTK_INVALID_LIST_POSITION ? get_contractions ()->choices[selected - 1] : NULL;
  StanceObservation *observation = stance_assessment_require (stance_draft_get_assessment (self->draft),
                                                              self->measure->id, side, self->task);

  observation->lever_m = lever;
  stance_set_text (&observation->protocol.texts[STANCE_PROTOCOL_CONTRACTION], contraction);

  if (contraction == NULL)
    g_clear_pointer (&observation->protocol.texts[STANCE_PROTOCOL_CONTRACTION], g_free);
}

static void
store (StanceStrengthBox *self)
{
  double lever = read_lever (self);

  for (StanceSide side = STANCE_SIDE_LEFT; side <= STANCE_SIDE_RIGHT; side++)
    store_for_side (self, side, lever);
}

static void
typed_cb (StanceStrengthBox *self)
{
  if (self->showing)
    return;

  store (self);
  stance_draft_touch (self->draft);
}

static guint
find_contraction (const StanceObservation *example)
{
  const char *contraction = example != NULL ? example->protocol.texts[STANCE_PROTOCOL_CONTRACTION] : NULL;
  int         index = contraction != NULL ? stance_nick_find (get_contractions ()->choices, contraction) : -1;

  return index + 1;
}

static void
show (StanceStrengthBox *self)
{
  StanceText              *text = stance_session_get_text (stance_draft_get_session (self->draft));
  const StanceObservation *example = find_example (self);
  g_autofree char         *lever = stance_trials_number_to_text (text, example != NULL ? example->lever_m : NAN);

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->lever), lever);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->contraction), find_contraction (example));
  self->showing = FALSE;

  /* What is shown from the last visit counts for this one. */
  if (!stance_draft_is_signed (self->draft))
    store (self);
}

static void
replaced_cb (StanceStrengthBox *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), !stance_draft_is_signed (self->draft));
  show (self);
}

static GtkStringList *
list_contractions (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Not said"));

  for (int i = 0; get_contractions ()->choices[i] != NULL; i++)
    gtk_string_list_take (names, g_strdup_printf ("%d  %s", i + 1, stance_protocol_choice_to_label (get_contractions ()->choices[i])));

  return names;
}

/* Number keys choose, Delete takes back, Enter moves on, unless the list is open. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                StanceStrengthBox     *self)
{
  guint      digit = gdk_keyval_to_unicode (keyval) - '0';
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    stance_observation_field_move_on (GTK_WIDGET (self));
  else if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_BackSpace)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->contraction), 0);
  else if (digit >= 1 && digit <= g_strv_length ((char **) get_contractions ()->choices))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->contraction), digit);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
add_keys (StanceStrengthBox *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->contraction, keys);
  g_signal_connect (self->lever, "activate", G_CALLBACK (stance_observation_field_move_on), NULL);
}

static void
stance_strength_box_dispose (GObject *object)
{
  StanceStrengthBox *self = STANCE_STRENGTH_BOX (object);
  GtkWidget         *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->draft);

  G_OBJECT_CLASS (stance_strength_box_parent_class)->dispose (object);
}

static void
stance_strength_box_class_init (StanceStrengthBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_strength_box_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
add_row (StanceStrengthBox *self,
         const char        *title,
         GtkWidget         *input)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), input);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), input);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

static void
stance_strength_box_init (StanceStrengthBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->lever = gtk_entry_new ();
  self->contraction = gtk_drop_down_new (G_LIST_MODEL (list_contractions ()), NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->lever), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->lever), 5);
  gtk_widget_add_css_class (self->lever, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->contraction), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Contraction"), -1);

  add_row (self, _ ("Lever _arm, m"), self->lever);
  add_row (self, _ ("_Contraction"), self->contraction);
  add_keys (self);

  g_signal_connect_swapped (self->lever, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->contraction, "notify::selected", G_CALLBACK (typed_cb), self);
}

GtkWidget *
stance_strength_box_new (StanceDraft         *draft,
                         const StanceMeasure *measure,
                         const char          *task)
{
  StanceStrengthBox *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_STRENGTH_BOX, NULL);
  self->draft = g_object_ref (draft);
  self->measure = measure;
  self->task = task;

  g_signal_connect_object (draft, "replaced", G_CALLBACK (replaced_cb), self, G_CONNECT_SWAPPED);
  replaced_cb (self);

  return GTK_WIDGET (self);
}
