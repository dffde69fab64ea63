#include "bot/pages/ticket/mails.h"

#include "bot/render/format.h"

namespace bot::pages {
namespace {

using tickets::MailState;
using tickets::MailTemplate;

std::string_view subject_of(MailTemplate name) {
  switch (name) {
    case MailTemplate::received: return "We received your request";
    case MailTemplate::setup_incomplete: return "What is left to fix in the setup";
    case MailTemplate::question: return "A question";
    case MailTemplate::approved: return "The request is approved";
    case MailTemplate::declined: return "The request is declined";
    case MailTemplate::withdrawn: return "The request is withdrawn";
    case MailTemplate::switch_scheduled: return "The start of separate invoices";
    case MailTemplate::switched: return "Separate invoices are on";
    case MailTemplate::invoices_ready: return "The first separate invoices";
    case MailTemplate::reply: return "A message";
    case MailTemplate::request_opened: return "Request opened, to the Primary TAM";
    case MailTemplate::escalation: return "Escalation, to the Primary TAM";
    case MailTemplate::tam_switch_scheduled: return "Start set, to the Primary TAM";
    case MailTemplate::tam_resolved: return "Done, to the Primary TAM";
    case MailTemplate::bans_wanted: return "BANs wanted, to billing";
    case MailTemplate::approval_fell: return "The approval fell, to the desk";
    case MailTemplate::finish_request: return "How to finish the request";
    case MailTemplate::reminder: return "A reminder";
    case MailTemplate::date_slips: return "The start moves";
    case MailTemplate::duplicate: return "Joined with another request";
    case MailTemplate::call_back_promised: return "When we will call";
    case MailTemplate::caller_waiting: return "A caller waits, to the Primary TAM";
    case MailTemplate::decision_due: return "A decision is due, to the desk";
    case MailTemplate::slip_risk: return "The start may slip, to the Primary TAM";
    case MailTemplate::follow_up: return "The setup drifted, to the desk";
    case MailTemplate::mail_undeliverable: return "Mail did not arrive, to the desk";
    case MailTemplate::mail_quarantined: return "Mail to look at, to the desk";
    case MailTemplate::morning_digest: return "The morning's list, to the desk";
    case MailTemplate::digest: return "Several mails in one";
    case MailTemplate::webhook: return "Webhook";
  }
  return {};
}

struct StateWords {
  std::string_view text, style;
};
StateWords words_of(MailState state) {
  switch (state) {
    case MailState::queued: return {"Waiting to be sent", "soft"};
    case MailState::sending: return {"Being sent", "soft"};
    case MailState::accepted: return {"Delivered to the mail server", ""};
    case MailState::bounced: return {"Did not arrive: check the address", "bad"};
    case MailState::dead: return {"Could not be delivered", "bad"};
    case MailState::held: return {"Waits for the next digest", "soft"};
    case MailState::digested: return {"Told in a digest", ""};
  }
  return {};
}

}  // namespace

void show_mails(View& view, std::string_view place, const http::Site& site,
                const std::vector<tickets::OutgoingMail>& mails, Reader reader) {
  View& part = view.include(place, "pages/parts/mails.html.tpl");
  View* list = nullptr;
  for (const tickets::OutgoingMail& mail : mails) {
    const bool to_customer = mail.notice.audience == tickets::MailAudience::customer;
    if (reader == Reader::customer && !to_customer) continue;
    if (!list) list = &part.add("SOME_MAIL");
    const StateWords state = words_of(mail.state);
    View& row = list->add("MAIL");
    row.set("SUBJECT", subject_of(mail.notice.template_name));
    row.set("RECIPIENT", mail.notice.recipient.value);
    row.set("TIME", instant_for_people(mail.queued_at, site.time_zone));
    row.set("MACHINE_TIME", billing::text_of(mail.queued_at));
    row.set("STATE", state.text).set("CLASS", state.style);
    if (reader == Reader::staff && !mail.last_answer.empty()) {
      row.add("ANSWER").set("TEXT", mail.last_answer);
    }
  }
  if (!list) part.show("NO_MAIL");
}

}  // namespace bot::pages
