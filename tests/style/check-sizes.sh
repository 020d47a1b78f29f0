#!/bin/sh
# No function over 60 lines, no file over 500.
cd "$1" || exit 2
status=0
for file in $(find src -name '*.c'); do
  lines=$(wc -l <"$file")
  if [ "$lines" -gt 500 ]; then echo "$file has $lines lines"; status=1; fi
done
find src -name '*.c' -print0 | xargs -0 ctags -f - --kinds-C=f --fields=ne |
  awk -F'\t' '{line = 0; end = 0
               for (i = 4; i <= NF; i++) { if ($i ~ /^line:/) line = substr ($i, 6); if ($i ~ /^end:/) end = substr ($i, 5) }
               if (end - line + 1 > 60) { print $2 ": " $1 " has " end - line + 1 " lines"; bad = 1 } }
             END { exit bad }' || status=1
exit $status
