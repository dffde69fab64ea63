// Any bytes as a cost export: read in pieces, by threads, with whatever instructions there are,
// they mean what they mean row by row. The first byte says how they are read.
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "tests/focus/csv/csv_text.h"
#include "tests/focus/reading/told_pass.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"

namespace {

const billing::OwnershipIndex& index() {
  static const auto index = billing::OwnershipIndex::of(
      std::vector{support::an_organization()
                      .with_provider_moved("p-aws", "ws-lab", support::at(2024, 9, 11))
                      .build()});
  return index;
}

bot::focus::PassMeans means_of(std::uint8_t how) {
  constexpr std::size_t sizes[] = {64, 65, 100, 257, 1000, 4096, 1 << 16, 1 << 18};
  bot::focus::PassMeans means;
  means.chunk_bytes = sizes[how & 7];
  means.threads = (how & 8) != 0 ? 3 : 1;
  if ((how & 16) != 0) means.scan = bot::focus::portable_csv_scan();
  if ((how & 32) != 0 && bot::focus::avx2_csv_scan()) means.scan = bot::focus::avx2_csv_scan();
  return means;
}

bool is_packed(const std::string& text) { return text.starts_with("\x1f\x8b"); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const auto pass = bot::focus::pass_over(focus_tests::source_of(text), focus_tests::aws, index(),
                                          {}, means_of(bytes[0]));
  if (is_packed(text)) return 0;  // read row by row it is no CSV
  const std::string together = focus_tests::told(pass);
  const std::string alone = focus_tests::told_row_by_row(text, index());
  if (together == alone) return 0;
  std::cerr << "a pass tells:\n" << together << "row by row:\n" << alone;
  std::abort();
}
