/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-catalog.h"
#include "stance-client.h"
#include "stance-observation.h"
#include "stance-screening.h"
#include "stance-story.h"
#include "stance-target.h"

G_BEGIN_DECLS

typedef enum
{
  STANCE_ASSESSMENT_DRAFT,
  STANCE_ASSESSMENT_SIGNED,
} StanceAssessmentStatus;
extern const char *const stance_assessment_status_nicks[];

/* @region %NULL when no complaint was recorded; @worst NAN; @settles %NULL. */
typedef struct
{
  char      *region;
  StanceSide side;
  double     worst;
  char      *settles;
} StanceComplaint;

/* What was true of the client when the assessment was signed. */
typedef struct
{
  gboolean  known;
  int       age;
  StanceSex sex;
  double    height_cm;
  double    mass_kg;
} StanceFrozenClient;

/**
 * StanceAssessment:
 * @version: 1, then 2 … for each amendment; @previous is the id of the version before
 * @reason: of the amendment, empty for version 1
 * @sequence: order of making among assessments of one date (a rowid)
 * @template: of the form: which measures it asks for; empty when nobody chose
 * @running: the assessment says that the client runs
 * @context: protocol for all observations
 * @observations: (element-type StanceObservation)
 * @signs: (element-type utf8), @marks likewise
 * @examination: item of the examination → a nick of stance_examined_nicks
 * @set_aside: rule id/side (`r01-pelvic-drop-running/left`) → reason typed
 * @signed_findings: (nullable): what was signed with it, see stance-signed-findings.h
 * @clinician: id of who made it; may be empty
 * @targets: (element-type StanceTarget): those of the episode, which all its visits share
 * @targets_said: they were chosen here: the episode's become these with the next save
 */
typedef struct
{
  char                  *id;
  int                    revision;
  char                  *client;
  char                  *episode;
  char                  *clinician;
  char                  *date;
  gint64                 sequence;
  StanceAssessmentStatus status;
  int                    version;
  char                  *previous;
  char                  *reason;
  char *template;
  gboolean           running;
  StanceProtocol     context;
  StanceComplaint    complaint;
  StanceStory        story;
  StanceScreening   *screening;
  GPtrArray         *observations;
  GPtrArray         *signs;
  GPtrArray         *marks;
  GHashTable        *examination;
  GHashTable        *set_aside;
  GPtrArray         *targets;
  gboolean           targets_said;
  StanceFrozenClient frozen;
  char              *signed_at;

  struct _StanceSignedFindings *signed_findings;
} StanceAssessment;

StanceAssessment *stance_assessment_new (void);
StanceAssessment *stance_assessment_copy (const StanceAssessment *self);
void              stance_assessment_free (StanceAssessment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceAssessment, stance_assessment_free)

/* %NULL when nothing was observed. @task %NULL means any. */
StanceObservation *stance_assessment_find (const StanceAssessment *self,
                                           const char             *measure,
                                           StanceSide              side,
                                           const char             *task);
/* Finds or adds an empty one. */
StanceObservation *stance_assessment_require (StanceAssessment *self,
                                              const char       *measure,
                                              StanceSide        side,
                                              const char       *task);

gboolean stance_assessment_has_sign (const StanceAssessment *self,
                                     const char             *sign);
gboolean stance_assessment_has_mark (const StanceAssessment *self,
                                     const char             *mark);

/* Brings the values that are sums of others up to date, as if they had been typed: of as
 * many trials as both have, trial by trial where they can be paired. A sum of parts that
 * are no longer known, or not comparable, is cleared; what was typed without them stays.
 * @problems: (nullable): gets a warning where something else had been typed
 */
void stance_assessment_compute (StanceAssessment    *self,
                                const StanceCatalog *catalog,
                                GPtrArray           *problems);

/* A danger sign of tier 1 or 2 that stood at the end of @last goes on into the next visit,
 * where a clearance ends it; the safety screen is asked anew.
 */
void stance_assessment_carry_stops (StanceAssessment       *self,
                                    const StanceAssessment *last,
                                    const StanceCatalog    *catalog,
                                    GPtrArray              *earlier);

/* Under 18 on the visit's date is a red flag that nobody needs to tick; it is no answer to
 * the safety screen.
 */
void stance_assessment_note_age (StanceAssessment   *self,
                                 const StanceClient *client);

/* The template of the form: its own, else that of the latest visit before in which one was
 * chosen, else the first; %NULL in a catalog without any.
 * @earlier: (element-type StanceAssessment): the client's other visits; may be %NULL
 */
const StanceTerm *stance_assessment_get_template (const StanceAssessment *self,
                                                  const StanceCatalog    *catalog,
                                                  GPtrArray              *earlier);

/* The assessment's own, else the frozen one, else the client's; NAN when unknown. */
double stance_assessment_get_mass (const StanceAssessment *self,
                                   const StanceClient     *client);
/* Weekly distance > 0, or the assessment says so. The distance told at this visit is
 * stronger than the client's own.
 */
gboolean stance_assessment_client_runs (const StanceAssessment *self,
                                        const StanceClient     *client);
/* Frozen when signed, else on the date; -1 when unknown. */
int       stance_assessment_get_age (const StanceAssessment *self,
                                     const StanceClient     *client);
StanceSex stance_assessment_get_sex (const StanceAssessment *self,
                                     const StanceClient     *client);

/* Stored value, protocol included: the observation's member, else the context's. */
void stance_assessment_get_protocol (const StanceAssessment  *self,
                                     const StanceObservation *observation,
                                     StanceProtocol          *protocol);

/**
 * stance_assessment_check:
 * @client: for the date of birth
 *
 * Everything that is wrong: unknown ids, sides a measure does not have, doubled
 * observations, limits, dates before birth or in the future, overrides of other
 * tiers. Warnings for warning ranges.
 *
 * Returns: (transfer full) (element-type StanceProblem)
 */
GPtrArray *stance_assessment_check (const StanceAssessment *self,
                                    const StanceCatalog    *catalog,
                                    const StanceClient     *client,
                                    const char             *today);

/**
 * stance_assessment_list_stops:
 * @earlier: (nullable) (element-type StanceAssessment): the client's other visits
 *
 * As stance_screening_list_stops(), but a clearance counts only for a code that stood
 * in an earlier visit: it is the way out in a new assessment.
 */
GArray *stance_assessment_list_stops (const StanceAssessment *self,
                                      const StanceCatalog    *catalog,
                                      GPtrArray              *earlier);

/* Earlier first: by date, then by sequence, what is not stored yet (0) last; for
 * g_ptr_array_sort().
 */
int stance_assessment_compare (gconstpointer a,
                               gconstpointer b);

G_END_DECLS
