/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-difference.h"

#include "stance-assessment-screened.h"
#include "stance-assessment-told.h"
#include "stance-same-private.h"

static gboolean
is_same_member (const StanceProtocol *a,
                const StanceProtocol *b,
                int                   member)
{
  return stance_is_same_number (a->numbers[member], b->numbers[member]) && stance_is_same_text (a->texts[member], b->texts[member]);
}

static gboolean
is_same_protocol (const StanceProtocol *a,
                  const StanceProtocol *b)
{
  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    if (!is_same_member (a, b, member))
      return FALSE;

  return TRUE;
}

static gboolean
is_same_trials (const GArray *a,
                const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!stance_is_same_number (g_array_index (a, double, i), g_array_index (b, double, i)))
      return FALSE;

  return TRUE;
}

static gboolean
is_same_parts (GHashTable *a,
               GHashTable *b)
{
  GHashTableIter iterator;
  gpointer       part;
  gpointer       points;
  gpointer       other;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;

  g_hash_table_iter_init (&iterator, a);
  while (g_hash_table_iter_next (&iterator, &part, &points))
    if (!g_hash_table_lookup_extended (b, part, NULL, &other) || other != points)
      return FALSE;

  return TRUE;
}

static gboolean
is_same_observation (const StanceObservation *a,
                     const StanceObservation *b)
{
  return a->form == b->form && is_same_trials (a->trials, b->trials) && stance_is_same_number (a->mean, b->mean) &&
         stance_is_same_number (a->sd, b->sd) && a->n == b->n && is_same_parts (a->parts, b->parts) &&
         stance_is_same_text (a->grade, b->grade) && stance_is_same_number (a->seconds, b->seconds) &&
         stance_is_same_text (a->not_tested, b->not_tested) && stance_is_same_number (a->pain, b->pain) &&
         stance_is_same_text (a->pain_region, b->pain_region) && stance_is_same_number (a->lever_m, b->lever_m) &&
         is_same_protocol (&a->protocol, &b->protocol);
}

/* Those of which an assessment has one */

static gboolean
has_date (const StanceAssessment *self)
{
  return stance_is_filled (self->date);
}

static gboolean
is_same_date (const StanceAssessment *a,
              const StanceAssessment *b)
{
  return stance_is_same_text (a->date, b->date);
}

static void
take_date (StanceAssessment       *self,
           const StanceAssessment *there)
{
  stance_set_text (&self->date, there->date);
}

static gboolean
has_template (const StanceAssessment *self)
{
  return stance_is_filled (self->template);
}

static gboolean
is_same_template (const StanceAssessment *a,
                  const StanceAssessment *b)
{
  return stance_is_same_text (a->template, b->template);
}

static void
take_template (StanceAssessment       *self,
               const StanceAssessment *there)
{
  stance_set_text (&self->template, there->template);
}

static gboolean
has_running (const StanceAssessment *self)
{
  return self->running;
}

static gboolean
is_same_running (const StanceAssessment *a,
                 const StanceAssessment *b)
{
  return a->running == b->running;
}

static void
take_running (StanceAssessment       *self,
              const StanceAssessment *there)
{
  self->running = there->running;
}

static gboolean
has_targets (const StanceAssessment *self)
{
  return self->targets->len > 0;
}

static gboolean
is_same_targets (const StanceAssessment *a,
                 const StanceAssessment *b)
{
  return stance_targets_equal (a->targets, b->targets);
}

static void
take_targets (StanceAssessment       *self,
              const StanceAssessment *there)
{
  g_ptr_array_unref (self->targets);
  self->targets = stance_targets_copy (there->targets);
  self->targets_said = there->targets_said;
}

typedef struct
{
  StanceDifferenceKind kind;
  gboolean (*has) (const StanceAssessment *self);
  gboolean (*is_same) (const StanceAssessment *a,
                       const StanceAssessment *b);
  void (*take) (StanceAssessment       *self,
                const StanceAssessment *there);
} Whole;

