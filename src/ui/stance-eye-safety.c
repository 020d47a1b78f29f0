/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-eye-private.h"

#include <glib/gi18n.h>

/* The safety screen: six lines, each of which opens its coded list, and the first of them
 * the question of the bone.
 */

#define BONE_LINE 1

enum
{
  NOTHING = -1,
  BONE = -2,
  MORE = -3,
};

static StanceScreening *
get_screening (const StanceEye *self)
{
  return self->situation.assessment->screening;
}

static gboolean
has_yes (const StanceEye *self)
{
  return get_screening (self)->flags->len > 0 || get_screening (self)->bone.site != NULL;
}

static gboolean
is_line_ticked (const StanceEye *self,
                int              line)
{
  const GPtrArray *flags = get_screening (self)->flags;

  for (guint i = 0; i < flags->len; i++)
    {
      const StanceTerm *flag = stance_catalog_find_term (self->situation.catalog, STANCE_TERMS_RED_FLAG, flags->pdata[i]);

      if (flag != NULL && flag->line == line)
        return TRUE;
    }

  return line == BONE_LINE && get_screening (self)->bone.site != NULL;
}

/* A suspicion that stops is taken back in the form, which asks for the reason. */
static gboolean
is_bone_kept (const StanceEye *self)
{
  const char       *code = stance_screening_derive_bone_code (get_screening (self), self->situation.catalog);
  const StanceTerm *flag = code != NULL ? stance_catalog_find_term (self->situation.catalog, STANCE_TERMS_RED_FLAG, code) : NULL;

  return flag != NULL && flag->tier <= 2;
}

static char *
dup_bone_help (const StanceEye *self)
{
  return is_bone_kept (self) ? g_strdup (_ ("Ticked. It is corrected in the measured form.")) : NULL;
}

/* One sign of bone stress */

static gboolean *
get_sign (const StanceEye *self,
          int              sign)
{
  StanceBoneQuestion *bone = &get_screening (self)->bone;
  gboolean *const     places[] = { &bone->builds_with_running, &bone->rest_night_walking, &bone->point_tender };

  return places[sign];
}

static const char *const signs[] = {
  N_ ("It builds while running or does not warm up"),
      N_ ("It hurts on walking, at rest or at night"),
          N_ ("One finger finds it tender over bone"),
      };

static char *
dup_signs_question (const StanceEye *self)
{
  return stance_eye_dup_term (self, STANCE_TERMS_BONE_SITE, get_screening (self)->bone.site);
}

static void
list_signs (const StanceEye *self,
            GPtrArray       *options)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    stance_eye_add_option (options, stance_eye_key_at (i), g_strdup (_ (signs[i])), NULL, *get_sign (self, (int) i), (int) i);

  stance_eye_add_option (options, '0', g_strdup (_ ("Done")), NULL, FALSE, NOTHING);
}

static guint
choose_sign (StanceEye *self,
             int        value)
{
  if (value == NOTHING)
    return STANCE_EYE_GOES_OUT;

  if (*get_sign (self, value) && is_bone_kept (self))
    return 0;

  *get_sign (self, value) = !*get_sign (self, value);

  return STANCE_EYE_TYPED;
}

static const StanceEyeKind stance_eye_bone_signs = {
  .dup_question = dup_signs_question,
  .dup_help = dup_bone_help,
  .list_options = list_signs,
  .choose = choose_sign,
};

/* The site: more than there are keys, so the last key turns the page. */

static char *
dup_sites_question (const StanceEye *self)
{
  return g_strdup (_ ("Pain over bone: where?"));
}

static void
list_sites (const StanceEye *self,
            GPtrArray       *options)
{
  const GPtrArray *sites = stance_catalog_get_terms (self->situation.catalog, STANCE_TERMS_BONE_SITE);

  for (guint i = self->first; i < sites->len && i < self->first + 9; i++)
    {
      const StanceTerm *site = sites->pdata[i];

      stance_eye_add_option (options, stance_eye_key_at (i - self->first), stance_term_dup_name (site, self->situation.language), NULL,
                             g_strcmp0 (site->id, get_screening (self)->bone.site) == 0, (int) i);
    }

  stance_eye_add_option (options, '*', g_strdup (_ ("More")), NULL, FALSE, MORE);
  stance_eye_add_option (options, '0', g_strdup (_ ("Not over bone")), NULL, FALSE, NOTHING);
}

static void
clear_bone (StanceEye *self)
{
  stance_eye_set_id (&get_screening (self)->bone.site, NULL);

  for (int i = 0; i < (int) G_N_ELEMENTS (signs); i++)
    *get_sign (self, i) = FALSE;

  get_screening (self)->asked = has_yes (self);
}

static guint
choose_site (StanceEye *self,
             int        value)
{
  const GPtrArray *sites = stance_catalog_get_terms (self->situation.catalog, STANCE_TERMS_BONE_SITE);

  if (value == MORE)
    {
      self->first = self->first + 9 < sites->len ? self->first + 9 : 0;
      return 0;
    }

  if (value == NOTHING && is_bone_kept (self))
    return STANCE_EYE_GOES_OUT;

  if (value == NOTHING)
    {
      clear_bone (self);
      return STANCE_EYE_TYPED | STANCE_EYE_GOES_OUT;
    }

  if (!is_bone_kept (self))
    stance_eye_set_id (&get_screening (self)->bone.site, stance_eye_get_id (self, STANCE_TERMS_BONE_SITE, value));
  get_screening (self)->asked = TRUE;
  /* The signs take the place of the sites: from there it goes back to the line. */
  self->depth--;
  stance_eye_open (self, &stance_eye_bone_signs);

  return STANCE_EYE_TYPED;
}

