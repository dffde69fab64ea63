#include "tests/contract/opened.h"
#include "tests/support/organization_builder.h"

using namespace contract;
using namespace tickets;
using support::at;

namespace {

using Texts = std::vector<std::string>;

Opened request(const char* organization, const char* account, const char* person, const char* email,
               const char* description) {
  Opened body =
      std::get<Opened>(support::an_opening("SPL-0001-1", organization, at(2026, 11, 1)).body);
  body.account_name = account;
  body.requester = {{email}, person, "+1 555 0142"};
  body.description = description;
  return body;
}

const Opened of_northwind =
    request("northwind", "Northwind Traders", "Ada Admin", "ada@northwind.example",
            "Please split our invoices by cost center.");
const Opened of_contoso =
    request("contoso", "Contoso", "Li Wang", "li@contoso.example", "We merged with a bakery.");

// Two requests; the first has account numbers, a reply, a note and an escalation.
struct Filled {
  explicit Filled(const std::string& kind) : store(kind) {
    Ticket first = opened(store, ticket_number(1).value, of_northwind);
    first = followed(
        store, first, Action::assign_ban,
        BansAssigned{
            {{{"cc-lab"}, {"NW-LAB-77"}}, {{"cc-ops"}, {"NW-OPS-12"}}, {{"cc-web"}, {"W1"}}}});
    store.write([](UnitOfWork& work) {
      work.billing().save_organization(support::an_organization().build(), at(2026, 11, 1));
      work.billing().save_ban_assignment(
          {{"W1"}, {"northwind"}, {{"cc-web"}}, billing::Month(2026, 12), std::nullopt});
    });
    first = followed(store, first, Action::reply, Said{"The caf\xC3\xA9 pays for itself."},
                     Audience::customer);
    first = followed(store, first, Action::note, Said{"Sounded grumpy on the phone."});
    followed(store, first, Action::escalate,
             Escalated{"Wants a discount", "Explained it twice", "Call them", std::nullopt, false},
             Audience::tam);
    opened(store, ticket_number(2).value, of_contoso);
  }
  std::vector<SearchHit> hits(const SearchQuery& query) {
    return store.read([&](UnitOfWork& work) { return work.tickets().search(query); });
  }
  std::vector<SearchHit> hits(const std::string& text) {
    SearchQuery query;
    query.text = text;
    return hits(query);
  }
  std::vector<SearchHit> hits_of_customer(const std::string& text, const char* organization) {
    SearchQuery query;
    query.text = text;
    query.organization = billing::OrganizationName{organization};
    return hits(query);
  }
  StoreUnderTest store;
};

// "why: organization", and "internal" behind it where the words are.
Texts told(const std::vector<SearchHit>& hits) {
  Texts all;
  for (const SearchHit& hit : hits)
    all.push_back(hit.why + ": " + hit.ticket.organization.value +
                  (hit.internal ? " internal" : ""));
  return all;
}

}  // namespace

TEST_CASE("staff find a request by whatever they know of it") {
  struct Example {
    std::string text;
    Texts found;
  };
  const std::string number = ticket_number(1).value;  // SPL-XXXX-C
  const auto example = GENERATE_REF(values<Example>({
      {number, {"ticket number: northwind"}},
      {"spl" + number.substr(4, 4) + number.substr(9), {"ticket number: northwind"}},
      {" spl " + number.substr(4) + " ", {"ticket number: northwind"}},
      {"NW-LAB-77", {"account number: northwind internal"}},
      {"nwlab77", {"account number: northwind internal"}},
      {"ops-1", {"account number: northwind internal"}},
      {"W1", {"account number: northwind internal"}},
      {" w1", {"account number: northwind internal"}},
      {"W", {}},
      {"W2", {}},
      {"northw", {"organization: northwind"}},
      {"Contoso", {"organization: contoso"}},
      {"wind tra", {"organization: northwind"}},
      {"ada adm", {"person: northwind"}},
      {"li@contoso", {"person: contoso"}},
      {"15550142", {"person: contoso", "person: northwind"}},
      {"Li", {"text: contoso"}},
      {"bakery", {"text: contoso"}},
      {"BAKE", {"text: contoso"}},
      {"bakery merged", {"text: contoso"}},
      {"bakery northwind", {}},
      {"wang bakery", {"text: contoso"}},
      {"pays", {"text: northwind"}},
      {"grumpy", {"text: northwind internal"}},
      {"discount", {"text: northwind internal"}},
      {"twice grumpy", {"text: northwind internal"}},
      {"invoices", {"text: northwind"}},
      {"pineapple", {}},
      {"", {}},
      {"   ", {}},
  }));
  INFO(example.text);
  Filled filled(GENERATE(every_store()));
  CHECK(told(filled.hits(example.text)) == example.found);
}

