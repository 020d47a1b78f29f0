/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library-help.h"
#include "stance-exercise-card.h"
#include "stance-exercise-files.h"
#include "stance-exercise-requests.h"
#include "stance-own-exercise.h"

static gboolean
is_shown (LibraryFixture *fixture,
          const char     *exercise)
{
  g_autoptr (GPtrArray) shown = stance_library_browser_list_shown (fixture->browser);

  for (guint i = 0; i < shown->len; i++)
    if (g_str_equal (shown->pdata[i], exercise))
      return TRUE;

  return FALSE;
}

static guint
count_shown (LibraryFixture *fixture)
{
  g_autoptr (GPtrArray) shown = stance_library_browser_list_shown (fixture->browser);

  return shown->len;
}

static const char *
get_open (LibraryFixture *fixture)
{
  StanceExerciseItem *item = stance_library_view_get_open (fixture->view);

  return item != NULL ? stance_exercise_item_get_exercise (item)->id : NULL;
}

/* Searching */

static const struct
{
  const char *typed;
  const char *found;
  const char *left_out;
} searches[] = {
  { "hip drop", "hip-drop", "step-down" },
  { "drop HIP", "hip-drop", "step-down" },
  { "  Hïp   drop ", "hip-drop", "step-down" },
  { "pelvic", "hip-drop", "glute-bridge" },
  { "glut med", "side-plank-leg-lift", "terminal-knee-extension" },
  { "quadriceps", "terminal-knee-extension", "hip-drop" },
  { "banister", "hip-drop", "glute-bridge" },
  { "lying back", "glute-bridge", "hip-drop" },
  { "step one leg rail", "hip-drop", "glute-bridge" },
};

static void
test_search (LibraryFixture *fixture,
             gconstpointer   data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_test_message ("“%s”", searches[i].typed);
      stance_library_browser_search (fixture->browser, searches[i].typed);
      g_assert_true (is_shown (fixture, searches[i].found));
      g_assert_false (is_shown (fixture, searches[i].left_out));
    }
}

/* What is in the name comes before what is in other words. */
static void
test_order (LibraryFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (GPtrArray) shown = NULL;

  stance_library_browser_search (fixture->browser, "wall");
  shown = stance_library_browser_list_shown (fixture->browser);
  g_assert_cmpuint (shown->len, >, 1);
  stance_library_browser_search (fixture->browser, "bridge");
  g_ptr_array_unref (shown);
  shown = stance_library_browser_list_shown (fixture->browser);
  g_assert_cmpstr (shown->pdata[0], ==, "glute-bridge");
}

static void
test_nothing (LibraryFixture *fixture,
              gconstpointer   data)
{
  guint all = count_shown (fixture);

  stance_library_browser_search (fixture->browser, "zzz");
  ui_help_settle ();
  g_assert_cmpuint (count_shown (fixture), ==, 0);
  g_assert_nonnull (ui_help_find_label (GTK_WIDGET (fixture->view), "No Exercise Found"));
  stance_library_browser_clear (fixture->browser);
  g_assert_cmpuint (count_shown (fixture), ==, all);
}

/* Chips */

static const struct
{
  StanceFacet facet;
  const char *id;
  const char *shown;
  const char *left_out;
} chips[] = {
  { STANCE_FACET_MUSCLE, "quadriceps", "terminal-knee-extension", "hip-drop" },
  { STANCE_FACET_PHASE, "strength", "hip-drop", "knees-out-toe-press" },
  { STANCE_FACET_POSITION, "supine", "glute-bridge", "hip-drop" },
  { STANCE_FACET_EQUIPMENT, "wall", "standing-wall-press", "hip-drop" },
  { STANCE_FACET_REGION, "outer-hip", "terminal-knee-extension", "hip-drop" },
  { STANCE_FACET_LEVEL, "first", "glute-bridge", NULL },
};

static void
test_chips (LibraryFixture *fixture,
            gconstpointer   data)
{
  guint all = count_shown (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (chips); i++)
    {
      StanceLibraryChip *chip = stance_library_browser_get_chip (fixture->browser, chips[i].facet);

      g_test_message ("%s", chips[i].id);
      stance_library_chip_choose (chip, chips[i].id, TRUE);
      g_assert_true (is_shown (fixture, chips[i].shown));
      if (chips[i].left_out != NULL)
        g_assert_false (is_shown (fixture, chips[i].left_out));
      stance_library_chip_choose (chip, chips[i].id, FALSE);
      g_assert_cmpuint (count_shown (fixture), ==, all);
    }
}

