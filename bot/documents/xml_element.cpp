#include "bot/documents/xml_element.h"

#include <pugixml.hpp>

#include "bot/text/readable.h"

namespace bot {
namespace {

struct StringWriter : pugi::xml_writer {
  void write(const void* data, std::size_t size) override {
    bytes.append(static_cast<const char*>(data), size);
  }
  std::string bytes;
};

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
  return child({std::string(child_name), std::move(with), readable(child_text)});
}

XmlElement& XmlElement::child(XmlElement element) {
  if (!element.text.empty() || !element.children.empty()) children.push_back(std::move(element));
  return *this;
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
