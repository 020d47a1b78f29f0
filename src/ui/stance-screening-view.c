/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-screening-view.h"

#include <glib/gi18n.h>

#include "stance-bone-box.h"
#include "stance-correction.h"
#include "stance-take-back.h"
#include "stance-term-rows.h"
#include "stance-words.h"
#include "stance-young-box.h"

#define N_LINES 6

/* One red flag's check button. */
typedef struct
{
  StanceScreeningView *view;
  const StanceTerm    *flag;
  GtkCheckButton      *check;
} Flag;

struct _StanceScreeningView
{
  AdwBin parent_instance;

  StanceDraft         *draft;
  GArray              *flags; /* Flag */
  AdwPreferencesGroup *group;
  AdwExpanderRow      *lines[N_LINES];
  GtkWidget           *first_checks[N_LINES];
  GtkCheckButton      *none;
  GtkWidget           *young;
  gboolean             showing;
};

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceScreeningView, stance_screening_view, ADW_TYPE_BIN)

static StanceScreening *
get_screening (StanceScreeningView *self)
{
  return stance_draft_get_assessment (self->draft)->screening;
}

static int
count_ticks (StanceScreeningView *self,
             int                  line)
{
  int ticks = 0;

  for (guint i = 0; i < self->flags->len; i++)
    {
      const StanceTerm *flag = g_array_index (self->flags, Flag, i).flag;

      if (flag->line == line && stance_screening_has_flag (get_screening (self), flag->id))
        ticks++;
    }

  return ticks;
}

/* Under 18 by the date of birth: nobody has to say so, and it is no answer. */
static gboolean
is_by_itself (StanceScreeningView *self,
              const char          *flag)
{
  int age = stance_assessment_get_age (stance_draft_get_assessment (self->draft), stance_draft_get_client (self->draft));

  return age >= 0 && age < STANCE_ADULT_AGE && g_str_equal (flag, STANCE_FLAG_UNDER_18);
}

/* Something was answered with yes. */
static gboolean
has_yes (StanceScreeningView   *self,
         const StanceScreening *screening)
{
  for (guint i = 0; i < screening->flags->len; i++)
    if (!is_by_itself (self, g_ptr_array_index (screening->flags, i)))
      return TRUE;

  return screening->bone.site != NULL || stance_young_is_abnormal (&screening->young);
}

/* "None of these" goes on from what was carried over from the visit before. */
static gboolean
can_be_none (StanceScreeningView *self)
{
  const StanceScreening *screening = get_screening (self);

  return !screening->asked || !has_yes (self, screening);
}

/* Who was asked, when, and who took which tick back. */
static char *
describe_screening (StanceScreeningView *self)
{
  const StanceScreening *screening = get_screening (self);
  StanceSession         *session = stance_draft_get_session (self->draft);
  const StanceClinician *clinician;
  GString               *words = g_string_new (NULL);

  if (!screening->asked)
    g_string_append (words, _ ("Not answered is not “none”: nothing is suggested until it is answered."));
  else if (screening->asked_at != NULL)
    {
      g_autofree char *date = stance_words_moment (screening->asked_at);

      clinician = stance_clinic_find_clinician (stance_session_get_clinic (session), screening->asked_by != NULL ? screening->asked_by : "");
      if (clinician != NULL)
        /* Translators: when the safety screen was answered, and who asked. */
        g_string_append_printf (words, _ ("Answered %s, %s"), date, clinician->name);
      else
        g_string_append_printf (words, _ ("Answered %s"), date);
    }

  for (guint i = 0; i < screening->corrections->len; i++)
    {
      const StanceCorrection *correction = g_ptr_array_index (screening->corrections, i);
      const StanceTerm       *flag = stance_catalog_find_term (stance_draft_get_catalog (self->draft), STANCE_TERMS_RED_FLAG, correction->code);
      g_autofree char        *name = flag != NULL ? stance_term_dup_name (flag, stance_session_get_language (session)) : g_strdup (correction->code);
      g_autofree char        *date = stance_words_moment (correction->at);

      g_string_append (words, words->len > 0 ? "\n" : "");
      /* Translators: a danger sign, when it was taken back, who did so, and why. */
      g_string_append_printf (words, _ ("“%s” taken back %s by %s: %s"), name, date, correction->by, correction->reason);
    }

  return g_string_free (words, FALSE);
}

