/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-young-box.h"

#include <glib/gi18n.h>
#include <string.h>

#include "stance-choice.h"
#include "stance-date.h"
#include "stance-field-row.h"
#include "stance-take-back.h"
#include "stance-typed-date.h"

struct _StanceYoungBox
{
  AdwBin parent_instance;

  StanceDraft  *draft;
  GtkListBox   *rows;
  StanceChoice *answers[STANCE_N_YOUNG];
  GtkWidget    *guardian;
  GtkWidget    *consent_date;
  gboolean      showing;
};

G_DEFINE_FINAL_TYPE (StanceYoungBox, stance_young_box, ADW_TYPE_BIN)

static StanceYoung *
get_young (StanceYoungBox *self)
{
  return &stance_draft_get_assessment (self->draft)->screening->young;
}

/* The choices are "no" and "yes", -1 while nobody asked. */
static void
answered_cb (StanceYoungBox *self)
{
  StanceScreening *wanted = stance_screening_copy (stance_draft_get_assessment (self->draft)->screening);

  for (int i = 0; i < STANCE_N_YOUNG; i++)
    wanted->young.answers[i] = (StanceAnswer) (stance_choice_get (self->answers[i]) + 1);

  wanted->asked |= stance_young_is_abnormal (&wanted->young);
  stance_take_back (GTK_WIDGET (self), self->draft, wanted);
}

static void
set_or_null (char      **place,
             const char *text)
{
  g_free (*place);
  *place = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static void
consent_typed_cb (StanceYoungBox *self)
{
  g_autofree char *guardian = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->guardian))));
  g_autofree char *date = stance_typed_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->consent_date)));
  g_autofree char *today = stance_date_today ();
  g_autofree char *hint = stance_typed_date_dup_hint ();
  g_autofree char *problem = NULL;

  if (self->showing)
    return;

  if (date == NULL)
    problem = g_strdup_printf (_ ("This is not a date (%s)."), hint);
  else if (strcmp (date, today) > 0)
    problem = g_strdup (_ ("This date is in the future."));

  stance_field_row_set_error (STANCE_FIELD_ROW (self->consent_date), problem);
  set_or_null (&get_young (self)->guardian, guardian);
  if (problem == NULL)
    set_or_null (&get_young (self)->consent_date, date);
  stance_draft_touch (self->draft);
}

/* What is being typed is left alone. */
static void
show_text (GtkWidget  *row,
           const char *text)
{
  GtkWidget *focus = gtk_widget_get_focus_child (row);

  if (focus == NULL && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
show (StanceYoungBox *self)
{
  const StanceYoung *young = get_young (self);
  g_autofree char   *date = stance_typed_date_format (young->consent_date);

  self->showing = TRUE;
  for (int i = 0; i < STANCE_N_YOUNG; i++)
    stance_choice_set (self->answers[i], (int) young->answers[i] - 1);
  show_text (self->guardian, young->guardian != NULL ? young->guardian : "");
  if (*stance_field_row_get_error (STANCE_FIELD_ROW (self->consent_date)) == '\0')
    show_text (self->consent_date, date);
  self->showing = FALSE;
}

static void
add_question (StanceYoungBox     *self,
              StanceYoungQuestion question)
{
  StanceSession    *session = stance_draft_get_session (self->draft);
  const StanceTerm *term = stance_catalog_find_term (stance_draft_get_catalog (self->draft), STANCE_TERMS_YOUNG, stance_young_nicks[question]);
  g_autofree char  *name = NULL;
  GtkWidget        *row = adw_action_row_new ();
  GtkWidget        *choice;

  g_return_if_fail (term != NULL);

  name = stance_term_dup_name (term, stance_session_get_language (session));
  choice = stance_choice_new (name, 0);
  stance_choice_add (STANCE_CHOICE (choice), _ ("No"), NULL);
  stance_choice_add (STANCE_CHOICE (choice), _ ("Yes"), NULL);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  gtk_list_box_append (self->rows, row);
  self->answers[question] = STANCE_CHOICE (choice);
  g_signal_connect_swapped (choice, "chosen", G_CALLBACK (answered_cb), self);
}

static GtkWidget *
add_entry (StanceYoungBox *self,
           const char     *title)
{
  GtkWidget *row = stance_field_row_new (title);

  gtk_list_box_append (self->rows, row);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (consent_typed_cb), self);

  return row;
}

static void
build (StanceYoungBox *self)
{
  g_autofree char *hint = stance_typed_date_dup_hint ();
  g_autofree char *consent = g_strdup_printf (_ ("Consent on (%s)"), hint);

  for (int i = 0; i < STANCE_N_YOUNG; i++)
    add_question (self, (StanceYoungQuestion) i);

  self->guardian = add_entry (self, _ ("Guardian who consents"));
  self->consent_date = add_entry (self, consent);
}

static void
stance_young_box_dispose (GObject *object)
{
  g_clear_object (&STANCE_YOUNG_BOX (object)->draft);

  G_OBJECT_CLASS (stance_young_box_parent_class)->dispose (object);
}

static void
stance_young_box_class_init (StanceYoungBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_young_box_dispose;
}

static void
stance_young_box_init (StanceYoungBox *self)
{
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rows));
}

GtkWidget *
stance_young_box_new (StanceDraft *draft)
{
  StanceYoungBox *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_YOUNG_BOX, NULL);
  self->draft = g_object_ref (draft);
  build (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
