/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-measure-list.h"

#include <glib/gi18n.h>

#include "stance-draft-private.h"
#include "stance-lock-note.h"
#include "stance-measure-row.h"
#include "stance-rival.h"
#include "stance-side-label.h"

/* A section with its heading, which folds it, and the box of its rows. */
typedef struct
{
  const char      *id;
  GtkWidget       *box;
  GtkToggleButton *heading;
  GtkImage        *arrow;
  GtkBox          *card;
  GtkWidget       *heads; /* of the sides */
  gboolean         holds_back;
  GtkWidget       *rivals; /* asks for scores that stand back behind the clinic's standard */
} Section;

/* Where a measure and task stands; its row is made when it is first shown. */
typedef struct
{
  const StanceMeasure *measure;
  const char          *task;
  Section             *section;
  GtkBox              *box;
  GtkWidget           *separator;
  GtkWidget           *row;
  GtkWidget           *note; /* why it is locked; made when it first is */
} Place;

struct _StanceMeasureList
{
  AdwBin parent_instance;

  StanceDraft *draft;
  GtkBox      *sections_box;
  GPtrArray   *sections; /* Section */
  GPtrArray   *places;   /* Place, in the order of the form */
  gboolean     with_rivals;
  const StanceTerm *template;
};

G_DEFINE_FINAL_TYPE (StanceMeasureList, stance_measure_list, ADW_TYPE_BIN)

static GtkWidget *
new_side_heads (void)
{
  GtkWidget *heads = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (heads), TRUE);
  gtk_box_append (GTK_BOX (heads), stance_side_label_new (STANCE_SIDE_LEFT));
  gtk_box_append (GTK_BOX (heads), stance_side_label_new (STANCE_SIDE_RIGHT));
  gtk_widget_add_css_class (heads, "stance-measure");

  return heads;
}

/* An open section's heading is no stop between two fields; a folded one is, to open it. */
static void
toggled_cb (Section *section)
{
  gboolean open = gtk_toggle_button_get_active (section->heading);
  gboolean had_focus = gtk_widget_has_focus (GTK_WIDGET (section->heading));

  gtk_widget_set_visible (GTK_WIDGET (section->card), open);
  gtk_widget_set_visible (section->rivals, open && section->holds_back);
  gtk_image_set_from_icon_name (section->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (section->heading), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  if (open && had_focus)
    gtk_widget_child_focus (GTK_WIDGET (section->card), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_focusable (GTK_WIDGET (section->heading), !open);
}

static GtkWidget *
new_heading (Section    *section,
             const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (name);
  GtkWidget *heading = gtk_toggle_button_new ();

  section->arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-down-symbolic"));
  section->heading = GTK_TOGGLE_BUTTON (heading);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (section->arrow));
  gtk_box_append (GTK_BOX (box), title);
  gtk_button_set_child (GTK_BUTTON (heading), box);
  gtk_toggle_button_set_active (section->heading, TRUE);
  gtk_widget_set_halign (heading, GTK_ALIGN_START);
  gtk_widget_set_focusable (heading, FALSE);
  gtk_widget_add_css_class (heading, "flat");
  gtk_widget_add_css_class (heading, "stance-fold");
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return heading;
}

/* The clinician asks for them; until the form is left they stay. */
static void
rivals_asked_cb (StanceMeasureList *self)
{
  self->with_rivals = TRUE;
  stance_measure_list_show (self, self->template);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static Section *
add_section (StanceMeasureList *self,
             const StanceTerm  *term)
{
  StanceSession   *session = stance_draft_get_session (self->draft);
  g_autofree char *name = stance_term_dup_name (term, stance_session_get_language (session));
  Section         *section = g_new0 (Section, 1);

  section->id = term->id;
  section->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  section->card = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  section->heads = g_object_ref_sink (new_side_heads ());

  gtk_widget_add_css_class (GTK_WIDGET (section->card), "card");
  gtk_widget_add_css_class (GTK_WIDGET (section->card), "stance-section");
  gtk_box_append (GTK_BOX (section->box), new_heading (section, name));
  gtk_box_append (GTK_BOX (section->box), GTK_WIDGET (section->card));
  section->rivals = gtk_button_new_with_label (_ ("Show Other Scores of the Same"));
  gtk_widget_set_halign (section->rivals, GTK_ALIGN_START);
  gtk_widget_add_css_class (section->rivals, "flat");
  gtk_box_append (GTK_BOX (section->box), section->rivals);
  g_signal_connect_swapped (section->rivals, "clicked", G_CALLBACK (rivals_asked_cb), self);
  gtk_box_append (self->sections_box, section->box);
  g_signal_connect_swapped (section->heading, "toggled", G_CALLBACK (toggled_cb), section);
  g_ptr_array_add (self->sections, section);

  return section;
}

static void
add_place (StanceMeasureList   *self,
           Section             *section,
           const StanceMeasure *measure,
           const char          *task)
{
  Place *place = g_new0 (Place, 1);

  place->measure = measure;
  place->task = task;
  place->section = section;
  place->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  place->separator = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_box_append (place->box, place->separator);
  gtk_box_append (section->card, GTK_WIDGET (place->box));
  g_ptr_array_add (self->places, place);
}

static Place *
find_place (StanceMeasureList   *self,
            const StanceMeasure *measure,
            const char          *task)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = g_ptr_array_index (self->places, i);

      if (place->measure->id == measure->id && g_str_equal (place->task, task))
        return place;
    }

  return NULL;
}

