#include "bot/focus/archive/archived_charges.h"

#include <stdexcept>

namespace bot::focus {

ChargesPass archived_charges(const Archive& archive, const billing::ChargeFile& file,
                             const billing::OwnershipIndex& index) {
  auto reading = archive.read(file.hash);
  auto pass = pass_over([&](char* room, std::size_t size) { return reading.read(room, size); },
                        file.source, index, {});
  if (!pass) {
    throw std::runtime_error("the archived file " + file.hash.sha256_hex +
                             " cannot be read any more: " + pass.refusal().message);
  }
  return std::move(*pass);
}

}  // namespace bot::focus
