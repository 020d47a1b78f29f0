/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog-private.h"
#include "stance-error.h"
#include "stance-shelf-private.h"

struct _StanceCatalog
{
  StanceShelf measures;
  StanceShelf exercises;
  StanceShelf rules;
  StanceShelf terms[STANCE_N_TERMS];
  GHashTable *announced; /* exercises that have a file, before they are read */

  GPtrArray     *offered; /* the exercises but for the retired ones */
  StanceCatalog *base;    /* whose things an extended one shares */
  GPtrArray     *own;     /* what it owns of its exercises */
  GPtrArray     *own_measures;
  GPtrArray     *own_templates;
};

static StanceCatalog *
catalog_new (GHashTable *files)
{
  StanceCatalog *self = g_atomic_rc_box_new0 (StanceCatalog);
  GHashTableIter iter;
  gpointer       path;

  stance_shelf_init (&self->measures, (GDestroyNotify) stance_measure_free);
  stance_shelf_init (&self->exercises, (GDestroyNotify) stance_exercise_free);
  stance_shelf_init (&self->rules, (GDestroyNotify) stance_rule_free);
  for (int i = 0; i < STANCE_N_TERMS; i++)
    stance_shelf_init (&self->terms[i], (GDestroyNotify) stance_term_free);

  self->announced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (g_str_has_suffix (path, ".exercise"))
      {
        char *id = g_path_get_basename (path);

        *strrchr (id, '.') = '\0';
        g_hash_table_add (self->announced, id);
      }

  return self;
}

static void
catalog_clear (gpointer data)
{
  StanceCatalog *self = data;

  stance_shelf_clear (&self->measures);
  stance_shelf_clear (&self->exercises);
  stance_shelf_clear (&self->rules);
  for (int i = 0; i < STANCE_N_TERMS; i++)
    stance_shelf_clear (&self->terms[i]);
  g_hash_table_unref (self->announced);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->own_measures, g_ptr_array_unref);
  g_clear_pointer (&self->own_templates, g_ptr_array_unref);
  g_clear_pointer (&self->base, stance_catalog_unref);
}

static gboolean
load_terms (StanceCatalog *self,
            StanceContent *content,
            const char    *path,
            GError       **error)
{
  int terms = stance_terms_find_file (path);
  g_autoptr (GPtrArray) list = NULL;

  if (terms < 0)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_CONTENT, "%s: no list of terms has this name", path);
      return FALSE;
    }

  list = stance_terms_load (content, self, terms);
  if (!stance_content_finish (content, error))
    return FALSE;

  g_ptr_array_set_free_func (list, NULL);
  for (guint i = 0; i < list->len; i++)
    stance_shelf_add (&self->terms[terms], ((StanceTerm *) list->pdata[i])->id, list->pdata[i]);

  return TRUE;
}

static gboolean
load_measure (StanceCatalog *self,
              StanceContent *content,
              const char    *path,
              GError       **error)
{
  StanceMeasure *measure = stance_measure_load (content, self);

  if (!stance_content_finish (content, error))
    {
      stance_measure_free (measure);
      return FALSE;
    }
  stance_shelf_add (&self->measures, measure->id, measure);

  return TRUE;
}

static gboolean
load_exercise (StanceCatalog *self,
               StanceContent *content,
               const char    *path,
               GError       **error)
{
  StanceExercise *exercise = stance_exercise_load (content, self);

  if (!stance_content_finish (content, error))
    {
      stance_exercise_free (exercise);
      return FALSE;
    }
  stance_shelf_add (&self->exercises, exercise->id, exercise);

  return TRUE;
}

static gboolean
load_rule (StanceCatalog *self,
           StanceContent *content,
           const char    *path,
           GError       **error)
{
  StanceRule *rule = stance_rule_load (content, self);

  if (!stance_content_finish (content, error))
    {
      stance_rule_free (rule);
      return FALSE;
    }
  stance_shelf_add (&self->rules, rule->id, rule);

  return TRUE;
}

