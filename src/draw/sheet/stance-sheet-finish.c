/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-sheet-private.h"

#include <qpdf/qpdf-c.h>

/* The leaves of the PDF's structure are the sheet's blocks that are read, in the same
 * order; this walks both at once.
 */
typedef struct
{
  qpdf_data          pdf;
  const StanceSheet *sheet;
  guint              page;
  guint              block;
} Walk;

static const StanceBlock *
next_block (Walk *self)
{
  while (self->page < self->sheet->pages->len)
    {
      const StancePage *page = stance_sheet_get_page (self->sheet, self->page);

      while (self->block < page->blocks->len)
        {
          const StanceBlock *block = stance_page_get_block (page, self->block++);

          if (stance_block_is_read (block, self->page))
            return block;
        }

      self->page++;
      self->block = 0;
    }

  return NULL;
}

static void
set_text (Walk       *self,
          qpdf_oh     dictionary,
          const char *key,
          const char *text)
{
  qpdf_oh_replace_key (self->pdf, dictionary, key, qpdf_oh_new_unicode_string (self->pdf, text));
}

static void
set_cell (Walk              *self,
          qpdf_oh            element,
          const StanceBlock *block)
{
  qpdf_oh attributes = qpdf_oh_new_dictionary (self->pdf);

  qpdf_oh_replace_key (self->pdf, attributes, "/O", qpdf_oh_new_name (self->pdf, "/Table"));

  if (block->level > 0)
    qpdf_oh_replace_key (self->pdf, attributes, "/Scope",
                         qpdf_oh_new_name (self->pdf, block->level == 1 ? "/Column" : "/Row"));

  if (block->column_span > 1)
    qpdf_oh_replace_key (self->pdf, attributes, "/ColSpan",
                         qpdf_oh_new_integer (self->pdf, block->column_span));

  qpdf_oh_replace_key (self->pdf, element, "/A", attributes);
}

static void
finish_leaf (Walk   *self,
             qpdf_oh element)
{
  const StanceBlock *block = next_block (self);

  if (block == NULL)
    return;

  if (block->role == STANCE_BLOCK_FIGURE)
    set_text (self, element, "/Alt", block->alternative);
  else if (block->role == STANCE_BLOCK_TABLE_CELL && (block->level > 0 || block->column_span > 1))
    set_cell (self, element, block);
}

static gboolean
is_element (Walk   *self,
            qpdf_oh object)
{
  return qpdf_oh_is_dictionary (self->pdf, object) &&
         qpdf_oh_has_key (self->pdf, object, "/S");
}

static gboolean
has_child (Walk   *self,
           qpdf_oh children)
{
  if (!qpdf_oh_is_array (self->pdf, children))
    return is_element (self, children);

  return qpdf_oh_get_array_n_items (self->pdf, children) > 0 &&
         is_element (self, qpdf_oh_get_array_item (self->pdf, children, 0));
}

static void
walk_element (Walk   *self,
              qpdf_oh element)
{
  qpdf_oh children = qpdf_oh_get_key (self->pdf, element, "/K");

  if (!has_child (self, children))
    finish_leaf (self, element);
  else if (!qpdf_oh_is_array (self->pdf, children))
    walk_element (self, children);
  else
    for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, children); i++)
      walk_element (self, qpdf_oh_get_array_item (self->pdf, children, i));
}

static void
finish_document (Walk *self)
{
  qpdf_oh root = qpdf_get_root (self->pdf);
  qpdf_oh preferences = qpdf_oh_new_dictionary (self->pdf);
  qpdf_oh tree = qpdf_oh_get_key (self->pdf, root, "/StructTreeRoot");

  set_text (self, root, "/Lang", self->sheet->language);
  qpdf_oh_replace_key (self->pdf, preferences, "/DisplayDocTitle",
                       qpdf_oh_new_bool (self->pdf, QPDF_TRUE));

  if (self->sheet->right_to_left)
    qpdf_oh_replace_key (self->pdf, preferences, "/Direction", qpdf_oh_new_name (self->pdf, "/R2L"));

  qpdf_oh_replace_key (self->pdf, root, "/ViewerPreferences", preferences);

  if (qpdf_oh_is_dictionary (self->pdf, tree))
    walk_element (self, tree);
}

/* The identifier is made from the content: the same sheet gives the same bytes. */
static GBytes *
write_document (qpdf_data pdf)
{
  qpdf_init_write_memory (pdf);
  qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  qpdf_set_object_stream_mode (pdf, qpdf_o_generate);
  qpdf_write (pdf);

  if (qpdf_has_error (pdf))
    return NULL;

  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

GBytes *
stance_sheet_finish_pdf (const StanceSheet *self,
                         GBytes            *pdf,
                         GError           **error)
{
  Walk    walk = { .pdf = qpdf_init (), .sheet = self };
  GBytes *bytes = NULL;
  gsize   size = 0;
  char   *data = (char *) g_bytes_get_data (pdf, &size);

  qpdf_silence_errors (walk.pdf);
  qpdf_set_suppress_warnings (walk.pdf, QPDF_TRUE);
  qpdf_read_memory (walk.pdf, "sheet", data, size, NULL);

  if (!qpdf_has_error (walk.pdf))
    {
      finish_document (&walk);
      bytes = write_document (walk.pdf);
    }

  if (qpdf_has_error (walk.pdf))
    {
      g_clear_pointer (&bytes, g_bytes_unref);
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_INVALID, "the PDF could not be finished: %s",
                   qpdf_get_error_full_text (walk.pdf, qpdf_get_error (walk.pdf)));
    }

  qpdf_cleanup (&walk.pdf);

  return bytes;
}
