/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-program-advice.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "stance-advice.h"
#include "stance-term-rows.h"

#define PAGE "stance-page"

struct _StanceProgramAdvice
{
  GtkWidget parent_instance;

  StanceProgramEditor *draft;
  gboolean             loading;

  GtkWidget *box;
  GtkWidget *chosen;  /* a row for each page of the program */
  GtkWidget *choice;  /* what may be chosen */
  GPtrArray *checks;  /* GtkCheckButton with its page's id, borrowed */
  GPtrArray *folders; /* AdwExpanderRow of a group, borrowed */
};

G_DEFINE_FINAL_TYPE (StanceProgramAdvice, stance_program_advice, GTK_TYPE_WIDGET)

static void show_program (StanceProgramAdvice *self);

static GPtrArray *
get_pages (StanceProgramAdvice *self)
{
  return stance_program_editor_get_program (self->draft)->advice;
}

static const StanceTerm *
find_page (StanceProgramAdvice *self,
           const char          *id)
{
  return stance_catalog_find_term (stance_program_editor_get_catalog (self->draft), STANCE_TERMS_ADVICE, id);
}

static const char *
get_language (StanceProgramAdvice *self)
{
  return stance_session_get_language (stance_program_editor_get_session (self->draft));
}

static void
pages_changed (StanceProgramAdvice *self)
{
  show_program (self);
  stance_program_editor_touch (self->draft);
}

/* What a sore region has against the page; %NULL for nothing. */
static char *
dup_warning (StanceProgramAdvice *self,
             const StanceTerm    *page)
{
  const char       *region = stance_program_editor_get_region (self->draft);
  const StanceTerm *term = stance_catalog_find_term (stance_program_editor_get_catalog (self->draft), STANCE_TERMS_REGION, region);
  g_autofree char  *name = NULL;

  if (term == NULL || !stance_advice_is_held_back (page->advice, region))
    return NULL;

  name = stance_term_dup_name (term, get_language (self));

  /* Translators: the place is a painful region: "Outer hip" */
  return g_strdup_printf (_ ("Held back at first with pain here: %s"), name);
}

static void
set_warning (StanceProgramAdvice *self,
             GtkWidget           *row,
             const StanceTerm    *page)
{
  g_autofree char *warning = dup_warning (self, page);
  g_autofree char *escaped = warning != NULL ? g_markup_escape_text (warning, -1) : NULL;

  if (escaped == NULL)
    return;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
}

/* Chosen pages */

static guint
get_index (GtkWidget *row)
{
  return (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static GtkWidget *
get_row (GtkWidget *button)
{
  return gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
}

/* The list is made anew; the focus stays with the page. */
static void
move (StanceProgramAdvice *self,
      guint                from,
      int                  places)
{
  GPtrArray *pages = get_pages (self);
  int        to = (int) from + places;

  if (to < 0 || to >= (int) pages->len)
    return;

  g_ptr_array_insert (pages, to, g_ptr_array_steal_index (pages, from));
  pages_changed (self);
  gtk_widget_child_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->chosen), to)), GTK_DIR_TAB_FORWARD);
}

static void
up_cb (StanceProgramAdvice *self,
       GtkWidget           *button)
{
  move (self, get_index (get_row (button)), -1);
}

static void
down_cb (StanceProgramAdvice *self,
         GtkWidget           *button)
{
  move (self, get_index (get_row (button)), 1);
}

static void
remove_cb (StanceProgramAdvice *self,
           GtkWidget           *button)
{
  g_ptr_array_remove_index (get_pages (self), get_index (get_row (button)));
  pages_changed (self);
}

static void
add_button (StanceProgramAdvice *self,
            GtkWidget           *row,
            const char          *icon,
            const char          *tooltip,
            gboolean             active,
            GCallback            callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, active);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_chosen (StanceProgramAdvice *self,
            guint                index)
{
  const char       *id = g_ptr_array_index (get_pages (self), index);
  const StanceTerm *page = find_page (self, id);
  GtkWidget        *row = adw_action_row_new ();
  g_autofree char  *name = page != NULL ? stance_term_dup_name (page, get_language (self)) : g_strdup (id);
  g_autofree char  *escaped = g_markup_escape_text (name, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_focusable (row, FALSE);

  if (page != NULL)
    set_warning (self, row, page);

  add_button (self, row, "go-up-symbolic", _ ("Move Up"), index > 0, G_CALLBACK (up_cb));
  add_button (self, row, "go-down-symbolic", _ ("Move Down"), index + 1 < get_pages (self)->len, G_CALLBACK (down_cb));
  add_button (self, row, "user-trash-symbolic", _ ("Remove"), TRUE, G_CALLBACK (remove_cb));
  gtk_list_box_append (GTK_LIST_BOX (self->chosen), row);
}

/* Choosing */

static void
toggled_cb (StanceProgramAdvice *self,
            GtkCheckButton      *check)
{
  StanceProgram *program = stance_program_editor_get_program (self->draft);
  const char    *id = g_object_get_data (G_OBJECT (check), PAGE);
  int            index = stance_program_find_advice (program, id);
  gboolean       wanted = gtk_check_button_get_active (check);

  if (self->loading || wanted == (index >= 0))
    return;

  if (wanted)
    g_ptr_array_add (program->advice, g_strdup (id));
  else
    g_ptr_array_remove_index (program->advice, index);

  pages_changed (self);
}

static GtkWidget *
new_choice (StanceProgramAdvice *self,
            const StanceTerm    *page)
{
  GtkCheckButton *check = NULL;
  GtkWidget      *row = stance_term_check_row_new (stance_program_editor_get_session (self->draft), page, &check);

  set_warning (self, row, page);
  g_object_set_data (G_OBJECT (check), PAGE, (gpointer) page->id);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  g_ptr_array_add (self->checks, check);

  return row;
}

/* Pages without a group (@group %NULL) stand by themselves. */
static void
add_choices (StanceProgramAdvice *self,
             const StanceTerm    *group,
             GtkWidget           *folder)
{
  const GPtrArray *pages = stance_catalog_get_terms (stance_program_editor_get_catalog (self->draft), STANCE_TERMS_ADVICE);

  for (guint i = 0; i < pages->len; i++)
    {
      const StanceTerm *page = g_ptr_array_index (pages, i);

      if (page->advice->load || g_strcmp0 (page->advice->group, group != NULL ? group->id : NULL) != 0)
        continue;

      if (folder != NULL)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (folder), new_choice (self, page));
      else
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->choice), new_choice (self, page));
    }
}

