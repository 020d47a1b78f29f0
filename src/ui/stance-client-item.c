/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-item.h"

#include "stance-words.h"

struct _StanceClientItem
{
  GObject parent_instance;

  StanceClient *client;
};

G_DEFINE_FINAL_TYPE (StanceClientItem, stance_client_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_DETAILS,
  PROP_ALERTS,
  PROP_ARCHIVED,
  PROP_LOADED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
stance_client_item_finalize (GObject *object)
{
  g_clear_pointer (&STANCE_CLIENT_ITEM (object)->client, stance_client_free);

  G_OBJECT_CLASS (stance_client_item_parent_class)->finalize (object);
}

static void
stance_client_item_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StanceClientItem *self = STANCE_CLIENT_ITEM (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_take_string (value, self->client != NULL ? stance_client_dup_name (self->client) : g_strdup ("…"));
      break;

    case PROP_DETAILS:
      g_value_take_string (value, self->client != NULL ? stance_words_client_details (self->client) : g_strdup (""));
      break;

    case PROP_ALERTS:
      g_value_set_string (value, self->client != NULL ? self->client->alerts : "");
      break;

    case PROP_ARCHIVED:
      g_value_set_boolean (value, self->client != NULL && self->client->archived);
      break;

    case PROP_LOADED:
      g_value_set_boolean (value, self->client != NULL);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stance_client_item_class_init (StanceClientItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = stance_client_item_finalize;
  object_class->get_property = stance_client_item_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DETAILS] = g_param_spec_string ("details", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ALERTS] = g_param_spec_string ("alerts", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ARCHIVED] = g_param_spec_boolean ("archived", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
stance_client_item_init (StanceClientItem *self)
{
}

StanceClientItem *
stance_client_item_new (void)
{
  return g_object_new (STANCE_TYPE_CLIENT_ITEM, NULL);
}

const StanceClient *
stance_client_item_get_client (StanceClientItem *self)
{
  g_return_val_if_fail (STANCE_IS_CLIENT_ITEM (self), NULL);

  return self->client;
}

void
stance_client_item_set_client (StanceClientItem   *self,
                               const StanceClient *client)
{
  g_return_if_fail (STANCE_IS_CLIENT_ITEM (self));

  /* The same row read again, as most are after a change elsewhere. */
  if (self->client != NULL && client != NULL && self->client->revision == client->revision && g_str_equal (self->client->id, client->id))
    return;

  g_clear_pointer (&self->client, stance_client_free);
  self->client = client != NULL ? stance_client_copy (client) : NULL;

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}
