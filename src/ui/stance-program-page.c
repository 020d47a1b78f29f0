/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-program-page-private.h"

#include <glib/gi18n.h>

#include "stance-date.h"
#include "stance-dialogs.h"
#include "stance-errors.h"
#include "stance-program-requests.h"
#include "stance-words.h"

G_DEFINE_FINAL_TYPE (StanceProgramPage, stance_program_page, GTK_TYPE_WIDGET)

void
stance_program_page_tell (StanceProgramPage *self,
                          const GError      *error)
{
  StanceErrorWords words = stance_errors_describe (error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    stance_dialogs_tell (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), words.title, words.body);
}

/* What stands above the page */

static char *
describe_stops (StanceProgramPage *self)
{
  StanceCatalog *catalog = stance_program_editor_get_catalog (self->draft);
  const char    *language = stance_session_get_language (stance_program_editor_get_session (self->draft));
  g_autoptr (GArray) stops = stance_program_list_stops (stance_program_editor_get_program (self->draft),
                                                        stance_program_editor_get_history (self->draft)->assessments, catalog);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < stops->len; i++)
    {
      const char       *code = g_array_index (stops, StanceStopReason, i).code;
      const StanceTerm *term = stance_catalog_find_term (catalog, STANCE_TERMS_RED_FLAG, code);
      g_autofree char  *name = term != NULL ? stance_term_dup_name (term, language) : g_strdup (_ ("not screened"));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  if (stops->len == 0)
    return NULL;

  /* Translators: %s is one or more red flags. */
  return g_strdup_printf (_ ("No program past a stop rule: %s."), names->str);
}

static char *
describe_status (StanceProgramPage *self)
{
  const StanceProgram *program = stance_program_editor_get_program (self->draft);
  g_autofree char     *today = stance_date_today ();
  g_autofree char     *date = stance_words_date (program->issued_on);

  switch (stance_program_get_status (program, today))
    {
    case STANCE_PROGRAM_STOPPED:
      return g_strdup (_ ("This program was stopped by a danger sign. It is not to be used and cannot be printed."));

    case STANCE_PROGRAM_ISSUED:
      /* Translators: a date. */
      return g_strdup_printf (_ ("Issued on %s. “Change…” makes the next version."), date);

    case STANCE_PROGRAM_REPLACED:
      return g_strdup_printf (_ ("Issued on %s and replaced by a newer version."), date);

    case STANCE_PROGRAM_EXPIRED:
      return g_strdup_printf (_ ("Issued on %s; its time is over."), date);

    case STANCE_PROGRAM_DRAFT:
    default:
      return g_strdup (self->stopped);
    }
}

static void
update_banner (StanceProgramPage *self)
{
  StanceAutosaveState state = stance_autosave_get_state (stance_program_editor_get_autosave (self->draft));
  g_autofree char    *status = NULL;

  stance_banner_set_button (self->banner, NULL, NULL);

  if (state == STANCE_AUTOSAVE_CONFLICT)
    {
      stance_banner_set_title (self->banner, _ ("This program was changed elsewhere. Both are kept until you choose."));
      stance_banner_set_button (self->banner, _ ("_Choose…"), "program.resolve");
      return;
    }

  if (state == STANCE_AUTOSAVE_FAILED)
    {
      stance_banner_set_title (self->banner, _ ("Not saved yet. What you changed is kept here and tried again."));
      return;
    }

  status = describe_status (self);
  stance_banner_set_title (self->banner, status);
}

static void
update_title (StanceProgramPage *self)
{
  const StanceProgram *program = stance_program_editor_get_program (self->draft);
  g_autofree char     *title = g_strdup_printf (_ ("Program, Version %d"), program->version);
  g_autofree char     *today = stance_date_today ();

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, stance_words_program_status (stance_program_get_status (program, today)));
}

static void
update (StanceProgramPage *self)
{
  const StanceProgram *program = stance_program_editor_get_program (self->draft);
  GtkWidget           *widget = GTK_WIDGET (self);
  gboolean             writable = !stance_store_is_read_only (stance_session_get_store (stance_program_editor_get_session (self->draft)));
  gboolean             draft = stance_program_editor_is_editable (self->draft);
  gboolean             usable = program->status != STANCE_PROGRAM_STOPPED;

  g_free (self->stopped);
  self->stopped = describe_stops (self);
  gtk_widget_set_visible (GTK_WIDGET (self->issue_button), draft);
  gtk_widget_set_visible (GTK_WIDGET (self->print_button), !draft && usable);
  gtk_widget_set_visible (GTK_WIDGET (self->change_button), !draft && usable);
  gtk_widget_action_set_enabled (widget, "program.issue", draft && writable && self->stopped == NULL);
  gtk_widget_action_set_enabled (widget, "program.print", !draft && usable);
  gtk_widget_action_set_enabled (widget, "program.reopen", !draft && usable && writable && self->stopped == NULL);
  gtk_widget_action_set_enabled (widget, "program.save-pdf", usable && (!draft || self->stopped == NULL));
  gtk_widget_action_set_enabled (widget, "program.copy-text", usable && (!draft || self->stopped == NULL));
  update_title (self);
  update_banner (self);
}

/* Conflict */

static void
conflict_answered_cb (const char *answer,
                      gpointer    user_data)
{
  StanceProgramPage *self = STANCE_PROGRAM_PAGE (user_data);

  if (g_str_equal (answer, "cancel") ||
      stance_autosave_get_theirs (stance_program_editor_get_autosave (self->draft)) == NULL)
    return;

  stance_program_editor_resolve (self->draft, g_str_equal (answer, "mine"));
}

