/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-runner-private.h"

#include "stance-runner-words.h"

typedef enum
{
  COLUMN_OUTER, /* of the standing leg */
  COLUMN_INNER,
} Column;

/* Beside which place the number of a part stands, how far below it (cm), and on which side
 * of the body.
 */
static const struct
{
  StanceLandmark landmark;
  double         below;
  Column         column;
} places[STANCE_RUNNER_N_PARTS] = {
  [STANCE_RUNNER_PELVIS] = { STANCE_LANDMARK_CREST_SWING, 19, COLUMN_INNER },
  [STANCE_RUNNER_TRUNK] = { STANCE_LANDMARK_NECK, -12, COLUMN_OUTER },
  [STANCE_RUNNER_THIGH] = { STANCE_LANDMARK_STANCE, 12, COLUMN_OUTER },
  [STANCE_RUNNER_HIP] = { STANCE_LANDMARK_STANCE, 12, COLUMN_OUTER },
  [STANCE_RUNNER_KNEE] = { STANCE_LANDMARK_KNEE, 4, COLUMN_OUTER },
  [STANCE_RUNNER_HEEL] = { STANCE_LANDMARK_ANKLE, 0, COLUMN_OUTER },
  [STANCE_RUNNER_KNEE_CONTACT] = { STANCE_LANDMARK_STANCE, 0, COLUMN_INNER },
  [STANCE_RUNNER_TIBIA] = { STANCE_LANDMARK_KNEE, 8, COLUMN_OUTER },
  [STANCE_RUNNER_FOOT] = { STANCE_LANDMARK_ANKLE, 0, COLUMN_OUTER },
  [STANCE_RUNNER_KNEE_STANCE] = { STANCE_LANDMARK_KNEE, 0, COLUMN_OUTER },
  [STANCE_RUNNER_THIGH_OFF] = { STANCE_LANDMARK_KNEE, -10, COLUMN_INNER },
};

/* Sizes of the words in those of the text. */
#define NUMBER_SIZE 1.12
#define WORD_SIZE   0.84
#define NUMBER_LINE 1.55
#define WORD_LINE   1.1

/* Of words from the edges of a picture. */
#define INSET 4.0

typedef struct
{
  StanceRunnerPart part;
  double           y;
  double           height;
} Label;

static void
trace_chip (cairo_t *cr,
            double   x,
            double   y,
            double   width,
            double   height)
{
  double radius = height / 2;

  cairo_new_path (cr);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI_2, 3 * G_PI_2);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, G_PI_2);
  cairo_close_path (cr);
}

/* A number beyond the threshold stands light on its color, one near it in a dashed frame. */
static void
paint_number (const StanceRunnerPainter *self,
              const StanceRunnerValue   *value,
              double                     x,
              double                     y,
              int                        align)
{
  g_autofree char    *words = stance_runner_dup_number (value, self->text);
  double              size = (value->measure->seen ? 1 : NUMBER_SIZE) * self->size;
  double              pad = value->zone == STANCE_ZONE_NONE ? 0 : 0.4 * self->size;
  double              width = stance_runner_measure_words (self, words, size, TRUE) + 2 * pad;
  double              left = x + (align - 1) * width / 2;
  StanceRunnerPainter inside = *self;

  if (value->zone != STANCE_ZONE_NONE)
    {
      trace_chip (self->cr, left, y, width, 1.5 * self->size);
      stance_runner_use_color (self, value->zone == STANCE_ZONE_CLEAR ? self->side : self->ground, 1);
      cairo_fill_preserve (self->cr);
      stance_runner_use_color (self, self->side, 1);
      cairo_set_line_width (self->cr, 1.4);
      stance_runner_set_dash (self, 3, value->zone == STANCE_ZONE_CLEAR ? 0 : 2);
      cairo_stroke (self->cr);
      stance_runner_set_dash (self, 0, 0);
    }

  inside.ground = value->zone == STANCE_ZONE_CLEAR ? self->side : self->ground;
  stance_runner_paint_words (&inside, words, size, TRUE, value->zone == STANCE_ZONE_CLEAR ? self->ground : self->side,
                             left + width / 2, y + 0.75 * self->size - 0.68 * size, 0);
}

static void
paint_label (const StanceRunnerPainter *self,
             const StanceRunnerCell    *cell,
             const Label               *label)
{
  const StanceRunnerValue *value = &self->runner->values[cell->side][label->part];
  gboolean                 at_left = (places[label->part].column == COLUMN_OUTER) == (cell->side == STANCE_SIDE_LEFT);
  double                   x = at_left ? cell->x + INSET : cell->x + cell->width - INSET;
  int                      align = at_left ? 1 : -1;
  double                   size = WORD_SIZE * self->size;
  g_autofree char         *word = stance_runner_dup_word (value, label->part, self->text);
  g_autofree char         *zone = stance_runner_dup_zone (value, self->text);

  paint_number (self, value, x, label->y, align);
  stance_runner_paint_words (self, word, size, FALSE, self->ink, x, label->y + NUMBER_LINE * self->size, align);
  if (zone != NULL)
    stance_runner_paint_words (self, zone, size, value->zone == STANCE_ZONE_CLEAR, self->ink, x,
                               label->y + (NUMBER_LINE + WORD_LINE) * self->size, align);
}

/* From above down, none over another; then up again from the lower edge. */
static void
spread_labels (const StanceRunnerCell *cell,
               Label                  *labels,
               guint                   n,
               double                  top)
{
  double edge = cell->y + top;

  for (guint i = 0; i < n; i++)
    {
      labels[i].y = MAX (labels[i].y, edge);
      edge = labels[i].y + labels[i].height;
    }

  edge = cell->y + cell->height;
  for (guint i = n; i > 0; i--)
    {
      labels[i - 1].y = MIN (labels[i - 1].y, edge - labels[i - 1].height);
      edge = labels[i - 1].y;
    }
}

static void
paint_column (const StanceRunnerPainter *self,
              const StanceRunnerCell    *cell,
              Column                     column)
{
  Label labels[STANCE_RUNNER_N_PARTS];
  guint n = 0;

  for (int part = 0; part < STANCE_RUNNER_N_PARTS; part++)
    {
      const StanceRunnerValue *value = &self->runner->values[cell->side][part];
      Label                    label = { .part = part, .height = (NUMBER_LINE + WORD_LINE) * self->size };

      if (!stance_runner_is_drawn (self, cell, part) || places[part].column != column)
        continue;

      if (value->measure->seen || value->zone != STANCE_ZONE_NONE)
        label.height += WORD_LINE * self->size;
      label.y = stance_runner_cell_see (cell, places[part].landmark).y + places[part].below * cell->scale - label.height / 2;
      labels[n++] = label;
    }

  /* the moment's name stands between both legs */
  spread_labels (cell, labels, n, cell->moment != STANCE_RUNNER_BEHIND && column == COLUMN_INNER ? WORD_LINE * self->size : 0);
  for (guint i = 0; i < n; i++)
    paint_label (self, cell, &labels[i]);
}

void
stance_runner_paint_labels (const StanceRunnerPainter *self,
                            const StanceRunnerCell    *cell)
{
  paint_column (self, cell, COLUMN_OUTER);
  paint_column (self, cell, COLUMN_INNER);
}
