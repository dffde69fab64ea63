#include "bot/render/json.h"

#include <nlohmann/json.hpp>

namespace bot {

using nlohmann::ordered_json;

Json::Json() : value_(std::make_unique<ordered_json>()) {}
Json::Json(std::string_view text) : value_(std::make_unique<ordered_json>(text)) {}
Json::Json(Kind kind, std::int64_t value)
    : value_(std::make_unique<ordered_json>(kind == Kind::truth ? ordered_json(value != 0)
                                                                : ordered_json(value))) {}
Json::~Json() = default;
Json::Json(Json&&) noexcept = default;
Json& Json::operator=(Json&&) noexcept = default;

Json Json::object() {
  Json made;
  *made.value_ = ordered_json::object();
  return made;
}

Json Json::list() {
  Json made;
  *made.value_ = ordered_json::array();
  return made;
}

Json Json::parsed(std::string_view text) {
  Json made;
  *made.value_ = ordered_json::parse(text);
  return made;
}

Json& Json::set(std::string_view key, Json value) {
  (*value_)[std::string(key)] = std::move(*value.value_);
  return *this;
}

Json& Json::add(Json value) {
  value_->push_back(std::move(*value.value_));
  return *this;
}

std::string Json::text() const {
  return value_->dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace bot
