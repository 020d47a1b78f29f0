/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-handout-private.h"

#include <string.h>

#define RULE_WIDTH 2.0

/* No page number is wider. */
#define WIDE_PAGE 88

/* From here on two columns save more height than the shorter lines cost. */
#define MANY_LINES 5

static const StanceStyle clinic_style = { STANCE_BLOCK_LETTERHEAD, .size = STANCE_SIZE_LARGE, .ink = STANCE_INK_ACCENT, .bold = TRUE };
static const StanceStyle contact_style = { STANCE_BLOCK_LETTERHEAD, .size = STANCE_SIZE_SMALL, .ink = STANCE_INK_GRAY, .align = STANCE_ALIGN_END };
static const StanceStyle title_style = { STANCE_BLOCK_HEADING, .level = 1, .size = STANCE_SIZE_LARGE, .bold = TRUE };
static const StanceStyle section_style = { STANCE_BLOCK_HEADING, .level = 2, .size = STANCE_SIZE_LARGE, .bold = TRUE };
static const StanceStyle plain_style = { STANCE_BLOCK_PARAGRAPH, .size = STANCE_SIZE_BODY };
static const StanceStyle mark_style = { STANCE_BLOCK_PARAGRAPH, .size = STANCE_SIZE_BODY, .align = STANCE_ALIGN_CENTER, .bold = TRUE };
static const StanceStyle heading_style = { STANCE_BLOCK_HEADING, .level = 2, .size = STANCE_SIZE_BODY, .ink = STANCE_INK_ACCENT, .bold = TRUE };
static const StanceStyle head_style = { STANCE_BLOCK_LETTERHEAD, .size = STANCE_SIZE_SMALL, .ink = STANCE_INK_GRAY };
static const StanceStyle head_mark_style = { STANCE_BLOCK_LETTERHEAD, .size = STANCE_SIZE_SMALL, .align = STANCE_ALIGN_CENTER, .bold = TRUE };
static const StanceStyle head_end_style = { STANCE_BLOCK_LETTERHEAD, .size = STANCE_SIZE_SMALL, .ink = STANCE_INK_GRAY, .align = STANCE_ALIGN_END };
static const StanceStyle foot_style = { STANCE_BLOCK_PAGE_FOOT, .size = STANCE_SIZE_SMALL, .ink = STANCE_INK_GRAY };

static void
add_unless_empty (StanceFlow        *flow,
                  const StanceStyle *style,
                  StanceSpan         span,
                  const char        *text)
{
  if (*text != '\0')
    stance_flow_add_text (flow, style, span, text);
}

/* Two texts on one line, either of which may be empty. */
static char *
join (const char *first,
      const char *second)
{
  return g_strconcat (first, *first != '\0' && *second != '\0' ? " · " : "", second, NULL);
}

/* Two stacks beside each other, or below where they would touch. */
typedef struct
{
  StanceSpan  start;
  StanceSpan  end;
  StanceAlign align;
  gboolean    stacked;
  double      top;
  double      start_end;
} Pair;

/* The wider of two lines. */
static double
measure_lines (StanceFlow        *flow,
               const StanceStyle *first_style,
               const char        *first,
               const StanceStyle *second_style,
               const char        *second)
{
  /* Rounding must not break a line. */
  return 1 + MAX (stance_flow_measure_width (flow, first_style, first),
                  stance_flow_measure_width (flow, second_style, second));
}

static Pair
begin_pair (StanceFlow *flow,
            double      start_width,
            double      end_width)
{
  StanceSpan all = stance_flow_get_span (flow, 0, STANCE_FLOW_COLUMNS);
  double     gap = 2 * stance_flow_get_unit (flow);
  Pair       pair = { .start = all, .end = all, .align = STANCE_ALIGN_START, .stacked = TRUE };

  pair.top = stance_flow_get_y (flow);

  if (start_width + gap + end_width > all.width)
    return pair;

  pair.start.width = all.width - end_width - gap;
  pair.end = (StanceSpan){ all.width - end_width, end_width };
  pair.align = STANCE_ALIGN_END;
  pair.stacked = FALSE;

  return pair;
}

