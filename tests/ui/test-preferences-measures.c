/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "stance-field-row.h"
#include "stance-measure-editor.h"
#include "stance-preferences.h"
#include "ui-help.h"

typedef struct
{
  StanceApplication *application;
  char              *folder;
  char              *path;
  StanceWindow      *window;
  GtkWidget         *preferences;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->application = ui_help_new_application ();
  fixture->folder = ui_help_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "stance.db", NULL);
  ui_help_make_record (fixture->path, 1);
  fixture->window = ui_help_open (fixture->application, fixture->path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit-measures", NULL);
  fixture->preferences = ui_help_wait_window (STANCE_TYPE_PREFERENCES);
}

static gboolean
is_closed (gpointer data)
{
  return ui_help_find_window (STANCE_TYPE_PREFERENCES) == NULL;
}

/* Closing waits until all is stored. */
static StanceClinic *
close_and_read (Fixture *fixture)
{
  g_autoptr (StanceRecord) record = NULL;

  gtk_window_close (GTK_WINDOW (fixture->preferences));
  ui_help_wait (is_closed, NULL);
  record = stance_record_open (fixture->path, STANCE_RECORD_READ_ONLY, NULL);

  return stance_record_get_clinic (record, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ui_help_close (fixture->window);
  g_object_unref (fixture->application);
  g_free (fixture->path);
  ui_help_remove_folder (fixture->folder);
}

static GtkWidget *
open_row (Fixture    *fixture,
          const char *title)
{
  GtkWidget *label = ui_help_find_label (fixture->preferences, title);
  GtkWidget *row = gtk_widget_get_ancestor (label, ADW_TYPE_EXPANDER_ROW);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  ui_help_settle ();

  return row;
}

static GtkWidget *
get_field (GtkWidget *row,
           guint      n)
{
  g_autoptr (GPtrArray) fields = ui_help_list (row, STANCE_TYPE_FIELD_ROW);

  return fields->pdata[n];
}

static void
press_icon (GtkWidget  *root,
            const char *tooltip)
{
  g_autoptr (GPtrArray) buttons = ui_help_list (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (buttons->pdata[i]), tooltip) == 0)
      {
        g_signal_emit_by_name (buttons->pdata[i], "clicked");
        return;
      }
  g_assert_not_reached ();
}

static gboolean
is_stored (gpointer data)
{
  const StanceClinic *clinic = stance_session_get_clinic (stance_window_get_session (((Fixture *) data)->window));

  return stance_clinic_get_threshold (clinic, "pelvic-drop-running") > 6;
}

/* What is out of its limits is said with them, and does not touch what is stored. */
static void
test_threshold (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *row = open_row (fixture, "Pelvic drop in running");
  GtkWidget *field = get_field (row, 0);
  g_autoptr (StanceClinic) clinic = NULL;

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "5");
  gtk_editable_set_text (GTK_EDITABLE (field), "6,5");
  g_assert_cmpstr (stance_field_row_get_error (STANCE_FIELD_ROW (field)), ==, "");
  g_assert_nonnull (ui_help_find_label (row, "6.5°, near to 8.5° · the clinic’s own"));
  ui_help_wait (is_stored, fixture);
  gtk_editable_set_text (GTK_EDITABLE (field), "65");
  g_assert_cmpstr (stance_field_row_get_error (STANCE_FIELD_ROW (field)), ==, "A number from −10 to 20");
  clinic = close_and_read (fixture);
  g_assert_cmpfloat_with_epsilon (stance_clinic_get_threshold (clinic, "pelvic-drop-running"), 6.5, 1e-9);
}

static void
test_by_sex (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *row = open_row (fixture, "Knee angle from the front in the single-leg squat");
  g_autoptr (StanceClinic) clinic = NULL;

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (row, 0))), ==, "13.5");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (row, 1))), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (get_field (row, 1)), "12");
  clinic = close_and_read (fixture);
  g_assert_cmpfloat_with_epsilon (stance_clinic_get_threshold_of (clinic, "fppa-squat", STANCE_SEX_MALE), 12, 1e-9);
  g_assert_true (isnan (stance_clinic_get_threshold_of (clinic, "fppa-squat", STANCE_SEX_FEMALE)));
  g_assert_true (isnan (stance_clinic_get_threshold_of (clinic, "fppa-squat", STANCE_SEX_UNKNOWN)));
}

static void
test_default (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *row = open_row (fixture, "Pelvic drop in running");
  g_autoptr (StanceClinic) clinic = NULL;

  gtk_editable_set_text (GTK_EDITABLE (get_field (row, 0)), "6.5");
  press_icon (row, "Use Default");
  ui_help_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (row, 0))), ==, "5");

  g_signal_emit_by_name (gtk_widget_get_ancestor (ui_help_find_label (fixture->preferences, "Undo"), GTK_TYPE_BUTTON), "clicked");
  ui_help_settle ();
  row = open_row (fixture, "Pelvic drop in running");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (row, 0))), ==, "6.5");

  /* As shipped, and so not the clinic's. */
  gtk_editable_set_text (GTK_EDITABLE (get_field (row, 0)), "5.0");
  clinic = close_and_read (fixture);
  g_assert_cmpuint (g_hash_table_size (clinic->thresholds), ==, 0);
}

