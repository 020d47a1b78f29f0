/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "stance-measure-editor-private.h"
#include "stance-text.h"

#define MEASURE "Measure"

/* The key of the file, whether it is a number, and whether it may be left out. */
static const struct
{
  const char *key;
  gboolean    number;
  gboolean    needed;
} fields[STANCE_MEASURE_N_FIELDS] = {
  [STANCE_MEASURE_NAME] = { "Name", FALSE, TRUE },
  [STANCE_MEASURE_SHORT] = { "Short", FALSE, FALSE },
  [STANCE_MEASURE_UNIT] = { "Unit", FALSE, FALSE },
  [STANCE_MEASURE_MIN] = { "Min", TRUE, TRUE },
  [STANCE_MEASURE_MAX] = { "Max", TRUE, TRUE },
  [STANCE_MEASURE_THRESHOLD] = { "Threshold", TRUE, FALSE },
  [STANCE_MEASURE_NEAR_ZONE] = { "NearZone", TRUE, FALSE },
  [STANCE_MEASURE_SEM] = { "SEM", TRUE, FALSE },
  [STANCE_MEASURE_MDC] = { "MDC", TRUE, FALSE },
  [STANCE_MEASURE_TRIALS] = { "Trials", TRUE, TRUE },
};

static const char *const choices[STANCE_MEASURE_N_CHOICES] = {
  [STANCE_MEASURE_SECTION] = "Section",
  [STANCE_MEASURE_TASK] = "Tasks",
  [STANCE_MEASURE_DECIMALS] = "Decimals",
  [STANCE_MEASURE_BETTER] = "Better",
  [STANCE_MEASURE_AGGREGATE] = "Aggregate",
};

/* A new measure begins with these. */
static const char fresh[] = "[Measure]\nSection=movement\nTasks=squat\nDecimals=0\nSides=true\nMin=0\nBetter=lower\nTrials=1\n";

static GKeyFile *
create_file (StanceMeasureEditor *self)
{
  GKeyFile        *file = g_key_file_new ();
  g_autofree char *text = self->measure != NULL ? stance_measure_dup_file (self->measure) : g_strdup (fresh);

  g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_KEEP_TRANSLATIONS, NULL);

  return file;
}

/* As one writes it here; in the file it is with a point. */
static char *
dup_shown (GKeyFile          *file,
           StanceMeasureField field,
           StanceText        *text)
{
  g_autofree char *value = g_key_file_get_string (file, MEASURE, fields[field].key, NULL);

  if (value != NULL && fields[field].number && g_str_has_prefix (stance_text_get_language (text), "de"))
    g_strdelimit (value, ".", ',');

  return value != NULL ? g_steal_pointer (&value) : g_strdup ("");
}

static void
select_choice (StanceMeasureEditor *self,
               StanceMeasureChoice  choice,
               const char          *id)
{
  for (guint i = 0; i < self->ids[choice]->len; i++)
    if (g_strcmp0 (self->ids[choice]->pdata[i], id) == 0)
      adw_combo_row_set_selected (self->choices[choice], i);
}

void
stance_measure_editor_fill (StanceMeasureEditor *self)
{
  g_autoptr (GKeyFile) file = create_file (self);
  g_autofree char *how_to = g_key_file_get_string (file, MEASURE, "HowTo", NULL);

  for (int i = 0; i < STANCE_MEASURE_N_FIELDS; i++)
    {
      g_autofree char *shown = dup_shown (file, i, stance_session_get_text (self->session));

      gtk_editable_set_text (GTK_EDITABLE (self->fields[i]), shown);
    }
  for (int i = 0; i < STANCE_MEASURE_N_CHOICES; i++)
    {
      g_autofree char *id = g_key_file_get_string (file, MEASURE, choices[i], NULL);

      select_choice (self, i, id);
    }
  gtk_switch_set_active (self->sides, g_key_file_get_boolean (file, MEASURE, "Sides", NULL));
  stance_text_row_set_text (self->how_to, how_to != NULL ? how_to : "");

  /* Of one that says it by sex, the file goes on. */
  if (self->measure != NULL && self->measure->threshold_by_sex)
    gtk_widget_set_visible (GTK_WIDGET (self->fields[STANCE_MEASURE_THRESHOLD]), FALSE);
}

static char *
dup_typed (StanceMeasureEditor *self,
           StanceMeasureField   field)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->fields[field]))));
}

/* NAN when nothing, or no number, stands there. */
static double
get_number (StanceMeasureEditor *self,
            StanceMeasureField   field)
{
  g_autofree char *typed = dup_typed (self, field);
  double           number = NAN;

  return stance_text_parse_number (typed, &number) ? number : NAN;
}

/* What is wrong with one field by itself. */
static const char *
describe_alone (StanceMeasureEditor *self,
                StanceMeasureField   field)
{
  g_autofree char *typed = dup_typed (self, field);

  if (*typed == '\0')
    return !fields[field].needed ? NULL : fields[field].number ? _ ("A number is needed") : _ ("A name is needed");

  return fields[field].number && isnan (get_number (self, field)) ? _ ("A number is needed") : NULL;
}

