/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-exercise-editor-private.h"
#include "stance-exercise-files.h"
#include "stance-library-view.h"
#include "ui-help.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>

typedef struct
{
  StanceApplication *application;
  char              *folder;
  char              *path;
  StanceWindow      *window;
  StanceSession     *session;
  char              *done; /* the id that a piece of work ended with */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->application = ui_help_new_application ();
  fixture->folder = ui_help_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "stance.db", NULL);
  ui_help_make_record (fixture->path, 1);
  fixture->window = ui_help_open (fixture->application, fixture->path);
  fixture->session = stance_window_get_session (fixture->window);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ui_help_close (fixture->window);
  g_object_unref (fixture->application);
  g_free (fixture->path);
  g_free (fixture->done);
  ui_help_remove_folder (fixture->folder);
}

static const StanceExercise *
find (Fixture    *fixture,
      const char *id)
{
  return stance_catalog_find_exercise (stance_session_get_catalog (fixture->session), id);
}

static StanceExerciseEditor *
open_editor (Fixture    *fixture,
             const char *id,
             gboolean    copy)
{
  const StanceExercise *exercise = id != NULL ? find (fixture, id) : NULL;
  GtkWidget            *editor = stance_exercise_editor_new (GTK_WINDOW (fixture->window), fixture->session, exercise, copy);

  g_object_ref (editor);
  gtk_window_present (GTK_WINDOW (editor));
  ui_help_settle ();

  return STANCE_EXERCISE_EDITOR (editor);
}

static void
close_editor (StanceExerciseEditor *editor)
{
  gtk_window_destroy (GTK_WINDOW (editor));
  g_object_unref (editor);
}

typedef struct
{
  Fixture    *fixture;
  const char *id;
  int         revision;
  gboolean    retired;
} Wanted;

static gboolean
is_there (gpointer user_data)
{
  const Wanted         *wanted = user_data;
  const StanceExercise *exercise = find (wanted->fixture, wanted->id);

  return exercise != NULL && exercise->revision == wanted->revision && exercise->retired == wanted->retired;
}

static const StanceExercise *
wait_for (Fixture    *fixture,
          const char *id,
          int         revision,
          gboolean    retired)
{
  Wanted wanted = { fixture, id, revision, retired };

  ui_help_wait (is_there, &wanted);

  return find (fixture, id);
}

