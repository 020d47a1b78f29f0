/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "visit.h"

#include "stance-examination.h"

#include <string.h>

/* Answers one after another ("-" takes one back, "+MARK" is a tick of the mark by hand), and
 * the marks that then stand.
 */
typedef struct
{
  const char *path;
  const char *answers;
  const char *marks;
} Row;

#define HIP "hip-rotation=normal fadir=not-normal-left low-back=normal "

static const Row rows[] = {
  { "/examination/all of a mark's items answered set it", HIP "l5-strength=normal walking=normal", "hip-back-nerve-checked" },
  { "/examination/one that is missing does not", HIP "l5-strength=normal", "" },
  { "/examination/one that was not done does not", HIP "l5-strength=normal walking=not-done", "" },
  { "/examination/one that is taken back takes the mark away", HIP "l5-strength=normal walking=normal fadir=-", "" },
  { "/examination/what is clear must be normal in all", "nerve=normal l5-strength=normal", "nerve-clear" },
  { "/examination/one that is not normal is not clear", "nerve=normal l5-strength=normal nerve=not-normal-both", "" },
  { "/examination/a find is a mark", "ankle-front=not-normal-left", "ankle-pinch" },
  { "/examination/no find is none", "ankle-front=not-normal-left ankle-front=normal", "" },
  { "/examination/a tick by hand stays while nothing speaks against it", "+nerve-clear nerve=normal", "nerve-clear" },
  { "/examination/an answer against it takes a tick by hand away", "+shoulder-clear shoulder=not-normal-right", "" },
  { "/examination/what belongs to no mark sets none", "palpation=not-normal-left", "" },
};

static void
do_word (Visit         *visit,
         StanceCatalog *catalog,
         char          *word)
{
  const StanceTerm *item;
  char             *answer = strchr (word, '=');

  if (*word == '+')
    {
      g_ptr_array_add (visit->assessment->marks, g_strdup (word + 1));
      return;
    }

  *answer++ = '\0';
  item = stance_catalog_find_term (catalog, STANCE_TERMS_EXAMINATION, word);
  g_assert_nonnull (item);
  stance_assessment_examine (visit->assessment, catalog, item, stance_nick_find (stance_examined_nicks, answer));
}

static void
test_marks (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  g_auto (GStrv) words = g_strsplit (row->answers, " ", -1);
  g_autofree char *marks = NULL;

  visit_init (&visit, "");
  for (int i = 0; words[i] != NULL; i++)
    do_word (&visit, catalog, words[i]);

  g_ptr_array_add (visit.assessment->marks, NULL);
  marks = g_strjoinv (" ", (char **) visit.assessment->marks->pdata);
  g_ptr_array_set_size (visit.assessment->marks, (int) visit.assessment->marks->len - 1);
  g_assert_cmpstr (marks, ==, row->marks);
}

static const struct
{
  const char *visit;
  const char *answer;
  const char *expected;
} suspicions[] = {
  { "", "l5-strength=not-normal-left", "l5-strength" },
  { "", "l5-strength=normal", "" },
  { "", "walking=not-normal-right", "walking" },
  { "flag=neurological-sign", "walking=not-normal-right", "" },
  { "", "fadir=not-normal-right", "" },
  { "trendelenburg/left=positive trendelenburg/right=positive", "nerve=normal", "both-trendelenburg" },
  { "trendelenburg/left=positive trendelenburg/right=negative", "nerve=normal", "" },
  { "trendelenburg/left=positive", "nerve=normal", "" },
};

static void
test_suspicions (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (suspicions); i++)
    {
      g_auto (Visit) visit = { NULL };
      g_autoptr (GPtrArray) found = NULL;
      g_autofree char *answer = g_strdup (suspicions[i].answer);
      guint            n_expected = *suspicions[i].expected != '\0' ? 1 : 0;

      visit_init (&visit, suspicions[i].visit);
      do_word (&visit, catalog, answer);
      found = stance_assessment_list_suspicions (visit.assessment, catalog);
      g_test_message ("%s %s", suspicions[i].visit, suspicions[i].answer);
      g_assert_cmpuint (found->len, ==, n_expected);
      if (n_expected > 0)
        g_assert_cmpstr (((const StanceTerm *) found->pdata[0])->id, ==, suspicions[i].expected);
    }
}

/* Pain in the test makes a positive sign say nothing of nerves. */
static void
test_painful (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  g_autoptr (GPtrArray) found = NULL;

  visit_init (&visit, "trendelenburg/left=positive trendelenburg/right=positive");
  stance_assessment_find (visit.assessment, "trendelenburg", STANCE_SIDE_LEFT, NULL)->pain = 3;
  found = stance_assessment_list_suspicions (visit.assessment, catalog);
  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add_data_func (rows[i].path, &rows[i], test_marks);
  g_test_add_func ("/examination/a danger sign is offered until it is ticked", test_suspicions);
  g_test_add_func ("/examination/both sides positive but painful is no danger sign", test_painful);

  return g_test_run ();
}
