/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "program-help.h"
#include "stance-exercise-card.h"
#include "stance-item-card.h"
#include "stance-library-window.h"

/* Not suggested here, and not held back by an outer hip that hurts. */
#define FREE_EXERCISE "knees-out-toe-press"
#define HELD_EXERCISE "hip-drop"

static const StanceItem *
get_item (const StanceProgram *program,
          guint                index)
{
  g_assert_cmpuint (index, <, program->items->len);

  return program->items->pdata[index];
}

static void
test_built (ProgramFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (StanceProgram) stored = program_help_read (fixture);

  g_assert_cmpint (stored->status, ==, STANCE_PROGRAM_DRAFT);
  g_assert_cmpint (stored->version, ==, 1);
  g_assert_cmpstr (stored->client, ==, fixture->form.client);
  g_assert_cmpuint (stored->items->len, >, 0);
  g_assert_cmpuint (stored->items->len, <=, STANCE_PROGRAM_MAX_SUGGESTED);
  for (guint i = 0; i < stored->items->len; i++)
    {
      const StanceItem *item = get_item (stored, i);

      g_assert_nonnull (stance_catalog_find_rule (stance_program_editor_get_catalog (stance_program_page_get_draft (fixture->page)),
                                                  item->reason));
      g_assert_cmpstr (item->exercise, !=, HELD_EXERCISE);
    }
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "Chosen because:"));
}

/* Dose */

static const struct
{
  const char *typed;
  gboolean    right;
  int         min, max;
} ranges[] = {
  { "12", TRUE, 12, 12 },
  { "12–15", TRUE, 12, 15 },
  { " 12 - 15 ", TRUE, 12, 15 },
  { "", TRUE, 0, 0 },
  { "999", TRUE, 999, 999 },
  { "15–12", FALSE, 0, 0 },
  { "1000", FALSE, 0, 0 },
  { "12–", FALSE, 0, 0 },
  { "-3", FALSE, 0, 0 },
  { "twelve", FALSE, 0, 0 },
  { "1.5", FALSE, 0, 0 },
};

static void
test_ranges (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      int min = -1;
      int max = -1;

      g_test_message ("“%s”", ranges[i].typed);
      g_assert_cmpint (stance_item_card_parse_range (ranges[i].typed, &min, &max), ==, ranges[i].right);
      if (ranges[i].right)
        {
          g_assert_cmpint (min, ==, ranges[i].min);
          g_assert_cmpint (max, ==, ranges[i].max);
        }
    }
}

static void
test_dose_error (ProgramFixture *fixture,
                 gconstpointer   data)
{
  GtkWidget       *card = program_help_get_card (fixture, 0);
  GtkWidget       *entry = program_help_get_entry (card, "Repetitions, such as 12–15");
  const StanceDose before = get_item (program_help_get_program (fixture), 0)->dose;
  int              end = -1;

  gtk_editable_insert_text (GTK_EDITABLE (entry), "x", -1, &end);
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_nonnull (form_help_find_text (card, "A figure, or two such as 12–15"));
  g_assert_cmpint (get_item (program_help_get_program (fixture), 0)->dose.reps_min, ==, before.reps_min);

  gtk_editable_set_text (GTK_EDITABLE (entry), "8–10");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_assert_cmpint (get_item (program_help_get_program (fixture), 0)->dose.reps_min, ==, 8);
  g_assert_cmpint (get_item (program_help_get_program (fixture), 0)->dose.reps_max, ==, 10);
}

static void
test_autosave (ProgramFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (StanceProgram) stored = NULL;
  gint64 typed_at = g_get_monotonic_time ();

  gtk_editable_set_text (GTK_EDITABLE (program_help_get_entry (program_help_get_card (fixture, 0), "Sets")), "4");
  program_help_wait_saved (fixture);
  g_assert_cmpint (g_get_monotonic_time () - typed_at, <, G_USEC_PER_SEC);
  stored = program_help_read (fixture);
  g_assert_cmpint (get_item (stored, 0)->dose.sets_min, ==, 4);
}

/* Order, removal, library */

static void
add (ProgramFixture *fixture,
     const char     *exercise)
{
  stance_program_form_choose (stance_program_page_get_form (fixture->page), exercise);
  ui_help_settle ();
}

static void
test_order (ProgramFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (StanceProgram) stored = NULL;
  guint            last;
  g_autofree char *first = g_strdup (get_item (program_help_get_program (fixture), 0)->exercise);

  add (fixture, FREE_EXERCISE);
  last = program_help_get_program (fixture)->items->len - 1;
  g_assert_cmpuint (last, >, 0);
  stance_program_form_move (stance_program_page_get_form (fixture->page), last, 0);
  gtk_widget_activate_action (program_help_get_card (fixture, 0), "item.move-down", NULL);
  g_assert_cmpstr (get_item (program_help_get_program (fixture), 0)->exercise, ==, first);
  gtk_widget_activate_action (program_help_get_card (fixture, 1), "item.move-up", NULL);
  program_help_wait_saved (fixture);
  stored = program_help_read (fixture);
  g_assert_cmpstr (get_item (stored, 0)->exercise, ==, FREE_EXERCISE);
  g_assert_cmpstr (get_item (stored, 1)->exercise, ==, first);
}

