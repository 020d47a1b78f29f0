/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-exercise.h"
#include "stance-handout-private.h"

#include <string.h>

#define GROUP "Handout"

/* Of the form of the data, not of the sheet: raised when a reader must know. */
#define FORMAT 1

/* A sheet is kept for years: names are never changed, only added. */
static const char *const text_keys[HANDOUT_N_TEXTS] = {
  [HANDOUT_LANGUAGE] = "Language",
  [HANDOUT_DATE_ISO] = "DateISO",
  [HANDOUT_FILE_TITLE] = "FileTitle",
  [HANDOUT_TITLE] = "Title",
  [HANDOUT_CLINIC_NAME] = "ClinicName",
  [HANDOUT_CLINIC_ADDRESS] = "ClinicAddress",
  [HANDOUT_CLINIC_PHONE] = "ClinicPhone",
  [HANDOUT_CLINIC_WEB] = "ClinicWeb",
  [HANDOUT_CLIENT] = "Client",
  [HANDOUT_BORN] = "Born",
  [HANDOUT_DATE] = "Date",
  [HANDOUT_VERSION] = "Version",
  [HANDOUT_THERAPIST] = "Therapist",
  [HANDOUT_USE_UNTIL] = "UseUntil",
  [HANDOUT_NEXT_VISIT] = "NextVisit",
  [HANDOUT_NOTE] = "Note",
  [HANDOUT_MARK_DRAFT] = "MarkDraft",
  [HANDOUT_MARK_COPY] = "MarkCopy",
  [HANDOUT_FOOT] = "Foot",
  [HANDOUT_LOAD_HEADING] = "LoadHeading",
  [HANDOUT_CUE_HEADING] = "CueHeading",
  [HANDOUT_CUE] = "Cue",
  [HANDOUT_HOW_MUCH] = "HowMuch",
  [HANDOUT_THINK_OF] = "ThinkOf",
  [HANDOUT_TAKE_CARE] = "TakeCare",
  [HANDOUT_WEEK_HEADING] = "WeekHeading",
  [HANDOUT_WEEK_INTRO] = "WeekIntro",
  [HANDOUT_WEEK] = "Week",
  [HANDOUT_EXERCISE] = "Exercise",
  [HANDOUT_LETTER_1] = "DayLetter1",
  [HANDOUT_LETTER_2] = "DayLetter2",
  [HANDOUT_LETTER_3] = "DayLetter3",
  [HANDOUT_LETTER_4] = "DayLetter4",
  [HANDOUT_LETTER_5] = "DayLetter5",
  [HANDOUT_LETTER_6] = "DayLetter6",
  [HANDOUT_LETTER_7] = "DayLetter7",
  [HANDOUT_LIGHTS_HEADING] = "LightsHeading",
  [HANDOUT_LIGHTS_INTRO] = "LightsIntro",
  [HANDOUT_GREEN_TITLE] = "GreenTitle",
  [HANDOUT_GREEN_TEXT] = "GreenText",
  [HANDOUT_GREEN_ACTION] = "GreenAction",
  [HANDOUT_AMBER_TITLE] = "AmberTitle",
  [HANDOUT_AMBER_TEXT] = "AmberText",
  [HANDOUT_AMBER_ACTION] = "AmberAction",
  [HANDOUT_RED_TITLE] = "RedTitle",
  [HANDOUT_RED_TEXT] = "RedText",
  [HANDOUT_RED_ACTION] = "RedAction",
  [HANDOUT_CALL_TITLE] = "CallTitle",
  [HANDOUT_CALL_TEXT] = "CallText",
  [HANDOUT_CALL_ACTION] = "CallAction",
  [HANDOUT_STOP_HEADING] = "StopHeading",
  [HANDOUT_STOP_TEXT] = "StopText",
  [HANDOUT_CALL_CLINIC] = "CallClinic",
  [HANDOUT_CALL_EMERGENCY] = "CallEmergency",
};

