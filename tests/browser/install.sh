#!/bin/sh
# The packages of the lock file, once: quick when they are there.
# 77: nobody can drive a browser here, because node or chromium is missing.
set -eu
cd "$(dirname "$0")"
for program in node npm "${SPLITDESK_CHROMIUM:-chromium}"; do
  command -v "$program" >/dev/null || {
    echo "skipped: $program is missing (script/setup --tests installs it)"
    exit 77
  }
done
# npm leaves this file behind when it is done, and only then.
installed=node_modules/.package-lock.json
if [ ! -f "$installed" ] || [ package-lock.json -nt "$installed" ]; then
  npm ci --silent --no-progress
  touch "$installed"
fi
