/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog.h"
#include "stance-figure-view.h"
#include "stance-muscle.h"
#include "stance-palette.h"

#include <math.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

#define SIZE 240

#define STAND "[Pose 1]\nBase=upright\nTouch=foot-working@ground;foot-other@ground\n"

/* What is looked for in a picture: colors as the palette has them. */
typedef enum
{
  WORKING_SKIN,
  OTHER_SKIN,
  WOOD,
  SHOES,
  BAND,
  MUSCLE,
} Sought;

#define MOST_COLORS 4

typedef struct
{
  cairo_surface_t *surface;
  cairo_t         *cr;
} Picture;

static Picture
picture_new (void)
{
  Picture self = { cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE) };

  self.cr = cairo_create (self.surface);
  cairo_set_source_rgb (self.cr, 1, 1, 1);
  cairo_paint (self.cr);

  return self;
}

static void
picture_clear (Picture *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
}

static guint32
get_pixel (const Picture *self,
           int            x,
           int            y)
{
  const unsigned char *data;
  guint32              pixel;

  cairo_surface_flush (self->surface);
  data = cairo_image_surface_get_data (self->surface);
  memcpy (&pixel, data + y * cairo_image_surface_get_stride (self->surface) + x * 4, sizeof (pixel));

  return pixel & 0xffffff;
}

static void
list_tones (guint32          *colors,
            const StanceTone *first,
            const StanceTone *second)
{
  const guint32 all[MOST_COLORS] = { first->base, first->light, second->base, second->light };

  memcpy (colors, all, sizeof (all));
}

static void
list_colors (Sought   sought,
             guint32 *colors)
{
  const StanceFigureLook look = { 0 };
  StancePalette          palette;
  StanceTone             marked;

  stance_palette_init (&palette, &look);
  marked = (StanceTone){ palette.muscle, palette.muscle_strong };

  switch (sought)
    {
    case WORKING_SKIN:
      list_tones (colors, &palette.tones[STANCE_MATERIAL_SKIN], &palette.tones[STANCE_MATERIAL_SKIN]);
      break;
    case OTHER_SKIN:
      list_tones (colors, &palette.other[STANCE_MATERIAL_SKIN], &palette.other[STANCE_MATERIAL_SKIN]);
      break;
    case WOOD:
      list_tones (colors, &palette.tones[STANCE_MATERIAL_WOOD], &palette.tones[STANCE_MATERIAL_WOOD]);
      break;
    case SHOES:
      list_tones (colors, &palette.tones[STANCE_MATERIAL_SHOE], &palette.other[STANCE_MATERIAL_SHOE]);
      break;
    case BAND:
      list_tones (colors, &palette.tones[STANCE_MATERIAL_BAND], &palette.tones[STANCE_MATERIAL_BAND]);
      break;
    case MUSCLE:
    default:
      list_tones (colors, &marked, &marked);
      break;
    }
}

/* How many pixels are of one of the colors. */
static guint
count (const Picture *self,
       Sought         sought)
{
  guint32 colors[MOST_COLORS];
  guint   n = 0;

  list_colors (sought, colors);

  for (int i = 0; i < SIZE * SIZE; i++)
    {
      guint32  pixel = get_pixel (self, i % SIZE, i / SIZE);
      gboolean found = FALSE;

      for (int k = 0; k < MOST_COLORS && !found; k++)
        found = pixel == colors[k] >> 8;

      n += found;
    }

  return n;
}

static StanceFigureView *
make_view (const char             *text,
           const StanceFigureLook *look)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceFigure) figure = stance_figure_new_from_data (text, &error);

  g_assert_no_error (error);

  return stance_figure_view_new (figure, look);
}

static Picture
paint (StanceFigureView *view,
       guint             camera,
       double            position,
       StanceSide        side)
{
  Picture picture = picture_new ();

  stance_figure_view_paint (view, picture.cr, camera, position, side, 0, 0, SIZE, SIZE);

  return picture;
}

static guint
count_in (const char *text,
          guint       camera,
          Sought      sought)
{
  const StanceFigureLook look = { 0 };
  g_autoptr (StanceFigureView) view = make_view (text, &look);
  Picture picture = paint (view, camera, 0, STANCE_SIDE_LEFT);
  guint   n = count (&picture, sought);

  picture_clear (&picture);
  return n;
}

