// What the sender of a cost export says of it, to be compared with what arrived: a file that was
// cut off on its way is not found out by its rows.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "billing/ledger.h"

namespace billing {

// Whatever the sender does not say is not compared.
struct ChargeManifest {
  std::optional<std::uint64_t> rows;  // below the header
  std::optional<FileHash> hash;       // of the file as it was sent, packed or not
  std::map<Currency, Cost> sums;      // of BilledCost; if there is one, of each currency
  bool operator==(const ChargeManifest&) const = default;
};

// From what is written in files and forms, each may be empty: "1000000"; "USD 1234.56" or
// "USD 1234.56, EUR 0.5"; 64 hexadecimal digits. Refused with `manifest_unreadable`, a fault for
// each that cannot be read ("rows", "sum", "sha256"), or for "manifest" if all are empty.
Result<ChargeManifest> charge_manifest(std::string_view rows, std::string_view sum,
                                       std::string_view sha256);

// What arrived, faulty rows too.
struct Delivery {
  std::uint64_t rows = 0;
  FileHash hash;
  std::map<Currency, Cost> sums;
  std::uint64_t rows_without_cost = 0;  // not in the sums: cost or currency cannot be read
};

// What differs, told for whoever asks the sender to send it again; empty if nothing does.
std::vector<Fault> differences(const ChargeManifest&, const Delivery&);

}  // namespace billing
