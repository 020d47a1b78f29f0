/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-dialogs.h"
#include "stance-errors.h"
#include "stance-measure-editor.h"
#include "stance-measure-requests.h"
#include "stance-preferences-private.h"

/* A measure's file is not longer. */
#define MAX_SIZE (1024 * 1024)

static void
fail (StancePreferences *self,
      const char        *heading,
      const char        *text)
{
  stance_dialogs_tell (GTK_WINDOW (self), heading, text);
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (StancePreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceOwnMeasure) stored = stance_store_finish (STANCE_STORE (source), result, &error);
  g_autofree char *text = stored == NULL ? stance_errors_dup_text (error) : NULL;

  if (stored == NULL)
    fail (self, _ ("The Measure Was Not Changed"), text);
}

/* Takes @measure. */
static void
store (StancePreferences *self,
       StanceStoreWork    request,
       StanceOwnMeasure  *measure)
{
  stance_store_write_async (stance_session_get_store (self->session), request, measure,
                            (GDestroyNotify) stance_own_measure_free, (GDestroyNotify) stance_own_measure_free,
                            NULL, stored_cb, g_object_ref (self));
}

/* Nothing is deleted: visits go on with it, and it can be offered again. */
static void
retire_cb (StancePreferences *self,
           GtkWidget         *button)
{
  const StanceMeasure *measure = g_object_get_data (G_OBJECT (button), "measure");
  StanceOwnMeasure    *own = stance_own_measure_new ();

  stance_set_text (&own->id, measure->id);
  own->retired = !measure->retired;
  if (own->retired)
    stance_preferences_add_toast (self, adw_toast_new (_ ("Not offered any more; visits keep it")));
  store (self, stance_request_retire_measure, own);
}

static void
export_chosen_cb (GFile   *file,
                  gpointer user_data)
{
  GtkWidget           *row = user_data;
  StancePreferences   *self = STANCE_PREFERENCES (gtk_widget_get_root (row));
  const StanceMeasure *measure = g_object_get_data (G_OBJECT (row), "measure");
  g_autofree char     *text = stance_measure_dup_file (measure);
  g_autoptr (GError) error = NULL;

  if (file != NULL && !g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    fail (self, _ ("The Measure Was Not Exported"), error->message);
}

static void
export_cb (StancePreferences *self,
           GtkWidget         *button)
{
  const StanceMeasure *measure = g_object_get_data (G_OBJECT (button), "measure");
  g_autofree char     *name = g_strconcat (measure->id, ".measure", NULL);

  stance_dialogs_save_file (GTK_WINDOW (self), _ ("Export a Measure"), _ ("_Export"), name, export_chosen_cb,
                                                                          g_object_ref (button), g_object_unref);
}

static void
activated_cb (StancePreferences *self,
              GtkWidget         *row)
{
  gtk_window_present (GTK_WINDOW (stance_measure_editor_new (GTK_WINDOW (self), self->session,
                                                             g_object_get_data (G_OBJECT (row), "measure"))));
}

static void
add_button (StancePreferences   *self,
            GtkWidget           *row,
            const StanceMeasure *measure,
            GtkWidget           *button,
            GCallback            clicked)
{
  g_object_set_data (G_OBJECT (button), "measure", (gpointer) measure);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
create_row (StancePreferences   *self,
            const StanceMeasure *measure)
{
  const char       *language = stance_session_get_language (self->session);
  const StanceTerm *section = stance_catalog_find_term (stance_session_get_catalog (self->session), STANCE_TERMS_SECTION, measure->section);
  g_autofree char  *name = stance_measure_dup_name (measure, language);
  g_autofree char  *where = stance_term_dup_name (section, language);
  GtkWidget        *row = adw_action_row_new ();
  GtkWidget        *retire = stance_preferences_create_button (measure->retired ? "list-add-symbolic" : "user-trash-symbolic",
                                                        measure->retired ? _ ("Offer Again") : _ ("Retire"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), measure->retired ? _ ("no longer offered") : where);
  add_button (self, row, measure, stance_preferences_create_button ("document-save-as-symbolic", _ ("Export")), G_CALLBACK (export_cb));
  add_button (self, row, measure, retire, G_CALLBACK (retire_cb));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "measure", (gpointer) measure);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

void
stance_preferences_fill_own_measures (StancePreferences *self)
{
  const GPtrArray *measures = stance_catalog_get_measures (stance_session_get_catalog (self->session));

  stance_preferences_list_clear (&self->own_measures);
  for (guint i = 0; i < measures->len; i++)
    if (((const StanceMeasure *) measures->pdata[i])->own)
      stance_preferences_list_add (&self->own_measures, create_row (self, measures->pdata[i]));
}

GMenu *
stance_preferences_create_measure_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("_New Measure…"), "measures.new");
  g_menu_append (menu, _ ("_Import…"), "measures.import");

  return menu;
}

static void
make_new (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (stance_measure_editor_new (GTK_WINDOW (widget), STANCE_PREFERENCES (widget)->session, NULL)));
}

static void
import_chosen_cb (GFile   *file,
                  gpointer user_data)
{
  StancePreferences *self = STANCE_PREFERENCES (user_data);
  g_autofree char   *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char   *text = NULL;
  gsize              length;
  g_autoptr (GError) error = NULL;
  StanceOwnMeasure *measure = NULL;

  if (file == NULL)
    return;

  if (g_file_load_contents (file, NULL, &text, &length, NULL, &error) && length <= MAX_SIZE)
    measure = stance_own_measure_parse (name, text, length, stance_session_get_catalog (self->session), &error);
  if (measure == NULL)
    fail (self, _ ("The Measure Was Not Imported"), error != NULL ? error->message : name);
  else
    store (self, stance_request_save_measure, measure);
}

static void
import (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  stance_dialogs_open_file (GTK_WINDOW (widget), _ ("Import a Measure"), _ ("_Import"), NULL, import_chosen_cb,
                                                                            g_object_ref (widget), g_object_unref);
}

void
stance_preferences_install_measure_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "measures.new", NULL, make_new);
  gtk_widget_class_install_action (widget_class, "measures.import", NULL, import);
}
