/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cadence-box.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-observation-field-private.h"
#include "stance-tap-counter.h"
#include "stance-trials.h"

enum
{
  STEPS,
  FRAMES,
  FRAME_RATE,
  N_INPUTS,
};

struct _StanceCadenceBox
{
  GtkWidget parent_instance;

  StanceObservationField *field; /* borrowed; stands beside */
  GtkWidget              *button;
  GtkWidget              *popover;
  GtkLabel               *number;
  GtkLabel               *count;
  GtkWidget              *tap;
  GtkWidget              *inputs[N_INPUTS];
  GtkLabel               *formula;
  GtkWidget              *use;
  StanceSteadyLabel      *from;

  StanceTapCounter counter;
  gboolean         down; /* the key is held: its repeats are no steps */
};

G_DEFINE_FINAL_TYPE (StanceCadenceBox, stance_cadence_box, GTK_TYPE_WIDGET)

static char *
quantify (StanceCadenceBox *self,
          double            cadence)
{
  const StanceMeasure *measure = self->field->measure;

  return stance_text_quantity (stance_observation_field_get_text (self->field), cadence, measure->decimals, measure->unit);
}

/* NAN where no positive number stands. */
static double
read_input (StanceCadenceBox *self,
            int               input)
{
  double number;

  if (!stance_text_parse_number (gtk_editable_get_text (GTK_EDITABLE (self->inputs[input])), &number) || number <= 0)
    return NAN;

  return number;
}

static double
get_counted (StanceCadenceBox *self)
{
  double steps = read_input (self, STEPS);

  if (isnan (steps) || fabs (steps - round (steps)) > 0)
    return NAN;

  return stance_cadence_from_frames ((int) steps, read_input (self, FRAMES), read_input (self, FRAME_RATE));
}

/* Frames are typed with care, steps are tapped anew at will: what is typed counts first. */
static double
get_cadence (StanceCadenceBox *self)
{
  double counted = get_counted (self);

  if (!isnan (counted))
    return read_input (self, STEPS) >= STANCE_TAP_COUNTER_ENOUGH ? counted : NAN;

  return stance_tap_counter_is_enough (&self->counter) ? stance_tap_counter_get_cadence (&self->counter) : NAN;
}

static char *
describe_formula (StanceCadenceBox *self)
{
  StanceText      *text = stance_observation_field_get_text (self->field);
  g_autofree char *steps = stance_trials_number_to_text (text, read_input (self, STEPS));
  g_autofree char *frames = stance_trials_number_to_text (text, read_input (self, FRAMES));
  g_autofree char *rate = stance_trials_number_to_text (text, read_input (self, FRAME_RATE));
  g_autofree char *cadence = quantify (self, get_counted (self));

  if (read_input (self, STEPS) < STANCE_TAP_COUNTER_ENOUGH)
    return g_strdup_printf (_ ("At least %d steps"), STANCE_TAP_COUNTER_ENOUGH);

  return g_strdup_printf ("60 × %s × %s ÷ %s = %s", steps, rate, frames, cadence);
}

static char *
describe_count (StanceCadenceBox *self)
{
  if (self->counter.steps == 0)
    return g_strdup (_ ("Press Space at each step of either foot"));

  if (stance_tap_counter_is_enough (&self->counter))
    return g_strdup_printf (ngettext ("%d step. Enter takes it", "%d steps. Enter takes it", self->counter.steps), self->counter.steps);

  /* Translators: steps counted so far, and how many are wanted. */
  return g_strdup_printf (_ ("%d of %d steps"), self->counter.steps, STANCE_TAP_COUNTER_ENOUGH);
}

static void
update (StanceCadenceBox *self)
{
  double           tapped = stance_tap_counter_get_cadence (&self->counter);
  g_autofree char *number = isnan (tapped) ? g_strdup ("–") : quantify (self, tapped);
  g_autofree char *count = describe_count (self);
  g_autofree char *formula = isnan (get_counted (self)) ? g_strdup ("") : describe_formula (self);

  gtk_label_set_text (self->number, number);
  gtk_label_set_text (self->count, count);
  gtk_label_set_text (self->formula, formula);
  gtk_widget_set_sensitive (self->use, !isnan (get_cadence (self)));
}

static void
tap_cb (StanceCadenceBox *self)
{
  stance_tap_counter_tap (&self->counter, g_get_monotonic_time ());
  update (self);
}

