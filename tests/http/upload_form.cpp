#include "bot/http/upload_form.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "tests/support/temporary_folder.h"

using namespace bot::http;

namespace {

constexpr std::string_view type = "multipart/form-data; boundary=XyZ";

std::string field(const std::string& name, const std::string& value) {
  return "--XyZ\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
}
std::string file(const std::string& name, const std::string& bytes) {
  return "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name +
         "\"\r\nContent-Type: text/csv\r\n\r\n" + bytes + "\r\n--XyZ--\r\n";
}

struct Taken {
  billing::Result<Fields> fields;
  std::string bytes;
};

Taken take(const std::string& body, std::string_view content_type = type) {
  const support::TemporaryFolder folder;
  const auto path = folder.path() / "body";
  std::ofstream(path, std::ios::binary) << body;
  Upload upload;
  auto fields = take_apart(path, content_type, upload);
  REQUIRE(upload.close());
  std::ostringstream bytes;
  bytes << std::ifstream(upload.path(), std::ios::binary).rdbuf();
  return {std::move(fields), bytes.str()};
}

}  // namespace

TEST_CASE("an upload's fields are read and its file is left as it was sent") {
  const std::string bytes = GENERATE(std::string("a,b\r\n1,2\r\n"), std::string(),
                                     std::string("--XyZ\r\nnot the end\r\n--Xy"),
                                     std::string(3 << 20, 'x'), std::string("\0\xff\r\n", 4));
  const auto taken = take(field("csrf", "token") + field("source", "aws") + file("c.csv", bytes));
  REQUIRE(taken.fields.ok());
  CHECK(taken.fields->get("csrf") == "token");
  CHECK(taken.fields->get("source") == "aws");
  CHECK(taken.fields->get("file") == "c.csv");
  CHECK((taken.bytes == bytes));
}

TEST_CASE("what is no whole upload is refused") {
  const std::string whole = field("csrf", "token") + file("c.csv", "a,b\n");
  for (std::size_t cut = 0; cut + 5 < whole.size(); ++cut) {
    INFO("cut after " << cut);
    const auto taken = take(whole.substr(0, cut));
    REQUIRE_FALSE(taken.fields.ok());
    CHECK(taken.fields.refusal().code.text == "form_unreadable");
  }
  CHECK_FALSE(take(whole, "multipart/form-data").fields.ok());
  CHECK_FALSE(take(whole, "text/csv").fields.ok());
  CHECK_FALSE(take(field("source", std::string(longest_upload_head, 'x')) + file("c.csv", "a"))
                  .fields.ok());
  CHECK_FALSE(take(field("source", "\xC3\x28") + file("c.csv", "a")).fields.ok());
}
