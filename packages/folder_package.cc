// See folder_package.h.
#include "packages/folder_package.h"

#include <algorithm>
#include <filesystem>

#include "packages/package_path.h"
#include "packages/reference.h"

namespace adder::packages {

namespace {

namespace fs = std::filesystem;

constexpr size_t kMostFiles = 2000;

// Hidden files, caches of CPython and leftovers are nothing that a device imports.
bool is_passed_over(const std::string& name) { return name.starts_with('.') || name == "__pycache__"; }

}  // namespace

Result<Description> describe_folder(const std::string& folder) {
  std::error_code trouble;
  bool is_module = fs::exists(folder + "/__init__.py", trouble);
  std::string above = is_module ? fs::path(folder).filename().string() + "/" : "";
  Description description;
  auto entries = fs::recursive_directory_iterator(folder, trouble);
  for (auto end = fs::recursive_directory_iterator(); !trouble && entries != end; entries.increment(trouble)) {
    if (is_passed_over(entries->path().filename())) {
      entries.disable_recursion_pending();
      continue;
    }
    std::string relative = entries->path().lexically_relative(folder).generic_string();
    if (!entries->is_regular_file(trouble) || !is_single_file(relative)) continue;
    if (auto refused = path_trouble(above + relative))
      return package_error(folder + "/" + relative + " cannot be part of a package: " + *refused);
    if (description.files.size() == kMostFiles)
      return package_error(folder + " has more than " + std::to_string(kMostFiles) + " files");
    description.files.push_back({above + relative, relative, ""});
  }
  if (trouble) return Error{ErrorKind::kLocalFile, "cannot read " + folder + " on this computer: " + trouble.message()};
  if (description.files.empty())
    return package_error(folder + " is no package: it has neither package.json nor .py files");
  return description;
}

}  // namespace adder::packages
