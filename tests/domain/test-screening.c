/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-correction.h"
#include "visit.h"

#include <string.h>

typedef struct
{
  const char *path;
  const char *visit;
  const char *expected; /* "code:tier" with "!" where it stops, "~" overridden, "^" cleared */
} StopRow;

static const StopRow rows[] = {
  { "/stops/not asked is not none", "unasked", "not-screened:0!" },
  { "/stops/asked and none", "", "" },
  { "/stops/a tick is an answer", "unasked flag=compartment", "compartment:1!" },
  { "/stops/tier 1 stops", "flag=saddle-or-bladder", "saddle-or-bladder:1!" },
  { "/stops/tier 1 cannot be overridden", "flag=compartment override=compartment/seen/2026-12-01", "compartment:1!" },
  { "/stops/tier 2 stops", "flag=bone-stress-high-risk", "bone-stress-high-risk:2!" },
  { "/stops/tier 3 stops", "flag=weight-loss", "weight-loss:3!" },
  { "/stops/tier 3 is overridden with a reason and a review date", "flag=weight-loss override=weight-loss/diet/2026-12-01",
    "weight-loss:3~" },
  { "/stops/an override without a reason is none", "flag=weight-loss override=weight-loss//2026-12-01", "weight-loss:3!" },
  { "/stops/an override without a date is none", "flag=weight-loss override=weight-loss/diet/soon", "weight-loss:3!" },
  { "/stops/an override is for its own code", "flag=weight-loss flag=locked-knee override=weight-loss/diet/2026-12-01",
    "weight-loss:3~ locked-knee:3!" },
  { "/stops/tier 4 is listed and does not stop", "flag=under-18", "under-18:4" },
  { "/stops/codes stand in the order of their tier", "flag=under-18 flag=weight-loss flag=compartment",
    "compartment:1! weight-loss:3! under-18:4" },
  { "/stops/a clearance where the code first stood is none",
    "flag=bone-stress-high-risk clearance=bone-stress-high-risk", "bone-stress-high-risk:2!" },
  { "/stops/a clearance of tier 1 where it first stood is none", "flag=compartment clearance=compartment", "compartment:1!" },
  { "/young/under 18 is listed", "age=17", "under-18:4" },
  { "/young/and is no answer to the screen", "unasked age=17", "not-screened:0! under-18:4" },
  { "/young/18 is not under 18", "age=18", "" },
  { "/young/any yes is tier 3", "age=15 young=fever", "young-person-abnormal:3! under-18:4" },
  { "/young/hips that turn differently are", "age=15 young=rotation-differs", "young-person-abnormal:3! under-18:4" },
  { "/young/it can be set aside with a reason",
    "age=15 young=limp override=young-person-abnormal/seen/2026-12-01", "young-person-abnormal:3~ under-18:4" },
  { "/bone/a site alone is no suspicion", "site=groin", "" },
  { "/bone/pain that builds with running is, at the groin tier 2", "site=groin builds", "bone-stress-high-risk:2!" },
  { "/bone/so is pain at rest", "site=navicular rest", "bone-stress-high-risk:2!" },
  { "/bone/so is a tender spot", "site=fifth-base tender", "bone-stress-high-risk:2!" },
  { "/bone/the inner shin is tier 3", "site=shin-inner builds", "bone-stress-other:3!" },
  { "/bone/the front of the shin is tier 2", "site=shin-front builds", "bone-stress-high-risk:2!" },
  { "/bone/the second base is tier 3", "site=second-base tender", "bone-stress-other:3!" },
  { "/bone/the middle of the foot is tier 3", "site=midfoot tender", "bone-stress-other:3!" },
  { "/bone/one risk factor is not enough without a sign", "site=thigh flag=load-jump", "load-jump:4" },
  { "/bone/two risk factors are", "site=thigh flag=load-jump flag=osteoporosis",
    "bone-stress-high-risk:2! load-jump:4 osteoporosis:4" },
  { "/bone/low energy and lost periods are one factor", "site=thigh flag=energy-or-eating flag=menstrual-change",
    "energy-or-eating:4 menstrual-change:4" },
  { "/bone/with a third they are two", "site=thigh flag=energy-or-eating flag=menstrual-change flag=past-bone-stress",
    "bone-stress-high-risk:2! energy-or-eating:4 menstrual-change:4 past-bone-stress:4" },
  { "/bone/two risk factors without a site are none", "flag=load-jump flag=osteoporosis region=groin",
    "load-jump:4 osteoporosis:4" },
  { "/bone/other codes of tier 4 are no risk factors", "site=thigh flag=under-18 flag=falls-risk",
    "under-18:4 falls-risk:4" },
  { "/bone/a code that is ticked and derived stands once", "site=groin builds flag=bone-stress-high-risk",
    "bone-stress-high-risk:2!" },
  { "/bone/a derived code of tier 3 can be overridden",
    "site=midfoot builds override=bone-stress-other/imaged/2026-12-01", "bone-stress-other:3~" },
};

