/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-chart-words.h"

#include <math.h>

/* How a member of the protocol is said: a sentence with the number, or a word for each
 * choice, which may need a prefix where two members share a choice. Members that are not
 * here say nothing to a reader.
 */
static const struct
{
  StanceProtocolMember member;
  const char          *key;
} members[] = {
  { STANCE_PROTOCOL_SURFACE, "protocol-" },
  { STANCE_PROTOCOL_SPEED_KMH, "protocol-speed" },
  { STANCE_PROTOCOL_INCLINE_PERCENT, "protocol-incline" },
  { STANCE_PROTOCOL_MINUTE, "protocol-minute" },
  { STANCE_PROTOCOL_VIEW, "protocol-" },
  { STANCE_PROTOCOL_STEP_HEIGHT_CM, "protocol-step-height" },
  { STANCE_PROTOCOL_FREE_LEG, "protocol-free-leg-" },
  { STANCE_PROTOCOL_SQUAT_DEPTH, "protocol-" },
  { STANCE_PROTOCOL_CONTRACTION, "protocol-" },
  { STANCE_PROTOCOL_FRAME_RATE, "protocol-frame-rate" },
  { STANCE_PROTOCOL_FOOTWEAR, NULL },
};

static char *
dup_member_words (const StanceProtocol *protocol,
                  StanceProtocolMember  member,
                  const char           *key,
                  StanceText           *text)
{
  g_autofree char *choice = NULL;

  switch (stance_protocol_get_info (member)->kind)
    {
    case STANCE_MEMBER_NUMBER:
      return stance_text_say (text, key, STANCE_TEXT_NUMBER (protocol->numbers[member]));
    case STANCE_MEMBER_CHOICE:
      choice = g_strconcat (key, protocol->texts[member], NULL);
      return stance_text_get (text, choice);
    case STANCE_MEMBER_CHOICES:
    case STANCE_MEMBER_TEXT:
      break;
    }

  return g_strdup (protocol->texts[member]);
}

/* A visit's treadmill and speed say nothing of a squat in the same visit. */
static gboolean
is_of_another_task (const StanceHistory *history,
                    StanceProtocolMember member)
{
  if (history->task == NULL || *history->task == '\0' || g_str_equal (history->task, "running"))
    return FALSE;

  return member == STANCE_PROTOCOL_SURFACE || member == STANCE_PROTOCOL_SPEED_KMH ||
         member == STANCE_PROTOCOL_INCLINE_PERCENT || member == STANCE_PROTOCOL_MINUTE;
}

static gboolean
is_told (const StanceHistory  *history,
         const StanceProtocol *protocol,
         StanceProtocolMember  member)
{
  const StanceMeasure *measure = history->measure;

  if (is_of_another_task (history, member))
    return FALSE;

  return (measure->compared[member] || member == STANCE_PROTOCOL_FOOTWEAR) && stance_protocol_has (protocol, member);
}

/* Of the newest visit; %NULL when nothing was said. */
static char *
dup_protocol_list (const StanceHistory *history,
                   StanceText          *text)
{
  const StanceSeries *series = &g_array_index (history->series, StanceSeries, 0);
  const StanceVisit  *last = stance_series_get_last (series);
  g_autoptr (GString) list = g_string_new (NULL);
  StanceProtocol protocol;

  stance_protocol_init (&protocol);
  stance_assessment_get_protocol (last->assessment, last->observation, &protocol);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *words = NULL;

      if (!is_told (history, &protocol, members[i].member))
        continue;

      words = dup_member_words (&protocol, members[i].member, members[i].key, text);
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", words);
    }

  stance_protocol_clear (&protocol);

  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}

static char *
say_error (const StanceHistory *history,
           StanceText          *text)
{
  const StanceMeasure *measure = history->measure;
  const gboolean       relative = isnan (measure->mdc) && !isnan (measure->mdc_percent);
  const gboolean       known = !isnan (measure->mdc) || !isnan (measure->mdc_percent);
  g_autofree char     *error = NULL;
  g_autofree char     *source = NULL;

  if (!known)
    return stance_text_get (text, "chart-error-unknown");

  error = relative ? stance_text_quantity (text, measure->mdc_percent, 0, "%")
                   : stance_text_quantity (text, measure->mdc, measure->decimals, measure->unit);

  if (measure->source == NULL || *measure->source == '\0')
    return stance_text_say (text, "chart-error-note-clinic", STANCE_TEXT_WORDS (error));

  source = stance_catalog_dup_citation (history->catalog, measure->source);

  return stance_text_say (text, "chart-error-note", STANCE_TEXT_WORDS (error), STANCE_TEXT_WORDS (source));
}

typedef struct
{
  gboolean deviation;
  gboolean gap;
} Remarks;

static Remarks
find_remarks (const StanceHistory *history)
{
  Remarks remarks = { 0 };

  for (guint i = 0; i < history->series->len; i++)
    {
      const StanceSeries *series = &g_array_index (history->series, StanceSeries, i);

      for (guint j = 0; j < series->visits->len; j++)
        {
          const StanceVisit *visit = stance_series_get (series, j);

          remarks.deviation |= !isnan (visit->sd);
          remarks.gap |= j > 0 && !visit->joined;
        }
    }

  return remarks;
}

static void
add_sentence (GString *note,
              char    *sentence)
{
  g_string_append_printf (note, "%s%s", note->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

static void
add_protocol (GString             *note,
              const StanceHistory *history,
              StanceText          *text)
{
  g_autofree char *list = dup_protocol_list (history, text);

  if (list == NULL)
    return;

  add_sentence (note, stance_text_say (text, "chart-protocol", STANCE_TEXT_WORDS (list)));
  g_string_append_c (note, '.');
}

char *
stance_chart_dup_note (const StanceHistory *history,
                       StanceText          *text)
{
  const Remarks remarks = find_remarks (history);
  GString      *note = g_string_new (NULL);

  add_protocol (note, history, text);
  add_sentence (note, say_error (history, text));
  if (history->measure->aggregate == STANCE_AGGREGATE_BEST)
    add_sentence (note, stance_text_get (text, "chart-trials-best"));
  else if (remarks.deviation)
    add_sentence (note, stance_text_get (text, "chart-trials-note"));
  if (remarks.gap)
    add_sentence (note, stance_text_get (text, "chart-protocol-joined"));

  return g_string_free (note, FALSE);
}
