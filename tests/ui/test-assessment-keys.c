/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"

#include "stance-choice.h"
#include "stance-strength-box.h"

#define DROP "pelvic-drop-running"

/* Names */

static gboolean
has_name (GtkWidget *widget)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;

  if (tooltip != NULL && *tooltip != '\0')
    return TRUE;

  return GTK_IS_BUTTON (widget) && ui_help_find (widget, GTK_TYPE_LABEL, NULL) != NULL;
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_ENTRY (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget) || GTK_IS_MENU_BUTTON (widget);
}

static void
assert_named (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkWindowControls") || GTK_IS_POPOVER (widget) || !gtk_widget_get_visible (widget))
    return;

  if (is_control (widget))
    {
      if (!has_name (widget))
        g_error ("A %s without a name in %s", G_OBJECT_TYPE_NAME (widget), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));

      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

static void
test_named (FormFixture  *fixture,
            gconstpointer data)
{
  form_help_answer_none (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "8 8 8 8 8 8 8");
  ui_help_settle ();
  assert_named (GTK_WIDGET (fixture->page));
}

/* Order */

static StanceObservationField *
get_focused_field (FormFixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  GtkWidget *field = focus != NULL ? gtk_widget_get_ancestor (focus, STANCE_TYPE_OBSERVATION_FIELD) : NULL;

  return field != NULL ? STANCE_OBSERVATION_FIELD (field) : NULL;
}

static void
press_tab (FormFixture *fixture)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
}

/* From left to right and down: after a left side always comes its right. */
static void
test_tab (FormFixture  *fixture,
          gconstpointer data)
{
  guint pairs = 0;

  gtk_widget_grab_focus (form_help_get_field (fixture, DROP, STANCE_SIDE_LEFT, NULL)->input);

  for (int i = 0; i < 100 && get_focused_field (fixture) != NULL; i++)
    {
      const StanceObservationField *before = get_focused_field (fixture);
      const StanceObservationField *after;

      press_tab (fixture);
      after = get_focused_field (fixture);

      if (before->side != STANCE_SIDE_LEFT || after == before)
        continue;

      g_assert_nonnull (after);
      g_assert_true (after->measure == before->measure && after->part == before->part);
      g_assert_cmpint (after->side, ==, STANCE_SIDE_RIGHT);
      pairs++;
    }

  g_assert_cmpuint (pairs, >, 5);
}

static void
test_enter (FormFixture  *fixture,
            gconstpointer data)
{
  GtkWidget *left = form_help_get_field (fixture, DROP, STANCE_SIDE_LEFT, NULL)->input;

  gtk_widget_grab_focus (left);
  g_signal_emit_by_name (left, "activate");
  g_assert_cmpint (get_focused_field (fixture)->side, ==, STANCE_SIDE_RIGHT);
  g_assert_cmpstr (get_focused_field (fixture)->measure->id, ==, DROP);
}

/* Each choice is one stop of the Tab key. */
static void
test_choice_is_one_stop (FormFixture  *fixture,
                         gconstpointer data)
{
  StanceObservationField *left = form_help_get_field (fixture, "lateral-step-down", STANCE_SIDE_LEFT, "arms");

  gtk_widget_child_focus (left->input, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focused_field (fixture) == left);
  press_tab (fixture);
  g_assert_cmpint (get_focused_field (fixture)->side, ==, STANCE_SIDE_RIGHT);
}

static void
test_digits (FormFixture  *fixture,
             gconstpointer data)
{
  StanceObservationField *left = form_help_get_field (fixture, "lateral-step-down", STANCE_SIDE_LEFT, "knee");

  g_assert_true (form_help_press (left->input, GDK_KEY_2));
  g_assert_cmpint (stance_choice_get (STANCE_CHOICE (left->input)), ==, 2);
  g_assert_true (form_help_press (left->input, GDK_KEY_Delete));
  g_assert_cmpint (stance_choice_get (STANCE_CHOICE (left->input)), ==, -1);
}

static GObject *
new_choice (void)
{
  return G_OBJECT (stance_choice_new ("Side", 1));
}

static void
test_finalize_choice (void)
{
  GObject *choice = g_object_ref_sink (new_choice ());

  g_assert_finalize_object (choice);
}

/* Every widget of ours on the page, and the draft, go when the page goes. */
static void
test_finalize (FormFixture  *fixture,
               gconstpointer data)
{
  int counter = 0;

  ui_help_watch_object (G_OBJECT (fixture->draft), &counter);
  form_help_answer_none (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "8 8 8 8 8 8 8");
  form_help_wait_saved (fixture);
  ui_help_settle ();
  ui_help_watch (GTK_WIDGET (fixture->page), &counter);
  g_assert_cmpint (counter, >, 20);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave-work", NULL);
  ui_help_settle ();
  g_assert_cmpint (counter, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/assessment keys/every control has a name", FormFixture, NULL, form_help_set_up, test_named, form_help_tear_down);
  g_test_add ("/assessment keys/Tab goes from left to right and down", FormFixture, NULL, form_help_set_up, test_tab, form_help_tear_down);
  g_test_add ("/assessment keys/Enter moves on", FormFixture, NULL, form_help_set_up, test_enter, form_help_tear_down);
  g_test_add ("/assessment keys/a choice is one stop", FormFixture, NULL, form_help_set_up, test_choice_is_one_stop, form_help_tear_down);
  g_test_add ("/assessment keys/digits choose and Delete takes back", FormFixture, NULL, form_help_set_up, test_digits, form_help_tear_down);
  g_test_add ("/assessment keys/the page goes away whole", FormFixture, NULL, form_help_set_up, test_finalize, form_help_tear_down);
  g_test_add_func ("/assessment keys/a choice goes away whole", test_finalize_choice);

  return g_test_run ();
}
