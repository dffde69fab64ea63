// XML that is written: a tree put together, text at the end. The only door to the XML library.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bot {

struct XmlElement {
  std::string name;  // with its prefix, such as "cbc:ID"
  std::vector<std::pair<std::string, std::string>> attributes = {};
  std::string text = {};  // of one without children
  std::vector<XmlElement> children = {};

  // Adds <name ...>text</name> at the end, made readable; nothing if no text is left.
  XmlElement& text_child(std::string_view child, std::string_view text,
                         std::vector<std::pair<std::string, std::string>> attributes = {});
  // Adds the element at the end; nothing if it has neither text nor children.
  XmlElement& child(XmlElement element);
};

// The document in UTF-8, indented, a line feed at the end.
std::string xml_document(const XmlElement& root);

}  // namespace bot
