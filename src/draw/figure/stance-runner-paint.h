/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "stance-runner.h"
#include "stance-text.h"

G_BEGIN_DECLS

/* @gray: for black-and-white print. Of zeros: on white paper. */
typedef struct
{
  gboolean dark;
  gboolean high_contrast;
  gboolean gray;
} StanceRunnerLook;

/**
 * stance_runner_paint:
 * @from_side: the moments of running from the side, else one picture from behind
 * @context: (nullable): for the words in the picture, with their usual size; without one
 *   they are as on paper
 *
 * Left leg and right leg next to each other, each with its angles; a leg of which nothing
 * is known stands in pale gray.
 */
void stance_runner_paint (const StanceRunner     *self,
                          gboolean                from_side,
                          const StanceRunnerLook *look,
                          StanceText             *text,
                          PangoContext           *context,
                          cairo_t                *cr,
                          double                  width,
                          double                  height);

G_END_DECLS
