// See catalog.h.
#include "packages/catalog.h"

#include <algorithm>
#include <filesystem>

#include "packages/folder_package.h"
#include "packages/json_text.h"
#include "packages/package_path.h"

namespace adder::packages {

namespace {

constexpr size_t kMostDescriptionBytes = size_t{1} << 20;
constexpr size_t kMostIndexBytes = size_t{16} << 20;
constexpr std::string_view kLocalPrefix = "file://";

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

bool has_all(const IndexEntry& entry, const std::vector<std::string>& words) {
  std::string text = lower(entry.name + " " + entry.description);
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.find(lower(word)) != std::string::npos; });
}

bool is_folder(const Reference& reference) {
  std::error_code none;
  return reference.kind == ReferenceKind::kLocal &&
         std::filesystem::is_directory(reference.source.substr(kLocalPrefix.size()), none);
}

}  // namespace

Catalog::Catalog(std::string index, std::string bytecode, Supply& supply)
    : index_(std::move(index)), bytecode_(std::move(bytecode)), supply_(supply) {
  while (index_.ends_with('/')) index_.pop_back();
}

Error Catalog::no_such_package(const Reference& reference) {
  std::string what = reference.text() + " in the index " + index_ +
                     (bytecode_ == "py" ? "" : " as bytecode for .mpy version " + bytecode_);
  return package_error("there is no " + what + ": `adderctl mip search` shows what there is");
}

Result<Description> Catalog::read_of_index(const Reference& reference) {
  std::string address = index_ + "/package/" + bytecode_ + "/" + reference.source + "/" +
                        (reference.version.empty() ? "latest" : reference.version) + ".json";
  Result<std::string> text = supply_.page(address, kMostDescriptionBytes);
  if (!text.ok()) return text.error().kind == ErrorKind::kNotFound ? no_such_package(reference) : text.error();
  Result<Description> description = parse_description(*text, address);
  if (description.ok()) description->name = reference.source;
  return description;
}

Result<Description> Catalog::read(const Reference& reference, Reference* base) {
  *base = reference;
  if (reference.kind == ReferenceKind::kIndex) return read_of_index(reference);
  if (is_single_file(reference.source)) {
    Description file;
    file.files.push_back({file_name_of(reference.source), file_name_of(reference.source), ""});
    if (auto trouble = path_trouble(file.files[0].path))
      return package_error(shown_text(reference.source) + " is refused: " + *trouble);
    return file;
  }
  base->source = description_source(reference);
  Result<std::string> text = supply_.page(address_of(*base), kMostDescriptionBytes);
  if (!text.ok() && text.error().kind == ErrorKind::kNotFound) {
    if (is_folder(reference)) return describe_folder(reference.source.substr(kLocalPrefix.size()));
    return package_error("there is no package at " + shown_text(reference.text()) + ": " + text.error().message);
  }
  if (!text.ok()) return text.error();
  return parse_description(*text, reference.text());
}

Result<PackageFile> Catalog::locate(const DescribedFile& file, const Reference& base) {
  if (!file.hash.empty())
    return PackageFile{file.path, index_ + "/file/" + file.hash.substr(0, 2) + "/" + file.hash, file.hash, 0};
  if (base.kind == ReferenceKind::kIndex) {
    Reference page{index_.starts_with("file://") ? ReferenceKind::kLocal : ReferenceKind::kWeb, index_ + "/x", ""};
    Result<Reference> there = reference_within(file.url, page);
    if (!there.ok()) return there.error();
    return PackageFile{file.path, address_of(*there), "", 0};
  }
  // A single file is its own base.
  Result<Reference> there = is_single_file(base.source) ? Result<Reference>(base) : reference_within(file.url, base);
  if (!there.ok()) return there.error();
  return PackageFile{file.path, address_of(*there), "", 0};
}

Result<Reference> Catalog::need(const DescribedDependency& dependency, const Reference& base) {
  bool is_local = base.kind == ReferenceKind::kLocal;
  std::string folder = is_local ? folder_of(base.source.substr(kLocalPrefix.size())) : "";
  Result<Reference> needed = parse_reference(dependency.package, folder);
  if (!needed.ok()) return needed;
  if (needed->kind == ReferenceKind::kLocal && !is_local)
    return package_error("\"" + shown_text(dependency.package) +
                         "\" is on this computer, which a package must not ask for");
  if (!dependency.version.empty()) {
    // Checked as what a person writes is.
    Result<Reference> whole = parse_reference("x@" + dependency.version, "/");
    if (needed->kind == ReferenceKind::kIndex && !whole.ok()) return whole;
    needed->version = dependency.version;
  }
  return needed;
}

Result<Described> Catalog::describe(const Reference& reference) {
  Reference base;
  Result<Description> description = read(reference, &base);
  if (!description.ok()) return description.error();
  auto refused = [&](const Error& error) {
    return Error{error.kind, "the package " + shown_text(reference.text()) + " is refused: " + error.message};
  };
  Described described;
  Package& package = described.package;
  package.name = description->name.empty() ? name_of(reference) : description->name;
  package.reference = reference;
  package.version = description->version.empty() ? reference.version : description->version;
  for (const DescribedFile& file : description->files) {
    Result<PackageFile> located = locate(file, base);
    if (!located.ok()) return refused(located.error());
    package.files.push_back(std::move(located).value());
  }
  std::sort(package.files.begin(), package.files.end(),
            [](const PackageFile& a, const PackageFile& b) { return a.path < b.path; });
  for (const DescribedDependency& dependency : description->dependencies) {
    Result<Reference> needed = need(dependency, base);
    if (!needed.ok()) return refused(needed.error());
    described.needs.push_back(std::move(needed).value());
  }
  return described;
}

Result<std::vector<IndexEntry>> Catalog::search(const std::vector<std::string>& words) {
  std::string address = index_ + "/index.json";
  Result<std::string> text = supply_.page(address, kMostIndexBytes);
  if (!text.ok()) return package_error("cannot search the index " + index_ + ": " + text.error().message);
  std::optional<Json> json = parse_json(*text);
  if (!json || member_or_null(*json, "packages") == nullptr)
    return package_error(address + " is no index of packages: it has no \"packages\"");
  std::vector<IndexEntry> found;
  for (const Json& package : list_member(*json, "packages")) {
    IndexEntry entry{text_member(package, "name"), text_member(package, "version"), text_member(package, "description"),
                     text_member(package, "license")};
    if (is_package_name(entry.name) && has_all(entry, words)) found.push_back(std::move(entry));
  }
  std::sort(found.begin(), found.end(), [](const IndexEntry& a, const IndexEntry& b) { return a.name < b.name; });
  return found;
}

}  // namespace adder::packages
