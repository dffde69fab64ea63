#include "tests/pages/tour_administration.h"

#include "bot/pages/administration/password_link.h"
#include "tests/pages/visitor.h"
#include "tickets/accounts/user_accounts.h"

namespace support {
namespace {

using tickets::Role;

void add_accounts(Visitor& visitor) {
  visitor.story.store->write([&](tickets::UnitOfWork& work) {
    auto& accounts = work.accounts();
    accounts.save_user({an_administrator().email, "Root", Role::administrator, {}, "$", true});
    accounts.save_user({{"ann@splitdesk.example"}, "Ann Able", Role::support_desk, {}, "$", true});
    accounts.save_user({{"bob@splitdesk.example"},
                        "Bob Baker",
                        Role::billing,
                        {},
                        tickets::waiting_for_password("x"),
                        true});
    accounts.save_user({{"eve@splitdesk.example"}, "Eve Gone", Role::tam, {}, "$", false});
    accounts.save_session({"hash",
                           {"ann@splitdesk.example"},
                           "csrf",
                           visitor.story.now,
                           visitor.story.now,
                           visitor.story.now + std::chrono::hours(1),
                           "192.0.2.7"});
    return true;
  });
}

// USD 12.00 of cc-lab's account in August 2024.
std::string august_of_the_lab() {
  return "BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,"
         "ChargePeriodStart,ChargePeriodEnd,BilledCost,ChargeCategory,ServiceName,SubAccountId\n"
         "payer-1,USD,2024-08-01T00:00:00Z,2024-09-01T00:00:00Z,2024-08-02T00:00:00Z,"
         "2024-08-03T00:00:00Z,12.00,Usage,Compute,lab-project\n";
}

}  // namespace

void past_administration(const Look& look) {
  Visitor visitor;
  const auto root = an_administrator();
  look("settings", visitor.get(root, "/administration/settings"));
  look("settings_auditor", visitor.get(the_auditor(), "/administration/settings"));
  look("health_well", visitor.get(root, "/administration/health"));
  for (const char* name : {"users", "sessions", "tokens", "log", "mails"})
    look(std::string("administration_none_") + name,
         visitor.get(root, "/administration/" + std::string(name)));
  add_accounts(visitor);
  visitor.story.open();
  look("user_added",
       visitor.post(
           root, "/administration/users",
           {{"email", "new@splitdesk.example"}, {"name", "New Person"}, {"role", "auditor"}}));
  look("user_fault", visitor.post(root, "/administration/users", {{"email", "nobody"}}));
  look("token_added", visitor.post(root, "/administration/tokens",
                                   {{"name", "crm"}, {"user", "ann@splitdesk.example"}}));
  look("token_fault", visitor.post(root, "/administration/tokens"));
  for (const char* name : {"users", "sessions", "tokens", "log", "mails"}) {
    look(std::string("administration_") + name,
         visitor.get(root, "/administration/" + std::string(name)));
    look(std::string("administration_auditor_") + name,
         visitor.get(the_auditor(), "/administration/" + std::string(name)));
  }
  for (const char* name : {"root", "ann", "bob", "eve"})
    look(std::string("user_") + name,
         visitor.get(root, "/administration/users/" + std::string(name) + "@splitdesk.example"));
  look("user_stale", visitor.post(root, "/administration/users/ann@splitdesk.example/changes",
                                  {{"name", "Ann"}, {"role", "auditor"}, {"version", "9"}}));
  const auto waiting = visitor.story.look(
      [](tickets::Desk& desk) { return *desk.work.accounts().user({"bob@splitdesk.example"}); });
  std::string link = bot::pages::password_path(visitor.site.signer, waiting,
                                               visitor.story.now + std::chrono::hours(1));
  link.replace(link.find("%40"), 3, "@");
  look("password", visitor.get(root, link));
  look("password_fault", visitor.post(root, link, {{"password", "short"}}));
  look("password_void", visitor.get(root, link + "0"));
  visitor.running.config_file.clear();
  look("settings_without_file", visitor.get(root, "/administration/settings"));
  visitor.site.clock_is_moved = true;
  visitor.story.now += std::chrono::hours(1);
  look("health_troubles", visitor.get(root, "/administration/health"));
}

void past_structure(const Look& look) {
  Visitor visitor;
  const auto biller = the_biller();
  const std::string path = "/organizations/northwind/structure";
  visitor.story.reach(tickets::Status::awaiting_bans);
  visitor.upload(biller, "/charge-files", {{"source", "aws"}}, august_of_the_lab());
  look("structure", visitor.get(biller, path));
  for (const char* act : {"add_cost_center", "add_workspace", "add_provider"})
    look(std::string("structure_") + act, visitor.get(biller, path + "/edit?act=" + act));
  for (const char* act : {"change", "move", "end", "delete"})
    look(std::string("structure_workspace_") + act,
         visitor.get(biller, path + "/edit?act=" + std::string(act) + "_workspace&id=ws-lab"));
  const auto form = visitor.get(biller, path + "/edit?act=move_workspace&id=ws-lab");
  const std::string mark = "name=\"seen\" value=\"";
  const std::string seen = form.body.substr(form.body.find(mark) + mark.size(), 32);
  look("structure_fault", visitor.post(biller, path + "/edit",
                                       {{"act", "move_workspace"},
                                        {"id", "ws-lab"},
                                        {"owner", "cc-ops"},
                                        {"from", "2024-08-01"},
                                        {"seen", seen}}));
  look("structure_trial", visitor.post(biller, path + "/edit",
                                       {{"act", "move_workspace"},
                                        {"id", "ws-lab"},
                                        {"owner", "cc-ops"},
                                        {"from", "2024-08-01"},
                                        {"reason", "It was always theirs"},
                                        {"seen", seen}}));
}

}  // namespace support