static void
set_buffer (GtkTextView *view,
            const char  *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

static void
type_name (StanceExerciseEditor *editor,
           const char           *name)
{
  gtk_editable_set_text (GTK_EDITABLE (editor->name), name);
}

static void
type_step (StanceExerciseEditor *editor,
           guint                 step,
           StanceSide            side,
           const char           *text)
{
  set_buffer (stance_step_list_get_view (editor->steps, step, side), text);
}

static void
save (StanceExerciseEditor *editor)
{
  gtk_widget_activate_action (GTK_WIDGET (editor), "form.save", NULL);
}

static gboolean
is_gone (gpointer user_data)
{
  return !gtk_widget_get_visible (user_data);
}

static void
save_and_wait (StanceExerciseEditor *editor)
{
  save (editor);
  ui_help_wait (is_gone, editor);
  g_object_unref (editor);
}

static void
make_heron (Fixture *fixture)
{
  StanceExerciseEditor *editor = open_editor (fixture, NULL, FALSE);

  type_name (editor, "Heron");
  type_step (editor, 0, STANCE_SIDE_NONE, "Stand like a heron.");
  save_and_wait (editor);
  wait_for (fixture, "heron", 1, FALSE);
}

static char *
dup_step (const StanceExercise *exercise,
          guint                 step,
          StanceSide            side)
{
  g_auto (GStrv) steps = stance_exercise_dup_steps (exercise, side, "en");

  return g_strdup (step < g_strv_length (steps) ? steps[step] : "");
}

static void
fill_everything (StanceExerciseEditor *editor)
{
  const char *const muscles[] = { "gluteus-medius", NULL };
  const char *const regions[] = { "groin", "outer-hip", NULL };

  type_name (editor, "Gray heron");
  type_step (editor, 0, STANCE_SIDE_NONE, "Lift your RIGHT foot.");
  stance_step_list_set_sided (editor->steps, 0, TRUE);
  stance_text_row_set_text (editor->texts[STANCE_EDITOR_CUE], "Stand\ntall.  ");
  stance_text_row_set_text (editor->texts[STANCE_EDITOR_PURPOSE], "It trains the hip you stand on.");
  set_buffer (stance_step_list_get_view (editor->faults, 0, STANCE_SIDE_NONE), "You lean.");
  stance_terms_row_set_chosen (editor->lists[STANCE_EDITOR_PRIME], muscles);
  stance_terms_row_set_chosen (editor->lists[STANCE_EDITOR_HELD_BACK], regions);
  gtk_switch_set_active (editor->one_sided, TRUE);
  stance_dose_row_set_text (editor->doses->pdata[2], STANCE_DOSE_FIELD_SETS, "2");
  stance_dose_row_set_text (editor->doses->pdata[2], STANCE_DOSE_FIELD_REPS, "8–12");
  gtk_drop_down_set_selected (editor->harder, 1);
}

static void
test_new (Fixture      *fixture,
          gconstpointer data)
{
  StanceExerciseEditor *editor = open_editor (fixture, NULL, FALSE);
  const StanceExercise *heron;
  g_autofree char      *cue = NULL;
  g_autofree char      *left = NULL;
  g_autofree char      *right = NULL;
  StanceDose            dose;

  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (editor)), GTK_WIDGET (editor->name)));
  fill_everything (editor);
  save_and_wait (editor);

  heron = wait_for (fixture, "gray-heron", 1, FALSE);
  cue = stance_exercise_dup_text (heron, "Cue", "en");
  left = dup_step (heron, 0, STANCE_SIDE_LEFT);
  right = dup_step (heron, 0, STANCE_SIDE_RIGHT);
  g_assert_true (heron->own);
  g_assert_cmpstr (cue, ==, "Stand tall.");
  g_assert_cmpstr (left, ==, "Lift your RIGHT foot.");
  g_assert_cmpstr (right, ==, "Lift your LEFT foot.");
  g_assert_cmpint (heron->n_faults, ==, 1);
  g_assert_cmpstr (heron->prime[0], ==, "gluteus-medius");
  g_assert_true (stance_exercise_is_held_back (heron, "groin"));
  g_assert_true (heron->one_sided);
  g_assert_cmpstr (heron->position, ==, "standing");
  g_assert_true (stance_exercise_get_item_dose (heron, "strength", &dose));
  g_assert_cmpint (dose.reps_max, ==, 12);
  g_assert_cmpstr (heron->harder, ==, ((StanceExercise *) stance_catalog_get_exercises (stance_session_get_catalog (fixture->session))->pdata[0])->id);
}

/* An editor that is opened and saved changes nothing but the revision. */
static void
test_same_again (Fixture      *fixture,
                 gconstpointer data)
{
  StanceExerciseEditor *editor = open_editor (fixture, "hip-drop", TRUE);
  g_autofree char      *first = NULL;
  g_autofree char      *second = NULL;

  save_and_wait (editor);
  first = stance_exercise_dup_file (wait_for (fixture, "hip-drop-on-a-step-copy", 1, FALSE));
  editor = open_editor (fixture, "hip-drop-on-a-step-copy", FALSE);
  save_and_wait (editor);
  second = stance_exercise_dup_file (wait_for (fixture, "hip-drop-on-a-step-copy", 2, FALSE));
  g_assert_cmpstr (first, ==, second);
}

