#include <catch2/catch.hpp>

#include "bot/pages/administration/password_link.h"
#include "tests/pages/visitor.h"
#include "tickets/accounts/user_accounts.h"

using bot::http::Response;
using support::contains;
using support::FormFields;
using support::Visitor;
using tickets::Role;

namespace {

// The administrator of the story and a second person, both with a password.
struct Office : Visitor {
  Office() {
    save(support::an_administrator().email.value, Role::administrator);
    save("ann@splitdesk.example", Role::support_desk);
  }

  void save(const std::string& email, Role role, std::string password = "$argon2id$") {
    story.store->write([&](tickets::UnitOfWork& work) {
      work.accounts().save_user({{email}, "Ann " + email.substr(0, 3), role, {}, password, true});
      return true;
    });
  }
  tickets::User user(const std::string& email) {
    return story.look([&](tickets::Desk& desk) { return *desk.work.accounts().user({email}); });
  }
  void sign_in(const std::string& email, const std::string& hash) {
    story.store->write([&](tickets::UnitOfWork& work) {
      work.accounts().save_session({hash,
                                    {email},
                                    "csrf",
                                    story.now,
                                    story.now,
                                    story.now + std::chrono::hours(1),
                                    "192.0.2.7"});
      return true;
    });
  }
  std::size_t sessions() {
    return story.look([](tickets::Desk& desk) { return desk.work.accounts().sessions().size(); });
  }
  std::vector<tickets::AdministrationEvent> log() {
    return story.look(
        [](tickets::Desk& desk) { return desk.work.accounts().administration_log(100, 0); });
  }
  Response act(std::string_view address, FormFields fields = {}) {
    return post(support::an_administrator(), address, std::move(fields));
  }
  // On the account as it is now.
  Response act_on(const std::string& email, std::string_view what, FormFields fields = {}) {
    fields.emplace_back("version", std::to_string(user(email).version));
    return act("/administration/users/" + email + std::string(what), std::move(fields));
  }
};

std::string between(const std::string& text, const std::string& first, const std::string& last) {
  const auto begin = text.find(first);
  if (begin == std::string::npos) return {};
  const auto from = begin + first.size();
  return text.substr(from, text.find(last, from) - from);
}

const FormFields new_person{{"email", "Bob@splitdesk.example"},
                            {"name", "Bob Baker"},
                            {"role", "billing"},
                            {"organization", ""}};

}  // namespace

TEST_CASE("a person who is added chooses a password by a link that works once") {
  Office office;
  const auto page = office.act("/administration/users", new_person);
  REQUIRE(page.status == 200);
  const std::string link = between(page.body, "<span id=\"secret\">https://splitdesk.example", "<");
  REQUIRE(link.starts_with("/password/bob%40splitdesk.example/"));
  std::string address = link;
  address.replace(address.find("%40"), 3, "@");
  CHECK_FALSE(tickets::has_password(office.user("bob@splitdesk.example")));
  CHECK(contains(office.get_as_anybody(address).body, "For Bob Baker"));
  CHECK(office.post_as_anybody(address, {{"password", "short"}, {"again", "short"}}).status == 422);
  CHECK(contains(office
                     .post_as_anybody(
                         address, {{"password", "a long password"}, {"again", "another password"}})
                     .body,
                 "The two passwords differ"));
  CHECK_FALSE(tickets::has_password(office.user("bob@splitdesk.example")));
  const FormFields chosen{{"password", "a long password"}, {"again", "a long password"}};
  CHECK(Visitor::location(office.post_as_anybody(address, chosen)) == "/sign-in");
  CHECK(tickets::has_password(office.user("bob@splitdesk.example")));
  CHECK(office.get_as_anybody(address).status == 404);
  CHECK(office.post_as_anybody(address, chosen).status == 404);
  CHECK(office.log()[0].act == tickets::AdministrationAct::password_set);
}

