/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "stance-figure-look.h"
#include "stance-nick.h"
#include "stance-problem.h"

G_BEGIN_DECLS

/* Nobody runs more in a week. */
#define STANCE_CLIENT_MOST_WEEKLY_KM 500.0

/**
 * StanceClient:
 * @id: UUID
 * @number: the clinic's running number, from 1; 0 before it is stored
 * @revision: counts the saves, for optimistic locking
 * @birth_date: YYYY-MM-DD
 * @height_cm: NAN when unknown, as @mass_kg and @weekly_km (running distance)
 * @alerts: shown wherever the client is open (a latex allergy); empty text when none
 * @language: of the handout ("en", "de")
 * @figure_body: whom the figures on the sheet show; likewise @figure_clothes
 *
 * The person treated. Texts are never %NULL after stance_client_new(); an unknown
 * text is empty.
 */
typedef struct
{
  char         *id;
  int           number;
  int           revision;
  char         *given_name;
  char         *family_name;
  char         *preferred_name;
  char         *birth_date;
  StanceSex     sex;
  char         *phone;
  char         *email;
  char         *address;
  double        height_cm;
  double        mass_kg;
  double        weekly_km;
  char         *alerts;
  char         *goals;
  char         *language;
  gboolean      large_print;
  StanceBody    figure_body;
  StanceClothes figure_clothes;
  gboolean      archived;
} StanceClient;

#define STANCE_TYPE_CLIENT (stance_client_get_type ())
GType         stance_client_get_type (void);
StanceClient *stance_client_new (void);
StanceClient *stance_client_copy (const StanceClient *self);
void          stance_client_free (StanceClient *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceClient, stance_client_free)

/* Owns the text it sets: frees *place and stores a copy of @text, or "" for %NULL. */
void stance_set_text (char      **place,
                      const char *text);

/**
 * stance_client_check:
 * @today: the local date, against which a birth date is "in the future"
 *
 * Each thing that is wrong, so that each can be shown at its field.
 *
 * Returns: (transfer full) (element-type StanceProblem): empty when all is well
 */
GPtrArray *stance_client_check (const StanceClient *self,
                                const char         *today);

/* Preferred or given name, and family name; free with g_free(). */
char *stance_client_dup_name (const StanceClient *self);

/* Completed years on @date; -1 when the birth date is unknown or later. */
int stance_client_get_age (const StanceClient *self,
                           const char         *date);

G_END_DECLS