static void
add_group (StanceProgramAdvice *self,
           const StanceTerm    *group)
{
  GtkWidget       *folder = adw_expander_row_new ();
  g_autofree char *name = stance_term_dup_name (group, get_language (self));
  g_autofree char *escaped = g_markup_escape_text (name, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (folder), escaped);
  g_object_set_data (G_OBJECT (folder), PAGE, (gpointer) group->id);
  add_choices (self, group, folder);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->choice), folder);
  g_ptr_array_add (self->folders, folder);
}

static void
fill (StanceProgramAdvice *self)
{
  const GPtrArray *groups = stance_catalog_get_terms (stance_program_editor_get_catalog (self->draft), STANCE_TERMS_ADVICE_GROUP);

  for (guint i = 0; i < groups->len; i++)
    add_group (self, g_ptr_array_index (groups, i));
  add_choices (self, NULL, NULL);
}

/* How many of a group's pages are chosen, so that it can stay closed. */
static void
show_count (StanceProgramAdvice *self,
            AdwExpanderRow      *folder)
{
  const char      *group = g_object_get_data (G_OBJECT (folder), PAGE);
  g_autofree char *count = NULL;
  int              n = 0;

  for (guint i = 0; i < get_pages (self)->len; i++)
    {
      const StanceTerm *page = find_page (self, g_ptr_array_index (get_pages (self), i));

      if (page != NULL && g_strcmp0 (page->advice->group, group) == 0)
        n++;
    }

  count = g_strdup_printf (ngettext ("%d chosen", "%d chosen", n), n);
  adw_expander_row_set_subtitle (folder, n > 0 ? count : "");
}

static void
show_program (StanceProgramAdvice *self)
{
  const StanceProgram *program = stance_program_editor_get_program (self->draft);
  GtkWidget           *row;

  self->loading = TRUE;
  while ((row = gtk_widget_get_first_child (self->chosen)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->chosen), row);
  for (guint i = 0; i < program->advice->len; i++)
    add_chosen (self, i);
  gtk_widget_set_visible (self->chosen, program->advice->len > 0);

  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);
      const char     *id = g_object_get_data (G_OBJECT (check), PAGE);

      gtk_check_button_set_active (check, stance_program_find_advice (program, id) >= 0);
    }
  for (guint i = 0; i < self->folders->len; i++)
    show_count (self, g_ptr_array_index (self->folders, i));
  self->loading = FALSE;
}

void
stance_program_advice_reload (StanceProgramAdvice *self)
{
  g_return_if_fail (STANCE_IS_PROGRAM_ADVICE (self));

  show_program (self);
}

static void
stance_program_advice_dispose (GObject *object)
{
  StanceProgramAdvice *self = STANCE_PROGRAM_ADVICE (object);

  self->loading = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (stance_program_advice_parent_class)->dispose (object);
}

static void
stance_program_advice_finalize (GObject *object)
{
  StanceProgramAdvice *self = STANCE_PROGRAM_ADVICE (object);

  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->folders);

  G_OBJECT_CLASS (stance_program_advice_parent_class)->finalize (object);
}

static void
stance_program_advice_class_init (StanceProgramAdviceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_program_advice_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_program_advice_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
stance_program_advice_init (StanceProgramAdvice *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->checks = g_ptr_array_new ();
  self->folders = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->choice = adw_preferences_group_new ();
  self->chosen = gtk_list_box_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Advice on the Sheet"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->chosen);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->chosen), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->chosen, "boxed-list");
  gtk_widget_add_css_class (self->chosen, "stance-chosen");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chosen), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Chosen advice, in the order of the sheet"), -1);
  gtk_widget_set_margin_top (self->box, 12);
  gtk_box_append (GTK_BOX (self->box), group);
  gtk_box_append (GTK_BOX (self->box), self->choice);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
stance_program_advice_new (StanceProgramEditor *draft)
{
  StanceProgramAdvice *self;

  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (draft), NULL);

  self = g_object_new (STANCE_TYPE_PROGRAM_ADVICE, NULL);
  self->draft = g_object_ref (draft);
  fill (self);
  show_program (self);

  return GTK_WIDGET (self);
}
