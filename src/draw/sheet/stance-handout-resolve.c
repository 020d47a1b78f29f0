/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog.h"
#include "stance-client.h"
#include "stance-handout-private.h"

#define DEFAULT_WEEKS 4
#define MAX_WEEKS     12

/* Where all the words come from; lives as long as one handout is made. */
typedef struct
{
  StanceHandout         *handout;
  const StanceProgram   *program;
  const StanceClient    *client;
  const StanceClinic    *clinic;
  const StanceClinician *clinician;
  const StanceCatalog   *catalog;
  StanceText            *text;
  const char            *language;
} Source;

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

/* Takes @words; %NULL leaves the place empty. */
static void
take (char **place,
      char  *words)
{
  if (words == NULL)
    return;

  g_free (*place);
  *place = words;
}

static gboolean
is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

/* The sentence @key about @words, else the sentence @without, or nothing. */
static char *
say_about (Source     *self,
           const char *key,
           const char *words,
           const char *without)
{
  if (is_said (words))
    return stance_text_say (self->text, key, STANCE_TEXT_WORDS (words));

  return without != NULL ? stance_text_get (self->text, without) : NULL;
}

static char *
say_date (Source     *self,
          const char *key,
          const char *date,
          const char *without)
{
  g_autofree char *words = is_said (date) ? stance_text_date (self->text, date, STANCE_DATE_LONG) : NULL;

  return say_about (self, key, words, without);
}

static const char *
get_date (const StanceProgram *program)
{
  return is_said (program->issued_on) ? program->issued_on : program->date;
}

static void
resolve_fixed (Source *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixed_words); i++)
    take (&self->handout->texts[fixed_words[i].text], stance_text_get (self->text, fixed_words[i].key));

  /* The number is put in when the weeks are laid out. */
  take (&self->handout->texts[HANDOUT_WEEK],
        stance_text_say (self->text, "week", STANCE_TEXT_WORDS ("{0}")));
}

static void
resolve_clinic (Source *self)
{
  char              **texts = self->handout->texts;
  const StanceClinic *clinic = self->clinic;

  take (&texts[HANDOUT_CLINIC_NAME], g_strdup (clinic->name));
  take (&texts[HANDOUT_CLINIC_ADDRESS], g_strdup (clinic->address));
  take (&texts[HANDOUT_CLINIC_PHONE], say_about (self, "phone", clinic->phone, NULL));
  take (&texts[HANDOUT_CLINIC_WEB], g_strdup (clinic->web));
}

/* A distance that nobody has asked for counts as none, as it does in the rules. */
static gboolean
runs (const Source *self)
{
  return self->client->weekly_km > 0 || is_said (self->program->cue) || is_said (self->program->load) ||
         handout_topics_are_running (self->program, self->catalog);
}

static void
resolve_lights (Source *self)
{
  char           **texts = self->handout->texts;
  gboolean         running = runs (self);
  g_autofree char *red = stance_text_get (self->text, running ? "light-red-action" : "light-red-action-still");
  g_autofree char *twice = stance_text_get (self->text, "light-red-twice");

  take (&texts[HANDOUT_RED_ACTION], g_strdup_printf ("%s %s", red, twice));

  for (gsize i = 0; !running && i < G_N_ELEMENTS (still_words); i++)
    take (&texts[still_words[i].text], stance_text_get (self->text, still_words[i].key));
}

/* Whom to call; without a number the sentence says it without one. */
static void
resolve_calls (Source *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  char      **texts = self->handout->texts;
  const char *phone = self->clinic != NULL ? self->clinic->phone : NULL;
  const char *emergency = self->clinic != NULL ? self->clinic->emergency_number : NULL;

  take (&texts[HANDOUT_CALL_ACTION],
        say_about (self, "light-call-action", phone, "light-call-action-no-phone"));
  take (&texts[HANDOUT_CALL_CLINIC], say_about (self, "call-clinic", phone, "call-clinic-no-phone"));
  take (&texts[HANDOUT_CALL_EMERGENCY],
        say_about (self, "call-emergency", emergency, "call-emergency-no-number"));

  for (int i = 0; emergency_keys[i] != NULL; i++)
    {
      g_autofree char *line = stance_text_get (self->text, emergency_keys[i]);

      g_strv_builder_add (lines, line);
    }

  g_strfreev (self->handout->emergency);
  self->handout->emergency = g_strv_builder_end (lines);
}

