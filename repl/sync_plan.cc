// See sync_plan.h.
#include "repl/sync_plan.h"

#include <fnmatch.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace adder::repl {

namespace {

using Kind = SyncOperation::Kind;

constexpr std::string_view kAlwaysIgnored = ".git\n__pycache__\n*.pyc\n.adderignore\n*.part\n";

std::map<std::string, const TreeEntry*> by_path(const std::vector<TreeEntry>& tree) {
  std::map<std::string, const TreeEntry*> entries;
  for (const TreeEntry& entry : tree) entries[entry.path] = &entry;
  return entries;
}

// "**" may stand for no directory at all: "a/**/b" is "a/b" too.
bool matches_path(const std::string& pattern, const std::string& path) {
  size_t deep = pattern.find("**");
  if (deep == std::string::npos) return fnmatch(pattern.c_str(), path.c_str(), FNM_PATHNAME) == 0;
  if (fnmatch(pattern.c_str(), path.c_str(), 0) == 0) return true;
  std::string shorter = pattern;
  shorter.erase(deep, pattern.compare(deep, 3, "**/") == 0 ? 3 : 2);
  return matches_path(shorter, path);
}

}  // namespace

SyncPlan plan_sync(const std::vector<TreeEntry>& source, const std::vector<TreeEntry>& target, bool remove) {
  const auto wanted = by_path(source), there = by_path(target);
  SyncPlan plan;
  std::vector<SyncOperation> removals, directories, files;
  for (const auto& [path, entry] : wanted) {
    auto present = there.find(path);
    bool exists = present != there.end();
    bool in_the_way = exists && present->second->is_directory != entry->is_directory;
    if (in_the_way) plan.conflicts.push_back(path);
    if (entry->is_directory) {
      if (!exists || in_the_way) directories.push_back({Kind::kMakeDirectory, path});
    } else if (exists && !in_the_way && present->second->size == entry->size &&
               present->second->digest == entry->digest) {
      ++plan.unchanged;
    } else {
      files.push_back({Kind::kWrite, path, !exists || in_the_way});
    }
  }
  if (!remove && !plan.conflicts.empty()) return plan;
  for (const auto& [path, entry] : there) {
    auto twin = wanted.find(path);
    bool is_wanted = twin != wanted.end() && twin->second->is_directory == entry->is_directory;
    if (remove && !is_wanted)
      removals.push_back({entry->is_directory ? Kind::kRemoveDirectory : Kind::kRemoveFile, path});
  }
  std::reverse(removals.begin(), removals.end());  // a directory's path sorts before those of what it holds
  for (const auto* list : {&removals, &directories, &files})
    plan.operations.insert(plan.operations.end(), list->begin(), list->end());
  return plan;
}

IgnoreRules::IgnoreRules() { add(kAlwaysIgnored); }

void IgnoreRules::add(std::string_view text) {
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    if (line.empty() || line[0] == '#') continue;
    Rule rule{line, line[0] == '!', false, false};
    if (rule.takes_back) rule.pattern.erase(0, 1);
    if (rule.pattern.ends_with('/')) {
      rule.directories_only = true;
      rule.pattern.pop_back();
    }
    rule.anchored = rule.pattern.find('/') != std::string::npos;
    if (rule.pattern.starts_with('/')) rule.pattern.erase(0, 1);
    if (!rule.pattern.empty()) rules_.push_back(rule);
  }
}

bool IgnoreRules::ignores(const std::string& path, bool is_directory) const {
  // What is in an ignored directory is ignored with it.
  for (size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    if (ignores(path.substr(0, slash), true)) return true;
  }
  const std::string name = path.substr(path.rfind('/') + 1);
  bool ignored = false;
  for (const Rule& rule : rules_) {
    if (rule.directories_only && !is_directory) continue;
    if (matches_path(rule.pattern, rule.anchored ? path : name)) ignored = !rule.takes_back;
  }
  return ignored;
}

}  // namespace adder::repl
