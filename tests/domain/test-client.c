/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client.h"
#include "stance-clinic.h"

#include <math.h>

#define TODAY "2026-11-02"

typedef struct
{
  const char *path;
  const char *given_name;
  const char *family_name;
  const char *birth_date;
  double      height_cm;
  const char *expected; /* "place code" of each problem */
} CheckRow;

static const CheckRow check_rows[] = {
  { "/client/a full name and a birth date are enough", "Ada", "Bach", "1990-04-01", NAN, "" },
  { "/client/a name of blanks is refused at its field", " \t ", "Bach", "1990-04-01", NAN, "given_name blank" },
  { "/client/a name of hard spaces is a name of blanks", "Ada", "\302\240", "1990-04-01", NAN, "family_name blank" },
  { "/client/every fault is told, each at its field", "", "", "", NAN,
    "given_name blank, family_name blank, birth_date blank" },
  { "/client/born today is not born in the future", "Ada", "Bach", TODAY, NAN, "" },
  { "/client/a birth date of tomorrow is refused", "Ada", "Bach", "2026-11-03", NAN, "birth_date future" },
  { "/client/a day that does not exist is no birth date", "Ada", "Bach", "1990-02-30", NAN, "birth_date not-a-date" },
  { "/client/a year mistyped by a century is refused", "Ada", "Bach", "1790-02-03", NAN, "birth_date outside-limits" },
  { "/client/metres typed as centimetres are refused", "Ada", "Bach", "1990-04-01", 1.72, "height_cm outside-limits" },
};

static char *
join_problems (GPtrArray *problems)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const StanceProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (joined, "%s%s %s", i > 0 ? ", " : "", problem->place, problem->code);
    }

  return g_string_free (joined, FALSE);
}

static void
test_check (gconstpointer data)
{
  const CheckRow *row = data;
  g_autoptr (StanceClient) client = stance_client_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *found = NULL;

  stance_set_text (&client->given_name, row->given_name);
  stance_set_text (&client->family_name, row->family_name);
  stance_set_text (&client->birth_date, row->birth_date);
  client->height_cm = row->height_cm;
  problems = stance_client_check (client, TODAY);
  found = join_problems (problems);

  g_assert_cmpstr (found, ==, row->expected);
}

static void
test_age (void)
{
  g_autoptr (StanceClient) client = stance_client_new ();

  g_assert_cmpint (stance_client_get_age (client, TODAY), ==, -1);
  stance_set_text (&client->birth_date, "2008-11-03");
  g_assert_cmpint (stance_client_get_age (client, TODAY), ==, 17);
  g_assert_cmpint (stance_client_get_age (client, "2026-11-03"), ==, 18);
  g_assert_cmpint (stance_client_get_age (client, "2008-11-02"), ==, -1);
}

static void
test_name (void)
{
  g_autoptr (StanceClient) client = stance_client_new ();
  g_autofree char *given = NULL;
  g_autofree char *preferred = NULL;

  stance_set_text (&client->given_name, "Adelheid");
  stance_set_text (&client->family_name, "Bach");
  given = stance_client_dup_name (client);
  stance_set_text (&client->preferred_name, "Heidi");
  preferred = stance_client_dup_name (client);

  g_assert_cmpstr (given, ==, "Adelheid Bach");
  g_assert_cmpstr (preferred, ==, "Heidi Bach");
}

static void
test_copy (void)
{
  g_autoptr (StanceClient) client = stance_client_new ();
  g_autoptr (StanceClient) copy = NULL;

  stance_set_text (&client->given_name, "Ada");
  client->mass_kg = 61.5;
  copy = stance_client_copy (client);
  stance_set_text (&client->given_name, "Bea");
  stance_set_text (&client->phone, client->given_name + 1);

  g_assert_cmpstr (copy->given_name, ==, "Ada");
  g_assert_cmpstr (copy->phone, ==, "");
  g_assert_cmpfloat_with_epsilon (copy->mass_kg, 61.5, 1e-9);
  g_assert_cmpstr (client->phone, ==, "ea");
}

static void
test_set_to_itself (void)
{
  char *text = g_strdup ("same");

  stance_set_text (&text, text);
  g_assert_cmpstr (text, ==, "same");
  stance_set_text (&text, NULL);
  g_assert_cmpstr (text, ==, "");
  g_free (text);
}

