/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog-private.h"
#include "stance-error.h"

/* The smallest content that loads; each test adds to it or breaks it. */
static const struct
{
  const char *path;
  const char *text;
} ground[] = {
  { "measures/sections.terms", "[running]\nName=Running\nName[de]=Laufen\n" },
  { "measures/tasks.terms", "[running]\nName=running\n" },
  { "measures/parts.terms", "[knee]\nName=Knee\n" },
  { "measures/grades.terms", "[positive]\nName=positive\n" },
  { "measures/bands.terms", "[good]\nName=good\n\n[poor]\nName=poor\n" },
  { "exercises/muscles.terms", "[gluteus-medius]\nName=side of the hip\n" },
  { "exercises/positions.terms", "[standing]\nName=standing\n" },
  { "exercises/equipment.terms", "[wall]\nName=wall\n" },
  { "exercises/phases.terms", "[activate]\nName=warm up\n\n[strength]\nName=strength\n" },
  { "rules/regions.terms", "[groin]\nName=Groin\n" },
  { "rules/signs.terms", "[low-power]\nName=Short of power\n" },
  { "rules/cues.terms", "[run-tall]\nName=Tall\nCue=Run tall.\n" },
  { "rules/evidence.terms", "[opinion]\nName=opinion\n" },
  { "rules/references.terms", "[S1]\nCitation=Article\n\n[R5]\nCitation=Somebody 2019\n" },
  { "advice/other.advice", "[brake]\nName=Brake\nLine1=Push.\n" },
  { "advice/load.advice", "[load]\nLoad=true\nName=Load\nLine1=Run less.\n" },
};

#define MEASURE  "[Measure]\nOrder=1\nSection=running\nTasks=running\nMin=0\nMax=10\nBetter=lower\nTrials=3\nName=A\n"
#define EXERCISE "[Exercise]\nOrder=1\nPrime=gluteus-medius\nPosition=standing\nName=A\nStep1=Stand.\n"
#define RULE     "[Rule]\nVersion=1\nName=A\nClear=(sign low-power)\n"
#define SUGGEST  "\n[Suggest 1]\nKnownFrom=opinion\n"
#define TABLE    "[a]\nKind=table\nName=A\nColumn1=Ground\nColumn2=Landing\n"
#define STRENGTH "\n[Dose strength]\nSource=S1\n"

typedef struct
{
  const char *promise;
  const char *path;
  const char *text;
  const char *message;
} Row;

