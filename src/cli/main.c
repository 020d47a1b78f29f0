/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli.h"

/* No setlocale(): what is printed is UTF-8 and its numbers are the same everywhere. */
int
main (int    argc,
      char **argv)
{
  return stance_cli_run ((const char *const *) argv + MIN (argc, 1));
}
