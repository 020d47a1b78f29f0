/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheet-sample.h"

#include "stance-advice.h"
#include "stance-catalog.h"
#include "stance-client.h"

static const char *const exercises[] = {
  "standing-wall-press",
  "hip-drop",
  "side-lying-hip-abduction-wall",
  "glute-bridge",
  "step-down",
  "single-leg-squat",
  "terminal-knee-extension",
  "side-plank-leg-lift",
};

static void
item_free (gpointer item)
{
  g_free (((StanceItem *) item)->exercise);
  g_free (((StanceItem *) item)->phase);
  g_free (item);
}

static StanceItem *
make_item (const StanceCatalog *catalog,
           guint                index)
{
  static const StanceSide sides[] = { STANCE_SIDE_LEFT, STANCE_SIDE_RIGHT, STANCE_SIDE_RIGHT, STANCE_SIDE_BOTH };
  const StanceExercise   *exercise = stance_catalog_find_exercise (catalog, exercises[index]);
  const StancePhaseDose  *dose = &g_array_index (exercise->doses, StancePhaseDose, 0);
  StanceItem             *item = g_new0 (StanceItem, 1);

  item->exercise = g_strdup (exercises[index]);
  item->phase = g_strdup (dose->phase);
  item->side = exercise->one_sided ? sides[index % G_N_ELEMENTS (sides)] : STANCE_SIDE_BOTH;
  stance_exercise_get_item_dose (exercise, dose->phase, &item->dose);
  item->dose.per_week_min = item->dose.per_week_max = 3;
  item->dose.rest_min_s = item->dose.rest_max_s = 60;

  return item;
}

static StanceClient *
make_client (const Sample *sample)
{
  StanceClient *client = stance_client_new ();

  stance_set_text (&client->given_name, "Maria");
  stance_set_text (&client->family_name, sample->name != NULL ? sample->name : "Brückner");
  stance_set_text (&client->birth_date, "1954-05-03");
  client->weekly_km = sample->weekly_km;

  return client;
}

static StanceClinic *
make_clinic (const Sample *sample)
{
  StanceClinic *clinic = stance_clinic_new ();

  if (sample->no_clinic)
    return clinic;

  stance_set_text (&clinic->name, "Physiotherapy by the Lake");
  stance_set_text (&clinic->address, "12 Example Lane, 12345 Sampletown");
  stance_set_text (&clinic->phone, "030 555 0134");
  stance_set_text (&clinic->web, "www.lake-physio.example");
  stance_set_text (&clinic->emergency_number, "112");

  return clinic;
}

/* (element-type utf8) */
static GPtrArray *
list_pages (const Sample        *sample,
            const StanceCatalog *catalog)
{
  GPtrArray       *pages = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *all = stance_catalog_get_terms (catalog, STANCE_TERMS_ADVICE);
  g_auto (GStrv) named = g_strsplit (sample->pages != NULL ? sample->pages : "", " ", -1);

  for (guint i = 0; i < all->len; i++)
    {
      const StanceTerm *page = g_ptr_array_index (all, i);

      if (!page->advice->load && g_strcmp0 (sample->pages, "all") == 0)
        g_ptr_array_add (pages, g_strdup (page->id));
    }

  for (int i = 0; pages->len == 0 && named[i] != NULL; i++)
    g_ptr_array_add (pages, g_strdup (named[i]));

  return pages;
}

static void
fill_program (StanceProgram       *program,
              const Sample        *sample,
              const StanceCatalog *catalog)
{
  guint n = sample->n_items > 0 ? sample->n_items : 3;

  program->items = g_ptr_array_new_with_free_func (item_free);
  program->advice = list_pages (sample, catalog);
  program->version = 1;
  program->weeks = sample->weeks;
  program->date = (char *) "2026-11-21";
  program->use_until = (char *) "2027-01-02";
  program->next_visit = (char *) "2026-12-12";

  if (!sample->no_advice)
    {
      program->cue = (char *) "cadence-plus-5";
      program->load = (char *) "load-outer-hip";
    }

  for (guint i = 0; i < n && !sample->no_items; i++)
    g_ptr_array_add (program->items, make_item (catalog, i));
}

StanceHandout *
sample_handout (const Sample *sample)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceText) text = stance_text_new (sample->language != NULL ? sample->language : "en", &error);
  g_autoptr (StanceClient) client = make_client (sample);
  g_autoptr (StanceClinic) clinic = make_clinic (sample);
  g_autoptr (StanceClinician) clinician = stance_clinician_new ("Anna Frei", "PT, MSc");
  StanceProgram  program = { 0 };
  StanceHandout *handout = NULL;

  g_assert_no_error (error);
  fill_program (&program, sample, catalog);
  handout = stance_handout_new (&program, client, clinic, sample->no_clinic ? NULL : clinician,
                                sample->region != NULL ? sample->region : "outer-hip", catalog, text);
  g_ptr_array_unref (program.items);
  g_ptr_array_unref (program.advice);

  return handout;
}

StanceHandout *
sample_handout_right_to_left (void)
{
  static const struct
  {
    const char *group;
    const char *key;
    const char *text;
  } words[] = {
    { "Handout", "Language", "ar" },
    { "Handout", "Title", "برنامجك المنزلي" },
    { "Handout", "LightsHeading", "أضواء الألم" },
    { "Handout", "StopHeading", "متى تتوقف وبمن تتصل" },
    { "Item 1", "Heading", "1. الضغط على الحائط" },
    { "Item 1", "Step1", "قف بجانب الحائط على بعد 15 سم." },
    { "Item 1", "Step2", "قف على ساقك اليسرى." },
  };
  const Sample usual = { 0 };
  g_autoptr (StanceHandout) english = sample_handout (&usual);
  g_autofree char *data = stance_handout_to_data (english);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *turned = NULL;

  g_assert_true (g_key_file_load_from_data (file, data, -1, G_KEY_FILE_NONE, NULL));
  g_key_file_set_boolean (file, "Handout", "RightToLeft", TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_key_file_set_string (file, words[i].group, words[i].key, words[i].text);

  turned = g_key_file_to_data (file, NULL, NULL);

  return stance_handout_new_from_data (turned, NULL);
}
