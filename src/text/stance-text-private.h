/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-text.h"

G_BEGIN_DECLS

/* The language tag by which numbers, dates and plurals are written: with the digits 0–9
 * (`ar-u-ca-gregory-nu-latn`), because one sheet must not mix two kinds of digits, and
 * with the Gregorian calendar. "en" alone means Great Britain. Free with g_free().
 */
char *stance_locale_dup_tag (const char *language);

/* The same as ICU's own locale id; free with g_free(). */
char *stance_locale_dup_id (const char *language);

/* ICU speaks UTF-16. A negative @length means up to the terminating zero. */
char *stance_utf8_from_icu (const guint16 *text,
                            int            length);

/* ICU's formatters of one locale. Making one takes up to a millisecond, so they are kept;
 * a lock lets threads share them.
 */
typedef struct _StanceFormats StanceFormats;

StanceFormats *stance_formats_new (const char *locale);
void           stance_formats_free (StanceFormats *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceFormats, stance_formats_free)

/* @number by one of ICU's number skeletons, with a true minus sign; NAN gives "–". */
char *stance_formats_write_number (StanceFormats *self,
                                   double         number,
                                   const char    *skeleton);
/* @day: since 1970-01-01, by one of ICU's date skeletons. */
char *stance_formats_write_date (StanceFormats *self,
                                 int            day,
                                 const char    *skeleton);

StanceFormats *stance_text_get_formats (StanceText *self);

/* %NULL with STANCE_ERROR_CONTENT when @pattern is none, or asks for what is not there. */
char *stance_pattern_format (const char               *locale,
                             StanceFormats            *formats,
                             const char               *pattern,
                             const StanceTextArgument *arguments,
                             gsize                     n_arguments,
                             GError                  **error);

/* Adds the words of one key file in @language, else in English, to @words (key → text).
 * Unknown and doubled groups and keys are STANCE_ERROR_CONTENT and name file, group and key.
 */
gboolean stance_words_read (GHashTable *words,
                            const char *file,
                            const char *data,
                            gsize       length,
                            const char *language,
                            GError    **error);

G_END_DECLS
