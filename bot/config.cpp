#include "bot/config.h"

#include <toml++/toml.h>
#include <algorithm>
#include <charconv>
#include <filesystem>

#include "billing/worded.h"
#include "bot/config_keys.h"

namespace bot {

namespace {

using billing::Fault;

std::string place_of(const toml::node& node) {
  return billing::worded("line {}", {std::to_string(node.source().begin.line)});
}

std::optional<ConfigValue> value_of(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return number->get();
  if (const auto* flag = node.as_boolean()) return std::string(flag->get() ? "true" : "false");
  const auto* list = node.as_array();
  if (list == nullptr) return std::nullopt;
  std::vector<std::string> texts;
  for (const auto& element : *list) {
    const auto* text = element.as_string();
    if (text == nullptr) return std::nullopt;
    texts.push_back(text->get());
  }
  return texts;
}

const ConfigEntry* entry_of(std::string_view name) {
  const auto& all = config_entries();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const ConfigEntry& one) { return one.key.name == name; });
  return found == all.end() ? nullptr : &*found;
}

void take_key(Config& config, const std::string& name, const toml::node& node,
              std::vector<Fault>& faults) {
  const auto where = place_of(node) + ", " + name;
  const auto* entry = entry_of(name);
  if (entry == nullptr) {
    faults.push_back({where, "there is no such key; docs/operating.md lists them all"});
    return;
  }
  const auto value = value_of(node);
  const auto trouble = value ? entry->set(config, *value) : "takes a text, a number or a list";
  if (trouble) faults.push_back({where, *trouble});
  config.places[name] = {SettingOrigin::file, place_of(node)};
}

void take_file(Config& config, const toml::table& file, std::vector<Fault>& faults) {
  for (const auto& [name, node] : file) {
    const auto* section = node.as_table();
    if (section == nullptr) {
      take_key(config, std::string(name.str()), node, faults);
      continue;
    }
    for (const auto& [inner, inner_node] : *section) {
      take_key(config, std::string(name.str()) + "." + std::string(inner.str()), inner_node,
               faults);
    }
  }
}

// "name+anything@domain" without its extension, folded.
std::string without_extension(std::string_view address) {
  std::string plain = billing::folded(address);
  const auto at = plain.find('@'), plus = plain.find('+');
  if (plus != std::string::npos && plus < at && at != std::string::npos)
    plain.erase(plus, at - plus);
  return plain;
}

// At mail.from and mail.reply_to the program takes mail in: what it sends to somebody of the staff
// there would come back to it, be filed as its own, and be read by nobody.
void check_staff_addresses(const Config& config, std::vector<Fault>& faults) {
  const std::pair<const char*, const std::string&> staff[] = {
      {"desk.email", config.desk_email},
      {"desk.lead_email", config.desk_lead_email},
      {"desk.billing_email", config.billing_email},
      {"desk.backup_tam_email", config.backup_tam_email},
      {"desk.tam_manager_email", config.tam_manager_email}};
  for (const auto& [key, address] : staff) {
    if (address.empty()) continue;
    for (const auto& [own_key, own] :
         {std::pair<const char*, const std::string&>{"mail.from", config.mail_from},
          {"mail.reply_to", config.mail_reply_to}}) {
      if (without_extension(address) != without_extension(own)) continue;
      faults.push_back({key, std::string("is ") + own_key +
                                 ", where mail comes in for the program; name a mailbox that "
                                 "people read, or another " +
                                 own_key});
      break;
    }
  }
}

std::string database_file(const Config& config) {
  const std::string_view prefix = "sqlite:";
  std::string_view path = config.database;
  if (path.starts_with(prefix)) path.remove_prefix(prefix.size());
  return std::string(path);
}

}  // namespace

std::vector<SettingInForce> settings_in_force(const Config& config) {
  std::vector<SettingInForce> settings;
  for (const auto& [key, set, shown] : config_entries()) {
    SettingInForce one{std::string(key.name), std::string(key.meaning), shown(config),
                       std::string(key.unit)};
    if (const auto found = config.places.find(key.name); found != config.places.end()) {
      one.origin = found->second.origin;
      one.place = found->second.where;
    }
    one.is_secret = key.is_secret;
    one.is_set = !one.value.empty();
    if (one.is_secret) one.value.clear();
    settings.push_back(std::move(one));
  }
  return settings;
}

std::vector<ConfigKey> config_keys() {
  std::vector<ConfigKey> keys;
  for (const auto& entry : config_entries()) keys.push_back(entry.key);
  return keys;
}

std::string variable_of(std::string_view name) {
  std::string variable = "SPLITDESK_";
  for (const char letter : name) {
    variable += letter == '.'                    ? '_'
                : letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A')
                                                 : letter;
  }
  return variable;
}

billing::Result<Config> load_config(const std::optional<std::string>& path,
                                    const EnvironmentLookup& environment_of) {
  Config config;
  std::vector<Fault> faults;
  if (path) {
    if (!std::filesystem::is_regular_file(*path)) {
      return billing::Refusal{billing::RefusalKind::not_found,
                              "config_unreadable",
                              "There is no configuration file " + *path + ".",
                              *path,
                              {}};
    }
    config.file = *path;
    try {
      take_file(config, toml::parse_file(*path), faults);
    } catch (const toml::parse_error& error) {
      faults.push_back(
          {"line " + std::to_string(error.source().begin.line), std::string(error.description())});
    }
  }
  for (const auto& entry : config_entries()) {
    const auto variable = variable_of(entry.key.name);
    const auto value = environment_of(variable);
    if (!value) continue;
    if (const auto trouble = entry.set(config, *value)) faults.push_back({variable, *trouble});
    config.places[std::string(entry.key.name)] = {SettingOrigin::environment, variable};
  }
  if (faults.empty()) check_staff_addresses(config, faults);
  if (!faults.empty()) {
    return billing::Refusal{billing::RefusalKind::invalid, "config_bad",
                            "The configuration is wrong in " + std::to_string(faults.size()) +
                                (faults.size() == 1 ? " place." : " places."),
                            path.value_or("environment"), std::move(faults)};
  }
  return config;
}

bool set_listen(Config& config, std::string_view host_and_port) {
  const auto colon = host_and_port.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  auto host = host_and_port.substr(0, colon);
  const auto port_text = host_and_port.substr(colon + 1);
  int port = -1;
  const auto end = port_text.data() + port_text.size();
  if (port_text.empty() || std::from_chars(port_text.data(), end, port).ptr != end) return false;
  if (port < 0 || port > 65535) return false;
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  config.listen_host = host;
  config.listen_port = port;
  return true;
}

std::string base_url_of(const Config& config) {
  if (!config.base_url.empty()) return config.base_url;
  const bool v6 = config.listen_host.find(':') != std::string::npos;
  const auto host = v6 ? "[" + config.listen_host + "]" : config.listen_host;
  return "http://" + host + ":" + std::to_string(config.listen_port);
}

std::string archive_of(const Config& config) {
  if (!config.archive.empty()) return config.archive;
  return (std::filesystem::path(database_file(config)).parent_path() / "archive").string();
}

DocumentSeller seller_of(const Config& config) {
  return {config.seller_name,   config.seller_address,      config.seller_contact,
          config.seller_vat_id, config.seller_registration, config.seller_payment_terms};
}

std::string key_file_of(const Config& config) {
  return config.key_file.empty() ? database_file(config) + ".key" : config.key_file;
}

}  // namespace bot
