/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "stance-cli-case.h"
#include "stance-cli-file.h"
#include "stance-cli-table.h"
#include "stance-cli-verbs.h"
#include "stance-correction.h"
#include "stance-date.h"
#include "stance-error.h"
#include "stance-json-writer.h"
#include "stance-json.h"

/* Reads FILE as an assessment of @client by whom --clinician names. */
static StanceAssessment *
read_assessment (StanceCli          *cli,
                 const char         *file,
                 const StanceClient *client,
                 GError            **error)
{
  g_autoptr (JsonNode) node = stance_cli_read_json (file, error);
  g_autoptr (StanceClinic) clinic = node != NULL ? stance_record_get_clinic (cli->record, error) : NULL;
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  g_autoptr (StanceAssessment) assessment = NULL;
  const StanceClinician *clinician;
  g_autofree char       *now = stance_date_now_utc ();

  if (clinic == NULL || !stance_cli_find_clinician (cli, clinic, &clinician, error))
    return NULL;

  assessment = stance_json_read_assessment (node, stance_cli_get_catalog (cli), client, cli->today, problems);

  if (!stance_cli_check_problems (problems, error))
    return NULL;

  stance_set_text (&assessment->clinician, clinician != NULL ? clinician->id : "");
  stance_screening_stamp (assessment->screening, stance_cli_get_catalog (cli), assessment->clinician, now);

  return g_steal_pointer (&assessment);
}

/* What was given out before is not to be used from the moment the danger is known, not only
 * from signing.
 */
static gboolean
stop_sheets (StanceCli              *cli,
             const StanceAssessment *assessment,
             GError                **error)
{
  g_autoptr (GArray) stops = stance_screening_list_stops (assessment->screening, stance_cli_get_catalog (cli));
  g_autofree char *codes = stance_cli_dup_stops (stops, STANCE_CLI_FINAL_TIERS, " ");

  return *codes == '\0' || stance_record_stop_programs (cli->record, assessment->client, codes, error);
}

static gboolean
store_assessment (StanceCli        *cli,
                  StanceAssessment *assessment,
                  GError          **error)
{
  if (!stance_record_begin (cli->record, error))
    return FALSE;

  if (stance_record_add_assessment (cli->record, assessment, error) && stop_sheets (cli, assessment, error))
    return stance_record_commit (cli->record, error);

  stance_record_rollback (cli->record);
  return FALSE;
}

static gboolean
add_assessment (StanceCli                *cli,
                const StanceCliArguments *arguments,
                GError                  **error)
{
  g_autoptr (StanceClient) client = stance_cli_get_client (cli, stance_cli_arguments_get (arguments, 0), error);
  g_autoptr (StanceAssessment) assessment = NULL;

  if (client == NULL)
    return FALSE;

  assessment = read_assessment (cli, stance_cli_arguments_get (arguments, 1), client, error);

  if (assessment == NULL || !store_assessment (cli, assessment, error))
    return FALSE;

  stance_cli_print_id (cli, assessment->id, FALSE);
  return TRUE;
}

static JsonNode *
write_list (GPtrArray *assessments)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < assessments->len; i++)
    {
      const StanceAssessment *assessment = g_ptr_array_index (assessments, i);
      JsonObject             *object = json_object_new ();

      stance_json_set_text (object, "id", assessment->id);
      stance_json_set_text (object, "date", assessment->date);
      stance_json_set_text (object, "status", stance_assessment_status_nicks[assessment->status]);
      json_object_set_int_member (object, "version", assessment->version);
      json_array_add_object_element (array, object);
    }

  return json_node_init_array (json_node_alloc (), array);
}

static void
print_list (StanceCli *cli,
            GPtrArray *assessments)
{
  g_autoptr (StanceCliTable) table = stance_cli_table_new ("Date", "Status", "Version", "Id", NULL);

  for (guint i = 0; i < assessments->len; i++)
    {
      const StanceAssessment *assessment = g_ptr_array_index (assessments, i);
      g_autofree char        *version = g_strdup_printf ("%d", assessment->version);

      stance_cli_table_add (table, assessment->date, stance_assessment_status_nicks[assessment->status], version, assessment->id);
    }

  stance_cli_table_print (table, cli, "No assessments.");
}

