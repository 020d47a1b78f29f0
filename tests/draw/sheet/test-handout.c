/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheet-sample.h"

#include "stance-error.h"

#include <string.h>

static char *
to_text (const Sample     *sample,
         StanceHandoutMark mark)
{
  g_autoptr (StanceHandout) handout = sample_handout (sample);
  g_autoptr (StanceSheet) sheet = stance_handout_lay_out (handout, STANCE_PAPER_A4, FALSE, mark);

  return stance_sheet_to_text (sheet);
}

static void
assert_has (const char *text,
            const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

static void
assert_lacks (const char *text,
              const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” is in:\n%s", words, text);
}

static void
test_round_trip (void)
{
  const Sample sample = { .language = "de", .n_items = 8, .pages = "run-walk-flat gear running-brake downhill-return", .name = "Strauß; \"von\" [Müller] = #1\\n" };
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceHandout) handout = sample_handout (&sample);
  g_autofree char *data = stance_handout_to_data (handout);
  g_autoptr (StanceHandout) again = stance_handout_new_from_data (data, &error);
  g_autofree char *data_again = NULL;
  g_autoptr (StanceSheet) sheet = stance_handout_lay_out (handout, STANCE_PAPER_A4, FALSE, STANCE_HANDOUT_ORIGINAL);
  g_autoptr (StanceSheet) sheet_again = NULL;
  g_autofree char *text = stance_sheet_to_text (sheet);
  g_autofree char *text_again = NULL;

  g_assert_no_error (error);
  data_again = stance_handout_to_data (again);
  sheet_again = stance_handout_lay_out (again, STANCE_PAPER_A4, FALSE, STANCE_HANDOUT_ORIGINAL);
  text_again = stance_sheet_to_text (sheet_again);
  g_assert_cmpstr (data, ==, data_again);
  g_assert_cmpstr (text, ==, text_again);
  g_assert_cmpuint (sheet->pages->len, ==, sheet_again->pages->len);
}

static const StanceBlock *
find_picture (const StanceSheet *sheet)
{
  for (guint i = 0; i < sheet->pages->len; i++)
    {
      const StancePage *page = g_ptr_array_index (sheet->pages, i);

      for (guint j = 0; j < page->blocks->len; j++)
        {
          const StanceBlock *block = g_ptr_array_index (page->blocks, j);

          if (block->picture != NULL)
            return block;
        }
    }

  return NULL;
}

/* What is kept is enough: a picture stands on the sheet though no library is at hand. */
static void
test_pictures (void)
{
  const Sample sample = { .n_items = 8 };
  g_autoptr (StanceHandout) handout = sample_handout (&sample);
  g_autofree char *data = stance_handout_to_data (handout);
  g_autoptr (StanceHandout) kept = stance_handout_new_from_data (data, NULL);
  g_autoptr (StanceSheet) sheet = stance_handout_lay_out (kept, STANCE_PAPER_A4, FALSE, STANCE_HANDOUT_ORIGINAL);
  const StanceBlock *figure = find_picture (sheet);

  g_assert_nonnull (strstr (data, "Figure=[Figure]"));
  g_assert_nonnull (figure);
  g_assert_cmpint (figure->role, ==, STANCE_BLOCK_FIGURE);
  g_assert_true (g_str_has_prefix (figure->alternative, "Picture of the exercise: "));
}

