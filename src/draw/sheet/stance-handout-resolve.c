/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog.h"
#include "stance-handout-source.h"

#define DEFAULT_WEEKS 4
#define MAX_WEEKS     12

/* Words that stand on every sheet as they are. */
static const struct
{
  HandoutText text;
  const char *key;
} fixed_words[] = {
  { HANDOUT_TITLE, "sheet-title" },
  { HANDOUT_MARK_DRAFT, "mark-draft" },
  { HANDOUT_MARK_COPY, "mark-copy" },
  { HANDOUT_LOAD_HEADING, "load-heading" },
  { HANDOUT_CUE_HEADING, "cue-heading" },
  { HANDOUT_HOW_MUCH, "how-much" },
  { HANDOUT_THINK_OF, "think-of" },
  { HANDOUT_TAKE_CARE, "take-care" },
  { HANDOUT_WEEK_HEADING, "week-heading" },
  { HANDOUT_WEEK_INTRO, "week-intro" },
  { HANDOUT_EXERCISE, "exercise" },
  { HANDOUT_LETTER_1, "day-letter-1" },
  { HANDOUT_LETTER_2, "day-letter-2" },
  { HANDOUT_LETTER_3, "day-letter-3" },
  { HANDOUT_LETTER_4, "day-letter-4" },
  { HANDOUT_LETTER_5, "day-letter-5" },
  { HANDOUT_LETTER_6, "day-letter-6" },
  { HANDOUT_LETTER_7, "day-letter-7" },
  { HANDOUT_LIGHTS_HEADING, "lights-heading" },
  { HANDOUT_LIGHTS_INTRO, "lights-intro" },
  { HANDOUT_GREEN_TITLE, "light-green-title" },
  { HANDOUT_GREEN_TEXT, "light-green-text" },
  { HANDOUT_GREEN_ACTION, "light-green-action" },
  { HANDOUT_AMBER_TITLE, "light-amber-title" },
  { HANDOUT_AMBER_TEXT, "light-amber-text" },
  { HANDOUT_AMBER_ACTION, "light-amber-action" },
  { HANDOUT_RED_TITLE, "light-red-title" },
  { HANDOUT_RED_TEXT, "light-red-text" },
  { HANDOUT_CALL_TITLE, "light-call-title" },
  { HANDOUT_CALL_TEXT, "light-call-text" },
  { HANDOUT_STOP_HEADING, "stop-heading" },
  { HANDOUT_STOP_TEXT, "when-to-stop" },
};

/* In place of those above for a client who does not run. */
static const struct
{
  HandoutText text;
  const char *key;
} still_words[] = {
  { HANDOUT_GREEN_TEXT, "light-green-text-still" },
  { HANDOUT_GREEN_ACTION, "light-green-action-still" },
  { HANDOUT_AMBER_TEXT, "light-amber-text-still" },
  { HANDOUT_AMBER_ACTION, "light-amber-action-still" },
  { HANDOUT_RED_TEXT, "light-red-text-still" },
  { HANDOUT_CALL_TITLE, "light-call-title-still" },
};

static const char *const emergency_keys[] = { "emergency-1", "emergency-2", "emergency-3", "emergency-4", NULL };

/* Pain that may come from bone: nobody is told to go on with less. */
static const char *const bone_regions[] = { "groin", "shin", "foot", NULL };

static char *
say_date (HandoutSource *self,
          const char    *key,
          const char    *date,
          const char    *without)
{
  g_autofree char *words = stance_handout_is_said (date) ? stance_text_date (self->text, date, STANCE_DATE_LONG) : NULL;

  return stance_handout_say_about (self, key, words, without);
}

static const char *
get_date (const StanceProgram *program)
{
  return stance_handout_is_said (program->issued_on) ? program->issued_on : program->date;
}

static void
resolve_fixed (HandoutSource *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixed_words); i++)
    stance_handout_take (&self->handout->texts[fixed_words[i].text], stance_text_get (self->text, fixed_words[i].key));

  /* The number is put in when the weeks are laid out. */
  stance_handout_take (&self->handout->texts[HANDOUT_WEEK],
                       stance_text_say (self->text, "week", STANCE_TEXT_WORDS ("{0}")));
}

