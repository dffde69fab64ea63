#include "bot/render/explanation_json.h"

namespace bot {
namespace {

using billing::text_of;

template <class Id>
Json id_or_null(const std::optional<Id>& id) {
  return id ? Json(id->value) : Json();
}

Json instant_or_null(const std::optional<billing::Instant>& instant) {
  return instant ? Json(text_of(*instant)) : Json();
}

Json share_json(const billing::ExplainedShare& share) {
  Json json = Json::object();
  json.set("exact", share.exact.text()).set("floored", share.floored.text());
  json.set("fraction", share.fraction.text()).set("rank", share.rank);
  json.set("got_unit", share.got_unit).set("amount", share.amount.text());
  return json;
}

Json sums_json(const billing::ExplainedAllocation& allocation, Json shares) {
  Json json = Json::object();
  json.set("total", allocation.total.text()).set("exact", allocation.exact.text());
  json.set("floored", allocation.floored.text()).set("units", allocation.units);
  json.set("shares", std::move(shares));
  return json;
}

Json bearers_json(const billing::ExplainedDocument& document) {
  Json shares = Json::list();
  for (std::size_t i = 0; i < document.bearers.shares.size(); ++i) {
    Json share = share_json(document.bearers.shares[i]);
    share.set("cost_center", id_or_null(document.documents[i]));
    share.set("this_document", i == document.bearer);
    shares.add(std::move(share));
  }
  return sums_json(document.bearers, std::move(shares));
}

Json lines_json(const billing::ExplainedDocument& document, const billing::Invoice& invoice) {
  Json shares = Json::list();
  for (std::size_t i = 0; i < document.lines.shares.size(); ++i) {
    Json share = share_json(document.lines.shares[i]);
    Json lines = Json::list();
    for (std::size_t line = 0; line < document.share_of.size(); ++line) {
      if (document.share_of[line] != i) continue;
      share.set("description", invoice.lines[line].description);
      lines.add(line + 1);
    }
    share.set("lines", std::move(lines));
    shares.add(std::move(share));
  }
  return sums_json(document.lines, std::move(shares));
}

Json entries_json(const billing::ExplainedLine& origin) {
  Json list = Json::list();
  for (const auto& [key, exact, charges] : origin.entries) {
    Json json = Json::object();
    json.set("source", key.source.value).set("billing_period", key.billing_period.text());
    json.set("usage_month", key.usage_month.text());
    json.set("cost_center", id_or_null(key.owner.cost_center));
    json.set("assumed", key.owner.assumed).set("account", key.account.value);
    json.set("payer", key.payer).set("vendor", key.vendor).set("service", key.service);
    json.set("category", text_of(key.category)).set("class", text_of(key.charge_class));
    json.set("exact", exact.text()).set("charges", charges);
    list.add(std::move(json));
  }
  return list;
}

Json weights_json(const billing::ExplainedLine& origin) {
  Json list = Json::list();
  for (const auto& [cost_center, weight, part] : origin.weighed) {
    Json json = Json::object();
    json.set("cost_center", cost_center.value).set("weight", weight.text());
    json.set("part", part.text());
    list.add(std::move(json));
  }
  return list;
}

Json balances_json(const billing::ExplainedLine& origin) {
  Json list = Json::list();
  for (const auto& [bearer, account, balance, added] : origin.balances) {
    Json json = Json::object();
    json.set("cost_center", id_or_null(bearer)).set("account", account.value);
    json.set("balance", balance.text()).set("added", added.text());
    list.add(std::move(json));
  }
  return list;
}

Json timeline_json(const billing::OwnerTimeline& timeline) {
  Json list = Json::list();
  for (const auto& [during, owner] : timeline) {
    Json json = Json::object();
    json.set("from", instant_or_null(during.from)).set("to", instant_or_null(during.to));
    json.set("organization", id_or_null(owner.organization));
    json.set("cost_center", id_or_null(owner.cost_center)).set("assumed", owner.assumed);
    list.add(std::move(json));
  }
  return list;
}

Json rows_json(const focus::LineExplanation& line, const std::vector<focus::ChargeRow>& rows) {
  Json list = Json::list();
  for (const focus::ChargeRow& row : rows) {
    const billing::ChargeFile& file = line.files.at(row.file).file;
    Json json = Json::object();
    json.set("file", file.name).set("sha256", file.hash.sha256_hex).set("row", row.row);
    json.set("used_from", text_of(row.used_from)).set("used_to", text_of(row.used_to));
    json.set("cost", row.cost.text()).set("divided", row.divided).set("part", row.part.text());
    list.add(std::move(json));
  }
  return list;
}

Json earlier_json(const focus::LineExplanation& line) {
  Json list = Json::list();
  for (const auto& [run, mode, exact] : line.billed_earlier) {
    Json json = Json::object();
    json.set("run", run).set("mode", text_of(mode)).set("exact", exact.text());
    list.add(std::move(json));
  }
  return list;
}

Json reference_json(const std::optional<billing::LineReference>& reference) {
  if (!reference) return {};
  Json json = Json::object();
  json.set("invoice", reference->invoice.value).set("line", reference->line);
  return json;
}

Json line_json(const focus::LineExplanation& line, const std::vector<focus::ChargeRow>& rows) {
  Json json = Json::object();
  json.set("line", line.number).set("description", line.line.description);
  json.set("exact", line.line.exact.text()).set("amount", line.line.amount.text());
  json.set("parts", line.origin.parts).set("takes_back", reference_json(line.line.credits));
  json.set("entries", entries_json(line.origin));
  json.set("entries_sum", line.origin.entries_sum.text());
  json.set("weights", weights_json(line.origin)).set("balances", balances_json(line.origin));
  json.set("timeline", timeline_json(line.timeline));
  json.set("rows", rows_json(line, rows)).set("rows_total", line.rows.rows);
  json.set("rows_sum", line.rows.exact.text()).set("correction", line.correction);
  json.set("billed_earlier", earlier_json(line));
  json.set("billed_before", line.billed_before.text());
  json.set("moved_only", line.moved_only.text()).set("agrees", line.agrees);
  return json;
}

Json structure_json(const std::optional<billing::OrganizationVersion>& structure) {
  if (!structure) return {};
  Json json = Json::object();
  json.set("recorded_at", text_of(structure->recorded_at));
  json.set("correction", structure->reason.empty() ? Json() : Json(structure->reason));
  return json;
}

}  // namespace

Json explanation_json(const focus::Explanation& explanation,
                      const std::vector<focus::ChargeRow>& rows) {
  const billing::Invoice& invoice = explanation.invoice;
  const auto& run = explanation.run;
  const auto& document = explanation.document;
  Json json = Json::object();
  json.set("number", invoice.number ? Json(invoice.number->value) : Json());
  json.set("type", text_of(invoice.type)).set("organization", invoice.organization.value);
  json.set("cost_center", id_or_null(invoice.cost_center));
  json.set("period", invoice.period.text()).set("currency", invoice.total.currency.code());
  json.set("exact", invoice.exact.text()).set("total", invoice.total.text());
  json.set("run", run.id).set("kind", text_of(run.run.kind)).set("mode", text_of(run.run.mode));
  json.set("issued_at", text_of(run.issued_at));
  json.set("structure", structure_json(explanation.structure));
  json.set("among_documents", document ? bearers_json(*document) : Json());
  json.set("among_lines", document ? lines_json(*document, invoice) : Json());
  json.set("agrees", !document || document->agrees);
  json.set("line", explanation.line ? line_json(*explanation.line, rows) : Json());
  return json;
}

}  // namespace bot
