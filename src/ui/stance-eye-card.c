/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-eye-card.h"

#include <glib/gi18n.h>

#include "stance-findings-view.h"
#include "stance-runner-view.h"
#include "stance-stop-card.h"

/* A longer list stands in two columns where there is room. */
#define MAX_IN_COLUMN 8
#define MAX_WIDTH     760

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* What stands on the key itself. */
static char *
dup_cap (char key)
{
  switch (key)
    {
    case '\n':
      return g_strdup ("↵");

    case '-':
      return g_strdup ("−");

    default:
      return g_strdup_printf ("%c", key);
    }
}

static GtkWidget *
new_cap (char key)
{
  g_autofree char *cap = dup_cap (key);
  GtkWidget       *label = gtk_label_new (cap);

  gtk_widget_add_css_class (label, "stance-key");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

static GtkWidget *
new_button (char key)
{
  GtkWidget *button = gtk_button_new ();
  char       name[] = { key, '\0' };

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "eye.press");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", name);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_add_css_class (button, "stance-eye-key");

  return button;
}

static GtkWidget *
new_words (const char *label,
           const char *detail)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), new_label (label, NULL));

  if (detail != NULL)
    gtk_box_append (GTK_BOX (words), new_label (detail, "caption"));

  return words;
}

static GtkWidget *
new_key (char        key,
         const char *label,
         const char *detail)
{
  GtkWidget *button = new_button (key);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), new_cap (key));
  gtk_box_append (GTK_BOX (box), new_words (label, detail));
  gtk_button_set_child (GTK_BUTTON (button), box);

  return button;
}

static GtkWidget *
new_flow (guint min,
          guint max)
{
  GtkFlowBox *flow = GTK_FLOW_BOX (gtk_flow_box_new ());

  gtk_flow_box_set_selection_mode (flow, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (flow, TRUE);
  gtk_flow_box_set_min_children_per_line (flow, min);
  gtk_flow_box_set_max_children_per_line (flow, max);
  gtk_flow_box_set_column_spacing (flow, 3);
  gtk_flow_box_set_row_spacing (flow, 3);
  gtk_widget_set_valign (GTK_WIDGET (flow), GTK_ALIGN_START);

  return GTK_WIDGET (flow);
}

/* The button is the stop of the Tab key, not the place in which it stands. */
static void
add_to_flow (GtkWidget *flow,
             GtkWidget *child)
{
  gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
  gtk_widget_set_focusable (gtk_widget_get_parent (child), FALSE);
}

/* The keys that answer */

/* A number to be read from afar; under it its word, or the key where that is another. */
static GtkWidget *
new_upright_key (const StanceEyeOption *option,
                 gboolean               scale)
{
  char       digit[] = { option->key, '\0' };
  GtkWidget *button = new_button (option->key);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *number = gtk_label_new (scale ? option->label : digit);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (number, "title-2");
  gtk_widget_add_css_class (button, "upright");
  gtk_box_append (GTK_BOX (box), number);

  if (!scale)
    gtk_box_append (GTK_BOX (box), gtk_label_new (option->label));
  else if (!g_str_equal (digit, option->label))
    gtk_box_append (GTK_BOX (box), new_cap (option->key));

  gtk_button_set_child (GTK_BUTTON (button), box);

  return button;
}

static GtkWidget *
new_answer_key (const StanceEyeOption *option,
                StanceEyeLook          look)
{
  if (look == STANCE_EYE_SCALE || look == STANCE_EYE_ROW)
    return new_upright_key (option, look == STANCE_EYE_SCALE);

  return new_key (option->key, option->label, option->detail);
}

/* Few short answers stand beside each other, a scale breaks where it must. */
static GtkWidget *
new_flow_of (StanceEyeLook look,
             guint         length)
{
  if (look == STANCE_EYE_ROW)
    return new_flow (length, length);

  if (look == STANCE_EYE_SCALE)
    return new_flow (4, length);

  return new_flow (1, length > MAX_IN_COLUMN ? 2 : 1);
}

static GtkWidget *
new_options (StanceEye *eye)
{
  g_autoptr (GPtrArray) options = stance_eye_list_options (eye);
  StanceEyeLook look = stance_eye_get_look (eye);
  GtkWidget    *flow = new_flow_of (look, options->len);

  for (guint i = 0; i < options->len; i++)
    {
      const StanceEyeOption *option = options->pdata[i];
      GtkWidget             *button = new_answer_key (option, look);

      if (option->chosen)
        gtk_widget_add_css_class (button, "suggested-action");

      gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                                   option->chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
      add_to_flow (flow, button);
    }

  return flow;
}

static const char *
describe_enter (StanceEye *eye)
{
  g_autofree char *answer = stance_eye_dup_current_answer (eye);

  if (stance_eye_is_inside (eye))
    return _ ("Done");

  return answer != NULL ? _ ("Next") : _ ("Skip");
}

/* What is skipped is not normal. */
static const char *
describe_skipped (StanceEye *eye)
{
  g_autofree char *answer = stance_eye_dup_current_answer (eye);

  return answer == NULL && !stance_eye_is_inside (eye) ? _ ("stays open") : NULL;
}

static void
add_common_key (GtkWidget  *bar,
                char        key,
                const char *label,
                const char *detail)
{
  GtkWidget *button = new_key (key, label, detail);

  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (bar), button);

  if (key == '*')
    gtk_widget_add_css_class (button, "suggested-action");
}

