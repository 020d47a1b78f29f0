/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-advice.h"
#include "stance-catalog.h"

/* The articles' doses and the start doses, as a therapist writes them: sets,
 * repetitions, seconds of hold.
 */
static const struct
{
  const char *exercise;
  const char *phase;
  const char *source;
  const char *article;
  const char *start;
} doses[] = {
  { "side-lying-hip-abduction-wall", "find", "S0", "2 x 10, each side", "" },
  { "lateral-band-walk", "find", "S0", "2 x 20-25, each side", "" },
  { "lateral-band-walk", "activate", "S2", "2 x 8-10 steps, before-run", "" },
  { "lateral-band-walk", "strength", "S1", "3 x 12-15, 2-3 a week, each side", "" },
  { "terminal-knee-extension", "find", "S0", "2 x 25-30, each side", "" },
  { "terminal-knee-extension", "strength", "S1", "3 x 10-12, 2-3 a week", "" },
  { "step-down", "strength", "S1", "3 x 10-12, 2-3 a week", "" },
  { "glute-bridge", "activate", "S2", "2 x 10-15 x 1-2 s, before-run", "" },
  { "single-leg-squat", "strength", "S3", "2-3 x 10, each side", "" },
  { "standing-wall-press", "strength", "S4", "3 x 30-60 s, each side", "3 x 20 s, each side" },
  { "hip-drop", "strength", "S4", "3 x 15, each side", "2 x 8, each side" },
  { "side-plank-leg-lift", "strength", "S4", "1 x 10 x 10 s, each side", "1 x 5 x 5 s, each side" },
  { "lateral-hurdle-hop", "plyometric", "S0", "4 x 30 s, rest 60 s", "2 x 10" },
  { "cued-downhill-repeats", "run", "S0", "4-6 x 60 s, rest 120-180 s", "" },
  { "clamshell", "activate", "S2", "2 x 15-20, each side, before-run", "" },
  { "clamshell", "strength", "S1", "3 x 12-15, 2-3 a week, each side", "" },
  { "bulgarian-split-squat", "strength", "S1", "3 x 8-10, 2-3 a week", "" },
  { "romanian-deadlift", "strength", "S1", "3 x 8-10, 2-3 a week", "" },
  { "nordic-curl", "strength", "S1", "3 x 8-10, 2-3 a week", "2 x 5, 1 a week" },
  { "single-leg-calf-raise", "strength", "S1", "3 x 12, 2-3 a week", "" },
  { "pallof-press", "strength", "S1", "3 x 30-60 s, 2-3 a week, each side", "" },
  { "bird-dog", "strength", "S1", "3 x 30-60 s, 2-3 a week, each side", "" },
  { "plank", "strength", "S1", "3 x 30-60 s, 2-3 a week", "" },
  { "forward-step-up", "strength", "S3", "3 x 12, each side", "" },
  { "glute-activation-warm-up", "activate", "S2", ", before-run", "" },
  { "active-recovery", "recovery", "S1", ", next-day", "" },
  { "straight-leg-raise", "strength", NULL, "", "2 x 8-15, 2-3 a week, each side" },
  { "seated-knee-straightening", "strength", NULL, "", "2 x 8-15, 2-3 a week, each side" },
  { "sit-to-stand", "strength", NULL, "", "2 x 8-15, 2-3 a week" },
  { "chair-squat-one-leg", "strength", NULL, "", "2 x 8-15, 2-3 a week, each side" },
  { "squat", "strength", NULL, "", "2 x 8-15, 2-3 a week" },
  { "counter-squat", "strength", NULL, "", "2 x 8-15, 2-3 a week" },
  { "lateral-step-up", "strength", NULL, "", "2 x 8-15, 2-3 a week, each side" },
  { "low-step-down", "strength", NULL, "", "2 x 8-15, 2-3 a week, each side" },
  { "supported-heel-raise", "strength", NULL, "", "2 x 8-15, 2-3 a week" },
  { "bent-knee-calf-raise", "strength", NULL, "", "2 x 8-15, 2-3 a week" },
  { "side-lying-hip-abduction", "strength", NULL, "", "2 x 8-15, 2-3 a week, each side" },
  { "standing-band-abduction", "strength", NULL, "", "2 x 8-15, 2-3 a week, each side" },
  { "quadruped-hip-abduction", "strength", NULL, "", "2 x 8-15, 2-3 a week, each side" },
  { "single-leg-bridge", "strength", NULL, "", "2 x 8-15, 2-3 a week, each side" },
  { "banded-bridge", "strength", NULL, "", "2 x 8-15, 2-3 a week" },
  { "banded-clamshell", "strength", NULL, "", "2 x 8-15, 2-3 a week, each side" },
  { "side-plank-full-leg-lift", "strength", NULL, "", "2 x 8-15, 2-3 a week, each side" },
  { "monster-walk", "strength", NULL, "", "2 x 8-15, 2-3 a week" },
  { "hip-hike-swing", "strength", NULL, "", "2 x 8-15, 2-3 a week, each side" },
  { "two-feet-line-hop", "plyometric", NULL, "", "2 x 10" },
};