static const Row broken[] = {
  /* the file itself */
  { "a doubled group", "rules/signs.terms", "[a]\nName=A\n[a]\nName=B\n", "[a] the group stands twice" },
  { "a doubled key", "rules/signs.terms", "[a]\nName=A\n Name = B\n", "[a] Name: the key stands twice" },
  { "an unknown key", "rules/signs.terms", "[a]\nName=A\nColor=red\n", "[a] Color: the key is not known" },
  { "a missing key", "rules/signs.terms", "[a]\nDetail=A\n", "[a] Name: the key is missing" },
  { "an empty key", "rules/signs.terms", "[a]\nName=\n", "[a] Name: is empty" },
  { "an unknown list", "rules/omens.terms", "[a]\nName=A\n", "no list of terms" },
  { "an unknown ending", "rules/signs.txt", "[a]\nName=A\n", "no kind of content" },
  { "text before a group", "rules/signs.terms", "Name=A\n", "group" },
  { "a translation of what is not text", "rules/red-flags.terms", "[a]\nName=A\nTier=1\nTier[de]=2\nLine=1\n",
    "[a] Tier[de]: the key is not known" },
  { "a translation without English", "rules/signs.terms", "[a]\nName=A\nDetail[de]=B\n",
    "[a] Detail[de]: the key is not known" },
  /* terms */
  { "a tier that does not exist", "rules/red-flags.terms", "[a]\nName=A\nTier=5\nLine=1\n", "[a] Tier: '5' is not" },
  { "a red flag without a line of the screen", "rules/red-flags.terms", "[a]\nName=A\nTier=1\n",
    "[a] Line: the key is missing" },
  { "a flag that is neither true nor false", "rules/bone-sites.terms", "[a]\nName=A\nHighRisk=yes\n",
    "[a] HighRisk: 'yes' is neither" },
  { "a cue without words for the patient", "rules/cues.terms", "[a]\nName=A\n", "[a] Cue: the key is missing" },
  { "a pain limit beyond ten", "rules/regions.terms", "[a]\nName=A\nPainLimit=11\n", "[a] PainLimit: is outside" },
  { "a ladder without exercises", "exercises/ladders.terms", "[a]\nName=A\n", "[a] Exercises: the key is missing" },
  { "a ladder with an exercise that does not exist", "exercises/ladders.terms", "[a]\nName=A\nExercises=heron\n",
    "[a] there is no exercise 'heron'" },
  { "a template without measures", "measures/templates.terms", "[a]\nName=A\n", "[a] Measures: the key is missing" },
  { "a section by eye with a measure that does not exist", "measures/by-eye.terms", "[a]\nName=A\nMeasures=height\n",
    "[a] there is no measure 'height'" },
  { "a template with a measure that does not exist", "measures/templates.terms", "[a]\nName=A\nMeasures=height\n",
    "[a] there is no measure 'height'" },
  /* measures */
  { "a measure without its group", "measures/a.measure", "[Gauge]\nName=A\n", "[Measure] the group is missing" },
  { "an unknown group", "measures/a.measure", MEASURE "[Color]\nRed=1\n", "[Color] the group is not known" },
  { "a section that does not exist", "measures/a.measure",
    "[Measure]\nOrder=1\nSection=flying\nTasks=running\nMin=0\nMax=9\nBetter=lower\nTrials=3\nName=A\n",
    "[Measure] Section: there is no term 'flying'" },
  { "a part that has no name", "measures/a.measure", MEASURE "Entry=parts\n[Part elbow]\nMax=10\n",
    "[Part elbow] there is no term 'elbow'" },
  { "limits the wrong way round", "measures/a.measure",
    "[Measure]\nOrder=1\nSection=running\nTasks=running\nMin=10\nMax=0\nBetter=lower\nTrials=3\nName=A\n",
    "[Measure] Max: is not above Min" },
  { "an unknown task", "measures/a.measure",
    "[Measure]\nOrder=1\nSection=running\nTasks=running;flying\nMin=0\nMax=9\nBetter=lower\nTrials=3\nName=A\n",
    "[Measure] Tasks: there is no term 'flying'" },
  { "an unknown direction", "measures/a.measure",
    "[Measure]\nOrder=1\nSection=running\nTasks=running\nMin=0\nMax=9\nBetter=up\nTrials=3\nName=A\n",
    "[Measure] Better: 'up' is not known" },
  { "a threshold outside the limits", "measures/a.measure", MEASURE "Threshold=11\n", "[Measure] Threshold: 11 is" },
  { "two kinds of threshold", "measures/a.measure", MEASURE "Threshold=4\nThresholdFemale=5\n",
    "[Measure] Threshold: stands beside" },
  { "an error of zero", "measures/a.measure", MEASURE "MDC=0\n", "[Measure] MDC: 0 is not above 0" },
  { "an error below the standard error", "measures/a.measure", MEASURE "SEM=2\nMDC=1\n", "[Measure] MDC: is not" },
  { "an error of both kinds", "measures/a.measure", MEASURE "MDC=1\nMDCPercent=5\n", "[Measure] MDCPercent: stands" },
  { "a comma for a decimal point", "measures/a.measure", MEASURE "MDC=2,8\n", "[Measure] MDC: '2,8' is not a number" },
  { "a number that is none", "measures/a.measure", MEASURE "WarnMax=nan\n", "[Measure] WarnMax: 'nan' is not" },
  { "a warning outside the limits", "measures/a.measure", MEASURE "WarnMax=12\n", "[Measure] WarnMax: 12 is" },
  { "a member that is no protocol", "measures/a.measure", MEASURE "Compared=surface;mood\n",
    "[Measure] Compared: 'mood'" },
  { "a member named twice", "measures/a.measure", MEASURE "Compared=surface;surface\n", "[Measure] Compared: 'surface'" },
  { "parts that do not reach the limit", "measures/a.measure", MEASURE "Entry=parts\n[Part knee]\nMax=2\n",
    "[Measure] Max: the parts reach 2" },
  { "a part of a measure without parts", "measures/a.measure", MEASURE "[Part knee]\nMax=2\n", "[Part knee] goes with" },
  { "grades that are missing", "measures/a.measure", MEASURE "Entry=grade\n", "[Measure] Entry: no grade" },
  { "bands that fall", "measures/a.measure", MEASURE "[Band good]\nMax=5\n[Band poor]\nMax=3\n", "[Band poor] Max: 3 is" },
  { "a derived value without typed limits", "measures/a.measure", MEASURE "Derive=torque-per-mass\n",
    "[Measure] Derive: goes with" },
  { "a sum of nothing", "measures/a.measure", MEASURE "Derive=sum\n", "[Measure] From: goes with Derive=sum" },
  { "a sum of what does not exist", "measures/a.measure", MEASURE "Derive=sum\nFrom=height\n",
    "[Measure] there is no such measure to add 'height'" },
  { "a sum of itself", "measures/a.measure", MEASURE "Derive=sum\nFrom=a\n", "[Measure] there is no such measure to add 'a'" },
  { "a reference without its source", "measures/a.measure", MEASURE "[Reference 1]\nMean=5\nSD=1\nFrom=Ten\n",
    "[Reference 1] Source: the key is missing" },
  { "what is published without its source", "measures/a.measure", MEASURE "[Published 1]\nText=A few.\n",
    "[Published 1] Source: the key is missing" },
  { "a slip within the limits", "measures/a.measure", MEASURE "[Slip a]\nMin=9\nMax=20\nText=Inches?\n",
    "[Slip a] lies within the limits" },
  { "a slip the wrong way round", "measures/a.measure", MEASURE "[Slip a]\nMin=30\nMax=20\nText=Inches?\n",
    "[Slip a] Max: is not above Min" },
  { "an important change of unknown source", "measures/a.measure", MEASURE "Important=1\nImportantSource=R999\n",
    "[Measure] ImportantSource: " },
  { "an error of unknown source", "measures/a.measure", MEASURE "MDC=1\nSource=R999\n",
    "[Measure] Source: there is no term 'R999'" },
  { "no trials wanted", "measures/a.measure",
    "[Measure]\nOrder=1\nSection=running\nTasks=running\nMin=0\nMax=9\nBetter=lower\nTrials=0\nName=A\n",
    "[Measure] Trials: '0' is not a whole number" },
  /* exercises */
  { "an exercise without steps", "exercises/a.exercise", "[Exercise]\nOrder=1\nPosition=standing\nName=A\n",
    "[Exercise] Step1: the key is missing" },
  { "a step for one side alone", "exercises/a.exercise", EXERCISE "Step2-left=Lift your LEFT leg.\n",
    "[Exercise] Step2-left: stands without" },
  { "a step in both ways", "exercises/a.exercise", EXERCISE "Step2=Lift.\nStep2-left=L\nStep2-right=R\n",
    "[Exercise] Step2: stands beside" },
  { "a gap between steps", "exercises/a.exercise", EXERCISE "Step3=Lower it.\n", "[Exercise] Step3: the key is not known" },
  { "an unknown muscle", "exercises/a.exercise", EXERCISE "Also=wing\n", "[Exercise] Also: there is no term 'wing'" },
  { "an unknown region", "exercises/a.exercise", EXERCISE "HeldBack=groin;ear\n", "[Exercise] HeldBack: there is no" },
  { "a neighbor that is not there", "exercises/a.exercise", EXERCISE "Easier=flying\n", "[Exercise] Easier: there is" },
  { "itself as a neighbor", "exercises/a.exercise", EXERCISE "Harder=a\n", "[Exercise] Harder: there is no other" },
  { "no sets", "exercises/a.exercise", EXERCISE STRENGTH "Sets=0\nReps=10\n", "[Dose strength] Sets: '0' is neither" },
  { "a range the wrong way round", "exercises/a.exercise", EXERCISE STRENGTH "Sets=3-2\nReps=10\n",
    "[Dose strength] Sets: '3-2' is neither" },
  { "repetitions without sets", "exercises/a.exercise", EXERCISE STRENGTH "Reps=10\n", "[Dose strength] Sets: goes with" },
  { "a dose without its article", "exercises/a.exercise", EXERCISE "\n[Dose strength]\nSets=1\nReps=10\n",
    "[Dose strength] Source: the key is missing" },
  { "an unknown phase", "exercises/a.exercise", EXERCISE "\n[Dose fly]\nSets=1\nReps=10\nSource=S1\n",
    "[Dose fly] the group is not known" },
  { "a start dose without work", "exercises/a.exercise", EXERCISE "\n[Start strength]\nRest=30\n",
    "[Start strength] Sets: a start dose" },
  /* advice */
  { "advice without lines", "advice/a.advice", "[a]\nName=A\n", "[a] Line1: the key is missing" },
  { "advice of an unknown kind", "advice/a.advice", "[a]\nKind=poem\nName=A\n", "[a] Kind: 'poem' is not known" },
  { "advice without a name", "advice/a.advice", "[a]\nLine1=Rest.\n", "[a] Name: the key is missing" },
  { "advice that stands in two files", "advice/z.advice", "[load]\nName=A\nLine1=Rest.\n",
    "[load] the group stands in another file" },
  { "advice from an unknown source", "advice/a.advice", "[a]\nName=A\nLine1=Rest.\nSource=S9\n",
    "[a] Source: there is no term 'S9'" },
  { "advice of an unknown group", "advice/a.advice", "[a]\nName=A\nLine1=Rest.\nGroup=sky\n", "[a] Group: there is no term 'sky'" },
  { "advice held back in an unknown region", "advice/a.advice", "[a]\nName=A\nLine1=Rest.\nHeldBack=ear\n",
    "[a] HeldBack: there is no term 'ear'" },
  { "steps that are missing", "advice/a.advice", "[a]\nKind=steps\nName=A\nLine1=Rest.\n", "[a] Step1: the key is missing" },
  { "steps in a page of lines", "advice/a.advice", "[a]\nName=A\nLine1=Rest.\nStep1=Run.\n", "[a] Step1: the key is not known" },
  { "a gap between lines", "advice/a.advice", "[a]\nName=A\nLine1=Rest.\nLine3=Run.\n", "[a] Line3: the key is not known" },
  { "a table of one column", "advice/a.advice", "[a]\nKind=table\nName=A\nColumn1=A\nRow1-1=A\n", "[a] Column1: a table has" },
  { "a table without rows", "advice/a.advice", TABLE, "[a] Row1-1: the key is missing" },
  { "a row without its last cell", "advice/a.advice", TABLE "Row1-1=A\nRow1-2=B\nRow2-1=C\n", "[a] Row2-2: the cell is missing" },
  { "a row without its first cell", "advice/a.advice", TABLE "Row1-1=A\nRow1-2=B\nRow2-2=C\n", "[a] Row2-1: the cell is missing" },
  { "a cell beyond the columns", "advice/a.advice", TABLE "Row1-1=A\nRow1-2=B\nRow1-3=C\n", "[a] Row1-3: the key is not known" },
  { "a gap between rows", "advice/a.advice", TABLE "Row1-1=A\nRow1-2=B\nRow3-1=C\nRow3-2=D\n", "[a] Row3-" },
  { "an empty cell that says something", "advice/a.advice", TABLE "Row1-1=A\nRow1-2=B\nBlank=1-2\n",
    "[a] Row1-2: stands in a cell that Blank" },
  { "an empty cell outside the table", "advice/a.advice", TABLE "Row1-1=A\nRow1-2=B\nBlank=2-1\n", "[a] Blank: there is no cell '2-1'" },
  { "an empty cell that is no place", "advice/a.advice", TABLE "Row1-1=A\nRow1-2=B\nBlank=last\n", "[a] Blank: there is no cell 'last'" },
  { "a cell in another language alone", "advice/a.advice", TABLE "Row1-1=A\nRow1-2[de]=B\nBlank=1-2\n", "[a] Row1-2[de]: the key is not known" },
  { "load advice with a table", "advice/a.advice", TABLE "Load=true\nRow1-1=A\nRow1-2=B\n", "[a] Kind: load advice has lines alone" },
  /* rules */
  { "a rule that never fires", "rules/r01-a.rule", "[Rule]\nVersion=1\nName=A\n", "[Rule] Clear: the key is missing" },
  { "a condition with an unknown sign", "rules/r01-a.rule", "[Rule]\nVersion=1\nName=A\nClear=(sign flying)\n",
    "[Rule] Clear: there is no sign 'flying'" },
  { "a nested unknown measure", "rules/r01-a.rule", RULE "Near=(all (sign low-power) (above flight 5))\n",
    "[Rule] Near: there is no measure 'flight'" },
  { "text that is no condition", "rules/r01-a.rule", RULE "Acts=(sign low-power\n", "[Rule] Acts: " },
  { "near without zones", "rules/r01-a.rule", RULE "Zones=false\nNear=(sign low-power)\n", "[Rule] Near: a rule" },
  { "the threshold of an unknown measure", "rules/r01-a.rule", RULE "Measure=flight\n", "[Rule] Measure: there is no" },
  { "an unknown mark", "rules/r01-a.rule", RULE "Marks=flown\n", "[Rule] Marks: there is no term 'flown'" },
  { "a suggestion of nothing", "rules/r01-a.rule", RULE SUGGEST, "[Suggest 1] suggests nothing" },
  { "an exercise that is not there", "rules/r01-a.rule", RULE SUGGEST "Exercises=clamshell\n",
    "[Suggest 1] Exercises: there is no exercise 'clamshell'" },
  { "a load that is other advice", "rules/r01-a.rule", RULE SUGGEST "Load=brake\n", "[Suggest 1] Load: 'brake' is no load advice" },
  { "unknown advice", "rules/r01-a.rule", RULE SUGGEST "Load=fly\n", "[Suggest 1] Load: there is no term 'fly'" },
  { "an unknown cue", "rules/r01-a.rule", RULE SUGGEST "RunningCue=fly\n", "[Suggest 1] RunningCue: there is no" },
  { "a suggestion of unknown worth", "rules/r01-a.rule", RULE "\n[Suggest 1]\nLoad=load\nKnownFrom=hearsay\n",
    "[Suggest 1] KnownFrom: there is no term 'hearsay'" },
  { "a gap between suggestions", "rules/r01-a.rule", RULE "\n[Suggest 2]\nLoad=load\nKnownFrom=opinion\n",
    "[Suggest 2] the group is not known" },
};

