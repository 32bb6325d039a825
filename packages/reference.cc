// See reference.h. Where repositories keep their raw files: raw.githubusercontent.com, GitLab's /-/raw/, and the API of
// Forgejo, which Codeberg runs.
#include "packages/reference.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <vector>

#include "packages/package_path.h"

namespace adder::packages {

namespace {

constexpr std::string_view kLocalPrefix = "file://";
constexpr std::string_view kHosts[] = {"github:", "gitlab:", "codeberg:"};
constexpr size_t kMostSourceBytes = 1000;

bool is_web(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }
bool is_local(std::string_view text) { return text.starts_with(kLocalPrefix); }

std::string_view host_prefix(std::string_view text) {
  for (std::string_view prefix : kHosts) {
    if (text.starts_with(prefix)) return prefix;
  }
  return {};
}

// A scheme such as "ftp:", and not a Windows-like or plain name.
bool has_scheme(std::string_view text) {
  size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  return std::all_of(text.begin(), text.begin() + static_cast<long>(colon), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '+' || c == '-' || c == '.';
  });
}

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  for (size_t at = 0; at <= path.size();) {
    size_t end = std::min(path.find('/', at), path.size());
    parts.emplace_back(path.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// "a/c" of "a/./b/../c"; false when it climbs above its beginning.
bool normalize(std::string_view path, std::string* out) {
  std::vector<std::string> kept;
  for (const std::string& part : parts_of(path)) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      kept.push_back(part);
    } else if (kept.empty()) {
      return false;
    } else {
      kept.pop_back();
    }
  }
  out->clear();
  for (const std::string& part : kept) *out += (out->empty() ? "" : "/") + part;
  return true;
}

// Spaces and bytes beyond ASCII are not for the wire.
std::string encoded(std::string_view path) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string text;
  for (unsigned char c : path) {
    if (c > 0x20 && c < 0x7f) {
      text += static_cast<char>(c);
    } else {
      text += {'%', kDigits[c >> 4], kDigits[c & 15]};
    }
  }
  return text;
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string decoded(std::string_view text) {
  std::string path;
  for (size_t at = 0; at < text.size(); ++at) {
    int high = at + 2 < text.size() && text[at] == '%' ? digit_of(text[at + 1]) : -1;
    int low = high < 0 ? -1 : digit_of(text[at + 2]);
    path += low < 0 ? text[at] : static_cast<char>(high * 16 + low);
    if (low >= 0) at += 2;
  }
  return path;
}

bool is_clean(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

Result<Reference> local_reference(std::string path, const std::string& directory) {
  if (!path.starts_with('/')) path = directory + "/" + path;
  std::string plain;
  if (!normalize(path, &plain) || plain.empty())
    return package_error(shown_text(path) + " is not a folder or file of a package");
  return Reference{ReferenceKind::kLocal, std::string(kLocalPrefix) + "/" + plain, ""};
}

// "@" parts the version from what comes before, at its first place after `from`.
std::string_view cut_version(std::string_view text, std::string* version) {
  size_t at = text.find('@');
  if (at == std::string_view::npos) return text;
  *version = std::string(text.substr(at + 1));
  return text.substr(0, at);
}

bool is_version(std::string_view text) {
  return text.find("..") == std::string_view::npos && std::all_of(text.begin(), text.end(), [](char c) {
           return std::isalnum(static_cast<unsigned char>(c)) || (c != 0 && std::strchr("._-+/", c) != nullptr);
         });
}

Result<Reference> repository_reference(std::string_view prefix, std::string_view text) {
  Reference reference{ReferenceKind::kRepository, "", ""};
  std::string path;
  bool fine = normalize(cut_version(text.substr(prefix.size()), &reference.version), &path);
  std::vector<std::string> parts = parts_of(path);
  if (!fine || parts.size() < 2)
    return package_error(shown_text(text) + " is not a repository: write it as " + std::string(prefix) +
                         "OWNER/REPOSITORY, with /FOLDER and @BRANCH where needed");
  if (!is_package_name(parts[0]) || !is_package_name(parts[1]) || path.find_first_of("?#%") != std::string::npos)
    return package_error(shown_text(text) + " has characters that repositories do not have");
  reference.source = std::string(prefix) + path;
  return reference;
}

}  // namespace

Result<Reference> parse_reference(std::string_view text, const std::string& directory) {
  if (text.empty() || text.size() > kMostSourceBytes || !is_clean(text))
    return package_error("\"" + shown_text(text) + "\" is not a package");
  Reference reference;
  if (is_web(text)) {
    reference = {ReferenceKind::kWeb, std::string(text), ""};
    while (reference.source.ends_with('/')) reference.source.pop_back();
    size_t host = text.find("//") + 2;
    if (host >= text.size() || text[host] == '/') return package_error(shown_text(text) + " names no host");
    return reference;
  }
  if (is_local(text)) {
    std::string_view path = text.substr(kLocalPrefix.size());
    if (path.starts_with("localhost/")) path.remove_prefix(9);
    if (!path.starts_with('/'))
      return package_error(shown_text(text) + " is on another computer: file:// is followed by an absolute path");
    return local_reference(decoded(path), directory);
  }
  if (std::string_view prefix = host_prefix(text); !prefix.empty()) {
    Result<Reference> repository = repository_reference(prefix, text);
    if (!repository.ok()) return repository;
    reference = *repository;
  } else if (text.front() == '/' || text.front() == '.' || text.ends_with(".py") || text.ends_with(".mpy") ||
             text.ends_with('/')) {
    return local_reference(std::string(text), directory);
  } else if (has_scheme(text)) {
    return package_error(shown_text(text) +
                         " is no source of packages: these are names, http(s)://, file://, github:, "
                         "gitlab:, codeberg: and folders");
  } else {
    reference.source = std::string(cut_version(text, &reference.version));
    if (!is_package_name(reference.source))
      return package_error("\"" + shown_text(text) + "\" is not a name of a package (a folder here is written ./" +
                           shown_text(text) + ")");
  }
  if (reference.version == "latest") reference.version.clear();
  if (!is_version(reference.version) ||
      (reference.kind == ReferenceKind::kIndex && reference.version.find('/') != std::string::npos))
    return package_error("\"" + shown_text(reference.version) + "\" is not a version");
  return reference;
}

bool is_single_file(std::string_view source) {
  return source.ends_with(".py") || source.ends_with(".mpy") || source.ends_with(".apy");
}

std::string file_name_of(std::string_view source) {
  source = source.substr(0, source.find_first_of("?#"));
  return std::string(source.substr(source.rfind('/') + 1));
}

std::string name_of(const Reference& reference) {
  if (reference.kind == ReferenceKind::kIndex) return reference.source;
  std::string_view source = reference.source;
  constexpr std::string_view kDescription = "/package.json";
  if (source.ends_with(kDescription)) source.remove_suffix(kDescription.size());
  std::string name = file_name_of(source);
  if (is_single_file(name) || name.ends_with(".json")) name.resize(name.rfind('.'));
  for (char& c : name) {
    if (!is_package_name(std::string("a") + c)) c = '-';
  }
  return is_package_name(name) ? name : "package" + name;
}

std::string description_source(const Reference& reference) {
  return reference.source.ends_with(".json") ? reference.source : reference.source + "/package.json";
}

std::string address_of(const Reference& reference) {
  const std::string& source = reference.source;
  const std::string& version = reference.version;
  std::string_view prefix = host_prefix(source);
  if (prefix.empty()) return source;
  std::string path(source.substr(prefix.size()));
  size_t after_owner = path.find('/');
  size_t after_repository = path.find('/', after_owner + 1);
  std::string repository = path.substr(0, after_repository);
  std::string inside = after_repository == std::string::npos ? "" : encoded(path.substr(after_repository + 1));
  std::string branch = version.empty() ? "HEAD" : version;
  if (prefix == "github:") return "https://raw.githubusercontent.com/" + repository + "/" + branch + "/" + inside;
  if (prefix == "gitlab:") return "https://gitlab.com/" + repository + "/-/raw/" + branch + "/" + inside;
  return "https://codeberg.org/api/v1/repos/" + repository + "/raw/" + inside +
         (version.empty() ? "" : "?ref=" + version);
}

namespace {

// `url` in the folder of `base`, which begins with `root`.
Result<Reference> below(const Reference& base, size_t root, std::string_view url, bool may_climb) {
  std::string folder = folder_of(std::string_view(base.source).substr(std::min(root, base.source.size())));
  std::string path;
  bool fine = may_climb ? normalize(folder + "/" + std::string(url), &path) : normalize(url, &path);
  if (!fine || path.empty()) return package_error("\"" + shown_text(url) + "\" leads out of the package");
  if (!may_climb && !folder.empty()) path = folder + "/" + path;
  std::string source = base.source.substr(0, root);
  if (!source.ends_with('/')) source += '/';
  return Reference{base.kind, source + path, base.version};
}

}  // namespace

Result<Reference> reference_within(std::string_view url, const Reference& base) {
  if (url.empty() || url.size() > kMostSourceBytes || !is_clean(url))
    return package_error("\"" + shown_text(url) + "\" is not a place of a file");
  if (is_web(url)) return Reference{ReferenceKind::kWeb, encoded(url), ""};
  if (std::string_view prefix = host_prefix(url); !prefix.empty()) {
    Result<Reference> there = repository_reference(prefix, url);
    if (there.ok() && there->version.empty() && base.kind == ReferenceKind::kRepository) there->version = base.version;
    return there;
  }
  if (url.front() == '/' || url.front() == '~' || is_local(url))
    return package_error("\"" + shown_text(url) + "\" is a file of this computer, which a package must not name");
  if (has_scheme(url)) return package_error("\"" + shown_text(url) + "\" is not a place that files come from");
  if (base.kind == ReferenceKind::kLocal) return below(base, kLocalPrefix.size() + 1, url, false);
  if (base.kind == ReferenceKind::kRepository) {
    size_t owner_end = base.source.find('/');
    return below(base, base.source.find('/', owner_end + 1) + 1, url, true);
  }
  Reference page{ReferenceKind::kWeb, base.source.substr(0, base.source.find_first_of("?#")), ""};
  size_t root = page.source.find('/', page.source.find("//") + 2);
  return below(page, root == std::string::npos ? page.source.size() : root + 1, encoded(url), true);
}

}  // namespace adder::packages
