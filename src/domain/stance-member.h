/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-problem.h"

G_BEGIN_DECLS

/* What several structs have in common that hold many small optional values: one table
 * says what each member is, the values stand in arrays by member. The protocol and the
 * story are such structs.
 */
typedef enum
{
  STANCE_MEMBER_CHOICE,
  STANCE_MEMBER_CHOICES, /* several: ids joined by ";", in the order of the table */
  STANCE_MEMBER_NUMBER,
  STANCE_MEMBER_TEXT,
} StanceMemberKind;

/**
 * StanceMemberInfo:
 * @id: as in JSON (`speed_kmh`)
 * @choices: what a choice may be, %NULL at the end; %NULL for other kinds
 * @min: limits of a number; they only catch slips of the keyboard
 * @tolerance: of a protocol: numbers this near compare as equal; a difference in a choice
 *   breaks the comparison (`clinical.md` 2.6)
 * @marks_only: of a protocol: a difference is joined with a mark instead (footwear, tester)
 * @at_least: of a protocol: both values must reach this instead (frame rate), else NAN
 */
typedef struct
{
  const char        *id;
  StanceMemberKind   kind;
  const char *const *choices;
  double             min;
  double             max;
  double             tolerance;
  double             at_least;
  gboolean           marks_only;
} StanceMemberInfo;

#define STANCE_MEMBER_CHOICE_INFO(name, list)                                  \
  {                                                                            \
    .id = name, .kind = STANCE_MEMBER_CHOICE, .choices = list, .at_least = NAN \
  }
#define STANCE_MEMBER_CHOICES_INFO(name, list)                                  \
  {                                                                             \
    .id = name, .kind = STANCE_MEMBER_CHOICES, .choices = list, .at_least = NAN \
  }
#define STANCE_MEMBER_NUMBER_INFO(name, lowest, highest, near)               \
  {                                                                          \
    .id = name, .kind = STANCE_MEMBER_NUMBER, .min = lowest, .max = highest, \
    .tolerance = near, .at_least = NAN                                       \
  }
#define STANCE_MEMBER_TEXT_INFO(name)                           \
  {                                                             \
    .id = name, .kind = STANCE_MEMBER_TEXT, .marks_only = TRUE, \
    .at_least = NAN                                             \
  }

/**
 * StanceMembers:
 *
 * The arrays of such a struct with their table, borrowed and passed by value. Unset
 * numbers are NAN, unset texts and choices %NULL.
 */
typedef struct
{
  const StanceMemberInfo *infos;
  int                     n;
  double                 *numbers;
  char                  **texts;
} StanceMembers;

/* -1 when unknown. */
int stance_members_find (StanceMembers self,
                         const char   *id);

void stance_members_init (StanceMembers self);
void stance_members_clear (StanceMembers self);
/* @copy is overwritten as it is, nothing of it is freed. */
void stance_members_copy (StanceMembers self,
                          StanceMembers copy);

gboolean stance_members_has (StanceMembers self,
                             int           member);
/* Whether it is among several. */
gboolean stance_members_has_choice (StanceMembers self,
                                    int           member,
                                    const char   *choice);

/* Checks choice or limits; adds a problem at "@place.<id>" and changes nothing when wrong. */
gboolean stance_members_set_text (StanceMembers self,
                                  int           member,
                                  const char   *text,
                                  const char   *place,
                                  GPtrArray    *problems);
gboolean stance_members_set_number (StanceMembers self,
                                    int           member,
                                    double        number,
                                    const char   *place,
                                    GPtrArray    *problems);
/* Checks what stands there already, all members. */
void stance_members_check (StanceMembers self,
                           const char   *place,
                           GPtrArray    *problems);

G_END_DECLS