static void
use_cb (StanceCadenceBox *self)
{
  StanceText      *text = stance_observation_field_get_text (self->field);
  double           cadence = get_cadence (self);
  g_autofree char *from = NULL;
  g_autofree char *value = NULL;

  if (isnan (cadence))
    return;

  if (!isnan (get_counted (self)))
    from = describe_formula (self);
  else
    /* Translators: where a cadence comes from. */
    from = g_strdup_printf (ngettext ("Tapped, %d step", "Tapped, %d steps", self->counter.steps), self->counter.steps);

  value = stance_text_number (text, cadence, self->field->measure->decimals);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_editable_set_text (GTK_EDITABLE (self->field->input), value);
  stance_steady_label_set_text (self->from, from, "dim-label");
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

static gboolean
is_typing (StanceCadenceBox *self)
{
  for (int i = 0; i < N_INPUTS; i++)
    if (gtk_widget_get_focus_child (gtk_widget_get_parent (self->inputs[i])) == self->inputs[i])
      return TRUE;

  return FALSE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                StanceCadenceBox      *self)
{
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    {
      use_cb (self);
      return GDK_EVENT_STOP;
    }

  if (keyval != GDK_KEY_space || is_typing (self))
    return GDK_EVENT_PROPAGATE;

  if (!self->down)
    tap_cb (self);

  self->down = TRUE;

  return GDK_EVENT_STOP;
}

static void
key_released_cb (StanceCadenceBox *self)
{
  self->down = FALSE;
}

static void
opened_cb (StanceCadenceBox *self)
{
  StanceText      *text = stance_observation_field_get_text (self->field);
  double           rate = stance_draft_get_assessment (self->field->draft)->context.numbers[STANCE_PROTOCOL_FRAME_RATE];
  g_autofree char *words = stance_trials_number_to_text (text, rate);

  self->counter = (StanceTapCounter){ 0 };

  if (*gtk_editable_get_text (GTK_EDITABLE (self->inputs[FRAME_RATE])) == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->inputs[FRAME_RATE]), words);

  update (self);
  gtk_widget_grab_focus (self->tap);
}

static GtkWidget *
new_inputs (StanceCadenceBox *self)
{
  const char *const names[] = { N_ ("_Steps"), N_ ("_Frames"), N_ ("Frames per s_econd") };
  GtkWidget        *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);

  for (int i = 0; i < N_INPUTS; i++)
    {
      GtkWidget *label = gtk_label_new_with_mnemonic (_ (names[i]));

      self->inputs[i] = gtk_entry_new ();
      gtk_editable_set_width_chars (GTK_EDITABLE (self->inputs[i]), 6);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (self->inputs[i]), 6);
      gtk_widget_add_css_class (self->inputs[i], "numeric");
      gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->inputs[i]);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (GTK_GRID (grid), label, 0, i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), self->inputs[i], 1, i, 1, 1);
      g_signal_connect_swapped (self->inputs[i], "changed", G_CALLBACK (update), self);
    }

  return grid;
}

static GtkLabel *
add_label (GtkBox     *box,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, style);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (box, label);

  return GTK_LABEL (label);
}

static GtkWidget *
new_content (StanceCadenceBox *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  self->number = add_label (box, "title-1");
  self->count = add_label (box, "dim-label");

  self->tap = gtk_button_new_with_label (_ ("Step"));
  g_signal_connect_swapped (self->tap, "clicked", G_CALLBACK (tap_cb), self);
  gtk_box_append (box, self->tap);
  gtk_box_append (box, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (box, new_inputs (self));
  self->formula = add_label (box, "caption");

  self->use = gtk_button_new_with_label (_ ("Use"));
  gtk_widget_add_css_class (self->use, "suggested-action");
  g_signal_connect_swapped (self->use, "clicked", G_CALLBACK (use_cb), self);
  gtk_box_append (box, self->use);

  return GTK_WIDGET (box);
}

static GtkWidget *
new_popover (StanceCadenceBox *self)
{
  GtkWidget          *popover = gtk_popover_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), new_content (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (popover, keys);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (opened_cb), self);

  return popover;
}

static void
stance_cadence_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (stance_cadence_box_parent_class)->dispose (object);
}

static void
stance_cadence_box_class_init (StanceCadenceBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_cadence_box_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
stance_cadence_box_init (StanceCadenceBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);

  self->popover = new_popover (self);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _ ("Count Steps"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_widget_set_tooltip_text (self->button, _ ("Tap or count frames (C)"));

  /* Not a stop between two fields: C in the field opens it. */
  gtk_widget_set_can_focus (self->button, FALSE);
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  self->from = STANCE_STEADY_LABEL (stance_steady_label_new ());
  stance_steady_label_reserve (self->from, "60 × 00 × 000 ÷ 0000 = 000/min");
  gtk_widget_set_parent (GTK_WIDGET (self->from), GTK_WIDGET (self));
}

GtkWidget *
stance_cadence_box_new (StanceObservationField *field)
{
  StanceCadenceBox *self;

  g_return_val_if_fail (STANCE_IS_OBSERVATION_FIELD (field), NULL);

  self = g_object_new (STANCE_TYPE_CADENCE_BOX, NULL);
  self->field = field;

  return GTK_WIDGET (self);
}

void
stance_cadence_box_open (StanceCadenceBox *self)
{
  g_return_if_fail (STANCE_IS_CADENCE_BOX (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
