/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog-private.h"

char *
stance_catalog_dup_citation (const StanceCatalog *self,
                             const char          *source)
{
  g_auto (GStrv) ids = g_strsplit (source != NULL ? source : "", ";", -1);

  for (int i = 0; ids[i] != NULL; i++)
    {
      const StanceTerm *reference = stance_catalog_find_term (self, STANCE_TERMS_REFERENCE, g_strstrip (ids[i]));

      if (reference == NULL)
        return g_strdup (source != NULL ? source : "");
      g_free (ids[i]);
      ids[i] = stance_term_dup_text (reference, "Citation", NULL);
    }

  return g_strjoinv ("; ", ids);
}

void
stance_catalog_check_term (const StanceCatalog *self,
                           StanceContent       *content,
                           const char          *key,
                           StanceTerms          terms,
                           const char          *id)
{
  if (id != NULL && stance_catalog_find_term (self, terms, id) == NULL)
    stance_content_fault (content, key, "there is no term '%s' for it", id);
}

void
stance_catalog_check_terms (const StanceCatalog *self,
                            StanceContent       *content,
                            const char          *key,
                            StanceTerms          terms,
                            const char *const   *ids)
{
  for (int i = 0; ids[i] != NULL; i++)
    stance_catalog_check_term (self, content, key, terms, ids[i]);
}
