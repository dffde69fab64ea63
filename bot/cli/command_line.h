// The command line: reads words into the options of one command and runs it.
#pragma once

#include <istream>
#include <ostream>

namespace bot::cli {

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

// 0 done, 1 refused or out of balance, 2 wrong use, 3 broken machine.
enum ExitCode : int { done = 0, refused = 1, wrong_use = 2, broken_machine = 3 };

// What mail servers understand (sysexits.h): everything but the two permanent noes makes them keep
// the message and try again later.
enum MailgateExit : int { mail_kept = 0, mail_empty = 65, mail_too_large = 69, try_later = 75 };

// Runs the command that the words name. Never throws: a broken machine is told on `err` with an
// incident id and returns broken_machine. Of `mailgate` every no but its own permanent ones is
// try_later, wrong words and a wrong configuration included: no mail is lost by a slip of theirs.
int run(int count, const char* const* words, const Streams&);

}  // namespace bot::cli
