/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"

G_BEGIN_DECLS

/**
 * StanceEye:
 *
 * The screening by eye as the number pad sees it: one question at a time, each answered
 * with one key that goes on by itself. It knows no widgets. What is answered is written
 * into the assessment as the measured form would write it.
 */
typedef struct _StanceEye StanceEye;

/* What is asked about; nothing of it is owned. @visits: (nullable): the client's others */
typedef struct
{
  StanceAssessment    *assessment;
  const StanceCatalog *catalog;
  GPtrArray           *visits;
  const char          *language;
} StanceEyeCase;

/* How a question looks. */
typedef enum
{
  STANCE_EYE_CHOICE,
  STANCE_EYE_ROW,   /* few short answers */
  STANCE_EYE_SCALE, /* 0 to 10 */
  STANCE_EYE_STOPWATCH,
  STANCE_EYE_NUMBER,
  STANCE_EYE_END, /* all is asked: findings, and signing */
} StanceEyeLook;

/* What a key does in the question at hand. @key: as in stance_eye_press() */
typedef struct
{
  char     key;
  char    *label;
  char    *detail; /* may be %NULL */
  gboolean chosen;
  int      value;
} StanceEyeOption;

/* What a key has done. */
typedef enum
{
  STANCE_EYE_HANDLED = 1 << 0,
  STANCE_EYE_TYPED = 1 << 1, /* the assessment is another: stance_draft_touch() */
  STANCE_EYE_WAITS = 1 << 2, /* goes on in a moment by stance_eye_go_on() */
  STANCE_EYE_TIMES = 1 << 3, /* the stopwatch starts or stops */
  STANCE_EYE_SIGNS = 1 << 4,
} StanceEyeEffect;

StanceEye *stance_eye_new (const StanceEyeCase *situation);
void       stance_eye_free (StanceEye *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceEye, stance_eye_free)

/* The assessment is another than before. */
void stance_eye_set_case (StanceEye           *self,
                          const StanceEyeCase *situation);

/**
 * stance_eye_press:
 * @key: a digit, `/`, `*`, `+` (not tested: pain), `-` (back), `\n` (skip, or done), space
 *
 * Pressing the key of an option answers with it. What is pressed while the answer before
 * still waits goes to the next question, but for a 0 after a 1 (ten), and for `-`, which
 * stays. A stopwatch that has just been stopped takes no key until it has gone on, since
 * two stops at once are one.
 */
StanceEyeEffect stance_eye_press (StanceEye *self,
                                  char       key);
StanceEyeEffect stance_eye_go_on (StanceEye *self);
gboolean        stance_eye_waits (StanceEye *self);

/* The stopwatch was stopped. Whole seconds count; less than one is a slip and no answer. */
StanceEyeEffect stance_eye_time (StanceEye *self,
                                 double     seconds);
/* How long the grade is held that needs no seconds; only of a question with a stopwatch. */
double stance_eye_get_limit (StanceEye *self);

/* The question at hand. Texts are (transfer full). */
char         *stance_eye_dup_question (StanceEye *self);
char         *stance_eye_dup_help (StanceEye *self);
StanceEyeLook stance_eye_get_look (StanceEye *self);
StanceSide    stance_eye_get_side (StanceEye *self);
/* (element-type StanceEyeOption), in the order of showing */
GPtrArray *stance_eye_list_options (StanceEye *self);
gboolean   stance_eye_can_be_not_tested (StanceEye *self);
gboolean   stance_eye_is_inside (StanceEye *self); /* in a list that a line has opened */
char      *stance_eye_dup_current_answer (StanceEye *self);

/* All questions, from first to last. */
guint    stance_eye_get_length (StanceEye *self);
guint    stance_eye_get_at (StanceEye *self);
void     stance_eye_go (StanceEye *self,
                        guint      at);
gboolean stance_eye_applies (StanceEye *self,
                             guint      at);
char    *stance_eye_dup_name (StanceEye *self,
                              guint      at);
/* %NULL where nothing was answered. */
char      *stance_eye_dup_answer (StanceEye *self,
                                  guint      at);
char      *stance_eye_dup_section (StanceEye *self,
                                   guint      at);
StanceSide stance_eye_get_step_side (StanceEye *self,
                                     guint      at);

/* The key of the keyboard as stance_eye_press() knows it; 0 for one that means nothing.
 * The number pad without its lock counts as well.
 */
char stance_eye_key_from_keyval (guint keyval);

G_END_DECLS
