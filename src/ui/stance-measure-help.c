/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-measure-help.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-protocol-labels.h"

#define WIDTH_CHARS 38
#define MAX_HEIGHT  420

/* What the parts are made with, so that each takes one thing. */
typedef struct
{
  StanceDraft         *draft;
  const StanceMeasure *measure;
  StanceCatalog       *catalog;
  StanceText          *text;
  const char          *language;
  GtkBox              *box;
  GPtrArray           *sources; /* ids, in the order in which they were named */
} Help;

static void
add_label (Help       *help,
           const char *words,
           const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");

  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  gtk_box_append (help->box, label);
}

static void
add_heading (Help       *help,
             const char *words)
{
  add_label (help, words, "heading");
  gtk_widget_set_margin_top (gtk_widget_get_last_child (GTK_WIDGET (help->box)), 12);
}

/* A text of the measure's file, where it has it. */
static void
add_text (Help       *help,
          const char *key)
{
  g_autofree char *words = stance_measure_dup_text (help->measure, key, help->language);

  if (words != NULL)
    add_label (help, words, NULL);
}

/* The number of @source in the list below: "[2]"; clinic practice where there is none. */
static char *
name_source (Help       *help,
             const char *source)
{
  guint index;

  if (source == NULL || *source == '\0')
    return g_strdup (_ ("clinic practice"));

  if (!g_ptr_array_find_with_equal_func (help->sources, source, g_str_equal, &index))
    {
      index = help->sources->len;
      g_ptr_array_add (help->sources, (char *) source);
    }

  return g_strdup_printf ("[%u]", index + 1);
}

/* Words and where they come from: "2.8° is more than error [1]". */
static void
add_sourced (Help       *help,
             const char *words,
             const char *source)
{
  g_autofree char *name = name_source (help, source);
  g_autofree char *line = source == NULL || *source == '\0' ? g_strdup_printf ("%s (%s)", words, name)
                                                            : g_strdup_printf ("%s %s", words, name);

  add_label (help, line, NULL);
}

static char *
quantify (Help  *help,
          double value)
{
  return stance_text_quantity (help->text, value, help->measure->decimals, help->measure->unit);
}

static void
add_limits (Help *help)
{
  const StanceMeasure *measure = help->measure;
  g_autofree char     *low = quantify (help, measure->min);
  g_autofree char     *high = quantify (help, measure->max);
  g_autofree char     *words = NULL;

  add_heading (help, _ ("Limits"));
  /* Translators: the lowest and the highest value. */
  words = g_strdup_printf (_ ("%s to %s"), low, high);

  if (!isnan (measure->warn_max))
    {
      g_autofree char *limits = g_steal_pointer (&words);
      g_autofree char *warn = quantify (help, measure->warn_max);

      /* Translators: the limits; then the value above which the form asks whether it is right. */
      words = g_strdup_printf (_ ("%s; above %s it is asked whether it is right"), limits, warn);
    }

  add_label (help, words, NULL);
}

/* @near: on the better side of it */
static char *
describe_threshold (Help  *help,
                    double threshold)
{
  const StanceMeasure *measure = help->measure;
  g_autofree char     *value = quantify (help, threshold);
  g_autofree char     *width = quantify (help, measure->near_zone);

  if (measure->near_zone > 0)
    /* Translators: a threshold and the width of the zone around it that is called near. */
    return g_strdup_printf (_ ("%s, near within %s of it"), value, width);

  return g_steal_pointer (&value);
}

static const char *
name_sex (StanceSex sex)
{
  switch (sex)
    {
    case STANCE_SEX_FEMALE:
      return _ ("Women");

    case STANCE_SEX_MALE:
      return _ ("Men");

    case STANCE_SEX_OTHER:
      return _ ("Others");

    case STANCE_SEX_UNKNOWN:
    default:
      return NULL;
    }
}

static void
add_one_threshold (Help     *help,
                   StanceSex sex)
{
  double           threshold = help->measure->thresholds[sex];
  g_autofree char *words = isnan (threshold) ? NULL : describe_threshold (help, threshold);
  g_autofree char *line = NULL;

  if (words == NULL)
    return;

  line = sex == STANCE_SEX_UNKNOWN ? g_strdup (words) : g_strdup_printf ("%s: %s", name_sex (sex), words);
  add_sourced (help, line, help->measure->threshold_source);
}

static gboolean
has_threshold (const StanceMeasure *measure)
{
  for (int sex = STANCE_SEX_UNKNOWN; sex <= STANCE_SEX_OTHER; sex++)
    if (!isnan (measure->thresholds[sex]))
      return TRUE;

  return FALSE;
}

static void
add_thresholds (Help *help)
{
  add_heading (help, _ ("Threshold"));

  if (!has_threshold (help->measure))
    {
      add_label (help, _ ("None."), NULL);
      return;
    }

  if (help->measure->threshold_by_sex)
    for (int sex = STANCE_SEX_FEMALE; sex <= STANCE_SEX_OTHER; sex++)
      add_one_threshold (help, sex);
  else
    add_one_threshold (help, STANCE_SEX_UNKNOWN);

  add_text (help, "ThresholdNote");
}

static void
add_reference (Help                  *help,
               const StanceReference *reference)
{
  g_autofree char *from = stance_keys_dup_text (reference->words, "FromWhom", help->language);
  g_autofree char *mean = quantify (help, reference->mean);
  g_autofree char *sd = stance_text_number (help->text, reference->sd, help->measure->decimals);
  g_autofree char *words = g_strdup_printf ("%s: %s ± %s", from, mean, sd);

  add_sourced (help, words, reference->source);
}

