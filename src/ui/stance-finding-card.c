/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-finding-card.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-ask-form.h"
#include "stance-side-label.h"
#include "stance-term-rows.h"

/* What a card is made with, so that each part takes one thing. */
typedef struct
{
  StanceDraft         *draft;
  const StanceFinding *finding;
  StanceCatalog       *catalog;
  StanceText          *text;
  const char          *language;
  GtkBox              *box;
} Card;

static GtkWidget *
add_line (Card       *card,
          const char *words,
          const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  gtk_box_append (card->box, label);

  return label;
}

static const char *
describe_zone (const StanceFinding *finding)
{
  if (finding->set_aside != NULL)
    return _ ("Set aside");

  if (finding->zone == STANCE_ZONE_NEAR)
    return _ ("Near");

  return finding->zone == STANCE_ZONE_CLEAR ? _ ("Clear") : NULL;
}

static void
add_heading (Card *card)
{
  g_autofree char *name = stance_rule_dup_name (card->finding->rule, card->language);
  const char      *zone = describe_zone (card->finding);
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *side = stance_side_label_new (card->finding->side);

  add_line (card, name, "heading");

  if (card->finding->side != STANCE_SIDE_NONE)
    gtk_box_append (GTK_BOX (line), side);
  else
    g_object_ref_sink (side), g_object_unref (side);

  if (zone != NULL)
    {
      GtkWidget *chip = gtk_label_new (zone);

      gtk_widget_add_css_class (chip, card->finding->zone == STANCE_ZONE_CLEAR ? "stance-chip-clear" : "stance-chip");
      gtk_box_append (GTK_BOX (line), chip);
    }

  gtk_box_append (card->box, line);
}

static void
add_input (Card              *card,
           const StanceInput *input)
{
  const StanceMeasure *measure = stance_catalog_find_measure (card->catalog, input->measure);
  g_autofree char     *name = NULL;
  g_autofree char     *value = NULL;
  g_autofree char     *words = NULL;

  if (measure == NULL || isnan (input->value))
    return;

  name = stance_measure_dup_name (measure, card->language);
  value = stance_text_quantity (card->text, input->value, measure->decimals, measure->unit);

  if (input->side == STANCE_SIDE_NONE)
    /* Translators: a measure and its value. */
    words = g_strdup_printf (_ ("%s: %s"), name, value);
  else
    /* Translators: a measure, its side, its value. */
    words = g_strdup_printf (_ ("%s, %s: %s"), name, stance_side_to_label (input->side), value);

  gtk_widget_add_css_class (add_line (card, words, NULL), "numeric");
}

static void
add_threshold (Card *card)
{
  const StanceMeasure *measure = card->finding->rule->measure != NULL
                                   ? stance_catalog_find_measure (card->catalog, card->finding->rule->measure)
                                   : NULL;
  g_autofree char     *value = NULL;
  g_autofree char     *words = NULL;

  if (measure == NULL || isnan (card->finding->threshold))
    return;

  value = stance_text_quantity (card->text, card->finding->threshold, measure->decimals, measure->unit);
  /* Translators: the figure that a value is compared with. */
  words = g_strdup_printf (_ ("Threshold of the clinic: %s"), value);
  gtk_widget_add_css_class (add_line (card, words, "dim-label"), "numeric");
}

