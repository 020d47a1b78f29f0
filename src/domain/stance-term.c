/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-advice.h"
#include "stance-catalog-private.h"
#include "stance-keys-private.h"
#include "stance-term.h"

#include <math.h>

/* What a list has besides a name. */
typedef enum
{
  HAS_TIER = 1 << 0,
  HAS_PAIN_LIMIT = 1 << 1,
  HAS_HIGH_RISK = 1 << 2,
  IS_ADVICE = 1 << 3,
  HAS_CUE = 1 << 4,
  HAS_REASON = 1 << 5,
  IS_CITATION = 1 << 6,
  HAS_EXERCISES = 1 << 7,
  HAS_MEASURES = 1 << 8,
  HAS_LOAD = 1 << 9,
  HAS_VERSION = 1 << 10,
  HAS_STEPS = 1 << 11,
  MAY_HAVE_MEASURES = 1 << 12,
  IS_EXAMINATION = 1 << 13,
  IS_SIGN = 1 << 14,
} Has;

static const struct
{
  const char *path;
  Has         has;
} files[STANCE_N_TERMS] = {
  [STANCE_TERMS_RED_FLAG] = { "rules/red-flags.terms", HAS_TIER | HAS_STEPS },
  [STANCE_TERMS_SCREEN_LINE] = { "rules/screen-lines.terms", HAS_VERSION },
  [STANCE_TERMS_YOUNG] = { "rules/young.terms", 0 },
  [STANCE_TERMS_TIER] = { "rules/tiers.terms", HAS_STEPS },
  [STANCE_TERMS_SIGN] = { "rules/signs.terms", IS_SIGN },
  [STANCE_TERMS_MARK] = { "rules/marks.terms", 0 },
  [STANCE_TERMS_EXAMINATION] = { "rules/examination.terms", IS_EXAMINATION },
  [STANCE_TERMS_CUE] = { "rules/cues.terms", HAS_CUE },
  [STANCE_TERMS_REGION] = { "rules/regions.terms", HAS_PAIN_LIMIT | HAS_REASON },
  [STANCE_TERMS_SETTLES] = { "rules/settles.terms", 0 },
  [STANCE_TERMS_BONE_SITE] = { "rules/bone-sites.terms", HAS_HIGH_RISK },
  [STANCE_TERMS_TASK] = { "measures/tasks.terms", HAS_LOAD },
  [STANCE_TERMS_SECTION] = { "measures/sections.terms", 0 },
  [STANCE_TERMS_GRADE] = { "measures/grades.terms", 0 },
  [STANCE_TERMS_PART] = { "measures/parts.terms", 0 },
  [STANCE_TERMS_BAND] = { "measures/bands.terms", 0 },
  [STANCE_TERMS_NOT_TESTED] = { "measures/not-tested.terms", 0 },
  [STANCE_TERMS_MUSCLE] = { "exercises/muscles.terms", 0 },
  [STANCE_TERMS_POSITION] = { "exercises/positions.terms", 0 },
  [STANCE_TERMS_EQUIPMENT] = { "exercises/equipment.terms", 0 },
  [STANCE_TERMS_PHASE] = { "exercises/phases.terms", 0 },
  [STANCE_TERMS_LADDER] = { "exercises/ladders.terms", HAS_EXERCISES },
  [STANCE_TERMS_EVIDENCE] = { "rules/evidence.terms", 0 },
  [STANCE_TERMS_VERDICT] = { "measures/verdicts.terms", 0 },
  [STANCE_TERMS_FOLLOW_UP] = { "measures/follow-up.terms", 0 },
  [STANCE_TERMS_TEMPLATE] = { "measures/templates.terms", HAS_MEASURES },
  [STANCE_TERMS_RIVALS] = { "measures/rivals.terms", 0 },
  [STANCE_TERMS_BY_EYE] = { "measures/by-eye.terms", MAY_HAVE_MEASURES },
  [STANCE_TERMS_REFERENCE] = { "rules/references.terms", IS_CITATION },
  [STANCE_TERMS_ADVICE] = { "advice", IS_ADVICE },
  [STANCE_TERMS_ADVICE_GROUP] = { "advice/groups.terms", 0 },
};

