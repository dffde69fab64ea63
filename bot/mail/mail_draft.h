// A mail while it is being filled in: what it tells, and the template's values and sections. For
// the files of this room that put facts into it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bot/mail/mail_content.h"
#include "bot/render/view.h"

namespace bot {

enum class MailForm { text, html };

// Values go to the whole page, sections to the body.
struct MailDraft {
  const MailOccasion& occasion;
  const MailSettings& settings;
  const tickets::DeskSettings& desk;
  MailForm form;
  View& page;
  View& body;

  void set(std::string_view name, std::string_view value) const {
    page.set_everywhere(name, value);
  }
  // What a person wrote; in the letter every line of it is indented. "-" if it is empty.
  void quote(std::string_view name, std::string_view words) const;
  // In the reader's zone.
  void set_instant(std::string_view name, billing::Instant) const;
  // One {{#ITEM}}{{SENTENCE}}{{/ITEM}} each; they are the inner rings' words.
  void list(std::string_view section, const std::vector<std::string>& sentences) const;
};

// What the mail's event says.
void tell_event(const MailDraft&);
// What a mail says that is about no event: lost, quarantined, held, of the morning.
void tell_other(const MailDraft&);
// Findings of the ticket, by Cost Center.
void tell_findings(const MailDraft&);

}  // namespace bot
