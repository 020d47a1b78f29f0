/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* After the id; in the order in which they are written and read. */
#define STANCE_ASSESSMENT_COLUMNS                                                                 \
  "revision, client, episode, clinician, date, sequence, status, version, previous, reason, "     \
  "running, context, complaint_region, complaint_side, complaint_worst, complaint_settles, "      \
  "screen_asked, screen_version, bone_site, bone_builds_with_running, bone_rest_night_walking, "  \
  "bone_point_tender, override_code, override_reason, override_review, clearance_code, "          \
  "clearance_by, clearance_imaging, clearance_date, clearance_limits, frozen_known, frozen_age, " \
  "frozen_sex, frozen_height_cm, frozen_mass_kg, signed_at, template, story, examination"

G_END_DECLS
