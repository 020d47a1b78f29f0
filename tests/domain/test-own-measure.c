/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-condition-private.h"
#include "stance-own-content.h"
#include "stance-rival.h"

#include <math.h>

#define HEAD                                                                                   \
  "[Measure]\nSection=movement\nTasks=squat\nUnit=cm\nDecimals=1\nSides=true\nMin=0\nMax=60\n" \
  "Better=higher\nTrials=3\nName=Reach to the front\nShort=Reach\n"

typedef struct
{
  StanceCatalog    *base;
  StanceOwnContent *own;
  StanceClinic     *clinic;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->base = stance_catalog_new ();
  fixture->own = stance_own_content_new ();
  fixture->clinic = stance_clinic_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  stance_catalog_unref (fixture->base);
  stance_own_content_free (fixture->own);
  stance_clinic_free (fixture->clinic);
}

static StanceOwnMeasure *
add (Fixture    *fixture,
     const char *name,
     const char *text)
{
  g_autoptr (GError) error = NULL;
  StanceOwnMeasure *own = stance_own_measure_parse (name, text, strlen (text), fixture->base, &error);

  g_assert_no_error (error);
  g_ptr_array_add (fixture->own->measures, own);

  return own;
}

static StanceCatalog *
make_catalog (Fixture *fixture)
{
  g_autoptr (GPtrArray) faults = NULL;
  StanceCatalog *catalog = stance_catalog_with_own (fixture->base, fixture->own, &faults);

  g_assert_cmpuint (faults->len, ==, 0);

  return catalog;
}

static const struct
{
  const char *what;
  const char *name;
  const char *text;
  const char *message;
} faults[] = {
  { "an unknown section", "reach.measure", "[Measure]\nSection=yard\nTasks=squat\nMin=0\nMax=6\nBetter=lower\nTrials=1\nName=A\n", "reach.measure: [Measure] Section: there is no term 'yard'" },
  { "limits the wrong way round", "reach.measure", "[Measure]\nSection=movement\nTasks=squat\nMin=6\nMax=0\nBetter=lower\nTrials=1\nName=A\n", "reach.measure: [Measure] Max: is not above Min" },
  { "a threshold outside its limits", "reach.measure", HEAD "Threshold=61\n", "reach.measure: [Measure] Threshold: 61 is outside 0 … 60" },
  { "an error of zero", "reach.measure", HEAD "SEM=0\n", "reach.measure: [Measure] SEM: 0 is not above 0" },
  { "a change that is smaller than its error", "reach.measure", HEAD "SEM=2\nMDC=1\n", "reach.measure: [Measure] MDC: is not above SEM" },
  { "no name", "reach.measure", "[Measure]\nSection=movement\nTasks=squat\nMin=0\nMax=6\nBetter=lower\nTrials=1\n", "reach.measure: [Measure] Name: the key is missing" },
  { "an unknown key", "reach.measure", HEAD "Color=red\n", "reach.measure: [Measure] Color: the key is not known" },
  { "a sum of what is not there", "reach.measure", HEAD "Derive=sum\nFrom=yards\n", "measures/reach.measure: [Measure] there is no such measure to add 'yards'" },
  { "rivals that nobody knows", "reach.measure", HEAD "Rivals=none\n", "reach.measure: [Measure] Rivals: there is no term 'none'" },
  { "the id of one of Stance's own", "cadence.measure", HEAD, "cadence.measure: [Measure] Id: Stance itself has a measure 'cadence'" },
  { "an id that leaves the folder", "reach.measure", HEAD "Id=../reach\n", "reach.measure: [Measure] Id: '../reach'" },
  { "an exercise", "reach.measure", "[Exercise]\nName=Heron\n", "reach.measure: [Measure] " },
  { "nothing at all", "reach.measure", "", "reach.measure: [Measure] " },
};