static void
update_line (StanceScreeningView *self,
             int                  line)
{
  AdwExpanderRow  *row = self->lines[line - 1];
  int              ticks = count_ticks (self, line);
  g_autofree char *subtitle = NULL;

  if (ticks > 0)
    subtitle = g_strdup_printf (ngettext ("%d ticked", "%d ticked", ticks), ticks);

  adw_expander_row_set_subtitle (row, subtitle != NULL ? subtitle : "");

  if (ticks > 0)
    adw_expander_row_set_expanded (row, TRUE);
}

static void
show_flags (StanceScreeningView *self)
{
  for (guint i = 0; i < self->flags->len; i++)
    {
      const Flag *flag = &g_array_index (self->flags, Flag, i);

      gtk_check_button_set_active (flag->check, stance_screening_has_flag (get_screening (self), flag->flag->id));
      gtk_widget_set_sensitive (GTK_WIDGET (flag->check), !is_by_itself (self, flag->flag->id));
    }
}

static void
update (StanceScreeningView *self)
{
  StanceScreening *screening = get_screening (self);
  gboolean         none = screening->asked && !has_yes (self, screening);
  g_autofree char *words = describe_screening (self);
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  self->showing = TRUE;
  show_flags (self);
  gtk_check_button_set_active (self->none, none);
  gtk_widget_set_sensitive (GTK_WIDGET (self->none), can_be_none (self));
  adw_preferences_group_set_description (self->group, escaped);
  gtk_widget_set_visible (self->young, stance_screening_has_flag (screening, STANCE_FLAG_UNDER_18));

  for (int line = 1; line <= N_LINES; line++)
    update_line (self, line);

  self->showing = FALSE;
}

static void
show (StanceScreeningView *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), !stance_draft_is_signed (self->draft));
  update (self);
}

static void
store_flag (Flag    *flag,
            gboolean ticked)
{
  StanceScreening *wanted = stance_screening_copy (get_screening (flag->view));

  stance_screening_set_flag (wanted, flag->flag->id, ticked);
  wanted->asked = has_yes (flag->view, wanted);
  stance_take_back (GTK_WIDGET (flag->view), flag->view->draft, wanted);
}

static Flag *
find_flag (StanceScreeningView *self,
           GtkCheckButton      *check)
{
  for (guint i = 0; i < self->flags->len; i++)
    if (g_array_index (self->flags, Flag, i).check == check)
      return &g_array_index (self->flags, Flag, i);

  return NULL;
}

static void
flag_toggled_cb (GtkCheckButton      *check,
                 StanceScreeningView *self)
{
  Flag    *flag = find_flag (self, check);
  gboolean ticked = gtk_check_button_get_active (check);

  if (self->showing || flag == NULL)
    return;

  store_flag (flag, ticked);
}

static void
none_toggled_cb (StanceScreeningView *self)
{
  StanceScreening *wanted;

  if (self->showing)
    return;

  wanted = stance_screening_copy (get_screening (self));
  wanted->asked = gtk_check_button_get_active (self->none);
  stance_take_back (GTK_WIDGET (self), self->draft, wanted);
}

void
stance_screening_view_press (StanceScreeningView *self,
                             int                  line)
{
  g_return_if_fail (STANCE_IS_SCREENING_VIEW (self));
  g_return_if_fail (line >= 0 && line <= N_LINES);

  if (line > 0)
    {
      adw_expander_row_set_expanded (self->lines[line - 1], TRUE);
      gtk_widget_grab_focus (self->first_checks[line - 1]);
      return;
    }

  if (!can_be_none (self))
    return;

  gtk_check_button_set_active (self->none, TRUE);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                StanceScreeningView   *self)
{
  int line = -1;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_6)
    line = (int) (keyval - GDK_KEY_0);
  else if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_6)
    line = (int) (keyval - GDK_KEY_KP_0);
  else if (keyval == GDK_KEY_n || keyval == GDK_KEY_N)
    line = 0;

  if (line < 0)
    return GDK_EVENT_PROPAGATE;

  stance_screening_view_press (self, line);

  return GDK_EVENT_STOP;
}

