#include "bot/mail_in/html_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include "billing/structure/organization.h"

namespace bot {
namespace {

struct Reference {
  std::string_view name, text;
};
constexpr std::array references{
    Reference{"amp", "&"},    Reference{"lt", "<"},     Reference{"gt", ">"},
    Reference{"quot", "\""},  Reference{"apos", "'"},   Reference{"nbsp", " "},
    Reference{"shy", ""},     Reference{"ndash", "–"},  Reference{"mdash", "—"},
    Reference{"hellip", "…"}, Reference{"lsquo", "‘"},  Reference{"rsquo", "’"},
    Reference{"ldquo", "“"},  Reference{"rdquo", "”"},  Reference{"bdquo", "„"},
    Reference{"laquo", "«"},  Reference{"raquo", "»"},  Reference{"bull", "•"},
    Reference{"middot", "·"}, Reference{"euro", "€"},   Reference{"pound", "£"},
    Reference{"sect", "§"},   Reference{"copy", "©"},   Reference{"reg", "®"},
    Reference{"trade", "™"},  Reference{"deg", "°"},    Reference{"auml", "ä"},
    Reference{"ouml", "ö"},   Reference{"uuml", "ü"},   Reference{"Auml", "Ä"},
    Reference{"Ouml", "Ö"},   Reference{"Uuml", "Ü"},   Reference{"szlig", "ß"},
    Reference{"eacute", "é"}, Reference{"egrave", "è"}, Reference{"agrave", "à"},
    Reference{"ccedil", "ç"}, Reference{"ntilde", "ñ"}, Reference{"aacute", "á"},
    Reference{"iacute", "í"}, Reference{"oacute", "ó"}, Reference{"uacute", "ú"}};

void append_utf8(std::string& to, std::uint32_t code) {
  const auto byte = [&](std::uint32_t value) { to += static_cast<char>(value); };
  if (code < 0x80) return byte(code);
  if (code < 0x800) {
    byte(0xC0 | code >> 6);
  } else {
    if (code < 0x10000) {
      byte(0xE0 | code >> 12);
    } else {
      byte(0xF0 | code >> 18);
      byte(0x80 | (code >> 12 & 0x3F));
    }
    byte(0x80 | (code >> 6 & 0x3F));
  }
  byte(0x80 | (code & 0x3F));
}

// "&#8364;" and "&#x20AC;"; none for what is no character that can be read.
std::optional<std::string> numbered(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t code = 0;
  const auto [end, problem] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  if (problem != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  const bool readable = (code >= 0x20 && code < 0x7F) || (code > 0x9F && code < 0xD800) ||
                        (code > 0xDFFF && code <= 0x10FFFF);
  std::string text;
  if (code == 0xA0)
    text = " ";
  else if (readable)
    append_utf8(text, code);
  else
    text = " ";
  return text;
}

std::optional<std::string> referred(std::string_view name) {
  if (name.starts_with('#')) return numbered(name.substr(1));
  const auto known = std::ranges::find(references, name, &Reference::name);
  if (known == references.end()) return std::nullopt;
  return std::string(known->text);
}

struct Tag {
  std::string name;  // in lower case, "/p" for an end
  std::string_view inside;
};

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

std::string attribute(std::string_view inside, std::string_view name) {
  const std::string folded = billing::folded(inside);
  const auto shift = std::min(inside.find_first_not_of(" \t\r\n\f\v"), inside.size());
  const auto at = folded.find(std::string(name) + "=");
  if (at == std::string::npos) return {};
  std::string_view value = inside.substr(std::min(inside.size(), shift + at + name.size() + 1));
  if (value.starts_with('"') || value.starts_with('\'')) {
    const char quote = value.front();
    value.remove_prefix(1);
    return std::string(value.substr(0, value.find(quote)));
  }
  return std::string(value.substr(0, value.find_first_of(" \t\r\n>")));
}

// Writes text as a page would show it: blanks run together, blocks on lines of their own.
class Writer {
 public:
  void add(std::string_view text) {
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (blank && !preformatted_) {
        blank_ = !line_.empty();
      } else if (c == '\n') {
        end_line();
      } else if (c != '\r') {
        if (blank_) line_ += ' ';
        blank_ = false;
        line_ += c;
      }
    }
  }
  void end_line() {
    for (std::size_t depth = 0; depth < quotes_; ++depth) lines_ += "> ";
    lines_ += line_ + "\n";
    line_.clear();
    blank_ = false;
  }
  void begin_block() {
    if (!line_.empty()) end_line();
  }
  void empty_line() {
    begin_block();
    if (!lines_.empty() && !lines_.ends_with("\n\n")) end_line();
  }
  void quote(bool more) {
    begin_block();
    if (more && quotes_ < 10) ++quotes_;
    if (!more && quotes_ > 0) --quotes_;
  }
  void preformatted(bool now) { preformatted_ = now; }
  std::string take() {
    begin_block();
    while (lines_.ends_with("\n\n")) lines_.pop_back();
    return std::move(lines_);
  }

 private:
  std::string lines_, line_;
  std::size_t quotes_ = 0;
  bool blank_ = false, preformatted_ = false;
};

class Reader {
 public:
  explicit Reader(std::string_view html) : rest_(html) {}

