#include "bot/config_keys.h"

#include <charconv>
#include <sstream>

#include "bot/render/format.h"

namespace bot {

namespace {

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

Trouble put_base_url(Config& config, const ConfigValue& value) {
  if (auto trouble = put(config.base_url, value)) return trouble;
  const auto& url = config.base_url;
  const bool good = url.empty() || url.starts_with("http://") || url.starts_with("https://");
  if (!good || url.ends_with('/')) {
    return "takes http://HOST or https://HOST without a slash at the end";
  }
  return std::nullopt;
}

Trouble put_log_level(Config& config, const ConfigValue& value) {
  return put_choice<std::string>(
      config.log_level, value,
      {{"debug", "debug"}, {"info", "info"}, {"warning", "warning"}, {"error", "error"}});
}

using C = Config;
using V = ConfigValue;

std::vector<ConfigSetter> places_and_desk() {
  return {
      {{"database", "where everything is kept: sqlite:PATH"},
       [](C& c, const V& v) { return put(c.database, v); }},
      {{"archive", "folder of the cost exports; empty: `archive` beside the database"},
       [](C& c, const V& v) { return put(c.archive, v); }},
      {{"web.listen", "address to serve on, HOST:PORT; port 0: any free one"},
       [](C& c, const V& v) { return put_listen(c, v); }},
      {{"web.base_url", "address people use, in links; https makes cookies Secure"},
       [](C& c, const V& v) { return put_base_url(c, v); }},
      {{"web.trusted_proxies", "addresses of proxies in front, whose X-Forwarded-For is believed"},
       [](C& c, const V& v) { return put_list(c.trusted_proxies, v); }},
      {{"desk.phone", "the desk's phone number, on every page and in every mail"},
       [](C& c, const V& v) { return put(c.desk_phone, v); }},
      {{"desk.email", "the desk's address, on every page and in every mail"},
       [](C& c, const V& v) { return put_email(c.desk_email, v); }},
      {{"desk.hours", "when the desk answers, in words"},
       [](C& c, const V& v) { return put(c.desk_hours, v); }},
      {{"desk.lead_email", "gets the Primary TAM's mail where none is on file"},
       [](C& c, const V& v) { return put_email(c.desk_lead_email, v); }},
      {{"desk.backup_tam_email", "is asked if the Primary TAM does not answer; empty: nobody"},
       [](C& c, const V& v) { return put_email_or_none(c.backup_tam_email, v); }},
      {{"desk.tam_manager_email", "is asked after the back-up TAM; empty: nobody"},
       [](C& c, const V& v) { return put_email_or_none(c.tam_manager_email, v); }},
      {{"desk.second_hand", "true: whoever assigned a BAN may not schedule that switch"},
       [](C& c, const V& v) { return put_flag(c.second_hand, v); }},
      {{"desk.billing_email", "is told when account numbers are wanted"},
       [](C& c, const V& v) { return put_email(c.billing_email, v); }},
      {{"desk.time_zone", "IANA zone of the business hours 08:00-17:00, Mon-Fri"},
       [](C& c, const V& v) { return put_time_zone(c.desk_time_zone, v); }},
      {{"desk.holidays", "days without business hours, as a list of 2026-12-25"},
       [](C& c, const V& v) { return put_holidays(c.holidays, v); }},
      {{"desk.cut_off_days", "days before a month begins until which a switch may be set"},
       [](C& c, const V& v) { return put_number(c.cut_off_days, v, 0, 27); }},
      {{"billing.grace_days", "days after a month in which late charges are waited for"},
       [](C& c, const V& v) { return put_number(c.grace_days, v, 0, 60); }},
      {{"desk.structure_max_age_hours", "age beyond which a dated structure is not trusted"},
       [](C& c, const V& v) { return put_number(c.structure_max_age_hours, v, 1, 24 * 366); }},
  };
}

std::vector<ConfigSetter> seller() {
  return {
      {{"seller.name", "who issues the invoices"},
       [](C& c, const V& v) { return put(c.seller_name, v); }},
      {{"seller.address", "lines of the issuer's address"},
       [](C& c, const V& v) { return put_list(c.seller_address, v); }},
      {{"seller.contact", "whom to ask about an invoice; UBL wants an e-mail address"},
       [](C& c, const V& v) { return put(c.seller_contact, v); }},
      {{"seller.vat_id", "the issuer's VAT identifier, such as DE123456789; empty: none"},
       [](C& c, const V& v) { return put(c.seller_vat_id, v); }},
      {{"seller.registration", "the issuer's number in the register of companies"},
       [](C& c, const V& v) { return put(c.seller_registration, v); }},
      {{"seller.payment_terms", "by when invoices are to be paid, in words"},
       [](C& c, const V& v) { return put(c.seller_payment_terms, v); }},
  };
}

std::vector<ConfigSetter> mail_and_rest() {
  return {
      {{"mail.driver", "directory (writes .eml files) or smtp"},
       [](C& c, const V& v) {
         return put_choice<MailDriver>(
             c.mail_driver, v, {{"directory", MailDriver::directory}, {"smtp", MailDriver::smtp}});
       }},
      {{"mail.directory", "folder of the directory driver"},
       [](C& c, const V& v) { return put(c.mail_directory, v); }},
      {{"mail.smtp_url", "the mail server: smtp://HOST:PORT or smtps://HOST:PORT"},
       [](C& c, const V& v) { return put(c.smtp_url, v); }},
      {{"mail.smtp_user", "name to sign in with; empty: without"},
       [](C& c, const V& v) { return put(c.smtp_user, v); }},
      {{"mail.smtp_password", "better given as SPLITDESK_MAIL_SMTP_PASSWORD"},
       [](C& c, const V& v) { return put(c.smtp_password, v); }},
      {{"mail.smtp_ca_file", "certificates to trust; empty: the system's"},
       [](C& c, const V& v) { return put(c.smtp_ca_file, v); }},
      {{"mail.encryption", "starttls (demanded) or none (a server on this machine)"},
       [](C& c, const V& v) {
         return put_choice<MailEncryption>(
             c.mail_encryption, v,
             {{"starttls", MailEncryption::starttls}, {"none", MailEncryption::none}});
       }},
      {{"mail.from", "sender's address, the program's own: nobody of the staff has it"},
       [](C& c, const V& v) { return put_email(c.mail_from, v); }},
      {{"mail.from_name", "sender's name"},
       [](C& c, const V& v) { return put(c.mail_from_name, v); }},
      {{"mail.reply_to", "where answers come in, itself and name+anything; empty: mail.from"},
       [](C& c, const V& v) { return put_email_or_none(c.mail_reply_to, v); }},
      {{"webhooks.allow_private", "true: webhooks may go to addresses of private networks"},
       [](C& c, const V& v) { return put_flag(c.webhooks_to_private, v); }},
      {{"key_file", "signs reply addresses and brief links; empty: beside the database"},
       [](C& c, const V& v) { return put(c.key_file, v); }},
      {{"clock.start", "the instant a moved clock starts at; for demos only"},
       [](C& c, const V& v) { return put_clock_start(c.clock_start, v); }},
      {{"log.level", "debug, info, warning or error"},
       [](C& c, const V& v) { return put_log_level(c, v); }},
  };
}

}  // namespace

const std::vector<ConfigSetter>& config_setters() {
  static const std::vector<ConfigSetter> all = [] {
    auto rows = places_and_desk();
    for (const auto& more : {seller(), mail_and_rest()})
      rows.insert(rows.end(), more.begin(), more.end());
    return rows;
  }();
  return all;
}

}  // namespace bot