static void
resolve_clinic (HandoutSource *self)
{
  char              **texts = self->handout->texts;
  const StanceClinic *clinic = self->clinic;

  stance_handout_take (&texts[HANDOUT_CLINIC_NAME], g_strdup (clinic->name));
  stance_handout_take (&texts[HANDOUT_CLINIC_ADDRESS], g_strdup (clinic->address));
  stance_handout_take (&texts[HANDOUT_CLINIC_PHONE], stance_handout_say_about (self, "phone", clinic->phone, NULL));
  stance_handout_take (&texts[HANDOUT_CLINIC_WEB], g_strdup (clinic->web));
}

/* A distance that nobody has asked for counts as none, as it does in the rules. */
static gboolean
runs (const HandoutSource *self)
{
  return self->client->weekly_km > 0 || stance_handout_is_said (self->program->cue) || stance_handout_is_said (self->program->load) ||
         handout_topics_are_running (self->program, self->catalog);
}

static void
resolve_lights (HandoutSource *self)
{
  char           **texts = self->handout->texts;
  gboolean         running = runs (self);
  g_autofree char *red = stance_text_get (self->text, running ? "light-red-action" : "light-red-action-still");
  g_autofree char *twice = stance_text_get (self->text, "light-red-twice");

  stance_handout_take (&texts[HANDOUT_RED_ACTION], g_strdup_printf ("%s %s", red, twice));

  for (gsize i = 0; !running && i < G_N_ELEMENTS (still_words); i++)
    stance_handout_take (&texts[still_words[i].text], stance_text_get (self->text, still_words[i].key));
}

/* Whom to call; without a number the sentence says it without one. */
static void
resolve_calls (HandoutSource *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  char      **texts = self->handout->texts;
  const char *phone = self->clinic != NULL ? self->clinic->phone : NULL;
  const char *emergency = self->clinic != NULL ? self->clinic->emergency_number : NULL;

  stance_handout_take (&texts[HANDOUT_CALL_ACTION],
                       stance_handout_say_about (self, "light-call-action", phone, "light-call-action-no-phone"));
  stance_handout_take (&texts[HANDOUT_CALL_CLINIC], stance_handout_say_about (self, "call-clinic", phone, "call-clinic-no-phone"));
  stance_handout_take (&texts[HANDOUT_CALL_EMERGENCY],
                       stance_handout_say_about (self, "call-emergency", emergency, "call-emergency-no-number"));

  for (int i = 0; emergency_keys[i] != NULL; i++)
    {
      g_autofree char *line = stance_text_get (self->text, emergency_keys[i]);

      g_strv_builder_add (lines, line);
    }

  g_strfreev (self->handout->emergency);
  self->handout->emergency = g_strv_builder_end (lines);
}

static void
resolve_people (HandoutSource *self)
{
  g_autofree char *name = stance_client_dup_name (self->client);
  g_autofree char *born = stance_text_date (self->text, self->client->birth_date, STANCE_DATE_LONG);
  g_autofree char *version = stance_text_number (self->text, self->program->version, 0);
  g_autofree char *therapist = NULL;
  char           **texts = self->handout->texts;

  stance_handout_take (&texts[HANDOUT_CLIENT], stance_handout_say_about (self, "for", name, NULL));
  stance_handout_take (&texts[HANDOUT_BORN], stance_handout_say_about (self, "born", born, NULL));
  stance_handout_take (&texts[HANDOUT_VERSION], stance_handout_say_about (self, "version", version, NULL));
  stance_handout_take (&texts[HANDOUT_FOOT],
                       stance_text_say (self->text, "page-foot", STANCE_TEXT_WORDS (name), STANCE_TEXT_WORDS (born),
                                        STANCE_TEXT_WORDS (version), STANCE_TEXT_WORDS ("{3}"), STANCE_TEXT_WORDS ("{4}")));

  if (self->clinician == NULL || !stance_handout_is_said (self->clinician->name))
    return;

  if (stance_handout_is_said (self->clinician->credentials))
    therapist = stance_text_say (self->text, "list-pair", STANCE_TEXT_WORDS (self->clinician->name),
                                 STANCE_TEXT_WORDS (self->clinician->credentials));
  else
    therapist = g_strdup (self->clinician->name);

  stance_handout_take (&texts[HANDOUT_THERAPIST], stance_handout_say_about (self, "therapist", therapist, NULL));
}

