/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-handout-private.h"

#include <string.h>

#define N_LIGHTS 4

static const StanceStyle heading_style = { STANCE_BLOCK_HEADING, .level = 2, .size = STANCE_SIZE_LARGE, .bold = TRUE };
static const StanceStyle plain_style = { STANCE_BLOCK_PARAGRAPH, .size = STANCE_SIZE_BODY };
static const StanceStyle strong_style = { STANCE_BLOCK_PARAGRAPH, .size = STANCE_SIZE_BODY, .bold = TRUE };

/* A light is told by shape and word; the color only helps. */
static const struct
{
  HandoutText title;
  HandoutText text;
  HandoutText action;
  StanceShape shape;
  StanceInk   ink;
} lights[N_LIGHTS] = {
  { HANDOUT_GREEN_TITLE, HANDOUT_GREEN_TEXT, HANDOUT_GREEN_ACTION, STANCE_SHAPE_DISC, STANCE_INK_GREEN },
  { HANDOUT_AMBER_TITLE, HANDOUT_AMBER_TEXT, HANDOUT_AMBER_ACTION, STANCE_SHAPE_TRIANGLE, STANCE_INK_AMBER },
  { HANDOUT_RED_TITLE, HANDOUT_RED_TEXT, HANDOUT_RED_ACTION, STANCE_SHAPE_OCTAGON, STANCE_INK_RED },
  { HANDOUT_CALL_TITLE, HANDOUT_CALL_TEXT, HANDOUT_CALL_ACTION, STANCE_SHAPE_PHONE, STANCE_INK_TEXT },
};

static void
add_unless_empty (StanceFlow        *flow,
                  const StanceStyle *style,
                  StanceSpan         span,
                  const char        *text)
{
  if (*text != '\0')
    stance_flow_add_text (flow, style, span, text);
}

/* "Green. Pain 0 to 2 … Go on.", first and last words bold. */
static void
add_light (const StanceHandout *self,
           StanceFlow          *flow,
           int                  light)
{
  const char      *title = self->texts[lights[light].title];
  const char      *text = self->texts[lights[light].text];
  const char      *action = self->texts[lights[light].action];
  g_autofree char *words = g_strdup_printf ("%s. %s %s", title, text, action);
  StanceStyle      style = { STANCE_BLOCK_LIST_ITEM, .size = STANCE_SIZE_BODY };

  style.indent = 2 * stance_flow_get_size (flow, STANCE_SIZE_BODY);
  style.bold_lead = strlen (title) + 1;
  style.bold_tail = strlen (action);
  stance_flow_add_sign (flow, &style, stance_flow_get_span (flow, 0, STANCE_FLOW_COLUMNS),
                        lights[light].shape, lights[light].ink, words);
}

void
stance_handout_add_lights (const StanceHandout *self,
                           StanceFlow          *flow)
{
  stance_flow_begin (flow, 0);
  stance_handout_add_section (flow, self->texts[HANDOUT_LIGHTS_HEADING], self->texts[HANDOUT_LIGHTS_INTRO]);

  for (int i = 0; i < N_LIGHTS; i++)
    {
      if (*self->texts[lights[i].title] == '\0')
        continue;

      stance_flow_skip (flow, stance_flow_get_unit (flow) * 0.5);
      add_light (self, flow, i);
    }

  stance_flow_set_aside (flow, 1.8 * stance_flow_get_unit (flow), FALSE);
}

static void
add_emergency (const StanceHandout *self,
               StanceFlow          *flow,
               StanceSpan           span)
{
  add_unless_empty (flow, &strong_style, span, self->texts[HANDOUT_CALL_EMERGENCY]);
  stance_flow_add_list (flow, span, self->emergency, G_MAXUINT);
}

static void
add_calls (const StanceHandout *self,
           StanceFlow          *flow,
           StanceSpan           span)
{
  add_unless_empty (flow, &heading_style, span, self->texts[HANDOUT_STOP_HEADING]);
  add_unless_empty (flow, &plain_style, span, self->texts[HANDOUT_STOP_TEXT]);
  add_unless_empty (flow, &strong_style, span, self->texts[HANDOUT_CALL_CLINIC]);
  stance_flow_skip (flow, stance_flow_get_unit (flow) * 0.5);
  add_emergency (self, flow, span);
}

static void
add_dates (const StanceHandout *self,
           StanceFlow          *flow,
           StanceSpan           span)
{
  const char      *visit = self->texts[HANDOUT_NEXT_VISIT];
  const char      *until = self->texts[HANDOUT_USE_UNTIL];
  g_autofree char *words = g_strjoin (*visit != '\0' && *until != '\0' ? " · " : "", visit, until, NULL);
  StanceStyle      style = plain_style;

  style.bold_lead = strlen (visit);

  if (stance_flow_measure_width (flow, &style, words) <= span.width)
    {
      add_unless_empty (flow, &style, span, words);
      return;
    }

  add_unless_empty (flow, &strong_style, span, visit);
  add_unless_empty (flow, &plain_style, span, until);
}

void
stance_handout_add_calls (const StanceHandout *self,
                          StanceFlow          *flow)
{
  double       unit = stance_flow_get_unit (flow);
  StanceSpan   all = stance_flow_get_span (flow, 0, STANCE_FLOW_COLUMNS);
  StanceSpan   inner = { 2 * unit, all.width - 4 * unit };
  StanceBlock *box = NULL;

  stance_flow_begin (flow, 0);
  box = stance_flow_open_box (flow, all, 1.1 * unit);
  add_calls (self, flow, inner);
  stance_flow_close_box (flow, box, 1.1 * unit);
  stance_flow_skip (flow, 0.8 * unit);
  add_dates (self, flow, all);
  stance_flow_set_aside (flow, 2.2 * unit, FALSE);
}