static const char *const item_keys[ITEM_N_TEXTS] = {
  [ITEM_NAME] = "Name",
  [ITEM_HEADING] = "Heading",
  [ITEM_ALTERNATIVE] = "Alternative",
  [ITEM_SIDE] = "Side",
  [ITEM_DOSE] = "Dose",
  [ITEM_CUE] = "Cue",
  [ITEM_NEED] = "Need",
  [ITEM_EFFORT] = "Effort",
  [ITEM_CARE] = "Care",
  [ITEM_STOP_IF] = "StopIf",
  [ITEM_NOTE] = "Note",
};

static void
save_texts (GKeyFile          *file,
            const char        *group,
            char *const       *texts,
            const char *const *keys,
            int                n)
{
  for (int i = 0; i < n; i++)
    if (*texts[i] != '\0')
      g_key_file_set_string (file, group, keys[i], texts[i]);
}

/* One key for each line: a list would need its own escapes. */
void
handout_save_lines (GKeyFile   *file,
                    const char *group,
                    const char *key,
                    char      **lines)
{
  for (int i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%d", key, i + 1);

      g_key_file_set_string (file, group, name, lines[i]);
    }
}

static void
load_texts (GKeyFile          *file,
            const char        *group,
            char             **texts,
            const char *const *keys,
            int                n)
{
  for (int i = 0; i < n; i++)
    {
      char *text = g_key_file_get_string (file, group, keys[i], NULL);

      if (text == NULL)
        continue;

      g_free (texts[i]);
      texts[i] = text;
    }
}

void
handout_load_lines (GKeyFile   *file,
                    const char *group,
                    const char *key,
                    char     ***lines)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = 1;; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%d", key, i);
      g_autofree char *line = g_key_file_get_string (file, group, name, NULL);

      if (line == NULL)
        break;

      g_strv_builder_add (builder, line);
    }

  g_strfreev (*lines);
  *lines = g_strv_builder_end (builder);
}

static char *
item_group (int index)
{
  return g_strdup_printf ("Item %d", index + 1);
}

/* Poses and photos are kept with the words: a reprint shows what was shown. */
static void
save_pictures (GKeyFile          *file,
               const HandoutItem *item,
               const char        *group)
{
  g_autofree char *figure = item->figure != NULL ? stance_figure_to_data (item->figure) : NULL;

  if (figure != NULL)
    g_key_file_set_string (file, group, "Figure", figure);

  for (guint i = 0; i < item->photos->len; i++)
    {
      const StancePhoto *photo = g_ptr_array_index (item->photos, i);
      gsize              size;
      gconstpointer      bytes = g_bytes_get_data (photo->image, &size);
      g_autofree char   *key = g_strdup_printf ("Photo%u", i + 1);
      g_autofree char   *text = g_base64_encode (bytes, size);

      g_key_file_set_string (file, group, key, text);
    }
}

static void
load_pictures (GKeyFile    *file,
               HandoutItem *item,
               const char  *group)
{
  g_autofree char *figure = g_key_file_get_string (file, group, "Figure", NULL);

  if (figure != NULL)
    item->figure = stance_figure_new_from_data (figure, NULL);

  for (int i = 1; i <= STANCE_MAX_PHOTOS; i++)
    {
      g_autofree char *key = g_strdup_printf ("Photo%d", i);
      g_autofree char *text = g_key_file_get_string (file, group, key, NULL);
      g_autoptr (GBytes) image = NULL;
      gsize   size;
      guchar *bytes;

      if (text == NULL)
        return;

      bytes = g_base64_decode (text, &size);
      image = g_bytes_new_take (bytes, size);
      g_ptr_array_add (item->photos, stance_photo_new (STANCE_PHOTO_START, image));
    }
}

