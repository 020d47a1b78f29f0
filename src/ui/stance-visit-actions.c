/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-visit-actions.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "stance-date.h"
#include "stance-dialogs.h"
#include "stance-draft-requests.h"
#include "stance-typed-date.h"
#include "stance-window.h"
#include "stance-words.h"

/* The day of the visit */

typedef struct
{
  GtkWindow   *parent;
  StanceDraft *draft;
  GtkWidget   *row;
} DateQuestion;

static void
free_date_question (gpointer data)
{
  DateQuestion *question = data;

  g_object_unref (question->draft);
  g_object_unref (question->row);
  g_free (question);
}

/* Free with g_free(); %NULL when the visit can have been on that day. */
static char *
describe_fault (const StanceClient *client,
                const char         *date)
{
  g_autofree char *today = stance_date_today ();

  if (date == NULL || *date == '\0')
    {
      g_autofree char *hint = stance_typed_date_dup_hint ();

      /* Translators: %s is a pattern such as DD/MM/YYYY. */
      return g_strdup_printf (_ ("Type a day as %s."), hint);
    }

  if (strcmp (date, today) > 0)
    return g_strdup (_ ("This day is in the future."));

  if (client->birth_date != NULL && *client->birth_date != '\0' && strcmp (date, client->birth_date) < 0)
    {
      g_autofree char *born = stance_words_date (client->birth_date);

      /* Translators: %s is a date of birth. */
      return g_strdup_printf (_ ("The client was born on %s."), born);
    }

  return NULL;
}

static GtkWindow *ask_date (GtkWindow   *parent,
                            StanceDraft *draft,
                            const char  *typed,
                            const char  *fault);

static void
date_answered_cb (const char *answer,
                  gpointer    user_data)
{
  DateQuestion    *question = user_data;
  const char      *typed = gtk_editable_get_text (GTK_EDITABLE (question->row));
  g_autofree char *date = stance_typed_date_parse (typed);
  g_autofree char *fault = describe_fault (stance_draft_get_client (question->draft), date);

  if (!g_str_equal (answer, "change"))
    return;

  if (fault != NULL)
    {
      ask_date (question->parent, question->draft, typed, fault);
      return;
    }

  stance_set_text (&stance_draft_get_assessment (question->draft)->date, date);
  stance_draft_touch (question->draft);
}

static GtkWindow *
ask_date (GtkWindow   *parent,
          StanceDraft *draft,
          const char  *typed,
          const char  *fault)
{
  const StanceDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel") },
      { "change", _ ("_Change"), .suggested = TRUE },
        { NULL },
    };
  DateQuestion *question = g_new0 (DateQuestion, 1);
  GtkWidget    *list = gtk_list_box_new ();
  GtkWindow    *dialog;

  question->parent = parent;
  question->draft = g_object_ref (draft);
  question->row = g_object_ref_sink (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question->row), _ ("Date of the visit"));
  gtk_editable_set_text (GTK_EDITABLE (question->row), typed);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (question->row), TRUE);
  if (fault != NULL)
    gtk_widget_add_css_class (question->row, "error");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), question->row);

  dialog = stance_dialogs_ask (parent, _ ("When Was the Visit?"),
                                          fault != NULL ? fault : _ ("Changes are judged by the order of the visits."), answers, date_answered_cb, question, free_date_question);
  stance_dialogs_set_extra_child (dialog, list);
  gtk_widget_grab_focus (question->row);

  return dialog;
}

GtkWindow *
stance_visit_ask_date (GtkWindow   *parent,
                       StanceDraft *draft)
{
  g_autofree char *typed = stance_typed_date_format (stance_draft_get_assessment (draft)->date);

  return ask_date (parent, draft, typed, NULL);
}

/* Discarding */

typedef struct
{
  StanceWindow     *window;
  StanceAssessment *discarded;
} Undo;

static void
free_undo (gpointer  data,
           GClosure *closure)
{
  Undo *undo = data;

  g_object_unref (undo->window);
  stance_assessment_free (undo->discarded);
  g_free (undo);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (StanceWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceAssessment) restored = stance_store_finish (STANCE_STORE (source), result, &error);

  if (restored == NULL)
    stance_window_show_error (window, error);
}

static void
undo_cb (AdwToast *toast,
         gpointer  user_data)
{
  Undo          *undo = user_data;
  StanceSession *session = stance_window_get_session (undo->window);

  if (session != NULL)
    stance_store_write_async (stance_session_get_store (session), stance_request_restore_draft,
                              stance_assessment_copy (undo->discarded), (GDestroyNotify) stance_assessment_free,
                              (GDestroyNotify) stance_assessment_free, NULL, restored_cb, g_object_ref (undo->window));
}

static void
offer_undo (StanceWindow     *window,
            StanceAssessment *discarded)
{
  AdwToast *toast = adw_toast_new (_ ("Draft discarded"));
  Undo     *undo = g_new0 (Undo, 1);

  undo->window = g_object_ref (window);
  undo->discarded = discarded;
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), undo, free_undo, 0);
  stance_window_add_toast (window, toast);
}

static void
discarded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (StanceWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  StanceAssessment *discarded = stance_draft_discard_finish (STANCE_DRAFT (source), result, &error);

  if (discarded == NULL)
    {
      stance_window_show_error (window, error);
      return;
    }

  stance_window_pop_work (window);
  offer_undo (window, discarded);
}

void
stance_visit_discard (GtkWidget   *page,
                      StanceDraft *draft)
{
  stance_draft_discard_async (draft, discarded_cb, g_object_ref (stance_window_of (page)));
}

/* Versions */

void
stance_visit_fill_versions (GMenu                  *menu,
                            GPtrArray              *versions,
                            const StanceAssessment *shown)
{
  g_menu_remove_all (menu);

  for (guint i = 0; i < versions->len; i++)
    {
      const StanceAssessment *version = versions->pdata[i];
      g_autofree char        *day = g_strndup (version->signed_at, strlen ("2026-12-31"));
      g_autofree char        *date = stance_words_date (day);
      g_autofree char        *label = NULL;
      g_autofree char        *action = g_strdup_printf ("assessment.open-version(uint32 %u)", i);

      if (g_str_equal (version->id, shown->id))
        continue;

      /* Translators: a version of an assessment, and when it was signed. */
      label = g_strdup_printf (_ ("Version %d, Signed on %s"), version->version, date);
      g_menu_append (menu, label, action);
    }
}
