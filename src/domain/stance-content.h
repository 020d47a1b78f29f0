/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-keys.h"

G_BEGIN_DECLS

/**
 * StanceContent:
 *
 * One content key file while it is read, group by group. The first fault is kept,
 * and with it the file, the group and the key; after it every reading gives a
 * harmless default, so that a loader asks for all it wants and looks once, at the
 * end. What was never asked for is a fault as well.
 *
 * Private to this room. Texts it hands out are interned.
 */
typedef struct _StanceContent StanceContent;

/* @path: folder and file ("measures/cadence.measure"), which errors name. */
StanceContent *stance_content_new (const char *path,
                                   const char *data,
                                   gsize       length);
void           stance_content_free (StanceContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceContent, stance_content_free)

/* One of the clinic's own: it says its id itself, and may leave out what only Stance's own
 * must say.
 */
void     stance_content_set_own (StanceContent *self,
                                 const char    *id);
gboolean stance_content_is_own (StanceContent *self);

/* The file's name without folder and ending, or the clinic's own id. */
const char *stance_content_get_id (StanceContent *self);
/* Groups in the order of the file; owned by @self. */
const char *const *stance_content_get_groups (StanceContent *self);

/* Makes @group the one that is read; FALSE when the file does not have it. */
gboolean stance_content_enter (StanceContent *self,
                               const char    *group);
/* The same, and a fault when the file does not have it. */
gboolean stance_content_require_group (StanceContent *self,
                                       const char    *group);
/* The texts of the present group, to keep; (transfer full). */
StanceKeys *stance_content_dup_keys (StanceContent *self);

gboolean stance_content_has (StanceContent *self,
                             const char    *key);
/* Leaves a group to another reader: nothing in it is a fault. */
void stance_content_ignore_group (StanceContent *self,
                                  const char    *group);
/* A fault of @key in the present group; @key %NULL: of the group itself. */
void stance_content_fault (StanceContent *self,
                           const char    *key,
                           const char    *format,
                           ...) G_GNUC_PRINTF (3, 4);
void stance_content_require (StanceContent *self,
                             const char    *key);

/* Untranslated values; @fallback when the key is absent. */
const char *stance_content_get_word (StanceContent *self,
                                     const char    *key);
/* The same without keeping it for good, for what is long; %NULL when the key is absent. */
char        *stance_content_dup_value (StanceContent *self,
                                       const char    *key);
const char **stance_content_get_words (StanceContent *self,
                                       const char    *key);
gboolean     stance_content_get_flag (StanceContent *self,
                                      const char    *key);
int          stance_content_get_whole (StanceContent *self,
                                       const char    *key,
                                       int            min,
                                       int            max,
                                       int            fallback);
double       stance_content_get_number (StanceContent *self,
                                        const char    *key,
                                        double         fallback);
/* Numbers separated by ";", at most @max; returns how many, the others stay as they are. */
int stance_content_get_numbers (StanceContent *self,
                                const char    *key,
                                double        *numbers,
                                int            max);
int stance_content_get_nick (StanceContent     *self,
                             const char        *key,
                             const char *const *nicks,
                             int                fallback);
/* A single figure or "2-3", both at least 1; 0 and 0 when absent. */
void stance_content_get_range (StanceContent *self,
                               const char    *key,
                               int           *min,
                               int           *max);

/* Lets the present group have a translated text. */
gboolean stance_content_allow_text (StanceContent *self,
                                    const char    *key);
/* @keys: %NULL-terminated */
void stance_content_allow_texts (StanceContent     *self,
                                 const char *const *keys);
/* Key1, Key2 … without a gap, at most nine, each as @allow says; returns how many. */
int stance_content_allow_numbered (StanceContent *self,
                                   const char    *key);

gboolean stance_content_is_faulty (StanceContent *self);
/* Refuses what was not asked for; FALSE and the first fault. */
gboolean stance_content_finish (StanceContent *self,
                                GError       **error);

G_END_DECLS