static void
near_leg_first (void)
{
  const char *text = "[Figure]\nCameras=side;other-side\n" STAND;

  g_assert_cmpuint (count_in (text, 0, WORKING_SKIN), >, 8 * count_in (text, 0, OTHER_SKIN));
  /* face and arms are of the working leg's color too */
  g_assert_cmpuint (count_in (text, 1, OTHER_SKIN), >, 300);
  g_assert_cmpuint (count_in (text, 0, OTHER_SKIN), <, 60);
}

static void
behind_a_step (void)
{
  const char *behind = "[Figure]\nCameras=90/4\n" STAND "[Prop step]\nKind=step\nAt=5;40;0\nSize=70;20;60\n";
  const char *before = "[Figure]\nCameras=90/4\n" STAND "[Prop step]\nKind=step\nAt=5;-40;0\nSize=70;20;60\n";

  g_assert_cmpuint (count_in (behind, 0, WOOD), >, count_in (before, 0, WOOD) + 300);
  g_assert_cmpuint (count_in (before, 0, WORKING_SKIN), >, count_in (behind, 0, WORKING_SKIN) + 300);
}

static void
on_a_step (void)
{
  const char *text = "[Figure]\nCameras=0/20\n[Pose 1]\nBase=upright\nTouch=foot-working@step;foot-other@step\n"
                     "[Prop step]\nKind=step\nAt=0;0;0\nSize=60;60;20\n";

  g_assert_cmpuint (count_in (text, 0, SHOES), >, 60);
}

/* Pulled from the front, it is seen from behind as well, in the hollow of the knee. */
static void
around_the_knee (void)
{
  const char *knee = "[Figure]\nCameras=back\n" STAND "[Prop band]\nKind=long-band\nFrom=80;9;48\nHeld=knee-working\n";
  const char *chest = "[Figure]\nCameras=back\n" STAND "[Prop band]\nKind=long-band\nFrom=80;0;122\nHeld=chest\n";

  g_assert_cmpuint (count_in (knee, 0, BAND), >, 20);
  g_assert_cmpuint (count_in (chest, 0, BAND), ==, 0);
}

static void
mirrored (void)
{
  const StanceFigureLook look = { 0 };
  g_autoptr (StanceFigureView) view = make_view ("[Figure]\nCameras=front-oblique\nMarked=quadriceps\n" STAND "Hip-working=30\n", &look);
  Picture left = paint (view, 0, 0, STANCE_SIDE_LEFT);
  Picture right = paint (view, 0, 0, STANCE_SIDE_RIGHT);
  guint   n_off = 0, n_as_left = 0;

  for (int y = 0; y < SIZE; y++)
    {
      for (int x = 0; x < SIZE; x++)
        {
          guint32 a = get_pixel (&left, x, y), b = get_pixel (&right, SIZE - 1 - x, y);

          n_off += abs ((int) (a & 0xff) - (int) (b & 0xff)) > 24;
          n_as_left += a != get_pixel (&right, x, y);
        }
    }

  g_assert_cmpuint (n_off, <, 20);
  g_assert_cmpuint (n_as_left, >, 1000);
  picture_clear (&left);
  picture_clear (&right);
}

static void
gray (void)
{
  const StanceFigureLook look = { .gray = TRUE };
  g_autoptr (StanceFigureView) view = make_view ("[Figure]\nCameras=front-oblique\nMarked=quadriceps\nGround=dirt\n" STAND
                                                 "[Prop step]\nKind=step\n[Prop band]\nKind=loop-band\nAround=knees\n"
                                                 "[Arrow 1]\nPoint=hip-working\nPush=0;10;0\n",
                                                 &look);
  Picture       picture = paint (view, 0, 0, STANCE_SIDE_LEFT);
  StancePalette palette;
  guint         n_dark = 0;

  stance_palette_init (&palette, &look);

  for (int y = 0; y < SIZE; y++)
    {
      for (int x = 0; x < SIZE; x++)
        {
          guint32 pixel = get_pixel (&picture, x, y);

          g_assert_cmpuint (pixel & 0xff, ==, pixel >> 8 & 0xff);
          g_assert_cmpuint (pixel & 0xff, ==, pixel >> 16 & 0xff);
          n_dark += pixel == palette.muscle >> 8;
        }
    }

  g_assert_cmpuint (n_dark, >, 20);
  picture_clear (&picture);
}

