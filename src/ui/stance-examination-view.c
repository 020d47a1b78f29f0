/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-examination-view.h"

#include <glib/gi18n.h>

#include "stance-choice.h"
#include "stance-examination.h"
#include "stance-form-row.h"
#include "stance-story-words.h"
#include "stance-term-rows.h"

/* How an answer is shown, in the order of the keys; short, so that five fit on a phone's width. */
static const struct
{
  StanceExamined answer;
  const char    *name;
  const char    *tooltip;
} answers[] = {
  { STANCE_EXAMINED_NORMAL, NC_ ("examination", "Normal"), N_ ("Normal") },
    { STANCE_EXAMINED_NOT_NORMAL, NC_ ("examination", "Not"), N_ ("Not normal") },
      { STANCE_EXAMINED_NOT_NORMAL_LEFT, NC_ ("examination", "L"), N_ ("Not normal on the left") },
        { STANCE_EXAMINED_NOT_NORMAL_RIGHT, NC_ ("examination", "R"), N_ ("Not normal on the right") },
          { STANCE_EXAMINED_NOT_NORMAL_BOTH, NC_ ("examination", "L+R"), N_ ("Not normal on both sides") },
            { STANCE_EXAMINED_NOT_DONE, NC_ ("examination", "–"), N_ ("Not done") },
          };

struct _StanceExaminationView
{
  AdwBin parent_instance;

  StanceDraft    *draft;
  StanceFormFold *fold;
  GtkBox         *suspicions;
  GPtrArray      *items;   /* StanceTerm that are asked */
  GPtrArray      *choices; /* StanceChoice, as @items */
  AdwExpanderRow *confirmed;
  GPtrArray      *marks; /* GtkCheckButton, in the order of the terms */
  gboolean        showing;
};

G_DEFINE_FINAL_TYPE (StanceExaminationView, stance_examination_view, ADW_TYPE_BIN)

static const GPtrArray *
get_terms (StanceExaminationView *self,
           StanceTerms            terms)
{
  return stance_catalog_get_terms (stance_draft_get_catalog (self->draft), terms);
}

/* The place of an answer among those of its item, and back; -1 for none. */
static int
answer_to_index (const StanceTerm *item,
                 int               answer)
{
  int index = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      if ((int) answers[i].answer == answer)
        return index;
      if (stance_examined_is_of (answers[i].answer, item))
        index++;
    }

  return -1;
}

static int
index_to_answer (const StanceTerm *item,
                 int               index)
{
  for (gsize i = 0; i < G_N_ELEMENTS (answers) && index >= 0; i++)
    if (stance_examined_is_of (answers[i].answer, item) && index-- == 0)
      return answers[i].answer;

  return -1;
}

static void
tick_cb (GtkWidget             *button,
         StanceExaminationView *self)
{
  stance_screening_set_flag (stance_draft_get_assessment (self->draft)->screening,
                             g_object_get_data (G_OBJECT (button), "stance-flag"), TRUE);
  stance_draft_touch (self->draft);
}

static void
add_suspicion (StanceExaminationView *self,
               const StanceTerm      *item)
{
  const char       *language = stance_session_get_language (stance_draft_get_session (self->draft));
  const StanceTerm *flag = stance_catalog_find_term (stance_draft_get_catalog (self->draft), STANCE_TERMS_RED_FLAG, item->flag);
  g_autofree char  *name = stance_term_dup_name (item, language);
  g_autofree char  *meaning = stance_term_dup_text (item, "Meaning", language);
  g_autofree char  *flag_name = stance_term_dup_name (flag, language);
  g_autofree char  *title = g_strdup_printf ("%s: %s", name, meaning);
  GtkWidget        *button = gtk_button_new_with_label (_ ("Tick"));

  g_object_set_data (G_OBJECT (button), "stance-flag", (gpointer) flag->id);
  gtk_widget_set_tooltip_text (button, flag_name);
  g_signal_connect (button, "clicked", G_CALLBACK (tick_cb), self);
  stance_form_row_append (self->suspicions, stance_form_row_new (title, flag_name, button));
}

static void
update_suspicions (StanceExaminationView *self)
{
  g_autoptr (GPtrArray) found = NULL;
  GtkWidget *child;

  found = stance_assessment_list_suspicions (stance_draft_get_assessment (self->draft), stance_draft_get_catalog (self->draft));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->suspicions))) != NULL)
    gtk_box_remove (self->suspicions, child);

  for (guint i = 0; i < found->len; i++)
    add_suspicion (self, found->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->suspicions), found->len > 0);
}

static void
update (StanceExaminationView *self)
{
  StanceAssessment *assessment = stance_draft_get_assessment (self->draft);
  const GPtrArray  *marks = get_terms (self, STANCE_TERMS_MARK);
  g_autofree char  *line = stance_examination_words_line (stance_draft_get_session (self->draft), assessment);
  g_autofree char  *confirmed = NULL;

  self->showing = TRUE;
  for (guint i = 0; i < self->items->len; i++)
    {
      const StanceTerm *item = self->items->pdata[i];

      stance_choice_set (self->choices->pdata[i], answer_to_index (item, stance_assessment_get_answer (assessment, item->id)));
    }
  for (guint i = 0; i < marks->len; i++)
    gtk_check_button_set_active (self->marks->pdata[i],
                                 stance_assessment_has_mark (assessment, ((const StanceTerm *) marks->pdata[i])->id));
  self->showing = FALSE;

  if (assessment->marks->len > 0)
    confirmed = g_strdup_printf (ngettext ("%u ticked", "%u ticked", assessment->marks->len), assessment->marks->len);
  adw_expander_row_set_subtitle (self->confirmed, confirmed != NULL ? confirmed : "");
  stance_form_fold_set_line (self->fold, line);
  update_suspicions (self);
}