static void
turn_pair (StanceFlow *flow,
           Pair       *pair)
{
  pair->start_end = stance_flow_get_y (flow);

  if (!pair->stacked)
    stance_flow_set_y (flow, pair->top);
}

static void
end_pair (StanceFlow *flow,
          const Pair *pair)
{
  stance_flow_set_y (flow, MAX (pair->start_end, stance_flow_get_y (flow)));
}

static void
add_clinic (const StanceHandout *self,
            StanceFlow          *flow)
{
  StanceSpan       all = stance_flow_get_span (flow, 0, STANCE_FLOW_COLUMNS);
  const char      *name = self->texts[HANDOUT_CLINIC_NAME];
  const char      *address = self->texts[HANDOUT_CLINIC_ADDRESS];
  g_autofree char *reach = join (self->texts[HANDOUT_CLINIC_PHONE], self->texts[HANDOUT_CLINIC_WEB]);
  StanceStyle      contact = contact_style;
  StanceBlock     *rule = NULL;
  Pair             pair = { 0 };

  stance_flow_begin (flow, 0);
  pair = begin_pair (flow, measure_lines (flow, &clinic_style, name, &clinic_style, ""),
                     measure_lines (flow, &contact_style, address, &contact_style, reach));
  contact.align = pair.align;
  add_unless_empty (flow, &clinic_style, pair.start, name);
  turn_pair (flow, &pair);
  add_unless_empty (flow, &contact, pair.end, address);
  add_unless_empty (flow, &contact, pair.end, reach);
  end_pair (flow, &pair);

  /* A clinic that has said nothing yet has no letterhead: a rule would frame the gap. */
  if (stance_flow_get_y (flow) > 0)
    {
      stance_flow_skip (flow, stance_flow_get_unit (flow) * 0.7);
      rule = stance_flow_add_block (flow, STANCE_BLOCK_RULE, all, RULE_WIDTH);
      stance_ink_get_color (STANCE_INK_ACCENT, rule->color);
      stance_flow_skip (flow, RULE_WIDTH);
    }

  stance_flow_end (flow, 2 * stance_flow_get_unit (flow));
}

static double
measure_mark (StanceFlow *flow,
              const char *mark)
{
  return stance_flow_measure_width (flow, &mark_style, mark) + 3 * stance_flow_get_unit (flow);
}

static void
add_mark (StanceFlow *flow,
          const Pair *pair,
          const char *mark)
{
  StanceSpan   span = pair->end;
  double       width = 0;
  double       height = 0;
  StanceBlock *block = NULL;

  if (*mark == '\0')
    return;

  width = MIN (span.width, measure_mark (flow, mark));
  span.start += pair->stacked ? 0 : span.width - width;
  span.width = width;
  height = stance_flow_measure (flow, &mark_style, span.width, mark) + stance_flow_get_unit (flow);
  block = stance_flow_add_cell (flow, &mark_style, span, stance_flow_get_y (flow), height, mark);
  block->has_line = TRUE;
  block->radius = 4;
  stance_ink_get_color (STANCE_INK_TEXT, block->line);
  stance_flow_skip (flow, height + stance_flow_get_unit (flow) * 0.5);
}

/* Name and birth date on one line, or on two rather than with a line torn. */
static void
add_client (const StanceHandout *self,
            StanceFlow          *flow,
            StanceSpan           span,
            const StanceStyle   *style,
            const char          *words)
{
  if (stance_flow_measure_width (flow, style, words) <= span.width)
    {
      add_unless_empty (flow, style, span, words);
      return;
    }

  add_unless_empty (flow, style, span, self->texts[HANDOUT_CLIENT]);
  add_unless_empty (flow, &plain_style, span, self->texts[HANDOUT_BORN]);
}

