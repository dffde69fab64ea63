// The configuration: one TOML file plus environment, refused at start if anything in it is wrong.
// docs/operating.md explains every key; a test compares the two.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "billing/calendar.h"
#include "billing/result.h"
#include "bot/documents/document_seller.h"
#include "bot/mail/mail_driver.h"
#include "bot/setting_in_force.h"

namespace bot {

// Who gave a key its value, and where.
struct ConfigPlace {
  SettingOrigin origin = SettingOrigin::preset;
  std::string where;  // "line 3", the variable, the option
};

struct Config {
  std::string file;                                        // that was read; empty: none
  std::map<std::string, ConfigPlace, std::less<>> places;  // by key; those that somebody set

  std::string database = "sqlite:var/splitdesk.db";
  std::string archive;  // folder; empty: "archive" beside the database file

  std::string listen_host = "127.0.0.1";
  int listen_port = 8080;                    // 0: any free one
  std::vector<std::string> trusted_proxies;  // whose X-Forwarded-For is believed
  std::string base_url;  // empty: made from the address; https makes cookies Secure

  std::string desk_phone = "+1 555 0100";
  std::string desk_email = "desk@splitdesk.example";
  std::string desk_hours = "Mon-Fri 08:00-17:00 US Central";
  std::string desk_lead_email = "desk-lead@splitdesk.example";
  std::string billing_email = "billing@splitdesk.example";
  std::string desk_time_zone = "America/Chicago";
  std::vector<std::string> holidays;  // 2026-12-25; no business hours on these days
  std::string backup_tam_email;       // empty: none
  std::string tam_manager_email;      // empty: none
  bool second_hand = false;
  int cut_off_days = 3;
  int grace_days = 0;
  int structure_max_age_hours = 24;

  MailDriver mail_driver = MailDriver::directory;
  std::string mail_directory = "var/mail";
  std::string smtp_url = "smtp://127.0.0.1:587";
  std::string smtp_user;
  std::string smtp_password;
  std::string smtp_ca_file;
  MailEncryption mail_encryption = MailEncryption::starttls;
  std::string mail_from = "requests@splitdesk.example";  // nobody's mailbox: the program's own
  std::string mail_from_name = "splitdesk support";
  std::string mail_reply_to;  // answers come in at this address and its +extensions; empty: from
  bool webhooks_to_private = false;  // may webhooks go to addresses of private networks

  std::string key_file;  // signs reply addresses and brief links; empty: beside the database

  std::string seller_name = "Sample Cloud Billing";
  std::vector<std::string> seller_address = {"100 Example Street", "Springfield", "US"};
  std::string seller_contact = "billing@splitdesk.example";
  std::string seller_vat_id;
  std::string seller_registration = "SAMPLE-0001";
  std::string seller_payment_terms = "Payable within 30 days of the issue date (net 30)";

  std::optional<billing::Instant> clock_start;  // moves the clock of a demo
  std::string log_level = "info";               // debug, info, warning, error
};

// One key, as the file and docs/operating.md name it.
struct ConfigKey {
  std::string_view name;     // "web.listen"; its variable is SPLITDESK_WEB_LISTEN
  std::string_view meaning;  // one line
  std::string_view unit = {};
  bool is_secret = false;  // its value is shown to nobody
};
std::vector<ConfigKey> config_keys();
// "web.listen" -> "SPLITDESK_WEB_LISTEN"
std::string variable_of(std::string_view name);
// Every key, in the order of config_keys().
std::vector<SettingInForce> settings_in_force(const Config&);

using EnvironmentLookup = std::function<std::optional<std::string>(std::string_view name)>;

// Defaults, then the file (none: no file), then the environment. `config_bad` names every wrong
// key with its place in the file; `config_unreadable` if the file cannot be read.
billing::Result<Config> load_config(const std::optional<std::string>& path,
                                    const EnvironmentLookup&);

// "HOST:PORT" or "[v6]:PORT" into the config; false if it is neither.
bool set_listen(Config&, std::string_view host_and_port);
std::string base_url_of(const Config&);
DocumentSeller seller_of(const Config&);
std::string archive_of(const Config&);
std::string key_file_of(const Config&);

}  // namespace bot