static char *
describe (const GArray *stops)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (stops, StanceStopReason, i);

      g_string_append_printf (text, "%s%s:%d%s%s%s", i > 0 ? " " : "", stop->code, stop->tier,
                              stop->stops ? "!" : "", stop->overridden ? "~" : "", stop->cleared ? "^" : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_stops (gconstpointer data)
{
  const StopRow *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  g_autoptr (GArray) stops = NULL;
  g_autofree char *found = NULL;

  visit_init (&visit, row->visit);
  stops = stance_assessment_list_stops (visit.assessment, catalog, NULL);
  found = describe (stops);

  g_assert_cmpstr (found, ==, row->expected);
  g_assert_true (stance_stops_stop (stops) == (strchr (row->expected, '!') != NULL));
}

static void
test_clearance (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (GPtrArray) visits = g_ptr_array_new ();
  g_auto (Visit) first = { NULL };
  g_auto (Visit) second = { NULL };
  g_autoptr (GArray) cleared = NULL;
  g_autoptr (GArray) amended = NULL;

  visit_init (&first, "id=first site=groin builds date=2026-09-01");
  visit_init (&second, "id=second site=groin builds clearance=bone-stress-high-risk");
  g_ptr_array_add (visits, first.assessment);
  cleared = stance_assessment_list_stops (second.assessment, catalog, visits);
  stance_set_text (&second.assessment->previous, "first");
  amended = stance_assessment_list_stops (second.assessment, catalog, visits);

  g_assert_true (g_array_index (cleared, StanceStopReason, 0).cleared);
  g_assert_false (stance_stops_stop (cleared));
  g_assert_true (stance_stops_stop (amended));
}

static void
test_untick (void)
{
  g_autoptr (StanceScreening) screening = stance_screening_new ();

  stance_screening_set_flag (screening, "weight-loss", TRUE);
  stance_screening_set_flag (screening, "weight-loss", TRUE);
  g_assert_cmpint (screening->flags->len, ==, 1);
  stance_screening_set_flag (screening, "weight-loss", FALSE);
  g_assert_false (stance_screening_has_flag (screening, "weight-loss"));
  g_assert_true (screening->asked);
}

/* Two stops of tier 3 are set aside each with its own reason. */
static void
test_two_overrides (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  g_autoptr (GArray) stops = NULL;

  visit_init (&visit, "flag=weight-loss flag=locked-knee override=weight-loss/diet/2026-12-01");
  stance_screening_set_override (visit.assessment->screening, "locked-knee", "seen by the surgeon", "2026-12-02");
  stance_screening_set_override (visit.assessment->screening, "weight-loss", "told", "2026-12-03");
  stops = stance_assessment_list_stops (visit.assessment, catalog, NULL);

  g_assert_false (stance_stops_stop (stops));
  g_assert_cmpuint (visit.assessment->screening->further->len, ==, 1);
  g_assert_cmpstr (stance_screening_find_override (visit.assessment->screening, "weight-loss")->reason, ==, "told");
  g_assert_cmpstr (stance_screening_find_override (visit.assessment->screening, "locked-knee")->review, ==, "2026-12-02");
}

typedef struct
{
  const char *path;
  const char *before;
  const char *after;
  const char *lost;
} LostRow;

static const LostRow lost_rows[] = {
  { "/taken back/nothing", "flag=compartment", "flag=compartment", "" },
  { "/taken back/tier 1", "flag=compartment flag=calf-swelling", "flag=calf-swelling", "compartment" },
  { "/taken back/tier 3 may be", "flag=weight-loss", "", "" },
  { "/taken back/tier 2 that was ticked", "flag=bone-stress-high-risk", "", "bone-stress-high-risk" },
  { "/taken back/tier 2 with the sign it was derived from", "site=groin builds", "site=groin", "bone-stress-high-risk" },
  { "/taken back/tier 2 with the place", "site=groin builds", "", "bone-stress-high-risk" },
  { "/taken back/tier 2 by another place", "site=groin builds", "site=midfoot builds", "bone-stress-high-risk" },
  { "/taken back/tier 2 with a risk factor", "site=thigh flag=load-jump flag=osteoporosis", "site=thigh flag=load-jump",
    "bone-stress-high-risk" },
  { "/taken back/not while another sign still says so", "site=groin builds rest", "site=groin rest", "" },
  { "/taken back/not while it is ticked as well", "site=groin builds flag=bone-stress-high-risk", "flag=bone-stress-high-risk", "" },
};

static void
test_lost (gconstpointer data)
{
  const LostRow *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) before = { NULL };
  g_auto (Visit) after = { NULL };
  const StanceCorrection *correction;

  visit_init (&before, row->before);
  visit_init (&after, row->after);
  stance_screening_correct (after.assessment->screening, before.assessment->screening, catalog, "A. Example", "a slip",
                            "2026-11-02T09:00:00Z");

  g_assert_cmpuint (after.assessment->screening->corrections->len, ==, *row->lost != '\0');
  if (*row->lost == '\0')
    return;

  correction = g_ptr_array_index (after.assessment->screening->corrections, 0);
  g_assert_cmpstr (correction->code, ==, row->lost);
  g_assert_cmpstr (correction->by, ==, "A. Example");
  g_assert_cmpstr (correction->reason, ==, "a slip");
}

