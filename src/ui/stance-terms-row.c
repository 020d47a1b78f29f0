/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-terms-row.h"

#include "stance-term-rows.h"

struct _StanceTermsRow
{
  AdwExpanderRow parent_instance;

  StanceSession   *session;
  char            *none;
  const GPtrArray *terms;
  GPtrArray       *checks; /* of GtkCheckButton, in the order of the terms */
};

G_DEFINE_FINAL_TYPE (StanceTermsRow, stance_terms_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
describe (StanceTermsRow *self)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->checks->len; i++)
    {
      g_autofree char *name = stance_term_dup_name (self->terms->pdata[i], stance_session_get_language (self->session));

      if (gtk_check_button_get_active (self->checks->pdata[i]))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), names->len > 0 ? names->str : self->none);
  g_string_free (names, TRUE);
}

static void
toggled_cb (StanceTermsRow *self)
{
  describe (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stance_terms_row_dispose (GObject *object)
{
  StanceTermsRow *self = STANCE_TERMS_ROW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (stance_terms_row_parent_class)->dispose (object);
}

static void
stance_terms_row_finalize (GObject *object)
{
  StanceTermsRow *self = STANCE_TERMS_ROW (object);

  g_free (self->none);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (stance_terms_row_parent_class)->finalize (object);
}

static void
stance_terms_row_class_init (StanceTermsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_terms_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_terms_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", STANCE_TYPE_TERMS_ROW, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stance_terms_row_init (StanceTermsRow *self)
{
  self->checks = g_ptr_array_new ();
}

GtkWidget *
stance_terms_row_new (StanceSession *session,
                      const char    *title,
                      const char    *none,
                      StanceTerms    terms)
{
  StanceTermsRow *self = g_object_new (STANCE_TYPE_TERMS_ROW, "title", title, "use-markup", FALSE, NULL);

  self->session = g_object_ref (session);
  self->none = g_strdup (none);
  self->terms = stance_catalog_get_terms (stance_session_get_catalog (session), terms);

  for (guint i = 0; i < self->terms->len; i++)
    {
      GtkCheckButton *check;
      GtkWidget      *row = stance_term_check_row_new (session, self->terms->pdata[i], &check);

      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->checks, check);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }
  describe (self);

  return GTK_WIDGET (self);
}

const char **
stance_terms_row_get_chosen (StanceTermsRow *self)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  g_return_val_if_fail (STANCE_IS_TERMS_ROW (self), NULL);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_ptr_array_add (chosen, (gpointer) ((const StanceTerm *) self->terms->pdata[i])->id);
  g_ptr_array_add (chosen, NULL);

  return (const char **) g_ptr_array_free (g_steal_pointer (&chosen), FALSE);
}

void
stance_terms_row_set_chosen (StanceTermsRow    *self,
                             const char *const *ids)
{
  g_return_if_fail (STANCE_IS_TERMS_ROW (self));

  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i],
                                 g_strv_contains (ids, ((const StanceTerm *) self->terms->pdata[i])->id));
}
