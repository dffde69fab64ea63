// Event -> who is told. Never how it is worded: that is templates/mail.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tickets/ticket.h"

namespace tickets {

// The mails of workflow section 7 that exist; text_of gives the template's name.
enum class MailTemplate {
  received,
  setup_incomplete,
  question,
  approved,
  declined,
  withdrawn,
  switch_scheduled,
  switched,
  invoices_ready,
  reply,
  request_opened,
  escalation,
  tam_switch_scheduled,
  tam_resolved,
  bans_wanted,
  approval_fell,
  finish_request,
  reminder,  // to the customer: what is still missing
  date_slips,
  duplicate,
  call_back_promised,
  caller_waiting,
  decision_due,  // to who has taken it, or the desk
  slip_risk,     // to the TAM
  follow_up,     // to the desk: the structure drifted
  mail_undeliverable,
  mail_quarantined,
  morning_digest,
  digest,  // in place of mails beyond a cap
  webhook  // not a mail: an event for another program
};
std::string_view text_of(MailTemplate);
std::optional<MailTemplate> mail_template_from(std::string_view);

// program: a webhook; its recipient is the webhook's id.
enum class MailAudience { customer, tam, billing, desk, program };
std::string_view text_of(MailAudience);
std::optional<MailAudience> mail_audience_from(std::string_view);

struct Notice {
  MailTemplate template_name;
  MailAudience audience;
  Email recipient;  // folded, however the address was written
  bool operator==(const Notice&) const = default;
};

// Addresses from the configuration.
struct NoticeAddresses {
  Email desk_lead;  // gets the TAM's mail where no Primary TAM is on file (product decision 8)
  Email desk;
  Email billing;
  Email backup_tam;   // asked if the Primary TAM does not answer (workflow section 5); may be empty
  Email tam_manager;  // and then; may be empty
};

// Who is told of the event, given the ticket after it. The person who acted is not told, but for
// `received`: the receipt of a request goes to the requester also if he opened it himself. An
// empty address of the configuration is told nothing. Unique by (template, recipient).
std::vector<Notice> notices(const Event&, const Ticket& after,
                            const std::optional<billing::TechnicalAccountManager>& primary_tam,
                            const NoticeAddresses&);

}  // namespace tickets
