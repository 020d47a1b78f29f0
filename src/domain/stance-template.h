/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StanceTemplate:
 * @id: UUID; empty before it is stored
 * @measures: ids, %NULL-terminated, each once
 * @folded: the sections of its form begin folded
 * @archived: no longer offered; visits that used it go on
 *
 * A set of measures that the clinic made. In a catalog it is a term like the shipped ones.
 */
typedef struct
{
  char    *id;
  char    *name;
  char   **measures;
  gboolean folded;
  gboolean archived;
} StanceTemplate;

/* @measures: (nullable): none */
StanceTemplate *stance_template_new (const char        *name,
                                     const char *const *measures);
StanceTemplate *stance_template_copy (const StanceTemplate *self);
void            stance_template_free (StanceTemplate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceTemplate, stance_template_free)

gboolean stance_template_has (const StanceTemplate *self,
                              const char           *measure);
/* Adds it at the end, or takes it away. */
void stance_template_set (StanceTemplate *self,
                          const char     *measure,
                          gboolean        asked);

G_END_DECLS
