// See python_imports.h.
#include "repl/python_imports.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace adder::repl {

namespace {

void add(std::vector<std::string>& paths, const std::string& path) {
  if (path.empty()) return;
  for (const std::string& known : paths) {
    if (known == path) return;
  }
  paths.push_back(path);
}

// Also each package on the way: a.b.c needs a and a/b.
void add_with_packages(std::vector<std::string>& paths, const std::string& base, std::string_view dotted) {
  std::string path = base;
  while (!dotted.empty()) {
    size_t dot = dotted.find('.');
    if (!path.empty()) path += '/';
    path += dotted.substr(0, dot);
    add(paths, path);
    dotted = dot == std::string_view::npos ? "" : dotted.substr(dot + 1);
  }
}

class Words {
public:
  explicit Words(std::string_view line) : rest_(line) {}
  // The next name, with dots in it and before it; a comma or anything else is a word of one character.
  std::string_view next() {
    while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\t' || rest_[0] == '\\')) rest_.remove_prefix(1);
    if (rest_.empty() || rest_[0] == '#') return {};
    size_t end = 0;
    while (end < rest_.size() && is_part(rest_[end])) ++end;
    if (end == 0) end = 1;
    std::string_view word = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return word;
  }

private:
  static bool is_part(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.' || static_cast<uint8_t>(c) >= 0x80;
  }
  std::string_view rest_;
};

void take_import(Words words, std::vector<std::string>& paths) {
  bool expects_module = true;
  for (std::string_view word; !(word = words.next()).empty();) {
    if (word == ";") return;
    if (expects_module) add_with_packages(paths, "", word);
    expects_module = word == ",";
  }
}

void take_from(Words words, const std::string& package, std::vector<std::string>& paths) {
  std::string_view module = words.next();
  size_t dots = module.find_first_not_of('.');
  if (dots == std::string_view::npos) dots = module.size();
  std::string base = dots > 0 ? package : "";
  for (size_t up = 1; up < dots; ++up) {
    size_t slash = base.rfind('/');
    base.resize(slash == std::string::npos ? 0 : slash);
  }
  module.remove_prefix(dots);
  add_with_packages(paths, base, module);
  std::string from(module);
  std::replace(from.begin(), from.end(), '.', '/');
  if (!base.empty()) from = from.empty() ? base : base + "/" + from;
  if (words.next() != "import") return;
  bool expects_name = true;
  for (std::string_view word; !(word = words.next()).empty();) {
    if (word == ";") return;
    if (word == "(") continue;
    if (expects_name && word != "*" && word != ")")
      add(paths, from.empty() ? std::string(word) : from + "/" + std::string(word));
    expects_name = word == ",";
  }
}

}  // namespace

std::vector<std::string> imported_paths(std::string_view source, const std::string& package) {
  std::vector<std::string> paths;
  while (!source.empty()) {
    size_t end = source.find('\n');
    std::string line(source.substr(0, end));
    source = end == std::string_view::npos ? "" : source.substr(end + 1);
    // Names in brackets may go on over lines.
    while (line.find('(') != std::string::npos && line.find(')') == std::string::npos && !source.empty() &&
           line.find("import") != std::string::npos) {
      end = source.find('\n');
      line += ' ' + std::string(source.substr(0, std::min(end, source.find('#'))));
      source = end == std::string_view::npos ? "" : source.substr(end + 1);
    }
    Words words(line);
    std::string_view first = words.next();
    if (first == "import") take_import(words, paths);
    if (first == "from") take_from(words, package, paths);
  }
  return paths;
}

std::string first_local_import(std::string_view source, const std::string& folder) {
  for (const std::string& path : imported_paths(source, "")) {
    for (const char* suffix : {".py", "/__init__.py", ".mpy", "/__init__.mpy"}) {
      std::error_code ignored;  // what cannot be looked at is not there
      if (std::filesystem::is_regular_file(std::filesystem::path(folder) / (path + suffix), ignored))
        return path + suffix;
    }
  }
  return {};
}

}  // namespace adder::repl
