/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-safety-sheet.h"

#include <math.h>

#include "stance-catalog.h"
#include "stance-handout-private.h"
#include "stance-handout.h"
#include "stance-sheet-private.h"

#define LARGE_PRINT_SCALE 1.5
#define LAST_TIER         3
#define SIGNATURE_HEIGHT  5 /* units above the line */

static const StanceStyle plain_style = { STANCE_BLOCK_PARAGRAPH, .size = STANCE_SIZE_BODY };
static const StanceStyle lead_style = { STANCE_BLOCK_HEADING, .level = 2, .size = STANCE_SIZE_LARGE, .bold = TRUE };
static const StanceStyle heading_style = { STANCE_BLOCK_HEADING, .level = 2, .size = STANCE_SIZE_BODY, .ink = STANCE_INK_ACCENT, .bold = TRUE };
static const StanceStyle small_style = { STANCE_BLOCK_PARAGRAPH, .size = STANCE_SIZE_SMALL, .ink = STANCE_INK_GRAY };

/* One paper while it is made. */
typedef struct
{
  const StanceSafetySource *source;
  StanceText               *text;
  StanceHandout            *frame; /* its head and foot */
  StanceFlow               *flow;
  StanceSpan                all;
  double                    unit;
} Paper;

static void
set_text (Paper      *self,
          HandoutText place,
          char       *words)
{
  g_free (self->frame->texts[place]);
  self->frame->texts[place] = words != NULL ? words : g_strdup ("");
}

static gboolean
stands (const StanceStopReason *stop)
{
  return stop->stops && stop->tier >= 1 && stop->tier <= LAST_TIER;
}

gboolean
stance_safety_sheet_is_needed (const GArray *stops)
{
  for (guint i = 0; i < stops->len; i++)
    if (stands (&g_array_index (stops, StanceStopReason, i)))
      return TRUE;

  return FALSE;
}

/* Suspected bone stress at any site. */
static gboolean
is_about_bone (const StanceSafetySource *source)
{
  for (guint i = 0; i < source->stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (source->stops, StanceStopReason, i);

      if (stands (stop) && g_str_has_prefix (stop->code, "bone-stress-"))
        return TRUE;
    }

  return FALSE;
}

/* Something that is not bone, and more urgent than it. */
static gboolean
is_about_doctor (const StanceSafetySource *source)
{
  for (guint i = 0; i < source->stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (source->stops, StanceStopReason, i);

      if (stands (stop) && !g_str_has_prefix (stop->code, "bone-stress-"))
        return TRUE;
    }

  return FALSE;
}

/* Lists */

static char **
end_list (GPtrArray *lines)
{
  g_ptr_array_add (lines, NULL);

  return (char **) g_ptr_array_free (lines, FALSE);
}

static void
add_words (Paper      *self,
           GPtrArray  *lines,
           const char *key)
{
  g_ptr_array_add (lines, stance_text_get (self->text, key));
}

static void
add_section (Paper      *self,
             const char *key,
             char      **lines)
{
  g_autofree char *heading = NULL;
  g_auto (GStrv) list = lines;

  if (list[0] == NULL)
    return;

  heading = stance_text_get (self->text, key);
  stance_flow_begin (self->flow, 0);
  stance_flow_add_text (self->flow, &heading_style, self->all, heading);
  stance_flow_add_list (self->flow, self->all, list, G_MAXUINT);
  stance_flow_end (self->flow, 1.4 * self->unit);
}

static void
add_paragraph (Paper             *self,
               const StanceStyle *style,
               const char        *words,
               double             gap)
{
  if (words == NULL || *words == '\0')
    return;

  stance_flow_begin (self->flow, 0);
  stance_flow_add_text (self->flow, style, self->all, words);
  stance_flow_end (self->flow, gap * self->unit);
}

static void
add_sentence (Paper             *self,
              const StanceStyle *style,
              const char        *key,
              double             gap)
{
  g_autofree char *words = stance_text_get (self->text, key);

  add_paragraph (self, style, words, gap);
}

