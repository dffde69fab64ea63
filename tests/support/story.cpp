#include "tests/support/story.h"

#include <stdexcept>

#include "billing/run/issue_invoices.h"
#include "bot/crypto/crypto.h"
#include "tests/support/instants.h"
#include "tests/support/memory_store.h"
#include "tests/support/organization_builder.h"

namespace support {

using namespace tickets;

namespace {

Actor staff(const char* email, const char* name, Role role) {
  return {{email}, name, role, std::nullopt};
}

// The answer; throws where the story expected a yes.
Ticket expected(Result<Ticket> answer) {
  if (!answer)
    throw std::logic_error("the story stopped: " + std::string(answer.refusal().code.text) + ": " +
                           answer.refusal().message);
  return *std::move(answer);
}

// As in some_bans(); where that one was used before, one that never was.
std::map<billing::CostCenterId, std::string> new_bans(Story& story, const Ticket& ticket) {
  std::map<billing::CostCenterId, std::string> bans;
  const auto used = story.bans();
  for (const billing::CostCenterId& id : cost_centers_without_ban(ticket)) {
    const auto usual = some_bans();
    const auto known = usual.find(id);
    bans[id] = known == usual.end() ? "NW-" + id.value : known->second;
    for (const auto& assignment : used)
      if (assignment.cost_center == id) bans[id] += "2";
  }
  return bans;
}

// The version is read before the unit of work begins: a store need not allow one in another.
void approve_it(Story& story) {
  const Version seen = story.version();
  expected(story.act([&](Desk& desk) { return approve(desk, the_desk(), story.number, seen); }));
}

void give_bans(Story& story) {
  const Ticket ticket = story.ticket();
  if (cost_centers_without_ban(ticket).empty()) return;
  expected(story.act([&](Desk& desk) {
    return assign_bans(desk, the_biller(), story.number, ticket.version, new_bans(story, ticket));
  }));
}

void set_the_date(Story& story) {
  const Version seen = story.version();
  const auto month = billing::earliest_switch(story.now, story.settings.cut_off_days);
  expected(story.act(
      [&](Desk& desk) { return schedule_switch(desk, the_biller(), story.number, seen, month); }));
}

void let_it_begin(Story& story) {
  story.now = story.ticket().scheduled.value().from.begin();
  expected(story.act([&](Desk& desk) { return take_effect(desk, story.number); }));
}

void confirm(Story& story) {
  const billing::Month first = story.ticket().in_effect_from.value();
  story.now = first.end() + std::chrono::hours(30);
  story.issue_invoices(first);
  expected(story.act([&](Desk& desk) { return confirm_invoices(desk, the_bot(), story.number); }));
}

}  // namespace

Actor the_customer() { return a_customer_of("northwind", "admin@northwind.example"); }
Actor the_desk() { return staff("desk@splitdesk.example", "Desk Operator", Role::support_desk); }
Actor the_desk_lead() { return staff("lead@splitdesk.example", "Desk Lead", Role::desk_lead); }
Actor the_biller() { return staff("billing@splitdesk.example", "Biller", Role::billing); }
Actor the_tam() { return staff("tam@example.net", "Primary TAM", Role::tam); }
Actor the_auditor() { return staff("auditor@splitdesk.example", "Auditor", Role::auditor); }
Actor an_administrator() {
  return staff("root@splitdesk.example", "Administrator", Role::administrator);
}
Actor a_customer_of(std::string_view organization, std::string_view email) {
  return {{std::string(email)},
          "Org Admin",
          Role::customer,
          billing::OrganizationName{std::string(organization)}};
}

Request a_request() {
  Request request;
  request.organization = {"northwind"};
  request.account_name = "Northwind Traders";
  request.requester = {{"admin@northwind.example"}, "Org Admin", "555-0100"};
  request.description = "Please send us one invoice per Cost Center from now on.";
  return request;
}

std::map<billing::CostCenterId, std::string> some_bans() {
  return {{{"cc-lab"}, "NW-LAB"}, {{"cc-ops"}, "NW-OPS"}, {{"cc-retail"}, "NW-RETAIL"}};
}

Story::Story(std::unique_ptr<Store> given)
    : store(std::move(given)), now(at(2024, 8, 20, 12)), request(a_request()) {
  settings.addresses.desk_lead = {"lead@splitdesk.example"};
  settings.addresses.desk = {"desk-inbox@splitdesk.example"};
  settings.addresses.billing = {"bans@splitdesk.example"};
  save(an_organization().build());
}

Story::Story() : Story(memory_store()) {}

void Story::save(const billing::Organization& organization) {
  store->write([&](UnitOfWork& work) {
    work.billing().save_organization(organization, now);
    return true;
  });
}

void Story::open() {
  number =
      expected(act([&](Desk& desk) { return open_request(desk, the_customer(), request); })).number;
}

void Story::ask_for(RequestKind kind, const std::set<billing::CostCenterId>& scope) {
  request.kind = kind;
  request.scope = scope;
}

void Story::reach(Status status) {
  if (status == Status::submitted)
    save(an_organization()
             .with([&](auto& it) { it.snapshot_at = now - std::chrono::hours(48); })
             .build());
  if (status == Status::awaiting_customer)
    save(an_organization().without_workspaces_in("cc-lab").build());
  open();
  switch (status) {
    case Status::submitted:
    case Status::awaiting_customer:
    case Status::awaiting_approval: return;
    case Status::declined: {
      const Version seen = version();
      expected(act([&](Desk& desk) {
        return decline(desk, the_desk(), number, seen, {"other", "It cannot be done."});
      }));
      return;
    }
    case Status::withdrawn:
      expected(act([&](Desk& desk) { return withdraw(desk, the_customer(), number, ""); }));
      return;
    case Status::duplicate:
      throw std::logic_error("there is no other request to be a duplicate of");
    case Status::awaiting_bans: return approve_it(*this);
    case Status::ready_to_switch:
    case Status::switch_scheduled:
    case Status::verifying:
    case Status::resolved: break;
  }
  approve_it(*this);
  give_bans(*this);
  if (status == Status::ready_to_switch) return;
  set_the_date(*this);
  if (status == Status::switch_scheduled) return;
  let_it_begin(*this);
  if (status == Status::resolved) confirm(*this);
}

void Story::issue_invoices(billing::Month month) {
  const auto run = write(*store, [&](UnitOfWork& work) {
    return billing::issue_invoices(work.billing(), {"northwind"}, month, "billing", now,
                                   [](std::string_view text) { return bot::sha256_hex(text); });
  });
  if (!run) throw std::logic_error("no invoices: " + run.refusal().message);
}

Ticket Story::ticket() {
  return look([&](Desk& desk) { return desk.work.tickets().ticket(number).value(); });
}
std::vector<StoredEvent> Story::events() {
  return look([&](Desk& desk) { return desk.work.tickets().events(number); });
}
std::vector<OutgoingMail> Story::mails() {
  return look([&](Desk& desk) { return desk.work.outbox().mails_of(number); });
}
std::vector<billing::BanAssignment> Story::bans() {
  return look([&](Desk& desk) { return desk.work.billing().ban_assignments({"northwind"}); });
}

}  // namespace support
