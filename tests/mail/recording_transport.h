// A transport that remembers what it was given and answers what the test wants.
#pragma once

#include <functional>
#include <vector>

#include "bot/mail/transport.h"

class RecordingTransport : public bot::Transport {
 public:
  bot::SendOutcome send(const bot::Envelope& envelope, std::string_view raw) override {
    sent.push_back({envelope, std::string(raw)});
    return answer();
  }

  struct Sent {
    bot::Envelope envelope;
    std::string raw;
  };
  std::vector<Sent> sent;
  std::function<bot::SendOutcome()> answer = [] {
    return bot::SendOutcome{bot::SendResult::accepted, "250 taken"};
  };
};
