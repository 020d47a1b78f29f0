/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-advice.h"
#include "stance-catalog-private.h"
#include "stance-rule.h"

/* What a name inside a condition is looked up with. */
typedef struct
{
  const StanceCatalog *catalog;
  StanceContent       *content;
  const char          *key;
} Lookup;

static const char *const texts[] = { "Name", "Meaning", "Checks", "Limit", "LoadNote", NULL };

static const struct
{
  const char *kind;
  StanceTerms terms;
} vocabularies[] = {
  { "sign", STANCE_TERMS_SIGN },
  { "mark", STANCE_TERMS_MARK },
  { "region", STANCE_TERMS_REGION },
  { "settles", STANCE_TERMS_SETTLES },
  { "task", STANCE_TERMS_TASK },
  { "grade", STANCE_TERMS_GRADE },
  { "part", STANCE_TERMS_PART },
  { "cue", STANCE_TERMS_CUE },
  { "red-flag", STANCE_TERMS_RED_FLAG },
};

static gboolean
exists (const StanceCatalog *catalog,
        const char          *kind,
        const char          *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    if (strcmp (vocabularies[i].kind, kind) == 0)
      return stance_catalog_find_term (catalog, vocabularies[i].terms, id) != NULL;

  if (strcmp (kind, "measure") == 0)
    return stance_catalog_find_measure (catalog, id) != NULL;
  if (strcmp (kind, "rule") == 0)
    return stance_catalog_find_rule (catalog, id) != NULL;

  return strcmp (kind, "exercise") == 0 && stance_catalog_find_exercise (catalog, id) != NULL;
}

static void
check_name (const StanceCatalog *catalog,
            StanceContent       *content,
            const char          *key,
            const char          *kind,
            const char          *id)
{
  if (id != NULL && !exists (catalog, kind, id))
    stance_content_fault (content, key, "there is no %s '%s'", kind, id);
}

static gboolean
check_condition_name (const char *kind,
                      const char *id,
                      gpointer    user_data)
{
  Lookup *lookup = user_data;

  check_name (lookup->catalog, lookup->content, lookup->key, kind, id);

  return !stance_content_is_faulty (lookup->content);
}

/* %NULL when the key is absent or its text is no condition. */
static StanceCondition *
load_condition (StanceContent       *content,
                const StanceCatalog *catalog,
                const char          *key)
{
  const char *text = stance_content_get_word (content, key);
  g_autoptr (GError) error = NULL;
  Lookup           lookup = { catalog, content, key };
  StanceCondition *condition;

  if (text == NULL)
    return NULL;

  condition = stance_condition_parse (text, &error);
  if (condition == NULL)
    stance_content_fault (content, key, "%s", error->message);
  else
    stance_condition_foreach_name (condition, check_condition_name, &lookup);

  return condition;
}

static void
check_exercises (StanceContent       *content,
                 const StanceCatalog *catalog,
                 const char *const   *exercises)
{
  for (int i = 0; exercises[i] != NULL; i++)
    check_name (catalog, content, "Exercises", "exercise", exercises[i]);
}

static void
check_load (StanceContent       *content,
            const StanceCatalog *catalog,
            const char          *id)
{
  const StanceTerm *page = stance_catalog_find_term (catalog, STANCE_TERMS_ADVICE, id);

  stance_catalog_check_term (catalog, content, "Load", STANCE_TERMS_ADVICE, id);
  if (page != NULL && !page->advice->load)
    stance_content_fault (content, "Load", "'%s' is no load advice", id);
}

/* Of each exercise the first of Phase= in which it has a dose, else the first. */
static void
load_phases (StanceSuggestion    *suggestion,
             StanceContent       *content,
             const StanceCatalog *catalog)
{
  g_autofree const char **phases = stance_content_get_words (content, "Phase");
  guint                   n_exercises = g_strv_length ((char **) suggestion->exercises);

  stance_catalog_check_terms (catalog, content, "Phase", STANCE_TERMS_PHASE, phases);
  suggestion->phases = g_new0 (const char *, n_exercises + 1);

  for (guint i = 0; i < n_exercises; i++)
    {
      const StanceExercise *exercise = stance_catalog_find_exercise (catalog, suggestion->exercises[i]);
      StanceDose            dose;

      suggestion->phases[i] = phases[0] != NULL ? phases[0] : g_intern_static_string ("strength");
      for (int j = 0; exercise != NULL && phases[0] != NULL && phases[j] != NULL; j++)
        if (stance_exercise_get_item_dose (exercise, phases[j], &dose))
          {
            suggestion->phases[i] = phases[j];
            break;
          }
    }
}

