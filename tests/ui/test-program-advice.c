/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "program-help.h"
#include "stance-program-advice.h"

static GtkWidget *
get_advice (ProgramFixture *fixture)
{
  return ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_PROGRAM_ADVICE, NULL);
}

static gboolean
has_title (GtkWidget  *row,
           const char *title)
{
  return row != NULL && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title);
}

/* The row of a page that may be chosen. */
static GtkWidget *
find_choice (ProgramFixture *fixture,
             const char     *name)
{
  g_autoptr (GPtrArray) checks = ui_help_list (get_advice (fixture), GTK_TYPE_CHECK_BUTTON);

  for (guint i = 0; i < checks->len; i++)
    {
      GtkWidget *row = gtk_widget_get_ancestor (checks->pdata[i], ADW_TYPE_ACTION_ROW);

      if (has_title (row, name))
        return row;
    }

  g_error ("No advice is called %s", name);
}

static GtkCheckButton *
get_check (ProgramFixture *fixture,
           const char     *name)
{
  return GTK_CHECK_BUTTON (ui_help_find (find_choice (fixture, name), GTK_TYPE_CHECK_BUTTON, NULL));
}

static void
choose (ProgramFixture *fixture,
        const char     *name,
        gboolean        wanted)
{
  gtk_check_button_set_active (get_check (fixture, name), wanted);
  ui_help_settle ();
}

/* A button of the page that is chosen at @index. */
static void
click (ProgramFixture *fixture,
       int             index,
       const char     *tooltip)
{
  GtkWidget *list = ui_help_find (get_advice (fixture), GTK_TYPE_LIST_BOX, NULL);
  g_autoptr (GPtrArray) lists = ui_help_list (get_advice (fixture), GTK_TYPE_LIST_BOX);
  g_autoptr (GPtrArray) buttons = NULL;

  for (guint i = 0; i < lists->len; i++)
    if (gtk_widget_has_css_class (lists->pdata[i], "stance-chosen"))
      list = lists->pdata[i];

  buttons = ui_help_list (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index)), GTK_TYPE_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (buttons->pdata[i]), tooltip) == 0)
      {
        g_assert_true (gtk_widget_get_sensitive (buttons->pdata[i]));
        g_signal_emit_by_name (buttons->pdata[i], "clicked");
        ui_help_settle ();
        return;
      }

  g_error ("No button is called %s", tooltip);
}

static void
assert_pages (const StanceProgram *program,
              const char          *expected)
{
  g_autoptr (GString) pages = g_string_new (NULL);

  for (guint i = 0; i < program->advice->len; i++)
    g_string_append_printf (pages, "%s%s", i > 0 ? " " : "", (const char *) program->advice->pdata[i]);

  g_assert_cmpstr (pages->str, ==, expected);
}

static void
test_chosen (ProgramFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (StanceProgram) stored = NULL;

  assert_pages (program_help_get_program (fixture), "");
  choose (fixture, "The running brake", TRUE);
  choose (fixture, "Shoes and gear", TRUE);
  choose (fixture, "Five steps to a new skill", TRUE);
  click (fixture, 2, "Move Up");
  click (fixture, 0, "Move Down");
  program_help_wait_saved (fixture);
  stored = program_help_read (fixture);
  assert_pages (stored, "skill-cycle running-brake gear");
  g_assert_nonnull (form_help_find_text (get_advice (fixture), "2 chosen"));
}

static void
test_removed (ProgramFixture *fixture,
              gconstpointer   data)
{
  choose (fixture, "The running brake", TRUE);
  choose (fixture, "Shoes and gear", TRUE);
  click (fixture, 0, "Remove");
  assert_pages (program_help_get_program (fixture), "gear");
  g_assert_false (gtk_check_button_get_active (get_check (fixture, "The running brake")));
  choose (fixture, "Shoes and gear", FALSE);
  assert_pages (program_help_get_program (fixture), "");
}

/* The outer hip of the fixture is sore. */
static void
test_held_back (ProgramFixture *fixture,
                gconstpointer   data)
{
  GtkWidget *held = find_choice (fixture, "Warm up before you run");
  GtkWidget *allowed = find_choice (fixture, "Shoes and gear");

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (held)), ==, "Held back at first with pain here: Outer hip");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (allowed)), ==, "");
}

static gboolean
has_text (const StanceSheet *sheet,
          const char        *text)
{
  g_autofree char *all = stance_sheet_to_text (sheet);

  return strstr (all, text) != NULL;
}

static void
test_on_paper (ProgramFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (StanceSheet) sheet = NULL;

  choose (fixture, "How to land on each ground", TRUE);
  sheet = program_help_lay_out (fixture);
  g_assert_true (has_text (sheet, "How to land on each ground"));
  g_assert_true (has_text (sheet, "Rocks and roots\tOn the ball of your foot, under your body"));
}

static void
test_issued (ProgramFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (StanceProgram) stored = NULL;

  choose (fixture, "The running brake", TRUE);
  program_help_issue (fixture);
  stored = program_help_read (fixture);
  g_assert_cmpint (stored->status, ==, STANCE_PROGRAM_ISSUED);
  assert_pages (stored, "running-brake");
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (get_check (fixture, "Shoes and gear"))));
}

/* The list of load advice holds a page for each region and no other. */
static void
test_load (ProgramFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (GPtrArray) choices = ui_help_list (GTK_WIDGET (fixture->page), GTK_TYPE_DROP_DOWN);
  guint n_found = 0;

  for (guint i = 0; i < choices->len; i++)
    {
      GtkStringList   *names = GTK_STRING_LIST (gtk_drop_down_get_model (choices->pdata[i]));
      g_autofree char *difference = gtk_test_accessible_check_property (choices->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL, "Load advice");

      if (difference != NULL)
        continue;

      n_found++;
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (names)), ==, 1 + 12);
      g_assert_cmpstr (gtk_string_list_get_string (names, 12), ==, "Pain in the foot");
    }

  g_assert_cmpuint (n_found, ==, 1);
}

static void
test_narrow (ProgramFixture *fixture,
             gconstpointer   data)
{
  int least = 0;

  choose (fixture, "How to land on each ground", TRUE);
  gtk_widget_measure (get_advice (fixture), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 330);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add ("/program advice/" path, ProgramFixture, NULL, program_help_set_up, function, program_help_tear_down)
  ADD ("pages are kept in the order they were chosen and moved to", test_chosen);
  ADD ("a page that is removed is no longer chosen", test_removed);
  ADD ("what the region holds back says so", test_held_back);
  ADD ("a chosen page stands on the sheet", test_on_paper);
  ADD ("an issued program keeps its pages", test_issued);
  ADD ("other pages are no load advice", test_load);
  ADD ("it fits a narrow window", test_narrow);
#undef ADD

  return g_test_run ();
}
