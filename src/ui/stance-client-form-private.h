/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-client-form.h"
#include "stance-field-row.h"
#include "stance-text-row.h"

G_BEGIN_DECLS

struct _StanceClientForm
{
  AdwWindow parent_instance;

  StanceSession *session;
  StanceClient  *original; /* as it was read */
  gboolean       dirty;
  gboolean       checked; /* once saving was tried, fields are checked while typing */
  gboolean       filling;
  gboolean       saving;

  /* Template children */
  AdwToastOverlay *toasts;
  AdwWindowTitle  *title;
  GtkWidget       *save;
  StanceFieldRow  *given_name;
  StanceFieldRow  *family_name;
  StanceFieldRow  *preferred_name;
  StanceFieldRow  *birth_date;
  AdwComboRow     *sex;
  StanceFieldRow  *height;
  StanceFieldRow  *mass;
  StanceFieldRow  *phone;
  StanceFieldRow  *email;
  StanceTextRow   *address;
  StanceFieldRow  *alerts;
  StanceTextRow   *goals;
  StanceFieldRow  *weekly_km;
  AdwComboRow     *language;
  GtkSwitch       *large_print;
  AdwComboRow     *figure_body;
  AdwComboRow     *figure_clothes;
};

/* Puts @client into the fields. */
void stance_client_form_fill (StanceClientForm   *self,
                              const StanceClient *client);
/* What the fields hold; what cannot be read as a number or a date is left out. */
StanceClient *stance_client_form_collect (StanceClientForm *self);
/* Says at each field what is wrong with it; the first such field or %NULL. */
GtkWidget *stance_client_form_check (StanceClientForm   *self,
                                     const StanceClient *client);

G_END_DECLS
