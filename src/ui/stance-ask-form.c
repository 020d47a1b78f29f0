/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-ask-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "stance-date.h"
#include "stance-dialogs.h"

typedef struct
{
  GtkWindow        *parent; /* borrowed; the dialog is modal over it */
  char             *heading;
  char             *body;
  char             *accept;
  GArray           *fields; /* StanceAskField with labels owned */
  GPtrArray        *rows;
  char            **typed; /* of the try before, to begin with */
  gboolean          wrong;
  StanceAskCallback callback;
  gpointer          user_data;
  GDestroyNotify    destroy;
} Form;

static void ask (Form *form);

static void
form_free (gpointer data)
{
  Form *form = data;

  for (guint i = 0; i < form->fields->len; i++)
    g_free ((char *) g_array_index (form->fields, StanceAskField, i).label);

  if (form->destroy != NULL)
    form->destroy (form->user_data);

  g_array_unref (form->fields);
  g_ptr_array_unref (form->rows);
  g_strfreev (form->typed);
  g_free (form->heading);
  g_free (form->body);
  g_free (form->accept);
  g_free (form);
}

static char **
read_rows (const Form *form)
{
  char **values = g_new0 (char *, form->rows->len + 1);

  for (guint i = 0; i < form->rows->len; i++)
    values[i] = g_strstrip (g_strdup (gtk_editable_get_text (form->rows->pdata[i])));

  return values;
}

static gboolean
is_wrong (const StanceAskField *field,
          const char           *value)
{
  return *value == '\0' || (field->date && !stance_date_is_valid (value));
}

static gboolean
are_complete (const Form *form,
              char      **values)
{
  for (guint i = 0; i < form->fields->len; i++)
    if (is_wrong (&g_array_index (form->fields, StanceAskField, i), values[i]))
      return FALSE;

  return TRUE;
}

static void
answered_cb (const char *answer,
             gpointer    user_data)
{
  Form *form = user_data;
  g_auto (GStrv) values = NULL;

  if (!g_str_equal (answer, "accept"))
    {
      form_free (form);
      return;
    }

  values = read_rows (form);

  if (are_complete (form, values))
    {
      form->callback (values, form->user_data);
      form_free (form);
      return;
    }

  /* Asked again with what was typed, and what is wrong marked. */
  g_strfreev (form->typed);
  form->typed = g_steal_pointer (&values);
  form->wrong = TRUE;
  ask (form);
}

static GtkWidget *
new_row (Form *form,
         guint i)
{
  const StanceAskField *field = &g_array_index (form->fields, StanceAskField, i);
  GtkWidget            *row = adw_entry_row_new ();
  const char           *typed = form->typed != NULL ? form->typed[i] : "";

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), field->label);
  gtk_editable_set_text (GTK_EDITABLE (row), typed);

  if (form->wrong && is_wrong (field, typed))
    gtk_widget_add_css_class (row, "error");

  return row;
}

static GtkWidget *
new_rows (Form *form)
{
  GtkWidget *list = gtk_list_box_new ();

  g_ptr_array_set_size (form->rows, 0);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");

  for (guint i = 0; i < form->fields->len; i++)
    {
      GtkWidget *row = new_row (form, i);

      gtk_list_box_append (GTK_LIST_BOX (list), row);
      g_ptr_array_add (form->rows, g_object_ref (row));
    }

  return list;
}

static void
ask (Form *form)
{
  const StanceDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel"), FALSE, FALSE },
      { "accept", form->accept, FALSE, TRUE },
      { NULL },
  };
  GtkWindow *dialog = stance_dialogs_ask (form->parent, form->heading,
                                          form->wrong ? _ ("Please fill in every field. A date is written 2026-12-31.") : form->body,
                                                           answers, answered_cb, form, NULL);

  stance_dialogs_set_extra_child (dialog, new_rows (form));
  gtk_widget_grab_focus (form->rows->pdata[0]);
}

void
stance_ask_form (GtkWindow            *parent,
                 const char           *heading,
                 const char           *body,
                 const StanceAskField *fields,
                 const char           *accept,
                 StanceAskCallback     callback,
                 gpointer              user_data,
                 GDestroyNotify        destroy)
{
  Form *form = g_new0 (Form, 1);

  form->parent = parent;
  form->heading = g_strdup (heading);
  form->body = g_strdup (body);
  form->accept = g_strdup (accept);
  form->fields = g_array_new (FALSE, TRUE, sizeof (StanceAskField));
  form->rows = g_ptr_array_new_with_free_func (g_object_unref);
  form->callback = callback;
  form->user_data = user_data;
  form->destroy = destroy;

  for (; fields->label != NULL; fields++)
    {
      const StanceAskField field = { g_strdup (fields->label), fields->date };

      g_array_append_val (form->fields, field);
    }

  ask (form);
}
