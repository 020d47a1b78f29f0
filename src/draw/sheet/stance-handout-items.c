/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-handout-source.h"

void
stance_handout_take (char **place,
                     char  *words)
{
  if (words == NULL)
    return;

  g_free (*place);
  *place = words;
}

gboolean
stance_handout_is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

char *
stance_handout_say_about (HandoutSource *self,
                          const char    *key,
                          const char    *words,
                          const char    *without)
{
  if (stance_handout_is_said (words))
    return stance_text_say (self->text, key, STANCE_TEXT_WORDS (words));

  return without != NULL ? stance_text_get (self->text, without) : NULL;
}

static char *
list_equipment (HandoutSource        *self,
                const StanceExercise *exercise)
{
  g_autofree char *list = NULL;

  for (int i = 0; exercise->equipment != NULL && exercise->equipment[i] != NULL; i++)
    {
      const StanceTerm *term = stance_catalog_find_term (self->catalog, STANCE_TERMS_EQUIPMENT, exercise->equipment[i]);
      g_autofree char  *name = term != NULL ? stance_term_dup_name (term, self->language) : NULL;
      g_autofree char  *before = g_steal_pointer (&list);

      if (name == NULL)
        list = g_steal_pointer (&before);
      else if (before == NULL)
        list = g_steal_pointer (&name);
      else
        list = stance_text_say (self->text, "list-pair", STANCE_TEXT_WORDS (before), STANCE_TEXT_WORDS (name));
    }

  return g_steal_pointer (&list);
}

static gboolean
names_a_leg (HandoutSource        *self,
             const StanceExercise *exercise)
{
  g_auto (GStrv) left = stance_exercise_dup_steps (exercise, STANCE_SIDE_LEFT, self->language);
  g_auto (GStrv) right = stance_exercise_dup_steps (exercise, STANCE_SIDE_RIGHT, self->language);

  return !g_strv_equal ((const char *const *) left, (const char *const *) right);
}

/* The side of an exercise is the hip that works; of one for the thigh it is the leg. */
static gboolean
works_the_hip (const StanceExercise *exercise)
{
  for (int i = 0; exercise->prime != NULL && exercise->prime[i] != NULL; i++)
    if (g_str_has_prefix (exercise->prime[i], "gluteus-") || g_str_has_prefix (exercise->prime[i], "hip-"))
      return TRUE;

  return FALSE;
}

static char *
say_side (HandoutSource        *self,
          const StanceExercise *exercise,
          StanceSide            side)
{
  g_autofree char *both = NULL;
  g_autofree char *order = NULL;

  if (side == STANCE_SIDE_LEFT)
    return stance_text_get (self->text, works_the_hip (exercise) ? "side-left" : "side-left-leg");

  if (side == STANCE_SIDE_RIGHT)
    return stance_text_get (self->text, works_the_hip (exercise) ? "side-right" : "side-right-leg");

  if (!exercise->one_sided)
    return stance_text_get (self->text, "side-together");

  both = stance_text_get (self->text, "side-both");

  if (!names_a_leg (self, exercise))
    return g_steal_pointer (&both);

  order = stance_text_get (self->text, "side-both-order");

  return g_strdup_printf ("%s %s", both, order);
}

static gboolean
is_one_side (StanceSide side)
{
  return side == STANCE_SIDE_LEFT || side == STANCE_SIDE_RIGHT;
}

static char *
say_dose (HandoutSource    *self,
          const StanceItem *item,
          gboolean          one_sided)
{
  StanceDose dose = item->dose;

  /* The side is said above, be it one or both. */
  if (is_one_side (item->side) || one_sided)
    dose.each_side = FALSE;

  return stance_dose_to_words (&dose, self->text);
}

static gboolean
is_start_dose (const StanceExercise *exercise,
               const StanceItem     *item)
{
  const StancePhaseDose *dose = stance_exercise_get_dose (exercise, item->phase);

  return dose != NULL && dose->has_start && dose->start.sets_min == item->dose.sets_min &&
         dose->start.reps_min == item->dose.reps_min && dose->start.hold_min_s == item->dose.hold_min_s;
}

