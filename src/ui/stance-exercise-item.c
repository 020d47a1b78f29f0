/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-exercise-item.h"

#include <glib/gi18n.h>

#include "stance-hold.h"
#include "stance-text.h"

/* More steps than any ladder has. */
#define LONGEST_LADDER 64

struct _StanceExerciseItem
{
  GObject parent_instance;

  StanceCatalog        *catalog;
  const StanceExercise *exercise; /* owned by the catalog */
  char                 *name;
  char                 *muscles;
  char                 *folded_name;
  char                 *folded_words;
  char                 *reason;
  StanceLevel           level;
  gboolean              favorite;
};

enum
{
  PROP_0,
  PROP_FAVORITE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (StanceExerciseItem, stance_exercise_item, G_TYPE_OBJECT)

static StanceLevel
find_level (const StanceCatalog  *catalog,
            const StanceExercise *exercise)
{
  int below = 0;

  while (exercise != NULL && exercise->easier != NULL && below < LONGEST_LADDER)
    {
      exercise = stance_catalog_find_exercise (catalog, exercise->easier);
      below += exercise != NULL;
    }

  return below < 2 ? STANCE_LEVEL_FIRST : below < 4 ? STANCE_LEVEL_MIDDLE
                                                    : STANCE_LEVEL_HARD;
}

static char *
dup_reason (const StanceCatalog  *catalog,
            const StanceExercise *exercise,
            const char *const    *holds,
            const char           *language)
{
  const char       *region = stance_exercise_find_hold (exercise, holds);
  const StanceTerm *term = stance_catalog_find_term (catalog, STANCE_TERMS_REGION, region != NULL ? region : "");
  g_autofree char  *reason = NULL;

  if (exercise->retired)
    return g_strdup (_ ("Retired: it is not offered any more."));

  if (region == NULL)
    return NULL;

  reason = term != NULL ? stance_term_dup_text (term, "Reason", language) : NULL;

  return g_strjoin (" ", _ ("Held back at first."), reason, NULL);
}

static char *
fold_words (StanceExerciseItem *self,
            const char         *language)
{
  const char      *position[] = { self->exercise->position, NULL };
  g_autofree char *others = stance_exercise_dup_text (self->exercise, "OtherNames", language);
  g_autofree char *where = stance_exercise_item_join_terms (self->catalog, STANCE_TERMS_POSITION, position, language);
  g_autofree char *with = stance_exercise_item_join_terms (self->catalog, STANCE_TERMS_EQUIPMENT, self->exercise->equipment, language);
  g_autofree char *words = g_strjoin (" ", self->name, self->muscles, where, with, others, NULL);

  return stance_text_fold (words);
}

static char *
join_muscles (const StanceCatalog  *catalog,
              const StanceExercise *exercise,
              const char           *language)
{
  g_autofree char *prime = stance_exercise_item_join_terms (catalog, STANCE_TERMS_MUSCLE, exercise->prime, language);
  g_autofree char *also = stance_exercise_item_join_terms (catalog, STANCE_TERMS_MUSCLE, exercise->also, language);

  return g_strconcat (prime, *prime != '\0' && *also != '\0' ? " · " : "", also, NULL);
}

static void
stance_exercise_item_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *spec)
{
  switch (id)
    {
    case PROP_FAVORITE:
      g_value_set_boolean (value, STANCE_EXERCISE_ITEM (object)->favorite);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
stance_exercise_item_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *spec)
{
  switch (id)
    {
    case PROP_FAVORITE:
      stance_exercise_item_set_favorite (STANCE_EXERCISE_ITEM (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
stance_exercise_item_finalize (GObject *object)
{
  StanceExerciseItem *self = STANCE_EXERCISE_ITEM (object);

  g_clear_pointer (&self->catalog, stance_catalog_unref);
  g_free (self->name);
  g_free (self->muscles);
  g_free (self->folded_name);
  g_free (self->folded_words);
  g_free (self->reason);

  G_OBJECT_CLASS (stance_exercise_item_parent_class)->finalize (object);
}

static void
stance_exercise_item_class_init (StanceExerciseItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = stance_exercise_item_finalize;
  object_class->get_property = stance_exercise_item_get_property;
  object_class->set_property = stance_exercise_item_set_property;

  properties[PROP_FAVORITE] =
    g_param_spec_boolean ("favorite", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
stance_exercise_item_init (StanceExerciseItem *self)
{
}

StanceExerciseItem *
stance_exercise_item_new (StanceCatalog        *catalog,
                          const StanceExercise *exercise,
                          const char *const    *holds,
                          const char           *language)
{
  StanceExerciseItem *self;

  g_return_val_if_fail (catalog != NULL, NULL);
  g_return_val_if_fail (exercise != NULL, NULL);

  self = g_object_new (STANCE_TYPE_EXERCISE_ITEM, NULL);
  self->catalog = stance_catalog_ref (catalog);
  self->exercise = exercise;
  self->name = stance_exercise_dup_name (exercise, language);
  self->muscles = join_muscles (catalog, exercise, language);
  self->folded_name = stance_text_fold (self->name);
  self->folded_words = fold_words (self, language);
  self->reason = dup_reason (catalog, exercise, holds, language);
  self->level = find_level (catalog, exercise);

  return self;
}

const StanceExercise *
stance_exercise_item_get_exercise (StanceExerciseItem *self)
{
  g_return_val_if_fail (STANCE_IS_EXERCISE_ITEM (self), NULL);

  return self->exercise;
}

StanceCatalog *
stance_exercise_item_get_catalog (StanceExerciseItem *self)
{
  g_return_val_if_fail (STANCE_IS_EXERCISE_ITEM (self), NULL);

  return self->catalog;
}

const char *
stance_exercise_item_get_name (StanceExerciseItem *self)
{
  g_return_val_if_fail (STANCE_IS_EXERCISE_ITEM (self), NULL);

  return self->name;
}

const char *
stance_exercise_item_get_muscles (StanceExerciseItem *self)
{
  g_return_val_if_fail (STANCE_IS_EXERCISE_ITEM (self), NULL);

  return self->muscles;
}

const char *
stance_exercise_item_get_folded_name (StanceExerciseItem *self)
{
  g_return_val_if_fail (STANCE_IS_EXERCISE_ITEM (self), NULL);

  return self->folded_name;
}

const char *
stance_exercise_item_get_folded_words (StanceExerciseItem *self)
{
  g_return_val_if_fail (STANCE_IS_EXERCISE_ITEM (self), NULL);

  return self->folded_words;
}

StanceLevel
stance_exercise_item_get_level (StanceExerciseItem *self)
{
  g_return_val_if_fail (STANCE_IS_EXERCISE_ITEM (self), STANCE_LEVEL_FIRST);

  return self->level;
}

const char *
stance_exercise_item_get_reason (StanceExerciseItem *self)
{
  g_return_val_if_fail (STANCE_IS_EXERCISE_ITEM (self), NULL);

  return self->reason;
}

gboolean
stance_exercise_item_get_favorite (StanceExerciseItem *self)
{
  g_return_val_if_fail (STANCE_IS_EXERCISE_ITEM (self), FALSE);

  return self->favorite;
}

void
stance_exercise_item_set_favorite (StanceExerciseItem *self,
                                   gboolean            favorite)
{
  g_return_if_fail (STANCE_IS_EXERCISE_ITEM (self));

  if (self->favorite == favorite)
    return;

  self->favorite = favorite;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAVORITE]);
}

char *
stance_exercise_item_join_terms (const StanceCatalog *catalog,
                                 StanceTerms          terms,
                                 const char         **ids,
                                 const char          *language)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (; ids != NULL && *ids != NULL; ids++)
    {
      const StanceTerm *term = stance_catalog_find_term (catalog, terms, *ids);
      g_autofree char  *name = term != NULL ? stance_term_dup_name (term, language) : g_strdup (*ids);

      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", name);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}
