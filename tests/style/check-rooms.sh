#!/bin/sh
# A room includes only what is above it in src/README.md, and only its own libraries.
cd "$1/src" || exit 2
status=0

headers () { find "$@" -name '*.h' -printf '%f|'; }

deny () { # deny ROOM PATTERN: no file of the room includes a header that matches
  if grep -rnE --include='*.[ch]' "#include [<\"]($2)" "$1"; then status=1; fi
}

windows='gtk/|adwaita|gdk/|gsk/'
drawing='cairo|pango|qpdf'
storing='sqlite3'
exchanging='json-glib'

deny domain "$windows|$drawing|$storing|$exchanging|unicode/|$(headers text store draw exchange cli ui)x^"
# The error codes are everybody's; of the rest of the domain words know nothing.
deny text "$windows|$drawing|$storing|$exchanging|$(headers domain ! -name stance-error.h)$(headers store draw exchange cli ui)x^"
deny store "$windows|$drawing|$exchanging|$(headers draw exchange cli ui)x^"
deny draw "$windows|$storing|$exchanging|$(headers store exchange cli ui)x^"
deny exchange "$windows|$drawing|$storing|$(headers store draw cli ui)x^"
deny cli "$windows|$storing|$(headers ui)x^"
deny ui "$storing|$(headers cli)x^"

# Inside drawing, paper may use charts and figures, not the other way round.
deny draw/chart "$(headers draw/sheet)x^"
[ ! -d draw/figure ] || deny draw/figure "$(headers draw/sheet draw/chart)x^"

# What domain may use of GIO: resources and list models.
if grep -nE 'g_file_|g_input_stream|g_output_stream|g_task_' domain/*.[ch]; then status=1; fi
# Words on paper never come from the process's locale.
if grep -rnE '\b(_|C_|N_|ngettext|gettext) ?\(' --include='*.[ch]' draw text domain store exchange; then status=1; fi

exit $status
