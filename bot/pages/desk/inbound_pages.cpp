// Mail that waits for the desk: the list, one mail, and what becomes of it.
#include <algorithm>
#include <charconv>

#include "billing/worded.h"
#include "bot/mail_in/read_mail.h"
#include "bot/pages/desk/queue_navigation.h"
#include "bot/pages/pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/facts.h"
#include "bot/pages/parts/form.h"
#include "bot/pages/parts/inbound_view.h"
#include "bot/pages/parts/roles.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/mail_in/quarantine.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::InboundMail;
using tickets::InboundState;

constexpr std::size_t inbound_page_length = 50;
constexpr std::size_t longest_shown = 100'000;  // characters

// What was typed into the form that was refused, and why.
struct RefusedFiling {
  Faults faults = {};
  int status = 200;
  bool request = false;  // it was the form of a request
};

std::int64_t number_from(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  return problem == std::errc() && end == text.data() + text.size() ? value : 0;
}

std::int64_t id_in(const Request& request) { return number_from(request.path_values.get("mail")); }

// Of all these states, newest first, one more than a page shows.
std::vector<InboundMail> waiting(tickets::Inbound& inbound, std::int64_t before) {
  std::vector<InboundMail> all;
  for (const InboundState state : tickets::states_for_desk)
    std::ranges::move(inbound.inbound_in(state, inbound_page_length + 1, before),
                      std::back_inserter(all));
  std::ranges::sort(all, std::ranges::greater(), &InboundMail::id);
  if (all.size() > inbound_page_length + 1) all.resize(inbound_page_length + 1);
  return all;
}

Response list_inbound(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    auto mails = waiting(desk.work.inbound(), number_from(request.query.get("before")));
    const bool more = mails.size() > inbound_page_length;
    if (more) mails.pop_back();
    View view;
    show_queues(view, desk, "/mail");
    if (mails.empty()) view.show("EMPTY");
    View* rows = mails.empty() ? nullptr : &view.add("ROWS");
    for (const InboundMail& mail : mails) {
      View& row = rows->add("ROW");
      row.set("ID", mail.id).set("SUBJECT", subject_of(mail)).set("SENDER", sender_of(mail));
      row.set("TIME", instant_for_people(mail.received_at, site.time_zone));
      row.set("MACHINE_TIME", billing::text_of(mail.received_at)).set("REASON", said(mail.reason));
    }
    if (more) rows->add("MORE").set("HREF", "/mail?before=" + std::to_string(mails.back().id));
    return page(site, request, "pages/inbound_list.html.tpl", std::move(view),
                {say("Mail to look at"), 200, "/mail"});
  });
}

// As far as its bytes can be read.
tickets::ReadMail read_again(const Site& site, const std::string& raw) {
  if (auto read = read_mail(raw, site.signer, {})) return *std::move(read);
  tickets::ReadMail unreadable;
  unreadable.text = say("These bytes cannot be read as a mail. Look at the whole mail.");
  return unreadable;
}

std::string reason_of(const InboundMail& mail) {
  if (mail.reason.empty()) return say("not read yet");
  const bool was_typed = mail.state == tickets::InboundState::discarded;
  return was_typed ? mail.reason : said(mail.reason);
}

std::vector<Fact> inbound_facts(const Site& site, const InboundMail& mail) {
  std::vector<Fact> facts{{say("From"), sender_of(mail)},
                          {say("Came in"), instant_for_people(mail.received_at, site.time_zone)},
                          {say("State"), std::string(words_of(mail.state))},
                          {say("Why"), reason_of(mail)},
                          {"Message-ID", mail.message_id.empty() ? say("none") : mail.message_id}};
  if (mail.ticket) facts.push_back({say("Ticket"), mail.ticket->value});
  if (mail.settled_by) facts.push_back({say("Settled by"), mail.settled_by->value});
  return facts;
}

// What was typed, or what the mail says.
std::string typed_or(const Request& request, std::string_view field, const std::string& known) {
  return request.form.has(field) ? tickets::trimmed(request.form.get(field)) : known;
}

void show_filing_forms(View& view, const Request& request, const tickets::ReadMail& read,
                       const RefusedFiling& refused) {
  View& forms = view.add("DECIDE");
  const Faults& faults = refused.faults;
  const std::string ticket = typed_or(
      request, "ticket", read.numbers_in_subject.empty() ? "" : read.numbers_in_subject[0].value);
  text_field(forms, "TICKET_FIELD", {"ticket", say("Number of the request"), "SPL-7K3Q-9", ticket},
             faults);
  forms.show_if(refused.request, "REQUEST_SHOWN");
  const std::string name = typed_or(request, "name", read.sender_name);
  const std::string email = typed_or(request, "email", read.sender.value);
  const std::string account = typed_or(request, "account", "");
  const std::string words =
      typed_or(request, "description", tickets::words_of(read, tickets::longest_description));
  text_field(forms, "NAME_FIELD", {"name", say("Name"), "", name}, faults);
  text_field(forms, "EMAIL_FIELD", {"email", say("E-mail address"), "", email}, faults);
  text_field(forms, "ACCOUNT_FIELD", {"account", say("CAM account name"), "", account}, faults);
  text_area(forms, "DESCRIPTION_FIELD",
            {"description", say("What is wanted"), say("20 to 2000 characters"), words}, faults);
  const std::string reason = typed_or(request, "reason", "");
  text_field(forms, "REASON_FIELD", {"reason", say("Why it is thrown away"), "", reason}, faults);
}

std::string size_in_words(std::size_t bytes) {
  return bytes < 1024 ? say("{} bytes", {std::to_string(bytes)})
                      : std::to_string((bytes + 1023) / 1024) + " KiB";
}

