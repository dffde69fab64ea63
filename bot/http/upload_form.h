// A form with one file at its end, too large for memory: it lies in a temporary file as it came in.
#pragma once

#include <filesystem>
#include <string_view>

#include "bot/http/message.h"
#include "bot/http/upload.h"

namespace bot::http {

// At most so many bytes of fields before the file.
inline constexpr std::size_t longest_upload_head = 64 << 10;

// The fields of the multipart/form-data body before the file; the file's own name stands under its
// field. Its bytes are copied to `file`, which is left open. Refused with `form_unreadable`.
// Throws std::runtime_error if the body cannot be read or the disk does not take the file.
billing::Result<Fields> take_apart(const std::filesystem::path& body, std::string_view content_type,
                                   Upload& file);

}  // namespace bot::http
