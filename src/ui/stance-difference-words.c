/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-difference-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "stance-protocol-labels.h"
#include "stance-side-label.h"
#include "stance-story-words.h"
#include "stance-trials.h"
#include "stance-visit-words.h"
#include "stance-words.h"

/* The kinds whose name needs no id. */
static const char *const names[STANCE_N_DIFFERENCE_KINDS] = {
  [STANCE_DIFFERENCE_DATE] = N_ ("Date of the visit"),
                                 [STANCE_DIFFERENCE_TEMPLATE] = N_ ("Set of measures"),
                                                                    [STANCE_DIFFERENCE_RUNNING] = N_ ("Runs at present"),
                                                                                                      [STANCE_DIFFERENCE_SCREENING] = N_ ("Safety"),
                                                                                                                                          [STANCE_DIFFERENCE_COMPLAINT] = N_ ("Complaint"),
                                                                                                                                                                              [STANCE_DIFFERENCE_STORY] = N_ ("Training and goals"),
                                                                                                                                                                                                              [STANCE_DIFFERENCE_EXAMINATION] = N_ ("Examination"),
                                                                                                                                                                                                                                                    [STANCE_DIFFERENCE_TARGETS] = N_ ("Target Measures"),
                                                                                                                                                                                                                                                    };

static char *
dup_term (StanceSession *session,
          StanceTerms    terms,
          const char    *id)
{
  const StanceTerm *term = stance_catalog_find_term (stance_session_get_catalog (session), terms, id);

  return term != NULL ? stance_term_dup_name (term, stance_session_get_language (session)) : g_strdup (id);
}

static char *
name_observation (StanceSession          *session,
                  const StanceDifference *difference)
{
  const StanceMeasure *measure = stance_catalog_find_measure (stance_session_get_catalog (session), difference->id);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *measure_name = NULL;
  g_autofree char *task = dup_term (session, STANCE_TERMS_TASK, difference->task);

  measure_name = measure != NULL ? stance_measure_dup_name (measure, stance_session_get_language (session)) : g_strdup (difference->id);
  g_string_append (name, measure_name);
  if (measure != NULL && g_strv_length ((char **) measure->tasks) > 1)
    g_string_append_printf (name, ": %s", task);
  if (difference->side != STANCE_SIDE_NONE)
    g_string_append_printf (name, ", %s", stance_side_to_label (difference->side));

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static char *
name_set_aside (StanceSession          *session,
                const StanceDifference *difference)
{
  g_auto (GStrv) parts = g_strsplit (difference->id, "/", 2);
  const StanceRule *rule = stance_catalog_find_rule (stance_session_get_catalog (session), parts[0]);
  g_autofree char  *name = rule != NULL ? stance_rule_dup_name (rule, stance_session_get_language (session)) : g_strdup (parts[0]);

  /* Translators: a finding that the clinician has set aside. */
  return g_strdup_printf (_ ("Set aside: %s"), name);
}

char *
stance_difference_words_name (StanceSession          *session,
                              const StanceDifference *difference)
{
  switch (difference->kind)
    {
    case STANCE_DIFFERENCE_OBSERVATION:
      return name_observation (session, difference);

    case STANCE_DIFFERENCE_SET_ASIDE:
      return name_set_aside (session, difference);

    case STANCE_DIFFERENCE_SIGN:
      return dup_term (session, STANCE_TERMS_SIGN, difference->id);

    case STANCE_DIFFERENCE_MARK:
      return dup_term (session, STANCE_TERMS_MARK, difference->id);

    case STANCE_DIFFERENCE_CONTEXT:
      return g_strdup (stance_protocol_member_to_label ((StanceProtocolMember) stance_protocol_find (difference->id)));

    case STANCE_DIFFERENCE_DATE:
    case STANCE_DIFFERENCE_TEMPLATE:
    case STANCE_DIFFERENCE_RUNNING:
    case STANCE_DIFFERENCE_SCREENING:
    case STANCE_DIFFERENCE_COMPLAINT:
    case STANCE_DIFFERENCE_STORY:
    case STANCE_DIFFERENCE_EXAMINATION:
    case STANCE_DIFFERENCE_TARGETS:
    case STANCE_N_DIFFERENCE_KINDS:
    default:
      return g_strdup (_ (names[difference->kind]));
    }
}

/* Values */

static char *
join_parts (StanceSession           *session,
            const StanceObservation *observation)
{
  g_autoptr (GList) parts = g_list_sort (g_hash_table_get_keys (observation->parts), (GCompareFunc) g_strcmp0);
  GString *words = g_string_new (NULL);

  for (GList *l = parts; l != NULL; l = l->next)
    {
      g_autofree char *name = dup_term (session, STANCE_TERMS_PART, l->data);

      g_string_append_printf (words, "%s%s %d", words->len > 0 ? " · " : "", name,
                              GPOINTER_TO_INT (g_hash_table_lookup (observation->parts, l->data)));
    }

  return g_string_free (words, FALSE);
}

static char *
describe_grade (StanceSession           *session,
                const StanceObservation *observation)
{
  g_autofree char *grade = dup_term (session, STANCE_TERMS_GRADE, observation->grade);
  g_autofree char *seconds = stance_words_number (observation->seconds);

  if (*seconds == '\0')
    return g_steal_pointer (&grade);

  /* Translators: a grade and the seconds that were held: "Delayed, 18 s". */
  return g_strdup_printf (_ ("%s, %s s"), grade, seconds);
}

static char *
describe_observation (StanceSession           *session,
                      const StanceObservation *observation)
{
  if (observation == NULL)
    return g_strdup ("");

  switch (observation->form)
    {
    case STANCE_FORM_PARTS:
      return join_parts (session, observation);

    case STANCE_FORM_GRADE:
      return describe_grade (session, observation);

    case STANCE_FORM_NOT_TESTED:
      return dup_term (session, STANCE_TERMS_NOT_TESTED, observation->not_tested);

    case STANCE_FORM_EMPTY:
    case STANCE_FORM_TRIALS:
    case STANCE_FORM_VALUE:
    case STANCE_FORM_SUMMARY:
    default:
      return stance_trials_to_text (observation, stance_session_get_text (session));
    }
}

static char *
describe_screening (StanceSession         *session,
                    const StanceScreening *screening)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < screening->flags->len; i++)
    {
      g_autofree char *flag = dup_term (session, STANCE_TERMS_RED_FLAG, screening->flags->pdata[i]);

      g_string_append_printf (words, "%s%s", i > 0 ? " · " : "", flag);
    }
  if (screening->bone.site != NULL)
    {
      g_autofree char *site = dup_term (session, STANCE_TERMS_BONE_SITE, screening->bone.site);

      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", site);
    }
  if (words->len == 0)
    g_string_append (words, screening->asked ? _ ("None of these") : _ ("Not answered"));

  return g_string_free (words, FALSE);
}

