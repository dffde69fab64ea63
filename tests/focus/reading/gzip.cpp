#include <zlib.h>

#include "bot/crypto/crypto.h"
#include "bot/focus/explain.h"
#include "tests/focus/csv/csv_text.h"
#include "tests/focus/importing/import_fixture.h"
#include "tests/focus/reading/focus_text.h"

using focus_tests::a_charge;
using focus_tests::focus_file;
using focus_tests::ImportFixture;
using focus_tests::source_of;

namespace {

std::string packed(const std::string& text) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

const std::string some_charges = focus_file({a_charge(), a_charge({{"BilledCost", "0.25"}})});

}  // namespace

TEST_CASE("a packed file is read by what it is, whatever its name") {
  ImportFixture fixture;
  const std::string delivered = packed(some_charges);
  const auto report = fixture.import(delivered);
  REQUIRE(report.ok());
  CHECK(report->file.rows == 2);
  CHECK(report->totals[0].exact == cost("1.75"));
}

TEST_CASE("a packed file is kept, hashed and known again as it was delivered") {
  ImportFixture fixture;
  const std::string delivered = packed(some_charges);
  const auto report = fixture.import(delivered);
  REQUIRE(report.ok());
  CHECK(report->file.hash.sha256_hex == bot::sha256_hex(delivered));
  CHECK(report->file.bytes == delivered.size());
  CHECK(std::filesystem::file_size(fixture.archive().path_of(report->file.hash)) ==
        delivered.size());
  CHECK(fixture.import(delivered)->already_imported);
}

TEST_CASE("a packed file is read again when its accounts change hands") {
  ImportFixture fixture;
  REQUIRE(fixture.import(packed(some_charges)).ok());
  CHECK(fixture.owners() == "? 1.75");
  REQUIRE(fixture.import(support::an_organization().build()).ok());
  CHECK(fixture.owners() == "cc-retail 1.75");
}

TEST_CASE("members that follow each other are one file, zeros behind them are nothing") {
  for (std::size_t cut = 0; cut <= some_charges.size(); cut += 7) {
    ImportFixture fixture;
    const auto report = fixture.import(packed(some_charges.substr(0, cut)) +
                                       packed(some_charges.substr(cut)) + std::string(512, '\0'));
    REQUIRE(report.ok());
    CHECK(report->totals[0].exact == cost("1.75"));
  }
}

TEST_CASE("a packed file that was cut, damaged or continued is refused and leaves no trace") {
  ImportFixture fixture;
  const std::string delivered = packed(some_charges);
  std::vector<std::string> bad;
  for (std::size_t size = 2; size < delivered.size(); ++size) {
    bad.push_back(delivered.substr(0, size));
  }
  for (std::size_t at = 10; at < delivered.size(); ++at) {  // behind the header
    bad.push_back(delivered);
    bad.back()[at] ^= 1;
  }
  bad.push_back(delivered + "more");
  bad.push_back(delivered + delivered.substr(0, 20));
  for (const auto& text : bad) {
    INFO(text.size() << " of " << delivered.size() << " bytes");
    const auto report = fixture.import(text);
    REQUIRE_FALSE(report.ok());
    CHECK(report.refusal().code.text == "charges_gzip_damaged");
    CHECK(report.refusal().message.find("import that") != std::string::npos);
  }
  CHECK(fixture.archived_files() == 0);
  CHECK(fixture.recorded_files() == 0);
}

TEST_CASE("a packed file that swells is read no further than it is sound") {
  std::string header = some_charges.substr(0, some_charges.find('\n') + 1);
  std::string delivered = packed(header + std::string(64 << 20, 'x'));
  for (int i = 0; i < 5; ++i) delivered += packed(std::string(64 << 20, 'x'));
  std::size_t handed_out = 0;
  const auto source = [&, text = source_of(delivered)](char* room, std::size_t size) mutable {
    const std::size_t got = text(room, size);
    handed_out += got;
    return got;
  };
  const auto pass = bot::focus::pass_over(source, {"aws"}, {}, {});
  REQUIRE(pass.ok());
  CHECK(pass->broken);
  CHECK(pass->faults[0].message.find("longer than 1 MiB") != std::string::npos);
  CHECK(handed_out < delivered.size() / 2);
}

TEST_CASE("a line is explained by the rows of a packed file") {
  ImportFixture fixture;
  REQUIRE(fixture.import(support::an_organization().build()).ok());
  REQUIRE(fixture.import(packed(some_charges)).ok());
  fixture.issue("northwind");
  const auto explained = tickets::read(*fixture.store, [&](auto& work) {
    const auto row = work.billing().invoices({{{"northwind"}}, {}, {}, 1, {}}).front();
    return bot::focus::explain(work.billing(), fixture.archive(), *row.number, 1,
                               [](const auto&) {});
  });
  REQUIRE(explained.ok());
  CHECK(explained->line->agrees);
  CHECK(explained->line->rows.rows == 2);
}
