/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * Clinic:
 *
 * A folder of its own for one test, and what the last run of stance-cli there gave.
 */
typedef struct
{
  char     *folder;
  int       status;
  char     *out;
  char     *err;
  JsonNode *value; /* of --json */
} Clinic;

void clinic_set_up (Clinic       *self,
                    gconstpointer data);
void clinic_tear_down (Clinic       *self,
                       gconstpointer data);

/* Runs `stance-cli ARGUMENTS`, parted by blanks; `@name` is a file of the folder. */
void clinic_run (Clinic     *self,
                 const char *arguments);
/* The same with text on standard input. */
void clinic_run_with (Clinic     *self,
                      const char *arguments,
                      const char *input);
/* Runs with --json and reads the value; fails the test unless it exits with 0. */
void clinic_ask (Clinic     *self,
                 const char *arguments);
/* The id that a verb prints with --json. Free with g_free(). */
char *clinic_make (Clinic     *self,
                   const char *arguments,
                   const char *input);
/* Fails the test unless the last run ended with @status, an empty standard output (for
 * other than 0) and @message somewhere on standard error.
 */
void clinic_assert_failed (Clinic     *self,
                           int         status,
                           const char *message);

char *clinic_dup_path (Clinic     *self,
                       const char *name);
/* Single quotes stand for double ones. */
void clinic_write (Clinic     *self,
                   const char *name,
                   const char *text);

/* A member by its path (`observations.0.mean`); fails the test when there is none. */
JsonNode   *clinic_at (Clinic     *self,
                       const char *path);
const char *clinic_text_at (Clinic     *self,
                            const char *path);
double      clinic_number_at (Clinic     *self,
                              const char *path);
gboolean    clinic_truth_at (Clinic     *self,
                             const char *path);
guint       clinic_length_at (Clinic     *self,
                              const char *path);

G_END_DECLS
