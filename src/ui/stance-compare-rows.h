/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-compare-requests.h"
#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceComparison:
 * @visits: (element-type StanceAssessment): the client's, for findings of a draft
 *
 * Two visits and what they are told with. Borrowed; built on the stack.
 */
typedef struct
{
  StanceSession             *session;
  const StanceClient        *client;
  GPtrArray                 *visits;
  const StanceComparedVisit *earlier;
  const StanceComparedVisit *later;
} StanceComparison;

/* Each is a section with its rows; %NULL where neither visit has anything to say. */
GtkWidget *stance_compare_new_complaint (const StanceComparison *comparison);
GtkWidget *stance_compare_new_protocol (const StanceComparison *comparison);
GtkWidget *stance_compare_new_targets (const StanceComparison *comparison);
GtkWidget *stance_compare_new_measures (const StanceComparison *comparison);
GtkWidget *stance_compare_new_findings (const StanceComparison *comparison);

/* A heading over a list, which is returned in @list. */
GtkWidget *stance_compare_new_section (const char  *title,
                                       GtkListBox **list);
/* One line of a section: what it is about, what either visit says, and what follows from both.
 * @verdict, @why: (nullable)
 */
void stance_compare_add_row (GtkListBox *list,
                             const char *title,
                             const char *earlier,
                             const char *later,
                             const char *verdict,
                             const char *why);

G_END_DECLS
