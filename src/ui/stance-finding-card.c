/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-finding-card.h"

#include <glib/gi18n.h>

#include "stance-ask-form.h"
#include "stance-finding-words.h"
#include "stance-side-label.h"
#include "stance-term-rows.h"

#define MAX_WIDTH_CHARS 32

struct _StanceFindingCard
{
  AdwBin parent_instance;

  StanceDraft *draft;
  char        *key;
  GtkLabel    *zone;
  GtkLabel    *values;
  GtkLabel    *offer;
  GPtrArray   *checks; /* check buttons of the rule's marks, borrowed */
  GtkWidget   *why_button;
  GtkBox      *why;
  char        *why_shown; /* what it was made from */
  GtkBox      *sources;
  GtkWidget   *aside_button;
  gboolean     updating;
};

G_DEFINE_FINAL_TYPE (StanceFindingCard, stance_finding_card, ADW_TYPE_BIN)

static GtkWidget *
new_label (const char *words,
           const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* Else the form beside it would give way to the longest line. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_WIDTH_CHARS);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static const StanceFinding *
find_finding (StanceFindingCard *self)
{
  const GPtrArray *findings = stance_draft_get_findings (self->draft)->findings;

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *key = stance_finding_dup_key (findings->pdata[i]);

      if (g_str_equal (key, self->key))
        return findings->pdata[i];
    }

  return NULL;
}

static gboolean
may_change (StanceFindingCard *self)
{
  return !stance_draft_is_signed (self->draft);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Why */

static char *
join_lines (const GPtrArray *lines)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const StanceFindingLine *line = lines->pdata[i];

      g_string_append_printf (joined, "%s\n%s\n", line->heading != NULL ? line->heading : "", line->words);
    }

  return g_string_free (joined, FALSE);
}

/* Only while it is read, and only when it reads otherwise than before. */
static void
update_why (StanceFindingCard   *self,
            const StanceFinding *finding)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *joined = NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->why)))
    return;

  lines = stance_finding_words_why (self->draft, finding);
  joined = join_lines (lines);
  if (g_strcmp0 (joined, self->why_shown) == 0)
    return;

  clear (self->why);
  for (guint i = 0; i < lines->len; i++)
    {
      const StanceFindingLine *line = lines->pdata[i];

      if (line->heading != NULL)
        gtk_box_append (self->why, new_label (line->heading, "caption-heading"));
      gtk_box_append (self->why, new_label (line->words, "numeric"));
    }

  g_free (self->why_shown);
  self->why_shown = g_steal_pointer (&joined);
}

static void
update_sources (StanceFindingCard   *self,
                const StanceFinding *finding)
{
  g_autoptr (GPtrArray) sources = NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->sources)) || gtk_widget_get_first_child (GTK_WIDGET (self->sources)) != NULL)
    return;

  sources = stance_finding_words_sources (self->draft, finding);
  for (guint i = 0; i < sources->len; i++)
    gtk_box_append (self->sources, new_label (sources->pdata[i], NULL));
}

static void
show_arrow (GtkToggleButton *button,
            gboolean         open)
{
  GtkWidget *content = gtk_button_get_child (GTK_BUTTON (button));

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), open ? "pan-down-symbolic" : "pan-end-symbolic");
}

static void
fold_toggled_cb (GtkToggleButton *button,
                 GtkWidget       *folded)
{
  StanceFindingCard   *self = STANCE_FINDING_CARD (gtk_widget_get_ancestor (folded, STANCE_TYPE_FINDING_CARD));
  const StanceFinding *finding = self != NULL ? find_finding (self) : NULL;
  gboolean             open = gtk_toggle_button_get_active (button);

  gtk_widget_set_visible (folded, open);
  show_arrow (button, open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);

  if (finding == NULL)
    return;

  update_why (self, finding);
  update_sources (self, finding);
}

static GtkWidget *
new_fold_button (const char *words,
                 GtkBox     *folded)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), words);
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  show_arrow (GTK_TOGGLE_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_visible (GTK_WIDGET (folded), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_CONTROLS, folded, NULL, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (fold_toggled_cb), folded, 0);

  return button;
}

