// One setting as the running program took it, for whoever asks why the program does what it does.
#pragma once

#include <string>

namespace bot {

enum class SettingOrigin { preset, file, environment, command_line };

struct SettingInForce {
  std::string name;     // "web.listen"
  std::string meaning;  // in the words of docs/operating.md
  // What holds. Where an empty one stands for something else ("beside the database") it is that;
  // of a secret nothing is here, and no password that stands in an address.
  std::string value = {};
  std::string unit = {};  // "days"; empty: a word, a number or an address as it is
  SettingOrigin origin = SettingOrigin::preset;
  std::string place = {};  // "line 3", "SPLITDESK_WEB_LISTEN", "--listen"; empty: nobody set it
  bool is_secret = false;
  bool is_set = false;  // of a secret: whether there is one
};

}  // namespace bot
