/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-handout-topic.h"

#include "stance-advice.h"

/* The body of a topic as it was found in the catalog, in one language. */

static HandoutTopic *
topic_new (void)
{
  HandoutTopic *self = g_new0 (HandoutTopic, 1);

  self->cells = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
handout_topic_free (HandoutTopic *self)
{
  g_free (self->name);
  g_strfreev (self->intro);
  g_strfreev (self->steps);
  g_strfreev (self->columns);
  g_ptr_array_unref (self->cells);
  g_strfreev (self->lines);
  g_free (self);
}

guint
handout_topic_get_n_columns (const HandoutTopic *self)
{
  return g_strv_length (self->columns);
}

guint
handout_topic_get_n_rows (const HandoutTopic *self)
{
  guint n_columns = handout_topic_get_n_columns (self);

  return n_columns > 0 ? self->cells->len / n_columns : 0;
}

const char *
handout_topic_get_cell (const HandoutTopic *self,
                        guint               row,
                        guint               column)
{
  return g_ptr_array_index (self->cells, row * handout_topic_get_n_columns (self) + column);
}

static void
resolve_table (HandoutTopic     *self,
               const StanceTerm *page,
               const char       *language)
{
  const StanceAdvice *advice = page->advice;

  self->columns = g_new0 (char *, advice->n_columns + 1);

  for (int column = 0; column < advice->n_columns; column++)
    self->columns[column] = stance_advice_dup_column (page, column, language);

  for (int row = 0; row < advice->n_rows; row++)
    for (int column = 0; column < advice->n_columns; column++)
      g_ptr_array_add (self->cells, stance_advice_dup_cell (page, row, column, language));
}

static HandoutTopic *
topic_new_from_page (const StanceTerm *page,
                     const char       *language)
{
  HandoutTopic *self = topic_new ();

  self->name = stance_term_dup_name (page, language);
  self->intro = stance_advice_dup_intro (page, language);
  self->steps = stance_advice_dup_steps (page, language);
  self->lines = stance_term_dup_lines (page, language);
  resolve_table (self, page, language);

  return self;
}

gboolean
handout_topics_are_running (const StanceProgram *program,
                            const StanceCatalog *catalog)
{
  for (guint i = 0; program->advice != NULL && i < program->advice->len; i++)
    {
      const StanceTerm *page = stance_catalog_find_term (catalog, STANCE_TERMS_ADVICE,
                                                         g_ptr_array_index (program->advice, i));

      if (page != NULL && page->advice->running)
        return TRUE;
    }

  return FALSE;
}

void
handout_topics_resolve (GPtrArray           *topics,
                        const StanceProgram *program,
                        const StanceCatalog *catalog,
                        const char          *language)
{
  for (guint i = 0; program->advice != NULL && i < program->advice->len; i++)
    {
      const StanceTerm *page = stance_catalog_find_term (catalog, STANCE_TERMS_ADVICE,
                                                         g_ptr_array_index (program->advice, i));

      if (page != NULL)
        g_ptr_array_add (topics, topic_new_from_page (page, language));
    }
}

/* As a group of the sheet's data */

static char *
dup_group (guint index)
{
  return g_strdup_printf ("Topic %u", index + 1);
}

static char *
dup_cell_key (guint row,
              guint column)
{
  return g_strdup_printf ("Row%u-%u", row + 1, column + 1);
}

static void
save_topic (GKeyFile           *file,
            const char         *group,
            const HandoutTopic *topic)
{
  g_key_file_set_string (file, group, "Name", topic->name);
  handout_save_lines (file, group, "Intro", topic->intro);
  handout_save_lines (file, group, "Step", topic->steps);
  handout_save_lines (file, group, "Column", topic->columns);
  handout_save_lines (file, group, "Line", topic->lines);
  g_key_file_set_integer (file, group, "Rows", handout_topic_get_n_rows (topic));

  for (guint row = 0; row < handout_topic_get_n_rows (topic); row++)
    for (guint column = 0; column < handout_topic_get_n_columns (topic); column++)
      {
        g_autofree char *key = dup_cell_key (row, column);

        g_key_file_set_string (file, group, key, handout_topic_get_cell (topic, row, column));
      }
}

static HandoutTopic *
load_topic (GKeyFile   *file,
            const char *group)
{
  HandoutTopic *topic = topic_new ();
  int           n_rows = MIN (g_key_file_get_integer (file, group, "Rows", NULL), STANCE_ADVICE_MAX_ROWS);

  topic->name = g_key_file_get_string (file, group, "Name", NULL);
  if (topic->name == NULL)
    topic->name = g_strdup ("");
  handout_load_lines (file, group, "Intro", &topic->intro);
  handout_load_lines (file, group, "Step", &topic->steps);
  handout_load_lines (file, group, "Column", &topic->columns);
  handout_load_lines (file, group, "Line", &topic->lines);

  for (int row = 0; row < n_rows; row++)
    for (guint column = 0; column < handout_topic_get_n_columns (topic); column++)
      {
        g_autofree char *key = dup_cell_key (row, column);
        char            *cell = g_key_file_get_string (file, group, key, NULL);

        g_ptr_array_add (topic->cells, cell != NULL ? cell : g_strdup (""));
      }

  return topic;
}

void
handout_topics_save (const GPtrArray *topics,
                     GKeyFile        *file)
{
  for (guint i = 0; i < topics->len; i++)
    {
      g_autofree char *group = dup_group (i);

      save_topic (file, group, g_ptr_array_index (topics, i));
    }
}

void
handout_topics_load (GPtrArray *topics,
                     GKeyFile  *file)
{
  for (guint i = 0;; i++)
    {
      g_autofree char *group = dup_group (i);

      if (!g_key_file_has_group (file, group))
        return;

      g_ptr_array_add (topics, load_topic (file, group));
    }
}
