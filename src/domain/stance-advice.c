/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-advice.h"

#include "stance-catalog-private.h"

const char *const stance_advice_kind_nicks[] = { "lines", "steps", "table", NULL };

static char *
dup_cell_key (int row,
              int column)
{
  return g_strdup_printf ("Row%d-%d", row + 1, column + 1);
}

static gboolean
is_blank (const StanceAdvice *self,
          int                 row,
          int                 column)
{
  g_autofree char *cell = g_strdup_printf ("%d-%d", row + 1, column + 1);

  return g_strv_contains (self->blank, cell);
}

static gboolean
has_row (const StanceAdvice *self,
         StanceContent      *content,
         int                 row)
{
  for (int column = 0; column < self->n_columns; column++)
    {
      g_autofree char *key = dup_cell_key (row, column);

      if (stance_content_has (content, key))
        return TRUE;
    }

  return FALSE;
}

/* A cell says something or is filled in by hand, never both and never neither. */
static void
read_cell (const StanceAdvice *self,
           StanceContent      *content,
           int                 row,
           int                 column)
{
  g_autofree char *key = dup_cell_key (row, column);
  gboolean         said = stance_content_allow_text (content, key);

  if (said && is_blank (self, row, column))
    stance_content_fault (content, key, "stands in a cell that Blank leaves empty");
  else if (!said && !is_blank (self, row, column))
    stance_content_fault (content, key, "the cell is missing");
}

/* Each cell that Blank names is one of the table. */
static void
check_blank (const StanceAdvice *self,
             StanceContent      *content)
{
  for (int i = 0; self->blank[i] != NULL; i++)
    {
      g_auto (GStrv) place = g_strsplit (self->blank[i], "-", 2);
      gint64 row = 0;
      gint64 column = 0;

      if (g_strv_length (place) != 2 ||
          !g_ascii_string_to_signed (place[0], 10, 1, self->n_rows, &row, NULL) ||
          !g_ascii_string_to_signed (place[1], 10, 1, self->n_columns, &column, NULL))
        stance_content_fault (content, "Blank", "there is no cell '%s'", self->blank[i]);
    }
}

static void
read_table (StanceAdvice  *self,
            StanceContent *content)
{
  self->n_columns = stance_content_allow_numbered (content, "Column");
  if (self->n_columns < 2 || self->n_columns > STANCE_ADVICE_MAX_COLUMNS)
    stance_content_fault (content, "Column1", "a table has 2 to %d columns", STANCE_ADVICE_MAX_COLUMNS);

  self->blank = stance_content_get_words (content, "Blank");
  while (self->n_rows < STANCE_ADVICE_MAX_ROWS && has_row (self, content, self->n_rows))
    {
      for (int column = 0; column < self->n_columns; column++)
        read_cell (self, content, self->n_rows, column);
      self->n_rows++;
    }
  if (self->n_rows == 0)
    stance_content_fault (content, "Row1-1", "the key is missing");
  check_blank (self, content);
}

/* Load advice stands in a box of its own, which holds nothing but lines. */
static void
check_load (const StanceAdvice *self,
            StanceContent      *content)
{
  if (!self->load)
    return;
  if (self->kind != STANCE_ADVICE_LINES)
    stance_content_fault (content, "Kind", "load advice has lines alone");
  if (stance_content_has (content, "Intro1"))
    stance_content_fault (content, "Intro1", "load advice has lines alone");
}

StanceAdvice *
stance_advice_load (StanceContent       *content,
                    const StanceCatalog *catalog)
{
  StanceAdvice *self = g_new0 (StanceAdvice, 1);

  self->load = stance_content_get_flag (content, "Load");
  self->running = stance_content_get_flag (content, "Running");
  self->kind = stance_content_get_nick (content, "Kind", stance_advice_kind_nicks, STANCE_ADVICE_LINES);
  self->group = stance_content_get_word (content, "Group");
  stance_catalog_check_term (catalog, content, "Group", STANCE_TERMS_ADVICE_GROUP, self->group);
  self->held_back = stance_content_get_words (content, "HeldBack");
  stance_catalog_check_terms (catalog, content, "HeldBack", STANCE_TERMS_REGION, self->held_back);
  self->source = stance_content_get_word (content, "Source");
  stance_catalog_check_term (catalog, content, "Source", STANCE_TERMS_REFERENCE, self->source);
  stance_content_allow_numbered (content, "Intro");
  check_load (self, content);

  if (self->kind == STANCE_ADVICE_TABLE)
    read_table (self, content);
  if (self->kind == STANCE_ADVICE_STEPS && stance_content_allow_numbered (content, "Step") == 0)
    stance_content_fault (content, "Step1", "the key is missing");
  if (stance_content_allow_numbered (content, "Line") == 0 && self->kind == STANCE_ADVICE_LINES)
    stance_content_fault (content, "Line1", "the key is missing");

  return self;
}

void
stance_advice_free (StanceAdvice *self)
{
  if (self == NULL)
    return;

  g_free (self->held_back);
  g_free (self->blank);
  g_free (self);
}

gboolean
stance_advice_is_held_back (const StanceAdvice *self,
                            const char         *region)
{
  return region != NULL && g_strv_contains (self->held_back, region);
}

char **
stance_advice_dup_intro (const StanceTerm *page,
                         const char       *language)
{
  return stance_term_dup_numbered (page, "Intro", language);
}

char **
stance_advice_dup_steps (const StanceTerm *page,
                         const char       *language)
{
  return stance_term_dup_numbered (page, "Step", language);
}

char *
stance_advice_dup_column (const StanceTerm *page,
                          int               column,
                          const char       *language)
{
  g_autofree char *key = g_strdup_printf ("Column%d", column + 1);

  return stance_term_dup_text (page, key, language);
}

char *
stance_advice_dup_cell (const StanceTerm *page,
                        int               row,
                        int               column,
                        const char       *language)
{
  g_autofree char *key = dup_cell_key (row, column);
  char            *text = stance_term_dup_text (page, key, language);

  return text != NULL ? text : g_strdup ("");
}
