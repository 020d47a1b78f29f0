/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StanceText:
 *
 * Words, numbers, dates and plurals in one language, for everything that can be handed
 * over. Made by ICU and key files; the process's locale is never read. Immutable and
 * reference-counted; every thread may read it.
 */
typedef struct _StanceText StanceText;

/* Ids of the languages there are ("de", "en"), %NULL-terminated; owned by the room. */
const char *const *stance_text_get_languages (void);

/* %NULL with STANCE_ERROR_NOT_FOUND and the list of languages when @language is not
 * there. Numbers and dates follow the language ("en" is written as in en-GB dates:
 * 21 November 2026).
 */
StanceText *stance_text_new (const char *language,
                             GError    **error);
/* The nearest there is to a system's language tag ("de_AT.UTF-8" → de), else English. */
StanceText *stance_text_new_nearest (const char *tag);
StanceText *stance_text_ref (StanceText *self);
void        stance_text_unref (StanceText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceText, stance_text_unref)

const char *stance_text_get_language (StanceText *self);
/* Whether paper runs from right to left. */
gboolean stance_text_is_right_to_left (StanceText *self);

/* Whether there are words for @key. */
gboolean stance_text_has (StanceText *self,
                          const char *key);

/* An argument of a sentence: a number or a text. */
typedef struct
{
  const char *text; /* %NULL: it is the number */
  double      number;
} StanceTextArgument;

#define STANCE_TEXT_NUMBER(value) ((StanceTextArgument){ NULL, (value) })
#define STANCE_TEXT_WORDS(value)  ((StanceTextArgument){ (value), 0 })

/**
 * stance_text_get:
 * @key: group of a key file under data/sheet/ (`when-to-stop`)
 *
 * An unknown key is a fault of the program: it warns and returns the key.
 *
 * Returns: (transfer full): the words
 */
char *stance_text_get (StanceText *self,
                       const char *key);

/**
 * stance_text_format:
 *
 * The words of @key as an ICU message pattern with @arguments at {0}, {1}, …:
 * `{0,plural,one{# time} other{# times}}`. Texts are put in as they are.
 *
 * Returns: (transfer full): the sentence
 */
char *stance_text_format (StanceText               *self,
                          const char               *key,
                          const StanceTextArgument *arguments,
                          gsize                     n_arguments);

/* stance_text_say (text, "dose-reps", STANCE_TEXT_NUMBER (12), STANCE_TEXT_WORDS ("x")) */
#define stance_text_say(self, key, ...)                            \
  stance_text_format ((self), (key),                               \
                      (const StanceTextArgument[]){ __VA_ARGS__ }, \
                      sizeof ((const StanceTextArgument[]){ __VA_ARGS__ }) / sizeof (StanceTextArgument))

/* With exactly @decimals; a true minus sign. NAN gives "–". */
char *stance_text_number (StanceText *self,
                          double      number,
                          int         decimals);
/* With sign: "+1.2", "−3.0". */
char *stance_text_signed_number (StanceText *self,
                                 double      number,
                                 int         decimals);
/* Number, no-break space where the language wants it, unit: "7.0°", "18 s". */
char *stance_text_quantity (StanceText *self,
                            double      number,
                            int         decimals,
                            const char *unit);

/* The unit alone, as the head of a column: "°", "points", "/min". */
char *stance_text_unit (StanceText *self,
                        const char *unit);

typedef enum
{
  STANCE_DATE_LONG,       /* 21 November 2026 */
  STANCE_DATE_SHORT,      /* 21/11/2026, 21.11.2026 */
  STANCE_DATE_MONTH,      /* Nov 2026 */
  STANCE_DATE_DAY,        /* 21 Nov */
  STANCE_DATE_MONTH_NAME, /* Nov */
} StanceDateStyle;

/* @date: YYYY-MM-DD. Empty for an empty date. */
char *stance_text_date (StanceText     *self,
                        const char     *date,
                        StanceDateStyle style);

/* For typed numbers: comma and point are both decimal, minus in any dress. FALSE when
 * the text is not a whole number text. Does not depend on a language.
 */
gboolean stance_text_parse_number (const char *text,
                                   double     *number);

/* For searching: without accents, case folded, ß as ss; free with g_free(). */
char *stance_text_fold (const char *text);

G_END_DECLS
