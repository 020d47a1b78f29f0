/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-exercise-item.h"

G_BEGIN_DECLS

/* By what exercises are chosen. */
typedef enum
{
  STANCE_FACET_MUSCLE,
  STANCE_FACET_PHASE,
  STANCE_FACET_POSITION,
  STANCE_FACET_EQUIPMENT, /* at hand: needs nothing else; STANCE_FACET_NOTHING: nothing at all */
  STANCE_FACET_LEVEL,
  STANCE_FACET_REGION, /* that does not hold it back */
  STANCE_N_FACETS,
} StanceFacet;

#define STANCE_FACET_NOTHING "nothing"
extern const char *const stance_level_nicks[];

/**
 * StanceLibraryQuery:
 * @words: folded, each must be found; %NULL-terminated
 * @chosen: ids of each facet, %NULL-terminated; %NULL or empty: any
 */
typedef struct
{
  char   **words;
  char   **chosen[STANCE_N_FACETS];
  gboolean favorites;
} StanceLibraryQuery;

void     stance_library_query_clear (StanceLibraryQuery *self);
void     stance_library_query_set_words (StanceLibraryQuery *self,
                                         const char         *typed);
gboolean stance_library_query_is_empty (const StanceLibraryQuery *self);
gboolean stance_library_query_matches (const StanceLibraryQuery *self,
                                       StanceExerciseItem       *item);
/* 0 when the words are all in its name, else 1. */
int stance_library_query_rank (const StanceLibraryQuery *self,
                               StanceExerciseItem       *item);

G_END_DECLS
