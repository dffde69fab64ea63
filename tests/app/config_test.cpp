#include "bot/config.h"

#include <unistd.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace {

using bot::Config;

bot::EnvironmentLookup variables(std::map<std::string, std::string, std::less<>> set = {}) {
  return [set = std::move(set)](std::string_view name) -> std::optional<std::string> {
    const auto found = set.find(name);
    if (found == set.end()) return std::nullopt;
    return found->second;
  };
}

// A configuration file that goes away with the test.
class File {
 public:
  explicit File(std::string_view text)
      : path_(std::filesystem::temp_directory_path() /
              ("splitdesk-config-" + std::to_string(getpid()) + ".toml")) {
    std::ofstream(path_) << text;
  }
  ~File() { std::filesystem::remove(path_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("without file and environment the defaults stand") {
  const auto config = bot::load_config(std::nullopt, variables());
  REQUIRE(config.ok());
  CHECK(config->database == "sqlite:var/splitdesk.db");
  CHECK(bot::base_url_of(*config) == "http://127.0.0.1:8080");
  CHECK(bot::archive_of(*config) == "var/archive");
}

TEST_CASE("the file sets keys and the environment has the last word") {
  const File file(
      "database = \"sqlite:/srv/a.db\"\n[web]\nlisten = \"0.0.0.0:9000\"\n"
      "[desk]\ncut_off_days = 5\nholidays = [\"2026-12-25\"]\n");
  const auto config =
      bot::load_config(file.path(), variables({{"SPLITDESK_DESK_CUT_OFF_DAYS", "4"}}));
  REQUIRE(config.ok());
  CHECK(config->database == "sqlite:/srv/a.db");
  CHECK(config->listen_port == 9000);
  CHECK(config->cut_off_days == 4);
  CHECK(config->holidays == std::vector<std::string>{"2026-12-25"});
}

TEST_CASE("a wrong configuration is refused with the place of every fault") {
  struct Row {
    const char* text;
    const char* where;
  };
  const auto row = GENERATE(
      Row{"[web]\nlisten = \"8080\"\n", "line 2, web.listen"},
      Row{"[web]\nlisten = \"host:99999\"\n", "line 2, web.listen"},
      Row{"[web]\nbase_url = \"ftp://x\"\n", "line 2, web.base_url"},
      Row{"[web]\nport = 1\n", "line 2, web.port"}, Row{"colour = \"red\"\n", "line 1, colour"},
      Row{"[desk]\ncut_off_days = 40\n", "line 2, desk.cut_off_days"},
      Row{"[desk]\ncut_off_days = 1.5\n", "line 2, desk.cut_off_days"},
      Row{"[desk]\nlead_email = \"nobody\"\n", "line 2, desk.lead_email"},
      Row{"[desk]\nholidays = [\"Christmas\"]\n", "line 2, desk.holidays"},
      Row{"[desk]\ntime_zone = \"Mars/Base\"\n", "line 2, desk.time_zone"},
      Row{"[mail]\ndriver = \"pigeon\"\n", "line 2, mail.driver"},
      Row{"[clock]\nstart = \"tomorrow\"\n", "line 2, clock.start"},
      Row{"[log]\nlevel = \"loud\"\n", "line 2, log.level"}, Row{"database = \n", "line 1"});
  CAPTURE(row.text);
  const File file(row.text);
  const auto config = bot::load_config(file.path(), variables());
  REQUIRE_FALSE(config.ok());
  CHECK(config.refusal().code.text == "config_bad");
  REQUIRE(config.refusal().faults.size() == 1);
  CHECK(config.refusal().faults[0].where == row.where);
}

TEST_CASE("a wrong variable is refused by its name") {
  const auto config = bot::load_config(std::nullopt, variables({{"SPLITDESK_LOG_LEVEL", "loud"}}));
  REQUIRE_FALSE(config.ok());
  CHECK(config.refusal().faults.at(0).where == "SPLITDESK_LOG_LEVEL");
}

TEST_CASE("no one of the staff has the address at which mail comes in for the program") {
  const auto row = GENERATE(table<const char*, const char*>(
      {{"[desk]\nemail = \"requests@splitdesk.example\"\n", "desk.email"},
       {"[desk]\nbilling_email = \"Requests+x@Splitdesk.example\"\n", "desk.billing_email"},
       {"[mail]\nfrom = \"desk-lead@splitdesk.example\"\n", "desk.lead_email"},
       {"[mail]\nreply_to = \"desk+in@splitdesk.example\"\n", "desk.email"},
       {"[desk]\nbackup_tam_email = \"requests@splitdesk.example\"\n", "desk.backup_tam_email"},
       {"[desk]\ntam_manager_email = \"requests@splitdesk.example\"\n",
        "desk.tam_manager_email"}}));
  const File file(std::get<0>(row));
  const auto config = bot::load_config(file.path(), variables());
  REQUIRE_FALSE(config.ok());
  CHECK(config.refusal().code.text == "config_bad");
  REQUIRE(config.refusal().faults.size() == 1);
  CHECK(config.refusal().faults[0].where == std::get<1>(row));
}

TEST_CASE("the staff may share one address, and it need not be of another domain") {
  const File file("[desk]\nlead_email = \"desk@splitdesk.example\"\n");
  CHECK(bot::load_config(file.path(), variables()).ok());
}

namespace {

const bot::SettingInForce& setting(const std::vector<bot::SettingInForce>& all,
                                   std::string_view name) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const bot::SettingInForce& one) { return one.name == name; });
  REQUIRE(found != all.end());
  return *found;
}

}  // namespace

