/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog-private.h"
#include "stance-measure.h"

#include <math.h>

static const char *const texts[] = {
  "Name", "Short", "Caution", "HowTo", "Validity", "ErrorNote", "ThresholdNote", NULL
};
static const char *const required[] = {
  "Section", "Tasks", "Min", "Max", "Better", "Trials", "Name", NULL
};

/* Groups named "Part arms": the word after the space, or %NULL. */
static const char *
get_suffix (const char *group,
            const char *prefix)
{
  gsize length = strlen (prefix);

  return g_str_has_prefix (group, prefix) && group[length] == ' ' ? group + length + 1 : NULL;
}

static void
check_range (StanceContent *content,
             const char    *key,
             double         low,
             double         value,
             double         high)
{
  if (value < low || value > high)
    stance_content_fault (content, key, "%g is outside %g … %g", value, low, high);
}

static double
get_positive (StanceContent *content,
              const char    *key)
{
  double value = stance_content_get_number (content, key, NAN);

  if (value <= 0)
    stance_content_fault (content, key, "%g is not above 0", value);

  return value;
}

static void
load_limits (StanceMeasure *self,
             StanceContent *content)
{
  self->min = stance_content_get_number (content, "Min", 0);
  self->max = stance_content_get_number (content, "Max", 0);
  if (self->min >= self->max)
    stance_content_fault (content, "Max", "is not above Min");

  self->typed_min = stance_content_get_number (content, "TypedMin", self->min);
  self->typed_max = stance_content_get_number (content, "TypedMax", self->max);
  if (self->typed_min >= self->typed_max)
    stance_content_fault (content, "TypedMax", "is not above TypedMin");

  self->warn_min = stance_content_get_number (content, "WarnMin", NAN);
  self->warn_max = stance_content_get_number (content, "WarnMax", NAN);
  check_range (content, "WarnMin", self->min, self->warn_min, self->max);
  check_range (content, "WarnMax", self->min, self->warn_max, self->max);
}

static void
load_thresholds (StanceMeasure *self,
                 StanceContent *content)
{
  static const char *const keys[] = { NULL, "ThresholdFemale", "ThresholdMale", "ThresholdOther" };
  double                   all = stance_content_get_number (content, "Threshold", NAN);

  check_range (content, "Threshold", self->min, all, self->max);
  self->thresholds[STANCE_SEX_UNKNOWN] = all;
  for (int sex = STANCE_SEX_FEMALE; sex <= STANCE_SEX_OTHER; sex++)
    {
      double threshold = stance_content_get_number (content, keys[sex], all);

      check_range (content, keys[sex], self->min, threshold, self->max);
      self->thresholds[sex] = threshold;
      if (stance_content_has (content, keys[sex]))
        self->threshold_by_sex = TRUE;
    }
  if (self->threshold_by_sex && !isnan (all))
    stance_content_fault (content, "Threshold", "stands beside one by sex");

  self->near_zone = stance_content_get_number (content, "NearZone", 0);
  check_range (content, "NearZone", 0, self->near_zone, self->max - self->min);
}

static void
load_errors (StanceMeasure *self,
             StanceContent *content)
{
  self->sem = get_positive (content, "SEM");
  self->mdc = get_positive (content, "MDC");
  self->mdc_percent = get_positive (content, "MDCPercent");
  self->important = get_positive (content, "Important");
  if (!isnan (self->mdc) && !isnan (self->mdc_percent))
    stance_content_fault (content, "MDCPercent", "stands beside MDC");
  if (self->mdc <= self->sem)
    stance_content_fault (content, "MDC", "is not above SEM");
}

static void
load_compared (StanceMeasure *self,
               StanceContent *content)
{
  g_autofree const char **members = stance_content_get_words (content, "Compared");

  for (int i = 0; members[i] != NULL; i++)
    {
      int member = stance_protocol_find (members[i]);

      if (member >= 0)
        self->compared[member] = TRUE;
      else
        stance_content_fault (content, "Compared", "'%s' is no member of the protocol", members[i]);
    }
}

