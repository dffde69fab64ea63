#include "bot/config_keys.h"

#include <charconv>
#include <sstream>

#include "billing/worded.h"
#include "bot/render/format.h"

namespace bot {

namespace {

using billing::marked;
using Trouble = std::optional<std::string>;

Trouble put(std::string& field, const ConfigValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return "takes a text in quotes";
  field = *text;
  return std::nullopt;
}

Trouble put_number(int& field, const ConfigValue& value, int least, int most) {
  std::int64_t number = least - 1;
  if (const auto* given = std::get_if<std::int64_t>(&value)) number = *given;
  if (const auto* text = std::get_if<std::string>(&value)) {
    const auto end = text->data() + text->size();
    if (std::from_chars(text->data(), end, number).ptr != end) number = least - 1;
  }
  if (number < least || number > most) {
    return "takes a whole number from " + std::to_string(least) + " to " + std::to_string(most);
  }
  field = static_cast<int>(number);
  return std::nullopt;
}

// A TOML list of texts; from the environment, texts with commas between.
Trouble put_list(std::vector<std::string>& field, const ConfigValue& value) {
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    field = *list;
    return std::nullopt;
  }
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return "takes a list of texts";
  field.clear();
  std::istringstream words(*text);
  for (std::string word; std::getline(words, word, ',');) field.push_back(word);
  return std::nullopt;
}

template <class Enum>
Trouble put_choice(Enum& field, const ConfigValue& value,
                   std::initializer_list<std::pair<std::string_view, Enum>> choices) {
  std::string words;
  for (const auto& [name, meaning] : choices) {
    if (const auto* text = std::get_if<std::string>(&value); text != nullptr && *text == name) {
      field = meaning;
      return std::nullopt;
    }
    words += (words.empty() ? "takes \"" : " or \"") + std::string(name) + "\"";
  }
  return words;
}

Trouble put_email(std::string& field, const ConfigValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr || text->find('@') == std::string::npos ||
      text->find_first_of(" \r\n<>,") != std::string::npos) {
    return "takes an e-mail address";
  }
  field = *text;
  return std::nullopt;
}

Trouble put_email_or_none(std::string& field, const ConfigValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (text != nullptr && text->empty()) return put(field, value);
  return put_email(field, value);
}

Trouble put_flag(bool& field, const ConfigValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr || (*text != "true" && *text != "false")) return "takes true or false";
  field = *text == "true";
  return std::nullopt;
}

Trouble put_time_zone(std::string& field, const ConfigValue& value) {
  if (auto trouble = put(field, value)) return trouble;
  if (!is_time_zone(field)) return "takes an IANA time zone such as \"America/Chicago\"";
  return std::nullopt;
}

Trouble put_holidays(std::vector<std::string>& field, const ConfigValue& value) {
  if (auto trouble = put_list(field, value)) return trouble;
  for (const auto& day : field) {
    if (day.size() != 10 || !billing::parse_instant(day)) {
      return "takes days such as \"2026-12-25\", not \"" + day + "\"";
    }
  }
  return std::nullopt;
}

Trouble put_clock_start(std::optional<billing::Instant>& field, const ConfigValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  const auto instant = text != nullptr ? billing::parse_instant(*text) : billing::parse_instant("");
  if (!instant) return "takes an instant such as \"2026-12-31T23:59:00Z\"";
  field = *instant;
  return std::nullopt;
}

Trouble put_listen(Config& config, const ConfigValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr || !set_listen(config, *text)) return "takes HOST:PORT";
  return std::nullopt;
}

Trouble put_base_url(std::string& url, const ConfigValue& value) {
  if (auto trouble = put(url, value)) return trouble;
  const bool good = url.empty() || url.starts_with("http://") || url.starts_with("https://");
  if (!good || url.ends_with('/')) {
    return "takes http://HOST or https://HOST without a slash at the end";
  }
  return std::nullopt;
}

Trouble put_log_level(std::string& field, const ConfigValue& value) {
  return put_choice<std::string>(
      field, value,
      {{"debug", "debug"}, {"info", "info"}, {"warning", "warning"}, {"error", "error"}});
}

