/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"

#include "stance-correction.h"
#include "stance-finding-card.h"
#include "stance-lock-note.h"
#include "stance-safety-print.h"

#include <string.h>

#define DROP "pelvic-drop-running"

static const StanceFinding *
find_finding (FormFixture *fixture,
              const char  *rule)
{
  const StanceFindings *findings = stance_draft_get_findings (fixture->draft);

  for (guint i = 0; i < findings->findings->len; i++)
    if (g_str_equal (((StanceFinding *) findings->findings->pdata[i])->rule->id, rule))
      return findings->findings->pdata[i];

  return NULL;
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  GtkWidget *found = ui_help_find_label (root, label);

  g_assert_nonnull (found);

  return gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
}

static void
click (FormFixture *fixture,
       const char  *label)
{
  g_signal_emit_by_name (find_button (GTK_WIDGET (fixture->page), label), "clicked");
}

static GtkWidget *
find_card (FormFixture *fixture)
{
  return ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_FINDING_CARD, NULL);
}

static void
toggle (FormFixture *fixture,
        const char  *label,
        gboolean     open)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (find_card (fixture), label)), open);
}

static void
test_live (FormFixture  *fixture,
           gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);

  form_help_answer_none (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "8 8 8 8 8 8");
  ui_help_settle ();
  g_assert_null (find_finding (fixture, "r01-pelvic-drop-running"));

  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "8 8 8 8 8 8 8");
  ui_help_settle ();
  g_assert_true (find_finding (fixture, "r01-pelvic-drop-running")->acts);
  g_assert_nonnull (form_help_find_text (page, "Pelvic drop 8.0° (threshold 5.0°)"));
  g_assert_nonnull (form_help_find_text (page, "What This Visit Suggests"));
  g_assert_nonnull (form_help_find_text (page, "Suggests: Hips level, in a mirror"));

  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "");
  ui_help_settle ();
  g_assert_null (form_help_find_text (page, "(threshold 5.0°)"));
}

/* The first line of what is open; %NULL while it is closed. */
static GtkWidget *
find_first_line (FormFixture *fixture)
{
  GtkWidget *label = form_help_find_text (find_card (fixture), "While standing on this leg");

  return label != NULL && gtk_widget_get_mapped (label) ? label : NULL;
}

/* Another figure of the same finding, and one that is none of its matters. */
static void
test_stays (FormFixture  *fixture,
            gconstpointer data)
{
  GtkWidget *card;
  GtkWidget *line;

  form_help_answer_none (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "8 8 8 8 8 8 8");
  ui_help_settle ();
  card = find_card (fixture);
  g_assert_null (find_first_line (fixture));
  toggle (fixture, "Why?", TRUE);
  gtk_widget_grab_focus (find_button (card, "Set Aside…"));
  line = find_first_line (fixture);
  g_assert_nonnull (line);
  g_assert_nonnull (form_help_find_text (card, "8.0° ± 0.0 (7)"));
  g_assert_nonnull (form_help_find_text (card, "5.0°, as shipped; near up to 7.0°"));
  g_assert_nonnull (form_help_find_text (card, "Exercises: laboratory or cross-sectional"));

  form_help_type (fixture, "pain-worst", STANCE_SIDE_NONE, "3");
  ui_help_settle ();
  g_assert_true (find_card (fixture) == card);
  g_assert_true (find_first_line (fixture) == line);

  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "9 9 9 9 9 9 9");
  ui_help_settle ();
  g_assert_true (find_card (fixture) == card);
  g_assert_nonnull (find_first_line (fixture));
  g_assert_nonnull (form_help_find_text (card, "9.0° ± 0.0 (7)"));
  g_assert_null (form_help_find_text (card, "8.0° ± 0.0 (7)"));

  toggle (fixture, "Why?", FALSE);
  g_assert_null (find_first_line (fixture));
  toggle (fixture, "Sources", TRUE);
  g_assert_nonnull (form_help_find_text (card, "Bramah et al. 2019, Am J Sports Med 47(14)"));
}

