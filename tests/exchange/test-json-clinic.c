/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-text.h"
#include "stance-json.h"

/* Single quotes stand for double ones, so that rows can be read. */
static const struct
{
  const char *promise;
  const char *text;
  const char *problems;
} bad[] = {
  { "a set-up without a name", "{'setups':[{'context':{}}]}", "setups[0].name: a set-up needs a name" },
  { "a blank name", "{'setups':[{'name':'  '}]}", "setups[0].name: a set-up needs a name" },
  { "a name that stands twice", "{'setups':[{'name':'A'},{'name':' A '}]}", "setups[1].name: this name stands twice" },
  { "a member of the person", "{'setups':[{'name':'A','context':{'mass_kg':64}}]}",
    "setups[0].context.mass_kg: belongs to a visit, not to a set-up" },
  { "a member of one visit", "{'setups':[{'name':'A','context':{'speed_kmh':10}}]}",
    "setups[0].context.speed_kmh: belongs to a visit, not to a set-up" },
  { "a camera above the ceiling", "{'setups':[{'name':'A','context':{'camera_height_cm':900}}]}",
    "setups[0].context.camera_height_cm: 900 is outside 0 … 300" },
  { "a slip in a set-up", "{'setups':[{'name':'A','contxt':{}}]}", "setups[0].contxt: there is no such member" },
  { "set-ups that are no list", "{'setups':{}}", "setups: must be a list [ … ]" },
};

static gboolean
read_text (const char   *text,
           StanceClinic *clinic,
           GPtrArray    *problems)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (JsonNode) node = stance_json_parse (json, -1, NULL);
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();

  return stance_json_read_clinic (node, clinic, catalog, problems);
}

static void
check_bad (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (StanceClinic) clinic = stance_clinic_new ();
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  g_autoptr (GError) error = NULL;

  stance_clinic_take_setup (clinic, stance_setup_new ("kept"));
  g_assert_false (read_text (bad[i].text, clinic, problems));
  stance_problems_to_error (problems, &error);
  g_assert_cmpstr (error->message, ==, bad[i].problems);
  g_assert_cmpuint (clinic->setups->len, ==, 1);
}

static void
come_back (void)
{
  static const char text[] = "{'setups':[{'name':' Room 2 ','context':{'surface':'treadmill','camera_height_cm':95}},{'name':'Track'}]}";
  g_autoptr (StanceClinic) clinic = stance_clinic_new ();
  g_autoptr (StanceClinic) copy = stance_clinic_new ();
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (JsonNode) written = NULL;
  const StanceSetup *setup;

  g_assert_true (read_text (text, clinic, problems));
  written = stance_json_write_clinic (clinic);
  g_assert_true (stance_json_read_clinic (written, copy, catalog, problems));

  g_assert_cmpuint (copy->setups->len, ==, 2);
  setup = stance_clinic_find_setup (copy, "Room 2");
  g_assert_cmpstr (setup->context.texts[STANCE_PROTOCOL_SURFACE], ==, "treadmill");
  g_assert_cmpfloat_with_epsilon (setup->context.numbers[STANCE_PROTOCOL_CAMERA_HEIGHT_CM], 95, 1e-9);

  /* What is not said stays; an empty list takes them away. */
  g_assert_true (read_text ("{'name':'Praxis'}", copy, problems));
  g_assert_cmpuint (copy->setups->len, ==, 2);
  g_assert_true (read_text ("{'setups':[]}", copy, problems));
  g_assert_cmpuint (copy->setups->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/clinic/%s is refused by its place", bad[i].promise);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), check_bad);
    }

  g_test_add_func ("/clinic/set-ups are printed as they are read", come_back);

  return g_test_run ();
}
