// See resolver.h. Rounds: walk the graph with the exact versions known from the round before; what is asked for
// exactly is collected on the way; as soon as a round finds what it began with, the graph stands.
#include "packages/resolver.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <set>

namespace adder::packages {

namespace {

constexpr int kMostRounds = 30;
constexpr size_t kMostPackages = 500;

struct Wish {
  std::string version;
  std::string who;  // for messages
};
// By source.
using Wishes = std::map<std::string, Wish>;

class Round {
public:
  Round(const Describe& describe, const Wishes& known, std::map<std::string, Described>& memory)
      : describe_(describe), known_(known), memory_(memory) {}

  Result<void> walk(const std::vector<Reference>& requests) {
    for (const Reference& request : requests) want(request, "you");
    while (!queue_.empty()) {
      Reference next = queue_.front();
      queue_.pop_front();
      if (Result<void> done = take(next); !done.ok()) return done;
      if (by_source_.size() > kMostPackages)
        return package_error("these packages need more than " + std::to_string(kMostPackages) +
                             " others, which no device has room for");
    }
    return {};
  }

  const Wishes& wishes() const { return wishes_; }
  const std::optional<Error>& conflict() const { return conflict_; }
  const std::map<std::string, Described>& by_source() const { return by_source_; }

private:
  void want(const Reference& reference, const std::string& who) {
    if (!reference.version.empty()) {
      auto [found, is_new] = wishes_.try_emplace(reference.source, Wish{reference.version, who});
      if (!is_new && found->second.version != reference.version && !conflict_) {
        conflict_ = package_error("no version of " + reference.source + " suits everybody: " + found->second.who +
                                  " asked for " + found->second.version + ", and " + who + " for " + reference.version);
      }
    }
    if (seen_.insert(reference.source).second) queue_.push_back(reference);
  }

  Result<void> take(Reference reference) {
    auto known = known_.find(reference.source);
    if (known != known_.end()) reference.version = known->second.version;
    auto remembered = memory_.find(reference.text());
    if (remembered == memory_.end()) {
      Result<Described> described = describe_(reference);
      if (!described.ok()) return described.error();
      remembered = memory_.emplace(reference.text(), std::move(described).value()).first;
    }
    const Described& package = remembered->second;
    by_source_.insert_or_assign(reference.source, package);
    for (const Reference& need : package.needs) want(need, title_of(package.package));
    return {};
  }

  const Describe& describe_;
  const Wishes& known_;
  std::map<std::string, Described>& memory_;
  Wishes wishes_;
  std::optional<Error> conflict_;
  std::set<std::string> seen_;
  std::deque<Reference> queue_;
  std::map<std::string, Described> by_source_;
};

bool same(const Wishes& one, const Wishes& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const auto& a, const auto& b) {
    return a.first == b.first && a.second.version == b.second.version;
  });
}

// Follows the first circle there is: "a needs b needs a".
std::string find_circle(const PackageSet& set, const std::string& name, std::set<std::string>& done,
                        std::vector<std::string>& path) {
  if (auto at = std::find(path.begin(), path.end(), name); at != path.end()) {
    std::string text;
    for (; at != path.end(); ++at) text += *at + " needs ";
    return text + name;
  }
  if (done.contains(name)) return "";
  path.push_back(name);
  for (const Dependency& dependency : set.at(name).dependencies) {
    if (std::string circle = find_circle(set, dependency.name, done, path); !circle.empty()) return circle;
  }
  path.pop_back();
  done.insert(name);
  return "";
}

Result<PackageSet> named(const std::map<std::string, Described>& by_source, const std::vector<Reference>& requests) {
  PackageSet set;
  std::map<std::string, std::string> name_of_source;
  for (const auto& [source, described] : by_source) {
    const Package& package = described.package;
    auto [there, is_new] = set.emplace(package.name, package);
    if (!is_new)
      return package_error("two packages are called " + package.name + ": " + there->second.reference.source + " and " +
                           source);
    name_of_source[source] = package.name;
  }
  for (const auto& [source, described] : by_source) {
    Package& package = set.at(described.package.name);
    package.dependencies.clear();
    for (const Reference& need : described.needs)
      package.dependencies.push_back({name_of_source.at(need.source), need.version});
  }
  for (const Reference& request : requests) set.at(name_of_source.at(request.source)).is_requested = true;
  std::set<std::string> done;
  for (const auto& [name, package] : set) {
    std::vector<std::string> path;
    if (std::string circle = find_circle(set, name, done, path); !circle.empty())
      return package_error("packages need each other in a circle: " + circle);
  }
  return set;
}

}  // namespace

Result<PackageSet> resolve(const std::vector<Reference>& requests, const Describe& describe) {
  std::map<std::string, Described> memory;
  Wishes known;
  for (const Reference& request : requests) {
    if (!request.version.empty()) known.try_emplace(request.source, Wish{request.version, "you"});
  }
  for (int rounds = 0; rounds < kMostRounds; ++rounds) {
    Round round(describe, known, memory);
    if (Result<void> walked = round.walk(requests); !walked.ok()) return walked.error();
    if (same(round.wishes(), known)) {
      if (round.conflict()) return *round.conflict();
      return named(round.by_source(), requests);
    }
    known = round.wishes();
  }
  return package_error("no versions of these packages go together: each choice asks for another one");
}

std::vector<std::string> needed_by(const PackageSet& set, std::vector<std::string> roots) {
  std::set<std::string> found;
  while (!roots.empty()) {
    auto package = set.find(roots.back());
    roots.pop_back();
    if (package == set.end() || !found.insert(package->first).second) continue;
    for (const Dependency& dependency : package->second.dependencies) roots.push_back(dependency.name);
  }
  return {found.begin(), found.end()};
}

}  // namespace adder::packages
