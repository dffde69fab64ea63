// Any bytes as an organization file: refused with its faults, or taken and written so that it is
// read back equal.
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "bot/render/organization_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto organization = bot::parse_organization({reinterpret_cast<const char*>(bytes), size});
  if (!organization) {
    if (organization.refusal().faults.empty()) std::abort();
    return 0;
  }
  const std::string written = bot::organization_json(*organization);
  const auto again = bot::parse_organization(written);
  if (again && *again == *organization && bot::organization_json(*again) == written) return 0;
  std::cerr << "not read back as it was written:\n" << written;
  if (!again) {
    for (const auto& fault : again.refusal().faults) {
      std::cerr << fault.where << ": " << fault.message << "\n";
    }
  }
  std::abort();
}
