#include "bot/http/upload_form.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <stdexcept>

#include "bot/http/form_parts.h"
#include "bot/text/utf8.h"

namespace bot::http {
namespace {

billing::Refusal cut_off() {
  return {billing::RefusalKind::invalid,
          "form_unreadable",
          "The upload is incomplete: choose the file and send it again.",
          "",
          {}};
}

std::string read_some(std::ifstream& in, std::uint64_t from, std::size_t most) {
  std::string bytes(most, '\0');
  in.clear();
  in.seekg(static_cast<std::streamoff>(from));
  in.read(bytes.data(), static_cast<std::streamsize>(most));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

void copy(std::ifstream& in, std::uint64_t from, std::uint64_t to, Upload& file) {
  constexpr std::uint64_t piece = 1 << 20;
  while (from < to) {
    const std::string bytes =
        read_some(in, from, static_cast<std::size_t>(std::min(piece, to - from)));
    if (bytes.empty()) throw std::runtime_error("an upload cannot be read again");
    if (!file.add(bytes)) throw std::runtime_error("the disk does not take an upload");
    from += bytes.size();
  }
}

struct Head {
  Fields fields;
  std::uint64_t file_at = 0;  // where the file's bytes begin
};

// None: it is no such form, or its fields are too long.
std::optional<Head> read_fields(std::string_view text, const std::string& delimiter) {
  Head head;
  std::size_t at = delimiter.size() - 2;  // the first delimiter has no line end before it
  if (!text.starts_with(std::string_view(delimiter).substr(2))) return std::nullopt;
  for (;;) {
    const std::size_t begin = text.find("\r\n\r\n", at);
    if (begin == std::string_view::npos || begin < at + 2 || text.substr(at, 2) != "\r\n") {
      return std::nullopt;
    }
    const PartNames names = names_of_part(text.substr(at + 2, begin - at - 2));
    if (!names.field || !is_utf8(*names.field)) return std::nullopt;
    if (names.file) {
      head.fields.add(*names.field, as_utf8(*names.file));
      head.file_at = begin + 4;
      return head;
    }
    const std::size_t end = text.find(delimiter, begin + 4);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view value = text.substr(begin + 4, end - begin - 4);
    if (!is_utf8(value) || value.find('\0') != std::string_view::npos) return std::nullopt;
    head.fields.add(*names.field, std::string(value));
    at = end + delimiter.size();
  }
}

}  // namespace

billing::Result<Fields> take_apart(const std::filesystem::path& body, std::string_view content_type,
                                   Upload& file) {
  const auto boundary = boundary_of(content_type);
  if (!boundary) return cut_off();
  const std::string delimiter = "\r\n--" + *boundary;
  std::ifstream in(body, std::ios::binary);
  auto head = read_fields(read_some(in, 0, longest_upload_head), delimiter);
  if (!head) return cut_off();
  const std::uint64_t size = std::filesystem::file_size(body);
  const std::uint64_t tail_at =
      std::max(head->file_at, size - std::min<std::uint64_t>(size, delimiter.size() + 4));
  const std::string tail = read_some(in, tail_at, delimiter.size() + 4);
  const std::size_t end = tail.rfind(delimiter + "--");
  if (end == std::string::npos) return cut_off();
  copy(in, head->file_at, tail_at + end, file);
  return std::move(head->fields);
}

}  // namespace bot::http
