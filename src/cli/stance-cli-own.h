/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-cli.h"

G_BEGIN_DECLS

/* Of content to which a clinic adds its own: what a list of it shows. @name is owned. */
typedef struct
{
  const char *id;
  char       *name;
  gboolean    own;
  gboolean    retired;
} StanceCliOwn;

typedef StanceCliOwn (*StanceCliOwnFunc) (gconstpointer thing);

/* Prints @things as a table or as JSON with id, name, own and retired. */
void stance_cli_list_own (StanceCli       *cli,
                          const GPtrArray *things,
                          StanceCliOwnFunc describe);

G_END_DECLS