/* A key of @content that names a reference; "" when it is absent: clinic practice. */
static const char *
load_source (StanceContent       *content,
             const StanceCatalog *catalog,
             const char          *key)
{
  const char *source = stance_content_get_word (content, key);

  stance_catalog_check_term (catalog, content, key, STANCE_TERMS_REFERENCE, source);

  return source != NULL ? source : "";
}

static void
load_ways (StanceMeasure       *self,
           StanceContent       *content,
           const StanceCatalog *catalog)
{
  static const char *const norms[] = { "hip-abduction-eccentric", NULL };
  int                      norm = stance_content_get_nick (content, "Norm", norms, -1);

  self->order = stance_content_get_whole (content, "Order", 1, G_MAXINT16, G_MAXINT16);
  self->section = stance_content_get_word (content, "Section");
  stance_catalog_check_term (catalog, content, "Section", STANCE_TERMS_SECTION, self->section);
  self->tasks = stance_content_get_words (content, "Tasks");
  stance_catalog_check_terms (catalog, content, "Tasks", STANCE_TERMS_TASK, self->tasks);
  self->unit = stance_content_get_word (content, "Unit");
  self->unit = self->unit != NULL ? self->unit : "";
  self->typed_unit = stance_content_get_word (content, "TypedUnit");
  self->decimals = stance_content_get_whole (content, "Decimals", 0, 3, 0);
  self->sides = stance_content_get_flag (content, "Sides");
  self->whole = stance_content_get_flag (content, "Whole");
  self->seen = stance_content_get_flag (content, "Seen");
  self->told = stance_content_get_flag (content, "WithComplaint");
  self->better = stance_content_get_nick (content, "Better", stance_better_nicks, STANCE_BETTER_NONE);
  self->trials = stance_content_get_whole (content, "Trials", 1, 100, 1);
  self->aggregate = stance_content_get_nick (content, "Aggregate", stance_aggregate_nicks, STANCE_AGGREGATE_MEAN);
  self->entry = stance_content_get_nick (content, "Entry", stance_entry_nicks, STANCE_ENTRY_TRIALS);
  self->derive = stance_content_get_nick (content, "Derive", stance_derive_nicks, STANCE_DERIVE_NONE);
  self->from = stance_content_get_words (content, "From");
  self->rivals = stance_content_get_word (content, "Rivals");
  stance_catalog_check_term (catalog, content, "Rivals", STANCE_TERMS_RIVALS, self->rivals);
  self->norm = norm >= 0 ? norms[norm] : NULL;
  self->counter = stance_content_get_nick (content, "Counter", stance_counter_nicks, STANCE_COUNTER_NONE);
}

static void
load_sources (StanceMeasure       *self,
              StanceContent       *content,
              const StanceCatalog *catalog)
{
  self->source = load_source (content, catalog, "Source");
  self->threshold_source = load_source (content, catalog, "ThresholdSource");
  self->important_source = load_source (content, catalog, "ImportantSource");
}

static void
check_ways (StanceMeasure *self,
            StanceContent *content)
{
  gboolean derived = self->derive == STANCE_DERIVE_TORQUE_PER_MASS;

  if (derived != stance_content_has (content, "TypedMin") || derived != stance_content_has (content, "TypedMax"))
    stance_content_fault (content, "Derive", "goes with TypedMin and TypedMax");
  if (derived != stance_content_has (content, "TypedUnit"))
    stance_content_fault (content, "Derive", "goes with TypedUnit");
  if ((self->derive == STANCE_DERIVE_SUM) != (self->from[0] != NULL))
    stance_content_fault (content, "From", "goes with Derive=sum");
  if (self->derive == STANCE_DERIVE_SUM && self->entry != STANCE_ENTRY_TRIALS)
    stance_content_fault (content, "Entry", "a sum has trials");
  if (self->whole && self->decimals > 0)
    stance_content_fault (content, "Decimals", "a whole number has none");
  if (self->tasks[0] == NULL && stance_content_has (content, "Tasks"))
    stance_content_fault (content, "Tasks", "names none");
}