static void
two_legged (void)
{
  const char *one = "[Figure]\nCameras=front\nMarked=quadriceps\n" STAND;
  const char *two = "[Figure]\nCameras=front\nMarked=quadriceps\nTwoLegged=true\n" STAND;

  g_assert_cmpuint (count_in (two, 0, MUSCLE), >, 18 * count_in (one, 0, MUSCLE) / 10);
  g_assert_cmpuint (count_in (two, 0, OTHER_SKIN), ==, 0);
}

static void
check_shipped (gconstpointer data)
{
  const StanceFigureLook look = { 0 };
  const StanceExercise  *exercise = data;
  g_autoptr (StanceFigureView) view = stance_figure_view_new (exercise->figure, &look);
  double seen = 0;

  for (int i = 0; exercise->figure->muscles != NULL && exercise->figure->muscles[i] != NULL; i++)
    g_assert_true (stance_muscle_is_known (exercise->figure->muscles[i]));

  for (guint camera = 0; camera < stance_figure_view_get_n_cameras (view); camera++)
    {
      for (guint pose = 0; pose < stance_figure_view_get_n_poses (view); pose++)
        seen = MAX (seen, stance_figure_view_see_muscles (view, camera, pose));
    }

  if (exercise->figure->muscles != NULL && exercise->figure->muscles[0] != NULL)
    g_assert_cmpfloat (seen, >, 20);
}

static void
check_bare (const Picture *picture,
            const char    *id,
            double         position,
            int            x,
            int            y)
{
  if (get_pixel (picture, x, y) != 0xffffff)
    g_error ("%s at %g: something reaches the edge at %d, %d", id, position, x, y);
}

/* Nothing is cut off: the edge of each picture is bare, on the way between poses too. */
static void
check_frame (gconstpointer data)
{
  const StanceFigureLook look = { 0 };
  const StanceExercise  *exercise = data;
  g_autoptr (StanceFigureView) view = stance_figure_view_new (exercise->figure, &look);
  double last = stance_figure_view_get_n_poses (view) - 1;

  for (guint camera = 0; camera < stance_figure_view_get_n_cameras (view); camera++)
    {
      double ratio = stance_figure_view_get_ratio (view, camera);

      for (double position = 0; position <= last; position += 0.25)
        {
          Picture picture = picture_new ();
          int     width = (int) (ratio < 1 ? SIZE * ratio : SIZE);
          int     height = (int) (ratio < 1 ? SIZE : SIZE / ratio);

          stance_figure_view_paint (view, picture.cr, camera, position, STANCE_SIDE_LEFT, 0, 0, width, height);
          for (int x = 0; x < width; x++)
            check_bare (&picture, exercise->id, position, x, 0);
          for (int y = 0; y < height; y++)
            {
              check_bare (&picture, exercise->id, position, 0, y);
              check_bare (&picture, exercise->id, position, width - 1, y);
            }

          picture_clear (&picture);
        }
    }
}

static void
still_ratio (void)
{
  const StanceFigureLook look = { 0 };
  g_autoptr (StanceFigureView) standing = make_view ("[Figure]\nCameras=side\n" STAND "[Pose 2]\nLike=1\nHip-other=30\n", &look);
  g_autoptr (StanceFigureView) lying = make_view ("[Figure]\nCameras=side\n[Pose 1]\nBase=supine\nTouch=head-back@ground;upper-back@ground;sacrum@ground\n"
                                                  "[Pose 2]\nLike=1\nHip-working=40\n",
                                                  &look);

  g_assert_cmpfloat (stance_figure_view_get_still_ratio (standing), >, stance_figure_view_get_ratio (standing, 0));
  g_assert_cmpfloat (stance_figure_view_get_still_ratio (lying), <, stance_figure_view_get_ratio (lying, 0));
  g_assert_cmpfloat (stance_figure_view_get_still_ratio (lying), >, 0.7);
}

