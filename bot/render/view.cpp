#include "bot/render/view.h"

#include <ctemplate/template.h>

#include <deque>
#include <map>
#include <mutex>
#include <stdexcept>

#include "bot/render/prepare.h"
#include "bot/words/say.h"
#include "templates/embedded.h"

namespace bot {

struct View::Dictionary {
  std::unique_ptr<ctemplate::TemplateDictionary> owned;  // of the outermost view only
  ctemplate::TemplateDictionary* at = nullptr;
  std::deque<View> inner;  // add() and include() hand out references into it
};

namespace {

ctemplate::TemplateString borrowed(std::string_view text) { return {text.data(), text.size()}; }

// Template name -> whether it is HTML.
using Known = std::map<std::string, bool, std::less<>>;

// The name by which the library knows the template in a language.
std::string name_in(Language language, std::string_view name) {
  return std::string(text_of(language)) + "/" + std::string(name);
}

ctemplate::Strip strip_of(bool is_html) {
  return is_html ? ctemplate::STRIP_BLANK_LINES : ctemplate::DO_NOT_STRIP;
}

void enter(Known& known, std::string_view name, std::string_view text) {
  bool is_html = false;
  for (const auto& [language, ignored] : language_words) {
    const PreparedTemplate prepared = prepared_template(name, text, catalogue_of(language));
    is_html = prepared.is_html;
    if (!ctemplate::StringToTemplateCache(name_in(language, name), prepared.text,
                                          strip_of(is_html))) {
      throw std::runtime_error("the template " + std::string(name) + " is broken");
    }
  }
  known.emplace(name, is_html);
}

// The embedded ones are entered at first use.
Known& registered() {
  static Known names = [] {
    Known known;
    for (const templates::EmbeddedFile& file : templates::embedded_files()) {
      if (file.name.ends_with(".tpl")) enter(known, file.name, file.bytes);
    }
    return known;
  }();
  return names;
}

}  // namespace

void add_template(std::string_view name, std::string_view text) { enter(registered(), name, text); }

View::View() : dictionary_(std::make_unique<Dictionary>()) {
  dictionary_->owned = std::make_unique<ctemplate::TemplateDictionary>("view");
  dictionary_->at = dictionary_->owned.get();
}
View::View(std::unique_ptr<Dictionary> dictionary) : dictionary_(std::move(dictionary)) {}
View::~View() = default;
View::View(View&&) noexcept = default;
View& View::operator=(View&&) noexcept = default;

View& View::set(std::string_view name, std::string_view value) {
  dictionary_->at->SetValue(borrowed(name), borrowed(value));
  return *this;
}

View& View::set(std::string_view name, std::int64_t value) {
  return set(name, std::string_view(std::to_string(value)));
}

View& View::set_everywhere(std::string_view name, std::string_view value) {
  dictionary_->at->SetTemplateGlobalValue(borrowed(name), borrowed(value));
  return *this;
}

View& View::show(std::string_view section) {
  dictionary_->at->ShowSection(borrowed(section));
  return *this;
}

View& View::show_if(bool condition, std::string_view section) {
  return condition ? show(section) : *this;
}

View& View::add(std::string_view section) {
  auto inner = std::make_unique<Dictionary>();
  inner->at = dictionary_->at->AddSectionDictionary(borrowed(section));
  return dictionary_->inner.emplace_back(View(std::move(inner)));
}

View& View::include(std::string_view name, std::string_view template_name) {
  if (!registered().contains(template_name)) {
    throw std::runtime_error("there is no template " + std::string(template_name));
  }
  auto inner = std::make_unique<Dictionary>();
  inner->at = dictionary_->at->AddIncludeDictionary(borrowed(name));
  inner->at->SetFilename(name_in(reading_language(), template_name));
  return dictionary_->inner.emplace_back(View(std::move(inner)));
}

std::string render(std::string_view template_name, const View& view) {
  const auto found = registered().find(template_name);
  if (found == registered().end()) {
    throw std::runtime_error("there is no template " + std::string(template_name));
  }
  std::string text;
  if (!ctemplate::ExpandTemplate(name_in(reading_language(), template_name),
                                 strip_of(found->second), view.dictionary_->at, &text)) {
    throw std::runtime_error("the template " + found->first + " cannot be filled");
  }
  return text;
}

}  // namespace bot
