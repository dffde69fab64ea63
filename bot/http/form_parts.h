// What the headers of multipart/form-data (RFC 7578) say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bot::http {

// The boundary that the type states; none if there is none, or it is longer than 70 characters.
std::optional<std::string> boundary_of(std::string_view content_type);

struct PartNames {
  std::optional<std::string> field;  // none: it is no form field
  std::optional<std::string> file;   // of a part that is a file
};
// Of a part's header lines.
PartNames names_of_part(std::string_view headers);

}  // namespace bot::http