/* Or with it beside others; comparisons with what is missing are false. */
static const char *
describe_fault (StanceMeasureEditor *self,
                StanceMeasureField   field)
{
  double number = get_number (self, field);
  double min = get_number (self, STANCE_MEASURE_MIN);
  double max = get_number (self, STANCE_MEASURE_MAX);
  double sem = get_number (self, STANCE_MEASURE_SEM);

  if (field == STANCE_MEASURE_MAX && number <= min)
    return _ ("Must be above the lowest value");
  if (field == STANCE_MEASURE_THRESHOLD && (number < min || number > max))
    return _ ("Must be between the lowest and the highest value");
  if (field == STANCE_MEASURE_NEAR_ZONE && (number < 0 || number > max - min))
    return _ ("Must be 0 or more, and not wider than the limits");
  if ((field == STANCE_MEASURE_SEM || field == STANCE_MEASURE_MDC) && number <= 0)
    return _ ("Must be above 0");
  if (field == STANCE_MEASURE_MDC && number <= sem)
    return _ ("Must be above the standard error");
  if (field == STANCE_MEASURE_TRIALS && (number < 1 || number > 100 || fabs (number - round (number)) > 0))
    return _ ("A whole number from 1 to 100");

  return describe_alone (self, field);
}

GtkWidget *
stance_measure_editor_check (StanceMeasureEditor *self)
{
  GtkWidget *first = NULL;

  for (int i = 0; i < STANCE_MEASURE_N_FIELDS; i++)
    {
      const char *fault = describe_fault (self, i);

      stance_field_row_set_error (self->fields[i], fault);
      if (fault != NULL && first == NULL)
        first = GTK_WIDGET (self->fields[i]);
    }

  return first;
}

/* Nothing takes the key away. What other languages say stays only with a text that stays. */
static void
set_text (GKeyFile   *file,
          const char *key,
          const char *text)
{
  g_autofree char *present = g_key_file_get_string (file, MEASURE, key, NULL);
  g_autofree char *translations = g_strconcat (key, "[", NULL);
  g_auto (GStrv) keys = g_key_file_get_keys (file, MEASURE, NULL, NULL);

  if (g_strcmp0 (present != NULL ? present : "", text) == 0)
    return;

  for (int i = 0; keys != NULL && keys[i] != NULL; i++)
    if (g_str_has_prefix (keys[i], translations))
      g_key_file_remove_key (file, MEASURE, keys[i], NULL);
  if (*text != '\0')
    g_key_file_set_string (file, MEASURE, key, text);
  else
    g_key_file_remove_key (file, MEASURE, key, NULL);
}

static void
set_field (StanceMeasureEditor *self,
           GKeyFile            *file,
           StanceMeasureField   field)
{
  g_autofree char *typed = dup_typed (self, field);
  char             number[G_ASCII_DTOSTR_BUF_SIZE];

  if (fields[field].number && *typed != '\0')
    set_text (file, fields[field].key, g_ascii_formatd (number, sizeof number, "%.10g", get_number (self, field)));
  else
    set_text (file, fields[field].key, typed);
}

/* Several tasks, which this window does not ask for, stay as long as the first is chosen. */
static void
set_choice (StanceMeasureEditor *self,
            GKeyFile            *file,
            StanceMeasureChoice  choice)
{
  guint            selected = adw_combo_row_get_selected (self->choices[choice]);
  g_autofree char *present = g_key_file_get_string (file, MEASURE, choices[choice], NULL);
  const char      *id = selected < self->ids[choice]->len ? self->ids[choice]->pdata[selected] : NULL;

  if (id != NULL && (choice != STANCE_MEASURE_TASK || present == NULL || strchr (present, ';') == NULL))
    g_key_file_set_string (file, MEASURE, choices[choice], id);
}

static char *
dup_name (StanceMeasureEditor *self,
          GKeyFile            *file)
{
  g_autofree char *name = dup_typed (self, STANCE_MEASURE_NAME);
  g_autofree char *id = NULL;

  id = self->measure != NULL ? g_strdup (self->measure->id)
                             : stance_own_measure_dup_free_id (name, stance_session_get_catalog (self->session));
  g_key_file_set_string (file, MEASURE, "Id", id);

  return g_strconcat (id, ".measure", NULL);
}

StanceOwnMeasure *
stance_measure_editor_collect (StanceMeasureEditor *self,
                               GError             **error)
{
  g_autoptr (GKeyFile) file = create_file (self);
  g_autofree char  *name = dup_name (self, file);
  g_autofree char  *how_to = stance_text_row_dup_text (self->how_to);
  g_autofree char  *text = NULL;
  StanceOwnMeasure *measure;

  for (int i = 0; i < STANCE_MEASURE_N_FIELDS; i++)
    set_field (self, file, i);
  for (int i = 0; i < STANCE_MEASURE_N_CHOICES; i++)
    set_choice (self, file, i);
  g_key_file_set_boolean (file, MEASURE, "Sides", gtk_switch_get_active (self->sides));
  g_strdelimit (how_to, "\n\r\t", ' ');
  set_text (file, "HowTo", g_strstrip (how_to));

  text = g_key_file_to_data (file, NULL, NULL);
  measure = stance_own_measure_parse (name, text, strlen (text), stance_session_get_catalog (self->session), error);
  if (measure != NULL && self->measure != NULL)
    {
      measure->revision = self->measure->revision;
      measure->retired = self->measure->retired;
    }

  return measure;
}
