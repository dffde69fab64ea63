#include "bot/mail/mail_content.h"

#include <algorithm>

#include "bot/mail/letter.h"
#include "bot/mail/mail_words.h"
#include "bot/mail/message.h"
#include "bot/render/format.h"
#include "bot/render/view.h"

namespace bot {
namespace {

using tickets::MailAudience;
using tickets::MailTemplate;

enum class Form { text, html };

// Values go to the whole page, sections to the body.
struct Draft {
  const MailOccasion& occasion;
  const MailSettings& settings;
  const tickets::DeskSettings& desk;
  Form form;
  View& page;
  View& body;

  void set(std::string_view name, std::string_view value) const {
    page.set_everywhere(name, value);
  }
  // What a person wrote; in the letter every line of it is indented.
  void quote(std::string_view name, std::string_view words) const {
    if (words.empty()) return set(name, "-");
    std::string lines;
    for (const char c : words) {
      if (c == '\r') continue;
      lines += c;
      if (c == '\n' && form == Form::text) lines += "  ";
    }
    set(name, lines);
  }
};

std::string name_of(const billing::Organization& organization, const billing::CostCenterId& id) {
  const billing::CostCenter* center = billing::find(organization, id);
  return center == nullptr || center->name.empty() ? id.value : center->name;
}

std::string time_zone_of(const MailOccasion& occasion, const MailSettings& settings) {
  const auto& tam = occasion.organization.primary_tam;
  const bool to_tam = occasion.mail.notice.audience == MailAudience::tam && tam;
  return to_tam && !tam->time_zone.empty() ? tam->time_zone : settings.desk_time_zone;
}

void tell_reader(const Draft& draft) {
  const auto& tam = draft.occasion.organization.primary_tam;
  const tickets::Notice& notice = draft.occasion.mail.notice;
  switch (notice.audience) {
    case MailAudience::customer: draft.page.show("FOR_CUSTOMER"); return;
    case MailAudience::billing: draft.page.show("FOR_BILLING"); return;
    case MailAudience::desk: draft.page.show("FOR_DESK"); return;
    case MailAudience::program: return;
    case MailAudience::tam: {
      const bool on_file =
          tam && billing::folded(tam->email) == billing::folded(notice.recipient.value);
      draft.page.show(on_file ? "FOR_TAM" : "FOR_DESK_LEAD");
      return;
    }
  }
}

// The sentence is the customer's; others are told of whom it speaks.
std::string for_reader(std::string sentence, MailAudience audience) {
  constexpr std::string_view yours = "Waiting for you";
  if (audience != MailAudience::customer && sentence.starts_with(yours))
    sentence.replace(0, yours.size(), "Waiting for the customer");
  return sentence;
}

void tell_standing(const Draft& draft) {
  const MailOccasion& occasion = draft.occasion;
  const auto standing = tickets::standing(occasion.ticket, draft.desk, occasion.mail.queued_at);
  draft.set("STANDING", for_reader(standing.sentence, occasion.mail.notice.audience));
  draft.set("TURN", turn_in_words(standing.turn, occasion.mail.notice.audience));
  if (!standing.next_news_by) return;
  draft.set("NEXT_NEWS",
            instant_for_people(*standing.next_news_by, time_zone_of(occasion, draft.settings)));
  draft.page.show("HAS_NEXT_NEWS");
}

void tell_request(const Draft& draft) {
  const tickets::Ticket& ticket = draft.occasion.ticket;
  draft.set("SUBJECT", subject_of(ticket));
  draft.set("NUMBER", ticket.number.value);
  draft.set("ACCOUNT", ticket.account_name);
  draft.set("ORGANIZATION", draft.occasion.organization.display_name);
  draft.set("REQUESTER", ticket.requester.name);
  draft.set("REQUESTER_EMAIL", ticket.requester.email.value);
  draft.set("REQUESTER_PHONE", ticket.requester.phone);
  draft.body.show_if(!ticket.requester.phone.empty(), "HAS_PHONE");
  draft.quote("DESCRIPTION", ticket.description);
  draft.set("BY", speaker(draft.occasion.event.by, draft.occasion.mail.notice.audience));
  draft.set("LINK", draft.settings.base_url + "/tickets/" + ticket.number.value);
  draft.set("DESK_PHONE", draft.settings.desk_phone);
  draft.set("DESK_EMAIL", draft.settings.desk_email);
  draft.set("DESK_HOURS", draft.settings.desk_hours);
}

void tell_month(const Draft& draft, billing::Month month) {
  draft.set("MONTH", month_for_people(month));
  draft.set("START", first_day_of(month));
  draft.set("FIRST_INVOICES", first_day_of(month.next()));
}

void tell_cost_centers(const Draft& draft) {
  const tickets::Ticket& ticket = draft.occasion.ticket;
  const bool only_missing = draft.occasion.mail.notice.template_name == MailTemplate::bans_wanted;
  const std::vector<billing::CostCenterId> missing = tickets::cost_centers_without_ban(ticket);
  if (only_missing) draft.set("COUNT", counted(missing.size(), "account number"));
  for (const billing::CostCenterId& id : ticket.scope) {
    if (only_missing && std::ranges::find(missing, id) == missing.end()) continue;
    View& row = draft.body.add("COST_CENTER");
    row.set("NAME", name_of(draft.occasion.organization, id));
    const auto ban = ticket.bans.find(id);
    row.set("BAN", ban == ticket.bans.end() ? "-" : masked(ban->second.ban));
  }
}

// A customer is told what must be fixed; warnings are for those who may acknowledge them.
std::vector<billing::Finding> findings_for(const MailOccasion& occasion) {
  tickets::Ticket ticket = occasion.ticket;
  if (occasion.mail.notice.template_name == MailTemplate::request_opened)
    ticket.report = occasion.report;
  std::vector<billing::Finding> all = tickets::open_findings(ticket);
  if (occasion.mail.notice.audience != MailAudience::customer) return all;
  std::vector<billing::Finding> blocks;
  std::ranges::copy_if(all, std::back_inserter(blocks), [](const billing::Finding& finding) {
    return finding.severity == billing::Severity::block;
  });
  return blocks.empty() ? all : blocks;
}

void tell_findings(const Draft& draft) {
  std::vector<billing::Finding> findings = findings_for(draft.occasion);
  draft.set("COUNT", counted(findings.size(), "thing"));
  draft.body.show_if(findings.empty(), "NO_FINDINGS");
  std::ranges::stable_sort(findings, {}, &billing::Finding::cost_center);
  View* group = nullptr;
  std::optional<std::string> cost_center;
  for (const billing::Finding& finding : findings) {
    if (cost_center != finding.cost_center) {
      cost_center = finding.cost_center;
      group = &draft.body.add("FINDING_GROUP");
      group->set("TITLE", cost_center->empty()
                              ? "The organization"
                              : "Cost Center " +
                                    name_of(draft.occasion.organization, {finding.cost_center}));
    }
    group->add("FINDING").set("SENTENCE", finding.sentence).set("REMEDY", finding.remedy);
  }
}

void tell_preview(const Draft& draft) {
  const auto& preview = draft.occasion.preview;
  // With several currencies there is no single sum to compare with; the page has the whole table.
  if (!preview || preview->single.invoices.size() != 1) return;
  View& section = draft.body.add("PREVIEW");
  billing::Amount sum{0, preview->single.invoices.front().total.currency};
  for (const billing::Invoice& invoice : preview->separate.invoices) {
    section.add("ROW")
        .set("NAME", invoice.bearer_name)
        .set("AMOUNT", money_for_people(invoice.total));
    sum += invoice.total;
  }
  section.set("PERIOD", month_for_people(preview->period));
  section.set("TOTAL", money_for_people(sum));
  section.set("SINGLE", money_for_people(preview->single.invoices.front().total));
}

void tell_invoices(const Draft& draft) {
  for (const billing::Invoice& invoice : draft.occasion.invoices)
    draft.body.add("INVOICE")
        .set("NAME", invoice.bearer_name)
        .set("NUMBER", invoice.number ? invoice.number->value : "-")
        .set("AMOUNT", money_for_people(invoice.total));
}

// What the event itself says, one overload per kind.
struct EventTeller {
  const Draft& draft;