static void
test_fault (Fixture      *fixture,
            gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;

  g_assert_null (stance_own_measure_parse (faults[row].name, faults[row].text, strlen (faults[row].text), fixture->base, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_CONTENT);
  if (!g_str_has_prefix (error->message, faults[row].message))
    g_error ("“%s” instead of “%s”", error->message, faults[row].message);
}

static void
test_round_trip (Fixture      *fixture,
                 gconstpointer unused)
{
  const GPtrArray *measures = stance_catalog_get_measures (fixture->base);

  for (guint i = 0; i < measures->len; i++)
    {
      g_autofree char *text = stance_measure_dup_file (measures->pdata[i]);
      g_autofree char *name = g_strdup_printf ("own-%u.measure", i);

      g_test_message ("%s", ((const StanceMeasure *) measures->pdata[i])->id);
      add (fixture, name, text);
    }
  stance_catalog_unref (make_catalog (fixture));
}

/* The catalog before goes on unchanged. */
static void
test_catalog (Fixture      *fixture,
              gconstpointer unused)
{
  guint n_before = stance_catalog_get_measures (fixture->base)->len;
  g_autoptr (StanceCatalog) catalog = NULL;
  const StanceMeasure *reach;

  add (fixture, "reach.measure", HEAD "Threshold=20\nNearZone=5\nSEM=1.2\nMDC=3.3\n");
  catalog = make_catalog (fixture);
  reach = stance_catalog_find_measure (catalog, "reach");
  g_assert_true (reach->own);
  g_assert_false (reach->retired);
  g_assert_cmpfloat_with_epsilon (stance_measure_get_error (reach, 30), 3.3, 1e-9);
  g_assert_cmpuint (stance_catalog_get_measures (catalog)->len, ==, n_before + 1);
  g_assert_true (g_ptr_array_index (stance_catalog_get_measures (catalog), n_before) == reach);
  g_assert_cmpuint (stance_catalog_get_measures (fixture->base)->len, ==, n_before);
  g_assert_null (stance_catalog_find_measure (fixture->base, "reach"));
}

/* One that an earlier version of Stance did not bring, and this one does. */
static void
test_collision (Fixture      *fixture,
                gconstpointer unused)
{
  StanceOwnMeasure *own = add (fixture, "reach.measure", HEAD);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (StanceCatalog) catalog = NULL;

  g_free (own->id);
  own->id = g_strdup ("cadence");
  catalog = stance_catalog_with_own (fixture->base, fixture->own, &found);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (stance_catalog_find_measure (catalog, "cadence") == stance_catalog_find_measure (fixture->base, "cadence"));
}

static void
test_sum (Fixture      *fixture,
          gconstpointer unused)
{
  g_autoptr (StanceCatalog) catalog = NULL;
  StanceOwnMeasure *sum = stance_own_measure_new ();

  /* Before the one that it adds. */
  g_free (sum->id);
  sum->id = g_strdup ("all");
  g_free (sum->content);
  sum->content = g_strdup (HEAD "Derive=sum\nFrom=reach;weight-bearing-lunge\n");
  g_ptr_array_add (fixture->own->measures, sum);
  add (fixture, "reach.measure", HEAD);
  catalog = make_catalog (fixture);
  g_assert_cmpstr (stance_catalog_find_measure (catalog, "all")->from[0], ==, "reach");
}

static void
test_template (Fixture      *fixture,
               gconstpointer unused)
{
  static const char *const measures[] = { "reach", "lost", "cadence", NULL };
  StanceTemplate          *ours = stance_template_new ("Ours", measures);
  StanceTemplate          *old = stance_template_new ("Old", measures);
  guint                    n_before = stance_catalog_get_terms (fixture->base, STANCE_TERMS_TEMPLATE)->len;
  g_autoptr (StanceCatalog) catalog = NULL;
  const StanceTerm *term;
  g_autofree char  *name = NULL;

  stance_set_text (&ours->id, "1");
  ours->folded = TRUE;
  stance_set_text (&old->id, "2");
  old->archived = TRUE;
  g_ptr_array_add (fixture->own->templates, ours);
  g_ptr_array_add (fixture->own->templates, old);
  add (fixture, "reach.measure", HEAD);
  catalog = make_catalog (fixture);

  g_assert_cmpuint (stance_catalog_get_terms (catalog, STANCE_TERMS_TEMPLATE)->len, ==, n_before + 1);
  term = g_ptr_array_index (stance_catalog_get_terms (catalog, STANCE_TERMS_TEMPLATE), n_before);
  name = stance_term_dup_name (term, "de");
  g_assert_cmpstr (name, ==, "Ours");
  g_assert_true (term->folded && term->own);
  g_assert_cmpuint (g_strv_length ((char **) term->measures), ==, 2);
  g_assert_cmpstr (term->measures[1], ==, "cadence");
  g_assert_true (stance_catalog_find_term (catalog, STANCE_TERMS_TEMPLATE, "2")->retired);
}

static void
test_ticks (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (StanceTemplate) template = stance_template_new ("Ours", NULL);
  g_autofree char *list = NULL;

  stance_template_set (template, "cadence", TRUE);
  stance_template_set (template, "qasls", TRUE);
  stance_template_set (template, "cadence", TRUE);
  stance_template_set (template, "lefs", TRUE);
  stance_template_set (template, "lefs", FALSE);
  list = g_strjoinv (" ", template->measures);
  g_assert_cmpstr (list, ==, "qasls cadence");
}

/* Who asks, the clinic's standard, and what a form then asks for. */
static const struct
{
  const char *template;
  const char *standard;
  const char *asked[4];
} standards[] = {
  { "hip-drop-screen", NULL, { "lateral-step-down" } },
  { "hip-drop-screen", "lateral-step-down", { "lateral-step-down" } },
  { "hip-drop-screen", "qasls", { "qasls" } },
  { "knee-tracking-screen", NULL, { "lateral-step-down", "single-leg-squat-rating" } },
  { "knee-tracking-screen", "single-leg-squat-rating", { "single-leg-squat-rating" } },
  { "runner-full", "lateral-step-down", { "lateral-step-down" } },
  { "runner-full", "gone", { "lateral-step-down", "single-leg-squat-rating", "qasls" } },
  { "own", "lateral-step-down", { "qasls" } },
  { NULL, "lateral-step-down", { "lateral-step-down", "single-leg-squat-rating", "qasls" } },
};

static void
test_standard (Fixture      *fixture,
               gconstpointer unused)
{
  static const char *const rivals[] = { "lateral-step-down", "single-leg-squat-rating", "qasls" };
  static const char *const qasls[] = { "qasls", NULL };
  StanceTemplate          *own = stance_template_new ("Own", qasls);
  g_autoptr (StanceCatalog) catalog = NULL;

  stance_set_text (&own->id, "own");
  g_ptr_array_add (fixture->own->templates, own);
  catalog = make_catalog (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (standards); i++)
    {
      const StanceTerm *template = stance_catalog_find_term (catalog, STANCE_TERMS_TEMPLATE, standards[i].template);

      stance_clinic_set_standard (fixture->clinic, "movement-score", standards[i].standard);
      for (gsize j = 0; j < G_N_ELEMENTS (rivals); j++)
        {
          const StanceMeasure *measure = stance_catalog_find_measure (catalog, rivals[j]);
          gboolean             asked = g_strv_contains (standards[i].asked, rivals[j]);

          g_test_message ("%s, %s: %s", standards[i].template, standards[i].standard, rivals[j]);
          g_assert_cmpint (stance_rival_is_asked (catalog, fixture->clinic, template, measure), ==, asked);
        }
    }
}

static void
test_preferred (Fixture      *fixture,
                gconstpointer unused)
{
  const StanceMeasure *qasls = stance_catalog_find_measure (fixture->base, "qasls");
  const StanceMeasure *step = stance_catalog_find_measure (fixture->base, "lateral-step-down");
  const StanceMeasure *cadence = stance_catalog_find_measure (fixture->base, "cadence");

  g_assert_null (stance_rival_get_preferred (fixture->base, fixture->clinic, qasls));
  stance_clinic_set_standard (fixture->clinic, "movement-score", "lateral-step-down");
  g_assert_true (stance_rival_get_preferred (fixture->base, fixture->clinic, qasls) == step);
  g_assert_null (stance_rival_get_preferred (fixture->base, fixture->clinic, step));
  g_assert_null (stance_rival_get_preferred (fixture->base, fixture->clinic, cadence));

  /* Never one that measures something else. */
  stance_clinic_set_standard (fixture->clinic, "movement-score", "cadence");
  g_assert_null (stance_rival_get_preferred (fixture->base, fixture->clinic, qasls));
}

static void
test_retired (Fixture      *fixture,
              gconstpointer unused)
{
  g_autoptr (StanceCatalog) catalog = NULL;
  const StanceMeasure *reach;

  add (fixture, "reach.measure", HEAD "Rivals=movement-score\n")->retired = TRUE;
  catalog = make_catalog (fixture);
  reach = stance_catalog_find_measure (catalog, "reach");
  g_assert_true (reach->retired);
  g_assert_false (stance_rival_is_asked (catalog, fixture->clinic, NULL, reach));
  stance_clinic_set_standard (fixture->clinic, "movement-score", "reach");
  g_assert_null (stance_rival_find_standard (catalog, fixture->clinic, "movement-score"));
}

/* The clinic's own goes before the shipped one; a sex that it leaves out keeps that. */
static void
test_thresholds (Fixture      *fixture,
                 gconstpointer unused)
{
  const StanceMeasure *knee = stance_catalog_find_measure (fixture->base, "fppa-squat");
  const StanceCase     situation = { .catalog = fixture->base, .clinic = fixture->clinic };

  g_assert_cmpfloat_with_epsilon (stance_case_find_threshold (&situation, knee, STANCE_SEX_FEMALE), 13.5, 1e-9);
  stance_clinic_set_threshold_of (fixture->clinic, "fppa-squat", STANCE_SEX_MALE, 10);
  g_assert_cmpfloat_with_epsilon (stance_case_find_threshold (&situation, knee, STANCE_SEX_FEMALE), 13.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (stance_case_find_threshold (&situation, knee, STANCE_SEX_MALE), 10, 1e-9);
  g_assert_true (isnan (stance_case_find_threshold (&situation, knee, STANCE_SEX_UNKNOWN)));

  stance_clinic_set_threshold (fixture->clinic, "fppa-squat", 12);
  for (int sex = STANCE_SEX_UNKNOWN; sex <= STANCE_SEX_OTHER; sex++)
    g_assert_cmpfloat_with_epsilon (stance_case_find_threshold (&situation, knee, sex), 12, 1e-9);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/own measure/refuses %s", faults[i].what);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_fault, tear_down);
    }
  ADD ("/own measure/each shipped one is written and read again under another id", test_round_trip);
  ADD ("/own measure/a catalog with it leaves the one before as it was", test_catalog);
  ADD ("/own measure/what Stance brings goes before one of the same id", test_collision);
  ADD ("/own measure/may add up others, whichever comes first", test_sum);
  ADD ("/own measure/a retired one is found, not asked for, and no standard", test_retired);
  ADD ("/own template/stands after the shipped ones with the measures that there are", test_template);
  ADD ("/own template/a measure is ticked once", test_ticks);
  ADD ("/rivals/a shipped template asks for the standard, an own one for what it says", test_standard);
  ADD ("/rivals/the others stand back behind the standard", test_preferred);
  ADD ("/clinic/thresholds by sex go before the shipped ones", test_thresholds);

  return g_test_run ();
}