/* In this order: each kind names only what has been loaded before it. */
static const struct
{
  const char *ending;
  gboolean (*load) (StanceCatalog *self,
                    StanceContent *content,
                    const char    *path,
                    GError       **error);
} kinds[] = {
  { ".terms", load_terms },
  { ".advice", load_terms },
  { ".measure", load_measure },
  { ".exercise", load_exercise },
  { ".rule", load_rule },
};

static gboolean
load_file (StanceCatalog *self,
           guint          kind,
           const char    *path,
           GBytes        *text,
           GError       **error)
{
  g_autoptr (StanceContent) content = NULL;
  gsize       length;
  const char *data = g_bytes_get_data (text, &length);

  content = stance_content_new (path, data, length);

  return kinds[kind].load (self, content, path, error);
}

static int
compare_measures (gconstpointer a,
                  gconstpointer b)
{
  const StanceMeasure *const *first = a;
  const StanceMeasure *const *second = b;

  return (*first)->order - (*second)->order;
}

static int
compare_exercises (gconstpointer a,
                   gconstpointer b)
{
  const StanceExercise *const *first = a;
  const StanceExercise *const *second = b;

  return (*first)->order - (*second)->order;
}

static guint
find_kind (const char *path)
{
  guint kind = 0;

  while (kind < G_N_ELEMENTS (kinds) && !g_str_has_suffix (path, kinds[kind].ending))
    kind++;

  return kind;
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  guint first = find_kind (a);
  guint second = find_kind (b);

  return first != second ? (int) first - (int) second : strcmp (a, b);
}

static gboolean
load_any (StanceCatalog *self,
          const char    *path,
          GBytes        *text,
          GError       **error)
{
  guint kind = find_kind (path);

  if (kind < G_N_ELEMENTS (kinds))
    return load_file (self, kind, path, text, error);

  g_set_error (error, STANCE_ERROR, STANCE_ERROR_CONTENT, "%s: no kind of content has this ending", path);

  return FALSE;
}

StanceCatalog *
stance_catalog_load_files (GHashTable *files,
                           gboolean    strict,
                           GError    **error)
{
  g_autoptr (StanceCatalog) self = catalog_new (files);
  g_autoptr (GList) paths = g_list_sort (g_hash_table_get_keys (files), compare_paths);
  g_autoptr (GError) missing = NULL;

  for (GList *path = paths; path != NULL; path = path->next)
    {
      g_autoptr (GError) fault = NULL;

      if (load_any (self, path->data, g_hash_table_lookup (files, path->data), &fault))
        continue;
      if (strict)
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return NULL;
        }
      g_warning ("Left out of the catalog: %s", fault->message);
    }
  if (!stance_catalog_check_lists (self, &missing))
    {
      if (strict)
        {
          g_propagate_error (error, g_steal_pointer (&missing));
          return NULL;
        }
      g_warning ("A list has a gap: %s", missing->message);
    }
  g_ptr_array_sort (self->measures.items, compare_measures);
  g_ptr_array_sort (self->exercises.items, compare_exercises);

  return g_steal_pointer (&self);
}

/* What is shared is freed with @base; only what is added is its own. */
StanceCatalog *
stance_catalog_extend (StanceCatalog *base)
{
  StanceCatalog *self = g_atomic_rc_box_new0 (StanceCatalog);
  GHashTableIter iter;
  gpointer       id;

  self->base = stance_catalog_ref (base);
  stance_shelf_share (&self->measures, &base->measures);
  stance_shelf_share (&self->rules, &base->rules);
  for (int i = 0; i < STANCE_N_TERMS; i++)
    stance_shelf_share (&self->terms[i], &base->terms[i]);

  stance_shelf_init (&self->exercises, NULL);
  self->offered = g_ptr_array_new ();
  self->own = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_exercise_free);
  for (guint i = 0; i < base->exercises.items->len; i++)
    {
      StanceExercise *exercise = base->exercises.items->pdata[i];

      stance_shelf_add (&self->exercises, exercise->id, exercise);
      g_ptr_array_add (self->offered, exercise);
    }

  self->announced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, base->announced);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (self->announced, g_strdup (id));

  return self;
}

