#include "billing/structure/known_on.h"

#include <algorithm>

namespace billing {

std::vector<StandingFile> standing_files(const std::vector<ChargeImport>& imports,
                                         const KnownOn& known) {
  std::vector<StandingFile> standing;
  for (const auto& [file, version, periods] : imports) {
    if (!known.includes(file.imported_at, version)) continue;
    std::erase_if(standing, [&](const StandingFile& other) {
      return other.file.source == file.source && other.file.hash == file.hash;
    });
    if (file.feed == Feed::overwrite) {
      for (StandingFile& other : standing) {
        if (other.file.source != file.source) continue;
        for (const Month period : periods) other.periods.erase(period);
      }
    }
    standing.push_back({file, {periods.begin(), periods.end()}});
  }
  std::erase_if(standing, [](const StandingFile& file) { return file.periods.empty(); });
  return standing;
}

}  // namespace billing
