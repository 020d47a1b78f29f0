/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"

#include <math.h>

#include "stance-choice.h"
#include "stance-screening-view.h"
#include "stance-strength-box.h"

#define DROP "pelvic-drop-running"

/* Numbers */

static const struct
{
  const char *path;
  const char *text;
  double      stored; /* NAN: nothing is stored */
  const char *style;
} numbers[] = {
  { "a point is decimal", "6.2", 6.2, NULL },
  { "a comma is decimal", "6,2", 6.2, NULL },
  { "a hike is a negative drop", "-1.5", -1.5, NULL },
  { "the upper limit is inside", "20", 20, "warning" },
  { "above the limit is an error", "61", NAN, "error" },
  { "below the limit is an error", "-11", NAN, "error" },
  { "a word is an error", "six", NAN, "error" },
  { "one bad trial spoils them all", "6 61 7", NAN, "error" },
  { "an unusual value is asked about", "13", 13, "warning" },
  { "the warning limit itself is usual", "12", 12, NULL },
};

static void
assert_style (GtkWidget  *input,
              const char *style)
{
  gboolean wrong = g_strcmp0 (style, "error") == 0;

  g_assert_cmpint (gtk_widget_has_css_class (input, "error"), ==, wrong);
  g_assert_cmpint (gtk_widget_has_css_class (input, "warning"), ==, g_strcmp0 (style, "warning") == 0);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_STATE_INVALID,
                                    wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE);
}

static double
get_typed (FormFixture *fixture,
           StanceSide   side)
{
  const StanceObservation *observation = stance_assessment_find (stance_draft_get_assessment (fixture->draft), DROP, side, NULL);

  return observation != NULL && observation->trials->len > 0 ? g_array_index (observation->trials, double, 0) : NAN;
}

static void
test_number (FormFixture  *fixture,
             gconstpointer data)
{
  gsize      row = GPOINTER_TO_SIZE (data);
  GtkWidget *left = form_help_get_field (fixture, DROP, STANCE_SIDE_LEFT, NULL)->input;
  GtkWidget *right = form_help_get_field (fixture, DROP, STANCE_SIDE_RIGHT, NULL)->input;

  form_help_type (fixture, DROP, STANCE_SIDE_RIGHT, "5");
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, numbers[row].text);

  if (isnan (numbers[row].stored))
    g_assert_true (isnan (get_typed (fixture, STANCE_SIDE_LEFT)));
  else
    g_assert_cmpfloat_with_epsilon (get_typed (fixture, STANCE_SIDE_LEFT), numbers[row].stored, 1e-9);

  assert_style (left, numbers[row].style);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (left)), ==, numbers[row].text);

  /* The neighbor is as it was. */
  assert_style (right, NULL);
  g_assert_cmpfloat_with_epsilon (get_typed (fixture, STANCE_SIDE_RIGHT), 5, 1e-9);
}

static void
test_mended (FormFixture  *fixture,
             gconstpointer data)
{
  GtkWidget *input = form_help_get_field (fixture, DROP, STANCE_SIDE_LEFT, NULL)->input;

  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "61");
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6.1");
  assert_style (input, NULL);
  g_assert_cmpfloat_with_epsilon (get_typed (fixture, STANCE_SIDE_LEFT), 6.1, 1e-9);
}

static void
test_mean (FormFixture  *fixture,
           gconstpointer data)
{
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6 7 8");
  ui_help_settle ();
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "7.0° ± 1.0 (3)"));
}

/* Screening */

static void
test_none (FormFixture  *fixture,
           gconstpointer data)
{
  g_assert_true (stance_draft_get_findings (fixture->draft)->stopped);
  form_help_answer_none (fixture);
  g_assert_true (stance_draft_get_assessment (fixture->draft)->screening->asked);
  g_assert_false (stance_draft_get_findings (fixture->draft)->stopped);

  /* It moves on: the keyboard is in the complaint now. */
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_TYPE_DROP_DOWN));
}

static GtkWidget *
find_line (GtkWidget *root,
           int       *line)
{
  GtkWidget *found = NULL;

  if (ADW_IS_EXPANDER_ROW (root) && --*line == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_line (child, line);

  return found;
}

static void
test_lines (FormFixture  *fixture,
            gconstpointer data)
{
  GtkWidget *screening = ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_SCREENING_VIEW, NULL);

  for (int line = 1; line <= 6; line++)
    {
      int        at = line;
      GtkWidget *row = find_line (screening, &at);

      g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
      g_assert_true (form_help_press (screening, GDK_KEY_0 + (guint) line));
      g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
      g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), row));
    }
}

/* None of these is refused while something is ticked. */
static void
test_none_after_yes (FormFixture  *fixture,
                     gconstpointer data)
{
  form_help_tick_flag (fixture, "weight-loss");
  form_help_answer_none (fixture);
  g_assert_true (stance_screening_has_flag (stance_draft_get_assessment (fixture->draft)->screening, "weight-loss"));
  g_assert_true (stance_draft_get_findings (fixture->draft)->stopped);
}

static void
test_not_answered (FormFixture  *fixture,
                   gconstpointer data)
{
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "8 8 8 8 8 8 8");
  ui_help_settle ();

  for (guint i = 0; i < stance_draft_get_findings (fixture->draft)->findings->len; i++)
    g_assert_false (((StanceFinding *) stance_draft_get_findings (fixture->draft)->findings->pdata[i])->acts);

  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "Answer the safety screen first"));
}

/* Scores and grades */