static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  StanceExerciseEditor *editor = open_editor (fixture, "hip-drop", TRUE);
  const StanceExercise *shipped = find (fixture, "hip-drop");
  const StanceExercise *copy;
  g_autofree char      *evidence = NULL;
  g_autofree char      *left = NULL;
  g_autofree char      *left_before = dup_step (shipped, 1, STANCE_SIDE_LEFT);

  type_name (editor, "Our hip drop");
  save_and_wait (editor);
  copy = wait_for (fixture, "our-hip-drop", 1, FALSE);
  evidence = stance_exercise_dup_text (copy, "Evidence", "en");
  left = dup_step (copy, 1, STANCE_SIDE_LEFT);
  g_assert_null (evidence);
  g_assert_cmpstr (left, ==, left_before);
  g_assert_cmpint (copy->n_steps, ==, shipped->n_steps);
  g_assert_cmpint (copy->doses->len, ==, shipped->doses->len);
  g_assert_cmpstr (copy->harder, ==, shipped->harder);
  g_assert_false (find (fixture, "hip-drop")->own);
}

/* Who holds an exercise of the catalog before may go on reading it. */
static void
test_change (Fixture      *fixture,
             gconstpointer data)
{
  StanceExerciseEditor *editor;
  const StanceExercise *before;
  g_autofree char      *old = NULL;
  g_autofree char *new = NULL;

  make_heron (fixture);
  before = find (fixture, "heron");
  editor = open_editor (fixture, "heron", FALSE);
  type_step (editor, 0, STANCE_SIDE_NONE, "Stand like a stork.");
  save_and_wait (editor);
  new = dup_step (wait_for (fixture, "heron", 2, FALSE), 0, STANCE_SIDE_NONE);
  old = dup_step (before, 0, STANCE_SIDE_NONE);
  g_assert_cmpstr (old, ==, "Stand like a heron.");
  g_assert_cmpstr (new, ==, "Stand like a stork.");
}

static void
test_errors (Fixture      *fixture,
             gconstpointer data)
{
  StanceExerciseEditor *editor = open_editor (fixture, NULL, FALSE);

  save (editor);
  g_assert_cmpstr (stance_field_row_get_error (editor->name), ==, "A name is needed");
  type_name (editor, "Heron");
  g_assert_cmpstr (stance_field_row_get_error (editor->name), ==, "");
  save (editor);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (editor)) == GTK_WIDGET (stance_step_list_get_view (editor->steps, 0, STANCE_SIDE_NONE)));

  type_step (editor, 0, STANCE_SIDE_NONE, "Lift your RIGHT foot.");
  stance_step_list_set_sided (editor->steps, 0, TRUE);
  type_step (editor, 0, STANCE_SIDE_RIGHT, "  ");
  g_assert_true (stance_exercise_editor_check (editor) == GTK_WIDGET (stance_step_list_get_view (editor->steps, 0, STANCE_SIDE_RIGHT)));
  stance_step_list_set_sided (editor->steps, 0, FALSE);
  g_assert_null (stance_exercise_editor_check (editor));

  stance_dose_row_set_text (editor->doses->pdata[0], STANCE_DOSE_FIELD_SETS, "0");
  g_assert_nonnull (stance_exercise_editor_check (editor));
  stance_dose_row_set_text (editor->doses->pdata[0], STANCE_DOSE_FIELD_SETS, "3");
  g_assert_nonnull (stance_exercise_editor_check (editor));
  stance_dose_row_set_text (editor->doses->pdata[0], STANCE_DOSE_FIELD_HOLD, "60-30");
  g_assert_nonnull (stance_exercise_editor_check (editor));
  stance_dose_row_set_text (editor->doses->pdata[0], STANCE_DOSE_FIELD_HOLD, "30-60");
  g_assert_null (stance_exercise_editor_check (editor));
  close_editor (editor);
  ui_help_settle ();
  g_assert_null (find (fixture, "heron"));
}