/* How hard; while the start dose is done, what is different at first. */
static char *
say_effort (HandoutSource        *self,
            const StanceExercise *exercise,
            const StanceItem     *item)
{
  char *at_first = NULL;

  if (is_start_dose (exercise, item))
    at_first = stance_exercise_dup_text (exercise, "StartNote", self->language);

  return at_first != NULL ? at_first : stance_exercise_dup_text (exercise, "Effort", self->language);
}

/* Without a picture its place holds the exercise's number. */
static void
resolve_picture (HandoutSource        *self,
                 const StanceExercise *exercise,
                 HandoutItem          *resolved,
                 const char           *number)
{
  const char *name = resolved->texts[ITEM_NAME];

  if (exercise != NULL && exercise->photos->len > 0)
    {
      g_ptr_array_unref (resolved->photos);
      resolved->photos = stance_photos_new (exercise->photos);
    }

  if (exercise != NULL && exercise->figure != NULL)
    resolved->figure = stance_figure_copy (exercise->figure);

  if (resolved->figure != NULL || resolved->photos->len > 0)
    stance_handout_take (&resolved->texts[ITEM_ALTERNATIVE], stance_text_say (self->text, "figure-place", STANCE_TEXT_WORDS (name)));
  else
    stance_handout_take (&resolved->texts[ITEM_ALTERNATIVE],
                         stance_text_say (self->text, "exercise-number", STANCE_TEXT_WORDS (number), STANCE_TEXT_WORDS (name)));
}

/* Of an exercise that the library no longer has, what the program itself says remains. */
static void
resolve_item (HandoutSource    *self,
              const StanceItem *item,
              int               number)
{
  const StanceExercise *exercise = stance_catalog_find_exercise (self->catalog, item->exercise);
  HandoutItem          *resolved = stance_handout_add_item (self->handout);
  g_autofree char      *figure = stance_text_number (self->text, number, 0);
  g_autofree char      *name = exercise != NULL ? stance_exercise_dup_name (exercise, self->language) : NULL;
  char                **texts = resolved->texts;

  stance_handout_take (&texts[ITEM_NAME], g_strdup (name != NULL ? name : item->exercise));
  stance_handout_take (&texts[ITEM_HEADING],
                       stance_text_say (self->text, "exercise-heading", STANCE_TEXT_WORDS (figure), STANCE_TEXT_WORDS (texts[ITEM_NAME])));
  resolve_picture (self, exercise, resolved, figure);
  stance_handout_take (&texts[ITEM_DOSE], say_dose (self, item, exercise != NULL && exercise->one_sided));
  stance_handout_take (&texts[ITEM_NOTE], stance_handout_say_about (self, "note-from-therapist", item->note, NULL));
  resolved->sign = is_one_side (item->side) ? item->side : STANCE_SIDE_NONE;

  if (exercise == NULL)
    return;

  stance_handout_take (&texts[ITEM_SIDE], say_side (self, exercise, item->side));
  stance_handout_take (&texts[ITEM_CUE], stance_exercise_dup_text (exercise, "Cue", self->language));
  stance_handout_take (&texts[ITEM_EFFORT], say_effort (self, exercise, item));
  stance_handout_take (&texts[ITEM_CARE], stance_exercise_dup_text (exercise, "Precaution", self->language));
  stance_handout_take (&texts[ITEM_STOP_IF], stance_exercise_dup_text (exercise, "StopIf", self->language));
  g_strfreev (resolved->steps);
  resolved->steps = stance_exercise_dup_steps (exercise, item->side, self->language);
}

static void
resolve_need (HandoutSource    *self,
              const StanceItem *item,
              HandoutItem      *resolved)
{
  const StanceExercise *exercise = stance_catalog_find_exercise (self->catalog, item->exercise);
  g_autofree char      *list = exercise != NULL ? list_equipment (self, exercise) : NULL;

  if (exercise != NULL)
    stance_handout_take (&resolved->texts[ITEM_NEED], stance_handout_say_about (self, "what-you-need", list, "need-nothing"));
}

void
stance_handout_resolve_items (HandoutSource *self)
{
  for (guint i = 0; i < self->program->items->len; i++)
    {
      const StanceItem *item = g_ptr_array_index (self->program->items, i);

      resolve_item (self, item, i + 1);
      resolve_need (self, item, g_ptr_array_index (self->handout->items, i));
    }
}
