/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"
#include "stance-assessment-form.h"
#include "stance-assessment-page.h"
#include "stance-choice.h"
#include "stance-client-page.h"
#include "stance-complaint-view.h"
#include "stance-context-view.h"
#include "stance-examination-view.h"
#include "stance-exercise-editor.h"
#include "stance-eye-screen.h"
#include "stance-figure-editor.h"
#include "stance-findings-view.h"
#include "stance-form-row.h"
#include "stance-library-view.h"
#include "stance-measure-help.h"
#include "stance-measure-editor.h"
#include "stance-measure-list.h"
#include "stance-preferences.h"
#include "stance-program-advice.h"
#include "stance-program-page.h"
#include "stance-screening-view.h"
#include "stance-story-view.h"
#include "stance-strength-box.h"
#include "stance-preferences.h"
#include "ui-help.h"

#include <glib/gi18n.h>
#include <locale.h>

/* Renders every page of the window to PNG: screenshots DATABASE FOLDER [ONLY]. A page is
 * a line in the table below: what it is called, and how one gets there from a window
 * whose first client of the list is open. Pictures are for people to look at.
 */

static StanceClientPage *
get_client_page (StanceWindow *window)
{
  return STANCE_CLIENT_PAGE (ui_help_find (GTK_WIDGET (window), STANCE_TYPE_CLIENT_PAGE, NULL));
}

/* By the client's number, which is also the order of the sample clinic. */
static void
show_client (StanceWindow *window,
             const char   *number)
{
  g_autoptr (StanceRecord) record = stance_record_open (stance_window_get_path (window), STANCE_RECORD_READ_ONLY, NULL);
  g_autoptr (StanceClient) client = record != NULL ? stance_record_get_client (record, number, NULL) : NULL;

  if (client != NULL)
    stance_window_show_client (window, client->id);
}

static void
show_list (StanceWindow *window,
           const char   *argument)
{
}

static void
show_tab (StanceWindow *window,
          const char   *tab)
{
  show_client (window, "1");
  stance_client_page_show_tab (get_client_page (window), tab);
}

/* An action of the window, or of the open client. */
static void
activate (StanceWindow *window,
          const char   *action)
{
  show_client (window, "1");
  ui_help_settle ();
  gtk_widget_activate_action (GTK_WIDGET (get_client_page (window)), action, NULL);
}

/* The screening by eye after @keys of the number pad were pressed, Enter as "e". */
static void
screen_by_eye (StanceWindow *window,
               const char   *keys)
{
  GtkWidget *screen;

  activate (window, "client.new-assessment-by-eye");
  ui_help_settle ();
  screen = ui_help_find (GTK_WIDGET (window), STANCE_TYPE_EYE_SCREEN, NULL);

  for (const char *key = keys; *key != '\0'; key++)
    {
      char name[] = { *key == 'e' ? '\n' : *key, '\0' };

      gtk_widget_activate_action (screen, "eye.press", "s", name);
    }
}

static void
search_nobody (StanceWindow *window,
               const char   *argument)
{
  GtkWidget *entry = ui_help_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), argument);
}

/* As far down as @widget stands. */
static void
scroll_to (GtkWidget *widget)
{
  GtkWidget       *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_point_t place;

  if (gtk_widget_compute_point (widget, gtk_widget_get_first_child (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))),
                                &GRAPHENE_POINT_INIT (0, 0), &place))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), place.y);
  ui_help_settle ();
}

/* A new visit with the template at @index of the list. */
static void
show_template (StanceWindow *window,
               const char   *index)
{
  GtkWidget *form;

  activate (window, "client.new-assessment");
  ui_help_settle ();
  form = ui_help_find (GTK_WIDGET (window), STANCE_TYPE_ASSESSMENT_FORM, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_help_find (form, GTK_TYPE_DROP_DOWN, NULL)), (guint) atoi (index));
  ui_help_settle ();
  gtk_widget_child_focus (ui_help_find (form, STANCE_TYPE_MEASURE_LIST, NULL), GTK_DIR_TAB_FORWARD);
}

