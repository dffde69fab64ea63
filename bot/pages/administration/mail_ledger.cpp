// Every mail to people: what became of it, and the button that sends it again where that is
// allowed.
#include <algorithm>
#include <charconv>
#include <map>

#include "bot/http/forms.h"
#include "bot/pages/administration/administration.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/select_field.h"
#include "bot/pages/ticket/mails.h"
#include "bot/render/format.h"
#include "bot/render/mail_title.h"
#include "bot/words/say.h"
#include "tickets/posting.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::MailState;
using tickets::OutgoingMail;

constexpr std::string_view mails_address = "/administration/mails";
constexpr std::size_t ledger_page_length = 50;
constexpr MailState all_states[] = {MailState::queued,  MailState::sending, MailState::accepted,
                                    MailState::bounced, MailState::dead,    MailState::held,
                                    MailState::digested};

// 0 if it is no number.
std::int64_t number_of(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

tickets::MailFilter mail_filter_of(const Request& request) {
  tickets::MailFilter filter;
  filter.state = tickets::mail_state_from(request.query.get("state"));
  const std::string recipient = billing::folded(request.query.get("recipient"));
  if (!recipient.empty()) filter.recipient = tickets::Email{recipient};
  filter.before = std::max<std::int64_t>(number_of(request.query.get("before")), 0);
  filter.limit = ledger_page_length + 1;
  return filter;
}

// The list's address with the same filters.
std::string ledger_address(const tickets::MailFilter& filter, std::int64_t before) {
  std::string address = std::string(mails_address) + "?state=" +
                        std::string(filter.state ? tickets::text_of(*filter.state) : "");
  if (filter.recipient) address += "&recipient=" + http::percent_encoded(filter.recipient->value);
  if (before > 0) address += "&before=" + std::to_string(before);
  return address;
}

void show_filters(View& view, const tickets::MailFilter& filter) {
  std::vector<Choice> states{{"", say("Every state")}};
  for (const MailState state : all_states) {
    states.push_back({std::string(tickets::text_of(state)), std::string(state_words(state).text)});
  }
  const std::string chosen(filter.state ? tickets::text_of(*filter.state) : "");
  select_field(view, "STATE_FIELD", {"state", say("State"), "", chosen}, states, {});
  const std::string recipient = filter.recipient ? filter.recipient->value : "";
  text_field(view, "RECIPIENT_FIELD", {"recipient", say("To"), say("The whole address"), recipient},
             {}, "off", "email");
}

void show_mail(View& row, const Site& site, const OutgoingMail& mail) {
  const MailStateWords state = state_words(mail.state);
  row.set("SUBJECT", mail_title(mail.notice.template_name));
  row.set("QUEUED", instant_for_people(mail.queued_at, site.time_zone));
  row.set("RECIPIENT", mail.notice.recipient.value);
  row.set("STATE", state.text).set("CLASS", state.style);
  row.set("ATTEMPTS", static_cast<std::int64_t>(mail.attempts));
  row.set("ANSWER", mail.last_answer.empty() ? say("nothing yet") : mail.last_answer);
  if (mail.ticket.value.empty()) {
    row.show("NO_TICKET");
  } else {
    row.add("TICKET").set("NUMBER", mail.ticket.value);
  }
}

Response list_mails(const Site& site, const Request& request) {
  const auto filter = mail_filter_of(request);
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    auto mails = desk.work.outbox().ledger(filter);
    const bool more = mails.size() > ledger_page_length;
    if (more) mails.pop_back();
    View view;
    show_filters(view, filter);
    view.show_if(mails.empty(), "EMPTY");
    View* rows = mails.empty() ? nullptr : &view.add("ROWS");
    std::map<tickets::TicketNumber, std::vector<OutgoingMail>> of_ticket;
    for (const OutgoingMail& mail : mails) {
      View& row = rows->add("ROW");
      show_mail(row, site, mail);
      if (!may_write(request) || mail.ticket.value.empty()) continue;
      const auto [at, first] = of_ticket.try_emplace(mail.ticket);
      if (first) at->second = desk.work.outbox().mails_of(mail.ticket);
      if (!tickets::may_be_repeated(mail, at->second)) continue;
      View& again = row.add("AGAIN").set("ID", mail.id).set("BACK", ledger_address(filter, 0));
      again.set("TITLE", mail_title(mail.notice.template_name));
    }
    if (more) rows->add("MORE").set("HREF", ledger_address(filter, mails.back().id));
    return administration_page(site, request, "pages/administration/mails.html.tpl",
                               std::move(view), mails_address, say("Mail ledger"));
  });
}

Response repeat_from_ledger(const Site& site, const Request& request) {
  const std::int64_t id = number_of(request.path_values.get("mail"));
  const auto repeated =
      write_at_desk(site, [&](tickets::Desk& desk) -> billing::Result<tickets::Ticket> {
        const auto mail = desk.work.outbox().mail(id);
        return tickets::send_again(desk, request.actor(),
                                   mail ? mail->ticket : tickets::TicketNumber{}, id);
      });
  if (!repeated) return http::refusal_page(site, request, repeated.refusal());
  // Back to the list as it was filtered; to nowhere else.
  const std::string back(request.form.get("back"));
  return http::see_other(
      back.starts_with(std::string(mails_address) + "?") ? back : std::string(mails_address));
}

}  // namespace

void add_mail_ledger(http::Router& router, const Site& site) {
  router.get(mails_address, administration_readers,
             [&site](const Request& request) { return list_mails(site, request); });
  router.post(std::string(mails_address) + "/{mail}/repeats", administrators,
              [&site](const Request& request) { return repeat_from_ledger(site, request); });
}

}  // namespace bot::pages
