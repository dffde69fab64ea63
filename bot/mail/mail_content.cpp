#include "bot/mail/mail_content.h"

#include "bot/mail/letter.h"
#include "bot/mail/mail_draft.h"
#include "bot/mail/mail_link.h"
#include "bot/mail/mail_words.h"
#include "bot/mail/message.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot {
namespace {

using tickets::MailAudience;
using tickets::MailTemplate;

std::string time_zone_of(const MailOccasion& occasion, const MailSettings& settings) {
  const auto& tam = occasion.organization.primary_tam;
  const bool to_tam = occasion.mail.notice.audience == MailAudience::tam && tam;
  return to_tam && !tam->time_zone.empty() ? tam->time_zone : settings.desk_time_zone;
}

// Why a TAM's mail goes to this address.
std::string_view tam_section(const MailOccasion& occasion) {
  const auto& tam = occasion.organization.primary_tam;
  if (!tam || tam->email.empty()) return "FOR_DESK_LEAD";
  const bool is_his =
      billing::folded(tam->email) == billing::folded(occasion.mail.notice.recipient.value);
  return is_his ? "FOR_TAM" : "FOR_ASKED";
}

// The layout's sentence on why this reader gets the mail.
std::string_view reader_section(const MailOccasion& occasion, const MailSettings& settings) {
  const tickets::Notice& notice = occasion.mail.notice;
  if (notice.template_name == MailTemplate::digest) return "FOR_DIGEST";
  switch (notice.audience) {
    case MailAudience::customer: return is_about_ticket(occasion) ? "FOR_CUSTOMER" : "FOR_SENDER";
    case MailAudience::billing: return "FOR_BILLING";
    case MailAudience::desk:
      return notice.template_name == MailTemplate::decision_due &&
                     billing::folded(settings.desk_email) != notice.recipient.value
                 ? "FOR_OWNER"
                 : "FOR_DESK";
    case MailAudience::tam:
      return notice.template_name == MailTemplate::decision_due ? "FOR_OWNER"
                                                                : tam_section(occasion);
    case MailAudience::program: break;
  }
  return "FOR_DESK";
}

// The sentence is the customer's; others are told of whom it speaks.
std::string for_reader(std::string sentence, MailAudience audience) {
  constexpr std::string_view yours = "Waiting for you";
  if (audience != MailAudience::customer && sentence.starts_with(yours))
    sentence.replace(0, yours.size(), "Waiting for the customer");
  return said(sentence);
}

void tell_standing(const MailDraft& draft) {
  const MailOccasion& occasion = draft.occasion;
  const auto standing = tickets::standing(occasion.ticket, draft.desk, occasion.mail.queued_at);
  draft.page.show("ABOUT_REQUEST");
  draft.set("STANDING", for_reader(standing.sentence, occasion.mail.notice.audience));
  draft.set("TURN", turn_in_words(standing.turn, occasion.mail.notice.audience));
  if (!standing.next_news_by) return;
  draft.set_instant("NEXT_NEWS", *standing.next_news_by);
  draft.page.show("HAS_NEXT_NEWS");
}

std::string_view kind_section(tickets::RequestKind kind) {
  switch (kind) {
    case tickets::RequestKind::separate_invoices: return "IS_SEPARATE";
    case tickets::RequestKind::single_invoice: return "IS_SINGLE";
    case tickets::RequestKind::add_cost_centers: return "IS_ADDED";
  }
  return {};
}

void tell_request(const MailDraft& draft) {
  const tickets::Ticket& ticket = draft.occasion.ticket;
  draft.set("NUMBER", ticket.number.value);
  draft.set("ACCOUNT", ticket.account_name);
  draft.set("ORGANIZATION", draft.occasion.organization.display_name);
  draft.set("REQUESTER", ticket.requester.name);
  draft.set("REQUESTER_EMAIL", ticket.requester.email.value);
  draft.set("REQUESTER_PHONE", ticket.requester.phone);
  draft.body.show_if(!ticket.requester.phone.empty(), "HAS_PHONE");
  draft.body.show(kind_section(ticket.kind));
  draft.quote("DESCRIPTION", ticket.description);
  draft.set("BY", speaker(draft.occasion.event.by, draft.occasion.mail.notice.audience));
}

void tell_always(const MailDraft& draft) {
  const MailLink link = link_of(draft.occasion, draft.settings);
  draft.set("SUBJECT", subject_of(draft.occasion));
  draft.set("LANGUAGE", text_of(draft.occasion.language));
  draft.set("LINK", link.url);
  draft.set("LINK_TITLE", link.title);
  draft.set("DESK_PHONE", draft.settings.desk_phone);
  draft.set("DESK_EMAIL", draft.settings.desk_email);
  draft.set("DESK_HOURS", draft.settings.desk_hours);
  draft.page.show(reader_section(draft.occasion, draft.settings));
}

std::string rendered(const MailOccasion& occasion, const MailSettings& settings,
                     const tickets::DeskSettings& desk, MailForm form) {
  const std::string ending = form == MailForm::text ? ".txt.tpl" : ".html.tpl";
  const std::string name(tickets::text_of(occasion.mail.notice.template_name));
  View page;
  View& body = page.include("BODY", "mail/" + name + ending);
  const MailDraft draft{occasion, settings, desk, form, page, body};
  tell_always(draft);
  if (is_about_ticket(occasion)) {
    tell_request(draft);
    tell_standing(draft);
    tell_event(draft);
  }
  tell_other(draft);
  return render("mail/layout" + ending, page);
}

}  // namespace

bool is_about_ticket(const MailOccasion& occasion) { return !occasion.ticket.number.value.empty(); }

std::string subject_of(const MailOccasion& occasion) {
  const ReadingIn language(occasion.language);
  if (is_about_ticket(occasion)) return subject_of(occasion.ticket);
  const MailTemplate name = occasion.mail.notice.template_name;
  if (name == MailTemplate::finish_request) return say("Your request is not complete yet");
  if (name == MailTemplate::mail_quarantined) return say("A mail waits for somebody to look at it");
  if (name == MailTemplate::mail_undeliverable) return say("A mail did not arrive");
  if (name == MailTemplate::morning_digest) return say("The requests of this morning");
  return say("Several mails in one");
}

void MailDraft::quote(std::string_view name, std::string_view words) const {
  if (words.empty()) return set(name, "-");
  std::string lines;
  for (const char c : words) {
    if (c == '\r') continue;
    lines += c;
    if (c == '\n' && form == MailForm::text) lines += "  ";
  }
  set(name, lines);
}

void MailDraft::set_instant(std::string_view name, billing::Instant instant) const {
  set(name, instant_for_people(instant, time_zone_of(occasion, settings)));
}

void MailDraft::list(std::string_view section, const std::vector<std::string>& sentences) const {
  for (const std::string& sentence : sentences) body.add(section).set("SENTENCE", said(sentence));
}

MailText mail_text(const MailOccasion& occasion, const MailSettings& settings,
                   const tickets::DeskSettings& desk) {
  const ReadingIn language(occasion.language);
  return {as_letter(rendered(occasion, settings, desk, MailForm::text)),
          rendered(occasion, settings, desk, MailForm::html)};
}

}  // namespace bot