static void
show (StanceExaminationView *self)
{
  update (self);
  stance_form_fold_set_open (self->fold, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !stance_draft_is_signed (self->draft) || stance_draft_is_amending (self->draft));
}

/* One key for each: what is answered goes on to the next. */
static void
chosen_cb (GtkWidget             *choice,
           StanceExaminationView *self)
{
  const StanceTerm *item;
  guint             index;
  int               chosen = stance_choice_get (STANCE_CHOICE (choice));

  if (self->showing || !g_ptr_array_find (self->choices, choice, &index))
    return;

  item = self->items->pdata[index];
  stance_assessment_examine (stance_draft_get_assessment (self->draft), stance_draft_get_catalog (self->draft), item,
                             index_to_answer (item, chosen));
  stance_draft_touch (self->draft);
  if (chosen >= 0 && index + 1 < self->choices->len)
    gtk_widget_grab_focus (self->choices->pdata[index + 1]);
}

static void
mark_toggled_cb (StanceExaminationView *self)
{
  GPtrArray       *stored = stance_draft_get_assessment (self->draft)->marks;
  const GPtrArray *marks = get_terms (self, STANCE_TERMS_MARK);

  if (self->showing)
    return;

  g_ptr_array_set_size (stored, 0);
  for (guint i = 0; i < marks->len; i++)
    if (gtk_check_button_get_active (self->marks->pdata[i]))
      g_ptr_array_add (stored, g_strdup (((const StanceTerm *) marks->pdata[i])->id));

  stance_draft_touch (self->draft);
}

static GtkWidget *
new_choice (StanceExaminationView *self,
            const StanceTerm      *item,
            const char            *name)
{
  GtkWidget *choice = stance_choice_new (name, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    if (stance_examined_is_of (answers[i].answer, item))
      stance_choice_add (STANCE_CHOICE (choice), g_dpgettext2 (NULL, "examination", answers[i].name), _ (answers[i].tooltip));

  g_signal_connect (choice, "chosen", G_CALLBACK (chosen_cb), self);

  return choice;
}

static void
add_item (StanceExaminationView *self,
          GtkBox                *card,
          const StanceTerm      *item)
{
  const char      *language = stance_session_get_language (stance_draft_get_session (self->draft));
  g_autofree char *name = stance_term_dup_name (item, language);
  g_autofree char *detail = stance_term_dup_text (item, "Detail", language);
  GtkWidget       *choice;

  if (item->graded != NULL)
    return;

  choice = new_choice (self, item, name);
  g_ptr_array_add (self->items, (gpointer) item);
  g_ptr_array_add (self->choices, choice);
  stance_form_row_append (card, stance_form_row_new (name, detail, choice));
}

static GtkWidget *
new_marks (StanceExaminationView *self)
{
  const GPtrArray *marks = get_terms (self, STANCE_TERMS_MARK);
  GtkWidget       *group = adw_preferences_group_new ();

  self->confirmed = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->confirmed), _ ("Confirmed"));
  for (guint i = 0; i < marks->len; i++)
    {
      GtkCheckButton *check;

      adw_expander_row_add_row (self->confirmed,
                                stance_term_check_row_new (stance_draft_get_session (self->draft), marks->pdata[i], &check));
      g_ptr_array_add (self->marks, check);
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (mark_toggled_cb), self);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->confirmed));

  return group;
}

static void
build (StanceExaminationView *self)
{
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget       *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const GPtrArray *items = get_terms (self, STANCE_TERMS_EXAMINATION);

  gtk_widget_add_css_class (card, "card");
  for (guint i = 0; i < items->len; i++)
    add_item (self, GTK_BOX (card), items->pdata[i]);

  gtk_box_append (GTK_BOX (content), card);
  gtk_box_append (GTK_BOX (content), new_marks (self));
  self->fold = STANCE_FORM_FOLD (stance_form_fold_new (_ ("Examination"), content));
  gtk_widget_add_css_class (GTK_WIDGET (self->suspicions), "card");
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->fold));
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->suspicions));
  adw_bin_set_child (ADW_BIN (self), outer);
}

static void
stance_examination_view_dispose (GObject *object)
{
  g_clear_object (&STANCE_EXAMINATION_VIEW (object)->draft);

  G_OBJECT_CLASS (stance_examination_view_parent_class)->dispose (object);
}

static void
stance_examination_view_finalize (GObject *object)
{
  StanceExaminationView *self = STANCE_EXAMINATION_VIEW (object);

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->marks);

  G_OBJECT_CLASS (stance_examination_view_parent_class)->finalize (object);
}

static void
stance_examination_view_class_init (StanceExaminationViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_examination_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_examination_view_finalize;
}

static void
stance_examination_view_init (StanceExaminationView *self)
{
  self->items = g_ptr_array_new ();
  self->choices = g_ptr_array_new ();
  self->marks = g_ptr_array_new ();
  self->suspicions = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
}

GtkWidget *
stance_examination_view_new (StanceDraft *draft)
{
  StanceExaminationView *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_EXAMINATION_VIEW, NULL);
  self->draft = g_object_ref (draft);
  build (self);
  g_signal_connect_object (draft, "replaced", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