/* Two of one chip widen, two chips narrow; one region at a time. */
static void
test_joined (LibraryFixture *fixture,
             gconstpointer   data)
{
  StanceLibraryChip *position = stance_library_browser_get_chip (fixture->browser, STANCE_FACET_POSITION);
  StanceLibraryChip *equipment = stance_library_browser_get_chip (fixture->browser, STANCE_FACET_EQUIPMENT);
  StanceLibraryChip *region = stance_library_browser_get_chip (fixture->browser, STANCE_FACET_REGION);
  g_auto (GStrv) regions = NULL;

  stance_library_chip_choose (position, "supine", TRUE);
  stance_library_chip_choose (position, "one-leg-stand", TRUE);
  g_assert_true (is_shown (fixture, "glute-bridge"));
  g_assert_true (is_shown (fixture, "hip-drop"));
  stance_library_chip_choose (equipment, "step", TRUE);
  g_assert_false (is_shown (fixture, "hip-drop"));
  stance_library_chip_choose (equipment, "rail", TRUE);
  g_assert_true (is_shown (fixture, "hip-drop"));

  stance_library_chip_choose (region, "groin", TRUE);
  stance_library_chip_choose (region, "shin", TRUE);
  regions = stance_library_chip_dup_chosen (region);
  g_assert_cmpuint (g_strv_length (regions), ==, 1);
  g_assert_cmpstr (regions[0], ==, "shin");
}

/* Favorites */

static void
test_favorites (LibraryFixture *fixture,
                gconstpointer   data)
{
  GtkToggleButton *favorites = GTK_TOGGLE_BUTTON (ui_help_find (GTK_WIDGET (fixture->browser), GTK_TYPE_TOGGLE_BUTTON, "favorites"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "library.toggle-favorite", "s", "hip-drop");
  gtk_toggle_button_set_active (favorites, TRUE);
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  g_assert_true (is_shown (fixture, "hip-drop"));

  /* Another library of this computer knows them. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave-work", NULL);
  library_help_open (fixture);
  g_assert_true (stance_exercise_item_get_favorite (stance_library_find (stance_library_view_get_library (fixture->view), "hip-drop")));

  favorites = GTK_TOGGLE_BUTTON (ui_help_find (GTK_WIDGET (fixture->browser), GTK_TYPE_TOGGLE_BUTTON, "favorites"));
  gtk_toggle_button_set_active (favorites, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "library.toggle-favorite", "s", "hip-drop");
  g_assert_cmpuint (count_shown (fixture), ==, 0);
}

/* The exercise */

static void
test_detail (LibraryFixture *fixture,
             gconstpointer   data)
{
  static const char *const texts[] = {
    "Hip drop on a step",
    "Also called: Pelvic drop, hip hike",
    "Let your RIGHT hip sink, so your RIGHT foot drops below the step.",
    "Draw your belly in and come back to level.",
    "Stop if the side of your hip hurts more each time.",
    "side of the hip (gluteus medius)",
    "step · rail or banister",
    "Outer hip",
    "gluteus medius 57 %MVIC, healthy young adults",
  };

  library_help_show (fixture, "hip-drop");
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_nonnull (ui_help_find_label (GTK_WIDGET (fixture->view), texts[i]));
    }
}

static void
test_doses (LibraryFixture *fixture,
            gconstpointer   data)
{
  library_help_show (fixture, "hip-drop");
  g_assert_nonnull (ui_help_find_label (GTK_WIDGET (fixture->view),
                                        "Article: 3 × 15 · each side (Article on hip drop)\n"
                                        "Start with: 2 × 8 · each side (clinic practice)"));
}

static void
test_sides (LibraryFixture *fixture,
            gconstpointer   data)
{
  StanceExerciseView *exercise = STANCE_EXERCISE_VIEW (ui_help_find (GTK_WIDGET (fixture->view), STANCE_TYPE_EXERCISE_VIEW, NULL));

  library_help_show (fixture, "hip-drop");
  g_assert_nonnull (ui_help_find_label (GTK_WIDGET (exercise), "Stand on your LEFT leg at the edge of a step and hold a rail."));
  stance_exercise_view_set_side (exercise, STANCE_SIDE_RIGHT);
  ui_help_settle ();
  g_assert_nonnull (ui_help_find_label (GTK_WIDGET (exercise), "Stand on your RIGHT leg at the edge of a step and hold a rail."));
  g_assert_null (ui_help_find_label (GTK_WIDGET (exercise), "Stand on your LEFT leg at the edge of a step and hold a rail."));
}

static GtkWidget *
find_step (LibraryFixture *fixture,
           const char     *exercise)
{
  g_autoptr (GPtrArray) buttons = ui_help_list (GTK_WIDGET (fixture->view), GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    {
      GVariant *target = gtk_actionable_get_action_target_value (buttons->pdata[i]);

      if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), "library.show") == 0 && g_str_equal (g_variant_get_string (target, NULL), exercise))
        return buttons->pdata[i];
    }

  g_error ("No step of the ladder leads to %s", exercise);
}

