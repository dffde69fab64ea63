// Documents of docs/ that are compiled into the program.
#pragma once

#include <span>

#include "templates/embedded.h"

namespace bot::api {

std::span<const templates::EmbeddedFile> embedded_documents();  // openapi.json, refusals.md

}  // namespace bot::api
