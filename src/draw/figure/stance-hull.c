/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-hull.h"

#include <math.h>

/* Corners sharper than this are not moved further out than this many widths. */
#define SHARPEST 2.0

static double
get_turn (StanceSpot a,
          StanceSpot b,
          StanceSpot c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
is_before (StanceSpot a,
           StanceSpot b)
{
  return a.x < b.x || (!(a.x > b.x) && a.y < b.y);
}

/* The outlines of two ellipses are some forty spots, half sorted: insertion is quickest. */
static void
sort_spots (StanceSpot *spots,
            guint       n)
{
  for (guint i = 1; i < n; i++)
    {
      StanceSpot spot = spots[i];
      guint      j = i;

      for (; j > 0 && is_before (spot, spots[j - 1]); j--)
        spots[j] = spots[j - 1];

      spots[j] = spot;
    }
}

/* Andrew's monotone chain. */
guint
stance_hull_find (StanceSpot *spots,
                  guint       n,
                  StanceSpot *hull)
{
  guint k = 0;
  guint lower;

  sort_spots (spots, n);

  for (guint i = 0; i < n; i++)
    {
      while (k >= 2 && get_turn (hull[k - 2], hull[k - 1], spots[i]) <= 0)
        k--;

      hull[k++] = spots[i];
    }

  lower = k + 1;

  for (guint i = n - 1; i > 0; i--)
    {
      while (k >= lower && get_turn (hull[k - 2], hull[k - 1], spots[i - 1]) <= 0)
        k--;

      hull[k++] = spots[i - 1];
    }

  return MAX (k, 2) - 1;
}

static StanceSpot
get_outward (StanceSpot from,
             StanceSpot to)
{
  double length = hypot (to.x - from.x, to.y - from.y);

  if (length < 1e-9)
    return (StanceSpot){ 0, 0 };

  return (StanceSpot){ (to.y - from.y) / length, -(to.x - from.x) / length };
}

void
stance_hull_grow (const StanceSpot *shape,
                  guint             n,
                  double            by,
                  StanceSpot       *grown)
{
  StanceSpot before = get_outward (shape[n - 1], shape[0]);

  for (guint i = 0; i < n; i++)
    {
      StanceSpot after = get_outward (shape[i], shape[(i + 1) % n]);
      StanceSpot sum = { before.x + after.x, before.y + after.y };
      double     square = sum.x * sum.x + sum.y * sum.y;
      double     reach = by * MIN (2 / MAX (square, 1e-9), SHARPEST / sqrt (MAX (square, 1e-9)));

      grown[i] = (StanceSpot){ shape[i].x + reach * sum.x, shape[i].y + reach * sum.y };
      before = after;
    }
}

double
stance_hull_get_area (const StanceSpot *shape,
                      guint             n)
{
  double area = 0;

  for (guint i = 0; i < n; i++)
    {
      StanceSpot next = shape[(i + 1) % n];

      area += shape[i].x * next.y - next.x * shape[i].y;
    }

  return area;
}
