// The files of templates/pages, mail, assets and demo, compiled into the program.
#pragma once

#include <span>
#include <string_view>

namespace templates {

struct EmbeddedFile {
  std::string_view name;   // path below templates/, such as "pages/queue.html.tpl"
  std::string_view bytes;  // lives as long as the program
};

// All of them, ordered by name.
std::span<const EmbeddedFile> embedded_files();

}  // namespace templates
