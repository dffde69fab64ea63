// Paper to draw on: text and rules at positions in points, A4 pages, PDF bytes out. The only
// door to cairo and pango.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "billing/calendar.h"

namespace bot {

inline constexpr double sheet_width = 595.0;  // points; A4
inline constexpr double sheet_height = 842.0;

enum class Weight { regular, bold };
enum class Align { left, right };
enum class Shade { ink, quiet, accent, warning, rule, band };

struct TextStyle {
  double size = 8.5;  // points
  Weight weight = Weight::regular;
  Align align = Align::left;
  Shade shade = Shade::ink;
  int max_lines = 4;  // what does not fit is cut off with an ellipsis
};

class Sheet {
 public:
  // `created` is written into the file instead of the clock's time, so that the bytes repeat.
  Sheet(std::string_view title, std::string_view author, billing::Instant created);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  // Height of the text when it is wrapped into that width.
  double height(std::string_view text, double width, const TextStyle&);
  // From the upper edge to the line that the first letters stand on: scripts differ.
  double baseline(std::string_view text, double width, const TextStyle&);
  // Draws it with its upper edge at y and returns its height.
  double put(double x, double y, double width, std::string_view text, const TextStyle&);
  void rule(double x, double y, double width, double thickness, Shade);
  void box(double x, double y, double width, double height, Shade);
  void next_page();
  // How many letters were drawn so far that no installed font has; they are boxes on paper.
  std::size_t unknown_letters() const { return unknown_letters_; }
  // The finished PDF; nothing can be drawn after it.
  std::string bytes();

 private:
  struct Page;
  std::unique_ptr<Page> page_;
  std::size_t unknown_letters_ = 0;
};

}  // namespace bot
