/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-dose-row.h"

#include <glib/gi18n.h>

#include "stance-field-row.h"

struct _StanceDoseRow
{
  AdwExpanderRow parent_instance;

  const char     *phase;
  gboolean        filling;
  StanceFieldRow *fields[STANCE_N_DOSE_FIELDS];
  GtkSwitch      *each_side;
  AdwComboRow    *unit;
  AdwComboRow    *when;
};

G_DEFINE_FINAL_TYPE (StanceDoseRow, stance_dose_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Where each field stands in a dose, and the most that is believed. */
static const struct
{
  gsize min;
  gsize max;
  int   most;
} places[STANCE_N_DOSE_FIELDS] = {
  { G_STRUCT_OFFSET (StanceDose, sets_min), G_STRUCT_OFFSET (StanceDose, sets_max), 99 },
  { G_STRUCT_OFFSET (StanceDose, reps_min), G_STRUCT_OFFSET (StanceDose, reps_max), 999 },
  { G_STRUCT_OFFSET (StanceDose, hold_min_s), G_STRUCT_OFFSET (StanceDose, hold_max_s), 7200 },
  { G_STRUCT_OFFSET (StanceDose, rest_min_s), G_STRUCT_OFFSET (StanceDose, rest_max_s), 3600 },
  { G_STRUCT_OFFSET (StanceDose, per_week_min), G_STRUCT_OFFSET (StanceDose, per_week_max), 14 },
};

static gboolean
parse_figure (const char *text,
              int        *figure)
{
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, 1, G_MAXINT16, &number, NULL))
    return FALSE;

  *figure = (int) number;

  return TRUE;
}

/* An en dash is what a word processor makes of a hyphen. */
static gboolean
parse_range (const char *typed,
             int        *min,
             int        *max)
{
  g_auto (GStrv) dashes = g_strsplit (typed, "–", -1);
  g_autofree char *plain = g_strjoinv ("-", dashes);
  g_auto (GStrv) ends = g_strsplit (plain, "-", 2);

  *min = *max = 0;
  if (*g_strstrip (plain) == '\0')
    return TRUE;
  if (!parse_figure (g_strstrip (ends[0]), min))
    return FALSE;

  *max = *min;

  return ends[1] == NULL || (parse_figure (g_strstrip (ends[1]), max) && *max > *min);
}

static const char *
get_typed (StanceDoseRow  *self,
           StanceDoseField field)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->fields[field]));
}

static void
describe (StanceDoseRow *self)
{
  const char      *sets = get_typed (self, STANCE_DOSE_FIELD_SETS);
  const char      *reps = get_typed (self, STANCE_DOSE_FIELD_REPS);
  const char      *hold = get_typed (self, STANCE_DOSE_FIELD_HOLD);
  g_autofree char *seconds = *hold != '\0' ? g_strdup_printf ("%s s", hold) : g_strdup ("");
  const char      *parts[] = { sets, reps, seconds };
  GString         *line = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " × " : "", parts[i]);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (self)) ? line->str : "");
  g_string_free (line, TRUE);
}

static void
changed_cb (StanceDoseRow *self)
{
  if (self->filling)
    return;

  for (int i = 0; i < STANCE_N_DOSE_FIELDS; i++)
    stance_field_row_set_error (self->fields[i], NULL);
  describe (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stance_dose_row_class_init (StanceDoseRowClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", STANCE_TYPE_DOSE_ROW, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static AdwComboRow *
add_combo (StanceDoseRow     *self,
           const char        *title,
           const char *const *words)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", list, NULL);

  g_signal_connect_object (row, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return ADW_COMBO_ROW (row);
}

static void
add_switch (StanceDoseRow *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("On Each Side"), NULL);

  self->each_side = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->each_side), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->each_side));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->each_side));
  g_signal_connect_object (self->each_side, "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
stance_dose_row_init (StanceDoseRow *self)
{
  const char *const titles[STANCE_N_DOSE_FIELDS] = {
    _ ("Sets"), _ ("Repetitions"), _ ("Hold (Seconds)"), _ ("Rest (Seconds)"), _ ("Days a Week"),
    };
  const char *const units[] = { _ ("Repetitions"), _ ("Steps"), NULL };
  const char *const whens[] = { _ ("At any time"), _ ("Before running"), _ ("On the day after"), NULL };

  self->filling = TRUE;
  for (int i = 0; i < STANCE_N_DOSE_FIELDS; i++)
    {
      self->fields[i] = STANCE_FIELD_ROW (stance_field_row_new (titles[i]));
      g_signal_connect_object (self->fields[i], "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->fields[i]));
    }
  self->unit = add_combo (self, _ ("Counted In"), units);
  self->when = add_combo (self, _ ("When"), whens);
  add_switch (self);
  adw_expander_row_set_show_enable_switch (ADW_EXPANDER_ROW (self), TRUE);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), FALSE);
  g_signal_connect (self, "notify::enable-expansion", G_CALLBACK (changed_cb), NULL);
  self->filling = FALSE;
}

