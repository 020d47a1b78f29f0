/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-story-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "stance-choice.h"
#include "stance-form-row.h"
#include "stance-story-words.h"
#include "stance-trials.h"

#define LOAD_JUMP "load-jump"

struct _StanceStoryView
{
  AdwBin parent_instance;

  StanceDraft    *draft;
  StanceFormFold *fold;
  GtkBox         *card;
  GtkWidget      *inputs[STANCE_N_STORY_MEMBERS]; /* %NULL for the surfaces */
  GPtrArray      *surfaces;                       /* GtkToggleButton, in the order of the choices */
  GtkWidget      *change;
  GtkLabel       *change_words;
  GtkWidget      *jump;
  GtkWidget      *as_before;
  gboolean        showing;
};

G_DEFINE_FINAL_TYPE (StanceStoryView, stance_story_view, ADW_TYPE_BIN)

static StanceStory *
get_story (StanceStoryView *self)
{
  return &stance_draft_get_assessment (self->draft)->story;
}

/* What was told at the latest visit before this one; %NULL when nothing was. */
static const StanceStory *
find_earlier (StanceStoryView *self)
{
  const StanceAssessment *now = stance_draft_get_assessment (self->draft);
  GPtrArray              *visits = stance_draft_get_visits (self->draft);
  const StanceAssessment *latest = NULL;

  for (guint i = 0; visits != NULL && i < visits->len; i++)
    {
      const StanceAssessment *visit = g_ptr_array_index (visits, i);

      if (!stance_story_is_empty (&visit->story) && stance_assessment_compare (&visit, &now) < 0 &&
          (latest == NULL || stance_assessment_compare (&visit, &latest) > 0))
        latest = visit;
    }

  return latest != NULL ? &latest->story : NULL;
}

static StanceText *
get_text (StanceStoryView *self)
{
  return stance_session_get_text (stance_draft_get_session (self->draft));
}

static void
update (StanceStoryView *self)
{
  StanceAssessment  *assessment = stance_draft_get_assessment (self->draft);
  const StanceStory *earlier = find_earlier (self);
  g_autofree char   *line = stance_story_words_line (stance_draft_get_session (self->draft), &assessment->story);
  g_autofree char   *change = stance_story_words_change (&assessment->story);
  gboolean           more = stance_story_get_change (&assessment->story) > 0.0;

  gtk_label_set_text (self->change_words, change != NULL ? change : "");
  gtk_widget_set_visible (self->change, change != NULL);
  /* One tick counts as an answer to the whole screen, so that is asked first. */
  gtk_widget_set_visible (self->jump, more && assessment->screening->asked &&
                                        !stance_screening_has_flag (assessment->screening, LOAD_JUMP));
  gtk_widget_set_visible (self->as_before, earlier != NULL && stance_story_is_empty (&assessment->story));
  stance_form_fold_set_line (self->fold, line);
}