  std::string read() {
    while (!rest_.empty()) {
      if (rest_.front() == '<')
        take_markup();
      else if (rest_.front() == '&')
        take_reference();
      else
        take_text();
    }
    return writer_.take();
  }

 private:
  void take_text() {
    const auto end = std::min(rest_.find_first_of("<&"), rest_.size());
    writer_.add(rest_.substr(0, end));
    rest_.remove_prefix(end);
  }

  void take_reference() {
    const auto end = rest_.substr(0, 12).find(';');
    const auto text =
        end != std::string_view::npos ? referred(rest_.substr(1, end - 1)) : std::nullopt;
    writer_.add(text ? std::string_view(*text) : rest_.substr(0, 1));
    rest_.remove_prefix(text ? end + 1 : 1);
  }

  void take_markup() {
    if (rest_.starts_with("<!--")) return skip_past("-->");
    const bool tag = rest_.size() > 1 &&
                     (rest_[1] == '/' || rest_[1] == '!' || rest_[1] == '?' || is_letter(rest_[1]));
    if (!tag) {
      writer_.add("<");
      rest_.remove_prefix(1);
      return;
    }
    const auto end = std::min(rest_.find('>'), rest_.size());
    const std::string_view inside = rest_.substr(1, end - 1);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    std::size_t length = 1;
    while (length < inside.size() && (is_letter(inside[length]) || is_digit(inside[length])))
      ++length;
    act_on({billing::folded(inside.substr(0, length)),
            inside.substr(std::min(length, inside.size()))});
  }

  void act_on(const Tag& tag) {
    if (is_one_of(tag.name, {"script", "style", "head", "title", "template"}))
      return skip_element(tag.name);
    if (tag.name == "br") return writer_.end_line();
    if (is_one_of(tag.name, {"p", "/p", "h1", "h2", "h3", "h4", "/h1", "/h2", "/h3", "/h4", "ul",
                             "ol", "/ul", "/ol", "table", "/table", "hr"}))
      return writer_.empty_line();
    if (tag.name == "blockquote") return writer_.quote(true);
    if (tag.name == "/blockquote") return writer_.quote(false);
    if (tag.name == "pre" || tag.name == "/pre") {
      writer_.begin_block();
      return writer_.preformatted(tag.name == "pre");
    }
    if (is_one_of(tag.name, {"div", "/div", "tr", "/tr", "section", "article", "header", "footer"}))
      return writer_.begin_block();
    if (tag.name == "li") {
      writer_.begin_block();
      return writer_.add("- ");
    }
    if (tag.name == "td" || tag.name == "th") return writer_.add(" ");
    if (tag.name == "img") return writer_.add(attribute(tag.inside, "alt"));
  }

  // Searched without regard to case, but only for the few names above.
  void skip_element(const std::string& name) {
    const std::string end = "</" + name;
    for (auto at = rest_.find("</"); at != std::string_view::npos; at = rest_.find("</", at + 2)) {
      if (billing::folded(rest_.substr(at, end.size())) != end) continue;
      rest_.remove_prefix(at);
      return skip_past(">");
    }
    rest_ = {};
  }

  void skip_past(std::string_view end) {
    const auto at = rest_.find(end);
    rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at + end.size());
  }

  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  std::string_view rest_;
  Writer writer_;
};

}  // namespace

std::string text_of_html(std::string_view html) { return Reader(html).read(); }

}  // namespace bot
