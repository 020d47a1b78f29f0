/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-preview.h"

#include <glib/gi18n.h>

#include "stance-handout-languages.h"
#include "stance-program-requests.h"
#include "stance-sheet-view.h"

#define LAYOUT_DELAY_MS 250

struct _StancePreview
{
  GtkWidget parent_instance;

  StanceProgramEditor *draft;
  guint                source;
  guint                wanted; /* counts the layouts asked for; only the newest is shown */

  GtkWidget       *box;
  GtkDropDown     *paper;
  GtkDropDown     *language;
  GtkCheckButton  *large_print;
  GtkLabel        *pages;
  GtkWidget       *scroller;
  StanceSheetView *view;
};

enum
{
  SIGNAL_LAID_OUT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StancePreview, stance_preview, GTK_TYPE_WIDGET)

/* Laying out: a handout and how it is to be, handed to another thread. */
typedef struct
{
  StanceHandout    *handout; /* %NULL: of the issued sheet, which is read first */
  StancePaper       paper;
  gboolean          large_print;
  StanceHandoutMark mark;
} Layout;

static void
layout_free (gpointer data)
{
  Layout *layout = data;

  g_clear_pointer (&layout->handout, stance_handout_free);
  g_free (layout);
}

static void
lay_out (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  const Layout *layout = data;

  g_task_return_pointer (task, stance_handout_lay_out (layout->handout, layout->paper, layout->large_print, layout->mark),
                         (GDestroyNotify) stance_sheet_free);
}

static void
sheet_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Layout *layout = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (StanceSheetFile) file = stance_store_finish (STANCE_STORE (source), result, &error);

  if (file != NULL)
    layout->handout = stance_handout_new_from_data (file->content, &error);

  if (layout->handout == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  layout->paper = g_str_equal (file->paper, stance_paper_nicks[STANCE_PAPER_LETTER]) ? STANCE_PAPER_LETTER : STANCE_PAPER_A4;
  layout->large_print = file->large_print;
  g_task_run_in_thread (task, lay_out);
}

void
stance_preview_lay_out_async (StancePreview      *self,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  const StanceProgram *program;
  Layout              *layout;
  g_autoptr (GTask) task = NULL;
  g_autoptr (StanceText) text = NULL;

  g_return_if_fail (STANCE_IS_PREVIEW (self));

  program = stance_program_editor_get_program (self->draft);
  layout = g_new0 (Layout, 1);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, stance_preview_lay_out_async);
  g_task_set_task_data (task, layout, layout_free);

  if (!stance_program_editor_is_editable (self->draft))
    {
      stance_store_read_async (stance_session_get_store (stance_program_editor_get_session (self->draft)),
                               stance_request_get_sheet, g_strdup (program->id), g_free,
                               (GDestroyNotify) stance_sheet_file_free, NULL, sheet_read_cb, g_steal_pointer (&task));
      return;
    }

  text = stance_text_new_nearest (stance_preview_get_language (self));
  layout->handout = stance_program_editor_resolve_handout (self->draft, text);
  layout->paper = stance_preview_get_paper (self);
  layout->large_print = stance_preview_get_large_print (self);
  layout->mark = STANCE_HANDOUT_DRAFT;
  g_task_run_in_thread (task, lay_out);
}

StanceSheet *
stance_preview_lay_out_finish (StancePreview *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Showing */

static void
show_sheet (StancePreview *self,
            StanceSheet   *sheet)
{
  g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", sheet->pages->len), sheet->pages->len);

  gtk_label_set_text (self->pages, pages);
  stance_sheet_view_set_sheet (self->view, sheet);
  g_signal_emit (self, signals[SIGNAL_LAID_OUT], 0);
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  StancePreview *self = STANCE_PREVIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceSheet) sheet = stance_preview_lay_out_finish (self, result, &error);

  /* Overtaken by a newer one, or the preview is gone. */
  if (GPOINTER_TO_UINT (user_data) != self->wanted || self->box == NULL)
    return;

  if (sheet == NULL)
    gtk_label_set_text (self->pages, _ ("The sheet cannot be shown"));
  else
    show_sheet (self, g_steal_pointer (&sheet));
}

static gboolean
due_cb (gpointer user_data)
{
  StancePreview *self = STANCE_PREVIEW (user_data);

  self->source = 0;
  self->wanted++;
  stance_preview_lay_out_async (self, laid_out_cb, GUINT_TO_POINTER (self->wanted));

  return G_SOURCE_REMOVE;
}

static void
update (StancePreview *self)
{
  gboolean editable = stance_program_editor_is_editable (self->draft);

  gtk_widget_set_sensitive (GTK_WIDGET (self->paper), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->language), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->large_print), editable);
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (LAYOUT_DELAY_MS, due_cb, self);
}