/* What the painful region holds back at first; all others are allowed everywhere. */
static const struct
{
  const char *exercise;
  const char *regions;
} held_back[] = {
  { "side-lying-hip-abduction-wall", "outer-hip;groin" },
  { "lateral-band-walk", "" },
  { "terminal-knee-extension", "" },
  { "knees-out-toe-press", "" },
  { "step-down", "groin" },
  { "glute-bridge", "" },
  { "single-leg-squat", "groin;front-knee" },
  { "standing-wall-press", "groin" },
  { "hip-drop", "outer-hip;groin" },
  { "side-plank-leg-lift", "outer-hip;groin" },
  { "lateral-hurdle-hop", "outer-hip;groin;front-knee;calf;shin;foot" },
  { "cued-downhill-repeats", "groin;shin;foot" },
  { "clamshell", "outer-hip;groin" },
  { "bulgarian-split-squat", "groin;front-knee" },
  { "romanian-deadlift", "low-back;buttock" },
  { "nordic-curl", "" },
  { "single-leg-calf-raise", "groin" },
  { "pallof-press", "" },
  { "bird-dog", "groin" },
  { "plank", "" },
  { "forward-step-up", "groin" },
  { "single-leg-romanian-deadlift", "groin;low-back;buttock" },
  { "hip-thrust", "low-back;buttock" },
  { "downhill-walk-run", "groin;calf;shin;foot" },
  { "technical-switch-up", "groin;calf;shin;foot" },
  { "quick-roll", "groin;calf;shin;foot" },
  { "running-brake", "groin;shin;foot" },
  { "glute-activation-warm-up", "outer-hip" },
  { "glute-max-drills", "groin" },
  { "active-recovery", "" },
  { "quadriceps-set", "" },
  { "straight-leg-raise", "groin" },
  { "seated-knee-straightening", "" },
  { "sit-to-stand", "" },
  { "chair-squat-one-leg", "groin;front-knee" },
  { "wall-sit", "" },
  { "squat", "" },
  { "counter-squat", "" },
  { "lateral-step-up", "groin" },
  { "low-step-down", "groin" },
  { "supported-heel-raise", "" },
  { "bent-knee-calf-raise", "" },
  { "side-step-supported", "" },
  { "tandem-stand", "" },
  { "hip-abduction-neutral-hold", "" },
  { "side-lying-hip-abduction", "outer-hip;groin" },
  { "standing-band-abduction", "groin" },
  { "quadruped-hip-abduction", "outer-hip;groin" },
  { "single-leg-bridge", "groin" },
  { "banded-bridge", "" },
  { "banded-clamshell", "outer-hip;groin" },
  { "kneeling-side-plank", "outer-hip;groin" },
  { "side-plank-full-leg-lift", "outer-hip;groin" },
  { "monster-walk", "" },
  { "hip-hike-swing", "outer-hip;groin" },
  { "two-feet-line-hop", "groin;outer-hip;front-knee;shin;calf;foot" },
  { "hop-and-stick", "groin;outer-hip;front-knee;shin;calf;foot" },
  { "hip-flexor-stretch", "groin" },
  { "knee-to-wall", "" },
  { "metronome-run", "groin;shin;foot" },
  { "walking-plan", "" },
};