/* What the clinic has written anew has another row; a new one stands last. */
static void
require_place (StanceMeasureList   *self,
               Section             *section,
               const StanceMeasure *measure,
               const char          *task)
{
  Place *place = find_place (self, measure, task);

  if (place == NULL)
    {
      add_place (self, section, measure, task);
      return;
    }

  if (place->measure == measure)
    return;

  if (place->row != NULL)
    gtk_box_remove (place->box, place->row);
  place->row = NULL;
  place->measure = measure;
  place->task = task;
}

static void
require_places (StanceMeasureList *self,
                Section           *section)
{
  const GPtrArray *measures = stance_catalog_get_measures (stance_draft_get_catalog (self->draft));

  for (guint i = 0; i < measures->len; i++)
    {
      const StanceMeasure *measure = g_ptr_array_index (measures, i);

      if (measure->told || !g_str_equal (measure->section, section->id))
        continue;

      for (const char **task = measure->tasks; *task != NULL; task++)
        require_place (self, section, measure, *task);
    }
}

static gboolean
has_value (StanceMeasureList *self,
           const Place       *place)
{
  const GPtrArray *observations = stance_draft_get_assessment (self->draft)->observations;

  for (guint i = 0; i < observations->len; i++)
    {
      const StanceObservation *observation = g_ptr_array_index (observations, i);

      if (observation->form != STANCE_FORM_EMPTY && g_str_equal (observation->measure, place->measure->id) &&
          g_str_equal (observation->task, place->task))
        return TRUE;
    }

  return FALSE;
}

/* What is locked is said above the first of several tests that wait for the same. */
static void
show_lock (StanceMeasureList *self,
           Place             *place,
           StanceLock         lock,
           gboolean           noted)
{
  gtk_widget_set_sensitive (place->row, lock == STANCE_LOCK_NONE);
  if (lock != STANCE_LOCK_NONE && has_value (self, place))
    gtk_widget_add_css_class (GTK_WIDGET (place->box), "stance-frozen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (place->box), "stance-frozen");

  if (noted && place->note == NULL)
    {
      place->note = stance_lock_note_new (self->draft, place->task);
      gtk_box_insert_child_after (place->box, place->note, place->separator);
    }
  if (place->note != NULL)
    gtk_widget_set_visible (place->note, noted);
  if (noted)
    stance_lock_note_show (STANCE_LOCK_NOTE (place->note), lock);
}

static gboolean
asks_marks (StanceMeasureList *self,
            const Place       *place)
{
  const StanceTerm *task = stance_catalog_find_term (stance_draft_get_catalog (self->draft), STANCE_TERMS_TASK, place->task);

  return task != NULL && task->impact;
}

/* What was ticked before a hop stays there to be read and taken back. */
static void
update_locks (StanceMeasureList *self)
{
  const GArray *stops = stance_draft_get_findings (self->draft)->stops;
  const Place  *above = NULL;
  StanceLock    lock_above = STANCE_LOCK_NONE;

  for (guint i = 0; i < self->places->len; i++)
    {
      Place     *place = g_ptr_array_index (self->places, i);
      StanceLock lock;
      gboolean   differs;

      if (place->row == NULL || !gtk_widget_get_visible (GTK_WIDGET (place->box)))
        continue;

      lock = stance_assessment_get_lock (stance_draft_get_assessment (self->draft),
                                         stance_draft_get_catalog (self->draft), stops, place->task);
      differs = above == NULL || above->section != place->section || lock != lock_above ||
                asks_marks (self, above) != asks_marks (self, place);
      show_lock (self, place, lock, differs && (lock != STANCE_LOCK_NONE || asks_marks (self, place)));
      above = place;
      lock_above = lock;
    }
}

static void
require_row (StanceMeasureList *self,
             Place             *place)
{
  if (place->row != NULL)
    return;

  place->row = stance_measure_row_new (self->draft, place->measure, place->task);
  gtk_box_append (place->box, place->row);
}

/* The heads of the sides stand above the first row that has sides. */
static void
place_heads (Section *section,
             Place   *place)
{
  GtkWidget *parent = gtk_widget_get_parent (section->heads);

  if (parent == GTK_WIDGET (place->box))
    return;

  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), section->heads);
  gtk_box_insert_child_after (place->box, section->heads, place->separator);
}

