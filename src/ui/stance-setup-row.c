/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-setup-row.h"

#include <glib/gi18n.h>

#include "stance-ask-form.h"
#include "stance-dialogs.h"
#include "stance-errors.h"
#include "stance-requests.h"

struct _StanceSetupRow
{
  AdwComboRow parent_instance;

  StanceDraft *draft;
  gboolean     showing;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceSetupRow, stance_setup_row, ADW_TYPE_COMBO_ROW)

static const StanceClinic *
get_clinic (StanceSetupRow *self)
{
  return stance_session_get_clinic (stance_draft_get_session (self->draft));
}

static StanceProtocol *
get_context (StanceSetupRow *self)
{
  return &stance_draft_get_assessment (self->draft)->context;
}

/* The names there are; a visit may have one that the clinic no longer has. */
static GtkStringList *
list_names (StanceSetupRow *self,
            guint          *selected)
{
  const GPtrArray *setups = get_clinic (self)->setups;
  const char      *chosen = get_context (self)->texts[STANCE_PROTOCOL_SETUP];
  GtkStringList   *names = gtk_string_list_new (NULL);

  *selected = 0;
  gtk_string_list_append (names, _ ("None"));
  for (guint i = 0; i < setups->len; i++)
    {
      const StanceSetup *setup = setups->pdata[i];

      gtk_string_list_append (names, setup->name);
      if (g_strcmp0 (setup->name, chosen) == 0)
        *selected = i + 1;
    }

  if (*selected == 0 && chosen != NULL)
    {
      gtk_string_list_append (names, chosen);
      *selected = setups->len + 1;
    }

  return names;
}

static gboolean
is_same_list (GListModel    *shown,
              GtkStringList *names)
{
  guint n_names = g_list_model_get_n_items (G_LIST_MODEL (names));

  if (shown == NULL || g_list_model_get_n_items (shown) != n_names)
    return FALSE;

  for (guint i = 0; i < n_names; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (shown), i), gtk_string_list_get_string (names, i)))
      return FALSE;

  return TRUE;
}

void
stance_setup_row_show (StanceSetupRow *self)
{
  const StanceProtocol *context = get_context (self);
  const StanceSetup    *setup = stance_clinic_find_setup (get_clinic (self), context->texts[STANCE_PROTOCOL_SETUP]);
  gboolean              differs = setup != NULL && !stance_setup_agrees (setup, context);
  guint                 selected;
  g_autoptr (GtkStringList) names = list_names (self, &selected);

  self->showing = TRUE;
  if (!is_same_list (adw_combo_row_get_model (ADW_COMBO_ROW (self)), names))
    adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), differs ? _ ("Changed for this visit") : "");
  self->showing = FALSE;
}

static void
selected_cb (StanceSetupRow *self)
{
  guint              selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  StanceProtocol    *context;
  const GPtrArray   *setups;
  const StanceSetup *former;

  if (self->showing || selected == GTK_INVALID_LIST_POSITION)
    return;

  context = get_context (self);
  setups = get_clinic (self)->setups;
  former = stance_clinic_find_setup (get_clinic (self), context->texts[STANCE_PROTOCOL_SETUP]);
  if (selected > setups->len)
    return;

  if (selected == 0)
    g_clear_pointer (&context->texts[STANCE_PROTOCOL_SETUP], g_free);
  else
    stance_setup_apply (setups->pdata[selected - 1], former, context);

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (StanceSetupRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceClinic) clinic = stance_store_finish (STANCE_STORE (source), result, &error);
  GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (self));
  StanceErrorWords words;

  if (clinic != NULL || root == NULL)
    return;

  words = stance_errors_describe (error);
  stance_dialogs_tell (GTK_WINDOW (root), words.title, words.body);
}

static void
named_cb (char   **values,
          gpointer user_data)
{
  StanceSetupRow *self = STANCE_SETUP_ROW (user_data);
  StanceSession  *session = stance_draft_get_session (self->draft);
  StanceProtocol *context = get_context (self);
  StanceClinic   *clinic = stance_clinic_copy (get_clinic (self));

  stance_clinic_take_setup (clinic, stance_setup_new_from (values[0], context));
  stance_set_text (&context->texts[STANCE_PROTOCOL_SETUP], values[0]);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
  stance_store_write_async (stance_session_get_store (session), stance_request_save_clinic, clinic,
                            (GDestroyNotify) stance_clinic_free, (GDestroyNotify) stance_clinic_free, NULL,
                            saved_cb, g_object_ref (self));
}

void
stance_setup_row_save (StanceSetupRow *self)
{
  const StanceAskField fields[] = { { _ ("Name"), FALSE }, { NULL } };

  g_return_if_fail (STANCE_IS_SETUP_ROW (self));

  stance_ask_form (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Save as a Set-Up of the Clinic?"),
                                                                            _ ("Camera, surface, view and step height are kept. One of the same name is replaced."), fields,
                                                                               _ ("_Save"), named_cb, g_object_ref (self), g_object_unref);
}

static void
stance_setup_row_dispose (GObject *object)
{
  g_clear_object (&STANCE_SETUP_ROW (object)->draft);

  G_OBJECT_CLASS (stance_setup_row_parent_class)->dispose (object);
}

static void
stance_setup_row_class_init (StanceSetupRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_setup_row_dispose;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", STANCE_TYPE_SETUP_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stance_setup_row_init (StanceSetupRow *self)
{
  self->showing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Set-up"));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

GtkWidget *
stance_setup_row_new (StanceDraft *draft)
{
  StanceSetupRow *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_SETUP_ROW, NULL);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (stance_draft_get_session (draft), "clinic-changed", G_CALLBACK (stance_setup_row_show), self,
                           G_CONNECT_SWAPPED);
  stance_setup_row_show (self);

  return GTK_WIDGET (self);
}
