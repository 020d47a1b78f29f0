/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-opening.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "stance-error.h"
#include "stance-errors.h"

struct _StanceOpening
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget     *box; /* bound so that it goes with the template */
  GtkStack      *stack;
  AdwStatusPage *failure;
  GtkLabel      *place;
  GtkWidget     *restore;
  GtkWidget     *open_again;
  GtkWidget     *open_copy;
  GtkWidget     *choose_place;
  GtkWidget     *open_read_only;
};

G_DEFINE_FINAL_TYPE (StanceOpening, stance_opening, GTK_TYPE_WIDGET)

/* What can be done about each refusal, and its picture; the last row for all others. */
static const struct
{
  int         code;
  const char *icon;
  gboolean    restore;
  gboolean    again;
  gboolean    copy;
  gboolean    place;
  gboolean    read_only;
} rows[] = {
  { STANCE_ERROR_MISSING, "folder-symbolic", FALSE, TRUE, TRUE, TRUE, FALSE },
  { STANCE_ERROR_FOREIGN, "dialog-question-symbolic", TRUE, FALSE, TRUE, TRUE, FALSE },
  { STANCE_ERROR_NEWER, "software-update-available-symbolic", FALSE, FALSE, TRUE, TRUE, FALSE },
  { STANCE_ERROR_CORRUPT, "dialog-error-symbolic", TRUE, FALSE, TRUE, TRUE, FALSE },
  { STANCE_ERROR_READ_ONLY, "changes-prevent-symbolic", FALSE, TRUE, FALSE, TRUE, TRUE },
  { STANCE_ERROR_FULL, "drive-harddisk-symbolic", FALSE, TRUE, FALSE, TRUE, TRUE },
  { STANCE_ERROR_BUSY, "system-lock-screen-symbolic", FALSE, TRUE, TRUE, TRUE, TRUE },
  { -1, "dialog-error-symbolic", TRUE, TRUE, TRUE, TRUE, FALSE },
};

static void
stance_opening_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STANCE_TYPE_OPENING);

  G_OBJECT_CLASS (stance_opening_parent_class)->dispose (object);
}

static void
stance_opening_class_init (StanceOpeningClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_opening_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-opening.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceOpening, box);
  gtk_widget_class_bind_template_child (widget_class, StanceOpening, stack);
  gtk_widget_class_bind_template_child (widget_class, StanceOpening, failure);
  gtk_widget_class_bind_template_child (widget_class, StanceOpening, place);
  gtk_widget_class_bind_template_child (widget_class, StanceOpening, restore);
  gtk_widget_class_bind_template_child (widget_class, StanceOpening, open_again);
  gtk_widget_class_bind_template_child (widget_class, StanceOpening, open_copy);
  gtk_widget_class_bind_template_child (widget_class, StanceOpening, choose_place);
  gtk_widget_class_bind_template_child (widget_class, StanceOpening, open_read_only);
}

static void
stance_opening_init (StanceOpening *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
stance_opening_show_progress (StanceOpening *self)
{
  g_return_if_fail (STANCE_IS_OPENING (self));

  gtk_stack_set_visible_child_name (self->stack, "progress");
}

void
stance_opening_show_failure (StanceOpening *self,
                             const GError  *error,
                             const char    *path)
{
  StanceErrorWords words = stance_errors_describe_opening (error);
  int              code = error->domain == STANCE_ERROR ? error->code : -1;
  gsize            i = 0;

  g_return_if_fail (STANCE_IS_OPENING (self));

  while (rows[i].code != -1 && rows[i].code != code)
    i++;

  adw_status_page_set_icon_name (self->failure, rows[i].icon);
  adw_status_page_set_title (self->failure, words.title);
  adw_status_page_set_description (self->failure, words.body);
  gtk_label_set_label (self->place, path);
  gtk_widget_set_visible (self->restore, rows[i].restore);
  gtk_widget_set_visible (self->open_again, rows[i].again);
  gtk_widget_set_visible (self->open_copy, rows[i].copy);
  gtk_widget_set_visible (self->choose_place, rows[i].place);
  gtk_widget_set_visible (self->open_read_only, rows[i].read_only);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}
