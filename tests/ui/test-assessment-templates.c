/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"

#include "stance-assessment-form.h"
#include "stance-measure-list.h"

#define DROP "pelvic-drop-running"

/* Places in the list of templates. */
#define RUNNER_FULL   2
#define KNEE_TRACKING 1

static GtkDropDown *
get_templates (FormFixture *fixture)
{
  GtkWidget *form = ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_ASSESSMENT_FORM, NULL);

  return GTK_DROP_DOWN (ui_help_find (form, GTK_TYPE_DROP_DOWN, NULL));
}

static gboolean
is_shown (FormFixture *fixture,
          const char  *measure)
{
  return gtk_widget_get_mapped (form_help_get_field (fixture, measure, STANCE_SIDE_LEFT, NULL)->input);
}

static void
test_choose (FormFixture  *fixture,
             gconstpointer data)
{
  g_assert_true (is_shown (fixture, DROP));
  g_assert_cmpuint (gtk_drop_down_get_selected (get_templates (fixture)), ==, 0);

  gtk_drop_down_set_selected (get_templates (fixture), KNEE_TRACKING);
  ui_help_settle ();
  g_assert_false (is_shown (fixture, DROP));
  g_assert_true (is_shown (fixture, "fppa-squat"));
  g_assert_cmpstr (stance_draft_get_assessment (fixture->draft)->template, ==, "knee-tracking-screen");
}

static void
test_keep (FormFixture  *fixture,
           gconstpointer data)
{
  form_help_answer_none (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "8 8 8 8 8 8 8");
  gtk_drop_down_set_selected (get_templates (fixture), KNEE_TRACKING);
  ui_help_settle ();
  g_assert_true (is_shown (fixture, DROP));
}

static GtkToggleButton *
get_first_heading (FormFixture *fixture)
{
  GtkWidget *list = ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_MEASURE_LIST, NULL);

  return GTK_TOGGLE_BUTTON (ui_help_find (list, GTK_TYPE_TOGGLE_BUTTON, NULL));
}

/* A folded section is a stop of the Tab key, to open it; an open one is none. */
static void
test_fold (FormFixture  *fixture,
           gconstpointer data)
{
  GtkToggleButton *heading = get_first_heading (fixture);

  g_assert_true (gtk_toggle_button_get_active (heading));
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (heading)));

  gtk_drop_down_set_selected (get_templates (fixture), RUNNER_FULL);
  ui_help_settle ();
  g_assert_false (gtk_toggle_button_get_active (heading));
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (heading)));
  g_assert_false (is_shown (fixture, DROP));

  gtk_widget_grab_focus (GTK_WIDGET (heading));
  gtk_toggle_button_set_active (heading, TRUE);
  ui_help_settle ();
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), STANCE_TYPE_OBSERVATION_FIELD));
}

/* Not with the grades of what is only seen. */
static void
test_rating (FormFixture  *fixture,
             gconstpointer data)
{
  StanceObservationField *field;

  gtk_drop_down_set_selected (get_templates (fixture), KNEE_TRACKING);
  field = form_help_get_field (fixture, "single-leg-squat-rating", STANCE_SIDE_LEFT, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (field->input), 3);
  g_assert_cmpstr (stance_assessment_find (stance_draft_get_assessment (fixture->draft), "single-leg-squat-rating", STANCE_SIDE_LEFT, NULL)->grade,
                   ==, "poor");
}

/* A sum is not typed, and says of what it is made. */
static void
test_computed (FormFixture  *fixture,
               gconstpointer data)
{
  form_help_answer_none (fixture);
  gtk_drop_down_set_selected (get_templates (fixture), RUNNER_FULL);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6 6 6 6 6 6 6");
  form_help_type (fixture, "femoral-adduction-running", STANCE_SIDE_LEFT, "5 5 5 5 5 5 5");
  form_help_wait_saved (fixture);
  gtk_drop_down_set_selected (get_templates (fixture), KNEE_TRACKING);
  ui_help_settle ();

  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "11.0° = Pelvic drop 6.0° + Thigh inward 5.0°"));
  g_assert_cmpfloat_with_epsilon (form_help_get_stored (fixture, "hip-adduction-running", STANCE_SIDE_LEFT), 11.0, 1e-9);
}

static void
test_stored (FormFixture  *fixture,
             gconstpointer data)
{
  g_autofree char *id = NULL;

  gtk_drop_down_set_selected (get_templates (fixture), KNEE_TRACKING);
  form_help_wait_saved (fixture);
  id = g_strdup (stance_draft_get_assessment (fixture->draft)->id);
  ui_help_close (fixture->window);
  form_help_open_stored (fixture, id);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_templates (fixture)), ==, KNEE_TRACKING);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/assessment templates/the chosen one says what is asked for", FormFixture, NULL, form_help_set_up, test_choose, form_help_tear_down);
  g_test_add ("/assessment templates/what has a value stays", FormFixture, NULL, form_help_set_up, test_keep, form_help_tear_down);
  g_test_add ("/assessment templates/a long one begins folded", FormFixture, NULL, form_help_set_up, test_fold, form_help_tear_down);
  g_test_add ("/assessment templates/a rating asks for its grades", FormFixture, NULL, form_help_set_up, test_rating, form_help_tear_down);
  g_test_add ("/assessment templates/what is computed is not typed", FormFixture, NULL, form_help_set_up, test_computed, form_help_tear_down);
  g_test_add ("/assessment templates/the choice is kept with the visit", FormFixture, NULL, form_help_set_up, test_stored, form_help_tear_down);

  return g_test_run ();
}
