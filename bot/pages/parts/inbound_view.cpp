#include "bot/pages/parts/inbound_view.h"

#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {

using tickets::InboundMail;
using tickets::InboundState;

std::string words_of(InboundState state) {
  switch (state) {
    case InboundState::stored: return say("Not read yet");
    case InboundState::answered: return say("Answered the question");
    case InboundState::replied: return say("On its ticket");
    case InboundState::opened: return say("Opened a request");
    case InboundState::unfinished: return say("Facts missing: was sent the form");
    case InboundState::already_open: return say("Asked for what is open already");
    case InboundState::bounce: return say("A mail came back");
    case InboundState::automatic: return say("From a machine: filed only");
    case InboundState::repeated: return say("Came twice");
    case InboundState::capped: return say("Beyond the limit: waits for the desk");
    case InboundState::quarantined: return say("Waits for the desk");
    case InboundState::discarded: return say("Discarded");
    case InboundState::unreadable: return say("Could not be read");
  }
  return {};
}

std::string sender_of(const InboundMail& mail) {
  if (mail.sender.value.empty()) return say("nobody named");
  if (mail.sender_name.empty()) return mail.sender.value;
  return mail.sender_name + " <" + mail.sender.value + ">";
}

std::string subject_of(const InboundMail& mail) {
  return mail.subject.empty() ? say("(no subject)") : mail.subject;
}

void show_inbound(View& view, std::string_view place, const http::Site& site,
                  const std::vector<InboundMail>& mails) {
  View& part = view.include(place, "pages/parts/inbound.html.tpl");
  if (mails.empty()) {
    part.show("NO_INBOUND");
    return;
  }
  View& list = part.add("SOME_INBOUND");
  for (const InboundMail& mail : mails) {
    View& row = list.add("INBOUND");
    row.set("ID", mail.id).set("SUBJECT", subject_of(mail)).set("SENDER", sender_of(mail));
    row.set("TIME", instant_for_people(mail.received_at, site.time_zone));
    row.set("MACHINE_TIME", billing::text_of(mail.received_at));
    row.set("REASON", said(mail.reason)).set("STATE", words_of(mail.state));
  }
}

}  // namespace bot::pages
