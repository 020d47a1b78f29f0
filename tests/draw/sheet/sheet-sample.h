/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-handout.h"

G_BEGIN_DECLS

/* What a sheet of an invented client is made of; a member left out is the usual. */
typedef struct
{
  const char *language; /* "en" */
  const char *name;     /* family name, "Brückner" */
  guint       n_items;  /* 0: three; at most eight */
  int         weeks;
  double      weekly_km;
  const char *region; /* "outer-hip" */
  gboolean    no_clinic;
  gboolean    no_items;
  gboolean    no_advice;
  const char *pages; /* of advice, with spaces between; "all" that are no load advice */
} Sample;

StanceHandout *sample_handout (const Sample *sample);

/* The handout's own data turned to run from right to left, with words in Arabic. */
StanceHandout *sample_handout_right_to_left (void);

G_END_DECLS