int
stance_terms_find_file (const char *path)
{
  if (g_str_has_suffix (path, ".advice"))
    return STANCE_TERMS_ADVICE;

  for (int i = 0; i < STANCE_N_TERMS; i++)
    if (strcmp (files[i].path, path) == 0)
      return i;

  return -1;
}

static void
read_tier (StanceTerm    *self,
           StanceContent *content)
{
  stance_content_require (content, "Tier");
  stance_content_require (content, "Line");
  self->tier = stance_content_get_whole (content, "Tier", 1, 4, 0);
  self->line = stance_content_get_whole (content, "Line", 1, 6, 0);
  self->risk_factor = stance_content_get_flag (content, "RiskFactor");
  self->holds_back_as = stance_content_get_word (content, "HoldsBackAs");
}

static void
read_pain_limit (StanceTerm    *self,
                 StanceContent *content)
{
  self->pain_limit = stance_content_get_number (content, "PainLimit", NAN);
  if (self->pain_limit < 0 || self->pain_limit > 10)
    stance_content_fault (content, "PainLimit", "is outside 0 to 10");
  self->no_impact = stance_content_get_flag (content, "NoImpact");
}

/* What is to be done now: one line, then steps. */
static void
read_steps (StanceContent *content)
{
  stance_content_allow_text (content, "Now");
  stance_content_allow_numbered (content, "Step");
}

static void
read_version (StanceTerm    *self,
              StanceContent *content)
{
  stance_content_require (content, "Version");
  self->version = stance_content_get_whole (content, "Version", 1, G_MAXINT, 0);
}

static void
read_load (StanceTerm    *self,
           StanceContent *content)
{
  self->loaded = stance_content_get_flag (content, "Loaded");
  self->impact = stance_content_get_flag (content, "Impact");
}

/* Whether they exist is asked when all exercises are loaded. */
static void
read_exercises (StanceTerm    *self,
                StanceContent *content)
{
  stance_content_require (content, "Exercises");
  self->exercises = stance_content_get_words (content, "Exercises");
}

/* The same of measures. */
static void
read_measures (StanceTerm    *self,
               StanceContent *content)
{
  stance_content_require (content, "Measures");
  self->measures = stance_content_get_words (content, "Measures");
  self->folded = stance_content_get_flag (content, "Folded");
}

/* What it names is asked for when all terms and measures are loaded. */
static void
read_examination (StanceTerm    *self,
                  StanceContent *content)
{
  const char **graded = stance_content_get_words (content, "Graded");

  self->sides = stance_content_get_flag (content, "Sides");
  self->checks = stance_content_get_word (content, "Answered");
  self->clears = stance_content_get_word (content, "Clears");
  self->finds = stance_content_get_word (content, "Finds");
  self->flag = stance_content_get_word (content, "Flag");
  stance_content_allow_text (content, "Meaning");
  if (graded[0] != NULL && g_strv_length ((char **) graded) != 2)
    stance_content_fault (content, "Graded", "a measure and a grade are needed");
  if (graded[0] != NULL)
    self->graded = graded;
  else
    g_free (graded);
}

static void
read_citation (StanceContent *content)
{
  stance_content_require (content, "Citation");
  stance_content_get_word (content, "Citation");
}

static void
read_name (StanceContent *content)
{
  stance_content_require (content, "Name");
  stance_content_allow_text (content, "Name");
  stance_content_allow_text (content, "Detail");
}

