// Which files a Python source will probably import: its import statements, read roughly and never executed. For
// reading ahead, where a wrong guess costs a little time and nothing else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace adder::repl {

// Paths without suffix, from the folder that sys.path names, in the order of the statements: "lib/sensor" may be
// lib/sensor.py or lib/sensor/__init__.py. package: the folder that the source's relative imports start from, "" for
// the top.
std::vector<std::string> imported_paths(std::string_view source, const std::string& package);

// The first of those that is a file, or package, of this folder here; empty: none.
std::string first_local_import(std::string_view source, const std::string& folder);

}  // namespace adder::repl
