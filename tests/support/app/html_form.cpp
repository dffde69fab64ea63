#include "tests/support/app/html_form.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace support {
namespace {

std::string unescaped(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 6> references{{{"&lt;", '<'},
                                                                                {"&gt;", '>'},
                                                                                {"&quot;", '"'},
                                                                                {"&#39;", '\''},
                                                                                {"&amp;", '&'},
                                                                                {"&nbsp;", ' '}}};
  std::string plain;
  while (!text.empty()) {
    const auto known = std::ranges::find_if(
        references, [&](const auto& reference) { return text.starts_with(reference.first); });
    plain += known == references.end() ? text[0] : known->second;
    text.remove_prefix(known == references.end() ? 1 : known->first.size());
  }
  return plain;
}

// The attribute of a tag such as `<input name="a" checked>`; empty if it has none.
std::string attribute(std::string_view tag, std::string_view name) {
  const std::string start = " " + std::string(name) + "=\"";
  const auto at = tag.find(start);
  if (at == std::string_view::npos) return {};
  const auto begin = at + start.size();
  return unescaped(tag.substr(begin, tag.find('"', begin) - begin));
}

bool has_flag(std::string_view tag, std::string_view flag) {
  return tag.find(" " + std::string(flag) + ">") != std::string_view::npos ||
         tag.find(" " + std::string(flag) + " ") != std::string_view::npos;
}

// The tag that begins at `at` (its '>' included).
std::string_view tag_at(std::string_view page, std::size_t at) {
  return page.substr(at, page.find('>', at) + 1 - at);
}

// What stands between the tag and its end tag.
std::string_view inside(std::string_view page, std::size_t at, std::string_view end_tag) {
  const auto begin = page.find('>', at) + 1;
  return page.substr(begin, page.find(end_tag, begin) - begin);
}

void take_input(std::string_view tag, FormValues& values) {
  const std::string type = attribute(tag, "type");
  if ((type == "checkbox" || type == "radio") && !has_flag(tag, "checked")) return;
  values.emplace_back(attribute(tag, "name"), attribute(tag, "value"));
}

void take_text_area(std::string_view page, std::size_t at, FormValues& values) {
  std::string text = unescaped(inside(page, at, "</textarea>"));
  if (text.starts_with('\n')) text.erase(0, 1);  // HTML drops the first line break
  values.emplace_back(attribute(tag_at(page, at), "name"), text);
}

void take_select(std::string_view page, std::size_t at, FormValues& values) {
  const auto options = inside(page, at, "</select>");
  std::string chosen;
  bool any = false;
  for (auto option = options.find("<option"); option != std::string_view::npos;
       option = options.find("<option", option + 1)) {
    const auto tag = tag_at(options, option);
    if (!any || has_flag(tag, "selected")) chosen = attribute(tag, "value");
    any = true;
  }
  if (any) values.emplace_back(attribute(tag_at(page, at), "name"), chosen);
}

FormValues values_in(std::string_view form) {
  FormValues values;
  for (auto at = form.find('<'); at != std::string_view::npos; at = form.find('<', at + 1)) {
    const auto rest = form.substr(at);
    if (rest.starts_with("<input ")) take_input(tag_at(form, at), values);
    if (rest.starts_with("<textarea ")) take_text_area(form, at, values);
    if (rest.starts_with("<select ")) take_select(form, at, values);
  }
  return values;
}

}  // namespace

FormValues form_on_page(std::string_view page, std::string_view action) {
  for (auto at = page.find("<form "); at != std::string_view::npos;
       at = page.find("<form ", at + 1)) {
    if (attribute(tag_at(page, at), "action") == action) {
      return values_in(inside(page, at, "</form>"));
    }
  }
  throw std::logic_error("no form is sent to " + std::string(action) + " from:\n" + words_of(page));
}

std::string value_of(const FormValues& values, std::string_view name) {
  for (const auto& [known, value] : values) {
    if (known == name) return value;
  }
  return {};
}

FormValues typed_over(FormValues there, const FormValues& typed) {
  std::erase_if(there, [&](const auto& field) {
    return std::ranges::any_of(typed, [&](const auto& one) { return one.first == field.first; });
  });
  there.insert(there.end(), typed.begin(), typed.end());
  return there;
}

std::string words_of(std::string_view page) {
  std::string words;
  bool in_tag = false;
  for (const char letter : page) {
    if (letter == '<') in_tag = true;
    if (!in_tag) words += letter == '\n' ? ' ' : letter;
    if (letter == '>') in_tag = false;
  }
  return unescaped(words);
}

std::string urlencoded(const FormValues& values) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  const auto encoded = [](std::string_view text) {
    std::string result;
    for (const char letter : text) {
      const auto byte = static_cast<unsigned char>(letter);
      const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                         (byte >= 'a' && byte <= 'z');
      if (plain)
        result += letter;
      else
        result += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return result;
  };
  std::string text;
  for (const auto& [name, value] : values) {
    text += (text.empty() ? "" : "&") + encoded(name) + "=" + encoded(value);
  }
  return text;
}

}  // namespace support