/* The names of @ids under one heading: "Suggests: Glute bridge, Wall press". */
static char *
join_names (Card       *card,
            GPtrArray  *ids,
            StanceTerms terms)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      const StanceTerm *term = stance_catalog_find_term (card->catalog, terms, ids->pdata[i]);
      g_autofree char  *name = term != NULL ? stance_term_dup_name (term, card->language) : g_strdup (ids->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

static char *
dup_exercise_name (Card       *card,
                   const char *id)
{
  const StanceExercise *exercise = stance_catalog_find_exercise (card->catalog, id);

  return exercise != NULL ? stance_exercise_dup_name (exercise, card->language) : g_strdup (id);
}

static void
add_suggestions (Card *card)
{
  const StanceFinding *finding = card->finding;
  g_autofree char     *loads = join_names (card, finding->loads, STANCE_TERMS_ADVICE);
  g_autofree char     *cues = join_names (card, finding->cues, STANCE_TERMS_CUE);
  g_autoptr (GString) exercises = g_string_new (NULL);

  for (guint i = 0; i < finding->suggests->len; i++)
    {
      g_autofree char *name = dup_exercise_name (card, finding->suggests->pdata[i]);

      g_string_append_printf (exercises, "%s%s", i > 0 ? ", " : "", name);
    }

  if (finding->acts)
    add_line (card, _ ("Suggests"), "caption-heading");
  else
    add_line (card, _ ("For information. It suggests nothing yet."), "caption-heading");

  if (!finding->acts)
    return;

  for (int i = 0; i < 3; i++)
    {
      const char *const words[] = { loads, cues, exercises->str };

      if (*words[i] != '\0')
        add_line (card, words[i], NULL);
    }
}

static void
add_held_back (Card *card)
{
  for (guint i = 0; i < card->finding->held_back->len; i++)
    {
      const StanceHeldBack *held = &g_array_index (card->finding->held_back, StanceHeldBack, i);
      const StanceTerm     *region = stance_catalog_find_term (card->catalog, STANCE_TERMS_REGION, held->region);
      g_autofree char      *name = dup_exercise_name (card, held->exercise);
      g_autofree char      *reason = region != NULL ? stance_term_dup_text (region, "Reason", card->language) : NULL;
      /* Translators: an exercise that is held back, and why. */
      g_autofree char *words = g_strdup_printf (_ ("Held back: %s. %s"), name, reason != NULL ? reason : "");

      gtk_widget_add_css_class (add_line (card, words, "caption"), "dim-label");
    }
}

static void
add_known (Card *card)
{
  const StanceTerm *evidence = stance_catalog_find_term (card->catalog, STANCE_TERMS_EVIDENCE,
                                                         stance_rule_get_evidence (card->finding->rule));
  g_autofree char  *known = evidence != NULL ? stance_term_dup_name (evidence, card->language) : NULL;
  g_autofree char  *limit = stance_rule_dup_text (card->finding->rule, "Limit", card->language);

  if (known != NULL)
    {
      /* Translators: how well acting on a finding is known: "trials in people with this pain". */
      g_autofree char *words = g_strdup_printf (_ ("Known from: %s"), known);

      add_line (card, words, "caption");
    }

  if (limit != NULL)
    gtk_widget_add_css_class (add_line (card, limit, "caption"), "dim-label");
}

/* Marks */

static void
mark_toggled_cb (GtkCheckButton *check,
                 StanceDraft    *draft)
{
  GPtrArray  *marks = stance_draft_get_assessment (draft)->marks;
  const char *mark = g_object_get_data (G_OBJECT (check), "stance-mark");
  guint       index;

  if (gtk_check_button_get_active (check))
    g_ptr_array_add (marks, g_strdup (mark));
  else if (g_ptr_array_find_with_equal_func (marks, mark, g_str_equal, &index))
    g_ptr_array_remove_index (marks, index);

  stance_draft_touch (draft);
}

/* What the rule waits for, ticked or not, so that a tick can be taken back. */
static void
add_checks (Card *card)
{
  const char **checks = card->finding->rule->checks;
  GtkWidget   *list;

  if (checks == NULL || *checks == NULL)
    return;

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);

  for (; *checks != NULL; checks++)
    {
      const StanceTerm *mark = stance_catalog_find_term (card->catalog, STANCE_TERMS_MARK, *checks);
      GtkCheckButton   *check;

      if (mark == NULL)
        continue;

      gtk_list_box_append (GTK_LIST_BOX (list),
                           stance_term_check_row_new (stance_draft_get_session (card->draft), mark, &check));
      gtk_check_button_set_active (check, stance_assessment_has_mark (stance_draft_get_assessment (card->draft), mark->id));
      g_object_set_data_full (G_OBJECT (check), "stance-mark", g_strdup (mark->id), g_free);
      g_signal_connect_object (check, "toggled", G_CALLBACK (mark_toggled_cb), card->draft, 0);
    }

  gtk_box_append (card->box, list);
}

/* Setting aside */

static void
set_aside_cb (char   **values,
              gpointer user_data)
{
  StanceDraft *draft = g_object_get_data (user_data, "stance-draft");

  g_hash_table_replace (stance_draft_get_assessment (draft)->set_aside,
                        g_strdup (g_object_get_data (user_data, "stance-key")), g_strdup (values[0]));
  stance_draft_touch (draft);
}

static void
set_aside_clicked_cb (GtkButton *button)
{
  const StanceAskField fields[] = { { _ ("Reason"), FALSE }, { NULL } };

  stance_ask_form (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))),
                   _ ("Set This Finding Aside?"), _ ("It stays in the record with your reason and suggests nothing."),
                                                     fields, _ ("_Set Aside"), set_aside_cb, g_object_ref (button), g_object_unref);
}

static void
take_back_clicked_cb (GtkButton *button)
{
  StanceDraft *draft = g_object_get_data (G_OBJECT (button), "stance-draft");

  g_hash_table_remove (stance_draft_get_assessment (draft)->set_aside, g_object_get_data (G_OBJECT (button), "stance-key"));
  stance_draft_touch (draft);
}

static void
add_set_aside (Card *card)
{
  gboolean   is_aside = card->finding->set_aside != NULL;
  GtkWidget *button = gtk_button_new_with_label (is_aside ? _ ("Use Again") : _ ("Set Aside…"));

  if (is_aside)
    {
      /* Translators: the reason that was typed for setting a finding aside. */
      g_autofree char *words = g_strdup_printf (_ ("Set aside: %s"), card->finding->set_aside);

      add_line (card, words, "caption");
    }

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  g_object_set_data_full (G_OBJECT (button), "stance-draft", g_object_ref (card->draft), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "stance-key", stance_finding_dup_key (card->finding), g_free);
  g_signal_connect (button, "clicked", is_aside ? G_CALLBACK (take_back_clicked_cb) : G_CALLBACK (set_aside_clicked_cb), NULL);
  gtk_box_append (card->box, button);
}

GtkWidget *
stance_finding_card_new (StanceDraft         *draft,
                         const StanceFinding *finding)
{
  StanceSession *session = stance_draft_get_session (draft);
  Card           card = {
              .draft = draft,
              .finding = finding,
              .catalog = stance_session_get_catalog (session),
              .text = stance_session_get_text (session),
              .language = stance_session_get_language (session),
              .box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6)),
  };
  g_autofree char *meaning = stance_rule_dup_text (finding->rule, "Meaning", card.language);

  gtk_widget_add_css_class (GTK_WIDGET (card.box), "card");
  gtk_widget_add_css_class (GTK_WIDGET (card.box), "stance-finding");
  add_heading (&card);

  for (guint i = 0; i < finding->inputs->len; i++)
    add_input (&card, &g_array_index (finding->inputs, StanceInput, i));

  add_threshold (&card);

  if (meaning != NULL)
    add_line (&card, meaning, NULL);

  add_suggestions (&card);
  add_checks (&card);
  add_held_back (&card);
  add_known (&card);

  if (!stance_draft_is_signed (draft) || stance_draft_is_amending (draft))
    add_set_aside (&card);

  return GTK_WIDGET (card.box);
}