static void
test_ladder (LibraryFixture *fixture,
             gconstpointer   data)
{
  library_help_show (fixture, "hip-drop");
  g_signal_emit_by_name (find_step (fixture, "standing-wall-press"), "clicked");
  ui_help_settle ();
  g_assert_cmpstr (get_open (fixture), ==, "standing-wall-press");
  g_signal_emit_by_name (find_step (fixture, "hip-drop"), "clicked");
  ui_help_settle ();
  g_assert_cmpstr (get_open (fixture), ==, "hip-drop");
}

/* The clinic's own */

#define OWN "own-bridge"

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gpointer stored = stance_store_finish (STANCE_STORE (source), result, &error);

  g_assert_no_error (error);
  if (stored != NULL)
    stance_own_exercise_free (stored);
}

/* A copy of the bridge under another name. */
static void
store_own (LibraryFixture *fixture)
{
  StanceSession     *session = stance_window_get_session (fixture->window);
  StanceOwnExercise *own = stance_own_exercise_new ();
  g_autofree char   *file = stance_exercise_dup_file (stance_catalog_find_exercise (stance_session_get_catalog (session), "glute-bridge"));
  g_auto (GStrv) parts = g_strsplit (file, "Name=Bridge", 2);

  own->id = g_strdup (OWN);
  g_free (own->content);
  own->content = g_strjoinv ("Name=Zebra bridge", parts);
  stance_store_write_async (stance_session_get_store (session), stance_request_save_exercise, own,
                            (GDestroyNotify) stance_own_exercise_free, (GDestroyNotify) stance_own_exercise_free,
                            NULL, stored_cb, NULL);
}

static void
set_retired (LibraryFixture *fixture,
             gboolean        retired)
{
  stance_exercise_files_retire (GTK_WINDOW (fixture->window), stance_window_get_session (fixture->window), OWN, retired,
                                NULL, NULL, NULL);
}

static gboolean
is_offered (gpointer user_data)
{
  return is_shown (user_data, OWN);
}

static gboolean
is_gone (gpointer user_data)
{
  return !is_shown (user_data, OWN);
}

static void
test_own (LibraryFixture *fixture,
          gconstpointer   data)
{
  guint all = count_shown (fixture);

  store_own (fixture);
  stance_library_view_await (fixture->view, OWN);
  ui_help_wait (is_offered, fixture);
  g_assert_cmpuint (count_shown (fixture), ==, all + 1);
  g_assert_cmpstr (get_open (fixture), ==, OWN);
  g_assert_nonnull (ui_help_find_label (GTK_WIDGET (fixture->view), "Zebra bridge"));

  stance_library_view_go_back (fixture->view);
  stance_library_browser_search (fixture->browser, "zebra");
  g_assert_cmpuint (count_shown (fixture), ==, 1);
}

static void
test_retired (LibraryFixture *fixture,
              gconstpointer   data)
{
  store_own (fixture);
  ui_help_wait (is_offered, fixture);
  library_help_show (fixture, OWN);
  set_retired (fixture, TRUE);
  ui_help_wait (is_gone, fixture);
  g_assert_null (get_open (fixture));

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "library.show-retired", NULL);
  g_assert_true (is_shown (fixture, OWN));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "library.show-retired", NULL);
  g_assert_false (is_shown (fixture, OWN));
  set_retired (fixture, FALSE);
  ui_help_wait (is_offered, fixture);
}

