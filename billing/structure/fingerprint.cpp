#include "billing/structure/fingerprint.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "billing/structure/fingerprint_words.h"
#include "billing/structure/structure_then.h"

namespace billing {
namespace {

// One line: kind, id, owner, and what else decides where a charge lands, parted by tabs.
struct Line {
  std::string kind, id, owner, detail;
  auto operator<=>(const Line&) const = default;
};

// Ids come from files; a tab or newline in one must not forge a line.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    if (letter == '\\')
      result += "\\\\";
    else if (letter == '\t')
      result += "\\t";
    else if (letter == '\n')
      result += "\\n";
    else
      result += letter;
  }
  return result;
}

std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t index = 0; index < text.size(); ++index) {
    if (text[index] != '\\' || index + 1 == text.size()) {
      result += text[index];
      continue;
    }
    const char letter = text[++index];
    result += letter == 't' ? '\t' : letter == 'n' ? '\n' : letter;
  }
  return result;
}

using Key = std::pair<std::string, std::string>;  // kind, id

std::map<Key, Line> lines_by_object(const Fingerprint& fingerprint) {
  std::map<Key, Line> result;
  std::istringstream lines(fingerprint.lines);
  for (std::string text; std::getline(lines, text);) {
    std::array<std::string, 4> fields;
    std::istringstream parts(text);
    for (auto& field : fields) {
      std::getline(parts, field, '\t');
      field = unescaped(field);
    }
    result[{fields[0], fields[1]}] = {fields[0], fields[1], fields[2], fields[3]};
  }
  return result;
}

std::string noun_of(std::string_view kind) {
  if (kind == "cost_center") return "Cost Center";
  return kind == "workspace" ? "Workspace" : "Provider";
}

std::string owner_of(const Line& line) {
  const std::string noun = line.kind == "workspace" ? "Cost Center " : "Workspace ";
  return line.owner.empty() ? "no " + noun.substr(0, noun.size() - 1) : noun + line.owner;
}

void describe_change(const Line& before, const Line& after, std::vector<std::string>& sentences) {
  const std::string object = noun_of(after.kind) + " " + after.id;
  if (before.owner != after.owner) {
    sentences.push_back(object + " moved from " + owner_of(before) + " to " + owner_of(after));
  }
  if (before.detail == after.detail) return;
  if (after.kind == "cost_center") {
    sentences.push_back(object + (after.detail.empty() ? " is no longer" : " is now") +
                        " to get its own invoice");
  } else {
    sentences.push_back(object + " changed its account from " + before.detail + " to " +
                        after.detail);
  }
}

}  // namespace

StructureThen structure_then(const Fingerprint& fingerprint) {
  StructureThen structure;
  for (const auto& [key, line] : lines_by_object(fingerprint)) {
    if (line.kind == "cost_center")
      structure.cost_centers.insert({line.id});
    else if (line.kind == "workspace")
      structure.workspaces[{line.id}] = {line.owner};
    else
      structure.providers[{line.id}] = {line.owner};
  }
  return structure;
}

std::optional<CostCenterId> cost_center_then(const StructureThen& structure, const ProviderId& id) {
  const auto provider = structure.providers.find(id);
  if (provider == structure.providers.end()) return std::nullopt;
  const auto workspace = structure.workspaces.find(provider->second);
  if (workspace == structure.workspaces.end() || workspace->second.value.empty())
    return std::nullopt;
  return workspace->second;
}

Fingerprint fingerprint(const Organization& organization, const std::set<CostCenterId>& scope,
                        Instant at) {
  std::vector<Line> lines;
  const auto exists = [at](const auto& object) { return !object.deleted || at < *object.deleted; };
  for (const CostCenter& center : organization.cost_centers) {
    if (!exists(center)) continue;
    lines.push_back(
        {"cost_center", center.id.value, "", scope.contains(center.id) ? "separate" : ""});
  }
  for (const Workspace& workspace : organization.workspaces) {
    if (!exists(workspace)) continue;
    const auto owner = cost_center_at(workspace, at);
    lines.push_back({"workspace", workspace.id.value, owner ? owner->value : "", ""});
  }
  for (const Provider& provider : organization.providers) {
    if (!exists(provider)) continue;
    const auto owner = workspace_at(provider, at);
    lines.push_back(
        {"provider", provider.id.value, owner ? owner->value : "", folded(provider.account.value)});
  }
  std::ranges::sort(lines);
  Fingerprint result;
  for (const Line& line : lines) {
    result.lines += escaped(line.kind) + '\t' + escaped(line.id) + '\t' + escaped(line.owner) +
                    '\t' + escaped(line.detail) + '\n';
  }
  return result;
}

std::vector<std::string> differences(const Fingerprint& before, const Fingerprint& after) {
  const auto old_lines = lines_by_object(before);
  const auto new_lines = lines_by_object(after);
  std::vector<std::string> sentences;
  for (const auto& [key, line] : old_lines) {
    if (!new_lines.contains(key)) {
      sentences.push_back(noun_of(line.kind) + " " + line.id + " was deleted");
    }
  }
  for (const auto& [key, line] : new_lines) {
    const auto known = old_lines.find(key);
    if (known == old_lines.end()) {
      sentences.push_back(noun_of(line.kind) + " " + line.id + " was added" +
                          (line.kind == "cost_center" ? "" : " to " + owner_of(line)));
    } else {
      describe_change(known->second, line, sentences);
    }
  }
  return sentences;
}

std::vector<std::string> in_words(const Fingerprint& structure) {
  std::vector<std::string> sentences;
  for (const auto& [key, line] : lines_by_object(structure)) {
    std::string sentence = noun_of(line.kind) + " " + line.id;
    if (line.kind == "cost_center") {
      sentence +=
          line.detail.empty() ? " stays on the organization's invoice" : " gets its own invoice";
    } else {
      if (!line.detail.empty()) sentence += " (account " + line.detail + ")";
      sentence += " in " + owner_of(line);
    }
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

}  // namespace billing
