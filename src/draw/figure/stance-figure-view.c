/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-figure-view.h"

#include "stance-stage.h"

#include <math.h>

/* Free space around all that is drawn, and between two poses, cm. */
#define MARGIN 4
#define GAP    10

/* Looks at the way from a pose to the next, to find the frame. */
#define LOOKS 4

/* The picture of one camera: the box that holds every pose, cm. */
typedef struct
{
  StanceSpot min;
  StanceSpot max;
} Frame;

/* How the poses stand in the still picture. */
typedef struct
{
  guint    columns;
  gboolean beside; /* the second camera's stand beside the first's, not below */
  double   width;
  double   height;
} Layout;

struct _StanceFigureView
{
  gatomicrefcount  n_refs;
  StanceStage      stage;
  StanceFigureLook look;
  GArray          *frames; /* Frame, one for each camera */
  Layout           layout; /* where no box is said */
};

/* What a picture beside the words of a page is best like. */
#define BEST_RATIO 1.5

/* Pixels to a cm. */
#define FINE 2.2

/* Degrees a second at which the fastest joint moves, and the shortest and longest way. */
#define PACE     55.0
#define SHORTEST 1.2
#define LONGEST  2.6

static const Frame *
get_frame (StanceFigureView *self,
           guint             camera)
{
  return &g_array_index (self->frames, Frame, camera);
}

static double
get_width (StanceFigureView *self,
           guint             camera)
{
  return get_frame (self, camera)->max.x - get_frame (self, camera)->min.x;
}

static double
get_height (StanceFigureView *self,
            guint             camera)
{
  return get_frame (self, camera)->max.y - get_frame (self, camera)->min.y;
}

static void
add_to_frame (StanceFigureView *self,
              Frame            *frame,
              guint             camera,
              double            position)
{
  g_autoptr (StanceScene) scene = stance_stage_build (&self->stage, camera, position, FALSE);
  StanceSpot min, max;

  stance_scene_get_extents (scene, &min, &max);
  frame->min = (StanceSpot){ MIN (frame->min.x, min.x - MARGIN), MIN (frame->min.y, min.y - MARGIN) };
  frame->max = (StanceSpot){ MAX (frame->max.x, max.x + MARGIN), MAX (frame->max.y, max.y + MARGIN) };
}

static guint
get_n_ways (StanceFigureView *self)
{
  guint n = self->stage.figure->poses->len;

  return self->stage.figure->cycle && n > 1 ? n : n - 1;
}

/* On its way between two poses a limb may reach out further than in both. */
static void
find_frames (StanceFigureView *self)
{
  for (guint camera = 0; camera < self->stage.figure->cameras->len; camera++)
    {
      Frame frame = { { G_MAXDOUBLE, G_MAXDOUBLE }, { -G_MAXDOUBLE, -G_MAXDOUBLE } };

      for (guint i = 0; i <= LOOKS * get_n_ways (self); i++)
        add_to_frame (self, &frame, camera, (double) i / LOOKS);

      g_array_append_val (self->frames, frame);
    }
}

/* The size of one camera's poses in @columns columns, cm. */
static void
measure_block (StanceFigureView *self,
               guint             camera,
               guint             columns,
               double           *width,
               double           *height)
{
  guint n = self->stage.figure->poses->len;
  guint rows = (n + columns - 1) / columns;

  *width = columns * get_width (self, camera) + (columns - 1) * GAP;
  *height = rows * get_height (self, camera) + (rows - 1) * GAP;
}

static Layout
measure (StanceFigureView *self,
         guint             columns,
         gboolean          beside)
{
  Layout layout = { columns, beside, 0, 0 };

  for (guint camera = 0; camera < self->stage.figure->cameras->len; camera++)
    {
      double width, height;
      double gap = camera > 0 ? 2 * GAP : 0;

      measure_block (self, camera, columns, &width, &height);
      layout.width = beside ? layout.width + gap + width : MAX (layout.width, width);
      layout.height = beside ? MAX (layout.height, height) : layout.height + gap + height;
    }

  return layout;
}

