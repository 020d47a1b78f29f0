/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-sample.h"

#include <gio/gio.h>
#include <math.h>

#include "stance-date.h"
#include "stance-error.h"

#include "stance-sample-resource.h"

#define DAYS_OF_YEAR 365.25

/* Some weeks after a birthday, and not the same day for all. */
#define DAYS_SINCE_BIRTHDAY(random) g_rand_int_range ((random), 20, 300)

typedef struct
{
  GKeyFile            *keys;
  const StanceCatalog *catalog;
  const char          *today;
  GRand               *random;
  StanceCliSample     *sample;
} Reader;

static void
visit_free (gpointer data)
{
  StanceCliSampleVisit *visit = data;

  stance_assessment_free (visit->assessment);
  g_free (visit);
}

void
stance_cli_sample_free (StanceCliSample *self)
{
  g_clear_pointer (&self->client, stance_client_free);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_free (self);
}

static void
read_text (const Reader *reader,
           const char   *group,
           const char   *key,
           char        **place)
{
  g_autofree char *text = g_key_file_get_string (reader->keys, group, key, NULL);

  if (text != NULL)
    stance_set_text (place, text);
}

static double
get_number (const Reader *reader,
            const char   *group,
            const char   *key)
{
  g_autoptr (GError) error = NULL;
  double number = g_key_file_get_double (reader->keys, group, key, &error);

  return error == NULL ? number : NAN;
}

/* What is not said is what is usual, the first. */
static int
get_nick (const Reader      *reader,
          const char        *key,
          const char *const *nicks)
{
  g_autofree char *nick = g_key_file_get_string (reader->keys, "Client", key, NULL);

  return MAX (stance_nick_find (nicks, nick), 0);
}

static void
read_person (const Reader *reader)
{
  StanceClient *client = reader->sample->client;
  int           age = g_key_file_get_integer (reader->keys, "Client", "Age", NULL);
  int           days = (int) ceil (age * DAYS_OF_YEAR) + DAYS_SINCE_BIRTHDAY (reader->random);

  read_text (reader, "Client", "GivenName", &client->given_name);
  read_text (reader, "Client", "FamilyName", &client->family_name);
  read_text (reader, "Client", "PreferredName", &client->preferred_name);
  client->sex = (StanceSex) get_nick (reader, "Sex", stance_sex_nicks);
  g_free (client->birth_date);
  client->birth_date = stance_date_add_days (reader->today, -days);
}

static void
read_client (const Reader *reader)
{
  StanceClient *client = reader->sample->client;

  read_person (reader);
  read_text (reader, "Client", "Phone", &client->phone);
  read_text (reader, "Client", "Email", &client->email);
  read_text (reader, "Client", "Alerts", &client->alerts);
  read_text (reader, "Client", "Goals", &client->goals);
  read_text (reader, "Client", "Language", &client->language);
  client->height_cm = get_number (reader, "Client", "HeightCm");
  client->mass_kg = get_number (reader, "Client", "MassKg");
  client->weekly_km = get_number (reader, "Client", "WeeklyKm");
  client->large_print = g_key_file_get_boolean (reader->keys, "Client", "LargePrint", NULL);
  client->figure_body = (StanceBody) get_nick (reader, "FigureBody", stance_body_nicks);
  client->figure_clothes = (StanceClothes) get_nick (reader, "FigureClothes", stance_clothes_nicks);
}

static void
read_list (const Reader *reader,
           const char   *group,
           const char   *key,
           GPtrArray    *ids)
{
  g_auto (GStrv) list = g_key_file_get_string_list (reader->keys, group, key, NULL, NULL);

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    g_ptr_array_add (ids, g_strdup (list[i]));
}

/* Each is `measure side`, or `measure task side`. */
static void
read_targets (const Reader     *reader,
              const char       *group,
              StanceAssessment *assessment)
{
  g_auto (GStrv) list = g_key_file_get_string_list (reader->keys, group, "Targets", NULL, NULL);

  assessment->targets_said = list != NULL;

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (list[i], " ", 3);
      const StanceMeasure *measure = stance_catalog_find_measure (reader->catalog, words[0]);
      guint                n_words = g_strv_length (words);
      const char          *task = n_words > 2 || measure == NULL ? words[1] : measure->tasks[0];

      g_ptr_array_add (assessment->targets,
                       stance_target_new (words[0], MAX (stance_nick_find (stance_side_nicks, words[n_words - 1]), 0), task));
    }
}

static void
read_bone (const Reader       *reader,
           const char         *group,
           StanceBoneQuestion *bone)
{
  g_auto (GStrv) signs = g_key_file_get_string_list (reader->keys, group, "BoneSigns", NULL, NULL);

  if (signs == NULL)
    return;

  read_text (reader, group, "BoneSite", &bone->site);
  bone->builds_with_running = g_strv_contains ((const char *const *) signs, "builds_with_running");
  bone->rest_night_walking = g_strv_contains ((const char *const *) signs, "rest_night_walking");
  bone->point_tender = g_strv_contains ((const char *const *) signs, "point_tender");
}

static void
read_screening (const Reader    *reader,
                const char      *group,
                StanceScreening *screening)
{
  g_auto (GStrv) flags = g_key_file_get_string_list (reader->keys, group, "RedFlags", NULL, NULL);

  screening->asked = flags != NULL;

  for (guint i = 0; flags != NULL && flags[i] != NULL; i++)
    if (!g_str_equal (flags[i], "none"))
      stance_screening_set_flag (screening, flags[i], TRUE);

  read_bone (reader, group, &screening->bone);
}