static gboolean
list_assessments (StanceCli                *cli,
                  const StanceCliArguments *arguments,
                  GError                  **error)
{
  g_autoptr (StanceClient) client = stance_cli_get_client (cli, stance_cli_arguments_get (arguments, 0), error);
  g_autoptr (GPtrArray) assessments = client != NULL ? stance_record_list_assessments (cli->record, client->id, error) : NULL;

  if (assessments == NULL)
    return FALSE;

  if (cli->json)
    stance_cli_print_json (cli, write_list (assessments));
  else
    print_list (cli, assessments);

  return TRUE;
}

static char *
dup_change (const StanceChange *change)
{
  g_autofree char *difference = NULL;
  g_autofree char *why = NULL;

  if (!change->exists)
    return g_strdup ("");

  difference = stance_cli_format_number (change->difference);
  why = stance_change_dup_why (change);

  return g_strdup_printf ("%s%s since %s: %s%s%s%s", change->difference > 0 ? "+" : "", difference, change->from_date,
                          stance_verdict_nicks[change->verdict],
                          change->important == STANCE_IMPORTANT_YES ? ", important" : "",
                          why != NULL ? ", " : "", why != NULL ? why : "");
}

static void
print_observation (StanceCliTable          *table,
                   const StanceCliCase     *visit,
                   const StanceObservation *observation)
{
  const StanceMeasure *measure = stance_catalog_find_measure (visit->situation.catalog, observation->measure);
  g_auto (StanceChange) change = { 0 };
  g_autofree char *value = NULL;
  g_autofree char *since = NULL;
  g_autofree char *shown = NULL;
  StanceResult     result;

  if (measure == NULL || observation->form == STANCE_FORM_EMPTY)
    return;

  result = stance_observation_get_result (observation, measure,
                                          stance_assessment_get_mass (visit->assessment, visit->client));
  change = stance_change_since_last (measure, visit->client, visit->assessment, observation, visit->earlier);
  value = stance_cli_format_number (result.known ? result.value : NAN);
  shown = g_strdup_printf ("%s %s", value, result.known ? measure->unit : result.why != NULL ? result.why
                                                                                             : "");
  since = dup_change (&change);
  stance_cli_table_add (table, measure->id, stance_side_nicks[observation->side], observation->task, shown, since);
}

static void
print_joined (StanceCli  *cli,
              const char *label,
              GPtrArray  *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (words, i));

  stance_cli_print_field (cli, label, text->str);
}

static void
print_targets (StanceCli *cli,
               GPtrArray *targets)
{
  for (guint i = 0; i < targets->len; i++)
    {
      const StanceTarget *target = g_ptr_array_index (targets, i);
      g_autofree char    *words = g_strdup_printf ("%s, %s, %s", target->measure, stance_side_nicks[target->side], target->task);

      stance_cli_print_field (cli, i == 0 ? "Targets" : "", words);
    }
}

static void
print_assessment (StanceCli           *cli,
                  const StanceCliCase *visit)
{
  const StanceAssessment *assessment = visit->assessment;
  g_autoptr (StanceCliTable) table = stance_cli_table_new ("Measure", "Side", "Task", "Value", "Change", NULL);
  g_autofree char *version = g_strdup_printf ("%s, version %d", stance_assessment_status_nicks[assessment->status], assessment->version);
  g_autofree char *complaint = NULL;

  if (assessment->complaint.region != NULL)
    complaint = g_strdup_printf ("%s, %s", assessment->complaint.region, stance_side_nicks[assessment->complaint.side]);

  stance_cli_print_field (cli, "Date", assessment->date);
  stance_cli_print_field (cli, "Status", version);
  stance_cli_print_field (cli, "Complaint", complaint);
  stance_cli_print_field (cli, "Red flags", !assessment->screening->asked ? "not asked" : assessment->screening->flags->len == 0 ? "none"
                                                                                                                                 : NULL);
  print_joined (cli, "Red flags", assessment->screening->flags);
  print_joined (cli, "Signs", assessment->signs);
  print_joined (cli, "Checked", assessment->marks);
  print_targets (cli, assessment->targets);
  stance_cli_print (cli, "\n");

  for (guint i = 0; i < assessment->observations->len; i++)
    print_observation (table, visit, g_ptr_array_index (assessment->observations, i));

  stance_cli_table_print (table, cli, "Nothing was measured.");
}

