// Cost exports that another program delivers.
#include "bot/api/query.h"
#include "bot/api/routes.h"
#include "bot/focus/importing/import_charges.h"
#include "bot/render/corrected_json.h"

namespace bot::api {
namespace {

constexpr std::size_t most_rows_told = 100;

Json totals_json(const focus::ImportReport& report) {
  Json list = Json::list();
  for (const focus::PeriodTotal& total : report.totals) {
    Json json = Json::object();
    json.set("period", total.billing_period.text()).set("currency", total.currency.code());
    json.set("exact", total.exact.text()).set("unattributed", total.unattributed.text());
    json.set("charges", total.charges);
    list.add(std::move(json));
  }
  return list;
}

Json set_aside_json(const focus::ImportReport& report) {
  Json list = Json::list();
  for (std::size_t i = 0; i < report.set_aside.size() && i < most_rows_told; ++i) {
    const billing::SetAsideRow& row = report.set_aside[i];
    Json json = Json::object();
    json.set("row", row.row).set("column", row.column).set("value", row.value);
    json.set("expected", row.reason);
    list.add(std::move(json));
  }
  return list;
}

Json import_json(const focus::ImportReport& report) {
  const billing::ChargeFile& file = report.file;
  Json json = Json::object();
  if (!file.hash.sha256_hex.empty()) json.set("sha256", file.hash.sha256_hex);
  json.set("source", file.source.value);
  json.set("feed", billing::text_of(file.feed)).set("rows", file.rows);
  json.set("bytes", file.bytes).set("imported_at", billing::text_of(file.imported_at));
  json.set("already_imported", report.already_imported);
  json.set("replaced_since", report.replaced_since).set("dry_run", report.dry_run);
  json.set("totals", totals_json(report)).set("rows_set_aside", report.set_aside.size());
  json.set("set_aside", set_aside_json(report));
  json.set("periods_corrected", corrected_json(report.corrected));
  return json;
}

void take_manifest(Query& query, focus::ImportOptions& options) {
  const std::string rows = query.text("rows"), sum = query.text("sum"),
                    sha256 = query.text("sha256");
  if (rows.empty() && sum.empty() && sha256.empty()) return;
  const auto manifest = billing::charge_manifest(rows, sum, sha256);
  if (manifest) {
    options.manifest = *manifest;
    return;
  }
  for (const billing::Fault& fault : manifest.refusal().faults) {
    query.fault(fault.where, fault.message + ".");
  }
}

Response import_charges(const Api& api, const Request& request) {
  Query query(request, {"source", "feed", "set_aside", "dry_run", "rows", "sum", "sha256"});
  const std::string source = query.required("source");
  const auto feed = query.word<billing::Feed>("feed", billing::feed_from);
  focus::ImportOptions options{query.flag("set_aside"), query.flag("dry_run")};
  options.name = "body of the request";
  take_manifest(query, options);
  if (auto wrong = query.refused()) return std::move(*wrong);
  const auto report =
      focus::import_charges(api.site.store, api.archive, request.body_file,
                            billing::SourceName{source}, feed, options, api.site.now());
  if (!report) {
    billing::Refusal refusal = report.refusal();
    // Not a place that means anything to somebody elsewhere.
    if (refusal.subject == request.body_file.string()) refusal.subject.clear();
    return refused(refusal);
  }
  const bool recorded = !report->already_imported && !report->dry_run;
  return json_response(import_json(*report), recorded ? 201 : 200);
}

}  // namespace

void add_charges(http::Router& router, Api& api) {
  router.post(charges_path, pages::billing_staff,
              importing(api, "text/csv",
                        [&api](const Request& request) { return import_charges(api, request); }));
}

}  // namespace bot::api
