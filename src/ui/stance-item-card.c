/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-item-card.h"

#include <glib/gi18n.h>

#include "stance-figure-thumb.h"

/* No figure of a dose has more digits. */
#define HIGHEST_FIGURE 999

struct _StanceItemCard
{
  GtkWidget parent_instance;

  StanceProgramEditor *draft;
  StanceItem          *item; /* borrowed from the draft's program, which outlives the card */
  GtkWidget           *box;
  GtkWidget           *dose;
  GtkWidget           *first_entry;
  GtkLabel            *summary;
  StanceFigureThumb   *figure;
  GtkLabel            *error;
  const char         **phases;
};

enum
{
  SIGNAL_MOVED,
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceItemCard, stance_item_card, GTK_TYPE_WIDGET)

/* What is typed of a dose; @range: a second figure may follow. */
static const struct
{
  const char *label;
  const char *name;
  gsize       min, max;
  gboolean    range;
} figures[] = {
#define FIGURE(member)  G_STRUCT_OFFSET (StanceDose, member##min), G_STRUCT_OFFSET (StanceDose, member##max)
#define SECONDS(member) G_STRUCT_OFFSET (StanceDose, member##_min_s), G_STRUCT_OFFSET (StanceDose, member##_max_s)
  { N_ ("Sets"), N_ ("Sets"), FIGURE (sets_), FALSE },
    { N_ ("Times"), N_ ("Repetitions, such as 12–15"), FIGURE (reps_), TRUE },
      { N_ ("Hold, s"), N_ ("Hold in seconds, such as 30–60"), SECONDS (hold), TRUE },
        { N_ ("Rest, s"), N_ ("Rest in seconds"), SECONDS (rest), TRUE },
          { N_ ("Days a week"), N_ ("Days a week"), FIGURE (per_week_), FALSE },
#undef FIGURE
#undef SECONDS
        };

static const StanceSide sides[] = { STANCE_SIDE_LEFT, STANCE_SIDE_RIGHT, STANCE_SIDE_BOTH };

gboolean
stance_item_card_parse_range (const char *text,
                              int        *min,
                              int        *max)
{
  static const char pattern[] = "^\\s*(?:(\\d{1,3})(?:\\s*[-–−]\\s*(\\d{1,3}))?)?\\s*$";
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;

  first = g_match_info_fetch (match, 1);
  second = g_match_info_fetch (match, 2);
  *min = first != NULL ? (int) g_ascii_strtoll (first, NULL, 10) : 0;
  *max = second != NULL && *second != '\0' ? (int) g_ascii_strtoll (second, NULL, 10) : *min;

  return *min <= *max && *max <= HIGHEST_FIGURE;
}

static char *
format_range (int min,
              int max)
{
  if (max == 0)
    return g_strdup ("");
  if (min == max)
    return g_strdup_printf ("%d", min);

  return g_strdup_printf ("%d–%d", min, max);
}

static void
update_summary (StanceItemCard *self)
{
  StanceText      *text = stance_session_get_text (stance_program_editor_get_session (self->draft));
  StanceDose       dose = self->item->dose;
  g_autofree char *summary = NULL;

  /* Chosen for one side, it is not for each. */
  dose.each_side = dose.each_side && self->item->side == STANCE_SIDE_BOTH;
  summary = stance_dose_to_short (&dose, text);
  gtk_label_set_text (self->summary, summary);
}

static void
set_error (StanceItemCard *self,
           GtkWidget      *entry,
           const char     *error)
{
  gtk_label_set_text (self->error, error != NULL ? error : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), error != NULL);

  if (error != NULL)
    {
      gtk_widget_add_css_class (entry, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (entry, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID);
    }
}

static void
figure_changed_cb (StanceItemCard *self,
                   GtkEditable    *entry)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (entry), "figure"));
  int   min = 0;
  int   max = 0;

  if (!stance_item_card_parse_range (gtk_editable_get_text (entry), &min, &max) || (!figures[i].range && min != max))
    {
      set_error (self, GTK_WIDGET (entry), figures[i].range ? _ ("A figure, or two such as 12–15") : _ ("A whole figure"));
      return;
    }

  set_error (self, GTK_WIDGET (entry), NULL);
  G_STRUCT_MEMBER (int, &self->item->dose, figures[i].min) = min;
  G_STRUCT_MEMBER (int, &self->item->dose, figures[i].max) = max;
  gtk_widget_remove_css_class (self->first_entry, "error");
  update_summary (self);
  stance_program_editor_touch (self->draft);
}