static void
resolve_people (Source *self)
{
  g_autofree char *name = stance_client_dup_name (self->client);
  g_autofree char *born = stance_text_date (self->text, self->client->birth_date, STANCE_DATE_LONG);
  g_autofree char *version = stance_text_number (self->text, self->program->version, 0);
  g_autofree char *therapist = NULL;
  char           **texts = self->handout->texts;

  take (&texts[HANDOUT_CLIENT], say_about (self, "for", name, NULL));
  take (&texts[HANDOUT_BORN], say_about (self, "born", born, NULL));
  take (&texts[HANDOUT_VERSION], say_about (self, "version", version, NULL));
  take (&texts[HANDOUT_FOOT],
        stance_text_say (self->text, "page-foot", STANCE_TEXT_WORDS (name), STANCE_TEXT_WORDS (born),
                         STANCE_TEXT_WORDS (version), STANCE_TEXT_WORDS ("{3}"), STANCE_TEXT_WORDS ("{4}")));

  if (self->clinician == NULL || !is_said (self->clinician->name))
    return;

  if (is_said (self->clinician->credentials))
    therapist = stance_text_say (self->text, "list-pair", STANCE_TEXT_WORDS (self->clinician->name),
                                 STANCE_TEXT_WORDS (self->clinician->credentials));
  else
    therapist = g_strdup (self->clinician->name);

  take (&texts[HANDOUT_THERAPIST], say_about (self, "therapist", therapist, NULL));
}

static void
resolve_dates (Source *self)
{
  const char      *date = get_date (self->program);
  g_autofree char *words = stance_text_date (self->text, date, STANCE_DATE_LONG);
  char           **texts = self->handout->texts;

  take (&texts[HANDOUT_DATE_ISO], g_strdup (date));
  take (&texts[HANDOUT_DATE], say_date (self, "date", date, NULL));
  /* The title shows in file lists and windows: never a name. */
  take (&texts[HANDOUT_FILE_TITLE], say_about (self, "sheet-file-title", words, "sheet-title"));
  take (&texts[HANDOUT_USE_UNTIL], say_date (self, "use-until", self->program->use_until, NULL));
  take (&texts[HANDOUT_NEXT_VISIT],
        say_date (self, "next-visit", self->program->next_visit, "next-visit-open"));
  take (&texts[HANDOUT_NOTE], say_about (self, "note-from-therapist", self->program->note, NULL));
}

/* What is not a term was typed by the clinician and stands as it is. */
static void
resolve_advice (Source *self)
{
  const StanceProgram *program = self->program;
  const StanceTerm    *cue = stance_catalog_find_term (self->catalog, STANCE_TERMS_CUE, program->cue);
  const StanceTerm    *load = stance_catalog_find_term (self->catalog, STANCE_TERMS_ADVICE, program->load);
  const char          *typed[] = { program->load, NULL };

  take (&self->handout->texts[HANDOUT_CUE], g_strdup (program->cue));

  if (cue != NULL)
    {
      take (&self->handout->texts[HANDOUT_CUE], stance_term_dup_name (cue, self->language));
      take (&self->handout->texts[HANDOUT_CUE], stance_term_dup_text (cue, "Cue", self->language));
    }

  if (!is_said (program->load))
    return;

  g_strfreev (self->handout->load);
  self->handout->load = load != NULL ? stance_term_dup_lines (load, self->language)
                                     : g_strdupv ((char **) typed);
}