static void
set_wrong (GtkWidget  *input,
           const char *why)
{
  if (why != NULL)
    gtk_widget_add_css_class (input, "error");
  else
    gtk_widget_remove_css_class (input, "error");

  gtk_widget_set_tooltip_text (input, why);
  gtk_accessible_update_state (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_STATE_INVALID,
                               why != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
store_number (StanceStoryView  *self,
              StanceStoryMember member,
              const char       *typed)
{
  const StanceMemberInfo *info = stance_story_get_info (member);
  g_autofree char        *why = NULL;
  double                  number = NAN;

  if (*typed != '\0' && (!stance_text_parse_number (typed, &number) || number < info->min || number > info->max))
    {
      g_autofree char *low = stance_trials_number_to_text (get_text (self), info->min);
      g_autofree char *high = stance_trials_number_to_text (get_text (self), info->max);

      why = g_strdup_printf (_ ("A number from %s to %s"), low, high);
      number = NAN;
    }

  get_story (self)->numbers[member] = number;
  set_wrong (self->inputs[member], why);
}

static char *
dup_surfaces (StanceStoryView *self)
{
  const StanceMemberInfo *info = stance_story_get_info (STANCE_STORY_SURFACES);
  GString                *ids = g_string_new (NULL);

  for (guint i = 0; i < self->surfaces->len; i++)
    if (gtk_toggle_button_get_active (self->surfaces->pdata[i]))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? ";" : "", info->choices[i]);

  return g_string_free (ids, FALSE);
}

static void
store (StanceStoryView  *self,
       StanceStoryMember member)
{
  const StanceMemberInfo *info = stance_story_get_info (member);
  StanceMembers           members = stance_story_members (get_story (self));
  g_autofree char        *surfaces = NULL;
  int                     chosen;

  switch (info->kind)
    {
    case STANCE_MEMBER_NUMBER:
      store_number (self, member, gtk_editable_get_text (GTK_EDITABLE (self->inputs[member])));
      break;

    case STANCE_MEMBER_CHOICE:
      chosen = stance_choice_get (STANCE_CHOICE (self->inputs[member]));
      stance_members_set_text (members, member, chosen < 0 ? NULL : info->choices[chosen], "", NULL);
      break;

    case STANCE_MEMBER_CHOICES:
      surfaces = dup_surfaces (self);
      stance_members_set_text (members, member, surfaces, "", NULL);
      break;

    case STANCE_MEMBER_TEXT:
    default:
      stance_members_set_text (members, member, gtk_editable_get_text (GTK_EDITABLE (self->inputs[member])), "", NULL);
    }
}

static void
changed_cb (StanceStoryView *self)
{
  if (self->showing)
    return;

  for (int member = 0; member < STANCE_N_STORY_MEMBERS; member++)
    store (self, member);

  stance_draft_touch (self->draft);
}

static void
show_surfaces (StanceStoryView *self)
{
  const StanceMemberInfo *info = stance_story_get_info (STANCE_STORY_SURFACES);
  StanceMembers           members = stance_story_members (get_story (self));

  for (guint i = 0; i < self->surfaces->len; i++)
    gtk_toggle_button_set_active (self->surfaces->pdata[i],
                                  stance_members_has_choice (members, STANCE_STORY_SURFACES, info->choices[i]));
}

static char *
dup_member (StanceStoryView   *self,
            const StanceStory *story,
            StanceStoryMember  member)
{
  if (stance_story_get_info (member)->kind == STANCE_MEMBER_NUMBER)
    return stance_trials_number_to_text (get_text (self), story->numbers[member]);

  return g_strdup (story->texts[member] != NULL ? story->texts[member] : "");
}

/* The ghost of goals that were never told is what the client's record says. */
static void
show_ghost (StanceStoryView  *self,
            StanceStoryMember member)
{
  const StanceStory *earlier = find_earlier (self);
  g_autofree char   *ghost = earlier != NULL ? dup_member (self, earlier, member) : g_strdup ("");

  if (*ghost == '\0' && member == STANCE_STORY_GOALS)
    {
      g_free (ghost);
      ghost = g_strdup (stance_draft_get_client (self->draft)->goals);
    }

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->inputs[member]), ghost);
}

static void
show_member (StanceStoryView  *self,
             StanceStoryMember member)
{
  const StanceMemberInfo *info = stance_story_get_info (member);
  const StanceStory      *story = get_story (self);
  g_autofree char        *text = dup_member (self, story, member);

  if (info->kind == STANCE_MEMBER_CHOICES)
    {
      show_surfaces (self);
      return;
    }

  if (info->kind == STANCE_MEMBER_CHOICE)
    {
      stance_choice_set (STANCE_CHOICE (self->inputs[member]), *text != '\0' ? stance_nick_find (info->choices, text) : -1);
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->inputs[member]), text);
  show_ghost (self, member);
}

static void
show (StanceStoryView *self)
{
  self->showing = TRUE;
  for (int member = 0; member < STANCE_N_STORY_MEMBERS; member++)
    show_member (self, member);
  self->showing = FALSE;

  update (self);
  stance_form_fold_set_open (self->fold, stance_story_is_empty (get_story (self)));
  gtk_widget_set_sensitive (GTK_WIDGET (self), !stance_draft_is_signed (self->draft) || stance_draft_is_amending (self->draft));
}

/* The clinician decides whether it is a jump: no figure says so. */
static void
jump_cb (StanceStoryView *self)
{
  stance_screening_set_flag (stance_draft_get_assessment (self->draft)->screening, LOAD_JUMP, TRUE);
  stance_draft_touch (self->draft);
}

static void
as_before_cb (StanceStoryView *self)
{
  const StanceStory *earlier = find_earlier (self);

  if (earlier == NULL)
    return;

  stance_story_clear (get_story (self));
  stance_story_copy (earlier, get_story (self));
  show (self);
  stance_form_fold_set_open (self->fold, TRUE);
  stance_draft_touch (self->draft);
}

static void
move_on_cb (GtkWidget *entry)
{
  GtkRoot *root = gtk_widget_get_root (entry);

  if (root != NULL)
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
new_entry (StanceStoryView *self,
           int              width)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (entry, "activate", G_CALLBACK (move_on_cb), NULL);

  return entry;
}

/* Two numbers next to each other, each under its name. */
static void
add_pair (StanceStoryView  *self,
          StanceStoryMember first)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_widget_add_css_class (row, "stance-form-row");
  for (int member = (int) first; member < (int) first + 2; member++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      GtkWidget *label = gtk_label_new (stance_story_member_to_label (member));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      self->inputs[member] = new_entry (self, 6);
      gtk_widget_add_css_class (self->inputs[member], "numeric");
      gtk_widget_set_valign (self->inputs[member], GTK_ALIGN_END);
      gtk_widget_set_vexpand (self->inputs[member], TRUE);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->inputs[member]), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), self->inputs[member]);
      gtk_box_append (GTK_BOX (row), box);
    }
  stance_form_row_append (self->card, row);
}