static StanceTerm *
load (StanceContent       *content,
      const StanceCatalog *catalog,
      const char          *id,
      Has                  has)
{
  StanceTerm *self = g_new0 (StanceTerm, 1);

  stance_content_enter (content, id);
  self->id = g_intern_string (id);
  self->pain_limit = NAN;
  if (has & IS_CITATION)
    read_citation (content);
  else
    read_name (content);
  if (has & HAS_TIER)
    read_tier (self, content);
  if (has & HAS_PAIN_LIMIT)
    read_pain_limit (self, content);
  if (has & HAS_STEPS)
    read_steps (content);
  if (has & HAS_VERSION)
    read_version (self, content);
  if (has & HAS_LOAD)
    read_load (self, content);
  if (has & HAS_HIGH_RISK)
    self->high_risk = stance_content_get_flag (content, "HighRisk");
  if (has & IS_ADVICE)
    self->advice = stance_advice_load (content, catalog);
  if (has & HAS_EXERCISES)
    read_exercises (self, content);
  if (has & HAS_MEASURES)
    read_measures (self, content);
  if (has & MAY_HAVE_MEASURES)
    self->measures = stance_content_get_words (content, "Measures");
  if (has & IS_SIGN)
    self->seen = stance_content_get_flag (content, "Seen");
  if (has & IS_EXAMINATION)
    read_examination (self, content);
  if (has & HAS_REASON)
    stance_content_allow_text (content, "Reason");
  if (has & HAS_CUE)
    {
      stance_content_require (content, "Cue");
      stance_content_allow_text (content, "Cue");
    }
  self->words = stance_content_dup_keys (content);

  return self;
}

static const char **
list_known (const StanceTemplate *template,
            const StanceCatalog *catalog)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (int i = 0; template->measures[i] != NULL; i++)
    {
      const StanceMeasure *measure = stance_catalog_find_measure (catalog, template->measures[i]);

      if (measure != NULL)
        g_ptr_array_add (known, (gpointer) measure->id);
    }
  g_ptr_array_add (known, NULL);

  return (const char **) g_ptr_array_free (g_steal_pointer (&known), FALSE);
}

StanceTerm *
stance_term_new_template (const StanceTemplate *template,
                          const StanceCatalog *catalog)
{
  StanceTerm *self = g_new0 (StanceTerm, 1);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_string (file, template->id, "Name", template->name);
  self->id = g_intern_string (template->id);
  self->pain_limit = NAN;
  self->measures = list_known (template, catalog);
  self->folded = template->folded;
  self->own = TRUE;
  self->retired = template->archived || self->measures[0] == NULL;
  self->words = stance_keys_new (file, template->id);

  return self;
}

GPtrArray *
stance_terms_load (StanceContent       *content,
                   const StanceCatalog *catalog,
                   StanceTerms          terms)
{
  const char *const *groups = stance_content_get_groups (content);
  GPtrArray         *list = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_term_free);

  for (int i = 0; groups[i] != NULL; i++)
    {
      g_ptr_array_add (list, load (content, catalog, groups[i], files[terms].has));
      if (stance_catalog_find_term (catalog, terms, groups[i]) != NULL)
        stance_content_fault (content, NULL, "the group stands in another file as well");
    }

  return list;
}

void
stance_term_free (StanceTerm *self)
{
  stance_advice_free (self->advice);
  g_free (self->exercises);
  g_free (self->measures);
  g_free (self->graded);
  stance_keys_unref (self->words);
  g_free (self);
}

char *
stance_term_dup_name (const StanceTerm *self,
                      const char       *language)
{
  return stance_keys_dup_text (self->words, "Name", language);
}

char *
stance_term_dup_text (const StanceTerm *self,
                      const char       *key,
                      const char       *language)
{
  return stance_keys_dup_text (self->words, key, language);
}

char **
stance_term_dup_lines (const StanceTerm *self,
                       const char       *language)
{
  return stance_term_dup_numbered (self, "Line", language);
}

char **
stance_term_dup_numbered (const StanceTerm *self,
                          const char       *key,
                          const char       *language)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (int i = 1;; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s%d", key, i);
      char            *line = stance_keys_dup_text (self->words, numbered, language);

      if (line == NULL)
        break;
      g_ptr_array_add (lines, line);
    }
  g_ptr_array_add (lines, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&lines), FALSE);
}
