// What holds of every page in every state.
#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "templates/embedded.h"
#include "tests/pages/tour.h"
#include "tests/pages/visitor.h"
#include "tests/support/organization_builder.h"

using bot::http::Response;
using support::contains;

namespace {

const std::map<std::string, Response>& all_pages() {
  static const auto pages = [] {
    std::map<std::string, Response> seen;
    support::tour([&](const std::string& name, const Response& page) { seen[name] = page; });
    return seen;
  }();
  return pages;
}

// Long pieces of the template that are written as they stand; the longest at least.
std::vector<std::string> literals_of(std::string_view text) {
  constexpr std::size_t long_enough = 30;
  std::vector<std::string> pieces;
  std::string longest;
  const std::string whole =
      std::regex_replace(std::string(text), std::regex(R"(\{\{_|_\}\})"), "\n");
  const std::regex piece(R"([^{}\n]+)");
  for (std::sregex_iterator i(whole.begin(), whole.end(), piece), end; i != end; ++i) {
    const std::size_t at = static_cast<std::size_t>(i->position());
    const bool marker = at >= 2 && whole.compare(at - 2, 2, "{{") == 0;
    if (marker) continue;
    if (i->str().size() > longest.size()) longest = i->str();
    if (i->str().size() >= long_enough) pieces.push_back(i->str());
  }
  pieces.push_back(longest);
  return pieces;
}

std::string name_of(int status) { return std::to_string(status); }

}  // namespace

TEST_CASE("every template of these pages is rendered") {
  for (const templates::EmbeddedFile& file : templates::embedded_files()) {
    if (!file.name.starts_with("pages/")) continue;
    static const std::set<std::string_view> of_other_rooms{
        "pages/header.html.tpl",  "pages/footer.html.tpl",  "pages/problem.html.tpl",
        "pages/refusal.html.tpl", "pages/sign_in.html.tpl", "pages/send_again.html.tpl"};
    if (of_other_rooms.contains(file.name)) continue;
    const auto pieces = literals_of(file.bytes);
    bool rendered = false;
    for (const auto& [name, page] : all_pages()) {
      rendered = rendered || std::ranges::any_of(pieces, [&](const std::string& piece) {
                   return contains(page.body, piece);
                 });
    }
    INFO(file.name << ": " << pieces.back());
    CHECK(rendered);
  }
}

TEST_CASE("every page has one h1, no inline script, no inline style and a title") {
  for (const auto& [name, page] : all_pages()) {
    INFO(name << " " << name_of(page.status));
    const auto first = page.body.find("<h1");
    CHECK(first != std::string::npos);
    CHECK(page.body.find("<h1", first + 1) == std::string::npos);
    // Scripts come from files of ours, as the browser is told to allow no others.
    static const std::regex inline_script(
        R"re(<script(?! src="/assets/[^"]*" defer(?: data-[a-z-]+="[^"]*")*></script>))re");
    CHECK_FALSE(std::regex_search(page.body, inline_script));
    CHECK_FALSE(contains(page.body, "style="));
    CHECK_FALSE(contains(page.body, "<title> -"));
    CHECK_FALSE(contains(page.body, "{{"));
  }
}

TEST_CASE("ids are unique on every page, and labels and summaries point at one") {
  for (const auto& [name, page] : all_pages()) {
    INFO(name);
    std::set<std::string> ids;
    const std::regex id(R"re( id="([^"]*)")re"), target(R"re( (?:for="|href="#)([^"]*)")re");
    for (std::sregex_iterator i(page.body.begin(), page.body.end(), id), end; i != end; ++i) {
      INFO("id " << (*i)[1].str());
      CHECK(ids.insert((*i)[1].str()).second);
    }
    for (std::sregex_iterator i(page.body.begin(), page.body.end(), target), end; i != end; ++i) {
      INFO("points at " << (*i)[1].str());
      CHECK(ids.contains((*i)[1].str()));
    }
  }
}

TEST_CASE("every form that posts carries the form token") {
  for (const auto& [name, page] : all_pages()) {
    INFO(name);
    std::size_t at = 0;
    while ((at = page.body.find("<form", at)) != std::string::npos) {
      const std::string form = page.body.substr(at, page.body.find("</form>", at) - at);
      at += 5;
      if (!contains(form, "method=\"post\"")) continue;
      CHECK(contains(form, "name=\"csrf\" value=\"form-token\""));
    }
  }
}

TEST_CASE("a form shown again says so in its title") {
  for (const auto& [name, page] : all_pages()) {
    INFO(name);
    CHECK(contains(page.body, "<title>Error: ") == contains(page.body, "There is a problem</h2>"));
  }
}

TEST_CASE("no internal word is on a customer's page") {
  for (const auto& [name, page] : all_pages()) {
    if (!contains(page.body, "Org Admin, customer</a>")) continue;
    for (const char* word : {"BAN", "queue", "Queue", "pending", "escalat", "Escalat", "internal",
                             "Internal", "awaiting_", "fingerprint", "Desk Operator", "Biller"}) {
      INFO(name << " says " << word);
      CHECK_FALSE(contains(page.body, word));
    }
  }
}

TEST_CASE("hostile names are shown, not obeyed") {
  support::Visitor visitor;
  const std::string hostile = "<b onclick=\"x\">'&\xE2\x80\xAE";
  visitor.story.save(support::an_organization()
                         .with([&](billing::Organization& organization) {
                           organization.display_name = hostile;
                           for (auto& all : organization.cost_centers) all.name += hostile;
                           for (auto& all : organization.workspaces) all.name += hostile;
                           for (auto& all : organization.providers) all.name += hostile;
                         })
                         .build());
  visitor.story.reach(tickets::Status::awaiting_bans);
  visitor.post(support::the_desk(), visitor.ticket("/notes"), {{"note", hostile}});
  for (const auto& page : {visitor.get(support::the_customer(), visitor.ticket()),
                           visitor.get(support::the_desk(), visitor.ticket()),
                           visitor.get(support::the_desk(), "/queue"),
                           visitor.get(support::the_desk(), "/search?q=north"),
                           visitor.get(support::the_desk(), "/intake?account=northwind"),
                           visitor.get(support::the_auditor(), visitor.ticket("/evidence")),
                           visitor.get(support::the_biller(), visitor.ticket("/ban-assignments")),
                           visitor.get(support::the_desk(), "/organizations"),
                           visitor.get(support::the_desk(), "/organizations/northwind")}) {
    CHECK(page.status == 200);
    CHECK_FALSE(contains(page.body, "<b on"));
    CHECK(contains(page.body, "&lt;b onclick="));
  }
}

TEST_CASE("reading pages changes nothing in the store") {
  support::Visitor visitor;
  visitor.story.reach(tickets::Status::awaiting_approval);
  const auto before = visitor.story.ticket();
  const auto mails = visitor.story.mails().size();
  for (const char* address :
       {"/requests", "/requests/new/details", "/invoices", "/search?q=north"}) {
    visitor.get(support::the_customer(), address);
  }
  visitor.get(support::the_customer(), visitor.ticket());
  for (const std::string& address :
       {visitor.ticket(), visitor.ticket("/evidence"), visitor.ticket("/evidence.json"),
        std::string("/queue?mine=1"), std::string("/undelivered"), std::string("/intake"),
        std::string("/accounts?q=n"), std::string("/search?q=north")}) {
    visitor.get(support::the_desk(), address);
  }
  CHECK(visitor.story.ticket() == before);
  CHECK(visitor.story.mails().size() == mails);
}