static void
add_change (StanceStoryView *self)
{
  self->change = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->change_words = GTK_LABEL (gtk_label_new (""));
  self->jump = gtk_button_new_with_label (_ ("Load Jump?"));
  gtk_label_set_xalign (self->change_words, 0);
  gtk_label_set_wrap (self->change_words, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->change_words), TRUE);
  gtk_widget_set_valign (self->jump, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->jump, _ ("Tick “load jump” in the safety screen"));
  g_signal_connect_swapped (self->jump, "clicked", G_CALLBACK (jump_cb), self);
  gtk_widget_add_css_class (self->change, "stance-form-row");
  gtk_box_append (GTK_BOX (self->change), GTK_WIDGET (self->change_words));
  gtk_box_append (GTK_BOX (self->change), self->jump);
  gtk_box_append (self->card, self->change);
}

static void
add_descents (StanceStoryView *self)
{
  const StanceMemberInfo *info = stance_story_get_info (STANCE_STORY_DESCENTS);
  const char             *label = stance_story_member_to_label (STANCE_STORY_DESCENTS);
  GtkWidget              *choice = stance_choice_new (label, 1);

  for (const char *const *id = info->choices; *id != NULL; id++)
    stance_choice_add (STANCE_CHOICE (choice), stance_story_choice_to_label (*id), NULL);

  g_signal_connect_swapped (choice, "chosen", G_CALLBACK (changed_cb), self);
  self->inputs[STANCE_STORY_DESCENTS] = choice;
  stance_form_row_append (self->card, stance_form_row_new (label, NULL, choice));
}

/* As many in a line as there is room for. */
static void
add_surfaces (StanceStoryView *self)
{
  const StanceMemberInfo *info = stance_story_get_info (STANCE_STORY_SURFACES);
  GtkWidget              *flow = gtk_flow_box_new ();
  GtkWidget              *label = gtk_label_new (stance_story_member_to_label (STANCE_STORY_SURFACES));
  GtkWidget              *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (flow, "stance-surfaces");
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 6);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 5);
  for (const char *const *id = info->choices; *id != NULL; id++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (stance_story_choice_to_label (*id));

      g_signal_connect_swapped (button, "toggled", G_CALLBACK (changed_cb), self);
      g_ptr_array_add (self->surfaces, button);
      gtk_flow_box_insert (GTK_FLOW_BOX (flow), button, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
  gtk_widget_add_css_class (row, "stance-form-row");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), flow);
  stance_form_row_append (self->card, row);
}

static void
add_text (StanceStoryView  *self,
          StanceStoryMember member)
{
  self->inputs[member] = new_entry (self, 24);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->inputs[member]), 12);
  stance_form_row_append (self->card, stance_form_row_new (stance_story_member_to_label (member), NULL, self->inputs[member]));
}

static void
build (StanceStoryView *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (GTK_WIDGET (self->card), "card");
  add_pair (self, STANCE_STORY_RUNS_PER_WEEK);
  add_pair (self, STANCE_STORY_WEEKLY_KM);
  add_change (self);
  add_descents (self);
  add_surfaces (self);
  add_text (self, STANCE_STORY_SHOES);
  add_text (self, STANCE_STORY_GOALS);

  self->as_before = gtk_button_new_with_label (_ ("As at the Last Visit"));
  gtk_widget_set_halign (self->as_before, GTK_ALIGN_START);
  g_signal_connect_swapped (self->as_before, "clicked", G_CALLBACK (as_before_cb), self);
  gtk_box_append (GTK_BOX (content), self->as_before);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->card));

  self->fold = STANCE_FORM_FOLD (stance_form_fold_new (_ ("Training and goals"), content));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->fold));
}

static void
stance_story_view_dispose (GObject *object)
{
  g_clear_object (&STANCE_STORY_VIEW (object)->draft);

  G_OBJECT_CLASS (stance_story_view_parent_class)->dispose (object);
}

static void
stance_story_view_finalize (GObject *object)
{
  g_ptr_array_unref (STANCE_STORY_VIEW (object)->surfaces);

  G_OBJECT_CLASS (stance_story_view_parent_class)->finalize (object);
}

static void
stance_story_view_class_init (StanceStoryViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_story_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_story_view_finalize;
}

static void
stance_story_view_init (StanceStoryView *self)
{
  self->surfaces = g_ptr_array_new ();
  self->card = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
}

GtkWidget *
stance_story_view_new (StanceDraft *draft)
{
  StanceStoryView *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_STORY_VIEW, NULL);
  self->draft = g_object_ref (draft);
  self->showing = TRUE;
  build (self);
  g_signal_connect_object (draft, "replaced", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
