/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-figure-look.h"

const char *const stance_body_nicks[] = { "younger", "older", "larger", NULL };
const char *const stance_clothes_nicks[] = { "short", "long", "head-covering", NULL };
