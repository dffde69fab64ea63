// How mail leaves: what the configuration and the room of mail both speak of.
#pragma once

namespace bot {

enum class MailDriver { directory, smtp };
enum class MailEncryption { starttls, none };

}  // namespace bot
