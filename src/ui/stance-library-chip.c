/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-library-chip.h"

/* Where a button keeps the id it stands for. */
#define ID "stance-id"

#define HIGHEST  380
#define LABEL_CH 22

struct _StanceLibraryChip
{
  GtkWidget parent_instance;

  char      *name;
  gboolean   several;
  gboolean   choosing; /* one change switches others off */
  GtkWidget *button;
  GtkLabel  *label;
  GtkWidget *choices;
  GtkWidget *hint;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceLibraryChip, stance_library_chip, GTK_TYPE_WIDGET)

static GtkCheckButton *
get_first (StanceLibraryChip *self)
{
  return GTK_CHECK_BUTTON (gtk_widget_get_first_child (self->choices));
}

static GtkCheckButton *
get_next (GtkCheckButton *choice)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (choice));

  return next != NULL ? GTK_CHECK_BUTTON (next) : NULL;
}

/* The name alone, with what is chosen, or with how many are. */
static void
update_label (StanceLibraryChip *self)
{
  const char      *only = NULL;
  int              n_chosen = 0;
  g_autofree char *label = NULL;

  for (GtkCheckButton *choice = get_first (self); choice != NULL; choice = get_next (choice))
    if (gtk_check_button_get_active (choice))
      {
        only = gtk_check_button_get_label (choice);
        n_chosen++;
      }

  if (n_chosen > 1)
    label = g_strdup_printf ("%s: %d", self->name, n_chosen);
  else if (n_chosen == 1)
    label = g_strdup_printf ("%s: %s", self->name, only);

  gtk_label_set_label (self->label, label != NULL ? label : self->name);
  gtk_label_set_ellipsize (self->label, label != NULL ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_width_chars (self->label, label != NULL ? (int) MIN (g_utf8_strlen (label, -1), LABEL_CH) : -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : self->name, -1);
  if (n_chosen > 0)
    gtk_widget_add_css_class (self->button, "chosen");
  else
    gtk_widget_remove_css_class (self->button, "chosen");
}

static void
toggled_cb (StanceLibraryChip *self,
            GtkCheckButton    *toggled)
{
  if (self->choosing)
    return;

  self->choosing = TRUE;
  if (!self->several && gtk_check_button_get_active (toggled))
    for (GtkCheckButton *choice = get_first (self); choice != NULL; choice = get_next (choice))
      gtk_check_button_set_active (choice, choice == toggled);
  self->choosing = FALSE;

  update_label (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
stance_library_chip_dispose (GObject *object)
{
  StanceLibraryChip *self = STANCE_LIBRARY_CHIP (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (stance_library_chip_parent_class)->dispose (object);
}

static void
stance_library_chip_finalize (GObject *object)
{
  g_free (STANCE_LIBRARY_CHIP (object)->name);

  G_OBJECT_CLASS (stance_library_chip_parent_class)->finalize (object);
}

static void
stance_library_chip_class_init (StanceLibraryChipClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_library_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_library_chip_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", STANCE_TYPE_LIBRARY_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_popover (StanceLibraryChip *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->hint = gtk_label_new ("");
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->hint), 30);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_widget_add_css_class (self->hint, "caption");
  gtk_widget_add_css_class (self->hint, "dim-label");
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_box_append (GTK_BOX (box), self->choices);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HIGHEST);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);

  return popover;
}

static void
stance_library_chip_init (StanceLibraryChip *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");

  self->label = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_max_width_chars (self->label, LABEL_CH);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (content), arrow);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), content);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), new_popover (self));
  gtk_widget_add_css_class (self->button, "library-chip");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
stance_library_chip_new (const char *name,
                         const char *hint,
                         gboolean    several)
{
  StanceLibraryChip *self = g_object_new (STANCE_TYPE_LIBRARY_CHIP, NULL);

  self->name = g_strdup (name);
  self->several = several;
  gtk_label_set_label (GTK_LABEL (self->hint), hint != NULL ? hint : "");
  gtk_widget_set_visible (self->hint, hint != NULL);
  update_label (self);

  return GTK_WIDGET (self);
}

void
stance_library_chip_add (StanceLibraryChip *self,
                         const char        *id,
                         const char        *label)
{
  GtkWidget *choice;

  g_return_if_fail (STANCE_IS_LIBRARY_CHIP (self));

  choice = gtk_check_button_new_with_label (label);
  g_object_set_data_full (G_OBJECT (choice), ID, g_strdup (id), g_free);
  g_signal_connect_object (choice, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->choices), choice);
}

char **
stance_library_chip_dup_chosen (StanceLibraryChip *self)
{
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();

  g_return_val_if_fail (STANCE_IS_LIBRARY_CHIP (self), NULL);

  for (GtkCheckButton *choice = get_first (self); choice != NULL; choice = get_next (choice))
    if (gtk_check_button_get_active (choice))
      g_strv_builder_add (chosen, g_object_get_data (G_OBJECT (choice), ID));

  return g_strv_builder_end (chosen);
}

void
stance_library_chip_choose (StanceLibraryChip *self,
                            const char        *id,
                            gboolean           chosen)
{
  g_return_if_fail (STANCE_IS_LIBRARY_CHIP (self));

  for (GtkCheckButton *choice = get_first (self); choice != NULL; choice = get_next (choice))
    if (g_str_equal (g_object_get_data (G_OBJECT (choice), ID), id))
      gtk_check_button_set_active (choice, chosen);
}

void
stance_library_chip_clear (StanceLibraryChip *self)
{
  g_return_if_fail (STANCE_IS_LIBRARY_CHIP (self));

  self->choosing = TRUE;
  for (GtkCheckButton *choice = get_first (self); choice != NULL; choice = get_next (choice))
    gtk_check_button_set_active (choice, FALSE);
  self->choosing = FALSE;

  update_label (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
