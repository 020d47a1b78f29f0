/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"

#include "stance-choice.h"
#include "stance-measure-row.h"

#define DROP  "pelvic-drop-running"
#define SCORE "lateral-step-down"
#define SEEN  "eye-hip-drop"
#define GRADE "trendelenburg"

static GtkWidget *
get_input (FormFixture *fixture,
           const char  *measure,
           StanceSide   side,
           const char  *part)
{
  return form_help_get_field (fixture, measure, side, part)->input;
}

static const char *
get_typed (FormFixture *fixture,
           const char  *measure,
           StanceSide   side)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_input (fixture, measure, side, NULL)));
}

static const char *
get_status (FormFixture *fixture,
            const char  *measure,
            StanceSide   side)
{
  return stance_steady_label_get_text (form_help_get_field (fixture, measure, side, NULL)->status);
}

/* As the clipboard does: into the line of text itself. */
static void
paste (FormFixture *fixture,
       const char  *measure,
       StanceSide   side,
       const char  *text)
{
  GtkEditable *line = gtk_editable_get_delegate (GTK_EDITABLE (get_input (fixture, measure, side, NULL)));
  int          position = 0;

  gtk_editable_insert_text (line, text, -1, &position);
}

static StanceForm
get_form (FormFixture *fixture,
          const char  *measure,
          StanceSide   side)
{
  const StanceObservation *observation = stance_assessment_find (stance_draft_get_assessment (fixture->draft), measure, side, NULL);

  return observation != NULL ? observation->form : STANCE_FORM_EMPTY;
}

static void
test_paste (FormFixture  *fixture,
            gconstpointer data)
{
  paste (fixture, DROP, STANCE_SIDE_RIGHT, "6,2\r\n7,1\r\n6,8\r\n");
  g_assert_cmpstr (get_typed (fixture, DROP, STANCE_SIDE_RIGHT), ==, "6,2  7,1  6,8");
  g_assert_cmpint (get_form (fixture, DROP, STANCE_SIDE_RIGHT), ==, STANCE_FORM_TRIALS);
  g_assert_cmpint (get_form (fixture, DROP, STANCE_SIDE_LEFT), ==, STANCE_FORM_EMPTY);

  /* Wherever two columns are pasted, left is left. */
  paste (fixture, DROP, STANCE_SIDE_RIGHT, "8.0\t4.0\n8.2\t4.2\n");
  g_assert_cmpstr (get_typed (fixture, DROP, STANCE_SIDE_LEFT), ==, "8.0  8.2");
  g_assert_cmpstr (get_typed (fixture, DROP, STANCE_SIDE_RIGHT), ==, "4.0  4.2");
}

static void
test_paste_unread (FormFixture  *fixture,
                   gconstpointer data)
{
  paste (fixture, DROP, STANCE_SIDE_LEFT, "6.2\nabout 7\n");
  g_assert_cmpstr (get_typed (fixture, DROP, STANCE_SIDE_LEFT), ==, "6.2  about 7");
  g_assert_true (gtk_widget_has_css_class (get_input (fixture, DROP, STANCE_SIDE_LEFT, NULL), "error"));
  g_assert_cmpint (get_form (fixture, DROP, STANCE_SIDE_LEFT), ==, STANCE_FORM_EMPTY);
}

/* Reasons */

static const struct
{
  const char *path;
  const char *measure;
  const char *typed;
  const char *status;
} reasons[] = {
  { "/assessment entry/a straight leg read as 180 is told how to type it", "fppa-squat", "171",
    "A straight line is 0 here, not 180: type 180 minus the angle." },
  { "/assessment entry/the limits are said with their unit", DROP, "45", "Must be −10 to 20°" },
  { "/assessment entry/the one trial that is beyond the limits is named", DROP, "6 61 7", "61: must be −10 to 20°" },
  { "/assessment entry/a trial far from the others is asked about", DROP, "6 6.2 5.9 6.1 6 10.5",
    "10.5 is far from the others. Is it right?" },
  { "/assessment entry/an unusual trial is asked about", DROP, "13", "13 is unusual. Is it right?" },
};

static void
test_reason (FormFixture  *fixture,
             gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);

  form_help_type (fixture, reasons[row].measure, STANCE_SIDE_LEFT, reasons[row].typed);
  g_assert_cmpstr (get_status (fixture, reasons[row].measure, STANCE_SIDE_LEFT), ==, reasons[row].status);
  g_assert_cmpstr (get_typed (fixture, reasons[row].measure, STANCE_SIDE_LEFT), ==, reasons[row].typed);
}

/* Not tested */

static void
press_pain (FormFixture *fixture,
            const char  *measure,
            const char  *part)
{
  g_assert_true (form_help_press (GTK_WIDGET (form_help_get_field (fixture, measure, STANCE_SIDE_LEFT, part)), GDK_KEY_p));
}