static const StanceEyeKind stance_eye_bone_sites = {
  .dup_question = dup_sites_question,
  .dup_help = dup_bone_help,
  .list_options = list_sites,
  .choose = choose_site,
};

/* The coded list of one line */

static char *
dup_line_question (const StanceEye *self)
{
  return stance_eye_dup_term (self, STANCE_TERMS_SCREEN_LINE,
                              stance_eye_get_id (self, STANCE_TERMS_SCREEN_LINE, self->line - 1));
}

static void
add_bone (const StanceEye *self,
          GPtrArray       *options)
{
  stance_eye_add_option (options, stance_eye_key_at (0), g_strdup (_ ("Pain over bone…")), stance_eye_dup_term (self, STANCE_TERMS_BONE_SITE, get_screening (self)->bone.site), get_screening (self)->bone.site != NULL, BONE);
}

/* A tick that stops everything is taken back in the form, which asks for the reason. */
static gboolean
is_kept (const StanceEye  *self,
         const StanceTerm *flag)
{
  return flag->tier <= 2 && stance_screening_has_flag (get_screening (self), flag->id);
}

static char *
dup_flag_detail (const StanceEye  *self,
                 const StanceTerm *flag)
{
  if (is_kept (self, flag))
    return g_strdup (_ ("Ticked. It is corrected in the measured form."));

  return stance_term_dup_text (flag, "Detail", self->situation.language);
}

static void
list_flags (const StanceEye *self,
            GPtrArray       *options)
{
  const GPtrArray *flags = stance_catalog_get_terms (self->situation.catalog, STANCE_TERMS_RED_FLAG);

  if (self->line == BONE_LINE)
    add_bone (self, options);

  for (guint i = 0; i < flags->len; i++)
    {
      const StanceTerm *flag = flags->pdata[i];

      if (flag->line == self->line)
        stance_eye_add_option (options, stance_eye_key_at (options->len), stance_term_dup_name (flag, self->situation.language),
                               dup_flag_detail (self, flag), stance_screening_has_flag (get_screening (self), flag->id), (int) i);
    }

  stance_eye_add_option (options, '0', g_strdup (_ ("Done")), NULL, FALSE, NOTHING);
}

static guint
choose_flag (StanceEye *self,
             int        value)
{
  const StanceTerm *flag;

  if (value == NOTHING)
    return STANCE_EYE_GOES_OUT;

  if (value == BONE)
    return stance_eye_open (self, &stance_eye_bone_sites);

  flag = stance_catalog_get_terms (self->situation.catalog, STANCE_TERMS_RED_FLAG)->pdata[value];
  if (is_kept (self, flag))
    return 0;

  stance_screening_set_flag (get_screening (self), flag->id, !stance_screening_has_flag (get_screening (self), flag->id));
  get_screening (self)->asked = has_yes (self);

  return STANCE_EYE_TYPED;
}

static const StanceEyeKind stance_eye_flags = {
  .dup_question = dup_line_question,
  .list_options = list_flags,
  .choose = choose_flag,
};

/* The six lines */

static char *
dup_name (const StanceEye     *self,
          const StanceEyeStep *step)
{
  return stance_term_dup_name (step->section, self->situation.language);
}

static char *
dup_question (const StanceEye *self)
{
  return g_strdup (_ ("Is any of these there?"));
}

static char *
dup_answer (const StanceEye     *self,
            const StanceEyeStep *step)
{
  guint ticks = get_screening (self)->flags->len + (get_screening (self)->bone.site != NULL ? 1 : 0);

  if (!get_screening (self)->asked)
    return NULL;

  return ticks == 0 ? g_strdup (_ ("None")) : g_strdup_printf (ngettext ("%u ticked", "%u ticked", ticks), ticks);
}

static void
list_options (const StanceEye *self,
              GPtrArray       *options)
{
  const GPtrArray *lines = stance_catalog_get_terms (self->situation.catalog, STANCE_TERMS_SCREEN_LINE);

  for (guint i = 0; i < lines->len; i++)
    stance_eye_add_option (options, stance_eye_key_at (i), stance_term_dup_name (lines->pdata[i], self->situation.language), NULL,
                           is_line_ticked (self, (int) i + 1), (int) i + 1);

  stance_eye_add_option (options, '0', g_strdup (has_yes (self) ? _ ("None of the others") : _ ("None of these")), NULL, get_screening (self)->asked && !has_yes (self), NOTHING);
}

static guint
choose (StanceEye *self,
        int        value)
{
  if (value == NOTHING)
    {
      get_screening (self)->asked = TRUE;
      return STANCE_EYE_TYPED | STANCE_EYE_GOES_ON;
    }

  self->line = value;

  return stance_eye_open (self, &stance_eye_flags);
}

const StanceEyeKind stance_eye_safety = {
  .dup_name = dup_name,
  .dup_question = dup_question,
  .dup_answer = dup_answer,
  .list_options = list_options,
  .choose = choose,
};