static void
test_mark (FormFixture  *fixture,
           gconstpointer data)
{
  StanceObservationField *field = form_help_get_field (fixture, "trendelenburg", STANCE_SIDE_LEFT, NULL);
  const StanceTerm       *mark = stance_catalog_find_term (stance_draft_get_catalog (fixture->draft), STANCE_TERMS_MARK, "hip-back-nerve-checked");
  g_autofree char        *name = stance_term_dup_name (mark, "en");
  GtkWidget              *row;

  form_help_answer_none (fixture);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (field->input), 2);
  ui_help_settle ();

  for (guint i = 1; find_finding (fixture, "r02-trendelenburg") == NULL; i++)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (field->input), i);

  ui_help_settle ();
  g_assert_false (find_finding (fixture, "r02-trendelenburg")->acts);
  row = gtk_widget_get_ancestor (ui_help_find_label (GTK_WIDGET (fixture->page), name), ADW_TYPE_ACTION_ROW);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_help_find (row, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  ui_help_settle ();
  g_assert_true (find_finding (fixture, "r02-trendelenburg")->acts);
}

static void
test_set_aside (FormFixture  *fixture,
                gconstpointer data)
{
  static const char *const reason[] = { "Filmed at an angle", NULL };
  g_autoptr (StanceAssessment) stored = NULL;
  GtkWidget *button;

  form_help_answer_none (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "8 8 8 8 8 8 8");
  ui_help_settle ();
  button = find_button (GTK_WIDGET (fixture->page), "Set Aside…");
  gtk_widget_grab_focus (button);
  gtk_widget_activate (button);
  form_help_answer ("accept", reason);
  ui_help_settle ();
  g_assert_false (find_finding (fixture, "r01-pelvic-drop-running")->acts);
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (button)) == button);
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), reason[0]));

  form_help_wait_saved (fixture);
  stored = form_help_read (fixture);
  g_assert_cmpstr (g_hash_table_lookup (stored->set_aside, "r01-pelvic-drop-running/left"), ==, reason[0]);

  click (fixture, "Use Again");
  ui_help_settle ();
  g_assert_true (find_finding (fixture, "r01-pelvic-drop-running")->acts);
}

/* A question that is answered without what it asks for is asked again. */
static void
test_no_reason (FormFixture  *fixture,
                gconstpointer data)
{
  static const char *const nothing[] = { "  ", NULL };

  form_help_answer_none (fixture);
  form_help_type (fixture, DROP, STANCE_SIDE_LEFT, "8 8 8 8 8 8 8");
  ui_help_settle ();
  click (fixture, "Set Aside…");
  form_help_answer ("accept", nothing);
  g_assert_true (find_finding (fixture, "r01-pelvic-drop-running")->acts);
  form_help_answer ("cancel", NULL);
  g_assert_true (find_finding (fixture, "r01-pelvic-drop-running")->acts);
}

/* Stops */

static const struct
{
  const char *flag;
  gboolean    stops;
  const char *words;
} tiers[] = {
  { "calf-swelling", TRUE, "Stop, and refer now" },
  { "bone-stress-high-risk", TRUE, "urgent MRI" },
  { "weight-loss", TRUE, "reason and a review date" },
  { "pregnancy-or-postpartum", FALSE, "Adapt the program" },
};

static void
test_tier (FormFixture  *fixture,
           gconstpointer data)
{
  gsize tier = GPOINTER_TO_SIZE (data);

  form_help_tick_flag (fixture, tiers[tier].flag);
  ui_help_settle ();
  g_assert_cmpint (stance_draft_get_findings (fixture->draft)->stopped, ==, tiers[tier].stops);
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), tiers[tier].words));

  /* Only suspected bone stress locks what loads the leg; strength stays free. */
  g_assert_cmpint (gtk_widget_is_sensitive (form_help_get_field (fixture, DROP, STANCE_SIDE_LEFT, NULL)->input), ==, tier != 1);
  g_assert_true (gtk_widget_is_sensitive (form_help_get_field (fixture, "hip-abduction-strength", STANCE_SIDE_LEFT, NULL)->input));
}

