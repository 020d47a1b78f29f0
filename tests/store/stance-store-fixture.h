/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <glib/gstdio.h>

#include "stance-record.h"

/* A fresh database in a folder of its own. */
typedef struct
{
  char         *folder;
  char         *path;
  StanceRecord *record;
} Fixture;

static inline StanceRecord *
fixture_open (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  StanceRecord *record = stance_record_open (fixture->path, STANCE_RECORD_CREATE, &error);

  g_assert_no_error (error);

  return record;
}

static inline void
fixture_set_up (Fixture      *fixture,
                gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp ("stance-store-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "stance.db", NULL);
  fixture->record = fixture_open (fixture);
}

static inline void
fixture_remove (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        fixture_remove (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}

static inline void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer unused)
{
  g_clear_pointer (&fixture->record, stance_record_close);
  fixture_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static inline void
fixture_reopen (Fixture *fixture)
{
  g_clear_pointer (&fixture->record, stance_record_close);
  fixture->record = fixture_open (fixture);
}

static inline StanceClient *
fixture_add_client (Fixture    *fixture,
                    const char *given_name,
                    const char *family_name)
{
  g_autoptr (GError) error = NULL;
  StanceClient *client = stance_client_new ();

  stance_set_text (&client->given_name, given_name);
  stance_set_text (&client->family_name, family_name);
  stance_set_text (&client->birth_date, "1990-05-17");
  g_assert_true (stance_record_add_client (fixture->record, client, &error));
  g_assert_no_error (error);

  return client;
}

#define fixture_add(path, test) \
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)
