#include "bot/focus/archive/archive.h"

#include <stdexcept>
#include <system_error>

namespace bot::focus {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t bytes_between_sendings = 16 << 20;
constexpr int most_attempts = 5;  // where files cannot be locked, none is swept either

void sync_folder(const fs::path& folder) { FileDescriptor::open_folder(folder).sync(); }

// Makes the folder durable in the one above it.
void make_folder(const fs::path& folder) {
  if (fs::is_directory(folder)) return;
  fs::create_directories(folder);
  sync_folder(folder.has_parent_path() ? folder.parent_path() : fs::path("."));
}

constexpr std::string_view begun = ".incoming-";

// What killed imports left behind. A file that is still being written is locked by its writer.
void sweep(const fs::path& folder) {
  std::error_code error, ignored;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (!at->path().filename().string().starts_with(begun)) continue;
    try {
      const auto file = FileDescriptor::open_to_read(at->path());
      if (file.try_lock()) fs::remove(at->path(), ignored);
    } catch (const std::system_error&) {
      // Gone already, or another user's.
    }
  }
}

fs::path path_in(const fs::path& folder, const billing::FileHash& hash) {
  return folder / hash.sha256_hex.substr(0, 2) / (hash.sha256_hex + ".csv");
}

}  // namespace

ArchiveWriting::ArchiveWriting(fs::path folder, Use use) : use_(use), folder_(std::move(folder)) {
  if (use != Use::keep) return;
  make_folder(folder_);
  sweep(folder_);
  // Where a sweep came between making and locking it, another one is made.
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    temporary_ = folder_ / (std::string(begun) + random_token());
    file_ = FileDescriptor::create(temporary_);
    if (file_.try_lock() && fs::exists(temporary_)) return;
  }
}

ArchiveWriting::~ArchiveWriting() {
  std::error_code ignored;  // the next import sweeps it
  if (!temporary_.empty()) fs::remove(temporary_, ignored);
}

void ArchiveWriting::hash_piece(std::string_view bytes) {
  if (wants_pieces()) sha256_.add(bytes);
}

void ArchiveWriting::write_piece(std::string_view bytes) {
  if (!file_) return;
  file_.write(bytes);
  written_ += bytes.size();
  if (written_ - sent_ < bytes_between_sendings) return;
  // The disk works while the rest is read, so that keep() has less to wait for.
  file_.start_sync(sent_, written_ - sent_);
  sent_ = written_;
}

billing::FileHash ArchiveWriting::hash() {
  if (wants_pieces()) hash_.sha256_hex = sha256_.hex();
  return hash_;
}

void ArchiveWriting::keep() {
  if (temporary_.empty()) throw std::logic_error("a dry run keeps nothing");
  const fs::path kept = path_in(folder_, hash_);
  if (!fs::exists(kept)) {
    file_.sync();
    make_folder(kept.parent_path());
    fs::permissions(temporary_, fs::perms::owner_read | fs::perms::group_read);
    fs::rename(temporary_, kept);
    temporary_.clear();
  }
  // Also what another import put there: it may have been killed before this.
  sync_folder(kept.parent_path());
  sync_folder(folder_);
}

ArchiveReading::ArchiveReading(const fs::path& path, billing::FileHash hash)
    : file_(FileDescriptor::open_to_read(path)), hash_(std::move(hash)) {}

std::size_t ArchiveReading::read(char* room, std::size_t size) {
  if (verified_) return 0;
  const std::size_t got = file_.read(room, size);
  if (got != 0) {
    sha256_.add({room, got});
  } else if (sha256_.hex() != hash_.sha256_hex) {
    throw std::runtime_error("the archived file " + hash_.sha256_hex +
                             " was altered; restore it from a backup");
  } else {
    verified_ = true;
  }
  return got;
}

ArchiveReading Archive::read(const billing::FileHash& hash) const {
  return ArchiveReading(path_of(hash), hash);
}

bool Archive::has(const billing::FileHash& hash) const { return fs::exists(path_of(hash)); }

fs::path Archive::path_of(const billing::FileHash& hash) const { return path_in(folder_, hash); }

}  // namespace bot::focus
