#include <array>

#include "billing/invoicing_mode.h"
#include "bot/http/assets.h"
#include "bot/pages/desk/account_search.h"
#include "bot/pages/desk/intake.h"
#include "bot/pages/parts/kind_words.h"
#include "bot/pages/parts/setup_view.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/render/format.h"
#include "bot/words/say.h"
#include "tickets/scope.h"

namespace bot::pages {
namespace {

using tickets::RequestKind;

constexpr std::array kinds{RequestKind::separate_invoices, RequestKind::single_invoice,
                           RequestKind::add_cost_centers};

void show_matches(View& view, tickets::Desk& desk, const Intake& typed) {
  const auto found = accounts_like(desk.work.billing(), typed.account);
  if (found.empty()) {
    view.add("NO_MATCH")
        .set("TEXT", typed.account.empty()
                         ? say("Type a part of the account's name, then choose Find.")
                         : say("No account has this in its name."));
    return;
  }
  View& list = view.add("MATCHES");
  for (const AccountLine& line : found) {
    View& row = list.add("MATCH");
    row.set("NAME", line.name).set("TITLE", line.title).set("TYPED", line.typed);
  }
}

std::string call_sentence(const Intake& typed) {
  if (!typed.transfer) return say("You do not need a call.");
  if (typed.number.empty())
    return say("I put you through now. At which number do we call you if that does not work?");
  if (typed.window.empty())
    return say("I put you through now. If that does not work we call you at {}.", {typed.number});
  return say("I put you through now. If that does not work we call you at {}, {}.",
             {typed.number, typed.window});
}

std::string setup_sentence(const billing::SetupReport& report) {
  const std::size_t blocks = blocks_in(report.findings);
  switch (report.verdict) {
    case billing::Verdict::ready: return say("Your setup is ready.");
    case billing::Verdict::blocked:
      return say_count(blocks, "One thing is to be fixed first; we mail you the list.",
                       "{} things are to be fixed first; we mail you the list.",
                       {std::to_string(blocks)});
    case billing::Verdict::unknown:
      return say("We cannot check your setup right now and do it later.");
  }
  return {};
}

std::string intake_outlook(const http::Site& site, tickets::Desk& desk, RequestKind kind) {
  const billing::Month month = billing::earliest_switch(desk.now, site.desk.cut_off_days);
  const billing::Instant cut_off = month.begin() - std::chrono::days(site.desk.cut_off_days);
  return say("If it is ready by {}: {}",
             {instant_for_people(cut_off, site.time_zone), starts_with_words(kind, month)});
}

// What the operator says, and the caller confirms or corrects.
void show_read_back(View& view, const http::Site& site, tickets::Desk& desk, const Intake& typed,
                    const billing::Organization& organization, const billing::SetupReport& report) {
  const auto or_dots = [](const std::string& read) { return read.empty() ? "..." : read; };
  const std::string account =
      organization.display_name.empty() ? organization.name.value : organization.display_name;
  View& text = view.add("READ_BACK");
  const auto add = [&](const std::string& sentence) { text.add("SAY").set("TEXT", sentence); };
  add(say("You are {}, and we write to you at {}.", {or_dots(typed.caller), or_dots(typed.email)}));
  add(say("For {} you ask for this: {}.", {account, words_of(typed.kind).wish}));
  if (!typed.description.empty()) add(say("You said: {}", {typed.description}));
  add(setup_sentence(report));
  add(intake_outlook(site, desk, typed.kind));
  add(call_sentence(typed));
  add(say("Is that right?"));
}

void show_intake_setup(View& view, const http::Site& site,
                       const billing::Organization& organization,
                       const billing::SetupReport& report) {
  View& setup = view.add("SETUP");
  setup.set("VERDICT", setup_sentence(report));
  setup.set("CHECKED", say("Checked {}", {instant_for_people(report.checked_at, site.time_zone)}));
  if (!report.findings.empty()) {
    show_remaining(setup.add("FINDINGS"), "LIST", &organization, report.findings);
  }
}

void show_open(View& view, tickets::Desk& desk, const tickets::Ticket& open) {
  const tickets::Standing standing = tickets::standing(open, desk.settings, desk.now);
  View& part = view.add("OPEN");
  part.set("NUMBER", open.number.value).set("KIND", words_of(open.kind).title);
  part.set("SENTENCE", sentence_of(standing, Reader::staff));
  part.set("WHO", open.requester.name);
}

void show_fields(View& view, const Intake& typed, const Faults& faults) {
  text_field(view, "CALLER_FIELD", {"caller", say("Caller's name"), "", typed.caller}, faults);
  text_field(view, "EMAIL_FIELD",
             {"email", say("Caller's e-mail address"), say("The receipt and all news go there"),
              typed.email},
             faults, "off", "email");
  text_field(view, "NUMBER_FIELD",
             {"number", say("Caller's phone number"),
              say("Needed if the call is to be transferred"), typed.number},
             faults, "off", "tel");
  text_area(
      view, "DESCRIPTION_FIELD",
      {"description", say("What the caller says"), say("20 to 2000 characters"), typed.description},
      faults, 5);
  text_field(
      view, "WINDOW_FIELD",
      {"window", say("When the caller can be called back (optional)"),
       say("In the caller's words and time zone, such as \"before noon, Madrid\""), typed.window},
      faults);
  for (const RequestKind kind : kinds) {
    View& row = view.add("KIND");
    row.set("VALUE", tickets::text_of(kind)).set("TEXT", words_of(kind).wish);
    row.show_if(kind == typed.kind, "CHECKED");
  }
  view.show(typed.transfer ? "TRANSFER" : "NO_TRANSFER");
}

// The account's field has its own template: the script and the Find button belong to it.
void show_account(View& view, const Intake& typed, const Faults& faults) {
  view.set("ACCOUNT", typed.account);
  if (const billing::Fault* fault = fault_of(faults, "account")) {
    view.add("ACCOUNT_FAULT").set("FAULT_TEXT", fault->message);
    view.show("ACCOUNT_INVALID");
  }
}

}  // namespace

void show_intake_check(View& view, const http::Site& site, tickets::Desk& desk,
                       const Intake& typed) {
  const auto name = tickets::resolve_account(desk.work, typed.account);
  const auto organization = name.ok() ? desk.work.billing().organization(*name) : std::nullopt;
  if (!organization) {
    view.add("NO_ACCOUNT")
        .set("TEXT",
             typed.account.empty()
                 ? say("Enter the account: the check of its setup appears here.")
                 : say("No account is called exactly that yet: the check appears when one is."));
    return;
  }
  view.add("ACCOUNT_NAME")
      .set("TEXT", organization->display_name.empty() ? organization->name.value
                                                      : organization->display_name);
  if (const auto open = desk.work.tickets().open_ticket(organization->name)) {
    show_open(view, desk, *open);
    return;
  }
  const auto scope = tickets::scope_to_ask_for(desk, *organization, typed.kind, {});
  const billing::SetupReport report =
      tickets::setup_report(desk, *organization, scope, {typed.email}, false, typed.kind);
  show_intake_setup(view, site, *organization, report);
  show_read_back(view, site, desk, typed, *organization, report);
}

http::Response intake_page(const http::Site& site, const http::Request& request,
                           tickets::Desk& desk, const IntakeShown& shown) {
  View view;
  error_summary(view, shown.faults);
  view.set("KEY", shown.typed.key).set("SCRIPT", http::asset_path("intake.js"));
  show_fields(view, shown.typed, shown.faults);
  show_account(view, shown.typed, shown.faults);
  if (shown.find) show_matches(view, desk, shown.typed);
  show_intake_check(view.include("CHECK", "pages/parts/intake_check.html.tpl"), site, desk,
                    shown.typed);
  return page(site, request, "pages/intake.html.tpl", std::move(view),
              {title_with(say("A caller's request"), shown.faults), shown.status, "/intake"});
}

}  // namespace bot::pages
