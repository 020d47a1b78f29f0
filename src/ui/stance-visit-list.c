/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-visit-list.h"

#include <glib/gi18n.h>

#include "stance-date.h"
#include "stance-rows.h"
#include "stance-visit-words.h"
#include "stance-words.h"

struct _StanceVisitList
{
  GtkWidget parent_instance;

  gboolean programs;

  /* Template children */
  GtkStack      *stack;
  GtkListBox    *list;
  AdwStatusPage *empty;
  GtkButton     *begin;
  GtkWidget     *compare;
};

G_DEFINE_FINAL_TYPE (StanceVisitList, stance_visit_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
add_tag (AdwActionRow *row,
         const char   *words,
         gboolean      accented)
{
  GtkWidget *tag = gtk_label_new (words);

  gtk_widget_add_css_class (tag, "tag");
  if (accented)
    gtk_widget_add_css_class (tag, "accented");
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (row, tag);
}

static void
add_assessment (StanceVisitList        *self,
                StanceSession          *session,
                const StanceAssessment *assessment)
{
  g_autofree char *date = stance_words_date (assessment->date);
  g_autofree char *words = stance_visit_words_complaint (session, &assessment->complaint);
  g_autoptr (GString) subtitle = g_string_new (*words != '\0' ? words : _ ("No complaint recorded"));
  AdwActionRow *row;

  if (assessment->version > 1)
    g_string_append_printf (subtitle, _ (" · version %d"), assessment->version);

  row = stance_rows_add_link (self->list, date, subtitle->str, "client.open-assessment", assessment->id);
  add_tag (row, stance_words_assessment_status (assessment->status),
           assessment->status == STANCE_ASSESSMENT_DRAFT);
}

static void
add_program (StanceVisitList     *self,
             StanceSession       *session,
             const StanceProgram *program,
             const char          *today)
{
  StanceProgramStatus status = stance_program_get_status (program, today);
  g_autofree char    *date = stance_words_date (program->date);
  g_autofree char    *words = stance_visit_words_program (session, program);
  g_autoptr (GString) subtitle = g_string_new (words);
  AdwActionRow *row;

  if (program->version > 1)
    g_string_append_printf (subtitle, _ (" · version %d"), program->version);

  row = stance_rows_add_link (self->list, date, subtitle->str, "client.open-program", program->id);
  add_tag (row, stance_words_program_status (status), status == STANCE_PROGRAM_ISSUED);
}

static void
update_empty (StanceVisitList *self)
{
  if (self->programs)
    {
      adw_status_page_set_title (self->empty, _ ("No Programs Yet"));
      adw_status_page_set_description (self->empty, _ ("A program is built from the findings of an assessment."));
      adw_status_page_set_icon_name (self->empty, "document-properties-symbolic");
    }
  else
    {
      adw_status_page_set_title (self->empty, _ ("No Assessments Yet"));
      adw_status_page_set_description (self->empty, _ ("The first one opens an episode and is its baseline."));
      adw_status_page_set_icon_name (self->empty, "view-list-symbolic");
    }
}

static void
stance_visit_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STANCE_TYPE_VISIT_LIST);

  G_OBJECT_CLASS (stance_visit_list_parent_class)->dispose (object);
}

static void
stance_visit_list_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  StanceVisitList *self = STANCE_VISIT_LIST (object);

  switch (prop_id)
    {
    case PROP_KIND:
      self->programs = g_strcmp0 (g_value_get_string (value), "programs") == 0;
      update_empty (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stance_visit_list_class_init (StanceVisitListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stance_visit_list_dispose;
  object_class->set_property = stance_visit_list_set_property;

  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-visit-list.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceVisitList, stack);
  gtk_widget_class_bind_template_child (widget_class, StanceVisitList, list);
  gtk_widget_class_bind_template_child (widget_class, StanceVisitList, empty);
  gtk_widget_class_bind_template_child (widget_class, StanceVisitList, begin);
  gtk_widget_class_bind_template_child (widget_class, StanceVisitList, compare);
}

static void
stance_visit_list_init (StanceVisitList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_empty (self);
}

/* Two visits, or one that was amended. */
static gboolean
has_two_versions (const StanceHistory *history)
{
  if (history == NULL || history->assessments->len == 0)
    return FALSE;

  return history->assessments->len > 1 || ((const StanceAssessment *) history->assessments->pdata[0])->version > 1;
}

void
stance_visit_list_show (StanceVisitList     *self,
                        StanceSession       *session,
                        const StanceHistory *history)
{
  g_autofree char *today = stance_date_today ();
  guint            n_rows = 0;

  g_return_if_fail (STANCE_IS_VISIT_LIST (self));

  stance_rows_clear (self->list);
  if (history != NULL)
    {
      n_rows = self->programs ? history->programs->len : history->assessments->len;
      gtk_widget_set_visible (GTK_WIDGET (self->begin), !self->programs || history->assessments->len == 0);
    }

  /* Assessments come oldest first, programs newest first. */
  for (guint i = 0; i < n_rows; i++)
    if (self->programs)
      add_program (self, session, g_ptr_array_index (history->programs, i), today);
    else
      add_assessment (self, session, g_ptr_array_index (history->assessments, n_rows - 1 - i));

  gtk_widget_set_visible (self->compare, !self->programs && has_two_versions (history));
  gtk_stack_set_visible_child_name (self->stack, n_rows > 0 ? "list" : "empty");
}