TEST_CASE("what looks like a query language is only text") {
  const auto text = GENERATE(values<std::string>({"\"",
                                                  "\"\"",
                                                  "'",
                                                  "*",
                                                  "baker*\" y",
                                                  "NOT bakery NEAR(",
                                                  "a AND",
                                                  "OR",
                                                  "customer:bakery",
                                                  "{internal} : grumpy",
                                                  "^",
                                                  "-",
                                                  "(",
                                                  "%",
                                                  "_",
                                                  "%%%",
                                                  "___",
                                                  "!",
                                                  "\\",
                                                  "NULL",
                                                  "x' OR 1=1 --",
                                                  "\x01\x02\x7f",
                                                  "\xC3\xA9",
                                                  "\xF0\x9F\x8D\x9E\xF0\x9F\x8D\x9E",
                                                  "+-+-+-",
                                                  "--- ---"}));
  INFO(text);
  Filled filled(GENERATE(every_store()));
  CHECK(filled.hits(text).empty());
}

TEST_CASE("a very long text is searched without complaint") {
  Filled filled(GENERATE(every_store()));
  CHECK(filled.hits(std::string(100000, 'x')).empty());
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "word ";
  CHECK(filled.hits(many).empty());
}

TEST_CASE("a customer finds only what is the organization's own, and reads nothing internal") {
  struct Example {
    const char* text;
    const char* organization;
    Texts found;
  };
  const auto example = GENERATE(values<Example>({
      {"bakery", "contoso", {"text: contoso"}},
      {"bakery", "northwind", {}},
      {"15550142", "northwind", {"person: northwind"}},
      {"northwind", "contoso", {}},
      {"NW-LAB-77", "northwind", {}},
      {"lab-7", "northwind", {}},
      {"grumpy", "northwind", {}},
      {"discount", "northwind", {}},
      {"twice", "northwind", {}},
      {"pays", "northwind", {"text: northwind"}},
  }));
  INFO(example.text);
  Filled filled(GENERATE(every_store()));
  CHECK(told(filled.hits_of_customer(example.text, example.organization)) == example.found);
  const std::string number = ticket_number(1).value;
  CHECK(told(filled.hits_of_customer(number, "northwind")) == Texts{"ticket number: northwind"});
  CHECK(filled.hits_of_customer(number, "contoso").empty());
}

TEST_CASE("a hit tells the words that were found") {
  Filled filled(GENERATE(every_store()));
  CHECK_THAT(filled.hits("merged").at(0).excerpt, Catch::Contains("merged with a bakery"));
  CHECK_THAT(filled.hits("grumpy").at(0).excerpt, Catch::Contains("Sounded grumpy"));
  CHECK(filled.hits("lab-7").at(0).excerpt == "NW-LAB-77");
  CHECK_THAT(filled.hits("ada adm").at(0).excerpt, Catch::Contains("Ada Admin"));
}

TEST_CASE("an account number that was taken away again is not found any more") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto found = [&](const std::string& text) {
    SearchQuery query;
    query.text = text;
    return store.read([&](UnitOfWork& work) { return work.tickets().search(query).size(); });
  };
  Ticket ticket = opened(store, "SPL-0001-1", of_northwind);
  ticket = followed(store, ticket, Action::assign_ban, BansAssigned{{{{"cc-lab"}, {"NW-LAB-77"}}}});
  CHECK(found("LAB-77") == 1);
  followed(store, ticket, Action::assign_ban, BansAssigned{{{{"cc-lab"}, {""}}}});
  CHECK(found("LAB-77") == 0);
}