  void operator()(const tickets::Nothing&) const {}
  void operator()(const tickets::Opened&) const { tell_findings(draft); }
  void operator()(const tickets::SetupChecked&) const { tell_findings(draft); }
  void operator()(const tickets::Asked& body) const { draft.quote("TEXT", body.question); }
  void operator()(const tickets::Answered& body) const { draft.quote("TEXT", body.text); }
  void operator()(const tickets::Acknowledged&) const {}
  void operator()(const tickets::Approved&) const { tell_cost_centers(draft); }
  void operator()(const tickets::ApprovalFell& body) const {
    for (const std::string& change : body.changes) draft.body.add("CHANGE").set("SENTENCE", change);
    tell_findings(draft);
  }
  void operator()(const tickets::BansAssigned&) const { tell_cost_centers(draft); }
  void operator()(const tickets::Scheduled& body) const {
    tell_month(draft, body.from);
    tell_cost_centers(draft);
    tell_preview(draft);
  }
  void operator()(const tickets::TookEffect& body) const {
    tell_month(draft, body.from);
    tell_cost_centers(draft);
  }
  void operator()(const tickets::Confirmed& body) const {
    tell_month(draft, body.period);
    tell_invoices(draft);
  }
  void operator()(const tickets::Closed& body) const {
    draft.quote("TEXT", body.text);
    draft.body.show_if(!body.text.empty(), "HAS_TEXT");
  }
  void operator()(const tickets::Said& body) const {
    draft.quote("TEXT", body.text);
    draft.body.show_if(!body.text.empty(), "HAS_TEXT");
  }
  void operator()(const tickets::Escalated& body) const {
    draft.quote("REASON", body.reason);
    draft.quote("ASKED", body.asked_of_tam);
    draft.quote("DONE", body.done_so_far);
    draft.body.show_if(body.caller_waiting, "CALLER_WAITING");
    draft.body.show(body.needed_by ? "HAS_NEEDED_BY" : "NO_NEEDED_BY");
    if (body.needed_by)
      draft.set("NEEDED_BY",
                instant_for_people(*body.needed_by, time_zone_of(draft.occasion, draft.settings)));
  }
  void operator()(const tickets::Duplicated&) const {}
  void operator()(const tickets::Reopened&) const {}
  void operator()(const tickets::Taken&) const {}
  void operator()(const tickets::EscalationMoved&) const {}
  void operator()(const tickets::CallHandedOver&) const {}
  void operator()(const tickets::CalledBack&) const {}
  void operator()(const tickets::Reminded&) const {}
  void operator()(const tickets::DriftSeen&) const {}
  void operator()(const tickets::DriftGone&) const {}
};

std::string rendered(const MailOccasion& occasion, const MailSettings& settings,
                     const tickets::DeskSettings& desk, Form form) {
  const std::string ending = form == Form::text ? ".txt.tpl" : ".html.tpl";
  const std::string name(tickets::text_of(occasion.mail.notice.template_name));
  View page;
  View& body = page.include("BODY", "mail/" + name + ending);
  const Draft draft{occasion, settings, desk, form, page, body};
  tell_request(draft);
  tell_standing(draft);
  tell_reader(draft);
  std::visit(EventTeller{draft}, occasion.event.body);
  return render("mail/layout" + ending, page);
}

}  // namespace

MailText mail_text(const MailOccasion& occasion, const MailSettings& settings,
                   const tickets::DeskSettings& desk) {
  return {as_letter(rendered(occasion, settings, desk, Form::text)),
          rendered(occasion, settings, desk, Form::html)};
}

}  // namespace bot
