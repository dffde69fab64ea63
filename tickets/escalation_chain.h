// Who is asked of an escalation, and who is next if he says no or nothing (workflow sections 5 and
// 6): Primary TAM, back-up TAM, TAM manager, desk lead.
#pragma once

#include <optional>
#include <vector>

#include "tickets/notification.h"

namespace tickets {

using PrimaryTam = std::optional<billing::TechnicalAccountManager>;

// The whole chain, folded; who has no address is left out, and nobody stands in it twice. Where no
// Primary TAM is on file the desk lead takes his place (product decision 8).
std::vector<Email> escalation_chain(const PrimaryTam&, const NoticeAddresses&);

// Who is asked now: whom it went on to, else the first of the chain. None: there is nobody to ask.
std::optional<Email> asked_now(const Escalation&, const PrimaryTam&, const NoticeAddresses&);

// Who is asked after him; none: he was the last.
std::optional<Email> next_in_chain(const Escalation&, const PrimaryTam&, const NoticeAddresses&);

// What becomes of an open escalation that is declined (with his words) or expired: it is sent to
// the next in the chain, or, after the last, ends in that state.
EscalationMoved passed_on(const Escalation&, EscalationState end, std::string text,
                          const PrimaryTam&, const NoticeAddresses&);

}  // namespace tickets
