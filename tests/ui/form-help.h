/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment-page.h"
#include "stance-observation-field-private.h"
#include "ui-help.h"

G_BEGIN_DECLS

/* What tests of the assessment's form share: a client with a new visit open in a window,
 * typing into its fields, and reading the record over a second connection.
 */
typedef struct
{
  StanceApplication    *application;
  char                 *folder;
  char                 *path;
  char                 *client;
  StanceWindow         *window;
  StanceAssessmentPage *page;
  StanceDraft          *draft; /* borrowed from the page */
} FormFixture;

/* A woman born in 1990 of 60 kg who runs; her first visit is open and empty. */
void form_help_set_up (FormFixture  *fixture,
                       gconstpointer data);
/* The same with a signed visit of a week ago (form_help_add_earlier()). */
void form_help_set_up_second_visit (FormFixture  *fixture,
                                    gconstpointer data);
void form_help_tear_down (FormFixture  *fixture,
                          gconstpointer data);

/* Makes the record alone; the window is opened with form_help_open(). */
void form_help_make (FormFixture *fixture);
void form_help_open (FormFixture *fixture);
/* Opens what is stored: the assessment with @id. */
void form_help_open_stored (FormFixture *fixture,
                            const char  *id);
void form_help_add_earlier (FormFixture *fixture,
                            const char  *date);

StanceObservationField *form_help_get_field (FormFixture *fixture,
                                             const char  *measure,
                                             StanceSide   side,
                                             const char  *part);
void                    form_help_type (FormFixture *fixture,
                                        const char  *measure,
                                        StanceSide   side,
                                        const char  *text);
/* -1 takes the choice back. */
void form_help_choose (FormFixture *fixture,
                       const char  *measure,
                       StanceSide   side,
                       const char  *part,
                       int          index);
/* Presses a key in @widget, as far as its own controllers are concerned. */
gboolean form_help_press (GtkWidget *widget,
                          guint      keyval);
/* Fills the fields of the question that is asked, and answers it. */
void form_help_answer (const char        *answer,
                       const char *const *values);

void form_help_tick_flag (FormFixture *fixture,
                          const char  *flag);
void form_help_answer_none (FormFixture *fixture);

void form_help_wait_saved (FormFixture *fixture);
/* The client's newest assessment as it stands in the record now; %NULL when none. */
StanceAssessment *form_help_read (FormFixture *fixture);
/* The value of what is stored; NAN when nothing is. */
double form_help_get_stored (FormFixture *fixture,
                             const char  *measure,
                             StanceSide   side);
/* The first shown label in which @text stands. */
GtkWidget *form_help_find_text (GtkWidget  *root,
                                const char *text);

G_END_DECLS
