/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* In the order in which stance_client_from_row() reads them. */
#define STANCE_CLIENT_COLUMNS                                                   \
  "id, number, revision, given_name, family_name, preferred_name, birth_date, " \
  "sex, phone, email, address, height_cm, mass_kg, weekly_km, alerts, goals, "  \
  "language, large_print, figure_body, figure_clothes, archived"

StanceClient *stance_client_from_row (sqlite3_stmt *statement);

G_END_DECLS
