/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-dose-row.h"
#include "stance-exercise-editor.h"
#include "stance-field-row.h"
#include "stance-figure-editor.h"
#include "stance-own-exercise.h"
#include "stance-photo-list.h"
#include "stance-step-list.h"
#include "stance-terms-row.h"
#include "stance-text-row.h"

G_BEGIN_DECLS

/* Texts of more than one line, in the order in which they stand. */
typedef enum
{
  STANCE_EDITOR_OTHER_NAMES,
  STANCE_EDITOR_PURPOSE,
  STANCE_EDITOR_CUE,
  STANCE_EDITOR_STOP_IF,
  STANCE_EDITOR_PRECAUTION,
  STANCE_EDITOR_EFFORT,
  STANCE_EDITOR_TEMPO,
  STANCE_EDITOR_EXIT,
  STANCE_EDITOR_START_NOTE,
  STANCE_EDITOR_EVIDENCE,
  STANCE_EDITOR_N_TEXTS,
} StanceEditorText;

typedef enum
{
  STANCE_EDITOR_PRIME,
  STANCE_EDITOR_ALSO,
  STANCE_EDITOR_EQUIPMENT,
  STANCE_EDITOR_HELD_BACK,
  STANCE_EDITOR_N_LISTS,
} StanceEditorList;

struct _StanceExerciseEditor
{
  AdwWindow parent_instance;

  StanceSession        *session;
  const StanceExercise *exercise; /* what it starts as; the session keeps it */
  gboolean              copy;
  gboolean              dirty;
  gboolean              checked; /* once saving was tried, the name is checked while typing */
  gboolean              filling;
  gboolean              saving;

  StanceFieldRow     *name;
  StanceTextRow      *texts[STANCE_EDITOR_N_TEXTS];
  StanceStepList     *steps;
  StanceStepList     *faults;
  StanceTermsRow     *lists[STANCE_EDITOR_N_LISTS];
  AdwComboRow        *position;
  GtkSwitch          *floor;
  GtkSwitch          *one_sided;
  GPtrArray          *doses; /* of StanceDoseRow */
  GPtrArray          *neighbors;
  GtkDropDown        *easier;
  GtkDropDown        *harder;
  StanceFigureEditor *figure;
  StancePhotoList    *photos;

  /* Template children */
  AdwToastOverlay *toasts;
  AdwWindowTitle  *title;
  GtkWidget       *save;
  GtkBox          *form;
};

/* Makes the fields; @changed is called with the editor whenever one is typed into. */
void stance_exercise_editor_build (StanceExerciseEditor *self,
                                   GCallback             changed);
/* Puts what it starts as into the fields. */
void stance_exercise_editor_fill (StanceExerciseEditor *self);
/* What the fields hold; %NULL with an error that the fields do not show. */
StanceOwnExercise *stance_exercise_editor_collect (StanceExerciseEditor *self,
                                                   GError              **error);
/* Says at each field what is wrong with it; the first such field or %NULL. */
GtkWidget *stance_exercise_editor_check (StanceExerciseEditor *self);

G_END_DECLS
