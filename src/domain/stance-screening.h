/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-young.h"

G_BEGIN_DECLS

struct _StanceCatalog;

/* Figures of adults are not read below. */
#define STANCE_ADULT_AGE     18
#define STANCE_FLAG_UNDER_18 "under-18"

/* Suspected bone stress, `clinical.md` 3.5. @site %NULL when the question was not asked. */
typedef struct
{
  char    *site;
  gboolean builds_with_running;
  gboolean rest_night_walking;
  gboolean point_tender;
} StanceBoneQuestion;

/* A tier 3 stop set aside: typed reason and a review date. */
typedef struct
{
  char *code; /* %NULL when there is none */
  char *reason;
  char *review;
} StanceOverride;

/* The way out of tiers 1 and 2, in a later assessment. */
typedef struct
{
  char *code; /* %NULL when there is none */
  char *by;
  char *imaging;
  char *date;
  char *limits;
} StanceClearance;

/**
 * StanceScreening:
 * @asked: not asked is not "none"
 * @flags: (element-type utf8): ids of red flags that were ticked
 * @further: (element-type StanceOverride): of other codes than that of @override
 * @young: what is asked besides under 18
 * @version: of the texts that were asked (shipped with the content); 0 when unknown
 * @asked_by: id of the clinician who asked; %NULL when unknown
 * @asked_at: UTC text; %NULL when unknown
 * @corrections: (element-type StanceCorrection): of ticks that were taken back, oldest first
 */
typedef struct
{
  gboolean           asked;
  GPtrArray         *flags;
  StanceBoneQuestion bone;
  StanceOverride     override;
  GPtrArray         *further;
  StanceClearance    clearance;
  StanceYoung        young;
  int                version;
  char              *asked_by;
  char              *asked_at;
  GPtrArray         *corrections;
} StanceScreening;

StanceScreening *stance_screening_new (void);
StanceScreening *stance_screening_copy (const StanceScreening *self);
void             stance_screening_free (StanceScreening *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceScreening, stance_screening_free)

gboolean stance_screening_has_flag (const StanceScreening *self,
                                    const char            *flag);
void     stance_screening_set_flag (StanceScreening *self,
                                    const char      *flag,
                                    gboolean         ticked);

/* The reason with which @code is set aside; %NULL when there is none. */
const StanceOverride *stance_screening_find_override (const StanceScreening *self,
                                                      const char            *code);
/* As it is stored: after those that are there. */
void stance_screening_add_override (StanceScreening *self,
                                    const char      *code,
                                    const char      *reason,
                                    const char      *review);
/* Sets one code of tier 3 aside, whatever else is. */
void stance_screening_set_override (StanceScreening *self,
                                    const char      *code,
                                    const char      *reason,
                                    const char      *review);

typedef struct
{
  const char *code; /* a red flag, or `not-screened` */
  int         tier; /* 0 for `not-screened` */
  gboolean    stops;
  gboolean    overridden; /* tier 3 with reason and date */
  gboolean    cleared;    /* tier 1 or 2 with a clearance in this assessment */
} StanceStopReason;

/**
 * stance_screening_derive_bone_code:
 *
 * The bone-stress rule: site with one of the three signs, or two risk factors among
 * the flags. The site is that of the bone question; the complaint's region is not one.
 *
 * Returns: (nullable): `bone-stress-high-risk`, `bone-stress-other` or %NULL
 */
const char *stance_screening_derive_bone_code (const StanceScreening       *self,
                                               const struct _StanceCatalog *catalog);

/**
 * stance_screening_list_stops:
 *
 * Ticked and derived codes in the order of their tier; `not-screened` alone when the
 * screen was not asked. Tier 4 is listed and does not stop.
 *
 * Returns: (transfer full): array of StanceStopReason
 */
GArray *stance_screening_list_stops (const StanceScreening       *self,
                                     const struct _StanceCatalog *catalog);

gboolean stance_stops_stop (const GArray *stops);

G_END_DECLS