static void
test_pain (FormFixture  *fixture,
           gconstpointer data)
{
  static const struct
  {
    const char *measure;
    const char *part;
  } kinds[] = { { DROP, NULL }, { SEEN, NULL }, { GRADE, NULL }, { SCORE, "trunk" } };

  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "6 7");
  form_help_choose (fixture, SEEN, STANCE_SIDE_LEFT, NULL, 2);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_input (fixture, GRADE, STANCE_SIDE_LEFT, NULL)), 1);
  form_help_choose (fixture, SCORE, STANCE_SIDE_LEFT, "arms", 1);
  form_help_choose (fixture, SCORE, STANCE_SIDE_LEFT, "trunk", 0);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      StanceForm before = get_form (fixture, kinds[i].measure, STANCE_SIDE_LEFT);

      g_assert_cmpint (before, !=, STANCE_FORM_EMPTY);
      press_pain (fixture, kinds[i].measure, kinds[i].part);
      g_assert_cmpint (get_form (fixture, kinds[i].measure, STANCE_SIDE_LEFT), ==, STANCE_FORM_NOT_TESTED);
      press_pain (fixture, kinds[i].measure, kinds[i].part);
      g_assert_cmpint (get_form (fixture, kinds[i].measure, STANCE_SIDE_LEFT), ==, before);
    }

  g_assert_cmpstr (get_typed (fixture, DROP, STANCE_SIDE_LEFT), ==, "6 7");
  g_assert_cmpint (stance_choice_get (STANCE_CHOICE (get_input (fixture, SCORE, STANCE_SIDE_LEFT, "arms"))), ==, 1);
}

/* Keys */

static void
test_keys (FormFixture  *fixture,
           gconstpointer data)
{
  StanceObservationField *grade = form_help_get_field (fixture, GRADE, STANCE_SIDE_LEFT, NULL);
  StanceObservationField *seen = form_help_get_field (fixture, SEEN, STANCE_SIDE_LEFT, NULL);

  gtk_widget_grab_focus (GTK_WIDGET (grade));
  g_assert_true (form_help_press (GTK_WIDGET (grade), GDK_KEY_KP_2));
  g_assert_cmpstr (stance_observation_field_find (grade)->grade, ==, "delayed");
  g_assert_true (form_help_press (GTK_WIDGET (grade), GDK_KEY_Return));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), grade->seconds));

  /* What is typed there are seconds. */
  g_assert_false (form_help_press (GTK_WIDGET (grade), GDK_KEY_1));

  gtk_widget_grab_focus (GTK_WIDGET (seen));
  g_assert_true (form_help_press (GTK_WIDGET (seen), GDK_KEY_Return));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                         GTK_WIDGET (form_help_get_field (fixture, SEEN, STANCE_SIDE_RIGHT, NULL))));
}

/* Ghosts */

static int
get_height (FormFixture *fixture)
{
  GtkWidget *row = gtk_widget_get_ancestor (get_input (fixture, DROP, STANCE_SIDE_LEFT, NULL), STANCE_TYPE_MEASURE_ROW);
  int        height;

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 500, &height, NULL, NULL, NULL);

  return height;
}

static void
test_last (FormFixture  *fixture,
           gconstpointer data)
{
  static const char *const typed[] = { "5", "5 5 5 5 5 5 5", "13", "61", "six", "" };
  GtkWidget               *input = get_input (fixture, DROP, STANCE_SIDE_LEFT, NULL);
  int                      height = get_height (fixture);

  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (input)), ==, "8.0");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Last 8.0°");
  g_assert_null (gtk_entry_get_placeholder_text (GTK_ENTRY (get_input (fixture, DROP, STANCE_SIDE_RIGHT, NULL))));

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      form_help_type (fixture, DROP, STANCE_SIDE_RIGHT, "4 4 4 4 4 4 4");
      form_help_type (fixture, DROP, STANCE_SIDE_LEFT, typed[i]);
      g_assert_cmpint (get_height (fixture), ==, height);
    }
}

static void
test_symmetry (FormFixture  *fixture,
               gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);

  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "8");
  form_help_type (fixture, DROP, STANCE_SIDE_RIGHT, "4");
  ui_help_settle ();
  g_assert_nonnull (form_help_find_text (page, "Sides differ by 4.0°. Limb symmetry 50%: 4.0 ÷ 8.0"));

  /* No more than the measuring error. */
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "2.8");
  form_help_type (fixture, DROP, STANCE_SIDE_RIGHT, "1");
  ui_help_settle ();
  g_assert_nonnull (form_help_find_text (page, "Sides differ by 1.8°. Limb symmetry: not meaningful near zero"));
}

static void
add (const char *path,
     void (*test) (FormFixture  *fixture,
                   gconstpointer data),
     gsize row)
{
  g_test_add (path, FormFixture, GSIZE_TO_POINTER (row), form_help_set_up, test, form_help_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/assessment entry/a pasted column is trials, two are both sides", test_paste, 0);
  add ("/assessment entry/what cannot be read stays as it was pasted", test_paste_unread, 0);
  add ("/assessment entry/not tested for pain is one key and back, from every kind of field", test_pain, 0);
  add ("/assessment entry/grades have number keys and Enter moves on", test_keys, 0);
  add ("/assessment entry/symmetry is said and means nothing near zero", test_symmetry, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    add (reasons[i].path, test_reason, i);

  g_test_add ("/assessment entry/the last visit stands in the field and nothing jumps", FormFixture, NULL, form_help_set_up_second_visit, test_last, form_help_tear_down);

  return g_test_run ();
}
