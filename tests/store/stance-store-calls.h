/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-store.h"

/* Requests that a test waits for, and work for a store's thread. */

static inline void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

static inline GAsyncResult *
await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static inline gpointer
add_client (StanceRecord *record,
            gpointer      name,
            GError      **error)
{
  g_autoptr (StanceClient) client = stance_client_new ();

  stance_set_text (&client->family_name, name);

  return stance_record_add_client (record, client, error) ? g_strdup (client->id) : NULL;
}

static inline gpointer
count_clients (StanceRecord *record,
               gpointer      unused,
               GError      **error)
{
  StanceClientQuery query = { 0 };

  return GINT_TO_POINTER ((int) stance_record_count_clients (record, &query, error));
}