/* A new visit with values ("measure left right;…"), and what is beside the form. */
static void
show_runner (StanceWindow *window,
             const char   *values)
{
  g_auto (GStrv) lines = g_strsplit (values, ";", 0);
  GtkWidget   *page;
  StanceDraft *draft;

  activate (window, "client.new-assessment");
  ui_help_settle ();
  page = stance_window_get_work (window);
  draft = stance_assessment_page_get_draft (STANCE_ASSESSMENT_PAGE (page));
  for (int i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 3);

      for (StanceSide side = STANCE_SIDE_LEFT; side <= STANCE_SIDE_RIGHT; side++)
        stance_observation_set_value (stance_assessment_require (stance_draft_get_assessment (draft), words[0], side, "running"),
                                      g_ascii_strtod (words[side], NULL));
    }

  stance_draft_touch (draft);
  gtk_widget_activate_action (page, "assessment.show-findings", NULL);
}

/* A new visit in which every kind of field is typed in, rightly and wrongly. */
static void
show_entry (StanceWindow *window,
            const char   *index)
{
  static const struct
  {
    const char *measure;
    StanceSide  side;
    const char *typed;
  } rows[] = {
    { "cadence", STANCE_SIDE_NONE, "85" },
    { "pelvic-drop-running", STANCE_SIDE_LEFT, "7.1 6.8 7.0 6.9 7.2 6.6 12.1" },
    { "pelvic-drop-running", STANCE_SIDE_RIGHT, "4.1 ± 0.3 n7" },
    { "pelvic-drop-squat", STANCE_SIDE_LEFT, "45" },
    { "fppa-squat", STANCE_SIDE_LEFT, "171" },
    { "fppa-squat", STANCE_SIDE_RIGHT, "9 10 about 8" },
    { "hip-abduction-strength", STANCE_SIDE_LEFT, "138 141" },
    { "hip-abduction-strength", STANCE_SIDE_RIGHT, "176 180 171" },
  };
  FormFixture fixture = { 0 };
  GtkWidget  *list;
  GtkWidget  *lever;

  show_template (window, index);
  fixture.page = STANCE_ASSESSMENT_PAGE (stance_window_get_work (window));
  list = ui_help_find (GTK_WIDGET (fixture.page), STANCE_TYPE_MEASURE_LIST, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    form_help_type (&fixture, rows[i].measure, rows[i].side, rows[i].typed);

  lever = ui_help_find (ui_help_find (list, STANCE_TYPE_STRENGTH_BOX, NULL), GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (lever), "0.4");
  form_help_press (GTK_WIDGET (form_help_get_field (&fixture, "lateral-step-down", STANCE_SIDE_LEFT, "arms")), GDK_KEY_p);
  form_help_press (GTK_WIDGET (form_help_get_field (&fixture, "eye-hip-drop", STANCE_SIDE_RIGHT, NULL)), GDK_KEY_p);
  ui_help_settle ();
  scroll_to (list);
}

/* The help of a measure, in a window: a popover is not painted with its own. */
/* Complaint, story and examination with something in them, scrolled to one of them. */
static void
show_told (StanceWindow *window,
           const char   *type)
{
  static const char *const story[] = { "4", "18", "44", "32", "a new pair", "A half marathon in spring" };
  static const guint       answers[] = { GDK_KEY_1, GDK_KEY_2, GDK_KEY_1, GDK_KEY_3, GDK_KEY_1, GDK_KEY_5 };
  GtkWidget               *page;
  GtkWidget               *view;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) choices = NULL;

  show_template (window, "0");
  page = stance_window_get_work (window);
  form_help_press (ui_help_find (page, STANCE_TYPE_SCREENING_VIEW, NULL), GDK_KEY_n);
  form_help_press (ui_help_find (ui_help_find (page, STANCE_TYPE_COMPLAINT_VIEW, NULL), GTK_TYPE_DROP_DOWN, NULL), GDK_KEY_2);
  view = ui_help_find (page, STANCE_TYPE_STORY_VIEW, NULL);
  entries = ui_help_list (view, GTK_TYPE_ENTRY);
  for (gsize i = 0; i < G_N_ELEMENTS (story) && i < entries->len; i++)
    gtk_editable_set_text (GTK_EDITABLE (entries->pdata[i]), story[i]);
  form_help_press (ui_help_find (view, STANCE_TYPE_CHOICE, NULL), GDK_KEY_2);

  view = ui_help_find (page, STANCE_TYPE_EXAMINATION_VIEW, NULL);
  stance_form_fold_set_open (STANCE_FORM_FOLD (ui_help_find (view, STANCE_TYPE_FORM_FOLD, NULL)), TRUE);
  choices = ui_help_list (view, STANCE_TYPE_CHOICE);
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    form_help_press (choices->pdata[i], answers[i]);
  ui_help_settle ();
  scroll_to (ui_help_find (page, g_type_from_name (type), NULL));
}