static void
stance_preview_dispose (GObject *object)
{
  StancePreview *self = STANCE_PREVIEW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (stance_preview_parent_class)->dispose (object);
}

static void
stance_preview_class_init (StancePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_preview_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_LAID_OUT] =
    g_signal_new ("laid-out", STANCE_TYPE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkDropDown *
add_drop_down (GtkWidget         *box,
               const char        *name,
               const char *const *choices)
{
  GtkWidget *drop_down = choices != NULL ? gtk_drop_down_new_from_strings (choices) : gtk_drop_down_new (NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (drop_down, name);
  gtk_flow_box_append (GTK_FLOW_BOX (box), drop_down);
  gtk_widget_set_focusable (gtk_widget_get_parent (drop_down), FALSE);

  return GTK_DROP_DOWN (drop_down);
}

/* Each language in its own name. */
static GtkDropDown *
add_languages (GtkWidget *box)
{
  g_autoptr (GListModel) names = stance_handout_languages_list_names ();
  GtkDropDown *drop_down = add_drop_down (box, _ ("Language of the Sheet"), NULL);

  gtk_drop_down_set_model (drop_down, names);

  return drop_down;
}

static void
add_tools (StancePreview *self)
{
  static const char *const papers[] = { "A4", "US Letter", NULL };
  GtkWidget               *tools = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (tools), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (tools), 4);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (tools), 6);
  gtk_widget_set_margin_start (tools, 12);
  gtk_widget_set_margin_end (tools, 12);
  gtk_widget_set_margin_top (tools, 6);
  self->language = add_languages (tools);
  self->paper = add_drop_down (tools, _ ("Paper"), papers);
  self->large_print = GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_ ("_Large Print")));
  gtk_flow_box_append (GTK_FLOW_BOX (tools), GTK_WIDGET (self->large_print));
  gtk_widget_set_focusable (gtk_widget_get_parent (GTK_WIDGET (self->large_print)), FALSE);
  self->pages = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->pages), "dim-label");
  gtk_flow_box_append (GTK_FLOW_BOX (tools), GTK_WIDGET (self->pages));
  gtk_widget_set_focusable (gtk_widget_get_parent (GTK_WIDGET (self->pages)), FALSE);
  gtk_box_append (GTK_BOX (self->box), tools);
}

static void
stance_preview_init (StancePreview *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_tools (self);
  self->view = STANCE_SHEET_VIEW (stance_sheet_view_new ());
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
}

/* As the client and the clinic have it. */
static void
choose_defaults (StancePreview *self)
{
  const StanceClient *client = stance_program_editor_get_client (self->draft);
  const StanceClinic *clinic = stance_session_get_clinic (stance_program_editor_get_session (self->draft));
  const char         *wanted = *client->language != '\0' ? client->language : "en";

  gtk_drop_down_set_selected (self->language, stance_handout_languages_find (wanted));
  gtk_drop_down_set_selected (self->paper, g_str_equal (clinic->paper, "letter") ? STANCE_PAPER_LETTER : STANCE_PAPER_A4);
  gtk_check_button_set_active (self->large_print, client->large_print);
}

GtkWidget *
stance_preview_new (StanceProgramEditor *draft)
{
  StancePreview *self;

  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (draft), NULL);

  self = g_object_new (STANCE_TYPE_PREVIEW, NULL);
  self->draft = g_object_ref (draft);
  choose_defaults (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stance_program_editor_get_session (draft), "clinic-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->paper, "notify::selected", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->large_print, "toggled", G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}

const StanceSheet *
stance_preview_get_sheet (StancePreview *self)
{
  g_return_val_if_fail (STANCE_IS_PREVIEW (self), NULL);

  return stance_sheet_view_get_sheet (self->view);
}

const char *
stance_preview_get_language (StancePreview *self)
{
  g_return_val_if_fail (STANCE_IS_PREVIEW (self), NULL);

  return stance_text_get_languages ()[gtk_drop_down_get_selected (self->language)];
}

StancePaper
stance_preview_get_paper (StancePreview *self)
{
  g_return_val_if_fail (STANCE_IS_PREVIEW (self), STANCE_PAPER_A4);

  return gtk_drop_down_get_selected (self->paper) == STANCE_PAPER_LETTER ? STANCE_PAPER_LETTER : STANCE_PAPER_A4;
}

gboolean
stance_preview_get_large_print (StancePreview *self)
{
  g_return_val_if_fail (STANCE_IS_PREVIEW (self), FALSE);

  return gtk_check_button_get_active (self->large_print);
}
