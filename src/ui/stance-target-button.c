/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-target-button.h"

#include <glib/gi18n.h>

#include "stance-change-words.h"
#include "stance-dialogs.h"
#include "stance-words.h"

#define MAX_SIDES 2

struct _StanceTargetButton
{
  AdwBin parent_instance;

  StanceDraft         *draft;
  const StanceMeasure *measure;
  const char          *task;

  GtkMenuButton  *button;
  GtkCheckButton *checks[MAX_SIDES];
  GtkLabel       *full;
  StanceSide      asked;  /* of the side that is asked about */
  gboolean        chosen; /* on any side */
  gboolean        showing;
};

G_DEFINE_FINAL_TYPE (StanceTargetButton, stance_target_button, ADW_TYPE_BIN)

static StanceSide
get_side (StanceTargetButton *self,
          int                 index)
{
  if (!self->measure->sides)
    return STANCE_SIDE_NONE;

  return index == 0 ? STANCE_SIDE_LEFT : STANCE_SIDE_RIGHT;
}

static int
count_sides (StanceTargetButton *self)
{
  return self->measure->sides ? 2 : 1;
}

static GPtrArray *
get_targets (StanceTargetButton *self)
{
  return stance_draft_get_assessment (self->draft)->targets;
}

static int
find (StanceTargetButton *self,
      StanceSide          side)
{
  return stance_targets_find (get_targets (self), self->measure->id, side, self->task);
}

static gboolean
is_full (StanceTargetButton *self)
{
  return get_targets (self)->len >= STANCE_MAX_TARGETS;
}

/* The first visit of its episode: what is chosen later is chosen with the numbers in sight. */
static gboolean
is_baseline (StanceTargetButton *self)
{
  const StanceAssessment *assessment = stance_draft_get_assessment (self->draft);
  GPtrArray              *visits = stance_draft_get_visits (self->draft);

  for (guint i = 0; i < visits->len; i++)
    {
      const StanceAssessment *visit = visits->pdata[i];

      if (g_str_equal (visit->episode, assessment->episode) && stance_assessment_compare (&visit, &assessment) < 0)
        return FALSE;
    }

  return TRUE;
}

static void
show_star (StanceTargetButton *self,
           gboolean            chosen)
{
  g_autofree char *name = stance_change_words_target (stance_draft_get_session (self->draft), self->measure,
                                                      STANCE_SIDE_NONE, self->task);
  g_autofree char *words = NULL;

  if (chosen)
    /* Translators: %s is a measure; the tooltip of a star. */
    words = g_strdup_printf (_ ("%s is a target measure"), name);
  else
    /* Translators: %s is a measure; the tooltip of a star. */
    words = g_strdup_printf (_ ("Make %s a Target Measure"), name);

  gtk_menu_button_set_icon_name (self->button, chosen ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* With each keystroke, for each row: a tooltip asks the display where the pointer is, so it is
 * set only when it is another.
 */
static void
update (StanceTargetButton *self)
{
  gboolean open = !stance_draft_is_signed (self->draft);
  gboolean full = is_full (self);
  gboolean chosen = FALSE;

  self->showing = TRUE;
  for (int i = 0; i < count_sides (self); i++)
    {
      gboolean active = find (self, get_side (self, i)) >= 0;

      gtk_check_button_set_active (self->checks[i], active);
      gtk_widget_set_sensitive (GTK_WIDGET (self->checks[i]), open && (active || !full));
      chosen |= active;
    }
  self->showing = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->full), full);
  if (chosen == self->chosen)
    return;

  self->chosen = chosen;
  show_star (self, chosen);
}

static void
apply (StanceTargetButton *self,
       StanceSide          side)
{
  StanceAssessment *assessment = stance_draft_get_assessment (self->draft);
  int               index = find (self, side);

  if (index >= 0)
    g_ptr_array_remove_index (assessment->targets, (guint) index);
  else
    g_ptr_array_add (assessment->targets, stance_target_new (self->measure->id, side, self->task));

  assessment->targets_said = TRUE;
  stance_draft_touch (self->draft);
}

static void
answered_cb (const char *answer,
             gpointer    user_data)
{
  StanceTargetButton *self = STANCE_TARGET_BUTTON (user_data);

  if (g_str_equal (answer, "change"))
    apply (self, self->asked);
  else
    update (self);
}

