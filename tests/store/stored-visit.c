/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stored-visit.h"

void
stored_visit_init (Fixture    *fixture,
                   Visit      *visit,
                   const char *text)
{
  g_autoptr (GError) error = NULL;

  visit_init (visit, text);
  stance_set_text (&visit->client->family_name, "Beispiel");
  visit->client->height_cm = 171;
  g_assert_true (stance_record_add_client (fixture->record, visit->client, &error));
  stance_set_text (&visit->assessment->client, visit->client->id);
  g_assert_true (stance_record_add_assessment (fixture->record, visit->assessment, &error));
  g_assert_no_error (error);
}

StanceFindings *
stored_visit_evaluate (const StanceCatalog *catalog,
                       const Visit         *visit)
{
  const StanceCase situation = { .catalog = catalog, .client = visit->client, .assessment = visit->assessment };

  return stance_findings_evaluate (&situation);
}

StanceProgram *
stored_program_new (Fixture    *fixture,
                    const char *client,
                    const char *assessment)
{
  StanceProgram *program = stance_program_new ();
  g_autoptr (GError) error = NULL;

  stance_set_text (&program->client, client);
  stance_set_text (&program->assessment, assessment);
  stance_set_text (&program->date, "2026-11-02");
  g_ptr_array_add (program->items, stance_item_new ("hip-drop", STANCE_SIDE_LEFT, "strength"));
  g_ptr_array_add (program->advice, g_strdup ("gear"));
  g_ptr_array_add (program->advice, g_strdup ("running-brake"));
  g_assert_true (stance_record_add_program (fixture->record, program, &error));
  g_assert_no_error (error);

  return program;
}

StanceProgram *
stored_program_issue (Fixture    *fixture,
                      const char *client,
                      const char *assessment)
{
  StanceProgram *program = stored_program_new (fixture, client, assessment);
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF", 4);
  g_autoptr (StanceSheetFile) sheet = stance_sheet_file_new (program->id, "en", "a4", FALSE, "[Sheet]", pdf);
  g_autoptr (GError) error = NULL;

  g_assert_true (stance_record_issue_program (fixture->record, program, sheet, &error));
  g_assert_no_error (error);

  return program;
}
