/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-exercise-editor-private.h"
#include "stance-own-draft.h"

static const char *const text_keys[STANCE_EDITOR_N_TEXTS] = {
  [STANCE_EDITOR_OTHER_NAMES] = "OtherNames",
  [STANCE_EDITOR_PURPOSE] = "Purpose",
  [STANCE_EDITOR_CUE] = "Cue",
  [STANCE_EDITOR_STOP_IF] = "StopIf",
  [STANCE_EDITOR_PRECAUTION] = "Precaution",
  [STANCE_EDITOR_EFFORT] = "Effort",
  [STANCE_EDITOR_TEMPO] = "Tempo",
  [STANCE_EDITOR_EXIT] = "Exit",
  [STANCE_EDITOR_START_NOTE] = "StartNote",
  [STANCE_EDITOR_EVIDENCE] = "Evidence",
};

static const struct
{
  const char *key;
  gsize       place;
} list_keys[STANCE_EDITOR_N_LISTS] = {
  [STANCE_EDITOR_PRIME] = { "Prime", G_STRUCT_OFFSET (StanceExercise, prime) },
  [STANCE_EDITOR_ALSO] = { "Also", G_STRUCT_OFFSET (StanceExercise, also) },
  [STANCE_EDITOR_EQUIPMENT] = { "Equipment", G_STRUCT_OFFSET (StanceExercise, equipment) },
  [STANCE_EDITOR_HELD_BACK] = { "HeldBack", G_STRUCT_OFFSET (StanceExercise, held_back) },
};

static StanceOwnDraft *
create_draft (StanceExerciseEditor *self)
{
  return stance_own_draft_new (self->exercise, self->copy, stance_session_get_language (self->session));
}

static const GPtrArray *
get_positions (StanceExerciseEditor *self)
{
  return stance_catalog_get_terms (stance_session_get_catalog (self->session), STANCE_TERMS_POSITION);
}

static void
fill_texts (StanceExerciseEditor *self,
            const StanceOwnDraft *draft)
{
  g_autofree char *name = stance_own_draft_dup_text (draft, "Name");
  /* Translators: %s is the name of the exercise that was copied. */
  g_autofree char *copied = g_strdup_printf (_ ("%s (Copy)"), name);

  gtk_editable_set_text (GTK_EDITABLE (self->name), self->copy ? copied : name);
  for (int i = 0; i < STANCE_EDITOR_N_TEXTS; i++)
    {
      g_autofree char *text = stance_own_draft_dup_text (draft, text_keys[i]);

      stance_text_row_set_text (self->texts[i], text);
    }
  stance_step_list_fill (self->steps, draft);
  stance_step_list_fill (self->faults, draft);
}

static gboolean
get_dose (const StanceExercise *exercise,
          const char           *phase,
          StanceDose           *dose)
{
  const StancePhaseDose *found = exercise != NULL ? stance_exercise_get_dose (exercise, phase) : NULL;

  *dose = (StanceDose){ 0 };
  if (found == NULL)
    return FALSE;

  *dose = found->has_start ? found->start : found->article;

  return TRUE;
}

static void
fill_doses (StanceExerciseEditor *self)
{
  for (guint i = 0; i < self->doses->len; i++)
    {
      StanceDose dose;
      gboolean   has = get_dose (self->exercise, stance_dose_row_get_phase (self->doses->pdata[i]), &dose);

      stance_dose_row_fill (self->doses->pdata[i], has ? &dose : NULL);
    }
}

static guint
find_neighbor (StanceExerciseEditor *self,
               const char           *id)
{
  for (guint i = 1; i < self->neighbors->len; i++)
    if (g_strcmp0 (self->neighbors->pdata[i], id) == 0)
      return i;

  return 0;
}

static void
fill_position (StanceExerciseEditor *self)
{
  const GPtrArray *positions = get_positions (self);
  const char      *id = self->exercise != NULL ? self->exercise->position : "standing";

  for (guint i = 0; i < positions->len; i++)
    if (g_strcmp0 (((const StanceTerm *) positions->pdata[i])->id, id) == 0)
      adw_combo_row_set_selected (self->position, i);
}

void
stance_exercise_editor_fill (StanceExerciseEditor *self)
{
  g_autoptr (StanceOwnDraft) draft = create_draft (self);

  fill_texts (self, draft);
  fill_doses (self);
  fill_position (self);
  if (self->exercise == NULL)
    return;

  for (int i = 0; i < STANCE_EDITOR_N_LISTS; i++)
    stance_terms_row_set_chosen (self->lists[i], G_STRUCT_MEMBER (const char *const *, self->exercise, list_keys[i].place));
  gtk_switch_set_active (self->floor, self->exercise->floor);
  gtk_switch_set_active (self->one_sided, self->exercise->one_sided);
  gtk_drop_down_set_selected (self->easier, find_neighbor (self, self->exercise->easier));
  gtk_drop_down_set_selected (self->harder, find_neighbor (self, self->exercise->harder));
  stance_figure_editor_fill (self->figure, self->exercise->figure);
  stance_photo_list_fill (self->photos, self->exercise->photos);
}

static gboolean
is_same_dose (const StanceDose *a,
              const StanceDose *b)
{
  return memcmp (a, b, sizeof *a) == 0;
}

