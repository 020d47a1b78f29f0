/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-eye-private.h"

#include <math.h>

#include <glib/gi18n.h>

/* What sections without measures ask. */
static const struct
{
  const char          *section;
  const StanceEyeKind *kinds[5];
} sections[] = {
  { "safety", { &stance_eye_safety } },
  { "complaint", { &stance_eye_region, &stance_eye_side, &stance_eye_worst, &stance_eye_settles } },
  { "running-volume", { &stance_eye_runs } },
};

static void
option_free (StanceEyeOption *option)
{
  g_free (option->label);
  g_free (option->detail);
  g_free (option);
}

const StanceEyeStep *
stance_eye_get_step (const StanceEye *self,
                     guint            at)
{
  return &g_array_index (self->steps, StanceEyeStep, at);
}

const StanceEyeStep *
stance_eye_get_current (const StanceEye *self)
{
  return stance_eye_get_step (self, self->at);
}

static const StanceEyeKind *
get_kind (const StanceEye *self)
{
  return self->depth > 0 ? self->inside[self->depth - 1] : stance_eye_get_current (self)->kind;
}

guint
stance_eye_open (StanceEye           *self,
                 const StanceEyeKind *kind)
{
  g_return_val_if_fail (self->depth < STANCE_EYE_DEPTH, 0);

  self->inside[self->depth++] = kind;
  self->first = 0;

  return STANCE_EYE_HANDLED;
}

/* The questions */

static void
add_section (StanceEye        *self,
             const StanceTerm *section)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    for (gsize j = 0; g_str_equal (sections[i].section, section->id) && sections[i].kinds[j] != NULL; j++)
      {
        const StanceEyeStep step = { .kind = sections[i].kinds[j], .section = section };

        g_array_append_val (self->steps, step);
      }

  stance_eye_add_measures (self->steps, self, section);
}

static void
add_steps (StanceEye *self)
{
  const GPtrArray    *terms = stance_catalog_get_terms (self->situation.catalog, STANCE_TERMS_BY_EYE);
  const StanceEyeStep end = { .kind = &stance_eye_end };

  for (guint i = 0; i < terms->len; i++)
    add_section (self, terms->pdata[i]);

  g_array_append_val (self->steps, end);
}

/* Whoever comes back goes on where nothing is answered yet. */
static guint
find_open (StanceEye *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      g_autofree char *answer = stance_eye_dup_answer (self, i);

      if (answer == NULL && stance_eye_applies (self, i))
        return i;
    }

  return 0;
}

StanceEye *
stance_eye_new (const StanceEyeCase *situation)
{
  StanceEye *self = g_new0 (StanceEye, 1);

  self->steps = g_array_new (FALSE, TRUE, sizeof (StanceEyeStep));
  self->situation = *situation;
  self->task = stance_eye_find_task (self);
  add_steps (self);
  self->at = find_open (self);

  return self;
}

void
stance_eye_free (StanceEye *self)
{
  g_array_unref (self->steps);
  g_free (self);
}

void
stance_eye_set_case (StanceEye           *self,
                     const StanceEyeCase *situation)
{
  self->situation = *situation;
  self->waits = FALSE;
  self->depth = 0;
}

/* Going from one to the other */

gboolean
stance_eye_applies (StanceEye *self,
                    guint      at)
{
  const StanceEyeStep *step = stance_eye_get_step (self, at);

  return step->kind->applies == NULL || step->kind->applies (self, step);
}

void
stance_eye_go (StanceEye *self,
               guint      at)
{
  g_return_if_fail (at < self->steps->len);

  self->at = at;
  self->depth = 0;
  self->digits = 0;
  self->first = 0;
  self->waits = FALSE;
}

static void
move (StanceEye *self,
      int        direction)
{
  guint at = self->at;

  do
    {
      if ((direction < 0 && at == 0) || (direction > 0 && at + 1 >= self->steps->len))
        return;
      at = (guint) ((int) at + direction);
    }
  while (!stance_eye_applies (self, at));

  stance_eye_go (self, at);
}

static void
go_out (StanceEye *self)
{
  self->first = 0;

  if (self->depth > 0 && !self->inside[self->depth - 1]->last)
    self->depth--;
  else
    move (self, 1);
}

static void
go_back (StanceEye *self)
{
  self->first = 0;

  if (self->depth > 0)
    self->depth--;
  else
    move (self, -1);
}

StanceEyeEffect
stance_eye_go_on (StanceEye *self)
{
  if (!self->waits)
    return 0;

  self->waits = FALSE;
  move (self, 1);

  return STANCE_EYE_HANDLED;
}

gboolean
stance_eye_waits (StanceEye *self)
{
  return self->waits;
}

static StanceEyeEffect
follow (StanceEye *self,
        guint      effect)
{
  self->waits = (effect & STANCE_EYE_WAITS) != 0;

  if (effect & STANCE_EYE_GOES_ON)
    move (self, 1);
  else if (effect & STANCE_EYE_GOES_OUT)
    go_out (self);

  return (effect & (STANCE_EYE_TYPED | STANCE_EYE_WAITS | STANCE_EYE_TIMES | STANCE_EYE_SIGNS)) | STANCE_EYE_HANDLED;
}

