#!/bin/sh
# Every C file is as clang-format 14 writes it; other versions format otherwise.
cd "$1" || exit 2
formatter=$(command -v clang-format-14 || command -v clang-format) || { echo "no clang-format here"; exit 77; }
"$formatter" --version | grep -q ' 14\.' || { echo "clang-format is not 14"; exit 77; }
find src tests -name '*.[ch]' -print0 | xargs -0 "$formatter" --dry-run -Werror
