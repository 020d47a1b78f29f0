/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stance-assessment-difference.h"
#include "stance-assessment-screened.h"
#include "stance-correction.h"

#include "visit.h"

/* @differences: "kind[:id[@task]/side]=ht", h when it stands here, t when there. */
typedef struct
{
  const char *name;
  const char *here;
  const char *there;
  const char *differences;
} Row;

static const Row rows[] = {
  { "two that say the same do not differ",
    "region=groin/left worst=3 runs cadence=168 pelvic-drop-running/left=6.2*7",
    "region=groin/left worst=3 runs cadence=168 pelvic-drop-running/left=6.2*7", "" },
  { "a value typed in one of them only stands there only",
    "cadence=168", "cadence=168 pelvic-drop-running/left=6.2*7", "observation:pelvic-drop-running@running/left=-t" },
  { "a value typed otherwise stands in both",
    "pelvic-drop-running/left=6.2*7", "pelvic-drop-running/left=6.2*6", "observation:pelvic-drop-running@running/left=ht" },
  { "a value differs by its side and its task",
    "eye-knee-in@squat/left=2", "eye-knee-in@squat/right=2",
    "observation:eye-knee-in@squat/left=h- observation:eye-knee-in@squat/right=-t" },
  { "one part of a score makes it another",
    "lateral-step-down/left.knee=2", "lateral-step-down/left.knee=1",
    "observation:lateral-step-down@step-down/left=ht" },
  { "the seconds of a grade make it another",
    "trendelenburg/left=delayed:18", "trendelenburg/left=delayed:19",
    "observation:trendelenburg@single-leg-stand/left=ht" },
  { "a lever makes a force another",
    "hip-abduction-strength/left=180 lever=0.38", "hip-abduction-strength/left=180 lever=0.40",
    "observation:hip-abduction-strength@side-lying/left=ht" },
  { "how one value was measured makes it another",
    "hip-abduction-strength/left=180 own.contraction=isometric", "hip-abduction-strength/left=180",
    "observation:hip-abduction-strength@side-lying/left=ht" },
  { "the complaint is one thing",
    "region=groin/left worst=3", "region=groin/left worst=4", "complaint=ht" },
  { "a red flag makes the safety screen another",
    "flag=calf-swelling", "", "screening=ht" },
  { "the bone question belongs to the safety screen",
    "site=groin builds", "site=groin builds tender", "screening=ht" },
  { "not asked is not the same as none",
    "unasked", "", "screening=-t" },
  { "running or not is one thing", "runs", "", "running=h-" },
  { "the day of the visit is one thing", "date=2026-11-02", "date=2026-11-03", "date=ht" },
  { "how it was measured differs by each member",
    "contraction=eccentric", "contraction=isometric", "context:contraction=ht" },
  { "signs and marks differ one by one",
    "sign=low-power mark=nerve-clear", "sign=heel-spike sign=low-power",
    "sign:heel-spike=-t mark:nerve-clear=h-" },
  { "a finding set aside here stands here only",
    "aside=r01-pelvic-drop-running/left", "", "set-aside:r01-pelvic-drop-running/left=h-" },
  { "a finding set aside there stands there only",
    "", "aside=r01-pelvic-drop-running/left", "set-aside:r01-pelvic-drop-running/left=-t" },
};

static const char *const kinds[STANCE_N_DIFFERENCE_KINDS] = {
  [STANCE_DIFFERENCE_DATE] = "date",
  [STANCE_DIFFERENCE_TEMPLATE] = "template",
  [STANCE_DIFFERENCE_RUNNING] = "running",
  [STANCE_DIFFERENCE_SCREENING] = "screening",
  [STANCE_DIFFERENCE_COMPLAINT] = "complaint",
  [STANCE_DIFFERENCE_TARGETS] = "targets",
  [STANCE_DIFFERENCE_CONTEXT] = "context",
  [STANCE_DIFFERENCE_SIGN] = "sign",
  [STANCE_DIFFERENCE_MARK] = "mark",
  [STANCE_DIFFERENCE_SET_ASIDE] = "set-aside",
  [STANCE_DIFFERENCE_OBSERVATION] = "observation",
};

static char *
describe (const GArray *differences)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      const StanceDifference *difference = &g_array_index (differences, StanceDifference, i);

      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", kinds[difference->kind]);
      if (difference->id != NULL)
        g_string_append_printf (words, ":%s", difference->id);
      if (difference->task != NULL)
        g_string_append_printf (words, "@%s/%s", difference->task, stance_side_nicks[difference->side]);
      g_string_append_printf (words, "=%c%c", difference->here ? 'h' : '-', difference->there ? 't' : '-');
    }

  return g_string_free (words, FALSE);
}

