/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "generate.h"

#include "stance-date.h"

#define CLIENTS_PER_TRANSACTION 1000

static const char *const given_names[] = {
  "Ada",
  "Bela",
  "Chiara",
  "Dörte",
  "Emil",
  "Fatma",
  "Gustav",
  "Hanna",
  "Ines",
  "Jonas",
  "Kemal",
  "Lena",
  "Mikael",
  "Nadia",
  "Óscar",
  "Paula",
  "Quirin",
  "Rosa",
  "Sören",
  "Tomáš",
  "Ute",
  "Vera",
  "Wanda",
  "Xenia",
  "Yusuf",
  "Zoë",
};

static const char *const syllables[] = {
  "ber",
  "dan",
  "fel",
  "gar",
  "hol",
  "kis",
  "lam",
  "mor",
  "nes",
  "pol",
  "ras",
  "sel",
  "tur",
  "vik",
  "wen",
  "zim",
};

/* Numbers of syllables repeat only after 16⁴ names, as surnames of a large town do. */
static char *
make_family_name (guint number)
{
  g_autofree char *name = g_strconcat (syllables[number % 16],
                                       syllables[number / 16 % 16],
                                       syllables[number / 256 % 16],
                                       syllables[number / 4096 % 16],
                                       NULL);

  name[0] = g_ascii_toupper (name[0]);

  return g_steal_pointer (&name);
}

static StanceClient *
make_client (guint number)
{
  g_autoptr (StanceClient) client = stance_client_new ();
  g_autofree char *family_name = make_family_name (number * 7919);
  g_autofree char *birth_date = stance_date_add_days ("1950-01-01", (int) (number * 97 % 20000));

  stance_set_text (&client->given_name, given_names[number % G_N_ELEMENTS (given_names)]);
  stance_set_text (&client->family_name, family_name);
  stance_set_text (&client->birth_date, birth_date);
  client->sex = number % 2 == 0 ? STANCE_SEX_FEMALE : STANCE_SEX_MALE;
  client->mass_kg = 50 + number % 45;

  return g_steal_pointer (&client);
}

static StanceAssessment *
make_assessment (const char *client,
                 guint       visit)
{
  g_autoptr (StanceAssessment) assessment = stance_assessment_new ();
  g_autofree char *date = stance_date_add_days ("2025-01-06", (int) visit * 42);

  stance_set_text (&assessment->client, client);
  stance_set_text (&assessment->date, date);
  assessment->screening->asked = TRUE;

  for (StanceSide side = STANCE_SIDE_LEFT; side <= STANCE_SIDE_RIGHT; side++)
    {
      const double       trials[] = { 7.0 - visit, 6.8 - visit, 7.3 - visit, 7.1 - visit, 6.9 - visit, 7.2 - visit, 6.7 - visit };
      StanceObservation *drop = stance_assessment_require (assessment, "pelvic-drop-running", side, "running");

      stance_observation_set_trials (drop, trials, G_N_ELEMENTS (trials));
    }

  return g_steal_pointer (&assessment);
}

static gboolean
add_client (StanceRecord *record,
            guint         number,
            guint         n_visits,
            GError      **error)
{
  g_autoptr (StanceClient) client = make_client (number);

  if (!stance_record_add_client (record, client, error))
    return FALSE;

  for (guint visit = 0; visit < n_visits; visit++)
    {
      g_autoptr (StanceAssessment) assessment = make_assessment (client->id, visit);

      if (!stance_record_add_assessment (record, assessment, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
generate_clients (StanceRecord *record,
                  guint         n_clients,
                  guint         n_visits,
                  GError      **error)
{
  for (guint number = 0; number < n_clients; number++)
    {
      gboolean is_first = number % CLIENTS_PER_TRANSACTION == 0;
      gboolean is_last = number % CLIENTS_PER_TRANSACTION == CLIENTS_PER_TRANSACTION - 1 || number == n_clients - 1;

      if (is_first && !stance_record_begin (record, error))
        return FALSE;

      if (!add_client (record, number, n_visits, error))
        {
          stance_record_rollback (record);
          return FALSE;
        }

      if (is_last && !stance_record_commit (record, error))
        return FALSE;
    }

  return TRUE;
}
