/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"

#include "stance-context-view.h"
#include "stance-preferences.h"
#include "stance-setup-row.h"

/* A record whose clinic has one set-up; a new visit is open. */
static void
set_up (FormFixture  *fixture,
        gconstpointer data)
{
  g_autoptr (StanceRecord) record = NULL;
  g_autoptr (StanceClinic) clinic = NULL;
  StanceSetup *setup = stance_setup_new ("Room 2");

  form_help_make (fixture);
  record = stance_record_open (fixture->path, STANCE_RECORD_WRITE, NULL);
  clinic = stance_record_get_clinic (record, NULL);
  setup->context.numbers[STANCE_PROTOCOL_CAMERA_HEIGHT_CM] = 95;
  stance_set_text (&setup->context.texts[STANCE_PROTOCOL_SURFACE], "treadmill");
  stance_clinic_take_setup (clinic, setup);
  g_assert_true (stance_record_save_clinic (record, clinic, NULL));
  form_help_open (fixture);
  ui_help_settle ();
}

static AdwComboRow *
get_row (FormFixture *fixture)
{
  return ADW_COMBO_ROW (ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_SETUP_ROW, NULL));
}

static void
open_rows (FormFixture *fixture)
{
  GtkWidget *context = ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_CONTEXT_VIEW, NULL);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_help_find (context, ADW_TYPE_EXPANDER_ROW, NULL)), TRUE);
  ui_help_settle ();
}

static const StanceProtocol *
get_context (FormFixture *fixture)
{
  return &stance_draft_get_assessment (fixture->draft)->context;
}

static void
test_choose (FormFixture  *fixture,
             gconstpointer data)
{
  open_rows (fixture);
  adw_combo_row_set_selected (get_row (fixture), 1);
  g_assert_cmpstr (get_context (fixture)->texts[STANCE_PROTOCOL_SETUP], ==, "Room 2");
  g_assert_cmpstr (get_context (fixture)->texts[STANCE_PROTOCOL_SURFACE], ==, "treadmill");
  g_assert_cmpfloat_with_epsilon (get_context (fixture)->numbers[STANCE_PROTOCOL_CAMERA_HEIGHT_CM], 95, 1e-9);

  adw_combo_row_set_selected (get_row (fixture), 0);
  g_assert_null (get_context (fixture)->texts[STANCE_PROTOCOL_SETUP]);
}

typedef struct
{
  FormFixture *fixture;
  guint        n_setups;
} Wanted;

static gboolean
has_setups (gpointer data)
{
  const Wanted *wanted = data;

  return stance_session_get_clinic (stance_window_get_session (wanted->fixture->window))->setups->len == wanted->n_setups;
}

static void
test_save (FormFixture  *fixture,
           gconstpointer data)
{
  static const char *const values[] = { "Track", NULL };
  Wanted                   wanted = { fixture, 2 };
  StanceAssessment        *visit = stance_draft_get_assessment (fixture->draft);
  const StanceSetup       *setup;

  open_rows (fixture);
  visit->context.numbers[STANCE_PROTOCOL_FRAME_RATE] = 240;
  visit->context.numbers[STANCE_PROTOCOL_SPEED_KMH] = 12;
  stance_setup_row_save (STANCE_SETUP_ROW (get_row (fixture)));
  form_help_answer ("accept", values);
  ui_help_wait (has_setups, &wanted);

  setup = stance_clinic_find_setup (stance_session_get_clinic (stance_window_get_session (fixture->window)), "Track");
  g_assert_cmpfloat_with_epsilon (setup->context.numbers[STANCE_PROTOCOL_FRAME_RATE], 240, 1e-9);
  g_assert_false (stance_protocol_has (&setup->context, STANCE_PROTOCOL_SPEED_KMH));
  g_assert_cmpstr (visit->context.texts[STANCE_PROTOCOL_SETUP], ==, "Track");
  g_assert_cmpuint (adw_combo_row_get_selected (get_row (fixture)), ==, 2);
}

/* The page of the set-ups, the first one open. */
static GtkWidget *
open_preferences (FormFixture *fixture)
{
  GtkWidget *preferences;
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.preferences", NULL);
  preferences = ui_help_wait_window (STANCE_TYPE_PREFERENCES);
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (preferences), "setups");
  ui_help_settle ();
  page = GTK_WIDGET (adw_preferences_window_get_visible_page (ADW_PREFERENCES_WINDOW (preferences)));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_help_find (page, ADW_TYPE_EXPANDER_ROW, NULL)), TRUE);
  ui_help_settle ();

  return page;
}

static gboolean
is_renamed (gpointer data)
{
  FormFixture *fixture = data;

  return stance_clinic_find_setup (stance_session_get_clinic (stance_window_get_session (fixture->window)), "Room 3") != NULL;
}

/* A name that is blank or taken is not taken over. */
static void
test_edit (FormFixture  *fixture,
           gconstpointer data)
{
  GtkWidget *page = open_preferences (fixture);
  GtkWidget *name = ui_help_find (page, ADW_TYPE_ENTRY_ROW, NULL);

  gtk_editable_set_text (GTK_EDITABLE (name), "Room 3");
  ui_help_wait (is_renamed, fixture);
  gtk_editable_set_text (GTK_EDITABLE (name), " ");
  g_assert_true (gtk_widget_has_css_class (name, "error"));
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (page)));
  ui_help_settle ();
  g_assert_true (is_renamed (fixture));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/set-ups/the chosen one fills in what it says", FormFixture, NULL, set_up, test_choose, form_help_tear_down);
  g_test_add ("/set-ups/what is typed can be kept as one", FormFixture, NULL, set_up, test_save, form_help_tear_down);
  g_test_add ("/set-ups/one is renamed in the preferences, never to nothing", FormFixture, NULL, set_up, test_edit, form_help_tear_down);

  return g_test_run ();
}
