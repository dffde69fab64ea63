// Sentences for people, written in one piece with places for values, so that a catalogue of words
// can hold them (templates/words). The inner rings say them in English, which is also what is
// recorded; whoever shows them says them in the reader's language (bot/words/said.h).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace billing {

// "{}" takes the next value as it is: a name, a number, what somebody typed. "{~}" takes the next
// value, too; it is itself words of ours (a month, an instant, another sentence), which change with
// the language. "{0}", "{~1}" take the value of that place, from 0. A place without a value stays
// as it is written. The sentence is a literal where it is called, for the catalogue's sake.
std::string worded(std::string_view sentence, std::initializer_list<std::string_view> values = {});

// `one` where the count is 1, otherwise `many`. The count is no value by itself.
std::string worded_count(std::uint64_t count, std::string_view one, std::string_view many,
                         std::initializer_list<std::string_view> values = {});

// Marks a literal of a table for the catalogue and hands it back.
consteval std::string_view marked(std::string_view sentence) { return sentence; }

}  // namespace billing