TEST_CASE("a link ends after three days, when another is made, and when it is altered") {
  Office office;
  office.save("bob@splitdesk.example", Role::billing, tickets::waiting_for_password("one"));
  const auto user = office.user("bob@splitdesk.example");
  const auto until = office.story.now + bot::pages::password_link_lives;
  std::string path = bot::pages::password_path(office.site.signer, user, until);
  path.replace(path.find("%40"), 3, "@");
  CHECK(office.get_as_anybody(path).status == 200);
  CHECK(office.get_as_anybody(path.substr(0, path.size() - 1)).status == 404);
  CHECK(office.get_as_anybody("/password/nobody@splitdesk.example/1/x").status == 404);
  office.story.now = until;
  CHECK(office.get_as_anybody(path).status == 404);
  office.story.now = until - std::chrono::seconds(1);
  CHECK(office.act_on("bob@splitdesk.example", "/password-links").status == 200);
  CHECK(office.get_as_anybody(path).status == 404);
  // Somebody who raced with the same link has lost.
  const auto late = office.story.act([&](tickets::Desk& desk) {
    return tickets::choose_password(desk.work, user, "$late", desk.now);
  });
  CHECK(support::code_of(late) == "password_link_used");
}

TEST_CASE("an account that cannot be added is refused at its field, and nothing is kept") {
  struct Row {
    std::string field, value, words;
    int status;
  };
  const auto row =
      GENERATE(values<Row>({{"email", "somebody", "is not an e-mail address", 422},
                            {"email", "ann@splitdesk.example", "has an account already", 409},
                            {"name", " ", "Enter the person&#39;s name", 422},
                            {"role", "king", "Choose a role", 422},
                            {"organization", "northwind", "and nobody else does", 422}}));
  Office office;
  FormFields fields = new_person;
  for (auto& [name, value] : fields)
    if (name == row.field) value = row.value;
  const auto page = office.act("/administration/users", fields);
  INFO(row.field << " " << page.body);
  CHECK(page.status == row.status);
  CHECK(contains(page.body, row.words));
  CHECK(office.log().empty());
  CHECK(contains(page.body, "value=\"Bob Baker\"") == (row.field != "name"));
}

TEST_CASE("a change made on an old account is refused and what was typed is kept") {
  Office office;
  const FormFields typed{{"name", "Ann Other"},
                         {"role", "desk_lead"},
                         {"version", std::to_string(office.user("ann@splitdesk.example").version)}};
  CHECK(office
            .act_on("ann@splitdesk.example", "/changes",
                    {{"name", "Ann Able"}, {"role", "support_desk"}})
            .status == 303);
  const auto page = office.act("/administration/users/ann@splitdesk.example/changes", typed);
  CHECK(page.status == 409);
  CHECK(contains(page.body, "Somebody changed this account meanwhile"));
  CHECK(contains(page.body, "value=\"Ann Other\""));
  CHECK(office.user("ann@splitdesk.example").role == Role::support_desk);
  CHECK(office.log().size() == 1);
}

TEST_CASE("deactivating ends sessions and tokens at once and is on record") {
  Office office;
  office.sign_in("ann@splitdesk.example", "h1");
  REQUIRE(office
              .act("/administration/tokens",
                   {{"name", "crm"}, {"user", "ann@splitdesk.example"}, {"role", "auditor"}})
              .status == 200);
  CHECK(office.act_on("ann@splitdesk.example", "/deactivation").status == 303);
  CHECK(office.sessions() == 0);
  CHECK(office.story.look(
      [](tickets::Desk& desk) { return desk.work.programs().tokens()[0].revoked_at; }));
  CHECK(office.log()[0].act == tickets::AdministrationAct::user_deactivated);
  CHECK(office.log()[0].by.email == support::an_administrator().email);
  CHECK(contains(office.get(support::an_administrator(), "/administration/log").body,
                 "Account deactivated"));
  CHECK(office.act_on("ann@splitdesk.example", "/password-links").status == 409);
  CHECK(contains(office.act_on("ann@splitdesk.example", "/activation").body, "/password/ann"));
}

