#include "bot/cli/operations.h"

namespace bot::cli {

int tell(const billing::Refusal& refusal, const Streams& streams) {
  streams.err << "splitdesk: " << refusal.message << " [" << refusal.code.text << "]\n";
  for (const auto& fault : refusal.faults) {
    streams.err << "  " << fault.where << ": " << fault.message << "\n";
  }
  return refused;
}

}  // namespace bot::cli
