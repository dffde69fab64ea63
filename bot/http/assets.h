// Style sheets and scripts, compiled in and named by their hash, so that a browser may keep them
// for ever and still gets the new ones.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bot::http {

struct Asset {
  std::string_view bytes;  // lives as long as the program
  std::string_view content_type;
  std::string etag;  // with its quotes
};

// "splitdesk.css" -> "/assets/splitdesk.4f1d0c2ab3e95c77.css". Throws std::logic_error if there is
// no such file in templates/assets.
const std::string& asset_path(std::string_view name);
// Whether there is one: what comes from a package may be missing from a build.
bool has_asset(std::string_view name);
// The asset of such a path; none if there is none, or only one with another hash.
std::optional<Asset> asset_at(std::string_view path);

}  // namespace bot::http
