/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-screening.h"

#include "stance-correction.h"
#include "stance-json-writer.h"

const char *const stance_json_young_names[] = { "limp", "night_or_rest_pain", "fever", "trauma", "rotation_differs", NULL };

static void
read_red_flags (StanceJsonReader *reader,
                StanceScreening  *screening)
{
  g_autoptr (GPtrArray) flags = g_ptr_array_new_with_free_func (g_free);

  screening->asked = stance_json_reader_texts (reader, "red_flags", flags);

  for (guint i = 0; i < flags->len; i++)
    {
      const char *flag = g_ptr_array_index (flags, i);

      if (stance_screening_has_flag (screening, flag))
        {
          g_autofree char *place = stance_json_place_of ("", "red_flags", i);

          stance_problems_add (reader->problems, place, "doubled", "“%s” stands twice", flag);
        }

      stance_screening_set_flag (screening, flag, TRUE);
    }
}

static void
read_bone (StanceJsonReader   *reader,
           StanceBoneQuestion *bone)
{
  JsonNode        *node = stance_json_reader_peek (reader, "bone");
  StanceJsonReader inner;

  if (node == NULL)
    return;

  if (stance_json_reader_open (&inner, node, "bone", reader->problems))
    {
      if (stance_json_reader_peek (&inner, "site") == NULL)
        stance_json_add_problem (&inner, "site", "missing", "is missing");

      stance_json_reader_text (&inner, "site", &bone->site);
      stance_json_reader_boolean (&inner, "builds_with_running", &bone->builds_with_running);
      stance_json_reader_boolean (&inner, "rest_night_walking", &bone->rest_night_walking);
      stance_json_reader_boolean (&inner, "point_tender", &bone->point_tender);
    }

  stance_json_reader_close (&inner);
}

/* An object of texts, all of which must be there. */
typedef struct
{
  const char *name;
  char      **place;
} NamedText;

static void
read_texts_of (StanceJsonReader *reader,
               JsonNode         *node,
               const char       *place,
               const NamedText  *texts,
               gsize             n_texts)
{
  StanceJsonReader inner;

  if (stance_json_reader_open (&inner, node, place, reader->problems))
    for (gsize i = 0; i < n_texts; i++)
      {
        if (stance_json_reader_peek (&inner, texts[i].name) == NULL)
          stance_json_add_problem (&inner, texts[i].name, "missing", "is missing");

        stance_json_reader_text (&inner, texts[i].name, texts[i].place);
      }

  stance_json_reader_close (&inner);
}

static void
read_named_texts (StanceJsonReader *reader,
                  const char       *name,
                  const NamedText  *texts,
                  gsize             n_texts)
{
  JsonNode *node = stance_json_reader_peek (reader, name);

  if (node != NULL)
    read_texts_of (reader, node, name, texts, n_texts);
}

static void
read_further (StanceJsonReader *reader,
              StanceScreening  *screening)
{
  JsonArray *array = stance_json_reader_array (reader, "further_overrides");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *place = stance_json_place_of ("", "further_overrides", i);
      StanceOverride   override = { 0 };
      const NamedText  texts[] = {
         { "code", &override.code },
         { "reason", &override.reason },
         { "review", &override.review },
      };

      read_texts_of (reader, json_array_get_element (array, i), place, texts, G_N_ELEMENTS (texts));
      stance_screening_add_override (screening, override.code, override.reason, override.review);
      g_free (override.code);
      g_free (override.reason);
      g_free (override.review);
    }
}

static void
read_young (StanceJsonReader *reader,
            StanceYoung      *young)
{
  JsonNode        *node = stance_json_reader_peek (reader, "young");
  StanceJsonReader inner;

  if (node == NULL)
    return;

  if (stance_json_reader_open (&inner, node, "young", reader->problems))
    {
      for (int i = 0; i < STANCE_N_YOUNG; i++)
        {
          gboolean yes = FALSE;

          if (stance_json_reader_peek (&inner, stance_json_young_names[i]) == NULL)
            continue;
          stance_json_reader_boolean (&inner, stance_json_young_names[i], &yes);
          young->answers[i] = yes ? STANCE_ANSWER_YES : STANCE_ANSWER_NO;
        }
      stance_json_reader_text (&inner, "guardian", &young->guardian);
      stance_json_reader_text (&inner, "consent_date", &young->consent_date);
    }

  stance_json_reader_close (&inner);
}

void
stance_json_read_screening (StanceJsonReader *reader,
                            StanceScreening  *screening)
{
  const NamedText override[] = {
    { "code", &screening->override.code },
    { "reason", &screening->override.reason },
    { "review", &screening->override.review },
  };
  const NamedText clearance[] = {
    { "code", &screening->clearance.code },
    { "by", &screening->clearance.by },
    { "imaging", &screening->clearance.imaging },
    { "date", &screening->clearance.date },
    { "limits", &screening->clearance.limits },
  };

  read_red_flags (reader, screening);
  read_bone (reader, &screening->bone);
  read_named_texts (reader, "override", override, G_N_ELEMENTS (override));
  read_further (reader, screening);
  read_young (reader, &screening->young);
  read_named_texts (reader, "clearance", clearance, G_N_ELEMENTS (clearance));
}


