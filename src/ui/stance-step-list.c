/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-step-list.h"

#include <glib/gi18n.h>

#include "stance-step-private.h"

#define MOST 9

static const char *const endings[STANCE_STEP_N_FORMS] = { "", "-left", "-right" };

struct _StanceStepList
{
  GtkWidget parent_instance;

  char       *stem;
  char       *name;
  gboolean    sided;
  GPtrArray  *steps;
  GtkListBox *list;
  GtkWidget  *add;
  GtkWidget  *box;
};

G_DEFINE_FINAL_TYPE (StanceStepList, stance_step_list, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
typed_cb (StanceStepList *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    for (int form = 0; form < STANCE_STEP_N_FORMS; form++)
      stance_step_mark (self->steps->pdata[i], form, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
number (StanceStepList *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      StanceStep      *step = self->steps->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s %u", self->name, i + 1);

      gtk_label_set_label (step->name, name);
      gtk_widget_set_sensitive (step->up, i > 0);
      gtk_widget_set_sensitive (step->down, i + 1 < self->steps->len);
      gtk_accessible_update_property (GTK_ACCESSIBLE (step->views[STANCE_STEP_PLAIN]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }

  gtk_widget_set_sensitive (self->add, self->steps->len < MOST);
}

static StanceStepList *
get_list (StanceStep *step)
{
  return STANCE_STEP_LIST (gtk_widget_get_ancestor (step->row, STANCE_TYPE_STEP_LIST));
}

/* Nothing that was typed is lost by pressing the button and pressing it again. */
static void
sided_cb (StanceStep *step)
{
  g_autofree char *plain = stance_step_dup_text (step, STANCE_STEP_PLAIN);
  g_autofree char *left = stance_step_dup_text (step, STANCE_STEP_LEFT);
  g_autofree char *right = stance_step_dup_text (step, STANCE_STEP_RIGHT);

  stance_step_show_forms (step);
  if (gtk_toggle_button_get_active (step->sided) && *left == '\0' && *right == '\0')
    {
      g_autofree char *other = stance_own_draft_dup_other_side (plain);

      stance_step_set_text (step, STANCE_STEP_LEFT, plain);
      stance_step_set_text (step, STANCE_STEP_RIGHT, other);
    }
  else if (!gtk_toggle_button_get_active (step->sided) && *plain == '\0')
    stance_step_set_text (step, STANCE_STEP_PLAIN, left);

  typed_cb (get_list (step));
}

static void
move (StanceStep *step,
      int         by)
{
  StanceStepList *self = get_list (step);
  guint           from = 0;
  guint           to;

  g_ptr_array_find (self->steps, step, &from);
  to = (guint) ((int) from + by);
  self->steps->pdata[from] = self->steps->pdata[to];
  self->steps->pdata[to] = step;

  g_object_ref (step->row);
  gtk_list_box_remove (self->list, step->row);
  gtk_list_box_insert (self->list, step->row, (int) to);
  g_object_unref (step->row);
  number (self);
  typed_cb (self);
}

static void
up_cb (StanceStep *step)
{
  move (step, -1);
}

static void
down_cb (StanceStep *step)
{
  move (step, 1);
}

static void
remove_cb (StanceStep *step)
{
  StanceStepList *self = get_list (step);

  g_ptr_array_remove (self->steps, step);
  gtk_list_box_remove (self->list, step->row);
  number (self);
  typed_cb (self);
}

static GtkWidget *
add_button (StanceStep *step,
            GtkWidget  *box,
            const char *icon,
            const char *label,
            GCallback   clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", clicked, step);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static GtkWidget *
create_head (StanceStepList *self,
             StanceStep     *step)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  step->name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (step->name, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (step->name), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (step->name), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (step->name), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (step->name));

  step->sided = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("By Side")));
  gtk_widget_set_tooltip_text (GTK_WIDGET (step->sided), _ ("It names a leg or a side: one form each"));
  gtk_widget_add_css_class (GTK_WIDGET (step->sided), "flat");
  gtk_widget_set_visible (GTK_WIDGET (step->sided), self->sided);
  g_signal_connect_swapped (step->sided, "toggled", G_CALLBACK (sided_cb), step);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (step->sided));

  step->up = add_button (step, box, "go-up-symbolic", _ ("Move Up"), G_CALLBACK (up_cb));
  step->down = add_button (step, box, "go-down-symbolic", _ ("Move Down"), G_CALLBACK (down_cb));
  add_button (step, box, "user-trash-symbolic", _ ("Remove"), G_CALLBACK (remove_cb));

  return box;
}

static StanceStep *
add_step (StanceStepList *self)
{
  StanceStep *step = g_new0 (StanceStep, 1);
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  step->row = gtk_list_box_row_new ();
  gtk_widget_add_css_class (step->row, "text-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (step->row), FALSE);
  gtk_widget_set_focusable (step->row, FALSE);
  gtk_box_append (GTK_BOX (box), create_head (self, step));
  for (int form = 0; form < STANCE_STEP_N_FORMS; form++)
    {
      gtk_box_append (GTK_BOX (box), stance_step_create_form (step, form));
      g_signal_connect_object (gtk_text_view_get_buffer (step->views[form]), "changed", G_CALLBACK (typed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (step->row), box);
  stance_step_show_forms (step);

  g_object_set_data_full (G_OBJECT (step->row), "stance-step", step, g_free);
  gtk_list_box_insert (self->list, step->row, (int) self->steps->len);
  g_ptr_array_add (self->steps, step);
  number (self);

  return step;
}

static void
add_cb (StanceStepList *self)
{
  StanceStep *step = add_step (self);

  gtk_widget_grab_focus (GTK_WIDGET (step->views[STANCE_STEP_PLAIN]));
  typed_cb (self);
}

static void
stance_step_list_dispose (GObject *object)
{
  StanceStepList *self = STANCE_STEP_LIST (object);

  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (stance_step_list_parent_class)->dispose (object);
}

static void
stance_step_list_finalize (GObject *object)
{
  StanceStepList *self = STANCE_STEP_LIST (object);

  g_free (self->stem);
  g_free (self->name);

  G_OBJECT_CLASS (stance_step_list_parent_class)->finalize (object);
}

static void
stance_step_list_class_init (StanceStepListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_step_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_step_list_finalize;

  signals[CHANGED] = g_signal_new ("changed", STANCE_TYPE_STEP_LIST, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
stance_step_list_init (StanceStepList *self)
{
  self->steps = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
stance_step_list_new (const char *stem,
                      const char *name,
                      const char *add,
                      gboolean    sided)
{
  StanceStepList *self = g_object_new (STANCE_TYPE_STEP_LIST, NULL);

  self->stem = g_strdup (stem);
  self->name = g_strdup (name);
  self->sided = sided;
  self->add = gtk_button_new_with_mnemonic (add);
  gtk_widget_add_css_class (self->add, "flat");
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, self->add);
  gtk_widget_set_focusable (gtk_widget_get_parent (self->add), FALSE);

  return GTK_WIDGET (self);
}

static char *
dup_key (StanceStepList *self,
         guint           index,
         int             form)
{
  return g_strdup_printf ("%s%u%s", self->stem, index + 1, endings[form]);
}

static gboolean
fill_step (StanceStepList       *self,
           const StanceOwnDraft *draft,
           guint                 index)
{
  g_autofree char *texts[STANCE_STEP_N_FORMS] = { NULL };
  gboolean         empty = TRUE;
  StanceStep      *step;

  for (int form = 0; form < STANCE_STEP_N_FORMS; form++)
    {
      g_autofree char *key = dup_key (self, index, form);

      texts[form] = stance_own_draft_dup_text (draft, key);
      empty = empty && *texts[form] == '\0';
    }

  if (!empty)
    {
      step = add_step (self);
      for (int form = 0; form < STANCE_STEP_N_FORMS; form++)
        stance_step_set_text (step, form, texts[form]);
      gtk_toggle_button_set_active (step->sided, *texts[STANCE_STEP_LEFT] != '\0');
    }

  for (int form = 0; form < STANCE_STEP_N_FORMS; form++)
    g_free (g_steal_pointer (&texts[form]));

  return !empty;
}

void
stance_step_list_fill (StanceStepList       *self,
                       const StanceOwnDraft *draft)
{
  guint index = 0;

  while (self->steps->len > 0)
    remove_cb (self->steps->pdata[0]);
  while (index < MOST && fill_step (self, draft, index))
    index++;
  if (index == 0)
    add_step (self);
}

static void
store_step (StanceStepList *self,
            StanceStep     *step,
            guint           index,
            StanceOwnDraft *draft)
{
  gboolean sided = gtk_toggle_button_get_active (step->sided);

  for (int form = 0; form < STANCE_STEP_N_FORMS; form++)
    {
      g_autofree char *key = dup_key (self, index, form);
      g_autofree char *text = stance_step_dup_text (step, form);

      stance_own_draft_set_text (draft, key, sided == (form != STANCE_STEP_PLAIN) ? text : "");
    }
}

void
stance_step_list_store (StanceStepList *self,
                        StanceOwnDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < self->steps->len; i++)
    if (stance_step_is_said (self->steps->pdata[i]))
      store_step (self, self->steps->pdata[i], n++, draft);

  stance_own_draft_cut_numbered (draft, self->stem, (int) n + 1);
}

guint
stance_step_list_get_n_steps (StanceStepList *self)
{
  g_return_val_if_fail (STANCE_IS_STEP_LIST (self), 0);

  return self->steps->len;
}

GtkTextView *
stance_step_list_get_view (StanceStepList *self,
                           guint           step,
                           StanceSide      side)
{
  g_return_val_if_fail (STANCE_IS_STEP_LIST (self) && step < self->steps->len, NULL);

  return ((StanceStep *) self->steps->pdata[step])->views[side == STANCE_SIDE_LEFT ? STANCE_STEP_LEFT : side == STANCE_SIDE_RIGHT ? STANCE_STEP_RIGHT
                                                                                                                                  : STANCE_STEP_PLAIN];
}

void
stance_step_list_set_sided (StanceStepList *self,
                            guint           step,
                            gboolean        sided)
{
  g_return_if_fail (STANCE_IS_STEP_LIST (self) && step < self->steps->len);

  gtk_toggle_button_set_active (((StanceStep *) self->steps->pdata[step])->sided, sided);
}

GtkWidget *
stance_step_list_check (StanceStepList *self,
                        gboolean        required)
{
  gboolean said = FALSE;

  for (guint i = 0; i < self->steps->len; i++)
    {
      StanceStep *step = self->steps->pdata[i];
      gboolean    sided = gtk_toggle_button_get_active (step->sided);
      int         missing = stance_step_has_words (step, STANCE_STEP_LEFT) ? STANCE_STEP_RIGHT : STANCE_STEP_LEFT;

      said = said || stance_step_is_said (step);
      if (sided && stance_step_is_said (step) && !stance_step_has_words (step, missing))
        {
          stance_step_mark (step, missing, TRUE);
          return GTK_WIDGET (step->views[missing]);
        }
    }

  if (said || !required || self->steps->len == 0)
    return said || !required ? NULL : self->add;

  stance_step_mark (self->steps->pdata[0], STANCE_STEP_PLAIN, TRUE);

  return GTK_WIDGET (((StanceStep *) self->steps->pdata[0])->views[STANCE_STEP_PLAIN]);
}
