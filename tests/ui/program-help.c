/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "program-help.h"

#include "stance-item-card.h"
#include "ui-visits.h"

/* The last visit gets a painful region and a clear screen. */
static char *
add_visits (ProgramFixture *fixture,
            gboolean        clinic)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceRecord) record = stance_record_open (fixture->form.path, STANCE_RECORD_WRITE, &error);
  g_autoptr (StanceAssessment) visit = NULL;
  char *id;

  g_assert_no_error (error);
  if (clinic)
    ui_visits_fill_clinic (record);
  id = ui_visits_add (record, fixture->form.client);
  visit = stance_record_get_assessment (record, id, &error);
  stance_set_text (&visit->complaint.region, "outer-hip");
  visit->complaint.side = STANCE_SIDE_LEFT;
  stance_record_save_assessment (record, visit, &error);
  g_assert_no_error (error);

  return id;
}

static gboolean
is_program_open (gpointer user_data)
{
  return STANCE_IS_PROGRAM_PAGE (stance_window_get_work (user_data));
}

void
program_help_set_up (ProgramFixture *fixture,
                     gconstpointer   data)
{
  g_autofree char *visit = NULL;

  form_help_make (&fixture->form);
  visit = add_visits (fixture, data == NULL);
  form_help_open_stored (&fixture->form, visit);
  gtk_widget_activate_action (GTK_WIDGET (fixture->form.page), "assessment.sign", NULL);
  ui_help_settle ();
  ui_help_settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->form.page), "assessment.build-program", NULL);
  ui_help_wait (is_program_open, fixture->form.window);
  fixture->page = STANCE_PROGRAM_PAGE (stance_window_get_work (fixture->form.window));
  ui_help_settle ();
}

void
program_help_tear_down (ProgramFixture *fixture,
                        gconstpointer   data)
{
  form_help_tear_down (&fixture->form, NULL);
}

StanceProgram *
program_help_get_program (ProgramFixture *fixture)
{
  return stance_program_editor_get_program (stance_program_page_get_draft (fixture->page));
}

StanceProgram *
program_help_read (ProgramFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceRecord) record = stance_record_open (fixture->form.path, STANCE_RECORD_READ_ONLY, &error);
  StanceProgram *program;

  g_assert_no_error (error);
  program = stance_record_get_program (record, program_help_get_program (fixture)->id, &error);
  g_assert_no_error (error);

  return program;
}

static gboolean
is_saved (gpointer user_data)
{
  return stance_autosave_get_state (user_data) == STANCE_AUTOSAVE_SAVED;
}

void
program_help_wait_saved (ProgramFixture *fixture)
{
  ui_help_wait (is_saved, stance_program_editor_get_autosave (stance_program_page_get_draft (fixture->page)));
}

GtkWidget *
program_help_get_card (ProgramFixture *fixture,
                       guint           index)
{
  g_autoptr (GPtrArray) cards = ui_help_list (GTK_WIDGET (fixture->page), STANCE_TYPE_ITEM_CARD);

  g_assert_cmpuint (index, <, cards->len);

  return cards->pdata[index];
}

GtkWidget *
program_help_get_entry (GtkWidget  *card,
                        const char *name)
{
  g_autoptr (GPtrArray) entries = ui_help_list (card, GTK_TYPE_ENTRY);

  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *difference = gtk_test_accessible_check_property (entries->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL, name);

      if (difference == NULL)
        return entries->pdata[i];
    }

  g_error ("No field is called %s", name);
}

typedef struct
{
  gboolean     done;
  GError      *error;
  StanceSheet *sheet;
} Outcome;

static gboolean
is_done (gpointer user_data)
{
  return ((Outcome *) user_data)->done;
}

static void
issued_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Outcome *outcome = user_data;

  stance_program_page_issue_finish (STANCE_PROGRAM_PAGE (source), result, &outcome->error);
  outcome->done = TRUE;
}

GError *
program_help_try_issue (ProgramFixture    *fixture,
                        const char *const *answers)
{
  Outcome outcome = { FALSE, NULL, NULL };

  stance_program_page_issue_async (fixture->page, issued_cb, &outcome);
  if (answers != NULL)
    form_help_answer (answers[0], answers[0] != NULL && answers[1] != NULL ? answers + 1 : NULL);

  ui_help_wait (is_done, &outcome);
  ui_help_settle ();

  return outcome.error;
}

void
program_help_issue (ProgramFixture *fixture)
{
  g_autoptr (GError) error = program_help_try_issue (fixture, NULL);

  g_assert_no_error (error);
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->sheet = stance_preview_lay_out_finish (STANCE_PREVIEW (source), result, &outcome->error);
  outcome->done = TRUE;
}

StanceSheet *
program_help_lay_out (ProgramFixture *fixture)
{
  Outcome outcome = { FALSE, NULL, NULL };

  stance_preview_lay_out_async (stance_program_page_get_preview (fixture->page), laid_out_cb, &outcome);
  ui_help_wait (is_done, &outcome);
  g_assert_no_error (outcome.error);

  return outcome.sheet;
}
