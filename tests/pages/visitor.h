// Somebody who visits the pages: requests go through the router to the handlers, on the memory
// store, without a socket.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bot/documents/document_seller.h"
#include "bot/focus/archive/archive.h"
#include "bot/http/site.h"
#include "bot/running_program.h"
#include "tests/support/story.h"
#include "tests/support/temporary_folder.h"

namespace support {

using FormFields = std::vector<std::pair<std::string, std::string>>;

class Visitor {
 public:
  Visitor();
  Visitor(const Visitor&) = delete;
  Visitor& operator=(const Visitor&) = delete;

  // The address may have a query. A role the route is not for gets 403, an unknown page 404.
  bot::http::Response get(const tickets::Actor&, std::string_view address);
  bot::http::Response post(const tickets::Actor&, std::string_view address, FormFields = {});
  // Without signing in.
  bot::http::Response get_as_anybody(std::string_view address);
  bot::http::Response post_as_anybody(std::string_view address, FormFields = {});
  // With a file in the field "file", named costs.csv.
  bot::http::Response upload(const tickets::Actor&, std::string_view address, FormFields,
                             std::string_view bytes);
  // Where a 303 leads; empty for another answer.
  static std::string location(const bot::http::Response&);

  // "/tickets/SPL-..." of the story's ticket, and what is below it.
  std::string ticket(std::string_view below = "");
  // The version field of a decision made now.
  std::pair<std::string, std::string> seen();

  // The first steps of the request form, up to the check of the answers, by the customer.
  void fill_in_the_form();
  // What the customer's draft has as its one-time key.
  std::string key();

  Story story;
  bot::http::Site site;
  bot::DocumentSeller seller;
  TemporaryFolder archive_folder;
  bot::focus::Archive archive{archive_folder.path()};
  // Everything in order; its database is an empty file in the archive's folder.
  bot::RunningProgram running;
  bot::http::Router router;

 private:
  bot::http::Response ask(bot::http::Method, const std::optional<tickets::Actor>&,
                          std::string_view address, FormFields);

  std::filesystem::path body_file_;  // of the upload that is asked
};

bool contains(std::string_view text, std::string_view part);

// 53 requests of Northwind, one an hour, by their numbers: all but the last withdrawn.
std::vector<std::string> give_many_requests(Story&);
// 51 runs of Northwind with two invoices each, INV-2026-000001 and so on.
void give_many_invoices(Story&);
// Charges of July 2024 for each of Northwind's three providers, USD 30.00, 20.10 and 10.05.
void give_charges(Story&);
// USD 7.00 of an account no cost center owns.
void give_unowned_charges(Story&, billing::Month);
// July 2024 again, with USD 7.25 more of cc-lab, after it was invoiced.
void give_late_charges(Story&);

}  // namespace support