/* The letter */

static char *
dup_name (Paper      *self,
          StanceTerms terms,
          const char *id)
{
  const StanceTerm *term = stance_catalog_find_term (self->source->catalog, terms, id);

  return term != NULL ? stance_term_dup_name (term, stance_text_get_language (self->text)) : g_strdup (id);
}

/* @standing: what stops, else what is only known */
static char **
list_flags (Paper   *self,
            gboolean standing)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < self->source->stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (self->source->stops, StanceStopReason, i);

      if (stop->tier > 0 && stands (stop) == standing)
        g_ptr_array_add (lines, dup_name (self, STANCE_TERMS_RED_FLAG, stop->code));
    }

  return end_list (lines);
}

static void
add_complaint (Paper                 *self,
               const StanceComplaint *complaint,
               GPtrArray             *lines)
{
  static const char *const sides[] = {
    [STANCE_SIDE_LEFT] = "left", [STANCE_SIDE_RIGHT] = "right", [STANCE_SIDE_BOTH] = "both"
  };
  g_autofree char *region = NULL;
  g_autofree char *side = NULL;

  if (complaint->region == NULL || g_str_equal (complaint->region, "none"))
    return;

  region = dup_name (self, STANCE_TERMS_REGION, complaint->region);
  if (complaint->side != STANCE_SIDE_NONE)
    side = stance_text_get (self->text, sides[complaint->side]);
  g_ptr_array_add (lines, side == NULL ? g_strdup (region)
                                       : stance_text_say (self->text, "letter-region", STANCE_TEXT_WORDS (region), STANCE_TEXT_WORDS (side)));
}

static void
add_bone (Paper                    *self,
          const StanceBoneQuestion *bone,
          GPtrArray                *lines)
{
  g_autofree char *site = NULL;

  if (bone->site == NULL)
    return;

  site = dup_name (self, STANCE_TERMS_BONE_SITE, bone->site);
  g_ptr_array_add (lines, stance_text_say (self->text, "letter-bone-site", STANCE_TEXT_WORDS (site)));
  if (bone->builds_with_running)
    add_words (self, lines, "letter-bone-builds");
  if (bone->rest_night_walking)
    add_words (self, lines, "letter-bone-rest");
  if (bone->point_tender)
    add_words (self, lines, "letter-bone-tender");
}

static char **
list_story (Paper *self)
{
  const StanceAssessment *assessment = self->source->assessment;
  GPtrArray              *lines = g_ptr_array_new ();

  add_complaint (self, &assessment->complaint, lines);
  if (!isnan (assessment->complaint.worst))
    {
      g_autofree char *worst = stance_text_number (self->text, assessment->complaint.worst, 0);

      g_ptr_array_add (lines, stance_text_say (self->text, "letter-worst", STANCE_TEXT_WORDS (worst)));
    }
  add_bone (self, &assessment->screening->bone, lines);

  return end_list (lines);
}

static char **
list_asked (Paper *self)
{
  GPtrArray *lines = g_ptr_array_new ();

  if (is_about_bone (self->source))
    add_words (self, lines, "letter-ask-bone");
  add_words (self, lines, "letter-ask-reply");

  return end_list (lines);
}

static char **
list_done (Paper *self)
{
  GPtrArray *lines = g_ptr_array_new ();

  if (is_about_bone (self->source))
    add_words (self, lines, "letter-done-bone");
  add_words (self, lines, "letter-done-stopped");

  return end_list (lines);
}

static void
add_signature (Paper *self)
{
  g_autofree char *word = stance_text_get (self->text, "letter-signature");
  StanceBlock     *rule;

  stance_flow_begin (self->flow, 0);
  stance_flow_skip (self->flow, SIGNATURE_HEIGHT * self->unit);
  rule = stance_flow_add_block (self->flow, STANCE_BLOCK_RULE, stance_flow_get_span (self->flow, 0, 6), 0.8);
  stance_ink_get_color (STANCE_INK_TEXT, rule->color);
  stance_flow_skip (self->flow, 0.5 * self->unit);
  stance_flow_add_text (self->flow, &small_style, self->all, word);
  stance_flow_end (self->flow, 0);
}

