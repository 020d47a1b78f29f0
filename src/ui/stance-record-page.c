/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-record-page.h"

#include <glib/gi18n.h>

#include "stance-handout-languages.h"
#include "stance-rows.h"
#include "stance-words.h"

struct _StanceRecordPage
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget  *scrolled;
  GtkListBox *person;
  GtkWidget  *contact_group;
  GtkListBox *contact;
  GtkListBox *care;
};

G_DEFINE_FINAL_TYPE (StanceRecordPage, stance_record_page, GTK_TYPE_WIDGET)

static void
add_number (GtkListBox *list,
            const char *name,
            double      number,
            const char *unit)
{
  g_autofree char *value = stance_words_number (number);
  g_autofree char *quantity = *value != '\0' ? g_strdup_printf ("%s %s", value, unit) : g_strdup ("");

  stance_rows_add_value (list, name, quantity);
}

static void
show_person (StanceRecordPage   *self,
             const StanceClient *client)
{
  g_autofree char *born = stance_words_date (client->birth_date);
  g_autofree char *name = g_strdup_printf ("%s %s", client->given_name, client->family_name);

  stance_rows_clear (self->person);
  stance_rows_add_value (self->person, _ ("Name"), g_strstrip (name));
  stance_rows_add_value (self->person, _ ("Preferred Name"), client->preferred_name);
  stance_rows_add_value (self->person, _ ("Birth Date"), *born != '\0' ? born : client->birth_date);
  stance_rows_add_value (self->person, _ ("Sex"), stance_words_sex (client->sex));
  add_number (self->person, _ ("Height"), client->height_cm, "cm");
  add_number (self->person, _ ("Body Mass"), client->mass_kg, "kg");
}

static void
show_contact (StanceRecordPage   *self,
              const StanceClient *client)
{
  stance_rows_clear (self->contact);
  stance_rows_add_value (self->contact, _ ("Phone"), client->phone);
  stance_rows_add_value (self->contact, _ ("Email"), client->email);
  stance_rows_add_value (self->contact, _ ("Address"), client->address);
  gtk_widget_set_visible (self->contact_group, gtk_list_box_get_row_at_index (self->contact, 0) != NULL);
}

static void
show_care (StanceRecordPage   *self,
           const StanceClient *client)
{
  g_autofree char *language = stance_handout_languages_dup_name (client->language);

  stance_rows_clear (self->care);
  stance_rows_add_value (self->care, _ ("Alerts"), client->alerts);
  stance_rows_add_value (self->care, _ ("Goals"), client->goals);
  add_number (self->care, _ ("Running per Week"), client->weekly_km, "km");
  stance_rows_add_value (self->care, _ ("Language of the Handout"), language);
  stance_rows_add_value (self->care, _ ("Print"), client->large_print ? _ ("Large") : _ ("Normal size"));
  stance_rows_add_value (self->care, _ ("Figures Show"), stance_words_body (client->figure_body));
  stance_rows_add_value (self->care, _ ("Clothes of the Figures"), stance_words_clothes (client->figure_clothes));
}

static void
stance_record_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STANCE_TYPE_RECORD_PAGE);

  G_OBJECT_CLASS (stance_record_page_parent_class)->dispose (object);
}

static void
stance_record_page_class_init (StanceRecordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_record_page_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceRecordPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, StanceRecordPage, person);
  gtk_widget_class_bind_template_child (widget_class, StanceRecordPage, contact_group);
  gtk_widget_class_bind_template_child (widget_class, StanceRecordPage, contact);
  gtk_widget_class_bind_template_child (widget_class, StanceRecordPage, care);
}

static void
stance_record_page_init (StanceRecordPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
stance_record_page_show (StanceRecordPage    *self,
                         StanceSession       *session,
                         const StanceHistory *history)
{
  g_return_if_fail (STANCE_IS_RECORD_PAGE (self));

  gtk_widget_set_visible (self->scrolled, history != NULL);
  if (history == NULL)
    return;

  show_person (self, history->client);
  show_contact (self, history->client);
  show_care (self, history->client);
}