static void
add_figure (StanceItemCard *self,
            guint           i)
{
  GtkWidget       *field = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget       *label = gtk_label_new (_ (figures[i].label));
  GtkWidget       *entry = gtk_entry_new ();
  g_autofree char *typed = format_range (G_STRUCT_MEMBER (int, &self->item->dose, figures[i].min),
                                         G_STRUCT_MEMBER (int, &self->item->dose, figures[i].max));

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (figures[i].name), -1);
  g_object_set_data (G_OBJECT (entry), "figure", GUINT_TO_POINTER (i));
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (figure_changed_cb), self);
  gtk_box_append (GTK_BOX (field), label);
  gtk_box_append (GTK_BOX (field), entry);
  gtk_flow_box_append (GTK_FLOW_BOX (self->dose), field);
  gtk_widget_set_focusable (gtk_widget_get_parent (field), FALSE);
  if (i == 0)
    self->first_entry = entry;
}

static void
add_dose (StanceItemCard *self)
{
  self->dose = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->dose), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->dose), G_N_ELEMENTS (figures));
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->dose), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->dose), 6);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    add_figure (self, i);

  gtk_box_append (GTK_BOX (self->box), self->dose);
}

/* Side and phase */

static void
side_chosen_cb (StanceItemCard *self,
                GParamSpec     *pspec,
                GtkDropDown    *drop_down)
{
  self->item->side = sides[gtk_drop_down_get_selected (drop_down)];
  stance_figure_thumb_show (self->figure, stance_program_editor_get_session (self->draft), self->item->exercise, self->item->side);
  update_summary (self);
  stance_program_editor_touch (self->draft);
}

static void
rebuild_dose (StanceItemCard *self)
{
  GtkWidget *before = gtk_widget_get_prev_sibling (self->dose);

  gtk_box_remove (GTK_BOX (self->box), self->dose);
  add_dose (self);
  gtk_box_reorder_child_after (GTK_BOX (self->box), self->dose, before);
  update_summary (self);
}

/* Another phase has another dose. */
static void
phase_chosen_cb (StanceItemCard *self,
                 GParamSpec     *pspec,
                 GtkDropDown    *drop_down)
{
  const char           *phase = self->phases[gtk_drop_down_get_selected (drop_down)];
  const StanceExercise *exercise = stance_catalog_find_exercise (stance_program_editor_get_catalog (self->draft), self->item->exercise);

  stance_set_text (&self->item->phase, phase);
  if (exercise != NULL && stance_exercise_get_item_dose (exercise, phase, &self->item->dose))
    rebuild_dose (self);
  stance_program_editor_touch (self->draft);
}

static GtkWidget *
new_sides (StanceItemCard *self)
{
  const char *const names[] = { _ ("Left"), _ ("Right"), _ ("Both Sides"), NULL };
  GtkWidget        *drop_down = gtk_drop_down_new_from_strings (names);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Side"), -1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), G_N_ELEMENTS (sides) - 1);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (sides[i] == self->item->side)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), i);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (side_chosen_cb), self);

  return drop_down;
}

static GtkWidget *
new_phases (StanceItemCard *self)
{
  StanceCatalog   *catalog = stance_program_editor_get_catalog (self->draft);
  const GPtrArray *terms = stance_catalog_get_terms (catalog, STANCE_TERMS_PHASE);
  const char      *language = stance_session_get_language (stance_program_editor_get_session (self->draft));
  GtkStringList   *names = gtk_string_list_new (NULL);
  GtkWidget       *drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);

  self->phases = g_new0 (const char *, terms->len + 1);
  for (guint i = 0; i < terms->len; i++)
    {
      const StanceTerm *term = terms->pdata[i];
      g_autofree char  *name = stance_term_dup_name (term, language);

      self->phases[i] = term->id;
      gtk_string_list_append (names, name);
      if (g_str_equal (term->id, self->item->phase))
        gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), i);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Phase"), -1);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (phase_chosen_cb), self);

  return drop_down;
}

static void
add_choices (StanceItemCard *self)
{
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (choices), new_sides (self));
  gtk_box_append (GTK_BOX (choices), new_phases (self));
  gtk_box_append (GTK_BOX (self->box), choices);
}

/* Head */

static char *
dup_name (StanceItemCard *self)
{
  const StanceExercise *exercise = stance_catalog_find_exercise (stance_program_editor_get_catalog (self->draft), self->item->exercise);

  if (exercise == NULL)
    return g_strdup (self->item->exercise);

  return stance_exercise_dup_name (exercise, stance_session_get_language (stance_program_editor_get_session (self->draft)));
}

static GtkWidget *
new_button (const char *icon,
            const char *name,
            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);

  return button;
}

