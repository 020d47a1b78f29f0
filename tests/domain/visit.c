/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "visit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define BORN_30 "1996-01-01"

static double
number_of (const char *text)
{
  return g_ascii_strtod (text, NULL);
}

static void
set_trials (StanceObservation *observation,
            const char        *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "*", 2);
  g_autofree double *trials = NULL;
  gsize              n_trials;

  if (parts[1] == NULL)
    {
      stance_observation_set_value (observation, number_of (text));
      return;
    }

  n_trials = atoi (parts[1]);
  trials = g_new (double, n_trials);
  for (gsize i = 0; i < n_trials; i++)
    trials[i] = number_of (parts[0]);
  stance_observation_set_trials (observation, trials, n_trials);
}

static void
set_value (StanceObservation *observation,
           const char        *part,
           const char        *text)
{
  g_auto (GStrv) grade = g_strsplit (text, ":", 2);

  if (part != NULL)
    stance_observation_set_part (observation, part, atoi (text));
  else if (g_str_equal (text, "full"))
    {
      const char *const parts[] = { "arms", "trunk", "pelvis", "knee", "steady", NULL };

      for (int i = 0; parts[i] != NULL; i++)
        stance_observation_set_part (observation, parts[i], 0);
    }
  else if (g_str_equal (text, "untested"))
    stance_observation_set_not_tested (observation, "pain");
  else if (g_ascii_isalpha (*text))
    stance_observation_set_grade (observation, grade[0], grade[1] != NULL ? number_of (grade[1]) : NAN);
  else
    set_trials (observation, text);
}

/* The task where the line names none; the first part of the measure's id that fits. */
static const struct
{
  const char *part;
  const char *task;
} tasks[] = {
  { "hip-abduction", "side-lying" },
  { "knee-extension", "seated" },
  { "pain-", "told" },
  { "step-down", "step-down" },
  { "trendelenburg", "single-leg-stand" },
  { "squat", "squat" },
  { "bridge", "supine" },
  { "thomas", "supine" },
  { "side-plank", "side-plank" },
  { "hop", "hop" },
  { "lunge", "lunge" },
  { "", "running" },
};

/* measure[@task][/side][.part] */
static void
observe (Visit      *self,
         const char *name,
         const char *value)
{
  g_autofree char *measure = g_strdup (name);
  char            *part = strchr (measure, '.');
  char            *side;
  char            *task;

  if (part != NULL)
    *part++ = '\0';
  side = strchr (measure, '/');
  if (side != NULL)
    *side++ = '\0';
  task = strchr (measure, '@');
  if (task != NULL)
    *task++ = '\0';
  for (guint i = 0; task == NULL && i < G_N_ELEMENTS (tasks); i++)
    if (strstr (measure, tasks[i].part) != NULL)
      task = (char *) tasks[i].task;

  set_value (stance_assessment_require (self->assessment, measure,
                                        side != NULL ? stance_nick_find (stance_side_nicks, side)
                                                     : STANCE_SIDE_NONE,
                                        task),
             part, value);
}

static void
set_region (StanceComplaint *complaint,
            const char      *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 2);

  g_free (complaint->region);
  complaint->region = g_strdup (parts[0]);
  complaint->side = parts[1] != NULL ? stance_nick_find (stance_side_nicks, parts[1]) : STANCE_SIDE_NONE;
}

static void
set_age (Visit *self,
         int    age)
{
  g_autofree char *birth_date = g_strdup_printf ("%d-01-01", 2026 - age);

  stance_set_text (&self->client->birth_date, birth_date);
}

static void
set_alone (Visit      *self,
           const char *word)
{
  StanceScreening *screening = self->assessment->screening;

  if (g_str_equal (word, "runs"))
    self->assessment->running = TRUE;
  else if (g_str_equal (word, "unasked"))
    screening->asked = FALSE;
  else if (g_str_equal (word, "builds"))
    screening->bone.builds_with_running = TRUE;
  else if (g_str_equal (word, "rest"))
    screening->bone.rest_night_walking = TRUE;
  else if (g_str_equal (word, "tender"))
    screening->bone.point_tender = TRUE;
  else
    g_error ("visit: %s", word);
}

static void
set_override (StanceOverride *override,
              const char     *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 3);

  override->code = g_strdup (parts[0]);
  override->reason = g_strdup (parts[1]);
  override->review = g_strdup (parts[2]);
}

static void
set_clearance (StanceClearance *clearance,
               const char      *code)
{
  clearance->code = g_strdup (code);
  clearance->by = g_strdup ("Dr. Example");
  clearance->imaging = g_strdup ("MRI");
  clearance->date = g_strdup ("2026-10-30");
}

static gboolean
set_of_client (Visit      *self,
               const char *name,
               const char *value)
{
  if (g_str_equal (name, "age"))
    set_age (self, atoi (value));
  else if (g_str_equal (name, "sex"))
    self->client->sex = stance_nick_find (stance_sex_nicks, value);
  else if (g_str_equal (name, "mass"))
    self->client->mass_kg = number_of (value);
  else
    return FALSE;

  return TRUE;
}

static gboolean
set_of_screen (StanceScreening *screening,
               const char      *name,
               const char      *value)
{
  if (g_str_equal (name, "flag"))
    stance_screening_set_flag (screening, value, TRUE);
  else if (g_str_equal (name, "site"))
    screening->bone.site = g_strdup (value);
  else if (g_str_equal (name, "young"))
    screening->young.answers[stance_nick_find (stance_young_nicks, value)] = STANCE_ANSWER_YES;
  else if (g_str_equal (name, "override"))
    set_override (&screening->override, value);
  else if (g_str_equal (name, "clearance"))
    set_clearance (&screening->clearance, value);
  else
    return FALSE;

  return TRUE;
}

