/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-assessment.h"
#include "stance-client.h"
#include "stance-clinic.h"
#include "stance-finding.h"
#include "stance-own-content.h"
#include "stance-program.h"

G_BEGIN_DECLS

/**
 * StanceRecord:
 *
 * One connection to the record: plain synchronous calls, used by one thread at a time.
 * The command line calls it directly; the window reaches it through StanceStore, whose
 * threads own one each. All errors are of STANCE_ERROR; texts are English detail.
 */
typedef struct _StanceRecord StanceRecord;

typedef enum
{
  STANCE_RECORD_WRITE = 0,       /* the file must exist */
  STANCE_RECORD_CREATE = 1 << 0, /* make it when it is missing */
  STANCE_RECORD_READ_ONLY = 1 << 1,
} StanceRecordFlags;

/* $XDG_DATA_HOME/stance/stance.db; free with g_free(). */
char *stance_record_dup_default_path (void);

/**
 * stance_record_open:
 *
 * Checks that the file is ours, whole enough to be read and not newer; makes a copy
 * and migrates when it is older. The folder is made (0700) only for the default path;
 * the file is 0600. Each refusal has a code of its own: MISSING, FOREIGN, NEWER,
 * CORRUPT, READ_ONLY, FULL, BUSY.
 */
StanceRecord *stance_record_open (const char       *path,
                                  StanceRecordFlags flags,
                                  GError          **error);
void          stance_record_close (StanceRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceRecord, stance_record_close)

const char *stance_record_get_path (StanceRecord *self);

/* Makes the running and all later reads of this connection fail with
 * G_IO_ERROR_CANCELLED until it is re-armed by the next request; any thread.
 */
void stance_record_interrupt (StanceRecord *self);

/* Changes whenever any connection, of this or another process, has written. */
gint64 stance_record_get_data_version (StanceRecord *self);

/* Who stands in the audit: a clinician's id and name; kept until changed. */
void stance_record_set_author (StanceRecord *self,
                               const char   *clinician);

/* A unit of work is one transaction. Write functions outside one make their own;
 * inside they join it. Nested begin is a fault of the program.
 */
gboolean stance_record_begin (StanceRecord *self,
                              GError      **error);
gboolean stance_record_commit (StanceRecord *self,
                               GError      **error);
void     stance_record_rollback (StanceRecord *self);

/* Clinic. There is always one; its texts are empty at first. */
StanceClinic *stance_record_get_clinic (StanceRecord *self,
                                        GError      **error);
/* CONFLICT when @clinic's revision is not the stored one. Clinicians and templates without
 * an id are new; those missing are archived, never deleted. On success ids and revision are set.
 */
gboolean stance_record_save_clinic (StanceRecord *self,
                                    StanceClinic *clinic,
                                    GError      **error);

/**
 * StanceClientQuery:
 * @search: any part of name or number; empty for all
 * @limit: 0 for no limit
 */
typedef struct
{
  const char *search;
  gboolean    include_archived;
  guint       offset;
  guint       limit;
} StanceClientQuery;

/* Sets id, number and revision. */
gboolean stance_record_add_client (StanceRecord *self,
                                   StanceClient *client,
                                   GError      **error);
/* CONFLICT when the revision is not the stored one; sets the new one. */
gboolean stance_record_save_client (StanceRecord *self,
                                    StanceClient *client,
                                    GError      **error);
/* By id or number. */
StanceClient *stance_record_get_client (StanceRecord *self,
                                        const char   *id_or_number,
                                        GError      **error);
/* (element-type StanceClient), by family name, given name, number. */
GPtrArray *stance_record_list_clients (StanceRecord            *self,
                                       const StanceClientQuery *query,
                                       GError                 **error);
/* -1 with an error. */
gint64 stance_record_count_clients (StanceRecord            *self,
                                    const StanceClientQuery *query,
                                    GError                 **error);

/**
 * StanceEpisode:
 * @region: of its complaint; may be empty
 * @ended_on: empty while open
 */
typedef struct
{
  char      *id;
  char      *client;
  char      *name;
  char      *region;
  StanceSide side;
  char      *started_on;
  char      *ended_on;
} StanceEpisode;

void stance_episode_free (StanceEpisode *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceEpisode, stance_episode_free)

/* (element-type StanceEpisode), newest first. */
GPtrArray *stance_record_list_episodes (StanceRecord *self,
                                        const char   *client,
                                        GError      **error);
/* Ends the open one and opens the next, which the next assessment joins. */
gboolean stance_record_start_episode (StanceRecord *self,
                                      const char   *client,
                                      const char   *date,
                                      GError      **error);

/* Stores a draft; sets id, revision, sequence, version and episode: the open one, a new
 * one when there is none or the complaint's region is another than the episode's.
 */
gboolean stance_record_add_assessment (StanceRecord     *self,
                                       StanceAssessment *assessment,
                                       GError          **error);
/* A draft's autosave. CONFLICT as for clients; STATE when it is signed. Only a draft's
 * audit is gathered: one entry an assessment and minute, with the fields that changed.
 */
