#include "tests/support/mail_in_story.h"

namespace support {

using namespace tickets;

ReadMail a_mail_from(std::string_view sender) {
  static int count = 0;
  ReadMail mail;
  mail.message_id = "mail-" + std::to_string(++count) + "@mx.example";
  mail.sender = {std::string(sender)};
  mail.sender_name = "Somebody";
  mail.subject = "Separate invoices";
  mail.text = "Please let us have an invoice for each of our lines of business.";
  return mail;
}

InboundMail come_in(Story& story, const ReadMail& mail) {
  std::int64_t id = 0;
  story.store->write([&](UnitOfWork& work) {
    id = work.inbound().keep("From: x\n\nbytes", story.now);
    return true;
  });
  std::optional<Refusal> no;
  story.store->write([&](UnitOfWork& work) {
    Desk desk{work, story.now, story.settings};
    const auto placed = place_mail(desk, work.inbound().inbound(id).value(), mail);
    if (!placed.ok()) no = placed.refusal();
    return placed.ok();
  });
  if (no) {
    story.store->write([&](UnitOfWork& work) {
      Desk desk{work, story.now, story.settings};
      refuse_mail(desk, work.inbound().inbound(id).value(), mail, *no);
      return true;
    });
  }
  return story.look([&](Desk& desk) { return desk.work.inbound().inbound(id).value(); });
}

void add_user(Story& story, std::string_view email, Role role, bool active,
              std::string_view organization) {
  User user;
  user.email = {std::string(email)};
  user.name = "User " + std::string(email);
  user.role = role;
  if (role == Role::customer)
    user.organization = billing::OrganizationName{std::string(organization)};
  user.password_hash = "none";
  user.active = active;
  story.store->write([&](UnitOfWork& work) {
    work.accounts().save_user(user);
    return true;
  });
}

std::vector<std::string> mails_about(Story& story, std::string_view about) {
  return story.look([&](Desk& desk) {
    std::vector<std::string> names;
    auto mails = desk.work.outbox().mails_of(TicketNumber{});
    if (!story.number.value.empty())
      for (auto& mail : desk.work.outbox().mails_of(story.number)) mails.push_back(std::move(mail));
    for (const OutgoingMail& mail : mails)
      if (mail.about == about)
        names.push_back(std::string(text_of(mail.notice.template_name)) + " " +
                        mail.notice.recipient.value);
    return names;
  });
}

}  // namespace support