static void
load_part (StanceMeasure       *self,
           StanceContent       *content,
           const StanceCatalog *catalog,
           const char          *id)
{
  StancePart part = { g_intern_string (id), 0 };

  if (self->entry != STANCE_ENTRY_PARTS)
    stance_content_fault (content, NULL, "goes with Entry=parts");
  stance_catalog_check_term (catalog, content, NULL, STANCE_TERMS_PART, part.id);
  stance_content_require (content, "Max");
  part.max = stance_content_get_whole (content, "Max", 1, 100, 1);
  g_array_append_val (self->parts, part);
}

static void
load_grade (StanceMeasure       *self,
            StanceContent       *content,
            const StanceCatalog *catalog,
            const char          *id)
{
  StanceGrade grade = { g_intern_string (id), NAN, FALSE };

  if (self->entry != STANCE_ENTRY_GRADE)
    stance_content_fault (content, NULL, "goes with Entry=grade");
  stance_catalog_check_term (catalog, content, NULL, STANCE_TERMS_GRADE, grade.id);
  grade.value = stance_content_get_number (content, "Value", NAN);
  grade.typed = stance_content_get_flag (content, "Typed");
  check_range (content, "Value", self->min, grade.value, self->max);
  if (grade.typed && !isnan (grade.value))
    stance_content_fault (content, "Value", "is typed");
  g_array_append_val (self->grades, grade);
}

static void
load_band (StanceMeasure       *self,
           StanceContent       *content,
           const StanceCatalog *catalog,
           const char          *id)
{
  StanceBand  band = { g_intern_string (id), 0 };
  StanceBand *before = NULL;

  if (self->bands->len > 0)
    before = &g_array_index (self->bands, StanceBand, self->bands->len - 1);
  stance_catalog_check_term (catalog, content, NULL, STANCE_TERMS_BAND, band.id);
  stance_content_require (content, "Max");
  band.max = stance_content_get_number (content, "Max", self->max);
  check_range (content, "Max", before != NULL ? before->max : self->min, band.max, self->max);
  g_array_append_val (self->bands, band);
}

static void
load_reference (StanceMeasure       *self,
                StanceContent       *content,
                const StanceCatalog *catalog,
                const char          *id)
{
  StanceReference reference = { 0 };

  reference.sex = stance_content_get_nick (content, "Sex", stance_sex_nicks, STANCE_SEX_UNKNOWN);
  stance_content_require (content, "Mean");
  stance_content_require (content, "SD");
  stance_content_require (content, "Source");
  stance_content_require (content, "FromWhom");
  reference.mean = stance_content_get_number (content, "Mean", 0);
  check_range (content, "Mean", self->min, reference.mean, self->max);
  reference.sd = get_positive (content, "SD");
  reference.source = g_strdup (stance_content_get_word (content, "Source"));
  stance_catalog_check_term (catalog, content, "Source", STANCE_TERMS_REFERENCE, reference.source);
  stance_content_allow_text (content, "FromWhom");
  reference.words = stance_content_dup_keys (content);
  g_array_append_val (self->references, reference);
}

static void
load_published (StanceMeasure       *self,
                StanceContent       *content,
                const StanceCatalog *catalog,
                const char          *id)
{
  StancePublished published = { 0 };

  stance_content_require (content, "Text");
  stance_content_require (content, "Source");
  published.source = load_source (content, catalog, "Source");
  stance_content_allow_text (content, "Text");
  published.words = stance_content_dup_keys (content);
  g_array_append_val (self->published, published);
}

static void
load_slip (StanceMeasure       *self,
           StanceContent       *content,
           const StanceCatalog *catalog,
           const char          *id)
{
  StanceSlip slip = { 0 };

  stance_content_require (content, "Min");
  stance_content_require (content, "Max");
  stance_content_require (content, "Text");
  slip.min = stance_content_get_number (content, "Min", 0);
  slip.max = stance_content_get_number (content, "Max", 0);
  if (slip.min >= slip.max)
    stance_content_fault (content, "Max", "is not above Min");
  if (slip.max >= self->typed_min && slip.min <= self->typed_max)
    stance_content_fault (content, NULL, "lies within the limits");
  stance_content_allow_text (content, "Text");
  slip.words = stance_content_dup_keys (content);
  g_array_append_val (self->slips, slip);
}