/* The figures of a page of advice, as they must stand; row and column from 1. */
static const struct
{
  const char *page;
  int         row;
  int         column;
  const char *text;
} cells[] = {
  { "landing-by-ground", 1, 2, "On the middle of your foot, about under your body" },
  { "landing-by-ground", 2, 2, "On the ball of your foot, under your body" },
  { "landing-by-ground", 3, 2, "A little further back on your foot, then roll forward fast" },
  { "warm-up-before-run", 1, 2, "10 to 15 times. Hold for 1 to 2 seconds each time. Do 2 rounds." },
  { "warm-up-before-run", 2, 2, "15 to 20 times on each side. Do 2 rounds." },
  { "warm-up-before-run", 3, 2, "8 to 10 steps each way. Do 2 rounds." },
  { "warm-up-skill-session", 1, 2, "10 times on each side. Do 2 rounds." },
  { "warm-up-skill-session", 2, 2, "20 to 25 times on each side. Do 2 rounds." },
  { "warm-up-skill-session", 3, 2, "25 to 30 times on each side, slowly. Do 2 rounds." },
  { "run-walk-flat", 1, 2, "2 minutes" },
  { "run-walk-flat", 1, 3, "3 minutes" },
  { "run-walk-flat", 2, 2, "" },
  { "run-walk-flat", 5, 3, "" },
  { "run-walk-flat", 6, 3, "all the way" },
  { "running-track", 3, 3, "Three runs of 30 minutes or more were green." },
  { "running-track", 4, 3, "" },
  { "downhill-return", 1, 2, "up to 5 %" },
  { "downhill-return", 2, 3, "6 times 30 seconds, walk and jog" },
  { "downhill-return", 4, 5, "48 to 72 hours" },
  { "downhill-return", 5, 2, "10 to 12 %" },
  { "downhill-return", 6, 3, "4 to 6 times 60 seconds, rest 2 to 3 minutes" },
  { "downhill-return", 8, 3, "6 times 90 seconds, then 8 times" },
  { "downhill-return", 9, 5, "once a week at most" },
  { "downhill-return", 10, 5, "once in 1 to 2 weeks at most" },
};

/* How many rows and columns a page has, and steps or lines. */
static const struct
{
  const char      *page;
  StanceAdviceKind kind;
  int              rows;
  int              columns;
} pages[] = {
  { "landing-by-ground", STANCE_ADVICE_TABLE, 3, 3 },
  { "running-brake", STANCE_ADVICE_STEPS, 3, 0 },
  { "quick-checklist", STANCE_ADVICE_LINES, 7, 0 },
  { "gear", STANCE_ADVICE_LINES, 4, 0 },
  { "skill-cycle", STANCE_ADVICE_STEPS, 5, 0 },
  { "find-learn-check", STANCE_ADVICE_STEPS, 3, 0 },
  { "warm-up-before-run", STANCE_ADVICE_TABLE, 3, 2 },
  { "warm-up-skill-session", STANCE_ADVICE_TABLE, 3, 2 },
  { "settle-outer-hip", STANCE_ADVICE_LINES, 5, 0 },
  { "strength-track", STANCE_ADVICE_TABLE, 5, 3 },
  { "running-track", STANCE_ADVICE_TABLE, 5, 3 },
  { "run-walk-flat", STANCE_ADVICE_TABLE, 6, 5 },
  { "downhill-return", STANCE_ADVICE_TABLE, 10, 5 },
};

