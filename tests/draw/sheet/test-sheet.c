/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheet-sample.h"

#include "stance-flow.h"
#include "stance-sheet-private.h"

#include <math.h>
#include <string.h>

#define MARGIN 24.0

typedef struct
{
  const char *path;
  Sample      sample;
  StancePaper paper;
  gboolean    large;
} Case;

#define LONG_NAME "Hohenlohe-Schillingsfürst-Bartenstein-Langenburg-Waldenburg-Öhringen"

static const Case cases[] = {
  { "three on A4", { 0 }, STANCE_PAPER_A4, FALSE },
  { "three on Letter", { 0 }, STANCE_PAPER_LETTER, FALSE },
  { "three large", { 0 }, STANCE_PAPER_A4, TRUE },
  { "three large on Letter", { .language = "de" }, STANCE_PAPER_LETTER, TRUE },
  { "German", { .language = "de" }, STANCE_PAPER_A4, FALSE },
  { "one", { .n_items = 1 }, STANCE_PAPER_A4, FALSE },
  { "eight", { .n_items = 8, .weeks = 6 }, STANCE_PAPER_LETTER, FALSE },
  { "eight large in German", { .n_items = 8, .weeks = 12, .language = "de" }, STANCE_PAPER_A4, TRUE },
  { "a very long name", { .name = LONG_NAME }, STANCE_PAPER_A4, FALSE },
  { "a very long name, large", { .name = LONG_NAME, .language = "de" }, STANCE_PAPER_LETTER, TRUE },
  { "no clinic", { .no_clinic = TRUE }, STANCE_PAPER_A4, FALSE },
  { "advice only", { .no_items = TRUE }, STANCE_PAPER_A4, FALSE },
  { "every page of advice", { .pages = "all" }, STANCE_PAPER_A4, FALSE },
  { "every page of advice on Letter in German", { .pages = "all", .language = "de" }, STANCE_PAPER_LETTER, FALSE },
  { "every page of advice, large, in German", { .pages = "all", .language = "de" }, STANCE_PAPER_A4, TRUE },
  { "every page of advice, large, on Letter", { .pages = "all", .no_items = TRUE }, STANCE_PAPER_LETTER, TRUE },
  { "exercises only", { .no_advice = TRUE }, STANCE_PAPER_A4, FALSE },
};

static StanceSheet *
lay_out (const Case       *row,
         StanceHandoutMark mark)
{
  g_autoptr (StanceHandout) handout = sample_handout (&row->sample);

  return stance_handout_lay_out (handout, row->paper, row->large, mark);
}

static const StancePage *
get_page (const StanceSheet *sheet,
          guint              page)
{
  return g_ptr_array_index (sheet->pages, page);
}

static const StanceBlock *
get_block (const StancePage *page,
           guint             block)
{
  return g_ptr_array_index (page->blocks, block);
}

static gboolean
overlap (const StanceBlock *a,
         const StanceBlock *b)
{
  const double touch = 0.5;

  return a->x + touch < b->x + b->width && b->x + touch < a->x + a->width &&
         a->y + touch < b->y + b->height && b->y + touch < a->y + a->height;
}

static gboolean
is_ground (const StanceBlock *block)
{
  return block->role == STANCE_BLOCK_BOX || block->role == STANCE_BLOCK_RULE;
}

/* The ink of the text, not only the rectangle, stays inside. */
static void
check_inside (const StanceSheet *sheet,
              const StanceBlock *block)
{
  PangoRectangle ink = { 0 };

  g_assert_cmpfloat (block->x, >=, MARGIN);
  g_assert_cmpfloat (block->y, >=, MARGIN);
  g_assert_cmpfloat (block->x + block->width, <=, sheet->width - MARGIN);
  g_assert_cmpfloat (block->y + block->height, <=, sheet->height - MARGIN);

  if (block->layout == NULL)
    return;

  pango_layout_get_extents (block->layout, &ink, NULL);
  g_assert_cmpfloat (block->x + block->text_x + (double) (ink.x + ink.width) / PANGO_SCALE, <=, block->x + block->width + 1.5);
  g_assert_cmpfloat (block->text_y + (double) (ink.y + ink.height) / PANGO_SCALE, <=, block->height + 1.5);
}

