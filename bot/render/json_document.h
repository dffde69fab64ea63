// A JSON file that somebody else wrote, read with suspicion: every fault is collected with its
// JSON path. A thin door to the JSON library.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "billing/result.h"
#include "billing/worded.h"

namespace bot {

// One value of the document and where it stands. Valid as long as its document.
class JsonNode {
 public:
  // `faults` is where they are collected.
  JsonNode(const nlohmann::json& value, std::string path, std::vector<billing::Fault>& faults);

  const std::string& path() const { return path_; }
  // Records that something is wrong here; the message says what to do.
  void fault(std::string message) const;
  void fault_at(std::string_view below, std::string message) const;  // path + below

  std::size_t fault_count() const { return faults_->size(); }  // in the whole document so far

  // Whether it is an object; a fault if not, and one for each key that is not among these.
  bool is_object_with(const std::vector<std::string_view>& keys) const;
  // The member of an object; none if it is not there or null.
  std::optional<JsonNode> member(std::string_view key) const;
  // The same, but a fault if it is not there.
  std::optional<JsonNode> required(std::string_view key) const;
  // The text; none and a fault if it is no string, longer than 1000 bytes or has control
  // characters in it.
  std::optional<std::string> text() const;
  // The same for what people write: line ends and tabs may be in it, and at most so many bytes.
  std::optional<std::string> words(std::size_t most_bytes) const;
  // None and a fault if it is neither true nor false.
  std::optional<bool> truth() const;
  // None and a fault if it is no whole number from 0 to `most`.
  std::optional<std::uint64_t> number(std::uint64_t most) const;
  // The elements; none and a fault if it is no array.
  std::vector<JsonNode> elements() const;
  // Keys and values by key; none and a fault if it is no object.
  std::vector<std::pair<std::string, JsonNode>> members() const;

 private:
  const nlohmann::json* value_;
  std::string path_;
  std::vector<billing::Fault>* faults_;
};

class JsonDocument {
 public:
  // Faults are kept if the text is no JSON, is not UTF-8, nests deeper than 16, is longer than
  // 64 MiB, or has a key twice in one object. They call the text by that name: "The file ...".
  explicit JsonDocument(std::string_view text, std::string_view name = "file");
  ~JsonDocument();
  JsonDocument(const JsonDocument&) = delete;
  JsonDocument& operator=(const JsonDocument&) = delete;

  // The outermost value; none if the text could not be read at all.
  std::optional<JsonNode> root();
  std::vector<billing::Fault>& faults() { return faults_; }

 private:
  std::unique_ptr<nlohmann::json> value_;
  std::vector<billing::Fault> faults_;
};

}  // namespace bot
