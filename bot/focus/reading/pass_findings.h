// What the pieces of a file have to say, put together in the file's order whatever the order in
// which they are read.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <vector>

#include "bot/focus/reading/charge_reading.h"
#include "bot/focus/reading/charges_pass.h"

namespace bot::focus {

// Of one piece; its rows are counted from 1 until they are put in their place.
struct ChunkFindings {
  std::uint64_t rows = 0;  // faulty ones and the broken one too
  std::uint64_t fault_count = 0;
  bool broken = false;
  struct RowFault {
    std::uint64_t row;
    FaultyValue value;
  };
  std::vector<RowFault> faults;                   // the first most_faults_listed
  std::vector<billing::SetAsideRow> faulty_rows;  // the first most_set_aside_rows + 1

  void take(const ChargeReading& faulty);  // of the row counted last
};

class PassFindings {
 public:
  // Each number from 0 once. Waits if too many before it are missing. What follows a broken piece
  // does not count.
  void hand_in(std::uint64_t number, ChunkFindings);
  // Nothing more is wanted: something failed, or the file is broken.
  void stop();
  bool stopped() const;
  std::uint64_t rows() const;
  // Once nobody hands in any more: how many count, and whether the last of them is broken.
  std::uint64_t pieces() const { return next_; }
  bool broken() const { return pass_.broken; }
  ChargesPass take() { return std::move(pass_); }

 private:
  void append(ChunkFindings&);

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::uint64_t, ChunkFindings> early_;  // what came before its turn
  std::uint64_t next_ = 0;
  bool stopped_ = false;
  ChargesPass pass_;
};

}  // namespace bot::focus
