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

/* What the clinic has changed elsewhere is seen in the open form. */
static void
change_clinic (FormFixture *fixture,
               void (*change) (StanceClinic *clinic))
{
  g_autoptr (StanceRecord) record = stance_record_open (fixture->path, STANCE_RECORD_WRITE, NULL);
  g_autoptr (StanceClinic) clinic = stance_record_get_clinic (record, NULL);
  g_autoptr (GError) error = NULL;

  change (clinic);
  g_assert_true (stance_record_save_clinic (record, clinic, &error));
  g_assert_no_error (error);
}

static void
take_qasls (StanceClinic *clinic)
{
  stance_clinic_set_standard (clinic, "movement-score", "qasls");
}

/* Of a score with parts no single field is the one. */
static gboolean
asks_for_step_down (FormFixture *fixture)
{
  return form_help_find_text (GTK_WIDGET (fixture->page), "Lateral step-down") != NULL;
}

static gboolean
asks_for_qasls (gpointer fixture)
{
  return form_help_find_text (GTK_WIDGET (((FormFixture *) fixture)->page), "QASLS score") != NULL;
}

/* The others are one click away. */
static void
test_standard (FormFixture  *fixture,
               gconstpointer data)
{
  GtkWidget *others;

  g_assert_true (asks_for_step_down (fixture));
  g_assert_null (form_help_find_text (GTK_WIDGET (fixture->page), "Show Other Scores"));
  change_clinic (fixture, take_qasls);
  ui_help_wait (asks_for_qasls, fixture);
  g_assert_false (asks_for_step_down (fixture));

  others = form_help_find_text (GTK_WIDGET (fixture->page), "Show Other Scores");
  g_signal_emit_by_name (gtk_widget_get_ancestor (others, GTK_TYPE_BUTTON), "clicked");
  ui_help_settle ();
  g_assert_true (asks_for_step_down (fixture));
  g_assert_true (asks_for_qasls (fixture));
}

static void
raise_threshold (StanceClinic *clinic)
{
  stance_clinic_set_threshold (clinic, DROP, 9);
}

static gboolean
has_no_finding (gpointer data)
{
  return stance_draft_get_findings (((FormFixture *) data)->draft)->findings->len == 0;
}

static void
test_threshold (FormFixture  *fixture,
                gconstpointer data)
{
  form_help_answer_none (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "8 8 8 8 8 8 8");
  form_help_wait_saved (fixture);
  g_assert_false (has_no_finding (fixture));
  change_clinic (fixture, raise_threshold);
  ui_help_wait (has_no_finding, fixture);
}

static void
add_template (StanceClinic *clinic)
{
  static const char *const measures[] = { "lefs", DROP, NULL };

  g_ptr_array_add (clinic->templates, stance_template_new ("Mondays", measures));
}

static gboolean
offers_six (gpointer fixture)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (get_templates (fixture))) == 6;
}

static void
drop_templates (StanceClinic *clinic)
{
  g_ptr_array_set_size (clinic->templates, 0);
}

static gboolean
offers_no_other (gpointer data)
{
  StanceCatalog *catalog = stance_draft_get_catalog (((FormFixture *) data)->draft);

  return stance_catalog_get_terms (catalog, STANCE_TERMS_TEMPLATE)->len == 5;
}

/* One that was deleted since stays where a visit has chosen it. */
static void
test_own (FormFixture  *fixture,
          gconstpointer data)
{
  change_clinic (fixture, add_template);
  ui_help_wait (offers_six, fixture);
  gtk_drop_down_set_selected (get_templates (fixture), 5);
  ui_help_settle ();
  g_assert_true (is_shown (fixture, DROP));
  g_assert_false (is_shown (fixture, "hip-abduction-strength"));
  form_help_wait_saved (fixture);

  change_clinic (fixture, drop_templates);
  ui_help_wait (offers_no_other, fixture);
  ui_help_settle ();
  g_assert_true (is_shown (fixture, DROP));
  g_assert_true (offers_six (fixture));
  g_assert_cmpuint (gtk_drop_down_get_selected (get_templates (fixture)), ==, 5);
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
  g_test_add ("/assessment templates/of rival scores the standard is asked for, and the others on request", FormFixture, NULL, form_help_set_up, test_standard, form_help_tear_down);
  g_test_add ("/assessment templates/a threshold that changes finds anew at once", FormFixture, NULL, form_help_set_up, test_threshold, form_help_tear_down);
  g_test_add ("/assessment templates/one of the clinic's own is offered, and stays where it was chosen", FormFixture, NULL, form_help_set_up, test_own, form_help_tear_down);
  g_test_add ("/assessment templates/the choice is kept with the visit", FormFixture, NULL, form_help_set_up, test_stored, form_help_tear_down);

  return g_test_run ();
}
