#include "bot/pages/desk/undelivered.h"

#include "bot/pages/desk/queue_navigation.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/mails.h"
#include "bot/render/format.h"
#include "bot/render/mail_title.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

constexpr std::size_t listed_at_most = 100;

http::Response show_undelivered(const http::Site& site, const http::Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> http::Response {
    auto mails = desk.work.outbox().undelivered(listed_at_most + 1);
    const bool more = mails.size() > listed_at_most;
    if (more) mails.pop_back();
    View view;
    show_queues(view, desk, "/undelivered");
    view.show_if(mails.empty(), "EMPTY");
    View* rows = mails.empty() ? nullptr : &view.add("ROWS");
    for (const tickets::OutgoingMail& mail : mails) {
      View& row = rows->add("MAIL");
      row.set("SUBJECT", mail_title(mail.notice.template_name));
      row.set("RECIPIENT", mail.notice.recipient.value);
      row.set("STATE", state_words(mail.state).text).set("CLASS", state_words(mail.state).style);
      row.set("ANSWER", mail.last_answer.empty() ? say("none yet") : mail.last_answer);
      row.set("QUEUED", instant_for_people(mail.queued_at, site.time_zone));
      if (mail.ticket.value.empty()) {
        row.show("NO_TICKET");
      } else {
        row.add("TICKET").set("NUMBER", mail.ticket.value);
      }
    }
    if (more) rows->add("MORE").set("COUNT", static_cast<std::int64_t>(listed_at_most));
    return page(site, request, "pages/undelivered.html.tpl", std::move(view),
                {say("Undelivered mail"), 200, "/queue"});
  });
}

}  // namespace

std::string undelivered_count(tickets::Desk& desk) {
  const std::size_t count = desk.work.outbox().undelivered(listed_at_most + 1).size();
  return count > listed_at_most ? std::to_string(listed_at_most) + "+" : std::to_string(count);
}

void add_undelivered(http::Router& router, const http::Site& site) {
  router.get("/undelivered", readers,
             [&site](const http::Request& request) { return show_undelivered(site, request); });
}

}  // namespace bot::pages
