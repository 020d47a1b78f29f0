/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog.h"
#include "stance-client.h"
#include "stance-handout-private.h"

G_BEGIN_DECLS

/* Where all the words come from; lives as long as one handout is made. */
typedef struct
{
  StanceHandout         *handout;
  const StanceProgram   *program;
  const StanceClient    *client;
  const StanceClinic    *clinic;
  const StanceClinician *clinician;
  const StanceCatalog   *catalog;
  StanceText            *text;
  const char            *language;
} HandoutSource;

/* Takes @words; %NULL leaves the place empty. */
void     stance_handout_take (char **place, char *words);
gboolean stance_handout_is_said (const char *text);
/* The sentence @key about @words, else the sentence @without, or nothing. */
char *stance_handout_say_about (HandoutSource *self, const char *key, const char *words, const char *without);

/* The program's exercises. */
void stance_handout_resolve_items (HandoutSource *self);

G_END_DECLS
