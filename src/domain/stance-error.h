/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StanceError:
 * @STANCE_ERROR_INVALID: a value breaks a rule of the domain; the message names the place
 * @STANCE_ERROR_NOT_FOUND: the record or the identifier does not exist
 * @STANCE_ERROR_CONFLICT: the record changed since it was read
 * @STANCE_ERROR_STATE: the record is not in a state that allows this (signing twice)
 * @STANCE_ERROR_STOPPED: a stop rule forbids it
 * @STANCE_ERROR_CONTENT: a shipped key file is broken; the message names file, group and key
 * @STANCE_ERROR_STORE: the storage engine failed
 * @STANCE_ERROR_BUSY: another program holds the database
 * @STANCE_ERROR_FOREIGN: the file is not a database of Stance
 * @STANCE_ERROR_NEWER: the database was written by a newer version
 * @STANCE_ERROR_CORRUPT: the database is damaged
 * @STANCE_ERROR_READ_ONLY: the database cannot be written
 * @STANCE_ERROR_FULL: the disk is full
 * @STANCE_ERROR_MISSING: the database file or its folder does not exist
 */
typedef enum
{
  STANCE_ERROR_INVALID,
  STANCE_ERROR_NOT_FOUND,
  STANCE_ERROR_CONFLICT,
  STANCE_ERROR_STATE,
  STANCE_ERROR_STOPPED,
  STANCE_ERROR_CONTENT,
  STANCE_ERROR_STORE,
  STANCE_ERROR_BUSY,
  STANCE_ERROR_FOREIGN,
  STANCE_ERROR_NEWER,
  STANCE_ERROR_CORRUPT,
  STANCE_ERROR_READ_ONLY,
  STANCE_ERROR_FULL,
  STANCE_ERROR_MISSING,
} StanceError;

#define STANCE_ERROR (stance_error_quark ())
GQuark stance_error_quark (void);

G_END_DECLS
