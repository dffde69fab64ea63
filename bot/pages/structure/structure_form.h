// The form of one change of an organization's structure: what was typed, its fields and its words.
#pragma once

#include "billing/structure/structure_edit.h"
#include "bot/http/site.h"
#include "bot/pages/parts/form.h"

namespace bot::pages {

// The organization as it was looked at: another mark, and somebody changed it meanwhile.
std::string structure_mark(const billing::Organization&);

// As it was typed; nothing of it is trusted yet.
struct TypedEdit {
  std::string act, id, name, alias, type, account, kind, owner, from, until, reason, seen;
};
TypedEdit typed_edit(const http::Fields&);
// What the form begins with: the object as it is. None: no such act, or no such object.
std::optional<TypedEdit> first_edit(const billing::Organization&, std::string_view act,
                                    std::string_view id);

struct ReadEdit {
  billing::StructureEdit edit;
  std::string correction;  // the reason, where the past is corrected
};
// Faults at the fields: instants that are none, and `reason_missing` where `from` is past.
std::optional<ReadEdit> read_edit(const TypedEdit&, billing::Instant now, Faults&);

// "Move a Workspace"
std::string title_of(billing::StructureAct);
// Whether the form asks for a new object's id.
bool adds_object(billing::StructureAct);
// The name of the object that has the edit's id; the id where there is none.
std::string name_of_object(const billing::StructureEdit&, const billing::Organization&);
// "Workspace Shop is in Cost Center Retail from 2026-12-01T00:00:00Z on", in the reader's language:
// what is recorded is said in English.
std::string sentence_of(const billing::StructureEdit&, const billing::Organization&);
// The fields that the act asks for, with what was typed and its faults: {{>NAME_FIELD}} and others.
void show_edit_fields(View&, const billing::Organization&, const TypedEdit&, const Faults&);
// The same as hidden fields, {{#HIDDEN}}.
void show_hidden_edit(View&, const TypedEdit&);

}  // namespace bot::pages