static void
put (GHashTable *files,
     const char *path,
     const char *text)
{
  g_hash_table_insert (files, g_strdup (path), g_bytes_new (text, strlen (text)));
}

static GHashTable *
make_files (void)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < G_N_ELEMENTS (ground); i++)
    put (files, ground[i].path, ground[i].text);

  return files;
}

static void
test_broken (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GHashTable) files = make_files ();
  g_autoptr (StanceCatalog) catalog = NULL;
  g_autoptr (GError) error = NULL;

  put (files, row->path, row->text);
  catalog = stance_catalog_load_files (files, TRUE, &error);

  g_assert_null (catalog);
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_CONTENT);
  g_assert_true (g_str_has_prefix (error->message, row->path));
  if (strstr (error->message, row->message) == NULL)
    g_error ("“%s” does not say “%s”", error->message, row->message);
}

static void
test_left_out (void)
{
  g_autoptr (GHashTable) files = make_files ();
  g_autoptr (StanceCatalog) catalog = NULL;

  put (files, "measures/a.measure", MEASURE "Color=red\n");
  put (files, "measures/b.measure", MEASURE);
  g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "*measures/a.measure: *Color: the key is not known");
  catalog = stance_catalog_load_files (files, FALSE, NULL);
  g_test_assert_expected_messages ();

  g_assert_null (stance_catalog_find_measure (catalog, "a"));
  g_assert_nonnull (stance_catalog_find_measure (catalog, "b"));
  g_assert_cmpuint (stance_catalog_get_measures (catalog)->len, ==, 1);
}

