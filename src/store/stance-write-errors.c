/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-write-errors.h"

#include <errno.h>
#include <sqlite3.h>
#include <sys/types.h>

typedef ssize_t (*WriteFunc) (int         file,
                              const void *bytes,
                              size_t      length,
                              off_t       offset);

/* Which of the two SQLite was built with; set once, before it is used. */
static WriteFunc write_at;

static ssize_t
write_at_or_full (int         file,
                  const void *bytes,
                  size_t      length,
                  off_t       offset)
{
  ssize_t written = write_at (file, bytes, length, offset);

  if (written < 0 && (errno == EDQUOT || errno == EFBIG))
    errno = ENOSPC;

  return written;
}

static gboolean
replace (sqlite3_vfs *vfs,
         const char  *name)
{
  sqlite3_syscall_ptr present = vfs->xGetSystemCall (vfs, name);

  if (present == NULL)
    return FALSE;

  write_at = (WriteFunc) present;

  return vfs->xSetSystemCall (vfs, name, (sqlite3_syscall_ptr) write_at_or_full) == SQLITE_OK;
}

void
stance_write_errors_install (void)
{
  static gsize installed = 0;
  sqlite3_vfs *vfs;

  if (!g_once_init_enter (&installed))
    return;

  vfs = sqlite3_vfs_find (NULL);

  /* The second is used where the first is not there. */
  if (vfs != NULL && vfs->iVersion >= 3 && vfs->xGetSystemCall != NULL && !replace (vfs, "pwrite64"))
    replace (vfs, "pwrite");

  g_once_init_leave (&installed, 1);
}
