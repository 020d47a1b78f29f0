#!/bin/sh
# Renders every page of the sample clinic to PNG: tests/ui/screenshots.sh [FOLDER [PAGE]]; build first.
set -eu
cd "$(dirname "$0")/../.."
folder=${1:-build/screenshots}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build/src/cli/stance-cli --database "$work/stance.db" demo >/dev/null
XDG_DATA_HOME=$work GSETTINGS_BACKEND=memory GSK_RENDERER=cairo GTK_A11Y=none \
  build-aux/with-display build/tests/ui/screenshots "$work/stance.db" "$folder" ${2:-}
