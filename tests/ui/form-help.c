/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"

#include <math.h>

#include "stance-choice.h"
#include "stance-client-page.h"
#include "stance-date.h"
#include "stance-screening-view.h"

void
form_help_make (FormFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceRecord) record = NULL;
  g_autoptr (StanceClient) client = NULL;

  fixture->application = ui_help_new_application ();
  fixture->folder = ui_help_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "stance.db", NULL);
  ui_help_make_record (fixture->path, 1);

  record = stance_record_open (fixture->path, STANCE_RECORD_WRITE, &error);
  g_assert_no_error (error);
  client = stance_record_get_client (record, "1", &error);
  g_assert_no_error (error);
  client->sex = STANCE_SEX_FEMALE;
  client->mass_kg = 60;
  client->weekly_km = 20;
  g_assert_true (stance_record_save_client (record, client, &error));
  fixture->client = g_strdup (client->id);
}

static GtkWidget *
show_client (FormFixture *fixture)
{
  fixture->window = ui_help_open (fixture->application, fixture->path);
  stance_window_show_client (fixture->window, fixture->client);
  ui_help_settle ();

  return ui_help_find (GTK_WIDGET (fixture->window), STANCE_TYPE_CLIENT_PAGE, NULL);
}

static void
take_page (FormFixture *fixture)
{
  GtkWidget *page = stance_window_get_work (fixture->window);

  g_assert_true (STANCE_IS_ASSESSMENT_PAGE (page));
  fixture->page = STANCE_ASSESSMENT_PAGE (page);
  fixture->draft = stance_assessment_page_get_draft (fixture->page);
  ui_help_settle ();
}

void
form_help_open (FormFixture *fixture)
{
  gtk_widget_activate_action (show_client (fixture), "client.new-assessment", NULL);
  take_page (fixture);
}

void
form_help_open_stored (FormFixture *fixture,
                       const char  *id)
{
  gtk_widget_activate_action (show_client (fixture), "client.open-assessment", "s", id);
  take_page (fixture);
}

void
form_help_add_earlier (FormFixture *fixture,
                       const char  *date)
{
  static const double trials[] = { 8.0, 8.2, 7.8, 8.1, 7.9, 8.0, 8.0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceRecord) record = stance_record_open (fixture->path, STANCE_RECORD_WRITE, &error);
  g_autoptr (StanceAssessment) visit = stance_assessment_new ();

  g_assert_no_error (error);
  stance_set_text (&visit->client, fixture->client);
  stance_set_text (&visit->date, date);
  visit->screening->asked = TRUE;
  stance_observation_set_trials (stance_assessment_require (visit, "pelvic-drop-running", STANCE_SIDE_LEFT, "running"),
                                 trials, G_N_ELEMENTS (trials));
  g_assert_true (stance_record_add_assessment (record, visit, &error));
}

void
form_help_set_up (FormFixture  *fixture,
                  gconstpointer data)
{
  form_help_make (fixture);
  form_help_open (fixture);
}

void
form_help_set_up_second_visit (FormFixture  *fixture,
                               gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, -7);
  g_autofree char *date = g_date_time_format (then, "%Y-%m-%d");

  form_help_make (fixture);
  form_help_add_earlier (fixture, date);
  form_help_open (fixture);
}

void
form_help_tear_down (FormFixture  *fixture,
                     gconstpointer data)
{
  if (fixture->window != NULL)
    ui_help_close (fixture->window);

  g_object_unref (fixture->application);
  g_free (fixture->client);
  g_free (fixture->path);
  ui_help_remove_folder (fixture->folder);
}

typedef struct
{
  const char *measure;
  StanceSide  side;
  const char *part;
} FieldWanted;

