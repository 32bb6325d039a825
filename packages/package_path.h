// Which names a package may give its files: relative to the folder for packages on the device, and never out of it.
// What comes from a network or from a device's own manifest passes through here before anything is written or removed.
// Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace adder::packages {

inline constexpr const char* kManifestName = ".adder-packages.json";
// Files wait here until all of them are there.
inline constexpr const char* kStagingName = ".adder-new";

// Why the path is refused, as the end of a sentence ("it is absolute"); nothing when it is fine.
std::optional<std::string> path_trouble(std::string_view path);
// What packages are called: letters, digits, '.', '_' and '-', beginning with a letter or digit or '_'.
bool is_package_name(std::string_view name);
// "a/b" of "a/b/c.py"; empty when there is no folder in it.
std::string folder_of(std::string_view path);
// Text from elsewhere for a message: control characters and what is too long are left out.
std::string shown_text(std::string_view text);

}  // namespace adder::packages
