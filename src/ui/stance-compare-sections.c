/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-compare-rows.h"

#include <glib/gi18n.h>

#include "stance-change-words.h"
#include "stance-protocol-labels.h"
#include "stance-trials.h"
#include "stance-visit-words.h"
#include "stance-words.h"

static StanceCatalog *
get_catalog (const StanceComparison *comparison)
{
  return stance_session_get_catalog (comparison->session);
}

static const char *
get_language (const StanceComparison *comparison)
{
  return stance_session_get_language (comparison->session);
}

/* "Signed · version 2: typed the wrong leg" */
static char *
describe_state (const StanceAssessment *assessment)
{
  const char *status = stance_words_assessment_status (assessment->status);

  if (assessment->version < 2)
    return g_strdup (status);

  /* Translators: "Signed", the number of a version, and the reason why it was made. */
  return g_strdup_printf (_ ("%s · version %d: %s"), status, assessment->version, assessment->reason);
}

static char *
dup_term (const StanceComparison *comparison,
          StanceTerms             terms,
          const char             *id)
{
  const StanceTerm *term = id != NULL ? stance_catalog_find_term (get_catalog (comparison), terms, id) : NULL;

  return term != NULL ? stance_term_dup_name (term, get_language (comparison)) : g_strdup (id);
}

/* Takes both texts. */
static void
add_pair (GtkListBox *list,
          const char *title,
          char       *earlier,
          char       *later)
{
  if ((earlier != NULL && *earlier != '\0') || (later != NULL && *later != '\0'))
    stance_compare_add_row (list, title, earlier, later, NULL, NULL);

  g_free (earlier);
  g_free (later);
}

GtkWidget *
stance_compare_new_complaint (const StanceComparison *comparison)
{
  const StanceAssessment *earlier = comparison->earlier->assessment;
  const StanceAssessment *later = comparison->later->assessment;
  GtkListBox             *list;
  GtkWidget              *section = stance_compare_new_section (_ ("Complaint"), &list);

  add_pair (list, _ ("Visit"), describe_state (earlier), describe_state (later));
  add_pair (list, _ ("Where it hurts"), stance_visit_words_complaint (comparison->session, &earlier->complaint),
                     stance_visit_words_complaint (comparison->session, &later->complaint));
  add_pair (list, _ ("Settles within"), dup_term (comparison, STANCE_TERMS_SETTLES, earlier->complaint.settles),
                     dup_term (comparison, STANCE_TERMS_SETTLES, later->complaint.settles));

  return section;
}

static char *
describe_member (const StanceProtocol *protocol,
                 StanceProtocolMember  member,
                 StanceText           *text)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);

  if (!stance_protocol_has (protocol, member))
    return NULL;
  if (info->kind == STANCE_MEMBER_NUMBER)
    return stance_trials_number_to_text (text, protocol->numbers[member]);
  if (info->kind == STANCE_MEMBER_CHOICE)
    return g_strdup (stance_protocol_choice_to_label (protocol->texts[member]));

  return g_strdup (protocol->texts[member]);
}

/* Beyond its tolerance; a measure that depends on it is not compared. */
static StanceChange
compare_contexts (const StanceProtocol *earlier,
                  const StanceProtocol *later)
{
  StanceMeasure every = { 0 };
  StanceChange  change = { 0 };

  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    every.compared[member] = TRUE;
  stance_change_is_comparable (&every, earlier, later, &change);

  return change;
}

GtkWidget *
stance_compare_new_protocol (const StanceComparison *comparison)
{
  const StanceProtocol *earlier = &comparison->earlier->assessment->context;
  const StanceProtocol *later = &comparison->later->assessment->context;
  StanceText           *text = stance_session_get_text (comparison->session);
  StanceChange          change = compare_contexts (earlier, later);
  GtkListBox           *list;
  g_autoptr (GtkWidget) section = g_object_ref_sink (stance_compare_new_section (_ ("How it was measured"), &list));

  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    {
      g_autofree char *one = describe_member (earlier, member, text);
      g_autofree char *other = describe_member (later, member, text);
      const char      *differs = NULL;

      if (one == NULL && other == NULL)
        continue;

      if ((change.breaks & (1U << member)) != 0)
        differs = _ ("Differs: what depends on it is not compared");
      else if ((change.marks & (1U << member)) != 0)
        differs = _ ("Differs: the error may be larger");

      stance_compare_add_row (list, stance_protocol_member_to_label (member), one, other, NULL, differs);
    }

  return gtk_list_box_get_row_at_index (list, 0) != NULL ? g_steal_pointer (&section) : NULL;
}