/* The title with the mark, then the client with the date, each beside the other where
 * both fit; the therapist below.
 */
static void
add_title (const StanceHandout *self,
           StanceFlow          *flow,
           const char          *mark)
{
  const char      *title = self->texts[HANDOUT_TITLE];
  const char      *date = self->texts[HANDOUT_DATE];
  g_autofree char *words = join (self->texts[HANDOUT_CLIENT], self->texts[HANDOUT_BORN]);
  StanceStyle      client = plain_style;
  StanceStyle      end = plain_style;
  Pair             pair = { 0 };

  client.bold_lead = strlen (self->texts[HANDOUT_CLIENT]);
  stance_flow_begin (flow, 0);
  pair = begin_pair (flow, measure_lines (flow, &title_style, title, &title_style, ""),
                     *mark != '\0' ? measure_mark (flow, mark) : 0);
  add_unless_empty (flow, &title_style, pair.start, title);
  turn_pair (flow, &pair);
  add_mark (flow, &pair, mark);
  end_pair (flow, &pair);

  pair = begin_pair (flow, measure_lines (flow, &client, words, &plain_style, ""),
                     measure_lines (flow, &plain_style, date, &plain_style, ""));
  end.align = pair.align;
  add_client (self, flow, pair.start, &client, words);
  turn_pair (flow, &pair);
  add_unless_empty (flow, &end, pair.end, date);
  end_pair (flow, &pair);
  add_unless_empty (flow, &plain_style, stance_flow_get_span (flow, 0, STANCE_FLOW_COLUMNS), self->texts[HANDOUT_THERAPIST]);
  stance_flow_end (flow, 1.6 * stance_flow_get_unit (flow));
}

static void
add_load (const StanceHandout *self,
          StanceFlow          *flow,
          StanceSpan           span)
{
  stance_flow_add_text (flow, &heading_style, span, self->texts[HANDOUT_LOAD_HEADING]);
  stance_flow_add_list (flow, span, self->load, MANY_LINES);
}

static void
add_cue (const StanceHandout *self,
         StanceFlow          *flow,
         StanceSpan           span)
{
  const char      *heading = self->texts[HANDOUT_CUE_HEADING];
  g_autofree char *words = g_strdup_printf ("%s: %s", heading, self->texts[HANDOUT_CUE]);
  StanceStyle      style = plain_style;

  style.bold_lead = strlen (heading) + 1;
  stance_flow_add_text (flow, &style, span, words);
}

static char *
make_foot (const StanceHandout *self,
           guint                page,
           guint                n_pages)
{
  g_auto (GStrv) first = g_strsplit (self->texts[HANDOUT_FOOT], "{3}", -1);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *total = g_strdup_printf ("%u", n_pages);
  g_autofree char *half = g_strjoinv (number, first);
  g_auto (GStrv) second = g_strsplit (half, "{4}", -1);

  return g_strjoinv (total, second);
}

void
stance_handout_keep_foot (const StanceHandout *self,
                          StanceFlow          *flow)
{
  g_autofree char *widest = make_foot (self, WIDE_PAGE, WIDE_PAGE);

  stance_flow_keep_foot (flow, stance_flow_measure (flow, &foot_style, stance_flow_get_width (flow), widest));
}

void
stance_handout_add_letterhead (const StanceHandout *self,
                               StanceFlow          *flow,
                               const char          *mark)
{
  add_clinic (self, flow);
  add_title (self, flow, mark);
}