/* What must be read when the left hip works. */
static const struct
{
  const char *exercise;
  const char *language;
  const char *words;
} left_hip[] = {
  { "side-lying-hip-abduction-wall", "en", "Lie on your RIGHT side" },
  { "side-lying-hip-abduction-wall", "en", "your LEFT heel up the wall" },
  { "side-lying-hip-abduction-wall", "de", "auf die RECHTE Seite" },
  { "side-lying-hip-abduction-wall", "de", "Strecken Sie Ihr LINKES Bein" },
  { "terminal-knee-extension", "en", "behind your LEFT knee" },
  { "terminal-knee-extension", "de", "in die LINKE Kniekehle" },
  { "step-down", "en", "Stand on the step with your LEFT leg" },
  { "step-down", "en", "your RIGHT heel taps the floor" },
  { "step-down", "de", "mit dem LINKEN Bein auf die Stufe" },
  { "single-leg-squat", "en", "Stand on your LEFT leg" },
  { "single-leg-squat", "de", "auf Ihr LINKES Bein" },
  { "standing-wall-press", "en", "Stand on your LEFT leg" },
  { "standing-wall-press", "en", "a wall on your RIGHT" },
  { "standing-wall-press", "en", "Press the outside of your RIGHT knee" },
  { "standing-wall-press", "de", "auf Ihr LINKES Bein" },
  { "standing-wall-press", "de", "RECHTS von Ihnen eine Wand" },
  { "hip-drop", "en", "Stand on your LEFT leg" },
  { "hip-drop", "en", "your RIGHT hip sink" },
  { "hip-drop", "de", "mit dem LINKEN Bein" },
  { "side-plank-leg-lift", "en", "To work your LEFT hip, lie on your RIGHT side" },
  { "side-plank-leg-lift", "en", "Raise your straight LEFT leg" },
  { "side-plank-leg-lift", "de", "Für Ihre LINKE Hüfte: Legen Sie sich auf die RECHTE Seite" },
  { "lateral-hurdle-hop", "en", "land softly on your LEFT leg" },
  { "lateral-hurdle-hop", "de", "auf dem LINKEN Bein" },
  { "clamshell", "en", "Lie on your RIGHT side" },
  { "clamshell", "en", "lift your LEFT knee" },
  { "clamshell", "de", "auf die RECHTE Seite" },
  { "bulgarian-split-squat", "en", "your RIGHT foot on the bench" },
  { "bulgarian-split-squat", "de", "Beugen Sie das LINKE Knie" },
  { "single-leg-calf-raise", "en", "Stand on your LEFT leg" },
  { "single-leg-calf-raise", "de", "auf Ihr LINKES Bein" },
  { "pallof-press", "en", "Stand with your LEFT side to it" },
  { "pallof-press", "de", "nach LINKS drehen" },
  { "bird-dog", "en", "your LEFT leg back and your RIGHT arm forward" },
  { "bird-dog", "de", "das LINKE Bein nach hinten" },
  { "forward-step-up", "en", "your whole LEFT foot on the step" },
  { "forward-step-up", "de", "das RECHTE Knie vor sich hoch" },
  { "single-leg-romanian-deadlift", "en", "Stand on your LEFT leg" },
  { "single-leg-romanian-deadlift", "de", "das RECHTE Bein hebt sich" },
  { "quadriceps-set", "en", "Press your LEFT knee down" },
  { "quadriceps-set", "de", "unter das LINKE Knie" },
  { "straight-leg-raise", "en", "Lift your LEFT leg" },
  { "straight-leg-raise", "de", "Heben Sie das LINKE Bein" },
  { "seated-knee-straightening", "en", "until your LEFT knee is straight" },
  { "seated-knee-straightening", "de", "bis das LINKE Knie gestreckt" },
  { "chair-squat-one-leg", "en", "Stand on your LEFT leg" },
  { "chair-squat-one-leg", "de", "auf das LINKE Bein" },
  { "lateral-step-up", "en", "with the step on your LEFT" },
  { "lateral-step-up", "en", "Lower your RIGHT foot" },
  { "lateral-step-up", "de", "die Stufe ist LINKS von Ihnen" },
  { "low-step-down", "en", "your RIGHT heel taps the floor" },
  { "low-step-down", "de", "bis die RECHTE Ferse" },
  { "side-lying-hip-abduction", "en", "lie on your RIGHT side" },
  { "standing-band-abduction", "en", "your straight LEFT leg" },
  { "quadruped-hip-abduction", "en", "Keep your LEFT knee bent and lift it" },
  { "single-leg-bridge", "en", "Push your LEFT foot into the floor" },
  { "single-leg-bridge", "de", "Drücken Sie den LINKEN Fuß in den Boden" },
  { "banded-clamshell", "en", "lie on your RIGHT side" },
  { "kneeling-side-plank", "en", "lie on your LEFT side" },
  { "kneeling-side-plank", "de", "Legen Sie sich auf die LINKE Seite" },
  { "side-plank-full-leg-lift", "en", "lie on your RIGHT side" },
  { "side-plank-full-leg-lift", "en", "Raise your straight LEFT leg" },
  { "hip-hike-swing", "en", "Stand on your LEFT leg" },
  { "hop-and-stick", "en", "Stand on your LEFT leg" },
  { "hip-flexor-stretch", "en", "Kneel on your LEFT knee" },
  { "knee-to-wall", "en", "Bend your LEFT knee until it touches the wall" },
};

