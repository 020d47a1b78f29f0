/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-complaint-view.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-choice.h"
#include "stance-form-row.h"
#include "stance-task-pain.h"
#include "stance-side-label.h"
#include "stance-term-rows.h"
#include "stance-trials.h"

#define WORST_PAIN 10

/* The sides of a complaint in the order of its choice. */
static const StanceSide sides[] = { STANCE_SIDE_LEFT, STANCE_SIDE_RIGHT, STANCE_SIDE_BOTH };

struct _StanceComplaintView
{
  AdwBin parent_instance;

  StanceDraft    *draft;
  GtkBox         *rows;
  GtkWidget      *region;
  GtkWidget      *side;
  GtkWidget      *worst;
  GtkWidget      *settles;
  GtkWidget      *running;
  AdwExpanderRow *signs;
  GPtrArray      *sign_checks; /* GtkCheckButton, in the order of the terms */
  gboolean        showing;
};

G_DEFINE_FINAL_TYPE (StanceComplaintView, stance_complaint_view, ADW_TYPE_BIN)

static StanceComplaint *
get_complaint (StanceComplaintView *self)
{
  return &stance_draft_get_assessment (self->draft)->complaint;
}

static const GPtrArray *
get_sign_terms (StanceComplaintView *self)
{
  return stance_catalog_get_terms (stance_draft_get_catalog (self->draft), STANCE_TERMS_SIGN);
}

/* NAN when nothing or nothing possible stands there. */
static double
read_worst (StanceComplaintView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->worst));
  double      worst;
  gboolean    wrong = *text != '\0' && (!stance_text_parse_number (text, &worst) || worst < 0 || worst > WORST_PAIN);

  if (wrong)
    gtk_widget_add_css_class (self->worst, "error");
  else
    gtk_widget_remove_css_class (self->worst, "error");

  gtk_widget_set_tooltip_text (self->worst, wrong ? _ ("A number from 0 to 10") : NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->worst), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);

  return wrong || *text == '\0' ? NAN : worst;
}

static void
replace_text (char      **place,
              const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static void
store_signs (StanceComplaintView *self)
{
  GPtrArray       *signs = stance_draft_get_assessment (self->draft)->signs;
  const GPtrArray *terms = get_sign_terms (self);

  g_ptr_array_set_size (signs, 0);

  for (guint i = 0; i < terms->len; i++)
    if (gtk_check_button_get_active (self->sign_checks->pdata[i]))
      g_ptr_array_add (signs, g_strdup (((const StanceTerm *) terms->pdata[i])->id));
}

static void
update_signs_subtitle (StanceComplaintView *self)
{
  guint            n_signs = stance_draft_get_assessment (self->draft)->signs->len;
  g_autofree char *subtitle = NULL;

  if (n_signs > 0)
    subtitle = g_strdup_printf (ngettext ("%u ticked", "%u ticked", n_signs), n_signs);

  adw_expander_row_set_subtitle (self->signs, subtitle != NULL ? subtitle : "");
}

static void
changed_cb (StanceComplaintView *self)
{
  StanceComplaint *complaint = get_complaint (self);
  int              side = stance_choice_get (STANCE_CHOICE (self->side));

  if (self->showing)
    return;

  replace_text (&complaint->region, stance_term_drop_down_get (self->region));
  replace_text (&complaint->settles, stance_term_drop_down_get (self->settles));
  complaint->side = side < 0 ? STANCE_SIDE_NONE : sides[side];
  complaint->worst = read_worst (self);
  stance_draft_get_assessment (self->draft)->running = gtk_switch_get_active (GTK_SWITCH (self->running));
  store_signs (self);
  update_signs_subtitle (self);
  stance_draft_touch (self->draft);
}

static int
find_side (StanceSide side)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    if (sides[i] == side)
      return (int) i;

  return -1;
}

static void
show (StanceComplaintView *self)
{
  const StanceAssessment *assessment = stance_draft_get_assessment (self->draft);
  const StanceComplaint  *complaint = &assessment->complaint;
  const GPtrArray        *terms = get_sign_terms (self);
  g_autofree char        *worst = stance_trials_number_to_text (stance_session_get_text (stance_draft_get_session (self->draft)),
                                                                complaint->worst);

  self->showing = TRUE;
  stance_term_drop_down_set (self->region, complaint->region);
  stance_term_drop_down_set (self->settles, complaint->settles);
  stance_choice_set (STANCE_CHOICE (self->side), find_side (complaint->side));
  gtk_editable_set_text (GTK_EDITABLE (self->worst), worst);
  gtk_switch_set_active (GTK_SWITCH (self->running), assessment->running);

  for (guint i = 0; i < terms->len; i++)
    gtk_check_button_set_active (self->sign_checks->pdata[i],
                                 stance_assessment_has_sign (assessment, ((const StanceTerm *) terms->pdata[i])->id));

  self->showing = FALSE;
  update_signs_subtitle (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !stance_draft_is_signed (self->draft));
}

static void
add_row (StanceComplaintView *self,
         const char          *title,
         GtkWidget           *input)
{
  stance_form_row_append (self->rows, stance_form_row_new (title, NULL, input));
}

static void
add_side (StanceComplaintView *self)
{
  self->side = stance_choice_new (_ ("Side"), 1);

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    stance_choice_add (STANCE_CHOICE (self->side), stance_side_to_label (sides[i]), NULL);

  g_signal_connect_swapped (self->side, "chosen", G_CALLBACK (changed_cb), self);

  add_row (self, _ ("Side"), self->side);
}

static void
move_on_cb (GtkWidget *entry)
{
  GtkRoot *root = gtk_widget_get_root (entry);

  if (root != NULL)
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
}