static void
add_flag (StanceScreeningView *self,
          const StanceTerm    *term)
{
  Flag       flag = { .view = self, .flag = term };
  GtkWidget *row;

  if (term->line < 1 || term->line > N_LINES)
    return;

  row = stance_term_check_row_new (stance_draft_get_session (self->draft), term, &flag.check);
  adw_expander_row_add_row (self->lines[term->line - 1], row);

  if (self->first_checks[term->line - 1] == NULL)
    self->first_checks[term->line - 1] = GTK_WIDGET (flag.check);

  g_array_append_val (self->flags, flag);
  g_signal_connect (flag.check, "toggled", G_CALLBACK (flag_toggled_cb), self);
}

static GtkWidget *
new_key_label (const char *key)
{
  GtkWidget *label = gtk_label_new (key);

  gtk_widget_add_css_class (label, "stance-key");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

static void
add_lines (StanceScreeningView *self)
{
  StanceSession   *session = stance_draft_get_session (self->draft);
  const GPtrArray *terms = stance_catalog_get_terms (stance_session_get_catalog (session), STANCE_TERMS_SCREEN_LINE);

  for (guint i = 0; i < MIN (terms->len, N_LINES); i++)
    {
      g_autofree char *name = stance_term_dup_name (terms->pdata[i], stance_session_get_language (session));
      g_autofree char *escaped = g_markup_escape_text (name, -1);
      g_autofree char *key = g_strdup_printf ("%u", i + 1);
      GtkWidget       *row = adw_expander_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), new_key_label (key));
      adw_preferences_group_add (self->group, row);
      self->lines[i] = ADW_EXPANDER_ROW (row);
    }
}

static void
add_none (StanceScreeningView *self)
{
  GtkWidget *row = adw_action_row_new ();

  self->none = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->none), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("None of these"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->none));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->none));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_key_label ("N"));
  adw_preferences_group_add (self->group, row);
  g_signal_connect_swapped (self->none, "toggled", G_CALLBACK (none_toggled_cb), self);
}

static void
build (StanceScreeningView *self)
{
  const GPtrArray *flags = stance_catalog_get_terms (stance_draft_get_catalog (self->draft), STANCE_TERMS_RED_FLAG);

  add_lines (self);
  add_none (self);
  adw_expander_row_add_row (self->lines[0], stance_bone_box_new (self->draft));

  for (guint i = 0; i < flags->len; i++)
    add_flag (self, flags->pdata[i]);

  self->young = stance_young_box_new (self->draft);
  adw_expander_row_add_row (self->lines[N_LINES - 1], self->young);
}

static gboolean
stance_screening_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (STANCE_SCREENING_VIEW (widget)->lines[0]), GTK_DIR_TAB_FORWARD);
}

static void
stance_screening_view_dispose (GObject *object)
{
  g_clear_object (&STANCE_SCREENING_VIEW (object)->draft);

  G_OBJECT_CLASS (stance_screening_view_parent_class)->dispose (object);
}

static void
stance_screening_view_finalize (GObject *object)
{
  g_clear_pointer (&STANCE_SCREENING_VIEW (object)->flags, g_array_unref);

  G_OBJECT_CLASS (stance_screening_view_parent_class)->finalize (object);
}

static void
stance_screening_view_class_init (StanceScreeningViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_screening_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_screening_view_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = stance_screening_view_grab_focus;

  signals[SIGNAL_ANSWERED] =
    g_signal_new ("answered", STANCE_TYPE_SCREENING_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stance_screening_view_init (StanceScreeningView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->flags = g_array_new (FALSE, TRUE, sizeof (Flag));
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _ ("Safety"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
stance_screening_view_new (StanceDraft *draft)
{
  StanceScreeningView *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_SCREENING_VIEW, NULL);
  self->draft = g_object_ref (draft);
  build (self);
  g_signal_connect_object (draft, "replaced", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