/* A dose that was not changed stays as it stands there, with its source. */
static void
store_doses (StanceExerciseEditor *self,
             StanceOwnDraft       *draft)
{
  for (guint i = 0; i < self->doses->len; i++)
    {
      const char *phase = stance_dose_row_get_phase (self->doses->pdata[i]);
      StanceDose  before;
      StanceDose  now;
      gboolean    had = get_dose (self->exercise, phase, &before);
      gboolean    has = stance_dose_row_get_dose (self->doses->pdata[i], &now);

      if (had != has || !is_same_dose (&before, &now))
        stance_own_draft_set_dose (draft, phase, has ? &now : NULL);
    }
}

/* An exercise that cannot be chosen here, as one that is retired, stays a neighbor until
 * another is chosen.
 */
static void
store_neighbor (StanceExerciseEditor *self,
                StanceOwnDraft       *draft,
                const char           *key,
                GtkDropDown          *drop_down,
                const char           *before)
{
  guint       selected = gtk_drop_down_get_selected (drop_down);
  const char *words[] = { selected < self->neighbors->len ? self->neighbors->pdata[selected] : NULL, NULL };

  if (selected != find_neighbor (self, before))
    stance_own_draft_set_words (draft, key, words);
}

static void
store_texts (StanceExerciseEditor *self,
             StanceOwnDraft       *draft)
{
  stance_own_draft_set_text (draft, "Name", gtk_editable_get_text (GTK_EDITABLE (self->name)));
  for (int i = 0; i < STANCE_EDITOR_N_TEXTS; i++)
    {
      g_autofree char *text = stance_text_row_dup_text (self->texts[i]);

      stance_own_draft_set_text (draft, text_keys[i], text);
    }
  stance_step_list_store (self->steps, draft);
  stance_step_list_store (self->faults, draft);
}

static void
store_figure (StanceExerciseEditor *self,
              StanceOwnDraft       *draft)
{
  const StanceFigure *figure = stance_figure_editor_get_figure (self->figure);
  g_autofree char    *data = figure != NULL ? stance_figure_to_data (figure) : NULL;

  if (stance_figure_editor_get_changed (self->figure))
    stance_own_draft_set_figure (draft, data);
}

static void
store_fields (StanceExerciseEditor *self,
              StanceOwnDraft       *draft)
{
  const StanceTerm *position = get_positions (self)->pdata[adw_combo_row_get_selected (self->position)];
  const char       *words[] = { position->id, NULL };

  store_texts (self, draft);
  for (int i = 0; i < STANCE_EDITOR_N_LISTS; i++)
    {
      g_autofree const char **ids = stance_terms_row_get_chosen (self->lists[i]);

      stance_own_draft_set_words (draft, list_keys[i].key, ids);
    }
  stance_own_draft_set_words (draft, "Position", words);
  stance_own_draft_set_flag (draft, "Floor", gtk_switch_get_active (self->floor));
  stance_own_draft_set_flag (draft, "OneSided", gtk_switch_get_active (self->one_sided));
  store_neighbor (self, draft, "Easier", self->easier, self->exercise != NULL ? self->exercise->easier : NULL);
  store_neighbor (self, draft, "Harder", self->harder, self->exercise != NULL ? self->exercise->harder : NULL);
  store_doses (self, draft);
  store_figure (self, draft);
}

static char *
dup_id (StanceExerciseEditor *self)
{
  if (self->exercise != NULL && !self->copy)
    return g_strdup (self->exercise->id);

  return stance_own_exercise_dup_free_id (gtk_editable_get_text (GTK_EDITABLE (self->name)),
                                          stance_session_get_catalog (self->session));
}

StanceOwnExercise *
stance_exercise_editor_collect (StanceExerciseEditor *self,
                                GError              **error)
{
  g_autoptr (StanceOwnDraft) draft = create_draft (self);
  g_autofree char   *id = dup_id (self);
  g_autofree char   *name = g_strconcat (id, ".exercise", NULL);
  g_autofree char   *data = NULL;
  StanceOwnExercise *exercise;

  store_fields (self, draft);
  data = stance_own_draft_dup_data (draft);
  exercise = stance_own_exercise_parse (name, data, strlen (data), stance_session_get_catalog (self->session), error);
  if (exercise == NULL)
    return NULL;

  g_ptr_array_unref (exercise->photos);
  exercise->photos = stance_photo_list_dup_photos (self->photos);
  if (self->exercise != NULL && !self->copy)
    {
      exercise->revision = self->exercise->revision;
      exercise->retired = self->exercise->retired;
    }

  return exercise;
}

GtkWidget *
stance_exercise_editor_check (StanceExerciseEditor *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  GtkWidget       *first = NULL;
  GtkWidget       *wrong[] = { NULL, stance_step_list_check (self->steps, TRUE), stance_step_list_check (self->faults, FALSE) };

  stance_field_row_set_error (self->name, *name == '\0' ? _ ("A name is needed") : NULL);
  if (*name == '\0')
    wrong[0] = GTK_WIDGET (self->name);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong) && first == NULL; i++)
    first = wrong[i];
  for (guint i = 0; i < self->doses->len; i++)
    {
      GtkWidget *field = stance_dose_row_check (self->doses->pdata[i]);

      if (first == NULL)
        first = field;
    }

  return first;
}