GtkWidget *
stance_dose_row_new (const char *phase,
                     const char *title)
{
  StanceDoseRow *self = g_object_new (STANCE_TYPE_DOSE_ROW, "title", title, "use-markup", FALSE, NULL);

  self->phase = phase;

  return GTK_WIDGET (self);
}

const char *
stance_dose_row_get_phase (StanceDoseRow *self)
{
  g_return_val_if_fail (STANCE_IS_DOSE_ROW (self), NULL);

  return self->phase;
}

void
stance_dose_row_fill (StanceDoseRow    *self,
                      const StanceDose *dose)
{
  const StanceDose  none = { 0 };
  const StanceDose *from = dose != NULL ? dose : &none;

  g_return_if_fail (STANCE_IS_DOSE_ROW (self));

  self->filling = TRUE;
  for (int i = 0; i < STANCE_N_DOSE_FIELDS; i++)
    {
      int              min = G_STRUCT_MEMBER (int, from, places[i].min);
      int              max = G_STRUCT_MEMBER (int, from, places[i].max);
      g_autofree char *range = max > min ? g_strdup_printf ("%d-%d", min, max) : g_strdup_printf ("%d", min);

      gtk_editable_set_text (GTK_EDITABLE (self->fields[i]), min > 0 ? range : "");
      stance_field_row_set_error (self->fields[i], NULL);
    }
  gtk_switch_set_active (self->each_side, from->each_side);
  adw_combo_row_set_selected (self->unit, from->unit);
  adw_combo_row_set_selected (self->when, from->when);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), dose != NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
  describe (self);
  self->filling = FALSE;
}

gboolean
stance_dose_row_get_dose (StanceDoseRow *self,
                          StanceDose    *dose)
{
  g_return_val_if_fail (STANCE_IS_DOSE_ROW (self), FALSE);

  *dose = (StanceDose){ 0 };
  if (!adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (self)))
    return FALSE;

  for (int i = 0; i < STANCE_N_DOSE_FIELDS; i++)
    parse_range (get_typed (self, i), &G_STRUCT_MEMBER (int, dose, places[i].min), &G_STRUCT_MEMBER (int, dose, places[i].max));
  dose->each_side = gtk_switch_get_active (self->each_side);
  dose->unit = (StanceDoseUnit) adw_combo_row_get_selected (self->unit);
  dose->when = (StanceDoseWhen) adw_combo_row_get_selected (self->when);

  return TRUE;
}

static char *
dup_fault (StanceDoseRow    *self,
           StanceDoseField   field,
           const StanceDose *dose)
{
  int min;
  int max;

  if (!parse_range (get_typed (self, field), &min, &max))
    return g_strdup (_ ("Type a figure above 0, or a range such as 8-12"));
  if (max > places[field].most)
    return g_strdup_printf (_ ("This is more than %d"), places[field].most);
  if (field == STANCE_DOSE_FIELD_SETS && min == 0)
    return g_strdup (_ ("A dose needs sets"));
  if (field == STANCE_DOSE_FIELD_REPS && dose->reps_min == 0 && (dose->hold_min_s == 0 || dose->unit == STANCE_DOSE_STEPS))
    return g_strdup (_ ("A dose needs repetitions, or a hold"));

  return NULL;
}

GtkWidget *
stance_dose_row_check (StanceDoseRow *self)
{
  GtkWidget *first = NULL;
  StanceDose dose;

  g_return_val_if_fail (STANCE_IS_DOSE_ROW (self), NULL);

  if (!stance_dose_row_get_dose (self, &dose))
    return NULL;

  for (int i = 0; i < STANCE_N_DOSE_FIELDS; i++)
    {
      g_autofree char *fault = dup_fault (self, i, &dose);

      stance_field_row_set_error (self->fields[i], fault);
      if (fault != NULL && first == NULL)
        first = GTK_WIDGET (self->fields[i]);
    }
  if (first != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);

  return first;
}

void
stance_dose_row_set_text (StanceDoseRow  *self,
                          StanceDoseField field,
                          const char     *text)
{
  g_return_if_fail (STANCE_IS_DOSE_ROW (self));

  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->fields[field]), text);
}
