/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-eye-private.h"

#include <glib/gi18n.h>

#include "stance-side-label.h"

/* Where it hurts, how bad, how long; and whether the client runs. */

#define NO_REGION "none"

static StanceComplaint *
get_complaint (const StanceEye *self)
{
  return &self->situation.assessment->complaint;
}

/* Where nothing hurts nothing more is asked about it. */
static gboolean
has_region (const StanceEye     *self,
            const StanceEyeStep *step)
{
  return g_strcmp0 (get_complaint (self)->region, NO_REGION) != 0;
}

/* Region */

static char *
dup_region_name (const StanceEye     *self,
                 const StanceEyeStep *step)
{
  return g_strdup (_ ("Where it hurts"));
}

static char *
dup_region_answer (const StanceEye     *self,
                   const StanceEyeStep *step)
{
  return stance_eye_dup_term (self, STANCE_TERMS_REGION, get_complaint (self)->region);
}

static int
find_none (const StanceEye *self)
{
  const GPtrArray *regions = stance_catalog_get_terms (self->situation.catalog, STANCE_TERMS_REGION);

  for (guint i = 0; i < regions->len; i++)
    if (g_str_equal (((const StanceTerm *) regions->pdata[i])->id, NO_REGION))
      return (int) i;

  return -1;
}

static void
list_regions (const StanceEye *self,
              GPtrArray       *options)
{
  const char *region = get_complaint (self)->region;

  stance_eye_add_terms (self, options, STANCE_TERMS_REGION, NO_REGION, region);
  stance_eye_add_option (options, '0', stance_eye_dup_term (self, STANCE_TERMS_REGION, NO_REGION), NULL,
                         g_strcmp0 (region, NO_REGION) == 0, find_none (self));
}

static guint
choose_region (StanceEye *self,
               int        value)
{
  stance_eye_set_id (&get_complaint (self)->region, stance_eye_get_id (self, STANCE_TERMS_REGION, value));

  return STANCE_EYE_TYPED | STANCE_EYE_GOES_ON;
}

const StanceEyeKind stance_eye_region = {
  .dup_name = dup_region_name,
  .dup_answer = dup_region_answer,
  .list_options = list_regions,
  .choose = choose_region,
};

/* Side */

static const StanceSide sides[] = { STANCE_SIDE_LEFT, STANCE_SIDE_RIGHT, STANCE_SIDE_BOTH };

static char *
dup_side_name (const StanceEye     *self,
               const StanceEyeStep *step)
{
  return g_strdup (_ ("Side"));
}

static char *
dup_side_question (const StanceEye *self)
{
  return g_strdup (_ ("Which side hurts?"));
}

static char *
dup_side_answer (const StanceEye     *self,
                 const StanceEyeStep *step)
{
  StanceSide side = get_complaint (self)->side;

  return side != STANCE_SIDE_NONE ? g_strdup (stance_side_to_label (side)) : NULL;
}

static void
list_sides (const StanceEye *self,
            GPtrArray       *options)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    stance_eye_add_option (options, stance_eye_key_at (i), g_strdup (stance_side_to_label (sides[i])), NULL,
                           get_complaint (self)->side == sides[i], (int) i);
}

static guint
choose_side (StanceEye *self,
             int        value)
{
  get_complaint (self)->side = sides[value];

  return STANCE_EYE_TYPED | STANCE_EYE_GOES_ON;
}

const StanceEyeKind stance_eye_side = {
  .look = STANCE_EYE_ROW,
  .dup_name = dup_side_name,
  .dup_question = dup_side_question,
  .dup_answer = dup_side_answer,
  .applies = has_region,
  .list_options = list_sides,
  .choose = choose_side,
};

/* Worst pain */

static char *
dup_worst_name (const StanceEye     *self,
                const StanceEyeStep *step)
{
  return g_strdup (_ ("Worst pain"));
}

static char *
dup_worst_answer (const StanceEye     *self,
                  const StanceEyeStep *step)
{
  return stance_eye_dup_whole (get_complaint (self)->worst);
}

static void
list_worst (const StanceEye *self,
            GPtrArray       *options)
{
  stance_eye_add_scale (options, get_complaint (self)->worst);
}

static guint
choose_worst (StanceEye *self,
              int        value)
{
  get_complaint (self)->worst = value;

  return stance_eye_leave_scale (value);
}

const StanceEyeKind stance_eye_worst = {
  .look = STANCE_EYE_SCALE,
  .dup_name = dup_worst_name,
  .dup_answer = dup_worst_answer,
  .applies = has_region,
  .list_options = list_worst,
  .choose = choose_worst,
};

/* Settles */

static char *
dup_settles_name (const StanceEye     *self,
                  const StanceEyeStep *step)
{
  return g_strdup (_ ("Settles"));
}

static char *
dup_settles_question (const StanceEye *self)
{
  return g_strdup (_ ("How soon does it settle?"));
}

static char *
dup_settles_answer (const StanceEye     *self,
                    const StanceEyeStep *step)
{
  return stance_eye_dup_term (self, STANCE_TERMS_SETTLES, get_complaint (self)->settles);
}

static void
list_settles (const StanceEye *self,
              GPtrArray       *options)
{
  stance_eye_add_terms (self, options, STANCE_TERMS_SETTLES, NULL, get_complaint (self)->settles);
}

static guint
choose_settles (StanceEye *self,
                int        value)
{
  stance_eye_set_id (&get_complaint (self)->settles, stance_eye_get_id (self, STANCE_TERMS_SETTLES, value));

  return STANCE_EYE_TYPED | STANCE_EYE_GOES_ON;
}

const StanceEyeKind stance_eye_settles = {
  .dup_name = dup_settles_name,
  .dup_question = dup_settles_question,
  .dup_answer = dup_settles_answer,
  .applies = has_region,
  .list_options = list_settles,
  .choose = choose_settles,
};
