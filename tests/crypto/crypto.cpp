#include "bot/crypto/crypto.h"

#include <catch2/catch.hpp>
#include <set>

TEST_CASE("SHA-256 of abc is the published test vector") {
  CHECK(bot::sha256_hex("abc") ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("SHA-256 of a stream equals SHA-256 of its bytes") {
  bot::Sha256 stream;
  stream.add("a");
  stream.add("");
  stream.add("bc");
  CHECK(stream.hex() == bot::sha256_hex("abc"));
}

TEST_CASE("a token has 43 URL-safe characters and never repeats") {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const std::string token = bot::random_token();
    REQUIRE(token.size() == 43);
    REQUIRE(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                    "0123456789-_") == std::string::npos);
    REQUIRE(seen.insert(token).second);
  }
}

TEST_CASE("secrets are equal only if every byte is") {
  CHECK(bot::equal_secrets("secret", "secret"));
  CHECK(bot::equal_secrets("", ""));
  CHECK_FALSE(bot::equal_secrets("secret", "secreT"));
  CHECK_FALSE(bot::equal_secrets("secret", "secrets"));
}

TEST_CASE("a password matches its own hash and no other password does") {
  const std::string hash = bot::hash_password("correct horse", bot::PasswordCost::cheap);
  CHECK(bot::password_matches(hash, "correct horse"));
  CHECK_FALSE(bot::password_matches(hash, "correct horsf"));
  CHECK_FALSE(bot::password_matches("not a hash", "correct horse"));
}

TEST_CASE("the standard password cost is argon2id with 19 MiB and two passes") {
  CHECK(bot::hash_password("x").starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
}