/* The keys that every question has, always in the same place. */
static GtkWidget *
new_common_keys (StanceEye *eye)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (bar), TRUE);
  gtk_widget_add_css_class (bar, "stance-eye-common");
  add_common_key (bar, '-', _ ("Back"), NULL);

  if (stance_eye_can_be_not_tested (eye))
    add_common_key (bar, '+', _ ("Not tested"), _ ("because of pain"));

  if (stance_eye_get_look (eye) == STANCE_EYE_END)
    add_common_key (bar, '*', _ ("Sign"), NULL);
  else
    add_common_key (bar, '\n', describe_enter (eye), describe_skipped (eye));

  return bar;
}

/* What is asked */

static const char *
describe_leg (StanceSide side)
{
  return side == STANCE_SIDE_LEFT ? _ ("Standing on the LEFT leg") : _ ("Standing on the RIGHT leg");
}

static GtkWidget *
new_leg (StanceSide side)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *sign = gtk_label_new (side == STANCE_SIDE_LEFT ? "●" : "▲");

  gtk_widget_add_css_class (box, "title-2");
  gtk_widget_add_css_class (sign, side == STANCE_SIDE_LEFT ? "stance-left" : "stance-right");
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), new_label (describe_leg (side), NULL));

  return box;
}

static void
add_question (GtkBox    *card,
              StanceEye *eye)
{
  g_autofree char *section = stance_eye_dup_section (eye, stance_eye_get_at (eye));
  g_autofree char *question = stance_eye_dup_question (eye);

  if (section != NULL)
    gtk_box_append (card, new_label (section, "dim-label"));

  if (stance_eye_get_side (eye) != STANCE_SIDE_NONE)
    gtk_box_append (card, new_leg (stance_eye_get_side (eye)));

  gtk_box_append (card, new_label (question, "stance-eye-question"));
}

/* For whoever does it the first time: below the keys. */
static void
add_help (GtkBox    *card,
          StanceEye *eye)
{
  g_autofree char *help = stance_eye_dup_help (eye);
  GtkWidget       *label;

  if (help == NULL)
    return;

  label = new_label (help, "dim-label");
  gtk_widget_add_css_class (label, "stance-eye-help");
  gtk_box_append (card, label);
}