TEST_CASE("an organization is found by the name and alias it has now") {
  StoreUnderTest store(GENERATE(every_store()));
  opened(store, "SPL-0001-1", of_northwind);
  billing::Organization organization;
  organization.name = {"northwind"};
  organization.display_name = "Zephyr Holdings";
  organization.alias = "zh-emea";
  store.write(
      [&](UnitOfWork& work) { work.billing().save_organization(organization, at(2026, 11, 1)); });
  for (const char* text : {"zephyr", "ZH-EM"}) {
    SearchQuery query;
    query.text = text;
    CHECK(told(store.read([&](UnitOfWork& work) { return work.tickets().search(query); })) ==
          Texts{"organization: northwind"});
  }
}

TEST_CASE("hits come best first, then newest first, page by page without gap or repetition") {
  StoreUnderTest store(GENERATE(every_store()));
  const Ticket by_text = opened(
      store, "SPL-0001-1", request("a", "A", "Jo", "jo@a.example", "About acme and its people."));
  const Ticket by_person =
      opened(store, "SPL-0002-1", request("b", "B", "Acme Person", "x@b.example", "Hello."));
  const Ticket by_name =
      opened(store, "SPL-0003-1", request("acme", "Acme", "Jo", "jo@c.example", "Hello acme."));
  const Ticket newer =
      opened(store, "SPL-0004-1", request("acme-two", "Acme 2", "Jo", "jo@d.example", "Hello."));
  const Ticket ban = opened(store, "SPL-0005-1", request("e", "E", "Jo", "jo@e.example", "Hi."));
  followed(store, ban, Action::assign_ban, BansAssigned{{{{"cc"}, {"ACME-1"}}}});
  const Texts expected = {"SPL-0005-1", "SPL-0004-1", "SPL-0003-1", "SPL-0002-1", "SPL-0001-1"};
  const auto page = [&](std::optional<TicketNumber> after, std::size_t limit) {
    SearchQuery query;
    query.text = "acme";
    query.after = std::move(after);
    query.limit = limit;
    Texts numbers;
    for (const SearchHit& hit :
         store.read([&](UnitOfWork& work) { return work.tickets().search(query); }))
      numbers.push_back(hit.ticket.number.value);
    return numbers;
  };
  CHECK(page(std::nullopt, 50) == expected);
  for (const std::size_t limit : {1u, 2u, 3u}) {
    Texts all;
    std::optional<TicketNumber> after;
    for (Texts next = page(after, limit); !next.empty(); next = page(after, limit)) {
      all.insert(all.end(), next.begin(), next.end());
      after = TicketNumber{next.back()};
      REQUIRE(all.size() <= expected.size());
    }
    CHECK(all == expected);
  }
  CHECK(page(TicketNumber{"SPL-9999-1"}, 10).empty());
}

TEST_CASE("a search for open requests leaves closed ones out, and the other way round") {
  StoreUnderTest store(GENERATE(every_store()));
  opened(store, "SPL-0001-1", request("a", "Acme", "Jo", "jo@a.example", "Hello."));
  const Ticket gone =
      opened(store, "SPL-0002-1", request("b", "Acme", "Jo", "jo@b.example", "Hello."));
  append(store, gone,
         support::following(gone, Action::withdraw, Status::withdrawn,
                            Closed{"withdrawn", "No longer wanted"}, support::at(2026, 11, 2)));
  const auto found = [&](std::optional<bool> active, const char* organization) {
    SearchQuery query;
    query.text = "acme";
    query.active = active;
    if (*organization != '\0') query.organization = billing::OrganizationName{organization};
    Texts numbers;
    for (const SearchHit& hit :
         store.read([&](UnitOfWork& work) { return work.tickets().search(query); }))
      numbers.push_back(hit.ticket.number.value);
    return numbers;
  };
  CHECK(found(std::nullopt, "") == Texts{"SPL-0002-1", "SPL-0001-1"});
  CHECK(found(true, "") == Texts{"SPL-0001-1"});
  CHECK(found(false, "") == Texts{"SPL-0002-1"});
  CHECK(found(true, "b").empty());
  CHECK(found(false, "b") == Texts{"SPL-0002-1"});
}