static void
take_all (StanceAssessment       *self,
          const StanceAssessment *there,
          const GArray           *differences)
{
  for (guint i = 0; i < differences->len; i++)
    stance_assessment_take (self, there, &g_array_index (differences, StanceDifference, i));
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_auto (Visit) here = { 0 };
  g_auto (Visit) there = { 0 };
  g_autoptr (GArray) differences = NULL;
  g_autoptr (GArray) left = NULL;
  g_autofree char *words = NULL;

  visit_init (&here, row->here);
  visit_init (&there, row->there);
  differences = stance_assessment_list_differences (here.assessment, there.assessment);
  words = describe (differences);
  g_assert_cmpstr (words, ==, row->differences);

  take_all (here.assessment, there.assessment, differences);
  left = stance_assessment_list_differences (here.assessment, there.assessment);
  g_assert_cmpuint (left->len, ==, 0);
}

static void
test_taking_one_leaves_the_others (void)
{
  g_auto (Visit) here = { 0 };
  g_auto (Visit) there = { 0 };
  g_autoptr (GArray) differences = NULL;
  g_autoptr (GArray) left = NULL;
  g_autofree char *words = NULL;

  visit_init (&here, "cadence=168 runs sign=low-power");
  visit_init (&there, "cadence=170 pelvic-drop-running/left=6.2*7");
  differences = stance_assessment_list_differences (here.assessment, there.assessment);
  g_assert_cmpuint (differences->len, ==, 4);
  stance_assessment_take (here.assessment, there.assessment, &g_array_index (differences, StanceDifference, 3));

  left = stance_assessment_list_differences (here.assessment, there.assessment);
  words = describe (left);
  g_assert_cmpstr (words, ==, "running=h- sign:low-power=h- observation:cadence@running/none=ht");
}

static void
test_the_template_is_one_thing (void)
{
  g_autoptr (StanceAssessment) here = stance_assessment_new ();
  g_autoptr (StanceAssessment) there = stance_assessment_new ();
  g_autoptr (GArray) differences = NULL;

  stance_set_text (&there->template, "runner-full");
  differences = stance_assessment_list_differences (here, there);
  g_assert_cmpuint (differences->len, ==, 1);
  take_all (here, there, differences);
  g_assert_cmpstr (here->template, ==, "runner-full");
}

static void
add_override (StanceAssessment *self,
              const char       *code)
{
  StanceOverride *override = g_new0 (StanceOverride, 1);

  override->code = g_strdup (code);
  override->reason = g_strdup ("seen by a doctor");
  override->review = g_strdup ("2026-12-01");
  g_ptr_array_add (self->screening->further, override);
}

/* Everything that belongs to the safety screen makes it another, and is taken with it. */
static void
test_all_of_the_screen_counts (void)
{
  for (int i = 0; i < 4; i++)
    {
      g_autoptr (StanceAssessment) here = stance_assessment_new ();
      g_autoptr (StanceAssessment) there = stance_assessment_new ();
      g_autoptr (GArray) differences = NULL;
      g_autofree char *words = NULL;

      there->screening->asked = here->screening->asked = TRUE;
      if (i == 0)
        add_override (there, "weight-loss");
      else if (i == 1)
        there->screening->young.answers[STANCE_YOUNG_FEVER] = STANCE_ANSWER_YES;
      else if (i == 2)
        there->screening->young.guardian = g_strdup ("her mother");
      else
        g_ptr_array_add (there->screening->corrections, stance_correction_new ("calf-swelling", "", "typed wrong", "2026-11-02T10:00:00Z"));

      differences = stance_assessment_list_differences (here, there);
      words = describe (differences);
      g_assert_cmpstr (words, ==, "screening=ht");
      take_all (here, there, differences);
      g_assert_true (stance_assessment_is_same_screening (here, there));
    }
}

static void
test_a_correction_stays (void)
{
  g_autoptr (StanceAssessment) here = stance_assessment_new ();
  g_autoptr (StanceAssessment) there = stance_assessment_new ();
  g_autoptr (GArray) differences = NULL;

  g_ptr_array_add (here->screening->corrections, stance_correction_new ("calf-swelling", "", "typed wrong", "2026-11-02T10:00:00Z"));
  there->screening->asked = TRUE;
  differences = stance_assessment_list_differences (here, there);
  take_all (here, there, differences);
  g_assert_true (here->screening->asked);
  g_assert_cmpuint (here->screening->corrections->len, ==, 1);
}

static void
test_the_targets_are_one_thing (void)
{
  g_autoptr (StanceAssessment) here = stance_assessment_new ();
  g_autoptr (StanceAssessment) there = stance_assessment_new ();
  g_autoptr (GArray) differences = NULL;

  g_ptr_array_add (there->targets, stance_target_new ("cadence", STANCE_SIDE_NONE, "running"));
  differences = stance_assessment_list_differences (here, there);
  g_assert_cmpuint (differences->len, ==, 1);
  take_all (here, there, differences);
  g_assert_cmpuint (here->targets->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/assessment-difference/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/assessment-difference/taking one leaves the others", test_taking_one_leaves_the_others);
  g_test_add_func ("/assessment-difference/the set of measures is one thing", test_the_template_is_one_thing);
  g_test_add_func ("/assessment-difference/all that belongs to the safety screen counts", test_all_of_the_screen_counts);
  g_test_add_func ("/assessment-difference/a tick taken back stays noted", test_a_correction_stays);
  g_test_add_func ("/assessment-difference/the target measures are one thing", test_the_targets_are_one_thing);

  return g_test_run ();
}
