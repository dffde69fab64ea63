#!/bin/sh
# The main job by curl alone, against the program as it runs in the field: an organization and its
# charges come in, a request is opened, checked, approved and prepared, the switch takes effect,
# and the first separate invoices are issued and read in every format.
#
# usage: main_job.sh PROGRAM    (PROGRAM: build/splitdesk)
set -eu
program=$1
command -v curl >/dev/null || { echo 'skipped: curl is not installed'; exit 77; }
folder=$(mktemp -d)
server=
step='making the people and their tokens'
finish() {
  code=$?
  if [ "$code" != 0 ]; then
    echo "failed while $step" >&2
    [ ! -s "$folder/log" ] || tail -n 20 "$folder/log" >&2
  fi
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi
  rm -rf "$folder"
}
trap finish EXIT
database=sqlite:$folder/splitdesk.db
export SPLITDESK_MAIL_DIRECTORY="$folder/mail" SPLITDESK_LOG_LEVEL=error
# Of a program built with the leak sanitizer: fontconfig frees not all of its configuration.
echo leak:libfontconfig >"$folder/suppressions"
export LSAN_OPTIONS="suppressions=$folder/suppressions:print_suppressions=0"

fail() {
  printf '%s\n' "$*" >&2
  [ ! -f "$folder/answer" ] || cat "$folder/answer" >&2
  exit 1
}

# --- The people and their tokens, by the command line.

person() { # EMAIL ROLE [OPTIONS]
  email=$1 role=$2
  shift 2
  echo 'correct horse battery' |
    "$program" user add "$email" --name 'Sample Person' --role "$role" --database "$database" "$@" \
      >/dev/null
}
token() { # EMAIL: a new token
  "$program" token add "script for $1" --user "$1" --database "$database" 2>/dev/null
}

# --- The server, with a clock that says when it is.

serve() { # INSTANT
  step="starting the server at $1"
  if [ -n "$server" ]; then
    kill "$server" || fail "the server before has ended: $(cat "$folder/log")"
    wait "$server" || true
  fi
  # Emptied before it starts: the address of the server before must not be taken for its own.
  : >"$folder/said"
  SPLITDESK_CLOCK_START=$1 "$program" serve --listen 127.0.0.1:0 --database "$database" \
    >"$folder/said" 2>"$folder/log" &
  server=$!
  tries=0
  until grep -q http:// "$folder/said"; do
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || fail "the server does not start: $(cat "$folder/log")"
    sleep 0.1
  done
  api=$(grep -o 'http://[^ ]*' "$folder/said")/api/v1
  step="at work with the server of $1"
}

# --- Calls. The answer lies in $folder/answer, its head in $folder/head.

expect() { # STATUS TOKEN CURL-ARGUMENTS
  wanted=$1 bearer=$2
  shift 2
  step="asking for $*"
  rm -f "$folder/answer"
  got=$(curl -sS -D "$folder/head" -o "$folder/answer" -w '%{http_code}' \
    -H "Authorization: Bearer $bearer" "$@") || fail "$* was not answered"
  [ "$got" = "$wanted" ] || fail "$* was answered $got, not $wanted"
}
post() { # STATUS TOKEN PATH JSON
  expect "$1" "$2" -H 'Content-Type: application/json' --data "$4" "$api$3"
}
field() { # NAME: of the answer's outermost object
  sed -n "s/^  \"$1\": \"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}\$/\1/p" "$folder/answer" | head -n 1
}
etag() { tr -d '\r' <"$folder/head" | sed -n 's/^[Ee][Tt][Aa][Gg]: //p'; }
status_is() { [ "$(field status)" = "$1" ] || fail "the status is $(field status), not $1"; }
decide() { # TOKEN NOUN JSON: on the ticket as it is now
  expect 200 "$1" "$api/tickets/$number"
  expect 200 "$1" -H 'Content-Type: application/json' -H "If-Match: $(etag)" \
    -H "Idempotency-Key: $2-1" --data "$3" "$api/tickets/$number/$2"
}

costs() { # MONTH NEXT-MONTH
  begin=$1-01T00:00:00Z end=$2-01T00:00:00Z
  printf '%s,' BilledCost BillingCurrency BillingAccountId BillingPeriodStart BillingPeriodEnd \
    ChargePeriodStart ChargePeriodEnd ChargeCategory ChargeClass ServiceName ServiceCategory \
    ProviderName
  echo SubAccountId
  for pair in 100200300401:30.00 sub-ops-0001:20.10 :5.00; do
    printf '%s,' "${pair#*:}" USD payer-1 "$begin" "$end" "$begin" "$end" Usage '' \
      'Elastic Servers' Compute AWS
    echo "${pair%:*}"
  done
}

