/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-library-browser.h"

#include <glib/gi18n.h>

#include "stance-exercise-card.h"

struct _StanceLibraryBrowser
{
  GtkWidget parent_instance;

  StanceLibrary      *library;
  gboolean            adds;
  StanceLibraryQuery  query;
  GtkFilter          *filter;
  GtkSorter          *sorter;
  GListModel         *shown;
  GtkSingleSelection *selection;

  /* Template children */
  GtkWidget       *box;
  GtkSearchEntry  *entry;
  GtkWidget       *chips;
  GtkToggleButton *favorites;
  GtkLabel        *count;
  GtkWidget       *clear;
  GtkStack        *stack;
  GtkGridView     *cards;

  StanceLibraryChip *facets[STANCE_N_FACETS];
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceLibraryBrowser, stance_library_browser, GTK_TYPE_WIDGET)

/* What the chips are called, and the words their choices have. Levels have none. */
static const struct
{
  const char *name;
  const char *hint;
  StanceTerms terms;
  gboolean    several;
} facets[STANCE_N_FACETS] = {
  [STANCE_FACET_MUSCLE] = { N_ ("Muscle"), NULL, STANCE_TERMS_MUSCLE, TRUE },
                            [STANCE_FACET_PHASE] = { N_ ("Phase"), NULL, STANCE_TERMS_PHASE, TRUE },
                                                     [STANCE_FACET_POSITION] = { N_ ("Position"), NULL, STANCE_TERMS_POSITION, TRUE },
                                                                                 [STANCE_FACET_EQUIPMENT] = { N_ ("At Hand"), N_ ("Exercises that need nothing else than what is ticked."), STANCE_TERMS_EQUIPMENT, TRUE },
                                                                                                              [STANCE_FACET_LEVEL] = { N_ ("Level"), N_ ("By how many easier steps the ladder has below: none or one, two or three, more."), STANCE_N_TERMS, TRUE },
                                                                                                                                       [STANCE_FACET_REGION] = { N_ ("Allowed With"), N_ ("Leaves out what pain in this region holds back at first."), STANCE_TERMS_REGION, FALSE },
                                                                                                                                       };

static const char *const levels[STANCE_N_LEVELS] = { N_ ("First steps"), N_ ("Middle"), N_ ("Hard") };

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  return stance_library_query_matches (&STANCE_LIBRARY_BROWSER (user_data)->query, item);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  const StanceLibraryQuery *query = &STANCE_LIBRARY_BROWSER (user_data)->query;

  return stance_library_query_rank (query, (gpointer) a) - stance_library_query_rank (query, (gpointer) b);
}

static void
shown_changed_cb (StanceLibraryBrowser *self)
{
  guint            n_shown = g_list_model_get_n_items (self->shown);
  g_autofree char *count = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n_shown), n_shown);

  gtk_label_set_label (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "cards" : "nothing-found");
}