/* Load and cue on one pale ground, kept on one page. */
void
stance_handout_add_advice (const StanceHandout *self,
                           StanceFlow          *flow)
{
  double       unit = stance_flow_get_unit (flow);
  StanceSpan   all = stance_flow_get_span (flow, 0, STANCE_FLOW_COLUMNS);
  StanceSpan   inner = { all.start + 2 * unit, all.width - 4 * unit };
  gboolean     has_load = self->load[0] != NULL;
  gboolean     has_cue = *self->texts[HANDOUT_CUE] != '\0';
  StanceBlock *box = NULL;

  if (!has_load && !has_cue)
    return;

  stance_flow_begin (flow, 0);
  box = stance_flow_open_box (flow, all, unit * 1.2);

  if (has_load)
    add_load (self, flow, inner);

  if (has_load && has_cue)
    stance_flow_skip (flow, unit * 0.8);

  if (has_cue)
    add_cue (self, flow, inner);

  stance_flow_close_box (flow, box, unit * 1.2);
  stance_flow_end (flow, 1.6 * unit);
}

void
stance_handout_add_section (StanceFlow *flow,
                            const char *heading,
                            const char *intro)
{
  StanceSpan   all = stance_flow_get_span (flow, 0, STANCE_FLOW_COLUMNS);
  double       gap = 2 * stance_flow_get_unit (flow);
  double       start = stance_flow_measure_width (flow, &section_style, heading) + gap;
  double       needed = stance_flow_measure_width (flow, &plain_style, intro) + 1;
  double       shift = 0;
  StanceBlock *title = stance_flow_add_text (flow, &section_style, all, heading);

  if (*intro == '\0')
    return;

  if (start + needed > all.width)
    {
      stance_flow_add_text (flow, &plain_style, all, intro);
      return;
    }

  stance_flow_narrow (flow, title, start - gap);
  /* Both stand on one baseline: type's ascent is 1.07 of its size. */
  shift = 1.07 * (stance_flow_get_size (flow, STANCE_SIZE_LARGE) - stance_flow_get_size (flow, STANCE_SIZE_BODY));
  stance_flow_add_cell (flow, &plain_style, (StanceSpan){ start, all.width - start },
                        title->y + shift, title->height - shift, intro)
    ->text_y = 0;
}

/* The phone number and the mark stand whole; the clinic's name gets what they leave. */
static void
add_running_head (const StanceHandout *self,
                  StanceFlow          *flow,
                  guint                page,
                  const char          *mark)
{
  const char *name = self->texts[HANDOUT_CLINIC_NAME];
  const char *phone = self->texts[HANDOUT_CLINIC_PHONE];
  double      width = stance_flow_get_width (flow);
  double      gap = 2 * stance_flow_get_size (flow, STANCE_SIZE_SMALL);
  double      phone_width = 1 + stance_flow_measure_width (flow, &head_end_style, phone);
  double      mark_width = 1 + stance_flow_measure_width (flow, &head_mark_style, mark);
  StanceSpan  name_span = { 0, width - phone_width - mark_width - 2 * gap };

  if (*name == '\0' && *phone == '\0' && *mark == '\0')
    return;

  stance_flow_add_edge (flow, page, FALSE);

  if (*name != '\0')
    stance_flow_add_head (flow, page, &head_style, name_span, name);

  if (*mark != '\0')
    stance_flow_add_head (flow, page, &head_mark_style,
                          (StanceSpan){ name_span.width + gap, mark_width }, mark);

  if (*phone != '\0')
    stance_flow_add_head (flow, page, &head_end_style, (StanceSpan){ width - phone_width, phone_width }, phone);
}

void
stance_handout_add_running (const StanceHandout *self,
                            StanceFlow          *flow,
                            const char          *mark)
{
  StanceSpan all = stance_flow_get_span (flow, 0, STANCE_FLOW_COLUMNS);
  guint      n_pages = stance_flow_get_n_pages (flow);

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *foot = make_foot (self, i, n_pages);

      stance_flow_add_edge (flow, i, TRUE);
      stance_flow_add_foot (flow, i, &foot_style, all, foot);

      if (i > 0)
        add_running_head (self, flow, i, mark);
    }
}
