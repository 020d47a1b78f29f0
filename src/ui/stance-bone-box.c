/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-bone-box.h"

#include <glib/gi18n.h>

#include "stance-take-back.h"
#include "stance-term-rows.h"

#define N_BONE_SIGNS 3

struct _StanceBoneBox
{
  AdwBin parent_instance;

  StanceDraft    *draft;
  GtkListBox     *rows;
  GtkWidget      *site;
  GtkCheckButton *signs[N_BONE_SIGNS];
  gboolean        showing;
};

G_DEFINE_FINAL_TYPE (StanceBoneBox, stance_bone_box, ADW_TYPE_BIN)

/* Where each sign stands, in the order in which they are asked. */
static gboolean *
get_sign (StanceBoneQuestion *bone,
          int                 sign)
{
  gboolean *const places[N_BONE_SIGNS] = { &bone->builds_with_running, &bone->rest_night_walking, &bone->point_tender };

  return places[sign];
}

static StanceBoneQuestion *
get_bone (StanceBoneBox *self)
{
  return &stance_draft_get_assessment (self->draft)->screening->bone;
}

static void
changed_cb (StanceBoneBox *self)
{
  const char      *site = stance_term_drop_down_get (self->site);
  StanceScreening *wanted;

  if (self->showing)
    return;

  wanted = stance_screening_copy (stance_draft_get_assessment (self->draft)->screening);
  g_free (wanted->bone.site);
  wanted->bone.site = g_strdup (site);
  for (int i = 0; i < N_BONE_SIGNS; i++)
    *get_sign (&wanted->bone, i) = site != NULL && gtk_check_button_get_active (self->signs[i]);

  wanted->asked |= site != NULL;
  stance_take_back (GTK_WIDGET (self), self->draft, wanted);
}

static void
show (StanceBoneBox *self)
{
  StanceBoneQuestion *bone = get_bone (self);

  self->showing = TRUE;
  stance_term_drop_down_set (self->site, bone->site);

  for (int i = 0; i < N_BONE_SIGNS; i++)
    {
      gtk_check_button_set_active (self->signs[i], *get_sign (bone, i));
      gtk_widget_set_sensitive (GTK_WIDGET (self->signs[i]), bone->site != NULL);
    }

  self->showing = FALSE;
}

static GtkCheckButton *
add_sign (StanceBoneBox *self,
          const char    *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->rows, row);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (changed_cb), self);

  return GTK_CHECK_BUTTON (check);
}

static void
add_site (StanceBoneBox *self)
{
  GtkWidget *row = adw_action_row_new ();

  self->site = stance_term_drop_down_new (stance_draft_get_session (self->draft), _ ("Pain over bone"), STANCE_TERMS_BONE_SITE);
  gtk_widget_set_valign (self->site, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Pain over bone"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->site);
  gtk_list_box_append (self->rows, row);
}

static void
stance_bone_box_dispose (GObject *object)
{
  g_clear_object (&STANCE_BONE_BOX (object)->draft);

  G_OBJECT_CLASS (stance_bone_box_parent_class)->dispose (object);
}

static void
stance_bone_box_class_init (StanceBoneBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_bone_box_dispose;
}

static void
stance_bone_box_init (StanceBoneBox *self)
{
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rows));
}

GtkWidget *
stance_bone_box_new (StanceDraft *draft)
{
  StanceBoneBox *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_BONE_BOX, NULL);
  self->draft = g_object_ref (draft);

  add_site (self);
  g_signal_connect_swapped (self->site, "notify::selected", G_CALLBACK (changed_cb), self);

  self->signs[0] = add_sign (self, _ ("It builds while running or does not warm up"));
  self->signs[1] = add_sign (self, _ ("It hurts on walking, at rest or at night"));
  self->signs[2] = add_sign (self, _ ("One finger finds it tender over bone"));

  g_signal_connect_object (draft, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