static void
test_ground (void)
{
  g_autoptr (GHashTable) files = make_files ();
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceCatalog) catalog = NULL;
  const StanceExercise *exercise;

  put (files, "measures/a.measure", MEASURE);
  put (files, "exercises/b.exercise", EXERCISE "Easier=a\nHarder=c\n" STRENGTH "Sets=2-3\nReps=10\n");
  put (files, "exercises/a.exercise", EXERCISE);
  put (files, "exercises/c.exercise", EXERCISE);
  catalog = stance_catalog_load_files (files, TRUE, &error);
  g_assert_no_error (error);

  exercise = stance_catalog_find_exercise (catalog, "b");
  g_assert_cmpstr (exercise->easier, ==, "a");
  g_assert_cmpstr (exercise->harder, ==, "c");
  g_assert_cmpstr (stance_exercise_get_dose (exercise, "strength")->source, ==, "S1");
}

static void
test_rule (void)
{
  g_autoptr (GHashTable) files = make_files ();
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceCatalog) catalog = NULL;
  const StanceRule *rule;

  put (files, "exercises/a.exercise", EXERCISE);
  put (files, "rules/r01-fly.rule", RULE "Side=complaint\n" SUGGEST "Exercises=a\nRunningCue=run-tall\n");
  catalog = stance_catalog_load_files (files, TRUE, &error);
  g_assert_no_error (error);

  rule = stance_catalog_find_rule (catalog, "r01");
  g_assert_nonnull (rule);
  g_assert_true (rule == stance_catalog_find_rule (catalog, "r01-fly"));
  g_assert_null (stance_catalog_find_rule (catalog, "r0"));
  g_assert_null (stance_catalog_find_rule (catalog, "r02"));
  g_assert_null (stance_catalog_find_rule (catalog, NULL));
  g_assert_cmpint (rule->side, ==, STANCE_RULE_COMPLAINT_SIDE);
  g_assert_cmpstr (stance_rule_get_evidence (rule), ==, "opinion");
  g_assert_true (rule->zones);
}

