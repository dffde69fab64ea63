#include "billing/words.h"
#include "tickets/notification.h"

namespace tickets {

namespace {

constexpr std::array templates{
    billing::Word<MailTemplate>{MailTemplate::received, "received"},
    billing::Word<MailTemplate>{MailTemplate::setup_incomplete, "setup_incomplete"},
    billing::Word<MailTemplate>{MailTemplate::question, "question"},
    billing::Word<MailTemplate>{MailTemplate::approved, "approved"},
    billing::Word<MailTemplate>{MailTemplate::declined, "declined"},
    billing::Word<MailTemplate>{MailTemplate::withdrawn, "withdrawn"},
    billing::Word<MailTemplate>{MailTemplate::switch_scheduled, "switch_scheduled"},
    billing::Word<MailTemplate>{MailTemplate::switched, "switched"},
    billing::Word<MailTemplate>{MailTemplate::invoices_ready, "invoices_ready"},
    billing::Word<MailTemplate>{MailTemplate::reply, "reply"},
    billing::Word<MailTemplate>{MailTemplate::request_opened, "request_opened"},
    billing::Word<MailTemplate>{MailTemplate::escalation, "escalation"},
    billing::Word<MailTemplate>{MailTemplate::tam_switch_scheduled, "tam_switch_scheduled"},
    billing::Word<MailTemplate>{MailTemplate::tam_resolved, "tam_resolved"},
    billing::Word<MailTemplate>{MailTemplate::bans_wanted, "bans_wanted"},
    billing::Word<MailTemplate>{MailTemplate::approval_fell, "approval_fell"},
    billing::Word<MailTemplate>{MailTemplate::finish_request, "finish_request"},
    billing::Word<MailTemplate>{MailTemplate::reminder, "reminder"},
    billing::Word<MailTemplate>{MailTemplate::date_slips, "date_slips"},
    billing::Word<MailTemplate>{MailTemplate::duplicate, "duplicate"},
    billing::Word<MailTemplate>{MailTemplate::call_back_promised, "call_back_promised"},
    billing::Word<MailTemplate>{MailTemplate::caller_waiting, "caller_waiting"},
    billing::Word<MailTemplate>{MailTemplate::decision_due, "decision_due"},
    billing::Word<MailTemplate>{MailTemplate::slip_risk, "slip_risk"},
    billing::Word<MailTemplate>{MailTemplate::follow_up, "follow_up"},
    billing::Word<MailTemplate>{MailTemplate::mail_undeliverable, "mail_undeliverable"},
    billing::Word<MailTemplate>{MailTemplate::mail_quarantined, "mail_quarantined"},
    billing::Word<MailTemplate>{MailTemplate::morning_digest, "morning_digest"},
    billing::Word<MailTemplate>{MailTemplate::digest, "digest"},
    billing::Word<MailTemplate>{MailTemplate::webhook, "webhook"}};

constexpr std::array mail_audiences{billing::Word<MailAudience>{MailAudience::customer, "customer"},
                                    billing::Word<MailAudience>{MailAudience::tam, "tam"},
                                    billing::Word<MailAudience>{MailAudience::billing, "billing"},
                                    billing::Word<MailAudience>{MailAudience::desk, "desk"},
                                    billing::Word<MailAudience>{MailAudience::program, "program"}};

}  // namespace

std::string_view text_of(MailTemplate name) { return billing::text_in(templates, name); }
std::optional<MailTemplate> mail_template_from(std::string_view text) {
  return billing::value_in(templates, text);
}

std::string_view text_of(MailAudience audience) {
  return billing::text_in(mail_audiences, audience);
}
std::optional<MailAudience> mail_audience_from(std::string_view text) {
  return billing::value_in(mail_audiences, text);
}

}  // namespace tickets
