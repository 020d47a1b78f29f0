/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog.h"
#include "stance-photo.h"

G_BEGIN_DECLS

/**
 * StanceOwnExercise:
 * @id: a word that can be a file's name; none of Stance's own exercises has it
 * @revision: 0 until it is stored
 * @retired: no longer offered; programs that hold it go on
 * @content: its key file, without the photos
 * @photos: (element-type StancePhoto)
 *
 * An exercise that the clinic wrote, as it is kept. In a catalog it is a StanceExercise
 * like any other.
 */
typedef struct
{
  char      *id;
  int        revision;
  gboolean   retired;
  char      *content;
  GPtrArray *photos;
} StanceOwnExercise;

/* All texts empty, no photos. */
StanceOwnExercise *stance_own_exercise_new (void);
StanceOwnExercise *stance_own_exercise_copy (const StanceOwnExercise *self);
void               stance_own_exercise_free (StanceOwnExercise *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceOwnExercise, stance_own_exercise_free)

/**
 * stance_own_exercise_parse:
 * @name: the file's name, which errors name
 * @catalog: what the exercise may name, the clinic's other exercises among it
 *
 * One exercise from the text of a file. Its id is what `Id=` says, else made of @name, or
 * of the exercise's name where @name has no ending (standard input). Photos come out as
 * they stand in the file: whether they are images is not looked at.
 *
 * Returns: (transfer full): %NULL and STANCE_ERROR_CONTENT naming file, group and key
 */
StanceOwnExercise *stance_own_exercise_parse (const char          *name,
                                              const char          *data,
                                              gsize                length,
                                              const StanceCatalog *catalog,
                                              GError             **error);

/* The one file that holds all of an exercise, the clinic's or Stance's own: its key file
 * with the photos. Free with g_free().
 */
char *stance_exercise_dup_file (const StanceExercise *exercise);

/* A name that fits: lower case letters and digits, parted by single dashes; empty when
 * nothing of @words can stand in one. Free with g_free().
 */
char *stance_own_exercise_dup_id (const char *words);
/* The same, with a number where the catalog has it already. */
char *stance_own_exercise_dup_free_id (const char          *words,
                                       const StanceCatalog *catalog);

G_END_DECLS