TEST_CASE("every setting says what is in force and who set it, the last word first") {
  const File good(
      "database = \"sqlite:/srv/a.db\"\n[desk]\ncut_off_days = 5\n"
      "holidays = [\"2026-12-24\", \"2026-12-25\"]\n[mail]\ndriver = \"smtp\"\n");
  const auto taken =
      bot::load_config(good.path(), variables({{"SPLITDESK_DESK_CUT_OFF_DAYS", "4"}}));
  REQUIRE(taken.ok());
  CHECK(taken->file == good.path());
  const auto all = bot::settings_in_force(*taken);
  CHECK(all.size() == bot::config_keys().size());
  const auto& cut_off = setting(all, "desk.cut_off_days");
  CHECK(cut_off.value == "4");
  CHECK(cut_off.unit == "days");
  CHECK(cut_off.origin == bot::SettingOrigin::environment);
  CHECK(cut_off.place == "SPLITDESK_DESK_CUT_OFF_DAYS");
  const auto& holidays = setting(all, "desk.holidays");
  CHECK(holidays.value == "2026-12-24, 2026-12-25");
  CHECK(holidays.origin == bot::SettingOrigin::file);
  CHECK(holidays.place == "line 4");
  CHECK(setting(all, "mail.driver").value == "smtp");
  CHECK(setting(all, "desk.second_hand").value == "false");
  CHECK(setting(all, "desk.second_hand").origin == bot::SettingOrigin::preset);
  CHECK(setting(all, "clock.start").value.empty());
}

TEST_CASE("where an empty setting stands for something else, that is shown") {
  const auto config = bot::load_config(std::nullopt, variables());
  REQUIRE(config.ok());
  const auto all = bot::settings_in_force(*config);
  CHECK(setting(all, "archive").value == "var/archive");
  CHECK(setting(all, "key_file").value == "var/splitdesk.db.key");
  CHECK(setting(all, "web.base_url").value == "http://127.0.0.1:8080");
  CHECK(setting(all, "mail.reply_to").value == "requests@splitdesk.example");
}

TEST_CASE("no setting shows a secret, only whether it is set") {
  const auto config = bot::load_config(
      std::nullopt, variables({{"SPLITDESK_MAIL_SMTP_PASSWORD", "open sesame"},
                               {"SPLITDESK_MAIL_SMTP_URL", "smtp://me:open sesame@mail.example"}}));
  REQUIRE(config.ok());
  const auto all = bot::settings_in_force(*config);
  for (const auto& one : all) CHECK(one.value.find("sesame") == std::string::npos);
  CHECK(setting(all, "mail.smtp_url").value == "smtp://...@mail.example");
  CHECK(setting(all, "mail.smtp_password").is_secret);
  CHECK(setting(all, "mail.smtp_password").is_set);
  const auto without = bot::load_config(std::nullopt, variables());
  CHECK_FALSE(setting(bot::settings_in_force(*without), "mail.smtp_password").is_set);
}

TEST_CASE("a configuration file that is not there is refused") {
  const auto config = bot::load_config("/nowhere/splitdesk.toml", variables());
  REQUIRE_FALSE(config.ok());
  CHECK(config.refusal().code.text == "config_unreadable");
}

TEST_CASE("docs/operating.md explains every key with the words of the program") {
  std::ifstream in(SOURCE_FOLDER "/docs/operating.md");
  std::ostringstream text;
  text << in.rdbuf();
  for (const auto& key : bot::config_keys()) {
    const auto row = "| `" + std::string(key.name) + "` | " + std::string(key.meaning) + " |";
    CAPTURE(row);
    CHECK(text.str().find(row) != std::string::npos);
  }
}
