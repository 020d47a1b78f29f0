/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-finding-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "stance-change.h"
#include "stance-draft-private.h"
#include "stance-protocol-labels.h"
#include "stance-side-label.h"
#include "stance-symmetry.h"

/* What the lines are made from, so that each takes one thing. */
typedef struct
{
  StanceDraft            *draft;
  const StanceFinding    *finding;
  const StanceAssessment *assessment;
  StanceCatalog          *catalog;
  StanceText             *text;
  const char             *language;
  GPtrArray              *lines;
} Why;

void
stance_finding_line_free (StanceFindingLine *self)
{
  g_free (self->words);
  g_free (self);
}

/* Takes @words; without any there is no line. */
static void
add_line (Why        *why,
          const char *heading,
          char       *words)
{
  StanceFindingLine *line;

  if (words == NULL || *words == '\0')
    {
      g_free (words);
      return;
    }

  line = g_new0 (StanceFindingLine, 1);
  line->heading = heading;
  line->words = words;
  g_ptr_array_add (why->lines, line);
}

static char *
quantify (Why                 *why,
          const StanceMeasure *measure,
          double               value)
{
  return stance_text_quantity (why->text, value, measure->decimals, measure->unit);
}

static void
append_line (GString    *lines,
             const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

/* What was measured */

static const StanceAssessment *
find_visit (Why               *why,
            const StanceInput *input)
{
  GPtrArray *visits = stance_draft_get_visits (why->draft);

  if (g_strcmp0 (why->assessment->date, input->date) == 0)
    return why->assessment;

  for (guint i = 0; i < visits->len; i++)
    if (g_strcmp0 (((const StanceAssessment *) visits->pdata[i])->date, input->date) == 0)
      return visits->pdata[i];

  return NULL;
}

/* Only what changes the measure is said of how it was measured. */
static char *
describe_protocol (Why                     *why,
                   const StanceMeasure     *measure,
                   const StanceAssessment  *visit,
                   const StanceObservation *observation)
{
  StanceProtocol protocol;
  char          *words;

  stance_assessment_get_protocol (visit, observation, &protocol);
  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    if (!measure->compared[i])
      {
        protocol.numbers[i] = NAN;
        g_clear_pointer (&protocol.texts[i], g_free);
      }

  words = stance_protocol_describe (&protocol, why->text);
  stance_protocol_clear (&protocol);

  return words;
}

static char *
describe_circumstances (Why                 *why,
                        const StanceMeasure *measure,
                        const StanceInput   *input)
{
  const StanceAssessment  *visit = find_visit (why, input);
  const StanceObservation *observation = visit != NULL
                                           ? stance_assessment_find (visit, input->measure, input->side, input->task)
                                           : NULL;
  const StanceTerm        *task = stance_catalog_find_term (why->catalog, STANCE_TERMS_TASK, input->task);
  g_autofree char         *date = stance_text_date (why->text, input->date, STANCE_DATE_SHORT);
  g_autofree char         *task_name = task != NULL ? stance_term_dup_name (task, why->language) : NULL;
  g_autofree char         *protocol = observation != NULL ? describe_protocol (why, measure, visit, observation) : NULL;
  g_autoptr (GString) words = g_string_new (date);

  if (task_name != NULL)
    g_string_append_printf (words, " · %s", task_name);
  if (protocol != NULL && *protocol != '\0')
    g_string_append_printf (words, " · %s", protocol);
  if (measure->seen)
    g_string_append_printf (words, " · %s", _ ("seen, not measured"));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* "8.0° ± 0.4 (7)" where trials were typed. */
static char *
describe_value (Why                 *why,
                const StanceMeasure *measure,
                const StanceInput   *input)
{
  const StanceAssessment  *visit = find_visit (why, input);
  const StanceObservation *observation = visit != NULL
                                           ? stance_assessment_find (visit, input->measure, input->side, input->task)
                                           : NULL;
  g_autofree char         *value = stance_finding_words_value (why->draft, input);
  g_autofree char         *sd = NULL;
  StanceResult             result = { 0 };

  if (observation != NULL)
    result = stance_observation_get_result (observation, measure,
                                            stance_assessment_get_mass (visit, stance_draft_get_client (why->draft)));
  if (!result.known || result.n < 2 || isnan (result.sd))
    return g_steal_pointer (&value);

  sd = stance_text_number (why->text, result.sd, measure->decimals);

  /* Translators: mean with unit, standard deviation, number of trials. */
  return g_strdup_printf (_ ("%s ± %s (%d)"), value, sd, result.n);
}

static void
add_inputs (Why *why)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < why->finding->inputs->len; i++)
    {
      const StanceInput   *input = &g_array_index (why->finding->inputs, StanceInput, i);
      const StanceMeasure *measure = stance_catalog_find_measure (why->catalog, input->measure);
      g_autofree char     *name = NULL;
      g_autofree char     *value = NULL;
      g_autofree char     *around = NULL;

      if (measure == NULL || isnan (input->value))
        continue;

      name = stance_measure_dup_name (measure, why->language);
      value = describe_value (why, measure, input);
      around = describe_circumstances (why, measure, input);
      g_string_append_printf (words, "%s%s%s%s: %s\n%s", words->len > 0 ? "\n" : "", name,
                              input->side != STANCE_SIDE_NONE ? ", " : "", stance_side_to_label (input->side), value, around);
    }

  add_line (why, _ ("Measured"), g_strdup (words->str));
}