/* The clinician may ask for what stands back behind the clinic's standard. */
static gboolean
is_asked (StanceMeasureList *self,
          const Place       *place)
{
  const StanceCase     situation = stance_draft_get_case (self->draft);
  const StanceMeasure *standard = stance_rival_get_preferred (situation.catalog, situation.clinic, place->measure);

  if (stance_rival_is_asked (situation.catalog, situation.clinic, self->template, place->measure))
    return TRUE;

  return self->with_rivals && standard != NULL && !place->measure->retired &&
         stance_rival_is_asked (situation.catalog, situation.clinic, self->template, standard);
}

/* Whether the section has the standard, and rivals of it that are not shown. */
static gboolean
holds_rivals_back (StanceMeasureList *self,
                   Section           *section)
{
  const StanceCase situation = stance_draft_get_case (self->draft);

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place         *place = g_ptr_array_index (self->places, i);
      const StanceMeasure *standard = stance_rival_get_preferred (situation.catalog, situation.clinic, place->measure);

      if (place->section == section && standard != NULL && !place->measure->retired &&
          !gtk_widget_get_visible (GTK_WIDGET (place->box)) &&
          stance_rival_is_asked (situation.catalog, situation.clinic, self->template, standard))
        return TRUE;
    }

  return FALSE;
}

/* Rows of one section; returns whether one of them has a value. */
static gboolean
show_rows (StanceMeasureList *self,
           Section           *section)
{
  gboolean has_rows = FALSE;
  gboolean has_heads = FALSE;
  gboolean has_values = FALSE;

  for (guint i = 0; i < self->places->len; i++)
    {
      Place   *place = g_ptr_array_index (self->places, i);
      gboolean has = has_value (self, place);
      gboolean shown = has || is_asked (self, place);

      if (place->section != section)
        continue;

      gtk_widget_set_visible (GTK_WIDGET (place->box), shown);
      if (!shown)
        continue;

      require_row (self, place);
      gtk_widget_set_visible (place->separator, has_rows);
      if (place->measure->sides && !has_heads)
        place_heads (section, place);
      has_heads |= place->measure->sides;
      has_rows = TRUE;
      has_values |= has;
    }

  gtk_widget_set_visible (section->box, has_rows);
  section->holds_back = holds_rivals_back (self, section);
  gtk_widget_set_visible (section->rivals, section->holds_back && gtk_toggle_button_get_active (section->heading));

  return has_values;
}

static void
section_free (Section *section)
{
  g_object_unref (section->heads);
  g_free (section);
}

static void
stance_measure_list_dispose (GObject *object)
{
  StanceMeasureList *self = STANCE_MEASURE_LIST (object);

  g_clear_object (&self->draft);

  G_OBJECT_CLASS (stance_measure_list_parent_class)->dispose (object);
}

static void
stance_measure_list_finalize (GObject *object)
{
  StanceMeasureList *self = STANCE_MEASURE_LIST (object);

  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->sections);

  G_OBJECT_CLASS (stance_measure_list_parent_class)->finalize (object);
}

static void
stance_measure_list_class_init (StanceMeasureListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_measure_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_measure_list_finalize;
}

static void
stance_measure_list_init (StanceMeasureList *self)
{
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  self->places = g_ptr_array_new_with_free_func (g_free);
  self->sections_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->sections_box));
}

GtkWidget *
stance_measure_list_new (StanceDraft *draft)
{
  StanceMeasureList *self;
  const GPtrArray   *sections;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_MEASURE_LIST, NULL);
  self->draft = g_object_ref (draft);
  sections = stance_catalog_get_terms (stance_draft_get_catalog (draft), STANCE_TERMS_SECTION);
  for (guint i = 0; i < sections->len; i++)
    require_places (self, add_section (self, g_ptr_array_index (sections, i)));

  g_signal_connect_object (draft, "changed", G_CALLBACK (update_locks), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
stance_measure_list_update (StanceMeasureList *self,
                            const StanceTerm *template)
{
  g_return_if_fail (STANCE_IS_MEASURE_LIST (self));

  self->template = template;
  for (guint i = 0; i < self->sections->len; i++)
    {
      require_places (self, g_ptr_array_index (self->sections, i));
      show_rows (self, g_ptr_array_index (self->sections, i));
    }
  update_locks (self);
}

void
stance_measure_list_show (StanceMeasureList *self,
                          const StanceTerm *template)
{
  g_return_if_fail (STANCE_IS_MEASURE_LIST (self));

  self->template = template;
  for (guint i = 0; i < self->sections->len; i++)
    {
      Section *section = g_ptr_array_index (self->sections, i);
      gboolean has_values = show_rows (self, section);

      gtk_toggle_button_set_active (section->heading, has_values || template == NULL || !template->folded);
    }
  update_locks (self);
}
