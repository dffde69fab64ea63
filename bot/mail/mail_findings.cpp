#include <algorithm>

#include "bot/mail/mail_draft.h"
#include "bot/mail/mail_words.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot {
namespace {

using tickets::MailAudience;
using tickets::MailTemplate;

// A customer is told what must be fixed; warnings are for those who may acknowledge them.
std::vector<billing::Finding> findings_for(const MailOccasion& occasion) {
  tickets::Ticket ticket = occasion.ticket;
  if (occasion.mail.notice.template_name == MailTemplate::request_opened)
    ticket.report = occasion.report;
  std::vector<billing::Finding> all = tickets::open_findings(ticket);
  if (occasion.mail.notice.audience != MailAudience::customer) return all;
  std::vector<billing::Finding> blocks;
  std::ranges::copy_if(all, std::back_inserter(blocks), [](const billing::Finding& finding) {
    return finding.severity == billing::Severity::block;
  });
  return blocks.empty() ? all : blocks;
}

}  // namespace

void tell_findings(const MailDraft& draft) {
  std::vector<billing::Finding> findings = findings_for(draft.occasion);
  draft.set("COUNT", things(findings.size()));
  draft.body.show_if(findings.empty(), "NO_FINDINGS");
  std::ranges::stable_sort(findings, {}, &billing::Finding::cost_center);
  View* group = nullptr;
  std::optional<std::string> cost_center;
  for (const billing::Finding& finding : findings) {
    if (cost_center != finding.cost_center) {
      cost_center = finding.cost_center;
      group = &draft.body.add("FINDING_GROUP");
      group->set("TITLE", cost_center->empty()
                              ? say("The organization")
                              : say("Cost Center {}", {cost_center_name(draft.occasion.organization,
                                                                        {finding.cost_center})}));
    }
    group->add("FINDING")
        .set("SENTENCE", said(finding.sentence))
        .set("REMEDY", said(finding.remedy));
  }
}

}  // namespace bot
