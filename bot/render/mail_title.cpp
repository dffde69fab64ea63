#include "bot/render/mail_title.h"

namespace bot {

using tickets::MailTemplate;

std::string_view mail_title(MailTemplate name) {
  switch (name) {
    case MailTemplate::received: return "We received your request";
    case MailTemplate::setup_incomplete: return "What is left to fix in the setup";
    case MailTemplate::question: return "A question";
    case MailTemplate::approved: return "The request is approved";
    case MailTemplate::declined: return "The request is declined";
    case MailTemplate::withdrawn: return "The request is withdrawn";
    case MailTemplate::switch_scheduled: return "The start date is set";
    case MailTemplate::switched: return "The change of invoices is on";
    case MailTemplate::invoices_ready: return "The first invoices since the change";
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

}  // namespace bot