static void
resolve_dates (HandoutSource *self)
{
  const char      *date = get_date (self->program);
  g_autofree char *words = stance_text_date (self->text, date, STANCE_DATE_LONG);
  char           **texts = self->handout->texts;

  stance_handout_take (&texts[HANDOUT_DATE_ISO], g_strdup (date));
  stance_handout_take (&texts[HANDOUT_DATE], say_date (self, "date", date, NULL));
  /* The title shows in file lists and windows: never a name. */
  stance_handout_take (&texts[HANDOUT_FILE_TITLE], stance_handout_say_about (self, "sheet-file-title", words, "sheet-title"));
  stance_handout_take (&texts[HANDOUT_USE_UNTIL], say_date (self, "use-until", self->program->use_until, NULL));
  stance_handout_take (&texts[HANDOUT_NEXT_VISIT],
                       say_date (self, "next-visit", self->program->next_visit, "next-visit-open"));
  stance_handout_take (&texts[HANDOUT_NOTE], stance_handout_say_about (self, "note-from-therapist", self->program->note, NULL));
}

/* What is not a term was typed by the clinician and stands as it is. */
static void
resolve_advice (HandoutSource *self)
{
  const StanceProgram *program = self->program;
  const StanceTerm    *cue = stance_catalog_find_term (self->catalog, STANCE_TERMS_CUE, program->cue);
  const StanceTerm    *load = stance_catalog_find_term (self->catalog, STANCE_TERMS_ADVICE, program->load);
  const char          *typed[] = { program->load, NULL };

  stance_handout_take (&self->handout->texts[HANDOUT_CUE], g_strdup (program->cue));

  if (cue != NULL)
    {
      stance_handout_take (&self->handout->texts[HANDOUT_CUE], stance_term_dup_name (cue, self->language));
      stance_handout_take (&self->handout->texts[HANDOUT_CUE], stance_term_dup_text (cue, "Cue", self->language));
    }

  if (!stance_handout_is_said (program->load))
    return;

  g_strfreev (self->handout->load);
  self->handout->load = load != NULL ? stance_term_dup_lines (load, self->language)
                                     : g_strdupv ((char **) typed);
}

static void
drop_amber (HandoutSource *self,
            const char    *region)
{
  static const HandoutText amber[] = { HANDOUT_AMBER_TITLE, HANDOUT_AMBER_TEXT, HANDOUT_AMBER_ACTION };

  if (region == NULL || !g_strv_contains (bone_regions, region))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (amber); i++)
    stance_handout_take (&self->handout->texts[amber[i]], g_strdup (""));
}

StanceHandout *
stance_handout_new (const StanceProgram   *program,
                    const StanceClient    *client,
                    const StanceClinic    *clinic,
                    const StanceClinician *clinician,
                    const char            *region,
                    const StanceCatalog   *catalog,
                    StanceText            *text)
{
  HandoutSource source = {
    stance_handout_new_empty (), program, client, clinic, clinician, catalog, text, stance_text_get_language (text)
  };

  stance_handout_take (&source.handout->texts[HANDOUT_LANGUAGE], g_strdup (source.language));
  source.handout->right_to_left = stance_text_is_right_to_left (text);
  source.handout->look = (StanceFigureLook){ .body = client->figure_body, .clothes = client->figure_clothes };
  source.handout->weeks = CLAMP (program->weeks > 0 ? program->weeks : DEFAULT_WEEKS, 1, MAX_WEEKS);
  resolve_fixed (&source);

  if (clinic != NULL)
    resolve_clinic (&source);

  resolve_lights (&source);
  resolve_calls (&source);
  resolve_people (&source);
  resolve_dates (&source);
  resolve_advice (&source);
  stance_handout_resolve_items (&source);
  handout_topics_resolve (source.handout->topics, program, catalog, source.language);
  drop_amber (&source, region);

  return source.handout;
}
