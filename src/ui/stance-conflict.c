/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-conflict.h"

#include <glib/gi18n.h>

#include "stance-dialogs.h"
#include "stance-handout-languages.h"
#include "stance-words.h"

typedef struct
{
  StanceClient          *theirs;
  StanceConflictCallback callback;
  GObject               *user_data;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  stance_client_free (question->theirs);
  g_object_unref (question->user_data);
  g_free (question);
}

static void
answered_cb (const char *answer,
             gpointer    user_data)
{
  Question *question = user_data;

  if (g_str_equal (answer, "mine") || g_str_equal (answer, "theirs"))
    question->callback (g_str_equal (answer, "mine"), question->theirs, question->user_data);
}

static const struct
{
  const char *name;
  gsize       offset;
} texts[] = {
  { N_ ("Given Name"), G_STRUCT_OFFSET (StanceClient, given_name) },
    { N_ ("Family Name"), G_STRUCT_OFFSET (StanceClient, family_name) },
      { N_ ("Preferred Name"), G_STRUCT_OFFSET (StanceClient, preferred_name) },
        { N_ ("Birth Date"), G_STRUCT_OFFSET (StanceClient, birth_date) },
          { N_ ("Phone"), G_STRUCT_OFFSET (StanceClient, phone) },
            { N_ ("Email"), G_STRUCT_OFFSET (StanceClient, email) },
              { N_ ("Address"), G_STRUCT_OFFSET (StanceClient, address) },
                { N_ ("Alerts"), G_STRUCT_OFFSET (StanceClient, alerts) },
                  { N_ ("Goals"), G_STRUCT_OFFSET (StanceClient, goals) },
                    { N_ ("Language of the Handout"), G_STRUCT_OFFSET (StanceClient, language) },
                  };

static const struct
{
  const char *name;
  gsize       offset;
} numbers[] = {
  { N_ ("Height"), G_STRUCT_OFFSET (StanceClient, height_cm) },
    { N_ ("Body Mass"), G_STRUCT_OFFSET (StanceClient, mass_kg) },
      { N_ ("Running per Week"), G_STRUCT_OFFSET (StanceClient, weekly_km) },
    };

static void
add_difference (GPtrArray  *lines,
                const char *name,
                const char *theirs,
                const char *mine)
{
  const char *nothing = C_ ("an empty field", "nothing");

  if (g_str_equal (theirs, mine))
    return;

  /* Translators: name of a field, what is stored, and what was typed. */
  g_ptr_array_add (lines, g_strdup_printf (_ ("%s: stored “%s”, typed “%s”"), _ (name),
                                                                                 *theirs != '\0' ? theirs : nothing,
                                                                                 *mine != '\0' ? mine : nothing));
}

GPtrArray *
stance_conflict_list_differences (const StanceClient *mine,
                                  const StanceClient *theirs)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    add_difference (lines, texts[i].name,
                    G_STRUCT_MEMBER (const char *, theirs, texts[i].offset),
                    G_STRUCT_MEMBER (const char *, mine, texts[i].offset));

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *stored = stance_words_number (G_STRUCT_MEMBER (double, theirs, numbers[i].offset));
      g_autofree char *typed = stance_words_number (G_STRUCT_MEMBER (double, mine, numbers[i].offset));

      add_difference (lines, numbers[i].name, stored, typed);
    }

  add_difference (lines, N_ ("Sex"), stance_words_sex (theirs->sex), stance_words_sex (mine->sex));
  add_difference (lines, N_ ("Large Print"), theirs->large_print ? _ ("Yes") : _ ("No"), mine->large_print ? _ ("Yes") : _ ("No"));
  add_difference (lines, N_ ("Figures Show"), stance_words_body (theirs->figure_body), stance_words_body (mine->figure_body));
  add_difference (lines, N_ ("Clothes of the Figures"), stance_words_clothes (theirs->figure_clothes), stance_words_clothes (mine->figure_clothes));

  return lines;
}

GtkWindow *
stance_conflict_ask (GtkWindow             *parent,
                     const StanceClient    *mine,
                     const StanceClient    *theirs,
                     StanceConflictCallback callback,
                     gpointer               user_data)
{
  const StanceDialogAnswer answers[] = {
    { "back", _ ("_Go On Typing") },
      { "theirs", _ ("Keep What Is _Stored"), .destructive = TRUE },
        { "mine", _ ("Save What I _Typed") },
          { NULL },
      };
  g_autoptr (GPtrArray) lines = stance_conflict_list_differences (mine, theirs);
  GtkWidget       *label = gtk_label_new (NULL);
  GtkWindow       *dialog = NULL;
  Question        *question = g_new0 (Question, 1);
  g_autofree char *text = NULL;

  g_ptr_array_add (lines, NULL);
  text = g_strjoinv ("\n", (char **) lines->pdata);
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);

  question->theirs = stance_client_copy (theirs);
  question->callback = callback;
  question->user_data = g_object_ref (user_data);
  dialog = stance_dialogs_ask (parent, _ ("Changed Elsewhere"),
                                          _ ("This client was saved in another window or by another program after you began to type. "
                                  "What you typed is still here."),
                                             answers, answered_cb, question, free_question);
  stance_dialogs_set_extra_child (dialog, label);

  return dialog;
}
