/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "stance-client-form-private.h"
#include "stance-date.h"
#include "stance-handout-languages.h"
#include "stance-protocol.h"
#include "stance-typed-date.h"
#include "stance-words.h"

/* Fields that are one line of text, and where it stands in the client. */
static const struct
{
  gsize row;
  gsize text;
} text_fields[] = {
  { G_STRUCT_OFFSET (StanceClientForm, given_name), G_STRUCT_OFFSET (StanceClient, given_name) },
  { G_STRUCT_OFFSET (StanceClientForm, family_name), G_STRUCT_OFFSET (StanceClient, family_name) },
  { G_STRUCT_OFFSET (StanceClientForm, preferred_name), G_STRUCT_OFFSET (StanceClient, preferred_name) },
  { G_STRUCT_OFFSET (StanceClientForm, phone), G_STRUCT_OFFSET (StanceClient, phone) },
  { G_STRUCT_OFFSET (StanceClientForm, email), G_STRUCT_OFFSET (StanceClient, email) },
  { G_STRUCT_OFFSET (StanceClientForm, alerts), G_STRUCT_OFFSET (StanceClient, alerts) },
};

static const struct
{
  gsize row;
  gsize number;
} number_fields[] = {
  { G_STRUCT_OFFSET (StanceClientForm, height), G_STRUCT_OFFSET (StanceClient, height_cm) },
  { G_STRUCT_OFFSET (StanceClientForm, mass), G_STRUCT_OFFSET (StanceClient, mass_kg) },
  { G_STRUCT_OFFSET (StanceClientForm, weekly_km), G_STRUCT_OFFSET (StanceClient, weekly_km) },
};

/* Which field a problem of the domain stands at. */
static const struct
{
  const char *place;
  gsize       row;
} places[] = {
  { "given_name", G_STRUCT_OFFSET (StanceClientForm, given_name) },
  { "family_name", G_STRUCT_OFFSET (StanceClientForm, family_name) },
  { "birth_date", G_STRUCT_OFFSET (StanceClientForm, birth_date) },
  { "height_cm", G_STRUCT_OFFSET (StanceClientForm, height) },
  { "mass_kg", G_STRUCT_OFFSET (StanceClientForm, mass) },
  { "weekly_km", G_STRUCT_OFFSET (StanceClientForm, weekly_km) },
};

static StanceFieldRow *
get_row (StanceClientForm *self,
         gsize             offset)
{
  return G_STRUCT_MEMBER (StanceFieldRow *, self, offset);
}

static const char *
get_text (StanceFieldRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

void
stance_client_form_fill (StanceClientForm   *self,
                         const StanceClient *client)
{
  g_autofree char *born = stance_typed_date_format (client->birth_date);

  self->filling = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (text_fields); i++)
    gtk_editable_set_text (GTK_EDITABLE (get_row (self, text_fields[i].row)),
                           G_STRUCT_MEMBER (char *, client, text_fields[i].text));

  for (gsize i = 0; i < G_N_ELEMENTS (number_fields); i++)
    {
      g_autofree char *number = stance_words_number (G_STRUCT_MEMBER (double, client, number_fields[i].number));

      gtk_editable_set_text (GTK_EDITABLE (get_row (self, number_fields[i].row)), number);
    }

  gtk_editable_set_text (GTK_EDITABLE (self->birth_date), born);
  stance_text_row_set_text (self->address, client->address);
  stance_text_row_set_text (self->goals, client->goals);
  adw_combo_row_set_selected (self->sex, client->sex);
  adw_combo_row_set_selected (self->language, stance_handout_languages_find (client->language));
  gtk_switch_set_active (self->large_print, client->large_print);
  adw_combo_row_set_selected (self->figure_body, client->figure_body);
  adw_combo_row_set_selected (self->figure_clothes, client->figure_clothes);
  self->filling = FALSE;
}

static void
collect_texts (StanceClientForm *self,
               StanceClient     *client)
{
  g_autofree char *born = stance_typed_date_parse (get_text (self->birth_date));
  g_autofree char *address = stance_text_row_dup_text (self->address);
  g_autofree char *goals = stance_text_row_dup_text (self->goals);

  for (gsize i = 0; i < G_N_ELEMENTS (text_fields); i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (get_text (get_row (self, text_fields[i].row))));

      stance_set_text (&G_STRUCT_MEMBER (char *, client, text_fields[i].text), text);
    }

  stance_set_text (&client->birth_date, born);
  stance_set_text (&client->address, g_strstrip (address));
  stance_set_text (&client->goals, g_strstrip (goals));
}