void
stance_catalog_announce (StanceCatalog *self,
                         const char    *id)
{
  g_hash_table_add (self->announced, g_strdup (id));
}

void
stance_catalog_take_exercise (StanceCatalog  *self,
                              StanceExercise *exercise)
{
  g_ptr_array_add (self->own, exercise);
  stance_shelf_add (&self->exercises, exercise->id, exercise);
  if (!exercise->retired)
    g_ptr_array_add (self->offered, exercise);
}

void
stance_catalog_take_measure (StanceCatalog *self,
                             StanceMeasure *measure)
{
  if (self->own_measures == NULL)
    {
      self->own_measures = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_measure_free);
      stance_shelf_unshare (&self->measures);
    }

  g_ptr_array_add (self->own_measures, measure);
  stance_shelf_add (&self->measures, measure->id, measure);
  g_ptr_array_sort (self->measures.items, compare_measures);
}

void
stance_catalog_take_template (StanceCatalog *self,
                              StanceTerm *template)
{
  StanceShelf *templates = &self->terms[STANCE_TERMS_TEMPLATE];

  if (self->own_templates == NULL)
    {
      self->own_templates = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_term_free);
      stance_shelf_unshare (templates);
    }

  g_ptr_array_add (self->own_templates, template);
  if (template->retired)
    g_hash_table_insert (templates->by_id, (gpointer) template->id, template);
  else
    stance_shelf_add (templates, template->id, template);
}

StanceCatalog *
stance_catalog_ref (StanceCatalog *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
stance_catalog_unref (StanceCatalog *self)
{
  g_atomic_rc_box_release_full (self, catalog_clear);
}

const GPtrArray *
stance_catalog_get_measures (const StanceCatalog *self)
{
  return self->measures.items;
}

const GPtrArray *
stance_catalog_get_exercises (const StanceCatalog *self)
{
  return self->offered != NULL ? self->offered : self->exercises.items;
}

const GPtrArray *
stance_catalog_get_all_exercises (const StanceCatalog *self)
{
  return self->exercises.items;
}

const GPtrArray *
stance_catalog_get_rules (const StanceCatalog *self)
{
  return self->rules.items;
}

const GPtrArray *
stance_catalog_get_terms (const StanceCatalog *self,
                          StanceTerms          terms)
{
  return self->terms[terms].items;
}

const StanceMeasure *
stance_catalog_find_measure (const StanceCatalog *self,
                             const char          *id)
{
  return stance_shelf_find (&self->measures, id);
}

const StanceExercise *
stance_catalog_find_exercise (const StanceCatalog *self,
                              const char          *id)
{
  return stance_shelf_find (&self->exercises, id);
}

const StanceRule *
stance_catalog_find_rule (const StanceCatalog *self,
                          const char          *id)
{
  const StanceRule *found = stance_shelf_find (&self->rules, id);
  g_autofree char  *start = g_strconcat (id != NULL ? id : "", "-", NULL);

  /* r01 stands for r01-pelvic-drop-running. */
  if (found != NULL || strlen (start) != strlen ("r01-"))
    return found;

  for (guint i = 0; i < self->rules.items->len; i++)
    {
      const StanceRule *rule = self->rules.items->pdata[i];

      if (g_str_has_prefix (rule->id, start))
        return rule;
    }

  return NULL;
}

const StanceTerm *
stance_catalog_find_term (const StanceCatalog *self,
                          StanceTerms          terms,
                          const char          *id)
{
  return stance_shelf_find (&self->terms[terms], id);
}

gboolean
stance_catalog_may_name_exercise (const StanceCatalog *self,
                                  const char          *id)
{
  return g_hash_table_contains (self->announced, id);
}

gboolean
stance_catalog_brings_exercise (const StanceCatalog *self,
                                const char          *id)
{
  return stance_catalog_may_name_exercise (self->base != NULL ? self->base : self, id);
}

gboolean
stance_catalog_brings_measure (const StanceCatalog *self,
                               const char          *id)
{
  return stance_catalog_find_measure (self->base != NULL ? self->base : self, id) != NULL;
}
