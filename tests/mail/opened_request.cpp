#include "opened_request.h"

#include "tests/support/organization_builder.h"
#include "tickets/transition.h"

tickets::DeskSettings sample_desk_settings() {
  tickets::DeskSettings settings;
  settings.addresses = {{"desk-lead@splitdesk.example"},
                        {"desk@splitdesk.example"},
                        {"billing@splitdesk.example"},
                        {},
                        {}};
  return settings;
}

tickets::TicketNumber open_sample_request(tickets::Store& store, billing::Instant now) {
  const tickets::DeskSettings settings = sample_desk_settings();
  const auto ticket = tickets::write(store, [&](tickets::UnitOfWork& work) {
    work.billing().save_organization(support::an_organization().build(), now);
    tickets::Desk desk{work, now, settings};
    const tickets::Actor by{
        {"admin@northwind.example"}, "Org Admin", tickets::Role::customer, {{"northwind"}}};
    return tickets::apply(desk, std::nullopt, tickets::Action::open, by, std::nullopt,
                          tickets::Audience::customer,
                          tickets::Opened{tickets::RequestKind::separate_invoices,
                                          tickets::Channel::web,
                                          {"northwind"},
                                          "NW01",
                                          {by.email, by.name, ""},
                                          "Please split our invoice by team.",
                                          {{"cc-retail"}, {"cc-ops"}, {"cc-lab"}}});
  });
  return ticket.value().number;
}

std::vector<tickets::OutgoingMail> mails_of(tickets::Store& store,
                                            const tickets::TicketNumber& number) {
  return tickets::read(store,
                       [&](tickets::UnitOfWork& work) { return work.outbox().mails_of(number); });
}
