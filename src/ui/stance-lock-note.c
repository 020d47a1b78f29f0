/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-lock-note.h"

#include <glib/gi18n.h>

#include "stance-term-rows.h"

/* In the order in which they are read; what the clinician ticks comes last. */
static const struct
{
  StanceLock  lock;
  const char *words; /* NULL: ticked there */
} reasons[] = {
  { STANCE_LOCK_BONE, N_ ("Suspected bone stress is not tested. Ask about hopping instead; a clearance in a new assessment unlocks the tests.") },
    { STANCE_LOCK_UNSCREENED, N_ ("The safety screen comes first.") },
      { STANCE_LOCK_STOPPED, N_ ("A stop rule stands.") },
        { STANCE_LOCK_PAIN, N_ ("No hop or landing while groin, hip, shin or a bone of the foot hurts.") },
          { STANCE_LOCK_EFFUSION, NULL },
          { STANCE_LOCK_WALK, NULL },
          { STANCE_LOCK_SQUATS, NULL },
      };

struct _StanceLockNote
{
  AdwBin parent_instance;

  StanceDraft *draft;
  GtkBox      *box;
  GtkWidget   *title;
  GtkWidget   *rows[G_N_ELEMENTS (reasons)];
  GtkWidget   *marks; /* the list of what is ticked */
  gboolean     impact;
  gboolean     showing;
};

G_DEFINE_FINAL_TYPE (StanceLockNote, stance_lock_note, ADW_TYPE_BIN)

static void
mark_toggled_cb (GtkCheckButton *check,
                 StanceLockNote *self)
{
  StanceAssessment *assessment = stance_draft_get_assessment (self->draft);
  const char       *mark = g_object_get_data (G_OBJECT (check), "stance-mark");
  guint             index;

  if (self->showing)
    return;

  if (g_ptr_array_find_with_equal_func (assessment->marks, mark, g_str_equal, &index))
    g_ptr_array_remove_index (assessment->marks, index);
  if (gtk_check_button_get_active (check))
    g_ptr_array_add (assessment->marks, g_strdup (mark));

  stance_draft_touch (self->draft);
}

static GtkWidget *
new_line (const char *words,
          const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
add_mark (StanceLockNote *self,
          gsize           i)
{
  const char       *mark = stance_lock_get_mark (reasons[i].lock);
  const StanceTerm *term = stance_catalog_find_term (stance_draft_get_catalog (self->draft), STANCE_TERMS_MARK, mark);
  GtkCheckButton   *check;

  g_return_if_fail (term != NULL);

  gtk_list_box_append (GTK_LIST_BOX (self->marks),
                       stance_term_check_row_new (stance_draft_get_session (self->draft), term, &check));
  g_object_set_data (G_OBJECT (check), "stance-mark", (gpointer) term->id);
  g_signal_connect (check, "toggled", G_CALLBACK (mark_toggled_cb), self);
  self->rows[i] = GTK_WIDGET (check);
}

static void
build (StanceLockNote *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      if (reasons[i].words == NULL)
        {
          if (self->impact)
            add_mark (self, i);
          continue;
        }

      self->rows[i] = new_line (_ (reasons[i].words), NULL);
      gtk_box_append (self->box, self->rows[i]);
    }
  gtk_box_append (self->box, self->marks);
}

static void
stance_lock_note_dispose (GObject *object)
{
  g_clear_object (&STANCE_LOCK_NOTE (object)->draft);

  G_OBJECT_CLASS (stance_lock_note_parent_class)->dispose (object);
}

static void
stance_lock_note_class_init (StanceLockNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_lock_note_dispose;
}

static void
stance_lock_note_init (StanceLockNote *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->title = new_line ("", "heading");
  self->marks = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->marks), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->marks, "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "stance-lock");
  gtk_box_append (GTK_BOX (head), gtk_image_new_from_icon_name ("changes-prevent-symbolic"));
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (self->box, head);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
stance_lock_note_new (StanceDraft *draft,
                      const char  *task)
{
  StanceLockNote   *self;
  const StanceTerm *term;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  term = stance_catalog_find_term (stance_draft_get_catalog (draft), STANCE_TERMS_TASK, task);
  self = g_object_new (STANCE_TYPE_LOCK_NOTE, NULL);
  self->draft = g_object_ref (draft);
  self->impact = term != NULL && term->impact;
  build (self);

  return GTK_WIDGET (self);
}

void
stance_lock_note_show (StanceLockNote *self,
                       StanceLock      lock)
{
  gboolean only_marks = (lock & ~STANCE_LOCK_MARKS) == 0;

  g_return_if_fail (STANCE_IS_LOCK_NOTE (self));

  gtk_label_set_text (GTK_LABEL (self->title), only_marks ? _ ("Before any hop or landing") : _ ("Locked for now"));
  gtk_widget_set_visible (self->marks, self->impact && only_marks);
  gtk_widget_set_sensitive (self->marks, !stance_draft_is_signed (self->draft));

  self->showing = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      if (self->rows[i] == NULL)
        continue;
      if (reasons[i].words != NULL)
        gtk_widget_set_visible (self->rows[i], (lock & reasons[i].lock) != 0);
      else
        gtk_check_button_set_active (GTK_CHECK_BUTTON (self->rows[i]), (lock & reasons[i].lock) == 0);
    }
  self->showing = FALSE;
}