static void
read_complaint (const Reader    *reader,
                const char      *group,
                StanceComplaint *complaint)
{
  g_autofree char *side = g_key_file_get_string (reader->keys, group, "Side", NULL);

  read_text (reader, group, "Region", &complaint->region);
  read_text (reader, group, "Settles", &complaint->settles);
  complaint->worst = get_number (reader, group, "Worst");
  complaint->side = MAX (stance_nick_find (stance_side_nicks, side), 0);
}

static void
read_context (const Reader   *reader,
              StanceProtocol *context)
{
  g_autofree char *surface = g_key_file_get_string (reader->keys, "Client", "Surface", NULL);
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  double speed = get_number (reader, "Client", "SpeedKmh");

  read_text (reader, "Client", "Setup", &context->texts[STANCE_PROTOCOL_SETUP]);

  if (surface != NULL)
    stance_protocol_set_text (context, STANCE_PROTOCOL_SURFACE, surface, "context", problems);

  if (isfinite (speed))
    stance_protocol_set_number (context, STANCE_PROTOCOL_SPEED_KMH, speed, "context", problems);
}

/* The group has the names that JSON has. */
static void
read_story (const Reader *reader,
            const char   *group,
            StanceStory  *story)
{
  StanceMembers members = stance_story_members (story);
  g_autoptr (GPtrArray) problems = stance_problems_new ();

  for (int member = 0; member < members.n; member++)
    {
      g_autofree char *written = g_key_file_get_string (reader->keys, group, members.infos[member].id, NULL);

      if (written == NULL)
        continue;

      if (members.infos[member].kind == STANCE_MEMBER_NUMBER)
        stance_members_set_number (members, member, g_ascii_strtod (written, NULL), "story", problems);
      else
        stance_members_set_text (members, member, written, "story", problems);
    }
}

static gboolean
read_values (const Reader     *reader,
             const char       *group,
             StanceAssessment *assessment,
             GError          **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (reader->keys, group, NULL, error);
  double lever = get_number (reader, "Client", "LeverM");

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *written = g_key_file_get_string (reader->keys, group, keys[i], NULL);

      if (stance_cli_sample_observe (assessment, reader->catalog, keys[i], written, lever, reader->random))
        continue;

      g_set_error (error, STANCE_ERROR, STANCE_ERROR_CONTENT, "[%s] %s: “%s” cannot be read", group, keys[i], written);
      return FALSE;
    }

  return keys != NULL;
}

static gboolean
read_visit (const Reader *reader,
            int           number,
            const char   *group,
            GError      **error)
{
  g_autofree char      *values = g_strdup_printf ("Values %d", number);
  g_autofree char      *story = g_strdup_printf ("Story %d", number);
  StanceCliSampleVisit *visit = g_new0 (StanceCliSampleVisit, 1);
  g_autoptr (GPtrArray) problems = NULL;

  visit->assessment = stance_assessment_new ();
  visit->program = g_key_file_get_boolean (reader->keys, group, "Program", NULL);
  g_ptr_array_add (reader->sample->visits, visit);
  g_free (visit->assessment->date);
  visit->assessment->date = stance_date_add_days (reader->today, -g_key_file_get_integer (reader->keys, group, "DaysAgo", NULL));
  read_complaint (reader, group, &visit->assessment->complaint);
  read_screening (reader, group, visit->assessment->screening);
  read_list (reader, group, "Signs", visit->assessment->signs);
  read_list (reader, group, "Marks", visit->assessment->marks);
  read_targets (reader, group, visit->assessment);
  read_context (reader, &visit->assessment->context);
  read_story (reader, story, &visit->assessment->story);

  if (!read_values (reader, values, visit->assessment, error))
    return FALSE;

  problems = stance_assessment_check (visit->assessment, reader->catalog, reader->sample->client, reader->today);

  return stance_problems_to_error (problems, error);
}

static gboolean
read_all (const Reader *reader,
          GError      **error)
{
  gboolean more = TRUE;

  read_client (reader);

  for (int number = 1; more; number++)
    {
      g_autofree char *group = g_strdup_printf ("Visit %d", number);

      more = g_key_file_has_group (reader->keys, group);

      if (more && !read_visit (reader, number, group, error))
        return FALSE;
    }

  return TRUE;
}

static GKeyFile *
load_keys (const char *path,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (stance_sample_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  if (bytes == NULL || !g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, error))
    return NULL;

  return g_steal_pointer (&keys);
}

StanceCliSample *
stance_cli_sample_new (const char          *file,
                       const StanceCatalog *catalog,
                       const char          *today,
                       GError             **error)
{
  g_autofree char *path = g_strconcat (STANCE_CLI_SAMPLE_FOLDER, file, NULL);
  g_autoptr (GKeyFile) keys = load_keys (path, error);
  g_autoptr (GRand) random = g_rand_new_with_seed (g_str_hash (file));
  g_autoptr (StanceCliSample) self = g_new0 (StanceCliSample, 1);
  const Reader reader = { keys, catalog, today, random, self };

  self->client = stance_client_new ();
  self->visits = g_ptr_array_new_with_free_func (visit_free);

  if (keys != NULL && read_all (&reader, error))
    return g_steal_pointer (&self);

  g_prefix_error (error, "%s: ", file);
  return NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

char **
stance_cli_sample_list_files (GError **error)
{
  g_auto (GStrv) children =
            g_resource_enumerate_children (stance_sample_get_resource (), STANCE_CLI_SAMPLE_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (guint i = 0; children != NULL && children[i] != NULL; i++)
    if (g_str_has_suffix (children[i], ".sample"))
      g_ptr_array_add (files, g_strdup (children[i]));

  g_ptr_array_sort (files, compare_names);
  g_ptr_array_add (files, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&files), FALSE);
}