static void
add_references (Help *help)
{
  const StanceMeasure *measure = help->measure;

  add_heading (help, _ ("Reference"));

  if (measure->references->len == 0)
    add_label (help, _ ("No published norm."), NULL);

  for (guint i = 0; i < measure->references->len; i++)
    add_reference (help, &g_array_index (measure->references, StanceReference, i));
}

static void
add_published (Help *help)
{
  const GArray *published = help->measure->published;

  if (published->len > 0)
    add_heading (help, _ ("Published"));

  for (guint i = 0; i < published->len; i++)
    {
      const StancePublished *item = &g_array_index (published, StancePublished, i);
      g_autofree char       *words = stance_keys_dup_text (item->words, "Text", help->language);

      add_sourced (help, words, item->source);
    }
}

static void
add_error (Help *help)
{
  const StanceMeasure *measure = help->measure;
  gboolean             relative = isnan (measure->mdc);
  double               error = relative ? measure->mdc_percent : measure->mdc;

  add_heading (help, _ ("Measuring error"));

  if (!isnan (error))
    {
      g_autofree char *value = relative ? stance_text_quantity (help->text, error, fabs (error - round (error)) > 0 ? 1 : 0, "%")
                                        : quantify (help, error);
      /* Translators: a value and the unit, or per cent of the earlier value. */
      g_autofree char *words = g_strdup_printf (_ ("A change of %s or more is more than error"), value);

      add_sourced (help, words, measure->source);
    }

  if (!isnan (measure->sem))
    {
      g_autofree char *value = stance_text_quantity (help->text, measure->sem, MAX (measure->decimals, 1), measure->unit);
      /* Translators: the standard error of measurement with its unit. */
      g_autofree char *words = g_strdup_printf (_ ("Standard error %s"), value);

      add_sourced (help, words, measure->source);
    }

  add_text (help, "ErrorNote");
}

static void
add_important (Help *help)
{
  g_autofree char *value = NULL;

  add_heading (help, _ ("Important change"));

  if (isnan (help->measure->important))
    {
      add_label (help, _ ("None is published."), NULL);
      return;
    }

  value = quantify (help, help->measure->important);
  add_sourced (help, value, help->measure->important_source);
}

/* "Surface, view, speed (± 0.5)": what must agree. */
static void
add_compared (Help *help)
{
  g_autoptr (GString) members = g_string_new (NULL);

  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    {
      const StanceProtocolInfo *info = stance_protocol_get_info (member);

      if (!help->measure->compared[member])
        continue;

      g_string_append_printf (members, "%s%s", members->len > 0 ? ", " : "", stance_protocol_member_to_label (member));

      if (info->kind == STANCE_MEMBER_NUMBER && info->tolerance > 0)
        {
          g_autofree char *tolerance = stance_text_number (help->text, info->tolerance, fabs (info->tolerance - round (info->tolerance)) > 0 ? 1 : 0);

          g_string_append_printf (members, " (± %s)", tolerance);
        }
    }

  if (members->len == 0)
    return;

  add_heading (help, _ ("Compared when these agree"));
  add_label (help, members->str, NULL);
}

static void
add_trials (Help *help)
{
  int              trials = help->measure->trials;
  g_autofree char *words = NULL;

  if (trials < 2)
    return;

  if (help->measure->aggregate == STANCE_AGGREGATE_BEST)
    words = g_strdup_printf (ngettext ("Best of at least %d", "Best of at least %d", trials), trials);
  else
    words = g_strdup_printf (ngettext ("Mean of at least %d", "Mean of at least %d", trials), trials);

  add_heading (help, _ ("Trials"));
  add_label (help, words, NULL);
}

static void
add_sources (Help *help)
{
  if (help->sources->len > 0)
    add_heading (help, _ ("Sources"));

  for (guint i = 0; i < help->sources->len; i++)
    {
      g_autofree char *citation = stance_catalog_dup_citation (help->catalog, help->sources->pdata[i]);
      g_autofree char *line = g_strdup_printf ("[%u] %s", i + 1, citation);

      add_label (help, line, "caption");
    }
}

static void
add_all (Help *help)
{
  add_heading (help, _ ("How"));
  gtk_widget_set_margin_top (gtk_widget_get_first_child (GTK_WIDGET (help->box)), 0);
  add_text (help, "HowTo");
  add_trials (help);
  add_heading (help, _ ("What it is worth"));
  add_text (help, "Caution");
  add_text (help, "Validity");
  add_published (help);
  add_references (help);
  add_thresholds (help);
  add_error (help);
  add_important (help);
  add_limits (help);
  add_compared (help);
  add_sources (help);
}

/* The arrow keys scroll it: it is the one thing in the popover that takes the focus. */
static GtkWidget *
new_scroller (GtkWidget *child)
{
  GtkWidget         *scroller = gtk_scrolled_window_new ();
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (scroller);

  gtk_scrolled_window_set_policy (scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (scrolled, TRUE);
  gtk_scrolled_window_set_propagate_natural_width (scrolled, TRUE);
  gtk_scrolled_window_set_max_content_height (scrolled, MAX_HEIGHT);
  gtk_scrolled_window_set_child (scrolled, child);
  gtk_widget_set_focusable (scroller, TRUE);

  return scroller;
}

GtkWidget *
stance_measure_help_new (StanceDraft         *draft,
                         const StanceMeasure *measure)
{
  StanceSession *session;
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  session = stance_draft_get_session (draft);
  gtk_widget_add_css_class (box, "stance-help");
  add_all (&(Help){ draft, measure, stance_draft_get_catalog (draft), stance_session_get_text (session),
                    stance_session_get_language (session), GTK_BOX (box), sources });

  return new_scroller (box);
}