static char *
describe_context (StanceSession        *session,
                  const StanceProtocol *context,
                  const char           *id)
{
  int              member = stance_protocol_find (id);
  StanceProtocol   alone;
  g_autofree char *words = NULL;

  if (stance_protocol_get_info (member)->kind == STANCE_MEMBER_NUMBER)
    return stance_words_number (context->numbers[member]);

  stance_protocol_init (&alone);
  alone.texts[member] = context->texts[member];
  words = stance_protocol_describe (&alone, stance_session_get_text (session));

  return g_steal_pointer (&words);
}

static char *
describe_targets (StanceSession *session,
                  GPtrArray     *targets)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < targets->len; i++)
    {
      const StanceTarget    *target = targets->pdata[i];
      const StanceDifference place = { STANCE_DIFFERENCE_OBSERVATION, target->measure, target->side, target->task, TRUE, TRUE };
      g_autofree char       *name = name_observation (session, &place);

      g_string_append_printf (words, "%s%s", i > 0 ? " · " : "", name);
    }

  return g_string_free (words, FALSE);
}

static char *
describe_yes (gboolean yes)
{
  return g_strdup (yes ? _ ("Yes") : _ ("No"));
}

static char *
describe (StanceSession          *session,
          const StanceAssessment *self,
          const StanceDifference *difference)
{
  switch (difference->kind)
    {
    case STANCE_DIFFERENCE_DATE:
      return stance_words_date (self->date);

    case STANCE_DIFFERENCE_TEMPLATE:
      return dup_term (session, STANCE_TERMS_TEMPLATE, self->template);

    case STANCE_DIFFERENCE_RUNNING:
      return describe_yes (self->running);

    case STANCE_DIFFERENCE_SCREENING:
      return describe_screening (session, self->screening);

    case STANCE_DIFFERENCE_COMPLAINT:
      return stance_visit_words_complaint (session, &self->complaint);

    case STANCE_DIFFERENCE_STORY:
      return stance_story_words_line (session, &self->story);

    case STANCE_DIFFERENCE_TARGETS:
      return describe_targets (session, self->targets);

    case STANCE_DIFFERENCE_EXAMINATION:
      return stance_examination_words_line (session, self);

    case STANCE_DIFFERENCE_CONTEXT:
      return describe_context (session, &self->context, difference->id);

    case STANCE_DIFFERENCE_SIGN:
      return describe_yes (stance_assessment_has_sign (self, difference->id));

    case STANCE_DIFFERENCE_MARK:
      return describe_yes (stance_assessment_has_mark (self, difference->id));

    case STANCE_DIFFERENCE_SET_ASIDE:
      return g_strdup (g_hash_table_lookup (self->set_aside, difference->id));

    case STANCE_DIFFERENCE_OBSERVATION:
      return describe_observation (session, stance_assessment_find (self, difference->id, difference->side, difference->task));

    case STANCE_N_DIFFERENCE_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
stance_difference_words_value (StanceSession          *session,
                               const StanceAssessment *assessment,
                               const StanceDifference *difference)
{
  g_autofree char *words = describe (session, assessment, difference);

  if (words != NULL && *words != '\0')
    return g_steal_pointer (&words);

  return g_strdup (C_ ("an empty field", "nothing"));
}
