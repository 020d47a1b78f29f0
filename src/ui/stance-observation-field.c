/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-observation-field-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-field-problem.h"
#include "stance-field-untested.h"
#include "stance-observation-words.h"
#include "stance-side-label.h"

G_DEFINE_FINAL_TYPE (StanceObservationField, stance_observation_field, GTK_TYPE_WIDGET)

StanceObservation *
stance_observation_field_find (StanceObservationField *self)
{
  return stance_assessment_find (stance_draft_get_assessment (self->draft), self->measure->id, self->side, self->task);
}

StanceObservation *
stance_observation_field_require (StanceObservationField *self)
{
  return stance_assessment_require (stance_draft_get_assessment (self->draft), self->measure->id, self->side, self->task);
}

StanceObservationField *
stance_observation_field_get_neighbor (StanceObservationField *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      StanceObservationField *field = STANCE_IS_OBSERVATION_FIELD (child) ? STANCE_OBSERVATION_FIELD (child) : NULL;

      if (field != NULL && field != self && field->measure == self->measure && field->part == self->part)
        return field;
    }

  return NULL;
}

StanceText *
stance_observation_field_get_text (StanceObservationField *self)
{
  return stance_session_get_text (stance_draft_get_session (self->draft));
}

static const char *
get_language (StanceObservationField *self)
{
  return stance_session_get_language (stance_draft_get_session (self->draft));
}

static char *
dup_name (StanceObservationField *self)
{
  const char       *language = get_language (self);
  g_autofree char  *name = stance_measure_dup_name (self->measure, language);
  g_autofree char  *part_name = NULL;
  const StanceTerm *part;

  if (self->part == NULL)
    return g_steal_pointer (&name);

  part = stance_catalog_find_term (stance_draft_get_catalog (self->draft), STANCE_TERMS_PART, self->part->id);
  part_name = part != NULL ? stance_term_dup_name (part, language) : g_strdup (self->part->id);

  /* Translators: a test and one part of its score, for screen readers. */
  return g_strdup_printf (_ ("%s, %s"), name, part_name);
}

char *
stance_observation_field_dup_label (StanceObservationField *self)
{
  g_autofree char *name = dup_name (self);

  if (self->side == STANCE_SIDE_NONE)
    return g_steal_pointer (&name);

  /* Translators: a measure and the side it is measured on, for screen readers. */
  return g_strdup_printf (_ ("%s, %s"), name, stance_side_to_label (self->side));
}

/* Of the three inputs that a grade has, the one that the problem's place names. */
static GtkWidget *
find_faulty (StanceObservationField *self,
             const StanceProblem    *problem)
{
  const char *place = problem->place != NULL ? problem->place : "";

  if (self->pain != NULL && g_str_has_suffix (place, ".pain"))
    return self->pain;

  return self->seconds != NULL && g_str_has_suffix (place, ".value") ? self->seconds : self->input;
}

static void
set_style (GtkWidget  *widget,
           const char *style)
{
  gtk_widget_remove_css_class (widget, "error");
  gtk_widget_remove_css_class (widget, "warning");

  if (style != NULL)
    gtk_widget_add_css_class (widget, style);

  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_INVALID,
                               g_strcmp0 (style, "error") == 0 ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* Below the input stands what is wrong, else what was typed comes to. */
static void
update_status (StanceObservationField *self)
{
  g_autofree char *result = NULL;

  if (self->problem != NULL)
    {
      stance_steady_label_set_text (self->status, self->problem, self->problem_style);
      return;
    }

  if (self->part == NULL)
    result = stance_observation_words_result (self->draft, self->measure, self->side, self->task);

  stance_steady_label_set_text (self->status, result, NULL);
}

static void
set_problem (StanceObservationField  *self,
             const StanceObservation *observation,
             const StanceProblem     *problem)
{
  GtkWidget *inputs[] = { self->input, self->seconds, self->pain };
  GtkWidget *faulty = problem != NULL ? find_faulty (self, problem) : NULL;

  g_clear_pointer (&self->problem, g_free);
  self->problem_style = NULL;

  if (problem != NULL)
    {
      self->problem = stance_field_problem_describe (self->draft, self->measure, observation, problem);
      self->problem_style = problem->warning ? "warning" : "error";
    }

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    if (inputs[i] != NULL)
      set_style (inputs[i], inputs[i] == faulty ? self->problem_style : NULL);

  update_status (self);
}

void
stance_observation_field_forget_problem (StanceObservationField *self)
{
  set_problem (self, NULL, NULL);
}

/* What is wrong with what is stored: an error before a warning. */
static const StanceProblem *
find_worst (GPtrArray *problems)
{
  const StanceProblem *worst = NULL;

  for (guint i = 0; i < problems->len; i++)
    {
      const StanceProblem *problem = problems->pdata[i];

      if (worst == NULL || (worst->warning && !problem->warning))
        worst = problem;
    }

  return worst;
}

/* A score is checked when it is whole, a strength when its lever and mass are known:
 * what is only missing is no fault of this field.
 */
static gboolean
is_fault_of_field (const StanceProblem *problem)
{
  return strstr (problem->code, "missing") == NULL;
}

/* What cannot be is not stored; what stands beside it is. */
static void
drop_faulty (StanceObservationField *self,
             StanceObservation      *observation,
             GtkWidget              *faulty)
{
  if (faulty == self->input)
    stance_observation_clear (observation);
  else if (faulty == self->pain)
    observation->pain = NAN;
  else
    observation->seconds = NAN;
}

void
stance_observation_field_typed (StanceObservationField *self,
                                const char             *no_number)
{
  StanceProblem strange = { .place = (char *) no_number, .code = (char *) "not-a-number" };
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  StanceObservation   *observation = stance_observation_field_require (self);
  const StanceProblem *worst = NULL;

  if (no_number != NULL)
    worst = &strange;
  else if (observation->form != STANCE_FORM_EMPTY)
    {
      stance_observation_check (observation, self->measure, "", problems);
      worst = find_worst (problems);
    }

  if (worst != NULL && !is_fault_of_field (worst))
    worst = NULL;

  set_problem (self, observation, worst);

  if (worst != NULL && !worst->warning)
    drop_faulty (self, observation, find_faulty (self, worst));

  stance_draft_touch (self->draft);
}

void
stance_observation_field_move_on (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL)
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
}