static void
check_apart (const StancePage *page,
             guint             index)
{
  const StanceBlock *block = get_block (page, index);

  for (guint i = 0; i < index; i++)
    {
      const StanceBlock *other = get_block (page, i);

      if (!is_ground (other) && !is_ground (block) && overlap (block, other))
        g_error ("“%s” stands over “%s”", block->text, other->text);
    }
}

/* A ground holds a block wholly or not at all. */
static void
check_ground (const StancePage  *page,
              const StanceBlock *ground)
{
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const StanceBlock *block = get_block (page, i);

      if (block == ground || !overlap (block, ground))
        continue;

      g_assert_cmpfloat (block->x, >=, ground->x);
      g_assert_cmpfloat (block->y, >=, ground->y);
      g_assert_cmpfloat (block->x + block->width, <=, ground->x + ground->width + 0.01);
      g_assert_cmpfloat (block->y + block->height, <=, ground->y + ground->height + 0.01);
    }
}

static void
check_pages (const StanceSheet *sheet)
{
  for (guint i = 0; i < sheet->pages->len; i++)
    {
      const StancePage *page = get_page (sheet, i);

      for (guint j = 0; j < page->blocks->len; j++)
        {
          const StanceBlock *block = get_block (page, j);

          check_inside (sheet, block);
          check_apart (page, j);

          if (is_ground (block))
            check_ground (page, block);
        }
    }
}

static void
test_placed (gconstpointer data)
{
  g_autoptr (StanceSheet) sheet = lay_out (data, STANCE_HANDOUT_DRAFT);

  check_pages (sheet);
}

static void
test_type (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (StanceSheet) sheet = lay_out (row, STANCE_HANDOUT_ORIGINAL);
  double least = row->large ? 18 : 12;

  for (guint i = 0; i < sheet->pages->len; i++)
    for (guint j = 0; j < get_page (sheet, i)->blocks->len; j++)
      {
        const StanceBlock *block = get_block (get_page (sheet, i), j);

        if (*block->text == '\0' || block->role == STANCE_BLOCK_LETTERHEAD || block->role == STANCE_BLOCK_PAGE_FOOT)
          continue;

        g_assert_cmpfloat (block->size, >=, least);
      }
}

/* An exercise stands on one page, and every exercise stands somewhere. */
static void
test_groups (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (StanceSheet) sheet = lay_out (row, STANCE_HANDOUT_ORIGINAL);
  g_autoptr (GHashTable) pages = g_hash_table_new (NULL, NULL);
  guint expected = row->sample.n_items > 0 ? row->sample.n_items : 3;

  for (guint i = 0; i < sheet->pages->len; i++)
    for (guint j = 0; j < get_page (sheet, i)->blocks->len; j++)
      {
        const StanceBlock *block = get_block (get_page (sheet, i), j);
        gpointer           known = g_hash_table_lookup (pages, GINT_TO_POINTER (block->group));

        if (block->group == 0)
          continue;

        g_assert_true (known == NULL || known == GUINT_TO_POINTER (i + 1));
        g_hash_table_insert (pages, GINT_TO_POINTER (block->group), GUINT_TO_POINTER (i + 1));
      }

  g_assert_cmpuint (g_hash_table_size (pages), ==, row->sample.no_items ? 0 : expected);
}

static void
test_foot (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (StanceSheet) sheet = lay_out (row, STANCE_HANDOUT_ORIGINAL);
  gboolean    german = row->sample.language != NULL;
  const char *name = row->sample.name != NULL ? row->sample.name : "Brückner";

  for (guint i = 0; i < sheet->pages->len; i++)
    {
      const StancePage *page = get_page (sheet, i);
      const char       *foot = NULL;
      g_autofree char  *number = german ? g_strdup_printf ("Seite %u von %u", i + 1, sheet->pages->len)
                                        : g_strdup_printf ("page %u of %u", i + 1, sheet->pages->len);

      for (guint j = 0; j < page->blocks->len; j++)
        if (get_block (page, j)->role == STANCE_BLOCK_PAGE_FOOT)
          foot = get_block (page, j)->text;

      g_assert_nonnull (foot);
      g_assert_nonnull (strstr (foot, number));
      g_assert_nonnull (strstr (foot, name));
      g_assert_nonnull (strstr (foot, "1954"));
    }
}

/* Texts of a page of advice: all but the number of its rows. */
static void
check_topic (GKeyFile   *file,
             const char *group,
             const char *text)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (int i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *value = g_key_file_get_string (file, group, keys[i], NULL);

      if (!g_str_equal (keys[i], "Rows") && strstr (text, value) == NULL)
        g_error ("%s of %s is not on the sheet: %s", keys[i], group, value);
    }
}

