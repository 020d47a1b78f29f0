/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-prop.h"

#include "stance-nick.h"

/* A chair's seat, and its backrest at the back (-x) end of it, cm. */
#define SEAT_HEIGHT    45
#define SEAT_THICKNESS 5
#define REST_THICKNESS 4

/* Of round things only a strip in the middle is where a face says it is. */
#define ROUND_REACH 0.15

/* How thick the board of a bench or a counter and the bar of a rail are, under which there is room. */
#define BOARD_THICKNESS 8

typedef enum
{
  FORM_BLOCK,
  FORM_BOARD, /* legs under it */
  FORM_CHAIR,
  FORM_ROUND,
  FORM_FLAT, /* one walks over it */
} Form;

typedef struct
{
  double size[3];
  Form   form;
} Kind;

static const Kind kinds[] = {
  [STANCE_PROP_WALL] = { { 4, 200, 220 }, FORM_BLOCK },
  [STANCE_PROP_STEP] = { { 30, 45, 15 }, FORM_BLOCK },
  [STANCE_PROP_BENCH] = { { 35, 110, 42 }, FORM_BOARD },
  [STANCE_PROP_CHAIR] = { { 44, 44, 84 }, FORM_CHAIR },
  [STANCE_PROP_COUNTER] = { { 55, 130, 92 }, FORM_BOARD },
  [STANCE_PROP_RAIL] = { { 110, 4, 92 }, FORM_BOARD },
  [STANCE_PROP_MAT] = { { 190, 65, 1 }, FORM_FLAT },
  [STANCE_PROP_PILLOW] = { { 35, 50, 10 }, FORM_BLOCK },
  [STANCE_PROP_BALL] = { { 22, 22, 22 }, FORM_ROUND },
  [STANCE_PROP_ROLLER] = { { 15, 90, 15 }, FORM_ROUND },
  [STANCE_PROP_HURDLE] = { { 4, 70, 20 }, FORM_BLOCK },
  [STANCE_PROP_LINE] = { { 4, 120, 0 }, FORM_FLAT },
  [STANCE_PROP_POST] = { { 6, 6, 200 }, FORM_BLOCK },
  [STANCE_PROP_MIRROR] = { { 4, 60, 180 }, FORM_BLOCK },
  [STANCE_PROP_LOOP_BAND] = { { 0, 0, 0 }, FORM_FLAT },
  [STANCE_PROP_LONG_BAND] = { { 0, 0, 0 }, FORM_FLAT },
  [STANCE_PROP_WEIGHT] = { { 20, 20, 20 }, FORM_FLAT },
  [STANCE_PROP_STRAP] = { { 0, 0, 0 }, FORM_FLAT },
  [STANCE_PROP_CLOCK] = { { 4, 20, 20 }, FORM_FLAT },
};

/* Along which axis of the box a face looks. */
static const struct
{
  int axis; /* 0 … 2 of the box */
  int sign;
} faces[] = {
  { 2, 1 },  /* top */
  { 0, 1 },  /* front */
  { 0, -1 }, /* back */
  { 1, 1 },  /* left */
  { 1, -1 }, /* right */
  { 0, 1 },  /* rest */
  { 2, 1 },  /* rest-top */
};

static StanceVector
get_axis (const StanceBox *box,
          int              axis)
{
  return (StanceVector){ box->turn.m[0][axis], box->turn.m[1][axis], box->turn.m[2][axis] };
}

double
stance_figure_get_ground (const StanceFigure *figure,
                          double              x,
                          double              y)
{
  return x * figure->slope / 100;
}

StanceBox
stance_prop_get_box (const StanceFigure *figure,
                     const StanceProp   *prop)
{
  double    x = prop->at[0], y = prop->at[1];
  StanceBox box = { { x, y, prop->at[2] + stance_figure_get_ground (figure, x, y) }, stance_turn_about_z (prop->turn) };

  for (int i = 0; i < 3; i++)
    box.size[i] = prop->size[i] > 0 ? prop->size[i] : kinds[prop->kind].size[i];

  return box;
}

/* The upper part of @box, from @thickness below its top. */
static StanceBox
cut_board (StanceBox box,
           double    thickness)
{
  thickness = MIN (thickness, box.size[2]);
  box.origin.z += box.size[2] - thickness;
  box.size[2] = thickness;

  return box;
}

/* The height of the seat keeps its share of a chair of another height. */
static double
get_seat_height (const StanceBox *chair)
{
  return SEAT_HEIGHT * chair->size[2] / kinds[STANCE_PROP_CHAIR].size[2];
}

static StanceBox
cut_seat (const StanceBox *chair)
{
  StanceBox seat = *chair;

  seat.size[2] = get_seat_height (chair);

  return cut_board (seat, SEAT_THICKNESS);
}

static StanceBox
cut_rest (const StanceBox *chair)
{
  StanceBox rest = cut_board (*chair, chair->size[2] - get_seat_height (chair));
  double    back = (chair->size[0] - REST_THICKNESS) / 2;

  rest.origin = stance_vector_add (rest.origin, stance_vector_scale (get_axis (chair, 0), -back));
  rest.size[0] = REST_THICKNESS;

  return rest;
}

guint
stance_prop_get_solids (const StanceFigure *figure,
                        const StanceProp   *prop,
                        StanceBox           solids[STANCE_PROP_SOLIDS])
{
  StanceBox box = stance_prop_get_box (figure, prop);

  switch (kinds[prop->kind].form)
    {
    case FORM_CHAIR:
      solids[0] = cut_seat (&box);
      solids[1] = cut_rest (&box);
      return 2;
    case FORM_BOARD:
      solids[0] = cut_board (box, BOARD_THICKNESS);
      return 1;
    case FORM_FLAT:
      return 0;
    case FORM_BLOCK:
    case FORM_ROUND:
    default:
      solids[0] = box;
      return prop->held[0] == STANCE_POINT_NONE;
    }
}

/* The part of the prop that has the face. */
static StanceBox
get_part (const StanceFigure *figure,
          const StanceProp   *prop,
          int                 face)
{
  StanceBox box = stance_prop_get_box (figure, prop);

  if (kinds[prop->kind].form != FORM_CHAIR)
    return box;
  if (g_str_has_prefix (stance_prop_faces[face], "rest"))
    return cut_rest (&box);

  return face == 0 ? cut_seat (&box) : box;
}

void
stance_prop_get_face (const StanceFigure *figure,
                      const StanceProp   *prop,
                      const char         *name,
                      StanceFace         *result)
{
  int          face = MAX (stance_nick_find (stance_prop_faces, name), 0);
  StanceBox    box = get_part (figure, prop, face);
  double       reach = kinds[prop->kind].form == FORM_ROUND ? ROUND_REACH : 0.5;
  StanceVector middle = stance_vector_add (box.origin, stance_vector_scale (get_axis (&box, 2), box.size[2] / 2));
  int          axis = faces[face].axis;

  result->normal = stance_vector_scale (get_axis (&box, axis), faces[face].sign);
  result->middle = stance_vector_add (middle, stance_vector_scale (result->normal, box.size[axis] / 2));
  for (int i = 0; i < 2; i++)
    {
      int other = (axis + 1 + i) % 3;

      result->along[i] = get_axis (&box, other);
      result->reach[i] = box.size[other] * reach;
    }
}