static void
test_remove (ProgramFixture *fixture,
             gconstpointer   data)
{
  StanceProgram   *program = program_help_get_program (fixture);
  guint            n_items = program->items->len;
  g_autofree char *first = g_strdup (get_item (program, 0)->exercise);

  gtk_widget_activate_action (program_help_get_card (fixture, 0), "item.remove", NULL);
  ui_help_settle ();
  g_assert_cmpuint (program->items->len, ==, n_items - 1);
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->form.window), "Exercise removed"));

  gtk_widget_activate_action (GTK_WIDGET (stance_program_page_get_form (fixture->page)), "program.undo-remove", NULL);
  g_assert_cmpuint (program->items->len, ==, n_items);
  g_assert_cmpstr (get_item (program, 0)->exercise, ==, first);
}

static StanceLibraryWindow *
open_library (ProgramFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (stance_program_page_get_form (fixture->page)), "program.add-exercise", NULL);
  ui_help_settle ();

  return STANCE_LIBRARY_WINDOW (ui_help_wait_window (STANCE_TYPE_LIBRARY_WINDOW));
}

/* Types @words and presses Enter. */
static void
take_from_library (ProgramFixture *fixture,
                   const char     *words)
{
  StanceLibraryWindow *library = open_library (fixture);

  stance_library_window_search (library, words);
  g_signal_emit_by_name (ui_help_find (GTK_WIDGET (library), GTK_TYPE_SEARCH_ENTRY, NULL), "activate");
  ui_help_settle ();
}

static void
test_library (ProgramFixture *fixture,
              gconstpointer   data)
{
  StanceProgram       *program = program_help_get_program (fixture);
  guint                n_items = program->items->len;
  StanceLibraryWindow *library = open_library (fixture);
  g_autoptr (GPtrArray) shown = NULL;

  stance_library_window_search (library, "KNEES toe");
  shown = stance_library_window_list_shown (library);
  g_assert_cmpuint (shown->len, ==, 1);
  g_assert_cmpstr (shown->pdata[0], ==, FREE_EXERCISE);
  gtk_window_destroy (GTK_WINDOW (library));

  take_from_library (fixture, "knees toe");
  g_assert_cmpuint (program->items->len, ==, n_items + 1);
  g_assert_cmpstr (get_item (program, n_items)->exercise, ==, FREE_EXERCISE);
  g_assert_null (ui_help_find_window (STANCE_TYPE_LIBRARY_WINDOW));
}

static GtkWidget *
find_exercise_card (GtkWidget  *root,
                    const char *name)
{
  g_autoptr (GPtrArray) cards = ui_help_list (root, STANCE_TYPE_EXERCISE_CARD);

  for (guint i = 0; i < cards->len; i++)
    {
      StanceExerciseItem *item = stance_exercise_card_get_item (cards->pdata[i]);

      if (item != NULL && g_str_equal (stance_exercise_item_get_name (item), name))
        return cards->pdata[i];
    }

  g_error ("No exercise is called %s", name);
}

static void
test_held_back (ProgramFixture *fixture,
                gconstpointer   data)
{
  static const char *const reason[] = { "Pain has settled on stairs", NULL };
  StanceProgram           *program = program_help_get_program (fixture);
  guint                    n_items = program->items->len;
  StanceLibraryWindow     *library = open_library (fixture);
  GtkWidget               *card;

  stance_library_window_search (library, "hip drop");
  ui_help_settle ();
  card = find_exercise_card (GTK_WIDGET (library), "Hip drop on a step");
  g_assert_true (gtk_widget_has_css_class (card, "held-back"));
  g_assert_nonnull (form_help_find_text (card, "Held back at first. It presses on the sore tendon"));
  gtk_window_destroy (GTK_WINDOW (library));

  take_from_library (fixture, "hip drop");
  g_assert_cmpuint (program->items->len, ==, n_items);
  form_help_answer ("accept", reason);
  g_assert_cmpuint (program->items->len, ==, n_items + 1);
  g_assert_cmpstr (get_item (program, n_items)->exercise, ==, HELD_EXERCISE);
  g_assert_cmpstr (get_item (program, n_items)->reason, ==, reason[0]);
}

static void
test_held_back_refused (ProgramFixture *fixture,
                        gconstpointer   data)
{
  StanceProgram *program = program_help_get_program (fixture);
  guint          n_items = program->items->len;

  take_from_library (fixture, "hip drop");
  form_help_answer ("cancel", NULL);
  g_assert_cmpuint (program->items->len, ==, n_items);
}