static void
test_citation (void)
{
  g_autoptr (GHashTable) files = make_files ();
  g_autoptr (StanceCatalog) catalog = stance_catalog_load_files (files, TRUE, NULL);
  g_autofree char *two = stance_catalog_dup_citation (catalog, "R5; S1");
  g_autofree char *plain = stance_catalog_dup_citation (catalog, "BJSM 2018;52:659");
  g_autofree char *none = stance_catalog_dup_citation (catalog, NULL);

  g_assert_cmpstr (two, ==, "Somebody 2019; Article");
  g_assert_cmpstr (plain, ==, "BJSM 2018;52:659");
  g_assert_cmpstr (none, ==, "");
}

/* The languages are asked for by name; that of the process has no say. */
static void
test_languages (void)
{
  g_autoptr (GHashTable) files = make_files ();
  g_autoptr (StanceCatalog) catalog = stance_catalog_load_files (files, TRUE, NULL);
  const StanceTerm *running = stance_catalog_find_term (catalog, STANCE_TERMS_SECTION, "running");
  const char       *languages[] = { "en", "de", "de_AT", "ar", "", NULL };
  const char       *expected[] = { "Running", "Laufen", "Laufen", "Running", "Running", "Running" };

  g_setenv ("LANGUAGE", "de", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *name = stance_term_dup_name (running, languages[i]);

      g_assert_cmpstr (name, ==, expected[i]);
    }
  g_assert_null (stance_term_dup_text (running, "Detail", "de"));
  g_unsetenv ("LANGUAGE");
}

