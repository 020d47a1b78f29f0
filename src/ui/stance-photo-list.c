/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-photo-list.h"

#include <glib/gi18n.h>

#include "stance-dialogs.h"
#include "stance-photos.h"

#define THUMB 320
#define PHOTO "stance-photo"

struct _StancePhotoList
{
  GtkWidget parent_instance;

  GPtrArray    *photos; /* of StancePhoto, as the boxes stand */
  guint         n_coming;
  GCancellable *cancellable;
  GtkWidget    *box;
  GtkFlowBox   *flow;
  GtkWidget    *add;
  GtkWidget    *spinner;
};

G_DEFINE_FINAL_TYPE (StancePhotoList, stance_photo_list, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update (StancePhotoList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->flow), self->photos->len > 0);
  gtk_widget_set_sensitive (self->add, self->photos->len + self->n_coming < STANCE_MAX_PHOTOS);
  gtk_widget_set_visible (self->spinner, self->n_coming > 0);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), self->n_coming > 0);
}

static void
shows_cb (GtkDropDown     *drop_down,
          GParamSpec      *pspec,
          StancePhotoList *self)
{
  StancePhoto *photo = g_object_get_data (G_OBJECT (drop_down), PHOTO);

  photo->shows = (StancePhotoShows) gtk_drop_down_get_selected (drop_down);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (GtkButton       *button,
           StancePhotoList *self)
{
  GtkWidget *child = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_FLOW_BOX_CHILD);
  int        index = gtk_flow_box_child_get_index (GTK_FLOW_BOX_CHILD (child));

  gtk_flow_box_remove (self->flow, child);
  g_ptr_array_remove_index (self->photos, (guint) index);
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_tools (StancePhotoList *self,
              StancePhoto     *photo)
{
  const char *const words[] = { _ ("Start"), _ ("End"), NULL };
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget        *shows = gtk_drop_down_new_from_strings (words);
  GtkWidget        *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (shows), photo->shows);
  gtk_accessible_update_property (GTK_ACCESSIBLE (shows), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What the photo shows"), -1);
  g_object_set_data (G_OBJECT (shows), PHOTO, photo);
  g_signal_connect (shows, "notify::selected", G_CALLBACK (shows_cb), self);
  gtk_widget_set_hexpand (shows, TRUE);

  gtk_widget_set_tooltip_text (remove, _ ("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Remove"), -1);
  g_signal_connect (remove, "clicked", G_CALLBACK (remove_cb), self);

  gtk_box_append (GTK_BOX (box), shows);
  gtk_box_append (GTK_BOX (box), remove);

  return box;
}

/* Takes @photo. */
static void
append (StancePhotoList *self,
        StancePhoto     *photo)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *picture = stance_photos_new_picture (photo->image, THUMB, _ ("Photo of the exercise"));

  gtk_widget_set_size_request (picture, 140, 105);
  gtk_widget_add_css_class (picture, "card");
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), create_tools (self, photo));
  g_ptr_array_add (self->photos, photo);
  gtk_flow_box_insert (self->flow, box, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (box), FALSE);
  update (self);
}

static void
fail (StancePhotoList *self,
      GAsyncResult    *result,
      const GError    *error)
{
  g_autofree char *name = stance_photos_dup_name (result);
  /* Translators: %s is a file's name. */
  g_autofree char *words = g_strdup_printf (_ ("“%s” is no photo that can be added"), name);

  g_message ("A photo could not be added: %s", error->message);
  g_signal_emit (self, signals[FAILED], 0, words);
}

/* The first is the start, the second the end, unless it is said otherwise. */
static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) image = stance_photos_import_finish (result, &error);
  StancePhotoList *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = STANCE_PHOTO_LIST (user_data);
  self->n_coming--;
  if (image != NULL)
    {
      append (self, stance_photo_new (self->photos->len == 1 ? STANCE_PHOTO_END : STANCE_PHOTO_START, image));
      g_signal_emit (self, signals[CHANGED], 0);
    }
  else
    fail (self, result, error);
  update (self);
}

static void
chosen_cb (GFile   *file,
           gpointer user_data)
{
  if (file != NULL)
    stance_photo_list_add_file (user_data, file);
}

static void
add_cb (StancePhotoList *self)
{
  stance_dialogs_open_image (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Add a Photo"), _ ("_Add"),
                                                                                                         chosen_cb, g_object_ref (self), g_object_unref);
}

static gboolean
drop_cb (StancePhotoList *self,
         const GValue    *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *file = files; file != NULL; file = file->next)
    stance_photo_list_add_file (self, file->data);

  return files != NULL;
}

static void
stance_photo_list_dispose (GObject *object)
{
  StancePhotoList *self = STANCE_PHOTO_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->photos, g_ptr_array_unref);

  G_OBJECT_CLASS (stance_photo_list_parent_class)->dispose (object);
}

static void
stance_photo_list_class_init (StancePhotoListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_photo_list_dispose;

  signals[CHANGED] = g_signal_new ("changed", STANCE_TYPE_PHOTO_LIST, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", STANCE_TYPE_PHOTO_LIST, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
create_bar (StancePhotoList *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *hint = gtk_label_new (_ ("JPEG or PNG; they can be dropped here"));

  self->add = gtk_button_new_with_mnemonic (_ ("Add _Photo…"));
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  self->spinner = gtk_spinner_new ();
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_set_hexpand (hint, TRUE);
  gtk_box_append (GTK_BOX (bar), self->add);
  gtk_box_append (GTK_BOX (bar), hint);
  gtk_box_append (GTK_BOX (bar), self->spinner);

  return bar;
}

static void
stance_photo_list_init (StancePhotoList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->photos = stance_photos_new (NULL);
  self->cancellable = g_cancellable_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->flow = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->flow, GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (self->flow, 4);
  gtk_flow_box_set_row_spacing (self->flow, 12);
  gtk_flow_box_set_column_spacing (self->flow, 12);
  gtk_flow_box_set_homogeneous (self->flow, TRUE);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->flow));
  gtk_box_append (GTK_BOX (self->box), create_bar (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  update (self);
}

GtkWidget *
stance_photo_list_new (void)
{
  return g_object_new (STANCE_TYPE_PHOTO_LIST, NULL);
}

void
stance_photo_list_fill (StancePhotoList *self,
                        const GPtrArray *photos)
{
  GtkFlowBoxChild *child;

  g_return_if_fail (STANCE_IS_PHOTO_LIST (self));

  while ((child = gtk_flow_box_get_child_at_index (self->flow, 0)) != NULL)
    gtk_flow_box_remove (self->flow, GTK_WIDGET (child));
  g_ptr_array_set_size (self->photos, 0);
  for (guint i = 0; photos != NULL && i < photos->len; i++)
    append (self, stance_photo_copy (photos->pdata[i]));
  update (self);
}

GPtrArray *
stance_photo_list_dup_photos (StancePhotoList *self)
{
  g_return_val_if_fail (STANCE_IS_PHOTO_LIST (self), NULL);

  return stance_photos_new (self->photos);
}

void
stance_photo_list_add_file (StancePhotoList *self,
                            GFile           *file)
{
  g_return_if_fail (STANCE_IS_PHOTO_LIST (self));

  if (self->photos->len + self->n_coming >= STANCE_MAX_PHOTOS)
    return;

  self->n_coming++;
  stance_photos_import_async (file, self->cancellable, imported_cb, self);
  update (self);
}