static void
add_worst (StanceComplaintView *self)
{
  self->worst = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->worst), "0–10");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->worst), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->worst), 5);
  gtk_widget_add_css_class (self->worst, "numeric");
  g_signal_connect_swapped (self->worst, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->worst, "activate", G_CALLBACK (move_on_cb), NULL);

  add_row (self, _ ("Worst pain"), self->worst);
}

static void
add_running (StanceComplaintView *self)
{
  self->running = gtk_switch_new ();
  g_signal_connect_swapped (self->running, "notify::active", G_CALLBACK (changed_cb), self);
  add_row (self, _ ("Runs at present"), self->running);
}

/* What is told stands before what is seen in running; each stays at the place of its term. */
static void
add_signs (StanceComplaintView *self,
           gboolean             seen)
{
  const GPtrArray *terms = get_sign_terms (self);
  GtkWidget       *head = gtk_label_new (seen ? _ ("Seen in running") : _ ("Told"));

  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_widget_add_css_class (head, "dim-label");
  gtk_widget_add_css_class (head, "stance-form-row");
  adw_expander_row_add_row (self->signs, head);
  gtk_widget_set_focusable (gtk_widget_get_parent (head), FALSE);

  for (guint i = 0; i < terms->len; i++)
    {
      const StanceTerm *term = terms->pdata[i];
      GtkCheckButton   *check;

      if (term->seen != seen)
        continue;

      adw_expander_row_add_row (self->signs, stance_term_check_row_new (stance_draft_get_session (self->draft), term, &check));
      self->sign_checks->pdata[i] = check;
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (changed_cb), self);
    }
}

static GtkWidget *
new_signs (StanceComplaintView *self)
{
  const GPtrArray *terms = get_sign_terms (self);

  self->signs = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->signs), _ ("Told or found"));

  g_ptr_array_set_size (self->sign_checks, (int) terms->len);
  add_signs (self, FALSE);
  add_signs (self, TRUE);

  return GTK_WIDGET (self->signs);
}

/* "1  Groin …": the number is the key that chooses it; the tenth has 0, the rest none. */
static void
number_terms (GtkDropDown *drop_down)
{
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (drop_down));

  for (guint i = 1; i <= 10 && i < g_list_model_get_n_items (G_LIST_MODEL (names)); i++)
    {
      g_autofree char  *numbered = g_strdup_printf ("%u  %s", i % 10, gtk_string_list_get_string (names, i));
      const char *const added[] = { numbered, NULL };

      gtk_string_list_splice (names, i, 1, added);
    }
}

/* One key: the number chooses and goes on to the next field. */
static gboolean
number_key_cb (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               GtkDropDown           *drop_down)
{
  guint key;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    key = keyval - GDK_KEY_0;
  else if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    key = keyval - GDK_KEY_KP_0;
  else
    return GDK_EVENT_PROPAGATE;

  key = key == 0 ? 10 : key;
  if (key >= g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)))
    return GDK_EVENT_PROPAGATE;

  gtk_drop_down_set_selected (drop_down, key);
  move_on_cb (GTK_WIDGET (drop_down));

  return GDK_EVENT_STOP;
}

static void
add_number_keys (GtkWidget *drop_down)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  number_terms (GTK_DROP_DOWN (drop_down));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (number_key_cb), drop_down);
  gtk_widget_add_controller (drop_down, keys);
}

static GtkWidget *
add_terms (StanceComplaintView *self,
           const char          *title,
           StanceTerms          terms)
{
  GtkWidget *drop_down = stance_term_drop_down_new (stance_draft_get_session (self->draft), title, terms);

  add_number_keys (drop_down);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (changed_cb), self);
  add_row (self, title, drop_down);

  return drop_down;
}

static void
build (StanceComplaintView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *title = gtk_label_new (_ ("Complaint"));
  GtkWidget *signs = adw_preferences_group_new ();

  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "card");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");

  self->region = add_terms (self, _ ("Where it hurts"), STANCE_TERMS_REGION);
  add_side (self);
  add_worst (self);
  self->settles = add_terms (self, _ ("Settles"), STANCE_TERMS_SETTLES);
  add_running (self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (signs), new_signs (self));

  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (box), stance_task_pain_new (self->draft));
  gtk_box_append (GTK_BOX (box), signs);
  adw_bin_set_child (ADW_BIN (self), box);
}

static gboolean
stance_complaint_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (STANCE_COMPLAINT_VIEW (widget)->region);
}

static void
stance_complaint_view_dispose (GObject *object)
{
  g_clear_object (&STANCE_COMPLAINT_VIEW (object)->draft);

  G_OBJECT_CLASS (stance_complaint_view_parent_class)->dispose (object);
}

static void
stance_complaint_view_finalize (GObject *object)
{
  g_clear_pointer (&STANCE_COMPLAINT_VIEW (object)->sign_checks, g_ptr_array_unref);

  G_OBJECT_CLASS (stance_complaint_view_parent_class)->finalize (object);
}

static void
stance_complaint_view_class_init (StanceComplaintViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_complaint_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_complaint_view_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = stance_complaint_view_grab_focus;
}

static void
stance_complaint_view_init (StanceComplaintView *self)
{
  self->sign_checks = g_ptr_array_new ();
}

GtkWidget *
stance_complaint_view_new (StanceDraft *draft)
{
  StanceComplaintView *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_COMPLAINT_VIEW, NULL);
  self->draft = g_object_ref (draft);
  self->showing = TRUE;
  build (self);
  g_signal_connect_object (draft, "replaced", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