/* The seventh exercise needs a reason whatever it is. */
static void
test_many (ProgramFixture *fixture,
           gconstpointer   data)
{
  StanceProgramForm *form = stance_program_page_get_form (fixture->page);

  g_assert_false (stance_program_form_needs_reason (form, FREE_EXERCISE));
  while (program_help_get_program (fixture)->items->len < 6)
    stance_program_form_add (form, FREE_EXERCISE, "");
  g_assert_true (stance_program_form_needs_reason (form, FREE_EXERCISE));
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (form), "Two to four exercises"));
}

/* Two windows */

static gboolean
is_conflict (gpointer user_data)
{
  return stance_autosave_get_state (user_data) == STANCE_AUTOSAVE_CONFLICT;
}

/* Another window gives the program nine weeks, this one five. */
static void
make_conflict (ProgramFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceProgram) theirs = program_help_read (fixture);
  g_autoptr (StanceRecord) record = stance_record_open (fixture->form.path, STANCE_RECORD_WRITE, &error);
  StanceProgramEditor *draft = stance_program_page_get_draft (fixture->page);

  theirs->weeks = 9;
  stance_record_save_program (record, theirs, &error);
  g_assert_no_error (error);
  stance_program_editor_get_program (draft)->weeks = 5;
  stance_program_editor_touch (draft);
  ui_help_wait (is_conflict, stance_program_editor_get_autosave (draft));
  ui_help_settle ();
}

static void
check_conflict (ProgramFixture *fixture,
                const char     *answer,
                int             expected)
{
  g_autoptr (StanceProgram) stored = NULL;

  make_conflict (fixture);
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "changed elsewhere"));
  g_assert_cmpint (program_help_get_program (fixture)->weeks, ==, 5);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "program.resolve", NULL);
  form_help_answer (answer, NULL);
  program_help_wait_saved (fixture);
  stored = program_help_read (fixture);
  g_assert_cmpint (program_help_get_program (fixture)->weeks, ==, expected);
  g_assert_cmpint (stored->weeks, ==, expected);
}

static void
test_keep_mine (ProgramFixture *fixture,
                gconstpointer   data)
{
  check_conflict (fixture, "mine", 5);
}

static void
test_take_theirs (ProgramFixture *fixture,
                  gconstpointer   data)
{
  check_conflict (fixture, "theirs", 9);
}

/* The page itself */

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_ENTRY (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget);
}

static gboolean
has_name (GtkWidget *widget)
{
  return gtk_widget_get_tooltip_text (widget) != NULL ||
         gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         (!GTK_IS_ENTRY (widget) && !GTK_IS_DROP_DOWN (widget) && ui_help_find (widget, GTK_TYPE_LABEL, NULL) != NULL);
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
test_named (ProgramFixture *fixture,
            gconstpointer   data)
{
  assert_named (GTK_WIDGET (fixture->page));
}

static void
test_finalize (ProgramFixture *fixture,
               gconstpointer   data)
{
  int counter = 0;

  ui_help_watch_object (G_OBJECT (stance_program_page_get_draft (fixture->page)), &counter);
  gtk_widget_activate_action (program_help_get_card (fixture, 0), "item.remove", NULL);
  gtk_widget_activate_action (GTK_WIDGET (stance_program_page_get_form (fixture->page)), "program.undo-remove", NULL);
  program_help_wait_saved (fixture);
  ui_help_settle ();
  ui_help_watch (GTK_WIDGET (fixture->page), &counter);
  g_assert_cmpint (counter, >, 8);

  gtk_widget_activate_action (GTK_WIDGET (fixture->form.window), "win.leave-work", NULL);
  ui_help_settle ();
  ui_help_settle ();
  g_assert_cmpint (counter, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, data, function) g_test_add ("/program page/" path, ProgramFixture, data, program_help_set_up, function, program_help_tear_down)
  ADD ("a signed visit becomes a stored draft in which each exercise has its reason", NULL, test_built);
  g_test_add_func ("/program page/a figure of a dose is one number or two", test_ranges);
  ADD ("what is no dose is marked at the field and changes nothing", NULL, test_dose_error);
  ADD ("a change is on disk within a second", NULL, test_autosave);
  ADD ("exercises keep the order they were moved to", NULL, test_order);
  ADD ("a removed exercise comes back to its place", NULL, test_remove);
  ADD ("an exercise is found by its words and added with Enter", NULL, test_library);
  ADD ("what the region holds back is gray and asks for a reason", NULL, test_held_back);
  ADD ("without a reason what is held back is not added", NULL, test_held_back_refused);
  ADD ("the seventh exercise needs a reason", NULL, test_many);
  ADD ("in a conflict mine can be kept", NULL, test_keep_mine);
  ADD ("in a conflict the other can be taken", NULL, test_take_theirs);
  ADD ("every control has a name", NULL, test_named);
  ADD ("the page goes away whole", NULL, test_finalize);
#undef ADD

  return g_test_run ();
}