/* Keys */

static StanceEyeEffect
choose (StanceEye *self,
        char       key)
{
  g_autoptr (GPtrArray) options = stance_eye_list_options (self);

  for (guint i = 0; i < options->len; i++)
    {
      const StanceEyeOption *option = options->pdata[i];

      if (option->key == key)
        return follow (self, get_kind (self)->choose (self, option->value));
    }

  return 0;
}

/* %TRUE when the key is for the answer that waits. */
static gboolean
press_waiting (StanceEye       *self,
               char             key,
               StanceEyeEffect *effect)
{
  StanceEyeLook look = get_kind (self)->look;

  *effect = STANCE_EYE_HANDLED;

  if (key == '-')
    self->waits = FALSE;
  else if (look == STANCE_EYE_SCALE && key == '0')
    *effect = follow (self, get_kind (self)->choose (self, STANCE_EYE_WORST_PAIN));
  else if (look == STANCE_EYE_SCALE && key == '\n')
    stance_eye_go_on (self);
  else if (look != STANCE_EYE_STOPWATCH)
    {
      stance_eye_go_on (self);
      return FALSE;
    }

  return TRUE;
}

/* Digits of a number are typed one after the other, and taken back one after the other. */
static StanceEyeEffect
type (StanceEye *self,
      char       key)
{
  const StanceEyeKind *kind = get_kind (self);

  if (kind->type != NULL && g_ascii_isdigit (key))
    return follow (self, kind->type (self, key - '0'));

  if (kind->erase != NULL && key == '-' && self->digits > 0)
    return follow (self, kind->erase (self));

  return 0;
}

StanceEyeEffect
stance_eye_press (StanceEye *self,
                  char       key)
{
  StanceEyeEffect effect;

  if (self->waits && press_waiting (self, key, &effect))
    return effect;

  /* N is "none of these" on the letters, as in the form. */
  if (key == 'n' && get_kind (self) == &stance_eye_safety)
    key = '0';

  effect = type (self, key);
  if (effect == 0)
    effect = choose (self, key);
  if (effect != 0)
    return effect;

  if (key == '-')
    go_back (self);
  else if (key == '\n')
    go_out (self);
  else if (key == '+' && stance_eye_can_be_not_tested (self))
    {
      stance_eye_set_not_tested (self);
      return STANCE_EYE_HANDLED | STANCE_EYE_TYPED;
    }
  else
    return 0;

  return STANCE_EYE_HANDLED;
}

/* The question at hand */

char *
stance_eye_dup_question (StanceEye *self)
{
  const StanceEyeKind *kind = get_kind (self);

  return kind->dup_question != NULL ? kind->dup_question (self) : kind->dup_name (self, stance_eye_get_current (self));
}

char *
stance_eye_dup_help (StanceEye *self)
{
  const StanceEyeKind *kind = get_kind (self);

  return kind->dup_help != NULL ? kind->dup_help (self) : NULL;
}

StanceEyeLook
stance_eye_get_look (StanceEye *self)
{
  return get_kind (self)->look;
}

StanceSide
stance_eye_get_side (StanceEye *self)
{
  return stance_eye_get_current (self)->side;
}

GPtrArray *
stance_eye_list_options (StanceEye *self)
{
  GPtrArray *options = g_ptr_array_new_with_free_func ((GDestroyNotify) option_free);

  if (get_kind (self)->list_options != NULL)
    get_kind (self)->list_options (self, options);

  return options;
}

gboolean
stance_eye_can_be_not_tested (StanceEye *self)
{
  return get_kind (self)->not_tested;
}

gboolean
stance_eye_is_inside (StanceEye *self)
{
  return self->depth > 0;
}

char *
stance_eye_dup_current_answer (StanceEye *self)
{
  return self->depth == 0 ? stance_eye_dup_answer (self, self->at) : NULL;
}

/* All questions */

guint
stance_eye_get_length (StanceEye *self)
{
  return self->steps->len;
}

guint
stance_eye_get_at (StanceEye *self)
{
  return self->at;
}

char *
stance_eye_dup_name (StanceEye *self,
                     guint      at)
{
  const StanceEyeStep *step = stance_eye_get_step (self, at);

  return step->kind->dup_name (self, step);
}

char *
stance_eye_dup_answer (StanceEye *self,
                       guint      at)
{
  const StanceEyeStep *step = stance_eye_get_step (self, at);

  return step->kind->dup_answer != NULL ? step->kind->dup_answer (self, step) : NULL;
}

char *
stance_eye_dup_section (StanceEye *self,
                        guint      at)
{
  const StanceTerm *section = stance_eye_get_step (self, at)->section;

  return section != NULL ? stance_term_dup_name (section, self->situation.language) : NULL;
}

StanceSide
stance_eye_get_step_side (StanceEye *self,
                          guint      at)
{
  return stance_eye_get_step (self, at)->side;
}
