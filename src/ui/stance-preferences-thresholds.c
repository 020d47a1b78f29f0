/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "stance-field-row.h"
#include "stance-preferences-private.h"
#include "stance-trials.h"

#define N_SEXES (STANCE_SEX_OTHER + 1)

/* The row of a measure, with a field for all or one for each sex. */
typedef struct
{
  StancePreferences   *preferences;
  const StanceMeasure *measure;
  AdwExpanderRow      *row;
  GtkWidget           *use_default;
  GtkWidget           *fields[N_SEXES];
} Threshold;

static StanceText *
get_text (Threshold *self)
{
  return stance_session_get_text (self->preferences->session);
}

static char *
quantify (Threshold *self,
          double     value)
{
  return stance_text_quantity (get_text (self), value, self->measure->decimals, self->measure->unit);
}

/* The clinic's own, else the shipped one. */
static double
get_applied (Threshold *self,
             StanceSex  sex)
{
  double own = stance_clinic_get_threshold_of (self->preferences->clinic, self->measure->id, sex);

  return isnan (own) ? self->measure->thresholds[sex] : own;
}

static gboolean
is_own (Threshold *self)
{
  return g_hash_table_contains (self->preferences->clinic->thresholds, self->measure->id);
}

/* By sex where it is shipped so, or where the clinic has said it so. */
static gboolean
is_by_sex (const StancePreferences *preferences,
           const StanceMeasure     *measure)
{
  return measure->threshold_by_sex || (g_hash_table_contains (preferences->clinic->thresholds, measure->id) &&
                                       isnan (stance_clinic_get_threshold (preferences->clinic, measure->id)));
}

static const char *
describe_sex (StanceSex sex)
{
  if (sex == STANCE_SEX_FEMALE)
    return _ ("Women");

  return sex == STANCE_SEX_MALE ? _ ("Men") : _ ("Other or Not Known");
}

/* "5.0°, near to 7.0°" */
static char *
describe_one (Threshold *self,
              double     threshold)
{
  g_autofree char *value = quantify (self, threshold);
  g_autofree char *end = NULL;

  if (isnan (threshold))
    return g_strdup (_ ("none"));

  if (!(self->measure->near_zone > 0))
    return g_steal_pointer (&value);

  end = quantify (self, threshold + self->measure->near_zone);

  /* Translators: a threshold, and to where a value counts as near it: "5.0°, near to 7.0°". */
  return g_strdup_printf (_ ("%s, near to %s"), value, end);
}

static char *
describe (Threshold *self)
{
  GString *words = g_string_new (NULL);

  for (int sex = STANCE_SEX_UNKNOWN; sex < N_SEXES; sex++)
    {
      g_autofree char *one = self->fields[sex] != NULL ? describe_one (self, get_applied (self, sex)) : NULL;

      if (one == NULL)
        continue;
      g_string_append (words, words->len > 0 ? " · " : "");
      if (self->fields[STANCE_SEX_FEMALE] != NULL)
        g_string_append_printf (words, "%s: ", describe_sex (sex));
      g_string_append (words, one);
    }
  if (is_own (self))
    g_string_append_printf (words, " · %s", _ ("the clinic’s own"));

  return g_string_free (words, FALSE);
}

static void
update (Threshold *self)
{
  g_autofree char *words = describe (self);

  adw_expander_row_set_subtitle (self->row, words);
  gtk_widget_set_visible (self->use_default, is_own (self));
}

/* What is said as it is shipped is not the clinic's own. */
static void
store (Threshold *self,
       StanceSex  sex,
       double     typed)
{
  StanceClinic *clinic = self->preferences->clinic;
  double        shipped = self->measure->thresholds[sex];
  double        own = fabs (typed - shipped) < 1e-9 ? NAN : typed;

  if (self->fields[STANCE_SEX_FEMALE] == NULL)
    stance_clinic_set_threshold (clinic, self->measure->id, own);
  else
    stance_clinic_set_threshold_of (clinic, self->measure->id, sex, own);

  /* Not known is asked together with other. */
  if (sex == STANCE_SEX_OTHER)
    stance_clinic_set_threshold_of (clinic, self->measure->id, STANCE_SEX_UNKNOWN, own);
}

/* What was typed on the way to it counts no more: what is stored stays. */
static void
refuse (Threshold *self,
        GtkWidget *field,
        StanceSex  sex)
{
  const StanceClinic *stored = stance_session_get_clinic (self->preferences->session);
  double              own = stance_clinic_get_threshold_of (stored, self->measure->id, sex);
  g_autofree char    *low = stance_trials_number_to_text (get_text (self), self->measure->min);
  g_autofree char    *high = stance_trials_number_to_text (get_text (self), self->measure->max);
  /* Translators: the limits of a number. */
  g_autofree char *why = g_strdup_printf (_ ("A number from %s to %s"), low, high);

  stance_field_row_set_error (STANCE_FIELD_ROW (field), why);
  store (self, sex, own);
  update (self);
}