static void
human_pace (void)
{
  const StanceFigureLook look = { 0 };
  g_autoptr (StanceFigureView) small = make_view ("[Figure]\n" STAND "[Pose 2]\nLike=1\nShoulder-other=10\n", &look);
  g_autoptr (StanceFigureView) large = make_view ("[Figure]\n" STAND "[Pose 2]\nLike=1\nShoulder-other=170\n", &look);

  g_assert_cmpfloat (stance_figure_view_get_duration (small), >=, 1);
  g_assert_cmpfloat (stance_figure_view_get_duration (large), >, stance_figure_view_get_duration (small));
  g_assert_cmpfloat (stance_figure_view_get_duration (large), <=, 3);
}

static GBytes *
write_file (StancePictureFormat format)
{
  const StanceFigureLook look = { 0 };
  g_autoptr (StanceFigureView) view = make_view ("[Figure]\nCameras=side;front\nMarked=calf\n" STAND "[Arrow 1]\nPoint=hip-working\nPush=0;0;10\n", &look);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = stance_figure_view_to_bytes (view, STANCE_SIDE_RIGHT, 400, format, "Stork & heron", "Stand.", &error);

  g_assert_no_error (error);

  return bytes;
}

static void
svg (void)
{
  const GMarkupParser parser = { NULL };
  g_autoptr (GBytes) bytes = write_file (STANCE_PICTURE_SVG);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_markup_parse_context_parse (context, data, (gssize) size, &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, NULL));
  g_assert_nonnull (g_strstr_len (data, (gssize) size, "<title>Stork &amp; heron</title>"));
  g_assert_nonnull (g_strstr_len (data, (gssize) size, "<desc>Stand.</desc>"));
  g_assert_null (g_strstr_len (data, (gssize) size, "<text"));
  g_assert_null (g_strstr_len (data, (gssize) size, "glyph"));
  g_assert_null (g_strstr_len (data, (gssize) size, "<image"));
}

static void
pdf (void)
{
  g_autoptr (GBytes) bytes = write_file (STANCE_PICTURE_PDF);
  qpdf_data   document = qpdf_init ();
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  qpdf_set_suppress_warnings (document, QPDF_TRUE);
  g_assert_cmpint (qpdf_read_memory (document, "figure", data, size, NULL), ==, QPDF_SUCCESS);
  g_assert_cmpint (qpdf_get_num_pages (document), ==, 1);
  g_assert_false (qpdf_more_warnings (document));
  g_assert_null (g_strstr_len (data, (gssize) size, "/Font "));
  qpdf_cleanup (&document);
}

static void
add_shipped (StanceCatalog *catalog)
{
  const GPtrArray *exercises = stance_catalog_get_exercises (catalog);

  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *exercise = g_ptr_array_index (exercises, i);
      g_autofree char      *seen = g_strdup_printf ("/figure paint/the marked muscle is seen/%s", exercise->id);
      g_autofree char      *whole = g_strdup_printf ("/figure paint/every pose is whole in its frame/%s", exercise->id);

      if (exercise->figure == NULL)
        continue;

      g_test_add_data_func (seen, exercise, check_shipped);
      g_test_add_data_func (whole, exercise, check_frame);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (StanceCatalog) catalog = NULL;

  g_test_init (&argc, &argv, NULL);
  catalog = stance_catalog_new ();
  g_test_add_func ("/figure paint/the near leg stands before the far one", near_leg_first);
  g_test_add_func ("/figure paint/a leg behind a step is hidden by it, one before it not", behind_a_step);
  g_test_add_func ("/figure paint/feet on a step are seen", on_a_step);
  g_test_add_func ("/figure paint/a band that pulls at a knee lies in its hollow", around_the_knee);
  g_test_add_func ("/figure paint/the right side is the mirrored picture", mirrored);
  g_test_add_func ("/figure paint/the gray look has no color, and the muscle is the darkest", gray);
  g_test_add_func ("/figure paint/both legs are marked where both work", two_legged);
  g_test_add_func ("/figure paint/standing poses stand side by side, lying ones below each other", still_ratio);
  g_test_add_func ("/figure paint/a larger way takes longer, at a human pace", human_pace);
  g_test_add_func ("/figure paint/an SVG parses and has no drawn words", svg);
  g_test_add_func ("/figure paint/a PDF has one page and no font", pdf);
  add_shipped (catalog);

  return g_test_run ();
}