/* A stop rule says at once what to do; "not screened yet" is no stop here, it is asked. */
static void
add_stop (GtkBox      *card,
          StanceDraft *draft)
{
  const StanceFindings *findings = stance_draft_get_findings (draft);

  for (guint i = 0; i < findings->stops->len; i++)
    if (g_array_index (findings->stops, StanceStopReason, i).tier > 0)
      {
        gtk_box_append (card, stance_stop_card_new (draft));
        return;
      }
}

static void
add_stopwatch (GtkBox           *card,
               StanceEye        *eye,
               StanceClock       clock,
               StanceStopwatch **stopwatch)
{
  GtkWidget *watch = stance_stopwatch_new (stance_eye_get_limit (eye), clock);

  *stopwatch = STANCE_STOPWATCH (watch);
  gtk_box_append (card, watch);
}

/* What was timed or typed stands large; what was chosen is seen on its key. */
static void
add_answer (GtkBox    *card,
            StanceEye *eye)
{
  g_autofree char *answer = stance_eye_dup_current_answer (eye);
  StanceEyeLook    look = stance_eye_get_look (eye);
  GtkWidget       *label;

  if (answer == NULL || (look != STANCE_EYE_STOPWATCH && look != STANCE_EYE_NUMBER))
    return;

  label = new_label (answer, "title-2");
  gtk_label_set_xalign (GTK_LABEL (label), 0.5F);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_box_append (card, label);
}

/* For screen readers: the question is the name, its keys are the description. */

static char *
dup_spoken_keys (StanceEye *eye)
{
  g_autoptr (GPtrArray) options = stance_eye_list_options (eye);
  GString *spoken = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    {
      const StanceEyeOption *option = options->pdata[i];

      g_string_append_printf (spoken, "%c %s, ", option->key, option->label);
    }

  g_string_append_printf (spoken, "%s %s", _ ("Enter"), describe_enter (eye));

  return g_string_free (spoken, FALSE);
}

static void
name_card (GtkWidget *card,
           StanceEye *eye)
{
  g_autofree char *question = stance_eye_dup_question (eye);
  g_autofree char *keys = dup_spoken_keys (eye);
  g_autofree char *name = NULL;
  StanceSide       side = stance_eye_get_side (eye);

  /* Translators: the leg, and the question: "Standing on the LEFT leg: hip drops". */
  name = side == STANCE_SIDE_NONE ? g_strdup (question) : g_strdup_printf (_ ("%s: %s"), describe_leg (side), question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys, -1);
}

static GtkWidget *
new_content (StanceEye        *eye,
             StanceDraft      *draft,
             StanceClock       clock,
             StanceStopwatch **stopwatch)
{
  GtkBox *content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  gtk_widget_add_css_class (GTK_WIDGET (content), "stance-eye-card");
  add_question (content, eye);

  if (stance_eye_get_look (eye) == STANCE_EYE_STOPWATCH)
    add_stopwatch (content, eye, clock, stopwatch);

  if (stance_eye_get_look (eye) == STANCE_EYE_END)
    {
      gtk_box_append (content, stance_runner_view_new (draft));
      gtk_box_append (content, stance_findings_view_new (draft));
    }
  else
    add_stop (content, draft);

  add_answer (content, eye);

  if (stance_eye_get_look (eye) != STANCE_EYE_END)
    gtk_box_append (content, new_options (eye));

  add_help (content, eye);

  return GTK_WIDGET (content);
}

static GtkWidget *
new_clamp (GtkWidget *child)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), child);

  return clamp;
}

GtkWidget *
stance_eye_card_new (StanceEye        *eye,
                     StanceDraft      *draft,
                     StanceClock       clock,
                     StanceStopwatch **stopwatch)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "focusable", TRUE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  *stopwatch = NULL;
  name_card (card, eye);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), new_clamp (new_content (eye, draft, clock, stopwatch)));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (card), scroller);
  gtk_box_append (GTK_BOX (card), new_clamp (new_common_keys (eye)));

  return card;
}