static void
load_suggestion (StanceRule          *self,
                 StanceContent       *content,
                 const StanceCatalog *catalog)
{
  StanceSuggestion suggestion = { 0 };

  suggestion.load = stance_content_get_word (content, "Load");
  check_load (content, catalog, suggestion.load);
  suggestion.cue = stance_content_get_word (content, "RunningCue");
  stance_catalog_check_term (catalog, content, "RunningCue", STANCE_TERMS_CUE, suggestion.cue);
  suggestion.exercises = stance_content_get_words (content, "Exercises");
  check_exercises (content, catalog, suggestion.exercises);
  load_phases (&suggestion, content, catalog);
  suggestion.most = stance_content_get_whole (content, "Most", 1, G_MAXINT16, 0);
  stance_content_require (content, "KnownFrom");
  suggestion.evidence = stance_content_get_word (content, "KnownFrom");
  stance_catalog_check_term (catalog, content, "KnownFrom", STANCE_TERMS_EVIDENCE, suggestion.evidence);
  suggestion.when = load_condition (content, catalog, "When");

  if (suggestion.load == NULL && suggestion.cue == NULL && suggestion.exercises[0] == NULL)
    stance_content_fault (content, NULL, "suggests nothing");
  g_array_append_val (self->suggestions, suggestion);
}

static void
load_suggestions (StanceRule          *self,
                  StanceContent       *content,
                  const StanceCatalog *catalog)
{
  for (int i = 1;; i++)
    {
      g_autofree char *group = g_strdup_printf ("Suggest %d", i);

      if (!g_strv_contains (stance_content_get_groups (content), group))
        return;
      stance_content_enter (content, group);
      load_suggestion (self, content, catalog);
    }
}

static void
load_when (StanceRule          *self,
           StanceContent       *content,
           const StanceCatalog *catalog)
{
  g_autofree const char **sources = NULL;

  self->version = stance_content_get_whole (content, "Version", 1, G_MAXINT16, 1);
  self->side = stance_content_get_nick (content, "Side", stance_rule_side_nicks, STANCE_RULE_EACH_SIDE);
  self->zones = stance_content_get_flag (content, "Zones") || !stance_content_has (content, "Zones");
  self->adults_only = stance_content_get_flag (content, "AdultsOnly");
  self->measure = stance_content_get_word (content, "Measure");
  check_name (catalog, content, "Measure", "measure", self->measure);
  self->near = load_condition (content, catalog, "Near");
  self->clear = load_condition (content, catalog, "Clear");
  self->acts = load_condition (content, catalog, "Acts");
  self->checks = stance_content_get_words (content, "Marks");
  stance_catalog_check_terms (catalog, content, "Marks", STANCE_TERMS_MARK, self->checks);
  self->source = stance_content_get_word (content, "Source");
  sources = stance_content_get_words (content, "Source");
  stance_catalog_check_terms (catalog, content, "Source", STANCE_TERMS_REFERENCE, sources);
  if (self->near != NULL && !self->zones)
    stance_content_fault (content, "Near", "a rule without zones is never near");
}

static void
clear_suggestion (gpointer data)
{
  StanceSuggestion *self = data;

  g_free (self->exercises);
  g_free (self->phases);
  g_clear_pointer (&self->when, stance_condition_free);
}

StanceRule *
stance_rule_load (StanceContent       *content,
                  const StanceCatalog *catalog)
{
  StanceRule *self = g_new0 (StanceRule, 1);

  self->id = stance_content_get_id (content);
  self->suggestions = g_array_new (FALSE, FALSE, sizeof (StanceSuggestion));
  g_array_set_clear_func (self->suggestions, clear_suggestion);

  stance_content_require_group (content, "Rule");
  stance_content_require (content, "Version");
  stance_content_require (content, "Clear");
  stance_content_require (content, "Name");
  load_when (self, content, catalog);
  stance_content_allow_texts (content, texts);
  self->words = stance_content_dup_keys (content);
  load_suggestions (self, content, catalog);

  return self;
}

void
stance_rule_free (StanceRule *self)
{
  g_clear_pointer (&self->near, stance_condition_free);
  g_clear_pointer (&self->clear, stance_condition_free);
  g_clear_pointer (&self->acts, stance_condition_free);
  g_array_unref (self->suggestions);
  g_free (self->checks);
  stance_keys_unref (self->words);
  g_free (self);
}
