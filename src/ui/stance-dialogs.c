/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* One question or one choice of a file, until it is answered. */
typedef struct
{
  StanceDialogCallback answered;
  StanceFileCallback   chosen;
  gpointer             user_data;
  GDestroyNotify       destroy;
} Request;

static void
free_request (gpointer  data,
              GClosure *closure)
{
  Request *request = data;

  if (request->destroy != NULL)
    request->destroy (request->user_data);
  g_free (request);
}

static Request *
new_request (gpointer       user_data,
             GDestroyNotify destroy)
{
  Request *request = g_new0 (Request, 1);

  request->user_data = user_data;
  request->destroy = destroy;

  return request;
}

static void
responded_cb (Request    *request,
              const char *response)
{
  if (request->answered != NULL)
    request->answered (response, request->user_data);
}

static void
add_answer (AdwMessageDialog         *dialog,
            const StanceDialogAnswer *answer)
{
  AdwResponseAppearance appearance = ADW_RESPONSE_DEFAULT;

  if (answer->destructive)
    appearance = ADW_RESPONSE_DESTRUCTIVE;
  else if (answer->suggested)
    appearance = ADW_RESPONSE_SUGGESTED;

  adw_message_dialog_add_response (dialog, answer->id, answer->label);
  adw_message_dialog_set_response_appearance (dialog, answer->id, appearance);
  if (answer->suggested)
    adw_message_dialog_set_default_response (dialog, answer->id);
}

GtkWindow *
stance_dialogs_ask (GtkWindow                *parent,
                    const char               *heading,
                    const char               *body,
                    const StanceDialogAnswer *answers,
                    StanceDialogCallback      callback,
                    gpointer                  user_data,
                    GDestroyNotify            destroy)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  Request          *request = new_request (user_data, destroy);

  request->answered = callback;
  adw_message_dialog_set_close_response (dialog, answers[0].id);
  adw_message_dialog_set_default_response (dialog, answers[0].id);
  for (const StanceDialogAnswer *answer = answers; answer->id != NULL; answer++)
    add_answer (dialog, answer);

  g_signal_connect_data (dialog, "response", G_CALLBACK (responded_cb), request,
                         free_request, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));

  return GTK_WINDOW (dialog);
}

void
stance_dialogs_set_extra_child (GtkWindow *dialog,
                                GtkWidget *child)
{
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), child);
}

GtkWindow *
stance_dialogs_tell (GtkWindow  *parent,
                     const char *heading,
                     const char *body)
{
  const StanceDialogAnswer answers[] = { { "close", _ ("_Close") }, { NULL } };

  return stance_dialogs_ask (parent, heading, body, answers, NULL, NULL, NULL);
}

void
stance_dialogs_answer (GtkWindow  *dialog,
                       const char *answer)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), answer);
  gtk_window_destroy (dialog);
}

static void
file_responded_cb (Request              *request,
                   int                   response,
                   GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  request->chosen (file, request->user_data);
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
  g_object_unref (chooser);
}

/* Takes over the chooser's only reference until it is answered. */
static void
show_chooser (GtkFileChooserNative *chooser,
              StanceFileCallback    callback,
              gpointer              user_data,
              GDestroyNotify        destroy)
{
  Request *request = new_request (user_data, destroy);

  request->chosen = callback;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (file_responded_cb), request,
                         free_request, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
stance_dialogs_save_file (GtkWindow         *parent,
                          const char        *title,
                          const char        *accept,
                          const char        *name,
                          StanceFileCallback callback,
                          gpointer           user_data,
                          GDestroyNotify     destroy)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, accept, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  show_chooser (chooser, callback, user_data, destroy);
}

void
stance_dialogs_open_file (GtkWindow         *parent,
                          const char        *title,
                          const char        *accept,
                          const char        *folder,
                          StanceFileCallback callback,
                          gpointer           user_data,
                          GDestroyNotify     destroy)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, accept, NULL);

  if (folder != NULL)
    {
      g_autoptr (GFile) start = g_file_new_for_path (folder);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), start, NULL);
    }
  show_chooser (chooser, callback, user_data, destroy);
}

void
stance_dialogs_open_image (GtkWindow         *parent,
                           const char        *title,
                           const char        *accept,
                           StanceFileCallback callback,
                           gpointer           user_data,
                           GDestroyNotify     destroy)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, accept, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_add_mime_type (filter, "image/*");
  gtk_file_filter_set_name (filter, _ ("Images"));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  show_chooser (chooser, callback, user_data, destroy);
}

void
stance_dialogs_choose_folder (GtkWindow         *parent,
                              const char        *title,
                              const char        *accept,
                              StanceFileCallback callback,
                              gpointer           user_data,
                              GDestroyNotify     destroy)
{
  show_chooser (gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, accept, NULL),
                callback, user_data, destroy);
}

void
stance_dialogs_show_about (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", _ ("Stance"), "application-icon", APPLICATION_ID, "version", STANCE_VERSION, "developer-name", _ ("The Stance contributors"), "license-type", GTK_LICENSE_GPL_3_0, "comments", _ ("Assess runners, build their program and follow their progress. "
                                        "Stance shows what was measured; the clinician decides."),
                                                                                                                                                                                                                               /* Translators: your name, shown in the about window; one line each. */
                                                                                                                                                                                                                               "translator-credits", _ ("translator-credits"), NULL);
}

static void
discard_answered_cb (const char *answer,
                     gpointer    user_data)
{
  if (g_str_equal (answer, "discard"))
    gtk_window_destroy (user_data);
}

void
stance_dialogs_ask_discard (GtkWindow *window)
{
  const StanceDialogAnswer answers[] = {
    { "keep", _ ("_Keep Typing") },
      { "discard", _ ("_Discard"), .destructive = TRUE },
        { NULL },
    };

  g_return_if_fail (GTK_IS_WINDOW (window));

  stance_dialogs_ask (window, _ ("Discard What Was Typed?"), _ ("It has not been saved."),
                                                                answers, discard_answered_cb, g_object_ref (window), g_object_unref);
}