/* Keys */

static void
test_keys (LibraryFixture *fixture,
           gconstpointer   data)
{
  GtkWidget *entry = ui_help_find (GTK_WIDGET (fixture->browser), GTK_TYPE_SEARCH_ENTRY, NULL);

  stance_library_browser_search (fixture->browser, "hip drop");
  g_signal_emit_by_name (entry, "activate");
  ui_help_settle ();
  g_assert_cmpstr (get_open (fixture), ==, "hip-drop");

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "library.easier", NULL);
  g_assert_cmpstr (get_open (fixture), ==, "standing-wall-press");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "library.harder", NULL);
  g_assert_cmpstr (get_open (fixture), ==, "hip-drop");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave-work", NULL);
  g_assert_null (get_open (fixture));
  g_assert_true (stance_window_get_work (fixture->window) == GTK_WIDGET (fixture->view));

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "library.back", NULL);
  ui_help_settle ();
  g_assert_null (stance_window_get_work (fixture->window));
}

/* Outside of a program there is nothing to add to. */
static void
test_no_adding (LibraryFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (GPtrArray) buttons = NULL;

  library_help_show (fixture, "hip-drop");
  buttons = ui_help_list (GTK_WIDGET (fixture->view), GTK_TYPE_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    if (g_str_has_prefix (gtk_actionable_get_action_name (buttons->pdata[i]) != NULL ? gtk_actionable_get_action_name (buttons->pdata[i]) : "", "library.add"))
      g_assert_false (gtk_widget_get_visible (buttons->pdata[i]));
}

static void
test_named (LibraryFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (GPtrArray) cards = ui_help_list (GTK_WIDGET (fixture->browser), STANCE_TYPE_EXERCISE_CARD);
  g_autoptr (GPtrArray) buttons = ui_help_list (GTK_WIDGET (fixture->browser), GTK_TYPE_MENU_BUTTON);

  g_assert_cmpuint (cards->len, >, 0);
  for (guint i = 0; i < cards->len; i++)
    g_assert_true (gtk_test_accessible_has_property (cards->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL));
  for (guint i = 0; i < buttons->len; i++)
    g_assert_true (gtk_test_accessible_has_property (buttons->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_test_accessible_assert_property (ui_help_find (GTK_WIDGET (fixture->browser), GTK_TYPE_SEARCH_ENTRY, NULL),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Search exercises by name, muscle, equipment or position");
}

static void
count_down_cb (gpointer counter,
               GObject *gone)
{
  --*(int *) counter;
}

static void
test_finalize (LibraryFixture *fixture,
               gconstpointer   data)
{
  int counter = 2;

  library_help_show (fixture, "hip-drop");
  g_object_weak_ref (G_OBJECT (fixture->view), count_down_cb, &counter);
  g_object_weak_ref (G_OBJECT (stance_library_view_get_library (fixture->view)), count_down_cb, &counter);
  stance_window_pop_work (fixture->window);
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

#define ADD(path, function) g_test_add ("/library/" path, LibraryFixture, NULL, library_help_set_up, function, library_help_tear_down)
  ADD ("every word is found in names, muscles, equipment and position", test_search);
  ADD ("what is in the name comes first", test_order);
  ADD ("nothing found says so, and all come back", test_nothing);
  ADD ("each chip chooses", test_chips);
  ADD ("choices of one chip widen and chips narrow", test_joined);
  ADD ("favorites are remembered", test_favorites);
  ADD ("an exercise tells all there is to know", test_detail);
  ADD ("the article's dose has its source and the start is the clinic's", test_doses);
  ADD ("the steps follow the working hip", test_sides);
  ADD ("one step easier and harder is one click", test_ladder);
  ADD ("the clinic's own exercise is there as soon as it is stored", test_own);
  ADD ("what is retired is gone until it is asked for", test_retired);
  ADD ("keys open, climb the ladder and go back", test_keys);
  ADD ("outside of a program nothing can be added", test_no_adding);
  ADD ("cards and chips have names", test_named);
  ADD ("the page goes away whole", test_finalize);
#undef ADD

  return g_test_run ();
}
