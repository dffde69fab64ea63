// What the dates of a file mean: most are written alike and lie in few months, so that only the
// day and the time have to be looked at.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "billing/calendar.h"
#include "bot/focus/reading/memo.h"

namespace bot::focus {

class DateTexts {
 public:
  // `raw` may stand in quotes. Nothing if it has to be read in full, which may also mean that it
  // is no date.
  std::optional<billing::Instant> find(std::string_view raw) const;
  void remember(std::string_view raw, billing::Instant);

 private:
  struct Month {
    std::array<char, 8> text{};  // "2024-09-"
    billing::Instant begin, end;
  };
  static std::size_t place_of(std::string_view text);

  std::array<Month, 16> months_;
  Memo<billing::Instant, 1024> others_;
};

}  // namespace bot::focus
