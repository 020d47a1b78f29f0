/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-case.h"

#include "stance-error.h"

static StanceAssessment *
take_previous (StanceCli        *cli,
               StanceAssessment *version)
{
  g_autoptr (StanceAssessment) newer = version;

  if (newer->previous == NULL || *newer->previous == '\0')
    return NULL;

  return stance_record_get_assessment (cli->record, newer->previous, NULL);
}

/* Whether @listed is @assessment or one of its later versions. */
static gboolean
is_same_visit (StanceCli              *cli,
               const StanceAssessment *assessment,
               const StanceAssessment *listed)
{
  g_autoptr (StanceAssessment) version = stance_assessment_copy (listed);

  while (version != NULL && g_strcmp0 (version->id, assessment->id) != 0)
    version = take_previous (cli, version);

  return version != NULL;
}

static GPtrArray *
list_others (StanceCli              *cli,
             const StanceAssessment *assessment,
             GError                **error)
{
  g_autoptr (GPtrArray) others = stance_record_list_assessments (cli->record, assessment->client, error);

  for (guint i = others != NULL ? others->len : 0; i > 0; i--)
    if (is_same_visit (cli, assessment, g_ptr_array_index (others, i - 1)))
      g_ptr_array_remove_index (others, i - 1);

  return g_steal_pointer (&others);
}

StanceCliCase *
stance_cli_case_new (StanceCli        *cli,
                     StanceAssessment *assessment,
                     GError          **error)
{
  g_autoptr (StanceCliCase) self = g_new0 (StanceCliCase, 1);

  self->assessment = assessment;

  if (assessment == NULL)
    return NULL;

  self->client = stance_record_get_client (cli->record, assessment->client, error);
  self->clinic = self->client != NULL ? stance_record_get_clinic (cli->record, error) : NULL;
  self->earlier = self->clinic != NULL ? list_others (cli, assessment, error) : NULL;

  if (self->earlier == NULL)
    return NULL;

  self->situation.catalog = stance_cli_get_catalog (cli);
  self->situation.clinic = self->clinic;
  self->situation.client = self->client;
  self->situation.assessment = self->assessment;
  self->situation.earlier = self->earlier;

  return g_steal_pointer (&self);
}

void
stance_cli_case_free (StanceCliCase *self)
{
  g_clear_pointer (&self->assessment, stance_assessment_free);
  g_clear_pointer (&self->client, stance_client_free);
  g_clear_pointer (&self->clinic, stance_clinic_free);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  g_free (self);
}

char *
stance_cli_dup_stops (const GArray *stops,
                      int           lowest_tier,
                      int           highest_tier,
                      const char   *gap)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (stops, StanceStopReason, i);

      if (stop->stops && stop->tier >= lowest_tier && stop->tier <= highest_tier)
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? gap : "", stop->code);
    }

  return g_string_free (codes, FALSE);
}

gboolean
stance_cli_check_stops (const GArray *stops,
                        int           lowest_tier,
                        int           highest_tier,
                        GError      **error)
{
  g_autofree char *codes = stance_cli_dup_stops (stops, lowest_tier, highest_tier, ", ");

  if (*codes == '\0')
    return TRUE;

  g_set_error (error, STANCE_ERROR, STANCE_ERROR_STOPPED, "stopped: %s", codes);
  return FALSE;
}
