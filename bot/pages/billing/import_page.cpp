// A cost export from the browser, and what was imported lately.
#include <algorithm>

#include "bot/focus/importing/import_charges.h"
#include "bot/http/assets.h"
#include "bot/pages/billing/certificate_view.h"
#include "bot/pages/pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/form.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

constexpr std::size_t files_shown = 50, rows_shown = 100;

void show_files(View& view, const Site& site, tickets::Desk& desk) {
  auto files = desk.work.billing().charge_files();
  std::ranges::reverse(files);
  view.show_if(files.empty(), "NO_FILE");
  if (files.empty()) return;
  View& table = view.add("FILES");
  for (std::size_t i = 0; i < files.size() && i < files_shown; ++i) {
    View& row = table.add("FILE");
    row.set("NAME", files[i].name).set("SOURCE", files[i].source.value);
    row.set("ROWS", static_cast<std::int64_t>(files[i].rows));
    row.set("IMPORTED", instant_for_people(files[i].imported_at, site.time_zone));
    row.set("HASH", files[i].hash.sha256_hex.substr(0, 12));
  }
}

std::string import_sentence(const focus::ImportReport& report) {
  const auto& file = report.file;
  if (report.already_imported) {
    return report.replaced_since
               ? say("Nothing changed: these bytes were imported before, as {}; a later file has "
                     "replaced them since.",
                     {file.name})
               : say("Nothing changed: these bytes were imported before, as {}.", {file.name});
  }
  const std::string rows = rows_in_words(static_cast<std::size_t>(file.rows));
  return report.dry_run
             ? say("Would import {} of {} from {}.", {rows, file.name, file.source.value})
             : say("Imported {} of {} from {}.", {rows, file.name, file.source.value});
}

void show_report(View& view, tickets::Desk& desk, const focus::ImportReport& report) {
  View& part = view.add("REPORT").set("SENTENCE", import_sentence(report));
  for (const auto& total : report.totals) {
    View& row = part.add("TOTAL").set("PERIOD", month_for_people(total.billing_period));
    const std::string currency(total.currency.code());
    row.set("EXACT", currency + " " + total.exact.text());
    row.set("UNATTRIBUTED", currency + " " + total.unattributed.text());
    row.set("CHARGES", static_cast<std::int64_t>(total.charges));
  }
  for (const auto& [name, period] : report.corrected) {
    View& row = part.add("CORRECTED").set("NAME", name.value).set("MONTH", period.text());
    row.set("ORGANIZATION", title_of(desk.work.billing(), name));
    row.set("PERIOD", month_for_people(period));
  }
  if (report.set_aside.empty()) return;
  View& list = part.add("SET_ASIDE").set("COUNT", rows_in_words(report.set_aside.size()));
  for (std::size_t i = 0; i < report.set_aside.size() && i < rows_shown; ++i) {
    const auto& row = report.set_aside[i];
    list.add("ROW").set("TEXT",
                        say("Row {}, {}: \"{}\" (expected: {})",
                            {std::to_string(row.row), row.column,
                             row.column.empty() ? said(row.value) : row.value, said(row.reason)}));
  }
}

// What the sender says of the file; the form's names are those of the manifest's faults.
struct ManifestField {
  std::string_view place, name, label, hint;
};
constexpr ManifestField manifest_fields[] = {
    {"ROWS_FIELD", "rows", marked("Rows"), marked("Below the header")},
    {"SUM_FIELD", "sum", marked("Sum of BilledCost"),
     marked("With its currency, such as USD 1234.56")},
    {"SHA256_FIELD", "sha256", marked("SHA-256"),
     marked("Of the file as it was sent, packed or not")}};

bool says_more(const Request& request) {
  return std::ranges::any_of(manifest_fields, [&](const ManifestField& field) {
    return !trimmed(request.form.get(field.name)).empty();
  });
}

Response import_page(const Site& site, const Request& request, const focus::ImportReport* report,
                     const Faults& faults, int status) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    View view;
    error_summary(view, faults);
    if (report) show_report(view, desk, *report);
    if ((billing_staff & tickets::bit(request.user->role)) != 0) {
      View& form = view.add("FORM").set("SCRIPT", http::asset_path("upload.js"));
      text_field(form, "SOURCE_FIELD",
                 {"source", say("Source"), say("Name of the feed the file comes from, such as aws"),
                  request.form.get("source")},
                 faults);
      for (const auto& [place, field, label, hint] : manifest_fields) {
        text_field(form, place, {field, say(label), say(hint), request.form.get(field)}, faults);
      }
      if (says_more(request)) form.show("OPEN");
      const bool append = request.form.get("feed") == "append";
      form.show(append ? "APPEND" : "OVERWRITE");
      if (request.form.has("set_aside")) form.show("SETTING_ASIDE");
      if (const auto* fault = fault_of(faults, "file")) {
        form.add("FILE_FAULT").set("TEXT", fault->message);
      }
    }
    show_files(view, site, desk);
    return page(site, request, "pages/import.html.tpl", std::move(view),
                {title_with(say("Cost exports"), faults), status, "/charge-files"});
  });
}

Faults faults_in(const billing::Refusal& refusal) {
  if (refusal.code == billing::RefusalCode("manifest_differs") ||
      refusal.code == billing::RefusalCode("manifest_unreadable")) {
    Faults faults;
    for (const auto& fault : refusal.faults) faults.push_back({fault.where, said(fault.message)});
    return faults;
  }
  Faults faults{{refusal.code == billing::RefusalCode("source_missing") ? "source" : "file",
                 said(refusal.message)}};
  for (const auto& fault : refusal.faults) {
    faults.push_back({"file", said(fault.where) + ": " + said(fault.message)});
  }
  return faults;
}

Response import(const Site& site, const Request& request, const focus::Archive& archive) {
  const std::string source = trimmed(request.form.get("source"));
  const std::string_view name = request.form.get("file");
  if (name.empty()) {
    return import_page(site, request, nullptr, {{"file", say("Choose the file to import")}}, 422);
  }
  std::optional<billing::Feed> feed;
  if (request.form.get("feed") == "append") feed = billing::Feed::append;
  focus::ImportOptions options;
  options.set_aside = request.form.has("set_aside");
  options.dry_run = request.form.has("dry_run");
  options.name = std::string(name.substr(name.find_last_of("/\\") + 1));
  if (says_more(request)) {
    const auto manifest = billing::charge_manifest(
        request.form.get("rows"), request.form.get("sum"), request.form.get("sha256"));
    if (!manifest) return import_page(site, request, nullptr, faults_in(manifest.refusal()), 422);
    options.manifest = *manifest;
  }
  const auto report = focus::import_charges(site.store, archive, request.body_file,
                                            billing::SourceName{source}, feed, options, site.now());
  if (report.ok()) return import_page(site, request, &*report, {}, 200);
  return import_page(site, request, nullptr, faults_in(report.refusal()),
                     http::status_of(report.refusal().kind));
}

}  // namespace

void add_import_page(http::Router& router, const Site& site, const focus::Archive& archive) {
  router.get("/charge-files", accounting, [&site](const Request& request) {
    return import_page(site, request, nullptr, {}, 200);
  });
  router.post(std::string(import_path), billing_staff,
              [&site, &archive](const Request& request) { return import(site, request, archive); });
}

}  // namespace bot::pages