static void
test_discard (Fixture      *fixture,
              gconstpointer data)
{
  StanceExerciseEditor *editor = open_editor (fixture, NULL, FALSE);

  type_name (editor, "Heron");
  gtk_window_close (GTK_WINDOW (editor));
  ui_help_answer ("keep");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (editor)));
  gtk_window_close (GTK_WINDOW (editor));
  ui_help_answer ("discard");
  ui_help_wait (is_gone, editor);
  g_object_unref (editor);

  editor = open_editor (fixture, NULL, FALSE);
  gtk_window_close (GTK_WINDOW (editor));
  ui_help_wait (is_gone, editor);
  g_object_unref (editor);
}

static StanceRecord *
open_record (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  StanceRecord *record = stance_record_open (fixture->path, STANCE_RECORD_WRITE, &error);

  g_assert_no_error (error);

  return record;
}

static void
test_conflict (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (StanceRecord) record = NULL;
  g_autoptr (StanceOwnExercise) stored = NULL;
  StanceExerciseEditor *editor;
  g_autofree char      *name = NULL;

  make_heron (fixture);
  editor = open_editor (fixture, "heron", FALSE);
  type_name (editor, "My heron");
  record = open_record (fixture);
  stored = stance_record_get_own_exercise (record, "heron", NULL);
  g_assert_true (stance_record_save_own_exercise (record, stored, NULL));

  save (editor);
  ui_help_answer ("keep");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (editor->name)), ==, "My heron");
  save (editor);
  ui_help_answer ("replace");
  ui_help_wait (is_gone, editor);
  g_object_unref (editor);
  name = stance_exercise_dup_name (wait_for (fixture, "heron", 3, FALSE), "en");
  g_assert_cmpstr (name, ==, "My heron");
}

static GFile *
write_photo (Fixture    *fixture,
             const char *name)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 2000, 1000);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0x3584e4ff);
  gdk_pixbuf_save (pixbuf, path, "png", &error, NULL);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static GFile *
write_text (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return g_file_new_for_path (path);
}

typedef struct
{
  StancePhotoList *list;
  guint            n;
} WantedPhotos;

static gboolean
has_photos (gpointer user_data)
{
  const WantedPhotos *wanted = user_data;
  g_autoptr (GPtrArray) photos = stance_photo_list_dup_photos (wanted->list);

  return photos->len == wanted->n;
}

static void
test_photos (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GFile) photo = write_photo (fixture, "photo.png");
  g_autoptr (GFile) text = write_text (fixture, "text.png", "no photo");
  StanceExerciseEditor *editor = open_editor (fixture, NULL, FALSE);
  WantedPhotos          wanted = { editor->photos, 2 };
  const StanceExercise *heron;

  type_name (editor, "Heron");
  type_step (editor, 0, STANCE_SIDE_NONE, "Stand.");
  stance_photo_list_add_file (editor->photos, text);
  ui_help_wait_label (GTK_WIDGET (editor), "“text.png” is no photo that can be added");
  stance_photo_list_add_file (editor->photos, photo);
  stance_photo_list_add_file (editor->photos, photo);
  ui_help_wait (has_photos, &wanted);
  save_and_wait (editor);

  heron = wait_for (fixture, "heron", 1, FALSE);
  g_assert_cmpuint (heron->photos->len, ==, 2);
  g_assert_cmpint (((StancePhoto *) heron->photos->pdata[1])->shows, ==, STANCE_PHOTO_END);
}

static void
done_cb (const char *id,
         gpointer    user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->done);
  fixture->done = g_strdup (id);
}

static gboolean
is_done (gpointer user_data)
{
  return ((Fixture *) user_data)->done != NULL;
}

static void
wait_done (Fixture *fixture)
{
  ui_help_wait (is_done, fixture);
  g_clear_pointer (&fixture->done, g_free);
}

