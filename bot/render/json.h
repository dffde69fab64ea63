// JSON that is written: values put together one by one, text at the end. A thin door to the JSON
// library, for those who do not want to see it.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace bot {

// A value that is moved into the one around it. Members keep the order in which they were set.
class Json {
 public:
  Json();                                                          // null
  Json(std::string_view text);                                     // NOLINT: meant to convert
  Json(const std::string& text) : Json(std::string_view(text)) {}  // NOLINT
  Json(const char* text) : Json(std::string_view(text)) {}         // NOLINT
  template <std::same_as<bool> Truth>
  Json(Truth truth) : Json(Kind::truth, truth ? 1 : 0) {}  // NOLINT
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) Json(Number number)
      : Json(Kind::number, static_cast<std::int64_t>(number)) {}  // NOLINT
  ~Json();
  Json(Json&&) noexcept;
  Json& operator=(Json&&) noexcept;

  static Json object();
  static Json list();
  // A text that one of our own writers made. Throws std::runtime_error if it is no JSON.
  static Json parsed(std::string_view text);

  Json& set(std::string_view key, Json value);  // of an object; the same key again replaces it
  Json& add(Json value);                        // of a list
  // On lines with two blanks a level, with a line feed at the end. What is not UTF-8 is replaced.
  std::string text() const;

 private:
  enum class Kind { truth, number };
  Json(Kind, std::int64_t);

  std::unique_ptr<nlohmann::ordered_json> value_;
};

}  // namespace bot
