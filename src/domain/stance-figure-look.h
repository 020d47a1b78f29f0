/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  STANCE_BODY_YOUNGER,
  STANCE_BODY_OLDER,
  STANCE_BODY_LARGER,
} StanceBody;
extern const char *const stance_body_nicks[];

typedef enum
{
  STANCE_CLOTHES_SHORT,
  STANCE_CLOTHES_LONG,
  STANCE_CLOTHES_HEAD_COVERING, /* long, with covered hair */
} StanceClothes;
extern const char *const stance_clothes_nicks[];

/* Whom the figure shows. @gray: for black-and-white print (what color says is said by
 * hatching and line as well); @dark: on a dark ground.
 */
typedef struct
{
  StanceBody    body;
  StanceClothes clothes;
  gboolean      gray;
  gboolean      dark;
} StanceFigureLook;

G_END_DECLS
