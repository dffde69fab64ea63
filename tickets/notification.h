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
  approval_fell
};
std::string_view text_of(MailTemplate);
std::optional<MailTemplate> mail_template_from(std::string_view);

enum class MailAudience { customer, tam, billing, desk };

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
};

// Who is told of the event, given the ticket after it. The person who acted is not told, but for
// `received`: the receipt of a request goes to the requester also if he opened it himself. An
// empty address of the configuration is told nothing. Unique by (template, recipient).
std::vector<Notice> notices(const Event&, const Ticket& after,
                            const std::optional<billing::TechnicalAccountManager>& primary_tam,
                            const NoticeAddresses&);

}  // namespace tickets