static const Whole wholes[] = {
  { STANCE_DIFFERENCE_DATE, has_date, is_same_date, take_date },
  { STANCE_DIFFERENCE_TEMPLATE, has_template, is_same_template, take_template },
  { STANCE_DIFFERENCE_SCREENING, stance_assessment_has_screening, stance_assessment_is_same_screening,
    stance_assessment_take_screening },
  { STANCE_DIFFERENCE_COMPLAINT, stance_assessment_has_complaint, stance_assessment_is_same_complaint,
    stance_assessment_take_complaint },
  { STANCE_DIFFERENCE_RUNNING, has_running, is_same_running, take_running },
  { STANCE_DIFFERENCE_STORY, stance_assessment_has_story, stance_assessment_is_same_story, stance_assessment_take_story },
  { STANCE_DIFFERENCE_EXAMINATION, stance_assessment_has_examination, stance_assessment_is_same_examination,
    stance_assessment_take_examination },
  { STANCE_DIFFERENCE_TARGETS, has_targets, is_same_targets, take_targets },
};

static void
add (GArray              *differences,
     StanceDifferenceKind kind,
     const char          *id,
     gboolean             here,
     gboolean             there)
{
  StanceDifference difference = { kind, g_intern_string (id), STANCE_SIDE_NONE, NULL, here, there };

  g_array_append_val (differences, difference);
}

static void
list_wholes (const StanceAssessment *here,
             const StanceAssessment *there,
             GArray                 *differences)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++)
    if (!wholes[i].is_same (here, there))
      add (differences, wholes[i].kind, NULL, wholes[i].has (here), wholes[i].has (there));
}

/* Those with an id */

static void
list_context (const StanceAssessment *here,
              const StanceAssessment *there,
              GArray                 *differences)
{
  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    if (!is_same_member (&here->context, &there->context, member))
      add (differences, STANCE_DIFFERENCE_CONTEXT, stance_protocol_get_info (member)->id,
           stance_protocol_has (&here->context, member), stance_protocol_has (&there->context, member));
}

static gboolean
has_code (const GPtrArray *codes,
          const char      *code)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *) codes, code, g_str_equal, NULL);
}

static void
list_codes (const GPtrArray     *here,
            const GPtrArray     *there,
            StanceDifferenceKind kind,
            GArray              *differences)
{
  for (guint i = 0; i < here->len; i++)
    if (!has_code (there, here->pdata[i]))
      add (differences, kind, here->pdata[i], TRUE, FALSE);

  for (guint i = 0; i < there->len; i++)
    if (!has_code (here, there->pdata[i]))
      add (differences, kind, there->pdata[i], FALSE, TRUE);
}

/* What stands in @only and, if it stands in @other too, says something else there. */
static void
list_set_aside (GHashTable *only,
                GHashTable *other,
                gboolean    only_is_here,
                GArray     *differences)
{
  g_autoptr (GList) findings = g_list_sort (g_hash_table_get_keys (only), (GCompareFunc) g_strcmp0);

  for (GList *l = findings; l != NULL; l = l->next)
    {
      const char *reason = g_hash_table_lookup (other, l->data);

      if (reason == NULL)
        add (differences, STANCE_DIFFERENCE_SET_ASIDE, l->data, only_is_here, !only_is_here);
      else if (only_is_here && !g_str_equal (reason, g_hash_table_lookup (only, l->data)))
        add (differences, STANCE_DIFFERENCE_SET_ASIDE, l->data, TRUE, TRUE);
    }
}

static void
add_observation (GArray                  *differences,
                 const StanceObservation *observation,
                 gboolean                 here,
                 gboolean                 there)
{
  StanceDifference difference = { STANCE_DIFFERENCE_OBSERVATION, observation->measure, observation->side,
                                  observation->task, here, there };

  g_array_append_val (differences, difference);
}

static StanceObservation *
find_same (const StanceAssessment  *self,
           const StanceObservation *observation)
{
  return stance_assessment_find (self, observation->measure, observation->side, observation->task);
}

/* What is computed follows what it is computed from. */
static void
list_observations (const StanceAssessment *here,
                   const StanceAssessment *there,
                   GArray                 *differences)
{
  for (guint i = 0; i < here->observations->len; i++)
    {
      const StanceObservation *mine = here->observations->pdata[i];
      const StanceObservation *theirs = find_same (there, mine);

      if (mine->form != STANCE_FORM_EMPTY && !mine->computed && (theirs == NULL || !is_same_observation (mine, theirs)))
        add_observation (differences, mine, TRUE, theirs != NULL);
    }

  for (guint i = 0; i < there->observations->len; i++)
    {
      const StanceObservation *theirs = there->observations->pdata[i];

      if (theirs->form != STANCE_FORM_EMPTY && !theirs->computed && find_same (here, theirs) == NULL)
        add_observation (differences, theirs, FALSE, TRUE);
    }
}