/* What was said of the last observation alone: its lever, or a choice of its protocol. */
static gboolean
set_of_last (StanceAssessment *assessment,
             const char       *name,
             const char       *value)
{
  StanceObservation *last;
  gboolean           own = g_str_has_prefix (name, "own.");

  if (!own && !g_str_equal (name, "lever"))
    return FALSE;

  last = g_ptr_array_index (assessment->observations, assessment->observations->len - 1);
  if (own)
    stance_set_text (&last->protocol.texts[stance_protocol_find (name + strlen ("own."))], value);
  else
    last->lever_m = number_of (value);

  return TRUE;
}

/* measure@task/side */
static void
add_target (StanceAssessment *assessment,
            const char       *value)
{
  g_auto (GStrv) parts = g_strsplit (value, "/", 2);
  g_auto (GStrv) names = g_strsplit (parts[0], "@", 2);
  StanceSide side = parts[1] != NULL ? stance_nick_find (stance_side_nicks, parts[1]) : STANCE_SIDE_NONE;

  g_ptr_array_add (assessment->targets, stance_target_new (names[0], side, names[1]));
}

static gboolean
set_of_visit (StanceAssessment *assessment,
              const char       *name,
              const char       *value)
{
  int member = stance_protocol_find (name);
  int told = stance_story_find (name);

  if (g_str_equal (name, "region"))
    set_region (&assessment->complaint, value);
  else if (g_str_equal (name, "worst"))
    assessment->complaint.worst = number_of (value);
  else if (g_str_equal (name, "sign"))
    g_ptr_array_add (assessment->signs, g_strdup (value));
  else if (g_str_equal (name, "mark"))
    g_ptr_array_add (assessment->marks, g_strdup (value));
  else if (g_str_equal (name, "aside"))
    g_hash_table_insert (assessment->set_aside, g_strdup (value), g_strdup ("not today"));
  else if (g_str_equal (name, "target"))
    add_target (assessment, value);
  else if (g_str_equal (name, "date"))
    stance_set_text (&assessment->date, value);
  else if (g_str_equal (name, "id"))
    stance_set_text (&assessment->id, value);
  else if (member >= 0 && stance_protocol_get_info (member)->kind == STANCE_MEMBER_NUMBER)
    assessment->context.numbers[member] = number_of (value);
  else if (member >= 0)
    stance_set_text (&assessment->context.texts[member], value);
  else if (told >= 0 && stance_story_get_info (told)->kind == STANCE_MEMBER_NUMBER)
    assessment->story.numbers[told] = number_of (value);
  else if (told >= 0)
    stance_set_text (&assessment->story.texts[told], value);
  else
    return FALSE;

  return TRUE;
}

static void
set_word (Visit *self,
          char  *word)
{
  char *value = strchr (word, '=');

  if (value == NULL)
    {
      set_alone (self, word);
      return;
    }

  *value++ = '\0';
  if (!set_of_client (self, word, value) && !set_of_screen (self->assessment->screening, word, value) &&
      !set_of_last (self->assessment, word, value) && !set_of_visit (self->assessment, word, value))
    observe (self, word, value);
}

void
visit_init (Visit      *self,
            const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  self->client = stance_client_new ();
  self->client->sex = STANCE_SEX_FEMALE;
  stance_set_text (&self->client->birth_date, BORN_30);
  self->assessment = stance_assessment_new ();
  self->assessment->screening->asked = TRUE;
  stance_set_text (&self->assessment->date, "2026-11-02");

  for (int i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      set_word (self, words[i]);
  stance_assessment_note_age (self->assessment, self->client);
}

void
visit_clear (Visit *self)
{
  g_clear_pointer (&self->client, stance_client_free);
  g_clear_pointer (&self->assessment, stance_assessment_free);
}

char *
join_problems (GPtrArray *problems)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const StanceProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (joined, problem->warning ? "%s(%s %s)" : "%s%s %s", i > 0 ? ", " : "",
                              problem->place, problem->code);
    }

  return g_string_free (joined, FALSE);
}

const StanceFinding *
find_finding (const StanceFindings *findings,
              const char           *rule,
              const char           *side)
{
  for (guint i = 0; i < findings->findings->len; i++)
    {
      const StanceFinding *finding = g_ptr_array_index (findings->findings, i);

      if (g_str_equal (finding->rule->id, rule) && g_str_equal (stance_side_nicks[finding->side], side))
        return finding;
    }

  return NULL;
}

char *
describe_finding (const StanceFinding *finding)
{
  const char *zone;

  if (finding == NULL)
    return g_strdup ("-");

  zone = finding->zone != STANCE_ZONE_NONE ? stance_zone_nicks[finding->zone] : "fires";

  return g_strconcat (zone, finding->acts ? "+" : "", NULL);
}

StanceFindings *
visit_evaluate (const Visit         *self,
                const StanceCatalog *catalog,
                const StanceClinic  *clinic)
{
  const StanceCase situation = {
    .catalog = catalog,
    .clinic = clinic,
    .client = self->client,
    .assessment = self->assessment,
  };

  return stance_findings_evaluate (&situation);
}

char *
join_ids (GPtrArray *ids)
{
  g_autoptr (GPtrArray) copy = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (copy, g_ptr_array_index (ids, i));
  g_ptr_array_add (copy, NULL);

  return g_strjoinv (" ", (char **) copy->pdata);
}

char *
join_held_back (GArray *held_back)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < held_back->len; i++)
    g_ptr_array_add (ids, (gpointer) g_array_index (held_back, StanceHeldBack, i).exercise);

  return join_ids (ids);
}
