#include "bot/render/json_document.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "billing/worded.h"

namespace bot {
namespace {

using nlohmann::json;

static_assert(billing::marked("file") == "file");  // the header's usual name is in the catalogue
constexpr std::size_t longest_text = 1000;
constexpr std::size_t longest_shown_key = 40;
constexpr std::size_t longest_document = std::size_t{64} << 20;
constexpr std::size_t deepest = 16;

bool plain_key(std::string_view key) {
  return !key.empty() && key.size() <= longest_shown_key &&
         std::ranges::all_of(key, [](char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                  (letter >= '0' && letter <= '9') || letter == '_';
         });
}

std::string step_to(std::string_view key) {
  if (plain_key(key)) return "." + std::string(key);
  std::string shown;
  for (const char letter : key.substr(0, longest_shown_key)) {
    const bool safe = letter >= ' ' && letter < 0x7F && letter != '\'' && letter != '\\';
    shown += safe ? letter : '?';
  }
  return "['" + shown + "']";
}

struct TooDeep {};

// Follows the parser through the document, because the library itself keeps the last of two equal
// keys without a word.
class Watch {
 public:
  explicit Watch(std::vector<billing::Fault>& faults) : faults_(faults) {}

  void see(json::parse_event_t event, const json& parsed) {
    switch (event) {
      case json::parse_event_t::key: return see_key(parsed.get_ref<const std::string&>());
      case json::parse_event_t::value: return begin_value();
      case json::parse_event_t::object_start:
      case json::parse_event_t::array_start:
        begin_value();
        if (open_.size() == deepest) throw TooDeep{};
        open_.push_back({event == json::parse_event_t::array_start, 0, {}, {}});
        return;
      case json::parse_event_t::object_end:
      case json::parse_event_t::array_end: open_.pop_back(); return;
    }
  }

 private:
  struct Container {
    bool is_array;
    std::size_t elements;
    std::string key;
    std::set<std::string> keys;
  };

  void begin_value() {
    if (!open_.empty()) ++open_.back().elements;
  }

  void see_key(const std::string& key) {
    Container& object = open_.back();
    object.key = key;
    if (object.keys.insert(key).second) return;
    std::string path = "$";
    for (const Container& container : open_) {
      path += container.is_array ? "[" + std::to_string(container.elements - 1) + "]"
                                 : step_to(container.key);
    }
    faults_.push_back(
        {path, billing::worded("This key stands twice in the same object; keep one of them.")});
  }

  std::vector<billing::Fault>& faults_;
  std::vector<Container> open_;
};

std::string place_of(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte > 0 ? byte - 1 : 0);
  const auto line = std::ranges::count(before, '\n') + 1;
  const auto newline = before.rfind('\n');
  const auto column =
      newline == std::string_view::npos ? before.size() : before.size() - newline - 1;
  return billing::worded("line {}, column {}", {std::to_string(line), std::to_string(column + 1)});
}

}  // namespace

JsonNode::JsonNode(const json& value, std::string path, std::vector<billing::Fault>& faults)
    : value_(&value), path_(std::move(path)), faults_(&faults) {}

void JsonNode::fault(std::string message) const { fault_at("", std::move(message)); }

void JsonNode::fault_at(std::string_view below, std::string message) const {
  faults_->push_back({path_ + std::string(below), std::move(message)});
}

bool JsonNode::is_object_with(const std::vector<std::string_view>& keys) const {
  if (!value_->is_object()) {
    fault(billing::worded("Write an object in braces here."));
    return false;
  }
  for (const auto& [key, value] : value_->items()) {
    if (std::ranges::find(keys, key) != keys.end()) continue;
    std::string known;
    for (const std::string_view name : keys) {
      known += (known.empty() ? "" : ", ") + std::string(name);
    }
    fault_at(step_to(key),
             billing::worded("There is no such key; correct its spelling or take it out (known "
                             "here: {}).",
                             {known}));
  }
  return true;
}

std::optional<JsonNode> JsonNode::member(std::string_view key) const {
  const auto found = value_->find(key);
  if (found == value_->end() || found->is_null()) return std::nullopt;
  return JsonNode(*found, path_ + step_to(key), *faults_);
}

std::optional<JsonNode> JsonNode::required(std::string_view key) const {
  auto found = member(key);
  if (!found) fault_at(step_to(key), billing::worded("This key is missing; add it."));
  return found;
}

