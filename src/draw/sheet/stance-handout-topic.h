/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog.h"
#include "stance-flow.h"
#include "stance-program.h"

G_BEGIN_DECLS

/**
 * HandoutTopic:
 * @columns: the table's headings; none without a table
 * @cells: (element-type utf8): row by row; an empty one is filled in by hand
 *
 * A page of advice with its words in one language, as an issued sheet keeps it.
 */
typedef struct
{
  char      *name;
  char     **intro;
  char     **steps;
  char     **columns;
  GPtrArray *cells;
  char     **lines;
} HandoutTopic;

void        handout_topic_free (HandoutTopic *self);
guint       handout_topic_get_n_columns (const HandoutTopic *self);
guint       handout_topic_get_n_rows (const HandoutTopic *self);
const char *handout_topic_get_cell (const HandoutTopic *self,
                                    guint               row,
                                    guint               column);

/* @topics: (element-type HandoutTopic), of a program's pages of advice in their order */
void     handout_topics_resolve (GPtrArray           *topics,
                                 const StanceProgram *program,
                                 const StanceCatalog *catalog,
                                 const char          *language);
gboolean handout_topics_are_running (const StanceProgram *program,
                                     const StanceCatalog *catalog);
void     handout_topics_save (const GPtrArray *topics,
                              GKeyFile        *file);
void     handout_topics_load (GPtrArray *topics,
                              GKeyFile  *file);

/* One key for each line: Key1, Key2 … */
void handout_save_lines (GKeyFile   *file,
                         const char *group,
                         const char *key,
                         char      **lines);
void handout_load_lines (GKeyFile   *file,
                         const char *group,
                         const char *key,
                         char     ***lines);

/* The table at the present place, which must be within a bunch; may begin another one
 * where a page is full, headings first. @number: other than that of any other table.
 */
void handout_topic_add_table (const HandoutTopic *self,
                              StanceFlow         *flow,
                              int                 number);

G_END_DECLS