GArray *
stance_assessment_list_differences (const StanceAssessment *here,
                                    const StanceAssessment *there)
{
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (StanceDifference));

  list_wholes (here, there, differences);
  list_context (here, there, differences);
  list_codes (here->signs, there->signs, STANCE_DIFFERENCE_SIGN, differences);
  list_codes (here->marks, there->marks, STANCE_DIFFERENCE_MARK, differences);
  list_observations (here, there, differences);
  list_set_aside (here->set_aside, there->set_aside, TRUE, differences);
  list_set_aside (there->set_aside, here->set_aside, FALSE, differences);

  return differences;
}

/* Taking */

static void
take_member (StanceProtocol       *self,
             const StanceProtocol *there,
             const char           *id)
{
  int member = stance_protocol_find (id);

  self->numbers[member] = there->numbers[member];
  g_free (self->texts[member]);
  self->texts[member] = g_strdup (there->texts[member]);
}

static void
take_code (GPtrArray       *codes,
           const GPtrArray *there,
           const char      *code)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (codes, code, g_str_equal, &index))
    g_ptr_array_remove_index (codes, index);
  if (has_code (there, code))
    g_ptr_array_add (codes, g_strdup (code));
}

static void
take_set_aside (GHashTable *self,
                GHashTable *there,
                const char *finding)
{
  const char *reason = g_hash_table_lookup (there, finding);

  if (reason != NULL)
    g_hash_table_replace (self, g_strdup (finding), g_strdup (reason));
  else
    g_hash_table_remove (self, finding);
}

static void
take_observation (StanceAssessment       *self,
                  const StanceAssessment *there,
                  const StanceDifference *difference)
{
  const StanceObservation *theirs = stance_assessment_find (there, difference->id, difference->side, difference->task);
  guint                    index;

  stance_assessment_require (self, difference->id, difference->side, difference->task);
  for (index = 0; index < self->observations->len; index++)
    {
      const StanceObservation *mine = self->observations->pdata[index];

      if (mine->measure == difference->id && mine->side == difference->side && mine->task == difference->task)
        break;
    }

  g_ptr_array_remove_index (self->observations, index);
  if (theirs != NULL)
    g_ptr_array_insert (self->observations, (int) index, stance_observation_copy (theirs));
}

static void
take_whole (StanceAssessment       *self,
            const StanceAssessment *there,
            StanceDifferenceKind    kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++)
    if (wholes[i].kind == kind)
      wholes[i].take (self, there);
}

void
stance_assessment_take (StanceAssessment       *self,
                        const StanceAssessment *there,
                        const StanceDifference *difference)
{
  switch (difference->kind)
    {
    case STANCE_DIFFERENCE_CONTEXT:
      take_member (&self->context, &there->context, difference->id);
      break;

    case STANCE_DIFFERENCE_SIGN:
      take_code (self->signs, there->signs, difference->id);
      break;

    case STANCE_DIFFERENCE_MARK:
      take_code (self->marks, there->marks, difference->id);
      break;

    case STANCE_DIFFERENCE_SET_ASIDE:
      take_set_aside (self->set_aside, there->set_aside, difference->id);
      break;

    case STANCE_DIFFERENCE_OBSERVATION:
      take_observation (self, there, difference);
      break;

    case STANCE_DIFFERENCE_DATE:
    case STANCE_DIFFERENCE_TEMPLATE:
    case STANCE_DIFFERENCE_RUNNING:
    case STANCE_DIFFERENCE_SCREENING:
    case STANCE_DIFFERENCE_COMPLAINT:
    case STANCE_DIFFERENCE_STORY:
    case STANCE_DIFFERENCE_EXAMINATION:
    case STANCE_DIFFERENCE_TARGETS:
      take_whole (self, there, difference->kind);
      break;

    case STANCE_N_DIFFERENCE_KINDS:
    default:
      g_assert_not_reached ();
    }
}