static void
show_help_of (StanceWindow *window,
              const char   *measure)
{
  GtkWidget   *help = gtk_window_new ();
  StanceDraft *draft;

  show_template (window, "2");
  draft = stance_assessment_page_get_draft (STANCE_ASSESSMENT_PAGE (stance_window_get_work (window)));
  gtk_window_set_transient_for (GTK_WINDOW (help), GTK_WINDOW (window));
  gtk_window_set_child (GTK_WINDOW (help), stance_measure_help_new (draft, stance_catalog_find_measure (stance_draft_get_catalog (draft), measure)));
  gtk_window_set_default_size (GTK_WINDOW (help), -1, 640);
  gtk_window_present (GTK_WINDOW (help));
  ui_help_settle ();
}

static void
open_rows (GtkWidget *page)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_help_find (page, ADW_TYPE_EXPANDER_ROW, NULL)), TRUE);
  ui_help_settle ();
}

/* A new visit with the rows of how it is measured open. */
static void
show_context (StanceWindow *window,
              const char   *argument)
{
  GtkWidget *context;

  activate (window, "client.new-assessment");
  ui_help_settle ();
  context = ui_help_find (GTK_WIDGET (window), STANCE_TYPE_CONTEXT_VIEW, NULL);
  open_rows (context);
  scroll_to (context);
}

static void
show_setups (StanceWindow *window,
             const char   *argument)
{
  AdwPreferencesWindow *preferences;

  activate (window, "win.preferences");
  ui_help_settle ();
  preferences = ADW_PREFERENCES_WINDOW (ui_help_find_window (STANCE_TYPE_PREFERENCES));
  adw_preferences_window_set_visible_page_name (preferences, "setups");
  ui_help_settle ();
  open_rows (GTK_WIDGET (adw_preferences_window_get_visible_page (preferences)));
}

static const StanceHistory *
get_history (StanceWindow *window)
{
  return stance_client_page_get_history (get_client_page (window));
}

static void
show_last_visit (StanceWindow *window,
                 const char   *number)
{
  const GPtrArray *visits;

  show_client (window, number);
  ui_help_settle ();
  visits = get_history (window)->assessments;
  gtk_widget_activate_action (GTK_WIDGET (get_client_page (window)), "client.open-assessment", "s",
                              ((const StanceAssessment *) visits->pdata[visits->len - 1])->id);
}

