/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"
#include "stance-client.h"
#include "stance-program.h"

G_BEGIN_DECLS

/* Words of the window that several pages use, in the system's language. All texts are
 * freed with g_free().
 */

/* "No. 12 · 34 years" */
char *stance_words_client_details (const StanceClient *client);
/* "34 years"; empty when the age is not known. */
char *stance_words_age (const StanceClient *client);
/* "21 November 2026"; empty for an empty date. */
char *stance_words_date (const char *date);
/* "21 November 2026, 14:05" by the local clock, of a UTC text. */
char       *stance_words_moment (const char *at);
const char *stance_words_sex (StanceSex sex);
const char *stance_words_body (StanceBody body);
const char *stance_words_clothes (StanceClothes clothes);
const char *stance_words_side (StanceSide side);
const char *stance_words_assessment_status (StanceAssessmentStatus status);
const char *stance_words_program_status (StanceProgramStatus status);

/* As it is typed, with the locale's decimal mark and no zeros at its end; empty for NAN. */
char *stance_words_number (double number);

G_END_DECLS
