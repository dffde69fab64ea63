// Mail as .eml files in a folder: for demos, tests and looking at.
#pragma once

#include <filesystem>

#include "bot/mail/transport.h"

namespace bot {

class DirectoryTransport : public Transport {
 public:
  // The folder is made when the first mail comes.
  explicit DirectoryTransport(std::filesystem::path folder);
  // Writes NAME.eml, whole or not at all; the same name again replaces it.
  SendOutcome send(const Envelope&, std::string_view raw) override;

 private:
  std::filesystem::path folder_;
};

}  // namespace bot