/* The findings of a visit; why the second of them is one is open. */
static void
show_findings (StanceWindow *window,
               const char   *number)
{
  g_autoptr (GPtrArray) buttons = NULL;

  show_last_visit (window, number);
  ui_help_settle ();
  gtk_widget_activate_action (stance_window_get_work (window), "assessment.show-findings", NULL);
  buttons = ui_help_list (ui_help_find (GTK_WIDGET (window), STANCE_TYPE_FINDINGS_VIEW, NULL), GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (buttons->pdata[2], TRUE);
}

static void
show_issued_program (StanceWindow *window,
                     const char   *number)
{
  const GPtrArray *programs;

  show_client (window, number);
  ui_help_settle ();
  programs = get_history (window)->programs;
  for (guint i = 0; i < programs->len; i++)
    {
      const StanceProgram *program = programs->pdata[i];

      if (program->status != STANCE_PROGRAM_ISSUED)
        continue;

      gtk_widget_activate_action (GTK_WIDGET (get_client_page (window)), "client.open-program", "s", program->id);
      ui_help_settle ();
      return;
    }
}

/* Built from the last visit, which writes a draft: it comes last in the table. */
static void
show_draft (StanceWindow *window,
            const char   *number)
{
  show_last_visit (window, number);
  ui_help_settle ();
  gtk_widget_activate_action (stance_window_get_work (window), "assessment.build-program", NULL);
  ui_help_settle ();
  ui_help_settle ();
}

/* Two pages of advice are chosen and a group is open; as far down as they stand. */
static void
show_advice (StanceWindow *window,
             const char   *number)
{
  GtkWidget *advice;
  g_autoptr (GPtrArray) checks = NULL;

  show_draft (window, number);
  advice = ui_help_find (GTK_WIDGET (window), STANCE_TYPE_PROGRAM_ADVICE, NULL);
  checks = ui_help_list (advice, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (checks->pdata[1], TRUE);
  gtk_check_button_set_active (checks->pdata[3], TRUE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_help_find (advice, ADW_TYPE_EXPANDER_ROW, NULL)), TRUE);
  ui_help_settle ();
  ui_help_settle ();

  scroll_to (advice);
}

static void
show_library (StanceWindow *window,
              const char   *number)
{
  show_draft (window, number);
  gtk_widget_activate_action (ui_help_find (GTK_WIDGET (window), STANCE_TYPE_PROGRAM_FORM, NULL), "program.add-exercise", NULL);
}

static void
show_exercises (StanceWindow *window,
                const char   *words)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-exercises", NULL);
  ui_help_settle ();
  if (words != NULL)
    stance_library_browser_search (stance_library_view_get_browser (STANCE_LIBRARY_VIEW (stance_window_get_work (window))), words);
}

static void
show_exercise (StanceWindow *window,
               const char   *exercise)
{
  show_exercises (window, NULL);
  gtk_widget_activate_action (stance_window_get_work (window), "library.show", "s", exercise);
  ui_help_settle ();
}

/* The half of an exercise that one scrolls to. */
static void
show_knowledge (StanceWindow *window,
                const char   *exercise)
{
  GtkWidget     *scroller;
  GtkAdjustment *adjustment;

  show_exercise (window, exercise);
  scroller = ui_help_find (ui_help_find (GTK_WIDGET (window), STANCE_TYPE_EXERCISE_VIEW, NULL), GTK_TYPE_SCROLLED_WINDOW, NULL);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static void
show_sheet (StanceWindow *window,
            const char   *number)
{
  show_draft (window, number);
  gtk_widget_activate_action (stance_window_get_work (window), "program.show-preview", NULL);
  ui_help_settle ();
}

static void
edit_exercise (StanceWindow *window,
               const char   *argument)
{
  StanceSession        *session = stance_window_get_session (window);
  const StanceExercise *exercise = stance_catalog_find_exercise (stance_session_get_catalog (session), argument);

  gtk_window_present (GTK_WINDOW (stance_exercise_editor_new (GTK_WINDOW (window), session, exercise, exercise != NULL)));
  ui_help_settle ();
}

static void
edit_figure (StanceWindow *window,
             const char   *argument)
{
  edit_exercise (window, argument);
  scroll_to (ui_help_find (ui_help_find_window (STANCE_TYPE_EXERCISE_EDITOR), STANCE_TYPE_FIGURE_EDITOR, NULL));
}

/* The measures of the preferences: the page, a threshold that is changed, or a set. */
static void
show_measures (StanceWindow *window,
               const char   *argument)
{
  GtkWidget       *preferences;
  GtkWidget       *row;
  StanceSession   *session;
  g_autofree char *name = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-measures", NULL);
  ui_help_settle ();
  preferences = ui_help_find_window (STANCE_TYPE_PREFERENCES);
  if (argument == NULL)
    return;

  gtk_widget_activate_action (preferences, argument, "s", g_str_equal (argument, "templates.add") ? "hip-drop-screen" : "pain-worst");
  ui_help_settle ();
  if (g_str_equal (argument, "templates.add"))
    return;

  session = stance_window_get_session (window);
  name = stance_measure_dup_name (stance_catalog_find_measure (stance_session_get_catalog (session), "pelvic-drop-running"),
                                  stance_session_get_language (session));
  row = ui_help_find_label (preferences, name);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW)), TRUE);
  ui_help_settle ();
  scroll_to (row);
}

