/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-rival-words.h"

#include <glib/gi18n.h>

#include "stance-rival.h"

char *
stance_rival_words_last (StanceDraft         *draft,
                         const StanceMeasure *measure,
                         StanceSide           side)
{
  const StanceMeasure *rival = stance_rival_find_before (stance_draft_get_catalog (draft), measure, side,
                                                         stance_draft_get_assessment (draft), stance_draft_get_visits (draft));
  g_autofree char     *name = NULL;

  if (rival == NULL)
    return NULL;

  name = stance_measure_dup_text (rival, "Short", stance_session_get_language (stance_draft_get_session (draft)));

  /* Translators: %s is another test that scores the same, as "QASLS". */
  return g_strdup_printf (_ ("Before: %s. Their points are not compared."), name);
}