StanceClient *
stance_client_form_collect (StanceClientForm *self)
{
  g_autoptr (StanceClient) client = stance_client_copy (self->original);

  collect_texts (self, client);
  for (gsize i = 0; i < G_N_ELEMENTS (number_fields); i++)
    {
      double number = NAN;

      if (!stance_text_parse_number (get_text (get_row (self, number_fields[i].row)), &number))
        number = NAN;
      G_STRUCT_MEMBER (double, client, number_fields[i].number) = number;
    }

  client->sex = (StanceSex) adw_combo_row_get_selected (self->sex);
  stance_set_text (&client->language, stance_text_get_languages ()[adw_combo_row_get_selected (self->language)]);
  client->large_print = gtk_switch_get_active (self->large_print);
  client->figure_body = (StanceBody) adw_combo_row_get_selected (self->figure_body);
  client->figure_clothes = (StanceClothes) adw_combo_row_get_selected (self->figure_clothes);

  return g_steal_pointer (&client);
}

static char *
dup_limits (const char *place)
{
  const StanceProtocolInfo *height = stance_protocol_get_info (STANCE_PROTOCOL_HEIGHT_CM);
  const StanceProtocolInfo *mass = stance_protocol_get_info (STANCE_PROTOCOL_MASS_KG);

  if (g_str_equal (place, "height_cm"))
    return g_strdup_printf (_ ("The height must be between %g and %g cm"), height->min, height->max);
  if (g_str_equal (place, "mass_kg"))
    return g_strdup_printf (_ ("The body mass must be between %g and %g kg"), mass->min, mass->max);
  if (g_str_equal (place, "weekly_km"))
    return g_strdup_printf (_ ("The distance must be between 0 and %g km"), STANCE_CLIENT_MOST_WEEKLY_KM);

  return g_strdup (_ ("The birth date is too long ago"));
}

static char *
describe_problem (const StanceProblem *problem)
{
  if (g_str_equal (problem->code, "outside-limits"))
    return dup_limits (problem->place);
  if (g_str_equal (problem->code, "future"))
    return g_strdup (_ ("The birth date is in the future"));
  if (g_str_equal (problem->code, "blank") && g_str_equal (problem->place, "birth_date"))
    return g_strdup (_ ("The birth date is needed: it stands on every sheet"));
  if (g_str_equal (problem->code, "blank"))
    return g_strdup (_ ("A name is needed"));

  return g_strdup (_ ("This is not possible here"));
}

/* What was typed but cannot be read never reaches the client that is checked. */
static void
check_typed (StanceClientForm *self)
{
  g_autofree char *born = stance_typed_date_parse (get_text (self->birth_date));

  if (born == NULL)
    {
      g_autofree char *hint = stance_typed_date_dup_hint ();
      /* Translators: %s is how a date is typed, such as DD/MM/YYYY. */
      g_autofree char *words = g_strdup_printf (_ ("This is not a date. Type it as %s, or as YYYY-MM-DD"), hint);

      stance_field_row_set_error (self->birth_date, words);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (number_fields); i++)
    {
      StanceFieldRow  *row = get_row (self, number_fields[i].row);
      g_autofree char *typed = g_strstrip (g_strdup (get_text (row)));
      double           number = NAN;

      if (*typed != '\0' && !stance_text_parse_number (typed, &number))
        stance_field_row_set_error (row, _ ("This is not a number"));
    }
}

static StanceFieldRow *
find_row (StanceClientForm *self,
          const char       *place)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].place, place))
      return get_row (self, places[i].row);

  /* A problem of a field that the form does not mark must not go unseen. */
  return self->given_name;
}

GtkWidget *
stance_client_form_check (StanceClientForm   *self,
                          const StanceClient *client)
{
  g_autofree char *today = stance_date_today ();
  g_autoptr (GPtrArray) problems = stance_client_check (client, today);
  GtkWidget *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    stance_field_row_set_error (get_row (self, places[i].row), NULL);
  check_typed (self);

  for (guint i = 0; i < problems->len; i++)
    {
      const StanceProblem *problem = g_ptr_array_index (problems, i);
      StanceFieldRow      *row = find_row (self, problem->place);
      g_autofree char     *words = describe_problem (problem);

      if (!problem->warning && *stance_field_row_get_error (row) == '\0')
        stance_field_row_set_error (row, words);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (places) && first == NULL; i++)
    if (*stance_field_row_get_error (get_row (self, places[i].row)) != '\0')
      first = GTK_WIDGET (get_row (self, places[i].row));

  return first;
}
