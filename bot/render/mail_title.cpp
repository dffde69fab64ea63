#include "bot/render/mail_title.h"

#include "bot/words/say.h"

namespace bot {
namespace {

using tickets::MailTemplate;

struct Title {
  std::string_view full;
  std::string_view brief = full;  // to whom it went is left away
};

constexpr Title title_of(MailTemplate name) {
  switch (name) {
    case MailTemplate::received: return {marked("We received your request")};
    case MailTemplate::setup_incomplete: return {marked("What is left to fix in the setup")};
    case MailTemplate::question: return {marked("A question")};
    case MailTemplate::approved: return {marked("The request is approved")};
    case MailTemplate::declined: return {marked("The request is declined")};
    case MailTemplate::withdrawn: return {marked("The request is withdrawn")};
    case MailTemplate::switch_scheduled: return {marked("The start date is set")};
    case MailTemplate::switched: return {marked("The change of invoices is on")};
    case MailTemplate::invoices_ready: return {marked("The first invoices since the change")};
    case MailTemplate::reply: return {marked("A message")};
    case MailTemplate::request_opened:
      return {marked("Request opened, to the Primary TAM"), marked("Request opened")};
    case MailTemplate::escalation:
      return {marked("Escalation, to the Primary TAM"), marked("Escalation")};
    case MailTemplate::tam_switch_scheduled:
      return {marked("Start set, to the Primary TAM"), marked("Start set")};
    case MailTemplate::tam_resolved: return {marked("Done, to the Primary TAM"), marked("Done")};
    case MailTemplate::bans_wanted:
      return {marked("BANs wanted, to billing"), marked("BANs wanted")};
    case MailTemplate::approval_fell:
      return {marked("The approval fell, to the desk"), marked("The approval fell")};
    case MailTemplate::finish_request: return {marked("How to finish the request")};
    case MailTemplate::reminder: return {marked("A reminder")};
    case MailTemplate::date_slips: return {marked("The start moves")};
    case MailTemplate::duplicate: return {marked("Joined with another request")};
    case MailTemplate::call_back_promised: return {marked("When we will call")};
    case MailTemplate::caller_waiting:
      return {marked("A caller waits, to the Primary TAM"), marked("A caller waits")};
    case MailTemplate::decision_due:
      return {marked("A decision is due, to the desk"), marked("A decision is due")};
    case MailTemplate::slip_risk:
      return {marked("The start may slip, to the Primary TAM"), marked("The start may slip")};
    case MailTemplate::follow_up:
      return {marked("The setup drifted, to the desk"), marked("The setup drifted")};
    case MailTemplate::mail_undeliverable:
      return {marked("Mail did not arrive, to the desk"), marked("Mail did not arrive")};
    case MailTemplate::mail_quarantined:
      return {marked("Mail to look at, to the desk"), marked("Mail to look at")};
    case MailTemplate::morning_digest:
      return {marked("The morning's list, to the desk"), marked("The morning's list")};
    case MailTemplate::digest: return {marked("Several mails in one")};
    case MailTemplate::webhook: return {marked("Webhook")};
  }
  return {};
}

}  // namespace

std::string mail_title(MailTemplate name) { return say(title_of(name).full); }

std::string short_mail_title(MailTemplate name) { return say(title_of(name).brief); }

}  // namespace bot