static void
test_standard (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *row = gtk_widget_get_ancestor (ui_help_find_label (fixture->preferences, "Step-down and squat score"), ADW_TYPE_COMBO_ROW);
  g_autoptr (StanceClinic) clinic = NULL;

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 3);
  clinic = close_and_read (fixture);
  g_assert_cmpstr (stance_clinic_get_standard (clinic, "movement-score"), ==, "qasls");
}

static gboolean
is_offered (gpointer data)
{
  Fixture         *fixture = data;
  StanceCatalog   *catalog = stance_session_get_catalog (stance_window_get_session (fixture->window));
  const GPtrArray *templates = stance_catalog_get_terms (catalog, STANCE_TERMS_TEMPLATE);

  return templates->len == 6 && g_strv_contains (((const StanceTerm *) templates->pdata[5])->measures, "qasls");
}

static void
tick (Fixture    *fixture,
      const char *measure,
      gboolean    asked)
{
  GtkWidget *row = gtk_widget_get_ancestor (ui_help_find_label (fixture->preferences, measure), ADW_TYPE_ACTION_ROW);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_help_find (row, GTK_TYPE_CHECK_BUTTON, NULL)), asked);
}

static void
test_template (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (StanceClinic) clinic = NULL;
  const StanceTemplate *template;

  gtk_widget_activate_action (fixture->preferences, "templates.add", "s", "hip-drop-screen");
  ui_help_settle ();
  tick (fixture, "QASLS score of the single-leg squat", TRUE);
  tick (fixture, "Cadence", FALSE);
  ui_help_wait (is_offered, fixture);

  gtk_editable_set_text (GTK_EDITABLE (ui_help_find (fixture->preferences, STANCE_TYPE_FIELD_ROW, NULL)), "Mondays");
  press_icon (fixture->preferences, "Back");
  ui_help_settle ();
  g_assert_nonnull (ui_help_find_label (fixture->preferences, "Mondays"));
  clinic = close_and_read (fixture);
  g_assert_cmpuint (clinic->templates->len, ==, 1);
  template = clinic->templates->pdata[0];
  g_assert_cmpstr (template->name, ==, "Mondays");
  g_assert_true (stance_template_has (template, "qasls"));
  g_assert_false (stance_template_has (template, "cadence"));
}

static void
test_delete (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (StanceClinic) clinic = NULL;

  for (int i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (fixture->preferences, "templates.add", "s", i == 0 ? "hip-drop-screen" : "runner-full");
      ui_help_settle ();
      press_icon (fixture->preferences, "Back");
      ui_help_settle ();
    }
  press_icon (fixture->preferences, "Move Up");
  press_icon (fixture->preferences, "Delete");
  clinic = close_and_read (fixture);
  for (guint i = 0; i < clinic->templates->len; i++)
    {
      const StanceTemplate *template = clinic->templates->pdata[i];

      g_assert_cmpint (template->archived, ==, g_str_equal (template->name, "Runner, full, ours"));
    }
}

static void
type (GtkWidget  *editor,
      guint       n,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_field (editor, n)), text);
}

static gboolean
is_known (gpointer data)
{
  return stance_catalog_find_measure (stance_session_get_catalog (stance_window_get_session (((Fixture *) data)->window)), "reach") != NULL;
}

/* Name, short name, unit, limits, threshold, near zone, errors, trials: in this order. */
static void
test_own_measure (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget           *editor;
  const StanceMeasure *reach;

  gtk_widget_activate_action (fixture->preferences, "measures.new", NULL);
  editor = ui_help_wait_window (STANCE_TYPE_MEASURE_EDITOR);
  type (editor, 0, "Reach");
  type (editor, 2, "cm");
  type (editor, 4, "60");
  type (editor, 5, "61");
  gtk_widget_activate_action (editor, "form.save", NULL);
  g_assert_cmpstr (stance_field_row_get_error (STANCE_FIELD_ROW (get_field (editor, 5))), ==, "Must be between the lowest and the highest value");
  type (editor, 5, "20,5");
  g_assert_cmpstr (stance_field_row_get_error (STANCE_FIELD_ROW (get_field (editor, 5))), ==, "");
  gtk_widget_activate_action (editor, "form.save", NULL);
  ui_help_wait (is_known, fixture);
  ui_help_wait_label (fixture->preferences, "Reach");

  reach = stance_catalog_find_measure (stance_session_get_catalog (stance_window_get_session (fixture->window)), "reach");
  g_assert_true (reach->own && reach->sides);
  g_assert_cmpstr (reach->unit, ==, "cm");
  g_assert_cmpfloat_with_epsilon (reach->thresholds[STANCE_SEX_FEMALE], 20.5, 1e-9);
  stance_clinic_free (close_and_read (fixture));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/preferences/a threshold is the clinic's, within its limits", test_threshold);
  ADD ("/preferences/a threshold by sex has a field for each", test_by_sex);
  ADD ("/preferences/a threshold is as shipped again by one click, and back", test_default);
  ADD ("/preferences/one of the rival scores is the standard", test_standard);
  ADD ("/preferences/a set is made from a shipped one and offered", test_template);
  ADD ("/preferences/a measure of the clinic's own is written, and what is wrong is said there", test_own_measure);
  ADD ("/preferences/sets change places, and a deleted one is gone", test_delete);

  return g_test_run ();
}