Response mail_page(const Site& site, const Request& request, const RefusedFiling& refused) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto mail = desk.work.inbound().inbound(id_in(request));
    if (!mail) return not_found_page(site, request);
    const std::string raw = desk.work.inbound().raw(mail->id);
    const tickets::ReadMail read = read_again(site, raw);
    View view;
    error_summary(view, refused.faults);
    view.set("ID", mail->id).set("SUBJECT", subject_of(*mail));
    view.set("WORDS", tickets::words_of(read, longest_shown));
    view.set("SIZE", size_in_words(raw.size()));
    show_facts(view, "FACTS", inbound_facts(site, *mail));
    const bool may_decide = request.user && request.user->role != tickets::Role::auditor;
    if (tickets::waits_for_desk(mail->state) && may_decide)
      show_filing_forms(view, request, read, refused);
    return page(site, request, "pages/inbound_mail.html.tpl", std::move(view),
                {title_with(subject_of(*mail), refused.faults), refused.status, "/mail"});
  });
}

// As it came, and nothing a browser would act upon.
Response raw(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const std::int64_t id = id_in(request);
    if (!desk.work.inbound().inbound(id)) return not_found_page(site, request);
    Response response;
    response.content_type = "text/plain; charset=utf-8";
    response.headers = {{"Content-Disposition",
                         "attachment; filename=\"mail-" + std::to_string(id) + ".eml.txt\""}};
    response.body = desk.work.inbound().raw(id);
    return response;
  });
}

std::string filing_field(std::string_view subject) {
  return subject == "account_name" ? "account" : std::string(subject);
}

// Back to the list; or the mail again with what is wrong.
Response after(const Site& site, const Request& request,
               const billing::Result<InboundMail>& settled, bool of_request = false) {
  if (settled.ok())
    return http::see_other(settled->ticket ? "/tickets/" + settled->ticket->value : "/mail");
  const billing::Refusal& refusal = settled.refusal();
  Faults faults;
  for (const billing::Fault& fault : refusal.faults)
    faults.push_back({filing_field(fault.where), said(fault.message)});
  if (faults.empty()) faults.push_back({filing_field(refusal.subject), said(refusal.message)});
  if (refusal.code.text == "ticket_unknown") faults.front().where = "ticket";
  return mail_page(site, request, {faults, http::status_of(refusal.kind), of_request});
}

Response file_inbound(const Site& site, const Request& request) {
  // Before the write, which everybody waits for: a hostile mail may take long to read.
  const std::string raw = read_at_desk(site, [&](tickets::Desk& desk) {
    const auto known = desk.work.inbound().inbound(id_in(request));
    return known ? desk.work.inbound().raw(known->id) : std::string();
  });
  const tickets::ReadMail read = read_again(site, raw);
  return after(site, request, write_at_desk(site, [&](tickets::Desk& desk) {
                 using Answer = billing::Result<InboundMail>;
                 const auto mail = desk.work.inbound().inbound(id_in(request));
                 const std::string typed = tickets::trimmed(request.form.get("ticket"));
                 const auto number = tickets::parse_ticket_number(typed);
                 if (!mail || !number)
                   return Answer(tickets::Refusal{
                       tickets::RefusalKind::not_found,
                       "ticket_unknown",
                       billing::worded("There is no such request; check the number."),
                       typed,
                       {}});
                 return tickets::file_mail(desk, request.actor(), mail->id, read, *number);
               }));
}

Response discard(const Site& site, const Request& request) {
  return after(site, request, write_at_desk(site, [&](tickets::Desk& desk) {
                 return tickets::discard_mail(desk, request.actor(), id_in(request),
                                              std::string(request.form.get("reason")));
               }));
}

billing::Result<InboundMail> open_from(const Request& request, tickets::Desk& desk) {
  const auto account = tickets::resolve_account(desk.work, request.form.get("account"));
  if (!account.ok()) return account.refusal();
  tickets::Request wanted;
  wanted.channel = tickets::Channel::mail;
  wanted.organization = *account;
  wanted.account_name = tickets::trimmed(request.form.get("account"));
  wanted.requester = {{tickets::trimmed(request.form.get("email"))},
                      tickets::trimmed(request.form.get("name")),
                      ""};
  wanted.description = tickets::trimmed(request.form.get("description"));
  const auto opened = tickets::open_request(desk, request.actor(), wanted);
  if (!opened.ok()) return opened.refusal();
  return tickets::link_mail(desk, request.actor(), id_in(request), opened->number);
}

Response open(const Site& site, const Request& request) {
  const auto settled =
      write_at_desk(site, [&](tickets::Desk& desk) { return open_from(request, desk); });
  return after(site, request, settled, true);
}

}  // namespace

void add_inbound_pages(http::Router& router, const Site& site) {
  const http::Roles desk = roles_for(tickets::Action::decline);
  const http::Roles lookers = desk | tickets::bit(tickets::Role::auditor);
  const auto page = [&](std::string_view path, Response (*shown)(const Site&, const Request&)) {
    router.get(path, lookers, [&site, shown](const Request& q) { return shown(site, q); });
  };
  const auto form = [&](std::string_view path, Response (*taken)(const Site&, const Request&)) {
    router.post(path, desk, [&site, taken](const Request& q) { return taken(site, q); });
  };
  page("/mail", list_inbound);
  page("/mail/{mail}",
       [](const Site& its, const Request& request) { return mail_page(its, request, {}); });
  page("/mail/{mail}/raw", raw);
  form("/mail/{mail}/filing", file_inbound);
  form("/mail/{mail}/request", open);
  form("/mail/{mail}/discard", discard);
}

}  // namespace bot::pages
