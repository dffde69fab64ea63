#include "tickets/escalation_chain.h"

#include <algorithm>

namespace tickets {

std::vector<Email> escalation_chain(const PrimaryTam& primary_tam,
                                    const NoticeAddresses& addresses) {
  const bool on_file = primary_tam && !primary_tam->email.empty();
  std::vector<Email> chain;
  for (const Email& address : {on_file ? Email{primary_tam->email} : addresses.desk_lead,
                               addresses.backup_tam, addresses.tam_manager, addresses.desk_lead}) {
    const Email folded{billing::folded(address.value)};
    if (!folded.value.empty() && std::find(chain.begin(), chain.end(), folded) == chain.end())
      chain.push_back(folded);
  }
  return chain;
}

std::optional<Email> asked_now(const Escalation& escalation, const PrimaryTam& primary_tam,
                               const NoticeAddresses& addresses) {
  if (escalation.asked) return escalation.asked;
  const auto chain = escalation_chain(primary_tam, addresses);
  return chain.empty() ? std::nullopt : std::optional(chain.front());
}

std::optional<Email> next_in_chain(const Escalation& escalation, const PrimaryTam& primary_tam,
                                   const NoticeAddresses& addresses) {
  const auto chain = escalation_chain(primary_tam, addresses);
  const auto now = asked_now(escalation, primary_tam, addresses);
  const auto place =
      now ? std::find(chain.begin(), chain.end(), Email{billing::folded(now->value)}) : chain.end();
  // Whoever is asked may have left the chain since; then the count of those asked before leads on.
  const std::size_t next = place != chain.end()
                               ? static_cast<std::size_t>(place - chain.begin()) + 1
                               : std::size_t{escalation.place} + 1;
  return next < chain.size() ? std::optional(chain[next]) : std::nullopt;
}

EscalationMoved passed_on(const Escalation& escalation, EscalationState end, std::string text,
                          const PrimaryTam& primary_tam, const NoticeAddresses& addresses) {
  EscalationMoved moved;
  moved.escalation = escalation.sequence;
  moved.text = std::move(text);
  moved.asked = next_in_chain(escalation, primary_tam, addresses);
  moved.state = moved.asked ? EscalationState::sent : end;
  return moved;
}

}  // namespace tickets