gboolean          stance_record_save_assessment (StanceRecord     *self,
                                                 StanceAssessment *assessment,
                                                 GError          **error);
StanceAssessment *stance_record_get_assessment (StanceRecord *self,
                                                const char   *id,
                                                GError      **error);
/* (element-type StanceAssessment), whole, newest version of each, oldest visit first. */
GPtrArray *stance_record_list_assessments (StanceRecord *self,
                                           const char   *client,
                                           GError      **error);
/* Freezes values, @findings with their rules' versions, and the client's age, sex,
 * height and mass; marks the client's sheets in force as stopped when a tier 1 or 2 stop
 * stands in it. STATE when it is signed already.
 */
gboolean stance_record_sign_assessment (StanceRecord         *self,
                                        const char           *id,
                                        const StanceFindings *findings,
                                        GError              **error);
/* A new signed version of a signed assessment with @amended's values and its findings;
 * sets @amended's id and version. STATE for a draft or a version that is not the newest.
 */
gboolean stance_record_amend_assessment (StanceRecord         *self,
                                         const char           *id,
                                         StanceAssessment     *amended,
                                         const StanceFindings *findings,
                                         const char           *reason,
                                         GError              **error);
/**
 * StanceFrozenFinding:
 * @rule: id; the rule may be another by now
 * @set_aside: (nullable): the reason
 *
 * What a rule said when an assessment was signed.
 */
typedef struct
{
  char      *rule;
  int        rule_version;
  StanceSide side;
  StanceZone zone;
  gboolean   acts;
  char      *set_aside;
} StanceFrozenFinding;

StanceFrozenFinding *stance_frozen_finding_new (const StanceFinding *finding);
void                 stance_frozen_finding_free (StanceFrozenFinding *self);

/* (element-type StanceFrozenFinding), in the order of the rules; empty for a draft. */
GPtrArray *stance_record_list_frozen_findings (StanceRecord *self,
                                               const char   *assessment,
                                               GError      **error);
/**
 * stance_record_begin_amendment:
 * @id: of a signed assessment, the newest version
 *
 * The draft of the next version: the one that was begun, or made now with the same values.
 * It is saved and discarded as every draft is, stays in its episode, and is no visit of the
 * client until it is signed.
 *
 * Returns: (transfer full)
 */
StanceAssessment *stance_record_begin_amendment (StanceRecord *self,
                                                 const char   *id,
                                                 GError      **error);
/* @amendment: (out) (transfer full) (nullable): the one that was begun of @id */
gboolean stance_record_find_amendment (StanceRecord      *self,
                                       const char        *id,
                                       StanceAssessment **amendment,
                                       GError           **error);
/* Signs an amendment that was begun; as stance_record_amend_assessment(). */
gboolean stance_record_sign_amendment (StanceRecord         *self,
                                       const char           *id,
                                       const char           *reason,
                                       const StanceFindings *findings,
                                       GError              **error);
/* (element-type StanceAssessment): all signed versions of the visit @id, newest first. */
GPtrArray *stance_record_list_versions (StanceRecord *self,
                                        const char   *id,
                                        GError      **error);
/* Deletes a draft (with an audit entry holding what it held). STATE when signed. */
gboolean stance_record_discard_assessment (StanceRecord *self,
                                           const char   *id,
                                           GError      **error);

gboolean stance_record_add_program (StanceRecord  *self,
                                    StanceProgram *program,
                                    GError       **error);
/* Drafts only; CONFLICT and STATE as above. */
gboolean       stance_record_save_program (StanceRecord  *self,
                                           StanceProgram *program,
                                           GError       **error);
StanceProgram *stance_record_get_program (StanceRecord *self,
                                          const char   *id,
                                          GError      **error);
/* (element-type StanceProgram), newest first. */
GPtrArray *stance_record_list_programs (StanceRecord *self,
                                        const char   *client,
                                        GError      **error);

/**
 * StanceSheetFile:
 * @content: the sheet's resolved text as the handout wrote it (a key file)
 * @pdf: the bytes
 * @sha256: of @pdf, in hexadecimal
 *
 * A sheet as it was issued.
 */
typedef struct
{
  char    *id;
  char    *program;
  char    *language;
  char    *paper;
  gboolean large_print;
  char    *content;
  GBytes  *pdf;
  char    *sha256;
} StanceSheetFile;

StanceSheetFile *stance_sheet_file_new (const char *program,
                                        const char *language,
                                        const char *paper,
                                        gboolean    large_print,
                                        const char *content,
                                        GBytes     *pdf);
void             stance_sheet_file_free (StanceSheetFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceSheetFile, stance_sheet_file_free)

/* Program and sheet in one transaction; the version it was reopened from becomes
 * `replaced`. STATE when it is not a draft.
 */
gboolean stance_record_issue_program (StanceRecord          *self,
                                      StanceProgram         *program,
                                      const StanceSheetFile *sheet,
                                      GError               **error);
/* A draft, version + 1, with everything in it. STATE for a draft. */
StanceProgram *stance_record_reopen_program (StanceRecord *self,
                                             const char   *id,
                                             const char   *date,
                                             GError      **error);