static void
write_measure (StanceWindow *window,
               const char   *argument)
{
  GtkWidget *editor = stance_measure_editor_new (GTK_WINDOW (window), stance_window_get_session (window), NULL);

  gtk_window_present (GTK_WINDOW (editor));
  ui_help_settle ();
  gtk_widget_activate_action (editor, "form.save", NULL);
  ui_help_settle ();
}

/* A new visit in which a danger sign is ticked; narrow, the cards stand on a page of their own. */
static void
show_stop (StanceWindow *window,
           const char   *flag)
{
  GtkWidget   *page;
  StanceDraft *draft;

  activate (window, "client.new-assessment");
  ui_help_settle ();
  page = stance_window_get_work (window);
  draft = stance_assessment_page_get_draft (STANCE_ASSESSMENT_PAGE (page));
  stance_screening_set_flag (stance_draft_get_assessment (draft)->screening, flag, TRUE);
  stance_draft_touch (draft);
  ui_help_settle ();
  if (gtk_widget_get_width (GTK_WIDGET (window)) < 600)
    gtk_widget_activate_action (page, "assessment.show-findings", NULL);
  ui_help_settle ();
}

static const struct
{
  const char *name;
  void (*visit) (StanceWindow *window,
                 const char   *argument);
  const char *argument;
} pages[] = {
  { "list", show_list, NULL },
  { "list-nobody-found", search_nobody, "zzz" },
  { "client-overview", show_tab, "overview" },
  { "client-assessments", show_tab, "assessments" },
  { "client-progress", show_tab, "progress" },
  { "client-programs", show_tab, "programs" },
  { "client-record", show_tab, "record" },
  { "assessment-new", activate, "client.new-assessment" },
  { "assessment-knee", show_template, "1" },
  { "assessment-runner", show_template, "2" },
  { "runner-drop", show_runner, "pelvic-drop-running 7 -3" },
  { "runner-all", show_runner, "pelvic-drop-running 7.4 5.5;trunk-lean-running 6 2;femoral-adduction-running 11 8;fppa-running 12 -4;rearfoot-eversion-running 12 8" },
  { "runner-seen", show_runner, "eye-hip-drop 2 0;eye-knee-in 1 0;eye-trunk-lean 0 1" },
  { "runner-side", show_runner, "knee-flexion-contact 8 14;tibia-inclination 9.5 4;foot-strike-angle 14 -4;knee-flexion-stance 35 42;hip-extension-toe-off 8 16" },
  { "assessment-entry", show_entry, "0" },
  { "told-complaint", show_told, "StanceComplaintView" },
  { "told-story", show_told, "StanceStoryView" },
  { "told-examination", show_told, "StanceExaminationView" },
  { "assessment-help", show_help_of, "fppa-squat" },
  { "assessment-context", show_context, NULL },
  { "compare", activate, "client.compare-visits" },
  { "setups", show_setups, NULL },
  { "stop-now", show_stop, "calf-swelling" },
  { "stop-bone", show_stop, "bone-stress-high-risk" },
  { "stop-urgent", show_stop, "weight-loss" },
  { "stop-adapt", show_stop, "osteoporosis" },
  { "client-edit", activate, "client.edit" },
  { "client-add", activate, "win.add-client" },
  { "preferences", activate, "win.preferences" },
  { "measures", show_measures, NULL },
  { "measures-threshold", show_measures, "thresholds.add" },
  { "measures-set", show_measures, "templates.add" },
  { "measures-own", write_measure, NULL },
  { "eye-safety", screen_by_eye, "" },
  { "eye-line", screen_by_eye, "1" },
  { "eye-bone", screen_by_eye, "11" },
  { "eye-stop", screen_by_eye, "22" },
  { "eye-region", screen_by_eye, "0" },
  { "eye-worst", screen_by_eye, "062" },
  { "eye-task", screen_by_eye, "06272" },
  { "eye-seen", screen_by_eye, "062721" },
  { "eye-held", screen_by_eye, "0627211100301002" },
  { "eye-invalid", screen_by_eye, "06272111003010022" },
  { "eye-running", screen_by_eye, "062721110030100224125" },
  { "eye-end", screen_by_eye, "06272122003220021125e" },
  { "shortcuts", activate, "win.show-help-overlay" },
  { "assessment-signed", show_last_visit, "1" },
  { "assessment-findings", show_findings, "1" },
  { "exercises", show_exercises, NULL },
  { "exercises-found", show_exercises, "side hip" },
  { "exercise", show_exercise, "hip-drop" },
  { "own-new", edit_exercise, NULL },
  { "own-copy", edit_exercise, "hip-drop" },
  { "own-figure", edit_figure, "hip-drop" },
  { "exercise-knowledge", show_knowledge, "side-lying-hip-abduction-wall" },
  { "program-issued", show_issued_program, "1" },
  { "program-draft", show_draft, "1" },
  { "program-advice", show_advice, "1" },
  { "program-library", show_library, "1" },
  { "program-sheet", show_sheet, "1" },
};