TEST_CASE("nobody takes himself or the last administrator away") {
  Office office;
  const std::string own = support::an_administrator().email.value;
  const std::string other = "second@splitdesk.example";
  // One who has not chosen a password yet is nobody to fall back on.
  office.save(other, Role::administrator, tickets::waiting_for_password("x"));
  const auto before = office.user(own);
  for (const char* act : {"/deactivation", "/password-links"})
    CHECK(office.act_on(own, act).status == 403);
  CHECK(office.act_on(own, "/changes", {{"name", "R"}, {"role", "auditor"}}).status == 403);
  CHECK(office.user(own).version == before.version);
  CHECK(office.act_on(own, "/changes", {{"name", "New Name"}, {"role", "administrator"}}).status ==
        303);
  const auto by_other = [&](auto&& verb) {
    return office.story.act([&](tickets::Desk& desk) {
      return verb(desk, tickets::Actor{{other}, "Second", Role::administrator, {}});
    });
  };
  const auto deactivated = by_other([&](tickets::Desk& desk, const tickets::Actor& by) {
    return tickets::deactivate_user(desk.work, by, {own}, std::nullopt, desk.now);
  });
  CHECK(support::code_of(deactivated) == "last_administrator");
  const auto renewed = by_other([&](tickets::Desk& desk, const tickets::Actor& by) {
    return tickets::renew_password(desk.work, by, {own}, office.user(own).version, "m", desk.now);
  });
  CHECK(support::code_of(renewed) == "last_administrator");
  CHECK(support::code_of(by_other([&](tickets::Desk& desk, const tickets::Actor& by) {
          return tickets::renew_password(desk.work, {{own}, "R", by.role, {}}, {own},
                                         office.user(own).version, "m", desk.now);
        })) == "own_account");
  office.save(other, Role::administrator);
  CHECK(by_other([&](tickets::Desk& desk, const tickets::Actor& by) {
          return tickets::deactivate_user(desk.work, by, {own}, std::nullopt, desk.now);
        }).ok());
}

TEST_CASE("sessions are listed with where they came from, and are ended one or all") {
  Office office;
  for (const char* hash : {"h1", "h2", "h3"}) office.sign_in("ann@splitdesk.example", hash);
  const auto page = office.get(support::an_administrator(), "/administration/sessions");
  CHECK(contains(page.body, "192.0.2.7"));
  CHECK(office.act("/administration/session-ends", {{"session", "h1"}}).status == 303);
  CHECK(office.sessions() == 2);
  CHECK(contains(office.act("/administration/session-ends", {{"session", "h1"}}).body,
                 "session_unknown"));
  CHECK(office.act("/administration/session-ends", {{"user", "nobody@x.example"}}).status == 404);
  CHECK(office.act("/administration/session-ends", {{"user", "ann@splitdesk.example"}}).status ==
        303);
  CHECK(office.sessions() == 0);
  CHECK(office.log().size() == 2);
}

TEST_CASE("a token is shown once, and refused with the reason at its field") {
  Office office;
  const auto page =
      office.act("/administration/tokens", {{"name", "crm"}, {"user", "ann@splitdesk.example"}});
  const std::string token = between(page.body, "<span id=\"secret\">", "<");
  CHECK(token.starts_with("sd_"));
  const auto list = office.get(support::an_administrator(), "/administration/tokens");
  CHECK(contains(list.body, "crm"));
  CHECK_FALSE(contains(list.body, token));
  struct Row {
    FormFields fields;
    int status;
  };
  for (const Row& row : std::vector<Row>{
           {{{"name", "crm"}, {"user", "ann@splitdesk.example"}}, 409},
           {{{"name", ""}, {"user", "ann@splitdesk.example"}}, 422},
           {{{"name", "x"}, {"user", ""}}, 422},
           {{{"name", "x"}, {"user", "nobody@x.example"}}, 404},
           {{{"name", "x"}, {"user", "ann@splitdesk.example"}, {"role", "administrator"}}, 403}}) {
    const auto refused = office.act("/administration/tokens", row.fields);
    CHECK(refused.status == row.status);
    CHECK(contains(refused.body, "There is a problem"));
  }
  CHECK(office.log().size() == 1);
  CHECK(office.act("/administration/token-revocations", {{"token", "none"}}).status == 404);
  CHECK(office.act("/administration/token-revocations", {{"token", "crm"}}).status == 303);
  CHECK(
      contains(office.get(support::an_administrator(), "/administration/tokens").body, "Revoked"));
}

