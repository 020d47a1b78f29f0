/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-page.h"

#include "stance-client-page-private.h"

G_DEFINE_FINAL_TYPE (StanceClientPage, stance_client_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  PROP_NARROW,
  N_PROPS,
};

enum
{
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* The width of a small phone; narrower the page is never asked to be. */
#define NARROWEST 360
/* What the buttons of the header need beside the tabs. */
#define HEADER_BUTTONS 250

static void
show_history (StanceClientPage *self)
{
  stance_client_bar_set_client (self->bar, self->history != NULL ? self->history->client : NULL);
  stance_overview_show (self->overview, self->session, self->history);
  stance_visit_list_show (self->assessments, self->session, self->history);
  stance_visit_list_show (self->programs, self->session, self->history);
  stance_progress_page_show (self->progress, self->session, self->history);
  stance_record_page_show (self->record, self->session, self->history);
  stance_client_page_update_actions (self);
}

static void
history_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  StanceHistory    *history = stance_store_finish (STANCE_STORE (source), result, &error);
  StanceClientPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = STANCE_CLIENT_PAGE (user_data);
  g_clear_object (&self->cancellable);

  if (history == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  g_clear_pointer (&self->history, stance_history_unref);
  self->history = history;
  show_history (self);
}

static void
stop_reading (StanceClientPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
read_history (StanceClientPage *self)
{
  stop_reading (self);
  if (self->client == NULL || self->session == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  stance_store_read_async (stance_session_get_store (self->session), stance_request_history,
                           g_strdup (self->client), g_free, (GDestroyNotify) stance_history_unref,
                           self->cancellable, history_read_cb, self);
}

/* Where the tabs stand at the bottom, the header says which is open. */
static void
tab_turned_cb (StanceClientPage *self)
{
  GtkWidget *child = adw_view_stack_get_visible_child (self->tabs);

  if (child != NULL)
    adw_window_title_set_title (self->title, adw_view_stack_page_get_title (adw_view_stack_get_page (self->tabs, child)));
}

static void
show_tab (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  /* Keys reach a page that is not on the screen too. */
  if (gtk_widget_get_mapped (widget))
    stance_client_page_show_tab (STANCE_CLIENT_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static gboolean
update_narrow_cb (gpointer user_data)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (user_data);

  self->narrow_idle = 0;
  self->narrow = !self->narrow;
  gtk_stack_set_visible_child_name (self->header_title, self->narrow ? "title" : "switcher");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);

  return G_SOURCE_REMOVE;
}

static void
stance_client_page_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (widget);
  int               least = 0;

  /* Below what the box needs it is cut for the moment until the narrow form is there. */
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for_size = MAX (for_size, least);
    }

  gtk_widget_measure (self->box, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, NARROWEST);
}

/* Tabs stand in the header where there is room for their names, else at the bottom. */
static void
stance_client_page_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (widget);
  GtkAllocation     allocation = { 0, 0, width, height };
  int               least = 0;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  allocation.width = MAX (width, least);
  gtk_widget_size_allocate (self->box, &allocation, baseline);

  if (!self->narrow)
    {
      gtk_widget_measure (GTK_WIDGET (self->header_title), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &self->wide_width, NULL, NULL);
      self->wide_width += HEADER_BUTTONS;
    }
  if ((width < self->wide_width) != self->narrow && self->narrow_idle == 0)
    self->narrow_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_narrow_cb, self, NULL);
}

static void
stance_client_page_dispose (GObject *object)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (object);

  stop_reading (self);
  g_clear_handle_id (&self->narrow_idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_CLIENT_PAGE);
  g_clear_object (&self->session);
  g_clear_pointer (&self->history, stance_history_unref);
  g_clear_pointer (&self->client, g_free);

  G_OBJECT_CLASS (stance_client_page_parent_class)->dispose (object);
}