/* Every word of the handout's data that a patient reads is on the pages. */
static void
test_complete (gconstpointer data)
{
  static const char *const item_keys[] = { "Heading", "Side", "Dose", "Effort", "Cue", "Need", "Care", "StopIf", "Step1", "Step2", "Step3", "Step4", "Step5", NULL };
  const Case              *row = data;
  g_autoptr (StanceHandout) handout = sample_handout (&row->sample);
  g_autofree char *words = stance_handout_to_data (handout);
  g_autoptr (StanceSheet) sheet = stance_handout_lay_out (handout, row->paper, row->large, STANCE_HANDOUT_ORIGINAL);
  g_autofree char *text = stance_sheet_to_text (sheet);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  g_assert_true (g_key_file_load_from_data (file, words, -1, G_KEY_FILE_NONE, NULL));
  groups = g_key_file_get_groups (file, NULL);

  for (int i = 1; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], "Topic "))
      check_topic (file, groups[i], text);

  for (int i = 1; groups[i] != NULL; i++)
    for (int j = 0; item_keys[j] != NULL; j++)
      {
        g_autofree char *value = g_key_file_get_string (file, groups[i], item_keys[j], NULL);

        if (value != NULL && strstr (text, value) == NULL)
          g_error ("%s of %s is not on the sheet: %s", item_keys[j], groups[i], value);
      }
}

static void
test_two_pages (void)
{
  g_autoptr (StanceSheet) sheet = lay_out (&cases[0], STANCE_HANDOUT_ORIGINAL);

  g_assert_cmpuint (sheet->pages->len, ==, 2);
}

/* Where the next exercise would not fit, white goes between what stands there. */
static void
test_spread (void)
{
  const Case row = { "", { .n_items = 8, .no_advice = TRUE }, STANCE_PAPER_A4, FALSE };
  g_autoptr (StanceSheet) sheet = lay_out (&row, STANCE_HANDOUT_ORIGINAL);
  const StancePage  *page = get_page (sheet, 1);
  const StanceBlock *last = NULL;
  double             white = 0;
  double             end = 0;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const StanceBlock *block = get_block (page, i);

      if (block->group > 0 && last != NULL && block->group != last->group)
        white = MAX (white, block->y - end);

      if (block->group > 0)
        {
          last = block;
          end = MAX (end, block->y + block->height);
        }
    }

  g_assert_nonnull (last);
  /* 2.2 units of 6 points and less would be white not spread. */
  g_assert_cmpfloat (white, >, 2.2 * 6);
  g_assert_cmpfloat (white, <, 5 * 6);
}

/* The tick table of a long program does not take pages. */
static void
test_weeks (void)
{
  const Case row = { "", { .n_items = 8, .weeks = 12 }, STANCE_PAPER_A4, FALSE };
  g_autoptr (StanceSheet) sheet = lay_out (&row, STANCE_HANDOUT_ORIGINAL);
  double height = 0;
  guint  boxes = 0;

  for (guint i = 0; i < sheet->pages->len; i++)
    for (guint j = 0; j < get_page (sheet, i)->blocks->len; j++)
      {
        const StanceBlock *block = get_block (get_page (sheet, i), j);

        if (block->role != STANCE_BLOCK_TABLE_CELL)
          continue;

        boxes += block->level == 0 ? 1 : 0;
        height += block->column == 0 ? block->height : 0;
        g_assert_cmpfloat (block->level == 0 ? block->width : 15, >=, 14);
      }

  g_assert_cmpuint (boxes, ==, 8 * 12 * 7);
  g_assert_cmpfloat (height, <, 0.8 * sheet->height);
}

static const StanceBlock *
get_first_cell (const StancePage *page,
                guint             from)
{
  while (from < page->blocks->len && get_block (page, from)->role != STANCE_BLOCK_TABLE_CELL)
    from++;

  return from < page->blocks->len ? get_block (page, from) : NULL;
}

/* Where a table begins on a page, its headings stand, and above them the name or, where
 * the table goes on, nothing.
 */