TEST_CASE("auditors read administration and change nothing, nobody else sees it") {
  Office office;
  const std::string ann = "/administration/users/ann@splitdesk.example";
  for (const std::string& path :
       {std::string("/administration/users"), ann, std::string("/administration/sessions"),
        std::string("/administration/tokens"), std::string("/administration/log"),
        std::string("/administration/mails")}) {
    INFO(path);
    const auto page = office.get(support::the_auditor(), path);
    CHECK(page.status == 200);
    CHECK_FALSE(contains(page.body,
                         "name=\"csrf\" value=\"form-token\"><input type=\"hidden\" "
                         "name=\"version\""));
    for (const auto& other : {support::the_desk(), support::the_biller(), support::the_customer()})
      CHECK(office.get(other, path).status == 403);
  }
  for (const std::string& path :
       {std::string("/administration/users"), ann + "/changes", ann + "/deactivation",
        ann + "/activation", ann + "/password-links", std::string("/administration/session-ends"),
        std::string("/administration/tokens"), std::string("/administration/token-revocations"),
        std::string("/administration/mails/1/repeats")}) {
    INFO(path);
    for (const auto& other : {support::the_auditor(), support::the_desk(), support::the_biller()})
      CHECK(office.post(other, path).status == 403);
  }
  CHECK(office.log().empty());
  CHECK(office.get(support::an_administrator(), "/administration/users/no@x.example").status ==
        404);
  for (const char* act : {"/changes", "/deactivation", "/activation", "/password-links"})
    CHECK(office.act("/administration/users/no@x.example" + std::string(act)).status == 404);
}

TEST_CASE("the mail ledger filters by state and address, and sends again what may be") {
  Office office;
  office.story.open();
  office.story.store->write([&](tickets::UnitOfWork& work) {
    auto mails = work.outbox().claim(office.story.now, office.story.now, 1);
    mails.at(0).state = tickets::MailState::bounced;
    return work.outbox().update(mails.at(0));
  });
  const auto mails = office.story.mails();
  const auto bounced =
      std::ranges::find(mails, tickets::MailState::bounced, &tickets::OutgoingMail::state);
  REQUIRE(bounced != mails.end());
  const std::string again = "/administration/mails/" + std::to_string(bounced->id) + "/repeats";
  const auto list = [&](const std::string& query) {
    return office.get(support::an_administrator(), "/administration/mails" + query);
  };
  CHECK(contains(list("").body, again));
  CHECK(contains(list("?state=bounced").body, again));
  CHECK(contains(list("?recipient=" + bounced->notice.recipient.value).body, again));
  CHECK_FALSE(contains(list("?state=dead").body, again));
  CHECK(contains(list("?recipient=nobody@x.example").body, "There is no such mail"));
  CHECK_FALSE(
      contains(office.get(support::the_auditor(), "/administration/mails").body, "/repeats"));
  CHECK(Visitor::location(office.act(again, {{"back", "https://elsewhere.example/"}})) ==
        "/administration/mails");
  CHECK(office.story.mails().size() == mails.size() + 1);
  CHECK(office.act("/administration/mails/4711/repeats").status == 404);
  CHECK(office.act("/administration/mails/x/repeats").status == 404);
}