static const struct
{
  const char *language;
  const char *left;
  const char *right;
} sides[] = {
  { "en", "LEFT", "RIGHT" },
  { "de", "LINK", "RECHT" },
};

static void
append_range (GString    *line,
              const char *before,
              int         min,
              int         max,
              const char *after)
{
  if (min == 0)
    return;

  g_string_append_printf (line, "%s%d", before, min);
  if (max > min)
    g_string_append_printf (line, "-%d", max);
  g_string_append (line, after);
}

static char *
write_dose (const StanceDose *dose)
{
  GString *line = g_string_new ("");

  append_range (line, "", dose->sets_min, dose->sets_max, "");
  append_range (line, " x ", dose->reps_min, dose->reps_max, dose->unit == STANCE_DOSE_STEPS ? " steps" : "");
  append_range (line, " x ", dose->hold_min_s, dose->hold_max_s, " s");
  append_range (line, ", rest ", dose->rest_min_s, dose->rest_max_s, " s");
  append_range (line, ", ", dose->per_week_min, dose->per_week_max, " a week");
  if (dose->each_side)
    g_string_append (line, ", each side");
  if (dose->when != STANCE_DOSE_ANY_TIME)
    g_string_append_printf (line, ", %s", stance_dose_when_nicks[dose->when]);

  return g_string_free (line, FALSE);
}

static void
test_doses (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceExercise  *exercise = stance_catalog_find_exercise (catalog, doses[i].exercise);
  const StancePhaseDose *dose;
  g_autofree char       *article = NULL;
  g_autofree char       *start = NULL;

  g_assert_nonnull (exercise);
  dose = stance_exercise_get_dose (exercise, doses[i].phase);
  g_assert_nonnull (dose);
  article = write_dose (&dose->article);
  start = write_dose (&dose->start);

  g_assert_cmpstr (dose->source, ==, doses[i].source);
  g_assert_cmpstr (article, ==, doses[i].article);
  g_assert_cmpstr (start, ==, doses[i].start);
}

static gboolean
has_row (const char *exercise,
         const char *phase)
{
  for (gsize i = 0; i < G_N_ELEMENTS (doses); i++)
    if (g_str_equal (doses[i].exercise, exercise) && g_str_equal (doses[i].phase, phase))
      return TRUE;

  return FALSE;
}

static void
test_no_other_doses (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray *exercises = stance_catalog_get_exercises (catalog);

  g_assert_cmpuint (exercises->len, >=, G_N_ELEMENTS (held_back));
  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *exercise = exercises->pdata[i];

      for (guint j = 0; j < exercise->doses->len; j++)
        g_assert_true (has_row (exercise->id, g_array_index (exercise->doses, StancePhaseDose, j).phase));
    }
}

static void
test_held_back (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceExercise *exercise = stance_catalog_find_exercise (catalog, held_back[i].exercise);
  g_autofree char      *regions = NULL;

  g_assert_nonnull (exercise);
  regions = g_strjoinv (";", (char **) exercise->held_back);
  g_assert_cmpstr (regions, ==, held_back[i].regions);
}

/* None of those not yet @placed is harder than @self. */
static gboolean
is_topmost (const GPtrArray      *exercises,
            GHashTable           *placed,
            const StanceExercise *self)
{
  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *other = exercises->pdata[i];
      gboolean              harder = g_strcmp0 (self->harder, other->id) == 0 || g_strcmp0 (other->easier, self->id) == 0;

      if (harder && !g_hash_table_contains (placed, other))
        return FALSE;
    }

  return TRUE;
}

/* Several exercises may lead to the same harder one, so the way back may be another; but
 * all can be put in one order, the hardest first: what is harder is never easier by
 * another way.
 */
