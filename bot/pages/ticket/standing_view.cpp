#include "bot/pages/ticket/standing_view.h"

#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {

std::string turn_words(tickets::Turn turn, Reader reader) {
  using tickets::Turn;
  const bool customer = reader == Reader::customer;
  switch (turn) {
    case Turn::bot: return customer ? say("Ours: your setup is being checked") : say("splitdesk");
    case Turn::customer: return customer ? say("Yours") : say("Customer");
    case Turn::support_desk: return customer ? say("Our support desk") : say("Support desk");
    case Turn::billing: return customer ? say("Our billing team") : say("Billing");
    case Turn::time: return customer ? say("Nobody's: the start date is waited for") : say("Time");
    case Turn::nobody: return customer ? say("Nobody's: the request is closed") : say("Nobody");
  }
  return {};
}

std::string sentence_of(const tickets::Standing& standing, Reader reader) {
  constexpr std::string_view to_customer = "Waiting for you";
  if (reader == Reader::customer || !standing.sentence.starts_with(to_customer)) {
    return said(standing.sentence);
  }
  return said("Waiting for the customer" + standing.sentence.substr(to_customer.size()));
}

std::vector<Fact> standing_facts(const http::Site& site, const tickets::Standing& standing,
                                 Reader reader) {
  std::vector<Fact> facts{{say("Whose turn"), turn_words(standing.turn, reader)}};
  if (standing.next_news_by) {
    facts.push_back(
        {say("Next news by"), instant_for_people(*standing.next_news_by, site.time_zone)});
  }
  return facts;
}

std::string organization_title(const std::optional<billing::Organization>& organization,
                               const tickets::Ticket& ticket) {
  if (organization && !organization->display_name.empty()) return organization->display_name;
  return ticket.organization.value;
}

std::string organization_title(billing::Repository& repository, const tickets::Ticket& ticket) {
  return title_of(repository, ticket.organization);
}

std::string title_of(billing::Repository& repository, const billing::OrganizationName& name) {
  const auto title = repository.organization_title(name);
  return title && !title->display_name.empty() ? title->display_name : name.value;
}

}  // namespace bot::pages