/* How large the figures are in a box that is @ratio times as wide as high. */
static double
get_scale (const Layout *layout,
           double        ratio)
{
  return MIN (ratio / layout->width, 1 / layout->height);
}

/* Standing figures stand side by side, lying ones below each other: as they are largest. */
static Layout
find_layout (StanceFigureView *self,
             double            ratio)
{
  guint  n = self->stage.figure->poses->len;
  Layout best = measure (self, n, FALSE);

  for (guint columns = n; columns >= 1; columns = columns > 1 ? (columns + 1) / 2 : 0)
    {
      for (int beside = 0; beside < (self->stage.figure->cameras->len > 1 ? 2 : 1); beside++)
        {
          Layout layout = measure (self, columns, beside);

          if (get_scale (&layout, ratio) > 1.02 * get_scale (&best, ratio))
            best = layout;
        }
    }

  return best;
}

StanceFigureView *
stance_figure_view_new (const StanceFigure     *figure,
                        const StanceFigureLook *look)
{
  StanceFigureView *self = g_new0 (StanceFigureView, 1);

  g_atomic_ref_count_init (&self->n_refs);
  self->look = *look;
  stance_stage_init (&self->stage, figure, &self->look);
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  find_frames (self);
  self->layout = find_layout (self, BEST_RATIO);

  return self;
}

StanceFigureView *
stance_figure_view_ref (StanceFigureView *self)
{
  g_atomic_ref_count_inc (&self->n_refs);

  return self;
}

void
stance_figure_view_unref (StanceFigureView *self)
{
  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;

  stance_stage_clear (&self->stage);
  g_array_unref (self->frames);
  g_free (self);
}

guint
stance_figure_view_get_n_poses (StanceFigureView *self)
{
  return self->stage.figure->poses->len;
}

guint
stance_figure_view_get_n_cameras (StanceFigureView *self)
{
  return self->stage.figure->cameras->len;
}

double
stance_figure_view_get_ratio (StanceFigureView *self,
                              guint             camera)
{
  return get_width (self, camera) / get_height (self, camera);
}

double
stance_figure_view_get_still_ratio (StanceFigureView *self)
{
  return self->layout.width / self->layout.height;
}

/* Whether corners would be seen: a cm is more than two pixels. */
static gboolean
is_fine (cairo_t *cr)
{
  double x = 1, y = 0;

  cairo_user_to_device_distance (cr, &x, &y);

  return hypot (x, y) > FINE;
}

/* At @x, @y and in units of a cm; flipped for the right side. */
static void
paint_frame (StanceFigureView *self,
             cairo_t          *cr,
             guint             camera,
             double            position,
             StanceSide        side,
             double            x,
             double            y,
             double            line)
{
  const Frame *frame = get_frame (self, camera);
  g_autoptr (StanceScene) scene = stance_stage_build (&self->stage, camera, position, is_fine (cr));

  cairo_save (cr);
  cairo_rectangle (cr, x, y, get_width (self, camera), get_height (self, camera));
  cairo_clip (cr);
  cairo_translate (cr, x, y);
  if (side == STANCE_SIDE_RIGHT)
    {
      cairo_translate (cr, get_width (self, camera), 0);
      cairo_scale (cr, -1, 1);
    }
  cairo_translate (cr, -frame->min.x, -frame->min.y);
  stance_scene_paint (scene, cr, line);
  cairo_restore (cr);
}

/* Units of @wide by @high cm into the box. Returns the width of a line in them. */
static double
fit (cairo_t *cr,
     double   x,
     double   y,
     double   width,
     double   height,
     double   wide,
     double   high)
{
  double scale = MIN (width / wide, height / high);

  cairo_translate (cr, x + width / 2, y + height / 2);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -wide / 2, -high / 2);

  return stance_stage_get_line (scale);
}

