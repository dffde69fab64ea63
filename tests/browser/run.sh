#!/bin/sh
# One test of the pages in a browser.
# usage: run.sh NAME PROGRAM    (NAME: asking; PROGRAM: build/splitdesk)
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
"$folder/install.sh"
export SPLITDESK_PROGRAM="${SPLITDESK_PROGRAM:-$2}"
exec node "$folder/$1.test.js"
