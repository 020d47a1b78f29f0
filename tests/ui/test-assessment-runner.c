/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"
#include "stance-runner-view.h"
#include "stance-split.h"

#define DROP "pelvic-drop-running"

static StanceRunnerView *
get_view (FormFixture *fixture)
{
  StanceSplit *split = STANCE_SPLIT (ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_SPLIT, NULL));

  stance_split_set_show_content (split, TRUE);
  ui_help_settle ();

  return STANCE_RUNNER_VIEW (ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_RUNNER_VIEW, NULL));
}

static GtkWidget *
get_area (StanceRunnerView *view)
{
  return ui_help_find (GTK_WIDGET (view), GTK_TYPE_DRAWING_AREA, NULL);
}

/* A value of which the form shows no field. */
static void
measure (FormFixture *fixture,
         const char  *id,
         StanceSide   side,
         double       value)
{
  StanceObservation *observation =
    stance_assessment_require (stance_draft_get_assessment (fixture->draft), id, side, "running");

  stance_observation_set_value (observation, value);
  stance_draft_touch (fixture->draft);
}

static void
test_sentence (FormFixture  *fixture,
               gconstpointer data)
{
  StanceRunnerView *view = get_view (fixture);

  g_assert_cmpstr (stance_runner_view_get_sentence (view, STANCE_SIDE_LEFT), ==, "");
  g_assert_nonnull (ui_help_find_label (GTK_WIDGET (view), "What you measure or see is drawn here."));

  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "7 7 7 7 7 7 7");
  g_assert_cmpstr (stance_runner_view_get_sentence (view, STANCE_SIDE_LEFT), ==,
                   "Standing on the LEFT leg, the right side drops 7°. Near: threshold 5°.");
  g_assert_cmpstr (stance_runner_view_get_sentence (view, STANCE_SIDE_RIGHT), ==, "RIGHT leg: nothing known yet.");

  form_help_type (fixture, DROP, STANCE_SIDE_RIGHT, "-3 -3 -3 -3 -3 -3 -3");
  g_assert_cmpstr (stance_runner_view_get_sentence (view, STANCE_SIDE_RIGHT), ==,
                   "Standing on the RIGHT leg, the left side rises 3°.");
  g_assert_nonnull (ui_help_find_label (GTK_WIDGET (view), "Running, seen from behind"));
}

static void
test_accessible (FormFixture  *fixture,
                 gconstpointer data)
{
  StanceRunnerView *view = get_view (fixture);
  GtkAccessible    *area = GTK_ACCESSIBLE (get_area (view));

  gtk_test_accessible_assert_role (area, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_LABEL, "Drawn runner");
  measure (fixture, DROP, STANCE_SIDE_LEFT, 8);
  measure (fixture, "trunk-lean-running", STANCE_SIDE_LEFT, 3);
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Standing on the LEFT leg, the right side drops 8°. Clear: threshold 5°. 1 of 7 trials.\n"
                                       "Standing on the LEFT leg, the trunk leans 3° to the side of that leg. 1 of 7 trials.");
}

static void
test_views (FormFixture  *fixture,
            gconstpointer data)
{
  StanceRunnerView *view = get_view (fixture);

  g_assert_false (gtk_widget_is_visible (ui_help_find (GTK_WIDGET (view), GTK_TYPE_TOGGLE_BUTTON, NULL)));
  measure (fixture, DROP, STANCE_SIDE_LEFT, 8);
  g_assert_false (stance_runner_view_is_from_side (view));

  measure (fixture, "knee-flexion-stance", STANCE_SIDE_LEFT, 40);
  g_assert_true (stance_runner_view_is_from_side (view));
  measure (fixture, DROP, STANCE_SIDE_RIGHT, 4);
  g_assert_false (stance_runner_view_is_from_side (view));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_help_find (GTK_WIDGET (view), GTK_TYPE_TOGGLE_BUTTON, "side_button")), TRUE);
  g_assert_true (stance_runner_view_is_from_side (view));
  g_assert_cmpstr (stance_runner_view_get_sentence (view, STANCE_SIDE_LEFT), ==,
                   "LEFT leg: in stance, the knee bends 40°. 1 of 7 trials.");
}

/* What is below does not move, and what draws nothing else paints nothing anew. */
static void
test_still (FormFixture  *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *measure;
    double      value;
  } steps[] = {
    { DROP, 9.5 },
    { "trunk-lean-running", 7 },
    { "fppa-running", 14 },
    { "knee-flexion-stance", 30 },
    { "tibia-inclination", 10 },
  };
  StanceRunnerView *view = get_view (fixture);
  int               height = gtk_widget_get_height (GTK_WIDGET (view));
  guint             n_paints;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      measure (fixture, steps[i].measure, STANCE_SIDE_LEFT, steps[i].value);
      ui_help_settle ();
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (view)), ==, height);
    }

  n_paints = stance_runner_view_get_n_paints (view);
  g_assert_cmpuint (n_paints, >, 1);
  stance_draft_get_assessment (fixture->draft)->complaint.worst = 4;
  stance_draft_touch (fixture->draft);
  ui_help_settle ();
  g_assert_cmpuint (stance_runner_view_get_n_paints (view), ==, n_paints);
}

/* As a signed visit is: what stands there is drawn at once. */
static void
test_stored (FormFixture  *fixture,
             gconstpointer data)
{
  g_autoptr (StanceAssessment) earlier = NULL;

  form_help_make (fixture);
  form_help_add_earlier (fixture, "2026-11-14");
  earlier = form_help_read (fixture);
  form_help_open_stored (fixture, earlier->id);

  g_assert_cmpstr (stance_runner_view_get_sentence (get_view (fixture), STANCE_SIDE_LEFT), ==,
                   "Standing on the LEFT leg, the right side drops 8°. Clear: threshold 5°.");
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (FormFixture *, gconstpointer);
  } tests[] = {
    { "/assessment/runner/each keystroke changes the sentence of its leg", test_sentence },
    { "/assessment/runner/a screen reader hears a picture and all its sentences", test_accessible },
    { "/assessment/runner/the view follows what is typed and can be chosen", test_views },
    { "/assessment/runner/its height stays and only what is drawn paints anew", test_still },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, FormFixture, NULL, form_help_set_up, tests[i].test, form_help_tear_down);
  g_test_add ("/assessment/runner/a stored visit is drawn at once", FormFixture, NULL, NULL, test_stored, form_help_tear_down);

  return g_test_run ();
}