static void
query_changed (StanceLibraryBrowser *self)
{
  gtk_widget_set_visible (self->clear, !stance_library_query_is_empty (&self->query));
  if (self->filter == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
search_changed_cb (StanceLibraryBrowser *self)
{
  stance_library_query_set_words (&self->query, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  query_changed (self);
}

static void
chips_changed_cb (StanceLibraryBrowser *self)
{
  for (int i = 0; i < STANCE_N_FACETS; i++)
    {
      g_strfreev (self->query.chosen[i]);
      self->query.chosen[i] = stance_library_chip_dup_chosen (self->facets[i]);
    }
  self->query.favorites = gtk_toggle_button_get_active (self->favorites);
  query_changed (self);
}

static void
emit_at (StanceLibraryBrowser *self,
         guint                 position,
         int                   signal)
{
  g_autoptr (StanceExerciseItem) item = g_list_model_get_item (self->shown, position);

  if (item != NULL)
    g_signal_emit (self, signals[signal], 0, stance_exercise_item_get_exercise (item)->id);
}

static void
search_activated_cb (StanceLibraryBrowser *self)
{
  emit_at (self, 0, SIGNAL_TAKEN);
}

/* Escape first takes back what was typed, then leaves. */
static void
search_stopped_cb (StanceLibraryBrowser *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "library.back", NULL);
}

static void
card_activated_cb (StanceLibraryBrowser *self,
                   guint                 position)
{
  emit_at (self, position, SIGNAL_OPENED);
}

static StanceFigureCache *
get_figures (StanceLibraryBrowser *self)
{
  return stance_session_get_figures (stance_library_get_session (self->library));
}

/* All are drawn ahead, so that cards that come into sight find theirs. */
static void
draw_ahead (StanceLibraryBrowser *self)
{
  GListModel *items = stance_library_get_items (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (StanceExerciseItem) item = g_list_model_get_item (items, i);

      stance_figure_cache_draw_ahead (get_figures (self), stance_exercise_item_get_catalog (item),
                                      stance_exercise_item_get_exercise (item), STANCE_SIDE_LEFT,
                                      gtk_widget_get_scale_factor (GTK_WIDGET (self)));
    }
}

static void
set_up_card_cb (StanceLibraryBrowser *self,
                GtkListItem          *item)
{
  gtk_list_item_set_child (item, stance_exercise_card_new (get_figures (self), self->adds));
}

static void
bind_card_cb (StanceLibraryBrowser *self,
              GtkListItem          *item)
{
  stance_exercise_card_set_item (STANCE_EXERCISE_CARD (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_card_cb (StanceLibraryBrowser *self,
                GtkListItem          *item)
{
  stance_exercise_card_set_item (STANCE_EXERCISE_CARD (gtk_list_item_get_child (item)), NULL);
}

/* Of the card that has the focus, or rather its cell. */
static void
toggle_favorite (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  StanceLibraryBrowser *self = STANCE_LIBRARY_BROWSER (widget);
  GtkWidget            *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget            *card = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  if (STANCE_IS_EXERCISE_CARD (card))
    stance_library_toggle_favorite (self->library, stance_exercise_card_get_item (STANCE_EXERCISE_CARD (card)));
}

static void
stance_library_browser_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (stance_library_browser_parent_class)->map (widget);
  draw_ahead (STANCE_LIBRARY_BROWSER (widget));
}

static void
stance_library_browser_dispose (GObject *object)
{
  StanceLibraryBrowser *self = STANCE_LIBRARY_BROWSER (object);

  stance_library_query_clear (&self->query);
  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_LIBRARY_BROWSER);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->shown);
  g_clear_object (&self->selection);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (stance_library_browser_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, STANCE_TYPE_LIBRARY_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
stance_library_browser_class_init (StanceLibraryBrowserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_library_browser_dispose;
  widget_class->map = stance_library_browser_map;

  signals[SIGNAL_OPENED] = add_signal ("opened");
  signals[SIGNAL_TAKEN] = add_signal ("taken");

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-library-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryBrowser, box);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryBrowser, entry);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryBrowser, chips);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryBrowser, favorites);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryBrowser, count);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryBrowser, clear);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryBrowser, stack);
  gtk_widget_class_bind_template_child (widget_class, StanceLibraryBrowser, cards);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, chips_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_card_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_card_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_card_cb);
  gtk_widget_class_bind_template_callback (widget_class, stance_library_browser_focus_cards);
  gtk_widget_class_bind_template_callback (widget_class, stance_library_browser_clear);

  gtk_widget_class_install_action (widget_class, "cards.toggle-favorite", NULL, toggle_favorite);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "cards.toggle-favorite", NULL);
}

