/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-dose.h"
#include "stance-figure.h"
#include "stance-keys.h"
#include "stance-nick.h"
#include "stance-photo.h"

G_BEGIN_DECLS

typedef struct
{
  const char *phase;
  StanceDose  article;
  gboolean    has_article;
  StanceDose  start;
  gboolean    has_start;
  char       *source; /* article of the article's dose: S0 … S4 */
} StancePhaseDose;

/**
 * StanceExercise:
 * @prime: muscle terms, %NULL-terminated; @also likewise
 * @one_sided: it is done by one leg at a time
 * @doses: of StancePhaseDose, in the order of phases
 * @held_back: region terms that hold it back at first, %NULL-terminated
 * @easier: exercise id or %NULL
 * @own: the clinic wrote it; @revision is that of its row, 0 for one of Stance's own
 * @retired: is found but not offered any more
 * @photos: (element-type StancePhoto); empty but for the clinic's own
 * @figure: how it is drawn, or %NULL
 * @n_steps: patient steps Step1 … (a step that names a leg has -left and -right)
 *
 * An entry of the library. Immutable; owned by the catalog.
 */
typedef struct
{
  const char   *id;
  int           order;
  const char  **prime;
  const char  **also;
  const char   *position;
  const char  **equipment;
  gboolean      floor;
  gboolean      one_sided;
  GArray       *doses;
  const char  **held_back;
  const char   *easier;
  const char   *harder;
  StanceFigure *figure;
  int           n_steps;
  int           n_faults;
  gboolean      own;
  gboolean      retired;
  int           revision;
  GPtrArray    *photos;
  StanceKeys   *words; /* Name, OtherNames, Purpose, Step…, Cue, Fault…, StopIf, Effort, Tempo,
                        * Exit, Precaution, StartNote, Evidence, EvidenceSource */
} StanceExercise;

char *stance_exercise_dup_name (const StanceExercise *self,
                                const char           *language);
char *stance_exercise_dup_text (const StanceExercise *self,
                                const char           *key,
                                const char           *language);
/* The steps for a side (the working hip); free with g_strfreev(). For both sides the
 * left form is not right: a step that names a leg is then told for the right side
 * first and the sheet says to repeat on the other.
 */
char **stance_exercise_dup_steps (const StanceExercise *self,
                                  StanceSide            side,
                                  const char           *language);

/* %NULL when the phase has no dose at all. */
const StancePhaseDose *stance_exercise_get_dose (const StanceExercise *self,
                                                 const char           *phase);
/* The start dose if there is one, else the article's, as an item's dose.
 * FALSE when there is none.
 */
gboolean stance_exercise_get_item_dose (const StanceExercise *self,
                                        const char           *phase,
                                        StanceDose           *dose);
gboolean stance_exercise_is_held_back (const StanceExercise *self,
                                       const char           *region);

G_END_DECLS
