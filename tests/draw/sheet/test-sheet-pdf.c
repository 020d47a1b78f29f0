/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheet-sample.h"

#include "stance-error.h"
#include "stance-sheet-private.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

static StanceSheet *
lay_out (const Sample *sample)
{
  g_autoptr (StanceHandout) handout = sample_handout (sample);

  return stance_handout_lay_out (handout, STANCE_PAPER_A4, FALSE, STANCE_HANDOUT_ORIGINAL);
}

static GBytes *
make_pdf (const StanceSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = stance_sheet_to_pdf (sheet, &error);

  g_assert_no_error (error);

  return bytes;
}

static qpdf_data
open_pdf (GBytes *bytes)
{
  qpdf_data pdf = qpdf_init ();

  qpdf_read_memory (pdf, "test", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
  g_assert_false (qpdf_has_error (pdf));

  return pdf;
}

/* Names of all structure elements, and what belongs to them, in reading order. */
static void
list_elements (qpdf_data pdf,
               qpdf_oh   element,
               GString  *list)
{
  qpdf_oh children = qpdf_oh_get_key (pdf, element, "/K");

  if (qpdf_oh_has_key (pdf, element, "/S"))
    g_string_append_printf (list, "%s ", qpdf_oh_get_name (pdf, qpdf_oh_get_key (pdf, element, "/S")));

  if (qpdf_oh_has_key (pdf, element, "/Alt"))
    g_string_append_printf (list, "(%s) ", qpdf_oh_get_utf8_value (pdf, qpdf_oh_get_key (pdf, element, "/Alt")));

  if (qpdf_oh_is_dictionary (pdf, children))
    list_elements (pdf, children, list);

  for (int i = 0; qpdf_oh_is_array (pdf, children) && i < qpdf_oh_get_array_n_items (pdf, children); i++)
    {
      qpdf_oh child = qpdf_oh_get_array_item (pdf, children, i);

      if (qpdf_oh_is_dictionary (pdf, child))
        list_elements (pdf, child, list);
    }
}

static guint
count (const char *list,
       const char *name)
{
  guint n = 0;

  for (const char *at = strstr (list, name); at != NULL; at = strstr (at + 1, name))
    n++;

  return n;
}

static void
test_tags (void)
{
  const Sample sample = { 0 };
  g_autoptr (StanceSheet) sheet = lay_out (&sample);
  g_autoptr (GBytes) bytes = make_pdf (sheet);
  g_autoptr (GString) list = g_string_new (NULL);
  qpdf_data pdf = open_pdf (bytes);

  list_elements (pdf, qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot"), list);
  qpdf_cleanup (&pdf);
  g_assert_cmpuint (count (list->str, "/Document "), ==, 1);
  g_assert_cmpuint (count (list->str, "/H1 "), ==, 1);
  g_assert_cmpuint (count (list->str, "/H2 "), >=, 6);
  g_assert_cmpuint (count (list->str, "/Figure "), ==, 3);
  g_assert_cmpuint (count (list->str, "/LI /LBody "), ==, count (list->str, "/LBody "));
  g_assert_cmpuint (count (list->str, "/L "), >=, 5);
  g_assert_cmpuint (count (list->str, "/Table "), >=, 1);
  g_assert_cmpuint (count (list->str, "/TD "), ==, 3 * 4 * 7);
  g_assert_cmpuint (count (list->str, "/TR /TH "), ==, 5 * count (list->str, "/Table "));
  g_assert_cmpuint (count (list->str, "/TH "), >, 0);
  g_assert_nonnull (strstr (list->str, "/H2 /Figure (Picture of the exercise: Standing wall press) /P /L /LI "));
}

static void
test_catalog (void)
{
  static const char *const languages[] = { "en", "de" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const Sample sample = { .language = languages[i] };
      g_autoptr (StanceSheet) sheet = lay_out (&sample);
      g_autoptr (GBytes) bytes = make_pdf (sheet);
      qpdf_data pdf = open_pdf (bytes);
      qpdf_oh   root = qpdf_get_root (pdf);
      qpdf_oh   preferences = qpdf_oh_get_key (pdf, root, "/ViewerPreferences");
      qpdf_oh   info = qpdf_oh_get_key (pdf, qpdf_get_trailer (pdf), "/Info");
      qpdf_oh   mark = qpdf_oh_get_key (pdf, root, "/MarkInfo");

      g_assert_cmpstr (qpdf_oh_get_utf8_value (pdf, qpdf_oh_get_key (pdf, root, "/Lang")), ==, languages[i]);
      g_assert_true (qpdf_oh_get_bool_value (pdf, qpdf_oh_get_key (pdf, preferences, "/DisplayDocTitle")));
      g_assert_true (qpdf_oh_get_bool_value (pdf, qpdf_oh_get_key (pdf, mark, "/Marked")));
      g_assert_nonnull (strstr (qpdf_oh_get_utf8_value (pdf, qpdf_oh_get_key (pdf, info, "/Title")), "2026"));
      g_assert_null (strstr (qpdf_oh_get_utf8_value (pdf, qpdf_oh_get_key (pdf, info, "/Title")), "Brückner"));
      g_assert_cmpint (qpdf_get_num_pages (pdf), ==, sheet->pages->len);
      qpdf_cleanup (&pdf);
    }
}

static void
test_same_bytes (void)
{
  const Sample sample = { 0 };
  g_autoptr (StanceSheet) sheet = lay_out (&sample);
  g_autoptr (StanceSheet) again = lay_out (&sample);
  g_autoptr (GBytes) bytes = make_pdf (sheet);
  g_autoptr (GBytes) bytes_again = make_pdf (again);

  g_assert_true (g_bytes_equal (bytes, bytes_again));
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 3 * 100 * 1024);
}

/* What @tool of poppler says about the PDF; %NULL when it is not installed. */
static char *
run_tool (GBytes     *pdf,
          const char *tool,
          const char *first,
          const char *last)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autofree char *folder = g_dir_make_tmp ("stance-sheet-XXXXXX", NULL);
  g_autofree char *name = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *program = g_find_program_in_path (tool);
  const char      *arguments[] = { tool, first, name, last, NULL };

  if (program == NULL)
    return NULL;

  g_file_set_contents (name, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (process, NULL, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  remove (name);
  remove (folder);

  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

/* White space may fall otherwise; words and their order may not. */
static char *
squeeze (const char *text)
{
  GString *words = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (words, g_utf8_get_char (at));

  return g_string_free (words, FALSE);
}

static void
check_order (const StanceSheet *sheet,
             const char        *extracted)
{
  const char *at = extracted;

  for (guint i = 0; i < sheet->pages->len; i++)
    {
      const StancePage *page = g_ptr_array_index (sheet->pages, i);

      for (guint j = 0; j < page->blocks->len; j++)
        {
          const StanceBlock *block = g_ptr_array_index (page->blocks, j);
          g_autofree char   *words = squeeze (block->text);
          const char        *found = strstr (at, words);

          if (found == NULL)
            g_error ("“%s” does not follow in the PDF's text", block->text);

          at = found + strlen (words);
        }
    }
}

static void
test_text_order (void)
{
  static const Sample samples[] = { { 0 }, { .language = "de", .n_items = 8 } };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (StanceSheet) sheet = lay_out (&samples[i]);
      g_autoptr (GBytes) bytes = make_pdf (sheet);
      g_autofree char *text = run_tool (bytes, "pdftotext", "-raw", "-");
      g_autofree char *words = NULL;

      if (text == NULL)
        {
          g_test_skip ("pdftotext is not installed");
          return;
        }

      words = squeeze (text);
      check_order (sheet, words);
    }
}

static void
test_arabic (void)
{
  g_autoptr (StanceHandout) handout = sample_handout_right_to_left ();
  g_autoptr (StanceSheet) sheet = stance_handout_lay_out (handout, STANCE_PAPER_A4, FALSE, STANCE_HANDOUT_ORIGINAL);
  g_autoptr (GBytes) bytes = make_pdf (sheet);
  g_autofree char *text = run_tool (bytes, "pdftotext", "-nopgbrk", "-");

  if (text == NULL)
    g_test_skip ("pdftotext is not installed");
  else
    g_assert_nonnull (strstr (text, "برنامجك المنزلي"));
}

static void
test_fonts (void)
{
  const Sample sample = { 0 };
  g_autoptr (StanceSheet) sheet = lay_out (&sample);
  g_autoptr (GBytes) bytes = make_pdf (sheet);
  g_autofree char *fonts = run_tool (bytes, "pdffonts", "--", NULL);
  g_auto (GStrv) lines = NULL;

  if (fonts == NULL)
    {
      g_test_skip ("pdffonts is not installed");
      return;
    }

  lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 2);

  /* After two lines of heading: embedded, subset, with the way back to letters. */
  for (int i = 2; lines[i] != NULL; i++)
    {
      g_assert_nonnull (strstr (lines[i], "NotoSans"));
      g_assert_nonnull (strstr (lines[i], "yes yes yes"));
    }
}

static void
test_broken (void)
{
  const Sample sample = { .n_items = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceSheet) sheet = lay_out (&sample);
  g_autoptr (GBytes) none = g_bytes_new_static ("no PDF", strlen ("no PDF"));

  g_assert_null (stance_sheet_finish_pdf (sheet, none, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_INVALID);
}

/* Three columns and three rows: the first cell of each heads it. */
static void
test_advice_table (void)
{
  const Sample sample = { .no_items = TRUE, .pages = "landing-by-ground" };
  g_autoptr (StanceSheet) sheet = lay_out (&sample);
  g_autoptr (GBytes) bytes = make_pdf (sheet);
  g_autoptr (GString) list = g_string_new (NULL);
  qpdf_data pdf = open_pdf (bytes);

  list_elements (pdf, qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot"), list);
  g_assert_cmpuint (count (list->str, "/Table "), ==, 1);
  g_assert_cmpuint (count (list->str, "/TR "), ==, 4);
  g_assert_cmpuint (count (list->str, "/TH "), ==, 3 + 3);
  g_assert_cmpuint (count (list->str, "/TD "), ==, 3 * 2);
  g_assert_nonnull (strstr (list->str, "/H2 /P /Table /TR /TH /TH /TH /TR /TH /TD /TD"));
  qpdf_cleanup (&pdf);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/pdf/a table of advice has heads of columns and rows", test_advice_table);
  g_test_add_func ("/sheet/pdf/tags name what each block is, in reading order", test_tags);
  g_test_add_func ("/sheet/pdf/says its language and title, and no name", test_catalog);
  g_test_add_func ("/sheet/pdf/the same sheet gives the same bytes", test_same_bytes);
  g_test_add_func ("/sheet/pdf/its text is extracted in reading order", test_text_order);
  g_test_add_func ("/sheet/pdf/Arabic is extracted as it is read", test_arabic);
  g_test_add_func ("/sheet/pdf/fonts are embedded", test_fonts);
  g_test_add_func ("/sheet/pdf/what cannot be finished is an error", test_broken);

  return g_test_run ();
}