static void
resolve (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  const StanceDialogAnswer answers[] = {
    { "cancel", _ ("_Later"), FALSE, FALSE },
      { "theirs", _ ("Take the _Other"), TRUE, FALSE },
        { "mine", _ ("Keep _Mine"), TRUE, FALSE },
          { NULL },
      };
  StanceProgramPage   *self = STANCE_PROGRAM_PAGE (widget);
  const StanceProgram *theirs = stance_autosave_get_theirs (stance_program_editor_get_autosave (self->draft));
  g_autofree char     *body = NULL;

  if (theirs == NULL)
    return;

  body = g_strdup_printf (_ ("The other one has %u exercises, yours has %u."), theirs->items->len,
                             stance_program_editor_get_program (self->draft)->items->len);
  stance_dialogs_ask (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Which Program Is Right?"), body, answers,
                                                                    conflict_answered_cb, g_object_ref (self), g_object_unref);
}

/* The next version */

static void
reopened_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (StanceProgramPage) self = user_data;
  g_autoptr (GError) error = NULL;
  StanceProgram *program = stance_store_finish (STANCE_STORE (source), result, &error);

  if (program != NULL)
    stance_program_editor_replace (self->draft, program);
  else
    stance_program_page_tell (self, error);
}

static void
reopen (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  StanceProgramPage *self = STANCE_PROGRAM_PAGE (widget);

  stance_store_write_async (stance_session_get_store (stance_program_editor_get_session (self->draft)),
                            stance_request_reopen_program,
                            g_strdup (stance_program_editor_get_program (self->draft)->id), g_free,
                            (GDestroyNotify) stance_program_free, NULL, reopened_cb, g_object_ref (self));
}

static void
show_preview (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  stance_split_set_show_content (STANCE_PROGRAM_PAGE (widget)->split, TRUE);
}

static gboolean
stance_program_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *form = GTK_WIDGET (STANCE_PROGRAM_PAGE (widget)->form);

  return form != NULL && gtk_widget_child_focus (form, GTK_DIR_TAB_FORWARD);
}

static void
stance_program_page_dispose (GObject *object)
{
  StanceProgramPage *self = STANCE_PROGRAM_PAGE (object);
  GtkWidget         *child;

  self->form = NULL;
  self->preview = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_PROGRAM_PAGE);

  /* Those that no name is bound to. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->stopped, g_free);

  G_OBJECT_CLASS (stance_program_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, StanceProgramPage, title);
  gtk_widget_class_bind_template_child (widget_class, StanceProgramPage, issue_button);
  gtk_widget_class_bind_template_child (widget_class, StanceProgramPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, StanceProgramPage, change_button);
  gtk_widget_class_bind_template_child (widget_class, StanceProgramPage, banner);
  gtk_widget_class_bind_template_child (widget_class, StanceProgramPage, client_bar);
  gtk_widget_class_bind_template_child (widget_class, StanceProgramPage, split);
  gtk_widget_class_bind_template_child (widget_class, StanceProgramPage, form_bin);
  gtk_widget_class_bind_template_child (widget_class, StanceProgramPage, preview_bin);
}

static void
stance_program_page_class_init (StanceProgramPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_program_page_dispose;
  widget_class->grab_focus = stance_program_page_grab_focus;

  g_type_ensure (STANCE_TYPE_BANNER);
  g_type_ensure (STANCE_TYPE_CLIENT_BAR);
  g_type_ensure (STANCE_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-program-page.ui");
  bind_children (widget_class);
  stance_program_page_install_paper_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "program.reopen", NULL, reopen);
  gtk_widget_class_install_action (widget_class, "program.resolve", NULL, resolve);
  gtk_widget_class_install_action (widget_class, "program.show-preview", NULL, show_preview);
}

static void
stance_program_page_init (StanceProgramPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
stance_program_page_new (StanceSession       *session,
                         StanceHistory       *history,
                         const StanceProgram *program)
{
  StanceProgramPage *self;

  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);
  g_return_val_if_fail (history != NULL, NULL);

  self = g_object_new (STANCE_TYPE_PROGRAM_PAGE, NULL);
  self->draft = stance_program_editor_new (session, history, program);
  self->form = STANCE_PROGRAM_FORM (stance_program_form_new (self->draft));
  self->preview = STANCE_PREVIEW (stance_preview_new (self->draft));
  stance_client_bar_set_client (self->client_bar, history->client);
  adw_bin_set_child (self->form_bin, GTK_WIDGET (self->form));
  adw_bin_set_child (self->preview_bin, GTK_WIDGET (self->preview));
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stance_program_editor_get_autosave (self->draft), "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

StanceProgramEditor *
stance_program_page_get_draft (StanceProgramPage *self)
{
  g_return_val_if_fail (STANCE_IS_PROGRAM_PAGE (self), NULL);

  return self->draft;
}

StanceProgramForm *
stance_program_page_get_form (StanceProgramPage *self)
{
  g_return_val_if_fail (STANCE_IS_PROGRAM_PAGE (self), NULL);

  return self->form;
}

StancePreview *
stance_program_page_get_preview (StanceProgramPage *self)
{
  g_return_val_if_fail (STANCE_IS_PROGRAM_PAGE (self), NULL);

  return self->preview;
}

char *
stance_program_page_dup_file_name (StanceProgramPage *self,
                                   const char        *ending)
{
  const StanceProgram *program;

  g_return_val_if_fail (STANCE_IS_PROGRAM_PAGE (self), NULL);

  program = stance_program_editor_get_program (self->draft);

  return g_strdup_printf ("%d-%s%s", stance_program_editor_get_client (self->draft)->number,
                          *program->issued_on != '\0' ? program->issued_on : program->date, ending);
}
