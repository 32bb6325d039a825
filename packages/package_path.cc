// See package_path.h.
#include "packages/package_path.h"

#include <algorithm>

namespace adder::packages {

namespace {

constexpr size_t kMostPathBytes = 200;
constexpr size_t kMostNameBytes = 100;
constexpr size_t kMostShownBytes = 120;
constexpr size_t kDeepest = 16;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

// Of the forms that UTF-8 has; what no filesystem of ours would show.
bool is_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    auto lead = static_cast<unsigned char>(text[at]);
    size_t more = lead < 0x80 ? 0 : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : 3;
    if (more == 3 && (lead < 0xf0 || lead > 0xf4)) return false;
    if (at + more >= text.size()) return false;
    for (size_t i = 1; i <= more; ++i) {
      if ((static_cast<unsigned char>(text[at + i]) & 0xc0) != 0x80) return false;
    }
    at += more + 1;
  }
  return true;
}

std::optional<std::string> part_trouble(std::string_view part) {
  if (part.empty()) return "it has an empty part";
  if (part == "." || part == "..") return "it leads out of the folder for packages";
  if (part.size() > kMostNameBytes) return "it is too long";
  return {};
}

}  // namespace

std::optional<std::string> path_trouble(std::string_view path) {
  if (path.empty()) return "it is empty";
  if (path.size() > kMostPathBytes) return "it is too long";
  if (path.front() == '/' || path.front() == '~') return "it is absolute";
  if (std::any_of(path.begin(), path.end(), is_control)) return "it has control characters";
  if (path.find_first_of("\\:*?\"<>|") != std::string_view::npos)
    return "it has characters that file systems do not take";
  if (!is_utf8(path)) return "it is not UTF-8";
  size_t parts = 0;
  for (size_t at = 0; at <= path.size(); ++parts) {
    size_t end = std::min(path.find('/', at), path.size());
    if (auto trouble = part_trouble(path.substr(at, end - at))) return trouble;
    at = end + 1;
  }
  if (parts > kDeepest) return "it has too many folders";
  std::string_view top = path.substr(0, path.find('/'));
  if (top == kManifestName || top == kStagingName) return "adderctl keeps its own notes there";
  return {};
}

bool is_package_name(std::string_view name) {
  auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  if (name.empty() || name.size() > kMostNameBytes || (!is_letter(name[0]) && name[0] != '_')) return false;
  return std::all_of(name.begin(), name.end(),
                     [&](char c) { return is_letter(c) || c == '.' || c == '_' || c == '-'; });
}

std::string folder_of(std::string_view path) {
  size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? "" : std::string(path.substr(0, slash));
}

std::string shown_text(std::string_view text) {
  std::string shown;
  for (char c : text.substr(0, kMostShownBytes)) shown += is_control(c) ? '?' : c;
  return text.size() > kMostShownBytes ? shown + "..." : shown;
}

}  // namespace adder::packages
