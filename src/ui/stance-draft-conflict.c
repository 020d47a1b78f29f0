/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-draft-conflict.h"

#include <glib/gi18n.h>

#include "stance-dialogs.h"
#include "stance-difference-words.h"

#define MOST_HEIGHT 360

/* @there: by difference, the button that takes the other window's value */
typedef struct
{
  StanceDraft *draft;
  GArray      *differences;
  GPtrArray   *there;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_object_unref (question->draft);
  g_array_unref (question->differences);
  g_ptr_array_unref (question->there);
  g_free (question);
}

/* The dialog's widgets live until it is answered. */
static void
answered_cb (const char *answer,
             gpointer    user_data)
{
  Question *question = user_data;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (StanceDifference));

  if (!g_str_equal (answer, "save") || stance_autosave_get_theirs (stance_draft_get_autosave (question->draft)) == NULL)
    return;

  for (guint i = 0; i < question->differences->len; i++)
    if (gtk_check_button_get_active (question->there->pdata[i]))
      g_array_append_val (taken, g_array_index (question->differences, StanceDifference, i));

  stance_draft_resolve (question->draft, taken);
}

static GtkCheckButton *
add_value (GtkBox     *row,
           const char *where,
           const char *value,
           GtkWidget  *name)
{
  GtkWidget       *button = gtk_check_button_new ();
  GtkWidget       *label = NULL;
  g_autofree char *words = NULL;

  /* Translators: in which window, and the value that stands there: "Here: 6.2". */
  words = g_strdup_printf (_ ("%s: %s"), where, value);
  label = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, label, NULL, -1);
  gtk_box_append (row, button);

  return GTK_CHECK_BUTTON (button);
}

static GtkWidget *
new_row (Question               *question,
         const StanceDifference *difference)
{
  StanceSession          *session = stance_draft_get_session (question->draft);
  const StanceAssessment *theirs = stance_autosave_get_theirs (stance_draft_get_autosave (question->draft));
  g_autofree char        *name = stance_difference_words_name (session, difference);
  g_autofree char        *mine_words = stance_difference_words_value (session, stance_draft_get_assessment (question->draft), difference);
  g_autofree char        *their_words = stance_difference_words_value (session, theirs, difference);
  GtkBox                 *row = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget              *title = gtk_label_new (name);
  GtkCheckButton         *mine;
  GtkCheckButton         *there;

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_box_append (row, title);
  mine = add_value (row, _ ("Here"), mine_words, title);
  there = add_value (row, _ ("Other window"), their_words, title);
  gtk_check_button_set_group (there, mine);
  gtk_check_button_set_active (difference->here ? mine : there, TRUE);
  g_ptr_array_add (question->there, g_object_ref (there));

  return GTK_WIDGET (row);
}

static GtkWidget *
new_rows (Question *question)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkBox    *rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  for (guint i = 0; i < question->differences->len; i++)
    gtk_box_append (rows, new_row (question, &g_array_index (question->differences, StanceDifference, i)));

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (rows));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);

  return scroller;
}

GtkWindow *
stance_draft_conflict_ask (GtkWindow   *parent,
                           StanceDraft *draft)
{
  const StanceDialogAnswer answers[] = {
    { "later", _ ("_Later") },
      { "save", _ ("_Save the Chosen"), .suggested = TRUE },
        { NULL },
    };
  const StanceAssessment *theirs = stance_autosave_get_theirs (stance_draft_get_autosave (draft));
  Question               *question;
  GtkWidget              *rows;
  GtkWindow              *dialog;

  if (theirs == NULL)
    return NULL;

  question = g_new0 (Question, 1);
  question->draft = g_object_ref (draft);
  question->differences = stance_assessment_list_differences (stance_draft_get_assessment (draft), theirs);
  question->there = g_ptr_array_new_with_free_func (g_object_unref);
  rows = new_rows (question);

  dialog = stance_dialogs_ask (parent, _ ("Changed in Both Windows"),
                                          _ ("Choose what is right. The record keeps the other in its history."),
                                             answers, answered_cb, question, free_question);
  stance_dialogs_set_extra_child (dialog, rows);

  return dialog;
}
