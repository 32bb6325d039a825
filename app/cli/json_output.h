// What --json prints: one document on standard output.
#pragma once

#include <cstdio>
#include <nlohmann/json.hpp>

#include "repl/device_glob.h"

namespace adder::app::cli {

using Json = nlohmann::ordered_json;

inline void print_json(const Json& document) {
  // A name need not be UTF-8.
  std::printf("%s\n", document.dump(2, ' ', false, Json::error_handler_t::replace).c_str());
}

inline Json to_json(const repl::DevicePath& entry) {
  Json object = {{"path", entry.path}, {"type", entry.is_directory ? "directory" : "file"}};
  if (!entry.is_directory) object["size"] = entry.size;
  return object;
}

}  // namespace adder::app::cli