/* A warning ends a test, so this one says that no shipped file is broken. */
static void
test_shipped (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();

  g_assert_cmpuint (stance_catalog_get_measures (catalog)->len, ==, 46);
  g_assert_cmpuint (stance_catalog_get_exercises (catalog)->len, >=, 10);
  for (int i = 0; i < STANCE_N_TERMS; i++)
    g_assert_cmpuint (stance_catalog_get_terms (catalog, i)->len, >, 0);
}

static const struct
{
  StanceTerms terms;
  guint       n;
  const char *one;
} lists[] = {
  { STANCE_TERMS_RED_FLAG, 35, "steroid-or-quinolone" },
  { STANCE_TERMS_SCREEN_LINE, 6, "line-6" },
  { STANCE_TERMS_SIGN, 15, "pain-downhill" },
  { STANCE_TERMS_MARK, 8, "walk-30-min-ok" },
  { STANCE_TERMS_CUE, 15, "land-under-body" },
  { STANCE_TERMS_REGION, 12, "none" },
  { STANCE_TERMS_SETTLES, 3, "longer" },
  { STANCE_TERMS_BONE_SITE, 13, "sesamoid" },
  { STANCE_TERMS_TEMPLATE, 5, "not-a-runner" },
  { STANCE_TERMS_RIVALS, 1, "movement-score" },
  { STANCE_TERMS_BY_EYE, 5, "running-volume" },
  { STANCE_TERMS_EVIDENCE, 4, "opinion" },
};

