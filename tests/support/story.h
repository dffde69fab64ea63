// A request of Northwind on its way: an organization in good order, the people of the desk, and a
// clock that stands still until a test moves it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "billing/structure/organization.h"
#include "tickets/desk.h"

namespace support {

// The code of the no; empty if the answer is yes.
template <class T>
std::string code_of(const billing::Result<T>& answer) {
  return answer ? "" : std::string(answer.refusal().code.text);
}

// The people. Northwind's administrator is the requester.
tickets::Actor the_customer();
tickets::Actor the_desk();
tickets::Actor the_desk_lead();
tickets::Actor the_biller();
tickets::Actor the_tam();
tickets::Actor the_auditor();
tickets::Actor an_administrator();
tickets::Actor a_customer_of(std::string_view organization, std::string_view email);

// What the form sends: everything in scope.
tickets::Request a_request();

class Story {
 public:
  // On that store, which must be empty; Tuesday, August 20, 2024, 12:00 UTC. Northwind is in it.
  explicit Story(std::unique_ptr<tickets::Store>);
  Story();  // in memory

  // One verb in one unit of work: `story.act([&](tickets::Desk& desk) { return ...; })`.
  template <class Verb>
  auto act(Verb&& verb) {
    return tickets::write(*store, [&](tickets::UnitOfWork& work) {
      tickets::Desk desk{work, now, settings};
      return verb(desk);
    });
  }
  // Looks without changing anything.
  template <class Look>
  auto look(Look&& look_at) {
    using Seen = std::decay_t<decltype(look_at(std::declval<tickets::Desk&>()))>;
    std::optional<Seen> seen;
    store->read([&](tickets::UnitOfWork& work) {
      tickets::Desk desk{work, now, settings};
      seen.emplace(look_at(desk));
    });
    return Seen(*std::move(seen));
  }

  void save(const billing::Organization&);
  // What is opened and reached from now on; no scope: what that kind takes without one.
  void ask_for(tickets::RequestKind, const std::set<billing::CostCenterId>& scope = {});
  // Opens Northwind's request, by the customer.
  void open();
  // Walks the usual way to that status, from the beginning: declined and withdrawn at once after
  // opening, awaiting_customer and submitted through a structure that leads there. Moves the clock
  // where the status asks for it. A step that is refused throws std::logic_error.
  void reach(tickets::Status);
  // The invoices of that month, drawn up and issued.
  void issue_invoices(billing::Month);

  tickets::Ticket ticket();  // as it is now
  tickets::Version version() { return ticket().version; }
  std::vector<tickets::StoredEvent> events();
  std::vector<tickets::OutgoingMail> mails();
  std::vector<billing::BanAssignment> bans();  // of Northwind

  std::unique_ptr<tickets::Store> store;
  tickets::DeskSettings settings;
  billing::Instant now;
  tickets::Request request;  // that open() sends
  tickets::TicketNumber number;
};

// Account numbers for Northwind's three cost centers.
std::map<billing::CostCenterId, std::string> some_bans();

}  // namespace support