static void
test_clinic_missing (void)
{
  g_autoptr (StanceClinic) clinic = stance_clinic_new ();
  g_autofree const char **at_first = stance_clinic_list_missing (clinic);
  g_autofree const char **at_last = NULL;
  StanceClinician        *clinician = stance_clinician_new ("Ada Bach", "PT");

  clinician->archived = TRUE;
  g_ptr_array_add (clinic->clinicians, clinician);
  g_free (clinic->name);
  clinic->name = g_strdup ("Hill Street Clinic");
  g_free (clinic->phone);
  clinic->phone = g_strdup ("555");
  at_last = stance_clinic_list_missing (clinic);

  g_assert_cmpint (g_strv_length ((char **) at_first), ==, 4);
  g_assert_cmpint (g_strv_length ((char **) at_last), ==, 2);
  g_assert_cmpstr (at_last[0], ==, "emergency_number");
  g_assert_cmpstr (at_last[1], ==, "clinicians");
}

static void
test_clinic_threshold (void)
{
  g_autoptr (StanceClinic) clinic = stance_clinic_new ();
  g_autoptr (StanceClinic) copy = NULL;

  stance_clinic_set_threshold (clinic, "pelvic-drop-running", 6.5);
  copy = stance_clinic_copy (clinic);
  stance_clinic_set_threshold (clinic, "pelvic-drop-running", NAN);

  g_assert_true (isnan (stance_clinic_get_threshold (clinic, "pelvic-drop-running")));
  g_assert_cmpfloat_with_epsilon (stance_clinic_get_threshold (copy, "pelvic-drop-running"), 6.5, 1e-9);
  g_assert_cmpstr (copy->paper, ==, "a4");
}

/* One that is not the same for all is none for all. */
static void
test_clinic_threshold_of_sex (void)
{
  g_autoptr (StanceClinic) clinic = stance_clinic_new ();
  g_autoptr (StanceClinic) copy = NULL;

  stance_clinic_set_threshold_of (clinic, "fppa-squat", STANCE_SEX_FEMALE, 14);
  copy = stance_clinic_copy (clinic);
  g_assert_true (isnan (stance_clinic_get_threshold (copy, "fppa-squat")));
  g_assert_true (isnan (stance_clinic_get_threshold_of (copy, "fppa-squat", STANCE_SEX_MALE)));
  g_assert_cmpfloat_with_epsilon (stance_clinic_get_threshold_of (copy, "fppa-squat", STANCE_SEX_FEMALE), 14, 1e-9);

  stance_clinic_set_threshold_of (clinic, "fppa-squat", STANCE_SEX_FEMALE, NAN);
  g_assert_cmpuint (g_hash_table_size (clinic->thresholds), ==, 0);
}

static void
test_clinic_clinician (void)
{
  g_autoptr (StanceClinic) clinic = stance_clinic_new ();
  StanceClinician *clinician = stance_clinician_new ("Ada Bach", "PT");

  g_ptr_array_add (clinic->clinicians, clinician);

  g_assert_true (stance_clinic_find_clinician (clinic, "Ada Bach") == clinician);
  g_assert_null (stance_clinic_find_clinician (clinic, ""));
  g_assert_null (stance_clinic_find_clinician (clinic, NULL));
  g_assert_null (stance_clinic_find_clinician (clinic, "Bea"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (check_rows); i++)
    g_test_add_data_func (check_rows[i].path, &check_rows[i], test_check);
  g_test_add_func ("/client/age counts completed years", test_age);
  g_test_add_func ("/client/the preferred name goes before the given one", test_name);
  g_test_add_func ("/client/a copy shares nothing", test_copy);
  g_test_add_func ("/client/a text can be set to itself", test_set_to_itself);
  g_test_add_func ("/clinic/what a sheet needs is named until it is there", test_clinic_missing);
  g_test_add_func ("/clinic/its own threshold is kept by copies and can be taken back", test_clinic_threshold);
  g_test_add_func ("/clinic/its own threshold may be that of one sex", test_clinic_threshold_of_sex);
  g_test_add_func ("/clinic/a clinician is found by name, never by nothing", test_clinic_clinician);

  return g_test_run ();
}