static void
save_item (GKeyFile          *file,
           const HandoutItem *item,
           int                index)
{
  g_autofree char *group = item_group (index);

  save_texts (file, group, item->texts, item_keys, ITEM_N_TEXTS);
  handout_save_lines (file, group, "Step", item->steps);
  save_pictures (file, item, group);
  g_key_file_set_string (file, group, "Sign", stance_side_nicks[item->sign]);
}

static void
load_item (GKeyFile    *file,
           HandoutItem *item,
           const char  *group)
{
  g_autofree char *sign = g_key_file_get_string (file, group, "Sign", NULL);

  load_texts (file, group, item->texts, item_keys, ITEM_N_TEXTS);
  handout_load_lines (file, group, "Step", &item->steps);
  load_pictures (file, item, group);
  item->sign = MAX (0, stance_nick_find (stance_side_nicks, sign));
}

static void
load_items (GKeyFile      *file,
            StanceHandout *self)
{
  for (int i = 0;; i++)
    {
      g_autofree char *group = item_group (i);

      if (!g_key_file_has_group (file, group))
        return;

      load_item (file, stance_handout_add_item (self), group);
    }
}

static int
load_nick (GKeyFile          *file,
           const char        *key,
           const char *const *nicks)
{
  g_autofree char *nick = g_key_file_get_string (file, GROUP, key, NULL);

  return MAX (0, stance_nick_find (nicks, nick));
}

static gboolean
check_format (GKeyFile *file,
              GError  **error)
{
  g_autoptr (GError) detail = NULL;
  int format = g_key_file_get_integer (file, GROUP, "Format", &detail);

  if (detail == NULL && format == FORMAT)
    return TRUE;

  if (detail != NULL)
    g_set_error (error, STANCE_ERROR, STANCE_ERROR_INVALID, "sheet: %s", detail->message);
  else
    g_set_error (error, STANCE_ERROR, STANCE_ERROR_NEWER, "sheet: Format %d is not known", format);

  return FALSE;
}

char *
stance_handout_to_data (const StanceHandout *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_integer (file, GROUP, "Format", FORMAT);
  save_texts (file, GROUP, self->texts, text_keys, HANDOUT_N_TEXTS);
  g_key_file_set_boolean (file, GROUP, "RightToLeft", self->right_to_left);
  g_key_file_set_integer (file, GROUP, "Weeks", self->weeks);
  g_key_file_set_string (file, GROUP, "FigureBody", stance_body_nicks[self->look.body]);
  g_key_file_set_string (file, GROUP, "FigureClothes", stance_clothes_nicks[self->look.clothes]);
  handout_save_lines (file, GROUP, "Load", self->load);
  handout_save_lines (file, GROUP, "Emergency", self->emergency);

  for (guint i = 0; i < self->items->len; i++)
    save_item (file, stance_handout_get_item (self, i), i);

  handout_topics_save (self->topics, file);

  return g_key_file_to_data (file, NULL, NULL);
}

StanceHandout *
stance_handout_new_from_data (const char *data,
                              GError    **error)
{
  g_autoptr (StanceHandout) self = stance_handout_new_empty ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) detail = NULL;

  if (!g_key_file_load_from_data (file, data, strlen (data), G_KEY_FILE_NONE, &detail))
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_INVALID, "sheet: %s", detail->message);
      return NULL;
    }

  if (!check_format (file, error))
    return NULL;

  load_texts (file, GROUP, self->texts, text_keys, HANDOUT_N_TEXTS);
  self->right_to_left = g_key_file_get_boolean (file, GROUP, "RightToLeft", NULL);
  self->weeks = g_key_file_get_integer (file, GROUP, "Weeks", NULL);
  self->look.body = (StanceBody) load_nick (file, "FigureBody", stance_body_nicks);
  self->look.clothes = (StanceClothes) load_nick (file, "FigureClothes", stance_clothes_nicks);
  handout_load_lines (file, GROUP, "Load", &self->load);
  handout_load_lines (file, GROUP, "Emergency", &self->emergency);
  load_items (file, self);
  handout_topics_load (self->topics, file);

  return g_steal_pointer (&self);
}
