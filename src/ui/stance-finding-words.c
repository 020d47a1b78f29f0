/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-finding-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "stance-hold.h"
#include "stance-side-label.h"

/* Of the values of this visit so many stand on the card at first sight. */
#define MAX_VALUES 3

static StanceText *
get_text (StanceDraft *draft)
{
  return stance_session_get_text (stance_draft_get_session (draft));
}

static const char *
get_language (StanceDraft *draft)
{
  return stance_session_get_language (stance_draft_get_session (draft));
}

static char *
dup_term_name (StanceDraft *draft,
               StanceTerms  terms,
               const char  *id)
{
  const StanceTerm *term = stance_catalog_find_term (stance_draft_get_catalog (draft), terms, id);

  return term != NULL ? stance_term_dup_name (term, get_language (draft)) : g_strdup (id);
}

char *
stance_finding_words_terms (StanceDraft     *draft,
                            const GPtrArray *ids,
                            StanceTerms      terms,
                            const char      *between)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *name = dup_term_name (draft, terms, ids->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? between : "", name);
    }

  return g_string_free (names, FALSE);
}

char *
stance_finding_words_advice (StanceDraft *draft,
                             const char  *id)
{
  g_autofree char *name = NULL;

  if (id == NULL || *id == '\0')
    return g_strdup ("");

  name = dup_term_name (draft, STANCE_TERMS_ADVICE, id);

  /* Translators: a page of advice by its title: "Pain in the shin". */
  return g_strdup_printf (_ ("Advice “%s”"), name);
}

char *
stance_finding_words_exercise (StanceDraft *draft,
                               const char  *id)
{
  const StanceExercise *exercise = stance_catalog_find_exercise (stance_draft_get_catalog (draft), id);

  return exercise != NULL ? stance_exercise_dup_name (exercise, get_language (draft)) : g_strdup (id);
}

/* Those that @region holds back, and once why; a danger sign that holds back as it does is named. */
static char *
describe_hold (StanceDraft  *draft,
               const GArray *held_back,
               const char   *region)
{
  StanceCatalog         *catalog = stance_draft_get_catalog (draft);
  const StanceScreening *screening = stance_draft_get_assessment (draft)->screening;
  const StanceTerm      *term = stance_catalog_find_term (catalog, STANCE_TERMS_REGION, region);
  gboolean               hurts = g_strcmp0 (region, stance_draft_get_assessment (draft)->complaint.region) == 0;
  const char            *flag = hurts ? NULL : stance_screening_find_hold (screening, catalog, region);
  g_autofree char       *flag_name = flag != NULL ? dup_term_name (draft, STANCE_TERMS_RED_FLAG, flag) : NULL;
  g_autofree char       *reason = term != NULL ? stance_term_dup_text (term, "Reason", get_language (draft)) : NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < held_back->len; i++)
    {
      const StanceHeldBack *held = &g_array_index (held_back, StanceHeldBack, i);
      g_autofree char      *name = g_strcmp0 (held->region, region) == 0 ? stance_finding_words_exercise (draft, held->exercise) : NULL;

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  if (flag_name != NULL)
    g_string_append_printf (names, " (%s)", flag_name);

  return g_strdup_printf ("%s. %s", names->str, reason != NULL ? reason : "");
}

