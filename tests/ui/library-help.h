/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-library-view.h"
#include "ui-help.h"

G_BEGIN_DECLS

/* What tests of the exercise library share: its page in a window on an empty record. */
typedef struct
{
  StanceApplication    *application;
  char                 *folder;
  StanceWindow         *window;
  StanceLibraryView    *view;
  StanceLibraryBrowser *browser;
} LibraryFixture;

void library_help_set_up (LibraryFixture *fixture,
                          gconstpointer   data);
void library_help_tear_down (LibraryFixture *fixture,
                             gconstpointer   data);
/* Again, after it was left. */
void library_help_open (LibraryFixture *fixture);
void library_help_show (LibraryFixture *fixture,
                        const char     *exercise);

G_END_DECLS
