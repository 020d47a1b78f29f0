/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-preferences.h"
#include "stance-text-row.h"

G_BEGIN_DECLS

/* A group and the rows that were added to it. */
typedef struct
{
  AdwPreferencesGroup *group;
  GPtrArray           *rows;
} StancePreferencesList;

struct _StancePreferences
{
  AdwPreferencesWindow parent_instance;

  StanceSession *session;
  StanceClinic  *clinic; /* as it is being edited */
  gboolean       filling;
  gboolean       dirty;
  gboolean       saving;
  gboolean       closing; /* when it is saved */
  gboolean       failed;  /* the last saving; closing gives up what was typed */
  guint          timeout;
  GPtrArray     *rows;           /* of clinicians, in their group */
  GPtrArray     *sent;           /* (element-type StanceClinician): those being saved, in their order */
  GPtrArray     *sent_templates; /* (element-type StanceTemplate): likewise */
  GPtrArray     *present;        /* (element-type StanceClinician): who can be at work */
  StanceClinic  *stored;         /* in a conflict: what somebody else saved */
  GPtrArray     *setup_rows;

  /* Template children */
  AdwEntryRow         *name;
  StanceTextRow       *address;
  AdwEntryRow         *phone;
  AdwEntryRow         *web;
  AdwEntryRow         *emergency_number;
  AdwComboRow         *paper;
  AdwComboRow         *at_work;
  AdwPreferencesGroup *clinicians;

  /* The page of measures */
  GtkWidget            *measures_page;
  GtkWidget            *subpage; /* that is open; else %NULL */
  StancePreferencesList standards;
  StancePreferencesList thresholds;
  StancePreferencesList templates;
  StancePreferencesList own_measures;
  AdwPreferencesGroup  *setups; /* on a page of its own */
};

/* Something was typed: it is saved when that pauses. */
void stance_preferences_changed (StancePreferences *self);
void stance_preferences_add_toast (StancePreferences *self,
                                   AdwToast          *toast);
void stance_preferences_add_page (StancePreferences  *self,
                                  AdwPreferencesPage *page);
/* Over all pages; closing goes back to them. */
void stance_preferences_open_subpage (StancePreferences *self,
                                      GtkWidget         *subpage);
void stance_preferences_close_subpage (StancePreferences *self);
/* Nothing but white space. */
gboolean stance_preferences_is_blank (const char *text);
/* The group of clinicians, and who of them can be at work. */
void stance_preferences_fill_clinicians (StancePreferences *self);
void stance_preferences_fill_at_work (StancePreferences *self);
/* The page of measures: standards, thresholds, templates. */
void stance_preferences_add_measures (StancePreferences *self);
void stance_preferences_fill_measures (StancePreferences *self);
void stance_preferences_clear_measures (StancePreferences *self);
/* @suffix: (nullable): beside the title */
void stance_preferences_list_init (StancePreferencesList *list,
                                   AdwPreferencesPage    *page,
                                   const char            *title,
                                   const char            *description,
                                   GtkWidget             *suffix);
void stance_preferences_list_add (StancePreferencesList *list,
                                  GtkWidget             *row);
void stance_preferences_list_clear (StancePreferencesList *list);
/* A round button of one icon. */
GtkWidget *stance_preferences_create_button (const char *icon_name,
                                             const char *tooltip);
/* The plus beside a title. */
GtkWidget *stance_preferences_create_menu (const char *tooltip,
                                           GMenu      *menu);

void stance_preferences_fill_standards (StancePreferences *self);
void stance_preferences_fill_thresholds (StancePreferences *self);
void stance_preferences_fill_templates (StancePreferences *self);
void stance_preferences_fill_own_measures (StancePreferences *self);
/* Actions of the class: thresholds.add, templates.add, measures.new, measures.import. */
void stance_preferences_install_threshold_actions (GtkWidgetClass *widget_class);
void stance_preferences_install_template_actions (GtkWidgetClass *widget_class);
void stance_preferences_install_measure_actions (GtkWidgetClass *widget_class);
/* Of what can be added. */
GMenu *stance_preferences_create_threshold_menu (StancePreferences *self);
GMenu *stance_preferences_create_template_menu (StancePreferences *self);
GMenu *stance_preferences_create_measure_menu (void);
/* Over the page, until it is left. */
void stance_preferences_edit_template (StancePreferences *self,
                                       StanceTemplate *template);

/* The page of the clinic's set-ups, and what stands there. */
AdwPreferencesPage *stance_preferences_new_setups (StancePreferences *self);
void                stance_preferences_fill_setups (StancePreferences *self);
/* Handlers of the template. */
void stance_preferences_add_clinician_cb (StancePreferences *self);
void stance_preferences_at_work_cb (StancePreferences *self);

G_END_DECLS