static StanceObservationField *
search_field (GtkWidget         *root,
              const FieldWanted *wanted)
{
  StanceObservationField *found = NULL;

  if (STANCE_IS_OBSERVATION_FIELD (root))
    {
      StanceObservationField *field = STANCE_OBSERVATION_FIELD (root);
      const char             *part = field->part != NULL ? field->part->id : NULL;

      if (g_str_equal (field->measure->id, wanted->measure) && field->side == wanted->side && g_strcmp0 (part, wanted->part) == 0)
        return field;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = search_field (child, wanted);

  return found;
}

StanceObservationField *
form_help_get_field (FormFixture *fixture,
                     const char  *measure,
                     StanceSide   side,
                     const char  *part)
{
  const FieldWanted       wanted = { measure, side, part };
  StanceObservationField *field = search_field (GTK_WIDGET (fixture->page), &wanted);

  g_assert_nonnull (field);

  return field;
}

void
form_help_type (FormFixture *fixture,
                const char  *measure,
                StanceSide   side,
                const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (form_help_get_field (fixture, measure, side, NULL)->input), text);
}

void
form_help_choose (FormFixture *fixture,
                  const char  *measure,
                  StanceSide   side,
                  const char  *part,
                  int          index)
{
  GtkWidget *input = form_help_get_field (fixture, measure, side, part)->input;

  form_help_press (input, index < 0 ? GDK_KEY_Delete : GDK_KEY_0 + (guint) index);
}

gboolean
form_help_press (GtkWidget *widget,
                 guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }

  return handled;
}

static void
fill (GtkWidget          *root,
      const char *const **values)
{
  if (ADW_IS_ENTRY_ROW (root) && **values != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (root), **values);
      (*values)++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    fill (child, values);
}

void
form_help_answer (const char        *answer,
                  const char *const *values)
{
  GtkWidget *dialog;

  ui_help_settle ();
  dialog = ui_help_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);

  if (values != NULL)
    fill (dialog, &values);

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), answer);
  ui_help_settle ();
}

/* The check button whose row carries the flag's name. */
static GtkCheckButton *
find_check (GtkWidget  *root,
            const char *title)
{
  GtkCheckButton *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (root) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return GTK_CHECK_BUTTON (ui_help_find (root, GTK_TYPE_CHECK_BUTTON, NULL));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_check (child, title);

  return found;
}

void
form_help_tick_flag (FormFixture *fixture,
                     const char  *flag)
{
  const StanceTerm *term = stance_catalog_find_term (stance_draft_get_catalog (fixture->draft), STANCE_TERMS_RED_FLAG, flag);
  g_autofree char  *name = stance_term_dup_name (term, "en");
  g_autofree char  *escaped = g_markup_escape_text (name, -1);
  GtkCheckButton   *check = find_check (GTK_WIDGET (fixture->page), escaped);

  g_assert_nonnull (check);
  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

void
form_help_answer_none (FormFixture *fixture)
{
  GtkWidget *screening = ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_SCREENING_VIEW, NULL);

  g_assert_true (form_help_press (screening, GDK_KEY_n));
}

static gboolean
is_saved (gpointer user_data)
{
  return stance_autosave_get_state (stance_draft_get_autosave (user_data)) == STANCE_AUTOSAVE_SAVED;
}

void
form_help_wait_saved (FormFixture *fixture)
{
  ui_help_wait (is_saved, fixture->draft);
}

StanceAssessment *
form_help_read (FormFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceRecord) record = stance_record_open (fixture->path, STANCE_RECORD_READ_ONLY, &error);
  g_autoptr (GPtrArray) visits = NULL;

  g_assert_no_error (error);
  visits = stance_record_list_assessments (record, fixture->client, &error);
  g_assert_no_error (error);

  return visits->len > 0 ? stance_assessment_copy (visits->pdata[visits->len - 1]) : NULL;
}

double
form_help_get_stored (FormFixture *fixture,
                      const char  *measure,
                      StanceSide   side)
{
  g_autoptr (StanceAssessment) stored = form_help_read (fixture);
  const StanceObservation *observation = stored != NULL ? stance_assessment_find (stored, measure, side, NULL) : NULL;

  if (observation == NULL || observation->trials->len == 0)
    return NAN;

  return g_array_index (observation->trials, double, 0);
}

GtkWidget *
form_help_find_text (GtkWidget  *root,
                     const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = form_help_find_text (child, text);

  return found;
}