static void
typed_cb (Threshold *self,
          GtkWidget *field)
{
  StanceSex   sex = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (field), "sex"));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (field));
  double      typed = NAN;

  if (self->preferences->filling)
    return;

  if (*text != '\0' && (!stance_text_parse_number (text, &typed) || typed < self->measure->min || typed > self->measure->max))
    {
      refuse (self, field, sex);
      return;
    }

  stance_field_row_set_error (STANCE_FIELD_ROW (field), NULL);
  store (self, sex, typed);
  update (self);
  stance_preferences_changed (self->preferences);
}

static void
show (Threshold *self)
{
  gboolean was_filling = self->preferences->filling;

  self->preferences->filling = TRUE;
  for (int sex = STANCE_SEX_UNKNOWN; sex < N_SEXES; sex++)
    {
      g_autofree char *number = stance_trials_number_to_text (get_text (self), get_applied (self, sex));

      if (self->fields[sex] == NULL)
        continue;
      stance_field_row_set_error (STANCE_FIELD_ROW (self->fields[sex]), NULL);
      gtk_editable_set_text (GTK_EDITABLE (self->fields[sex]), number);
    }
  self->preferences->filling = was_filling;
  update (self);
}

/* What it was before, to be put back. */
typedef struct
{
  char  *measure;
  double own[N_SEXES];
} Before;

static void
before_free (Before *self)
{
  g_free (self->measure);
  g_free (self);
}

static void
undo_cb (StancePreferences *preferences,
         AdwToast          *toast)
{
  const Before *before = g_object_get_data (G_OBJECT (toast), "before");

  for (int sex = STANCE_SEX_UNKNOWN; sex < N_SEXES; sex++)
    stance_clinic_set_threshold_of (preferences->clinic, before->measure, sex, before->own[sex]);
  preferences->filling = TRUE;
  stance_preferences_fill_thresholds (preferences);
  preferences->filling = FALSE;
  stance_preferences_changed (preferences);
}

static void
use_default_cb (Threshold *self)
{
  StancePreferences *preferences = self->preferences;
  Before            *before = g_new0 (Before, 1);
  AdwToast          *toast = adw_toast_new (_ ("The threshold is as Stance ships it"));

  before->measure = g_strdup (self->measure->id);
  for (int sex = STANCE_SEX_UNKNOWN; sex < N_SEXES; sex++)
    before->own[sex] = stance_clinic_get_threshold_of (preferences->clinic, self->measure->id, sex);
  stance_clinic_set_threshold (preferences->clinic, self->measure->id, NAN);
  show (self);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "before", before, (GDestroyNotify) before_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), preferences, G_CONNECT_SWAPPED);
  stance_preferences_add_toast (preferences, toast);
  stance_preferences_changed (preferences);
}

static void
add_field (Threshold  *self,
           StanceSex   sex,
           const char *title)
{
  g_autofree char *unit = stance_text_unit (get_text (self), self->measure->unit);
  GtkWidget       *field = stance_field_row_new (title);
  GtkWidget       *label = gtk_label_new (unit);

  gtk_widget_add_css_class (label, "dim-label");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (field), label);
  self->fields[sex] = field;
  g_object_set_data (G_OBJECT (field), "sex", GINT_TO_POINTER (sex));
  g_signal_connect_swapped (field, "changed", G_CALLBACK (typed_cb), self);
  adw_expander_row_add_row (self->row, field);
}

