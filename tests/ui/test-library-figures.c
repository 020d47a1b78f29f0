/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library-help.h"
#include "stance-figure-cache.h"
#include "stance-figure-player.h"

#define DRAWN "hip-drop"

static StanceFigureCache *
get_figures (LibraryFixture *fixture)
{
  return stance_session_get_figures (stance_window_get_session (fixture->window));
}

static StanceFigurePlayer *
get_player (LibraryFixture *fixture)
{
  return STANCE_FIGURE_PLAYER (ui_help_find (GTK_WIDGET (fixture->view), STANCE_TYPE_FIGURE_PLAYER, NULL));
}

static guint
count_figures (LibraryFixture *fixture)
{
  GListModel *items = stance_library_get_items (stance_library_view_get_library (fixture->view));
  guint       n_figures = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (StanceExerciseItem) item = g_list_model_get_item (items, i);

      n_figures += stance_exercise_item_get_exercise (item)->figure != NULL;
    }

  return n_figures;
}

static gboolean
are_drawn (gpointer user_data)
{
  return stance_figure_cache_get_n_made (get_figures (user_data)) >= count_figures (user_data);
}

static void
scroll (LibraryFixture *fixture,
        double          way)
{
  GtkWidget     *scroller = gtk_widget_get_ancestor (ui_help_find (GTK_WIDGET (fixture->browser), GTK_TYPE_GRID_VIEW, NULL),
                                                     GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  gtk_adjustment_set_value (adjustment, way * (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)));
  ui_help_settle ();
}

/* Each is drawn once, by whichever page and however often it comes into sight. */
static void
test_drawn_once (LibraryFixture *fixture,
                 gconstpointer   data)
{
  guint n_made;

  ui_help_wait (are_drawn, fixture);
  n_made = stance_figure_cache_get_n_made (get_figures (fixture));
  for (int i = 1; i <= 4; i++)
    scroll (fixture, i / 4.0);
  scroll (fixture, 0);
  stance_library_browser_search (fixture->browser, "hip");
  ui_help_settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave-work", NULL);
  library_help_open (fixture);
  g_assert_cmpuint (stance_figure_cache_get_n_made (get_figures (fixture)), ==, n_made);
}

/* Another style or another body: the pictures are others. */
static void
test_drawn_anew (LibraryFixture *fixture,
                 gconstpointer   data)
{
  const StanceFigureLook larger = { STANCE_BODY_LARGER, STANCE_CLOTHES_LONG, FALSE, FALSE };
  StanceExerciseItem    *item = stance_library_find (stance_library_view_get_library (fixture->view), DRAWN);
  guint                  n_figures = count_figures (fixture);

  ui_help_wait (are_drawn, fixture);
  g_assert_nonnull (stance_figure_cache_get (get_figures (fixture), stance_exercise_item_get_catalog (item),
                                             stance_exercise_item_get_exercise (item), STANCE_SIDE_LEFT, 1));
  stance_figure_cache_set_look (get_figures (fixture), &larger);
  g_assert_null (stance_figure_cache_get (get_figures (fixture), stance_exercise_item_get_catalog (item),
                                          stance_exercise_item_get_exercise (item), STANCE_SIDE_LEFT, 1));
  while (stance_figure_cache_get_n_made (get_figures (fixture)) < 2 * n_figures)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_player (LibraryFixture *fixture,
             gconstpointer   data)
{
  StanceFigurePlayer *player;
  guint               n_paints;

  library_help_show (fixture, DRAWN);
  player = get_player (fixture);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (player), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (player), GTK_ACCESSIBLE_PROPERTY_LABEL, "Hip drop on a step");

  /* Animations are off in tests: the still picture, painted once. */
  g_assert_false (stance_figure_player_can_move (player));
  n_paints = stance_figure_player_get_n_paints (player);
  g_assert_cmpuint (n_paints, >, 0);
  ui_help_settle ();
  g_assert_cmpuint (stance_figure_player_get_n_paints (player), ==, n_paints);
}

static void
set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

static void
test_movement (LibraryFixture *fixture,
               gconstpointer   data)
{
  StanceFigurePlayer *player;
  guint               n_paints;

  library_help_show (fixture, DRAWN);
  player = get_player (fixture);
  set_animations (TRUE);
  g_assert_true (stance_figure_player_can_move (player));
  n_paints = stance_figure_player_get_n_paints (player);
  while (stance_figure_player_get_n_paints (player) < n_paints + 3)
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_activate_action (GTK_WIDGET (player), "figure.toggle", NULL);
  g_assert_false (stance_figure_player_get_playing (player));
  ui_help_settle ();
  n_paints = stance_figure_player_get_n_paints (player);
  ui_help_settle ();
  g_assert_cmpuint (stance_figure_player_get_n_paints (player), ==, n_paints);
  set_animations (FALSE);
}

static const struct
{
  guint    n_poses;
  gboolean cycle;
  double   duration;
  double   seconds;
  double   position;
} moments[] = {
  { 1, FALSE, 0, 5, 0 },
  { 2, FALSE, 2, 0, 0 },
  { 2, FALSE, 2, 1, 0.5 },
  { 2, FALSE, 2, 2, 1 },
  { 2, FALSE, 2, 2.5, 1 },
  { 2, FALSE, 2, 3.6, 0.5 },
  { 2, FALSE, 2, 4.8, 0 },
  { 2, FALSE, 2, 5.2, 0 },
  { 3, FALSE, 4, 2, 1 },
  { 3, FALSE, 4, 4.2, 2 },
  { 4, TRUE, 2, 0.5, 1 },
  { 4, TRUE, 2, 1.5, 3 },
  { 4, TRUE, 2, 2, 0 },
};

static void
test_pace (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_test_message ("%u poses after %.1f of %.1f s", moments[i].n_poses, moments[i].seconds, moments[i].duration);
      g_assert_cmpfloat_with_epsilon (stance_figure_player_find_position (moments[i].n_poses, moments[i].cycle,
                                                                          moments[i].duration, moments[i].seconds),
                                      moments[i].position, 1e-9);
    }
}

/* It begins and ends gently: the first tenth of the time is less than a tenth of the way. */
static void
test_gentle (void)
{
  g_assert_cmpfloat (stance_figure_player_find_position (2, FALSE, 1, 0.1), <, 0.05);
  g_assert_cmpfloat (stance_figure_player_find_position (2, FALSE, 1, 0.9), >, 0.95);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add ("/figures of the library/" path, LibraryFixture, NULL, library_help_set_up, function, library_help_tear_down)
  ADD ("each figure is drawn once and scrolling draws none", test_drawn_once);
  ADD ("another look draws them anew", test_drawn_anew);
  ADD ("without animations the figure stands still", test_player);
  ADD ("the figure moves until it is halted", test_movement);
  g_test_add_func ("/figures of the library/a movement goes there and back, and a cycle runs on", test_pace);
  g_test_add_func ("/figures of the library/a movement begins and ends gently", test_gentle);
#undef ADD

  return g_test_run ();
}