static char *
list_equipment (Source               *self,
                const StanceExercise *exercise)
{
  g_autofree char *list = NULL;

  for (int i = 0; exercise->equipment != NULL && exercise->equipment[i] != NULL; i++)
    {
      const StanceTerm *term = stance_catalog_find_term (self->catalog, STANCE_TERMS_EQUIPMENT, exercise->equipment[i]);
      g_autofree char  *name = term != NULL ? stance_term_dup_name (term, self->language) : NULL;
      g_autofree char  *before = g_steal_pointer (&list);

      if (name == NULL)
        list = g_steal_pointer (&before);
      else if (before == NULL)
        list = g_steal_pointer (&name);
      else
        list = stance_text_say (self->text, "list-pair", STANCE_TEXT_WORDS (before), STANCE_TEXT_WORDS (name));
    }

  return g_steal_pointer (&list);
}

static gboolean
names_a_leg (Source               *self,
             const StanceExercise *exercise)
{
  g_auto (GStrv) left = stance_exercise_dup_steps (exercise, STANCE_SIDE_LEFT, self->language);
  g_auto (GStrv) right = stance_exercise_dup_steps (exercise, STANCE_SIDE_RIGHT, self->language);

  return !g_strv_equal ((const char *const *) left, (const char *const *) right);
}

/* The side of an exercise is the hip that works; of one for the thigh it is the leg. */
static gboolean
works_the_hip (const StanceExercise *exercise)
{
  for (int i = 0; exercise->prime != NULL && exercise->prime[i] != NULL; i++)
    if (g_str_has_prefix (exercise->prime[i], "gluteus-") || g_str_has_prefix (exercise->prime[i], "hip-"))
      return TRUE;

  return FALSE;
}

static char *
say_side (Source               *self,
          const StanceExercise *exercise,
          StanceSide            side)
{
  g_autofree char *both = NULL;
  g_autofree char *order = NULL;

  if (side == STANCE_SIDE_LEFT)
    return stance_text_get (self->text, works_the_hip (exercise) ? "side-left" : "side-left-leg");

  if (side == STANCE_SIDE_RIGHT)
    return stance_text_get (self->text, works_the_hip (exercise) ? "side-right" : "side-right-leg");

  if (!exercise->one_sided)
    return stance_text_get (self->text, "side-together");

  both = stance_text_get (self->text, "side-both");

  if (!names_a_leg (self, exercise))
    return g_steal_pointer (&both);

  order = stance_text_get (self->text, "side-both-order");

  return g_strdup_printf ("%s %s", both, order);
}

static gboolean
is_one_side (StanceSide side)
{
  return side == STANCE_SIDE_LEFT || side == STANCE_SIDE_RIGHT;
}

static char *
say_dose (Source           *self,
          const StanceItem *item,
          gboolean          one_sided)
{
  StanceDose dose = item->dose;

  /* The side is said above, be it one or both. */
  if (is_one_side (item->side) || one_sided)
    dose.each_side = FALSE;

  return stance_dose_to_words (&dose, self->text);
}

static gboolean
is_start_dose (const StanceExercise *exercise,
               const StanceItem     *item)
{
  const StancePhaseDose *dose = stance_exercise_get_dose (exercise, item->phase);

  return dose != NULL && dose->has_start && dose->start.sets_min == item->dose.sets_min &&
         dose->start.reps_min == item->dose.reps_min && dose->start.hold_min_s == item->dose.hold_min_s;
}

/* How hard; while the start dose is done, what is different at first. */
static char *
say_effort (Source               *self,
            const StanceExercise *exercise,
            const StanceItem     *item)
{
  char *at_first = NULL;

  if (is_start_dose (exercise, item))
    at_first = stance_exercise_dup_text (exercise, "StartNote", self->language);

  return at_first != NULL ? at_first : stance_exercise_dup_text (exercise, "Effort", self->language);
}

