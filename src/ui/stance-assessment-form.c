/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-form.h"

#include <glib/gi18n.h>

#include "stance-complaint-view.h"
#include "stance-context-view.h"
#include "stance-measure-row.h"
#include "stance-screening-view.h"
#include "stance-side-label.h"

/* Tests that suspected bone stress locks: all that load the leg. */
static const char *const loaded_tasks[] = { "running", "squat", "step-down", "single-leg-stand", "landing", "hop", NULL };

struct _StanceAssessmentForm
{
  AdwBin parent_instance;

  StanceDraft *draft;
  GtkBox      *sections;
  GtkWidget   *screening;
  GtkWidget   *complaint;
  GPtrArray   *loaded_rows; /* StanceMeasureRow */
};

G_DEFINE_FINAL_TYPE (StanceAssessmentForm, stance_assessment_form, ADW_TYPE_BIN)

static gboolean
is_locked (StanceAssessmentForm *self)
{
  const GArray *stops = stance_draft_get_findings (self->draft)->stops;

  for (guint i = 0; i < stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (stops, StanceStopReason, i);

      if (stop->tier == 2 && stop->stops)
        return TRUE;
    }

  return FALSE;
}

static void
update_locks (StanceAssessmentForm *self)
{
  gboolean locked = is_locked (self);

  for (guint i = 0; i < self->loaded_rows->len; i++)
    {
      GtkWidget *row = self->loaded_rows->pdata[i];

      gtk_widget_set_sensitive (row, !locked);
      gtk_widget_set_tooltip_text (row, locked ? _ ("Locked: suspected bone stress is not tested") : NULL);
    }
}

static GtkWidget *
new_side_heads (void)
{
  GtkWidget *heads = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (heads), TRUE);
  gtk_box_append (GTK_BOX (heads), stance_side_label_new (STANCE_SIDE_LEFT));
  gtk_box_append (GTK_BOX (heads), stance_side_label_new (STANCE_SIDE_RIGHT));
  gtk_widget_add_css_class (heads, "stance-measure");

  return heads;
}

static GtkBox *
add_section (StanceAssessmentForm *self,
             const StanceTerm     *section)
{
  StanceSession   *session = stance_draft_get_session (self->draft);
  g_autofree char *name = stance_term_dup_name (section, stance_session_get_language (session));
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *title = gtk_label_new (name);
  GtkWidget       *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "stance-section");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (self->sections, box);

  return GTK_BOX (card);
}

static void
add_row (StanceAssessmentForm *self,
         GtkBox               *card,
         const StanceMeasure  *measure,
         const char           *task,
         gboolean              is_first_with_sides)
{
  GtkWidget *row = stance_measure_row_new (self->draft, measure, task);

  if (gtk_widget_get_first_child (GTK_WIDGET (card)) != NULL)
    gtk_box_append (card, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));

  if (is_first_with_sides)
    gtk_box_append (card, new_side_heads ());

  gtk_box_append (card, row);

  if (g_strv_contains (loaded_tasks, task))
    g_ptr_array_add (self->loaded_rows, row);
}

/* A section that no measure belongs to is not shown. */
static void
add_measures (StanceAssessmentForm *self,
              const StanceTerm     *section)
{
  const GPtrArray *measures = stance_catalog_get_measures (stance_draft_get_catalog (self->draft));
  GtkBox          *card = NULL;
  gboolean         has_heads = FALSE;

  for (guint i = 0; i < measures->len; i++)
    {
      const StanceMeasure *measure = measures->pdata[i];

      if (!g_str_equal (measure->section, section->id))
        continue;

      if (card == NULL)
        card = add_section (self, section);

      for (const char **task = measure->tasks; *task != NULL; task++)
        {
          add_row (self, card, measure, *task, measure->sides && !has_heads);
          has_heads |= measure->sides;
        }
    }
}

static void
answered_cb (StanceAssessmentForm *self)
{
  gtk_widget_grab_focus (self->complaint);
}

static void
build (StanceAssessmentForm *self)
{
  const GPtrArray *sections = stance_catalog_get_terms (stance_draft_get_catalog (self->draft), STANCE_TERMS_SECTION);

  self->screening = stance_screening_view_new (self->draft);
  self->complaint = stance_complaint_view_new (self->draft);
  g_signal_connect_swapped (self->screening, "answered", G_CALLBACK (answered_cb), self);

  gtk_box_append (self->sections, self->screening);
  gtk_box_append (self->sections, self->complaint);
  gtk_box_append (self->sections, stance_context_view_new (self->draft));

  for (guint i = 0; i < sections->len; i++)
    add_measures (self, sections->pdata[i]);
}

static gboolean
stance_assessment_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (STANCE_ASSESSMENT_FORM (widget)->screening);
}

static void
stance_assessment_form_dispose (GObject *object)
{
  g_clear_object (&STANCE_ASSESSMENT_FORM (object)->draft);

  G_OBJECT_CLASS (stance_assessment_form_parent_class)->dispose (object);
}

static void
stance_assessment_form_finalize (GObject *object)
{
  g_clear_pointer (&STANCE_ASSESSMENT_FORM (object)->loaded_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (stance_assessment_form_parent_class)->finalize (object);
}

static void
stance_assessment_form_class_init (StanceAssessmentFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_assessment_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_assessment_form_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = stance_assessment_form_grab_focus;
}

static void
stance_assessment_form_init (StanceAssessmentForm *self)
{
  self->loaded_rows = g_ptr_array_new ();
  self->sections = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->sections));
}

GtkWidget *
stance_assessment_form_new (StanceDraft *draft)
{
  StanceAssessmentForm *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_ASSESSMENT_FORM, NULL);
  self->draft = g_object_ref (draft);
  build (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update_locks), self, G_CONNECT_SWAPPED);
  update_locks (self);

  return GTK_WIDGET (self);
}
