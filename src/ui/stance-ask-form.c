/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-ask-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "stance-dialogs.h"
#include "stance-field-row.h"
#include "stance-typed-date.h"
#include "stance-words.h"

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
field_clear (StanceAskField *field)
{
  g_free ((char *) field->label);
  g_free ((char *) field->value);
  g_free ((char *) field->not_before);
  g_free ((char *) field->not_after);
}

static void
form_free (gpointer data)
{
  Form *form = data;

  for (guint i = 0; i < form->fields->len; i++)
    field_clear (&g_array_index (form->fields, StanceAskField, i));

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

/* What is wrong with a date that was typed; %NULL for nothing. */
static char *
dup_date_problem (const StanceAskField *field,
                  const char           *typed)
{
  g_autofree char *date = stance_typed_date_parse (typed);
  g_autofree char *hint = stance_typed_date_dup_hint ();
  g_autofree char *limit = NULL;

  if (date == NULL)
    return g_strdup_printf (_ ("This is not a date (%s)."), hint);

  if (field->not_after != NULL && strcmp (date, field->not_after) > 0)
    {
      limit = stance_words_date (field->not_after);
      return g_strdup_printf (_ ("No later than %s."), limit);
    }

  if (field->not_before != NULL && strcmp (date, field->not_before) < 0)
    {
      limit = stance_words_date (field->not_before);
      return g_strdup_printf (_ ("No earlier than %s."), limit);
    }

  return NULL;
}

static char *
dup_problem (const StanceAskField *field,
             const char           *typed)
{
  if (*typed == '\0')
    return field->optional ? NULL : g_strdup (_ ("Please fill this in."));

  return field->date ? dup_date_problem (field, typed) : NULL;
}

static gboolean
are_complete (const Form *form,
              char      **values)
{
  for (guint i = 0; i < form->fields->len; i++)
    {
      g_autofree char *problem = dup_problem (&g_array_index (form->fields, StanceAskField, i), values[i]);

      if (problem != NULL)
        return FALSE;
    }

  return TRUE;
}

/* Dates as they are stored. */
static void
translate_dates (const Form *form,
                 char      **values)
{
  for (guint i = 0; i < form->fields->len; i++)
    {
      char *date;

      if (!g_array_index (form->fields, StanceAskField, i).date)
        continue;

      date = stance_typed_date_parse (values[i]);
      g_free (values[i]);
      values[i] = date;
    }
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
      translate_dates (form, values);
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

static char *
dup_title (const StanceAskField *field)
{
  g_autofree char *hint = field->date ? stance_typed_date_dup_hint () : NULL;

  /* Translators: what a date is of, and the order in which it is typed. */
  return hint != NULL ? g_strdup_printf (_ ("%s (%s)"), field->label, hint) : g_strdup (field->label);
}

static char *
dup_first_value (const StanceAskField *field)
{
  if (field->value == NULL)
    return g_strdup ("");

  return field->date ? stance_typed_date_format (field->value) : g_strdup (field->value);
}

static GtkWidget *
new_row (Form *form,
         guint i)
{
  const StanceAskField *field = &g_array_index (form->fields, StanceAskField, i);
  GtkWidget            *row;
  g_autofree char      *title = dup_title (field);
  g_autofree char      *value = form->typed != NULL ? g_strdup (form->typed[i]) : dup_first_value (field);

  row = stance_field_row_new (title);
  gtk_editable_set_text (GTK_EDITABLE (row), value);
  if (form->typed != NULL)
    {
      g_autofree char *problem = dup_problem (field, value);

      stance_field_row_set_error (STANCE_FIELD_ROW (row), problem);
    }

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

static GtkWidget *
find_first_wrong (const Form *form)
{
  for (guint i = 0; form->typed != NULL && i < form->rows->len; i++)
    if (*stance_field_row_get_error (form->rows->pdata[i]) != '\0')
      return form->rows->pdata[i];

  return form->rows->pdata[0];
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
                                          form->wrong ? _ ("Something is missing or not right yet. What you typed is kept.") : form->body,
                                                           answers, answered_cb, form, NULL);

  stance_dialogs_set_extra_child (dialog, new_rows (form));
  gtk_widget_grab_focus (find_first_wrong (form));
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
      const StanceAskField field = {
        .label = g_strdup (fields->label),
        .date = fields->date,
        .value = g_strdup (fields->value),
        .not_before = g_strdup (fields->not_before),
        .not_after = g_strdup (fields->not_after),
        .optional = fields->optional,
      };

      g_array_append_val (form->fields, field);
    }

  ask (form);
}