static StanceCliCase *
open_case (StanceCli                *cli,
           const StanceCliArguments *arguments,
           GError                  **error)
{
  const char *id = stance_cli_arguments_get (arguments, 0);

  return stance_cli_case_new (cli, stance_cli_get_assessment (cli, id, error), error);
}

static gboolean
show_assessment (StanceCli                *cli,
                 const StanceCliArguments *arguments,
                 GError                  **error)
{
  g_autoptr (StanceCliCase) visit = open_case (cli, arguments, error);

  if (visit == NULL)
    return FALSE;

  if (cli->json)
    stance_cli_print_json (cli, stance_json_write_assessment (visit->assessment, visit->client,
                                                              visit->situation.catalog, visit->earlier));
  else
    print_assessment (cli, visit);

  return TRUE;
}

static gboolean
sign_assessment (StanceCli                *cli,
                 const StanceCliArguments *arguments,
                 GError                  **error)
{
  g_autoptr (StanceCliCase) visit = open_case (cli, arguments, error);
  g_autoptr (StanceFindings) findings = visit != NULL ? stance_findings_evaluate (&visit->situation) : NULL;

  if (visit == NULL || !stance_record_sign_assessment (cli->record, visit->assessment->id, findings, error))
    return FALSE;

  stance_cli_print_id (cli, visit->assessment->id, TRUE);
  return TRUE;
}

static gboolean
check_reason (const char *reason,
              GError    **error)
{
  if (reason[strspn (reason, " \t\r\n")] != '\0')
    return TRUE;

  g_set_error_literal (error, STANCE_ERROR, STANCE_ERROR_INVALID, "--reason: a reason is needed");

  return FALSE;
}

/* A danger sign that the new version no longer has was taken back for the same reason. */
static void
correct_screening (StanceCli        *cli,
                   StanceCliCase    *visit,
                   StanceAssessment *amended,
                   const char       *reason)
{
  const StanceScreening *before = visit->assessment->screening;
  const StanceClinician *clinician = stance_clinic_find_clinician (visit->clinic, amended->clinician);
  g_autofree char       *now = stance_date_now_utc ();

  stance_screening_correct (amended->screening, before, stance_cli_get_catalog (cli),
                            clinician != NULL ? clinician->name : "", reason, now);
  if (!stance_screening_has_same_answers (amended->screening, before))
    return;

  /* Not asked anew. */
  g_free (amended->screening->asked_by);
  g_free (amended->screening->asked_at);
  amended->screening->asked_by = g_strdup (before->asked_by);
  amended->screening->asked_at = g_strdup (before->asked_at);
  amended->screening->version = before->version;
}

static gboolean
amend_assessment (StanceCli                *cli,
                  const StanceCliArguments *arguments,
                  GError                  **error)
{
  const char *reason = stance_cli_arguments_get_option (arguments, "reason");
  g_autoptr (StanceCliCase) visit = open_case (cli, arguments, error);
  g_autoptr (StanceCliCase) amended = NULL;
  g_autoptr (StanceFindings) findings = NULL;

  if (visit == NULL || !check_reason (reason, error))
    return FALSE;

  amended = g_new0 (StanceCliCase, 1);
  amended->assessment = read_assessment (cli, stance_cli_arguments_get (arguments, 1), visit->client, error);

  if (amended->assessment == NULL)
    return FALSE;

  /* It stands in the place of the visit before the same others. */
  stance_set_text (&amended->assessment->episode, visit->assessment->episode);
  amended->assessment->sequence = visit->assessment->sequence;
  correct_screening (cli, visit, amended->assessment, reason);
  amended->situation = visit->situation;
  amended->situation.assessment = amended->assessment;
  findings = stance_findings_evaluate (&amended->situation);

  if (!stance_record_amend_assessment (cli->record, visit->assessment->id, amended->assessment, findings, reason, error))
    return FALSE;

  stance_cli_print_id (cli, amended->assessment->id, FALSE);
  return TRUE;
}

