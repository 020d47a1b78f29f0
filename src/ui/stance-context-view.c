/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-context-view.h"

#include <glib/gi18n.h>

#include "stance-protocol-labels.h"
#include "stance-trials.h"

struct _StanceContextView
{
  AdwBin parent_instance;

  StanceDraft    *draft;
  AdwExpanderRow *expander;
  GtkWidget      *inputs[STANCE_N_PROTOCOL_MEMBERS]; /* %NULL where it is asked for elsewhere */
  gboolean        showing;
};

G_DEFINE_FINAL_TYPE (StanceContextView, stance_context_view, ADW_TYPE_BIN)

static StanceProtocol *
get_context (StanceContextView *self)
{
  return &stance_draft_get_assessment (self->draft)->context;
}

static void
update_subtitle (StanceContextView *self)
{
  StanceText      *text = stance_session_get_text (stance_draft_get_session (self->draft));
  g_autofree char *subtitle = stance_protocol_describe (get_context (self), text);
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

  adw_expander_row_set_subtitle (self->expander, escaped);
}

static void
set_wrong (GtkWidget  *input,
           const char *why)
{
  if (why != NULL)
    gtk_widget_add_css_class (input, "error");
  else
    gtk_widget_remove_css_class (input, "error");

  gtk_widget_set_tooltip_text (input, why);
  gtk_accessible_update_state (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_STATE_INVALID,
                               why != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
store_number (StanceContextView   *self,
              StanceProtocolMember member,
              const char          *typed)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);
  g_autofree char          *why = NULL;
  double                    number = NAN;

  if (*typed != '\0' && (!stance_text_parse_number (typed, &number) || number < info->min || number > info->max))
    {
      StanceText      *text = stance_session_get_text (stance_draft_get_session (self->draft));
      g_autofree char *low = stance_trials_number_to_text (text, info->min);
      g_autofree char *high = stance_trials_number_to_text (text, info->max);

      /* Translators: the limits of a number. */
      why = g_strdup_printf (_ ("A number from %s to %s"), low, high);
      number = NAN;
    }

  get_context (self)->numbers[member] = number;
  set_wrong (self->inputs[member], why);
}

static void
store_text (StanceContextView   *self,
            StanceProtocolMember member,
            const char          *typed)
{
  char **place = &get_context (self)->texts[member];

  g_free (*place);
  *place = typed == NULL || *typed == '\0' ? NULL : g_strdup (typed);
}

static void
store (StanceContextView   *self,
       StanceProtocolMember member)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);
  GtkWidget                *input = self->inputs[member];
  guint                     selected;

  if (info->kind == STANCE_MEMBER_CHOICE)
    {
      selected = adw_combo_row_get_selected (ADW_COMBO_ROW (input));
      store_text (self, member, selected == 0 ? NULL : info->choices[selected - 1]);
      return;
    }

  if (info->kind == STANCE_MEMBER_NUMBER)
    store_number (self, member, gtk_editable_get_text (GTK_EDITABLE (input)));
  else
    store_text (self, member, gtk_editable_get_text (GTK_EDITABLE (input)));
}

static void
changed_cb (StanceContextView *self)
{
  if (self->showing)
    return;

  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    if (self->inputs[member] != NULL)
      store (self, member);

  update_subtitle (self);
  stance_draft_touch (self->draft);
}

static void
show_member (StanceContextView   *self,
             StanceProtocolMember member)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);
  StanceText               *text = stance_session_get_text (stance_draft_get_session (self->draft));
  const StanceProtocol     *context = get_context (self);
  const char               *stored = context->texts[member];
  g_autofree char          *number = NULL;

  if (info->kind == STANCE_MEMBER_CHOICE)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->inputs[member]),
                                  stored != NULL ? (guint) (stance_nick_find (info->choices, stored) + 1) : 0);
      return;
    }

  number = stance_trials_number_to_text (text, context->numbers[member]);
  gtk_editable_set_text (GTK_EDITABLE (self->inputs[member]),
                         info->kind == STANCE_MEMBER_NUMBER ? number : stored != NULL ? stored
                                                                                      : "");
}

static void
show (StanceContextView *self)
{
  self->showing = TRUE;

  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    if (self->inputs[member] != NULL)
      show_member (self, member);

  self->showing = FALSE;
  update_subtitle (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !stance_draft_is_signed (self->draft) || stance_draft_is_amending (self->draft));
}

static GtkWidget *
new_choice (StanceContextView        *self,
            const StanceProtocolInfo *info)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Not said"));

  for (const char *const *choice = info->choices; *choice != NULL; choice++)
    gtk_string_list_append (names, stance_protocol_choice_to_label (*choice));

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (changed_cb), self);

  return row;
}

static GtkWidget *
new_entry (StanceContextView *self)
{
  GtkWidget *row = adw_entry_row_new ();

  g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), self);

  return row;
}

static void
add_member (StanceContextView   *self,
            StanceProtocolMember member)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);
  GtkWidget                *row = info->kind == STANCE_MEMBER_CHOICE ? new_choice (self, info) : new_entry (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), stance_protocol_member_to_label (member));
  adw_expander_row_add_row (self->expander, row);
  self->inputs[member] = row;
}

static void
build (StanceContextView *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->expander = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), _ ("How it is measured"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->expander));

  /* A contraction is of one strength test and is asked for there. */
  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    if (member != STANCE_PROTOCOL_CONTRACTION)
      add_member (self, member);

  adw_bin_set_child (ADW_BIN (self), group);
}

static void
stance_context_view_dispose (GObject *object)
{
  g_clear_object (&STANCE_CONTEXT_VIEW (object)->draft);

  G_OBJECT_CLASS (stance_context_view_parent_class)->dispose (object);
}

static void
stance_context_view_class_init (StanceContextViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_context_view_dispose;
}

static void
stance_context_view_init (StanceContextView *self)
{
}

GtkWidget *
stance_context_view_new (StanceDraft *draft)
{
  StanceContextView *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_CONTEXT_VIEW, NULL);
  self->draft = g_object_ref (draft);
  self->showing = TRUE;
  build (self);
  g_signal_connect_object (draft, "replaced", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
