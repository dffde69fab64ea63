// What a template is given: values and sections. The only door to the template library; every
// value is escaped where it lands (HTML text, attribute, URL) unless the template is plain text.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace bot {

// In a template, a value's line breaks become blanks; {{NAME:p}} keeps them (<pre>, <textarea>).
// Inside a URL's query write {{NAME:u}}. Never put a value into formaction, srcdoc, a script or a
// style: the library does not know those.
class View {
 public:
  View();
  ~View();
  View(View&&) noexcept;
  View& operator=(View&&) noexcept;

  View& set(std::string_view name, std::string_view value);
  View& set(std::string_view name, std::int64_t value);
  // Seen in included templates too, which otherwise see only values of their own. Of the
  // outermost view.
  View& set_everywhere(std::string_view name, std::string_view value);
  // Shows {{#NAME}}...{{/NAME}} once, with the same values.
  View& show(std::string_view section);
  View& show_if(bool condition, std::string_view section);
  // One more round of {{#NAME}}, with values of its own (outer ones are seen too).
  View& add(std::string_view section);
  // {{>NAME}} includes the template of that file name, such as "pages/timeline.html.tpl".
  View& include(std::string_view name, std::string_view template_name);

 private:
  friend std::string render(std::string_view template_name, const View&);
  struct Dictionary;
  explicit View(std::unique_ptr<Dictionary>);
  std::unique_ptr<Dictionary> dictionary_;
};

// Fills the embedded template, its words in the reader's language (bot/words/say.h), which is the
// same from the first include() to here; throws std::runtime_error if there is none of that name or
// it is broken.
std::string render(std::string_view template_name, const View&);

}  // namespace bot