/* What @visit says of a measure: value, grade, or why there is none. */
static char *
describe_observation (const StanceComparison  *comparison,
                      const StanceAssessment  *visit,
                      const StanceMeasure     *measure,
                      const StanceObservation *observation)
{
  StanceText      *text = stance_session_get_text (comparison->session);
  StanceResult     result;
  g_autofree char *grade = NULL;
  g_autofree char *value = NULL;

  if (observation == NULL)
    return NULL;

  result = stance_observation_get_result (observation, measure, stance_assessment_get_mass (visit, comparison->client));
  grade = dup_term (comparison, STANCE_TERMS_GRADE, observation->grade);
  if (observation->form == STANCE_FORM_NOT_TESTED)
    {
      grade = dup_term (comparison, STANCE_TERMS_NOT_TESTED, observation->not_tested);
      /* Translators: %s is the reason, such as "pain". */
      return g_strdup_printf (_ ("Not tested: %s"), grade);
    }
  if (!result.known)
    return grade != NULL ? g_steal_pointer (&grade) : g_strdup (_ ("No value"));

  value = stance_change_words_result (text, measure, &result);

  return grade != NULL ? g_strdup_printf ("%s · %s", grade, value) : g_steal_pointer (&value);
}

static void
add_compared (const StanceComparison  *comparison,
              GtkListBox              *list,
              const StanceMeasure     *measure,
              const StanceObservation *now,
              const char              *title,
              const char              *one,
              const char              *other)
{
  g_auto (StanceChange) change = { 0 };
  g_autofree char *verdict = NULL;
  g_autofree char *why = NULL;

  if (now != NULL)
    change = stance_change_between (measure, comparison->client, comparison->earlier->assessment,
                                    comparison->later->assessment, now);

  if (change.exists)
    {
      g_autofree char *sentence = stance_change_words_verdict (comparison->session, &change);
      g_autofree char *difference = stance_change_words_difference (comparison->session, measure, &change);

      verdict = change.verdict == STANCE_VERDICT_NOT_COMPARABLE ? g_steal_pointer (&sentence)
                                                                : g_strdup_printf ("%s · %s", difference, sentence);
      why = stance_change_words_why (comparison->session, &change);
    }

  stance_compare_add_row (list, title, one, other, verdict, why);
}

static void
add_measure (const StanceComparison *comparison,
             GtkListBox             *list,
             const StanceMeasure    *measure,
             StanceSide              side,
             const char             *task)
{
  const StanceAssessment  *earlier = comparison->earlier->assessment;
  const StanceAssessment  *later = comparison->later->assessment;
  const StanceObservation *then = stance_assessment_find (earlier, measure->id, side, task);
  const StanceObservation *now = stance_assessment_find (later, measure->id, side, task);
  g_autofree char         *title = NULL;
  g_autofree char         *one = NULL;
  g_autofree char         *other = NULL;

  if (then == NULL && now == NULL)
    return;

  title = stance_change_words_target (comparison->session, measure, side, task);
  one = describe_observation (comparison, earlier, measure, then);
  other = describe_observation (comparison, later, measure, now);
  add_compared (comparison, list, measure, now, title, one, other);
}

/* @targets: only the targets, or only what is none */
static void
add_measures (const StanceComparison *comparison,
              GtkListBox             *list,
              gboolean                targets)
{
  const GPtrArray *measures = stance_catalog_get_measures (get_catalog (comparison));
  GPtrArray       *chosen = comparison->later->assessment->targets;

  for (guint i = 0; i < measures->len; i++)
    {
      const StanceMeasure *measure = measures->pdata[i];

      for (const char **task = measure->tasks; *task != NULL; task++)
        for (StanceSide side = STANCE_SIDE_NONE; side <= STANCE_SIDE_RIGHT; side++)
          if ((stance_targets_find (chosen, measure->id, side, *task) >= 0) == targets)
            add_measure (comparison, list, measure, side, *task);
    }
}

static GtkWidget *
new_measures (const StanceComparison *comparison,
              const char             *title,
              gboolean                targets)
{
  GtkListBox *list;
  g_autoptr (GtkWidget) section = g_object_ref_sink (stance_compare_new_section (title, &list));

  add_measures (comparison, list, targets);

  return gtk_list_box_get_row_at_index (list, 0) != NULL ? g_steal_pointer (&section) : NULL;
}