/* Groups named by a kind and an id ("Part arms"). */
static const struct
{
  const char *kind;
  void (*load) (StanceMeasure       *self,
                StanceContent       *content,
                const StanceCatalog *catalog,
                const char          *id);
} groups[] = {
  { "Part", load_part },
  { "Grade", load_grade },
  { "Band", load_band },
  { "Reference", load_reference },
  { "Published", load_published },
  { "Slip", load_slip },
};

static void
load_group (StanceMeasure       *self,
            StanceContent       *content,
            const StanceCatalog *catalog,
            const char          *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      const char *id = get_suffix (group, groups[i].kind);

      if (id == NULL)
        continue;
      stance_content_enter (content, group);
      groups[i].load (self, content, catalog, id);
    }
}

static void
load_groups (StanceMeasure       *self,
             StanceContent       *content,
             const StanceCatalog *catalog)
{
  const char *const *names = stance_content_get_groups (content);

  for (int i = 0; names[i] != NULL; i++)
    load_group (self, content, catalog, names[i]);
}

/* Points by part must be able to reach the limit and no more. */
static void
check_groups (StanceMeasure *self,
              StanceContent *content)
{
  int sum = 0;

  for (guint i = 0; i < self->parts->len; i++)
    sum += g_array_index (self->parts, StancePart, i).max;

  stance_content_enter (content, "Measure");
  if (self->entry == STANCE_ENTRY_PARTS && (self->min < 0 || self->min > 0 || fabs (sum - self->max) > 0))
    stance_content_fault (content, "Max", "the parts reach %d", sum);
  if (self->entry == STANCE_ENTRY_GRADE && self->grades->len == 0)
    stance_content_fault (content, "Entry", "no grade is named");
}

static void
clear_reference (gpointer data)
{
  g_free (((StanceReference *) data)->source);
  stance_keys_unref (((StanceReference *) data)->words);
}

static void
clear_published (gpointer data)
{
  stance_keys_unref (((StancePublished *) data)->words);
}

static void
clear_slip (gpointer data)
{
  stance_keys_unref (((StanceSlip *) data)->words);
}

StanceMeasure *
stance_measure_load (StanceContent       *content,
                     const StanceCatalog *catalog)
{
  StanceMeasure *self = g_new0 (StanceMeasure, 1);

  self->id = stance_content_get_id (content);
  self->parts = g_array_new (FALSE, FALSE, sizeof (StancePart));
  self->grades = g_array_new (FALSE, FALSE, sizeof (StanceGrade));
  self->bands = g_array_new (FALSE, FALSE, sizeof (StanceBand));
  self->references = g_array_new (FALSE, FALSE, sizeof (StanceReference));
  g_array_set_clear_func (self->references, clear_reference);
  self->published = g_array_new (FALSE, FALSE, sizeof (StancePublished));
  g_array_set_clear_func (self->published, clear_published);
  self->slips = g_array_new (FALSE, FALSE, sizeof (StanceSlip));
  g_array_set_clear_func (self->slips, clear_slip);

  self->own = stance_content_is_own (content);
  stance_content_require_group (content, "Measure");
  if (self->own)
    stance_content_get_word (content, "Id");
  else
    stance_content_require (content, "Order");
  for (int i = 0; required[i] != NULL; i++)
    stance_content_require (content, required[i]);
  load_ways (self, content, catalog);
  load_sources (self, content, catalog);
  load_limits (self, content);
  load_thresholds (self, content);
  load_errors (self, content);
  load_compared (self, content);
  check_ways (self, content);
  stance_content_allow_texts (content, texts);
  self->words = stance_content_dup_keys (content);
  load_groups (self, content, catalog);
  check_groups (self, content);

  return self;
}

void
stance_measure_free (StanceMeasure *self)
{
  g_free (self->tasks);
  g_free (self->from);
  g_array_unref (self->parts);
  g_array_unref (self->grades);
  g_array_unref (self->bands);
  g_array_unref (self->references);
  g_array_unref (self->published);
  g_array_unref (self->slips);
  stance_keys_unref (self->words);
  g_free (self);
}