static void
ask (StanceTargetButton *self,
     StanceSide          side)
{
  const StanceDialogAnswer answers[] = {
    { "keep", _ ("_Keep"), FALSE, FALSE },
      { "change", _ ("_Change"), FALSE, TRUE },
        { NULL },
    };

  self->asked = side;
  stance_dialogs_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Change the Target Measures?"),
                                                                               _ ("They are chosen at the first visit, before the changes are seen. Who chooses later finds a change "
                         "that is only chance more easily. The record keeps what they were."),
                                                                                  answers, answered_cb, g_object_ref (self), g_object_unref);
}

void
stance_target_button_toggle (StanceTargetButton *self,
                             StanceSide          side)
{
  g_return_if_fail (STANCE_IS_TARGET_BUTTON (self));

  if (stance_draft_is_signed (self->draft))
    return;

  if (find (self, side) < 0 && is_full (self))
    gtk_menu_button_popup (self->button);
  else if (is_baseline (self))
    apply (self, side);
  else
    ask (self, side);
}

static void
toggled_cb (StanceTargetButton *self,
            GtkCheckButton     *check)
{
  int index = check == self->checks[0] ? 0 : 1;

  if (self->showing)
    return;

  gtk_menu_button_popdown (self->button);
  stance_target_button_toggle (self, get_side (self, index));
}

/* Of the column in which the focus is; the left one where it is in none. */
static StanceSide
find_focused_side (StanceTargetButton *self,
                   GtkWidget          *row)
{
  GtkWidget *widget = gtk_root_get_focus (gtk_widget_get_root (row));
  int        column = 0;

  for (; widget != NULL && widget != row; widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *parent = gtk_widget_get_parent (widget);

      if (GTK_IS_GRID (parent) && gtk_widget_get_parent (parent) == row)
        gtk_grid_query_child (GTK_GRID (parent), widget, &column, NULL, NULL, NULL);
    }

  return get_side (self, column);
}

static gboolean
key_cb (GtkWidget *row,
        GVariant  *arguments,
        gpointer   user_data)
{
  StanceTargetButton *self = STANCE_TARGET_BUTTON (user_data);

  stance_target_button_toggle (self, find_focused_side (self, row));

  return TRUE;
}

static void
add_key (StanceTargetButton *self,
         GtkWidget          *row)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_t, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (key_cb, self, NULL)));
  gtk_widget_add_controller (row, controller);
}

static GtkWidget *
new_text (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static void
add_checks (StanceTargetButton *self,
            GtkBox             *box)
{
  for (int i = 0; i < count_sides (self); i++)
    {
      const char *side = stance_words_side (get_side (self, i));

      self->checks[i] = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (*side != '\0' ? side : _ ("Target measure")));
      g_signal_connect_swapped (self->checks[i], "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (box, GTK_WIDGET (self->checks[i]));
    }
}

static void
build (StanceTargetButton *self)
{
  GtkBox    *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *title = new_text (_ ("Target measure of this episode"));
  GtkWidget *why = new_text (_ ("One to three get a headline, no others: with twenty measures a false “more than "
                                "measuring error” is likely even if nothing has changed."));

  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (why, "caption");
  gtk_widget_add_css_class (why, "dim-label");
  self->full = GTK_LABEL (new_text (_ ("Three are chosen. Take one away before another is added.")));

  gtk_box_append (box, title);
  add_checks (self, box);
  gtk_box_append (box, GTK_WIDGET (self->full));
  gtk_box_append (box, why);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (box));

  /* Not a stop between two fields: Ctrl+T in a field does it. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->button), FALSE);
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
}

static void
stance_target_button_dispose (GObject *object)
{
  g_clear_object (&STANCE_TARGET_BUTTON (object)->draft);

  G_OBJECT_CLASS (stance_target_button_parent_class)->dispose (object);
}

static void
stance_target_button_class_init (StanceTargetButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_target_button_dispose;
}

static void
stance_target_button_init (StanceTargetButton *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
stance_target_button_new (StanceDraft         *draft,
                          const StanceMeasure *measure,
                          const char          *task,
                          GtkWidget           *row)
{
  StanceTargetButton *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_TARGET_BUTTON, NULL);
  self->draft = g_object_ref (draft);
  self->measure = measure;
  self->task = task;
  build (self);
  add_key (self, row);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "replaced", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  show_star (self, FALSE);
  update (self);

  return GTK_WIDGET (self);
}