/* Marks */

static void
mark_toggled_cb (GtkCheckButton    *check,
                 StanceFindingCard *self)
{
  GPtrArray  *marks = stance_draft_get_assessment (self->draft)->marks;
  const char *mark = g_object_get_data (G_OBJECT (check), "stance-mark");
  guint       index;

  if (self->updating)
    return;

  if (gtk_check_button_get_active (check))
    g_ptr_array_add (marks, g_strdup (mark));
  else if (g_ptr_array_find_with_equal_func (marks, mark, g_str_equal, &index))
    g_ptr_array_remove_index (marks, index);

  stance_draft_touch (self->draft);
}

/* What the rule waits for, ticked or not, so that a tick can be taken back. */
static void
add_checks (StanceFindingCard *self,
            GtkBox            *box,
            const char       **checks)
{
  GtkWidget *list;

  if (checks == NULL || *checks == NULL)
    return;

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);

  for (; *checks != NULL; checks++)
    {
      const StanceTerm *mark = stance_catalog_find_term (stance_draft_get_catalog (self->draft), STANCE_TERMS_MARK, *checks);
      GtkCheckButton   *check;

      if (mark == NULL)
        continue;

      gtk_list_box_append (GTK_LIST_BOX (list), stance_term_check_row_new (stance_draft_get_session (self->draft), mark, &check));
      g_object_set_data_full (G_OBJECT (check), "stance-mark", g_strdup (mark->id), g_free);
      g_signal_connect_object (check, "toggled", G_CALLBACK (mark_toggled_cb), self, 0);
      g_ptr_array_add (self->checks, check);
    }

  gtk_box_append (box, list);
}

static void
update_checks (StanceFindingCard *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = self->checks->pdata[i];
      const char     *mark = g_object_get_data (G_OBJECT (check), "stance-mark");

      gtk_check_button_set_active (check, stance_assessment_has_mark (stance_draft_get_assessment (self->draft), mark));
      gtk_widget_set_sensitive (GTK_WIDGET (check), may_change (self));
    }
  self->updating = FALSE;
}

/* Setting aside */

static void
set_aside_cb (char   **values,
              gpointer user_data)
{
  StanceFindingCard *self = STANCE_FINDING_CARD (user_data);

  g_hash_table_replace (stance_draft_get_assessment (self->draft)->set_aside, g_strdup (self->key), g_strdup (values[0]));
  stance_draft_touch (self->draft);
}

static void
aside_clicked_cb (StanceFindingCard *self)
{
  const StanceAskField fields[] = { { _ ("Reason"), FALSE }, { NULL } };

  if (g_hash_table_remove (stance_draft_get_assessment (self->draft)->set_aside, self->key))
    {
      stance_draft_touch (self->draft);
      return;
    }

  stance_ask_form (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                   _ ("Set This Finding Aside?"), _ ("It stays in the record with your reason and suggests nothing."),
                                                     fields, _ ("_Set Aside"), set_aside_cb, g_object_ref (self), g_object_unref);
}

/* Building */

static void
add_heading (StanceFindingCard   *self,
             GtkBox              *box,
             const StanceFinding *finding)
{
  const char      *language = stance_session_get_language (stance_draft_get_session (self->draft));
  g_autofree char *name = stance_rule_dup_name (finding->rule, language);
  GtkBox          *line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  GtkBox          *place = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9));
  GtkWidget       *heading = new_label (name, "heading");

  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (line, heading);
  self->zone = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->zone), GTK_ALIGN_START);
  gtk_box_append (line, GTK_WIDGET (self->zone));
  gtk_box_append (box, GTK_WIDGET (line));

  if (finding->side != STANCE_SIDE_NONE)
    {
      GtkWidget *side = stance_side_label_new (finding->side);

      gtk_widget_set_valign (side, GTK_ALIGN_BASELINE);
      gtk_box_append (place, side);
    }
  self->values = GTK_LABEL (new_label (NULL, "numeric"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->values), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->values), GTK_ALIGN_BASELINE);
  gtk_box_append (place, GTK_WIDGET (self->values));
  gtk_box_append (box, GTK_WIDGET (place));
}

