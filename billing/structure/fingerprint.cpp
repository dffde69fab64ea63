#include "billing/structure/fingerprint.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "billing/structure/fingerprint_words.h"
#include "billing/structure/structure_then.h"
#include "billing/worded.h"

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

bool is_cost_center(const Line& line) { return line.kind == "cost_center"; }
bool is_workspace(const Line& line) { return line.kind == "workspace"; }

std::string workspace_moved(const Line& before, const Line& after) {
  if (before.owner.empty()) {
    return worded("Workspace {} moved from no Cost Center to Cost Center {}",
                  {after.id, after.owner});
  }
  if (after.owner.empty()) {
    return worded("Workspace {} moved from Cost Center {} to no Cost Center",
                  {after.id, before.owner});
  }
  return worded("Workspace {} moved from Cost Center {} to Cost Center {}",
                {after.id, before.owner, after.owner});
}

std::string provider_moved(const Line& before, const Line& after) {
  if (before.owner.empty()) {
    return worded("Provider {} moved from no Workspace to Workspace {}", {after.id, after.owner});
  }
  if (after.owner.empty()) {
    return worded("Provider {} moved from Workspace {} to no Workspace", {after.id, before.owner});
  }
  return worded("Provider {} moved from Workspace {} to Workspace {}",
                {after.id, before.owner, after.owner});
}

// Cost Centers have no owner, and only Providers an account.
void describe_change(const Line& before, const Line& after, std::vector<std::string>& sentences) {
  if (before.owner != after.owner) {
    sentences.push_back(is_workspace(after) ? workspace_moved(before, after)
                                            : provider_moved(before, after));
  }
  if (before.detail == after.detail) return;
  if (!is_cost_center(after)) {
    sentences.push_back(worded("Provider {} changed its account from {} to {}",
                               {after.id, before.detail, after.detail}));
  } else if (after.detail.empty()) {
    sentences.push_back(worded("Cost Center {} is no longer to get its own invoice", {after.id}));
  } else {
    sentences.push_back(worded("Cost Center {} is now to get its own invoice", {after.id}));
  }
}

std::string was_deleted(const Line& line) {
  if (is_cost_center(line)) return worded("Cost Center {} was deleted", {line.id});
  if (is_workspace(line)) return worded("Workspace {} was deleted", {line.id});
  return worded("Provider {} was deleted", {line.id});
}

std::string was_added(const Line& line) {
  const bool owned = !line.owner.empty();
  if (is_cost_center(line)) return worded("Cost Center {} was added", {line.id});
  if (is_workspace(line)) {
    return owned ? worded("Workspace {} was added to Cost Center {}", {line.id, line.owner})
                 : worded("Workspace {} was added to no Cost Center", {line.id});
  }
  return owned ? worded("Provider {} was added to Workspace {}", {line.id, line.owner})
               : worded("Provider {} was added to no Workspace", {line.id});
}

std::string provider_stands(const Line& line) {
  const bool owned = !line.owner.empty();
  if (line.detail.empty()) {
    return owned ? worded("Provider {} in Workspace {}", {line.id, line.owner})
                 : worded("Provider {} in no Workspace", {line.id});
  }
  return owned ? worded("Provider {} (account {}) in Workspace {}",
                        {line.id, line.detail, line.owner})
               : worded("Provider {} (account {}) in no Workspace", {line.id, line.detail});
}

std::string stands(const Line& line) {
  if (is_cost_center(line)) {
    return line.detail.empty()
               ? worded("Cost Center {} stays on the organization's invoice", {line.id})
               : worded("Cost Center {} gets its own invoice", {line.id});
  }
  if (!is_workspace(line)) return provider_stands(line);
  return line.owner.empty() ? worded("Workspace {} in no Cost Center", {line.id})
                            : worded("Workspace {} in Cost Center {}", {line.id, line.owner});
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
    if (!new_lines.contains(key)) sentences.push_back(was_deleted(line));
  }
  for (const auto& [key, line] : new_lines) {
    const auto known = old_lines.find(key);
    if (known == old_lines.end()) {
      sentences.push_back(was_added(line));
    } else {
      describe_change(known->second, line, sentences);
    }
  }
  return sentences;
}

std::vector<std::string> in_words(const Fingerprint& structure) {
  std::vector<std::string> sentences;
  for (const auto& [key, line] : lines_by_object(structure)) sentences.push_back(stands(line));
  return sentences;
}

}  // namespace billing
