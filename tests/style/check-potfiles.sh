#!/bin/sh
# po/POTFILES is sorted and names exactly the files with words of the window.
cd "$1" || exit 2
grep -rlE '\b(_|C_|N_|NC_|ngettext) ?\("|translatable="yes"' src --include='*.c' --include='*.ui' | LC_ALL=C sort >"$2"
grep -lE '.' data/*.desktop.in data/*.metainfo.xml.in data/*.gschema.xml 2>/dev/null | LC_ALL=C sort >"$2.data"
cat "$2.data" "$2" | LC_ALL=C sort | diff -u po/POTFILES -
