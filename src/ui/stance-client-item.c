/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-item.h"

struct _StanceClientItem
{
  GObject parent_instance;

  StanceClient *client;
};

G_DEFINE_FINAL_TYPE (StanceClientItem, stance_client_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
stance_client_item_finalize (GObject *object)
{
  g_clear_pointer (&STANCE_CLIENT_ITEM (object)->client, stance_client_free);

  G_OBJECT_CLASS (stance_client_item_parent_class)->finalize (object);
}

static void
stance_client_item_class_init (StanceClientItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = stance_client_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", STANCE_TYPE_CLIENT_ITEM, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
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

  g_signal_emit (self, signals[CHANGED], 0);
}
