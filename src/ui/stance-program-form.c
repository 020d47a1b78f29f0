/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-program-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "stance-ask-form.h"
#include "stance-hold.h"
#include "stance-item-card.h"
#include "stance-library-window.h"
#include "stance-program-advice.h"
#include "stance-program-times.h"
#include "stance-window.h"

/* Programs of more are followed less (clinical reference 5.1). */
#define MANY     5
#define TOO_MANY 7

struct _StanceProgramForm
{
  GtkWidget parent_instance;

  StanceProgramEditor *draft;
  StanceItem          *removed; /* the last one, until another is */
  guint                removed_from;

  GtkWidget *box;
  GtkWidget *cards;
  GtkWidget *empty;
  GtkWidget *warning;
  GtkWidget *advice;
  GtkWidget *times;
};

G_DEFINE_FINAL_TYPE (StanceProgramForm, stance_program_form, GTK_TYPE_WIDGET)

static void reload (StanceProgramForm *self);

static GPtrArray *
get_items (StanceProgramForm *self)
{
  return stance_program_editor_get_program (self->draft)->items;
}

static GtkWidget *
get_card (StanceProgramForm *self,
          guint              index)
{
  GtkWidget *card = gtk_widget_get_first_child (self->cards);

  for (guint i = 0; card != NULL && i < index; i++)
    card = gtk_widget_get_next_sibling (card);

  return card;
}

static guint
get_index (GtkWidget *card)
{
  guint index = 0;

  for (card = gtk_widget_get_prev_sibling (card); card != NULL; card = gtk_widget_get_prev_sibling (card))
    index++;

  return index;
}

static void
items_changed (StanceProgramForm *self)
{
  reload (self);
  stance_program_editor_touch (self->draft);
}

/* Cards */

static void
moved_cb (StanceProgramForm *self,
          int                places,
          GtkWidget         *card)
{
  int to = (int) get_index (card) + places;

  if (to >= 0 && to < (int) get_items (self)->len)
    {
      stance_program_form_move (self, get_index (card), to);
      gtk_widget_child_focus (get_card (self, to), GTK_DIR_TAB_FORWARD);
    }
}

static void
removed_cb (StanceProgramForm *self,
            GtkWidget         *card)
{
  stance_program_form_remove (self, get_index (card));
}

static GdkContentProvider *
drag_prepare_cb (GtkWidget *card)
{
  return gdk_content_provider_new_typed (G_TYPE_UINT, get_index (card));
}

static gboolean
dropped_cb (StanceProgramForm *self,
            const GValue      *value,
            double             x,
            double             y,
            GtkDropTarget     *target)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  stance_program_form_move (self, g_value_get_uint (value), get_index (card));

  return TRUE;
}

static void
add_card (StanceProgramForm *self,
          guint              index)
{
  GtkWidget     *card = stance_item_card_new (self->draft, index);
  GtkDragSource *drag = gtk_drag_source_new ();
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect_swapped (drag, "prepare", G_CALLBACK (drag_prepare_cb), card);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (drop));
  g_signal_connect_swapped (card, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (card, "removed", G_CALLBACK (removed_cb), self);
  gtk_box_append (GTK_BOX (self->cards), card);
}

static void
reload (StanceProgramForm *self)
{
  gboolean   editable = stance_program_editor_is_editable (self->draft);
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (self->cards)) != NULL)
    gtk_box_remove (GTK_BOX (self->cards), card);
  for (guint i = 0; i < get_items (self)->len; i++)
    add_card (self, i);

  gtk_widget_set_sensitive (self->cards, editable);
  gtk_widget_set_sensitive (self->advice, editable);
  gtk_widget_set_sensitive (self->times, editable);

  /* What is issued cannot be changed, but is there to be read. */
  if (editable)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "stance-frozen");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "stance-frozen");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "program.add-exercise", editable);
  gtk_widget_set_visible (self->empty, get_items (self)->len == 0);
  gtk_widget_set_visible (self->warning, editable && get_items (self)->len >= MANY);
}

static void
replaced_cb (StanceProgramForm *self)
{
  reload (self);
  stance_program_advice_reload (STANCE_PROGRAM_ADVICE (self->advice));
  stance_program_times_reload (STANCE_PROGRAM_TIMES (self->times));
}

/* Adding */

typedef struct
{
  StanceProgramForm *form;
  char              *exercise;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_object_unref (choice->form);
  g_free (choice->exercise);
  g_free (choice);
}

static void
reason_given_cb (char   **values,
                 gpointer user_data)
{
  Choice *choice = user_data;

  stance_program_form_add (choice->form, choice->exercise, values[0]);
}

gboolean
stance_program_form_needs_reason (StanceProgramForm *self,
                                  const char        *id)
{
  const StanceExercise   *exercise = stance_catalog_find_exercise (stance_program_editor_get_catalog (self->draft), id);
  g_autofree const char **holds = stance_program_editor_list_holds (self->draft);

  return get_items (self)->len + 1 >= TOO_MANY ||
         (exercise != NULL && stance_exercise_find_hold (exercise, holds) != NULL);
}

void
stance_program_form_choose (StanceProgramForm *self,
                            const char        *exercise)
{
  const StanceAskField fields[] = { { _ ("Reason"), FALSE }, { NULL } };
  Choice              *choice;

  g_return_if_fail (STANCE_IS_PROGRAM_FORM (self));

  if (!stance_program_form_needs_reason (self, exercise))
    {
      stance_program_form_add (self, exercise, "");
      return;
    }

  choice = g_new0 (Choice, 1);
  choice->form = g_object_ref (self);
  choice->exercise = g_strdup (exercise);
  stance_ask_form (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Add It Anyway?"),
                                                                            get_items (self)->len + 1 >= TOO_MANY
                                                                            ? _ ("Programs with many exercises are followed less. The reason stays in the record and is not printed.")
                                                                            : _ ("It is held back at first. The reason stays in the record and is not printed."),
                                                                                 fields, _ ("_Add"), reason_given_cb, choice, choice_free);
}