static void
test_import (Fixture      *fixture,
             gconstpointer data)
{
  GtkWindow *parent = GTK_WINDOW (fixture->window);
  g_autoptr (GFile) good = write_text (fixture, "heron.exercise", "[Exercise]\nPosition=standing\nName=Heron\nStep1=Stand.\n");
  g_autoptr (GFile) bad = write_text (fixture, "stork.exercise", "[Exercise]\nPosition=standing\nName=Stork\nStep1=Stand.\n[Start strength]\nSets=0\n");

  stance_exercise_files_import (parent, fixture->session, good, done_cb, fixture, NULL);
  wait_done (fixture);
  wait_for (fixture, "heron", 1, FALSE);

  stance_exercise_files_import (parent, fixture->session, good, done_cb, fixture, NULL);
  ui_help_answer ("cancel");
  stance_exercise_files_import (parent, fixture->session, good, done_cb, fixture, NULL);
  ui_help_answer ("replace");
  wait_done (fixture);
  wait_for (fixture, "heron", 2, FALSE);

  stance_exercise_files_import (parent, fixture->session, bad, done_cb, fixture, NULL);
  ui_help_answer ("close");
  g_assert_null (fixture->done);
  g_assert_null (find (fixture, "stork"));
}

static void
test_retire (Fixture      *fixture,
             gconstpointer data)
{
  GtkWindow *parent = GTK_WINDOW (fixture->window);
  guint      n_offered;

  make_heron (fixture);
  n_offered = stance_catalog_get_exercises (stance_session_get_catalog (fixture->session))->len;
  stance_exercise_files_retire (parent, fixture->session, "heron", TRUE, done_cb, fixture, NULL);
  wait_done (fixture);
  wait_for (fixture, "heron", 2, TRUE);
  g_assert_cmpuint (stance_catalog_get_exercises (stance_session_get_catalog (fixture->session))->len, ==, n_offered - 1);
  stance_exercise_files_retire (parent, fixture->session, "heron", FALSE, done_cb, fixture, NULL);
  wait_done (fixture);
  wait_for (fixture, "heron", 3, FALSE);
}

