#include "bot/crypto/crypto.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <semaphore>
#include <stdexcept>

namespace bot {
namespace {

// Safe to call from several threads and more than once.
void ensure_started() {
  static const bool started = sodium_init() >= 0;
  if (!started) throw std::runtime_error("libsodium could not be started");
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string hex_of(const unsigned char* bytes, std::size_t size) {
  std::string hex(size * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes, size);
  hex.pop_back();  // the terminating zero
  return hex;
}

// Fetched once: that takes longer than to hash a short text.
const EVP_MD* sha256() {
  static const std::unique_ptr<EVP_MD, void (*)(EVP_MD*)> known{
      EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free};
  if (!known) throw std::runtime_error("there is no SHA-256");
  return known.get();
}

// Memory and processor are what a flood of sign-ins would eat: 19 MiB each, two at a time.
std::counting_semaphore<2>& password_slots() {
  static std::counting_semaphore<2> slots(2);
  return slots;
}

class PasswordSlot {
 public:
  PasswordSlot() { password_slots().acquire(); }
  ~PasswordSlot() { password_slots().release(); }
  PasswordSlot(const PasswordSlot&) = delete;
  PasswordSlot& operator=(const PasswordSlot&) = delete;
};

}  // namespace

std::string hmac_sha256_hex(std::string_view key, std::string_view text) {
  ensure_started();
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
  crypto_auth_hmacsha256_update(&state, bytes_of(text), text.size());
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> mac{};
  crypto_auth_hmacsha256_final(&state, mac.data());
  return hex_of(mac.data(), mac.size());
}

std::string sha256_hex(std::string_view bytes) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  if (EVP_Digest(bytes.data(), bytes.size(), hash, nullptr, sha256(), nullptr) != 1) {
    throw std::runtime_error("SHA-256 failed");
  }
  return hex_of(hash, sizeof hash);
}

struct Sha256::State {
  std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  if (!state_->context || EVP_DigestInit_ex(state_->context.get(), sha256(), nullptr) != 1) {
    throw std::runtime_error("SHA-256 could not be started");
  }
}
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  if (EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) != 1) {
    throw std::runtime_error("SHA-256 failed");
  }
}

std::string Sha256::hex() {
  unsigned char hash[crypto_hash_sha256_BYTES];
  if (EVP_DigestFinal_ex(state_->context.get(), hash, nullptr) != 1) {
    throw std::runtime_error("SHA-256 failed");
  }
  return hex_of(hash, sizeof hash);
}

std::string random_token() {
  ensure_started();
  unsigned char bytes[32];
  randombytes_buf(bytes, sizeof bytes);
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string token(sodium_base64_encoded_len(sizeof bytes, variant), '\0');
  sodium_bin2base64(token.data(), token.size(), bytes, sizeof bytes, variant);
  token.pop_back();  // the terminating zero
  return token;
}

bool equal_secrets(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string hash_password(std::string_view password, PasswordCost cost) {
  ensure_started();
  const PasswordSlot slot;
  const bool cheap = cost == PasswordCost::cheap;
  const unsigned long long passes = cheap ? 1 : 2;
  const std::size_t memory = cheap ? 8 * 1024 : 19 * 1024 * 1024;
  char hash[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str_alg(hash, password.data(), password.size(), passes, memory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("no memory to hash a password");
  }
  return hash;
}

bool password_matches(std::string_view hash, std::string_view password) {
  ensure_started();
  const PasswordSlot slot;
  const std::string terminated(hash);
  return crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

}  // namespace bot