void
stance_program_form_add (StanceProgramForm *self,
                         const char        *id,
                         const char        *reason)
{
  const StanceExercise *exercise = stance_catalog_find_exercise (stance_program_editor_get_catalog (self->draft), id);
  const char           *phase = "strength";
  StanceItem           *item;

  g_return_if_fail (STANCE_IS_PROGRAM_FORM (self));
  g_return_if_fail (exercise != NULL);

  if (stance_exercise_get_dose (exercise, phase) == NULL && exercise->doses->len > 0)
    phase = g_array_index (exercise->doses, StancePhaseDose, 0).phase;

  item = stance_item_new (id, STANCE_SIDE_BOTH, phase);
  stance_exercise_get_item_dose (exercise, phase, &item->dose);
  stance_set_text (&item->reason, reason);
  g_ptr_array_add (get_items (self), item);
  items_changed (self);
}

static void
library_chosen_cb (StanceProgramForm *self,
                   const char        *exercise)
{
  stance_program_form_choose (self, exercise);
}

static void
add_exercise (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  StanceProgramForm   *self = STANCE_PROGRAM_FORM (widget);
  StanceLibraryWindow *library = stance_library_window_new (self->draft, GTK_WINDOW (gtk_widget_get_root (widget)));

  g_signal_connect_object (library, "chosen", G_CALLBACK (library_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (library));
}

/* Order and removal */

void
stance_program_form_move (StanceProgramForm *self,
                          guint              from,
                          guint              to)
{
  g_return_if_fail (STANCE_IS_PROGRAM_FORM (self));
  g_return_if_fail (from < get_items (self)->len && to < get_items (self)->len);

  if (from == to)
    return;

  g_ptr_array_insert (get_items (self), to, g_ptr_array_steal_index (get_items (self), from));
  items_changed (self);
}

static void
undo_remove (StanceProgramForm *self)
{
  if (self->removed == NULL || !stance_program_editor_is_editable (self->draft))
    return;

  g_ptr_array_insert (get_items (self), MIN (self->removed_from, get_items (self)->len), g_steal_pointer (&self->removed));
  items_changed (self);
}

static void
undo (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  undo_remove (STANCE_PROGRAM_FORM (widget));
}

void
stance_program_form_remove (StanceProgramForm *self,
                            guint              index)
{
  StanceWindow *window;
  AdwToast     *toast;

  g_return_if_fail (STANCE_IS_PROGRAM_FORM (self));
  g_return_if_fail (index < get_items (self)->len);

  g_clear_pointer (&self->removed, stance_item_free);
  self->removed = g_ptr_array_steal_index (get_items (self), index);
  self->removed_from = index;
  items_changed (self);

  window = stance_window_of (GTK_WIDGET (self));
  if (window == NULL)
    return;

  toast = adw_toast_new (_ ("Exercise removed"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_remove), self, G_CONNECT_SWAPPED);
  stance_window_add_toast (window, toast);
}

void
stance_program_form_show_missing_dose (StanceProgramForm *self,
                                       guint              index)
{
  GtkWidget *card;

  g_return_if_fail (STANCE_IS_PROGRAM_FORM (self));

  card = get_card (self, index);
  if (card != NULL)
    stance_item_card_show_missing_dose (STANCE_ITEM_CARD (card));
}

gboolean
stance_program_form_show_error (StanceProgramForm *self)
{
  g_return_val_if_fail (STANCE_IS_PROGRAM_FORM (self), FALSE);

  for (GtkWidget *card = get_card (self, 0); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (stance_item_card_show_error (STANCE_ITEM_CARD (card)))
      return TRUE;

  return FALSE;
}

static void
stance_program_form_dispose (GObject *object)
{
  StanceProgramForm *self = STANCE_PROGRAM_FORM (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->removed, stance_item_free);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (stance_program_form_parent_class)->dispose (object);
}

static void
stance_program_form_class_init (StanceProgramFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_program_form_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "program.add-exercise", NULL, add_exercise);
  gtk_widget_class_install_action (widget_class, "program.undo-remove", NULL, undo);
}

static GtkWidget *
add_label (StanceProgramForm *self,
           const char        *text,
           const char        *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);

  return label;
}

static void
stance_program_form_init (StanceProgramForm *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Add Exercise…"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_label (self, _ ("Exercises"), "title-4");
  self->empty = add_label (self, _ ("Nothing is suggested by the findings. Add what you choose."), "dim-label");
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->box), self->cards);
  self->warning = add_label (self, _ ("Two to four exercises are followed best."), "dim-label");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "program.add-exercise");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), button);
}

GtkWidget *
stance_program_form_new (StanceProgramEditor *draft)
{
  StanceProgramForm *self;

  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (draft), NULL);

  self = g_object_new (STANCE_TYPE_PROGRAM_FORM, NULL);
  self->draft = g_object_ref (draft);
  self->times = stance_program_times_new (draft);
  self->advice = stance_program_advice_new (draft);
  gtk_box_append (GTK_BOX (self->box), self->advice);
  gtk_box_append (GTK_BOX (self->box), self->times);
  g_signal_connect_object (draft, "replaced", G_CALLBACK (replaced_cb), self, G_CONNECT_SWAPPED);
  reload (self);

  return GTK_WIDGET (self);
}
