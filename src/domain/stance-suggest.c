/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-program.h"

#include "stance-error.h"

static gboolean
is_chosen (const StanceProgram *program,
           const char          *exercise)
{
  for (guint i = 0; i < program->items->len; i++)
    {
      const StanceItem *item = g_ptr_array_index (program->items, i);

      if (g_str_equal (item->exercise, exercise))
        return TRUE;
    }

  return FALSE;
}

/* Two legs work together, whichever side the finding is on. */
static StanceSide
choose_side (const StanceExercise *exercise,
             StanceSide            finding_side)
{
  if (!exercise->one_sided || finding_side == STANCE_SIDE_NONE)
    return STANCE_SIDE_BOTH;

  return finding_side;
}

/* From which finding, and which part of its rule, something was chosen. */
typedef struct
{
  const StanceFinding    *finding;
  const StanceSuggestion *suggestion;
} Choice;

/* Where a rule asks for one of several, the others stand in for it; they are not added to it. */
static gboolean
is_enough (const GArray           *choices,
           const StanceFinding    *finding,
           const StanceSuggestion *suggestion)
{
  guint n_chosen = 0;

  for (guint i = 0; i < choices->len; i++)
    {
      const Choice *choice = &g_array_index (choices, Choice, i);

      n_chosen += choice->finding == finding && choice->suggestion == suggestion;
    }

  return suggestion != NULL && suggestion->most > 0 && n_chosen >= suggestion->most;
}

static gboolean
choose (StanceProgram       *program,
        const StanceCatalog *catalog,
        const StanceFinding *finding,
        const char          *id)
{
  const StanceExercise *exercise = stance_catalog_find_exercise (catalog, id);
  const char           *phase = stance_finding_get_phase (finding, id);
  StanceItem           *item;
  StanceDose            dose;

  if (exercise == NULL || is_chosen (program, id) || !stance_exercise_get_item_dose (exercise, phase, &dose))
    return FALSE;

  item = stance_item_new (id, choose_side (exercise, finding->side), phase);
  item->dose = dose;
  g_free (item->reason);
  item->reason = g_strdup (finding->rule->id);
  g_ptr_array_add (program->items, item);

  return TRUE;
}

static gboolean
choose_one (StanceProgram       *program,
            const StanceCatalog *catalog,
            const StanceFinding *finding,
            GArray              *choices)
{
  for (guint i = 0; finding->acts && i < finding->suggests->len; i++)
    {
      const char  *id = g_ptr_array_index (finding->suggests, i);
      const Choice choice = { finding, stance_finding_get_suggestion (finding, id) };

      if (is_enough (choices, finding, choice.suggestion) || !choose (program, catalog, finding, id))
        continue;

      g_array_append_val (choices, choice);
      return TRUE;
    }

  return FALSE;
}

/* One from each finding, round after round. */
static void
choose_exercises (StanceProgram        *program,
                  const StanceCatalog  *catalog,
                  const StanceFindings *findings)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  gboolean chosen = TRUE;

  while (chosen)
    {
      chosen = FALSE;
      for (guint i = 0; i < findings->findings->len; i++)
        {
          if (program->items->len == STANCE_PROGRAM_MAX_SUGGESTED)
            return;
          if (choose_one (program, catalog, g_ptr_array_index (findings->findings, i), choices))
            chosen = TRUE;
        }
    }
}

static void
take_first (char           **place,
            const GPtrArray *terms)
{
  if (**place == '\0' && terms->len > 0)
    stance_set_text (place, g_ptr_array_index (terms, 0));
}

static void
set_stopped (const StanceFindings *findings,
             GError              **error)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < findings->stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (findings->stops, StanceStopReason, i);

      if (stop->stops)
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? ", " : "", stop->code);
    }

  g_set_error (error, STANCE_ERROR, STANCE_ERROR_STOPPED, "stopped by the safety screen: %s", codes->str);
}

StanceProgram *
stance_program_suggest (const StanceCase     *situation,
                        const StanceFindings *findings,
                        GError              **error)
{
  g_autoptr (StanceProgram) program = NULL;

  if (findings->stopped)
    {
      set_stopped (findings, error);
      return NULL;
    }

  program = stance_program_new ();
  stance_set_text (&program->client, situation->assessment->client);
  stance_set_text (&program->assessment, situation->assessment->id);
  stance_set_text (&program->clinician, situation->assessment->clinician);

  for (guint i = 0; i < findings->findings->len; i++)
    {
      const StanceFinding *finding = g_ptr_array_index (findings->findings, i);

      if (!finding->acts)
        continue;

      take_first (&program->load, finding->loads);
      take_first (&program->cue, finding->cues);
    }
  choose_exercises (program, situation->catalog, findings);

  if (program->items->len == 0 && *program->cue == '\0' && *program->load == '\0')
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND, "nothing to suggest");
      return NULL;
    }

  return g_steal_pointer (&program);
}