/* Against what */

static void
add_threshold (Why *why)
{
  const StanceFinding *finding = why->finding;
  const StanceMeasure *measure = finding->judged;
  StanceSex            sex = stance_assessment_get_sex (why->assessment, stance_draft_get_client (why->draft));
  g_autofree char     *value = NULL;
  g_autofree char     *shipped = NULL;
  g_autofree char     *note = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (measure == NULL || isnan (finding->threshold))
    return;

  value = quantify (why, measure, finding->threshold);
  shipped = isnan (measure->thresholds[sex]) ? NULL : quantify (why, measure, measure->thresholds[sex]);
  note = stance_measure_dup_text (measure, "ThresholdNote", why->language);

  if (!isnan (stance_clinic_get_threshold_of (stance_session_get_clinic (stance_draft_get_session (why->draft)), measure->id, sex)))
    {
      /* Translators: the threshold that the clinic has set in Preferences. */
      g_string_append_printf (words, _ ("%s, the clinic's own"), value);
      if (shipped != NULL)
        /* Translators: goes on after "5.0°, the clinic's own". */
        g_string_append_printf (words, _ ("; as shipped %s"), shipped);
    }
  else
    /* Translators: the threshold that nobody in the clinic has changed. */
    g_string_append_printf (words, _ ("%s, as shipped"), value);

  if (finding->rule->near != NULL && measure->near_zone > 0)
    {
      g_autofree char *end = quantify (why, measure, finding->threshold + measure->near_zone);

      /* Translators: the end of the zone in which a value is called near. */
      g_string_append_printf (words, _ ("; near up to %s"), end);
    }

  append_line (words, note);
  add_line (why, _ ("Threshold"), g_strdup (words->str));
}

/* The value that the finding is about: that of what was judged, else the first. */
static const StanceInput *
find_main_input (Why *why)
{
  const GArray *inputs = why->finding->inputs;

  for (guint i = 0; i < inputs->len; i++)
    {
      const StanceInput *input = &g_array_index (inputs, StanceInput, i);

      if (g_strcmp0 (input->date, why->assessment->date) == 0 && input->side == why->finding->side &&
          (why->finding->judged == NULL || g_str_equal (input->measure, why->finding->judged->id)))
        return input;
    }

  return inputs->len > 0 && g_strcmp0 (g_array_index (inputs, StanceInput, 0).date, why->assessment->date) == 0
           ? &g_array_index (inputs, StanceInput, 0)
           : NULL;
}

/* What sets the two visits apart, in the window's words. */
static void
append_members (GString    *words,
                guint       members,
                const char *pattern)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    if ((members & (1U << i)) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", stance_protocol_member_to_label (i));

  if (names->len > 0)
    g_string_append_printf (words, "; %s: %s", pattern, names->str);
}

