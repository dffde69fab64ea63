// Keeps every imported file under its SHA-256, so that any line of an invoice can be traced back
// to the rows it came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "billing/ledger.h"
#include "bot/crypto/crypto.h"
#include "bot/focus/archive/file_descriptor.h"

namespace bot::focus {

// A file on its way into the archive. What is not kept is gone with it.
class ArchiveWriting {
 public:
  ~ArchiveWriting();
  ArchiveWriting(const ArchiveWriting&) = delete;
  ArchiveWriting& operator=(const ArchiveWriting&) = delete;

  // Both are given every piece in its order, each by one thread. Throws std::system_error if the
  // disk does not take it.
  void hash_piece(std::string_view bytes);
  void write_piece(std::string_view bytes);
  bool wants_pieces() const { return use_ != Use::nothing; }
  // Ends it: the SHA-256 of every piece; empty if nobody wants it. Once.
  billing::FileHash hash();
  // After hash(): durable under its hash when this returns. Bytes that are there already are not
  // kept twice.
  void keep();

 private:
  friend class Archive;
  enum class Use { keep, hash, nothing };
  ArchiveWriting(std::filesystem::path folder, Use use);

  Use use_;
  std::filesystem::path folder_;
  std::filesystem::path temporary_;  // empty: nothing is to be kept, or it is kept already
  FileDescriptor file_;
  std::uint64_t written_ = 0, sent_ = 0;  // bytes; sent: on their way to the disk
  Sha256 sha256_;
  billing::FileHash hash_;
};

// Reads an archived file from begin to end.
class ArchiveReading {
 public:
  // Up to `size` bytes; 0 at the end. Throws std::runtime_error at the end if what was read is
  // not what the hash stands for.
  std::size_t read(char* room, std::size_t size);

 private:
  friend class Archive;
  ArchiveReading(const std::filesystem::path& path, billing::FileHash hash);

  FileDescriptor file_;
  billing::FileHash hash_;
  Sha256 sha256_;
  bool verified_ = false;
};

class Archive {
 public:
  // The folder is made when the first file is written.
  explicit Archive(std::filesystem::path folder) : folder_(std::move(folder)) {}

  ArchiveWriting write() const { return {folder_, ArchiveWriting::Use::keep}; }
  // For a dry run: hashes and keeps nothing; does not even hash.
  ArchiveWriting hash_only() const { return {folder_, ArchiveWriting::Use::hash}; }
  ArchiveWriting nothing() const { return {folder_, ArchiveWriting::Use::nothing}; }
  // Throws std::system_error if it is not there.
  ArchiveReading read(const billing::FileHash&) const;
  bool has(const billing::FileHash&) const;
  // FOLDER/ab/abcdef...csv, which holds the bytes as delivered: they may be gzip.
  std::filesystem::path path_of(const billing::FileHash&) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace bot::focus
