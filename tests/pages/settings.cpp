#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"

using support::an_administrator;
using support::contains;
using support::Visitor;

namespace {

constexpr std::string_view settings_path = "/administration/settings";

// What stands in the row of that setting.
std::string row_of(const std::string& body, const std::string& name) {
  const auto at = body.find("<span class=\"code\">" + name + "</span><br>");
  if (at == std::string::npos) return {};
  return body.substr(at, body.find("</tr>", at) - at);
}

}  // namespace

TEST_CASE("administrators and auditors read the settings in force, nobody else") {
  Visitor visitor;
  for (const auto& who : {an_administrator(), support::the_auditor()})
    CHECK(visitor.get(who, settings_path).status == 200);
  for (const auto& who : {support::the_desk(), support::the_desk_lead(), support::the_biller(),
                          support::the_tam(), support::the_customer()})
    CHECK(visitor.get(who, settings_path).status == 403);
  CHECK(visitor.post(an_administrator(), settings_path).status == 405);
}

TEST_CASE("each setting is shown with its value, its unit and who set it") {
  Visitor visitor;
  const auto body = visitor.get(an_administrator(), settings_path).body;
  const auto cut_off = row_of(body, "desk.cut_off_days");
  CHECK(contains(cut_off, "days before a month begins"));
  CHECK(contains(cut_off, "5</span> days"));
  CHECK(contains(cut_off, "File<br><span class=\"code soft\">line 12</span>"));
  CHECK(contains(row_of(body, "web.base_url"), "SPLITDESK_WEB_BASE_URL"));
  CHECK(contains(row_of(body, "database"), "Command line<br>"));
  CHECK(contains(row_of(body, "desk.phone"), "Default"));
  CHECK(contains(row_of(body, "mail.smtp_user"), "empty"));
  CHECK(contains(body, "/etc/splitdesk.toml"));
}

TEST_CASE("a secret is never on the page, only whether it is set") {
  Visitor visitor;
  for (auto& one : visitor.running.settings)
    if (one.is_secret) one.value = "open sesame";
  const auto body = visitor.get(an_administrator(), settings_path).body;
  CHECK_FALSE(contains(body, "sesame"));
  CHECK(contains(row_of(body, "mail.smtp_password"), "set; shown to nobody"));
  CHECK(contains(row_of(body, "seller.vat_id"), "not set"));
}

TEST_CASE("a setting of a section nobody thought of is shown all the same, escaped") {
  Visitor visitor;
  visitor.running.settings.push_back({"novel.key", "what it does", "<b>&"});
  const auto body = visitor.get(an_administrator(), settings_path).body;
  CHECK(contains(row_of(body, "novel.key"), "&lt;b&gt;&amp;"));
}

TEST_CASE("the page says how to change settings where the program has no file") {
  Visitor visitor;
  visitor.running.config_file.clear();
  CHECK(contains(visitor.get(an_administrator(), settings_path).body, "started without a file"));
}

TEST_CASE("calendar, cut-off and clocks are shown as they are in force") {
  Visitor visitor;
  visitor.site.desk.cut_off_days = 5;
  visitor.site.desk.grace_days = 2;
  visitor.site.desk.decision_days = 4;
  visitor.site.desk.calendar.holidays = {std::chrono::sys_days(std::chrono::year(2024) / 12 / 25)};
  const auto body = visitor.get(an_administrator(), settings_path).body;
  CHECK(contains(body, "Monday to Friday, 08:00 to 17:00"));
  CHECK(contains(body, "December 25, 2024"));
  CHECK(contains(body, "5 days before a month begins: September 2024 can be set until Tue 27 Aug"));
  CHECK(contains(body, "2 days after a month has ended"));
  CHECK(contains(body, "4 business days (36 h of the desk"));
  CHECK(contains(body, "2, 5 and 9 days"));
  CHECK(contains(body, "50, 80 and 100 %"));
}

TEST_CASE("the calendar says whether the desk is open, and until when") {
  Visitor visitor;
  visitor.site.desk.calendar.utc_offset = [](billing::Instant) { return std::chrono::hours(0); };
  visitor.site.desk.calendar.zone = "UTC";
  const auto words = [&] { return visitor.get(an_administrator(), settings_path).body; };
  CHECK(contains(words(), "Open until Tue 20 Aug 2024, 17:00 UTC"));
  visitor.story.now += std::chrono::hours(5);
  CHECK(contains(words(), "Closed until Wed 21 Aug 2024, 08:00 UTC"));
}