GtkWidget *
stance_observation_field_new_entry (StanceObservationField *self,
                                    const char             *label,
                                    GCallback               changed)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 3);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (entry, "changed", changed, self);
  g_signal_connect (entry, "activate", G_CALLBACK (stance_observation_field_move_on), NULL);

  return entry;
}

static void
changed_cb (StanceObservationField *self)
{
  stance_field_untested_update (self);
  update_status (self);
}

static gboolean
is_in_popover (StanceObservationField *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

/* Before the input sees the key: letters are nothing to type here, and Enter moves on from a
 * choice as it does from a line.
 */
static gboolean
key_pressed_cb (GtkEventControllerKey  *controller,
                guint                   keyval,
                guint                   keycode,
                GdkModifierType         state,
                StanceObservationField *self)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || is_in_popover (self))
    return GDK_EVENT_PROPAGATE;

  if (gdk_keyval_to_lower (keyval) == GDK_KEY_p)
    stance_field_untested_toggle (self);
  else if (gdk_keyval_to_lower (keyval) == GDK_KEY_c)
    gtk_widget_activate_action (GTK_WIDGET (self), "measure.count", NULL);
  else if (stance_field_untested_is (self) && (keyval == GDK_KEY_Delete || keyval == GDK_KEY_BackSpace))
    stance_field_untested_undo (self);
  else if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    stance_observation_field_move_on (GTK_WIDGET (self));
  else
    return !stance_field_untested_is (self) && self->kind->press != NULL && self->kind->press (self, keyval);

  return GDK_EVENT_STOP;
}

static void
show (StanceObservationField *self)
{
  self->showing = TRUE;
  self->kind->show (self);
  set_problem (self, NULL, NULL);
  stance_field_untested_update (self);
  self->showing = FALSE;
}

static void
update_sensitive (StanceObservationField *self)
{
  gboolean frozen = stance_draft_is_signed (self->draft);

  gtk_widget_set_sensitive (GTK_WIDGET (self), !frozen);
}

static void
replaced_cb (StanceObservationField *self)
{
  show (self);
  update_sensitive (self);
}

static const StanceFieldKind *
choose_kind (const StanceMeasure *measure,
             const StancePart    *part)
{
  if (part != NULL || measure->seen)
    return &stance_field_choice;

  return measure->entry == STANCE_ENTRY_GRADE ? &stance_field_grade : &stance_field_trials;
}

static void
stance_observation_field_dispose (GObject *object)
{
  StanceObservationField *self = STANCE_OBSERVATION_FIELD (object);
  GtkWidget              *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (stance_observation_field_parent_class)->dispose (object);
}

static gboolean
stance_observation_field_grab_focus (GtkWidget *widget)
{
  StanceObservationField *self = STANCE_OBSERVATION_FIELD (widget);

  return gtk_widget_grab_focus (stance_field_untested_is (self) ? self->untested : self->input);
}

static void
stance_observation_field_class_init (StanceObservationFieldClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stance_observation_field_dispose;
  widget_class->grab_focus = stance_observation_field_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
stance_observation_field_init (StanceObservationField *self)
{
  GtkLayoutManager   *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);

  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->untested = stance_field_untested_new (self);
  self->pages = GTK_STACK (gtk_stack_new ());
  self->status = STANCE_STEADY_LABEL (stance_steady_label_new ());
  gtk_stack_set_hhomogeneous (self->pages, FALSE);
  gtk_stack_add_child (self->pages, GTK_WIDGET (self->content));
  gtk_stack_add_child (self->pages, self->untested);
  gtk_widget_set_parent (GTK_WIDGET (self->pages), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->status), GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* A choice cannot be typed wrongly: no place is kept for that. */
static void
reserve (StanceObservationField *self)
{
  g_autofree char *longest = NULL;

  if (self->kind != &stance_field_choice)
    longest = stance_field_problem_dup_longest (self->draft, self->measure);

  stance_steady_label_reserve (self->status, longest);
}

/* For screen readers, to whom a pale number in the field says nothing. */
static void
describe_last (StanceObservationField *self)
{
  g_autofree char *last = stance_observation_words_last (self->draft, self->measure, self->side, self->task);

  if (last != NULL && self->part == NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, last, -1);
}

GtkWidget *
stance_observation_field_new (StanceDraft         *draft,
                              const StanceMeasure *measure,
                              StanceSide           side,
                              const char          *task,
                              const StancePart    *part)
{
  StanceObservationField *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (measure != NULL, NULL);

  self = g_object_new (STANCE_TYPE_OBSERVATION_FIELD, NULL);
  self->draft = g_object_ref (draft);
  self->measure = measure;
  self->side = side;
  self->task = task;
  self->part = part;
  self->kind = choose_kind (measure, part);

  self->kind->build (self);
  reserve (self);
  describe_last (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "replaced", G_CALLBACK (replaced_cb), self, G_CONNECT_SWAPPED);
  replaced_cb (self);

  return GTK_WIDGET (self);
}
