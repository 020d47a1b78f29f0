/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-sheet-private.h"

#include <cairo-pdf.h>

#define MAX_DEPTH 3

/* The tags that are open, from the outermost; the last one of a block is closed at
 * once, the others when a block comes that does not belong into them.
 */
typedef struct
{
  cairo_t    *cr;
  const char *open[MAX_DEPTH];
  int         n_open;
  int         table;
  int         row;
} Tags;

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
close_tags (Tags *self,
            int   depth)
{
  while (self->n_open > depth)
    cairo_tag_end (self->cr, self->open[--self->n_open]);
}

static void
open_tag (Tags       *self,
          const char *tag)
{
  cairo_tag_begin (self->cr, tag, NULL);
  self->open[self->n_open++] = tag;
}

static int
list_tags (const StanceBlock *block,
           const char       **path)
{
  static const char *const headings[] = { "H1", "H1", "H2", "H3" };

  if (block->role == STANCE_BLOCK_LIST_ITEM)
    {
      path[0] = "L";
      path[1] = "LI";
      path[2] = "LBody";
      return 3;
    }

  if (block->role == STANCE_BLOCK_TABLE_CELL)
    {
      path[0] = "Table";
      path[1] = "TR";
      path[2] = block->level > 0 ? "TH" : "TD";
      return 3;
    }

  path[0] = "P";

  if (block->role == STANCE_BLOCK_HEADING)
    path[0] = headings[CLAMP (block->level, 1, 3)];
  else if (block->role == STANCE_BLOCK_FIGURE)
    path[0] = "Figure";

  return 1;
}

/* How many of the open tags the block shares with the one before. */
static int
count_shared (const Tags        *self,
              const StanceBlock *block)
{
  if (self->n_open == 0)
    return 0;

  if (block->role == STANCE_BLOCK_LIST_ITEM)
    return g_str_equal (self->open[0], "L") ? 1 : 0;

  if (block->role != STANCE_BLOCK_TABLE_CELL || self->table != block->table)
    return 0;

  return self->row == block->row ? 2 : 1;
}

static void
paint_tagged (Tags              *self,
              const StanceBlock *block)
{
  const char *path[MAX_DEPTH] = { NULL };
  int         n = list_tags (block, path);

  close_tags (self, count_shared (self, block));

  for (int i = self->n_open; i < n; i++)
    open_tag (self, path[i]);

  stance_block_paint (block, self->cr);
  close_tags (self, n - 1);
  self->table = block->table;
  self->row = block->row;
}

static void
paint_page (Tags             *self,
            const StancePage *page,
            guint             number)
{
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const StanceBlock *block = stance_page_get_block (page, i);

      if (stance_block_is_read (block, number))
        paint_tagged (self, block);
      else
        stance_block_paint (block, self->cr);
    }
}

static void
set_metadata (const StanceSheet *self,
              cairo_surface_t   *surface)
{
  g_autofree char *date = g_strdup_printf ("%sT00:00:00Z", self->date);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Stance");

  if (*self->date != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static void
paint_document (const StanceSheet *self,
                cairo_surface_t   *surface)
{
  Tags tags = { .cr = cairo_create (surface), .table = -1, .row = -1 };

  cairo_tag_begin (tags.cr, "Document", NULL);

  for (guint i = 0; i < self->pages->len; i++)
    {
      /* The last page ends with the surface, so that the tags end before it. */
      if (i > 0)
        cairo_show_page (tags.cr);

      paint_page (&tags, stance_sheet_get_page (self, i), i);
    }

  close_tags (&tags, 0);
  cairo_tag_end (tags.cr, "Document");
  cairo_destroy (tags.cr);
}

GBytes *
stance_sheet_to_pdf (const StanceSheet *self,
                     GError           **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface = NULL;
  cairo_status_t   status = CAIRO_STATUS_SUCCESS;

  surface = cairo_pdf_surface_create_for_stream (append_bytes, data, self->width, self->height);
  set_metadata (self, surface);
  paint_document (self, surface);
  cairo_surface_finish (surface);
  /* A wrong tag shows only here. */
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_INVALID,
                   "the PDF could not be made: %s", cairo_status_to_string (status));
      return NULL;
    }

  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&data));

  return stance_sheet_finish_pdf (self, bytes, error);
}
