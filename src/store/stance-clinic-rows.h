/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* What hangs on the clinic: its thresholds and standards, and its templates. */

gboolean stance_clinic_figures_read (StanceRecord *record,
                                     StanceClinic *clinic,
                                     GError      **error);
gboolean stance_clinic_figures_write (StanceRecord       *record,
                                      const StanceClinic *clinic,
                                      GError            **error);

/* @templates: (element-type StanceTemplate): to which they are added, the archived ones too */
gboolean stance_clinic_templates_read (StanceRecord *record,
                                       GPtrArray    *templates,
                                       GError      **error);
/* (element-type utf8): new ids for those that have none yet. */
GPtrArray *stance_clinic_templates_list_ids (const StanceClinic *clinic);
/* Those that the clinic does not name any more are archived, as visits may name them. */
gboolean stance_clinic_templates_write (StanceRecord       *record,
                                        const StanceClinic *clinic,
                                        const GPtrArray    *ids,
                                        GError            **error);

G_END_DECLS