static void
test_ladder (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);
  const GPtrArray *exercises = stance_catalog_get_exercises (catalog);

  for (guint round = 0; round < exercises->len; round++)
    for (guint i = 0; i < exercises->len; i++)
      if (is_topmost (exercises, placed, exercises->pdata[i]))
        g_hash_table_add (placed, exercises->pdata[i]);

  for (guint i = 0; i < exercises->len; i++)
    if (!g_hash_table_contains (placed, exercises->pdata[i]))
      g_error ("%s: the ladder leads in a circle", ((StanceExercise *) exercises->pdata[i])->id);
}

static const char *const climbed[] = { "gluteus-medius", "quadriceps" };

static void
test_rungs (gconstpointer data)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceTerm *ladder = stance_catalog_find_term (catalog, STANCE_TERMS_LADDER, data);

  g_assert_nonnull (ladder);
  g_assert_cmpuint (g_strv_length ((char **) ladder->exercises), >, 10);
  for (int i = 0; ladder->exercises[i + 1] != NULL; i++)
    {
      const StanceExercise *rung = stance_catalog_find_exercise (catalog, ladder->exercises[i]);

      g_assert_cmpstr (rung->harder, ==, ladder->exercises[i + 1]);
    }
}

static void
test_off_the_floor (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceTerm *ladder = stance_catalog_find_term (catalog, STANCE_TERMS_LADDER, "standing-only");

  g_assert_nonnull (ladder);
  for (int i = 0; ladder->exercises[i] != NULL; i++)
    {
      const StanceExercise *rung = stance_catalog_find_exercise (catalog, ladder->exercises[i]);

      g_assert_false (rung->floor);
      g_assert_cmpstr (rung->position, !=, "running");
    }
}

static char *
swap_sides (const char *step,
            gsize       language)
{
  GString *swapped = g_string_new (step);

  g_string_replace (swapped, sides[language].left, "\n", 0);
  g_string_replace (swapped, sides[language].right, sides[language].left, 0);
  g_string_replace (swapped, "\n", sides[language].right, 0);

  return g_string_free (swapped, FALSE);
}

static gboolean
names_a_side (const char *step,
              gsize       language)
{
  return strstr (step, sides[language].left) != NULL || strstr (step, sides[language].right) != NULL;
}

static void
check_mirrored (const StanceExercise *exercise,
                gsize                 language)
{
  g_auto (GStrv) left = stance_exercise_dup_steps (exercise, STANCE_SIDE_LEFT, sides[language].language);
  g_auto (GStrv) right = stance_exercise_dup_steps (exercise, STANCE_SIDE_RIGHT, sides[language].language);
  gboolean sided = FALSE;

  for (int i = 0; i < exercise->n_steps; i++)
    {
      g_autofree char *mirrored = swap_sides (left[i], language);

      g_assert_cmpstr (right[i], ==, mirrored);
      sided |= names_a_side (left[i], language);
    }
  g_assert_cmpint (sided, ==, exercise->one_sided);
}

static void
test_mirrored (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray *exercises = stance_catalog_get_exercises (catalog);

  for (guint i = 0; i < exercises->len; i++)
    for (gsize language = 0; language < G_N_ELEMENTS (sides); language++)
      check_mirrored (exercises->pdata[i], language);
}

static void
test_left_hip (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (left_hip); i++)
    {
      const StanceExercise *exercise = stance_catalog_find_exercise (catalog, left_hip[i].exercise);
      g_auto (GStrv) steps = stance_exercise_dup_steps (exercise, STANCE_SIDE_LEFT, left_hip[i].language);
      g_autofree char *all = g_strjoinv (" ", steps);

      if (strstr (all, left_hip[i].words) == NULL)
        g_error ("%s: '%s' is missing in: %s", exercise->id, left_hip[i].words, all);
    }
}

static void
test_steps (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray *exercises = stance_catalog_get_exercises (catalog);

  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *exercise = exercises->pdata[i];

      g_assert_cmpint (exercise->n_steps, >=, 3);
      g_assert_cmpint (exercise->n_steps, <=, 6);
      g_assert_cmpint (exercise->n_faults, >=, 1);
    }
}