static void
test_override (FormFixture  *fixture,
               gconstpointer data)
{
  static const char *const answers[] = { "Seen by the physician", "2027-01-15", NULL };
  const StanceScreening   *screening;

  form_help_tick_flag (fixture, "weight-loss");
  ui_help_settle ();
  click (fixture, "Go On with a Reason…");
  form_help_answer ("accept", answers);
  screening = stance_draft_get_assessment (fixture->draft)->screening;
  g_assert_cmpstr (screening->override.code, ==, "weight-loss");
  g_assert_cmpstr (screening->override.reason, ==, answers[0]);
  g_assert_cmpstr (screening->override.review, ==, answers[1]);
  g_assert_false (stance_draft_get_findings (fixture->draft)->stopped);
}

static void
test_clearance (FormFixture  *fixture,
                gconstpointer data)
{
  static const char *const too_early[] = { "Dr. Example", "MRI", "2026-08-31", "No hops yet", NULL };
  static const char *const answers[] = { "Dr. Example", "MRI", "2026-10-01", "No hops yet", NULL };

  /* The suspicion goes on into this visit; the screen is asked anew. */
  form_help_answer_none (fixture);
  ui_help_settle ();
  g_assert_true (stance_draft_get_findings (fixture->draft)->stopped);
  click (fixture, "Cleared…");
  form_help_answer ("accept", too_early);
  g_assert_true (stance_draft_get_findings (fixture->draft)->stopped);
  form_help_answer ("accept", answers);
  g_assert_cmpstr (stance_draft_get_assessment (fixture->draft)->screening->clearance.imaging, ==, "MRI");
  g_assert_false (stance_draft_get_findings (fixture->draft)->stopped);
  g_assert_true (gtk_widget_is_sensitive (form_help_get_field (fixture, DROP, STANCE_SIDE_LEFT, NULL)->input));
}

/* The suspicion arises and ends in two visits. */
static void
set_up_suspected (FormFixture  *fixture,
                  gconstpointer data)
{
  g_autoptr (StanceRecord) record = NULL;
  g_autoptr (StanceAssessment) visit = NULL;
  g_autoptr (GError) error = NULL;

  form_help_make (fixture);
  form_help_add_earlier (fixture, "2026-09-01");
  visit = form_help_read (fixture);
  stance_screening_set_flag (visit->screening, "bone-stress-high-risk", TRUE);
  record = stance_record_open (fixture->path, STANCE_RECORD_WRITE, &error);
  g_assert_true (stance_record_save_assessment (record, visit, &error));
  g_clear_pointer (&record, stance_record_close);
  form_help_open (fixture);
}

static void
test_no_clearance_yet (FormFixture  *fixture,
                       gconstpointer data)
{
  form_help_tick_flag (fixture, "bone-stress-high-risk");
  ui_help_settle ();
  g_assert_null (ui_help_find_label (GTK_WIDGET (fixture->page), "Cleared…"));
}

/* What is on the disk is not typed away: who and why stay, and nothing is lost by giving up. */
static void
test_take_back (FormFixture  *fixture,
                gconstpointer data)
{
  static const char *const nobody[] = { "", "Wrong line", NULL };
  static const char *const answers[] = { "Ada Example", "Wrong line", NULL };
  g_autoptr (StanceAssessment) stored = NULL;
  const StanceScreening  *screening;
  const StanceCorrection *correction;

  form_help_tick_flag (fixture, "calf-swelling");
  form_help_wait_saved (fixture);

  form_help_tick_flag (fixture, "calf-swelling");
  form_help_answer ("cancel", NULL);
  g_assert_true (stance_draft_get_findings (fixture->draft)->stopped);

  form_help_tick_flag (fixture, "calf-swelling");
  form_help_answer ("accept", nobody);
  g_assert_true (stance_draft_get_findings (fixture->draft)->stopped);
  form_help_answer ("accept", answers);
  screening = stance_draft_get_assessment (fixture->draft)->screening;
  g_assert_false (stance_screening_has_flag (screening, "calf-swelling"));
  g_assert_false (screening->asked);
  g_assert_nonnull (form_help_find_text (GTK_WIDGET (fixture->page), "Wrong line"));

  form_help_wait_saved (fixture);
  stored = form_help_read (fixture);
  g_assert_cmpuint (stored->screening->corrections->len, ==, 1);
  correction = g_ptr_array_index (stored->screening->corrections, 0);
  g_assert_cmpstr (correction->code, ==, "calf-swelling");
  g_assert_cmpstr (correction->by, ==, "Ada Example");
}