/* Who, when and which texts; nothing of it while nobody was asked. */
static void
test_stamp (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceScreening) screening = stance_screening_new ();

  stance_screening_stamp (screening, catalog, "someone", "2026-11-02T09:00:00Z");
  g_assert_null (screening->asked_at);
  g_assert_cmpint (screening->version, ==, 0);

  screening->asked = TRUE;
  stance_screening_stamp (screening, catalog, "someone", "2026-11-02T09:00:00Z");
  g_assert_cmpstr (screening->asked_by, ==, "someone");
  g_assert_cmpstr (screening->asked_at, ==, "2026-11-02T09:00:00Z");
  g_assert_cmpint (screening->version, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add_data_func (rows[i].path, &rows[i], test_stops);
  for (guint i = 0; i < G_N_ELEMENTS (lost_rows); i++)
    g_test_add_data_func (lost_rows[i].path, &lost_rows[i], test_lost);
  g_test_add_func ("/stops/two codes are set aside each with its reason", test_two_overrides);
  g_test_add_func ("/screen/who was asked, when and what is noted", test_stamp);
  g_test_add_func ("/stops/a clearance counts in a later visit, not in an amended one", test_clearance);
  g_test_add_func ("/stops/a flag is ticked once and can be unticked", test_untick);

  return g_test_run ();
}