GtkWidget *
stance_compare_new_targets (const StanceComparison *comparison)
{
  return new_measures (comparison, _ ("Target Measures"), TRUE);
}

GtkWidget *
stance_compare_new_measures (const StanceComparison *comparison)
{
  gboolean has_targets = comparison->later->assessment->targets->len > 0;

  return new_measures (comparison, has_targets ? _ ("Other Measures") : _ ("Measures"), FALSE);
}

/* Those that were signed; of a draft those of what is typed. (element-type StanceFrozenFinding) */
static GPtrArray *
list_findings (const StanceComparison    *comparison,
               const StanceComparedVisit *visit)
{
  const StanceCase situation = {
    .catalog = get_catalog (comparison),
    .clinic = stance_session_get_clinic (comparison->session),
    .client = comparison->client,
    .assessment = visit->assessment,
    .earlier = comparison->visits,
  };
  g_autoptr (StanceFindings) findings = NULL;
  GPtrArray *list;

  if (visit->assessment->status == STANCE_ASSESSMENT_SIGNED)
    return g_ptr_array_ref (visit->findings);

  findings = stance_findings_evaluate (&situation);
  list = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_frozen_finding_free);
  for (guint i = 0; i < findings->findings->len; i++)
    g_ptr_array_add (list, stance_frozen_finding_new (findings->findings->pdata[i]));

  return list;
}

static const StanceFrozenFinding *
find_finding (GPtrArray  *findings,
              const char *rule,
              StanceSide  side)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const StanceFrozenFinding *finding = findings->pdata[i];

      if (finding->side == side && g_str_equal (finding->rule, rule))
        return finding;
    }

  return NULL;
}

static char *
describe_finding (const StanceFrozenFinding *finding)
{
  static const char *const zones[] = {
    [STANCE_ZONE_NONE] = N_ ("Found"),
                             [STANCE_ZONE_NEAR] = N_ ("Near the threshold"),
                                                      [STANCE_ZONE_CLEAR] = N_ ("Beyond the threshold"),
                                                      };

  if (finding == NULL)
    return NULL;
  if (finding->set_aside != NULL)
    /* Translators: a zone, and the reason why the finding was set aside. */
    return g_strdup_printf (_ ("%s · set aside: %s"), _ (zones[finding->zone]), finding->set_aside);

  return g_strdup (_ (zones[finding->zone]));
}

static void
add_finding (const StanceComparison    *comparison,
             GtkListBox                *list,
             const StanceFrozenFinding *finding,
             const StanceFrozenFinding *then,
             const StanceFrozenFinding *now)
{
  const StanceRule *rule = stance_catalog_find_rule (get_catalog (comparison), finding->rule);
  g_autofree char  *name = rule != NULL ? stance_rule_dup_name (rule, get_language (comparison)) : g_strdup (finding->rule);
  g_autofree char  *title = NULL;
  g_autofree char  *one = describe_finding (then);
  g_autofree char  *other = describe_finding (now);

  if (finding->side == STANCE_SIDE_NONE)
    title = g_strdup (name);
  else
    title = g_strdup_printf ("%s · %s", name, stance_words_side (finding->side));

  stance_compare_add_row (list, title, one != NULL ? one : _ ("Not found"), other != NULL ? other : _ ("Not found"), NULL, NULL);
}

GtkWidget *
stance_compare_new_findings (const StanceComparison *comparison)
{
  g_autoptr (GPtrArray) earlier = list_findings (comparison, comparison->earlier);
  g_autoptr (GPtrArray) later = list_findings (comparison, comparison->later);
  GtkListBox *list;
  GtkWidget  *section;

  if (earlier->len == 0 && later->len == 0)
    return NULL;

  section = stance_compare_new_section (_ ("Findings"), &list);
  for (guint i = 0; i < later->len; i++)
    {
      const StanceFrozenFinding *finding = later->pdata[i];

      add_finding (comparison, list, finding, find_finding (earlier, finding->rule, finding->side), finding);
    }

  for (guint i = 0; i < earlier->len; i++)
    {
      const StanceFrozenFinding *finding = earlier->pdata[i];

      if (find_finding (later, finding->rule, finding->side) == NULL)
        add_finding (comparison, list, finding, finding, NULL);
    }

  return section;
}