static void
lay_out_letter (Paper *self)
{
  const char *note = self->source->note;

  add_sentence (self, &plain_style, "letter-intro", 1.6);
  add_section (self, "letter-found", list_flags (self, TRUE));
  add_section (self, "letter-story", list_story (self));
  add_section (self, "letter-also", list_flags (self, FALSE));
  if (note != NULL && *note != '\0')
    {
      add_sentence (self, &heading_style, "letter-note", 0.2);
      add_paragraph (self, &plain_style, note, 1.4);
    }
  add_section (self, "letter-done", list_done (self));
  add_section (self, "letter-asked", list_asked (self));
  add_sentence (self, &plain_style, "letter-no-diagnosis", 0);
  add_signature (self);
}

/* The stop sheet */

static void
add_numbered (Paper     *self,
              GPtrArray *keys)
{
  StanceStyle style = plain_style;

  style.role = STANCE_BLOCK_LIST_ITEM;
  style.indent = 3 * self->unit;
  for (guint i = 0; i < keys->len; i++)
    {
      g_autofree char *words = stance_text_get (self->text, g_ptr_array_index (keys, i));
      g_autofree char *number = stance_text_number (self->text, i + 1, 0);

      stance_flow_begin (self->flow, 0);
      stance_flow_add_labeled (self->flow, &style, self->all, number, words);
      stance_flow_end (self->flow, (i + 1 < keys->len ? 0.8 : 2) * self->unit);
    }
}

/* The first thing that is read, with the sign of the stop. */
static void
add_lead (Paper      *self,
          const char *key,
          double      gap)
{
  g_autofree char *words = stance_text_get (self->text, key);
  StanceStyle      style = lead_style;

  style.indent = 2 * stance_flow_get_size (self->flow, STANCE_SIZE_LARGE);
  stance_flow_begin (self->flow, 0);
  stance_flow_add_sign (self->flow, &style, self->all, STANCE_SHAPE_OCTAGON, STANCE_INK_RED, words);
  stance_flow_end (self->flow, gap * self->unit);
}

static void
lay_out_stop_sheet (Paper *self)
{
  static const char *const bone[] = { "stop-bone-1", "stop-bone-2", "stop-bone-3", NULL };
  static const char *const both[] = { "stop-both-1", "stop-both-2", "stop-both-3", NULL };
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  gboolean is_bone = is_about_bone (self->source);
  gboolean is_doctor = is_about_doctor (self->source);

  if (is_doctor)
    add_lead (self, "stop-lead-doctor", is_bone ? 0.6 : 1.8);
  if (is_bone)
    add_lead (self, "stop-lead-bone", 1.8);

  if (!is_bone)
    g_ptr_array_add (keys, (gpointer) "stop-doctor-1");
  for (int i = 0; is_bone && bone[i] != NULL; i++)
    g_ptr_array_add (keys, (gpointer) bone[i]);
  for (int i = 0; both[i] != NULL; i++)
    g_ptr_array_add (keys, (gpointer) both[i]);
  add_numbered (self, keys);

  stance_handout_add_calls (self->frame, self->flow);
  stance_flow_place_aside (self->flow);
}

/* Head and foot */

static char *
say_about (Paper      *self,
           const char *key,
           const char *words,
           const char *without)
{
  if (words != NULL && *words != '\0')
    return stance_text_say (self->text, key, STANCE_TEXT_WORDS (words));

  return without != NULL ? stance_text_get (self->text, without) : NULL;
}