std::optional<std::string> JsonNode::text() const {
  if (!value_->is_string()) {
    fault(value_->is_number() ? billing::worded("Write this in quotes, as text.")
                              : billing::worded("Write text in quotes here."));
    return std::nullopt;
  }
  const auto& text = value_->get_ref<const std::string&>();
  if (text.size() > longest_text) {
    fault(billing::worded("This text is longer than {} bytes; shorten it.",
                          {std::to_string(longest_text)}));
    return std::nullopt;
  }
  const bool clean = std::ranges::none_of(
      text, [](char letter) { return static_cast<unsigned char>(letter) < ' ' || letter == 0x7F; });
  if (clean) return text;
  fault(billing::worded(
      "This text has control characters in it, such as a line end; take them out."));
  return std::nullopt;
}

std::optional<std::string> JsonNode::words(std::size_t most_bytes) const {
  if (!value_->is_string()) {
    fault(billing::worded("Write text in quotes here."));
    return std::nullopt;
  }
  const auto& text = value_->get_ref<const std::string&>();
  if (text.size() > most_bytes) {
    fault(billing::worded("This text is longer than {} bytes; shorten it.",
                          {std::to_string(most_bytes)}));
    return std::nullopt;
  }
  const bool clean = std::ranges::none_of(text, [](char letter) {
    const bool written = letter == '\n' || letter == '\r' || letter == '\t';
    return (static_cast<unsigned char>(letter) < ' ' && !written) || letter == 0x7F;
  });
  if (clean) return text;
  fault(billing::worded("This text has control characters in it; take them out."));
  return std::nullopt;
}

std::optional<bool> JsonNode::truth() const {
  if (value_->is_boolean()) return value_->get<bool>();
  fault(billing::worded("Write true or false here."));
  return std::nullopt;
}

std::optional<std::uint64_t> JsonNode::number(std::uint64_t most) const {
  if (value_->is_number_unsigned() && value_->get<std::uint64_t>() <= most)
    return value_->get<std::uint64_t>();
  fault(billing::worded("Write a whole number from 0 to {} here.", {std::to_string(most)}));
  return std::nullopt;
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::members() const {
  if (!value_->is_object()) {
    fault(billing::worded("Write an object in braces here."));
    return {};
  }
  std::vector<std::pair<std::string, JsonNode>> nodes;
  for (const auto& [key, value] : value_->items())
    nodes.emplace_back(key, JsonNode(value, path_ + step_to(key), *faults_));
  return nodes;
}

std::vector<JsonNode> JsonNode::elements() const {
  if (!value_->is_array()) {
    fault(billing::worded("Write a list in brackets here."));
    return {};
  }
  std::vector<JsonNode> nodes;
  for (std::size_t index = 0; index < value_->size(); ++index) {
    nodes.emplace_back((*value_)[index], path_ + "[" + std::to_string(index) + "]", *faults_);
  }
  return nodes;
}

JsonDocument::JsonDocument(std::string_view text, std::string_view name) {
  if (text.size() > longest_document) {
    faults_.push_back(
        {"$",
         billing::worded("The {~} is larger than 64 MiB; it cannot be an organization.", {name})});
    return;
  }
  Watch watch(faults_);
  try {
    value_ = std::make_unique<json>(
        json::parse(text, [&](int, json::parse_event_t event, const json& parsed) {
          watch.see(event, parsed);
          return true;
        }));
  } catch (const TooDeep&) {
    faults_.push_back(
        {"$", billing::worded("The {~} nests deeper than {} levels; take out what does not "
                              "belong there.",
                              {name, std::to_string(deepest)})});
  } catch (const json::parse_error& error) {
    faults_.push_back(
        {"$", billing::worded("The {~} is not JSON in UTF-8 at {~}; correct it there.",
                              {name, place_of(text, error.byte)})});
  } catch (const json::out_of_range&) {
    faults_.push_back(
        {"$", billing::worded("The {~} has a number in it that is too large to be read; "
                              "write it in quotes or take it out.",
                              {name})});
  }
}

JsonDocument::~JsonDocument() = default;

std::optional<JsonNode> JsonDocument::root() {
  if (!value_) return std::nullopt;
  return JsonNode(*value_, "$", faults_);
}

}  // namespace bot
