/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"
#include "stance-session.h"

G_BEGIN_DECLS

/* Story and examination in the window's words; what is not const is freed with g_free(). */

const char *stance_story_member_to_label (StanceStoryMember member);
const char *stance_story_choice_to_label (const char *choice);
/* "30 % more than eight weeks ago"; %NULL when that is not known. */
char *stance_story_words_change (const StanceStory *story);
/* In one line; empty when nothing was told. */
char *stance_story_words_line (StanceSession     *session,
                               const StanceStory *story);

/* "Not normal: hip rotation (left) · Normal: 4"; empty when nothing was examined. */
char *stance_examination_words_line (StanceSession          *session,
                                     const StanceAssessment *assessment);

G_END_DECLS
