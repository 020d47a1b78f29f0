/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-flow.h"
#include "stance-figure-look.h"
#include "stance-figure.h"
#include "stance-handout-topic.h"
#include "stance-handout.h"
#include "stance-photo.h"

G_BEGIN_DECLS

/* Every text of a sheet that is not an exercise's; an empty one is not printed. Names in
 * the key file stand in stance-handout-data.c.
 */
typedef enum
{
  HANDOUT_LANGUAGE,
  HANDOUT_DATE_ISO,
  HANDOUT_FILE_TITLE,
  HANDOUT_TITLE,
  HANDOUT_CLINIC_NAME,
  HANDOUT_CLINIC_ADDRESS,
  HANDOUT_CLINIC_PHONE,
  HANDOUT_CLINIC_WEB,
  HANDOUT_CLIENT,
  HANDOUT_BORN,
  HANDOUT_DATE,
  HANDOUT_VERSION,
  HANDOUT_THERAPIST,
  HANDOUT_USE_UNTIL,
  HANDOUT_NEXT_VISIT,
  HANDOUT_NOTE,
  HANDOUT_MARK_DRAFT,
  HANDOUT_MARK_COPY,
  HANDOUT_FOOT, /* with {3} and {4} for page and pages */
  HANDOUT_LOAD_HEADING,
  HANDOUT_CUE_HEADING,
  HANDOUT_CUE,
  HANDOUT_HOW_MUCH,
  HANDOUT_THINK_OF,
  HANDOUT_TAKE_CARE,
  HANDOUT_WEEK_HEADING,
  HANDOUT_WEEK_INTRO,
  HANDOUT_WEEK, /* with {0} for the number */
  HANDOUT_EXERCISE,
  HANDOUT_LETTER_1, /* the days by one letter */
  HANDOUT_LETTER_2,
  HANDOUT_LETTER_3,
  HANDOUT_LETTER_4,
  HANDOUT_LETTER_5,
  HANDOUT_LETTER_6,
  HANDOUT_LETTER_7,
  HANDOUT_LIGHTS_HEADING,
  HANDOUT_LIGHTS_INTRO,
  HANDOUT_GREEN_TITLE,
  HANDOUT_GREEN_TEXT,
  HANDOUT_GREEN_ACTION,
  HANDOUT_AMBER_TITLE,
  HANDOUT_AMBER_TEXT,
  HANDOUT_AMBER_ACTION,
  HANDOUT_RED_TITLE,
  HANDOUT_RED_TEXT,
  HANDOUT_RED_ACTION,
  HANDOUT_CALL_TITLE,
  HANDOUT_CALL_TEXT,
  HANDOUT_CALL_ACTION,
  HANDOUT_STOP_HEADING,
  HANDOUT_STOP_TEXT,
  HANDOUT_CALL_CLINIC,
  HANDOUT_CALL_EMERGENCY,
  HANDOUT_N_TEXTS,
} HandoutText;

/* Every text of one exercise. */
typedef enum
{
  ITEM_NAME,
  ITEM_HEADING, /* with its number */
  ITEM_ALTERNATIVE,
  ITEM_SIDE,
  ITEM_DOSE,
  ITEM_CUE,
  ITEM_NEED,
  ITEM_EFFORT, /* after the dose */
  ITEM_CARE,
  ITEM_STOP_IF,
  ITEM_NOTE,
  ITEM_N_TEXTS,
} ItemText;

/* @sign: LEFT or RIGHT when one hip is worked, BOTH and NONE have no sign
 * @figure: as it was when the sheet was made, or %NULL; likewise @photos (StancePhoto)
 */
typedef struct
{
  char         *texts[ITEM_N_TEXTS];
  char        **steps;
  StanceSide    sign;
  StanceFigure *figure;
  GPtrArray    *photos;
} HandoutItem;

struct _StanceHandout
{
  char            *texts[HANDOUT_N_TEXTS];
  char           **load;      /* lines of the load advice */
  char           **emergency; /* what to call the emergency number for */
  gboolean         right_to_left;
  int              weeks;
  GPtrArray       *items;  /* HandoutItem */
  GPtrArray       *topics; /* HandoutTopic */
  StanceFigureLook look;   /* of the figures */
};

/* All texts empty. */
StanceHandout     *stance_handout_new_empty (void);
HandoutItem       *stance_handout_add_item (StanceHandout *self);
const HandoutItem *stance_handout_get_item (const StanceHandout *self,
                                            guint                index);

/* Parts of the sheet, each placed on @flow in the order of reading; lights and calls are
 * set aside and fill a page that would else end white.
 */
/* Room for the foot; first of all. */
void stance_handout_keep_foot (const StanceHandout *self,
                               StanceFlow          *flow);
void stance_handout_add_letterhead (const StanceHandout *self,
                                    StanceFlow          *flow,
                                    const char          *mark);
void stance_handout_add_advice (const StanceHandout *self,
                                StanceFlow          *flow);
void stance_handout_add_running (const StanceHandout *self,
                                 StanceFlow          *flow,
                                 const char          *mark);
/* @picture: what stands beside the words, or %NULL */
void stance_handout_add_exercise (const StanceHandout *self,
                                  StanceFlow          *flow,
                                  guint                index,
                                  StanceSheetPicture  *picture);
/* A heading with what is said about it beside it, or below where that does not fit. */
void stance_handout_add_section (StanceFlow *flow,
                                 const char *heading,
                                 const char *intro);
/* @compact: four weeks side by side instead of two */
void stance_handout_add_weeks (const StanceHandout *self,
                               StanceFlow          *flow,
                               gboolean             compact);
void stance_handout_add_lights (const StanceHandout *self,
                                StanceFlow          *flow);
/* Pages of advice, each with its heading: the short ones that come first are set aside as
 * lights and calls are, the others are placed.
 */
void stance_handout_add_short_topics (const StanceHandout *self,
                                      StanceFlow          *flow);
void stance_handout_add_topics (const StanceHandout *self,
                                StanceFlow          *flow);
void stance_handout_add_calls (const StanceHandout *self,
                               StanceFlow          *flow);

G_END_DECLS
