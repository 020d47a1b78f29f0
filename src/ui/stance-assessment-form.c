/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-form.h"

#include <glib/gi18n.h>

#include "stance-complaint-view.h"
#include "stance-context-view.h"
#include "stance-examination-view.h"
#include "stance-measure-list.h"
#include "stance-screening-view.h"
#include "stance-story-view.h"

struct _StanceAssessmentForm
{
  AdwBin parent_instance;

  StanceDraft *draft;
  GtkBox      *sections;
  GtkWidget   *screening;
  GtkWidget   *complaint;
  GtkWidget   *measures;
  GtkDropDown *template;
  gboolean showing;
  int      clinic_revision; /* with which it was built; likewise @catalog */
  gpointer catalog;
};

G_DEFINE_FINAL_TYPE (StanceAssessmentForm, stance_assessment_form, ADW_TYPE_BIN)

static GtkWidget *
create_edit_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Edit Sets…"));
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit-measures");

  return button;
}

/* What is asked for is chosen above all that is asked. */
static void
add_template_row (StanceAssessmentForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_Set of measures"));

  /* Above, since beside it the longest name of a set is wider than a narrow window. */
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->template));
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->template));
  gtk_box_append (GTK_BOX (row), create_edit_button ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (self->sections, box);
}

/* What a visit was asked by stays chosen when the clinic no longer offers it. */
static GListModel *
list_templates (StanceAssessmentForm *self,
                const StanceTerm     *chosen)
{
  const GPtrArray *templates = stance_catalog_get_terms (stance_draft_get_catalog (self->draft), STANCE_TERMS_TEMPLATE);
  const char      *language = stance_session_get_language (stance_draft_get_session (self->draft));
  GtkStringList   *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < templates->len; i++)
    {
      g_autofree char *name = stance_term_dup_name (g_ptr_array_index (templates, i), language);

      gtk_string_list_append (names, name);
    }

  if (chosen != NULL && chosen->retired)
    gtk_string_list_take (names, stance_term_dup_name (chosen, language));

  return G_LIST_MODEL (names);
}

/* Another visit may have said what is chosen here; that is no choice of this one. */
static const StanceTerm *
select_template (StanceAssessmentForm *self)
{
  const StanceAssessment *assessment = stance_draft_get_assessment (self->draft);
  StanceCatalog          *catalog = stance_draft_get_catalog (self->draft);
  const StanceTerm *template = stance_assessment_get_template (assessment, catalog, stance_draft_get_visits (self->draft));
  const GPtrArray *templates = stance_catalog_get_terms (catalog, STANCE_TERMS_TEMPLATE);
  g_autoptr (GListModel) names = list_templates (self, template);
  guint index = 0;

  if (!g_ptr_array_find ((GPtrArray *) templates, template, &index))
    index = templates->len;
  self->showing = TRUE;
  gtk_drop_down_set_model (self->template, names);
  gtk_drop_down_set_selected (self->template, index);
  self->showing = FALSE;

  return template;
}

static void
show_template (StanceAssessmentForm *self)
{
  stance_measure_list_show (STANCE_MEASURE_LIST (self->measures), select_template (self));
}

static void
template_chosen_cb (StanceAssessmentForm *self)
{
  const GPtrArray *templates = stance_catalog_get_terms (stance_draft_get_catalog (self->draft), STANCE_TERMS_TEMPLATE);
  guint            selected = gtk_drop_down_get_selected (self->template);
  const StanceTerm *template;

  if (self->showing || selected >= templates->len)
    return;

  template = g_ptr_array_index (templates, selected);
  stance_set_text (&stance_draft_get_assessment (self->draft)->template, template->id);
  stance_measure_list_show (STANCE_MEASURE_LIST (self->measures), template);
  stance_draft_touch (self->draft);
}

static GtkDropDown *
new_templates (StanceAssessmentForm *self)
{
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Set of measures"), -1);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (template_chosen_cb), self);

  return GTK_DROP_DOWN (drop_down);
}

/* The clinic's measures, sets or standards were changed; each save of a visit tells as well. */
static void
clinic_changed_cb (StanceAssessmentForm *self)
{
  const int revision = stance_session_get_clinic (stance_draft_get_session (self->draft))->revision;
  gpointer  catalog = stance_draft_get_catalog (self->draft);

  if (revision == self->clinic_revision && catalog == self->catalog)
    return;

  self->clinic_revision = revision;
  self->catalog = catalog;
  stance_measure_list_update (STANCE_MEASURE_LIST (self->measures), select_template (self));
}

static void
answered_cb (StanceAssessmentForm *self)
{
  gtk_widget_grab_focus (self->complaint);
}

static void
build (StanceAssessmentForm *self)
{
  self->screening = stance_screening_view_new (self->draft);
  self->complaint = stance_complaint_view_new (self->draft);
  self->measures = stance_measure_list_new (self->draft);
  self->template = new_templates (self);
  g_signal_connect_swapped (self->screening, "answered", G_CALLBACK (answered_cb), self);

  add_template_row (self);
  gtk_box_append (self->sections, self->screening);
  gtk_box_append (self->sections, self->complaint);
  gtk_box_append (self->sections, stance_story_view_new (self->draft));
  gtk_box_append (self->sections, stance_examination_view_new (self->draft));
  gtk_box_append (self->sections, stance_context_view_new (self->draft));
  gtk_box_append (self->sections, self->measures);
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
stance_assessment_form_class_init (StanceAssessmentFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_assessment_form_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = stance_assessment_form_grab_focus;
}

static void
stance_assessment_form_init (StanceAssessmentForm *self)
{
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
  g_signal_connect_object (draft, "replaced", G_CALLBACK (show_template), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stance_draft_get_session (draft), "catalog-changed", G_CALLBACK (clinic_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stance_draft_get_session (draft), "clinic-changed", G_CALLBACK (clinic_changed_cb), self, G_CONNECT_SWAPPED);
  show_template (self);

  return GTK_WIDGET (self);
}
