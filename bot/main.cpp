// The program: hands its words and streams to the command line and returns its exit code.
#include <iostream>

#include "bot/cli/command_line.h"

int main(int count, char** words) {
  return bot::cli::run(count, words, {std::cin, std::cout, std::cerr});
}