char *
stance_finding_words_held_back (StanceDraft  *draft,
                                const GArray *held_back)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < held_back->len; i++)
    {
      const char      *region = g_array_index (held_back, StanceHeldBack, i).region;
      g_autofree char *line = g_hash_table_add (said, (gpointer) region) ? describe_hold (draft, held_back, region) : NULL;

      if (line != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", line);
    }

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

/* First sight */

const char *
stance_finding_words_zone (const StanceFinding *finding)
{
  if (finding->set_aside != NULL)
    return _ ("Set aside");

  if (finding->zone == STANCE_ZONE_NEAR)
    /* Translators: a value is at the threshold or a little beyond it. */
    return C_ ("zone", "Near");

  /* Translators: a value is clearly beyond the threshold. */
  return finding->zone == STANCE_ZONE_CLEAR ? C_ ("zone", "Beyond") : NULL;
}

/* The visit of now, whose grades have names; %NULL where the value is of an earlier one. */
static const StanceObservation *
find_observation (StanceDraft       *draft,
                  const StanceInput *input)
{
  const StanceAssessment *assessment = stance_draft_get_assessment (draft);

  if (g_strcmp0 (assessment->date, input->date) != 0)
    return NULL;

  return stance_assessment_find (assessment, input->measure, input->side, input->task);
}

char *
stance_finding_words_value (StanceDraft       *draft,
                            const StanceInput *input)
{
  const StanceMeasure     *measure = stance_catalog_find_measure (stance_draft_get_catalog (draft), input->measure);
  const StanceObservation *observation = find_observation (draft, input);

  if (measure->seen)
    /* Translators: how much of it was seen. */
    return g_strdup (input->value >= 1.5 ? C_ ("seen", "clear") : input->value >= 0.5 ? C_ ("seen", "some") : C_ ("seen", "no"));

  if (observation != NULL && observation->grade != NULL && *observation->grade != '\0' && isnan (observation->seconds))
    return dup_term_name (draft, STANCE_TERMS_GRADE, observation->grade);

  return stance_text_quantity (get_text (draft), input->value, measure->decimals, measure->unit);
}

static char *
describe_input (StanceDraft         *draft,
                const StanceFinding *finding,
                const StanceInput   *input)
{
  const StanceMeasure *measure = stance_catalog_find_measure (stance_draft_get_catalog (draft), input->measure);
  g_autofree char     *name = stance_measure_dup_text (measure, "Short", get_language (draft));
  g_autofree char     *value = stance_finding_words_value (draft, input);
  g_autofree char     *place = NULL;
  g_autofree char     *threshold = NULL;

  if (g_strv_length ((char **) measure->tasks) > 1)
    place = dup_term_name (draft, STANCE_TERMS_TASK, input->task);
  else if (input->side != finding->side && input->side != STANCE_SIDE_NONE)
    place = g_strdup (stance_side_to_label (input->side));

  if (measure == finding->judged && input->side == finding->side && !isnan (finding->threshold))
    {
      g_autofree char *limit = stance_text_quantity (get_text (draft), finding->threshold, measure->decimals, measure->unit);

      /* Translators: behind a value: what it is compared with. */
      threshold = g_strdup_printf (_ (" (threshold %s)"), limit);
    }

  if (measure->seen)
    /* Translators: something that was seen, how much, in which movement. */
    return g_strdup_printf (_ ("%s: %s (%s)"), name, value, place != NULL ? place : "");

  return g_strdup_printf ("%s%s%s %s%s", name, place != NULL ? ", " : "", place != NULL ? place : "", value,
                          threshold != NULL ? threshold : "");
}

/* Seen as "no" is not what it was found from. */
static gboolean
is_of_interest (StanceDraft       *draft,
                const StanceInput *input)
{
  const StanceMeasure *measure = stance_catalog_find_measure (stance_draft_get_catalog (draft), input->measure);

  return measure != NULL && !isnan (input->value) && (!measure->seen || input->value >= 0.5) &&
         g_strcmp0 (input->date, stance_draft_get_assessment (draft)->date) == 0;
}

/* Where nothing was measured: where it hurts and how much. */
static char *
describe_complaint (StanceDraft *draft)
{
  const StanceComplaint *complaint = &stance_draft_get_assessment (draft)->complaint;
  g_autofree char       *region = NULL;
  g_autofree char       *worst = NULL;

  if (complaint->region == NULL || g_str_equal (complaint->region, "none"))
    return NULL;

  region = dup_term_name (draft, STANCE_TERMS_REGION, complaint->region);
  if (isnan (complaint->worst))
    return g_steal_pointer (&region);

  worst = stance_text_number (get_text (draft), complaint->worst, 0);

  /* Translators: the painful region and the worst pain from 0 to 10. */
  return g_strdup_printf (_ ("%s, worst pain %s"), region, worst);
}

char *
stance_finding_words_values (StanceDraft         *draft,
                             const StanceFinding *finding)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_values = 0;

  for (guint i = 0; i < finding->inputs->len && n_values < MAX_VALUES; i++)
    {
      const StanceInput *input = &g_array_index (finding->inputs, StanceInput, i);
      g_autofree char   *value = NULL;

      if (!is_of_interest (draft, input))
        continue;

      value = describe_input (draft, finding, input);
      g_string_append_printf (words, "%s%s", n_values > 0 ? " · " : "", value);
      n_values++;
    }

  return n_values > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : describe_complaint (draft);
}

/* The exercises of one part of the rule that the region allows; of "one of several" the first. */
static void
append_exercises (StanceDraft            *draft,
                  const StanceFinding    *finding,
                  const StanceSuggestion *suggestion,
                  GString                *words)
{
  guint n_named = 0;

  for (guint i = 0; i < finding->suggests->len; i++)
    {
      const char      *id = g_ptr_array_index (finding->suggests, i);
      g_autofree char *name = NULL;

      if (stance_finding_get_suggestion (finding, id) != suggestion || (suggestion->most > 0 && n_named == suggestion->most))
        continue;

      name = stance_finding_words_exercise (draft, id);
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", name);
      n_named++;
    }
}

static char *
describe_offer (StanceDraft         *draft,
                const StanceFinding *finding)
{
  GString         *words = g_string_new (NULL);
  g_autofree char *loads = stance_finding_words_advice (draft, finding->loads->len > 0 ? finding->loads->pdata[0] : NULL);
  g_autofree char *cues = stance_finding_words_terms (draft, finding->cues, STANCE_TERMS_CUE, " · ");

  g_string_append (words, loads);
  g_string_append_printf (words, "%s%s", words->len > 0 && *cues != '\0' ? " · " : "", cues);
  for (guint i = 0; i < finding->offered->len; i++)
    append_exercises (draft, finding, finding->offered->pdata[i], words);

  return g_string_free (words, FALSE);
}

char *
stance_finding_words_offer (StanceDraft         *draft,
                            const StanceFinding *finding)
{
  g_autofree char *offer = describe_offer (draft, finding);

  if (finding->set_aside != NULL)
    return g_strdup (finding->set_aside);

  if (stance_draft_get_findings (draft)->stopped)
    return g_strdup (_ ("Suggests nothing before the safety screen is clear."));

  if (finding->acts && *offer != '\0')
    /* Translators: what a finding suggests: a cue, exercises. */
    return g_strdup_printf (_ ("Suggests: %s"), offer);

  if (finding->acts)
    return g_strdup (_ ("All that it would suggest is held back for now."));

  if (finding->rule->suggestions->len == 0)
    return g_strdup (_ ("For information."));

  if (finding->checks->len > 0)
    return g_strdup (_ ("Suggests nothing before this is examined:"));

  return g_strdup (finding->zone == STANCE_ZONE_NEAR ? _ ("Measure again. Near alone suggests nothing.")
                                                     : _ ("Suggests nothing here."));
}