/* %NULL with NOT_FOUND when the program was never issued; CORRUPT when the bytes do not
 * match their hash.
 */
StanceSheetFile *stance_record_get_sheet (StanceRecord *self,
                                          const char   *program,
                                          GError      **error);

/* Deletes a program that is still a draft (with an audit entry). STATE otherwise. */
gboolean stance_record_discard_program (StanceRecord *self,
                                        const char   *id,
                                        GError      **error);

/* Marks the client's sheets in force as stopped. Signing does so itself; for a draft in
 * which a tier 1 or 2 stop has come to stand.
 * @reason_codes: of the stops, separated by blanks
 */
gboolean stance_record_stop_programs (StanceRecord *self,
                                      const char   *client,
                                      const char   *reason_codes,
                                      GError      **error);

/* The clinic's own exercises. Their text is stored as it is handed over: who reads or writes
 * one has checked it (stance_own_exercise_parse).
 *
 * STATE when its id is taken; sets the revision.
 */
gboolean stance_record_add_own_exercise (StanceRecord      *self,
                                         StanceOwnExercise *exercise,
                                         GError           **error);
/* CONFLICT when the revision is not the stored one; sets the new one. */
gboolean stance_record_save_own_exercise (StanceRecord      *self,
                                          StanceOwnExercise *exercise,
                                          GError           **error);
/* Or takes it back among those that are offered. None is ever deleted: a program may hold
 * it.
 */
gboolean           stance_record_retire_own_exercise (StanceRecord *self,
                                                      const char   *id,
                                                      gboolean      retired,
                                                      GError      **error);
StanceOwnExercise *stance_record_get_own_exercise (StanceRecord *self,
                                                   const char   *id,
                                                   GError      **error);
/* (element-type StanceOwnExercise), by id, the retired ones too. */
GPtrArray *stance_record_list_own_exercises (StanceRecord *self,
                                             GError      **error);

/* The clinic's own measures; as its exercises. None is ever deleted: a visit may hold it. */
gboolean          stance_record_add_own_measure (StanceRecord     *self,
                                                 StanceOwnMeasure *measure,
                                                 GError          **error);
gboolean          stance_record_save_own_measure (StanceRecord     *self,
                                                  StanceOwnMeasure *measure,
                                                  GError          **error);
gboolean          stance_record_retire_own_measure (StanceRecord *self,
                                                    const char   *id,
                                                    gboolean      retired,
                                                    GError      **error);
StanceOwnMeasure *stance_record_get_own_measure (StanceRecord *self,
                                                 const char   *id,
                                                 GError      **error);
/* (element-type StanceOwnMeasure), by id, the retired ones too. */
GPtrArray *stance_record_list_own_measures (StanceRecord *self,
                                            GError      **error);

/* Exercises, measures and templates of the clinic's own. */
StanceOwnContent *stance_record_list_own_content (StanceRecord *self,
                                                  GError      **error);
/* A word that is another one after any of them was changed; free with g_free(). */
char *stance_record_dup_own_content_state (StanceRecord *self,
                                           GError      **error);

/* Settings of this database (not of the computer). Empty text when not set. */
char    *stance_record_get_setting (StanceRecord *self,
                                    const char   *key,
                                    GError      **error);
gboolean stance_record_set_setting (StanceRecord *self,
                                    const char   *key,
                                    const char   *value,
                                    GError      **error);

/* Integrity of the database, of the audit chain, and of what was signed or issued: whether it
 * is still what the chain says of it.
 * Returns: (element-type utf8): problems in English; empty when well; %NULL with an
 * error when it could not be checked.
 */
GPtrArray *stance_record_check (StanceRecord *self,
                                GError      **error);

/* SQLite's online backup into a new file, checked by opening. Refuses an existing file
 * unless @replace, and the database itself in any case (STATE). Progress may be %NULL and is called on this thread with 0 … 1;
 * returning FALSE cancels (G_IO_ERROR_CANCELLED) and leaves no file.
 */
typedef gboolean (*StanceProgressFunc) (double   done,
                                        gpointer user_data);
gboolean stance_record_backup (StanceRecord      *self,
                               const char        *file,
                               gboolean           replace,
                               StanceProgressFunc progress,
                               gpointer           user_data,
                               GError           **error);

/**
 * stance_record_restore:
 *
 * Puts the backup @file at @path: checks it first, keeps the present database beside it
 * (`stance.db.before-restore-…`). BUSY while any process, this one too, has @path open.
 *
 * @kept: (out) (optional) (transfer full): where the present database was kept
 */
gboolean stance_record_restore (const char *path,
                                const char *file,
                                char      **kept,
                                GError    **error);

/* Today's copy in the folder `backups` beside the database unless there is one already;
 * ten are kept, and what a killed program left of an earlier one is swept. Not for a
 * read-only record.
 */
gboolean stance_record_copy_daily (StanceRecord *self,
                                   const char   *today,
                                   GError      **error);

/* (element-type filename): the copies there are, newest first; empty when none. */
GPtrArray *stance_record_list_copies (const char *path);

G_END_DECLS
