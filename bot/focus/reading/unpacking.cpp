#include "bot/focus/reading/unpacking.h"
#include "billing/worded.h"

#include <zlib.h>

#include <array>
#include <cstring>
#include <new>

#include "billing/worded.h"

namespace bot::focus {
namespace {

constexpr std::string_view magic = "\x1F\x8B";  // RFC 1952
constexpr int gzip_only = 16 + MAX_WBITS;

constexpr std::string_view cut_short = billing::marked(
    "The gzip file ends before its data does. Copy or download it again and import that.");
constexpr std::string_view damaged = billing::marked(
    "The gzip file is damaged. Copy or download it again, check it with gzip -t and import that.");
constexpr std::string_view followed = billing::marked(
    "Something that is not gzip follows the packed data. Pack the file again and import that.");

}  // namespace

// RFC 1952: members follow each other; zeros may fill up the end, as tapes and block copies do.
struct Unpacking::Gzip {
  Gzip() {
    if (inflateInit2(&stream, gzip_only) != Z_OK) throw std::bad_alloc();
  }
  ~Gzip() { inflateEnd(&stream); }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;

  z_stream stream{};
  std::array<char, 1 << 16> packed{};
  bool between_members = false, at_end = false;
};

Unpacking::Unpacking(CsvSource delivered) : delivered_(std::move(delivered)) {}
Unpacking::~Unpacking() = default;

std::size_t Unpacking::read(char* room, std::size_t size) {
  if (!begun_) return begin(room, size);
  return gzip_ ? unpack(room, size) : take(room, size);
}

std::size_t Unpacking::take(char* room, std::size_t size) {
  const std::size_t got = delivered_(room, size);
  bytes_delivered_ += got;
  return got;
}

std::size_t Unpacking::begin(char* room, std::size_t size) {
  begun_ = true;
  std::array<char, 2> first{};
  std::size_t got = 0;
  for (std::size_t more = 1; got < first.size() && more != 0; got += more) {
    more = take(first.data() + got, first.size() - got);
  }
  if (std::string_view(first.data(), got) == magic) {
    gzip_ = std::make_unique<Gzip>();
    std::memcpy(gzip_->packed.data(), first.data(), got);
    gzip_->stream.next_in = reinterpret_cast<Bytef*>(gzip_->packed.data());
    gzip_->stream.avail_in = static_cast<uInt>(got);
    return unpack(room, size);
  }
  std::memcpy(room, first.data(), got);
  return got;
}

std::size_t Unpacking::unpack(char* room, std::size_t size) {
  z_stream& stream = gzip_->stream;
  stream.next_out = reinterpret_cast<Bytef*>(room);
  stream.avail_out = static_cast<uInt>(size);
  while (stream.avail_out == size && goes_on()) {
    const int answer = inflate(&stream, Z_NO_FLUSH);
    if (answer == Z_MEM_ERROR) throw std::bad_alloc();
    gzip_->between_members = answer == Z_STREAM_END;
    if (answer != Z_OK && answer != Z_STREAM_END && answer != Z_BUF_ERROR) problem_ = damaged;
  }
  return size - stream.avail_out;
}

// Whether there is something left to unpack.
bool Unpacking::goes_on() {
  Gzip& gzip = *gzip_;
  z_stream& stream = gzip.stream;
  while (problem_.empty() && !gzip.at_end) {
    if (stream.avail_in == 0) {
      stream.next_in = reinterpret_cast<Bytef*>(gzip.packed.data());
      stream.avail_in = static_cast<uInt>(take(gzip.packed.data(), gzip.packed.size()));
      gzip.at_end = stream.avail_in == 0;
      if (gzip.at_end && !gzip.between_members) problem_ = cut_short;
    } else if (!gzip.between_members) {
      return true;
    } else if (*stream.next_in == 0) {
      --stream.avail_in;
      ++stream.next_in;
    } else if (*stream.next_in == static_cast<unsigned char>(magic[0])) {
      inflateReset(&stream);
      gzip.between_members = false;
    } else {
      problem_ = followed;
    }
  }
  return false;
}

}  // namespace bot::focus
