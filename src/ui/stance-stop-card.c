/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-stop-card.h"

#include <glib/gi18n.h>

#include "stance-correction.h"
#include "stance-safety-print.h"
#include "stance-way-out.h"
#include "stance-words.h"

#define N_TIERS   5
#define LAST_STOP 3

/* The card of one tier: what to do now, why, how, and what can be recorded against it. */
typedef struct
{
  StanceDraft      *draft;
  StanceSession    *session;
  const char       *language;
  const StanceTerm *tier;
  GtkBox           *card;
  GtkBox           *body;
  gboolean          stops; /* one of its codes does */
} Card;

static GtkWidget *
add_label (GtkBox     *box,
           const char *words,
           const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);

  return label;
}

/* Stands whole before its step, whatever room there is. */
static void
add_number (GtkBox     *box,
            const char *number)
{
  GtkWidget *label = add_label (box, number, "numeric");

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
}

static const StanceTerm *
find_flag (const Card             *card,
           const StanceStopReason *stop)
{
  return stance_catalog_find_term (stance_session_get_catalog (card->session), STANCE_TERMS_RED_FLAG, stop->code);
}

/* What to do now: a flag's own line where it is alone, else that of the tier. */
static char *
dup_now (const Card   *card,
         const GArray *stops)
{
  const StanceTerm *flag = NULL;
  char             *now = NULL;

  if (stops->len == 1)
    flag = find_flag (card, &g_array_index (stops, StanceStopReason, 0));
  if (flag != NULL)
    now = stance_term_dup_text (flag, "Now", card->language);

  return now != NULL ? now : stance_term_dup_name (card->tier, card->language);
}

/* The heading says at once whether it stops; red belongs to that alone. */
static void
add_head (Card         *card,
          const GArray *stops)
{
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *now = dup_now (card, stops);
  gboolean         red = card->stops && g_array_index (stops, StanceStopReason, 0).tier > 0;

  gtk_widget_add_css_class (head, "stance-stop-head");
  if (red)
    {
      gtk_widget_add_css_class (head, "stance-stop");
      gtk_box_append (GTK_BOX (head), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
    }
  gtk_widget_set_hexpand (add_label (GTK_BOX (head), now, red ? "title-3" : "heading"), TRUE);
  gtk_box_append (card->card, head);
}

static void
add_code (Card                   *card,
          const StanceStopReason *stop)
{
  const StanceTerm *flag = find_flag (card, stop);
  g_autofree char  *name = flag != NULL ? stance_term_dup_name (flag, card->language) : NULL;
  g_autofree char  *said = stance_way_out_dup_words (card->draft, stop);
  GtkWidget        *button = stance_way_out_new (card->draft, stop);

  if (name != NULL)
    add_label (card->body, name, "heading");
  if (said != NULL)
    add_label (card->body, said, NULL);
  if (button != NULL)
    gtk_box_append (card->body, button);
}

/* The steps of flags first, each once. */
static void
gather_steps (const Card       *card,
              const StanceTerm *term,
              GPtrArray        *steps)
{
  g_auto (GStrv) lines = stance_term_dup_numbered (term, "Step", card->language);

  for (int i = 0; lines[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (steps, lines[i], g_str_equal, NULL))
      g_ptr_array_add (steps, g_strdup (lines[i]));
}

static void
add_steps (Card         *card,
           const GArray *stops)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < stops->len; i++)
    {
      const StanceTerm *flag = find_flag (card, &g_array_index (stops, StanceStopReason, i));

      if (flag != NULL)
        gather_steps (card, flag, steps);
    }
  gather_steps (card, card->tier, steps);

  for (guint i = 0; i < steps->len; i++)
    {
      GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      g_autofree char *number = steps->len > 1 ? g_strdup_printf ("%u.", i + 1) : NULL;

      if (number != NULL)
        add_number (GTK_BOX (row), number);
      gtk_widget_set_hexpand (add_label (GTK_BOX (row), steps->pdata[i], NULL), TRUE);
      gtk_box_append (card->body, row);
    }
}

