#!/bin/sh
# The house rules a machine can hold: docs/architecture.md explains them. Prints every breach and
# fails if there is one. Run from the source folder.
set -eu
cd "$(dirname "$0")/.."

breaches=$(mktemp)
trap 'rm -f "$breaches"' EXIT
say() { printf '%s\n' "$*" >>"$breaches"; }
# The project's files that match; without git (an unpacked archive) those that lie there.
files() {
  if git rev-parse --git-dir >/dev/null 2>&1; then
    git ls-files --cached --others --exclude-standard -- "$@"
  else
    set -f
    for pattern in ${*:-*}; do find . -path "./$pattern" -o -path "./$pattern/*"; done
    set +f
  fi | sed 's|^\./||' | grep -vE '^(build|var|node_modules|\.git)/' | while read -r file; do
    if [ -f "$file" ]; then printf '%s\n' "$file"; fi
  done
}
sources=$(files '*.h' '*.cpp')

# Lines found by grep become breaches: rule "words" PATTERN FILES...
rule() {
  words=$1 pattern=$2
  shift 2
  [ $# -gt 0 ] || return 0
  grep -HnE "$pattern" "$@" | sed "s|^|$words: |" >>"$breaches" || true
}

# Arrows point left: billing <- tickets <- bot.
rule 'billing may include billing and the standard library only' \
  '#include "(tickets|bot|templates|tests)/' $(files billing)
grep -HnE '#include <[^>]*[/.]' $(files 'billing/*.h' 'billing/*.cpp' 'tickets/*.h' 'tickets/*.cpp') |
  grep -vE '<boost/multiprecision/' | sed 's/^/no library in the inner rings: /' >>"$breaches" || true
rule 'tickets may include billing and tickets only' '#include "(bot|templates|tests)/' $(files tickets)

# Heavy headers stay in one to three files.
for heavy in httplib.h nlohmann/json.hpp spdlog/ CLI/CLI.hpp toml++/ curl/curl.h gmime/ pango/ \
  SQLiteCpp/ ctemplate/ sodium.h date/tz.h; do
  count=$(printf '%s\n' "$sources" | grep -v '^tests/' | xargs grep -l "#include <$heavy" | wc -l)
  limit=3
  [ "$heavy" = nlohmann/json.hpp ] && limit=8
  [ "$count" -le "$limit" ] || say "<$heavy is included in $count files, more than $limit"
  printf '%s\n' "$sources" | grep '\.h$' | grep -v '^tests/' | xargs grep -Hn "#include <$heavy" |
    sed 's/^/a heavy header stands in a header: /' >>"$breaches" || true
done

# Size and shape.
for file in $sources $(files '*.sql' '*.tpl' '*.css' '*.sh' 'script/*'); do
  lines=$(wc -l <"$file")
  [ "$lines" -le 400 ] || say "$file: $lines lines, more than 400"
done
printf '%s\n' "$sources" | xargs awk 'length($0) > 100 {
  printf "%s:%d: longer than 100 columns\n", FILENAME, FNR }' >>"$breaches"
printf '%s\n' "$sources" | grep '\.h$' | while read -r header; do
  head -n 1 "$header" | grep -q '^// ' || printf '%s: no opening comment\n' "$header"
done >>"$breaches"
files | grep -E '(^|/)(util|utils|common|helpers?|misc|manager|base|core|impl|types|shared)(\.|/|$)' |
  sed 's/^/a drawer without a noun: /' >>"$breaches" || true

# Words that stand for unfinished work, and code kept as a comment.
rule 'unfinished' '\b(TODO|FIXME|XXX|HACK)\b' $sources $(files '*.sql' '*.tpl' '*.css')
rule 'code in a comment' '^ *//.*(\)|\]|\w\}) *;$|^ *//.*\) \{$' $sources

# Clocks, chance and floats only where they are wanted.
inner=$(printf '%s\n' "$sources" | grep -E '^(billing|tickets)/')
rule 'the inner rings know no clock, environment, chance or float' \
  '^[^/]*\b(system_clock|getenv|s?rand|random_device|double|float)\b' $inner
rule 'the clock is read in one file' 'system_clock' \
  $(printf '%s\n' "$sources" | grep '^bot/' | grep -v '^bot/app_clock.cpp$')
rule 'the environment is read in one file' '\bgetenv\b' \
  $(printf '%s\n' "$sources" | grep '^bot/' | grep -v '^bot/environment.cpp$')

# SQL and logging have one room each.
rule 'SQL lives in bot/sql' '\b(SELECT .* FROM|INSERT INTO|UPDATE .* SET|DELETE FROM)\b' \
  $(printf '%s\n' "$sources" | grep -E '^(billing|tickets|bot)/' | grep -v '^bot/sql/')
rule 'spdlog lives in bot/log' 'spdlog' $(printf '%s\n' "$sources" | grep -v '^bot/log/')

# Every HTML template escapes by context.
for template in $(files 'templates/*.html.tpl'); do
  head -n 1 "$template" | grep -q '{{%AUTOESCAPE context="HTML"' ||
    say "$template: does not begin with the AUTOESCAPE pragma"
done
rule 'a value that skips escaping' '\{\{[A-Z_]+:none' $(files 'templates/*.html.tpl')

# Every refusal, condition and finding is explained in docs/refusals.md and stands in a test.
# A code is a literal behind a kind, or the first thing in the brackets of an inner ring's value.
codes() {
  printf '%s\n' "$sources" | grep -E '^(billing|tickets|bot)/.*\.cpp$' | while read -r file; do
    tr -s ' \n' '  ' <"$file" |
      grep -oE '(RefusalKind::[a-z_]+, |(no|invalid|refusal|refused)\()"[a-z0-9]+(_[a-z0-9]+)+"' || true
  done
  printf '%s\n' "$inner" | grep '\.cpp$' | while read -r file; do
    tr -s ' \n' '  ' <"$file" | grep -oE '[{(]"[a-z0-9]+(_[a-z0-9]+)+", *(["S]|[a-z_]+ \?)' || true
  done
}
codes | grep -oE '"[a-z0-9_]+"' | tr -d '"' | sort -u | while read -r code; do
  grep -q "\`$code\`" docs/refusals.md || printf 'docs/refusals.md does not explain %s\n' "$code"
  grep -rq "$code" tests || printf 'no test mentions the refusal %s\n' "$code"
done >>"$breaches"

# The tree is as clang-format leaves it.
if command -v clang-format >/dev/null; then
  printf '%s\n' "$sources" | xargs clang-format --dry-run 2>&1 |
    grep -E 'warning: code should be clang-formatted' | cut -d: -f1 | sort -u |
    sed 's/^/clang-format would change /' >>"$breaches" || true
else
  say 'clang-format is missing: script/setup --tests installs it'
fi

if [ -s "$breaches" ]; then
  sort -u "$breaches"
  exit 1
fi
echo 'The house rules hold.'
