/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "stance-alert-mark.h"
#include "stance-client-list-model.h"

struct _StanceClientList
{
  GtkWidget parent_instance;

  StanceClientListModel *clients;
  char                  *current;
  gboolean               folded;

  /* Template children */
  GtkWidget          *box; /* bound so that it goes with the template */
  GMenu              *clinicians;
  AdwStatusPage      *nothing_found;
  GtkListView        *list_view;
  GtkSearchEntry     *search_entry;
  GtkSingleSelection *selection;
  GtkStack           *stack;
};

G_DEFINE_FINAL_TYPE (StanceClientList, stance_client_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS,
};

enum
{
  CHOSEN,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static const char *
choose_page (StanceClientList *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->clients)) > 0)
    return "list";

  if (stance_client_list_model_get_loading (self->clients) && g_str_equal (gtk_stack_get_visible_child_name (self->stack), "loading"))
    return "loading";

  return *stance_client_list_model_get_search (self->clients) == '\0' ? "empty" : "nothing-found";
}

static void
update_page (StanceClientList *self)
{
  g_autofree char *sentence = NULL;

  if (self->stack == NULL)
    return;

  /* Translators: %s is what was typed into the search. */
  sentence = g_markup_printf_escaped (_ ("No name or number holds “%s”. Archived clients are found when they are shown."),
                                         stance_client_list_model_get_search (self->clients));
  adw_status_page_set_description (self->nothing_found, sentence);
  gtk_stack_set_visible_child_name (self->stack, choose_page (self));
}

/* The row of the open client is the selected one, wherever a change has moved it. */
static void
update_selection (StanceClientList *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->selection == NULL)
    return;

  if (self->current != NULL)
    stance_client_list_model_find (self->clients, self->current, &position);
  if (gtk_single_selection_get_selected (self->selection) != position)
    gtk_single_selection_set_selected (self->selection, position);
}

static void
filled_cb (StanceClientList *self)
{
  update_page (self);
  update_selection (self);
}

static void
failed_cb (StanceClientList *self,
           const GError     *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
search_changed_cb (StanceClientList *self)
{
  stance_client_list_model_set_search (self->clients, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
search_stopped_cb (StanceClientList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
choose_row (StanceClientList *self,
            guint             position)
{
  g_autoptr (StanceClientItem) item = g_list_model_get_item (G_LIST_MODEL (self->clients), position);
  const StanceClient *client = item != NULL ? stance_client_item_get_client (item) : NULL;

  if (client != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, client->id);
}

static void
activated_cb (StanceClientList *self,
              guint             position)
{
  choose_row (self, position);
}

/* Enter in the search opens the first that is found. */
static void
search_activated_cb (StanceClientList *self)
{
  choose_row (self, 0);
}

static void
focus_list_cb (StanceClientList *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

static void
stance_client_list_dispose (GObject *object)
{
  StanceClientList *self = STANCE_CLIENT_LIST (object);

  if (self->clients != NULL)
    g_signal_handlers_disconnect_by_data (self->clients, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_CLIENT_LIST);
  g_clear_object (&self->clients);
  g_clear_pointer (&self->current, g_free);

  G_OBJECT_CLASS (stance_client_list_parent_class)->dispose (object);
}

static void
stance_client_list_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, STANCE_CLIENT_LIST (object)->folded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stance_client_list_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      STANCE_CLIENT_LIST (object)->folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stance_client_list_class_init (StanceClientListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stance_client_list_dispose;
  object_class->get_property = stance_client_list_get_property;
  object_class->set_property = stance_client_list_set_property;

  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] = g_signal_new ("chosen", STANCE_TYPE_CLIENT_LIST, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", STANCE_TYPE_CLIENT_LIST, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  g_type_ensure (STANCE_TYPE_ALERT_MARK);
  g_type_ensure (STANCE_TYPE_CLIENT_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-client-list.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, box);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, clinicians);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, list_view);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, nothing_found);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, selection);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, stack);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
stance_client_list_init (StanceClientList *self)
{
  self->clients = stance_client_list_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->clients));
  g_signal_connect_object (self->clients, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clients, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
stance_client_list_new (void)
{
  return g_object_new (STANCE_TYPE_CLIENT_LIST, NULL);
}

void
stance_client_list_set_store (StanceClientList *self,
                              StanceStore      *store)
{
  g_return_if_fail (STANCE_IS_CLIENT_LIST (self));

  stance_client_list_model_set_store (self->clients, store);
}

void
stance_client_list_set_current (StanceClientList *self,
                                const char       *client)
{
  g_autofree char *copy = g_strdup (client);

  g_return_if_fail (STANCE_IS_CLIENT_LIST (self));

  g_free (self->current);
  self->current = g_steal_pointer (&copy);
  update_selection (self);
}

void
stance_client_list_focus_search (StanceClientList *self)
{
  g_return_if_fail (STANCE_IS_CLIENT_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

gboolean
stance_client_list_get_show_archived (StanceClientList *self)
{
  g_return_val_if_fail (STANCE_IS_CLIENT_LIST (self), FALSE);

  return stance_client_list_model_get_show_archived (self->clients);
}

void
stance_client_list_set_show_archived (StanceClientList *self,
                                      gboolean          show_archived)
{
  g_return_if_fail (STANCE_IS_CLIENT_LIST (self));

  stance_client_list_model_set_show_archived (self->clients, show_archived);
}

GMenu *
stance_client_list_get_clinicians (StanceClientList *self)
{
  g_return_val_if_fail (STANCE_IS_CLIENT_LIST (self), NULL);

  return self->clinicians;
}