/* Of an exercise that the library no longer has, what the program itself says remains. */
static void
resolve_item (Source           *self,
              const StanceItem *item,
              int               number)
{
  const StanceExercise *exercise = stance_catalog_find_exercise (self->catalog, item->exercise);
  HandoutItem          *resolved = stance_handout_add_item (self->handout);
  g_autofree char      *figure = stance_text_number (self->text, number, 0);
  g_autofree char      *name = exercise != NULL ? stance_exercise_dup_name (exercise, self->language) : NULL;
  char                **texts = resolved->texts;

  take (&texts[ITEM_NAME], g_strdup (name != NULL ? name : item->exercise));
  take (&texts[ITEM_HEADING],
        stance_text_say (self->text, "exercise-heading", STANCE_TEXT_WORDS (figure), STANCE_TEXT_WORDS (texts[ITEM_NAME])));
  /* Until there is a picture its place holds the number. */
  take (&texts[ITEM_ALTERNATIVE],
        stance_text_say (self->text, "exercise-number", STANCE_TEXT_WORDS (figure), STANCE_TEXT_WORDS (texts[ITEM_NAME])));
  take (&texts[ITEM_DOSE], say_dose (self, item, exercise != NULL && exercise->one_sided));
  take (&texts[ITEM_NOTE], say_about (self, "note-from-therapist", item->note, NULL));
  resolved->sign = is_one_side (item->side) ? item->side : STANCE_SIDE_NONE;

  if (exercise == NULL)
    return;

  take (&texts[ITEM_SIDE], say_side (self, exercise, item->side));
  take (&texts[ITEM_CUE], stance_exercise_dup_text (exercise, "Cue", self->language));
  take (&texts[ITEM_EFFORT], say_effort (self, exercise, item));
  take (&texts[ITEM_CARE], stance_exercise_dup_text (exercise, "Precaution", self->language));
  take (&texts[ITEM_STOP_IF], stance_exercise_dup_text (exercise, "StopIf", self->language));
  g_strfreev (resolved->steps);
  resolved->steps = stance_exercise_dup_steps (exercise, item->side, self->language);
}

static void
resolve_need (Source           *self,
              const StanceItem *item,
              HandoutItem      *resolved)
{
  const StanceExercise *exercise = stance_catalog_find_exercise (self->catalog, item->exercise);
  g_autofree char      *list = exercise != NULL ? list_equipment (self, exercise) : NULL;

  if (exercise != NULL)
    take (&resolved->texts[ITEM_NEED], say_about (self, "what-you-need", list, "need-nothing"));
}

static void
resolve_items (Source *self)
{
  for (guint i = 0; i < self->program->items->len; i++)
    {
      const StanceItem *item = g_ptr_array_index (self->program->items, i);

      resolve_item (self, item, i + 1);
      resolve_need (self, item, g_ptr_array_index (self->handout->items, i));
    }
}

static void
drop_amber (Source     *self,
            const char *region)
{
  static const HandoutText amber[] = { HANDOUT_AMBER_TITLE, HANDOUT_AMBER_TEXT, HANDOUT_AMBER_ACTION };

  if (region == NULL || !g_strv_contains (bone_regions, region))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (amber); i++)
    take (&self->handout->texts[amber[i]], g_strdup (""));
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
  Source source = {
    stance_handout_new_empty (), program, client, clinic, clinician, catalog, text, stance_text_get_language (text)
  };

  take (&source.handout->texts[HANDOUT_LANGUAGE], g_strdup (source.language));
  source.handout->right_to_left = stance_text_is_right_to_left (text);
  source.handout->weeks = CLAMP (program->weeks > 0 ? program->weeks : DEFAULT_WEEKS, 1, MAX_WEEKS);
  resolve_fixed (&source);

  if (clinic != NULL)
    resolve_clinic (&source);

  resolve_lights (&source);
  resolve_calls (&source);
  resolve_people (&source);
  resolve_dates (&source);
  resolve_advice (&source);
  resolve_items (&source);
  handout_topics_resolve (source.handout->topics, program, catalog, source.language);
  drop_amber (&source, region);

  return source.handout;
}
