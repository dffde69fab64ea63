#!/bin/sh
# Runs a fuzz target from its corpus, 20 seconds in CI, else 3: run.sh TARGET CORPUS FOLDER. What it
# finds is written to the folder only; the seed is printed.
set -eu
target=$1 corpus=$2 folder=$3
if [ ! -x "$target" ]; then
  echo "$(basename "$target") is not built: clang is missing; script/setup --tests installs it"
  exit 77
fi
seconds=3
if [ "${CI:-}" = true ]; then seconds=20; fi
rm -rf "$folder"
mkdir -p "$folder/new"
exec "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
  -artifact_prefix="$folder/" "$folder/new" "$corpus"