static void
add_folds (StanceFindingCard *self,
           GtkBox            *box)
{
  GtkBox    *line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->why = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->sources = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (line), "stance-finding-actions");
  self->why_button = new_fold_button (_ ("_Why?"), self->why);
  gtk_box_append (line, self->why_button);
  gtk_box_append (line, new_fold_button (_ ("S_ources"), self->sources));
  gtk_widget_set_hexpand (space, TRUE);
  gtk_box_append (line, space);
  self->aside_button = gtk_button_new ();
  gtk_widget_add_css_class (self->aside_button, "flat");
  g_signal_connect_object (self->aside_button, "clicked", G_CALLBACK (aside_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (line, self->aside_button);

  gtk_box_append (box, GTK_WIDGET (line));
  gtk_box_append (box, GTK_WIDGET (self->why));
  gtk_box_append (box, GTK_WIDGET (self->sources));
}

static void
stance_finding_card_dispose (GObject *object)
{
  StanceFindingCard *self = STANCE_FINDING_CARD (object);

  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->why_shown, g_free);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (stance_finding_card_parent_class)->dispose (object);
}

static void
stance_finding_card_class_init (StanceFindingCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_finding_card_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stance_finding_card_init (StanceFindingCard *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "stance-finding");
}

GtkWidget *
stance_finding_card_new (StanceDraft         *draft,
                         const StanceFinding *finding)
{
  StanceFindingCard *self;
  GtkBox            *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_FINDING_CARD, NULL);
  self->draft = g_object_ref (draft);
  self->key = stance_finding_dup_key (finding);
  add_heading (self, box, finding);
  self->offer = GTK_LABEL (new_label (NULL, NULL));
  gtk_box_append (box, GTK_WIDGET (self->offer));
  add_checks (self, box, finding->rule->checks);
  add_folds (self, box);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
  stance_finding_card_update (self, finding);

  return GTK_WIDGET (self);
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Said as one, so that a screen reader need not walk through it. */
static void
name_card (StanceFindingCard   *self,
           const StanceFinding *finding,
           const char          *zone,
           const char          *values)
{
  const char      *language = stance_session_get_language (stance_draft_get_session (self->draft));
  g_autofree char *name = stance_rule_dup_name (finding->rule, language);
  const char      *parts[] = { name, stance_side_to_label (finding->side), zone, values };
  g_autoptr (GString) words = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", parts[i]);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
}

void
stance_finding_card_update (StanceFindingCard   *self,
                            const StanceFinding *finding)
{
  const char      *zone = stance_finding_words_zone (finding);
  g_autofree char *values = stance_finding_words_values (self->draft, finding);
  g_autofree char *offer = stance_finding_words_offer (self->draft, finding);
  gboolean         is_aside = finding->set_aside != NULL;

  gtk_label_set_label (self->zone, zone != NULL ? zone : "");
  gtk_widget_set_visible (GTK_WIDGET (self->zone), zone != NULL);
  set_class (GTK_WIDGET (self->zone), "stance-chip-clear", !is_aside && finding->zone == STANCE_ZONE_CLEAR);
  set_class (GTK_WIDGET (self->zone), "stance-chip-near", !is_aside && finding->zone == STANCE_ZONE_NEAR);
  set_class (GTK_WIDGET (self->zone), "stance-chip", is_aside);

  gtk_label_set_label (self->values, values != NULL ? values : "");
  gtk_label_set_label (self->offer, offer);
  set_class (GTK_WIDGET (self->offer), "dim-label", !finding->acts);

  gtk_button_set_label (GTK_BUTTON (self->aside_button), is_aside ? _ ("Use Again") : _ ("Set Aside…"));
  gtk_widget_set_visible (self->aside_button, may_change (self));

  update_checks (self);
  update_why (self, finding);
  name_card (self, finding, zone, values);
}
