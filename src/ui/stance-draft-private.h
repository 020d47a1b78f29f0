/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-draft.h"

G_BEGIN_DECLS

struct _StanceDraft
{
  GObject parent_instance;

  int               clinic_revision; /* with which the findings were made; likewise @catalog */
  gpointer          catalog;
  StanceSession    *session;
  StanceHistory    *history;
  GPtrArray        *visits;
  StanceAssessment *assessment;
  StanceFindings   *findings;
  StanceAutosave   *autosave;
};

/* All that the findings of what is typed now are made from. */
StanceCase stance_draft_get_case (StanceDraft *self);
/* Goes on with another assessment; takes it over. */
void stance_draft_replace (StanceDraft      *self,
                           StanceAssessment *assessment);
void stance_draft_emit_replaced (StanceDraft *self);

G_END_DECLS
