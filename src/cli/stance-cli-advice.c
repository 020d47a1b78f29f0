/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-advice.h"
#include "stance-cli-table.h"
#include "stance-cli-verbs.h"
#include "stance-error.h"
#include "stance-json.h"

static JsonNode *
write_names (const GPtrArray *pages)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < pages->len; i++)
    {
      const StanceTerm *page = g_ptr_array_index (pages, i);
      g_autofree char  *name = stance_term_dup_name (page, "en");
      JsonObject       *object = json_object_new ();

      json_object_set_string_member (object, "id", page->id);
      json_object_set_string_member (object, "name", name);
      json_array_add_object_element (array, object);
    }

  return json_node_init_array (json_node_alloc (), array);
}

static void
print_names (StanceCli       *cli,
             const GPtrArray *pages)
{
  g_autoptr (StanceCliTable) table = stance_cli_table_new ("", "", NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      const StanceTerm *page = g_ptr_array_index (pages, i);
      g_autofree char  *name = stance_term_dup_name (page, "en");

      stance_cli_table_add (table, page->id, name);
    }

  stance_cli_table_print (table, cli, "None.");
}

static gboolean
list_advice (StanceCli                *cli,
             const StanceCliArguments *arguments,
             GError                  **error)
{
  const GPtrArray *pages = stance_catalog_get_terms (stance_cli_get_catalog (cli), STANCE_TERMS_ADVICE);

  if (cli->json)
    stance_cli_print_json (cli, write_names (pages));
  else
    print_names (cli, pages);

  return TRUE;
}

/* Takes @lines. */
static void
print_lines (StanceCli *cli,
             char     **lines,
             gboolean   numbered,
             gboolean   points)
{
  g_auto (GStrv) all = lines;

  for (int i = 0; all[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d. ", i + 1);

      stance_cli_print (cli, "%s%s\n", numbered ? number : points ? "• "
                                                                  : "",
                        all[i]);
    }
}

static void
print_table (StanceCli        *cli,
             const StanceTerm *page)
{
  for (int row = 0; row < page->advice->n_rows; row++)
    {
      for (int column = 0; column < page->advice->n_columns; column++)
        {
          g_autofree char *heading = stance_advice_dup_column (page, column, "en");
          g_autofree char *cell = stance_advice_dup_cell (page, row, column, "en");

          stance_cli_print_field (cli, heading, *cell != '\0' ? cell : "…");
        }
      stance_cli_print (cli, "\n");
    }
}

/* As it reads on the sheet. */
static void
print_page (StanceCli        *cli,
            const StanceTerm *page)
{
  g_autofree char *name = stance_term_dup_name (page, "en");
  g_autofree char *source = stance_catalog_dup_citation (stance_cli_get_catalog (cli), page->advice->source);

  stance_cli_print (cli, "%s\n\n", name);
  print_lines (cli, stance_advice_dup_intro (page, "en"), FALSE, FALSE);
  print_lines (cli, stance_advice_dup_steps (page, "en"), TRUE, FALSE);
  print_table (cli, page);
  print_lines (cli, stance_term_dup_lines (page, "en"), FALSE, TRUE);
  stance_cli_print (cli, "\n");
  stance_cli_print_field (cli, "Source", *source != '\0' ? source : "clinic practice");
}

static gboolean
show_advice (StanceCli                *cli,
             const StanceCliArguments *arguments,
             GError                  **error)
{
  const char       *id = stance_cli_arguments_get (arguments, 0);
  const StanceTerm *page = stance_catalog_find_term (stance_cli_get_catalog (cli), STANCE_TERMS_ADVICE, id);

  if (page == NULL)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND, "there is no advice “%s”; see “advice list”", id);
      return FALSE;
    }

  if (cli->json)
    stance_cli_print_json (cli, stance_json_write_advice (page));
  else
    print_page (cli, page);

  return TRUE;
}

const StanceCliVerb stance_cli_advice_verbs[] = {
  { "advice list", "", NULL, "what stands on a sheet beside exercises", STANCE_CLI_NOTHING, list_advice },
  { "advice show", "ID", NULL, "a page of advice with its words", STANCE_CLI_NOTHING, show_advice },
  { NULL },
};
