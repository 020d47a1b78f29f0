/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "stance-figure-look.h"
#include "stance-figure.h"
#include "stance-nick.h"

G_BEGIN_DECLS

/**
 * StanceSheetPicture:
 *
 * What stands in the figure's place beside an exercise: its drawn figure, or the clinic's
 * own photos side by side. Immutable and reference-counted; any thread may paint it.
 */
typedef struct _StanceSheetPicture StanceSheetPicture;

/* @side: the working hip */
StanceSheetPicture *stance_sheet_picture_new_figure (const StanceFigure     *figure,
                                                     const StanceFigureLook *look,
                                                     StanceSide              side);
/* @photos: (element-type StancePhoto): those that cannot be decoded are left out; %NULL
 * when none is left.
 */
StanceSheetPicture *stance_sheet_picture_new_photos (const GPtrArray *photos);
StanceSheetPicture *stance_sheet_picture_ref (StanceSheetPicture *self);
void                stance_sheet_picture_unref (StanceSheetPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceSheetPicture, stance_sheet_picture_unref)

/* Whole and in the middle of the box. */
void stance_sheet_picture_paint (const StanceSheetPicture *self,
                                 cairo_t                  *cr,
                                 double                    x,
                                 double                    y,
                                 double                    width,
                                 double                    height);

G_END_DECLS
