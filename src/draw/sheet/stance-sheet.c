/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-sheet.h"

#include "stance-error.h"
#include "stance-sheet-private.h"

const char *const stance_paper_nicks[] = { "a4", "letter", NULL };

static const struct
{
  double width;
  double height;
} paper_sizes[] = {
  [STANCE_PAPER_A4] = { 595.276, 841.89 },
  [STANCE_PAPER_LETTER] = { 612, 792 },
};

static void
page_free (StancePage *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static gboolean
has_family (PangoFontMap *fonts,
            const char   *name)
{
  g_autofree PangoFontFamily **families = NULL;
  gboolean                     found = FALSE;
  int                          n = 0;

  pango_font_map_list_families (fonts, &families, &n);

  for (int i = 0; i < n && !found; i++)
    found = g_ascii_strcasecmp (pango_font_family_get_name (families[i]), name) == 0;

  return found;
}

static void
append_text (GString           *text,
             const StanceBlock *block,
             const StanceBlock *before)
{
  gboolean same_row = before != NULL && before->table >= 0 && before->table == block->table &&
                      before->row == block->row;

  if (same_row)
    g_string_append_c (text, '\t');
  else if (before != NULL)
    g_string_append (text, block->role == STANCE_BLOCK_HEADING ? "\n\n" : "\n");

  if (block->label != NULL)
    g_string_append_printf (text, "%s ", block->label);

  g_string_append (text, block->text);
}

void
stance_paper_get_size (StancePaper paper,
                       double     *width,
                       double     *height)
{
  *width = paper_sizes[paper].width;
  *height = paper_sizes[paper].height;
}

StanceBlock *
stance_block_new (StanceBlockRole role)
{
  StanceBlock *self = g_new0 (StanceBlock, 1);

  self->role = role;
  self->text = g_strdup ("");
  self->row = -1;
  self->column = -1;
  self->column_span = 1;
  self->table = -1;

  return self;
}

void
stance_block_free (StanceBlock *self)
{
  g_free (self->text);
  g_free (self->alternative);
  g_clear_pointer (&self->picture, stance_sheet_picture_unref);
  g_free (self->label);
  g_clear_object (&self->layout);
  g_clear_object (&self->label_layout);
  g_free (self);
}

void
stance_page_add (StancePage  *self,
                 StanceBlock *block)
{
  g_ptr_array_add (self->blocks, block);
}

StanceSheet *
stance_sheet_new (StancePaper paper,
                  const char *language,
                  gboolean    right_to_left)
{
  StanceSheet *self = g_new0 (StanceSheet, 1);

  self->paper = paper;
  stance_paper_get_size (paper, &self->width, &self->height);
  self->title = g_strdup ("");
  self->language = g_strdup (language);
  self->date = g_strdup ("");
  self->right_to_left = right_to_left;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);

  return self;
}

StancePage *
stance_sheet_add_page (StanceSheet *self)
{
  StancePage *page = g_new0 (StancePage, 1);

  page->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_block_free);
  g_ptr_array_add (self->pages, page);

  return page;
}

const StancePage *
stance_sheet_get_page (const StanceSheet *self,
                       guint              page)
{
  return g_ptr_array_index (self->pages, page);
}

const StanceBlock *
stance_page_get_block (const StancePage *self,
                       guint             index)
{
  return g_ptr_array_index (self->blocks, index);
}

gboolean
stance_block_is_read (const StanceBlock *self,
                      guint              page)
{
  if (self->role == STANCE_BLOCK_LETTERHEAD)
    return page == 0;

  return self->role != STANCE_BLOCK_RULE && self->role != STANCE_BLOCK_BOX &&
         self->role != STANCE_BLOCK_PAGE_FOOT;
}

void
stance_sheet_free (StanceSheet *self)
{
  g_free (self->title);
  g_free (self->language);
  g_free (self->date);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

char *
stance_sheet_to_text (const StanceSheet *self)
{
  GString           *text = g_string_new (NULL);
  const StanceBlock *before = NULL;

  for (guint i = 0; i < self->pages->len; i++)
    {
      const StancePage *page = stance_sheet_get_page (self, i);

      for (guint j = 0; j < page->blocks->len; j++)
        {
          const StanceBlock *block = stance_page_get_block (page, j);

          if (!stance_block_is_read (block, i) || block->role == STANCE_BLOCK_FIGURE)
            continue;

          append_text (text, block, before);
          before = block;
        }
    }

  g_string_append_c (text, '\n');

  return g_string_free (text, FALSE);
}

gboolean
stance_sheet_check_font (GError **error)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  g_auto (GStrv) names = g_strsplit (STANCE_SHEET_FONT, ", ", -1);

  for (int i = 0; names[i] != NULL; i++)
    if (!has_family (fonts, names[i]))
      {
        g_set_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND,
                     "the font %s is not on this computer (package fonts-noto-core)", names[i]);
        return FALSE;
      }

  return TRUE;
}
