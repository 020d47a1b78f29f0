/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-columns.h"

/* In pixels: the narrowest that has two columns, and what is between. */
#define TWO_FROM 720
#define SPACING  24

struct _StanceColumns
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (StanceColumns, stance_columns, GTK_TYPE_LAYOUT_MANAGER)

static int
get_n_columns (int width)
{
  return width >= TWO_FROM ? 2 : 1;
}

static int
get_column_width (int width)
{
  return get_n_columns (width) == 2 ? (width - SPACING) / 2 : width;
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int minimum = 0;
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);

  return MAX (minimum, natural);
}

static GtkSizeRequestMode
stance_columns_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, 2 * child_natural + SPACING);
    }
}

/* Places the children when @place, and tells the height of the longest column. */
static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   place)
{
  int heights[2] = { 0, 0 };
  int column = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int column_width = get_column_width (width);
      int height;

      if (!gtk_widget_should_layout (child))
        continue;

      height = measure_height (child, column_width);
      heights[column] += heights[column] > 0 ? SPACING : 0;
      if (place)
        {
          graphene_point_t at = GRAPHENE_POINT_INIT (column * (column_width + SPACING), heights[column]);

          gtk_widget_allocate (child, column_width, height, -1, gsk_transform_translate (NULL, &at));
        }
      heights[column] += height;
      column = (column + 1) % get_n_columns (width);
    }

  return MAX (heights[0], heights[1]);
}

static void
stance_columns_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  measure_width (widget, minimum, natural);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = lay_out (widget, for_size > 0 ? for_size : *natural, FALSE);
      *natural = *minimum;
    }
}

static void
stance_columns_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  lay_out (widget, width, TRUE);
}

static void
stance_columns_class_init (StanceColumnsClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = stance_columns_get_request_mode;
  manager_class->measure = stance_columns_measure;
  manager_class->allocate = stance_columns_allocate;
}

static void
stance_columns_init (StanceColumns *self)
{
}