static void
write_bone (const StanceBoneQuestion *bone,
            JsonObject               *object)
{
  JsonObject *inner;

  if (bone->site == NULL)
    {
      json_object_set_null_member (object, "bone");
      return;
    }

  inner = json_object_new ();
  stance_json_set_text (inner, "site", bone->site);
  json_object_set_boolean_member (inner, "builds_with_running", bone->builds_with_running);
  json_object_set_boolean_member (inner, "rest_night_walking", bone->rest_night_walking);
  json_object_set_boolean_member (inner, "point_tender", bone->point_tender);
  json_object_set_object_member (object, "bone", inner);
}

static void
set_override (const StanceOverride *override,
              JsonObject           *object)
{
  stance_json_set_text (object, "code", override->code);
  stance_json_set_text (object, "reason", override->reason);
  stance_json_set_text (object, "review", override->review);
}

static void
write_clearance (const StanceClearance *clearance,
                 JsonObject            *object)
{
  JsonObject *inner;

  if (clearance->code == NULL)
    {
      json_object_set_null_member (object, "clearance");
      return;
    }

  inner = json_object_new ();
  stance_json_set_text (inner, "code", clearance->code);
  stance_json_set_text (inner, "by", clearance->by);
  stance_json_set_text (inner, "imaging", clearance->imaging);
  stance_json_set_text (inner, "date", clearance->date);
  stance_json_set_text (inner, "limits", clearance->limits);
  json_object_set_object_member (object, "clearance", inner);
}

static void
write_override (const StanceOverride *override,
                JsonObject           *object)
{
  JsonObject *inner;

  if (override->code == NULL)
    {
      json_object_set_null_member (object, "override");
      return;
    }

  inner = json_object_new ();
  set_override (override, inner);
  json_object_set_object_member (object, "override", inner);
}

static void
write_further (const GPtrArray *further,
               JsonObject      *object)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < further->len; i++)
    {
      JsonObject *inner = json_object_new ();

      set_override (g_ptr_array_index (further, i), inner);
      json_array_add_object_element (array, inner);
    }

  stance_json_take_array (object, "further_overrides", array);
}

static void
write_corrections (const GPtrArray *corrections,
                   JsonObject      *object)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < corrections->len; i++)
    {
      const StanceCorrection *correction = g_ptr_array_index (corrections, i);
      JsonObject             *inner = json_object_new ();

      stance_json_set_text (inner, "code", correction->code);
      stance_json_set_text (inner, "by", correction->by);
      stance_json_set_text (inner, "reason", correction->reason);
      stance_json_set_text (inner, "at", correction->at);
      json_array_add_object_element (array, inner);
    }

  stance_json_take_array (object, "corrections", array);
}

/* Who was asked, when, and by which version of the texts. */
static void
write_screened (const StanceScreening *screening,
                JsonObject            *object)
{
  JsonObject *inner;

  if (screening->asked_at == NULL)
    {
      json_object_set_null_member (object, "screened");
      return;
    }

  inner = json_object_new ();
  stance_json_set_text (inner, "by", screening->asked_by);
  stance_json_set_text (inner, "at", screening->asked_at);
  json_object_set_int_member (inner, "version", screening->version);
  json_object_set_object_member (object, "screened", inner);
}

static void
write_young (const StanceYoung *young,
             JsonObject        *object)
{
  JsonObject *inner;

  if (stance_young_is_empty (young))
    {
      json_object_set_null_member (object, "young");
      return;
    }

  inner = json_object_new ();
  for (int i = 0; i < STANCE_N_YOUNG; i++)
    {
      if (young->answers[i] == STANCE_ANSWER_UNASKED)
        json_object_set_null_member (inner, stance_json_young_names[i]);
      else
        json_object_set_boolean_member (inner, stance_json_young_names[i], young->answers[i] == STANCE_ANSWER_YES);
    }
  stance_json_set_text (inner, "guardian", young->guardian);
  stance_json_set_text (inner, "consent_date", young->consent_date);
  json_object_set_object_member (object, "young", inner);
}

void
stance_json_write_screening (const StanceScreening *screening,
                             JsonObject            *object)
{
  if (screening->asked)
    stance_json_set_texts (object, "red_flags", screening->flags);
  else
    json_object_set_null_member (object, "red_flags");

  write_bone (&screening->bone, object);
  write_override (&screening->override, object);
  write_further (screening->further, object);
  write_corrections (screening->corrections, object);
  write_screened (screening, object);
  write_young (&screening->young, object);
  write_clearance (&screening->clearance, object);
}