static void
test_export (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.exercise", NULL);
  g_autofree char *text = NULL;

  stance_exercise_files_export (GTK_WINDOW (fixture->window), find (fixture, "hip-drop"));
  ui_help_choose_file (path);
  while (!g_file_get_contents (path, &text, NULL, NULL) || *text == '\0')
    {
      g_clear_pointer (&text, g_free);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_true (g_str_has_prefix (text, "[Exercise]\n"));
}

typedef struct
{
  StanceFigureEditor *figure;
  guint               n_before;
} Drawn;

static gboolean
is_drawn (gpointer user_data)
{
  const Drawn *drawn = user_data;

  return stance_figure_editor_get_n_drawn (drawn->figure) > drawn->n_before;
}

static void
wait_drawn (StanceFigureEditor *figure,
            guint               n_before)
{
  Drawn drawn = { figure, n_before };

  ui_help_wait (is_drawn, &drawn);
}

static double
get_angle (const StanceExercise *exercise,
           guint                 pose,
           int                   angle)
{
  return ((const StancePose *) exercise->figure->poses->pdata[pose])->angles[angle];
}

/* Chosen from another exercise; the slider of a joint changes the pose that is shown. */
static void
test_figure (Fixture      *fixture,
             gconstpointer data)
{
  const StanceExercise *source = find (fixture, "hip-drop");
  const StanceExercise *heron;
  StanceExerciseEditor *editor;
  double                before = get_angle (source, 1, STANCE_ANGLE_KNEE_FLEXION);
  guint                 n_drawn;

  make_heron (fixture);
  g_assert_null (find (fixture, "heron")->figure);
  editor = open_editor (fixture, "heron", FALSE);
  stance_figure_editor_choose (editor->figure, "hip-drop");
  wait_drawn (editor->figure, 0);
  stance_figure_editor_show_pose (editor->figure, 1);
  n_drawn = stance_figure_editor_get_n_drawn (editor->figure);
  gtk_range_set_value (stance_figure_editor_get_slider (editor->figure, STANCE_ANGLE_KNEE_FLEXION), before + 20);
  wait_drawn (editor->figure, n_drawn);
  save_and_wait (editor);

  heron = wait_for (fixture, "heron", 2, FALSE);
  g_assert_cmpuint (heron->figure->poses->len, ==, source->figure->poses->len);
  g_assert_cmpfloat_with_epsilon (get_angle (heron, 1, STANCE_ANGLE_KNEE_FLEXION), before + 20, 0.51);
  g_assert_cmpfloat_with_epsilon (get_angle (heron, 0, STANCE_ANGLE_KNEE_FLEXION), get_angle (source, 0, STANCE_ANGLE_KNEE_FLEXION), 0.01);
  g_assert_cmpfloat_with_epsilon (get_angle (source, 1, STANCE_ANGLE_KNEE_FLEXION), before, 0.01);

  editor = open_editor (fixture, "heron", FALSE);
  stance_figure_editor_choose (editor->figure, NULL);
  save_and_wait (editor);
  g_assert_null (wait_for (fixture, "heron", 3, FALSE)->figure);
}

static gboolean
shows_heron (gpointer user_data)
{
  StanceExerciseItem *item = stance_library_view_get_open (user_data);

  return item != NULL && g_str_equal (stance_exercise_item_get_exercise (item)->id, "heron");
}

static gboolean
shows_cards (gpointer user_data)
{
  return stance_library_view_get_open (user_data) == NULL;
}

static StanceExerciseEditor *
wait_editor (void)
{
  return STANCE_EXERCISE_EDITOR (g_object_ref (ui_help_wait_window (STANCE_TYPE_EXERCISE_EDITOR)));
}

/* The way of the hands: made in the library, opened there, changed, retired, undone. */
static void
test_library (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget            *window = GTK_WIDGET (fixture->window);
  StanceExerciseEditor *editor;
  GtkWidget            *view;

  gtk_widget_activate_action (window, "win.show-exercises", NULL);
  ui_help_settle ();
  view = stance_window_get_work (fixture->window);
  gtk_widget_activate_action (view, "own.new", NULL);
  editor = wait_editor ();
  type_name (editor, "Heron");
  type_step (editor, 0, STANCE_SIDE_NONE, "Stand like a heron.");
  save_and_wait (editor);
  ui_help_wait (shows_heron, view);

  gtk_widget_activate_action (view, "own.edit", NULL);
  editor = wait_editor ();
  type_step (editor, 0, STANCE_SIDE_NONE, "Stand like a stork.");
  save_and_wait (editor);
  wait_for (fixture, "heron", 2, FALSE);
  ui_help_wait_label (view, "Stand like a stork.");

  gtk_widget_activate_action (view, "own.retire", NULL);
  ui_help_wait (shows_cards, view);
  wait_for (fixture, "heron", 3, TRUE);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/exercise-editor/a new exercise is in the library at once", test_new);
  ADD ("/exercise-editor/saving without a change changes nothing", test_same_again);
  ADD ("/exercise-editor/a shipped one is copied, and what was shown of it is not", test_copy);
  ADD ("/exercise-editor/a change is seen, and what is open stays readable", test_change);
  ADD ("/exercise-editor/what is wrong is said at its field", test_errors);
  ADD ("/exercise-editor/nothing typed is lost without asking", test_discard);
  ADD ("/exercise-editor/who saves over another's change is asked", test_conflict);
  ADD ("/exercise-editor/photos are added, and what is none is named", test_photos);
  ADD ("/exercise-editor/a file is imported whole or not at all", test_import);
  ADD ("/exercise-editor/a retired one is offered no more, and can be again", test_retire);
  ADD ("/exercise-editor/an exercise is exported as a file", test_export);
  ADD ("/exercise-editor/a figure is chosen and its joints are set", test_figure);
  ADD ("/exercise-editor/the library makes, changes and retires", test_library);

  return g_test_run ();
}
