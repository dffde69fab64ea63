#include "bot/http/assets.h"

#include <map>
#include <stdexcept>

#include "bot/crypto/crypto.h"
#include "templates/embedded.h"

namespace bot::http {
namespace {

constexpr std::string_view folder = "assets/";

struct Assets {
  std::map<std::string, std::string, std::less<>> paths;  // by name
  std::map<std::string, Asset, std::less<>> by_path;
};

std::string_view content_type_of(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".svg")) return "image/svg+xml";
  if (name.ends_with(".png")) return "image/png";
  throw std::logic_error("an asset of unknown kind: " + std::string(name));
}

const Assets& assets() {
  static const Assets all = [] {
    Assets made;
    for (const templates::EmbeddedFile& file : templates::embedded_files()) {
      if (!file.name.starts_with(folder)) continue;
      const std::string_view name = file.name.substr(folder.size());
      const auto dot = name.rfind('.');
      const std::string hash = sha256_hex(file.bytes).substr(0, 16);
      std::string path = "/assets/" + std::string(name.substr(0, dot)) + "." + hash +
                         std::string(name.substr(dot));
      made.by_path.emplace(path, Asset{file.bytes, content_type_of(name), "\"" + hash + "\""});
      made.paths.emplace(name, std::move(path));
    }
    return made;
  }();
  return all;
}

}  // namespace

const std::string& asset_path(std::string_view name) {
  const auto found = assets().paths.find(name);
  if (found == assets().paths.end()) {
    throw std::logic_error("there is no asset " + std::string(name));
  }
  return found->second;
}

bool has_asset(std::string_view name) { return assets().paths.contains(name); }

std::optional<Asset> asset_at(std::string_view path) {
  const auto found = assets().by_path.find(path);
  if (found == assets().by_path.end()) return std::nullopt;
  return found->second;
}

}  // namespace bot::http
