// What a customer has typed into the request form so far. It is kept on the server, so that
// nothing is lost when the session ends, and sent once however often the button is pressed.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "billing/structure/organization.h"
#include "tickets/store.h"

namespace bot::pages {

struct Draft {
  std::string key;  // one-time: the request of this draft is opened once
  std::string name, account, phone, description;
  tickets::RequestKind kind = tickets::RequestKind::separate_invoices;
  std::set<billing::CostCenterId> scope;  // empty: not chosen yet, all of them
  bool anyway = false;                    // went on though somebody else must confirm
  std::optional<tickets::CallWish> call;  // none: no call is wished for
  bool unchecked = false;                 // went on though the setup could not be read
  std::string ticket;                     // its number, once sent
  bool operator==(const Draft&) const = default;
};

// Urlencoded text; unknown fields are left out when it is read.
std::string text_of(const Draft&);
Draft draft_from(std::string_view text);

// Of that person; without a key if there is none that is still to be sent.
Draft open_draft(tickets::Accounts&, const tickets::Email&);
void save(tickets::Accounts&, const tickets::Email&, const Draft&);

}  // namespace bot::pages