static void
test_tables (gconstpointer data)
{
  g_autoptr (StanceSheet) sheet = lay_out (data, STANCE_HANDOUT_ORIGINAL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n_repeated = 0;

  for (guint i = 0; i < sheet->pages->len; i++)
    {
      const StancePage *page = get_page (sheet, i);
      int               table = -1;

      for (guint j = 0; j < page->blocks->len; j++)
        {
          const StanceBlock *block = get_block (page, j);

          if (block->role != STANCE_BLOCK_TABLE_CELL || block->table < 100 || block->table == table)
            continue;

          table = block->table;
          g_assert_cmpint (block->level, ==, 1);
          g_assert_cmpint (block->column, ==, 0);

          if (!g_hash_table_add (seen, GINT_TO_POINTER (table)))
            {
              g_assert_true (get_first_cell (page, 0) == block);
              n_repeated++;
            }
        }
    }

  g_assert_cmpuint (g_hash_table_size (seen), >=, 4);
  g_assert_cmpuint (n_repeated, <=, ((const Case *) data)->large ? 9 : 0);
}

/* What is filled in by hand has an edge and room for a pen. */
static void
test_by_hand (void)
{
  const Case row = { "", { .pages = "run-walk-flat", .no_items = TRUE }, STANCE_PAPER_A4, FALSE };
  g_autoptr (StanceSheet) sheet = lay_out (&row, STANCE_HANDOUT_ORIGINAL);
  guint n = 0;

  for (guint i = 0; i < sheet->pages->len; i++)
    for (guint j = 0; j < get_page (sheet, i)->blocks->len; j++)
      {
        const StanceBlock *block = get_block (get_page (sheet, i), j);

        if (block->role != STANCE_BLOCK_TABLE_CELL || *block->text != '\0')
          continue;

        n++;
        g_assert_true (block->has_line);
        g_assert_cmpfloat (block->height, >=, 20);
        g_assert_cmpfloat (block->width, >=, 60);
      }

  g_assert_cmpuint (n, ==, 20);
}

/* A short page of advice stands with the rest. */
static void
test_short_advice (void)
{
  const Case alone = { "", { .no_items = TRUE }, STANCE_PAPER_A4, FALSE };
  const Case row = { "", { .no_items = TRUE, .pages = "gear running-brake" }, STANCE_PAPER_A4, FALSE };
  g_autoptr (StanceSheet) without = lay_out (&alone, STANCE_HANDOUT_ORIGINAL);
  g_autoptr (StanceSheet) sheet = lay_out (&row, STANCE_HANDOUT_ORIGINAL);

  g_assert_cmpuint (without->pages->len, ==, 1);
  g_assert_cmpuint (sheet->pages->len, ==, 1);
}

static guint
find_page (const StanceSheet *sheet,
           const char        *text)
{
  for (guint i = 0; i < sheet->pages->len; i++)
    for (guint j = 0; j < get_page (sheet, i)->blocks->len; j++)
      if (g_str_equal (get_block (get_page (sheet, i), j)->text, text))
        return i;

  g_error ("“%s” is on no page", text);
}

static void
add_bunch (StanceFlow *flow,
           const char *text,
           double      height)
{
  const StanceStyle style = { STANCE_BLOCK_PARAGRAPH, .size = STANCE_SIZE_BODY };

  stance_flow_begin (flow, 0);
  stance_flow_add_cell (flow, &style, stance_flow_get_span (flow, 0, 12), 0, height, text);
  stance_flow_skip (flow, height);
}

/* What fits fills the page, what does not waits for the next one or the end, and what is
 * in order waits for what is before it.
 */
static void
test_aside (void)
{
  g_autoptr (PangoFontMap) fonts = stance_flow_make_fonts ();
  StanceFlow *flow = stance_flow_new (stance_sheet_new (STANCE_PAPER_A4, "en", FALSE), fonts, 1, 1);
  g_autoptr (StanceSheet) sheet = NULL;

  add_bunch (flow, "lights", 100);
  stance_flow_set_aside (flow, 5, FALSE);
  add_bunch (flow, "calls", 290);
  stance_flow_set_aside (flow, 5, FALSE);
  add_bunch (flow, "first", 50);
  stance_flow_set_aside (flow, 5, TRUE);
  add_bunch (flow, "second", 200);
  stance_flow_set_aside (flow, 5, TRUE);
  add_bunch (flow, "third", 20);
  stance_flow_set_aside (flow, 5, TRUE);
  add_bunch (flow, "one", 500);
  stance_flow_end (flow, 5);
  add_bunch (flow, "two", 300);
  stance_flow_end (flow, 5);
  add_bunch (flow, "three", 300);
  stance_flow_end (flow, 5);
  stance_flow_place_aside (flow);
  add_bunch (flow, "four", 30);
  stance_flow_end (flow, 5);
  sheet = stance_flow_finish (flow);

  g_assert_cmpuint (find_page (sheet, "lights"), ==, 0);
  g_assert_cmpuint (find_page (sheet, "first"), ==, 0);
  g_assert_cmpuint (find_page (sheet, "second"), ==, 2);
  g_assert_cmpuint (find_page (sheet, "third"), ==, 2);
  g_assert_cmpuint (find_page (sheet, "two"), ==, 1);
  g_assert_cmpuint (find_page (sheet, "three"), ==, 1);
  g_assert_cmpuint (find_page (sheet, "calls"), ==, 2);
  g_assert_cmpuint (find_page (sheet, "four"), ==, 2);
  check_pages (sheet);
}

static void
test_right_to_left (void)
{
  g_autoptr (StanceHandout) handout = sample_handout_right_to_left ();
  g_autoptr (StanceSheet) sheet = stance_handout_lay_out (handout, STANCE_PAPER_A4, FALSE, STANCE_HANDOUT_ORIGINAL);
  const StanceBlock *figure = NULL;
  const StanceBlock *step = NULL;

  for (guint j = 0; j < get_page (sheet, 0)->blocks->len; j++)
    {
      const StanceBlock *block = get_block (get_page (sheet, 0), j);

      if (block->role == STANCE_BLOCK_FIGURE && figure == NULL)
        figure = block;
      else if (block->role == STANCE_BLOCK_LIST_ITEM && block->group == 1 && step == NULL)
        step = block;
    }

  check_pages (sheet);
  g_assert_true (sheet->right_to_left);
  g_assert_cmpfloat (figure->x, >, step->x + step->width);
  /* The number stands to the right of its text, whose lines end at the right. */
  g_assert_cmpfloat (step->label_x, >, step->text_x);
  g_assert_cmpint (pango_layout_get_alignment (step->layout), ==, PANGO_ALIGN_RIGHT);
  g_assert_cmpstr (step->text, ==, "قف بجانب الحائط على بعد 15 سم.");
}

static void
test_font (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (stance_sheet_check_font (&error));
  g_assert_no_error (error);
}

/* Ink of a page lies on the paper: the preview's way of painting. */
static void
test_paint (void)
{
  g_autoptr (StanceSheet) sheet = lay_out (&cases[0], STANCE_HANDOUT_ORIGINAL);

  for (guint i = 0; i < sheet->pages->len; i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t         *cr = cairo_create (surface);
      double           x = 0, y = 0, width = 0, height = 0;

      stance_sheet_paint_page (sheet, i, cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, MARGIN);
      g_assert_cmpfloat (y, >=, MARGIN);
      g_assert_cmpfloat (x + width, <=, sheet->width - MARGIN);
      g_assert_cmpfloat (y + height, <=, sheet->height - MARGIN);
      g_assert_cmpfloat (height, >, sheet->height / 2);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
add_case (const Case   *row,
          const char   *promise,
          GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/sheet/%s: %s", promise, row->path);

  g_test_add_data_func (path, row, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      add_case (&cases[i], "nothing outside the margins or over another", test_placed);
      add_case (&cases[i], "type is large enough", test_type);
      add_case (&cases[i], "an exercise is never split", test_groups);
      add_case (&cases[i], "each page names the client and its number", test_foot);
      add_case (&cases[i], "every word stands on the pages", test_complete);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (g_strcmp0 (cases[i].sample.pages, "all") == 0)
      add_case (&cases[i], "a table begins with its headings", test_tables);

  g_test_add_func ("/sheet/cells that are filled in by hand have room", test_by_hand);
  g_test_add_func ("/sheet/short advice stands with the rest", test_short_advice);
  g_test_add_func ("/sheet/what was put aside fills a page that would end white", test_aside);
  g_test_add_func ("/sheet/three exercises stand on two pages", test_two_pages);
  g_test_add_func ("/sheet/white at the end of a page is spread over it", test_spread);
  g_test_add_func ("/sheet/the tick table of a long program takes less than a page", test_weeks);
  g_test_add_func ("/sheet/right to left mirrors the page", test_right_to_left);
  g_test_add_func ("/sheet/its font is on this computer", test_font);
  g_test_add_func ("/sheet/ink stays on the paper", test_paint);

  return g_test_run ();
}
