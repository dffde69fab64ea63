// Marks that only this installation can make: in the address a reply goes to, in the link of a
// brief. Nothing is kept of them; what they stand for is signed.
#pragma once

#include <string>
#include <string_view>

namespace bot {

class Signer {
 public:
  explicit Signer(std::string key) : key_(std::move(key)) {}
  // 128 bits of HMAC-SHA256 as 32 lower-case hexadecimal digits. Another purpose gives another mark
  // for the same text.
  std::string mark(std::string_view purpose, std::string_view text) const;
  // In constant time; the mark's letters may have come in upper case.
  bool matches(std::string_view purpose, std::string_view text, std::string_view mark) const;

 private:
  std::string key_;
};

// Reads the key, or makes one of 32 random bytes in a file only its owner may read. Throws
// std::runtime_error if the file cannot be read or made, or others may read it.
Signer signer_from(const std::string& key_file);

}  // namespace bot
