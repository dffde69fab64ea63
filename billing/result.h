// How a rule says no. An expected no is a Refusal value; a broken machine throws; a bug is an
// assertion. Never mixed.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace billing {

// What sort of no it is; the web answers 422, 404, 403 and 409 in this order.
enum class RefusalKind { invalid, not_found, not_allowed, conflict };

// A stable code from docs/refusals.md. Only a literal converts, so codes cannot be computed.
struct RefusalCode {
  consteval RefusalCode(const char* literal) : text(literal) {}  // NOLINT: meant to convert
  std::string_view text;
  bool operator==(const RefusalCode&) const = default;
};

// One of several reasons for a no: where it is (a JSON path, a file's row and column, a field or
// an object's id) and one sentence that says what to do.
struct Fault {
  std::string where;
  std::string message;
  bool operator==(const Fault&) const = default;
};

struct Refusal {
  RefusalKind kind;
  RefusalCode code;
  std::string message;        // one sentence for the person, saying what to do
  std::string subject;        // the field or object it is about; may be empty
  std::vector<Fault> faults;  // every single reason, where there are several
};

// Either the answer or the refusal. Asking for the one that is not there is a bug and throws
// std::bad_variant_access.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}            // NOLINT
  Result(Refusal refusal) : state_(std::in_place_index<1>, std::move(refusal)) {}  // NOLINT

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  const T& value() const& { return std::get<0>(state_); }
  T& value() & { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }
  const Refusal& refusal() const { return std::get<1>(state_); }

 private:
  std::variant<T, Refusal> state_;
};

// The answer of a verb that has nothing to hand back but that it is done.
struct Done {};

}  // namespace billing