void
stance_figure_view_paint (StanceFigureView *self,
                          cairo_t          *cr,
                          guint             camera,
                          double            position,
                          StanceSide        side,
                          double            x,
                          double            y,
                          double            width,
                          double            height)
{
  double line;

  cairo_save (cr);
  line = fit (cr, x, y, width, height, get_width (self, camera), get_height (self, camera));
  paint_frame (self, cr, camera, position, side, 0, 0, line);
  cairo_restore (cr);
}

/* A small sign between two poses: what comes after what. */
static void
paint_next (StanceFigureView *self,
            cairo_t          *cr,
            double            x,
            double            y,
            gboolean          down,
            double            line)
{
  guint32 color = self->stage.palette.fine;

  cairo_set_source_rgb (cr, STANCE_COLOR_GET (color, 24), STANCE_COLOR_GET (color, 16), STANCE_COLOR_GET (color, 8));
  cairo_set_line_width (cr, 2 * line);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  if (down)
    cairo_rotate (cr, G_PI_2);
  cairo_move_to (cr, -1.8, -3.6);
  cairo_line_to (cr, 1.8, 0);
  cairo_line_to (cr, -1.8, 3.6);
  cairo_restore (cr);
  cairo_stroke (cr);
}

static void
paint_block (StanceFigureView *self,
             cairo_t          *cr,
             guint             camera,
             guint             columns,
             StanceSide        side,
             double            x,
             double            y,
             double            line)
{
  guint  n = self->stage.figure->poses->len;
  double wide = get_width (self, camera) + GAP;
  double high = get_height (self, camera) + GAP;

  for (guint pose = 0; pose < n; pose++)
    {
      double left = x + (pose % columns) * wide;
      double top = y + (pose / columns) * high;

      paint_frame (self, cr, camera, pose, side, left, top, line);
      if (pose % columns > 0)
        paint_next (self, cr, left - GAP / 2.0, top + get_height (self, camera) / 2, FALSE, line);
      else if (pose > 0 && columns == 1)
        paint_next (self, cr, left + get_width (self, camera) / 2, top - GAP / 2.0, TRUE, line);
    }
}

void
stance_figure_view_paint_still (StanceFigureView *self,
                                cairo_t          *cr,
                                StanceSide        side,
                                double            x,
                                double            y,
                                double            width,
                                double            height)
{
  Layout layout = find_layout (self, width / height);
  double line, left = 0, top = 0;

  cairo_save (cr);
  /* each pose is mirrored in its place: their order is not */
  line = fit (cr, x, y, width, height, layout.width, layout.height);

  for (guint camera = 0; camera < self->stage.figure->cameras->len; camera++)
    {
      double wide, high;

      measure_block (self, camera, layout.columns, &wide, &high);
      if (layout.beside)
        top = (layout.height - high) / 2;
      else
        left = (layout.width - wide) / 2;

      paint_block (self, cr, camera, layout.columns, side, left, top, line);
      left += layout.beside ? wide + 2 * GAP : 0;
      top += layout.beside ? 0 : high + 2 * GAP;
    }

  cairo_restore (cr);
}

double
stance_figure_view_see_muscles (StanceFigureView *self,
                                guint             camera,
                                guint             pose)
{
  return stance_stage_see_muscles (&self->stage, camera, pose);
}

double
stance_figure_view_get_duration (StanceFigureView *self)
{
  double seconds = 0;

  for (guint way = 0; way < get_n_ways (self); way++)
    {
      const StanceSolved *from = &g_array_index (self->stage.solved, StanceSolved, way);
      const StanceSolved *to = &g_array_index (self->stage.solved, StanceSolved, (way + 1) % self->stage.solved->len);
      double              most = 0;

      for (int i = 0; i < STANCE_N_ANGLES; i++)
        most = MAX (most, fabs (from->angles[i] - to->angles[i]));

      seconds += self->stage.figure->cycle ? CLAMP (most / PACE / 4, 0.12, 0.5) : CLAMP (most / PACE, SHORTEST, LONGEST);
    }

  return seconds;
}
