/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog-private.h"
#include "stance-library-resource.h"

#define ROOT "/io/github/stance_pt/Stance/content/"

/* Path below `content/` → text, for all files of the four folders. */
static GHashTable *
list_files (GResource *resource)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_auto (GStrv) folders = g_resource_enumerate_children (resource, ROOT, 0, NULL);

  for (int i = 0; folders != NULL && folders[i] != NULL; i++)
    {
      g_autofree char *folder = g_strconcat (ROOT, folders[i], NULL);
      g_auto (GStrv) names = g_resource_enumerate_children (resource, folder, 0, NULL);

      for (int k = 0; names != NULL && names[k] != NULL; k++)
        {
          g_autofree char *path = g_strconcat (folder, names[k], NULL);

          g_hash_table_insert (files, g_strdup (path + strlen (ROOT)),
                               g_resource_lookup_data (resource, path, 0, NULL));
        }
    }

  return files;
}

StanceCatalog *
stance_catalog_new (void)
{
  g_autoptr (GHashTable) files = list_files (stance_library_get_resource ());

  return stance_catalog_load_files (files, FALSE, NULL);
}

StanceCatalog *
stance_catalog_load (GResource *resource,
                     GError   **error)
{
  g_autoptr (GHashTable) files = list_files (resource);

  return stance_catalog_load_files (files, TRUE, error);
}
