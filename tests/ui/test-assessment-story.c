/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"

#include "stance-choice.h"
#include "stance-complaint-view.h"
#include "stance-examination-view.h"
#include "stance-examination.h"
#include "stance-story-view.h"

/* The entries of the story in their order. */
enum
{
  RUNS,
  LONGEST,
  WEEKLY,
  BEFORE,
  SHOES,
  GOALS,
};

static void
type (GtkWidget  *view,
      guint       entry,
      const char *text)
{
  g_autoptr (GPtrArray) entries = ui_help_list (view, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entries->pdata[entry]), text);
}

static GtkWidget *
find_button (GtkWidget  *view,
             const char *label)
{
  return gtk_widget_get_ancestor (ui_help_find_label (view, label), GTK_TYPE_BUTTON);
}

static gboolean
has_flag (FormFixture *fixture,
          const char  *flag)
{
  return stance_screening_has_flag (stance_draft_get_assessment (fixture->draft)->screening, flag);
}

static void
test_story (FormFixture  *fixture,
            gconstpointer data)
{
  GtkWidget *view = ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_STORY_VIEW, NULL);
  g_autoptr (StanceAssessment) stored = NULL;
  const StanceStory *story;

  type (view, RUNS, "4");
  type (view, LONGEST, "900");
  type (view, WEEKLY, "39");
  type (view, BEFORE, "30");
  type (view, GOALS, "Berlin");
  form_help_press (ui_help_find (view, STANCE_TYPE_CHOICE, NULL), GDK_KEY_3);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (view, "Trail")), TRUE);
  g_assert_nonnull (ui_help_find_label (view, "30 % more than eight weeks ago"));
  form_help_wait_saved (fixture);

  stored = form_help_read (fixture);
  story = &stored->story;
  g_assert_cmpfloat_with_epsilon (stance_story_get_change (story), 30, 1e-9);
  g_assert_false (stance_story_has (story, STANCE_STORY_LONGEST_KM));
  g_assert_cmpstr (story->texts[STANCE_STORY_DESCENTS], ==, "many");
  g_assert_cmpstr (story->texts[STANCE_STORY_SURFACES], ==, "trail");
  g_assert_cmpstr (story->texts[STANCE_STORY_GOALS], ==, "Berlin");
}

static void
test_jump (FormFixture  *fixture,
           gconstpointer data)
{
  GtkWidget *view = ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_STORY_VIEW, NULL);

  type (view, WEEKLY, "39");
  type (view, BEFORE, "40");
  g_assert_null (ui_help_find_label (view, "Load Jump?"));
  type (view, BEFORE, "30");
  g_assert_null (ui_help_find_label (view, "Load Jump?"));
  form_help_answer_none (fixture);
  g_assert_false (has_flag (fixture, "load-jump"));
  g_signal_emit_by_name (find_button (view, "Load Jump?"), "clicked");
  g_assert_true (has_flag (fixture, "load-jump"));
}

static void
test_examination (FormFixture  *fixture,
                  gconstpointer data)
{
  GtkWidget              *view = ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_EXAMINATION_VIEW, NULL);
  const StanceAssessment *assessment = stance_draft_get_assessment (fixture->draft);
  g_autoptr (GPtrArray) choices = ui_help_list (view, STANCE_TYPE_CHOICE);

  g_signal_emit_by_name (find_button (view, "Examination"), "clicked");
  gtk_widget_grab_focus (choices->pdata[0]);
  for (int item = 0; item < 5; item++)
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

      g_assert_false (stance_assessment_has_mark (assessment, "hip-back-nerve-checked"));
      form_help_press (gtk_widget_get_ancestor (focus, STANCE_TYPE_CHOICE), item == 3 ? GDK_KEY_2 : GDK_KEY_1);
    }

  g_assert_true (stance_assessment_has_mark (assessment, "hip-back-nerve-checked"));
  g_assert_cmpint (stance_assessment_get_answer (assessment, "l5-strength"), ==, STANCE_EXAMINED_NOT_NORMAL_LEFT);
  g_assert_false (has_flag (fixture, "neurological-sign"));
  g_signal_emit_by_name (find_button (view, "Tick"), "clicked");
  g_assert_true (has_flag (fixture, "neurological-sign"));
}

static void
test_region (FormFixture  *fixture,
             gconstpointer data)
{
  GtkWidget *view = ui_help_find (GTK_WIDGET (fixture->page), STANCE_TYPE_COMPLAINT_VIEW, NULL);
  GtkWidget *region = ui_help_find (view, GTK_TYPE_DROP_DOWN, NULL);

  gtk_widget_grab_focus (region);
  g_assert_true (form_help_press (region, GDK_KEY_KP_2));
  g_assert_cmpstr (stance_draft_get_assessment (fixture->draft)->complaint.region, ==, "outer-hip");
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), STANCE_TYPE_CHOICE));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/assessment story/what is told is kept, what cannot be is not", FormFixture, NULL, form_help_set_up, test_story, form_help_tear_down);
  g_test_add ("/assessment story/a load jump is offered, never ticked by itself", FormFixture, NULL, form_help_set_up, test_jump, form_help_tear_down);
  g_test_add ("/assessment examination/a key each answers and confirms", FormFixture, NULL, form_help_set_up, test_examination, form_help_tear_down);
  g_test_add ("/assessment complaint/a number chooses the region", FormFixture, NULL, form_help_set_up, test_region, form_help_tear_down);

  return g_test_run ();
}