static void
frame_letter (Paper      *self,
              const char *date)
{
  const StanceClinician *clinician = self->source->clinician;
  g_autofree char       *name = stance_client_dup_name (self->source->client);
  g_autofree char       *from = NULL;

  if (clinician != NULL)
    from = *clinician->credentials != '\0'
             ? stance_text_say (self->text, "list-pair", STANCE_TEXT_WORDS (clinician->name), STANCE_TEXT_WORDS (clinician->credentials))
             : g_strdup (clinician->name);

  set_text (self, HANDOUT_TITLE, stance_text_get (self->text, "letter-title"));
  set_text (self, HANDOUT_FILE_TITLE, stance_text_say (self->text, "letter-file-title", STANCE_TEXT_WORDS (date)));
  set_text (self, HANDOUT_CLIENT, stance_text_say (self->text, "letter-about", STANCE_TEXT_WORDS (name)));
  set_text (self, HANDOUT_THERAPIST, say_about (self, "letter-from", from, NULL));
}

static void
frame_stop_sheet (Paper      *self,
                  const char *date)
{
  static const HandoutText unused[] = { HANDOUT_STOP_HEADING, HANDOUT_STOP_TEXT, HANDOUT_NEXT_VISIT, HANDOUT_USE_UNTIL };

  set_text (self, HANDOUT_TITLE, stance_text_get (self->text, "stop-title"));
  set_text (self, HANDOUT_FILE_TITLE, stance_text_say (self->text, "stop-file-title", STANCE_TEXT_WORDS (date)));
  set_text (self, HANDOUT_CALL_CLINIC, say_about (self, "stop-call", self->source->clinic != NULL ? self->source->clinic->phone : NULL, "stop-call-no-phone"));
  for (gsize i = 0; i < G_N_ELEMENTS (unused); i++)
    set_text (self, unused[i], NULL);
}

/* The head, foot and calls of a program without anything in it. */
static StanceHandout *
make_frame (const StanceSafetySource *source,
            StanceText               *text)
{
  g_autoptr (StanceProgram) nothing = stance_program_new ();

  stance_set_text (&nothing->date, source->assessment->date);
  nothing->version = source->assessment->version;

  return stance_handout_new (nothing, source->client, source->clinic, source->clinician, NULL, source->catalog, text);
}

static StanceSheet *
new_sheet (const StanceHandout *frame,
           StancePaper          paper)
{
  StanceSheet *sheet = stance_sheet_new (paper, frame->texts[HANDOUT_LANGUAGE], frame->right_to_left);

  g_free (sheet->title);
  sheet->title = g_strdup (frame->texts[HANDOUT_FILE_TITLE]);
  g_free (sheet->date);
  sheet->date = g_strdup (frame->texts[HANDOUT_DATE_ISO]);

  return sheet;
}

StanceSheet *
stance_safety_sheet_new (const StanceSafetySource *source,
                         StanceSafetyPaper         kind,
                         StanceText               *text,
                         StancePaper               paper,
                         gboolean                  large_print)
{
  g_autoptr (PangoFontMap) fonts = stance_flow_make_fonts ();
  g_autoptr (StanceHandout) frame = make_frame (source, text);
  g_autofree char *date = stance_text_date (text, source->assessment->date, STANCE_DATE_LONG);
  Paper            self = { .source = source, .text = text, .frame = frame };

  if (kind == STANCE_SAFETY_LETTER)
    frame_letter (&self, date);
  else
    frame_stop_sheet (&self, date);

  self.flow = stance_flow_new (new_sheet (frame, paper), fonts, large_print ? LARGE_PRINT_SCALE : 1, 1);
  self.unit = stance_flow_get_unit (self.flow);
  self.all = stance_flow_get_span (self.flow, 0, STANCE_FLOW_COLUMNS);
  stance_handout_keep_foot (frame, self.flow);
  stance_handout_add_letterhead (frame, self.flow, "");
  if (kind == STANCE_SAFETY_LETTER)
    lay_out_letter (&self);
  else
    lay_out_stop_sheet (&self);
  stance_handout_add_running (frame, self.flow, "");

  return stance_flow_finish (self.flow);
}
