// See mip_output.h.
#include "app/cli/mip_output.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace adder::app::cli {

namespace {

using Json = nlohmann::ordered_json;
using packages::Change;

void print(const Json& json) { std::printf("%s\n", json.dump(2, ' ', false, Json::error_handler_t::replace).c_str()); }

const char* name_of(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::kNew: return "new";
    case Change::Kind::kReplaced: return "replaced";
    case Change::Kind::kSame: return "same";
    case Change::Kind::kRemoved: break;
  }
  return "removed";
}

std::string shown_version(const std::string& version) { return version.empty() ? "(no version)" : version; }

std::string line_of(const Change& change) {
  switch (change.kind) {
    case Change::Kind::kNew: return "+ " + change.name + " " + shown_version(change.to);
    case Change::Kind::kRemoved: return "- " + change.name + " " + shown_version(change.from);
    case Change::Kind::kSame: return "= " + change.name + " " + shown_version(change.to);
    case Change::Kind::kReplaced: break;
  }
  if (change.from == change.to) return "~ " + change.name + " " + shown_version(change.to) + " (other files)";
  return "~ " + change.name + " " + shown_version(change.from) + " -> " + shown_version(change.to);
}

std::string count(size_t number, const char* what) {
  return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

}  // namespace

void print_plan(const packages::Plan& plan, const std::string& where, bool is_dry_run) {
  for (const Change& change : plan.changes) std::printf("%s\n", line_of(change).c_str());
  bool changes = std::any_of(plan.changes.begin(), plan.changes.end(),
                             [](const Change& change) { return change.kind != Change::Kind::kSame; });
  if (!changes && plan.does_nothing()) {
    std::printf("nothing to do in %s\n", where.c_str());
  } else if (!plan.writes.empty() || !plan.removals.empty()) {
    std::printf("%s%s written, %s removed in %s\n", is_dry_run ? "not done: " : "",
                count(plan.writes.size(), "file").c_str(), count(plan.removals.size(), "file").c_str(), where.c_str());
  } else {
    std::printf("%s %s\n", where.c_str(), is_dry_run ? "not changed" : "updated");
  }
}

void print_plan_as_json(const packages::Plan& plan, const std::string& where, bool is_dry_run) {
  Json changes = Json::array();
  for (const Change& change : plan.changes)
    changes.push_back(
        {{"name", change.name}, {"change", name_of(change.kind)}, {"from", change.from}, {"to", change.to}});
  print({{"where", where},
         {"done", !is_dry_run},
         {"packages", changes},
         {"written", plan.writes},
         {"removed", plan.removals}});
}

void print_inventory(const packages::Inventory& inventory, const std::string& where) {
  size_t name_width = 4, version_width = 7;
  for (const packages::InstalledPackage& entry : inventory.packages) {
    name_width = std::max(name_width, entry.package.name.size());
    version_width = std::max(version_width, entry.package.version.size());
  }
  for (const packages::InstalledPackage& entry : inventory.packages) {
    const packages::Package& package = entry.package;
    std::string remark;
    if (!entry.is_ours) remark = "not installed by adderctl";
    if (entry.is_ours && package.reference.source != package.name) remark = package.reference.text();
    if (entry.is_ours && !package.is_requested)
      remark += std::string(remark.empty() ? "" : ", ") + "for another package";
    if (!entry.missing.empty())
      remark += (remark.empty() ? "" : ", ") + count(entry.missing.size(), "file") + " missing";
    if (!entry.changed.empty())
      remark += (remark.empty() ? "" : ", ") + count(entry.changed.size(), "file") + " changed";
    std::printf("%-*s  %-*s  %s\n", static_cast<int>(name_width), package.name.c_str(), static_cast<int>(version_width),
                package.version.empty() ? "-" : package.version.c_str(), remark.c_str());
  }
  if (inventory.packages.empty()) std::fprintf(stderr, "No packages in %s.\n", where.c_str());
}

void print_inventory_as_json(const packages::Inventory& inventory) {
  Json list = Json::array();
  for (const packages::InstalledPackage& entry : inventory.packages) {
    const packages::Package& package = entry.package;
    Json files = Json::array(), dependencies = Json::array();
    for (const packages::PackageFile& file : package.files) files.push_back(file.path);
    for (const packages::Dependency& dependency : package.dependencies) dependencies.push_back(dependency.name);
    list.push_back({{"name", package.name},
                    {"version", package.version},
                    {"source", package.reference.source},
                    {"by_adderctl", entry.is_ours},
                    {"requested", package.is_requested},
                    {"dependencies", dependencies},
                    {"files", files},
                    {"missing", entry.missing},
                    {"changed", entry.changed}});
  }
  print(list);
}

void print_search(const std::vector<packages::IndexEntry>& found, const std::string& index) {
  size_t name_width = 4, version_width = 4;
  for (const packages::IndexEntry& entry : found) {
    name_width = std::max(name_width, entry.name.size());
    version_width = std::max(version_width, entry.version.size());
  }
  for (const packages::IndexEntry& entry : found)
    std::printf("%-*s  %-*s  %s\n", static_cast<int>(name_width), entry.name.c_str(), static_cast<int>(version_width),
                entry.version.c_str(), entry.description.c_str());
  if (found.empty()) std::fprintf(stderr, "Nothing like that in %s.\n", index.c_str());
}

void print_search_as_json(const std::vector<packages::IndexEntry>& found) {
  Json list = Json::array();
  for (const packages::IndexEntry& entry : found)
    list.push_back({{"name", entry.name},
                    {"version", entry.version},
                    {"description", entry.description},
                    {"license", entry.license}});
  print(list);
}

}  // namespace adder::app::cli