static void
test_complete (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_assert_cmpuint (stance_catalog_get_terms (catalog, lists[i].terms)->len, ==, lists[i].n);
      g_assert_nonnull (stance_catalog_find_term (catalog, lists[i].terms, lists[i].one));
    }
}

/* Tiers decide whether a program may be made at all. */
static void
test_tiers (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray *flags = stance_catalog_get_terms (catalog, STANCE_TERMS_RED_FLAG);
  int              n[5] = { 0 };

  for (guint i = 0; i < flags->len; i++)
    n[((StanceTerm *) flags->pdata[i])->tier]++;

  g_assert_cmpint (n[1], ==, 12);
  g_assert_cmpint (n[2], ==, 1);
  g_assert_cmpint (n[3], ==, 10);
  g_assert_cmpint (n[4], ==, 12);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strdup_printf ("/catalog/refuses %s and names the place", broken[i].promise);

      g_test_add_data_func (path, &broken[i], test_broken);
    }
  g_test_add_func ("/catalog/a broken file is left out with a warning", test_left_out);
  g_test_add_func ("/catalog/an exercise may point at one that is read after it", test_ground);
  g_test_add_func ("/catalog/a rule may be named by its number alone", test_rule);
  g_test_add_func ("/catalog/a source is told as a citation", test_citation);
  g_test_add_func ("/catalog/languages fall back to English", test_languages);
  g_test_add_func ("/catalog/every shipped file loads without a warning", test_shipped);
  g_test_add_func ("/catalog/the closed lists are complete", test_complete);
  g_test_add_func ("/catalog/each red flag has its tier", test_tiers);

  return g_test_run ();
}
