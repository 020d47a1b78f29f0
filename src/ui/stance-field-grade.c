/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-last-visit.h"
#include "stance-observation-field-private.h"
#include "stance-trials.h"

/* The first row of the list is "not tested yet". */
static const StanceGrade *
get_grade (StanceObservationField *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->input));

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;

  return &g_array_index (self->measure->grades, StanceGrade, selected - 1);
}

/* What is only the last visit's is pale. */
static void
mark_last (StanceObservationField *self)
{
  if (get_grade (self) == NULL)
    gtk_widget_add_css_class (self->input, "dim-label");
  else
    gtk_widget_remove_css_class (self->input, "dim-label");
}

/* An empty entry is NAN; FALSE when it holds no number. */
static gboolean
read_number (GtkWidget *entry,
             double    *number)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  *number = NAN;

  return *text == '\0' || stance_text_parse_number (text, number);
}

static void
typed_cb (StanceObservationField *self)
{
  const StanceGrade *grade = get_grade (self);
  StanceObservation *observation;
  double             seconds, pain;
  const char        *no_number = NULL;

  if (self->showing)
    return;

  observation = stance_observation_field_require (self);

  if (!read_number (self->seconds, &seconds))
    no_number = ".value";

  if (!read_number (self->pain, &pain))
    no_number = ".pain";

  gtk_widget_set_visible (self->seconds, grade != NULL && grade->typed);
  mark_last (self);

  if (grade != NULL)
    stance_observation_set_grade (observation, grade->id, grade->typed ? seconds : NAN);
  else
    stance_observation_clear (observation);

  observation->pain = pain;
  stance_observation_field_typed (self, no_number);
}

static char *
dup_grade_name (StanceObservationField *self,
                const char             *id)
{
  StanceSession    *session = stance_draft_get_session (self->draft);
  const StanceTerm *term = stance_catalog_find_term (stance_session_get_catalog (session), STANCE_TERMS_GRADE, id);

  return term != NULL ? stance_term_dup_name (term, stance_session_get_language (session)) : g_strdup (id);
}

/* Nothing chosen: what it was at the last visit, else a dash. */
static char *
dup_nothing (StanceObservationField *self)
{
  const StanceObservation *last = stance_last_visit_find (self->draft, self->measure, self->side, self->task);
  g_autofree char         *name = last != NULL && last->grade != NULL ? dup_grade_name (self, last->grade) : NULL;

  if (name == NULL)
    return g_strdup ("–");

  /* Translators: nothing is chosen yet; %s is the grade of the last visit. */
  return g_strdup_printf (_ ("– (last %s)"), name);
}

/* Each grade with the number key that chooses it. */
static GtkStringList *
list_grades (StanceObservationField *self)
{
  GtkStringList   *names = gtk_string_list_new (NULL);
  g_autofree char *nothing = dup_nothing (self);

  gtk_string_list_append (names, nothing);

  for (guint i = 0; i < self->measure->grades->len; i++)
    {
      g_autofree char *name = dup_grade_name (self, g_array_index (self->measure->grades, StanceGrade, i).id);

      gtk_string_list_take (names, g_strdup_printf ("%u  %s", i + 1, name));
    }

  return names;
}

/* 1 to 9 choose a grade, Delete takes it back; the numbers below have their own digits. */
static gboolean
press (StanceObservationField *self,
       guint                   keyval)
{
  guint digit = gdk_keyval_to_unicode (keyval) - '0';

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->content)) != self->input)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_BackSpace)
    digit = 0;
  else if (digit < 1 || digit > self->measure->grades->len)
    return GDK_EVENT_PROPAGATE;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->input), digit);

  return GDK_EVENT_STOP;
}

static GtkWidget *
new_entry (StanceObservationField *self,
           const char             *what,
           const char             *hint)
{
  g_autofree char *label = stance_observation_field_dup_label (self);
  g_autofree char *full_label = g_strdup_printf ("%s: %s", label, what);
  GtkWidget       *entry = stance_observation_field_new_entry (self, full_label, G_CALLBACK (typed_cb));

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  gtk_widget_set_hexpand (entry, TRUE);

  return entry;
}

static void
build (StanceObservationField *self)
{
  g_autofree char *label = stance_observation_field_dup_label (self);
  GtkWidget       *numbers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->input = gtk_drop_down_new (G_LIST_MODEL (list_grades (self)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (self->input, "notify::selected", G_CALLBACK (typed_cb), self);

  self->seconds = new_entry (self, _ ("seconds until it drops"), _ ("Seconds"));
  self->pain = new_entry (self, _ ("pain in the test, 0 to 10"), _ ("Pain 0–10"));
  gtk_box_append (GTK_BOX (numbers), self->seconds);
  gtk_box_append (GTK_BOX (numbers), self->pain);

  gtk_box_append (self->content, self->input);
  gtk_box_append (self->content, numbers);
}

static guint
find_row (StanceObservationField  *self,
          const StanceObservation *observation)
{
  if (observation == NULL || observation->grade == NULL)
    return 0;

  for (guint i = 0; i < self->measure->grades->len; i++)
    if (g_str_equal (g_array_index (self->measure->grades, StanceGrade, i).id, observation->grade))
      return i + 1;

  return 0;
}

static void
show (StanceObservationField *self)
{
  const StanceObservation *observation = stance_observation_field_find (self);
  StanceText              *text = stance_observation_field_get_text (self);
  g_autofree char         *seconds = stance_trials_number_to_text (text, observation != NULL ? observation->seconds : NAN);
  g_autofree char         *pain = stance_trials_number_to_text (text, observation != NULL ? observation->pain : NAN);
  const StanceGrade       *grade;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->input), find_row (self, observation));
  gtk_editable_set_text (GTK_EDITABLE (self->seconds), seconds);
  gtk_editable_set_text (GTK_EDITABLE (self->pain), pain);

  grade = get_grade (self);
  gtk_widget_set_visible (self->seconds, grade != NULL && grade->typed);
  mark_last (self);
}

const StanceFieldKind stance_field_grade = { build, show, typed_cb, press };
