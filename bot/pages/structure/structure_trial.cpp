#include "bot/pages/structure/structure_trial.h"

#include <algorithm>

#include "billing/setup/check_separation.h"
#include "bot/http/forms.h"
#include "bot/pages/billing/exact_digits.h"
#include "bot/pages/parts/placement_chart.h"
#include "bot/pages/parts/structure_view.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using billing::Organization;

std::string owner_words(const billing::Owner& owner, const Organization& organization) {
  if (!owner.organization) return say("Nobody (unattributed)");
  if (*owner.organization != organization.name)
    return say("Organization {}", {owner.organization->value});
  if (!owner.cost_center) return say("Nobody's Cost Center (unattributed)");
  const auto* one = find(organization, *owner.cost_center);
  return one ? one->name : owner.cost_center->value;
}

std::string signed_money(const billing::Cost& difference, billing::Currency currency) {
  const std::string text = exact_digits(difference.text()), unit(currency.code());
  const std::string digits = (text.starts_with('-') ? "" : "+") + text;
  return reading_language() == Language::spanish ? digits + " " + unit : unit + " " + digits;
}

void show_moved(View& view, const focus::EditTrial& trial) {
  View* rows = nullptr;
  for (const auto& moved : trial.done.moved) {
    if (!rows) rows = &view.add("MOVED");
    View& row = rows->add("ROW").set("PERIOD", month_for_people(moved.billing_period));
    row.set("ACCOUNT", moved.account.value);
    row.set("OWNER", owner_words(moved.owner, trial.done.saved));
    row.set("DIFFERENCE", signed_money(moved.difference, moved.currency));
  }
  view.show_if(rows == nullptr, "NOTHING_MOVED");
}

void show_corrected(View& view, const focus::EditTrial& trial) {
  View* rows = nullptr;
  for (const auto& [name, period] : trial.done.corrected) {
    if (!rows) rows = &view.add("CORRECTED");
    rows->add("PERIOD").set("TEXT", name == trial.done.saved.name ? month_for_people(period)
                                                                  : month_for_people(period) + " " +
                                                                        say("of {}", {name.value}));
  }
  view.show_if(rows == nullptr, "NO_CORRECTION");
}

// What the setup check would say of accounts: whoever has one of them twice has its charges
// nowhere.
void show_shared_accounts(View& view, const Organization& saved, billing::Instant then) {
  const auto scope = billing::default_scope(saved, then);
  const billing::SetupQuestion question{
      saved, scope, "", false, billing::InvoicingMode::single_invoice, {}, {}, then};
  for (const billing::Finding& finding : billing::check_separation(question).findings) {
    if (finding.code != "provider_account_twice") continue;
    view.add("TWICE").set("SENTENCE", said(finding.sentence)).set("REMEDY", said(finding.remedy));
  }
}

void show_request(View& view, const focus::EditTrial& trial) {
  const auto& before = trial.request_before;
  const auto& after = trial.request_after;
  if (!before || !after || before->status == after->status) return;
  View& part = view.add("REQUEST").set("NUMBER", before->number.value);
  part.show_if(before->approval.has_value() && !after->approval.has_value(), "FALLS");
}

}  // namespace

http::Response trial_page(const http::Site& site, const http::Request& request,
                          const TypedEdit& typed, const ReadEdit& read,
                          const focus::EditTrial& trial, billing::Instant now) {
  const Organization& saved = trial.done.saved;
  View view;
  view.set("PATH", "/organizations/" + http::percent_encoded(saved.name.value) + "/structure");
  view.set("SENTENCE", sentence_of(read.edit, saved));
  if (!read.correction.empty()) view.add("CORRECTION").set("REASON", read.correction);
  const billing::Instant then = std::max(now, read.edit.from.value_or(now));
  view.set("THEN", instant_for_people(then, site.time_zone));
  show_structure(view, "TREE", saved, {}, then);
  show_placement_charts(view, "CHARTS", saved, now);
  show_moved(view, trial);
  show_corrected(view, trial);
  show_request(view, trial);
  show_shared_accounts(view, saved, then);
  show_hidden_edit(view, typed);
  return page(site, request, "pages/structure/trial.html.tpl", std::move(view),
              {say("What would change"), 200, "/organizations"});
}

}  // namespace bot::pages
