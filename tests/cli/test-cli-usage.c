/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run.h"

#include <string.h>

static const struct
{
  const char *promise;
  const char *arguments;
  const char *message;
} wrong[] = {
  { "no verb", "", "VERB" },
  { "an unknown verb", "frobnicate", "there is no verb “frobnicate”" },
  { "half a verb", "client", "there is no verb “client”" },
  { "an unknown second word", "client frobnicate", "there is no verb “client frobnicate”" },
  { "a report, which comes later", "report 1", "there is no verb “report”" },
  { "a figure without a file", "exercise figure hip-drop", "--output is missing" },
  { "a figure as another kind of file", "exercise figure hip-drop --output x.gif", "--output must end in .svg, .png or .pdf" },
  { "a figure of no width", "exercise figure hip-drop --output x.png --width 0", "--width must be a number of pixels" },
  { "an unknown option", "client list --frobnicate", "there is no option --frobnicate" },
  { "an unknown short option", "client list -x", "there is no option -x" },
  { "an option of another verb", "client list --sex male", "“client list” has no option --sex" },
  { "an option without its value", "client list --search", "--search needs a value" },
  { "a switch with a value", "client list --json=yes", "--json takes no value" },
  { "a missing operand", "client show", "CLIENT is missing" },
  { "an operand too many", "client show 1 2", "“2” is too much" },
  { "a missing option", "client add --given-name A --family-name B --sex male", "--birth-date is missing" },
  { "a word that is none of the list", "client add --given-name A --family-name B --birth-date 1990-01-01 --sex yes", "--sex must be one of female, male, other, unknown" },
};

static void
check_wrong (gconstpointer data)
{
  guint  i = GPOINTER_TO_UINT (data);
  Clinic clinic = { 0 };

  clinic_set_up (&clinic, NULL);
  clinic_run (&clinic, wrong[i].arguments);
  clinic_assert_failed (&clinic, 2, wrong[i].message);
  clinic_tear_down (&clinic, NULL);
}

static const char *const verbs[] = {
  "clinic show", "clinic set FILE", "client add", "client list", "client show CLIENT", "client set CLIENT FILE",
  "client archive CLIENT", "assessment add CLIENT FILE", "assessment list CLIENT", "assessment show ASSESSMENT",
  "assessment sign ASSESSMENT", "assessment amend ASSESSMENT FILE --reason TEXT", "findings ASSESSMENT",
  "program suggest ASSESSMENT", "program list CLIENT", "program show PROGRAM", "program set PROGRAM FILE",
  "program issue PROGRAM [--language L] [--large-print] [--paper a4|letter]", "program reopen PROGRAM",
  "handout PROGRAM --output FILE.pdf [--language L] [--large-print] [--paper a4|letter]",
  "chart CLIENT --measure MEASURE --output FILE.(svg|pdf|png)", "exercise list", "exercise show ID",
  "exercise figure ID --output FILE.(svg|png|pdf) [--width PX] [--side left|right]", "measure list",
  "measure show ID", "rule list", "rule show ID", "red-flag list", "sign list", "cue list", "check", "backup FILE",
  "restore FILE", "demo"
};

static void
list_verbs (Clinic       *clinic,
            gconstpointer data)
{
  clinic_run (clinic, "--help");
  g_assert_cmpint (clinic->status, ==, 0);
  g_assert_cmpstr (clinic->err, ==, "");

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *line = g_strconcat ("\n  ", verbs[i], NULL);

      g_assert_nonnull (strstr (clinic->out, line));
    }
}

static void
help_one (Clinic       *clinic,
          gconstpointer data)
{
  clinic_run (clinic, "client add --help");
  g_assert_cmpint (clinic->status, ==, 0);
  g_assert_nonnull (strstr (clinic->out, "--birth-date YYYY-MM-DD"));
  g_assert_null (strstr (clinic->out, "client list"));
}

static void
show_version (Clinic       *clinic,
              gconstpointer data)
{
  clinic_run (clinic, "--version");
  g_assert_cmpint (clinic->status, ==, 0);
  g_assert_cmpstr (clinic->out, ==, "stance-cli " STANCE_VERSION "\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *path = g_strdup_printf ("/usage/%s ends with 2", wrong[i].promise);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), check_wrong);
    }

  g_test_add ("/usage/help lists every verb", Clinic, NULL, clinic_set_up, list_verbs, clinic_tear_down);
  g_test_add ("/usage/a verb has help of its own", Clinic, NULL, clinic_set_up, help_one, clinic_tear_down);
  g_test_add ("/usage/the version is told", Clinic, NULL, clinic_set_up, show_version, clinic_tear_down);

  return g_test_run ();
}
