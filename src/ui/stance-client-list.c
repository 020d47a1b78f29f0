/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "stance-client-list-model.h"
#include "stance-client-list-row.h"

/* A list view builds up to 200 rows however few it shows; what it is given is therefore
 * only so many, and so many more while they are scrolled to, a step a frame.
 */
#define ROWS_STEP 24
#define ROWS_ALL  240

struct _StanceClientList
{
  GtkWidget parent_instance;

  StanceClientListModel *clients;
  GtkSliceListModel     *shown; /* the first of @clients */
  guint                  growing;
  char                  *current;
  gboolean               folded;

  /* Template children */
  GtkWidget          *box; /* bound so that it goes with the template */
  GMenu              *clinicians;
  AdwStatusPage      *nothing_found;
  GtkListView        *list_view;
  GtkScrolledWindow  *scrolled;
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
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->shown)))
    position = GTK_INVALID_LIST_POSITION;
  if (gtk_single_selection_get_selected (self->selection) != position)
    gtk_single_selection_set_selected (self->selection, position);
}

/* Whether more rows are wanted than are given: one has scrolled, or the end is near. */
static gboolean
wants_more (StanceClientList *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  const double   page = gtk_adjustment_get_page_size (adjustment);

  if (gtk_slice_list_model_get_size (self->shown) >= g_list_model_get_n_items (G_LIST_MODEL (self->clients)))
    return FALSE;

  return gtk_adjustment_get_value (adjustment) > 0 || gtk_adjustment_get_upper (adjustment) < page * 1.5;
}

static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  StanceClientList *self = STANCE_CLIENT_LIST (widget);
  const guint       size = gtk_slice_list_model_get_size (self->shown) + ROWS_STEP;

  if (!wants_more (self))
    {
      self->growing = 0;
      return G_SOURCE_REMOVE;
    }

  gtk_slice_list_model_set_size (self->shown, size < ROWS_ALL ? size : G_MAXUINT);
  update_selection (self);

  return G_SOURCE_CONTINUE;
}

static void
scrolled_cb (StanceClientList *self)
{
  if (self->growing == 0 && wants_more (self))
    self->growing = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}

static void
filled_cb (StanceClientList *self)
{
  update_page (self);
  update_selection (self);
  scrolled_cb (self);
}

static void
failed_cb (StanceClientList *self,
           const GError     *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* What is found stands at the top, and few rows are enough again. */
static void
search_changed_cb (StanceClientList *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  gtk_slice_list_model_set_size (self->shown, ROWS_STEP);
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
set_up_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, stance_client_list_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item)
{
  stance_client_list_row_set_item (STANCE_CLIENT_LIST_ROW (gtk_list_item_get_child (list_item)),
                                   STANCE_CLIENT_ITEM (gtk_list_item_get_item (list_item)));
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item)
{
  stance_client_list_row_set_item (STANCE_CLIENT_LIST_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
stance_client_list_dispose (GObject *object)
{
  StanceClientList *self = STANCE_CLIENT_LIST (object);

  if (self->clients != NULL)
    g_signal_handlers_disconnect_by_data (self->clients, self);
  if (self->scrolled != NULL)
    g_signal_handlers_disconnect_by_data (gtk_scrolled_window_get_vadjustment (self->scrolled), self);
  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_CLIENT_LIST);
  g_clear_object (&self->shown);
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

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-client-list.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, box);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, clinicians);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, list_view);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, nothing_found);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, scrolled);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, selection);
  gtk_widget_class_bind_template_child (widget_class, StanceClientList, stack);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
}

static void
stance_client_list_init (StanceClientList *self)
{
  GtkAdjustment *adjustment;

  self->clients = stance_client_list_model_new ();
  self->shown = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->clients)), 0, ROWS_STEP);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
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
