// What the inner rings said (billing/worded.h), in the language of whoever reads it. They say and
// record everything in English; here the sentence is found again in the catalogue by what stands
// between its values.
#pragma once

#include <string>
#include <string_view>

namespace bot {

// The sentence itself where the reader reads English or the catalogue does not have it. Values in
// "{}" stay as they are; those in "{~}" are said in the reader's language, too. Months, days and
// instants are known by their form ("March 2026", "March 2, 2026", "Tue Aug 20, 10:12 Zone").
std::string said(std::string_view sentence);

}  // namespace bot
