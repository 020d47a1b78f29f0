/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* What a struct of the domain is made of, so that a test can set and compare each member
 * on its own and name the one that was lost.
 */

typedef enum
{
  MEMBER_TEXT,     /* char *, empty when unknown */
  MEMBER_OPTIONAL, /* char *, %NULL when unknown */
  MEMBER_NUMBER,   /* double, NAN when unknown */
  MEMBER_FLAG,     /* gboolean */
  MEMBER_WHOLE,    /* int */
  MEMBER_ENUM,     /* int; the sample is one of its values */
} MemberKind;

typedef struct
{
  const char *name;
  MemberKind  kind;
  gsize       offset;
  const char *text;   /* sample of a text; %NULL for one with all that needs quoting */
  double      number; /* sample of the others */
} Member;

#define MEMBER(type, member, kind, text, number)                        \
  {                                                                     \
#member, MEMBER_##kind, G_STRUCT_OFFSET(type, member), text, number \
  }

extern const char member_odd_text[];

void member_set (gpointer      self,
                 const Member *member);
/* Back to unknown. */
void member_clear (gpointer      self,
                   const Member *member);
/* Aborts with the name of the first member that differs. */
void members_assert_same (gconstpointer a,
                          gconstpointer b,
                          const Member *members,
                          gsize         n_members);
/* Unknown is only the same as unknown. */
void assert_same_number (double      a,
                         double      b,
                         const char *name);
void assert_same_text (const char *a,
                       const char *b,
                       const char *name);