static void
test_parts (FormFixture  *fixture,
            gconstpointer data)
{
  static const char *const parts[] = { "arms", "trunk", "pelvis", "knee", "steady" };
  static const int         points[] = { 1, 0, 1, 2, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      form_help_choose (fixture, "lateral-step-down", STANCE_SIDE_LEFT, parts[i], points[i]);
      ui_help_settle ();

      if (i == 2)
        g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "Some parts are open"));
    }

  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "4\u00A0points"));
}

static void
choose_grade (StanceObservationField *field,
              const char             *grade)
{
  for (guint i = 0; i < field->measure->grades->len; i++)
    if (g_str_equal (g_array_index (field->measure->grades, StanceGrade, i).id, grade))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (field->input), i + 1);
}

static void
test_grade (FormFixture  *fixture,
            gconstpointer data)
{
  StanceObservationField  *field = form_help_get_field (fixture, "trendelenburg", STANCE_SIDE_LEFT, NULL);
  const StanceObservation *observation;

  choose_grade (field, "positive");
  g_assert_false (gtk_widget_get_visible (field->seconds));
  choose_grade (field, "delayed");
  g_assert_true (gtk_widget_get_visible (field->seconds));
  gtk_editable_set_text (GTK_EDITABLE (field->seconds), "18");
  gtk_editable_set_text (GTK_EDITABLE (field->pain), "4");

  observation = stance_observation_field_find (field);
  g_assert_cmpstr (observation->grade, ==, "delayed");
  g_assert_cmpfloat_with_epsilon (observation->seconds, 18, 1e-9);
  g_assert_cmpfloat_with_epsilon (observation->pain, 4, 1e-9);

  gtk_editable_set_text (GTK_EDITABLE (field->seconds), "31");
  g_assert_true (gtk_widget_has_css_class (field->seconds, "error"));
  g_assert_false (gtk_widget_has_css_class (field->pain, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field->pain)), ==, "4");
}

static void
choose_contraction (GtkWidget  *drop_down,
                    const char *contraction)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (STANCE_PROTOCOL_CONTRACTION);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), (guint) stance_nick_find (info->choices, contraction) + 1);
}

static void
test_strength (FormFixture  *fixture,
               gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *box = ui_help_find (page, STANCE_TYPE_STRENGTH_BOX, NULL);
  GtkWidget *lever = ui_help_find (box, GTK_TYPE_ENTRY, NULL);
  GtkWidget *contraction = ui_help_find (box, GTK_TYPE_DROP_DOWN, NULL);

  form_help_type (fixture, "hip-abduction-strength", STANCE_SIDE_LEFT, "176 180 171");
  ui_help_settle ();
  g_assert_nonnull (form_help_find_text (page, "Needs the lever arm"));

  gtk_editable_set_text (GTK_EDITABLE (lever), "0,4");
  ui_help_settle ();
  /* The inputs stand before it: 180 N × 0.40 m ÷ 60 kg. */
  g_assert_nonnull (form_help_find_text (page, "= 1.20"));
  g_assert_null (form_help_find_text (page, "Novice runners"));

  choose_contraction (contraction, "eccentric");
  ui_help_settle ();
  g_assert_nonnull (form_help_find_text (page, "Novice runners"));

  choose_contraction (contraction, "isometric");
  ui_help_settle ();
  g_assert_null (form_help_find_text (page, "Novice runners"));
}

static void
test_last (FormFixture  *fixture,
           gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);

  g_assert_nonnull (form_help_find_text (page, "Last 8.0°"));
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6 6 6 6 6 6 6");
  ui_help_settle ();
  g_assert_nonnull (form_help_find_text (page, "within measuring error"));
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "5 5 5 5 5 5 5");
  ui_help_settle ();
  g_assert_nonnull (form_help_find_text (page, "more than measuring error"));
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "5 5");
  ui_help_settle ();
  g_assert_null (form_help_find_text (page, "more than measuring error"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/assessment form/a number/%s", numbers[i].path);

      g_test_add (path, FormFixture, GSIZE_TO_POINTER (i), form_help_set_up, test_number, form_help_tear_down);
    }

  g_test_add ("/assessment form/a mended number counts", FormFixture, NULL, form_help_set_up, test_mended, form_help_tear_down);
  g_test_add ("/assessment form/trials show mean and deviation", FormFixture, NULL, form_help_set_up, test_mean, form_help_tear_down);
  g_test_add ("/assessment form/N answers the screen and moves on", FormFixture, NULL, form_help_set_up, test_none, form_help_tear_down);
  g_test_add ("/assessment form/1 to 6 open their line", FormFixture, NULL, form_help_set_up, test_lines, form_help_tear_down);
  g_test_add ("/assessment form/N takes no answer back", FormFixture, NULL, form_help_set_up, test_none_after_yes, form_help_tear_down);
  g_test_add ("/assessment form/nothing acts before the screen is answered", FormFixture, NULL, form_help_set_up, test_not_answered, form_help_tear_down);
  g_test_add ("/assessment form/parts give the score", FormFixture, NULL, form_help_set_up, test_parts, form_help_tear_down);
  g_test_add ("/assessment form/a grade has seconds and pain", FormFixture, NULL, form_help_set_up, test_grade, form_help_tear_down);
  g_test_add ("/assessment form/newtons become strength with a norm", FormFixture, NULL, form_help_set_up, test_strength, form_help_tear_down);
  g_test_add ("/assessment form/last visit stands beside", FormFixture, NULL, form_help_set_up_second_visit, test_last, form_help_tear_down);

  return g_test_run ();
}