/* Which sheets are stopped, and since when. */
static void
add_sheets (Card *card)
{
  const GPtrArray *programs = stance_draft_get_programs (card->draft);

  for (guint i = 0; i < programs->len; i++)
    {
      const StanceProgram *program = programs->pdata[i];
      g_autofree char     *issued = stance_words_date (program->issued_on);
      g_autofree char     *since = stance_words_date (program->stopped_on);
      g_autofree char     *words = NULL;

      if (program->status == STANCE_PROGRAM_STOPPED)
        /* Translators: two dates. */
        words = *since != '\0' ? g_strdup_printf (_ ("Sheet of %s: stopped since %s"), issued, since)
                               : g_strdup_printf (_ ("Sheet of %s: stopped"), issued);
      else if (program->status == STANCE_PROGRAM_ISSUED || program->status == STANCE_PROGRAM_EXPIRED)
        words = g_strdup_printf (_ ("Sheet of %s: stopped with this assessment"), issued);

      if (words != NULL)
        add_label (card->body, words, "caption");
    }
}

static void
letter_clicked_cb (GtkWidget *button,
                   gpointer   draft)
{
  stance_safety_print (button, draft, STANCE_SAFETY_LETTER);
}

static void
stop_sheet_clicked_cb (GtkWidget *button,
                       gpointer   draft)
{
  stance_safety_print (button, draft, STANCE_SAFETY_STOP_SHEET);
}

static void
add_button (GtkWidget  *box,
            const char *label,
            GCallback   callback,
            Card       *card)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", callback, card->draft, 0);
  gtk_flow_box_append (GTK_FLOW_BOX (box), button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static void
add_papers (Card *card)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (box), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (box), 6);
  add_button (box, _ ("Letter to the Doctor…"), G_CALLBACK (letter_clicked_cb), card);
  add_button (box, _ ("Stop Sheet…"), G_CALLBACK (stop_sheet_clicked_cb), card);
  gtk_box_append (card->body, box);
}

static GtkWidget *
new_card (StanceDraft  *draft,
          int           tier,
          const GArray *stops)
{
  g_autofree char *id = g_strdup_printf ("tier-%d", tier);
  StanceSession   *session = stance_draft_get_session (draft);
  Card             card = { .draft = draft, .session = session, .language = stance_session_get_language (session) };

  card.tier = stance_catalog_find_term (stance_session_get_catalog (session), STANCE_TERMS_TIER, id);
  g_return_val_if_fail (card.tier != NULL, NULL);
  card.stops = stance_stops_stop (stops);
  card.card = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  card.body = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (card.card), "card");
  gtk_widget_add_css_class (GTK_WIDGET (card.body), "stance-stop-body");
  gtk_widget_set_overflow (GTK_WIDGET (card.card), GTK_OVERFLOW_HIDDEN);

  add_head (&card, stops);
  for (guint i = 0; i < stops->len; i++)
    add_code (&card, &g_array_index (stops, StanceStopReason, i));
  if (card.stops || tier > LAST_STOP)
    add_steps (&card, stops);
  if (card.stops && tier >= 1 && tier <= STANCE_LAST_FIXED_TIER)
    add_sheets (&card);
  if (card.stops && tier >= 1 && tier <= LAST_STOP)
    add_papers (&card);
  gtk_box_append (card.card, GTK_WIDGET (card.body));

  return GTK_WIDGET (card.card);
}

GtkWidget *
stance_stop_card_new (StanceDraft *draft)
{
  const StanceFindings *findings = stance_draft_get_findings (draft);
  GtkBox               *cards;

  if (findings->stops->len == 0)
    return NULL;

  cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  for (int tier = 0; tier < N_TIERS; tier++)
    {
      g_autoptr (GArray) stops = g_array_new (FALSE, FALSE, sizeof (StanceStopReason));

      for (guint i = 0; i < findings->stops->len; i++)
        if (g_array_index (findings->stops, StanceStopReason, i).tier == tier)
          g_array_append_val (stops, g_array_index (findings->stops, StanceStopReason, i));
      if (stops->len > 0)
        gtk_box_append (cards, new_card (draft, tier, stops));
    }

  return GTK_WIDGET (cards);
}
