#include "bot/crypto/signer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "bot/crypto/crypto.h"

namespace bot {

namespace {

constexpr std::size_t mark_digits = 32;  // 128 bits
constexpr std::size_t shortest_key = 32;

std::string read_key(const std::string& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0)
    throw std::runtime_error("the key file " + path + " cannot be read");
  if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    throw std::runtime_error("others may read the key file " + path + ": chmod 600 it");
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  std::string key = text.str();
  while (!key.empty() && key.back() == '\n') key.pop_back();
  if (key.size() < shortest_key)
    throw std::runtime_error("the key file " + path + " holds no key of 32 characters or more");
  return key;
}

}  // namespace

std::string Signer::mark(std::string_view purpose, std::string_view text) const {
  std::string signed_text(purpose);
  signed_text += '\n';
  signed_text += text;
  return hmac_sha256_hex(key_, signed_text).substr(0, mark_digits);
}

bool Signer::matches(std::string_view purpose, std::string_view text,
                     std::string_view given) const {
  std::string lower(given);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return equal_secrets(mark(purpose, text), lower);
}

Signer signer_from(const std::string& key_file) {
  // Exclusively: two programs that start at once agree on one key. It appears under its name only
  // when it is whole.
  const std::string unfinished = key_file + "." + std::to_string(::getpid());
  if (::access(key_file.c_str(), F_OK) != 0) {
    const int made = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made < 0) throw std::runtime_error("the key file " + key_file + " cannot be made");
    const std::string key = random_token() + "\n";
    const bool written =
        ::write(made, key.data(), key.size()) == static_cast<ssize_t>(key.size()) &&
        ::fsync(made) == 0;
    ::close(made);
    // Another program may have been first; then its key stands.
    const bool placed = written && (::link(unfinished.c_str(), key_file.c_str()) == 0 ||
                                    ::access(key_file.c_str(), F_OK) == 0);
    ::unlink(unfinished.c_str());
    if (!placed) throw std::runtime_error("the key file " + key_file + " cannot be written");
  }
  return Signer(read_key(key_file));
}

}  // namespace bot