/* A hop waits for three ticks, which stand beside it. */
static void
test_hop (FormFixture  *fixture,
          gconstpointer data)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  GtkWidget *field;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_help_find (GTK_WIDGET (fixture->page), GTK_TYPE_DROP_DOWN, NULL)), 2);
  form_help_answer_none (fixture);
  ui_help_settle ();
  field = form_help_get_field (fixture, "single-hop", STANCE_SIDE_LEFT, NULL)->input;
  notes = ui_help_list (GTK_WIDGET (fixture->page), STANCE_TYPE_LOCK_NOTE);
  checks = ui_help_list (notes->pdata[notes->len - 1], GTK_TYPE_CHECK_BUTTON);
  g_assert_cmpuint (checks->len, ==, 3);

  for (guint i = 0; i < checks->len; i++)
    {
      g_assert_false (gtk_widget_is_sensitive (field));
      gtk_check_button_set_active (checks->pdata[i], TRUE);
    }

  g_assert_true (gtk_widget_is_sensitive (field));
}

/* What is printed for the patient names no code and no reason. */
static void
test_papers (FormFixture  *fixture,
             gconstpointer data)
{
  g_autoptr (StanceSheet) letter = NULL;
  g_autoptr (StanceSheet) sheet = NULL;
  g_autofree char *letter_words = NULL;
  g_autofree char *sheet_words = NULL;

  form_help_tick_flag (fixture, "bone-stress-high-risk");
  ui_help_settle ();
  g_assert_nonnull (ui_help_find_label (GTK_WIDGET (fixture->page), "Letter to the Doctor…"));
  letter = stance_safety_print_lay_out (fixture->draft, STANCE_SAFETY_LETTER, "Limps after 2 km");
  sheet = stance_safety_print_lay_out (fixture->draft, STANCE_SAFETY_STOP_SHEET, NULL);
  letter_words = stance_sheet_to_text (letter);
  sheet_words = stance_sheet_to_text (sheet);
  g_assert_nonnull (strstr (letter_words, "Suspected bone stress"));
  g_assert_nonnull (strstr (letter_words, "Limps after 2 km"));
  g_assert_nonnull (strstr (sheet_words, "Your bone needs checking before you run."));
  g_assert_null (strstr (sheet_words, "stress"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/assessment findings/they appear as one types", FormFixture, NULL, form_help_set_up, test_live, form_help_tear_down);
  g_test_add ("/assessment findings/a card stays with its folding while one types", FormFixture, NULL, form_help_set_up, test_stays, form_help_tear_down);
  g_test_add ("/assessment findings/a mark lets a rule act", FormFixture, NULL, form_help_set_up, test_mark, form_help_tear_down);
  g_test_add ("/assessment findings/one is set aside with a reason, and the focus stays", FormFixture, NULL, form_help_set_up, test_set_aside, form_help_tear_down);
  g_test_add ("/assessment findings/none is set aside without a reason", FormFixture, NULL, form_help_set_up, test_no_reason, form_help_tear_down);

  for (gsize i = 0; i < G_N_ELEMENTS (tiers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/assessment findings/tier %" G_GSIZE_FORMAT " does what it must", i + 1);

      g_test_add (path, FormFixture, GSIZE_TO_POINTER (i), form_help_set_up, test_tier, form_help_tear_down);
    }

  g_test_add ("/assessment findings/tier 3 goes on with reason and date", FormFixture, NULL, form_help_set_up, test_override, form_help_tear_down);
  g_test_add ("/assessment findings/a danger sign is taken back with who and why", FormFixture, NULL, form_help_set_up, test_take_back, form_help_tear_down);
  g_test_add ("/assessment findings/a hop waits for three ticks", FormFixture, NULL, form_help_set_up, test_hop, form_help_tear_down);
  g_test_add ("/assessment findings/a stop rule has a letter and a stop sheet", FormFixture, NULL, form_help_set_up, test_papers, form_help_tear_down);
  g_test_add ("/assessment findings/tier 2 cannot end where it begins", FormFixture, NULL, form_help_set_up, test_no_clearance_yet, form_help_tear_down);
  g_test_add ("/assessment findings/tier 2 ends with a clearance", FormFixture, NULL, set_up_suspected, test_clearance, form_help_tear_down);

  return g_test_run ();
}