static const struct
{
  const char *name;
  int         width;
  int         height;
} sizes[] = {
  { "wide", 1280, 800 },
  { "narrow", 360, 640 },
};

/* The uppermost window: a dialog over the window, else the window. */
static GtkWindow *
get_uppermost (StanceWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (window) && gtk_widget_get_mapped (l->data))
      return l->data;

  return GTK_WINDOW (window);
}

static void
save_picture (GtkWindow  *window,
              const char *file)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot,
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    {
      g_printerr ("Nothing was drawn for %s\n", file);
      return;
    }

  texture = gsk_renderer_render_texture (renderer, node, NULL);
  gdk_texture_save_to_png (texture, file);
}

/* What is drawn on a thread, as the figures of the cards, comes a little later. */
#define SETTLES 6

static void
take (StanceApplication *application,
      const char        *database,
      const char        *folder,
      gsize              page,
      gsize              size,
      gboolean           dark)
{
  g_autofree char *name = g_strdup_printf ("%s-%s-%s.png", pages[page].name, sizes[size].name, dark ? "dark" : "light");
  g_autofree char *file = g_build_filename (folder, name, NULL);
  StanceWindow    *window = STANCE_WINDOW (stance_window_new (GTK_APPLICATION (application), database));
  GtkWindow       *uppermost;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_window_set_default_size (GTK_WINDOW (window), sizes[size].width, sizes[size].height);
  gtk_window_present (GTK_WINDOW (window));
  ui_help_settle ();
  pages[page].visit (window, pages[page].argument);
  for (int i = 0; i < SETTLES; i++)
    ui_help_settle ();

  uppermost = get_uppermost (window);
  if (uppermost != GTK_WINDOW (window))
    {
      int width = gtk_widget_get_width (GTK_WIDGET (uppermost));
      int height = gtk_widget_get_height (GTK_WIDGET (uppermost));

      gtk_window_set_default_size (uppermost, MIN (width, sizes[size].width), MIN (height, sizes[size].height));
      ui_help_settle ();
    }
  save_picture (uppermost, file);

  if (uppermost != GTK_WINDOW (window))
    gtk_window_destroy (uppermost);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (StanceApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("STANCE_LOCALEDIR") != NULL ? g_getenv ("STANCE_LOCALEDIR") : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc < 3)
    {
      g_printerr ("Usage: screenshots DATABASE FOLDER [PAGE]\n");
      return 2;
    }

  gtk_init ();
  application = ui_help_new_application ();
  g_mkdir_with_parents (argv[2], 0755);

  for (gsize page = 0; page < G_N_ELEMENTS (pages); page++)
    for (gsize size = 0; size < G_N_ELEMENTS (sizes); size++)
      for (int dark = 0; dark < 2; dark++)
        if (argc < 4 || g_str_has_prefix (pages[page].name, argv[3]))
          take (application, argv[1], argv[2], page, size, dark != 0);

  return 0;
}