/* What is shipped, and where that comes from. */
static void
add_note (Threshold *self)
{
  const char      *language = stance_session_get_language (self->preferences->session);
  g_autofree char *note = stance_measure_dup_text (self->measure, "ThresholdNote", language);
  GtkWidget       *row = adw_action_row_new ();
  GString         *title = g_string_new (_ ("As shipped: "));

  for (int sex = STANCE_SEX_UNKNOWN; sex < N_SEXES; sex++)
    {
      g_autofree char *one = self->fields[sex] != NULL ? describe_one (self, self->measure->thresholds[sex]) : NULL;

      if (one != NULL && self->fields[STANCE_SEX_FEMALE] != NULL)
        g_string_append_printf (title, "%s%s: %s", sex > STANCE_SEX_FEMALE ? " · " : "", describe_sex (sex), one);
      else if (one != NULL)
        g_string_append (title, one);
    }
  if (note == NULL)
    note = g_strdup (self->measure->own ? _ ("Set by the clinic for its own measure") : _ ("Clinic practice; no validated cut-off exists"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title->str);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  adw_expander_row_add_row (self->row, row);
  g_string_free (title, TRUE);
}

static Threshold *
add_row (StancePreferences   *preferences,
         const StanceMeasure *measure)
{
  Threshold       *self = g_new0 (Threshold, 1);
  g_autofree char *name = stance_measure_dup_name (measure, stance_session_get_language (preferences->session));

  self->preferences = preferences;
  self->measure = measure;
  self->row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  self->use_default = stance_preferences_create_button ("edit-undo-symbolic", _ ("Use Default"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), name);
  g_object_set_data_full (G_OBJECT (self->row), "threshold", self, g_free);
  g_signal_connect_swapped (self->use_default, "clicked", G_CALLBACK (use_default_cb), self);
  adw_expander_row_add_action (self->row, self->use_default);

  if (is_by_sex (preferences, measure))
    for (int sex = STANCE_SEX_FEMALE; sex < N_SEXES; sex++)
      add_field (self, sex, describe_sex (sex));
  else
    add_field (self, STANCE_SEX_UNKNOWN, _ ("Threshold"));
  add_note (self);
  show (self);
  stance_preferences_list_add (&preferences->thresholds, GTK_WIDGET (self->row));

  return self;
}

static gboolean
has_threshold (const StancePreferences *preferences,
               const StanceMeasure     *measure)
{
  if (g_hash_table_contains (preferences->clinic->thresholds, measure->id))
    return TRUE;

  for (int sex = STANCE_SEX_UNKNOWN; sex < N_SEXES; sex++)
    if (!isnan (measure->thresholds[sex]))
      return TRUE;

  return FALSE;
}

/* What is neither better nor worse has none, nor what is only seen. */
static gboolean
may_have_threshold (const StanceMeasure *measure)
{
  return (measure->better == STANCE_BETTER_HIGHER || measure->better == STANCE_BETTER_LOWER) && !measure->seen && !measure->retired;
}

void
stance_preferences_fill_thresholds (StancePreferences *self)
{
  const GPtrArray *measures = stance_catalog_get_measures (stance_session_get_catalog (self->session));

  stance_preferences_list_clear (&self->thresholds);
  for (guint i = 0; i < measures->len; i++)
    if (has_threshold (self, measures->pdata[i]) && !((const StanceMeasure *) measures->pdata[i])->retired)
      add_row (self, measures->pdata[i]);
}

static void
append_section (StancePreferences *self,
                GMenu             *menu,
                const StanceTerm  *section)
{
  const GPtrArray *measures = stance_catalog_get_measures (stance_session_get_catalog (self->session));
  const char      *language = stance_session_get_language (self->session);
  g_autoptr (GMenu) items = g_menu_new ();
  g_autofree char *title = stance_term_dup_name (section, language);

  for (guint i = 0; i < measures->len; i++)
    {
      const StanceMeasure *measure = measures->pdata[i];
      g_autofree char     *name = NULL;
      g_autofree char     *action = NULL;

      if (!g_str_equal (measure->section, section->id) || !may_have_threshold (measure) || has_threshold (self, measure))
        continue;
      name = stance_measure_dup_text (measure, "Short", language);
      action = g_strdup_printf ("thresholds.add::%s", measure->id);
      g_menu_append (items, name, action);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (items)) > 0)
    g_menu_append_section (menu, title, G_MENU_MODEL (items));
}

GMenu *
stance_preferences_create_threshold_menu (StancePreferences *self)
{
  const GPtrArray *sections = stance_catalog_get_terms (stance_session_get_catalog (self->session), STANCE_TERMS_SECTION);
  GMenu           *menu = g_menu_new ();

  for (guint i = 0; i < sections->len; i++)
    append_section (self, menu, sections->pdata[i]);

  return menu;
}

/* Its field is open and empty; until something is typed there is none. */
static void
add_threshold (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  StancePreferences   *self = STANCE_PREFERENCES (widget);
  const char          *id = g_variant_get_string (parameter, NULL);
  const StanceMeasure *measure = stance_catalog_find_measure (stance_session_get_catalog (self->session), id);
  Threshold           *added;

  for (guint i = 0; i < self->thresholds.rows->len; i++)
    {
      added = g_object_get_data (self->thresholds.rows->pdata[i], "threshold");
      if (g_str_equal (added->measure->id, id))
        measure = NULL;
    }
  if (measure == NULL)
    return;

  added = add_row (self, measure);
  adw_expander_row_set_expanded (added->row, TRUE);
  gtk_widget_grab_focus (added->fields[STANCE_SEX_UNKNOWN] != NULL ? added->fields[STANCE_SEX_UNKNOWN] : added->fields[STANCE_SEX_FEMALE]);
}

void
stance_preferences_install_threshold_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "thresholds.add", "s", add_threshold);
}