static GtkWidget *
add_label (StanceItemCard *self,
           const char     *text,
           const char     *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);

  return label;
}

static void
add_head (StanceItemCard *self)
{
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = dup_name (self);
  GtkWidget       *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  self->figure = STANCE_FIGURE_THUMB (stance_figure_thumb_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->figure), GTK_ALIGN_START);
  stance_figure_thumb_show (self->figure, stance_program_editor_get_session (self->draft), self->item->exercise, self->item->side);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->figure));
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), new_button ("go-up-symbolic", _ ("Move Up"), "item.move-up"));
  gtk_box_append (GTK_BOX (head), new_button ("go-down-symbolic", _ ("Move Down"), "item.move-down"));
  gtk_box_append (GTK_BOX (head), new_button ("user-trash-symbolic", _ ("Remove"), "item.remove"));
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The rule's name in words, or what the clinician typed. */
static void
add_reason (StanceItemCard *self)
{
  const StanceRule *rule = stance_catalog_find_rule (stance_program_editor_get_catalog (self->draft), self->item->reason);
  const char       *language = stance_session_get_language (stance_program_editor_get_session (self->draft));
  g_autofree char  *name = rule != NULL ? stance_rule_dup_name (rule, language) : g_strdup (self->item->reason);
  /* Translators: why an exercise is in a program: the name of a finding, or a typed reason. */
  g_autofree char *reason = g_strdup_printf (_ ("Chosen because: %s"), name);

  if (*name != '\0')
    add_label (self, reason, "dim-label");
}

static void
note_changed_cb (StanceItemCard *self,
                 GtkEditable    *entry)
{
  stance_set_text (&self->item->note, gtk_editable_get_text (entry));
  stance_program_editor_touch (self->draft);
}

static void
add_note (StanceItemCard *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Note on the sheet"));
  gtk_editable_set_text (GTK_EDITABLE (entry), self->item->note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Note on the sheet"), -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (note_changed_cb), self);
  gtk_box_append (GTK_BOX (self->box), entry);
}

/* Actions */

static void
move (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVED], 0, g_str_equal (action_name, "item.move-up") ? -1 : 1);
}

static void
remove_item (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVED], 0);
}

static void
stance_item_card_dispose (GObject *object)
{
  StanceItemCard *self = STANCE_ITEM_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->phases, g_free);

  G_OBJECT_CLASS (stance_item_card_parent_class)->dispose (object);
}

static void
stance_item_card_class_init (StanceItemCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_item_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_MOVED] =
    g_signal_new ("moved", STANCE_TYPE_ITEM_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_REMOVED] =
    g_signal_new ("removed", STANCE_TYPE_ITEM_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "item.move-up", NULL, move);
  gtk_widget_class_install_action (widget_class, "item.move-down", NULL, move);
  gtk_widget_class_install_action (widget_class, "item.remove", NULL, remove_item);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "item.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "item.move-down", NULL);
}

static void
stance_item_card_init (StanceItemCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_add_css_class (self->box, "program-item");
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
stance_item_card_new (StanceProgramEditor *draft,
                      guint                index)
{
  StanceItemCard *self;

  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (draft), NULL);

  self = g_object_new (STANCE_TYPE_ITEM_CARD, NULL);
  self->draft = g_object_ref (draft);
  self->item = stance_program_editor_get_program (draft)->items->pdata[index];

  add_head (self);
  add_reason (self);
  add_choices (self);
  add_dose (self);
  self->error = GTK_LABEL (add_label (self, "", "error"));
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
  self->summary = GTK_LABEL (add_label (self, "", "dim-label"));
  add_note (self);
  update_summary (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.move-up", index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.move-down",
                                 index + 1 < stance_program_editor_get_program (draft)->items->len);

  return GTK_WIDGET (self);
}

void
stance_item_card_show_missing_dose (StanceItemCard *self)
{
  g_return_if_fail (STANCE_IS_ITEM_CARD (self));

  set_error (self, self->first_entry, _ ("Type how many sets, and how many times or how long."));
  gtk_widget_grab_focus (self->first_entry);
}

gboolean
stance_item_card_show_error (StanceItemCard *self)
{
  GtkWidget *field;

  g_return_val_if_fail (STANCE_IS_ITEM_CARD (self), FALSE);

  for (field = gtk_widget_get_first_child (self->dose); field != NULL; field = gtk_widget_get_next_sibling (field))
    {
      GtkWidget *entry = gtk_widget_get_last_child (gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (field)));

      if (gtk_widget_has_css_class (entry, "error"))
        return gtk_widget_grab_focus (entry);
    }

  return FALSE;
}