static char *
describe_change (Why                 *why,
                 const StanceMeasure *measure,
                 const StanceChange  *change,
                 const char          *since)
{
  const char       *nick = change->important == STANCE_IMPORTANT_YES && change->verdict == STANCE_VERDICT_BEYOND_ERROR
                             ? "important"
                             : stance_verdict_nicks[change->verdict];
  const StanceTerm *term = stance_catalog_find_term (why->catalog, STANCE_TERMS_VERDICT, nick);
  g_autofree char  *verdict = term != NULL ? stance_term_dup_name (term, why->language) : g_strdup (nick);
  g_autofree char  *earlier = quantify (why, measure, change->earlier);
  g_autofree char  *difference = stance_text_signed_number (why->text, change->difference, measure->decimals);
  g_autofree char  *date = stance_text_date (why->text, change->from_date, STANCE_DATE_SHORT);
  GString          *words = g_string_new (NULL);

  /* Translators: "last visit", its date, the value then, the change, the verdict on it. */
  g_string_append_printf (words, _ ("%s, %s (%s): %s, %s"), since, date, earlier, difference, verdict);
  append_members (words, change->breaks, _ ("different"));
  append_members (words, change->missing, _ ("known for one visit alone"));
  append_members (words, change->marks, _ ("the error may be larger, different"));

  return g_string_free (words, FALSE);
}

static void
add_changes (Why *why)
{
  const StanceInput       *input = find_main_input (why);
  const StanceMeasure     *measure = input != NULL ? stance_catalog_find_measure (why->catalog, input->measure) : NULL;
  const StanceObservation *observation = measure != NULL
                                           ? stance_assessment_find (why->assessment, measure->id, input->side, input->task)
                                           : NULL;
  const StanceClient      *client = stance_draft_get_client (why->draft);
  GPtrArray               *visits = stance_draft_get_visits (why->draft);
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (StanceChange) last = { 0 };
  g_auto (StanceChange) baseline = { 0 };

  if (observation == NULL)
    return;

  last = stance_change_since_last (measure, client, why->assessment, observation, visits);
  baseline = stance_change_since_baseline (measure, client, why->assessment, observation, visits);

  if (last.exists)
    {
      g_autofree char *line = describe_change (why, measure, &last, _ ("Last visit"));

      append_line (words, line);
    }

  if (baseline.exists && g_strcmp0 (baseline.from, last.from) != 0)
    {
      g_autofree char *line = describe_change (why, measure, &baseline, _ ("First visit"));

      append_line (words, line);
    }

  add_line (why, _ ("Change"), g_strdup (words->str));
}

static void
add_symmetry (Why *why)
{
  const StanceInput   *input = find_main_input (why);
  const StanceMeasure *measure = input != NULL ? stance_catalog_find_measure (why->catalog, input->measure) : NULL;
  StanceSymmetry       symmetry = { 0 };
  g_autofree char     *difference = NULL;
  g_autofree char     *lsi = NULL;

  if (measure == NULL || !measure->sides || measure->seen || measure->entry != STANCE_ENTRY_TRIALS)
    return;

  symmetry = stance_symmetry_of (measure, stance_draft_get_client (why->draft), why->assessment, input->task);
  if (!symmetry.known)
    return;

  difference = quantify (why, measure, symmetry.difference);
  lsi = symmetry.meaningful ? stance_text_quantity (why->text, symmetry.lsi, 0, "%") : NULL;

  if (symmetry.adds_weight)
    add_line (why, _ ("Left and right"), g_strdup_printf (_ ("%s more on the painful side. That adds weight; alone it says nothing."), difference));
  else if (g_str_equal (measure->unit, "°"))
    add_line (why, _ ("Left and right"), g_strdup_printf (_ ("%s apart. A difference alone says nothing: healthy runners differ by 2 to 3°."), difference));
  else if (lsi != NULL)
    /* Translators: the difference of the sides, and limb symmetry in per cent. */
    add_line (why, _ ("Left and right"), g_strdup_printf (_ ("%s apart, limb symmetry %s"), difference, lsi));
  else
    add_line (why, _ ("Left and right"), g_strdup_printf (_ ("%s apart; limb symmetry is not meaningful"), difference));
}