Trouble put_driver(MailDriver& field, const ConfigValue& value) {
  return put_choice<MailDriver>(field, value,
                                {{"directory", MailDriver::directory}, {"smtp", MailDriver::smtp}});
}

Trouble put_encryption(MailEncryption& field, const ConfigValue& value) {
  return put_choice<MailEncryption>(
      field, value, {{"starttls", MailEncryption::starttls}, {"none", MailEncryption::none}});
}

// An address may carry a name and a password before its host.
std::string shown(const std::string& text) {
  const auto scheme = text.find("://"), at = text.rfind('@');
  if (scheme == std::string::npos || at == std::string::npos || at < scheme) return text;
  return text.substr(0, scheme + 3) + "..." + text.substr(at);
}

std::string shown(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

std::string shown(bool flag) { return flag ? "true" : "false"; }
std::string shown(int number) { return std::to_string(number); }
std::string shown(MailDriver driver) { return driver == MailDriver::smtp ? "smtp" : "directory"; }

std::string shown(MailEncryption encryption) {
  return encryption == MailEncryption::starttls ? "starttls" : "none";
}

std::string shown(const std::optional<billing::Instant>& instant) {
  return instant ? billing::text_of(*instant) : "";
}

// One field of the config, taken in by `take`.
template <class Field, class Take>
ConfigEntry entry(std::string_view name, std::string_view meaning, Field Config::*field,
                  Take take) {
  return {{name, meaning},
          [field, take](Config& config, const ConfigValue& value) {
            return Trouble(take(config.*field, value));
          },
          [field](const Config& config) { return shown(config.*field); }};
}

ConfigEntry number(std::string_view name, std::string_view meaning, int Config::*field,
                   std::string_view unit, int least, int most) {
  auto made = entry(name, meaning, field, [least, most](int& into, const ConfigValue& value) {
    return put_number(into, value, least, most);
  });
  made.key.unit = unit;
  return made;
}

// Where empty stands for something else, that is shown.
ConfigEntry shown_as(ConfigEntry made, std::string (*in_force)(const Config&)) {
  made.shown = [in_force](const Config& config) { return shown(in_force(config)); };
  return made;
}

std::string reply_to_of(const Config& config) {
  return config.mail_reply_to.empty() ? config.mail_from : config.mail_reply_to;
}

std::string listen_of(const Config& config) {
  const bool v6 = config.listen_host.find(':') != std::string::npos;
  const auto host = v6 ? "[" + config.listen_host + "]" : config.listen_host;
  return host + ":" + std::to_string(config.listen_port);
}

ConfigEntry secret(ConfigEntry made) {
  made.key.is_secret = true;
  return made;
}

using C = Config;

std::vector<ConfigEntry> places_and_desk() {
  return {
      entry("database", marked("where everything is kept: sqlite:PATH"), &C::database, put),
      shown_as(entry("archive",
                     marked("folder of the cost exports; empty: `archive` beside the database"),
                     &C::archive, put),
               archive_of),
      {{"web.listen", marked("address to serve on, HOST:PORT; port 0: any free one")},
       put_listen,
       listen_of},
      shown_as(
          entry("web.base_url", marked("address people use, in links; https makes cookies Secure"),
                &C::base_url, put_base_url),
          base_url_of),
      entry("web.trusted_proxies",
            marked("addresses of proxies in front, whose X-Forwarded-For is believed"),
            &C::trusted_proxies, put_list),
      entry("desk.phone", marked("the desk's phone number, on every page and in every mail"),
            &C::desk_phone, put),
      entry("desk.email", marked("the desk's address, on every page and in every mail"),
            &C::desk_email, put_email),
      entry("desk.hours", marked("when the desk answers, in words"), &C::desk_hours, put),
      entry("desk.lead_email", marked("gets the Primary TAM's mail where none is on file"),
            &C::desk_lead_email, put_email),
      entry("desk.backup_tam_email",
            marked("is asked if the Primary TAM does not answer; empty: nobody"),
            &C::backup_tam_email, put_email_or_none),
      entry("desk.tam_manager_email", marked("is asked after the back-up TAM; empty: nobody"),
            &C::tam_manager_email, put_email_or_none),
      entry("desk.second_hand", marked("true: whoever assigned a BAN may not schedule that switch"),
            &C::second_hand, put_flag),
      entry("desk.billing_email", marked("is told when account numbers are wanted"),
            &C::billing_email, put_email),
      entry("desk.time_zone", marked("IANA zone of the business hours 08:00-17:00, Mon-Fri"),
            &C::desk_time_zone, put_time_zone),
      entry("desk.holidays", marked("days without business hours, as a list of 2026-12-25"),
            &C::holidays, put_holidays),
      number("desk.cut_off_days",
             marked("days before a month begins until which a switch may be set"), &C::cut_off_days,
             marked("days"), 0, 27),
      number("billing.grace_days",
             marked("days after a month in which late charges are waited for"), &C::grace_days,
             marked("days"), 0, 60),
      number("desk.structure_max_age_hours",
             marked("age beyond which a dated structure is not trusted"),
             &C::structure_max_age_hours, marked("hours"), 1, 24 * 366),
  };
}

std::vector<ConfigEntry> seller() {
  return {
      entry("seller.name", marked("who issues the invoices"), &C::seller_name, put),
      entry("seller.address", marked("lines of the issuer's address"), &C::seller_address,
            put_list),
      entry("seller.contact", marked("whom to ask about an invoice; UBL wants an e-mail address"),
            &C::seller_contact, put),
      entry("seller.vat_id",
            marked("the issuer's VAT identifier, such as DE123456789; empty: none"),
            &C::seller_vat_id, put),
      entry("seller.registration", marked("the issuer's number in the register of companies"),
            &C::seller_registration, put),
      entry("seller.payment_terms", marked("by when invoices are to be paid, in words"),
            &C::seller_payment_terms, put),
  };
}

std::vector<ConfigEntry> mail_and_rest() {
  return {
      entry("mail.driver", marked("directory (writes .eml files) or smtp"), &C::mail_driver,
            put_driver),
      entry("mail.directory", marked("folder of the directory driver"), &C::mail_directory, put),
      entry("mail.smtp_url", marked("the mail server: smtp://HOST:PORT or smtps://HOST:PORT"),
            &C::smtp_url, put),
      entry("mail.smtp_user", marked("name to sign in with; empty: without"), &C::smtp_user, put),
      secret(entry("mail.smtp_password", marked("better given as SPLITDESK_MAIL_SMTP_PASSWORD"),
                   &C::smtp_password, put)),
      entry("mail.smtp_ca_file", marked("certificates to trust; empty: the system's"),
            &C::smtp_ca_file, put),
      entry("mail.encryption", marked("starttls (demanded) or none (a server on this machine)"),
            &C::mail_encryption, put_encryption),
      entry("mail.from", marked("sender's address, the program's own: nobody of the staff has it"),
            &C::mail_from, put_email),
      entry("mail.from_name", marked("sender's name"), &C::mail_from_name, put),
      shown_as(entry("mail.reply_to",
                     marked("where answers come in, itself and name+anything; empty: mail.from"),
                     &C::mail_reply_to, put_email_or_none),
               reply_to_of),
      entry("webhooks.allow_private",
            marked("true: webhooks may go to addresses of private networks"),
            &C::webhooks_to_private, put_flag),
      shown_as(entry("key_file",
                     marked("signs reply addresses and brief links; empty: beside the database"),
                     &C::key_file, put),
               key_file_of),
      entry("clock.start", marked("the instant a moved clock starts at; for demos only"),
            &C::clock_start, put_clock_start),
      entry("log.level", marked("debug, info, warning or error"), &C::log_level, put_log_level),
  };
}

}  // namespace

const std::vector<ConfigEntry>& config_entries() {
  static const std::vector<ConfigEntry> all = [] {
    auto rows = places_and_desk();
    for (const auto& more : {seller(), mail_and_rest()})
      rows.insert(rows.end(), more.begin(), more.end());
    return rows;
  }();
  return all;
}

}  // namespace bot