static void
test_bad_data (void)
{
  static const struct
  {
    const char *data;
    int         code;
  } rows[] = {
    { "no key file", STANCE_ERROR_INVALID },
    { "", STANCE_ERROR_INVALID },
    { "[Handout]\nTitle=x\n", STANCE_ERROR_INVALID },
    { "[Handout]\nFormat=99\n", STANCE_ERROR_NEWER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (stance_handout_new_from_data (rows[i].data, &error));
      g_assert_error (error, STANCE_ERROR, rows[i].code);
    }
}

static void
test_words (void)
{
  const Sample     sample = { 0 };
  g_autofree char *text = to_text (&sample, STANCE_HANDOUT_ORIGINAL);

  assert_has (text, "Physiotherapy by the Lake");
  assert_has (text, "For Maria Brückner · Born 3 May 1954");
  assert_has (text, "Your therapist: Anna Frei, PT, MSc");
  assert_has (text, "1. Standing wall press");
  assert_has (text, "Work your LEFT hip.");
  assert_has (text, "1. Stand with a wall on your RIGHT");
  assert_has (text, "How much: Hold for 20 seconds.");
  assert_has (text, "Think of this: Stand tall");
  assert_has (text, "What you need: wall");
  assert_has (text, "Stop if your hip hurts more than 3.");
  assert_has (text, "Green. ");
  assert_has (text, "Amber. ");
  assert_has (text, "Red: stop today. ");
  assert_has (text, "Call us: 030 555 0134");
  assert_has (text, "Call 112 at once");
  assert_has (text, "Your next visit: 12 December 2026");
  assert_has (text, "Use this sheet until 2 January 2027.");
  assert_lacks (text, "Draft");
  assert_lacks (text, "Copy");
}

/* Words that patients do not get, `clinical.md` 7.2, and what is never on their sheet. */
static void
test_no_wrong_words (void)
{
  static const char *const languages[] = { "en", "de" };
  static const char *const words[] = {
    "×",
    "VMO",
    "prescri",
    "activate",
    "weak",
    "collapse",
    "injury-free",
    "standing-wall-press",
    "load-outer-hip",
    "%MVIC",
    "{",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const Sample     sample = { .language = languages[i], .n_items = 8 };
      g_autofree char *text = to_text (&sample, STANCE_HANDOUT_ORIGINAL);

      for (gsize j = 0; j < G_N_ELEMENTS (words); j++)
        assert_lacks (text, words[j]);
    }
}

static void
test_german (void)
{
  const Sample     sample = { .language = "de" };
  g_autofree char *text = to_text (&sample, STANCE_HANDOUT_DRAFT);

  assert_has (text, "Geboren am 3. Mai 1954");
  assert_has (text, "LINKE");
  assert_has (text, "Entwurf");
  assert_lacks (text, "Work your");
  assert_lacks (text, "Week");
}

static void
test_bone_region (void)
{
  static const char *const bones[] = { "groin", "shin", "foot" };

  for (gsize i = 0; i < G_N_ELEMENTS (bones); i++)
    {
      const Sample     sample = { .region = bones[i] };
      g_autofree char *text = to_text (&sample, STANCE_HANDOUT_ORIGINAL);

      assert_lacks (text, "Amber");
      assert_has (text, "Green. ");
      assert_has (text, "Call now, do not run.");
    }
}

static void
test_lights_of_running (void)
{
  const Sample     still = { .no_advice = TRUE };
  const Sample     running = { .no_advice = TRUE, .weekly_km = 20 };
  const Sample     advised = { 0 };
  g_autofree char *still_text = to_text (&still, STANCE_HANDOUT_ORIGINAL);
  g_autofree char *running_text = to_text (&running, STANCE_HANDOUT_ORIGINAL);
  g_autofree char *advised_text = to_text (&advised, STANCE_HANDOUT_ORIGINAL);

  assert_lacks (still_text, "run");
  assert_has (still_text, "Green. Pain 0 to 3 in the exercises.");
  assert_has (still_text, "Amber. Pain 4 or 5.");
  assert_has (still_text, "start again with less");
  assert_has (still_text, "Two reds in 7 days: call us.");
  assert_has (running_text, "Pain 0 to 2 when you run");
  assert_has (advised_text, "Pain 0 to 2 when you run");
}

static void
test_side_words (void)
{
  const Sample     sample = { .n_items = 8 };
  g_autofree char *text = to_text (&sample, STANCE_HANDOUT_ORIGINAL);

  assert_has (text, "1. Standing wall press\nWork your LEFT hip.");
  assert_has (text, "5. Slow step-down\nWork your LEFT leg.");
  assert_has (text, "7. Knee straightening with a band\nWork your RIGHT leg.");
}

static void
test_empty_clinic (void)
{
  const Sample     sample = { .no_clinic = TRUE };
  g_autofree char *text = to_text (&sample, STANCE_HANDOUT_ORIGINAL);

  assert_lacks (text, "Phone");
  assert_lacks (text, "Your therapist");
  assert_lacks (text, "missing");
  assert_lacks (text, "call us at .");
  assert_has (text, "call your clinic");
  assert_has (text, "Call for an ambulance");
}

static void
test_marks (void)
{
  const Sample     sample = { 0 };
  g_autofree char *draft = to_text (&sample, STANCE_HANDOUT_DRAFT);
  g_autofree char *copy = to_text (&sample, STANCE_HANDOUT_COPY);

  assert_has (draft, "Draft");
  assert_has (copy, "Copy");
}

static void
test_only_advice (void)
{
  const Sample     sample = { .no_items = TRUE };
  g_autofree char *text = to_text (&sample, STANCE_HANDOUT_ORIGINAL);

  assert_lacks (text, "Your weeks");
  assert_has (text, "What to keep and what to cut");
  assert_has (text, "Your pain lights");
}

static void
test_both_sides (void)
{
  const Sample     sample = { .n_items = 8 };
  g_autofree char *text = to_text (&sample, STANCE_HANDOUT_ORIGINAL);

  assert_has (text, "Do both sides. The steps tell the RIGHT side first.");
  assert_has (text, "Both legs work together.");
  assert_lacks (text, "Do this on each side.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/handout/its data give the same handout and the same sheet", test_round_trip);
  g_test_add_func ("/handout/a kept sheet has the pictures of its exercises", test_pictures);
  g_test_add_func ("/handout/data that are none are refused", test_bad_data);
  g_test_add_func ("/handout/holds all that a patient needs", test_words);
  g_test_add_func ("/handout/no word that patients do not get", test_no_wrong_words);
  g_test_add_func ("/handout/speaks German", test_german);
  g_test_add_func ("/handout/a bone region takes amber off", test_bone_region);
  g_test_add_func ("/handout/who does not run is not told of running", test_lights_of_running);
  g_test_add_func ("/handout/an exercise of the thigh works the leg and not the hip", test_side_words);
  g_test_add_func ("/handout/what the clinic has not said is not printed as a gap", test_empty_clinic);
  g_test_add_func ("/handout/draft and copy are marked", test_marks);
  g_test_add_func ("/handout/without exercises there is no table to tick", test_only_advice);
  g_test_add_func ("/handout/both sides are told in words", test_both_sides);

  return g_test_run ();
}