/* What is known of acting on it */

static void
append_known (Why                    *why,
              GString                *words,
              const StanceSuggestion *suggestion)
{
  const StanceTerm *term = stance_catalog_find_term (why->catalog, STANCE_TERMS_EVIDENCE, suggestion->evidence);
  g_autofree char  *known = term != NULL ? stance_term_dup_name (term, why->language) : g_strdup (suggestion->evidence);
  const char       *what = suggestion->load != NULL ? _ ("Load") : suggestion->cue != NULL ? _ ("Cue") : _ ("Exercises");
  g_autofree char  *line = g_strdup_printf ("%s: %s", what, known);

  if (strstr (words->str, line) == NULL)
    append_line (words, line);
}

static void
add_known (Why *why)
{
  g_autofree char *limit = stance_rule_dup_text (why->finding->rule, "Limit", why->language);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < why->finding->offered->len; i++)
    append_known (why, words, why->finding->offered->pdata[i]);

  add_line (why, _ ("How well acting on it is known"), g_strdup (words->str));
  add_line (why, _ ("Limit"), g_steal_pointer (&limit));
}

static void
add_load_note (Why *why)
{
  if (why->finding->acts)
    add_line (why, _ ("To agree on"), stance_rule_dup_text (why->finding->rule, "LoadNote", why->language));
}

/* Where only one of several is taken, the others stand in for it. */
static void
add_instead (Why *why)
{
  const StanceFinding *finding = why->finding;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < finding->offered->len; i++)
    {
      const StanceSuggestion *suggestion = finding->offered->pdata[i];
      guint                   n_before = 0;

      for (guint j = 0; suggestion->most > 0 && j < finding->suggests->len; j++)
        {
          const char      *id = finding->suggests->pdata[j];
          g_autofree char *name = stance_finding_words_exercise (why->draft, id);

          if (stance_finding_get_suggestion (finding, id) == suggestion && n_before++ >= suggestion->most)
            g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", name);
        }
    }

  add_line (why, _ ("Instead"), g_strdup (words->str));
}

GPtrArray *
stance_finding_words_why (StanceDraft         *draft,
                          const StanceFinding *finding)
{
  StanceSession *session = stance_draft_get_session (draft);
  Why            why = {
               .draft = draft,
               .finding = finding,
               .assessment = stance_draft_get_assessment (draft),
               .catalog = stance_draft_get_catalog (draft),
               .text = stance_session_get_text (session),
               .language = stance_session_get_language (session),
               .lines = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_finding_line_free),
  };

  add_line (&why, NULL, stance_rule_dup_text (finding->rule, "Meaning", why.language));
  add_inputs (&why);
  add_threshold (&why);
  add_changes (&why);
  add_symmetry (&why);
  add_instead (&why);
  add_load_note (&why);
  add_line (&why, _ ("Held back"), stance_finding_words_held_back (draft, finding->held_back));
  add_known (&why);

  return why.lines;
}

GPtrArray *
stance_finding_words_sources (StanceDraft         *draft,
                              const StanceFinding *finding)
{
  StanceCatalog *catalog = stance_draft_get_catalog (draft);
  GPtrArray     *citations = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) ids = g_strsplit (finding->rule->source != NULL ? finding->rule->source : "", ";", -1);

  for (int i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0')
      g_ptr_array_add (citations, stance_catalog_dup_citation (catalog, ids[i]));

  if (citations->len == 0)
    g_ptr_array_add (citations, g_strdup (_ ("Clinic practice. No source was read.")));

  if (finding->judged != NULL && finding->judged->source != NULL && *finding->judged->source != '\0')
    {
      g_autofree char *source = stance_catalog_dup_citation (catalog, finding->judged->source);

      /* Translators: where the measuring error of a measure was read. */
      g_ptr_array_add (citations, g_strdup_printf (_ ("Measuring error: %s"), source));
    }

  return citations;
}
