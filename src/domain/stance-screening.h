/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

struct _StanceCatalog;

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

/* The way out of tier 2, in a later assessment. */
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
 * @version: of the texts that were asked (shipped with the content)
 */
typedef struct
{
  gboolean           asked;
  GPtrArray         *flags;
  StanceBoneQuestion bone;
  StanceOverride     override;
  StanceClearance    clearance;
  int                version;
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

typedef struct
{
  const char *code; /* a red flag, or `not-screened` */
  int         tier; /* 0 for `not-screened` */
  gboolean    stops;
  gboolean    overridden; /* tier 3 with reason and date */
  gboolean    cleared;    /* tier 2 with a clearance in this assessment */
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