static void
stance_client_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stance_client_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      STANCE_CLIENT_PAGE (object)->folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FAILED] = g_signal_new ("failed", STANCE_TYPE_CLIENT_PAGE, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
stance_client_page_class_init (StanceClientPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stance_client_page_dispose;
  object_class->get_property = stance_client_page_get_property;
  object_class->set_property = stance_client_page_set_property;
  widget_class->measure = stance_client_page_measure;
  widget_class->size_allocate = stance_client_page_size_allocate;
  install_properties (object_class);

  gtk_widget_class_install_action (widget_class, "client.show-tab", "s", show_tab);
  stance_client_page_install_record_actions (widget_class);
  stance_client_page_install_work_actions (widget_class);

  g_type_ensure (STANCE_TYPE_CLIENT_BAR);
  g_type_ensure (STANCE_TYPE_OVERVIEW);
  g_type_ensure (STANCE_TYPE_VISIT_LIST);
  g_type_ensure (STANCE_TYPE_PROGRESS_PAGE);
  g_type_ensure (STANCE_TYPE_RECORD_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-client-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceClientPage, assessments);
  gtk_widget_class_bind_template_child (widget_class, StanceClientPage, bar);
  gtk_widget_class_bind_template_child (widget_class, StanceClientPage, box);
  gtk_widget_class_bind_template_child (widget_class, StanceClientPage, header_title);
  gtk_widget_class_bind_template_child (widget_class, StanceClientPage, overview);
  gtk_widget_class_bind_template_child (widget_class, StanceClientPage, programs);
  gtk_widget_class_bind_template_child (widget_class, StanceClientPage, progress);
  gtk_widget_class_bind_template_child (widget_class, StanceClientPage, record);
  gtk_widget_class_bind_template_child (widget_class, StanceClientPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, StanceClientPage, title);
}

static void
stance_client_page_init (StanceClientPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (self->tabs, "notify::visible-child", G_CALLBACK (tab_turned_cb), self, G_CONNECT_SWAPPED);
  tab_turned_cb (self);
  stance_client_page_update_actions (self);
}

void
stance_client_page_set_session (StanceClientPage *self,
                                StanceSession    *session)
{
  g_return_if_fail (STANCE_IS_CLIENT_PAGE (self));

  stop_reading (self);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_func (stance_session_get_store (self->session), read_history, self);
      g_signal_handlers_disconnect_by_func (self->session, read_history, self);
    }

  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (stance_session_get_store (session), "changed",
                               G_CALLBACK (read_history), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "clinic-changed", G_CALLBACK (read_history), self, G_CONNECT_SWAPPED);
    }
  stance_client_page_update_actions (self);
}

void
stance_client_page_set_client (StanceClientPage *self,
                               const char       *client)
{
  g_autofree char *copy = g_strdup (client);

  g_return_if_fail (STANCE_IS_CLIENT_PAGE (self));

  if (g_strcmp0 (self->client, client) == 0)
    return;

  stop_reading (self);
  g_free (self->client);
  self->client = g_steal_pointer (&copy);
  g_clear_pointer (&self->history, stance_history_unref);
  show_history (self);
  read_history (self);
}

const char *
stance_client_page_get_client (StanceClientPage *self)
{
  g_return_val_if_fail (STANCE_IS_CLIENT_PAGE (self), NULL);

  return self->client;
}

StanceSession *
stance_client_page_get_session (StanceClientPage *self)
{
  g_return_val_if_fail (STANCE_IS_CLIENT_PAGE (self), NULL);

  return self->session;
}

const StanceHistory *
stance_client_page_get_history (StanceClientPage *self)
{
  g_return_val_if_fail (STANCE_IS_CLIENT_PAGE (self), NULL);

  return self->history;
}

void
stance_client_page_show_tab (StanceClientPage *self,
                             const char       *name)
{
  g_return_if_fail (STANCE_IS_CLIENT_PAGE (self));

  adw_view_stack_set_visible_child_name (self->tabs, name);
}