organization() { # WORKSPACES PROVIDERS: lists to put behind the first of each
  cat <<JSON
{"name": "northwind", "display_name": "Northwind Traders", "status": "Active",
 "type": "Billable", "currency": "USD", "ban": "NW-ORG-1", "billing_accounts": ["payer-1"],
 "primary_tam": {"name": "Primary TAM", "email": "tam@example.net"},
 "recipient": {"email": "ap@northwind.example", "address": ["1 Main St", "Springfield", "US"]},
 "users": [{"email": "admin@northwind.example", "role": "administrator"}],
 "cost_centers": [
  {"id": "cc-retail", "name": "Retail", "administrators": ["admin@northwind.example"]},
  {"id": "cc-ops", "name": "Operations", "administrators": ["admin@northwind.example"]}],
 "workspaces": [{"id": "ws-web", "name": "Shop", "cost_center": "cc-retail"}$1],
 "providers": [{"id": "p-aws", "name": "AWS", "account": "100200300401", "workspace": "ws-web"}$2]}
JSON
}
deliver() { # STATUS, an organization on standard input
  cat >"$folder/organization.json"
  expect "$1" "$billing" -H 'Content-Type: application/json' \
    --data-binary "@$folder/organization.json" "$api/organizations"
}

# --- The job.

person billing@splitdesk.example billing
person desk@splitdesk.example support_desk
billing=$(token billing@splitdesk.example)
desk=$(token desk@splitdesk.example)
serve 2024-08-20T12:00:00Z

organization '' '' | deliver 201
person admin@northwind.example customer --organization northwind
customer=$(token admin@northwind.example)

# Operations has no Workspace yet: the request waits for the customer.
post 201 "$customer" /tickets '{"description": "One invoice for each line of business, please"}'
number=$(field number)
status_is awaiting_customer
expect 200 "$customer" "$api/tickets/$number/next"
grep -q cost_center_without_workspace "$folder/answer" || fail 'next does not say what is missing'

organization ', {"id": "ws-ops", "name": "Operations", "cost_center": "cc-ops"}' \
  ', {"id": "p-azure", "name": "Azure", "account": "sub-ops-0001", "workspace": "ws-ops"}' |
  deliver 200
post 200 "$customer" "/tickets/$number/setup-report" '{}'
status_is awaiting_approval

decide "$desk" approval '{}'
status_is awaiting_bans
# Sent again with its key, it is answered again and not done again.
expect 200 "$desk" -H 'Content-Type: application/json' -H 'Idempotency-Key: approval-1' \
  --data '{}' "$api/tickets/$number/approval"
grep -qi 'idempotent-replayed: true' "$folder/head" || fail 'the approval was not replayed'
status_is awaiting_bans

decide "$billing" ban-assignments '{"bans": {"cc-retail": "NW-RETAIL", "cc-ops": "NW-OPS"}}'
status_is ready_to_switch
decide "$billing" switch-schedule '{"from": "2024-09"}'
status_is switch_scheduled

# September begins: the clock takes the switch into effect.
serve 2024-09-01T00:00:05Z
tries=0
until expect 200 "$desk" "$api/tickets/$number" && [ "$(field status)" = verifying ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 100 ] || fail 'the switch did not take effect'
  sleep 0.2
done

# October: September's charges come in, and its run is issued as it was looked at.
serve 2024-10-02T12:00:00Z
costs 2024-09 2024-10 >"$folder/costs.csv"
expect 201 "$billing" -H 'Content-Type: text/csv' --data-binary "@$folder/costs.csv" \
  "$api/charge-files?source=aws"
expect 200 "$billing" "$api/runs/draft?organization=northwind&period=2024-09"
grep -q '"single_invoice": "55.10"' "$folder/answer" || fail 'the draft has other figures'
grep -q '"difference": "0.00"' "$folder/answer" || fail 'the draft does not balance'
run=$(field run)
post 201 "$billing" /runs \
  "{\"organization\": \"northwind\", \"period\": \"2024-09\", \"run\": \"$run\"}"

for last in 1 2; do
  invoice=$api/invoices/INV-2024-00000$last
  expect 200 "$customer" "$invoice"
  grep -q 'Elastic Servers' "$folder/answer" || fail 'an invoice has no lines'
  expect 200 "$customer" "$invoice.csv"
  grep -q 'Elastic Servers' "$folder/answer" || fail 'a CSV has no lines'
  expect 200 "$customer" "$invoice.pdf"
  head -c 4 "$folder/answer" | grep -q '%PDF' || fail 'a PDF is none'
done
tries=0
until expect 200 "$customer" "$api/tickets/$number" && [ "$(field status)" = resolved ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 100 ] || fail 'the invoices were not confirmed'
  sleep 0.2
done

step='ending the server and looking at what it left'
kill "$server"
wait "$server" || fail 'the server did not end in order'
server=
"$program" verify --database "$database" >"$folder/answer" || fail 'verify found something'
"$program" token list --database "$database" | grep -q 'last used 2024-' ||
  fail 'nothing says when the tokens were used'
echo "$number went from its opening to its invoices by curl alone."