static void
test_load_advice (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray *regions = stance_catalog_get_terms (catalog, STANCE_TERMS_REGION);

  for (guint i = 0; i < regions->len; i++)
    {
      const StanceTerm *region = regions->pdata[i];
      g_autofree char  *id = g_strconcat ("load-", g_str_equal (region->id, "none") ? "general" : region->id, NULL);
      const StanceTerm *advice = stance_catalog_find_term (catalog, STANCE_TERMS_ADVICE, id);
      g_auto (GStrv) lines = NULL;

      g_assert_nonnull (advice);
      lines = stance_term_dup_lines (advice, "en");
      g_assert_cmpuint (g_strv_length (lines), >=, 3);
    }
}

static const StanceTerm *
get_page (const StanceCatalog *catalog,
          const char          *id)
{
  const StanceTerm *page = stance_catalog_find_term (catalog, STANCE_TERMS_ADVICE, id);

  if (page == NULL || page->advice->load)
    g_error ("%s is no page of advice", id);

  return page;
}

static guint
count_body (const StanceTerm *page)
{
  g_auto (GStrv) steps = stance_advice_dup_steps (page, "en");
  g_auto (GStrv) lines = stance_term_dup_lines (page, "en");

  if (page->advice->kind == STANCE_ADVICE_TABLE)
    return page->advice->n_rows;

  return g_strv_length (page->advice->kind == STANCE_ADVICE_STEPS ? steps : lines);
}

static void
test_pages (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      const StanceTerm *page = get_page (catalog, pages[i].page);

      g_test_message ("%s", page->id);
      g_assert_cmpint (page->advice->kind, ==, pages[i].kind);
      g_assert_cmpint (page->advice->n_columns, ==, pages[i].columns);
      g_assert_cmpint (count_body (page), ==, pages[i].rows);
    }
}

static void
test_cells (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const StanceTerm *page = get_page (catalog, cells[i].page);
      g_autofree char  *text = stance_advice_dup_cell (page, cells[i].row - 1, cells[i].column - 1, "en");

      g_assert_cmpstr (text, ==, cells[i].text);
    }
}

static void
test_held_back_advice (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();

  g_assert_true (stance_advice_is_held_back (get_page (catalog, "landing-by-ground")->advice, "calf"));
  g_assert_true (stance_advice_is_held_back (get_page (catalog, "warm-up-before-run")->advice, "outer-hip"));
  g_assert_false (stance_advice_is_held_back (get_page (catalog, "warm-up-before-run")->advice, "calf"));
  g_assert_false (stance_advice_is_held_back (get_page (catalog, "gear")->advice, "groin"));
  g_assert_false (stance_advice_is_held_back (get_page (catalog, "downhill-return")->advice, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      g_autofree char *path = g_strdup_printf ("/content/the dose of %s for %s is the article's",
                                               doses[i].exercise, doses[i].phase);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_doses);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (held_back); i++)
    {
      g_autofree char *path = g_strdup_printf ("/content/%s is held back where it hurts", held_back[i].exercise);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_held_back);
    }
  g_test_add_func ("/content/no dose stands beside the articles'", test_no_other_doses);
  g_test_add_func ("/content/what is harder is never easier by another way", test_ladder);
  for (gsize i = 0; i < G_N_ELEMENTS (climbed); i++)
    {
      g_autofree char *path = g_strdup_printf ("/content/each rung of %s leads to the next", climbed[i]);

      g_test_add_data_func (path, climbed[i], test_rungs);
    }
  g_test_add_func ("/content/standing only needs no floor and no run", test_off_the_floor);
  g_test_add_func ("/content/the left steps are the right ones with sides swapped", test_mirrored);
  g_test_add_func ("/content/the steps for the left hip name the right leg", test_left_hip);
  g_test_add_func ("/content/an exercise has three to six steps and a mistake to watch for", test_steps);
  g_test_add_func ("/content/each painful region has load advice", test_load_advice);
  g_test_add_func ("/content/each page of advice has its parts", test_pages);
  g_test_add_func ("/content/figures of advice stand as they were found", test_cells);
  g_test_add_func ("/content/advice that loads a sore region is held back there", test_held_back_advice);

  return g_test_run ();
}