static void
print_stops (StanceCli            *cli,
             const StanceFindings *findings)
{
  for (guint i = 0; i < findings->stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (findings->stops, StanceStopReason, i);

      if (stop->tier == 0)
        stance_cli_print (cli, "Stopped: %s\n", stop->code);
      else
        stance_cli_print (cli, "%s: %s (tier %d)\n", stop->stops ? "Stopped" : "Noted", stop->code, stop->tier);
    }
}

static void
print_finding (StanceCli           *cli,
               const StanceFinding *finding)
{
  g_autofree char *name = stance_rule_dup_name (finding->rule, "en");
  g_autofree char *limit = stance_rule_dup_text (finding->rule, "Limit", "en");
  g_autofree char *threshold = stance_cli_format_number (finding->threshold);

  stance_cli_print (cli, "\n%s, %s\n", name, stance_side_nicks[finding->side]);
  stance_cli_print_field (cli, "  Rule", finding->rule->id);
  stance_cli_print_field (cli, "  Zone", stance_zone_nicks[finding->zone]);
  stance_cli_print_field (cli, "  Acts", finding->acts ? "yes" : "no");

  for (guint i = 0; i < finding->inputs->len; i++)
    {
      const StanceInput *input = &g_array_index (finding->inputs, StanceInput, i);
      g_autofree char   *number = stance_cli_format_number (input->value);
      g_autofree char   *line = g_strdup_printf ("%s %s: %s", input->measure, stance_side_nicks[input->side], number);

      stance_cli_print_field (cli, i == 0 ? "  Because of" : "", line);
    }

  stance_cli_print_field (cli, "  Threshold", isfinite (finding->threshold) ? threshold : NULL);
  stance_cli_print_field (cli, "  Known from", stance_rule_get_evidence (finding->rule));
  stance_cli_print_field (cli, "  Limit", limit);
  print_joined (cli, "  Check first", finding->checks);
  print_joined (cli, "  Suggests", finding->suggests);
}

static gboolean
show_findings (StanceCli                *cli,
               const StanceCliArguments *arguments,
               GError                  **error)
{
  g_autoptr (StanceCliCase) visit = open_case (cli, arguments, error);
  g_autoptr (StanceFindings) findings = visit != NULL ? stance_findings_evaluate (&visit->situation) : NULL;

  if (findings == NULL)
    return FALSE;

  if (cli->json)
    {
      stance_cli_print_json (cli, stance_json_write_findings (findings, visit->situation.catalog));
      return TRUE;
    }

  print_stops (cli, findings);

  for (guint i = 0; i < findings->findings->len; i++)
    print_finding (cli, g_ptr_array_index (findings->findings, i));

  if (findings->findings->len == 0 && !findings->stopped)
    stance_cli_print (cli, "No findings.\n");

  return TRUE;
}

static const StanceCliOption amend_options[] = {
  { "reason", "TEXT", NULL, TRUE },
  { NULL },
};

const StanceCliVerb stance_cli_assessment_verbs[] = {
  { "assessment add", "CLIENT FILE", NULL, "add a visit, an assessment as JSON, as a draft and print its id", STANCE_CLI_WRITES, add_assessment },
  { "assessment list", "CLIENT", NULL, "a client's visits, oldest first", STANCE_CLI_READS, list_assessments },
  { "assessment show", "ASSESSMENT", NULL, "a visit with its values and what has changed", STANCE_CLI_READS, show_assessment },
  { "assessment sign", "ASSESSMENT", NULL, "freeze a draft with its findings", STANCE_CLI_WRITES, sign_assessment },
  { "assessment amend", "ASSESSMENT FILE", amend_options, "a new version of a signed visit; prints its id", STANCE_CLI_WRITES, amend_assessment },
  { "findings", "ASSESSMENT", NULL, "what the rules say about a visit", STANCE_CLI_READS, show_findings },
  { NULL },
};