static void
stance_library_browser_init (StanceLibraryBrowser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_chip (StanceLibraryBrowser *self,
           StanceFacet           facet)
{
  StanceSession   *session = stance_library_get_session (self->library);
  const GPtrArray *terms = stance_catalog_get_terms (stance_session_get_catalog (session), facets[facet].terms);

  if (facet == STANCE_FACET_EQUIPMENT)
    stance_library_chip_add (self->facets[facet], STANCE_FACET_NOTHING, _ ("nothing"));

  for (guint i = 0; i < terms->len; i++)
    {
      const StanceTerm *term = terms->pdata[i];
      g_autofree char  *name = stance_term_dup_name (term, stance_session_get_language (session));

      if (facet != STANCE_FACET_REGION || !g_str_equal (term->id, "none"))
        stance_library_chip_add (self->facets[facet], term->id, name);
    }
}

static void
add_chips (StanceLibraryBrowser *self)
{
  for (int i = 0; i < STANCE_N_FACETS; i++)
    {
      const char *hint = facets[i].hint != NULL ? _ (facets[i].hint) : NULL;
      GtkWidget  *chip = stance_library_chip_new (_ (facets[i].name), hint, facets[i].several);

      self->facets[i] = STANCE_LIBRARY_CHIP (chip);
      if (i != STANCE_FACET_LEVEL)
        fill_chip (self, i);
      else
        for (int level = 0; level < STANCE_N_LEVELS; level++)
          stance_library_chip_add (self->facets[i], stance_level_nicks[level], _ (levels[level]));

      g_signal_connect_object (chip, "changed", G_CALLBACK (chips_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->chips), chip);
    }
}

void
stance_library_browser_set_library (StanceLibraryBrowser *self,
                                    StanceLibrary        *library,
                                    gboolean              adds)
{
  GListModel *filtered;

  g_return_if_fail (STANCE_IS_LIBRARY_BROWSER (self));
  g_return_if_fail (STANCE_IS_LIBRARY (library));
  g_return_if_fail (self->library == NULL);

  self->library = g_object_ref (library);
  self->adds = adds;
  add_chips (self);

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  filtered = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (stance_library_get_items (library)),
                                                      g_object_ref (self->filter)));
  self->shown = G_LIST_MODEL (gtk_sort_list_model_new (filtered, g_object_ref (self->sorter)));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, self->shown);
  gtk_grid_view_set_model (self->cards, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (shown_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_figures (self), "dropped", G_CALLBACK (draw_ahead), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "favorites-changed", G_CALLBACK (query_changed), self, G_CONNECT_SWAPPED);
  shown_changed_cb (self);
  query_changed (self);
}

void
stance_library_browser_search (StanceLibraryBrowser *self,
                               const char           *words)
{
  g_return_if_fail (STANCE_IS_LIBRARY_BROWSER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  search_changed_cb (self);
}

void
stance_library_browser_focus_search (StanceLibraryBrowser *self)
{
  g_return_if_fail (STANCE_IS_LIBRARY_BROWSER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
stance_library_browser_focus_cards (StanceLibraryBrowser *self)
{
  g_return_if_fail (STANCE_IS_LIBRARY_BROWSER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->cards));
}

void
stance_library_browser_clear (StanceLibraryBrowser *self)
{
  g_return_if_fail (STANCE_IS_LIBRARY_BROWSER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_toggle_button_set_active (self->favorites, FALSE);
  for (int i = 0; i < STANCE_N_FACETS; i++)
    stance_library_chip_clear (self->facets[i]);
}

void
stance_library_browser_capture_keys (StanceLibraryBrowser *self,
                                     GtkWidget            *widget)
{
  g_return_if_fail (STANCE_IS_LIBRARY_BROWSER (self));

  gtk_search_entry_set_key_capture_widget (self->entry, widget);
}

GPtrArray *
stance_library_browser_list_shown (StanceLibraryBrowser *self)
{
  GPtrArray *shown = g_ptr_array_new ();

  g_return_val_if_fail (STANCE_IS_LIBRARY_BROWSER (self), shown);

  for (guint i = 0; i < g_list_model_get_n_items (self->shown); i++)
    {
      g_autoptr (StanceExerciseItem) item = g_list_model_get_item (self->shown, i);

      g_ptr_array_add (shown, (gpointer) stance_exercise_item_get_exercise (item)->id);
    }

  return shown;
}

StanceLibraryChip *
stance_library_browser_get_chip (StanceLibraryBrowser *self,
                                 StanceFacet           facet)
{
  g_return_val_if_fail (STANCE_IS_LIBRARY_BROWSER (self), NULL);

  return self->facets[facet];
}
