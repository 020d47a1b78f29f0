/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"

#include "stance-measure-row.h"
#include "stance-target-button.h"

#define DROP "pelvic-drop-running"

/* The star of the row in which @field stands. */
static StanceTargetButton *
get_star (StanceObservationField *field)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (field), STANCE_TYPE_MEASURE_ROW);

  return STANCE_TARGET_BUTTON (ui_help_find (row, STANCE_TYPE_TARGET_BUTTON, NULL));
}

static StanceTargetButton *
get_drop_star (FormFixture *fixture)
{
  return get_star (form_help_get_field (fixture, DROP, STANCE_SIDE_LEFT, NULL));
}

static GPtrArray *
get_targets (FormFixture *fixture)
{
  return stance_draft_get_assessment (fixture->draft)->targets;
}

static void
test_stored (FormFixture  *fixture,
             gconstpointer data)
{
  g_autoptr (StanceAssessment) stored = NULL;

  form_help_answer_none (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "7 7 7 7 7 7 7");
  ui_help_settle ();
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "No target measure yet"));

  stance_target_button_toggle (get_drop_star (fixture), STANCE_SIDE_LEFT);
  form_help_wait_saved (fixture);
  g_assert_null (form_help_find_text (GTK_WIDGET (fixture->page), "No target measure yet"));
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "Nothing to compare with yet"));
  stored = form_help_read (fixture);
  g_assert_cmpint (stance_targets_find (stored->targets, DROP, STANCE_SIDE_LEFT, "running"), ==, 0);
}

/* As Ctrl+T does in the focused field. */
static void
press_key (GtkWidget *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      g_autoptr (GtkShortcut) shortcut = NULL;
      g_autofree char *keys = NULL;

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller) || g_list_model_get_n_items (G_LIST_MODEL (controller)) == 0)
        continue;

      shortcut = g_list_model_get_item (G_LIST_MODEL (controller), 0);
      keys = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
      if (g_str_equal (keys, "<Control>t"))
        gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE, row, NULL);
    }
}

static void
test_key (FormFixture  *fixture,
          gconstpointer data)
{
  StanceObservationField *field = form_help_get_field (fixture, DROP, STANCE_SIDE_RIGHT, NULL);
  GtkWidget              *row = gtk_widget_get_ancestor (GTK_WIDGET (field), STANCE_TYPE_MEASURE_ROW);

  gtk_widget_grab_focus (field->input);
  press_key (row);
  g_assert_cmpint (stance_targets_find (get_targets (fixture), DROP, STANCE_SIDE_RIGHT, "running"), ==, 0);
  press_key (row);
  g_assert_cmpuint (get_targets (fixture)->len, ==, 0);
}

static void
test_full (FormFixture  *fixture,
           gconstpointer data)
{
  StanceTargetButton *star = get_drop_star (fixture);
  StanceTargetButton *pain = get_star (form_help_get_field (fixture, "pain-worst", STANCE_SIDE_NONE, NULL));
  g_autoptr (GPtrArray) checks = NULL;

  g_ptr_array_add (get_targets (fixture), stance_target_new ("cadence", STANCE_SIDE_NONE, "running"));
  stance_target_button_toggle (star, STANCE_SIDE_LEFT);
  stance_target_button_toggle (star, STANCE_SIDE_RIGHT);
  g_assert_cmpuint (get_targets (fixture)->len, ==, 3);
  checks = ui_help_list (GTK_WIDGET (pain), GTK_TYPE_CHECK_BUTTON);
  g_assert_cmpuint (checks->len, ==, 1);
  g_assert_false (gtk_widget_get_sensitive (checks->pdata[0]));

  stance_target_button_toggle (star, STANCE_SIDE_RIGHT);
  g_assert_true (gtk_widget_get_sensitive (checks->pdata[0]));
}

static void
test_asked (FormFixture  *fixture,
            gconstpointer data)
{
  form_help_answer_none (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "4 4 4 4 4 4 4");
  stance_target_button_toggle (get_drop_star (fixture), STANCE_SIDE_LEFT);
  ui_help_answer ("keep");
  g_assert_cmpuint (get_targets (fixture)->len, ==, 0);

  stance_target_button_toggle (get_drop_star (fixture), STANCE_SIDE_LEFT);
  ui_help_answer ("change");
  form_help_wait_saved (fixture);
  g_assert_cmpuint (get_targets (fixture)->len, ==, 1);
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "8.0 → 4.0°"));
  ui_help_wait_label (GTK_WIDGET (fixture->page), "More than measuring error");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/assessment targets/the star makes a target, which is stored", FormFixture, NULL, form_help_set_up, test_stored, form_help_tear_down);
  g_test_add ("/assessment targets/the key does the same for the side of the field", FormFixture, NULL, form_help_set_up, test_key, form_help_tear_down);
  g_test_add ("/assessment targets/there is no fourth", FormFixture, NULL, form_help_set_up, test_full, form_help_tear_down);
  g_test_add ("/assessment targets/after the first visit it asks, then there is a headline", FormFixture, NULL, form_help_set_up_second_visit, test_asked, form_help_tear_down);

  return g_test_run ();
}
