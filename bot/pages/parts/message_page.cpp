#include "bot/pages/parts/message_page.h"

#include "bot/pages/parts/roles.h"

namespace bot::pages {

http::Response message_page(const http::Site& site, const http::Request& request,
                            const Message& message) {
  View view;
  view.set("HEADING", message.heading);
  if (!message.back.empty()) view.add("GO_BACK").set("BACK", message.back);
  for (const std::string& text : message.paragraphs) view.add("PARAGRAPH").set("TEXT", text);
  if (!message.items.empty()) {
    View& list = view.add("LIST");
    for (const std::string& text : message.items) list.add("ITEM").set("TEXT", text);
  }
  for (const Message::Link& link : message.links) {
    View& row = view.add("LINK");
    row.set("TEXT", link.text).set("HREF", link.address);
    row.set("CLASS", link.main ? "" : "secondary");
  }
  if (message.submit) {
    View& row = view.add("SUBMIT");
    row.set("TEXT", message.submit->text).set("ACTION", message.submit->action);
    row.set("NAME", message.submit->name).set("VALUE", message.submit->value);
  }
  return page(site, request, "pages/message.html.tpl", std::move(view),
              {message.heading, 200, is_customer(request) ? "/requests" : "/queue"});
}

}  // namespace bot::pages
