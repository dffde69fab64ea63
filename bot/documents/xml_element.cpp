#include "bot/documents/xml_element.h"

#include <pugixml.hpp>

#include "bot/text/utf8.h"

namespace bot {
namespace {

struct StringWriter : pugi::xml_writer {
  void write(const void* data, std::size_t size) override {
    bytes.append(static_cast<const char*>(data), size);
  }
  std::string bytes;
};

// A control character (C0, DEL, C1 as UTF-8) or a noncharacter that XML 1.0 forbids: how many
// bytes of it stand here. 0: none.
std::size_t unwanted(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  if (byte(0) <= 0x20 || byte(0) == 0x7f) return 1;
  if (text.size() >= 2 && byte(0) == 0xc2 && byte(1) < 0xa0) return 2;
  if (text.starts_with("\xef\xbf\xbe") || text.starts_with("\xef\xbf\xbf")) return 3;
  return 0;
}

void write(pugi::xml_node parent, const XmlElement& element) {
  pugi::xml_node node = parent.append_child(element.name.c_str());
  for (const auto& [name, value] : element.attributes)
    node.append_attribute(name.c_str()).set_value(value.c_str());
  if (!element.text.empty()) node.append_child(pugi::node_pcdata).set_value(element.text.c_str());
  for (const XmlElement& child : element.children) write(node, child);
}

}  // namespace

XmlElement& XmlElement::text_child(std::string_view child_name, std::string_view child_text,
                                   std::vector<std::pair<std::string, std::string>> with) {
  return child({std::string(child_name), std::move(with), xml_text(child_text)});
}

XmlElement& XmlElement::child(XmlElement element) {
  if (!element.text.empty() || !element.children.empty()) children.push_back(std::move(element));
  return *this;
}

std::string xml_text(std::string_view text) {
  const std::string utf8 = as_utf8(text);
  std::string clean;
  bool blank = false;
  for (std::string_view rest = utf8; !rest.empty();) {
    if (const std::size_t length = unwanted(rest)) {
      blank = !clean.empty();
      rest.remove_prefix(length);
      continue;
    }
    if (blank) clean += ' ';
    blank = false;
    clean += rest.front();
    rest.remove_prefix(1);
  }
  return clean;
}

std::string xml_document(const XmlElement& root) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version").set_value("1.0");
  declaration.append_attribute("encoding").set_value("UTF-8");
  write(document, root);
  StringWriter writer;
  document.save(writer, "  ", pugi::format_indent, pugi::encoding_utf8);
  return std::move(writer.bytes);
}

}  // namespace bot
